import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageLanguage, watchPageLanguage } from '../page-language.js';
import { withoutPage } from '../without-page.js';

/** Tracks the language that the page gives an element, and calls back when it changes. */
export class LanguageController implements ReactiveController {
  /** The nearest `lang`, as the page wrote it; empty if there is none. */
  language = '';
  readonly #host: ReactiveControllerHost & Element;
  readonly #changed: () => void;
  #unwatch: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  get orEnglish(): string {
    return this.language || 'en';
  }

  hostConnected(): void {
    const follow = (): void => {
      const language = pageLanguage(this.#host);
      if (language === this.language) return;
      this.language = language;
      this.#changed();
    };
    follow();
    if (withoutPage) return;
    this.#unwatch = watchPageLanguage(this.#host, follow);
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }
}
