import { css } from '../../core/styles/css.js';

export const sideEffectListStyles: string = css`
  .call-heading {
    display: flex;
    gap: 0.5em;
    align-items: center;
    font-size: 1.25em;
    color: var(--_emergency);
  }
  .calls {
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(0, 1fr);
  }
  .calls .care-card > :first-child {
    color: var(--_tone);
  }
  .emergency .signs {
    font-weight: 600;
  }
  /* Makes the tap target of a number as tall as its line. */
  .numbers a {
    display: inline-block;
    padding-block: 0.5em;
  }
  .write {
    border-block-end: 1px solid;
    padding-block-end: 1.5em;
  }
  .signs {
    max-inline-size: none;
    columns: 20em;
    column-gap: 2em;
  }

  .comparison {
    display: none;
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    overflow-wrap: break-word;
    inline-size: 100%;
    font: inherit;
  }
  caption {
    text-align: start;
    font-weight: 700;
    padding-block-end: 0.5em;
  }
  th,
  td {
    padding: 0.6em 0.5em;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    border-block-end: 2px solid var(--_accent);
    vertical-align: bottom;
  }
  .common {
    color: var(--_accent);
    font-weight: 600;
    white-space: nowrap;
  }
  .rare {
    font-weight: 600;
  }

  .treatments {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
    gap: 1.25em;
  }
  .treatment {
    display: grid;
    gap: 0.5em;
    align-content: start;
    break-inside: avoid;
  }

  .effects {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
    gap: var(--_space);
  }
  .effect {
    margin: 0;
    display: flex;
    flex-direction: column;
    gap: 0.6em;
    padding: var(--_box-padding);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .call {
    display: flex;
    gap: 0.6em;
    padding-block-start: 0.6em;
    border-block-start: 1px solid var(--_line);
  }
  .call .icon {
    color: var(--_accent);
  }
  .call .line {
    display: block;
  }
  /* If there is no room for the table, each effect names its treatments instead. */
  @container (min-width: 36em) {
    .comparison:not(.many) {
      display: block;
    }
    .effects:not(.many) .with {
      display: none;
    }
  }
  @container (min-width: 46em) {
    .comparison {
      display: block;
    }
    .with {
      display: none;
    }
  }

  @media print {
    .effects,
    .treatments {
      display: block;
    }
    .effect,
    .treatment {
      margin-block-end: 1em;
    }
    /* Two per row, none split across pages. */
    .effect {
      display: inline-block;
      inline-size: 48%;
      margin-inline-end: 2%;
      vertical-align: top;
    }
    .effect > * + * {
      margin-block-start: 0.4em;
    }
  }
`;
