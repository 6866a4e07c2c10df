import type * as Validator from './fetch-pack.js';

/**
 * Loads the check of packs, which only pages with their own packs need. The one-file script loads a separate file
 * instead: see `imports` in src/package.json.
 */
export function loadValidator(): Promise<typeof Validator> {
  return import('./fetch-pack.js');
}
