import { existsSync } from 'node:fs';

/** Ends the program with a word on what to do where a file of the build is missing. */
export function needsBuild(file = 'dist/integrity.json'): void {
  if (existsSync(file)) return;
  console.error('Run "npm run build" first.');
  process.exit(1);
}
