import { html, nothing, type ReactiveControllerHost, render, type TemplateResult } from 'lit';
import * as icons from './icons.js';
import { type Drawable, isAtOnce, later } from './later.js';
import { withoutPage } from './without-page.js';

type Host = ReactiveControllerHost & Drawable & Node & { readonly shadowRoot: ShadowRoot | null };

/** In milliseconds: after this, the next panel waits for a task of its own. */
const patience = 4;

/**
 * Disclosure buttons and their panels. Collapsed content can still be found with find-in-page
 * (`hidden="until-found"`, plain `hidden` where unsupported) and is expanded in print. Most of a page is collapsed, so
 * it is drawn after what is seen, a few panels in a task: a slow phone answers meanwhile.
 */
export class Disclosures {
  /** Settles when the next panels have been drawn; undefined when all have. */
  pending: Promise<void> | undefined;
  readonly #open = new Set<string>();
  readonly #host: Host;
  /** Called when all panels have been drawn. */
  readonly #done: () => void;
  readonly #drawn = new Set<string>();
  /** What each panel of the last render draws, in order. */
  readonly #contents = new Map<string, () => unknown>();

  constructor(host: Host, done: () => void) {
    this.#host = host;
    this.#done = done;
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
   * `content` is a function, which is called when the panel is drawn, or a template for a panel that is also seen where
   * a style sheet shows it. `wrap` puts the button inside a heading, for panels that contain headings of their own.
   * `always` stands between the button and the panel, and is never hidden.
   */
  render(
    id: string,
    label: unknown,
    content: TemplateResult | (() => unknown),
    wrap = (button: TemplateResult): TemplateResult => button,
    always?: unknown,
  ): TemplateResult {
    const open = this.isOpen(id);
    const isLater = typeof content === 'function';
    if (isLater) this.#contents.set(id, content);
    const button = html`<button
      type="button"
      class="disclosure-button"
      data-sp-button-label="details"
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
      >${isLater ? (withoutPage ? content() : nothing) : content}</div>
    </div>`;
  }

  /** Before each render of the element. */
  start(): void {
    this.#contents.clear();
  }

  /** After each render of the element: brings the panels up to date, and those not yet drawn if nothing may wait. */
  drawPanels(): void {
    // What a panel contains may have panels, which come last.
    for (const id of this.#contents.keys()) {
      const isUsed = this.#panelOf(id)?.firstElementChild;
      if (isUsed || this.isOpen(id) || this.#drawn.has(id) || isAtOnce()) this.#drawPanel(id);
    }
    this.#scheduleRest();
  }

  #scheduleRest(): void {
    if ([...this.#contents.keys()].some((id) => !this.#drawn.has(id))) {
      this.pending ??= later(this.#host, () => this.#step());
    } else {
      this.#done();
    }
  }

  #step(): void {
    this.pending = undefined;
    // What comes back to a page is rendered again.
    if (!this.#host.isConnected) return;
    const end = performance.now() + patience;
    try {
      for (const id of this.#contents.keys()) if (!this.#drawn.has(id) && performance.now() < end) this.#drawPanel(id);
      this.#scheduleRest();
    } catch {
      // Fails again there, where the element says so, and shows what is safe.
      this.#host.requestUpdate();
    }
  }

  #drawPanel(id: string): void {
    this.#drawn.add(id);
    const panel = this.#panelOf(id);
    if (panel) render(this.#contents.get(id)?.(), panel);
  }

  #panelOf(id: string): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.getElementById(`panel-${id}`);
  }
}
