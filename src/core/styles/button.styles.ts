import { css } from './css.js';

/** Buttons, and links that look like one. */
export const buttonStyles: string = css`
  button, .button {
    font: inherit;
    font-weight: 600;
    color: var(--_accent);
    background: var(--_surface);
    border: 2px solid var(--_accent);
    border-radius: calc(var(--_radius) * 0.67);
    min-block-size: 44px;
    padding: 0.5em min(1.15em, 4cqi);
    max-inline-size: 100%;
    cursor: pointer;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    text-decoration: none;
    text-align: start;
  }
  button:hover, .button:hover {
    background: var(--_accent-soft);
  }
  /* Paper has no color behind the words, whatever kind of button it is. */
  @media print {
    button, .button {
      background: none !important;
      color: var(--_text) !important;
    }
  }
`;
