import { existsSync } from 'node:fs';
import { command, errorsOf, print, printLine } from '../command.js';
import { describeLeftOut, describePassedOver, findContent } from '../content-files.js';
import { today } from '../days.js';
import { describeError } from '../errors.js';
import { findTwins, inspect, reportUnreadable } from '../review/inspect.js';
import { findStaleBundle, findStaleSheets } from '../review/stale.js';
import { findContradictions } from '../review/symptoms.js';
import { reportTable } from '../review/table.js';

const usualFolder = (): string => (existsSync('content') ? 'content' : '.');

export const checkCommand = command(
  'check [places...]',
  'Check packs and translations: rules, sources, reading grade, reviews and numbers.',
  'check content --json',
)
  .option('--json', 'print JSON instead of a table')
  .option('--bundle <folder>', 'what bundle has written: names what was made of another text')
  .action((places: string[], { json, bundle }: { json?: boolean; bundle?: string }) => {
    const found = (places.length ? places : [usualFolder()]).map(findContent);
    const files = found.flatMap((content) => content.files);
    const unreadable = found.flatMap((content) => content.unreadable);
    const reports = files.map(inspect);
    const findings = [
      ...findTwins(reports),
      ...findContradictions(files),
      ...findStaleSheets(
        found.flatMap((content) => content.sheets),
        files,
      ),
    ];
    const isSound = !unreadable.length && !reports.some((report) => errorsOf(report).length);
    const stale = bundle && isSound ? findStaleBundle(files, bundle) : [];
    for (const finding of [...findings, ...stale])
      reports.find(({ file }) => file === finding.file)?.findings.push(finding);
    if (unreadable.length || reports.some((report) => errorsOf(report).length)) process.exitCode = 1;
    const passedOver = found.flatMap((content) => content.passedOver);
    const leftOut = found.flatMap((content) => content.leftOut);
    if (json) {
      const all = [...reports, ...unreadable.map(({ path, error }) => reportUnreadable(path, error))];
      return print(JSON.stringify({ date: today(), reports: all, passedOver, leftOut }, null, 2));
    }
    if (reports.length) print(reportTable(reports));
    for (const line of [...describePassedOver(passedOver), ...describeLeftOut(leftOut)]) printLine(line);
    for (const { error } of unreadable) process.stderr.write(`${describeError(error)}\n`);
  });
