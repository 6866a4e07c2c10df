import { css } from '../../core/styles/css.js';

/** The check boxes and the note. Loaded with the code of the checklist. */
export const checklistStyles: string = css`
  /* The name and the check box are on one line if there is room; the rest of the row is below, at full width. */
  .effect > .disclosure {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
  }
  .effect > .disclosure > * {
    flex: 1 0 100%;
    margin: 0;
  }
  .effect > .disclosure > :first-child {
    flex: 1 1 8em;
  }
  .effect .disclosure-button {
    padding-block: 0.25em;
  }
  .effect .tick {
    flex: 0 1 auto;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .tick {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    cursor: pointer;
  }
  .order {
    display: grid;
    gap: 0.6em;
    padding-block-end: 0.4em;
  }
  .note {
    display: grid;
    gap: 0.75em;
    padding: var(--_card-padding);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    grid-template-columns: minmax(0, 1fr);
  }
  @media print {
    .effect > .disclosure {
      display: block;
    }
    .tick,
    .tick + .call {
      display: inline;
    }
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
