import { isServer } from 'lit';

/**
 * Whether elements are rendered without a DOM, as in Node. It is statically false in browser builds, so the code that
 * it guards is removed there; it is also false if a test provides a document in Node.
 */
export const withoutPage: boolean = isServer && typeof document === 'undefined';

/**
 * Whether a server renders this element for another page, of which it knows neither language nor numbers nor review
 * policy. Standalone pages are complete pages of their own; their renderer says so with `isStandalone`.
 */
export const isLeftToBrowser = (host: { readonly isStandalone?: boolean | undefined }): boolean =>
  withoutPage && !host.isStandalone;
