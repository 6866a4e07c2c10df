import { html, type TemplateResult } from 'lit';
import type { Outcome } from '../screening/outcome.js';

/**
 * Line icons on a 24 × 24 grid, drawn for this library, each with the name of its shape. They are decorative: the text
 * next to them says the same.
 */
const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;

// Each by itself, so that a bundler leaves out what an element does not show.
export const octagon: TemplateResult = /* @__PURE__ */ icon('M8 2h8l6 6v8l-6 6H8l-6-6V8zM12 7v6m0 3.5v.5');
export const clock: TemplateResult = /* @__PURE__ */ icon('M12 2a10 10 0 1 0 .1 0zM12 6v6l4 2.5');
/** How urgent a result is shows in a shape as well, not in a color alone. */
export const byUrgency: Readonly<Record<Outcome, TemplateResult>> = {
  emergency: octagon,
  urgent: clock,
  'see-doctor': icon('M3 4h18v13h-9l-5 4v-4H3zM12 7.5v6m-3-3h6'),
  none: icon('M5 4h14v17H5zM9 2h6v4H9zm0 11 2.5 2.5L15.5 11'),
};

export const chevron: TemplateResult = /* @__PURE__ */ icon('m6 9 6 6 6-6');
export const phone: TemplateResult = /* @__PURE__ */ icon(
  'M5 3h4l2 5-2.5 2a12 12 0 0 0 5.5 5.5l2-2.5 5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z',
);
export const check: TemplateResult = /* @__PURE__ */ icon('m4 12.5 5 5L20 6.5');
export const pin: TemplateResult = /* @__PURE__ */ icon(
  'M12 22s7-7 7-12a7 7 0 0 0-14 0c0 5 7 12 7 12zm0-14a2 2 0 1 0 .1 0z',
);
