import { unique } from './text.js';

/** The sources that parts of a pack name, each once. */
export const sourceIdsOf = (parts: readonly { sources: readonly string[] }[]): string[] =>
  unique(parts.flatMap(({ sources }) => sources));
