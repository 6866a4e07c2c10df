import { html } from 'lit';

/** Short labels in a row. The spaces are values, because the build strips white space at the edges of templates. */
export function chips(names: readonly unknown[]): unknown[] {
  return names.flatMap((name) => [html`<span class="chip">${name}</span>`, ' ']);
}
