import { languageChain } from '../../content/locale.js';
import words from './question-words.json' with { type: 'json' };

export type QuestionWords = (typeof words)['en'];

/** What only questions say. It comes with their code, so that no other page loads it. */
export function questionWords(language: string): QuestionWords {
  const all: Readonly<Record<string, QuestionWords>> = words;
  const known = languageChain(language).find((one) => Object.hasOwn(all, one));
  return all[known ?? 'en'] as QuestionWords;
}
