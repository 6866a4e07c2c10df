import type { ElementEntry } from '../element-entry.js';

/** The element's row in the registry. */
export const entry = { packField: 'emergency', topic: 'emergency', variant: 'region' } as const satisfies ElementEntry;
