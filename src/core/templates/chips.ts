import { html } from 'lit';

/** Short names in a row. The spaces are values, as white space at a template's edges does not survive the build. */
export function chips(names: readonly string[]): unknown[] {
  return names.flatMap((name) => [html`<span class="chip">${name}</span>`, ' ']);
}
