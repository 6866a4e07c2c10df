import { annotationOf, type TextKind } from './annotation.js';
import { packSchema } from './schema.js';
import { idOf, type Place, sourcesOf, walk } from './walk.js';

/**
 * A block is what is written, checked, reviewed and translated as one: a text, or a list of texts that belong
 * together. Its id is made of the ids and fields around it, so it stays when blocks come and go before it.
 */
export interface Block {
  /** Such as `treatments.radiation.sections.during.paragraphs`. */
  id: string;
  text: string | string[];
  kind: TextKind;
  /** Whether it stands as a list, and not as paragraphs. */
  isList: boolean;
  /** Ids of the sources that the nearest part of the pack around it names. */
  sources: readonly string[];
}

/** Every block of a pack that was checked, in the order in which the pack has them. */
export function blocksOf(pack: unknown): Block[] {
  const blocks: Block[] = [];
  mapBlocks(pack, (block) => {
    blocks.push(block);
    return block.text;
  });
  return blocks;
}

/** A copy of a pack with other texts in its blocks. What is not a block is never changed. */
export function mapBlocks<P>(pack: P, change: (block: Block) => string | string[]): P {
  return walk(packSchema, pack, (place) => {
    const block = blockAt(place);
    return block && change(block);
  }) as P;
}

/** The block at a place, or undefined where none is: a value, or a text that is never translated. */
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
