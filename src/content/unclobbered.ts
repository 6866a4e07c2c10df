/**
 * Undoes DOM clobbering. A node of the page without the names that the page gives to others: in a form `<input name="matches">` stands where
 * the method `matches` would, and in the document `<img name="currentScript">` does. What its prototypes say is so.
 */
export function clean<T extends object>(node: T): T {
  return new Proxy(node, {
    get: (_, name) => {
      const value = Reflect.get(Object.getPrototypeOf(node), name, node);
      return typeof value === 'function' ? value.bind(node) : value;
    },
  });
}

/** `window.addEventListener`, which an element with that id stands in front of; returns the way to stop. */
export function listen<E extends Event>(type: string, listener: (event: E) => void, capture = false): () => void {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  addEventListener.call(window, type, listener as EventListener, capture);
  return () => removeEventListener.call(window, type, listener as EventListener, capture);
}

/** The document, clean of such names. There is none where a server runs this. */
export const page = (typeof document === 'object' ? clean(document) : undefined) as Document;

/** Runs once the page's markup has been read to its end: now, or when that is so. The same function is run only once. */
export function whenRead(run: () => void): void {
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', run, { once: true });
  else run();
}

/**
 * Runs now, and again after `document.write` has begun the page anew, as previews in editors do: that takes all nodes
 * and listeners, and leaves the elements' definitions. Listeners that are given here are functions that stay the same.
 */
export function onEachPage(run: () => void): void {
  run();
  new MutationObserver(() => page.documentElement && run()).observe(document, { childList: true });
}

/** Whether a node is, or holds, an element that a selector names. */
export function holds(node: Node, selector: string): boolean {
  const element = clean(node as Element);
  return Boolean(element.matches?.(selector) || element.querySelector?.(selector));
}
