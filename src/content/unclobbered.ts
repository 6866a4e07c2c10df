/**
 * Undoes DOM clobbering: in a form, `<input name="matches">` shadows the method `matches`, and in the document
 * `<img name="currentScript">` shadows `currentScript`. The node returned takes its members from its prototypes only.
 */
export function clean<T extends object>(node: T): T {
  return new Proxy(node, {
    get: (_, name) => {
      const value = Reflect.get(Object.getPrototypeOf(node), name, node);
      return typeof value === 'function' ? value.bind(node) : value;
    },
  });
}

/** `window.addEventListener`, even if an element with that id shadows it; returns a function to stop listening. */
export function listen<E extends Event>(type: string, listener: (event: E) => void, capture = false): () => void {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  addEventListener.call(window, type, listener as EventListener, capture);
  return () => removeEventListener.call(window, type, listener as EventListener, capture);
}

/** The document without clobbered names; undefined on a server. Pure, so that files that do not use it leave it out. */
export const page = (typeof document === 'object' ? /* @__PURE__ */ clean(document) : undefined) as Document;

/** Runs a function once the page has been parsed: now, or later. A function given more than once runs only once. */
export function whenRead(run: () => void): void {
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', run, { once: true });
  else run();
}

/**
 * Runs now, and again after `document.write` has started the page over, as previews in editors do: that takes all nodes
 * and listeners, and leaves the elements' definitions. Listeners that are given here are functions that stay the same.
 */
export function onEachPage(run: () => void): MutationObserver {
  let root: unknown;
  const look = (): void => {
    const { documentElement } = page;
    if (!documentElement || documentElement === root) return;
    root = documentElement;
    run();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true });
  look();
  return observer;
}

/**
 * Waits for what comes over the network, and asks once more whenever the page is rewritten: a browser may drop what
 * was on its way then, and neither a promise nor an event tells. The first that comes counts, and the last that fails.
 */
export function acrossPages<T>(ask: () => Promise<T>): Promise<T> {
  let observer: MutationObserver | undefined;
  let latest: unknown;
  const answer = new Promise<T>((resolve, reject) => {
    observer = onEachPage(() => {
      const asked = ask();
      latest = asked;
      asked.then(resolve, (error) => latest === asked && reject(error));
    });
  });
  const stop = (): void => observer?.disconnect();
  answer.then(stop, stop);
  return answer;
}

/** Whether a node is, or contains, an element that matches a selector. */
export function holds(node: Node, selector: string): boolean {
  const element = clean(node as Element);
  return Boolean(element.matches?.(selector) || element.querySelector?.(selector));
}

/** Old pages have a `remove()` of their own, which throws for what stands in a shadow root directly. */
export const detach = (node: ChildNode | null): unknown => node?.parentNode?.removeChild(node);
