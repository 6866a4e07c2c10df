import {
  type CSSResult,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  render,
  type TemplateResult,
} from 'lit';
import { loadCheck } from '../content/check.js';
import { dialled, emergencyNumberOf, isPhoneNumber } from '../content/emergency-number.js';
import { defaultFever, type FeverThreshold, feverInCelsius, formatFever, parseFever } from '../content/fever.js';
import { type CheckResult, couldNotCheck, loadSource } from '../content/load-source.js';
import { directionOf, primaryLanguage, regionIn } from '../content/locale.js';
import { type InterfaceWords, interfaceWords } from '../content/messages.js';
import {
  awaitPack,
  findPack,
  hasFailed,
  knownLanguages,
  knownTopics,
  rememberFailure,
  retryFailed,
  retryOnChange,
  watchPacks,
  wordsTopic,
} from '../content/pack-registry.js';
import type { ContentPack, Source } from '../content/schema.js';
import { fill, inLanguage, unique } from '../content/text.js';
import { clean } from '../content/unclobbered.js';
import { CareReviewOverdueEvent } from './care-review-overdue-event.js';
import { Disclosures } from './controllers/disclosures.js';
import type { Glossary } from './controllers/glossary.js';
import { loadGlossary } from './controllers/load-glossary.js';
import { guardGestures, viewChanged } from './gestures.js';
import { icons } from './icons.js';
import { emergencyLineIn, lastResort } from './last-resort.js';
import { pageLanguage, watchPageLanguage } from './page-language.js';
import { pageSetting, watchSettings } from './page-settings.js';
import { onlyReviewed, overdueSince } from './review-policy.js';
import { adoptStyles } from './styles/adopt-styles.js';
import { baseStyles } from './styles/base.styles.js';
import { tokens } from './styles/tokens.styles.js';
import { type HeadingOptions, heading } from './templates/heading.js';
import { version } from './version.js';
import { listProblems, quote, warnOnce } from './warn-once.js';

/** What one rendering shows: which pack, in which words. */
export interface View {
  pack: ContentPack;
  words: InterfaceWords;
}

// Copies that share one content object check it once.
const checked = new WeakMap<object, CheckResult>();

/** Whether texts were taken out, as a page translator does; nodes that only came beside ours do no harm. */
const isTextReplaced = ({ removedNodes, target }: MutationRecord): boolean =>
  // The frame in which something was printed is ours, and so is what a definition is filled with.
  !(target as Element).closest?.('[popover]') && [...removedNodes].some(({ nodeName }) => nodeName !== 'IFRAME');

/** When to look whether a framework has taken over what its server wrote, in milliseconds. */
const takeovers = [0, 1000, 5000];

/** React 19 does not set the properties of an element that its server has written, and React 18 none: they only keep them. */
function keptByReact(element: object): unknown {
  const key = Object.keys(element).find((name) => name.startsWith('__reactProps$')) ?? '';
  return (element as Record<string, { content?: unknown } | undefined>)[key]?.content;
}

const focusables = (root: ShadowRoot): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('a,button,input,[tabindex]'),
];

function deepestFocus(element: HTMLElement): HTMLElement {
  const within = element.shadowRoot?.activeElement;
  return within ? deepestFocus(within as HTMLElement) : element;
}

/**
 * What the elements share: where the content comes from, the page's language, the emergency number,
 * headings, the review line, and a safe text whenever something is wrong.
 *
 * @slot - The fallback: what a visitor reads before and without the script. Shown again only if the element cannot show its content.
 * @fires {CareReviewOverdueEvent} care-review-overdue - What is shown is past the date of its next review. Once for each content.
 * @csspart base - The box around the whole element.
 * @csspart title - The element's heading.
 * @csspart footer - The line with the state of review and the sources.
 * @cssproperty [--care-font-family=inherit] - The typeface. The default is the page's.
 * @cssproperty [--care-font-size=max(16px, 1em)] - The size of the text, from which all other sizes follow.
 * @cssproperty [--care-radius=0.75em] - How round the corners are.
 * @cssproperty [--care-space=1em] - The space between parts.
 * @cssproperty --care-color-text - Text. Every colour has a default for light and for dark.
 * @cssproperty --care-color-text-soft - Text that stands back.
 * @cssproperty --care-color-surface - What the text stands on.
 * @cssproperty --care-color-surface-soft - A second surface, a little apart from the first.
 * @cssproperty --care-color-line - Lines that divide.
 * @cssproperty --care-color-control - Borders of controls; at least 3:1 against the surface.
 * @cssproperty --care-color-accent - Links and buttons.
 * @cssproperty --care-color-accent-soft - Behind what is chosen.
 * @cssproperty --care-color-on-accent - Text on a filled button.
 * @cssproperty --care-color-focus - The ring around what has the focus.
 * @cssproperty --care-color-notice - What is said of the text itself, such as that it is a sample.
 * @cssproperty --care-color-emergency - Text and border of emergency advice.
 * @cssproperty --care-color-emergency-soft - Surface of emergency advice.
 */
export abstract class CareElement extends LitElement {
  static readonly careWidgetsVersion: string = version;
  static override styles: CSSResult[] = [tokens, ...baseStyles];
  static override properties: PropertyDeclarations = {
    topic: {},
    src: {},
    srcOrigin: { attribute: 'src-origin' },
    content: { attribute: false },
    // React 18 writes the same words for another object.
    contentAttribute: { attribute: 'content', hasChanged: () => true },
    reviewPolicy: { attribute: 'review-policy' },
    headingLevel: { attribute: 'heading-level' },
    emergencyNumber: { attribute: 'emergency-number' },
    feverThreshold: { attribute: 'fever-threshold' },
    theme: {},
    nested: { attribute: false },
    original: { attribute: false },
  };

  /**
   * Which of the registered conditions is shown, such as `back-pain`. Each element has its own default.
   * An unknown topic is named on the console; the patient reads a safe message and the fallback.
   */
  topic: string | null = null;

  /**
   * A content pack as an object, in place of `topic`. One that breaks the schema is named on the console
   * by path and rule, and the built-in pack of its topic is shown, or else a safe message. `null` means that it is
   * still to come: the fallback shows. A reactive object of a framework is read as the data that it holds; give a new
   * object when they change. With a framework that renders on a server give `topic` as well, as no server can write
   * this property: without it the element has no sign that content of your own was meant.
   */
  content: unknown = undefined;

  /**
   * Content is an object, and no attribute holds one. The attribute is an error: it is named on the console, and a safe
   * message shows unless the property has come.
   * @internal
   */
  contentAttribute: string | null = null;

  /**
   * The address of a content pack of your own, in place of `topic`: JSON of at most 512 KiB, from the page's own
   * origin unless `src-origin` names another, within 10 seconds, without cookies or referrer. What cannot be loaded,
   * or breaks the schema, is named on the console, and the built-in pack of `topic` is shown.
   */
  src: string | null = null;

  /** Other origins from which `src` may load, with spaces between, such as `https://content.example`; also the page's. */
  srcOrigin: string | null = null;

  /**
   * `reviewed-only` shows only text that a clinician has signed, with name and day, and else a safe message with the emergency number.
   * What to do in an emergency is always shown. Any other value but `all` and none counts as `reviewed-only`. The
   * page's own policy (`data-review-policy` on a script tag, `<meta name="care-widgets-review-policy">`,
   * `setReviewPolicy`) counts as well, and the strictest wins: `all` takes nothing back.
   */
  reviewPolicy: string | null = null;

  /**
   * The level of the element's first heading, 1 to 6, so that the page's outline stays right.
   * Anything else counts as 2.
   * @default 2
   */
  headingLevel: number | string = 2;

  /**
   * The number to call in an emergency. The default is the page's (`data-emergency-number` on the script tag), or else
   * that of the region.
   * What is not a telephone number is refused, and the default is used.
   */
  emergencyNumber: string | number | null = null;

  /**
   * From which temperature on a fever needs a call: `37.8C` or `100F`. The default is the page's, that of the content,
   * or else 38.0 °C (100.4 °F; CDC, “Watch Out for Fever”). What is not a temperature, is above 38.3 °C or is
   * below 37 °C is refused, and the default is used. Both units are shown, that of the page's region first.
   */
  feverThreshold: string | null = null;

  /**
   * `light` or `dark`, whatever the page around it is. Without it, and with any other value, the element follows
   * the `color-scheme` of the page.
   */
  theme: string | null = null;

  /**
   * Set by an element of this library that holds this one: no border and no footer of its own.
   * @internal
   */
  nested = false;

  /**
   * The language of the original, after the reader has asked for it in place of a machine's translation.
   * @internal
   */
  original = '';

  protected readonly disclosures = new Disclosures(this);
  protected view: View | undefined;
  #glossary: Glossary | undefined;
  #loadingGlossary: Promise<void> | undefined;
  #language = '';
  #stopWatching: (() => void)[] = [];
  #failed = false;
  #waiting = false;
  #isChecking = false;
  #isUnchecked = false;
  /** What the reader or the page asked for and could not be loaded. */
  #notLoaded: 'language' | 'content' | undefined;
  /** Whether the reader asked for the original in vain; said until they ask for something else. */
  #missed = false;
  /** Whether anybody else has replaced texts of this element. */
  #isForeign = false;
  #observer: MutationObserver | undefined;
  #resort: HTMLElement[] = [];
  readonly #styles = new Set<string>();
  readonly #kept = new Map<string, { box: DocumentFragment; element: Element | null }>();
  #announced: ContentPack | undefined;
  /** Content that React kept in place of setting it. */
  #lost: unknown;
  #checking: Promise<void> | undefined;

  /** The topic that is shown when the page names none. */
  protected abstract readonly defaultTopic: string;

  /** What to do in an emergency is shown whoever has signed it. */
  protected readonly neverWithheld: boolean = false;

  /** Whether it holds other elements of the library; then it has the list of words for all of them. */
  protected readonly holds: boolean = false;

  /** Says whether a pack holds what this element shows. */
  protected abstract shows(pack: ContentPack): boolean;

  protected abstract renderContent(view: View): unknown;

  /** What is shown of a pack that the page's policy withholds: what to do in an emergency. */
  protected renderEmergency(_view: View): unknown {
    return undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const follow = (): void => {
      const language = pageLanguage(this);
      if (language === this.#language) return;
      this.#language = language;
      this.original = '';
      this.#missed = false;
      this.#failed = false;
      if (this.hasUpdated) retryFailed();
      this.requestUpdate();
    };
    follow();
    const again = (): void => this.requestUpdate();
    this.#stopWatching = [watchPageLanguage(this, follow), watchPacks(again), watchSettings(again)];
    // React takes over what its server has written without a word to the elements in it.
    for (const delay of this.nested ? [] : takeovers) {
      const timer = setTimeout(() => keptByReact(this) !== undefined && again(), delay);
      this.#stopWatching.push(() => clearTimeout(timer));
    }
    if (this.hasUpdated && !this.nested) retryFailed();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stopWatching) stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.size) {
      this.#failed = false;
      // What the page or the reader wishes is a new need; what this library gives an element of its own is none.
      if (this.hasUpdated && !this.nested) retryOnChange();
    }
    this.#takeLostContent();
    const shown = this.view?.pack;
    this.#notLoaded = this.#missed ? 'language' : undefined;
    // What is shown stays until the next is there and checked: who asks for more loses nothing.
    const stays = (): ContentPack | undefined =>
      this.#waiting || this.#isChecking || this.#notLoaded ? shown : undefined;
    const pack = this.#failed ? undefined : (this.#findContent(shown) ?? stays());
    if (this.#notLoaded && this.original) {
      this.#missed = true;
      this.original = '';
    }
    // A page that renders again gives an equal pack, which changes nothing.
    const isSame =
      pack?.topic === shown?.topic && pack?.language === shown?.language && pack?.version === shown?.version;
    if (!isSame) viewChanged(this.renderRoot);
    this.view = pack && { pack, words: interfaceWords(pack.language).words };
    if (pack?.glossary) this.#loadGlossary();
    // An element inside this one that is given the same pack has nothing to check again.
    if (pack && !checked.has(pack)) checked.set(pack, { pack });
  }

  /** Without it the words are read as they are; it is tried again with the next need. */
  #loadGlossary(): void {
    this.#loadingGlossary ??= loadGlossary().then(
      (module) => {
        this.#glossary = new module.Glossary(this.renderRoot as ShadowRoot, (text) => this.plain(text));
        this.requestUpdate();
      },
      () => {
        rememberFailure(() => {
          this.#loadingGlossary = undefined;
        });
      },
    );
  }

  /** Whoever waits for the element waits for the check of its content and for the definitions as well. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#checking;
    await this.#loadingGlossary;
    return super.getUpdateComplete();
  }

  // Not Lit's own, whose style sheets are those of the document in which the script runs.
  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    for (const styles of (this.constructor as typeof CareElement).elementStyles) this.#styles.add(String(styles));
    adoptStyles(root, [...this.#styles]);
    guardGestures(root);
    this.#observer = new MutationObserver((records) => {
      this.#isForeign ||= records.some(isTextReplaced);
    });
    this.#observer.observe(root, { childList: true, subtree: true });
    return root;
  }

  /** Into another document no style sheet comes along. */
  adoptedCallback(): void {
    if (this.shadowRoot) adoptStyles(this.shadowRoot, [...this.#styles]);
  }

  /**
   * Adds the styles of a part whose code came later, or takes others in their stead.
   * @internal
   */
  addStyles(text: string, stead = ''): void {
    this.#styles.delete(stead);
    if (text) this.#styles.add(text);
    adoptStyles(this.renderRoot as ShadowRoot, [...this.#styles]);
  }

  /**
   * A page translator puts nodes of its own in the place of texts, and what is written to the old ones is never seen.
   * So where anybody else has changed the nodes, all is drawn anew: what is read is what is so.
   */
  protected override update(changed: PropertyValues<this>): void {
    const root = this.renderRoot as ShadowRoot;
    this.#isForeign ||= Boolean(this.#observer?.takeRecords().some(isTextReplaced));
    const focused = this.#isForeign ? (root.activeElement as HTMLElement | null) : null;
    const place = focused ? focusables(root).indexOf(focused) : -1;
    const within = focused && deepestFocus(focused);
    if (this.#isForeign) render(nothing, root, this.renderOptions);
    this.#isForeign = false;
    super.update(changed);
    // What this has done itself is no one else's doing.
    this.#observer?.takeRecords();
    (focusables(root)[place] ?? within)?.focus();
  }

  /** An element of the library inside this one. It stays the same, with all that was done in it, when the rest is drawn anew. */
  protected keep(name: string, template: TemplateResult): unknown {
    const kept = this.#kept.get(name) ?? { box: new DocumentFragment(), element: null };
    this.#kept.set(name, kept);
    // What is in the box is taken out to be shown, and goes on being filled in from there.
    render(template, kept.box);
    kept.element ??= kept.box.firstElementChild;
    return kept.element;
  }

  /** No error of ours reaches the page: the patient gets the safe message, the developer the reason. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
      for (const node of this.#resort) node.remove();
      this.#resort = [];
      this.#announceOverdue();
    } catch (error) {
      console.warn(`[care-widgets] <${this.localName}>: could not be shown:`, error);
      if (this.#failed) {
        this.#showLastResort();
        return;
      }
      this.#failed = true;
      this.requestUpdate();
    }
  }

  /** Not even the safe message could be shown. The next change tries again, on a new piece of the root. */
  #showLastResort(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const end = new Comment();
    this.#resort = lastResort(this);
    root.replaceChildren(...this.#resort, end);
    this.renderOptions.renderBefore = end;
  }

  protected override render(): unknown {
    const { view } = this;
    if (!view) return this.#waiting ? this.#renderWaiting() : this.#renderUnavailable();
    const { language } = view.pack;
    // Where the content is not in the page's language, the page's direction does not fit it either; and a language
    // that is written from right to left never fits another direction.
    const foreign = primaryLanguage(language) !== primaryLanguage(this.#language) && this.#language !== '';
    this.#glossary?.start();
    const content = this.#isWithheld(view.pack) ? this.#renderWithheld(view) : this.renderContent(view);
    // Answers are health data: each mark is one by which a tool leaves a part of the page out of what it captures or
    // records. PRIVACY.md says which is whose; the tests hold both lists equal, and run the tools that npm has.
    return html`<div
      class="care rr-block sentry-block fs-exclude ph-no-capture amp-block mp-block mp-no-track nr-block highlight-block pendo-ignore mf-excluded ym-hide-content lo-sensitive ${this.nested ? 'nested' : ''}"
      heap-ignore
      data-heap-redact-text
      data-hj-suppress
      data-clarity-mask="true"
      data-dd-privacy="hidden"
      data-private
      data-matomo-mask
      data-cs-mask
      data-sl="exclude"
      data-recording-disable
      data-openreplay-hidden
      data-dtrum-mask
      part="base"
      lang=${language}
      dir=${foreign || directionOf(language) === 'rtl' ? directionOf(language) : nothing}
    >
      ${this.#renderTranslation(view)}
      ${view.pack.review.status === 'sample' && !this.nested ? html`<p class="sample">${view.words.review.sample}</p>` : nothing}
      ${content}
      ${this.nested ? nothing : this.#glossary?.renderTerms(this.heading(1, view.words.glossary.title), this.holds ? view.pack.glossary : undefined)}
      ${this.#glossary?.renderDefinition(view.words)}
    </div>`;
  }

  /** What was asked for and did not come, and the way to ask again. */
  #renderNotLoaded(words: InterfaceWords): unknown {
    const text = this.#notLoaded === 'language' ? words.translation.failed : words.unavailable.heading;
    // The element is there before its text, so that the text is read out when it comes.
    return html`<p role="status" class="status not-loaded">${this.#notLoaded ? text : nothing}</p>
      ${this.#notLoaded && !this.#missed ? this.#renderAgain(words) : nothing}`;
  }

  #renderAgain({ unavailable }: InterfaceWords): TemplateResult {
    return html`<button type="button" class="no-print" @click=${retryFailed}>${unavailable.again}</button>`;
  }

  /** That a machine has translated the text, in its language, and the way to the original and back. */
  #renderTranslation({ pack: { translation }, words }: View): unknown {
    if (this.nested) return nothing;
    const failed = this.#renderNotLoaded(words);
    if (!(this.original || translation?.method === 'machine')) {
      return html`<div class=${this.#notLoaded ? 'translated' : nothing}>${failed}</div>`;
    }
    const other = interfaceWords(this.original ? this.#language : (translation?.from ?? 'en'));
    const change = (): void => {
      retryFailed();
      this.#missed = false;
      this.original = this.original ? '' : other.language;
    };
    return html`<div class="translated">
      ${this.original ? nothing : html`<p>${words.translation.machine}</p>`}
      <button type="button" class="no-print" lang=${other.language} dir=${directionOf(other.language)} @click=${change}>
        ${other.words.translation.read}
      </button>
      ${failed}
    </div>`;
  }

  /**
   * In place of a text that nobody has signed, on a page that shows no other: the number, and the page's own text. What a
   * standalone page has drawn before is not that, but the very text.
   */
  #renderWithheld(view: View): TemplateResult {
    const { notReviewed } = view.words.review;
    return html`<div class="body">
        ${this.heading(0, notReviewed.heading, { className: 'title', part: 'title' })}
        ${this.renderEmergencyLine(view.words)}
        <p>${notReviewed.help}</p>
        <p>${view.words.unavailable.ask}</p>
        ${this.renderEmergency(view)}
      </div>
      ${clean(this as Element).querySelector(':scope > [data-static]') ? nothing : html`<slot></slot>`}`;
  }

  #isWithheld({ review }: ContentPack): boolean {
    if (this.nested || this.neverWithheld || !onlyReviewed(this)) return false;
    return review.status !== 'reviewed' || !review.on || !review.by;
  }

  #announceOverdue(): void {
    const pack = this.view?.pack;
    if (!pack || this.nested || pack === this.#announced) return;
    this.#announced = pack;
    const { topic, language, review } = pack;
    const due = overdueSince(review);
    if (!due) return;
    const event = new CareReviewOverdueEvent(topic, language, due);
    this.dispatchEvent(event);
  }

  /** The level of a heading that stands `below` levels under the element's own. */
  protected level(below: number): number {
    const level = Number(this.headingLevel);
    const valid = Number.isInteger(level) && level >= 1 && level <= 6;
    if (!valid)
      warnOnce(this, `heading-level ${quote(this.headingLevel)} is not a whole number from 1 to 6; 2 is used.`);
    return Math.min((valid ? level : 2) + below, 6);
  }

  /** A heading `below` levels under the element's own; a text of a pack is filled in. */
  protected heading(below: number, content: string | TemplateResult, options?: HeadingOptions): TemplateResult {
    const shown = typeof content === 'string' ? this.name(content, this.plain(content)) : content;
    return heading(this.level(below), shown, options);
  }

  /** A text of a pack or of the interface, with the emergency number as a link where it stands. */
  protected text(source: string, values: Record<string, string | number> = {}): unknown {
    const parts = this.#parts(source, values);
    return this.name(source, parts.length === 1 ? parts[0] : parts);
  }

  /** What something is called; and any text that is not translated says which language it is in. */
  protected name(source: string, shown: unknown = source): unknown {
    const { from = '', untranslated } = this.view?.pack.translation ?? {};
    return untranslated?.includes(source) ? html`<span lang=${from} dir=${directionOf(from)}>${shown}</span>` : shown;
  }

  /** The same, with the words of the glossary marked. Never for what must be done in an emergency. */
  protected prose(source: string): unknown {
    const glossary = this.view?.pack.glossary;
    const parts = this.#parts(source).flatMap((part) =>
      typeof part === 'string' && this.#glossary ? this.#glossary.mark(part, glossary) : [part],
    );
    return this.name(source, parts);
  }

  /** The same text without a link, for a heading or a link's own words. */
  protected plain(source: string): string {
    const number = this.callNumber;
    // Isolated, as text from right to left would turn the parts of +1 (555) 123 around.
    const shown = number && (/^\d+$/.test(number) ? number : `\u2066${number}\u2069`);
    return this.#fillFever(fill(source, { 'emergency-number': shown ?? this.#words().localEmergencyNumber }));
  }

  #parts(source: string, values: Record<string, string | number> = {}): unknown[] {
    const filled = this.#fillFever(fill(source, values));
    const parts = filled.split('{emergency-number}');
    if (parts.length === 1) return parts;
    const number = this.callNumber;
    const shown = number
      ? html`<a class="number" dir="ltr" href="tel:${dialled(number)}">${number}</a>`
      : this.#words().localEmergencyNumber;
    return parts.flatMap((part, index) => (index ? [shown, part] : [part]));
  }

  #fillFever(source: string): string {
    return source.includes('{fever-threshold}') ? fill(source, { 'fever-threshold': this.#fever() }) : source;
  }

  #fever(): string {
    const pack = this.view?.pack;
    const own = pack?.feverThreshold ? feverInCelsius(pack.feverThreshold) : defaultFever;
    const region = regionIn(this.#language) ?? this.placeRegion;
    const show = (fever: FeverThreshold): string => formatFever(fever, region, pack?.language ?? 'en');
    const given = [this.feverThreshold, pageSetting('fever-threshold')].map((one) => String(one ?? '').trim());
    const [first = ''] = given.filter(Boolean);
    const asked = given.map(parseFever).find(Boolean) ?? own;
    if (first && !parseFever(first)) {
      warnOnce(
        this,
        `fever-threshold ${quote(first)} is not a temperature from 37 °C to 38.3 °C such as "37.8C" or "100F"; ` +
          `${show(asked)} is used.`,
      );
    }
    return show(asked);
  }

  /** What a `tel:` link dials, or undefined where no number is known. */
  protected get emergencyAddress(): string | undefined {
    const number = this.callNumber;
    return number && `tel:${dialled(number)}`;
  }

  protected renderList(texts: readonly string[], show = (item: string): unknown => this.text(item)): TemplateResult {
    return html`<ul>
      ${texts.map((item) => html`<li>${show(item)}</li>`)}
    </ul>`;
  }

  /** The same with the words of the glossary marked. */
  protected renderProseList(texts: readonly string[]): TemplateResult {
    return this.renderList(texts, (item) => this.prose(item));
  }

  protected renderEmergencyLine(words: InterfaceWords): TemplateResult {
    return html`<p class="emergency-line">${icons.emergency}<span>${this.text(words.emergencyLine)}</span></p>`;
  }

  /** The state of review in one line, and the sources behind a button. */
  protected renderFooter({ pack, words }: View, sourceIds: readonly string[]): unknown {
    if (this.nested) return nothing;
    const used = new Set(sourceIds);
    const sources = pack.sources.filter((source) => used.has(source.id));
    return html`<div class="foot" part="footer">
      <p>${this.#reviewLine(pack, words)}</p>
      ${
        sources.length
          ? this.disclosures.render(
              'sources',
              words.sources,
              html`<ul>${sources.map((source) => html`<li>${this.#renderSource(source, pack, words)}</li>`)}</ul>`,
            )
          : nothing
      }
    </div>`;
  }

  protected formatDate(date: Date, language: string): string {
    const options = { dateStyle: 'long', calendar: 'gregory', numberingSystem: 'latn' } as const;
    // A day that no calendar has is none in any language.
    return inLanguage(
      () => new Intl.DateTimeFormat(language, options).format(date),
      inLanguage(() => date.toISOString().slice(0, 10), '?'),
    );
  }

  #reviewLine({ review, language }: ContentPack, words: InterfaceWords): string {
    if (review.status === 'sample') return words.review.sample;
    if (review.status === 'draft' || !review.on) return words.review.draft;
    const show = (day: string): string => this.#formatDay(day, language);
    const done = fill(review.by ? words.review.reviewedBy : words.review.reviewed, {
      by: [review.by, review.role].filter(Boolean).join(', '),
      date: show(review.on),
    });
    if (!review.due) return done;
    return `${done} ${fill(overdueSince(review) ? words.review.overdue : words.review.due, { date: show(review.due) })}`;
  }

  /** Sources are named in the language that the original was written from. */
  #renderSource({ title, publisher, address, accessed }: Source, pack: ContentPack, words: InterfaceWords): unknown {
    const shown = address ? this.renderLink(words, address, title) : title;
    const read = accessed && ` (${fill(words.accessed, { date: this.#formatDay(accessed, pack.language) })})`;
    const from = pack.translation?.from;
    return html`<span lang=${from ?? nothing} dir=${from ? directionOf(from) : nothing}>${publisher}: ${shown}</span>${read}`;
  }

  /** A date without a time is the same day everywhere. */
  #formatDay(day: string, language: string): string {
    return this.formatDate(new Date(`${day}T12:00:00`), language);
  }

  /** A link to another site, which does not learn where the reader came from. */
  protected renderLink(words: InterfaceWords, address: string, title: string): TemplateResult {
    return html`<a href=${address} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer"
      >${title} <span class="visually-hidden">${words.newTab}</span></a
    >`;
  }

  /** What to read when there is no content to trust: the number first, and the page's own fallback. */
  #renderUnavailable(): TemplateResult {
    const { unavailable } = this.#words();
    return this.#box(
      html`<div class="care-card emergency">
        <p class="tag">${icons.emergency}${unavailable.heading}</p>
        <p>${this.text(unavailable.help)}</p>
        ${this.#renderOwnLine()}
        <p>${unavailable.ask}</p>
        ${this.#notLoaded ? this.#renderAgain(this.#words()) : nothing}
      </div>`,
      html`<slot></slot>`,
    );
  }

  /** The number in the reader's language, where the other words of that language have not come. */
  #renderOwnLine(): unknown {
    const { language, line } = emergencyLineIn(this.#language || 'en');
    if (primaryLanguage(interfaceWords(this.#language || 'en').language) === primaryLanguage(language)) return nothing;
    return html`<p lang=${language} dir=${directionOf(language)}><strong>${this.text(line)}</strong></p>`;
  }

  /** While the content is on its way: the page's own text, or else a line with the number. */
  #renderWaiting(): TemplateResult {
    const own = [...this.childNodes].map((node) => clean(node as Element));
    const isText = ({ nodeType, nodeName }: Node): boolean =>
      nodeType !== Node.COMMENT_NODE && !/^(SCRIPT|STYLE)$/i.test(nodeName);
    if (own.some((node) => isText(node) && !node.slot && node.textContent?.trim())) {
      return html`<slot></slot>`;
    }
    const words = this.#words();
    return this.#box(html`<p>${words.loading}</p>${this.renderEmergencyLine(words)}`);
  }

  /** Words of the interface, without a pack. */
  #box(content: TemplateResult, after?: TemplateResult): TemplateResult {
    const { language } = interfaceWords(this.#language || 'en');
    return html`<div class="care" part="base" lang=${language} dir=${directionOf(language)}>
        <div class="body">${content}</div>
      </div>
      ${after}`;
  }

  #words(): InterfaceWords {
    return this.view?.words ?? interfaceWords(this.#language || 'en').words;
  }

  /** The guide that this element is a part of: its number and region are those of all its parts. */
  get #holder(): CareElement | undefined {
    const { host } = this.getRootNode() as ShadowRoot;
    return this.nested && host instanceof CareElement ? host : undefined;
  }

  /** Whose emergency number and units are used where the page names none. */
  protected get placeRegion(): string {
    if (this.#holder) return this.#holder.placeRegion;
    const ofPage = this.regionFrom(pageSetting('region'));
    // Without content the wrong country's number is worse than none.
    const english = /^(en)?$/.test(primaryLanguage(this.#language));
    const ofText = this.view?.pack.region ?? this.#claimed('region') ?? regionIn(this.#language);
    return ofPage ?? this.#codeOf(ofText ?? (english ? 'US' : ''));
  }

  /** ISO 3166 has GB for the United Kingdom, and keeps UK free of any other meaning. */
  #codeOf(region: string): string {
    if (region !== 'UK') return region;
    warnOnce(this, 'region "UK" counts as "GB".');
    return 'GB';
  }

  /** A region as the page gives it, if it is one at all; any other value is named, and the default is used. */
  protected regionFrom(given: unknown): string | undefined {
    const region = String(given ?? '')
      .trim()
      .toUpperCase();
    if (/^[A-Z]{2}$/.test(region)) return this.#codeOf(region);
    if (region) warnOnce(this, `region ${quote(given)} is not a code such as "US"; the default is used.`);
    return undefined;
  }

  /** The number to call: the page's where it is one, or else the region's, or else none. */
  protected get callNumber(): string | undefined {
    if (this.#holder) return this.#holder.callNumber;
    const ofPage = pageSetting('emergency-number');
    const given = String(this.emergencyNumber ?? ofPage ?? '').trim();
    if (isPhoneNumber(given)) return given;
    const region = this.placeRegion;
    const usual = ofPage && isPhoneNumber(ofPage) ? ofPage : emergencyNumberOf(region);
    if (!usual && region) warnOnce(this, `region ${quote(region)} has no emergency number on record; none is shown.`);
    if (given)
      warnOnce(this, `emergency-number ${quote(given)} is not a telephone number; ${usual ?? 'no number'} is used.`);
    return usual;
  }

  /**
   * Whether the page has asked for other content than the one on the screen, which stays until that is there, or after
   * it could not be loaded. What was answered here counts for nothing there.
   */
  protected get isSuperseded(): boolean {
    const isOther = this.#waiting && Boolean(this.topic) && this.topic !== this.view?.pack.topic;
    return this.content === null || this.#isChecking || this.#notLoaded === 'content' || isOther;
  }

  /** The pack to show; undefined while it is on its way, and where there is none. `shown` is what is on the screen. */
  #findContent(shown: ContentPack | undefined): ContentPack | undefined {
    this.#waiting = false;
    this.#isChecking = false;
    this.#isUnchecked = false;
    const { content } = this;
    if (this.contentAttribute !== null && (content === undefined || content === null)) {
      warnOnce(this, 'content is a property, and an attribute holds no object. Set it by script, or use src.');
      return undefined;
    }
    // The page says that its own content is still to come.
    if (content === null) {
      this.#waiting = true;
      return undefined;
    }
    const given = this.#givenContent() ?? this.#sourceContent();
    // A text comes with the words of its language around it.
    if (given && awaitPack(wordsTopic, given.language)) this.#waiting = true;
    if (this.#isUnchecked) this.#notLoaded = 'content';
    if (this.#waiting || this.#isUnchecked) return undefined;
    if (given) return given;
    // An address that gave nothing takes nothing away.
    if (this.#notLoaded && shown) return shown;

    const topic = this.#wantedTopic();
    if (topic === undefined) return undefined;
    const language = this.original || this.#language || 'en';
    const asked = [awaitPack(topic, language), awaitPack(wordsTopic, language)];
    this.#waiting = asked.includes(true);
    if (this.#waiting) return undefined;
    let pack = findPack(topic, language);
    const isMissing = hasFailed(topic, language);
    if (isMissing) this.#notLoaded = shown && shown.topic !== topic ? 'content' : 'language';
    // Where the text in a language could not be loaded, the one on the screen is as good as the next.
    if (isMissing && shown && (shown.topic === topic || !pack)) return shown;
    if (pack?.translation && this.#isWithheld(pack)) {
      // A signed original is better than a translation that nobody has signed.
      this.#waiting = awaitPack(topic, pack.translation.from);
      if (this.#waiting) return shown && this.#isWithheld(shown) ? undefined : shown;
      const original = findPack(topic, pack.translation.from);
      if (original && !this.#isWithheld(original)) pack = original;
    }
    if (!pack) {
      const topics = knownTopics();
      const reason = topics.includes(topic) ? 'could not be loaded' : 'is not known';
      warnOnce(this, `topic ${quote(topic)} ${reason}. Known topics: ${topics.join(', ') || 'none'}.`);
      return undefined;
    }
    if (!this.shows(pack)) {
      warnOnce(this, `topic ${quote(topic)} holds nothing that this element shows.`);
      return undefined;
    }
    if (this.#language && !this.original && primaryLanguage(pack.language) !== primaryLanguage(this.#language)) {
      warnOnce(
        this,
        `lang ${quote(this.#language)} has no content for topic ${quote(topic)}; ${quote(pack.language)} is shown. ` +
          `Known languages: ${knownLanguages(topic).join(', ')}.`,
      );
    }
    return pack;
  }

  #takeLostContent(): void {
    // What was taken from React before may be another one by now.
    if (this.content !== undefined && this.content !== this.#lost) return;
    const kept = keptByReact(this);
    if (kept === undefined || kept === this.content) return;
    if (kept) warnOnce(this, 'content was lost between server and browser. It is read from React; give topic as well.');
    // A topic that no one has named never stays in its place.
    if (this.content === undefined && !this.topic) this.view = undefined;
    this.#lost = kept;
    this.content = kept;
  }

  #givenContent(): ContentPack | undefined {
    const { content } = this;
    if (content === undefined || content === null) return undefined;
    return this.#usable('content', this.#check(content));
  }

  /** The pack of `src`, once it is there. */
  #sourceContent(): ContentPack | undefined {
    if (this.#waiting || this.#isUnchecked || !this.src) return undefined;
    const from = loadSource(this.src, [this.srcOrigin, pageSetting('src-origin')].filter(Boolean).join(' ') || null);
    if (from.result) {
      if ('problems' in from.result) this.#notLoaded = 'content';
      return this.#usable('src', from.result);
    }
    this.#waiting = true;
    this.#isChecking = true;
    this.#checking = from.done.then(() => this.requestUpdate());
    return undefined;
  }

  #usable(name: string, result: CheckResult | undefined): ContentPack | undefined {
    if (!result) return undefined;
    if ('problems' in result) {
      this.#isUnchecked = Boolean(result.unchecked);
      warnOnce(this, `${name} is not a valid pack and is not used. ${listProblems(result.problems)}.`);
      return undefined;
    }
    if (this.shows(result.pack)) return result.pack;
    warnOnce(this, `${name} of topic ${quote(result.pack.topic)} holds nothing that this element shows.`);
    return undefined;
  }

  /** What the check said of a page's content; undefined while its code is on its way. */
  #check(content: unknown): CheckResult | undefined {
    if (typeof content !== 'object' || content === null) {
      return { problems: [{ path: '(the pack)', rule: `must be an object, not ${typeof content}` }] };
    }
    const known = checked.get(content);
    if (known) return known;
    this.#waiting = true;
    this.#isChecking = true;
    this.#checking = loadCheck()
      .then(({ parsePack }): CheckResult => parsePack(content), couldNotCheck)
      .then((result) => {
        checked.set(content, result);
        if (result.unchecked) rememberFailure(() => checked.delete(content));
        this.requestUpdate();
      });
    return undefined;
  }

  /** After content that cannot be used, only its own topic may stand in: never another condition. */
  #wantedTopic(): string | undefined {
    if (this.topic) return this.topic;
    if (this.content === undefined || this.content === null) return this.src ? undefined : this.defaultTopic;
    return this.#claimed('topic');
  }

  /** What content that cannot be used says of itself. */
  #claimed(field: 'region' | 'topic'): string | undefined {
    try {
      const value = (this.content as Record<string, unknown> | null | undefined)?.[field];
      return typeof value === 'string' ? value : undefined;
    } catch {
      // A getter or proxy of the page's that throws.
      return undefined;
    }
  }

  protected static sourceIdsOf(parts: readonly { sources: readonly string[] }[]): string[] {
    return unique(parts.flatMap((part) => part.sources));
  }
}
