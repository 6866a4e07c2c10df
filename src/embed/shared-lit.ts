import { html, isServer, nothing } from 'lit';

/** What the files beside the one-file script import from Lit: they use the script's own copy of it. */
export const sharedLit = { html, isServer, nothing };
