import { nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { rememberFailure } from '../../content/pack-registry.js';
import type { ContentPack } from '../../content/schema.js';
import type { View } from '../view.js';
import type { Glossary } from './glossary.js';
import { loadGlossary } from './load-glossary.js';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Marks the words of a pack's glossary once the code that explains them is there; until then they are read as they are. */
export class GlossaryController {
  /** Settles when the code has come. */
  loading: Promise<void> | undefined;
  readonly #host: Host;
  readonly #fill: (text: string) => string;
  #glossary: Glossary | undefined;

  /** `fill` puts in what a text of a pack leaves to the page. */
  constructor(host: Host, fill: (text: string) => string) {
    this.#host = host;
    this.#fill = fill;
  }

  /** Where the code does not come, it is tried again with the next need. */
  load(): void {
    this.loading ??= loadGlossary().then(
      ({ Glossary }) => {
        this.#glossary = new Glossary(this.#host.renderRoot as ShadowRoot, this.#fill);
        this.#host.requestUpdate();
      },
      () => {
        rememberFailure(() => {
          this.loading = undefined;
        });
      },
    );
  }

  /** Before each rendering: each word is marked where it stands first. */
  start(): void {
    this.#glossary?.start();
  }

  /** The parts of a text, with its words of the glossary marked. */
  mark(text: string, pack: ContentPack | undefined): unknown[] {
    return this.#glossary?.mark(text, pack?.glossary) ?? [text];
  }

  renderTerms(heading: () => TemplateResult, terms?: ContentPack['glossary']): unknown {
    return this.#glossary?.renderTerms(heading(), terms) ?? nothing;
  }

  renderDefinition({ words }: View): unknown {
    return this.#glossary?.renderDefinition(words) ?? nothing;
  }
}
