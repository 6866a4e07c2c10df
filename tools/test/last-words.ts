import { writeSync } from 'node:fs';

// When the test runner crashes, its own message is lost, so it is written here at once.
process.prependListener('uncaughtException', (error: unknown) => {
  writeSync(2, `\n✗ the test runner stopped: ${error instanceof Error ? error.stack : error}\n`);
});
