import { html, nothing, type TemplateResult } from 'lit';
import type { TreatmentGuide as Guide, Treatment } from '../../content/schema.js';
import { sourceIdsOf } from '../../content/source-ids.js';
import { fill } from '../../content/text.js';
import { onOff } from '../../core/boolean-attribute.js';
import { ChapterElement } from '../../core/chapter-element.js';
import { keepElements } from '../../core/inner-elements.js';
import { treatmentsFor } from '../../core/resolve-treatments.js';
import { chipStyles } from '../../core/styles/chip.styles.js';
import { chips } from '../../core/templates/chips.js';
import type { View } from '../../core/view.js';
import { entry } from './entry.js';
import { treatmentGuideStyles } from './treatment-guide.styles.js';

/**
 * The treatments of a condition: what each is, how it is given, who gets it, its common side effects, and more about
 * each with pictures. Several are shown side by side if there is room. A nested `<side-effect-list>` shows the side
 * effects and when to call.
 *
 * @element treatment-guide
 * @csspart treatment - What one treatment is, how it is given, who gets it, and its common side effects.
 */
export class TreatmentGuide extends ChapterElement {
  static override sheets = [...ChapterElement.sheets, chipStyles, treatmentGuideStyles];
  static override properties = {
    treatment: {},
    checklist: { converter: onOff },
    callElsewhere: { attribute: false },
  };

  /**
   * The id of one treatment, or several separated by spaces: for the built-in topic, `chemotherapy`,
   * `targeted-therapy`, `radiation`, `stem-cell-transplant` and `immunotherapy`. Without it, or with `all`, all are
   * shown side by side. An unknown id is reported on the console, and all are shown.
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
  protected override readonly containsElements = true;
  readonly #keep = keepElements(this);

  protected override renderEmergency(view: View): unknown {
    return this.#keep(view, 'call', 'side-effect-list', { share: 'call' });
  }

  protected override renderContent(view: View): unknown {
    const { pack } = view;
    const guide = pack.treatmentGuide as Guide;
    const treatments = treatmentsFor(this, pack, this.treatment);
    const [only, ...others] = treatments;
    const several = others.length > 0;
    // A single treatment that the page has chosen needs no title but its name.
    const titled = several || !this.treatment;
    return html`<div class="body">
        ${this.renderTitle((!titled && only?.name) || guide.title)}
        ${titled ? html`<p class="intro">${this.text.explained(guide.intro)}</p>` : nothing}
        <div class=${several ? 'treatments' : 'treatments alone'}>
          ${treatments.map((treatment) => this.#renderTreatment(view, treatment, titled))}
        </div>
        ${treatments.map((treatment) => this.#renderMore(view, treatment, several))}
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

  #renderTreatment({ pack, words }: View, treatment: Treatment, titled: boolean): TemplateResult {
    const listed = pack.effects?.filter(({ id }) => treatment.effects.includes(id)) ?? [];
    const names = listed.map(({ name }) => this.text.tagged(name));
    const { what, given, who, effects, outlook, ask } = words.treatments;
    return html`<section class="treatment" part="treatment">
      ${titled ? this.heading(1, treatment.name) : nothing}
      <dl>
        <div><dt>${what}</dt><dd>${this.text.explained(treatment.description)}</dd></div>
        <div><dt>${given}</dt><dd>${this.text.explained(treatment.given ?? ask)}</dd></div>
        <div><dt>${who}</dt><dd>${this.text.explained(treatment.who ?? ask)}</dd></div>
        <div><dt>${effects}</dt><dd>${names.length ? chips(names) : ask}</dd></div>
        <div><dt>${outlook}</dt><dd>${this.text.explained(treatment.outlook)}</dd></div>
      </dl>
    </section>`;
  }

  #renderMore(view: View, { id, name, sections = [], medicines }: Treatment, several: boolean): unknown {
    if (!sections.length && !medicines) return nothing;
    const below = several ? 2 : 1;
    const more = html`${this.renderSections(view, sections, below)} ${medicines ? this.#renderMedicines(view, medicines, below) : nothing}`;
    if (!several) return more;
    const label = fill(view.words.treatments.more, { treatment: name });
    // The prefix keeps it apart from the element's other disclosures, such as its sources.
    return this.disclosures.render(`treatment-${id}`, label, more, (button) => this.heading(1, button));
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
