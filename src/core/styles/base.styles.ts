import { type CSSResult, css } from 'lit';

/** What every element of the library shares, in the order: the guest, text, controls, parts, print. */
export const baseStyles: CSSResult = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }

  /* Nothing that a page lets its text inherit gets in, but what a guest should take: type and scheme. */
  .care {
    all: initial;
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    contain-intrinsic-inline-size: 12em;
    color-scheme: inherit;
    visibility: inherit;
    font-family: var(--care-font-family, inherit);
    font-size: var(--care-font-size, max(16px, 1em));
    line-height: 1.55;
    text-size-adjust: 100%;
    -webkit-text-size-adjust: 100%;
    overflow-wrap: anywhere;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  /* Korean has spaces between words, and a line ends there. */
  :lang(ko) {
    word-break: keep-all;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .nested {
    border: 0;
    background: none;
  }
  .nested .body {
    padding: 0;
  }
  .body {
    padding: min(clamp(1em, 4cqi, 2em), 5cqi);
    display: grid;
    gap: var(--_space);
    grid-template-columns: minmax(0, 1fr);
  }

  h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure, fieldset, legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  h1, h2, h3, h4, h5, h6 {
    font-size: 1.125em;
    line-height: 1.3;
    font-weight: 700;
    text-wrap: balance;
    hyphens: auto;
  }
  .title {
    font-size: clamp(1.25em, 5.5cqi, 1.65em);
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  .intro {
    max-inline-size: 42em;
  }
  .soft {
    color: var(--_text-soft);
  }
  .label, .sample {
    font-weight: 700;
  }
  .translated {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    padding: 0.6em min(clamp(1em, 4cqi, 2em), 5cqi);
    border-block-end: 1px solid var(--_line);
    background: var(--_surface-soft);
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
  }
  .status {
    font-weight: 700;
  }
  /* Not hidden, as what is said here later is read out only then. */
  .status:empty {
    position: absolute;
  }
  .sample {
    padding: 0.75em min(clamp(1em, 4cqi, 2em), 5cqi) 0;
    color: var(--_urgent);
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
    text-decoration-thickness: 1px;
  }
  a:hover {
    text-decoration-thickness: 3px;
  }
  ul,
  ol {
    padding-inline-start: min(1.35em, 12cqi);
  }
  ul {
    list-style: disc;
  }
  li + li {
    margin-block-start: 0.35em;
  }
  li::marker {
    color: var(--_text-soft);
  }
  .number {
    color: inherit;
    font-weight: 700;
    white-space: nowrap;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    inline-size: 1.4em;
    block-size: 1.4em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.3em;
  }

  button, .button {
    font: inherit;
    font-weight: 600;
    color: var(--_accent);
    background: var(--_surface);
    border: 2px solid var(--_accent);
    border-radius: calc(var(--_radius) * 0.67);
    min-block-size: 44px;
    padding: 0.5em min(1.15em, 4cqi);
    max-inline-size: 100%;
    min-inline-size: 0;
    cursor: pointer;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    text-decoration: none;
    text-align: start;
  }
  button:hover, .button:hover {
    background: var(--_accent-soft);
  }
  .primary, .primary:hover {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .primary:hover {
    box-shadow: inset 0 0 0 2px var(--_on-accent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 3px;
    border-radius: 0.2em;
  }
  button:focus-visible, .button:focus-visible {
    border-radius: calc(var(--_radius) * 0.67);
  }
  input {
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    flex: none;
    font: inherit;
    accent-color: var(--_accent);
  }

  /* Levels of urgency: word, icon and border say the same as the colour. */
  .emergency {
    --_tone: var(--_emergency);
    --_tone-soft: var(--_emergency-soft);
  }
  .urgent {
    --_tone: var(--_urgent);
    --_tone-soft: var(--_urgent-soft);
  }
  .see-doctor {
    --_tone: var(--_see-doctor);
    --_tone-soft: var(--_see-doctor-soft);
  }
  .none {
    --_tone: var(--_none);
    --_tone-soft: var(--_none-soft);
  }
  .care-card {
    border: 2px solid var(--_tone);
    border-inline-start-width: min(0.5em, 3cqi);
    border-radius: var(--_radius);
    background: var(--_tone-soft);
    padding: min(clamp(1em, 3.5cqi, 1.5em), 4cqi);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }
  .care-card a {
    color: var(--_tone);
  }
  .tag {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em;
    font-weight: 700;
    color: var(--_tone);
  }
  .chip {
    display: inline-block;
    padding: 0 0.6em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    margin-block: 0.15em;
    max-inline-size: 100%;
    background: var(--_surface-soft);
    color: var(--_text);
  }
  .emergency-line {
    display: flex;
    gap: 0.6em;
    align-items: flex-start;
    color: var(--_emergency);
    font-weight: 600;
  }
  .emergency-line .icon {
    margin-block-start: 0.05em;
  }

  .disclosure-button {
    border-color: transparent;
    background: none;
    padding-inline: 0.35em 0.75em;
    margin-inline-start: -0.35em;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .disclosure-button .icon {
    transition: rotate 0.15s;
  }
  .disclosure-button[aria-expanded='true'] .icon {
    rotate: 180deg;
  }
  .disclosure-panel:not([hidden]) {
    padding-block: 0.5em;
  }
  .disclosure-panel > * + * {
    margin-block-start: 0.75em;
  }

  .paper-only {
    display: none;
  }
  .foot {
    border-block-start: 1px solid var(--_line);
    padding: 0.75em min(clamp(1em, 4cqi, 2em), 5cqi);
    color: var(--_text-soft);
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
    background: var(--_surface-soft);
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    .primary, .primary:hover {
      border-color: ButtonText;
      forced-color-adjust: none;
      background: ButtonText;
      color: ButtonFace;
    }
    :focus-visible {
      outline-color: Highlight;
    }
    .disclosure-button {
      border-color: Canvas;
    }
    .icon {
      color: inherit !important;
    }
  }
  @media print {
    .care {
      container-type: normal;
      color-scheme: only light;
      border: 0;
      background: none;
    }
    /* Blocks, as content of a grid or of columns can get lost between two sheets of paper. */
    .body, .foot {
      display: block;
      padding-inline: 0;
      background: none;
    }
    .body > * + * {
      margin-block-start: var(--_space);
    }
    .disclosure-panel {
      display: block !important;
      content-visibility: visible !important;
    }
    .disclosure-button {
      color: inherit;
      text-decoration: none;
      padding: 0;
      margin: 0;
    }
    .disclosure-button .icon, .no-print {
      display: none;
    }
    .paper-only {
      display: block;
    }
    .care-card, li {
      break-inside: avoid;
    }
    h1, h2, h3, h4, h5, h6, .label {
      break-after: avoid;
    }
  }
`;
