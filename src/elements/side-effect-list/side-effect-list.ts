import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { loadChecklist } from '#load-checklist';
import { urgencyOfFever } from '../../content/fever.js';
import { type Frequency, frequencyOf } from '../../content/frequency.js';
import { interfaceWords } from '../../content/messages.js';
import type { ContentPack, Effect, SideEffects, Treatment } from '../../content/schema.js';
import { sourceIdsOf } from '../../content/source-ids.js';
import { urgencies } from '../../content/urgency.js';
import { isOn, onOff } from '../../core/boolean-attribute.js';
import { CareElement } from '../../core/care-element.js';
import { formatDate } from '../../core/dates.js';
import { icons } from '../../core/icons.js';
import { treatmentsFor } from '../../core/resolve-treatments.js';
import { actionsStyles } from '../../core/styles/actions.styles.js';
import { chipStyles } from '../../core/styles/chip.styles.js';
import { choiceStyles } from '../../core/styles/choice.styles.js';
import { callButton } from '../../core/templates/call-button.js';
import { careTeam, careTeamLine, careTeamOnPaper } from '../../core/templates/care-team.js';
import { chips } from '../../core/templates/chips.js';
import type { View } from '../../core/view.js';
import { toUrgency } from '../../screening/outcome.js';
import type { Checklist, Listed } from './checklist.js';
import { entry } from './entry.js';
import { sideEffectListStyles } from './side-effect-list.styles.js';

type CallItem = SideEffects['callRightAway']['items'][number];

/** How soon an effect may need help at worst; one that says nothing of it comes last. */
const dangerOf = ({ calls = [] }: Effect): number =>
  Math.min(urgencies.length, ...calls.map(({ urgency }) => urgencies.indexOf(urgency)));

/**
 * The common side effects of one treatment or of several: what may help, and when to call. What needs a call
 * right away comes first and is never behind a button. With `checklist` a patient can tick what they have, and
 * print or copy a note for the care team. The note stays on the device.
 *
 * @element side-effect-list
 * @csspart call-right-away - The signs that need a call right away.
 * @csspart treatment - What one treatment is, and when its effects pass.
 * @csspart comparison - The table that compares treatments.
 * @csspart effect - One side effect.
 * @csspart glossary - On paper: what the marked words mean.
 * @csspart note - The note for the care team.
 */
export class SideEffectList extends CareElement {
  static override sheets = [...CareElement.sheets, actionsStyles, chipStyles, choiceStyles, sideEffectListStyles];
  static override properties = {
    treatment: {},
    checklist: { converter: onOff },
    share: { attribute: false },
  };

  /**
   * The id of one treatment, or several with spaces between, for the built-in topic of `chemotherapy`,
   * `targeted-therapy`, `radiation`, `stem-cell-transplant` and `immunotherapy`. Without it, or with `all`,
   * all are compared. An unknown id is named on the console, and all are shown.
   */
  treatment: string | null = null;

  /**
   * Lets a patient tick the effects that they have, and print or copy them. On when the attribute is present, whatever its
   * value, except `false`, `no`, `off` or `0`; the property takes the same strings.
   * @default false
   */
  checklist = false;

  /**
   * Set by an element that holds this one: only when to call, or all the rest, where it has said already
   * what a treatment is and when to call.
   * @internal
   */
  declare share: 'call' | 'effects' | undefined;

  override readonly entry = entry;

  #checklist: Checklist | undefined;
  #treatments: Treatment[] = [];
  #effects: Effect[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = this.view?.pack;
    super.willUpdate(changed);
    const pack = this.view?.pack;
    if (before && before.topic !== pack?.topic) this.#checklist?.forget();
    this.#treatments = treatmentsFor(this, pack, this.treatment);
    const effects = pack?.effects?.filter(({ id }) => this.#treatments.some((one) => frequencyOf(one, id))) ?? [];
    // The most dangerous first, and else in the order of the pack.
    this.#effects = effects.sort((a, b) => dangerOf(a) - dangerOf(b));
    // Before anything is ticked, so that no request tells of a tick.
    if (isOn(this.checklist)) {
      this.late.load('checklist', loadChecklist, ({ Checklist }) => {
        this.#checklist = new Checklist(this.renderRoot as ShadowRoot, () => this.requestUpdate());
      });
    }
  }

  protected override renderContent(view: View): unknown {
    const sideEffects = view.pack.sideEffects as SideEffects;
    if (this.share === 'call') {
      return html`<div class="body">${this.renderEmergency(view, 0)}</div>`;
    }
    const checklist = isOn(this.checklist) ? this.#checklist : undefined;
    const listed = checklist && this.#listed(view);
    const several = this.#treatments.length > 1;
    const [only] = this.#treatments;
    const title = several || !only ? sideEffects.title : `${sideEffects.title}: ${only.name}`;
    return html`
      <div class="body">
        ${this.renderTitle(title)}
        ${this.share ? nothing : this.renderEmergency(view)}
        <p class="intro">${this.text.explained(sideEffects.intro)}</p>
        ${several ? this.#renderComparison(view) : nothing}
        ${
          this.within
            ? nothing
            : html`<div class="treatments">
                ${this.#treatments.map((treatment) => this.#renderTreatment(view, treatment, several))}
              </div>`
        }
        ${this.heading(1, view.words.effects.list)}
        ${checklist?.renderHint(listed as Listed)}
        ${this.#effects.length ? nothing : html`<p>${view.words.treatments.ask}</p>`}
        <ul class="effects ${this.#many}" role="list">
          ${this.#effects.map((effect) => this.#renderEffect(view, effect, several, listed))}
        </ul>
        ${checklist?.renderNote(listed as Listed)}
      </div>
      ${this.renderFooter(view, sourceIdsOf([sideEffects.callRightAway, view.pack.fever, ...this.#treatments, ...this.#effects]))}
    `;
  }

  protected override renderEmergency({ pack, words }: View, below = 1): TemplateResult {
    const { callRightAway } = pack.sideEffects as SideEffects;
    return html`<section class="calls" part="call-right-away">
      ${this.heading(below, html`${icons.phone}${this.text.plain(callRightAway.heading)}`, { className: 'call-heading' })}
      <p class="intro">${this.text.linked(callRightAway.intro)}</p>
      ${this.#renderCalls(pack, 'emergency', words.effects.callEmergency, below + 1, callButton(this.text, words, this.place.callNumber))}
      ${this.#renderCalls(pack, 'urgent', words.effects.callTeam, below + 1, careTeam(words, this.place.careTeam))}
      ${this.text.list(callRightAway.steps)}
      ${this.#renderFever(pack, below + 1)}
    </section>`;
  }

  /** What needs a call of one kind, and the number for it. */
  #renderCalls(pack: ContentPack, urgency: string, title: string, below: number, numbers: unknown): unknown {
    const { items } = (pack.sideEffects as SideEffects).callRightAway;
    const signs = items.filter((item) => this.#urgencyOf(pack, item) === urgency);
    if (!signs.length) return nothing;
    return html`<div class="care-card ${urgency}">
      ${this.heading(below, title)}
      ${numbers}
      <ul class="signs">${signs.map(({ text }) => html`<li>${this.text.linked(text)}</li>`)}</ul>
    </div>`;
  }

  /** Whom to call about a fever is the hospital's rule, or else the pack's. */
  #urgencyOf({ fever }: ContentPack, { urgency, symptoms }: CallItem): string {
    if (!fever || !symptoms?.includes('fever')) return toUrgency(urgency);
    return urgencyOfFever(this.place.feverCall);
  }

  #renderFever({ fever }: ContentPack, below: number): unknown {
    return fever && html`${this.heading(below, fever.heading)} ${this.text.list(fever.items)}`;
  }

  #renderComparison({ words }: View): TemplateResult {
    return html`<div class="comparison ${this.#many}" part="comparison" role="group" aria-labelledby="comparison" tabindex="0">
      <table>
        <caption id="comparison">${words.effects.compareCaption}</caption>
        <thead>
          <tr>
            <th scope="col">${words.effects.effect}</th>
            ${this.#treatments.map(({ name }) => html`<th scope="col">${this.text.tagged(name)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.#effects.map(
            ({ id, name }) => html`<tr>
              <th scope="row">${this.text.tagged(name)}</th>
              ${this.#treatments.map((treatment) => this.#renderFrequency(words, frequencyOf(treatment, id)))}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** What no source says stays empty to the eye, as it is neither a yes nor a no. */
  #renderFrequency({ effects }: View['words'], frequency: Frequency | undefined): TemplateResult {
    if (!frequency) return html`<td><span class="visually-hidden">${effects.notSaid}</span></td>`;
    return html`<td class=${frequency}>${effects[frequency]}</td>`;
  }

  /** More columns need more room. */
  get #many(): string {
    return this.#treatments.length > 3 ? 'many' : '';
  }

  #renderTreatment({ words }: View, { name, description, outlook }: Treatment, several: boolean): TemplateResult {
    return html`<section class="treatment" part="treatment">
      ${several ? this.heading(1, name) : nothing}
      <p>${this.text.explained(description)}</p>
      <p><strong>${words.effects.outlook}</strong> ${this.text.explained(outlook)}</p>
    </section>`;
  }

  #renderEffect({ words }: View, effect: Effect, several: boolean, listed?: Listed): TemplateResult {
    const { id, name, description, help, call } = effect;
    return html`<li class="effect ${listed && this.#checklist?.has(id) ? 'ticked' : ''}" part="effect">
      ${this.heading(2, name, { id: `effect-${id}` })}
      <p>${this.text.explained(description)}</p>
      ${several ? this.#renderWith(words, id) : nothing}
      <p class="call">
        ${icons.phone}<span><strong>${words.effects.call}:</strong> ${this.text.linked(call)} ${careTeamLine(words, this.place.careTeam)}</span>
      </p>
      ${this.disclosures.render(
        `help-${id}`,
        // For people who hear the buttons without what is around them.
        html`${words.effects.help}<span class="visually-hidden">: ${name}</span>`,
        this.text.explainedList(help),
      )}
      ${listed ? this.#checklist?.renderTick(listed, id) : nothing}
    </li>`;
  }

  #renderWith({ effects }: View['words'], id: string): TemplateResult {
    const names = this.#treatments.flatMap((treatment) => {
      const frequency = frequencyOf(treatment, id);
      if (!frequency) return [];
      const name = this.text.tagged(treatment.name);
      return frequency === 'common' ? name : html`${name}: ${effects[frequency]}`;
    });
    return html`<p class="with"><span class="soft">${effects.with}:</span> ${chips(names)}</p>`;
  }

  /** What the checklist needs to know of what is shown. */
  #listed({ pack, words }: View): Listed {
    return {
      words,
      language: pack.language,
      wordsLanguage: interfaceWords(pack.language).language,
      about: `${pack.title}: ${this.#treatments.map(({ name }) => name).join(', ')}`,
      today: formatDate(new Date(), pack.language),
      effects: this.#effects,
      numbers: careTeamOnPaper(words, this.place.careTeam),
      heading: (text, options) => this.heading(1, text, options),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'side-effect-list': SideEffectList;
  }
}
