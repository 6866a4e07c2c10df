import { LitElement, type PropertyValues } from 'lit';
import { regionOfPacks } from '../content/pack-registry.js';
import { detach } from '../content/unclobbered.js';
import { ElementRoot } from './element-root.js';
import { lastResort } from './last-resort.js';
import { LateParts } from './late-parts.js';
import { version } from './version.js';
import { withoutPage } from './without-page.js';

/** An element that is a guest on the page: its own shadow root and styles, and no errors that reach the page. */
export abstract class GuestElement extends LitElement {
  static readonly careWidgetsVersion: string = version;
  /** Its style sheets as text; Lit's own `styles` are bound to one document. */
  static sheets: readonly string[] = [];
  /**
   * Set by the renderer of standalone pages: everything is rendered, without a browser.
   * @internal
   */
  declare isStandalone: boolean | undefined;

  /** Code that is loaded after the first render. */
  protected readonly late = new LateParts(this);
  #root: ElementRoot | undefined;
  #lastResort: HTMLElement[] = [];

  /**
   * Brings it and all elements of the library inside it up to date, without waiting.
   * @internal
   */
  drawNow(): void {
    this.performUpdate();
    for (const inner of this.renderRoot.querySelectorAll<GuestElement>('*')) inner.drawNow?.();
  }

  /** Draws what the template leaves to it. */
  protected drawPanels(): void {}

  /** Called after a render error. Returns whether there is anything else to show, such as a safe message. */
  protected abstract recover(): boolean;

  /** `updateComplete` also waits for lazily loaded code. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.late.settled;
    return super.getUpdateComplete();
  }

  // Lit's own version creates style sheets for the document in which the script runs.
  protected override createRenderRoot(): ShadowRoot {
    const { sheets } = this.constructor as typeof GuestElement;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    // What a server has rendered is replaced, not taken over: it is the same page's text, without knowledge of the page.
    if (!withoutPage && !this.#lastResort.length) root.replaceChildren();
    this.#root = new ElementRoot(root, sheets);
    return this.#root.root;
  }

  adoptedCallback(): void {
    this.#root?.adoptStyles();
  }

  /**
   * Adds styles for lazily loaded code; they replace `replaced`, if it is not empty.
   * @internal
   */
  addStyles(text: string, replaced = ''): void {
    this.#root?.addStyles(text, replaced);
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#root?.update(this.renderOptions, () => {
      super.update(changed);
      this.drawPanels();
    });
  }

  /** After an error, the patient gets what can still be shown, and the developer the reason. */
  protected override performUpdate(): void {
    // Else what is shown instead would be removed, with nothing in its place.
    if (!this.isUpdatePending) return;
    try {
      super.performUpdate();
      for (const node of this.#lastResort) detach(node);
      this.#lastResort = [];
    } catch (error) {
      // Templates are HTML, which a page that was sent as XML refuses.
      const remedy = /xml/.test(document.contentType) ? ' Send the page as text/html.' : '';
      console.warn(`[care-widgets] <${this.localName}>: could not be shown:${remedy}`, error);
      if (this.recover()) this.requestUpdate();
      else this.#showLastResort();
    }
  }

  /** Not even the safe message could be rendered. The next update tries again, in a fresh part of the root. */
  #showLastResort(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const end = new Comment();
    this.#lastResort = lastResort(this, regionOfPacks);
    root.replaceChildren(...this.#lastResort, end);
    this.renderOptions.renderBefore = end;
  }
}
