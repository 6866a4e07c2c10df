import type * as Module from './print-document.js';

/** What prints a page of its own comes after the rest; see `imports` in package.json. */
export function loadPrint(): Promise<typeof Module> {
  return import('./print-document.js');
}
