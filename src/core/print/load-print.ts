import type * as Module from './print-document.js';

/** What prints a page of its own comes after the rest; in the one-file script from a file beside it. */
export function loadPrint(): Promise<typeof Module> {
  return import('./print-document.js');
}
