import type * as Module from './glossary.js';

/** Loads the glossary code after the first render; see `imports` in src/package.json. */
export function loadGlossary(): Promise<typeof Module> {
  return import('./glossary.js');
}
