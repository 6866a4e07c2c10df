import { css } from './css.js';

/** Glossary terms and their definitions. Loaded with the code that marks them. */
export const glossaryStyles: string = css`
  .term {
    cursor: help;
    /* Safari took the short form of these in 2025 only, and would drop it whole. */
    text-decoration-line: underline;
    text-decoration-style: dotted;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }
  .term:hover {
    background: var(--_accent-soft);
    text-decoration-style: solid;
  }
  .term[aria-expanded='true'] {
    anchor-name: --term;
  }
  .definition {
    position: fixed;
    inset: auto 1em 1em;
    margin: auto;
    inline-size: fit-content;
    max-inline-size: min(24em, 100vw - 2em);
    max-block-size: 80vh;
    overflow: auto;
    padding: 1em;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 0.5em 2em rgb(0 0 0 / 0.25);
  }
  .definition:popover-open {
    display: grid;
    gap: 0.5em;
    justify-items: start;
  }
  .glossary dt,
  .glossary dd {
    display: inline;
  }
  .glossary dt {
    margin-inline-end: 0.5em;
    font-weight: 700;
  }
  @supports (position-area: block-end) {
    .definition {
      inset: auto;
      margin: 0.4em 0;
      position-anchor: --term;
      position-area: block-end span-inline-end;
      position-try-fallbacks: flip-block, flip-inline, flip-block flip-inline;
    }
  }
  @media print {
    .definition:popover-open {
      display: none;
    }
    .term {
      text-decoration: none;
    }
  }
`;
