import { nothing, type RenderOptions, render } from 'lit';
import { guardGestures } from './gestures.js';
import { adoptStyles } from './styles/adopt-styles.js';
import { withoutPage } from './without-page.js';

/** Whether text was removed, as page translators do. Nodes merely added next to ours do no harm. */
const isTextReplaced = ({ removedNodes, target }: MutationRecord): boolean =>
  // We remove the print frame and fill in definitions ourselves.
  !(target as Element).closest?.('[popover]') && [...removedNodes].some(({ nodeName }) => nodeName !== 'IFRAME');

const focusables = (root: ShadowRoot): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('a,button,input,[tabindex]'),
];

function deepestFocus(element: HTMLElement): HTMLElement {
  const within = element.shadowRoot?.activeElement;
  return within ? deepestFocus(within as HTMLElement) : element;
}

/** An element's shadow root: its style sheets, its guard against leftover presses, and detection of foreign changes. */
export class ElementRoot {
  readonly root: ShadowRoot;
  /** The style sheets as text: each document needs sheets of its own. */
  readonly #styles: Set<string>;
  #observer: MutationObserver | undefined;
  #isForeign = false;

  constructor(root: ShadowRoot, sheets: readonly string[]) {
    this.root = root;
    this.#styles = new Set(sheets);
    this.adoptStyles();
    guardGestures(root);
    if (withoutPage) return;
    this.#observer = new MutationObserver((records) => this.#note(records));
    this.#observer.observe(root, { childList: true, subtree: true });
  }

  /** Adds styles for lazily loaded code; they replace `replaced`, if it is not empty. */
  addStyles(text: string, replaced: string): void {
    this.#styles.delete(replaced);
    if (text) this.#styles.add(text);
    this.adoptStyles();
  }

  /** Adopts the sheets for the current document: constructed sheets do not follow a root into another one. */
  adoptStyles(): void {
    adoptStyles(this.root, [...this.#styles]);
  }

  /**
   * Page translators replace our text nodes, so updates to the old nodes would never be seen. If anything else has
   * changed the nodes, everything is rendered from scratch, and the focus is restored to the
   * control in the same place, counted after anything above it has appeared or gone.
   */
  update(options: RenderOptions, renderNext: () => void): void {
    const { root } = this;
    this.#note(this.#observer?.takeRecords() ?? []);
    const focused = this.#isForeign ? (root.activeElement as HTMLElement | null) : null;
    const find = (): number => focusables(root).indexOf(focused as HTMLElement);
    const within = focused && deepestFocus(focused);
    let place = find();
    if (this.#isForeign) {
      try {
        renderNext();
        place = find();
      } catch {
        // The nodes that mark its place are gone.
      }
      render(nothing, root, options);
    }
    this.#isForeign = false;
    renderNext();
    // Ignore our own changes.
    this.#observer?.takeRecords();
    (focusables(root)[place] ?? within)?.focus();
  }

  #note(records: MutationRecord[]): void {
    this.#isForeign ||= records.some(isTextReplaced);
  }
}
