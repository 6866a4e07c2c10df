import { placeholdersIn as allIn, unique } from './text.js';

/** The given messages where they fit, English for the rest. Plural forms that English does not have are kept. */
export function completed<T>(inEnglish: T, words: unknown): T {
  if (typeof inEnglish === 'string') return (fits(inEnglish, words) ? words : inEnglish) as T;
  const forms = inEnglish as Record<string, unknown>;
  const all: Record<string, unknown> = {};
  for (const [key, word] of Object.entries(typeof words === 'object' && words ? words : {})) {
    if (typeof word === 'string' || !('other' in forms)) all[key] = word;
  }
  for (const [key, word] of Object.entries(forms)) all[key] = completed(word, all[key]);
  return all as T;
}

/** A message with an extra or missing placeholder would show a brace, or lack the number to call. */
const fits = (inEnglish: string, word: unknown): boolean =>
  typeof word === 'string' && word.trim() !== '' && placeholdersIn(word) === placeholdersIn(inEnglish);

/** Ignores the count, which the forms for one or two may spell out. */
const placeholdersIn = (text: string): string =>
  String(unique(allIn(text).filter((name) => name !== '{count}')).sort());
