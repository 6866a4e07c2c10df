import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { idOf, prefix } from './addresses.js';

type Host = ReactiveControllerHost & Element & { renderRoot: HTMLElement | DocumentFragment };

const guides = new Set<DeepLinks>();
/** Set while a guide follows its own link, which the others must not follow as well. */
let following = false;

/**
 * Addresses such as `#care-phases` for the parts of a guide, though they stand in a shadow root where the browser
 * does not look. The page comes first: an id of its own wins, and a page that keeps its state behind `#/` or `#!`
 * keeps it. Also tells which part is being read.
 */
export class DeepLinks implements ReactiveController {
  reading: string | undefined;
  readonly #host: Host;
  #observer: IntersectionObserver | undefined;
  #watched: Element[] = [];
  #arrived = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    guides.add(this);
    // The window's own method, whatever has that name as its id.
    EventTarget.prototype.addEventListener.call(window, 'hashchange', this.#onHashChange);
  }

  hostDisconnected(): void {
    guides.delete(this);
    // Nobody is left to hear of the guide's own link.
    if (!guides.size) following = false;
    EventTarget.prototype.removeEventListener.call(window, 'hashchange', this.#onHashChange);
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#watched = [];
  }

  /** After each rendering: observes the parts, and once goes to the one that the page's address names. */
  watch(): void {
    const parts = [...this.#host.renderRoot.querySelectorAll('.part')];
    if (!parts.length) return;
    if (parts.length !== this.#watched.length || parts.some((part, index) => part !== this.#watched[index])) {
      this.#observer?.disconnect();
      this.#observer = new IntersectionObserver((entries) => this.#onScroll(entries), {
        rootMargin: '-25% 0px -70% 0px',
      });
      for (const part of parts) this.#observer.observe(part);
      this.#watched = parts;
    }
    if (this.#arrived) return;
    this.#arrived = true;
    // A visitor who comes back is where the browser puts them. To read the scroll costs a layout: only if it matters.
    if (location.hash && window.scrollY === 0) this.#goToHash();
  }

  follow(event: MouseEvent, name: string): void {
    // A new tab or window, or a copy of the address: the browser's own.
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#goTo(idOf(name));
    if (/^#[/!]/.test(location.hash) || this.#ownedByPage(idOf(name))) return;
    if (location.hash === `#${idOf(name)}`) return;
    following = true;
    location.hash = idOf(name);
  }

  readonly #onHashChange = (): void => {
    if (following) {
      // The event comes later than the change, once for every guide.
      setTimeout(() => {
        following = false;
      });
      return;
    }
    const [first] = guides;
    if (first === this) this.#goToHash();
  };

  #goToHash(): void {
    const [first] = guides;
    const id = location.hash.slice(1);
    if (first !== this || !id.startsWith(prefix) || this.#ownedByPage(id)) return;
    // The parts hold elements of their own, which have their size only after they have rendered.
    requestAnimationFrame(() => this.#goTo(id));
  }

  #ownedByPage(id: string): boolean {
    return Document.prototype.getElementById.call(document, id) !== null;
  }

  #goTo(id: string): void {
    const part = this.#host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    part?.scrollIntoView();
    part?.focus({ preventScroll: true });
  }

  #onScroll(entries: IntersectionObserverEntry[]): void {
    const entered = entries.find(({ isIntersecting }) => isIntersecting)?.target.id.slice(prefix.length);
    if (!entered || entered === this.reading) return;
    this.reading = entered;
    this.#host.requestUpdate();
  }
}
