import type * as Module from './checklist.js';

/** The checklist and the table of treatments, which few pages have or open; see `imports` in src/package.json. */
export function loadChecklist(): Promise<typeof Module> {
  return import('./checklist.js');
}
