import { css } from './css.js';

/** A row of buttons, and the primary one. */
export const actionsStyles: string = css`
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .choose {
    align-items: center;
    gap: 0.5em;
  }
  .choose button {
    padding: 0.25em 0.75em;
  }
  .primary, .primary:hover {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .primary:hover {
    box-shadow: inset 0 0 0 2px var(--_on-accent);
  }
  @media (forced-colors: active) {
    .primary, .primary:hover {
      border-color: ButtonText;
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
    }
  }
`;
