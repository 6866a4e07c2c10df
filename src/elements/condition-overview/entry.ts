import type { ElementEntry } from '../element-entry.js';

/** The element's row in the registry. */
export const entry = {
  packField: 'overview',
  topic: 'acute-lymphoblastic-leukemia',
  variant: 'chapter',
  guidePart: { name: 'overview', isLong: true, folds: true },
} as const satisfies ElementEntry;
