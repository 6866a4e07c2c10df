import { css } from './css.js';

/**
 * What an element says of its text. Above it: that a machine has translated it, that it is a sample, what failed. Below
 * it, in the footer: the state of its review and its sources.
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
  /* Not hidden, as what is said here later is read out only then. */
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
  @media print {
    .foot {
      padding-inline: 0;
      background: none;
    }
  }
`;
