import MiniSearch from 'minisearch';
import { searchOptions } from '../../website/scripts/search-options.js';
import type { Rendered } from './markdown.js';

export interface Indexed {
  path: string;
  rendered: Rendered;
}

/** What is shown of a result beside its headings. */
const excerptLength = 180;

/** The index of all pages, a part of a page from one heading to the next as one document. */
export function searchIndex(pages: readonly Indexed[]): string {
  const index = new MiniSearch(searchOptions);
  index.addAll(
    pages.flatMap(({ path, rendered: { title, sections } }) =>
      sections.map(({ id, heading, text }) => ({
        address: id ? `${path}#${id}` : path,
        page: title,
        heading: heading || title,
        text,
        excerpt: text.length > excerptLength ? `${text.slice(0, excerptLength).replace(/\s\S*$/, '')} …` : text,
      })),
    ),
  );
  return JSON.stringify(index);
}
