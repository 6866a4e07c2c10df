import { existsSync } from 'node:fs';
import { command, errorsOf, print } from '../command.js';
import { readContent } from '../content-files.js';
import { findTwins, inspect, today } from '../review/inspect.js';
import { findContradictions } from '../review/symptoms.js';
import { reportTable } from '../review/table.js';

const usualFolder = (): string => (existsSync('content') ? 'content' : '.');

export const checkCommand = command(
  'check [places...]',
  'Check packs and translations: rules, sources, reading grade, reviews and numbers.',
  'check content --json',
)
  .option('--json', 'print JSON instead of a table')
  .action((places: string[], { json }: { json?: boolean }) => {
    const files = (places.length ? places : [usualFolder()]).flatMap((place) => readContent(place));
    const reports = files.map(inspect);
    for (const finding of [...findTwins(reports), ...findContradictions(files)])
      reports.find(({ file }) => file === finding.file)?.findings.push(finding);
    print(json ? JSON.stringify({ date: today(), reports }, null, 2) : reportTable(reports));
    if (reports.some((report) => errorsOf(report).length)) process.exitCode = 1;
  });
