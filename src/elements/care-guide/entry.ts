import type { ElementEntry } from '../element-entry.js';

/** The element's row in the registry. */
export const entry = { packField: 'guide', topic: 'acute-lymphoblastic-leukemia' } as const satisfies ElementEntry;
