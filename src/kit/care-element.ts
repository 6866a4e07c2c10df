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
import { awaitPack, findPack, knownLanguages, knownTopics, watchPacks, wordsTopic } from '../content/catalog.js';
import { loadCheck } from '../content/check.js';
import { dialled, emergencyNumberOf, isPhoneNumber } from '../content/emergency-number.js';
import { defaultFever, type FeverThreshold, feverInCelsius, formatFever, parseFever } from '../content/fever.js';
import { type InterfaceWords, interfaceWords } from '../content/interface-words.js';
import { directionOf, primaryLanguage, regionIn } from '../content/languages.js';
import type { ContentPack, PackResult, Source } from '../content/schema.js';
import { loadSource } from '../content/source.js';
import { fill, unique } from '../content/text.js';
import { baseStyles } from './base.styles.js';
import { CareReviewOverdueEvent } from './care-review-overdue-event.js';
import { Disclosures } from './disclosures.js';
import { Glossary } from './glossary.js';
import { type HeadingOptions, heading } from './heading.js';
import { icons } from './icons.js';
import { pageLanguage, watchPageLanguage } from './page-language.js';
import { listProblems, quote, report } from './report.js';
import { onlyReviewed, overdueSince } from './review.js';
import { tokens } from './tokens.styles.js';
import { version } from './version.js';

/** What one rendering shows: which pack, in which words. */
export interface View {
  pack: ContentPack;
  words: InterfaceWords;
}

// Copies that share one content object check it once.
const checked = new WeakMap<object, PackResult>();

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
 * @cssproperty --care-color-emergency - Text and border of emergency advice.
 * @cssproperty --care-color-emergency-soft - Surface of emergency advice.
 * @cssproperty --care-color-urgent - Text and border of urgent advice.
 * @cssproperty --care-color-urgent-soft - Surface of urgent advice.
 * @cssproperty --care-color-see-doctor - Text and border of advice to see a doctor first.
 * @cssproperty --care-color-see-doctor-soft - Surface of advice to see a doctor first.
 * @cssproperty --care-color-none - Text and border of the result without a sign.
 * @cssproperty --care-color-none-soft - Surface of the result without a sign.
 */
export abstract class CareElement extends LitElement {
  static readonly careWidgetsVersion: string = version;
  static override styles: CSSResult[] = [tokens, baseStyles];
  static override properties: PropertyDeclarations = {
    topic: {},
    src: {},
    srcOrigin: { attribute: 'src-origin' },
    content: { attribute: false },
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
   * by path and rule, and the built-in pack of its topic is shown, or else a safe message.
   */
  content: unknown = undefined;

  /**
   * The address of a content pack of your own, in place of `topic`: JSON of at most 512 KiB, from the page's own
   * origin unless `src-origin` names another, within 10 seconds, without cookies or referrer. What cannot be loaded,
   * or breaks the schema, is named on the console, and the built-in pack of `topic` is shown.
   */
  src: string | null = null;

  /** Other origins from which `src` may load, with spaces between, such as `https://content.example`. */
  srcOrigin: string | null = null;

  /**
   * `reviewed-only` shows only text that a clinician has signed, with name and day, and else a safe message with the emergency number.
   * What to do in an emergency is always shown. Any other value but none counts as `reviewed-only`. For all elements
   * of a page: `data-review-policy` on the script.
   */
  reviewPolicy: string | null = null;

  /**
   * The level of the element's first heading, 1 to 6, so that the page's outline stays right.
   * Anything else counts as 2.
   * @default 2
   */
  headingLevel: number | string = 2;

  /**
   * The number to call in an emergency. The default is that of the pack's region.
   * What is not a telephone number is refused, and the default is used.
   */
  emergencyNumber: string | number | null = null;

  /**
   * From which temperature on a fever needs a call: `37.8C` or `100F`. The default is that of the content,
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
  readonly #glossary = new Glossary((text) => this.plain(text));
  #language = '';
  #stopWatching: (() => void)[] = [];
  #failed = false;
  #waiting = false;
  #isChecking = false;
  #announced: ContentPack | undefined;
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
      this.#failed = false;
      this.requestUpdate();
    };
    follow();
    this.#stopWatching = [watchPageLanguage(this, follow), watchPacks(() => this.requestUpdate())];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stopWatching) stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.size) this.#failed = false;
    const shown = this.view?.pack;
    // What is shown stays until new content has been checked: a page that renders again takes nothing away.
    const pack = this.#failed ? undefined : (this.#findContent() ?? (this.#isChecking ? shown : undefined));
    this.view = pack && { pack, words: interfaceWords(pack.language).words };
    // An element inside this one that is given the same pack has nothing to check again.
    if (pack && !checked.has(pack)) checked.set(pack, { pack });
  }

  /** Whoever waits for the element waits for the check of its content as well. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#checking;
    return super.getUpdateComplete();
  }

  /** No error of ours reaches the page: the patient gets the safe message, the developer the reason. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
      this.#announceOverdue();
    } catch (error) {
      report(this, `could not be shown: ${error}`);
      if (this.#failed) {
        // Not even the safe message: then at least what the page itself says.
        render(html`<slot></slot>`, this.renderRoot, { host: this });
        return;
      }
      this.#failed = true;
      this.requestUpdate();
    }
  }

  protected override render(): unknown {
    const { view } = this;
    if (!view) return this.#waiting ? this.#renderWaiting() : this.#renderUnavailable();
    const { language } = view.pack;
    // Where the content is not in the page's language, the page's direction does not fit it either; and a language
    // that is written from right to left never fits another direction.
    const foreign = primaryLanguage(language) !== primaryLanguage(this.#language) && this.#language !== '';
    this.#glossary.startRendering();
    const content = this.#isWithheld(view.pack) ? this.#renderWithheld(view) : this.renderContent(view);
    // Answers are health data: the marks by which rrweb, Sentry, FullStory, Hotjar, Clarity, Datadog and LogRocket
    // leave a part of the page out of their recordings.
    return html`<div
      class="care rr-block sentry-block fs-exclude ${this.nested ? 'nested' : ''}"
      data-hj-suppress
      data-clarity-mask="true"
      data-dd-privacy="hidden"
      data-private
      part="base"
      lang=${language}
      dir=${foreign || directionOf(language) === 'rtl' ? directionOf(language) : nothing}
    >
      ${this.#renderTranslation(view)}
      ${view.pack.review.status === 'sample' && !this.nested ? html`<p class="sample">${view.words.review.sample}</p>` : nothing}
      ${content}
      ${this.nested ? nothing : this.#glossary.renderList(this.heading(1, view.words.glossary.title), this.holds ? view.pack.glossary : undefined)}
      ${this.#glossary.renderPopover(view.words)}
    </div>`;
  }

  /** That a machine has translated the text, in its language, and the way to the original and back. */
  #renderTranslation({ pack: { translation }, words }: View): unknown {
    if (this.nested || !(this.original || translation?.method === 'machine')) return nothing;
    const other = interfaceWords(this.original ? this.#language : (translation?.from ?? 'en'));
    const change = (): void => {
      this.original = this.original ? '' : other.language;
    };
    return html`<div class="translated">
      ${this.original ? nothing : html`<p>${words.translation.machine}</p>`}
      <button type="button" class="no-print" lang=${other.language} dir=${directionOf(other.language)} @click=${change}>
        ${other.words.translation.read}
      </button>
    </div>`;
  }

  /** In place of a text that nobody has signed, on a page that shows no other: the number, and the page's own text. */
  #renderWithheld(view: View): TemplateResult {
    const { notReviewed } = view.words.review;
    return html`<div class="body">
        ${this.heading(0, notReviewed.heading, { className: 'title', part: 'title' })}
        ${this.renderEmergencyLine(view.words)}
        <p>${notReviewed.help}</p>
        <p>${view.words.unavailable.ask}</p>
        ${this.renderEmergency(view)}
      </div>
      <slot></slot>`;
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
    if (!valid) report(this, `heading-level ${quote(this.headingLevel)} is not a whole number from 1 to 6; 2 is used.`);
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
      typeof part === 'string' ? this.#glossary.mark(part, glossary) : [part],
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
    const given = String(this.feverThreshold ?? '').trim();
    const asked = given ? parseFever(given) : own;
    if (!asked) {
      report(
        this,
        `fever-threshold ${quote(given)} is not a temperature from 37 °C to 38.3 °C such as "37.8C" or "100F"; ` +
          `${show(own)} is used.`,
      );
    }
    return show(asked ?? own);
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
    try {
      return new Intl.DateTimeFormat(language, {
        dateStyle: 'long',
        calendar: 'gregory',
        numberingSystem: 'latn',
      }).format(date);
    } catch {
      // A language that the browser does not know, or a day that no calendar has.
      return Number.isNaN(date.getTime()) ? '?' : date.toISOString().slice(0, 10);
    }
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
        <p>${unavailable.ask}</p>
      </div>`,
      html`<slot></slot>`,
    );
  }

  /** While the content is on its way: the page's own text, or else a line with the number. */
  #renderWaiting(): TemplateResult {
    if ([...this.childNodes].some((node) => !(node as Element).slot && node.textContent?.trim())) {
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

  /** Whose emergency number and units are used where the page names none. */
  protected get placeRegion(): string {
    if (this.view) return this.view.pack.region;
    // Without content the wrong country's number is worse than none.
    const english = /^(en)?$/.test(primaryLanguage(this.#language));
    return this.#claimed('region') ?? regionIn(this.#language) ?? (english ? 'US' : '');
  }

  /** The number to call: the page's where it is one, or else the region's, or else none. */
  protected get callNumber(): string | undefined {
    const given = String(this.emergencyNumber ?? '').trim();
    const ofRegion = emergencyNumberOf(this.placeRegion);
    if (!given) return ofRegion;
    if (isPhoneNumber(given)) return given;
    report(this, `emergency-number ${quote(given)} is not a telephone number; ${ofRegion ?? 'no number'} is used.`);
    return ofRegion;
  }

  #findContent(): ContentPack | undefined {
    this.#waiting = false;
    this.#isChecking = false;
    const given = this.#givenContent() ?? this.#sourceContent();
    // A text comes with the words of its language around it.
    if (given && awaitPack(wordsTopic, given.language)) this.#waiting = true;
    if (this.#waiting) return undefined;
    if (given) return given;

    const topic = this.#wantedTopic();
    if (topic === undefined) return undefined;
    const language = this.original || this.#language || 'en';
    const asked = [awaitPack(topic, language), awaitPack(wordsTopic, language)];
    this.#waiting = asked.includes(true);
    // Until another language has come, what is shown stays.
    if (this.#waiting) return this.view?.pack.topic === topic ? this.view.pack : undefined;
    let pack = findPack(topic, language);
    if (pack?.translation && this.#isWithheld(pack)) {
      // A signed original is better than a translation that nobody has signed.
      this.#waiting = awaitPack(topic, pack.translation.from);
      if (this.#waiting) return undefined;
      const original = findPack(topic, pack.translation.from);
      if (original && !this.#isWithheld(original)) pack = original;
    }
    if (!pack) {
      const topics = knownTopics();
      const reason = topics.includes(topic) ? 'could not be loaded' : 'is not known';
      report(this, `topic ${quote(topic)} ${reason}. Known topics: ${topics.join(', ') || 'none'}.`);
      return undefined;
    }
    if (!this.shows(pack)) {
      report(this, `topic ${quote(topic)} holds nothing that this element shows.`);
      return undefined;
    }
    if (this.#language && !this.original && primaryLanguage(pack.language) !== primaryLanguage(this.#language)) {
      report(
        this,
        `lang ${quote(this.#language)} has no content for topic ${quote(topic)}; ${quote(pack.language)} is shown. ` +
          `Known languages: ${knownLanguages(topic).join(', ')}.`,
      );
    }
    return pack;
  }

  #givenContent(): ContentPack | undefined {
    const { content } = this;
    if (content === undefined || content === null) return undefined;
    return this.#usable('content', this.#check(content));
  }

  /** The pack of `src`, once it is there. */
  #sourceContent(): ContentPack | undefined {
    if (this.#waiting || !this.src) return undefined;
    const from = loadSource(this.src, this.srcOrigin);
    if (from.result) return this.#usable('src', from.result);
    this.#waiting = true;
    this.#isChecking = true;
    this.#checking = from.done.then(() => this.requestUpdate());
    return undefined;
  }

  #usable(name: string, result: PackResult | undefined): ContentPack | undefined {
    if (!result) return undefined;
    if ('problems' in result) {
      report(this, `${name} is not a valid pack and is not used. ${listProblems(result.problems)}.`);
      return undefined;
    }
    if (this.shows(result.pack)) return result.pack;
    report(this, `${name} of topic ${quote(result.pack.topic)} holds nothing that this element shows.`);
    return undefined;
  }

  /** What the check said of a page's content; undefined while its code is on its way. */
  #check(content: unknown): PackResult | undefined {
    if (typeof content !== 'object' || content === null) {
      return { problems: [{ path: '(the pack)', rule: `must be an object, not ${typeof content}` }] };
    }
    const known = checked.get(content);
    if (known) return known;
    this.#waiting = true;
    this.#isChecking = true;
    this.#checking = loadCheck()
      .then(
        ({ parsePack }) => parsePack(content),
        (error) => ({ problems: [{ path: '(the pack)', rule: `could not be checked (${error})` }] }),
      )
      .then((result) => {
        checked.set(content, result);
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
