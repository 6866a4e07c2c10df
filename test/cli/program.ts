import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** The command line that ships. */
export const program = resolve('dist/cli/main.js');

/** Runs it in a folder, as a hospital does; an error of the program itself fails the test. */
export function runIn(folder: string, given: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...given], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.ok(!/\n\s+at /.test(stderr), stderr);
  return { status, stdout, stderr };
}
