import type { ReactiveControllerHost } from 'lit';
import { rememberFailure } from '../content/pack-registry.js';
import { isLeftToBrowser } from './without-page.js';

interface LateHost extends ReactiveControllerHost {
  readonly isStandalone?: boolean | undefined;
}

/** Modules that have loaded: an element that needs one later uses it in its first render. */
const loaded = new Map<() => Promise<unknown>, unknown>();

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
    const take = (module: Module): void => {
      loaded.set(load, module);
      try {
        use(module);
      } catch (error) {
        console.warn(`[care-widgets] ${name}:`, error);
      }
    };
    const part = loaded.has(load)
      ? Promise.resolve(take(loaded.get(load) as Module))
      : load().then(
          (module) => {
            take(module);
            this.#host.requestUpdate();
          },
          () => rememberFailure(() => this.#parts.delete(name)),
        );
    this.#parts.set(name, part);
    return part;
  }
}
