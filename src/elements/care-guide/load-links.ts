import type * as Module from './deep-links.js';

/** What follows the reader through a guide comes after its text; see `imports` in package.json. */
export function loadLinks(): Promise<typeof Module> {
  return import('./deep-links.js');
}
