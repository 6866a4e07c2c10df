import type * as Module from './checklist.js';

/** Few pages have a checklist, so its code comes only with the attribute; in the one-file script from a file beside it. */
export function loadChecklist(): Promise<typeof Module> {
  return import('./checklist.js');
}
