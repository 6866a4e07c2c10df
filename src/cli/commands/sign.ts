import { isTranslation } from '../../content/authoring.js';
import type { ContentPack } from '../../content/schema.js';
import { wholePack } from '../bundle.js';
import { command, print, readSound } from '../command.js';
import { readJson, writeJson } from '../content-files.js';
import type { FilledSheet } from '../review/review-sheet.js';
import { checkSheet, type Signature, signed } from '../review/sign.js';

export const signCommand = command(
  'sign <file>',
  'Says in a file who has reviewed it, when, and when again.',
  'sign content/asthma/en.json --by "A. Lee" --role Nurse --on 2026-11-20 --due 2027-11-20 --sheet asthma.en.review.json',
)
  .requiredOption('--by <name>', 'who has reviewed it')
  .requiredOption('--role <role>', 'as what')
  .requiredOption('--on <day>', 'when')
  .requiredOption('--due <day>', 'when it must be reviewed again')
  .option('--sheet <file>', 'the filled-in sheet; it must be of this text, and find it right')
  .action((path: string, { sheet, ...signature }: Signature & { sheet?: string }) => {
    const { value } = readSound(path);
    const pack = isTranslation(value) ? wholePack({ path, value }) : (value as ContentPack);
    const review = signed(signature, pack);
    if (sheet) checkSheet(readJson(sheet) as FilledSheet, pack);
    writeJson(path, { ...value, review });
    print(`${path}: signed by ${review.by}, ${review.role}, on ${review.on}; due ${review.due}.`);
  });
