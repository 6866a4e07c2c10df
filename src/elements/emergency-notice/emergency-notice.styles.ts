import { css } from '../../core/styles/css.js';

export const emergencyNoticeStyles: string = css`
  .line {
    display: flex;
    gap: 0.6em;
    font-size: 1.25em;
    line-height: max(1.35em, 1lh);
    color: var(--_tone);
  }
  .more > * + * {
    margin-block-start: 0.5em;
  }
  .languages {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(24em, 100%), 1fr));
    gap: 0.75em 1.5em;
  }
  dt {
    font-weight: 700;
  }
`;
