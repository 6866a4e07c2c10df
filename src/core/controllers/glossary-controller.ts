import { nothing, type TemplateResult } from 'lit';
import type { ContentPack } from '../../content/schema.js';
import type { View } from '../view.js';
import type { Glossary } from './glossary.js';
import type { LateParts } from './late-parts.js';
import { loadGlossary } from './load-glossary.js';

interface Host {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Marks the words of a pack's glossary once the code that explains them is there; until then they are read as they are. */
export class GlossaryController {
  readonly #host: Host;
  readonly #late: LateParts;
  readonly #fill: (text: string) => string;
  #glossary: Glossary | undefined;

  /** `fill` puts in what a text of a pack leaves to the page. */
  constructor(host: Host, late: LateParts, fill: (text: string) => string) {
    this.#host = host;
    this.#late = late;
    this.#fill = fill;
  }

  load(): void {
    this.#late.load('glossary', loadGlossary, ({ Glossary }) => {
      this.#glossary = new Glossary(this.#host.renderRoot as ShadowRoot, this.#fill);
    });
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
