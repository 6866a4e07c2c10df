import { css } from './css.js';

/** Advice in a card. Word, icon and border say the same as the color. */
export const cardStyles: string = css`
  .emergency {
    --_tone: var(--_emergency);
    --_tone-soft: var(--_emergency-soft);
  }
  .urgent {
    --_tone: var(--_urgent);
    --_tone-soft: var(--_urgent-soft);
  }
  .care-card {
    border: 2px solid var(--_tone);
    border-inline-start-width: min(0.5em, 3cqi);
    border-radius: var(--_radius);
    background: var(--_tone-soft);
    padding: var(--_card-padding);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    break-inside: avoid;
  }
  .care-card a {
    color: var(--_tone);
  }
  .care-card .numbers a {
    border: 2px solid;
    border-radius: calc(var(--_radius) * 0.67);
    padding: 0.55em min(1.15em, 4cqi);
    text-decoration: none;
  }
  /* Named with its hover, whose rule for all buttons would bring another background. */
  .care-card .call-now,
  .care-card .call-now:hover,
  .care-card .numbers a {
    background: var(--_tone);
    border-color: var(--_tone);
    color: var(--_tone-soft);
    font-size: 1.125em;
    justify-self: start;
  }
  .call-now:hover,
  .care-card .numbers a:hover {
    box-shadow: inset 0 0 0 2px var(--_tone-soft);
  }
  .tag {
    display: flex;
    break-after: avoid;
    align-items: center;
    gap: 0.4em;
    font-weight: 700;
    color: var(--_tone);
  }
  .emergency-line {
    display: flex;
    gap: 0.6em;
    color: var(--_emergency);
    font-weight: 600;
  }
  .emergency-line .icon {
    margin-block-start: 0.05em;
  }
  @media (forced-colors: active) {
    .care-card .call-now,
    .care-card .numbers a {
      border-color: LinkText;
    }
  }
  @media print {
    .care-card .numbers a {
      background: none;
      color: var(--_text);
    }
  }
`;
