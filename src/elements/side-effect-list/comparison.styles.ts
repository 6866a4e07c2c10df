import { css } from '../../core/styles/css.js';

/** The table that compares treatments. Loaded with its code. */
export const comparisonStyles: string = css`
  .comparison {
    /* Holds the words that only screen readers meet, which would make the page wider. */
    position: relative;
    overflow: auto;
    max-block-size: 80vh;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    inline-size: 100%;
    font: inherit;
    overflow-wrap: normal;
    hyphens: auto;
  }
  caption {
    text-align: start;
    padding-block-end: 0.5em;
    /* Read without scrolling, however wide the table is, with room for a scrollbar. */
    max-inline-size: calc(100cqi - 2 * var(--_gutter) - 1em);
  }
  th,
  td {
    padding: 0.4em;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    border-block-end: 2px solid var(--_accent);
    background: var(--_surface);
    vertical-align: bottom;
  }
  .common {
    color: var(--_accent);
    white-space: nowrap;
  }
  .common,
  .rare {
    font-weight: 600;
  }
`;
