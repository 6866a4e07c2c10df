import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { icons } from './icons.js';

/**
 * Buttons that open a part below them. What is closed can still be found by the page's search
 * (`hidden="until-found"`, an ordinary `hidden` where that is not known) and is open on paper.
 */
export class Disclosures {
  readonly #open = new Set<string>();
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  isOpen(id: string): boolean {
    return this.#open.has(id);
  }

  set(ids: readonly string[], open: boolean): void {
    for (const id of ids) {
      if (open) this.#open.add(id);
      else this.#open.delete(id);
    }
    this.#host.requestUpdate();
  }

  /**
   * `wrap` puts the button into a heading, where what opens has headings of its own.
   */
  render(
    id: string,
    label: unknown,
    content: unknown,
    wrap = (button: TemplateResult): TemplateResult => button,
  ): TemplateResult {
    const open = this.isOpen(id);
    const button = html`<button
      type="button"
      class="disclosure-button"
      aria-expanded=${open}
      aria-controls="panel-${id}"
      @click=${() => this.set([id], !this.isOpen(id))}
    >
      ${icons.chevron}<span>${label}</span>
    </button>`;
    return html`<div class="disclosure">
      ${wrap(button)}
      <div
        id="panel-${id}"
        class="disclosure-panel"
        hidden=${open ? nothing : 'until-found'}
        @beforematch=${() => this.set([id], true)}
      >
        ${content}
      </div>
    </div>`;
  }
}
