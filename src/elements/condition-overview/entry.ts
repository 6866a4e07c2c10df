import type { ElementEntry } from '../element-entry.js';

/** The element's row in the registry. */
export const entry = { packField: 'overview', topic: 'acute-lymphoblastic-leukemia' } as const satisfies ElementEntry;
