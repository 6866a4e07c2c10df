#!/usr/bin/env node
import { describeError } from './errors.js';

let isTold = false;

/** Exit codes: 0 for done and in order, 1 for what is wrong with a file or its content, 2 for a wrong command line. */
function fail(error: unknown): void {
  process.exitCode = 1;
  if (isTold) return;
  isTold = true;
  const message = describeError(error);
  process.stderr.write(`${message}\n`);
  // A program that reads the answer finds the reason in it.
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: message }, null, 2)}\n`);
}

// Who reads the first lines alone (`| head`) has closed the pipe: the command ends its work, and nothing is wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') fail(Object.assign(error, { path: 'standard output' }));
});
process.stderr.on('error', () => {});
process.on('uncaughtException', fail);

try {
  // Only now, so that what goes wrong on the way to the commands is told in one line as well.
  const { run } = await import('./program.js');
  await run();
} catch (error) {
  fail(error);
}
