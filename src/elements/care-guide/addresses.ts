import { withoutPage } from '../../core/without-page.js';

/** Parts of a guide have fragments such as `#care-phases`. */
export const prefix = 'care-';

export const idOf = (name: string): string => prefix + name;

/** The whole URL, as a `<base>` would turn a bare `#…` into the URL of another page. */
export function addressOf(name: string): string {
  const page = withoutPage ? '' : location.href.split('#')[0];
  return `${page}#${idOf(name)}`;
}
