import { writeSync } from 'node:fs';

// The test runner stops at an error of its own, and what it says of it goes under with its console: here it is said at once.
process.prependListener('uncaughtException', (error: unknown) => {
  writeSync(2, `\n✗ the test runner stopped: ${error instanceof Error ? error.stack : error}\n`);
});
