import { css } from '../../core/styles/css.js';

export const healthToolsStyles: string = css`
  .tools {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: var(--_space);
  }
  .tool {
    margin: 0;
    padding: min(1em, 5cqi);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  /* Makes the tap target of a link as tall as a button. */
  strong a {
    display: inline-block;
    padding-block: 0.65em;
  }
  .tool:hover {
    border-color: var(--_accent);
  }
  @media print {
    .tools {
      display: block;
    }
    .tool {
      padding: 0;
      border: 0;
    }
    strong a {
      padding: 0;
    }
  }
`;
