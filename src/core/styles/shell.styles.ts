import { css } from './css.js';

/** The box around an element and its padding, neither of which a nested element has; and what only print shows. */
export const shellStyles: string = css`
  .care {
    /* Sizes that several parts share. The unit cqi resolves where a size is used. */
    --_radius: var(--care-radius, 0.75em);
    --_space: var(--care-space, 1em);
    --_gutter: min(clamp(1em, 4cqi, 2em), 5cqi);
    --_card-padding: min(clamp(1em, 3.5cqi, 1.5em), 4cqi);
    --_box-padding: min(1.25em, 5cqi);

    container-type: inline-size;
    contain-intrinsic-inline-size: 12em;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .nested {
    border: 0;
    background: none;
  }
  .body {
    padding: var(--_gutter);
    display: grid;
    gap: var(--_space);
    grid-template-columns: minmax(0, 1fr);
  }
  .nested .body {
    padding: 0;
  }
  .paper-only {
    display: none;
  }

  @media print {
    .care {
      --_space: 0.5em;
      --_gutter: 0px;
      --_card-padding: 0.6em;
      --_box-padding: 0.6em;
      container-type: normal;
      font-size: var(--care-font-size, 11pt);
      line-height: 1.3;
      color-scheme: only light;
      border: 0;
      background: none;
    }
    /* Blocks, because content of grids and columns can get lost at page breaks. */
    .body {
      display: block;
    }
    .body > * + * {
      margin-block-start: var(--_space);
    }
    .paper-only {
      display: block;
    }
    /* Wins over any other display. */
    .no-print {
      display: none !important;
    }
  }
`;
