import { html, type TemplateResult } from 'lit';

/** Short names in a row. The spaces are values, as white space at a template's edges does not survive the build. */
export function chips(names: readonly string[]): TemplateResult[] {
  return names.map((name, index) => html`${index ? ' ' : ''}<span class="chip">${name}</span>`);
}
