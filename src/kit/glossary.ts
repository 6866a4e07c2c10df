import { html, nothing, type TemplateResult } from 'lit';
import type { InterfaceWords } from '../content/interface-words.js';
import type { Term } from '../content/schema.js';

interface Finder {
  pattern: RegExp;
  terms: Map<string, Term>;
}

// One a glossary, however many elements show its pack.
const finders = new WeakMap<readonly Term[], Finder>();

function finderOf(glossary: readonly Term[]): Finder {
  let finder = finders.get(glossary);
  if (!finder) {
    const terms = new Map(
      glossary.flatMap((term) => [term.term, ...(term.forms ?? [])].map((form) => [form.toLowerCase(), term])),
    );
    // The longest first, so that “bone marrow” is found before “marrow”.
    const forms = [...terms.keys()].sort((a, b) => b.length - a.length);
    const escaped = forms.map((form) => form.replace(/[^\p{L}\p{N}\s]/gu, '\\$&'));
    finder = { terms, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu') };
    finders.set(glossary, finder);
  }
  return finder;
}

/**
 * Words that a patient may not know, as buttons that open a plain definition in a popover: by pointer, touch
 * and key, read by a screen reader as the focus goes there, closed by Escape, the button inside or a tap elsewhere.
 * Each is marked once between two headings. Browsers without popovers show the words alone.
 */
export class Glossary {
  readonly #inSection = new Set<Term>();
  readonly #used = new Set<Term>();
  #opener: EventTarget | null = null;

  startElement(): void {
    this.#used.clear();
    this.startSection();
  }

  startSection(): void {
    this.#inSection.clear();
  }

  /** The parts of a text, with its terms marked. */
  mark(text: string, glossary: readonly Term[] | undefined): unknown[] {
    if (!glossary) return [text];
    const { pattern, terms } = finderOf(glossary);
    // Split by a pattern with one group, every second part is a term.
    return text.split(pattern).map((part, index) => {
      const term = index % 2 ? terms.get(part.toLowerCase()) : undefined;
      if (!term || this.#inSection.has(term)) return part;
      this.#inSection.add(term);
      this.#used.add(term);
      if (!('popover' in HTMLElement.prototype)) return part;
      const show = ({ currentTarget }: Event): void => this.#prepare(currentTarget as HTMLElement, term);
      return html`<button type="button" class="term" popovertarget="definition" @click=${show}>${part}</button>`;
    });
  }

  /** Fills the popover before the browser opens it, which is what the button does by itself. */
  #prepare(button: HTMLElement, { term, definition }: Term): void {
    const popover = (button.getRootNode() as ShadowRoot).getElementById('definition') as HTMLElement;
    if (this.#opener !== button && popover.matches(':popover-open')) popover.hidePopover();
    this.#opener = button;
    const [title, text] = popover.children;
    if (title) title.textContent = term;
    if (text) text.textContent = definition;
  }

  renderPopover(words: InterfaceWords): unknown {
    if (!this.#used.size) return nothing;
    return html`<div
      popover
      autofocus
      id="definition"
      class="definition"
      role="dialog"
      aria-labelledby="term"
      aria-describedby="meaning"
      tabindex="-1"
    >
      <p id="term" class="label"></p>
      <p id="meaning"></p>
      <button type="button" popovertarget="definition" popovertargetaction="hide">${words.glossary.close}</button>
    </div>`;
  }

  /** On paper nothing opens, so the definitions of what was marked stand at the end. */
  renderList(heading: TemplateResult, terms: readonly Term[] = [...this.#used]): unknown {
    if (!terms.length) return nothing;
    return html`<div class="glossary paper-only" part="glossary">
      ${heading}
      <dl>
        ${terms.map(({ term, definition }) => html`<dt>${term}</dt><dd>${definition}</dd>`)}
      </dl>
    </div>`;
  }
}
