import { type CSSResult, css } from 'lit';

export const redflagScreenerStyles: CSSResult = css`
  form,
  fieldset,
  .options,
  section {
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(0, 1fr);
  }
  form {
    gap: 1.25em;
  }
  legend {
    margin-block-end: 0.25em;
  }

  .option {
    display: flex;
    gap: min(0.85em, 4cqi);
    align-items: center;
    min-block-size: 3.5em;
    padding: 0.75em min(1em, 4cqi);
    border: 1px solid var(--_control);
    border-radius: calc(var(--_radius) * 0.67);
    background: var(--_surface);
    cursor: pointer;
  }
  .option:hover {
    background: var(--_surface-soft);
    border-color: var(--_accent);
  }
  .chosen,
  .chosen:hover {
    background: var(--_accent-soft);
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .option:focus-within:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .option:has(:focus-visible) :focus-visible {
    outline: none;
  }
  .group {
    margin-block-start: 0.5em;
  }
  .group legend {
    font-weight: 700;
  }
  .or {
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
    display: flex;
    gap: 0.6em;
    padding: 0.75em min(1em, 4cqi);
    border: 2px solid var(--_emergency);
    border-radius: calc(var(--_radius) * 0.67);
    background: var(--_emergency-soft);
    color: var(--_emergency);
    font-weight: 600;
  }
  .error:empty {
    display: contents;
  }

  .result-heading {
    font-size: clamp(1.35em, 6cqi, 1.8em);
    line-height: 1.2;
    color: var(--_tone);
  }
  .steps {
    display: grid;
    gap: 0.35em;
  }
  .steps li:first-child {
    font-weight: 700;
  }
  .call,
  .care-card .call,
  .call:hover {
    background: var(--_tone);
    border-color: var(--_tone);
    color: var(--_tone-soft);
    font-size: 1.125em;
    justify-self: start;
  }
  .call:hover {
    box-shadow: inset 0 0 0 2px var(--_tone-soft);
  }
  .follow-up {
    margin-inline-start: min(1.25em, 4cqi);
    padding-inline-start: min(1em, 3cqi);
    border-inline-start: 0.25em solid var(--_accent);
  }
  .follow-up legend {
    font-weight: 700;
  }

  .reasons {
    list-style: none;
    padding: 0;
  }
  .reasons > li {
    padding-block: 0.75em;
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_tone);
  }
  .reason {
    font-weight: 700;
  }
  .agreement {
    padding: min(1.25em, 5cqi);
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
  .program {
    border-block-start: 1px solid var(--_line);
    padding-block-start: var(--_space);
  }

  @media (forced-colors: active) {
    .chosen {
      border: 3px solid Highlight;
    }
    .care-card .call {
      border-color: LinkText;
    }
  }
`;
