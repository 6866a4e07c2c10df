import { css } from '../../core/styles/css.js';

export const healthToolsStyles: string = css`
  .tools {
    display: grid;
    gap: var(--_space);
  }
  .tool {
    margin: 0;
    padding: min(1em, 5cqi);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  /* Makes the tap target of a link as tall as a button. */
  strong a {
    display: inline-block;
    padding-block: 0.65em;
  }
  .tool:hover {
    border-color: var(--_accent);
  }
  /* Two beside each other, or three where they fill the row: no card stands alone in the last one. */
  @container (min-width: 34em) {
    .tools {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
    .tool {
      grid-column: span 3;
    }
    .tool:last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
  }
  @container (min-width: 50em) {
    .tool:first-child:nth-last-child(3n),
    .tool:first-child:nth-last-child(3n) ~ .tool {
      grid-column: span 2;
    }
  }
  @media print {
    .tools {
      display: block;
    }
    .tool {
      padding: 0;
      border: 0;
    }
    strong a {
      padding: 0;
    }
  }
`;
