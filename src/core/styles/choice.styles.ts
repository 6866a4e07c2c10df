import { css } from './css.js';

/** Check boxes and radio buttons, and the box around one that is selected. */
export const choiceStyles: string = css`
  input {
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    flex: none;
    font: inherit;
    accent-color: var(--_accent);
  }
  .option.chosen {
    background: var(--_accent-soft);
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  @media (forced-colors: active) {
    .option.chosen {
      border: 3px solid Highlight;
    }
  }
`;
