import type { ReactiveControllerHost } from 'lit';
import { rememberFailure } from '../content/pack-registry.js';
import { isLeftToBrowser } from './without-page.js';

interface LateHost extends ReactiveControllerHost {
  readonly isStandalone?: boolean | undefined;
}

/** Code that is loaded after the first render, each part once. A part that failed is requested again when needed. */
export class LateParts {
  readonly #host: LateHost;
  readonly #parts = new Map<string, Promise<void>>();

  constructor(host: LateHost) {
    this.#host = host;
  }

  /** Settles when everything that was requested has loaded or failed. */
  get settled(): Promise<unknown> {
    return Promise.all(this.#parts.values());
  }

  load<Module>(name: string, load: () => Promise<Module>, use: (module: Module) => void): Promise<void> {
    const known = this.#parts.get(name);
    if (known) return known;
    if (isLeftToBrowser(this.#host)) return Promise.resolve();
    const part = load()
      .then(
        (module) => {
          use(module);
          this.#host.requestUpdate();
        },
        () => rememberFailure(() => this.#parts.delete(name)),
      )
      .catch((error) => console.warn(`[care-widgets] ${name}:`, error));
    this.#parts.set(name, part);
    return part;
  }
}
