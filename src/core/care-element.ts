import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { loadGlossary } from '#load-glossary';
import { ConfiguredElement } from './configured-element.js';
import { ContentController, type ElementContent } from './controllers/content-controller.js';
import { LanguageController } from './controllers/language-controller.js';
import { OverdueController } from './controllers/overdue-controller.js';
import { Disclosures } from './disclosures.js';
import { viewChanged } from './gestures.js';
import type { Glossary } from './glossary/glossary.js';
import { Place } from './place.js';
import { isWithheld } from './review-policy.js';
import { baseStyles } from './styles/base.styles.js';
import { tokens } from './styles/tokens.styles.js';
import { footer } from './templates/footer.js';
import { type HeadingOptions, heading } from './templates/heading.js';
import { shell } from './templates/shell.js';
import { translationNotice } from './templates/translation-notice.js';
import { unavailable, waiting } from './templates/unavailable.js';
import { withheld } from './templates/withheld.js';
import { TextFormatter } from './text-formatter.js';
import type { Surroundings, View } from './view.js';

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
export abstract class CareElement extends ConfiguredElement {
  static override sheets: readonly string[] = [tokens, ...baseStyles];
  static override properties: PropertyDeclarations = {
    within: { attribute: false },
    original: { attribute: false },
  };

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
  /** The texts of the pack and of the interface, as this element shows them. */
  protected readonly text: TextFormatter = new TextFormatter(this.#content, this.place, () => this.#glossary);
  #glossary: Glossary | undefined;

  constructor() {
    super();
    new OverdueController(this);
  }

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
    super.willUpdate(changed);
    if (this.view?.pack.glossary) {
      this.late.load('glossary', loadGlossary, ({ Glossary }) => {
        this.#glossary = new Glossary(this.renderRoot as ShadowRoot, (text) => this.text.plain(text));
      });
    }
  }

  /** Whoever waits for the element waits for the check of its content as well. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#content.checking;
    return super.getUpdateComplete();
  }

  protected override recover(): boolean {
    return !this.#content.reject();
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

  /**
   * What the elements inside this one take from it: the same object until something in it has changed.
   * @internal
   */
  surroundings({ pack }: View): Surroundings {
    return this.place.surroundings(pack);
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
