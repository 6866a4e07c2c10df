import type * as Outside from './fetch-pack.js';

/**
 * The check of a pack that a page brings. Few pages do, so its code comes only when it is needed.
 * The one-file script has a file beside it in place of this import.
 */
export function loadCheck(): Promise<typeof Outside> {
  return import('./fetch-pack.js');
}
