import english from './interface/en.json' with { type: 'json' };
import { languageChain } from './languages.js';

/** The words of the interface. English is the measure: a language that lacks a key does not compile. */
export type InterfaceWords = typeof english;

const languages = new Map<string, InterfaceWords>([['en', english]]);

export function registerInterfaceWords(language: string, words: InterfaceWords): void {
  languages.set(language.toLowerCase(), words);
}

/** The words in the nearest language, and which language that is. */
export function interfaceWords(language: string): { words: InterfaceWords; language: string } {
  for (const candidate of languageChain(language)) {
    const words = languages.get(candidate);
    if (words) return { words, language: candidate };
  }
  return { words: english, language: 'en' };
}
