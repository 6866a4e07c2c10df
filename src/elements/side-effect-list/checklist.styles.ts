import { css } from '../../core/styles/css.js';

/** The check boxes and the note. Loaded with the code of the checklist. */
export const checklistStyles: string = css`
  .tick {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: 44px;
    margin-block-start: auto;
    font-weight: 600;
    cursor: pointer;
  }
  .note {
    display: grid;
    gap: 0.75em;
    padding: var(--_card-padding);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    grid-template-columns: minmax(0, 1fr);
  }
  .paper {
    display: grid;
    gap: 0.5em;
    padding: var(--_box-padding);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.5);
    background: var(--_surface-soft);
  }
`;
