import { nothing, type ReactiveElement, type RenderOptions, render, type TemplateResult } from 'lit';

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

/**
 * A page translator puts nodes of its own in the place of texts, and what is written to the old ones is never seen.
 * So where anybody else has changed the nodes, all is drawn anew: what is read is what is so.
 */
export class RedrawController {
  #isForeign = false;
  readonly #kept = new Map<string, { box: DocumentFragment; element: Element | null }>();
  readonly #observer = new MutationObserver((records) => this.#note(records));

  observe(root: ShadowRoot): void {
    this.#observer.observe(root, { childList: true, subtree: true });
  }

  /** Runs a rendering of the root, after emptying it where that is needed; the focus stays where it was. */
  update(root: ShadowRoot, options: RenderOptions, renderNext: () => void): void {
    this.#note(this.#observer.takeRecords());
    const focused = this.#isForeign ? (root.activeElement as HTMLElement | null) : null;
    const place = focused ? focusables(root).indexOf(focused) : -1;
    const within = focused && deepestFocus(focused);
    if (this.#isForeign) render(nothing, root, options);
    this.#isForeign = false;
    renderNext();
    // What this has done itself is no one else's doing.
    this.#observer.takeRecords();
    (focusables(root)[place] ?? within)?.focus();
  }

  /** An element of the library inside another one. It stays the same, with all that was done in it, when the rest is drawn anew. */
  keep(name: string, template: TemplateResult): unknown {
    const kept = this.#kept.get(name) ?? { box: new DocumentFragment(), element: null };
    this.#kept.set(name, kept);
    // What is in the box is taken out to be shown, and goes on being filled in from there.
    render(template, kept.box);
    kept.element ??= kept.box.firstElementChild;
    return kept.element;
  }

  /** Has the kept elements look again at what they take from the one around them. */
  refresh(): void {
    for (const { element } of this.#kept.values()) (element as Partial<ReactiveElement> | null)?.requestUpdate?.();
  }

  #note(records: MutationRecord[]): void {
    this.#isForeign ||= records.some(isTextReplaced);
  }
}
