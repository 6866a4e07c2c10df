import type * as Module from './deep-links.js';

/** Loads the code for links and reading position after the text; see `imports` in package.json. */
export function loadLinks(): Promise<typeof Module> {
  return import('./deep-links.js');
}
