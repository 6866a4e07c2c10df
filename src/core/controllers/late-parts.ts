import type { ReactiveControllerHost } from 'lit';
import { rememberFailure } from '../../content/pack-registry.js';

/** Code that comes after the first look, each part once. One that does not come is asked for again with the next need. */
export class LateParts {
  readonly #host: ReactiveControllerHost;
  readonly #parts = new Map<string, Promise<void>>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Settles when what was asked for has come, or has failed to. */
  get settled(): Promise<unknown> {
    return Promise.all(this.#parts.values());
  }

  load<Module>(name: string, load: () => Promise<Module>, use: (module: Module) => void): void {
    if (this.#parts.has(name)) return;
    const coming = load().then(
      (module) => {
        use(module);
        this.#host.requestUpdate();
      },
      () => rememberFailure(() => this.#parts.delete(name)),
    );
    this.#parts.set(name, coming);
  }
}
