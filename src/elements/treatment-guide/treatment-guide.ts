import { html, nothing, type TemplateResult } from 'lit';
import type { Effect, TreatmentGuide as Guide, Treatment } from '../../content/schema.js';
import { sourceIdsOf } from '../../content/source-ids.js';
import { onOff } from '../../core/boolean-attribute.js';
import { ChapterElement } from '../../core/chapter-element.js';
import { keepElements } from '../../core/inner-elements.js';
import { treatmentsFor } from '../../core/resolve-treatments.js';
import { actionsStyles } from '../../core/styles/actions.styles.js';
import { TreatmentChoice } from '../../core/treatment-choice.js';
import type { View } from '../../core/view.js';
import type { SideEffectList } from '../side-effect-list/side-effect-list.js';
import { entry } from './entry.js';
import { treatmentGuideStyles } from './treatment-guide.styles.js';

/**
 * The treatments of a condition, each in a row that says what it is. The rest is behind its button, or open if there
 * is only one: how it is given, who gets it, its common side effects, and more about it with pictures. A nested
 * `<side-effect-list>` shows the side effects and when to call; of several treatments a reader can choose their own.
 *
 * @element treatment-guide
 * @csspart treatment - What one treatment is, how it is given, who gets it, and its common side effects.
 */
export class TreatmentGuide extends ChapterElement {
  static override sheets = [...ChapterElement.sheets, actionsStyles, treatmentGuideStyles];
  static override properties = {
    treatment: {},
    checklist: { converter: onOff },
    callElsewhere: { attribute: false },
  };

  /**
   * The id of one treatment, or several separated by spaces: for the built-in topic, `chemotherapy`,
   * `targeted-therapy`, `radiation`, `stem-cell-transplant` and `immunotherapy`. Without it, or with `all`, all are
   * shown. An unknown id is reported on the console, and all are shown.
   */
  treatment: string | null = null;

  /** Lets patients tick the side effects that they have, and print or copy them; as in `<side-effect-list>`. */
  checklist = false;

  /**
   * Set by a containing element that shows when to call itself.
   * @internal
   */
  callElsewhere = false;

  override readonly entry = entry;

  protected override get isUrgent(): boolean {
    return !this.callElsewhere;
  }
  protected override readonly containsElements = true;
  readonly #keep = keepElements(this);
  readonly #choice = new TreatmentChoice(this);

  /**
   * The effects that the reader has ticked.
   * @internal
   */
  get ticked(): readonly Effect[] {
    return this.#list?.ticked ?? [];
  }

  /**
   * Opens the list of side effects, and moves the focus to the heading with that id: `care-side-effects` or `note`.
   * @internal
   */
  async openList(place: string): Promise<void> {
    await this.updateComplete;
    await this.#list?.updateComplete;
    this.#list?.reveal?.(place);
  }

  get #list(): SideEffectList | null {
    return this.renderRoot.querySelector<SideEffectList>('.side-effects > *');
  }

  protected override renderEmergency(view: View): unknown {
    return this.#keep(view, 'call', 'side-effect-list', { share: 'call' });
  }

  protected override renderContent(view: View): unknown {
    const { pack } = view;
    const guide = pack.treatmentGuide as Guide;
    const offered = treatmentsFor(this, pack, this.treatment);
    const treatments = this.#choice.of(offered, pack.topic);
    const several = offered.length > 1;
    const [only] = offered;
    // A single treatment that the page has chosen needs no title but its name.
    const titled = several || !this.treatment;
    return html`<div class="body">
        ${this.renderTitle((!titled && only?.name) || guide.title)}
        ${titled ? html`<p class="intro">${this.text.explained(guide.intro)}</p>` : nothing}
        ${this.#choice.render(view.words, offered, (name) => this.text.tagged(name))}
        <div class="treatments">
          ${treatments.map((treatment) => this.#renderTreatment(view, treatment, titled, several))}
        </div>
        <div class="side-effects">
          ${this.#keep(view, 'side-effects', 'side-effect-list', {
            share: this.callElsewhere ? 'effects' : undefined,
            checklist: this.checklist,
            treatment: treatments.map(({ id }) => id).join(' '),
          })}
        </div>
      </div>
      ${this.renderFooter(
        view,
        sourceIdsOf([
          ...(this.callElsewhere ? [] : [pack.sideEffects?.callRightAway, pack.fever]),
          ...treatments,
          ...treatments.flatMap(({ sections = [], medicines = [] }) => [...sections, ...medicines]),
          ...(pack.effects ?? []),
        ]),
      )}`;
  }

  #renderTreatment(view: View, treatment: Treatment, titled: boolean, several: boolean): TemplateResult {
    const { id, name, description, given, who, outlook, sections = [], medicines } = treatment;
    const { treatments: words } = view.words;
    const below = several ? 2 : 1;
    const rest = (): TemplateResult => html`<dl>
        <div><dt>${words.given}</dt><dd>${this.text.explained(given ?? words.ask)}</dd></div>
        <div><dt>${words.who}</dt><dd>${this.text.explained(who ?? words.ask)}</dd></div>
        <div class="no-print"><dt>${words.effects}</dt><dd>${this.#renderEffects(view, treatment)}</dd></div>
        <div><dt>${words.outlook}</dt><dd>${this.text.explained(outlook)}</dd></div>
      </dl>
      ${this.renderSections(view, sections, below)} ${medicines ? this.#renderMedicines(view, medicines, below) : nothing}`;
    const what = html`<p class="intro">${this.text.explained(description)}</p>`;
    return html`<section class="treatment" part="treatment">
      ${
        several
          ? // The prefix keeps it apart from the element's other disclosures, such as its sources.
            this.disclosures.render(
              `treatment-${id}`,
              this.text.label(name),
              rest,
              (button) => this.heading(1, button),
              what,
            )
          : [titled ? this.heading(1, name) : nothing, what, rest()]
      }
    </section>`;
  }

  /** Each leads to its row in the list of side effects. */
  #renderEffects({ pack, words }: View, { effects }: Treatment): unknown {
    const listed = pack.effects?.filter(({ id }) => effects.includes(id)) ?? [];
    if (!listed.length) return words.treatments.ask;
    return html`<ul class="links" role="list">
      ${listed.map(
        ({ id, name }) =>
          html`<li><a href="#effect-${id}" @click=${(event: Event) => this.#reveal(event, id)}>${this.text.tagged(name)}</a></li>`,
      )}
    </ul>`;
  }

  /** The row is in a shadow root of its own, where no address leads; and an address would tell of it. */
  #reveal(event: Event, id: string): void {
    event.preventDefault();
    this.#list?.reveal?.(`effect-${id}`);
  }

  #renderMedicines({ words }: View, medicines: NonNullable<Treatment['medicines']>, below: number): TemplateResult {
    return html`<section class="medicines">
      ${this.heading(below, words.treatments.medicines)}
      <dl>
        ${medicines.map(
          ({ name, description, watch }) => html`<div>
            <dt>${this.text.tagged(name)}</dt>
            <dd>${this.text.explained(description)} ${watch ? html`<p>${this.text.linked(watch)}</p>` : nothing}</dd>
          </div>`,
        )}
      </dl>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'treatment-guide': TreatmentGuide;
  }
}
