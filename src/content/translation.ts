import { type Block, blocksOf, isSpellings, mapBlocks } from './blocks.js';
import { dataOf, findProblems, type Infer, object, oneOf, type PackProblem, type Schema } from './json-schema.js';
import { findBrokenLanguage } from './references.js';
import { type ContentPack, packSchema, reviewSchema } from './schema.js';
import { placeholdersIn } from './text.js';

/**
 * A translation is the texts of a pack in another language, by the ids of its blocks, and nothing else: numbers of
 * weeks, urgencies, sources and pictures stand once, in the pack that is translated, and no translator can change them.
 */
export interface Translation extends Infer<typeof head> {
  /** For each block its text, and the mark of the text that was translated. */
  blocks: Record<string, TranslatedBlock>;
}

export interface TranslatedBlock {
  of: string;
  text: string | string[];
}

const { topic, language, version } = packSchema.properties;
const head = object(
  {
    schemaVersion: { type: 'number', enum: [1] } as const,
    topic,
    language,
    version,
    /** Who translated: a person, or a program whose text no person has checked. */
    method: oneOf(['machine', 'human']),
    from: object({ language, version }),
    review: reviewSchema,
  },
  { $schema: packSchema.properties.$schema },
);

export const isTranslation = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'from') && Object.hasOwn(value, 'blocks');

/** A short mark of a text: when the text changes, so does its mark, and what was translated from it is out of date. */
export function markOf(text: string | string[]): string {
  // FNV-1a: it tells texts apart and need not keep a secret.
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(text)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

export const noBlock = 'is no block of the original';

/** Why a block of a translation cannot be used. */
export type Gap = { id: string; reason: 'missing' | 'outdated' | 'broken'; rule?: string };

const placeholders = (text: string): string => placeholdersIn(text).sort().join(' ');

function ruleBrokenBy(block: Block, { of, text }: TranslatedBlock): Omit<Gap, 'id'> | undefined {
  if (of !== markOf(block.text)) return { reason: 'outdated', rule: 'the text that it translates has changed' };
  if (Array.isArray(text) !== Array.isArray(block.text)) {
    return { reason: 'broken', rule: 'a text and a list of texts are not the same' };
  }
  const [own, theirs] = [[block.text].flat(), [text].flat()];
  if (own.length !== theirs.length) {
    return { reason: 'broken', rule: `has ${theirs.length} entries where the original has ${own.length}` };
  }
  const at = own.findIndex((one, index) => placeholders(one) !== placeholders(theirs[index] as string));
  return at < 0 ? undefined : { reason: 'broken', rule: 'has other placeholders than the original' };
}

export interface Translated {
  pack: ContentPack;
  /** Blocks that stand in the original's language. */
  gaps: Gap[];
  problems: PackProblem[];
}

/** A pack in another language. A block without a good translation stays as it is, alone, and is named. */
export function applyTranslation(pack: ContentPack, value: unknown): Translated {
  const { data, rule } = dataOf(value);
  const problems = rule ? [{ path: '(the translation)', rule }] : problemsOf(pack, data);
  if (problems.length) return { pack, gaps: [], problems };
  const { blocks, language: to, version: number, method, from, review } = data as Translation;
  const gaps: Gap[] = [];
  const texts: string[] = [];
  const translated = mapBlocks(pack, (block) => {
    const own = Object.hasOwn(blocks, block.id) ? blocks[block.id] : undefined;
    // Other spellings of a word that is spelled otherwise are of no use.
    if (isSpellings(block.id)) return own?.text ?? [];
    const broken = own ? ruleBrokenBy(block, own) : { reason: 'missing' as const };
    if (own && !broken) return own.text;
    gaps.push({ id: block.id, ...(broken as Omit<Gap, 'id'>) });
    for (const text of [block.text].flat()) texts.push(text);
    return block.text;
  });
  for (const term of translated.glossary ?? []) {
    const forms = blocks[`glossary.${term.id}.forms`]?.text;
    if (forms?.length) term.forms = [forms].flat();
    else delete term.forms;
  }
  // Who has not signed the original has not signed what was made of it.
  const signed = pack.review.status === 'reviewed' ? review : { ...review, status: pack.review.status };
  return {
    pack: {
      ...translated,
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
  if (!isTranslation(value)) return [{ path: '(the translation)', rule: 'needs "from" and "blocks"' }];
  const { blocks, ...rest } = value as Translation;
  if (typeof blocks !== 'object' || blocks === null || Array.isArray(blocks)) {
    return [{ path: 'blocks', rule: 'must be an object with a text for each block' }];
  }
  const problems = findProblems(head, rest);
  if (!problems.length) problems.push(...findBrokenLanguage(rest));
  if (rest.topic !== pack.topic) problems.push({ path: 'topic', rule: `must be ${pack.topic}, as in the original` });
  if (rest.from?.language !== pack.language) {
    problems.push({ path: 'from.language', rule: `must be ${pack.language}, the language of the original` });
  }
  const known = new Map(blocksOf(pack).map((block) => [block.id, block]));
  const terms = new Set(pack.glossary?.map(({ id }) => `glossary.${id}.forms`));
  const inBlocks = Object.entries(blocks).flatMap(([id, block]) => {
    const path = `blocks.${id}`;
    const broken = findProblems(blockSchema(block), block, path);
    return known.has(id) || terms.has(id) ? broken : [{ path, rule: noBlock }, ...broken];
  });
  return [...problems, ...inBlocks];
}

const { openQuestions } = packSchema.properties;
const mark = { type: 'string', pattern: '^[0-9a-f]{8}$', description: 'the mark of the translated text' } as const;

/** The same for programs of others, as a JSON Schema. */
export const translationSchema = {
  ...head,
  properties: {
    ...head.properties,
    blocks: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: { of: mark, text: { anyOf: [openQuestions.items, openQuestions] } },
        required: ['of', 'text'],
        additionalProperties: false,
      },
    },
  },
  required: [...head.required, 'blocks'],
};

/** A text or a list of texts, by what it is: the rules for one text are those of a pack. */
function blockSchema(block: TranslatedBlock): Schema {
  return object({ of: mark, text: Array.isArray(block?.text) ? openQuestions : openQuestions.items });
}

/** A translation without texts, or with those that a translator has given, of the blocks as they are now. */
export function blocksFrom(
  pack: ContentPack,
  texts: Readonly<Record<string, string | string[]>>,
): Translation['blocks'] {
  const own = new Map(blocksOf(pack).map(({ id, text }) => [id, text]));
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, { of: markOf(own.get(id) ?? ''), text }]));
}
