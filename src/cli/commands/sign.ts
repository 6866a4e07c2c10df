import { isTranslation } from '../../content/authoring.js';
import type { ContentPack } from '../../content/schema.js';
import { wholePack } from '../bundle.js';
import { command, printLine, readSound } from '../command.js';
import { readJson, UserError, writeJson } from '../content-files.js';
import { about } from '../errors.js';
import type { FilledSheet } from '../review/review-sheet.js';
import { checkSheet, type Signature, signed } from '../review/sign.js';

export const signCommand = command(
  'sign <file>',
  'Record who reviewed a file, when, and when the next review is due.',
  'sign content/asthma/en.json --by "A. Lee" --role Nurse --on 2026-11-20 --due 2027-11-20 --sheet asthma.en.review.json',
)
  .requiredOption('--by <name>', 'the name of the reviewer')
  .requiredOption('--role <role>', 'the role of the reviewer, such as Nurse')
  .requiredOption('--on <day>', 'the day of the review, as YYYY-MM-DD')
  .requiredOption('--due <day>', 'the day on which the next review is due')
  .option('--sheet <file>', 'the completed review sheet; it must be for this text and approve it')
  .action((path: string, { sheet, ...signature }: Signature & { sheet?: string }) => {
    const { value } = readSound(path);
    const pack = isTranslation(value) ? wholePack({ path, value }) : (value as ContentPack);
    if (pack.review.status === 'sample')
      throw new UserError(
        'is a sample, which only shows the software and is never signed',
        'Create your own pack.',
        path,
      );
    const review = signed(signature, pack);
    if (sheet) {
      const filled = readJson(sheet) as FilledSheet;
      about(sheet, () => checkSheet(filled, pack));
    }
    writeJson(path, { ...value, review });
    printLine(`${path}: signed by ${review.by}, ${review.role}, on ${review.on}; due ${review.due}.`);
    if (!sheet) printLine('Nothing shows that every text was read: next time, add --sheet with the sheet filled in.');
    const open = pack.openQuestions?.length;
    if (open)
      printLine(`Questions that are still open in it: ${open}. Each is a decision of yours; take out those made.`);
  });
