import { annotationOf, type TextKind } from './annotation.js';
import { packSchema } from './schema.js';
import { idOf, type Place, sourcesOf, walk } from './walk.js';

/**
 * A block is written, checked, reviewed and translated as a unit: a text, or a list of texts that belong together.
 * Its id consists of the ids and fields around it, so it stays the same when other blocks are added or removed.
 */
export interface Block {
  /** Such as `treatments.radiation.sections.during.paragraphs`. */
  id: string;
  text: string | string[];
  kind: TextKind;
  /** Whether it is shown as a list rather than as paragraphs. */
  isList: boolean;
  /** Ids of the sources named by the nearest part of the pack around it. */
  sources: readonly string[];
}

/** All blocks of a valid pack, in order. */
export function blocksOf(pack: unknown): Block[] {
  const blocks: Block[] = [];
  mapBlocks(pack, (block) => {
    blocks.push(block);
    return block.text;
  });
  return blocks;
}

/** A copy of a pack with other texts in its blocks. Everything else stays the same. */
export function mapBlocks<P>(pack: P, change: (block: Block) => string | string[]): P {
  return walk(packSchema, pack, (place) => {
    const block = blockAt(place);
    return block && change(block);
  }) as P;
}

/** The block at a place, or undefined for a value, or for a text that is never translated. */
export function blockAt(place: Place): Block | undefined {
  const { schema, annotation, value } = place;
  const { kind } = schema.item ? annotationOf(schema.item) : annotation;
  if (!kind || kind === 'untranslated') return undefined;
  return {
    id: idOf(place),
    text: value as string | string[],
    kind,
    isList: Boolean(annotation.isList),
    sources: sourcesOf(place),
  };
}
