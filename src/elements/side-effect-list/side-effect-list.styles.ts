import { css } from '../../core/styles/css.js';

export const sideEffectListStyles: string = css`
  .disclosure > .intro {
    margin-block-start: var(--_space);
  }
  [id] {
    scroll-margin-block-start: var(--care-sticky-top, 1em);
  }
  .calls {
    display: grid;
    gap: 0.6em;
    grid-template-columns: minmax(0, 1fr);
  }
  /* Lines are closer than elsewhere, unless the page's own are far apart, as a reader may set them. */
  .calls,
  .call {
    line-height: clamp(1.35em, 4lh - 5em, 1lh);
  }
  .calls .care-card {
    padding: 0.6em min(0.75em, 3cqi);
  }
  .care-card > :first-child:not(a) {
    color: var(--_tone);
  }
  .write {
    border-block-end: 1px solid;
    padding-block-start: 0.3em;
  }
  .calls li {
    margin-block-start: 0.15em;
  }
  .signs {
    max-inline-size: none;
    columns: 20em;
    column-gap: 2em;
  }

  .effects {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    column-gap: 2.5em;
  }
  .treatment > * + * {
    margin-block-start: 0.25em;
  }
  .treatment > dl {
    margin-block-start: 0.75em;
  }
  .effect {
    margin: 0;
    padding-block: 0.25em 0.9em;
    border-block-start: 1px solid var(--_line);
  }
  .call .icon {
    color: var(--_accent);
  }
  .call .team-line {
    display: inline;
  }
  .call .team-line a {
    padding: 0;
  }
  @container (min-width: 46em) {
    .effects {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    /* None is alone in the last line. */
    .effect:last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
  }

  @media print {
    /* Columns in a grid would run off the sheet. */
    .calls,
    .calls .care-card {
      display: block;
      line-height: 1.25;
    }
    .calls > * + * {
      margin-block-start: 0.2em;
    }
    /* Where a card is longer than the sheet, a break that it avoids would be as good as one behind its heading. */
    .calls .care-card {
      break-inside: auto;
    }
    .calls li {
      margin: 0;
    }
    .fever,
    .care:not(.nested) > .body > .effects {
      columns: 2;
      column-gap: 2em;
    }
    .effects {
      display: block;
      font-size: 0.9em;
    }
    .effect {
      break-inside: auto;
    }
    .call,
    .effect .disclosure-panel > * {
      margin-block-start: 0.15em;
    }
    /* Chromium moves a list in columns to the next sheet as a whole, and its heading stays: none where there is one column. */
    @media (max-width: 42em) {
      .signs {
        columns: auto;
      }
    }
    /* The headings of the calls say so, and the number stands there once. */
    .calls .call-now,
    .call .team-line {
      display: none;
    }
  }
`;
