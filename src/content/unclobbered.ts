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

/** `window.addEventListener`, which an element with that id stands in front of. */
export const listen = (type: string, listener: () => void): void =>
  EventTarget.prototype.addEventListener.call(window, type, listener);

/** The document, clean of such names. There is none where a server runs this. */
export const page = (typeof document === 'object' ? clean(document) : undefined) as Document;
