import type { Options } from 'minisearch';

export interface Result {
  address: string;
  page: string;
  heading: string;
  excerpt: string;
}

/** The index is written by the build and read in the browser: both must cut words in the same way. */
export const searchOptions: Options<Result & { text: string }> = {
  idField: 'address',
  fields: ['heading', 'page', 'text'],
  storeFields: ['address', 'page', 'heading', 'excerpt'],
  // `care-team-number` is found as a whole and by each of its words.
  tokenize: (text) => text.split(/[\s\p{Z}\p{P}<>=`|+]+/u).concat(text.match(/[\w]+(?:-[\w]+)+/g) ?? []),
  searchOptions: {
    boost: { heading: 4, page: 2 },
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (term.length > 5 ? 0.2 : false),
    combineWith: 'AND',
  },
};
