import type { CSSResult } from 'lit';
import { css } from '../../core/styles/css.js';

export const treatmentGuideStyles: CSSResult = css`
  .treatments {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: var(--_space);
  }
  .alone {
    grid-template-columns: minmax(0, 1fr);
  }
  .treatment {
    display: grid;
    gap: 0.75em;
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
    padding: var(--_box-padding);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  dl {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  dt {
    font-weight: 700;
    color: var(--_text-soft);
  }
  .side-effects {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 1.5em;
  }

  @container (min-width: 40em) {
    .alone dl {
      grid-template-columns: 1fr 1fr;
    }
    /* Side by side, the same question stands on the same line in every column. */
    @supports (grid-template-rows: subgrid) {
      .treatments:not(.alone) .treatment {
        grid-row: span 6;
        grid-template-rows: subgrid;
      }
      .treatments:not(.alone) dl {
        display: contents;
      }
    }
  }
  @media print {
    .treatments,
    .treatment,
    dl {
      display: block !important;
    }
    .treatment {
      margin-block-end: 1em;
    }
    dl div {
      break-inside: avoid;
      margin-block-start: 0.5em;
    }
  }
`;
