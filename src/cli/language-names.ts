import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from './errors.js';

/**
 * One language under several names: `tl` and `fil`, which the standard prefers and few pages say; `no` for `nb`; Chinese
 * by the region that stands for its script. `he` for `iw` and the like are known to `Intl`.
 */
const sameAs: Readonly<Record<string, string>> = {
  fil: 'tl',
  'fil-PH': 'tl',
  no: 'nb',
  zh: 'zh-Hans',
  'zh-CN': 'zh-Hans',
  'zh-TW': 'zh-Hant',
};

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** The one name of a language by which two tags are compared, whatever they are; `undefined` for what is no tag. */
export function languageName(tag: string): string | undefined {
  const name = canonical(tag);
  const [first = '', ...rest] = name?.split('-') ?? [];
  return name && (sameAs[name] ?? [sameAs[first]?.includes('-') ? first : (sameAs[first] ?? first), ...rest].join('-'));
}

const englishNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether a tag is of a language that has a name: `pt_BR`, and not `app`, which could be one by its form. */
export function isNamedLanguage(tag: string): boolean {
  const [language] = canonical(tag)?.split('-') ?? [];
  return language !== undefined && englishNames.of(language) !== undefined;
}

/** The name under which a new text is written: that of the library's own texts, else the standard's. */
export function tagToWrite(tag: string, refusal?: UserError): string {
  const name = canonical(tag);
  if (!name) throw refusal ?? new UserError(`${tag} is not a language tag`, 'Name it like fr or pt-BR.');
  // Pages of either name are told apart by nothing but habit, so that the one that was asked for stays.
  return /^no\b/.test(name) ? name : (languageName(name) as string);
}

export const isSameLanguage = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase() || (languageName(one) ?? one) === (languageName(other) ?? other);

/** The file of a language, under whichever of its names it is there; else where it would be. */
export function fileOfLanguage(folder: string, tag: string): string {
  const path = join(folder, `${tag.toLowerCase()}.json`);
  if (existsSync(path) || !existsSync(folder)) return path;
  const other = readdirSync(folder).find(
    (file) => file.endsWith('.json') && languageName(tag) && isSameLanguage(basename(file, '.json'), tag),
  );
  return other ? join(folder, other) : path;
}
