import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { writeBundle } from '../bundle.js';
import { command, force, printLine, readInOrder } from '../command.js';
import {
  describeLeftOut,
  describePassedOver,
  filesOfManifest,
  manifestName,
  readContent,
  UserError,
} from '../content-files.js';
import { findTwins, inspect } from '../review/inspect.js';

export const bundleCommand = command(
  'bundle <folder>',
  'Build the files that a page loads: JSON for `src`, and scripts.',
  'bundle content --out public/content',
)
  .requiredOption('--out <folder>', 'the folder to write to')
  .option(...force)
  .action((folder: string, { out, force }: { out: string; force?: boolean }) => {
    const isIn = (path: string, place: string): boolean => (resolve(path) + sep).startsWith(resolve(place) + sep);
    if (isIn(folder, out)) throw new UserError(`--out ${out} contains the files to be bundled`, 'Name another folder.');
    // What was written last time is output, not content.
    const content = readContent(folder);
    const files = content.files.filter(({ path }) => !isIn(path, out));
    const [twin] = findTwins(files.map(inspect));
    if (twin) throw new UserError(twin.rule, twin.remedy, twin.file);
    // An overdue text says so on the page; one that differs from what was signed must not be published.
    for (const { path } of files) readInOrder(path, ['review-overdue']);
    const before = filesOfManifest(join(out, manifestName));
    const written = writeBundle(files, out, force);
    for (const path of written) printLine(path);
    const [passedOver, leftOut] = [content.passedOver, content.leftOut].map((paths) =>
      paths.filter((path) => !isIn(path, out)),
    ) as [string[], string[]];
    for (const line of [...describePassedOver(passedOver), ...describeLeftOut(leftOut)]) printLine(line);
    for (const path of before.filter((one) => !written.includes(one) && existsSync(one)))
      printLine(`${path}: is of an earlier bundle, and of no text that is there now. Remove it, if no page uses it.`);
  });
