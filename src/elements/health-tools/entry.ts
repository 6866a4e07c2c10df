import type { ElementEntry } from '../element-entry.js';

/** The element's row in the registry. */
export const entry = {
  packField: 'tools',
  topic: 'acute-lymphoblastic-leukemia',
  guidePart: { name: 'tools', folds: true },
} as const satisfies ElementEntry;
