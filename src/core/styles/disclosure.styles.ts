import { css } from './css.js';

/** A button that opens a part below it. On paper all are open. */
export const disclosureStyles: string = css`
  .disclosure-button {
    border-color: transparent;
    background: none;
    padding-inline: 0.35em 0.75em;
    margin-inline-start: -0.35em;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .disclosure-button[aria-expanded='true'] .icon {
    rotate: 180deg;
  }
  .disclosure-panel:not([hidden]) {
    padding-block: 0.5em;
  }
  .disclosure-panel > * + * {
    margin-block-start: 0.75em;
  }
  @media (prefers-reduced-motion: no-preference) {
    .disclosure-button .icon {
      transition: rotate 0.15s;
    }
  }
  @media (forced-colors: active) {
    .disclosure-button {
      border-color: Canvas;
    }
  }
  @media print {
    .disclosure-panel {
      display: block !important;
      content-visibility: visible !important;
      padding: 0 !important;
    }
    .disclosure-panel > * + * {
      margin-block-start: 0.4em;
    }
    .disclosure-button {
      display: block;
      break-after: avoid;
      color: inherit;
      text-decoration: none;
      padding: 0;
      margin: 0;
      min-block-size: 0;
    }
    .disclosure-button .icon {
      display: none;
    }
  }
`;
