import { css } from '../styles/css.js';

/** For the element that prints: the text to copy instead. */
export const printStyles: string = css`
  .copy {
    display: grid;
    gap: 0.35em;
  }
  textarea {
    font: inherit;
    color: inherit;
    background: var(--_surface);
    inline-size: 100%;
    border: 1px solid var(--_control);
    border-radius: 0.4em;
    padding: 0.75em;
  }
`;

/** For the printed document. */
export const printedPageStyles: string = css`
  body {
    font: 12pt / 1.5 sans-serif;
    margin: 2cm;
    color: #000;
    background: #fff;
  }
  h1 {
    font-size: 18pt;
  }
  li {
    margin-bottom: 6pt;
  }
  h2 {
    font-size: 11pt;
    margin: 0 0 3pt;
    break-after: avoid;
  }
  .columns {
    columns: 2;
    column-gap: 1cm;
    font-size: 9.5pt;
    line-height: 1.35;
  }
  .columns ul {
    margin: 0 0 9pt;
    padding-inline-start: 12pt;
  }
  .columns li {
    margin: 0 0 2pt;
    break-inside: avoid;
  }
  .lines {
    border-bottom: 1px solid #000;
    height: 2em;
  }
`;
