import type { ElementEntry } from '../element-entry.js';

/** The element's row in the registry. */
export const entry = {
  packField: 'screening',
  topic: 'back-pain',
  variant: 'screening',
} as const satisfies ElementEntry;
