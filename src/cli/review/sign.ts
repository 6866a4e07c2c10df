import { is } from 'valibot';
import { markOf } from '../../content/authoring.js';
import { findProblems } from '../../content/find-problems.js';
import { type ContentPack, reviewSchema } from '../../content/schema.js';
import { date } from '../../content/schema-parts.js';
import { isToCome } from '../days.js';
import { UserError } from '../errors.js';
import { digestOf, partsToSign, type SignedPart } from './pack-values.js';
import type { FilledSheet } from './review-sheet.js';

export interface Signature {
  by: string;
  role: string;
  on: string;
  due: string;
}

/** The review entry of a signed file; throws if what was given on the command line is none. */
export function signed({ by, role, on, due }: Signature, pack: ContentPack): ContentPack['review'] {
  if (!by.trim() || !role.trim()) throw new UserError('--by and --role say who signs', 'Name a person and their role.');
  for (const [name, day] of Object.entries({ on, due })) {
    if (!is(date, day)) throw new UserError(`--${name} ${day} is not a date`, 'Write it like 2026-11-30.');
  }
  if (isToCome(on)) throw new UserError(`--on ${on} is in the future`, 'Name the day of the review.');
  if (due <= on) throw new UserError(`--due ${due} is not after --on ${on}`, 'Name a later day.');
  const review = { status: 'reviewed' as const, by: by.trim(), role: role.trim(), on, due, digest: digestOf(pack) };
  // What the schema refuses could not be mended by another signature.
  const [problem] = findProblems(reviewSchema, review);
  if (problem) throw new UserError(`--${problem.path} ${problem.message}`, problem.remedy);
  return review;
}

const wrong = (about: string, blocks: readonly SignedPart[], remedy: string): void => {
  const [first] = blocks;
  if (first) throw new UserError(`${about} (${blocks.length} blocks, first ${first.id})`, remedy);
};

const answerOf = ({ blocks }: FilledSheet, { id }: SignedPart): FilledSheet['blocks'][string] | undefined =>
  Object.hasOwn(blocks ?? {}, id) ? blocks[id] : undefined;

/** Throws unless the sheet was made for exactly this text. */
export function checkText(sheet: FilledSheet, pack: ContentPack): void {
  if (!sheet?.topic || !sheet.language || typeof sheet.blocks !== 'object') {
    throw new UserError('was not made by care-widgets review', 'Save the sheet in the browser again.');
  }
  if (sheet.topic !== pack.topic || sheet.language !== pack.language) {
    throw new UserError(
      `is for ${sheet.topic} in ${sheet.language}`,
      `Use the sheet for ${pack.topic} in ${pack.language}.`,
    );
  }
  wrong(
    'was made for other text',
    partsToSign(pack).filter((block) => answerOf(sheet, block)?.mark !== markOf(block.text)),
    'Make a new sheet: care-widgets review.',
  );
}

/** Throws unless the sheet is for this text, is complete, and approves it. */
export function checkSheet(sheet: FilledSheet, pack: ContentPack): void {
  checkText(sheet, pack);
  const blocks = partsToSign(pack);
  wrong(
    'asks for changes',
    blocks.filter((block) => answerOf(sheet, block)?.answer === 'change'),
    'Change the text, and have it reviewed again.',
  );
  wrong(
    'has blocks without an answer',
    blocks.filter((block) => answerOf(sheet, block)?.answer !== 'right'),
    'Answer every block.',
  );
}
