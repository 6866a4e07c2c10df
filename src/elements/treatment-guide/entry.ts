import type { ElementEntry } from '../element-entry.js';

/** The element's row in the registry. */
export const entry = {
  packField: 'treatmentGuide',
  topic: 'acute-lymphoblastic-leukemia',
  variant: 'treatment',
  guidePart: { name: 'treatments', isLong: true },
} as const satisfies ElementEntry;
