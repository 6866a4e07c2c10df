import { css } from './css.js';
import { blue, colorTokens, green, type Hue, red } from './tokens.styles.js';

/** What is drawn in a picture: its line, and with -soft its area. */
export const pictureColors = {
  blood: red,
  defense: blue,
  illness: ['#723c00', '#ffca88'],
  medicine: green,
} satisfies Record<string, Hue>;

export const pictureTokens: string = colorTokens(pictureColors);

export const pictureStyles: string = css`
  .picture {
    max-inline-size: 24em;
    break-inside: avoid;
  }
  svg[role] {
    display: block;
    inline-size: 100%;
    block-size: auto;
    padding: 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-soft);
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  figure path {
    stroke: var(--_text-soft);
    stroke-width: 1.5;
    fill: var(--_surface);
  }
  .line {
    fill: none;
  }
  path.soft {
    fill: var(--_accent-soft);
  }
  .blood {
    stroke: var(--_blood);
    fill: var(--_blood-soft);
  }
  .defense {
    stroke: var(--_defense);
    fill: var(--_defense-soft);
  }
  .illness {
    stroke: var(--_illness);
    fill: var(--_illness);
  }
  .medicine {
    stroke: var(--_medicine);
    fill: var(--_medicine-soft);
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
    .picture {
      max-inline-size: 9cm;
      margin-block-start: 0.6em;
    }
    .mark {
      fill: var(--_surface);
      stroke: var(--_text);
    }
    text {
      fill: var(--_text);
    }
  }
`;
