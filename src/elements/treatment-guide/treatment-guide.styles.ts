import { css } from '../../core/styles/css.js';

export const treatmentGuideStyles: string = css`
  .treatment {
    padding-block: 0.5em 1em;
    border-block-start: 1px solid var(--_line);
  }
  dl div {
    margin-block-start: 0.75em;
    max-inline-size: 42em;
    break-inside: avoid;
  }
  dt {
    font-weight: 700;
    color: var(--_text-soft);
  }
  .links li {
    display: inline-block;
    margin-inline-end: 1.25em;
  }
  .side-effects {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 1em;
  }
  @media print {
    dt,
    dd,
    dd > p {
      display: inline;
    }
    dt {
      margin-inline-end: 0.5em;
      color: var(--_text);
    }
    dl div {
      margin-block-start: 0.3em;
      break-inside: auto;
    }
    .side-effects {
      padding: 0;
    }
  }
`;
