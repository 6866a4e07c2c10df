import type * as Module from './checklist.js';

/** Few pages have a checklist, so its code is loaded only with the attribute; see `imports` in package.json. */
export function loadChecklist(): Promise<typeof Module> {
  return import('./checklist.js');
}
