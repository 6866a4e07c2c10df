import { css } from './css.js';

/**
 * What an element says about its text. Above it: that it is a machine translation or a sample, and what failed to load.
 * Below it, in the footer: its review status and its sources.
 */
export const noticeStyles: string = css`
  .translated {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    padding: 0.6em var(--_gutter);
    border-block-end: 1px solid var(--_line);
    background: var(--_surface-soft);
    border-radius: var(--_radius) var(--_radius) 0 0;
  }
  .status {
    font-weight: 700;
  }
  /* Not hidden: screen readers announce later text only in a live region that is rendered. */
  .status:empty {
    position: absolute;
  }
  .sample {
    padding: 0.75em var(--_gutter) 0;
    font-weight: 700;
    color: var(--_notice);
  }
  .foot {
    border-block-start: 1px solid var(--_line);
    padding: 0.75em var(--_gutter);
    color: var(--_text-soft);
    border-radius: 0 0 var(--_radius) var(--_radius);
    background: var(--_surface-soft);
  }
  /* Small and in columns on paper: what is looked up there, and not read through. */
  @media print {
    .foot {
      background: none;
    }
    .foot,
    .glossary {
      font-size: 0.75em;
    }
    /* With their headings inside: before columns, a heading would end a sheet whose list begins on the next one. */
    .foot .disclosure,
    .glossary {
      columns: 2;
      column-gap: 2em;
    }
    .foot ul,
    .glossary dl {
      max-inline-size: none;
    }
  }
`;
