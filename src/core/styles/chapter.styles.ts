import { css } from './css.js';

export const chapterStyles: string = css`
  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em 2em;
  }
  .words > * + * {
    margin-block-start: 0.6em;
  }
  @container (min-width: 32em) {
    .drawn {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
    .drawn > :first-child {
      grid-column: 1 / -1;
    }
  }
  @media print {
    .section {
      display: block;
    }
    .words > * + * {
      margin-block-start: 0.35em;
    }
  }
`;
