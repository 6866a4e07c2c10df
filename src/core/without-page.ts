import { isServer } from 'lit';

/**
 * Whether elements are rendered without a DOM, as in Node. It is statically false in browser builds, so the code that
 * it guards is removed there; it is also false if a test provides a document in Node.
 */
export const withoutPage: boolean = isServer && typeof document === 'undefined';
