import { type CSSResult, css } from 'lit';

export const emergencyNoticeStyles: CSSResult = css`
  .line {
    display: flex;
    gap: 0.6em;
    font-size: 1.25em;
    line-height: 1.35;
    color: var(--_tone);
  }
  .more {
    display: grid;
    gap: 0.5em;
    max-inline-size: 42em;
  }
  .languages {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
    gap: 0.75em 1.5em;
  }
  dt {
    font-weight: 700;
  }
  @media print {
    .more {
      display: block;
    }
  }
`;
