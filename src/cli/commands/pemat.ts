import { command, print, printLine, readOriginal } from '../command.js';
import { readJson } from '../content-files.js';
import { about } from '../errors.js';
import { inspect } from '../review/inspect.js';
import { answered, reviewItems, scoreLine, scores } from '../review/pemat.js';
import type { FilledSheet } from '../review/review-sheet.js';
import { checkText } from '../review/sign.js';

export const pematCommand = command(
  'pemat <file>',
  'Answer what a program can of PEMAT-P and the Clear Communication Index, and list what a person must.',
  'pemat content/asthma/en.json',
)
  .option('--json', 'print JSON instead of lines')
  .option('--sheet <file>', 'a completed sheet, with the answers that need a person')
  .action((path: string, { json, sheet }: { json?: boolean; sheet?: string }) => {
    const pack = readOriginal(path);
    const filled = sheet ? (readJson(sheet) as FilledSheet) : undefined;
    // Answers about an earlier text do not apply to this one.
    if (sheet) about(sheet, () => checkText(filled as FilledSheet, pack));
    const items = answered(reviewItems(pack, inspect({ path, value: pack })), filled?.items ?? {});
    if (json) return void print(JSON.stringify({ items, scores: scores(items) }, null, 2));
    for (const { id, about, answer, evidence } of items)
      printLine(`${id}: ${about}: ${answer}${evidence ? ` (${evidence})` : ''}`);
    print(scores(items).map(scoreLine).join('\n'));
  });
