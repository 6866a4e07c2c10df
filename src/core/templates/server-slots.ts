import { html, type TemplateResult } from 'lit';

/**
 * Rendered on a server: the page's own text, in the order in which the elements show it. The slot `program` is left
 * out: only a clear outcome may show it.
 */
export const serverSlots = (): TemplateResult =>
  html`<slot name="department"></slot><slot name="locations"></slot><slot></slot><slot name="tools"></slot>`;
