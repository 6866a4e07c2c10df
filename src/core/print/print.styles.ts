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

/** For the printed document. What has sections must fit on two sheets, in any language and typeface. */
export const printedPageStyles: string = css`
  @page {
    margin: 1.2cm;
  }
  body {
    font: 12pt / 1.5 sans-serif;
    margin: 1.2cm;
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
  .short {
    margin: 0;
    line-height: 1.35;
  }
  .short h1 {
    font-size: 16pt;
    margin: 0 0 6pt;
  }
  .short p {
    margin: 0 0 4pt;
  }
  .columns {
    columns: 2;
    column-gap: 0.8cm;
    margin-top: 8pt;
    font-size: 9.5pt;
    line-height: 1.3;
  }
  .columns ul {
    margin: 0 0 6pt;
    padding-inline-start: 10pt;
  }
  .columns li {
    margin: 0 0 1pt;
    break-inside: avoid;
  }
  .write {
    break-inside: avoid;
  }
  .lines {
    border-bottom: 1px solid #000;
    height: 1.8em;
  }
`;
