import { css } from './css.js';

/** The guest: nothing of the page gets in that it should not take, and nothing of the browser's own spacing or focus ring. */
export const resetStyles: string = css`
  /* The margins of the page's own text stay inside, so that nothing moves when the content takes its place. */
  :host {
    display: flow-root;
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

  /* Nothing that a page lets its text inherit gets in, but what a guest should take: type and scheme. Spacing is a
     part of type, and readers set it (WCAG 1.4.12): wider lines too, but no tighter ones, and none that center text. */
  .care {
    all: initial;
    display: block;
    box-sizing: border-box;
    color-scheme: inherit;
    visibility: inherit;
    font-family: var(--care-font-family, inherit);
    font-size: var(--care-font-size, max(16px, 1em));
    letter-spacing: inherit;
    word-spacing: inherit;
    /* The first is for browsers that do not know the page's line. */
    line-height: 1.55;
    line-height: clamp(1.55em, 1lh, 2em);
    text-size-adjust: inherit;
    -webkit-text-size-adjust: inherit;
    overflow-wrap: anywhere;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  button, input, textarea {
    letter-spacing: inherit;
    word-spacing: inherit;
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
