import type * as Validator from './fetch-pack.js';

/**
 * Loads the check of a pack that a page brings, which few pages do. The one-file script loads a file beside it instead:
 * see `imports` in package.json.
 */
export function loadValidator(): Promise<typeof Validator> {
  return import('./fetch-pack.js');
}
