import { inLanguage, unique } from './text.js';

/** Other names of a language, or of the script that a region writes it in. */
const alsoKnown = new Map([
  ['zh', 'zh-hans'],
  ['zh-tw', 'zh-hant'],
  ['zh-hk', 'zh-hant'],
  ['zh-mo', 'zh-hant'],
  ['fil', 'tl'],
]);

/** `es-MX` → `es-mx`, `es`, and at last `en`, which every topic has. */
export function languageChain(language: string): string[] {
  const parts = subtags(language);
  const chain = parts
    .map((_, index) => parts.slice(0, parts.length - index).join('-'))
    .flatMap((name) => [name, alsoKnown.get(name) ?? ''])
    .filter(Boolean);
  return unique([...chain, 'en']);
}

/** Whether browsers take a tag: they refuse a variant that stands twice (RFC 5646, section 2.2.5), in any case of its letters. */
export const isLanguageTag = (language: string): boolean =>
  inLanguage(() => Intl.getCanonicalLocales(language).length === 1, false);

const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(primaryLanguage(language)) ? 'rtl' : 'ltr';
}

export function primaryLanguage(language: string): string {
  const [first = ''] = subtags(language);
  return first === 'fil' ? 'tl' : first;
}

/** The region that a language tag names, as `GB` in `en-GB`. */
export function regionIn(language: string): string | undefined {
  return subtags(language)
    .slice(1)
    .find((part) => /^[a-z]{2}$/.test(part))
    ?.toUpperCase();
}

/** Pages write `en_US` as well as `en-US`. No tag is longer than 35 characters (RFC 5646, section 4.4.1). */
function subtags(language: string): string[] {
  return language.slice(0, 35).toLowerCase().split(/[-_]/);
}
