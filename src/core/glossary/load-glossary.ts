import type * as Module from './glossary.js';

/** What opens a definition comes after the first rendering; see `imports` in package.json. */
export function loadGlossary(): Promise<typeof Module> {
  return import('./glossary.js');
}
