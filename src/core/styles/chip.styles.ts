import { css } from './css.js';

/** Short labels in a row. */
export const chipStyles: string = css`
  .chip {
    display: inline-block;
    padding: 0 0.6em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    margin-block: 0.15em;
    background: var(--_surface-soft);
    color: var(--_text);
  }
  @media print {
    .chip {
      border: 0;
      padding: 0;
      margin: 0;
    }
    .chip:not(:last-child)::after {
      content: ' ·';
    }
  }
`;
