import { css } from './css.js';

/** Headings, links, lists, and emphasized or secondary text. */
export const typographyStyles: string = css`
  /* Korean has spaces between words, and lines break only there. */
  :lang(ko) {
    word-break: keep-all;
  }
  h1, h2, h3, h4, h5, h6 {
    font-size: 1em;
    line-height: max(1.3em, 0.9lh);
    font-weight: 700;
    text-wrap: balance;
    hyphens: auto;
    break-after: avoid;
  }
  /* By level, and none larger than a browser's own, so that they do not drown those of the page. */
  h1 {
    font-size: clamp(1.4em, 6cqi, 1.85em);
  }
  h2 {
    font-size: clamp(1.25em, 5cqi, 1.4em);
  }
  h3 {
    font-size: 1.17em;
  }
  h4 {
    font-size: 1.05em;
  }
  .soft {
    color: var(--_text-soft);
  }
  .label {
    font-weight: 700;
    break-after: avoid;
  }
  /* Whole on one line. It is no inline-block, after which a line could break before the full stop. */
  .number {
    color: inherit;
    font-weight: 700;
    white-space: nowrap;
  }
  @container (max-width: 16em) {
    .number {
      white-space: normal;
    }
  }
  /* A care team's may be long, and ends its line: it stays together until it is longer than the line. */
  :is(.numbers, .team-line) a {
    display: inline-block;
    white-space: normal;
  }
  .team-line {
    display: block;
  }
  /* As high as a finger needs it, where it is no part of a sentence. */
  .team-line a {
    padding-block: 0.75em;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
    text-decoration-thickness: 1px;
  }
  a:hover {
    text-decoration-thickness: 3px;
  }
  ul,
  ol {
    padding-inline-start: min(1.35em, 12cqi);
  }
  ul {
    list-style: disc;
  }
  /* Longer lines are hard to follow. */
  p, ul, ol, dd, figcaption {
    max-inline-size: 42em;
  }
  /* WebKit drops the semantics of lists without markers, so the markup sets their role. */
  [role='list'] {
    list-style: none;
    padding: 0;
    max-inline-size: none;
  }
  li {
    break-inside: avoid;
  }
  li + li {
    margin-block-start: 0.35em;
  }
  li::marker {
    color: var(--_text-soft);
  }
  @media print {
    li + li {
      margin-block-start: 0.1em;
    }
  }
`;
