import { withoutPage } from '../../core/without-page.js';

/** Parts of a guide have addresses such as `#care-phases`. */
export const prefix = 'care-';

export const idOf = (name: string): string => prefix + name;

/** Whole, as a `<base>` of the page would turn a bare `#…` into the address of another page. */
export function addressOf(name: string): string {
  const page = withoutPage ? '' : location.href.split('#')[0];
  return `${page}#${idOf(name)}`;
}
