import type { ElementEntry } from '../element-entry.js';

/** The element's row in the registry. */
export const entry = {
  packField: 'tools',
  topic: 'acute-lymphoblastic-leukemia',
  guidePart: { name: 'tools' },
} as const satisfies ElementEntry;
