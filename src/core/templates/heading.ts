import { html, nothing, type TemplateResult } from 'lit';

export interface HeadingOptions {
  id?: string;
  className?: string;
  part?: string;
  /** Lets a script move the focus here. */
  focusable?: boolean;
}

/** A heading of the given level, so that it fits the page's outline. HTML has none below 6, so deeper ones say theirs. */
export function heading(level: number, content: unknown, options: HeadingOptions = {}): TemplateResult {
  const { id = nothing, className: name = nothing, part = nothing, focusable } = options;
  const tabindex = focusable ? '-1' : nothing;
  switch (level) {
    case 1:
      return html`<h1 id=${id} class=${name} part=${part} tabindex=${tabindex}>${content}</h1>`;
    case 2:
      return html`<h2 id=${id} class=${name} part=${part} tabindex=${tabindex}>${content}</h2>`;
    case 3:
      return html`<h3 id=${id} class=${name} part=${part} tabindex=${tabindex}>${content}</h3>`;
    case 4:
      return html`<h4 id=${id} class=${name} part=${part} tabindex=${tabindex}>${content}</h4>`;
    case 5:
      return html`<h5 id=${id} class=${name} part=${part} tabindex=${tabindex}>${content}</h5>`;
    default:
      return html`<h6 id=${id} class=${name} part=${part} aria-level=${level > 6 ? level : nothing} tabindex=${tabindex}>${content}</h6>`;
  }
}
