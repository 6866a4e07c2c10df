import { createHash } from 'node:crypto';
import { type Block, blocksOf, mapBlocks } from '../content/authoring.js';
import type { ContentPack } from '../content/schema.js';

/** Every value that is no text, with its place: entries by their ids, so that a new one moves no other. */
export function valuesOf(pack: ContentPack): [string, unknown][] {
  return flat(mapBlocks(pack, () => ''));
}

function flat(node: unknown, place = ''): [string, unknown][] {
  if (node === '') return [];
  if (typeof node !== 'object' || node === null) return [[place, node]];
  return Object.entries(node).flatMap(([key, value]) => {
    const id = Array.isArray(node) ? ((value as { id?: string })?.id ?? key) : key;
    return flat(value, place ? `${place}.${id}` : id);
  });
}

/** Who wrote what when, how it is drawn and linked together: not what a clinician is asked about. */
const aside =
  /^(?:\$schema|schemaVersion|topic|language|version|license|review|sources|openQuestions|translation|pictures)\b|\.(?:id|sources\.\d+|picture)$/;

/**
 * All that a clinician signs: the texts, and what they lead to without saying it, such as the urgency of a sign, the
 * weeks of a phase and the effects of a treatment. Values of one list stand together.
 */
export function partsToSign(pack: ContentPack): Block[] {
  const blocks = blocksOf(pack);
  const texts = new Map(blocks.map(({ id, text }) => [id, [text].flat()[0]]));
  const lists = new Map<string, string[]>();
  for (const [place, value] of valuesOf(pack)) {
    if (aside.test(place)) continue;
    const of = place.replace(/\.\d+$/, '');
    lists.set(of, [...(lists.get(of) ?? []), String(value)]);
  }
  const values = [...lists].map(([id, list]): Block => {
    const around = id.replace(/\.[^.]+$/, '');
    const about = ['label', 'text', 'name', 'heading'].map((key) => texts.get(`${around}.${key}`)).find(Boolean);
    return { id, text: `${id.split('.').pop()}: ${list.join(', ')}${about ? ` (${about})` : ''}`, sources: [] };
  });
  return [...blocks, ...values];
}

/** Tells any other text or value from what was signed. */
export function digestOf(pack: ContentPack): string {
  const signed = partsToSign(pack).map(({ id, text }) => [id, text]);
  return createHash('sha256').update(JSON.stringify(signed)).digest('hex');
}
