import type { ReactiveControllerHost } from 'lit';
import { retryFailed } from '../../content/pack-registry.js';
import { page } from '../../content/unclobbered.js';

interface Host extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** The button to try again, for what could not be loaded. It and its focus stay until that has come. */
export class Retry {
  isOffered = false;
  /** Whether what could not be loaded is being requested again, by the reader or because the network is back. */
  isRunning = false;
  readonly #host: Host;
  /** A press of the button takes no focus in Safari. */
  #isPressed = false;

  constructor(host: Host) {
    this.#host = host;
  }

  press(): void {
    this.#isPressed = true;
    retryFailed();
  }

  /** When it is known what is missing and what is pending. */
  update(isMissing: boolean, isPending: boolean): void {
    const wasRunning = this.isRunning;
    this.isRunning = this.isOffered && isPending;
    this.isOffered = this.isRunning || isMissing;
    if (!wasRunning || this.isRunning) return;
    const hadFocus = this.#isPressed || (this.#host.renderRoot as ShadowRoot).activeElement;
    if (hadFocus && !this.isOffered) this.#keepFocus();
    this.#isPressed = false;
  }

  /** The button that had the focus is gone. Who has gone elsewhere meanwhile stays there. */
  async #keepFocus(): Promise<void> {
    await this.#host.updateComplete;
    const title = this.#host.renderRoot.querySelector<HTMLElement>('h1,h2,h3,h4,h5,h6');
    if (!title || (page.activeElement ?? page.body) !== page.body) return;
    title.tabIndex = -1;
    title.focus();
  }
}
