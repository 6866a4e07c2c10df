import { type CSSResult, css } from 'lit';

export const chapterStyles: CSSResult = css`
  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em 2em;
  }
  .words {
    max-inline-size: 42em;
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

  .picture {
    max-inline-size: 24em;
  }
  svg[role] {
    display: block;
    inline-size: 100%;
    block-size: auto;
    padding: 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }
  path {
    stroke: var(--_text-soft);
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    fill: var(--_surface);
  }
  .line {
    fill: none;
  }
  path.soft {
    fill: var(--_accent-soft);
  }
  .blood {
    stroke: var(--_emergency);
    fill: var(--_emergency-soft);
  }
  .defense {
    stroke: var(--_see-doctor);
    fill: var(--_see-doctor-soft);
  }
  .illness {
    stroke: var(--_urgent);
    fill: var(--_urgent);
  }
  .medicine {
    stroke: var(--_none);
    fill: var(--_none-soft);
  }
  .mark {
    fill: var(--_text);
    stroke: var(--_surface);
    stroke-width: 2;
  }
  text {
    fill: var(--_surface);
    font-size: 12px;
    font-weight: 700;
    text-anchor: middle;
  }
  figcaption ol {
    margin-block-start: 0.6em;
  }
  @media (forced-colors: active) {
    /* What is drawn is not forced by itself. */
    svg[role] {
      background: Canvas;
    }
    path[class] {
      stroke: CanvasText;
      fill: Canvas;
    }
    path.line {
      fill: none;
    }
    path.illness, .mark {
      fill: CanvasText;
    }
    .mark {
      stroke: Canvas;
    }
    text {
      fill: Canvas;
    }
  }
  @media print {
    .section {
      display: block;
    }
    .picture {
      max-inline-size: 9cm;
      margin-block-start: 0.6em;
      break-inside: avoid;
    }
    svg[role] {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
`;
