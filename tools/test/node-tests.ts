// Runs the test files that it is given in Node's own runner: failures as they happen, then what took longest.
// Writes how many passed and failed to COUNTS_FILE.
import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { run } from 'node:test';

const slowest = 12;
const files = process.argv.slice(2).map((file) => resolve(file));
const short = (file: string): string => relative('', file);
const total = { passed: 0, failed: 0 };
const seconds = new Map<string, number>();
/** Files of which a test, and not only the file itself, was heard of. */
const heard = new Set<string>();

/** What went wrong, without the runner's own wrapper around it. */
function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: unknown };
  const inner = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause ?? error);
  return inner.split('\n').slice(0, 30).join('\n    ');
}

// More than there are cores, as tests often wait for a browser. In one process each, with this one's loader.
const events = run({ files, concurrency: 3 });
events.on('test:complete', ({ name, details }) => {
  if (files.includes(name)) seconds.set(name, details.duration_ms / 1000);
});
events.on('test:pass', ({ name, file = '', details, skip, todo }) => {
  const isFile = files.includes(name);
  if (!isFile) heard.add(file);
  if (details.type === 'suite' || isFile) return;
  const isLeftOut = skip !== undefined || todo !== undefined;
  total[isLeftOut ? 'failed' : 'passed'] += 1;
  if (isLeftOut) console.log(`✗ ${short(file)}: ${name}\n    was left out`);
});
events.on('test:fail', ({ name, file = '', details }) => {
  if (!files.includes(name)) heard.add(file);
  const { failureType } = details.error as { failureType?: string };
  // The failed test inside is counted and shown by itself.
  if (failureType === 'subtestsFailed') return;
  total.failed += 1;
  console.log(`✗ ${short(file)}: ${name}\n    ${reasonOf(details.error)}`);
});
events.on('test:stderr', ({ message }) => process.stderr.write(message));
events.on('end', () => {
  for (const file of files.filter((file) => !heard.has(file))) {
    total.failed += 1;
    console.log(`✗ ${short(file)}: no test ran`);
  }
  const order = [...seconds].sort(([, a], [, b]) => b - a).slice(0, slowest);
  console.log('The slowest files, in seconds:');
  for (const [file, time] of order) console.log(`${time.toFixed(0).padStart(5)}  ${short(file)}`);
  console.log(`node: ${total.passed} passed, ${total.failed} failed`);
  if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify(total));
});
events.resume();
