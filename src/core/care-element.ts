import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { loadGlossary } from '#load-glossary';
import type { ContentPack } from '../content/schema.js';
import { CareReviewOverdueEvent } from './care-review-overdue-event.js';
import { ContentController, type ElementContent } from './controllers/content-controller.js';
import { LanguageController } from './controllers/language-controller.js';
import { Disclosures } from './disclosures.js';
import { ElementRoot } from './element-root.js';
import { viewChanged } from './gestures.js';
import type { Glossary } from './glossary/glossary.js';
import { lastResort } from './last-resort.js';
import { LateParts } from './late-parts.js';
import { Place } from './place.js';
import { isWithheld, overdueSince } from './review-policy.js';
import { baseStyles } from './styles/base.styles.js';
import { tokens } from './styles/tokens.styles.js';
import { footer } from './templates/footer.js';
import { type HeadingOptions, heading } from './templates/heading.js';
import { shell } from './templates/shell.js';
import { translationNotice } from './templates/translation-notice.js';
import { unavailable, waiting } from './templates/unavailable.js';
import { withheld } from './templates/withheld.js';
import { TextFormatter } from './text-formatter.js';
import { version } from './version.js';
import type { Surroundings, View } from './view.js';
import { warnRefused } from './warn-once.js';

/**
 * What the elements share: where the content comes from, the page's language, the emergency number,
 * headings, the review line, and a safe text whenever something is wrong.
 *
 * @slot - The fallback: what a visitor reads before and without the script. Shown again only if the element cannot show its content.
 * @fires {CareReviewOverdueEvent} care-review-overdue - What is shown is past the day of its next review. Once for each content, after it has been rendered; bubbles, composed, cannot be canceled.
 * @csspart base - The box around the whole element.
 * @csspart title - The element's heading.
 * @csspart footer - The line with the state of review and the sources.
 * @cssproperty [--care-font-family=inherit] - The typeface. The default is the page's.
 * @cssproperty [--care-font-size=max(16px, 1em)] - The size of the text, from which all other sizes follow.
 * @cssproperty [--care-radius=0.75em] - How round the corners are.
 * @cssproperty [--care-space=1em] - The space between parts.
 * @cssproperty --care-color-text - Text. Every color has a default for light and for dark.
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
 * @cssproperty --care-color-urgent - Text and border of urgent advice.
 * @cssproperty --care-color-urgent-soft - Surface of urgent advice.
 */
export abstract class CareElement extends LitElement {
  static readonly careWidgetsVersion: string = version;
  /** The texts of its style sheets; Lit's own `styles` are of one document. */
  static sheets: readonly string[] = [tokens, ...baseStyles];
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
    feverFirstCall: { attribute: 'fever-first-call' },
    careTeamNumber: { attribute: 'care-team-number' },
    afterHoursNumber: { attribute: 'after-hours-number' },
    nurseLineNumber: { attribute: 'nurse-line-number' },
    careTeamHours: { attribute: 'care-team-hours' },
    theme: {},
    within: { attribute: false },
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
   * Whom to call first about a fever: `care-team` or `emergency`. The default is the page's, that of the content, or
   * else `emergency`, as sources differ. Any other value is refused, and the default is used.
   */
  feverFirstCall: string | null = null;

  /**
   * The care team's telephone number by day. It stands, as a link, wherever a text says to call the team, and on what is
   * printed. The default is the page's (`data-care-team-number` on the script tag) or the content's. Without any the
   * text says where a patient finds it, and paper leaves a line to write it on. What is not a telephone number is refused.
   */
  careTeamNumber: string | number | null = null;

  /** The care team's number at night and on weekends, if it is another one; as `care-team-number`. */
  afterHoursNumber: string | number | null = null;

  /** The number of a nurse line, if there is one; as `care-team-number`. */
  nurseLineNumber: string | number | null = null;

  /** When `care-team-number` is answered, in words of at most 100 characters, such as `Monday to Friday, 8 to 5`. */
  careTeamHours: string | null = null;

  /**
   * `light` or `dark`, whatever the page around it is. Without it, and with any other value, the element follows
   * the `color-scheme` of the page.
   */
  theme: string | null = null;

  /**
   * From the element of this library that contains this one: its region, number and fever are used, and its pack unless
   * this one has a topic of its own. There is no border and no footer.
   * @internal
   */
  declare within: Surroundings | undefined;

  /**
   * The language of the original, after the reader has asked for it in place of a machine's translation.
   * @internal
   */
  original = '';

  /**
   * The element's row in the registry.
   * @internal
   */
  abstract readonly entry: ElementContent;

  /**
   * What to do in an emergency is shown whoever has signed it.
   * @internal
   */
  readonly neverWithheld: boolean = false;

  /** Whether it contains other elements of the library; then it has the glossary for all of them. */
  protected readonly containsElements: boolean = false;

  protected readonly disclosures = new Disclosures(this);
  readonly #language = new LanguageController(this, () => this.#content.restart());
  readonly #content: ContentController = new ContentController(this, this.#language);
  /** Where the page is read: the region, the number to call, the fever that needs a call. */
  protected readonly place: Place = new Place(this, this.#language);
  /** Code that comes after the first rendering. */
  protected readonly late = new LateParts(this);
  /** The texts of the pack and of the interface, as this element shows them. */
  protected readonly text: TextFormatter = new TextFormatter(this.#content, this.place, () => this.#glossary);
  #glossary: Glossary | undefined;
  #root: ElementRoot | undefined;
  #lastResort: HTMLElement[] = [];
  #announced: ContentPack | undefined;
  #surroundings: Surroundings | undefined;

  protected abstract renderContent(view: View): unknown;

  /** What is shown of a pack that the page's policy withholds: what to do in an emergency. */
  protected renderEmergency(_view: View): unknown {
    return undefined;
  }

  /**
   * What is shown; undefined while there is nothing to show.
   * @internal
   */
  get view(): View | undefined {
    return this.#content.view;
  }

  /** Whether the page has asked for other content than what is on the screen. */
  protected get isSuperseded(): boolean {
    return this.#content.isSuperseded;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#content.update(changed)) viewChanged(this.renderRoot);
    // The style sheets read the attribute.
    if (changed.has('theme')) {
      if (this.theme) this.setAttribute('theme', this.theme);
      else this.removeAttribute('theme');
    }
    if (this.view?.pack.glossary) {
      this.late.load('glossary', loadGlossary, ({ Glossary }) => {
        this.#glossary = new Glossary(this.renderRoot as ShadowRoot, (text) => this.text.plain(text));
      });
    }
  }

  /** Whoever waits for the element waits for the check of its content and for the code that comes later as well. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#content.checking;
    await super.getUpdateComplete();
    await this.late.settled;
    return super.getUpdateComplete();
  }

  // Not Lit's own, whose style sheets are those of the document in which the script runs.
  protected override createRenderRoot(): ShadowRoot {
    const { sheets } = this.constructor as typeof CareElement;
    this.#root = new ElementRoot(this.shadowRoot ?? this.attachShadow({ mode: 'open' }), sheets);
    return this.#root.root;
  }

  adoptedCallback(): void {
    this.#root?.adoptStyles();
  }

  /**
   * Adds the styles of a part whose code came later, in place of others if they are given.
   * @internal
   */
  addStyles(text: string, replaced = ''): void {
    this.#root?.addStyles(text, replaced);
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#root?.update(this.renderOptions, () => super.update(changed));
  }

  /** No error of ours reaches the page: the patient gets the safe message, the developer the reason. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
      for (const node of this.#lastResort) node.remove();
      this.#lastResort = [];
      this.#announceOverdue();
    } catch (error) {
      console.warn(`[care-widgets] <${this.localName}>: could not be shown:`, error);
      if (this.#content.reject()) this.#showLastResort();
      else this.requestUpdate();
    }
  }

  /** Not even the safe message could be shown. The next change tries again, on a new piece of the root. */
  #showLastResort(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const end = new Comment();
    this.#lastResort = lastResort(this);
    root.replaceChildren(...this.#lastResort, end);
    this.renderOptions.renderBefore = end;
  }

  protected override render(): unknown {
    const { view } = this;
    const nested = Boolean(this.within);
    const { language } = this.#language;
    if (!view) {
      return this.#content.pending
        ? waiting(this, this.text, this.#language.orEnglish)
        : unavailable(this.text, this.#language.orEnglish, Boolean(this.#content.missing));
    }
    const { pack, words } = view;
    this.#glossary?.start();
    const hides = isWithheld(this, pack);
    const content = hides ? this.#renderWithheld(view) : this.renderContent(view);
    return shell(
      html`${nested ? nothing : translationNotice(this, this.#content, language, view)}
        ${pack.review.status === 'sample' && !nested ? html`<p class="sample">${words.review.sample}</p>` : nothing}
        ${content}
        ${nested ? nothing : this.#glossary?.renderTerms(this.heading(1, words.glossary.title), this.containsElements && !hides ? pack.glossary : undefined)}
        ${this.#glossary?.renderDefinition(words)}`,
      pack.language,
      language,
      nested,
    );
  }

  #renderWithheld(view: View): TemplateResult {
    const title = this.renderTitle(view.words.review.notReviewed.heading);
    return withheld(this, this.text, view, title, this.renderEmergency(view));
  }

  #announceOverdue(): void {
    const pack = this.view?.pack;
    if (!pack || this.within || pack === this.#announced) return;
    this.#announced = pack;
    const due = overdueSince(pack.review);
    if (!due) return;
    // In a variable, as the manifest would take it for one more event otherwise.
    const event = new CareReviewOverdueEvent(pack.topic, pack.language, due);
    this.dispatchEvent(event);
  }

  /**
   * What the elements inside this one take from it: the same object until something in it has changed.
   * @internal
   */
  surroundings({ pack }: View): Surroundings {
    const { region, callNumber: number, feverCall, careTeam } = this.place;
    const fever = this.within ? this.within.fever : this.feverThreshold;
    const settings = { region, number, fever, feverCall, careTeam };
    const { pack: before, ...last } = this.#surroundings ?? {};
    const isSame = before === pack && JSON.stringify(last) === JSON.stringify(settings);
    if (!isSame) this.#surroundings = { ...settings, pack };
    return this.#surroundings as Surroundings;
  }

  /**
   * The level of a heading that stands `below` levels under the element's own.
   * @internal
   */
  level(below: number): number {
    const level = Number(this.headingLevel);
    const valid = [1, 2, 3, 4, 5, 6].includes(level);
    if (!valid) warnRefused(this, 'heading-level', this.headingLevel, 'a whole number from 1 to 6', 2);
    return Math.min((valid ? level : 2) + below, 6);
  }

  /** A heading `below` levels under the element's own; a text of a pack is filled in. */
  protected heading(below: number, content: string | TemplateResult, options?: HeadingOptions): TemplateResult {
    const shown = typeof content === 'string' ? this.text.tagged(content, this.text.plain(content)) : content;
    return heading(this.level(below), shown, options);
  }

  /** The element's first heading. */
  protected renderTitle(content: string): TemplateResult {
    return this.heading(0, content, { className: 'title', part: 'title' });
  }

  /** The state of review in one line, and the sources behind a button; an element inside another one has none. */
  protected renderFooter(view: View, sourceIds: readonly string[]): unknown {
    return this.within ? nothing : footer(view, sourceIds, this.disclosures);
  }
}
