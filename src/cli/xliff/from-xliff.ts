import {
  applyTranslation,
  type Block,
  blocksOf,
  markOf,
  type Translation,
  translatableIds,
} from '../../content/authoring.js';
import type { ContentPack } from '../../content/schema.js';
import { UserError } from '../content-files.js';
import { targetOf } from './join-parts.js';
import { type ReadFile, type ReadUnit, type ReadXliff, readXliff, unknownCode } from './read-xliff.js';
import { splitSpellings, unitsOf } from './xliff.js';

/** A unit or block that is not taken, and why. */
export interface Refused {
  id: string;
  /** For programs; `reason` says the same in words. */
  code: RefusedCode;
  reason: string;
  /** Somebody's slip, and not work that is still to do. */
  isFault: boolean;
}

export interface Imported {
  translation: Translation;
  refused: Refused[];
  /** What the file calls its language, where that is not what the translation does. */
  otherTag?: string;
}

export type RefusedCode =
  | LeftCode
  | 'not-there'
  | 'part-of-list'
  | 'older-text'
  | 'unknown-text'
  | 'other-text'
  | 'twin'
  | 'mixed-marks'
  | 'no-source'
  | 'other-source'
  | 'one-spelling'
  | 'broken';

const work = (id: string, code: RefusedCode, reason: string): Refused => ({ id, code, reason, isFault: false });
const fault = (id: string, code: RefusedCode, reason: string): Refused => ({ id, code, reason, isFault: true });

/** What a translator has sent back, put into the translation that there was. What is wrong with one text refuses no other. */
export function fromXliff(xliff: string, own: Translation, pack: ContentPack): Imported {
  const read = readXliff(xliff);
  const otherTag = tagOf(read, own);
  const refused: Refused[] = [];
  const units = knownUnits(filesOf(read, own, pack), pack, refused);
  const known = translatableIds(pack);
  // Texts of blocks that the pack no longer has go.
  const kept = Object.fromEntries(Object.entries(own.blocks).filter(([id]) => known.has(id)));
  const came: Translation['blocks'] = {};
  for (const block of blocksOf(pack)) {
    const found = unitsOf(block).map(([id]) => units.get(id));
    if (!found.some(Boolean)) continue;
    const taken = takeBlock(block, found, own);
    if (Array.isArray(taken)) refused.push(...taken);
    else came[block.id] = taken;
  }
  const from = { language: pack.language, version: pack.version };
  const put = (): Translation => ({ ...own, from, blocks: { ...kept, ...came } });
  for (const one of brokenIn(put(), pack, came)) {
    refused.push(one);
    delete came[one.id];
  }
  const translation = put();
  const [problem] = applyTranslation(pack, translation).problems;
  if (problem) throw new UserError(problem.message, problem.remedy, problem.path);
  if (!Object.keys(came).length && refused.some(({ isFault }) => isFault)) {
    const list = refused.map(({ id, reason }) => `${id} ${reason}`).join('; ');
    throw new UserError(`nothing is taken over: ${list}`, 'Correct the XLIFF.');
  }
  return { translation, refused, ...(otherTag && { otherTag }) };
}

/** Programs add a region or a script, or take it away: `es-ES` for `es`, `zh-CN` for `zh-Hans`. */
export function tagOf({ language }: ReadXliff, own: Translation): string | undefined {
  if (!language) throw new UserError('names no language', `Add trgLang="${own.language}" to <xliff>.`);
  const [theirs, ours] = [language, own.language].map((tag) => {
    try {
      return new Intl.Locale(tag.replaceAll('_', '-'));
    } catch {
      return undefined;
    }
  });
  if (`${theirs}` === `${ours}`) return undefined;
  const [one, other] = [theirs?.maximize(), ours?.maximize()];
  const isSame = theirs && ours && one?.language === other?.language && one?.script === other?.script;
  // Where both name a region, they mean it: pt-PT is not pt-BR.
  if (isSame && !(ours.region && theirs.region && ours.region !== theirs.region)) return language;
  throw new UserError(`is in ${language}, not in ${own.language}`, 'Name the translation in that language.');
}

/** Whether a file has kept the name that it was exported with: topic and version. */
export const isNamed = (name: string): boolean => /^[a-z][a-z0-9-]*:\d/.test(name);

/** The files of this pack; where a program has given its own names, any, and their texts must show that they are the pack's. */
function filesOf({ files }: ReadXliff, own: Translation, { topic }: ContentPack): (ReadFile & { isNamed: boolean })[] {
  const named = files.map((file) => ({ ...file, isNamed: isNamed(file.name) }));
  const ours = named.filter(({ name, isNamed }) => isNamed && name.startsWith(`${topic}:`));
  const found = ours.length ? ours : named.filter(({ isNamed }) => !isNamed);
  if (found.length) return found;
  const names = named.map(({ name }) => name.split(':')[0]).join(', ');
  throw new UserError(`is of ${names}, not of ${topic} in ${own.language}`, 'Name the right files.');
}

function knownUnits(
  files: readonly (ReadFile & { isNamed: boolean })[],
  pack: ContentPack,
  refused: Refused[],
): Map<string, ReadUnit> {
  const blocks = new Map(
    blocksOf(pack).flatMap((block) => unitsOf(block).map(([id, source]) => [id, { block, source }])),
  );
  const units = new Map<string, ReadUnit>();
  const twins = new Set<string>();
  for (const { name, isNamed, units: all } of files) {
    for (const unit of all) {
      const { id } = unit;
      const place = blocks.get(id);
      const other = units.get(id);
      if (!place) refused.push(fault(id || '(a unit without id)', 'unknown-text', 'is no text of the original'));
      else if (!isNamed && !isOfText(unit, place))
        refused.push(fault(id, 'other-text', `is in a file ${name}, and of another text`));
      else if (other && JSON.stringify(other.parts) !== JSON.stringify(unit.parts)) twins.add(id);
      else units.set(id, unit);
    }
  }
  for (const id of twins) {
    units.delete(id);
    refused.push(fault(id, 'twin', 'stands twice, with another text each time'));
  }
  return units;
}

const isOfText = (unit: ReadUnit, { block, source }: { block: Block; source: string }): boolean =>
  plain(sourceOf(unit)) === plain(source) || unit.marks.includes(markOf(block.text));

const sourceOf = ({ parts }: ReadUnit): string => parts.map(({ source }) => source).join('');

/** A text without what programs do to its blanks, quotation marks and dashes. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[‘’‚‛“”„‟«»"`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-');

/** The text of a block and the mark of what it was translated from; or why it is not taken. */
function takeBlock(
  block: Block,
  found: readonly (ReadUnit | undefined)[],
  own: Translation,
): Translation['blocks'][string] | Refused[] {
  const sources = unitsOf(block);
  const there = found.filter((unit) => unit !== undefined);
  const left = found.flatMap((unit, index): Refused[] => {
    const [id = ''] = sources[index] ?? [];
    const why = unit ? whyLeft(unit) : ({ code: 'not-there', reason: 'is not in the file' } as const);
    return why ? [work(id, why.code, why.reason)] : [];
  });
  if (left.length === found.length) return left;
  // A list of texts is translated whole or not at all.
  if (left.length) return [...left, work(block.id, 'part-of-list', 'is taken only whole')];
  const now = markOf(block.text);
  const isNow = there.every((unit, index) => plain(sourceOf(unit)) === plain(sources[index]?.[1] ?? ''));
  const hasSource = there.every((unit) => sourceOf(unit).trim());
  const marks = new Set(
    there.flatMap((unit) => (unit.marks.length > 1 && unit.marks.includes(now) ? now : unit.marks)),
  );
  if (!isNow && marks.size > 1) return [fault(block.id, 'mixed-marks', 'has the marks of different texts')];
  const [mark = hasSource ? markOf(there.map(sourceOf)) : undefined] = marks;
  const of = isNow ? now : mark;
  if (!of) return [fault(block.id, 'no-source', 'has neither its source nor its note')];
  if (!isNow && hasSource && of === now)
    return [fault(block.id, 'other-source', 'has another source than the text of its mark')];
  if (of !== now && own.blocks[block.id]?.of === now)
    return [work(block.id, 'older-text', 'is of an older text, and the translation has one of the text as it is now')];
  const targets = there.map((unit, index) =>
    targetOf(unit.parts, own.language, isNow ? sources[index]?.[1] : undefined),
  );
  const [first = ''] = targets;
  if (block.kind === 'spelling') {
    const hasComma = (texts: readonly string[]): boolean => texts.some((one) => /[,，、،|/]/.test(one));
    const spellings = splitSpellings(first);
    if (hasComma(spellings) && !hasComma([block.text].flat()))
      return [fault(block.id, 'one-spelling', 'may be several spellings, separate them with ;')];
    return { of, text: spellings };
  }
  return { of, text: Array.isArray(block.text) ? targets : first };
}

/** Whether two texts differ in their blanks alone. */
export const isSameText = (one: string, other: string): boolean => singleBlanks(one) === singleBlanks(other);
const singleBlanks = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Why a target is not taken, for programs and in words. */
interface Left {
  code: LeftCode;
  reason: string;
}
type LeftCode = 'no-target' | 'unfinished-state' | 'unfinished-text' | 'unknown-code' | 'source-again';
const left = (code: LeftCode, reason: string): Left => ({ code, reason });

/**
 * Programs put the source into the target before anybody has worked on it, and say so by the state `initial` (XLIFF 2.1,
 * 4.3.1.31 state), or by a word of their own. Where they say nothing, only a target that differs is taken for work.
 */
export function whyLeft({ parts }: ReadUnit): Left | undefined {
  const segments = parts.filter(({ isSegment }) => isSegment);
  const open = segments.filter(({ target }) => !target.trim());
  if (open.length === segments.length) return left('no-target', 'has no target');
  if (open.length) return left('no-target', 'has no target for a part of it');
  const unfinished = segments.find(({ state }) => state && !/^(?:translated|reviewed|final)$/.test(state));
  if (unfinished) return left('unfinished-state', `has the state ${unfinished.state}`);
  if (segments.some(({ target }) => target.includes(unknownCode)))
    return left('unknown-code', 'has a code between two words whose text is not in the file');
  const mark = segments.map(({ source, target }) => markBefore(target, source)).find(Boolean);
  if (mark) return left('unfinished-text', `starts with ${mark}, as if it were unfinished`);
  const isSource = segments.some(
    ({ source, target, state }) =>
      !state &&
      isSameText(source, target) &&
      (segments.length < 2 || /\p{L}/u.test(source.replace(/\{[a-z-]+\}/g, ''))),
  );
  return isSource ? left('source-again', 'is the source again') : undefined;
}

/** Programs say so in the target as well, in the translator's language: OmegaT's `[fuzzy] `. */
const markBefore = (target: string, source: string): string | undefined =>
  /^\s*\[/.test(source) ? undefined : /^\s*(\[[^\]]{1,30}\])/.exec(target)?.[1];

/** Blocks that came and break a rule, such as a placeholder that was lost. */
function brokenIn(translation: Translation, pack: ContentPack, came: Translation['blocks']): Refused[] {
  const { problems } = applyTranslation(pack, translation);
  const wrong = problems.flatMap(({ path, message }): Refused[] => {
    const id = Object.keys(came).find((one) => `${path}.`.startsWith(`blocks.${one}.`));
    return id === undefined ? [] : [fault(id, 'broken', message)];
  });
  const blocks = Object.fromEntries(
    Object.entries(translation.blocks).filter(([id]) => !wrong.some((one) => one.id === id)),
  );
  const { gaps } = applyTranslation(pack, { ...translation, blocks });
  const broken = gaps.filter(({ id, reason }) => reason === 'broken' && came[id]);
  return [...wrong, ...broken.map(({ id, message = 'is broken' }) => fault(id, 'broken', message))];
}
