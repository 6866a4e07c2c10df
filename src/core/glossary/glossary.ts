import { html, nothing, render, type TemplateResult } from 'lit';
import type { InterfaceWords } from '../../content/messages.js';
import type { Term } from '../../content/schema.js';
import { asPattern } from '../../content/text.js';
import type { StyledHost } from '../styles/adopt-styles.js';
import { glossaryStyles } from '../styles/glossary.styles.js';
import { withoutPage } from '../without-page.js';

const letter = '[\\p{L}\\p{N}]';

/** What makes a word open its definition, to pointer, key and screen reader. */
const asButton = {
  class: 'term',
  role: 'button',
  tabindex: '0',
  'aria-haspopup': 'dialog',
  'aria-expanded': 'false',
};

/** A word that an element of the library says first, and that one around it may have said before. */
interface Mark extends HTMLElement {
  careTerm?: Term;
}

interface Host extends StyledHost {
  requestUpdate(): void;
}

/** Fills in what a text of a pack leaves to the page; `label` says the language of one that is not translated. */
interface Texts {
  plain(text: string): string;
  label(text: string): unknown;
}

interface Finder {
  pattern: RegExp;
  terms: Map<string, Term>;
}

// One a glossary, however many elements show its pack.
const finders = new WeakMap<readonly Term[], Finder>();

function finderOf(glossary: readonly Term[]): Finder {
  let finder = finders.get(glossary);
  if (!finder) {
    // As written, or with a capital at the start of a sentence; a name such as ALL is not the word “all”.
    const terms = new Map(
      glossary.flatMap((term) =>
        [term.term, ...(term.forms ?? [])].flatMap((form) => [
          [form, term] as const,
          [form.charAt(0).toUpperCase() + form.slice(1), term] as const,
        ]),
      ),
    );
    // The longest first, so that “bone marrow” is found before “marrow”.
    const forms = [...terms.keys()]
      .sort((a, b) => b.length - a.length)
      .map(asPattern)
      .join('|');
    // Chinese has no space between words, and Korean joins what follows to them. One bound for all forms: a bound
    // for each costs a slow phone half a second.
    const before = /\p{sc=Han}/u.test(forms) ? '' : `(?<!${letter})`;
    const after = /[\p{sc=Han}\p{sc=Hangul}]/u.test(forms) ? '' : `(?!${letter})`;
    finder = { terms, pattern: new RegExp(`(${before}(?:${forms})${after})`, 'u') };
    finders.set(glossary, finder);
  }
  return finder;
}

/** A browser without popovers would show the box of a definition all the time. */
const canOpen = (): boolean => withoutPage || 'popover' in HTMLElement.prototype;

/** The element that contains the others of the library, as a guide does. */
function outermost(host: Element): Element {
  const around = (host as { within?: object }).within ? (host.getRootNode() as ShadowRoot).host : undefined;
  return around ? outermost(around) : host;
}

/** Where nested elements mark the same word, it stays marked only where it comes first. */
function keepFirst(root: ParentNode, seen: Set<Term>): void {
  for (const mark of root.querySelectorAll<Mark>('*')) {
    const { careTerm: term, shadowRoot } = mark;
    if (shadowRoot) keepFirst(shadowRoot, seen);
    if (!term) continue;
    const isFirst = !seen.has(term);
    // What is closed has said nothing yet.
    if (isFirst && !mark.closest('[hidden]')) seen.add(term);
    if (isFirst === mark.hasAttribute('role')) continue;
    for (const [name, value] of Object.entries(asButton)) {
      if (isFirst) mark.setAttribute(name, value);
      else mark.removeAttribute(name);
    }
  }
}

const awaiting = new WeakSet<ShadowRoot>();

/** Once what renders is on the page. All that render together are looked through once. */
function keepFirstSoon(host: Element): void {
  queueMicrotask(() => {
    const { shadowRoot } = outermost(host);
    if (!shadowRoot || awaiting.has(shadowRoot)) return;
    awaiting.add(shadowRoot);
    queueMicrotask(() => {
      awaiting.delete(shadowRoot);
      keepFirst(shadowRoot, new Set());
    });
  });
}

/**
 * Words that a patient may not know: each, where an element or what is around it says it first, opens a plain
 * definition in a popover.
 * By pointer, touch and key; a screen reader reads it as the focus goes there; Escape, the button inside or a tap
 * elsewhere closes it. Browsers without popovers show the words alone.
 */
export class Glossary {
  readonly #used = new Set<Term>();
  /** Those of the last render, as what is collapsed is drawn after their list. */
  #before: ReadonlySet<Term> = new Set();
  #glossary: readonly Term[] | undefined;
  /** How many are listed for paper; undefined where another one lists them. */
  #listed: number | undefined;
  readonly #host: Host;
  readonly #text: Texts;
  #opener: HTMLElement | undefined;
  /** What the definition says that is open. */
  #shown = '';

  constructor(root: ShadowRoot, text: Texts) {
    this.#text = text;
    this.#host = root.host as Host;
    this.#host.addStyles(glossaryStyles);
  }

  /** Before each render. */
  start(glossary: readonly Term[] | undefined): void {
    this.#before = new Set(glossary === this.#glossary ? this.#used : []);
    this.#glossary = glossary;
    this.#used.clear();
    this.#listed = undefined;
    // It would stay over another text, in another language or with another number.
    if (this.#shown && !glossary?.some(({ definition }) => this.#text.plain(definition) === this.#shown))
      this.#popover?.hidePopover();
  }

  /** When all is drawn, with words that were not known when they were listed. */
  settle(): void {
    if ((this.#listed ?? this.#used.size) === this.#used.size) keepFirstSoon(this.#host);
    // Not within the update that it follows from.
    else queueMicrotask(() => this.#host.requestUpdate());
  }

  /** In the order of the pack, as what is collapsed comes later. */
  get #marked(): Term[] {
    return this.#glossary?.filter((term) => this.#used.has(term) || this.#before.has(term)) ?? [];
  }

  /** The parts of a text, with its terms marked. */
  mark(text: string, glossary: readonly Term[] | undefined): unknown[] {
    if (!glossary) return [text];
    const { pattern, terms } = finderOf(glossary);
    // Split by a pattern with one group, every second part is a term.
    return text.split(pattern).map((part, index) => {
      const term = index % 2 ? terms.get(part) : undefined;
      if (!term || this.#used.has(term)) return part;
      this.#used.add(term);
      if (!canOpen()) return part;
      const open = ({ currentTarget }: Event): void => {
        const mark = currentTarget as HTMLElement;
        // What was taken out of the page may still hear of a click.
        if (mark.isConnected && mark.hasAttribute('role')) this.#open(mark, term);
      };
      const press = (event: KeyboardEvent): void => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open(event);
      };
      // Not a <button>, which is a box of its own: the line would break between it and the full stop after it.
      return html`<span
        class="term"
        role="button"
        tabindex="0"
        aria-haspopup="dialog"
        aria-expanded="false"
        .careTerm=${term}
        @click=${open}
        @keydown=${press}
        >${part}</span
      >`;
    });
  }

  get #popover(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.getElementById('definition');
  }

  #open(opener: HTMLElement, { term, definition }: Term): void {
    const popover = this.#popover as HTMLElement;
    const [title, text] = popover.children as unknown as [HTMLElement, HTMLElement];
    popover.hidePopover();
    this.#close();
    this.#opener = opener;
    // Where the definition is placed follows from this attribute as well.
    opener.setAttribute('aria-expanded', 'true');
    render(this.#text.label(term), title);
    render(this.#text.label(definition), text);
    this.#shown = this.#text.plain(definition);
    popover.showPopover();
    popover.focus();
  }

  #close(): void {
    this.#shown = '';
    this.#opener?.setAttribute('aria-expanded', 'false');
  }

  renderDefinition(words: InterfaceWords): unknown {
    if (!withoutPage) keepFirstSoon(this.#host);
    // What is drawn later may mark a word.
    const isNeeded = withoutPage ? this.#used.size : this.#glossary?.length;
    if (!isNeeded || !canOpen()) return nothing;
    // Not every engine gives the focus back to a word in a shadow root.
    let returns = false;
    const before = ({ newState, currentTarget }: ToggleEvent): void => {
      returns = newState === 'closed' && (currentTarget as HTMLElement).matches(':focus-within');
    };
    const toggle = ({ newState }: ToggleEvent): void => {
      if (newState !== 'closed') return;
      if (returns) this.#opener?.focus();
      this.#close();
    };
    // It lies on top of what comes next, so it goes with the focus; when only the window loses that, both stay.
    const leave = ({ relatedTarget, currentTarget }: FocusEvent): void => {
      const popover = currentTarget as HTMLElement;
      if (popover.contains(relatedTarget as Node | null) || popover.matches(':focus-within')) return;
      popover.hidePopover();
    };
    // It stands at the end of the element, and is read where the word is: Tab goes on from there.
    const press = (event: KeyboardEvent): void => {
      // It closes this one, and not a dialog of the page around it as well.
      if (event.key === 'Escape') event.stopPropagation();
      // WebKitGTK has another key for Tab with Shift.
      if (event.key !== 'Tab' && event.code !== 'Tab') return;
      const button = (event.currentTarget as HTMLElement).querySelector('button');
      const isOver = event.target === button && !event.shiftKey;
      if (!isOver) event.preventDefault();
      if (isOver || event.shiftKey) this.#opener?.focus();
      else button?.focus();
    };
    return html`<div
      popover
      id="definition"
      class="definition"
      role="dialog"
      aria-labelledby="term"
      aria-describedby="meaning"
      tabindex="-1"
      @beforetoggle=${before}
      @toggle=${toggle}
      @focusout=${leave}
      @keydown=${press}
    >
      <p id="term" class="label"></p>
      <p id="meaning"></p>
      <button type="button" popovertarget="definition" popovertargetaction="hide">${words.glossary.close}</button>
    </div>`;
  }

  /** On paper nothing opens, so the definitions of what was marked stand at the end. */
  renderTerms(heading: TemplateResult, all?: readonly Term[]): unknown {
    const terms = all ?? this.#marked;
    if (!all) this.#listed = terms.length;
    if (!terms.length) return nothing;
    return html`<div class="glossary paper-only" part="glossary">
      ${heading}
      <dl>
        ${terms.map(({ term, definition }) => html`<div><dt>${this.#text.label(term)}</dt> <dd>${this.#text.label(definition)}</dd></div>`)}
      </dl>
    </div>`;
  }
}
