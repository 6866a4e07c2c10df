import { html, isServer, nothing, render } from 'lit';

/** What the other files import from Lit: they use the one-file script's own copy. */
export const sharedLit = { html, isServer, nothing, render };
