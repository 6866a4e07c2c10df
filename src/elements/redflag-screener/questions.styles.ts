import { css } from '../../core/styles/css.js';

/** Questions of all kinds. Loaded with their code. */
export const questionsStyles: string = css`
  .questions,
  .asked {
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(0, 1fr);
  }
  .questions,
  .questions .group {
    gap: 1.75em;
  }
  .asked legend,
  .asked .name {
    font-weight: 700;
    margin-block-end: 0.25em;
  }
  .wrong {
    display: flex;
    gap: 0.6em;
    color: var(--_error);
    font-weight: 600;
  }
  .field {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    align-items: center;
  }
  .field input {
    box-sizing: border-box;
    inline-size: 12em;
    max-inline-size: 100%;
    block-size: auto;
    min-block-size: 3em;
    padding-inline: 0.75em;
    border: 1px solid var(--_control);
    border-radius: calc(var(--_radius) * 0.67);
    background: var(--_surface);
    color: inherit;
  }
  .field input[aria-invalid] {
    border: 2px solid var(--_error);
  }
  .field input:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
`;
