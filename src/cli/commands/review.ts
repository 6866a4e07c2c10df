import { readFileSync } from 'node:fs';
import { isTranslation, type Translation } from '../../content/authoring.js';
import type { ContentPack } from '../../content/schema.js';
import { wholePack } from '../bundle.js';
import { command, force, printLine, readSound } from '../command.js';
import { originalOf } from '../content-files.js';
import { reviewItems } from '../review/pemat.js';
import { lostBySheet, reviewSheet } from '../review/review-sheet.js';
import { writeInto } from '../write-files.js';

export const reviewCommand = command(
  'review <file>',
  'Write a review sheet for a clinician, to print or fill in: every text with its source.',
  'review content/asthma/en.json --out sheet.html',
)
  .option('--out <file>', 'the file to write', 'review.html')
  .option(...force)
  .action((path: string, { out, force }: { out: string; force?: boolean }) => {
    const { value, report } = readSound(path);
    const pack = isTranslation(value) ? wholePack({ path, value }) : (value as ContentPack);
    const original = isTranslation(value) ? originalOf(path, value as Translation) : undefined;
    const sheet = reviewSheet(pack, report, reviewItems(pack, report), original);
    writeInto({ path: out, text: sheet, lost: (there) => lostBySheet(readFileSync(there, 'utf8')) }, force);
    printLine(`Wrote ${out}. Open it in a browser. When it is filled in: care-widgets sign ${path} --sheet FILE`);
  });
