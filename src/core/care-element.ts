import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { loadGlossary } from '#load-glossary';
import { ConfiguredElement } from './configured-element.js';
import { ContentController, type ElementContent } from './controllers/content-controller.js';
import { LanguageController } from './controllers/language-controller.js';
import { OverdueController } from './controllers/overdue-controller.js';
import { Disclosures } from './disclosures.js';
import { viewChanged } from './gestures.js';
import type { Glossary } from './glossary/glossary.js';
import { isAtOnce, later } from './later.js';
import { Place } from './place.js';
import { isWithheld } from './review-policy.js';
import { baseStyles } from './styles/base.styles.js';
import { tokens } from './styles/tokens.styles.js';
import { careTeamLine } from './templates/care-team.js';
import { emergencyLine } from './templates/emergency-line.js';
import { footer } from './templates/footer.js';
import { type HeadingOptions, heading } from './templates/heading.js';
import { serverSlots } from './templates/server-slots.js';
import { shell } from './templates/shell.js';
import { translationNotice } from './templates/translation-notice.js';
import { unavailable, waiting } from './templates/unavailable.js';
import { withheld } from './templates/withheld.js';
import { TextFormatter } from './text-formatter.js';
import type { Surroundings, View } from './view.js';
import { isLeftToBrowser } from './without-page.js';

const firstHeading = { className: 'title', part: 'title' };

/**
 * Base class of all elements: where the content comes from, the page's language, the emergency number,
 * headings, the review line, and a safe message whenever something goes wrong.
 *
 * @slot - Fallback content, shown before the script runs and without it. Shown again only if the element cannot show its content.
 * @fires {CareReviewOverdueEvent} care-review-overdue - The content shown is past its next review date. Fired once per content pack, after rendering; bubbles, composed, not cancelable.
 * @csspart base - The box around the whole element.
 * @csspart title - The element's heading.
 * @csspart footer - The line with the review status, and the sources.
 * @cssproperty [--care-font-family=inherit] - The font family. Defaults to the page's.
 * @cssproperty [--care-font-size=max(16px, 1em)] - The base font size, from which all other sizes derive.
 * @cssproperty [--care-radius=0.75em] - Corner radius.
 * @cssproperty [--care-space=1em] - Spacing between parts.
 * @cssproperty --care-color-text - Text. Every color has a light and a dark default.
 * @cssproperty --care-color-text-soft - Secondary text.
 * @cssproperty --care-color-surface - Background.
 * @cssproperty --care-color-surface-soft - Secondary background, slightly different from the first.
 * @cssproperty --care-color-line - Divider lines.
 * @cssproperty --care-color-control - Borders of controls; at least 3:1 contrast with the background.
 * @cssproperty --care-color-accent - Links and buttons.
 * @cssproperty --care-color-accent-soft - Background of selected items.
 * @cssproperty --care-color-on-accent - Text on a filled button.
 * @cssproperty --care-color-focus - Focus ring.
 * @cssproperty --care-color-notice - Notices about the text itself, such as that it is a sample.
 * @cssproperty --care-color-emergency - Text and border of emergency advice.
 * @cssproperty --care-color-emergency-soft - Background of emergency advice.
 * @cssproperty --care-color-urgent - Text and border of urgent advice.
 * @cssproperty --care-color-urgent-soft - Background of urgent advice.
 */
export abstract class CareElement extends ConfiguredElement {
  static override sheets: readonly string[] = [tokens, ...baseStyles];
  static override properties: PropertyDeclarations = {
    original: { attribute: false },
    untitled: { attribute: false },
  };

  /**
   * The language of the original text, once the reader has asked for it instead of the machine translation.
   * @internal
   */
  original = '';

  /**
   * Set by an element that contains this one and shows its title itself.
   * @internal
   */
  declare untitled: boolean | undefined;

  /**
   * The element's row in the registry.
   * @internal
   */
  abstract readonly entry: ElementContent;

  /**
   * Whether the content is shown even if nobody has signed it, as for emergency instructions.
   * @internal
   */
  readonly neverWithheld: boolean = false;

  /** Whether it must be there as soon as the element around it, as when to call must. */
  protected get isUrgent(): boolean {
    return false;
  }

  /** Whether it contains other elements of the library; if so, it renders the glossary for all of them. */
  protected readonly containsElements: boolean = false;

  protected readonly disclosures: Disclosures = new Disclosures(this, () => this.#glossary?.settle());
  readonly #language = new LanguageController(this, () => this.#content.restart());
  readonly #content: ContentController = new ContentController(this, this.#language);
  /** Where the page is read: the region, the numbers to call, and the fever rule. */
  protected readonly place: Place = new Place(this, this.#language);
  /** Formats texts of the pack and the interface for this element. */
  protected readonly text: TextFormatter = new TextFormatter(this.#content, this.place, () => this.#glossary);
  #glossary: Glossary | undefined;

  constructor() {
    super();
    new OverdueController(this);
  }

  protected abstract renderContent(view: View): unknown;

  /** Emergency instructions: the only part of a withheld pack that is still shown. */
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

  /** Whether the page has requested content other than what is on screen. */
  protected get isSuperseded(): boolean {
    return this.#content.isSuperseded;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (isLeftToBrowser(this)) return;
    if (this.#content.update(changed)) viewChanged(this.renderRoot);
    if (this.view?.pack.glossary) {
      this.late.load('glossary', loadGlossary, ({ Glossary }) => {
        this.#glossary = new Glossary(this.renderRoot as ShadowRoot, this.text);
      });
    }
  }

  /** `updateComplete` also waits for the content check, and for what is collapsed. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#content.checking;
    while (this.disclosures.pending) {
      await this.disclosures.pending;
      await super.getUpdateComplete();
    }
    return super.getUpdateComplete();
  }

  /** An element inside another one is drawn in a task of its own, unless it has to be there at the first sight. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.within && !this.hasUpdated && !this.isUrgent && !isAtOnce()) await later(this);
    super.scheduleUpdate();
  }

  protected override drawPanels(): void {
    this.disclosures.drawPanels();
  }

  protected override recover(): boolean {
    return !this.#content.reject();
  }

  protected override render(): unknown {
    if (isLeftToBrowser(this)) return serverSlots();
    const { view } = this;
    const hides = view && isWithheld(this, view.pack);
    this.disclosures.start();
    this.#glossary?.start(hides ? undefined : view?.pack.glossary);
    const nested = Boolean(this.within);
    const { language } = this.#language;
    if (!view) {
      return this.#content.pending && !this.#content.retry.isRunning
        ? waiting(this, this.text, this.#language.orEnglish)
        : unavailable(this.text, this.#language.orEnglish, this.#content.retry);
    }
    const { pack, words } = view;
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
    const title = this.heading(0, view.words.review.notReviewed.heading, firstHeading);
    // A sample is nobody's advice: the number stands in it anyway, and no order of its own.
    const isSample = view.pack.review.status === 'sample';
    return withheld(this, this.text, view, title, isSample ? nothing : this.renderEmergency(view));
  }

  /**
   * What nested elements inherit. Returns the same object until something in it changes.
   * @internal
   */
  surroundings({ pack }: View): Surroundings {
    return this.place.surroundings(pack);
  }

  /** A heading `below` levels under the element's own. Placeholders in a string are filled in. */
  protected heading(below: number, content: string | TemplateResult, options?: HeadingOptions): TemplateResult {
    const shown = typeof content === 'string' ? this.text.label(content) : content;
    return heading(this.level(below), shown, options);
  }

  /** The element's first heading. */
  protected renderTitle(content: string | TemplateResult): unknown {
    return this.untitled ? nothing : this.heading(0, content, firstHeading);
  }

  /** Whom to call, for an element that may name what needs a call. One around it says so itself. */
  protected renderWhomToCall({ words }: View): unknown {
    return this.within
      ? nothing
      : html`<div>${emergencyLine(this.text, words)} ${careTeamLine(words, this.place.careTeam)}</div>`;
  }

  /** The review status in one line, and the sources behind a button. Nested elements have no footer. */
  protected renderFooter(view: View, sourceIds: readonly string[]): unknown {
    return this.within ? nothing : footer(view, sourceIds, this.disclosures);
  }
}
