import { nothing, type RenderOptions, render } from 'lit';
import { guardGestures } from './gestures.js';
import { adoptStyles } from './styles/adopt-styles.js';
import { withoutPage } from './without-page.js';

/** Whether texts were taken out, as a page translator does; nodes that only came beside ours do no harm. */
const isTextReplaced = ({ removedNodes, target }: MutationRecord): boolean =>
  // The frame in which something was printed is ours, and so is what a definition is filled with.
  !(target as Element).closest?.('[popover]') && [...removedNodes].some(({ nodeName }) => nodeName !== 'IFRAME');

const focusables = (root: ShadowRoot): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('a,button,input,[tabindex]'),
];

function deepestFocus(element: HTMLElement): HTMLElement {
  const within = element.shadowRoot?.activeElement;
  return within ? deepestFocus(within as HTMLElement) : element;
}

/** The shadow root of an element: its style sheets, its guard against left-over presses, and who else changes it. */
export class ElementRoot {
  readonly root: ShadowRoot;
  /** The style sheets by their text: in another document each is made anew. */
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

  /** Adds the styles of a part whose code came later, in place of others if they are given. */
  addStyles(text: string, replaced: string): void {
    this.#styles.delete(replaced);
    if (text) this.#styles.add(text);
    this.adoptStyles();
  }

  /** Constructed style sheets do not follow a root into another document. */
  adoptStyles(): void {
    adoptStyles(this.root, [...this.#styles]);
  }

  /**
   * A page translator puts nodes of its own in the place of texts, and what is written to the old ones is never seen.
   * So where anybody else has changed the nodes, all is drawn anew: what is read is what is so. The focus stays.
   */
  update(options: RenderOptions, renderNext: () => void): void {
    const { root } = this;
    this.#note(this.#observer?.takeRecords() ?? []);
    const focused = this.#isForeign ? (root.activeElement as HTMLElement | null) : null;
    const place = focused ? focusables(root).indexOf(focused) : -1;
    const within = focused && deepestFocus(focused);
    if (this.#isForeign) render(nothing, root, options);
    this.#isForeign = false;
    renderNext();
    // What this has done itself is no one else's doing.
    this.#observer?.takeRecords();
    (focusables(root)[place] ?? within)?.focus();
  }

  #note(records: MutationRecord[]): void {
    this.#isForeign ||= records.some(isTextReplaced);
  }
}
