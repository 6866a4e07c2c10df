import type * as Module from './glossary.js';

/** What opens a definition comes after the first rendering; in the one-file script from a file beside it. */
export function loadGlossary(): Promise<typeof Module> {
  return import('./glossary.js');
}
