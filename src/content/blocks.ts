import type { Schema } from './json-schema.js';
import { isTranslated, packSchema } from './schema.js';

/**
 * A block is what is written, checked, reviewed and translated as one: a text, or a list of texts that belong
 * together. Its id is made of the ids and fields around it, so it stays when blocks come and go before it.
 */
export interface Block {
  /** Such as `treatments.radiation.sections.during.paragraphs`. */
  id: string;
  text: string | string[];
  /** Ids of the sources that the nearest part of the pack around it names. */
  sources: readonly string[];
}

/**
 * Whether a block is the other spellings of a term, which differ in number between languages: a language may need none,
 * or need them alone.
 */
export const isSpellings = (id: string): boolean => /^glossary\.[^.]+\.forms$/.test(id);

/** Every block of a pack that was checked, in the order in which the pack has them. */
export function blocksOf(pack: unknown): Block[] {
  const blocks: Block[] = [];
  eachBlock(pack, (id, text, sources) => {
    blocks.push({ id, text, sources });
    return text;
  });
  return blocks;
}

/** A copy of a pack with other texts in its blocks. What is not a block is never changed. */
export function mapBlocks<P>(pack: P, change: (block: Block) => string | string[]): P {
  return eachBlock(pack, (id, text, sources) => change({ id, text, sources })) as P;
}

type Visit = (id: string, text: string | string[], sources: readonly string[]) => string | string[];

function eachBlock(pack: unknown, visit: Visit): unknown {
  const walk = (schema: Schema | undefined, value: unknown, id: string, sources: readonly string[]): unknown => {
    // What is not part of the schema is for the check to find.
    if (!schema) return value;
    if (isTranslated(schema)) return visit(id, value as string, sources);
    if (schema.type === 'array') {
      const items = value as { id: string }[];
      if (isTranslated(schema.items)) return visit(id, value as string[], sources);
      return items.map((item) => walk(schema.items, item, `${id}.${item.id}`, sources));
    }
    if (schema.type !== 'object') return value;
    const fields = value as Record<string, unknown>;
    const own = Array.isArray(fields.sources) && id ? (fields.sources as string[]) : sources;
    return Object.fromEntries(
      Object.entries(fields).map(([key, field]) => [
        key,
        walk(schema.properties[key], field, id ? `${id}.${key}` : key, own),
      ]),
    );
  };
  return walk(packSchema, pack, '', []);
}
