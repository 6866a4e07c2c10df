import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { icons } from './icons.js';

/**
 * Disclosure buttons and their panels. Collapsed content can still be found with find-in-page
 * (`hidden="until-found"`, plain `hidden` where unsupported) and is expanded in print.
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
   * `wrap` puts the button inside a heading, for panels that contain headings of their own. `always` stands between
   * the button and the panel, and is never hidden.
   */
  render(
    id: string,
    label: unknown,
    content: unknown,
    wrap = (button: TemplateResult): TemplateResult => button,
    always?: unknown,
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
      ${wrap(button)}${always}
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
