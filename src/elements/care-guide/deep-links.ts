import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { idOf, prefix } from './addresses.js';

type Host = ReactiveControllerHost &
  Element & { renderRoot: HTMLElement | DocumentFragment; openPart(name: string): void };

const guides = new Set<DeepLinks>();
/** Whether a guide is following its own link, which the others must ignore. */
let following = false;

/**
 * Makes fragments such as `#care-phases` work for the parts of a guide, although the browser does not look into shadow
 * roots. The page takes precedence: its own ids win, and so does any state that it keeps behind `#/` or `#!`. Also
 * tracks which part is being read.
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
    // The window's own method, even if an element with that id shadows it.
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

  /** After each render: observes the parts, and goes once to the one in the page's URL. */
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
    // The browser restores the scroll position of returning visitors. Reading it forces a layout, so only with a hash.
    if (location.hash && window.scrollY === 0) this.#goToHash();
  }

  follow(event: MouseEvent, name: string): void {
    // Opening in a new tab or window, or saving the link, is left to the browser.
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
      // The event fires after the change, once for every guide.
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
    // The parts contain elements that have their size only after they have rendered.
    requestAnimationFrame(() => this.#goTo(id));
  }

  #ownedByPage(id: string): boolean {
    return Document.prototype.getElementById.call(document, id) !== null;
  }

  #goTo(id: string): void {
    const part = this.#host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    this.#host.openPart(id.slice(prefix.length));
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
