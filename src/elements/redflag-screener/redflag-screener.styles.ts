import { css } from '../../core/styles/css.js';
import { blue, colorTokens, green, type Hue, red } from '../../core/styles/tokens.styles.js';

/** Colors that only this element uses; `emergency` and `urgent` are shared by all elements. */
export const screenerColors = {
  'see-doctor': blue,
  none: green,
  error: red,
} satisfies Record<string, Hue>;

export const screenerTokens: string = colorTokens(screenerColors);

export const redflagScreenerStyles: string = css`
  .see-doctor {
    --_tone: var(--_see-doctor);
    --_tone-soft: var(--_see-doctor-soft);
  }
  .none {
    --_tone: var(--_none);
    --_tone-soft: var(--_none-soft);
  }

  [part='question'],
  fieldset,
  .options,
  section {
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(0, 1fr);
  }
  section {
    scroll-margin-block-start: var(--care-sticky-top, 1em);
  }
  [part='question'] {
    gap: 1.25em;
  }
  legend {
    margin-block-end: 0.25em;
  }

  .option,
  .error p {
    display: flex;
    padding: 0.75em min(1em, 4cqi);
    border-radius: calc(var(--_radius) * 0.67);
  }
  .option {
    gap: min(0.85em, 4cqi);
    align-items: center;
    min-block-size: 3.5em;
    border: 1px solid var(--_control);
    background: var(--_surface);
    cursor: pointer;
  }
  .option:not(.chosen):hover {
    background: var(--_surface-soft);
    border-color: var(--_accent);
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .option:has(:focus-visible) :focus-visible {
    outline: none;
  }
  .group {
    margin-block-start: 0.5em;
  }
  .group legend,
  .follow-up legend,
  .steps li:first-child,
  .reason {
    font-weight: 700;
  }
  .or {
    max-inline-size: none;
    display: flex;
    align-items: center;
    gap: 0.75em;
    color: var(--_text-soft);
  }
  .or::before,
  .or::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--_line);
  }

  .error p {
    gap: 0.6em;
    border: 2px solid var(--_error);
    background: var(--_error-soft);
    color: var(--_error);
    font-weight: 600;
  }
  .error:empty {
    display: contents;
  }

  .result-heading {
    font-size: clamp(1.35em, 6cqi, 1.8em);
    line-height: max(1.2em, 1lh);
    color: var(--_tone);
  }
  .steps {
    display: grid;
    gap: 0.35em;
  }
  .follow-up {
    margin-inline-start: min(1.25em, 4cqi);
    padding-inline-start: min(1em, 3cqi);
    border-inline-start: 0.25em solid var(--_accent);
  }

  [part='reasons'] {
    margin-block-start: 0.5em;
  }
  .reasons > li > * + * {
    margin-block-start: 0.35em;
  }
  .reasons > li {
    padding-block: 0.75em;
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_tone);
  }
  .agreement {
    padding: var(--_box-padding);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-soft);
    justify-items: start;
  }
  .agreed {
    display: flex;
    gap: 0.6em;
    font-weight: 600;
  }
`;
