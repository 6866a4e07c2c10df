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

  /* The strip: bars to scale, above what runs beside them all. */
  .figure {
    display: grid;
    gap: 0.75em;
    break-inside: avoid;
  }
  .strip {
    display: grid;
    align-items: end;
    gap: 2px;
  }
  .segment {
    display: grid;
    gap: 0.25em;
    justify-items: center;
    container-type: inline-size;
  }
  .mark {
    inline-size: 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    line-height: 1.2;
    font-weight: 700;
    white-space: nowrap;
  }
  .mark,
  .band,
  .ends {
    color: var(--_text-soft);
  }
  .bar {
    justify-self: stretch;
    block-size: 1.75em;
    border: 1px solid var(--_accent);
    background: var(--_accent);
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
  .segment:first-child .bar {
    border-start-start-radius: 0.4em;
    border-end-start-radius: 0.4em;
  }
  .segment:last-child .bar {
    border-start-end-radius: 0.4em;
    border-end-end-radius: 0.4em;
  }
  .open .bar {
    border-style: dashed;
    background: repeating-linear-gradient(
      -45deg,
      var(--_accent-soft) 0 0.5em,
      var(--_surface) 0.5em 1em
    );
  }
  .here .mark,
  .here-tag {
    color: var(--_accent);
  }
  .here .bar {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  /* A number that would stand on the one beside it is in the list alone. The first has room at its side, but for the pin. */
  @container (max-width: 1.4em) {
    .segment:not(:first-child) .mark {
      visibility: hidden;
    }
    .mark .icon {
      visibility: visible;
    }
  }
  @container (max-width: 0.4em) {
    .segment:has(+ .here) .mark {
      visibility: hidden;
    }
  }
  .band {
    margin-block-start: 0.5em;
    padding: 0.15em 0.6em;
    border: 1px solid var(--_line);
    border-radius: 0.4em;
    background: var(--_surface-soft);
    text-align: center;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    margin-block-start: 0.35em;
  }

  /* Narrow: a rail beside the phases. */
  .phase {
    position: relative;
    margin: 0;
    padding-block-end: 1.25em;
    padding-inline-start: min(3.25em, 16cqi);
    break-inside: auto;
  }
  .phase::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(min(1.125em, 6cqi) - 1px);
    border-inline-start: 2px solid var(--_line);
  }
  .phase:last-child {
    padding-block-end: 0;
  }
  .phase:last-child::before {
    display: none;
  }
  .node {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0;
    inline-size: min(2.25em, 12cqi);
    block-size: min(2.25em, 12cqi);
    display: grid;
    place-content: center;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_accent);
    font-weight: 700;
  }
  .here .node {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .card,
  .throughout,
  dl {
    display: grid;
    gap: 0.6em;
    grid-template-columns: minmax(0, 1fr);
  }
  .card {
    padding-block-start: 0.35em;
  }
  .here .card {
    padding: min(1em, 4cqi);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent-soft);
  }
  dt {
    color: var(--_text-soft);
  }
  @container (min-width: 32em) {
    dl div {
      display: grid;
      grid-template-columns: 8em minmax(0, 1fr);
    }
  }
  .length {
    font-weight: 700;
  }
  .chip {
    margin-inline-end: 0.35em;
  }
  .throughout {
    padding: var(--_box-padding);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-soft);
  }

  /* Wide: the phases side by side under one line. */
  @container (min-width: 46em) {
    .beside dl div {
      display: block;
    }
    .beside {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      gap: 1.5em;
    }
    .beside .phase {
      padding: 3.25em 0 0;
    }
    .beside .phase::before {
      inset-block: calc(1.125em - 1px) auto;
      inset-inline: 0 -1.5em;
      block-size: 0;
      border-inline-start: 0;
      border-block-start: 2px solid var(--_line);
    }
  }

  @media (forced-colors: active) {
    .known .bar {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: CanvasText;
    }
    .here .card,
    .here .node {
      border-color: Highlight;
    }
  }
  @media print {
    .phases,
    .card,
    .throughout,
    dl {
      display: block;
    }
    .card > * + *,
    .throughout > * + * {
      margin-block-start: 0.6em;
    }
    dt,
    .throughout .soft {
      break-after: avoid;
    }
    .throughout p {
      break-inside: avoid;
    }
    .here .node {
      background: none;
      color: var(--_accent);
    }
  }
`;
