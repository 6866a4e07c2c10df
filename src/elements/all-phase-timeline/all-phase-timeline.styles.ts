import { css } from '../../core/styles/css.js';

export const allPhaseTimelineStyles: string = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.5em;
    align-items: center;
    justify-content: space-between;
  }
  .total {
    display: flex;
    gap: 0.6em;
    font-weight: 600;
    color: var(--_accent);
  }

  /* Each phase has its place on the same line from start to end, so all rows and the line's ends are alike inset. */
  .row,
  .ends {
    padding: min(0.75em, 3cqi);
    border: 2px solid transparent;
  }
  .row {
    display: grid;
    gap: 0.6em;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    border-radius: var(--_radius);
    break-inside: auto;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    padding-block: 0;
    color: var(--_text-soft);
    break-after: avoid;
  }
  .here {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .here-tag {
    color: var(--_accent);
  }
  .name {
    display: flex;
    gap: 0.5em;
    break-after: avoid;
  }
  .node {
    color: var(--_accent);
    font-weight: 700;
  }
  .strip {
    display: grid;
    border-radius: 0.4em;
    background: linear-gradient(var(--_line) 0 0) center / 100% 2px no-repeat;
    break-inside: avoid;
    break-after: avoid;
  }
  .bar {
    block-size: 0.9em;
    border: 1px solid var(--_accent);
    border-radius: 0.2em;
    background: var(--_accent);
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .open .bar {
    border-style: dashed;
    background: repeating-linear-gradient(
      -45deg,
      var(--_accent) 0 2px,
      var(--_surface) 2px 0.4em
    );
  }
  .throughout {
    background: var(--_surface-soft);
  }
  .throughout .bar {
    grid-column: 1 / -1;
    block-size: 0.4em;
  }
  dl {
    max-inline-size: 42em;
  }
  dt,
  dd {
    display: inline;
  }
  dt {
    margin-inline-end: 0.5em;
    color: var(--_text-soft);
  }
  .length {
    font-weight: 700;
  }
  .chip {
    margin-inline-end: 0.35em;
  }
  @media (forced-colors: active) {
    .row,
    .ends {
      border-color: Canvas;
    }
    .strip,
    .bar {
      forced-color-adjust: none;
    }
    .bar {
      border-color: CanvasText;
      background: CanvasText;
    }
    .open .bar {
      background: none;
    }
    .here {
      border-color: Highlight;
    }
  }
  @media print {
    .row {
      display: block;
    }
    .row > * + * {
      margin-block-start: 0.4em;
    }
  }
`;
