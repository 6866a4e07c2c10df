import { applyTranslation, blocksOf, type Translation } from '../../content/authoring.js';
import type { ContentPack } from '../../content/schema.js';
import { checkMethod, command, type Method, methods, print, readOriginal, translationAt } from '../command.js';
import { readText, UserError, writeJson } from '../content-files.js';
import { about } from '../errors.js';
import { fromXliff, type Refused } from '../xliff/from-xliff.js';
import { xmlEncoding } from '../xliff/read-xliff.js';

interface ImportOptions {
  method?: string;
  allRead?: boolean;
}

const firstOf = (ids: readonly string[]): string =>
  `${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ` and ${ids.length - 5} more` : ''}`;

/** A summary of what was imported, and of what is not translated yet. */
function whatCame(before: Translation, now: Translation, pack: ContentPack): string {
  const ids = Object.entries(now.blocks).filter(
    ([id, block]) => JSON.stringify(block) !== JSON.stringify(before.blocks[id]),
  );
  const blocks = blocksOf(pack).filter(({ kind }) => kind !== 'spelling');
  const left = applyTranslation(pack, now).gaps.map(({ id }) => id);
  const open = left.length ? `, not ${firstOf(left)}` : '';
  return `New or changed: ${ids.length}. Translated: ${blocks.length - left.length} of ${blocks.length} blocks${open}.`;
}

/** One line for each reason, with all that it holds for: nothing is left without a word. */
const notTaken = (refused: readonly Refused[]): string[] =>
  [...new Set(refused.map(({ reason }) => reason))].map((reason) => {
    const ids = refused.filter((one) => one.reason === reason).map(({ id }) => id);
    return `Not taken, as it ${reason}: ${ids.join(', ')}.`;
  });

/** Texts that a computer wrote, and that come back as they were, are a person's only if a person has read them. */
function checkAllRead(before: Translation, now: Translation, isAllRead: boolean | undefined): void {
  if (before.method !== 'machine' || isAllRead) return;
  const same = Object.keys(before.blocks).filter(
    (id) => JSON.stringify(now.blocks[id]?.text) === JSON.stringify(before.blocks[id]?.text),
  );
  if (same.length)
    throw new UserError(
      `--method human: ${same.length} of ${Object.keys(now.blocks).length} blocks are as a computer wrote them (${firstOf(same)})`,
      'If a person has read every one, add --all-read; otherwise leave out --method.',
    );
}

export const importCommand = command(
  'import <xliff> <original> <translation>',
  'Merge a translated XLIFF file into a translation.',
  'import asthma.es.xlf content/asthma/en.json content/asthma/es.json',
)
  .option('--method <method>', methods)
  .option('--all-read', 'with --method human: a person has read what a computer wrote and nobody changed, too')
  .action((xliff: string, original: string, translation: string, { method, allRead }: ImportOptions) => {
    const sent = readText(xliff, xmlEncoding);
    checkMethod(method);
    const pack = readOriginal(original);
    const own = translationAt(translation, pack);
    const { translation: made, refused, otherTag } = about(xliff, () => fromXliff(sent, own, pack));
    if (method === 'human') checkAllRead(own, made, allRead);
    const changed = JSON.stringify(made.blocks) !== JSON.stringify(own.blocks);
    // A signature of the previous text does not cover this one.
    const review = changed && made.review.status === 'reviewed' ? ({ status: 'draft' } as const) : made.review;
    const by = (method as Method) ?? made.method;
    writeJson(translation, { ...made, method: by, review });
    print(whatCame(own, made, pack));
    for (const line of notTaken(refused)) print(line);
    if (refused.some(({ code }) => code === 'unfinished-state' || code === 'source-again'))
      print('Where one of them is translated, its state must say so: translated, reviewed or final.');
    if (otherTag) print(`The file is in ${otherTag}, and was taken for ${own.language}.`);
    if (by === 'machine')
      print('Shown as a machine translation. If a person has translated or read all of it, add --method human.');
    print(`Next: care-widgets check ${translation}`);
  });
