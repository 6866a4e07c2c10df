import {
  type CSSResult,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { findPack, knownLanguages, knownTopics } from '../content/catalog.js';
import { dialled, emergencyNumberOf, isPhoneNumber } from '../content/emergency-number.js';
import { type InterfaceWords, interfaceWords } from '../content/interface-words.js';
import { directionOf, primaryLanguage } from '../content/languages.js';
import { type ContentPack, type PackResult, parsePack, type Source } from '../content/schema.js';
import { fill, unique } from '../content/text.js';
import { baseStyles } from './base.styles.js';
import { Disclosures } from './disclosures.js';
import { type HeadingOptions, heading } from './heading.js';
import { icons } from './icons.js';
import { pageLanguage, watchPageLanguage } from './page-language.js';
import { quote, report } from './report.js';
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
    content: { attribute: false },
    headingLevel: { attribute: 'heading-level' },
    emergencyNumber: { attribute: 'emergency-number' },
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
   * The level of the element's first heading, 1 to 6, so that the page's outline stays right.
   * Anything else counts as 2.
   * @default 2
   */
  headingLevel: number | string = 2;

  /**
   * The number to call in an emergency. The default is that of the pack's region.
   * What is not a telephone number is refused, and the default is used.
   */
  emergencyNumber: string | null = null;

  protected readonly disclosures = new Disclosures(this);
  protected view: View | undefined;
  #language = '';
  #stopWatching: (() => void) | undefined;
  #failed = false;

  /** The topic that is shown when the page names none. */
  protected abstract readonly defaultTopic: string;

  /** Says whether a pack holds what this element shows. */
  protected abstract shows(pack: ContentPack): boolean;

  protected abstract renderContent(view: View): unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    const follow = (): void => {
      const language = pageLanguage(this);
      if (language === this.#language) return;
      this.#language = language;
      this.requestUpdate();
    };
    follow();
    this.#stopWatching = watchPageLanguage(this, follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.size) this.#failed = false;
    const pack = this.#failed ? undefined : this.#findContent();
    this.view = pack && { pack, words: interfaceWords(pack.language).words };
  }

  /** No error of ours reaches the page: the patient gets the safe message, the developer the reason. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      report(this, `could not be shown: ${error}`);
      if (this.#failed) return;
      this.#failed = true;
      this.requestUpdate();
    }
  }

  protected override render(): unknown {
    const { view } = this;
    if (!view) return this.#renderUnavailable();
    const { language } = view.pack;
    // Where the content is not in the page's language, the page's direction does not fit it either.
    const foreign = primaryLanguage(language) !== primaryLanguage(this.#language) && this.#language !== '';
    return html`<div class="care" part="base" lang=${language} dir=${foreign ? directionOf(language) : nothing}>
      ${this.renderContent(view)}
    </div>`;
  }

  /** A heading that stands `below` levels under the element's own. */
  protected heading(below: number, content: unknown, options?: HeadingOptions): TemplateResult {
    const level = Number(this.headingLevel);
    const valid = Number.isInteger(level) && level >= 1 && level <= 6;
    if (!valid) report(this, `heading-level ${quote(this.headingLevel)} is not a whole number from 1 to 6; 2 is used.`);
    return heading(Math.min((valid ? level : 2) + below, 6), content, options);
  }

  /** A text of a pack or of the interface, with the emergency number as a link where it stands. */
  protected text(source: string, values: Record<string, string | number> = {}): unknown {
    const number = this.#emergencyNumber();
    const parts = fill(source, values).split('{emergency-number}');
    if (parts.length === 1) return parts[0];
    const shown = number
      ? html`<a class="number" href="tel:${dialled(number)}">${number}</a>`
      : this.#words().localEmergencyNumber;
    return parts.flatMap((part, index) => (index ? [shown, part] : [part]));
  }

  /** The same text without a link, for a heading or a link's own words. */
  protected plain(source: string): string {
    return fill(source, { 'emergency-number': this.#emergencyNumber() ?? this.#words().localEmergencyNumber });
  }

  /** What a `tel:` link dials, or undefined where no number is known. */
  protected get emergencyAddress(): string | undefined {
    const number = this.#emergencyNumber();
    return number && `tel:${dialled(number)}`;
  }

  protected renderList(texts: readonly string[], className?: string): TemplateResult {
    return html`<ul class=${className ?? nothing}>
      ${texts.map((item) => html`<li>${this.text(item)}</li>`)}
    </ul>`;
  }

  protected renderEmergencyLine({ words }: View): TemplateResult {
    return html`<p class="emergency-line">${icons.emergency}<span>${this.text(words.emergencyLine)}</span></p>`;
  }

  /** The state of review in one line, and the sources behind a button. */
  protected renderFooter({ pack, words }: View, sourceIds: readonly string[]): TemplateResult {
    const used = new Set(sourceIds);
    const sources = pack.sources.filter((source) => used.has(source.id));
    return html`<div class="foot" part="footer">
      <p>${this.#reviewLine(pack, words)}</p>
      ${this.disclosures.render(
        'sources',
        words.sources,
        html`<ul>${sources.map((source) => html`<li>${this.#renderSource(source, words)}</li>`)}</ul>`,
      )}
    </div>`;
  }

  protected formatDate(date: Date, language: string): string {
    return new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(date);
  }

  #reviewLine({ review, language }: ContentPack, words: InterfaceWords): string {
    if (review.status === 'draft' || !review.on) return words.review.draft;
    // A date without a time is the same day everywhere.
    const show = (day: string): string => this.formatDate(new Date(`${day}T12:00:00`), language);
    const done = fill(review.by ? words.review.reviewedBy : words.review.reviewed, {
      by: [review.by, review.role].filter(Boolean).join(', '),
      date: show(review.on),
    });
    if (!review.due) return done;
    const overdue = new Date(`${review.due}T23:59:59`) < new Date();
    return `${done} ${fill(overdue ? words.review.overdue : words.review.due, { date: show(review.due) })}`;
  }

  #renderSource({ title, publisher, address }: Source, words: InterfaceWords): unknown {
    return address
      ? html`${publisher}:
          <a href=${address} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer"
            >${title} <span class="visually-hidden">${words.newTab}</span></a
          >`
      : `${publisher}: ${title}`;
  }

  /** What to read when there is no content to trust: the number first, and the page's own fallback. */
  #renderUnavailable(): TemplateResult {
    const { words, language } = interfaceWords(this.#language || 'en');
    return html`<div class="care" part="base" lang=${language} dir=${directionOf(language)}>
        <div class="body">
          <div class="care-card emergency">
            <p class="tag">${icons.emergency}${words.unavailable.heading}</p>
            <p>${this.text(words.unavailable.help)}</p>
            <p>${words.unavailable.ask}</p>
          </div>
        </div>
      </div>
      <slot></slot>`;
  }

  #words(): InterfaceWords {
    return this.view?.words ?? interfaceWords(this.#language || 'en').words;
  }

  #emergencyNumber(): string | undefined {
    const given = this.emergencyNumber?.trim();
    const ofRegion = emergencyNumberOf(this.view?.pack.region ?? 'US');
    if (!given) return ofRegion;
    if (isPhoneNumber(given)) return given;
    report(this, `emergency-number ${quote(given)} is not a telephone number; ${ofRegion ?? 'no number'} is used.`);
    return ofRegion;
  }

  #findContent(): ContentPack | undefined {
    const given = this.#givenContent();
    if (given) return given;

    const topic = this.#wantedTopic();
    if (topic === undefined) return undefined;
    const pack = findPack(topic, this.#language || 'en');
    if (!pack) {
      report(this, `topic ${quote(topic)} is not known. Known topics: ${knownTopics().join(', ') || 'none'}.`);
      return undefined;
    }
    if (!this.shows(pack)) {
      report(this, `topic ${quote(topic)} holds nothing that this element shows.`);
      return undefined;
    }
    if (this.#language && primaryLanguage(pack.language) !== primaryLanguage(this.#language)) {
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
    let result = typeof content === 'object' ? checked.get(content) : undefined;
    if (!result) {
      result = parsePack(content);
      if (typeof content === 'object') checked.set(content, result);
    }
    if ('problems' in result) {
      const list = result.problems.slice(0, 8).map(({ path, rule }) => `${path}: ${rule}`);
      report(this, `content is not a valid pack and is not used. ${list.join('; ')}.`);
      return undefined;
    }
    if (this.shows(result.pack)) return result.pack;
    report(this, `content of topic ${quote(result.pack.topic)} holds nothing that this element shows.`);
    return undefined;
  }

  /** After content that cannot be used, only its own topic may stand in: never another condition. */
  #wantedTopic(): string | undefined {
    if (this.topic) return this.topic;
    if (this.content === undefined || this.content === null) return this.defaultTopic;
    const topic = (this.content as { topic?: unknown }).topic;
    return typeof topic === 'string' ? topic : undefined;
  }

  protected static sourceIdsOf(parts: readonly { sources: readonly string[] }[]): string[] {
    return unique(parts.flatMap((part) => part.sources));
  }
}
