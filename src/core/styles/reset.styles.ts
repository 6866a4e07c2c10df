import { css } from './css.js';

/** The guest: nothing of the page gets in that it should not take, and nothing of the browser's own spacing or focus ring. */
export const resetStyles: string = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }

  /* Nothing that a page lets its text inherit gets in, but what a guest should take: type and scheme. */
  .care {
    all: initial;
    display: block;
    box-sizing: border-box;
    color-scheme: inherit;
    visibility: inherit;
    font-family: var(--care-font-family, inherit);
    font-size: var(--care-font-size, max(16px, 1em));
    line-height: 1.55;
    text-size-adjust: 100%;
    -webkit-text-size-adjust: 100%;
    overflow-wrap: anywhere;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure, fieldset, legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  /* Without specificity: what has a radius of its own keeps it. */
  :where(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 3px;
    border-radius: 0.2em;
  }
  @media print {
    :focus-visible,
    :has(:focus-visible) {
      outline: none !important;
    }
  }
  @media (forced-colors: active) {
    :where(:focus-visible) {
      outline-color: Highlight;
    }
  }
`;
