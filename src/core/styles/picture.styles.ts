import { css } from './css.js';
import { colorTokens, type Hue } from './tokens.styles.js';

/** What is drawn in a picture: its line, and with -soft its area. Skin has two areas, within the line of all others. */
export const pictureColors = {
  blood: ['#96140a', '#ffb9ae', '#fdd', '#401612'],
  defense: ['#1a4788', '#b0cfff', '#def', '#142a48'],
  illness: ['#723c00', '#ffca88'],
  medicine: ['#0d5337', '#94dfbc', '#cec', '#0f3326'],
  skin: ['#a75', '#643', '#edc', '#a86'],
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
    fill: var(--_surface);
    stroke: var(--_text-soft);
    stroke-width: 1.5;
  }
  /* Steps run the way that the text does, and their numbers stay as they are. */
  [dir="rtl"] :is(svg[role], text) {
    transform: scaleX(-1);
  }
  .line {
    fill: none !important;
  }
  path.soft {
    fill: var(--_accent-soft);
  }
  .skin {
    fill: var(--_skin);
  }
  .skin-soft {
    fill: var(--_skin-soft);
  }
  .blood {
    fill: var(--_blood-soft);
    stroke: var(--_blood);
  }
  .defense {
    fill: var(--_defense-soft);
    stroke: var(--_defense);
  }
  .medicine {
    fill: var(--_medicine-soft);
    stroke: var(--_medicine);
  }
  /* A dark nucleus in a pale cell, which is the outer half of the line. */
  .illness {
    fill: var(--_illness);
    stroke: var(--_illness);
    stroke-width: 7;
    stroke-opacity: 0.4;
  }
  figure circle {
    fill: var(--_text);
    stroke: var(--_surface);
  }
  text {
    stroke: none;
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
      --_text: CanvasText;
      --_surface: Canvas;
      background: Canvas;
    }
    path[class] {
      fill: Canvas;
      stroke: CanvasText;
    }
    path.illness {
      fill: CanvasText;
    }
  }
  @media print {
    .picture {
      margin-block-start: 0.6em;
      max-inline-size: 15em;
    }
    /* A number is dark on white, as all text on paper. */
    figure circle {
      fill: var(--_surface);
      stroke: var(--_text);
    }
    text {
      fill: var(--_text);
    }
  }
`;
