import { inLanguage, unique } from './text.js';

/** What a language is called as well, by pages and packs; not every browser knows these. */
const alsoKnown = {
  // No name that every object has is one of a language.
  __proto__: null,
  zh: 'zh-hans',
  fil: 'tl',
  tl: 'fil',
  he: 'iw',
  id: 'in',
  no: 'nb',
  nb: 'no',
  nn: 'no',
  arb: 'ar',
  pes: 'fa',
} as object as Readonly<Record<string, string>>;

/** `es-MX` → `es-mx`, `es`, and at last `en`, which every topic has; `cmn_TW` → `cmn-tw`, `zh-hant`, `zh-tw` … */
export function languageChain(language: string): string[] {
  const written = subtags(language);
  const locale = localeOf(language);
  // Regions and languages of China differ in the script that is read there.
  const [chinese] = /Han[st]/.exec(`${locale?.maximize()}`) ?? [];
  const names = [`${locale ?? ''}`.toLowerCase().split('-'), written].flatMap((parts) =>
    parts.flatMap((_, index) => {
      const name = parts.slice(0, parts.length - index).join('-');
      return [name, alsoKnown[name]];
    }),
  );
  return unique(
    [written.join('-'), chinese && `zh-${chinese.toLowerCase()}`, ...names, 'en'].flatMap((one) => one || []),
  );
}

/** Whether browsers accept a tag: they reject, for example, repeated variants (RFC 5646, section 2.2.5). */
export const isLanguageTag = (language: string): boolean =>
  inLanguage(() => Intl.getCanonicalLocales(language).length === 1, false);

/** Decided by its script, which the tag names or the language implies. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  /Arab|Hebr|Thaa/.test(`${localeOf(language)?.maximize()}`) ? 'rtl' : 'ltr';

/** The language itself, the same for all of its names: `fil` for `tl`, `zh` for `cmn-TW`. */
export function primaryLanguage(language: string): string {
  const name = localeOf(language)?.language ?? subtags(language)[0] ?? '';
  return [name, alsoKnown[name] ?? name].sort()[0] ?? '';
}

/** Whether who reads the one reads the other: `pt-BR` for `pt`, but not `uz-Arab` for `uz`. */
export const isReadAs = (one: string, other: string): boolean =>
  // Without Intl for what has nothing in common.
  one[0] === other[0] &&
  primaryLanguage(one) === primaryLanguage(other) &&
  localeOf(one)?.maximize().script === localeOf(other)?.maximize().script;

/** A tag as browsers know it: `he` for `iw`, `es` for `spa`; undefined for what they refuse. */
const localeOf = (language: string): Intl.Locale | undefined =>
  // English needs none, and the first use of Intl costs a cheap phone more than a whole element.
  /^en\b/i.test(language) ? undefined : inLanguage(() => new Intl.Locale(subtags(language).join('-')), undefined);

/** The region in a language tag, such as `GB` in `en-GB`; not what stands in an extension (`fa-u-ca-persian`). */
export const regionIn = (language: string): string | undefined =>
  /^[a-z]+(?:-[a-z]{3,4})*-([a-z]{2})(?:-|$)/.exec(subtags(language).join('-'))?.[1]?.toUpperCase();

/**
 * Pages write `en_US` and `en_US.UTF-8` as well as `en-US`, and of Chinese `zh-CHT`, `zh-yue` and `cmn`, which browsers
 * do not know. No tag is longer than 35 characters (RFC 5646, section 4.4.1).
 */
function subtags(language: string): string[] {
  return language
    .slice(0, 35)
    .toLowerCase()
    .replace(/[.@].*/, '')
    .replace(/_/g, '-')
    .replace(/^zh-(?=cmn|yue)/, '')
    .replace(/^cmn/, 'zh')
    .replace(/^zh-ch(?=[st]\b)/, 'zh-han')
    .split('-');
}
