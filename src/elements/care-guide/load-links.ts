import type * as Module from './links-and-handout.js';

/** Loads the code for links, reading position and the short version after the text; see `imports` in src/package.json. */
export function loadLinks(): Promise<typeof Module> {
  return import('./links-and-handout.js');
}
