import { LitElement, type PropertyValues } from 'lit';
import { ElementRoot } from './element-root.js';
import { lastResort } from './last-resort.js';
import { LateParts } from './late-parts.js';
import { version } from './version.js';

/** An element that is a guest in the page: a shadow root with styles of its own, and no error that reaches the page. */
export abstract class GuestElement extends LitElement {
  static readonly careWidgetsVersion: string = version;
  /** The texts of its style sheets; Lit's own `styles` belong to one document. */
  static sheets: readonly string[] = [];
  /** Code that comes after the first rendering. */
  protected readonly late = new LateParts(this);
  #root: ElementRoot | undefined;
  #lastResort: HTMLElement[] = [];

  /** After an error in rendering: whether there is anything else to show, such as a safe message. */
  protected abstract recover(): boolean;

  /** Whoever waits for the element waits for the code that comes later as well. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.late.settled;
    return super.getUpdateComplete();
  }

  // Not Lit's own, whose style sheets are those of the document in which the script runs.
  protected override createRenderRoot(): ShadowRoot {
    const { sheets } = this.constructor as typeof GuestElement;
    this.#root = new ElementRoot(this.shadowRoot ?? this.attachShadow({ mode: 'open' }), sheets);
    return this.#root.root;
  }

  adoptedCallback(): void {
    this.#root?.adoptStyles();
  }

  /**
   * Adds the styles of a part whose code came later, in place of others if they are given.
   * @internal
   */
  addStyles(text: string, replaced = ''): void {
    this.#root?.addStyles(text, replaced);
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#root?.update(this.renderOptions, () => super.update(changed));
  }

  /** The patient gets what can still be shown, the developer the reason. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
      for (const node of this.#lastResort) node.remove();
      this.#lastResort = [];
    } catch (error) {
      console.warn(`[care-widgets] <${this.localName}>: could not be shown:`, error);
      if (this.recover()) this.requestUpdate();
      else this.#showLastResort();
    }
  }

  /** Not even the safe message could be shown. The next change tries again, on a new piece of the root. */
  #showLastResort(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const end = new Comment();
    this.#lastResort = lastResort(this);
    root.replaceChildren(...this.#lastResort, end);
    this.renderOptions.renderBefore = end;
  }
}
