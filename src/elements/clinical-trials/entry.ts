import type { ElementEntry } from '../element-entry.js';

/** The element's row in the registry. */
export const entry = {
  packField: 'trials',
  topic: 'acute-lymphoblastic-leukemia',
  guidePart: { name: 'trials', folds: true },
} as const satisfies ElementEntry;
