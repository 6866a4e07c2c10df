import { createHash } from 'node:crypto';
import { type Block, blockAt, blocksOf } from '../../content/blocks.js';
import { type ContentPack, packSchema } from '../../content/schema.js';
import { idOf, type Place, walk } from '../../content/walk.js';

/** A value other than a text, or a list of such values. Its path uses ids, so that new entries do not change it. */
export interface PackValue {
  id: string;
  value: unknown;
  /** Not covered by a clinician's signature: metadata, drawings, and links between parts. */
  isUnsigned: boolean;
}

export function valuesOf(pack: ContentPack): PackValue[] {
  const values: PackValue[] = [];
  walk(packSchema, pack, (place) => {
    const { schema, value } = place;
    if (blockAt(place)) return value;
    // What has fields or entries with fields is entered, if it holds any.
    if ((schema.entries || schema.item?.entries) && Object.keys(value as object).length) return undefined;
    values.push({ id: idOf(place), value, isUnsigned: isUnsigned(place) });
    return value;
  });
  return values;
}

const isUnsigned = ({ annotation, around }: Place): boolean =>
  Boolean(annotation.isUnsigned || (around && isUnsigned(around)));

/** A part that is signed: a text, or a value put into words. */
export type SignedPart = Pick<Block, 'id' | 'text' | 'sources'>;

/**
 * Everything that a clinician signs: the texts, and the values behind them, such as the urgency of a sign, the weeks of
 * a phase and the effects of a treatment. The values of one list are a single part.
 */
export function partsToSign(pack: ContentPack): SignedPart[] {
  const blocks = blocksOf(pack);
  const texts = new Map(blocks.map(({ id, text }) => [id, [text].flat()[0]]));
  const values = valuesOf(pack).flatMap(({ id, value, isUnsigned }): SignedPart[] => {
    const list = [value].flat();
    if (isUnsigned || !list.length) return [];
    const end = id.lastIndexOf('.');
    const around = id.slice(0, end + 1);
    const about = ['label', 'text', 'name', 'heading'].map((key) => texts.get(around + key)).find(Boolean);
    return [{ id, text: `${id.slice(end + 1)}: ${list.join(', ')}${about ? ` (${about})` : ''}`, sources: [] }];
  });
  return [...blocks, ...values];
}

/** A hash of everything that is signed; any change to a text or value changes it. */
export function digestOf(pack: ContentPack): string {
  const signed = partsToSign(pack).map(({ id, text }) => [id, text]);
  return createHash('sha256').update(JSON.stringify(signed)).digest('hex');
}
