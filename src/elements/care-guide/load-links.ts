import type * as Module from './deep-links.js';

/** What follows the reader through a guide comes after its text; in the one-file script from a file beside it. */
export function loadLinks(): Promise<typeof Module> {
  return import('./deep-links.js');
}
