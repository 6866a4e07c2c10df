import { css } from '../../core/styles/css.js';

export const careGuideStyles: string = css`
  /* Block layout, on screen and in print. */
  .masthead > * + *,
  .parts > * + *,
  .part > * + * {
    margin-block-start: var(--_space);
  }
  .place {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 2em;
  }
  .place:not(:has(div)) {
    display: none;
  }
  dt {
    font-weight: 700;
    color: var(--_text-soft);
  }
  .line {
    display: block;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em 2.5em;
  }
  .contents {
    padding: min(1em, 4cqi);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-soft);
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: start;
    gap: 0 1em;
  }
  .contents > .label {
    display: none;
  }
  .contents > .disclosure {
    flex: 1 1 100%;
  }
  .contents button {
    border-color: transparent;
    background: none;
    color: var(--_accent);
    padding-inline: 0.35em;
  }
  .contents .disclosure-button {
    font-weight: 700;
    text-decoration: none;
  }
  .contents li {
    margin: 0;
  }
  .contents a {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    padding: 0.25em 0.75em;
    border-inline-start: 4px solid transparent;
    text-decoration: none;
  }
  .contents a:hover {
    text-decoration: underline;
  }
  .contents a[aria-current] {
    border-color: var(--_accent);
    font-weight: 700;
    color: var(--_text);
    background: var(--_accent-soft);
  }

  .part {
    padding-block-start: 1.5em;
    border-block-start: 1px solid var(--_line);
    scroll-margin-block-start: var(--care-sticky-top, 1em);
  }
  .part:first-child {
    padding-block-start: 0;
    border: 0;
  }
  .part:focus-visible {
    outline: none;
  }
  .fold .disclosure-button {
    inline-size: 100%;
    margin: 0;
    padding-inline: 0;
    border: 0;
    justify-content: space-between;
    flex-direction: row-reverse;
    font-weight: 700;
    text-decoration: none;
    color: var(--_text);
  }
  .fold .disclosure-button:hover {
    text-decoration: underline;
    background: none;
  }
  .part:has(> .disclosure) {
    padding-block-start: 0.5em;
  }
  .back a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
  .summary {
    display: grid;
    gap: 0.75em;
    padding: var(--_card-padding);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent-soft);
  }
  .points li {
    display: flex;
    gap: 0.6em;
  }
  .points .icon {
    color: var(--_accent);
  }

  @container (min-width: 54em) {
    .columns {
      grid-template-columns: 13em minmax(0, 1fr);
    }
    .contents {
      position: sticky;
      inset-block-start: var(--care-sticky-top, 1em);
      align-self: start;
      max-block-size: calc(100vh - var(--care-sticky-top, 1em) - 1em);
      overflow: auto;
    }
    .back,
    .contents button.disclosure-button {
      display: none;
    }
    .contents:not(:has(details)) > .label {
      display: block;
    }
    .contents .disclosure-panel {
      display: block;
      content-visibility: visible;
    }
  }
  @media (forced-colors: active) {
    .contents a {
      border-color: Canvas;
    }
    .contents a[aria-current] {
      border-color: Highlight;
    }
  }
  @media print {
    .columns,
    .summary {
      display: block;
    }
    .summary {
      break-inside: avoid;
    }
    .parts,
    .masthead {
      columns: 2;
      column-gap: 2em;
    }
    .masthead > :first-child {
      column-span: all;
    }
    .part,
    .part:has(> .disclosure) {
      padding-block-start: 0.4em;
    }
  }
`;
