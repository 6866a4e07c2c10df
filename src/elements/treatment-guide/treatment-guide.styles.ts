import { css } from '../../core/styles/css.js';

export const treatmentGuideStyles: string = css`
  .treatments {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    column-gap: var(--_space);
    margin-block-end: calc(var(--_space) * -1);
  }
  .treatment {
    padding: var(--_box-padding);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    margin-block-end: var(--_space);
    background: var(--_surface-soft);
  }
  dl div {
    margin-block-start: 0.75em;
    break-inside: avoid;
  }
  dl:first-child {
    margin-block-start: -0.75em;
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
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: 0.75em;
    }
    /*
     * Side by side, the same question is on the same row in every column. A card spans more rows than it can have
     * questions: empty rows have no height, as the spacing belongs to the content and not to the grid.
     */
    @supports (grid-template-rows: subgrid) {
      .treatments:not(.alone) .treatment {
        display: grid;
        grid-row: span 99;
        grid-template-rows: subgrid;
        grid-template-columns: minmax(0, 1fr);
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
  }
`;
