import * as v from 'valibot';
import { type Block, blocksOf, mapBlocks } from './blocks.js';
import { findProblems } from './find-problems.js';
import { dataOf } from './parse-pack.js';
import { type PackProblem, problem } from './problem.js';
import { findBrokenLanguage } from './references.js';
import { type ContentPack, packSchema, reviewSchema } from './schema.js';
import { id, language, list, mark, name, object, oneOf, text, version } from './schema-parts.js';
import { placeholdersIn } from './text.js';

const whole = '(the translation)';
const anyText = text('untranslated');

/**
 * A translation contains only the texts of a pack in another language, by block id. Numbers of weeks, urgencies,
 * sources and pictures exist once, in the original pack, and no translator can change them.
 */
export const translationSchema = object({
  schemaVersion: packSchema.entries.schemaVersion,
  topic: id,
  language,
  version,
  /** Who translated it: a person, or a program whose text no person has checked. */
  method: oneOf(['machine', 'human']),
  from: object({ language, version }),
  review: reviewSchema,
  $schema: v.exactOptional(name('untranslated')),
  /** For each block its text, and the hash of the source text that was translated. */
  blocks: v.record(v.string(), object({ of: mark, text: v.union([anyText, list(anyText)]) })),
});

export type Translation = v.InferOutput<typeof translationSchema>;
export type TranslatedBlock = Translation['blocks'][string];

export const isTranslation = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'from') && Object.hasOwn(value, 'blocks');

/** A short hash of a text. When the text changes, so does its hash, and its translation is outdated. */
export function markOf(text: string | string[]): string {
  // FNV-1a: it only has to tell texts apart, not to be secure.
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(text)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/** A block that has no usable translation, and why. */
export type Gap = { id: string; reason: 'missing' | 'outdated' | 'broken'; message?: string };

const placeholders = (text: string): string => placeholdersIn(text).sort().join(' ');

function ruleBrokenBy(block: Block, { of, text }: TranslatedBlock): Omit<Gap, 'id'> | undefined {
  if (of !== markOf(block.text)) return { reason: 'outdated', message: 'the text that it translates has changed' };
  if (Array.isArray(text) !== Array.isArray(block.text)) {
    return { reason: 'broken', message: 'must be a list exactly if the original is one' };
  }
  const [own, theirs] = [[block.text].flat(), [text].flat()];
  if (own.length !== theirs.length) {
    return { reason: 'broken', message: `has ${theirs.length} entries where the original has ${own.length}` };
  }
  const at = own.findIndex((one, index) => placeholders(one) !== placeholders(theirs[index] as string));
  return at < 0 ? undefined : { reason: 'broken', message: 'has different placeholders than the original' };
}

export interface Translated {
  pack: ContentPack;
  /** Blocks that are still in the language of the original. */
  gaps: Gap[];
  problems: PackProblem[];
}

/** The ids of all blocks that a translation of a pack may contain. */
export const translatableIds = (pack: ContentPack): ReadonlySet<string> =>
  new Set(blocksOf(withSpellings(pack)).map(({ id }) => id));

/** With a list of spellings for each term: another language may need some where this one needs none. */
function withSpellings(pack: ContentPack): ContentPack {
  const glossary = pack.glossary?.map((term) => ({ ...term, forms: term.forms ?? [] }));
  return glossary ? { ...pack, glossary } : pack;
}

function withoutEmptySpellings(pack: ContentPack): ContentPack {
  const glossary = pack.glossary?.map((term) => {
    const { forms, ...rest } = term;
    return forms?.length ? term : rest;
  });
  return glossary ? { ...pack, glossary } : pack;
}

/** A pack in another language. Blocks without a usable translation stay in the original; `gaps` lists them. */
export function applyTranslation(pack: ContentPack, value: unknown): Translated {
  const copy = dataOf(value, whole);
  const problems = 'problems' in copy ? copy.problems : problemsOf(pack, copy.data);
  if ('problems' in copy || problems.length) return { pack, gaps: [], problems };
  const { blocks, language: to, version: number, method, from, review } = copy.data as Translation;
  const gaps: Gap[] = [];
  const texts: string[] = [];
  const translated = mapBlocks(withSpellings(pack), (block) => {
    const own = Object.hasOwn(blocks, block.id) ? blocks[block.id] : undefined;
    // The original's spellings are of no use in another language.
    if (block.kind === 'spelling') {
      const forms = [own?.text ?? []].flat();
      const names = forms.filter((form) => !form.includes('{'));
      if (names.length < forms.length)
        gaps.push({ id: block.id, reason: 'broken', message: 'is a name, which has no placeholder' });
      return names;
    }
    const broken = own ? ruleBrokenBy(block, own) : { reason: 'missing' as const };
    if (own && !broken) return own.text;
    gaps.push({ id: block.id, ...(broken as Omit<Gap, 'id'>) });
    for (const text of [block.text].flat()) texts.push(text);
    return block.text;
  });
  // A translation of an unsigned original is not signed either.
  const signed = pack.review.status === 'reviewed' ? review : { ...review, status: pack.review.status };
  return {
    pack: {
      ...withoutEmptySpellings(translated),
      language: to,
      version: number,
      review: signed,
      translation: {
        from: from.language,
        version: from.version,
        method,
        ...(texts.length ? { untranslated: texts } : {}),
      },
    },
    gaps,
    problems: [],
  };
}

function problemsOf(pack: ContentPack, value: unknown): PackProblem[] {
  if (!isTranslation(value)) return [problem('missing-field', whole, 'needs "from" and "blocks"')];
  const problems = findProblems(translationSchema, value, whole);
  // Valibot accepts an array as a record.
  if (Array.isArray((value as Translation).blocks))
    problems.push(problem('wrong-type', 'blocks', 'must be an object with a text for each block'));
  const { topic, from, blocks, ...rest } = value as Translation;
  if (!problems.length) problems.push(...findBrokenLanguage(rest));
  if (topic !== pack.topic)
    problems.push(problem('other-original', 'topic', `must be ${pack.topic}, as in the original`));
  if (from?.language !== pack.language) {
    const message = `must be ${pack.language}, the language of the original`;
    problems.push(problem('other-original', 'from.language', message));
  }
  const known = translatableIds(pack);
  for (const id of Object.keys(blocks ?? {})) {
    if (!known.has(id)) problems.push(problem('unknown-block', `blocks.${id}`, 'is not a block of the original'));
  }
  return problems;
}

/** Translated blocks from texts by block id, each with the hash of the current source text. */
export function blocksFrom(
  pack: ContentPack,
  texts: Readonly<Record<string, string | string[]>>,
): Translation['blocks'] {
  const own = new Map(blocksOf(pack).map(({ id, text }) => [id, text]));
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, { of: markOf(own.get(id) ?? ''), text }]));
}
