import { svg, html, type TemplateResult } from 'lit';

/** Line icons on a grid of 24, drawn for this library. They repeat what the words beside them say. */
const icon = (shape: TemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;

export const icons = {
  emergency: icon(svg`<path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z"/><path d="M12 7v6m0 3.5v.5"/>`),
  urgent: icon(svg`<circle cx="12" cy="12" r="10"/><path d="M12 6v6l4 2.5"/>`),
  'see-doctor': icon(svg`<path d="M3 5h18v12h-9l-5 4v-4H3z"/><path d="M12 8v6m-3-3h6"/>`),
  none: icon(svg`<path d="M5 4h14v17H5zM9 2h6v4H9z"/><path d="m9 13 2.5 2.5L15.5 11"/>`),
  phone: icon(svg`<path d="M5 3h4l2 5-2.5 2a12 12 0 0 0 5.5 5.5l2-2.5 5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z"/>`),
  chevron: icon(svg`<path d="m6 9 6 6 6-6"/>`),
  pin: icon(svg`<path d="M12 22s7-7 7-12a7 7 0 0 0-14 0c0 5 7 12 7 12z"/><circle cx="12" cy="10" r="2"/>`),
  check: icon(svg`<path d="m4 12.5 5 5L20 6.5"/>`),
};
