import { completed } from './complete-messages.js';
import english from './messages/en.json' with { type: 'json' };
import { addEntry, findEntry, wordsTopic } from './pack-registry.js';

/** The words of the interface. English is the measure: a language that lacks a key does not compile. */
export type InterfaceWords = typeof english;

/** Adds the words of a language. One that is missing, or has another form than in English, stays in English. */
export function registerInterfaceWords(language: string, words: InterfaceWords): void {
  addEntry(wordsTopic, language, completed(english, words));
}

/** The words in the nearest language, and which language that is. */
export function interfaceWords(language: string): { words: InterfaceWords; language: string } {
  const found = findEntry(wordsTopic, language);
  return found
    ? { words: found.entry as InterfaceWords, language: found.language }
    : { words: english, language: 'en' };
}
