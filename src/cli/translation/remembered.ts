import { primaryLanguage } from '../../content/locale.js';

/** Keeps what was read from a text: an original is compared with all its translations, and by several rules. */
export function remembered<Result>(
  read: (text: string, language: string) => Result,
): (text: string, language: string) => Result {
  const results = new Map<string, Result>();
  return (text, language) => {
    const key = `${language} ${text}`;
    const there = results.get(key);
    if (there !== undefined) return there;
    const result = read(text, language);
    if (results.size > 5000) results.clear();
    results.set(key, result);
    return result;
  };
}

/** The same of what is made for a language, such as its patterns. */
export function perLanguage<Result>(make: (language: string) => Result): (language: string) => Result {
  const results = new Map<string, Result>();
  return (language) => {
    const result = results.has(language) ? (results.get(language) as Result) : make(language);
    results.set(language, result);
    return result;
  };
}

/** The language itself, by which the tables are sorted: `fil` for `tl`. */
export const languageItself: (tag: string) => string = perLanguage(primaryLanguage);
