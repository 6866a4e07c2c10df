import { unique } from './text.js';

/** The sources that parts of a pack name, each once; a pack may lack a part. */
export const sourceIdsOf = (parts: readonly ({ sources?: readonly string[] | undefined } | undefined)[]): string[] =>
  unique(parts.flatMap((part) => part?.sources ?? []));
