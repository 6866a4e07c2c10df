import { isServer } from 'lit';

/**
 * Whether elements are rendered where there is no page, as in Node. Known to be false when a script for browsers is
 * built, so what it guards takes no room there; and false as well where a test gives Node a document.
 */
export const withoutPage: boolean = isServer && typeof document === 'undefined';
