import { unique } from './text.js';

/** The ids of the sources that parts of a pack cite, each once. Optional parts may be undefined. */
export const sourceIdsOf = (parts: readonly ({ sources?: readonly string[] | undefined } | undefined)[]): string[] =>
  unique(parts.flatMap((part) => part?.sources ?? []));
