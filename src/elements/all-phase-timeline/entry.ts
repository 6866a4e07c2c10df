import type { ElementEntry } from '../element-entry.js';

/** The element's row in the registry. */
export const entry = {
  packField: 'timeline',
  topic: 'acute-lymphoblastic-leukemia',
  variant: 'current',
  guidePart: { name: 'phases', isLong: true, folds: true },
} as const satisfies ElementEntry;
