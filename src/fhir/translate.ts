import type { Extension, Questionnaire, QuestionnaireItem } from 'fhir/r4.js';
import { standard } from './names.js';
import { isObject } from './plain.js';
import { isRendering } from './renderings.js';

/** A copy of data with other strings; the path of each is by fields and indexes. */
export function mapStrings<T>(value: T, change: (text: string, path: string) => string, path = ''): T {
  if (typeof value === 'string') return change(value, path) as T;
  const inside = (one: unknown, key: string | number): unknown =>
    mapStrings(one, change, path ? `${path}.${key}` : `${key}`);
  if (Array.isArray(value)) return value.map(inside) as T;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inside(one, key)])) as T;
}

/** What a reader sees of a Questionnaire or a CodeSystem, so that it has a translation. */
const readable: ReadonlySet<string> = new Set(['title', 'description', 'text', 'display']);

const translationOf = (language: string, content: string): Extension => ({
  url: standard.translation,
  extension: [
    { url: 'lang', valueCode: language },
    { url: 'content', valueString: content },
  ],
});

/** With the texts of the same resource in another language, where they are other texts. */
export function withTranslation<T>(original: T, other: T, language: string): T {
  return merged(original, other, language) as T;
}

function merged(original: unknown, other: unknown, language: string): unknown {
  if (Array.isArray(original)) return original.map((one, index) => merged(one, (other as unknown[])[index], language));
  if (!isObject(original) || !isObject(other)) return original;
  // The names of sources are the same in every language.
  if (original.url === standard.relatedArtifact) return original;
  const copy: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(original)) {
    if (key.startsWith('_')) continue;
    copy[key] = merged(one, other[key], language);
    const translation = other[key];
    const isTranslated = readable.has(key) && typeof translation === 'string' && translation !== one;
    const before = (original[`_${key}`] as { extension?: Extension[] } | undefined)?.extension ?? [];
    const extension = isTranslated ? [...before, translationOf(language, translation)] : before;
    if (extension.length) copy[`_${key}`] = { extension };
  }
  return copy;
}

/** The translations of a text, by language. */
function translationsOf(element: unknown): Map<string, string> {
  const { extension } = (isObject(element) ? element : {}) as { extension?: Extension[] };
  const found = new Map<string, string>();
  for (const { url, extension: parts = [] } of extension ?? []) {
    if (url !== standard.translation) continue;
    const language = parts.find((part) => part.url === 'lang')?.valueCode;
    const content = parts.find((part) => part.url === 'content');
    const text = content?.valueString ?? content?.valueMarkdown;
    if (language && text) found.set(language, text);
  }
  return found;
}

/** What holds words for programs alone. */
const unseen: ReadonlySet<string> = new Set(['extension', 'code', 'enableWhen', 'jurisdiction', 'useContext']);

/** Each text that a reader sees of a Questionnaire, with its path. */
export function eachReadable(value: unknown, path: string, visit: (text: string, path: string) => void): void {
  if (Array.isArray(value)) for (const [index, one] of value.entries()) eachReadable(one, `${path}[${index}]`, visit);
  if (!isObject(value)) return;
  const isOption = /\.answerOption\[\d+\]$/.test(path);
  for (const [key, one] of Object.entries(value)) {
    if (unseen.has(key)) continue;
    if (typeof one !== 'string') eachReadable(one, `${path}.${key}`, visit);
    else if (readable.has(key) || (isOption && key === 'valueString')) visit(one, `${path}.${key}`);
  }
}

/** The languages that any text of a resource is translated into, in order of appearance. */
export function languagesOf(resource: unknown): string[] {
  const languages = new Set<string>();
  eachElement(resource, (_, __, element) => {
    for (const language of translationsOf(element).keys()) languages.add(language);
  });
  return [...languages];
}

/** A copy with the translated texts in place of the original ones, where there are any. */
export function inLanguage(questionnaire: Questionnaire, language: string): Questionnaire {
  const copy = structuredClone(questionnaire);
  const items = itemsIn(copy);
  // An answer that is a text names its option in the original, which the copy must still find.
  const answers = new Map(items.map((item) => [item.linkId, optionTexts(item)]));
  eachElement(copy, (around, key, element) => {
    const text = translationsOf(element).get(language);
    if (text === undefined) return;
    around[key] = text;
    // Its other forms are of the text in the original, and were compared with that.
    const own = element as { extension: Extension[] };
    own.extension = own.extension.filter((one) => !isRendering(one));
  });
  const others = new Map(items.map((item) => [item.linkId, optionTexts(item)]));
  const translated = (link: string, text: string): string =>
    others.get(link)?.[answers.get(link)?.indexOf(text) ?? -1] ?? text;
  for (const one of items.flatMap(({ enableWhen = [] }) => enableWhen))
    if (one.answerString !== undefined) one.answerString = translated(one.question, one.answerString);
  return copy;
}

const itemsIn = ({ item = [] }: { item?: QuestionnaireItem[] | undefined }): QuestionnaireItem[] =>
  item.flatMap((one) => [one, ...itemsIn(one)]);

const optionTexts = ({ answerOption = [] }: QuestionnaireItem): (string | undefined)[] =>
  answerOption.map(({ valueString }) => valueString);

/** Each text that has an element beside it (`_text`), as the standard writes extensions of texts in JSON. */
function eachElement(value: unknown, visit: (around: Record<string, unknown>, key: string, element: unknown) => void) {
  if (Array.isArray(value)) for (const one of value) eachElement(one, visit);
  if (!isObject(value)) return;
  for (const [key, one] of Object.entries(value)) {
    if (key.startsWith('_') && typeof value[key.slice(1)] === 'string') visit(value, key.slice(1), one);
    else eachElement(one, visit);
  }
}
