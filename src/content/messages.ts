import { completed } from './complete-messages.js';
import english from './messages/en.json' with { type: 'json' };
import { addEntry, findEntry, wordsTopic } from './pack-registry.js';

/** The interface messages. English is the reference: a language that lacks a key does not compile. */
export type InterfaceWords = typeof english;

/** Adds the messages of a language. Any that is missing, or does not match the English one, stays in English. */
export function registerInterfaceWords(language: string, words: InterfaceWords): void {
  addEntry(wordsTopic, language, completed(english, words));
}

/** The messages in the best matching language, and which language that is. */
export function interfaceWords(language: string): { words: InterfaceWords; language: string } {
  const found = findEntry(wordsTopic, language);
  return found
    ? { words: found.entry as InterfaceWords, language: found.language }
    : { words: english, language: 'en' };
}
