import type * as Module from './print-document.js';

/** Loads the printing code after the first render; see `imports` in src/package.json. */
export function loadPrint(): Promise<typeof Module> {
  return import('./print-document.js');
}
