import type { Translation } from '../../content/authoring.js';
import type { ContentPack } from '../../content/schema.js';
import { readText } from '../content-files.js';
import { UserError } from '../errors.js';
import { isNamed, isSameText, tagOf, whyLeft } from './from-xliff.js';
import { targetOf } from './join-parts.js';
import { type ReadUnit, type ReadXliff, readXliff, xmlEncoding } from './read-xliff.js';
import { joinSpellings, splitSpellings } from './xliff.js';

/** Why an export must not take the place of a file: it is another one, or holds what a translator has sent back. */
export function lostByExport(path: string, own: Translation, pack: ContentPack): string | undefined {
  const read = exportAt(path, own, pack);
  if (!read) return `is no export of ${pack.topic} in ${own.language}`;
  const [first, ...more] = read.files.flatMap(({ units }) => units.filter((unit) => isLost(unit, own)));
  return first && `has texts that were not imported (${more.length + 1}, first ${first.id})`;
}

function exportAt(path: string, own: Translation, { topic }: ContentPack): ReadXliff | undefined {
  try {
    const read = readXliff(readText(path, xmlEncoding));
    tagOf(read, own);
    return read.files.every(({ name }) => !isNamed(name) || name.startsWith(`${topic}:`)) ? read : undefined;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** Whether a unit has a text that the translation has not; the source, put there by a program, is none. */
function isLost(unit: ReadUnit, own: Translation): boolean {
  const segments = unit.parts.filter(({ isSegment }) => isSegment);
  if (!segments.some(({ target }) => target.trim())) return false;
  const left = whyLeft(unit);
  if (left?.code === 'source-again') return false;
  if (left && segments.every(({ source, target }) => !target.trim() || isSameText(source, target))) return false;
  const [, id = '', place] = /^(.*?)(?::(\d+))?$/s.exec(unit.id) ?? [];
  const text = own.blocks[id]?.text;
  const entry = place ? [text].flat()[Number(place) - 1] : text;
  if (entry === undefined) return true;
  // When sentences come back separately, no program says which blanks stood between them.
  const target = targetOf(unit.parts, own.language);
  if (Array.isArray(entry)) return joinSpellings(splitSpellings(target)) !== joinSpellings(entry);
  return segments.length > 1 ? inLetters(target) !== inLetters(entry) : !isSameText(target, entry);
}

const inLetters = (text: string): string => text.replace(/\s+/g, '');
