import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { loadChecklist } from '#load-checklist';
import { frequencyOf } from '../../content/frequency.js';
import { interfaceWords } from '../../content/messages.js';
import type { ContentPack, Effect, SideEffects, Treatment } from '../../content/schema.js';
import { sourceIdsOf } from '../../content/source-ids.js';
import { urgencies } from '../../content/urgency.js';
import { isOn, onOff } from '../../core/boolean-attribute.js';
import { CareElement } from '../../core/care-element.js';
import { formatDate } from '../../core/dates.js';
import { viewChanged } from '../../core/gestures.js';
import * as icons from '../../core/icons.js';
import { treatmentsFor } from '../../core/resolve-treatments.js';
import { actionsStyles } from '../../core/styles/actions.styles.js';
import { choiceStyles } from '../../core/styles/choice.styles.js';
import { callButton } from '../../core/templates/call-button.js';
import { careTeam, careTeamInText, careTeamOnPaper } from '../../core/templates/care-team.js';
import { TreatmentChoice } from '../../core/treatment-choice.js';
import type { View } from '../../core/view.js';
import { callsOf, orderFor, signsFor } from '../../screening/calls.js';
import type { Checklist, Listed, Signs } from './checklist.js';
import type { Comparison } from './comparison.js';
import { entry } from './entry.js';
import { sideEffectListStyles } from './side-effect-list.styles.js';

/** The address of a guide's contents: on a page without its script the link leads here by itself. */
const listId = 'care-side-effects';

/**
 * The common side effects of one treatment or of several: when to call, and behind a button what may help. What needs
 * a call right away comes first and is never behind a button. Of several treatments a reader can choose their own.
 * With `checklist` a patient can tick what they have, is told on the spot whom to call, and can print or copy a note
 * for the care team. The choice and the note stay on the device.
 *
 * @element side-effect-list
 * @cssproperty [--care-sticky-top=1em] - Space above what a link of a guide leads to. Set it to the height of a header that stays on your page.
 * @csspart call-right-away - The signs that need a call right away.
 * @csspart treatment - What one treatment is, and when its effects pass.
 * @csspart comparison - The table that compares treatments.
 * @csspart effect - One side effect.
 * @csspart glossary - On paper: what the marked words mean.
 * @csspart note - The note for the care team.
 */
export class SideEffectList extends CareElement {
  static override sheets = [...CareElement.sheets, actionsStyles, choiceStyles, sideEffectListStyles];
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

  protected override get isUrgent(): boolean {
    return this.share !== 'effects';
  }

  readonly #choice = new TreatmentChoice(this);
  #checklist: Checklist | undefined;
  #comparison: Comparison | undefined;
  /** Those that the page names, and those of them that the reader wants to see. */
  #offered: Treatment[] = [];
  #treatments: Treatment[] = [];
  #effects: Effect[] = [];
  #isOddOrder = false;
  /** For each effect id, the position of its most urgent call in the list of urgencies. */
  readonly #ranks: Record<string, number> = {};

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = this.view?.pack;
    super.willUpdate(changed);
    const pack = this.view?.pack;
    if (before && before.topic !== pack?.topic) this.#checklist?.forget();
    this.#offered = treatmentsFor(this, pack, this.treatment);
    this.#treatments = this.#choice.of(this.#offered, pack?.topic);
    const isOwnChoice = this.#choice.takeChange();
    const shown = this.#effects;
    this.#effects = pack ? this.#inOrderOfDanger(pack) : [];
    // A press or a key was meant for an effect in whose place another one comes: no row becomes that of another.
    if (shown.some(({ id }, at) => id !== this.#effects[at]?.id)) {
      // Who chooses treatments may choose the next one at once.
      if (!isOwnChoice) viewChanged(this.renderRoot, true);
      this.#isOddOrder = !this.#isOddOrder;
    }
    if (this.#treatments.length > 1) {
      this.late.load('comparison', loadChecklist, (module) => {
        this.#comparison = new module.Comparison(this);
      });
    }
    // Before anything is ticked, so that no request tells of a tick.
    if (isOn(this.checklist)) {
      this.late.load('checklist', loadChecklist, ({ Checklist }) => {
        this.#checklist = new Checklist(this.renderRoot as ShadowRoot, () => this.requestUpdate());
      });
    }
  }

  protected override updated(): void {
    this.#checklist?.settle();
  }

  /** Those of the treatments shown, by how soon they may need help at worst, and else in the order of the pack. */
  #inOrderOfDanger(pack: ContentPack): Effect[] {
    const { feverCall } = this.place;
    const effects = pack.effects?.filter(({ id }) => this.#treatments.some((one) => frequencyOf(one, id))) ?? [];
    for (const effect of effects) {
      const found = callsOf(effect, pack, feverCall).map(({ urgency }) => urgencies.indexOf(urgency));
      // One that says nothing of it comes last.
      this.#ranks[effect.id] = Math.min(urgencies.length, ...found);
    }
    return effects.sort((a, b) => (this.#ranks[a.id] as number) - (this.#ranks[b.id] as number));
  }

  /**
   * The effects that the reader has ticked, for a sheet that an element around this one prints.
   * @internal
   */
  get ticked(): readonly Effect[] {
    return this.#effects.filter(({ id }) => this.#checklist?.has(id));
  }

  /**
   * Opens what stands under a heading and moves the focus there: `effect-fatigue`, `care-side-effects` or `note`.
   * @internal
   */
  reveal(heading: string): void {
    this.disclosures.set(['list', heading], true);
    this.drawNow();
    const found = this.renderRoot.querySelector<HTMLElement>(`#${heading}`);
    found?.scrollIntoView();
    (found?.querySelector('button') ?? found)?.focus({ preventScroll: true });
  }

  protected override renderContent(view: View): unknown {
    const { pack, words } = view;
    const sideEffects = pack.sideEffects as SideEffects;
    if (this.share === 'call') {
      return html`<div class="body">${this.renderEmergency(view, 0)}</div>`;
    }
    const [only, ...others] = this.#treatments;
    const ofAll = this.text.label(sideEffects.title);
    const title = html`${ofAll}${only && !others.length ? html`: ${this.text.label(only.name)}` : nothing}`;
    const intro = html`<p class="intro">${this.text.explained(sideEffects.intro)}</p>`;
    // Around it stands when to call, so the long list is closed.
    if (this.share) {
      return html`<div class="body">
        ${this.disclosures.render(
          'list',
          title,
          () => this.#renderList(view),
          (button) => this.heading(0, button, { id: listId }),
          intro,
        )}
      </div>`;
    }
    // In the order of the page, as the first of each word of the glossary is marked.
    return html`
      <div class="body">
        ${this.renderTitle(title)} ${this.renderEmergency(view)} ${intro}
        ${
          this.within
            ? nothing
            : [
                this.#choice.render(words, this.#offered, (name) => this.text.tagged(name)),
                this.#treatments.map((treatment) => this.#renderTreatment(view, treatment)),
              ]
        }
        ${this.#renderList(view)}
      </div>
      ${this.renderFooter(view, sourceIdsOf([sideEffects.callRightAway, pack.fever, ...this.#treatments, ...this.#effects]))}
    `;
  }

  #renderList(view: View): TemplateResult {
    const { words } = view;
    const checklist = isOn(this.checklist) ? this.#checklist : undefined;
    const listed = checklist && this.#listed(view);
    const effects = (): TemplateResult[] => this.#effects.map((effect) => this.#renderEffect(view, effect, listed));
    return html`${
      this.#treatments.length > 1
        ? // On paper each effect says with which treatment it comes, and nothing opens.
          html`<div class="no-print">
            ${this.disclosures.render('comparison', words.effects.compare, () =>
              this.#comparison?.render(words, this.#treatments, this.#effects, (name) => this.text.tagged(name)),
            )}
          </div>`
        : nothing
    }
    ${this.share ? nothing : this.heading(1, words.effects.list, { id: listId, focusable: true })}
    ${checklist?.renderHint(listed as Listed)}
    ${this.#effects.length ? nothing : html`<p>${words.treatments.ask}</p>`}
    <ul class="effects" role="list">
      ${this.#isOddOrder ? effects() : nothing}${this.#isOddOrder ? nothing : effects()}
    </ul>
    ${checklist?.renderNote(listed as Listed)}`;
  }

  protected override renderEmergency({ pack, words }: View, below = 1): TemplateResult {
    const { callRightAway } = pack.sideEffects as SideEffects;
    const { fever } = pack;
    return html`<section class="calls" part="call-right-away">
      ${this.heading(below, html`${icons.phone}${this.text.label(callRightAway.heading)}`, { className: 'tag emergency' })}
      <p class="intro">${this.text.linked(callRightAway.intro)}</p>
      ${urgencies.map((urgency) => {
        const signs = signsFor(urgency, pack, this.place.feverCall);
        return signs.length ? this.#renderCard(words, { urgency, signs }, below + 1) : nothing;
      })}
      ${this.text.list(callRightAway.steps)}
      ${fever && html`${this.heading(below + 1, fever.heading)} <div class="fever">${this.text.list(fever.items)}</div>`}
    </section>`;
  }

  /** Whom to call and the number, and the signs that need this call. */
  #renderCard(words: View['words'], { urgency, signs }: Signs, below: number): TemplateResult {
    const isEmergency = urgency === 'emergency';
    return html`<div class="care-card ${urgency}">
      ${signs.length ? this.heading(below, orderFor(urgency, words)) : nothing}
      ${isEmergency ? callButton(this.text, words, this.place.callNumber) : careTeam(words, this.place.careTeam)}
      ${signs.length ? html`<ul class="signs">${signs.map(({ text }) => html`<li>${this.text.linked(text)}</li>`)}</ul>` : nothing}
    </div>`;
  }

  #renderTreatment({ words }: View, { name, description, outlook }: Treatment): TemplateResult {
    return html`<section class="treatment" part="treatment">
      ${this.#offered.length > 1 ? this.heading(1, name) : nothing}
      <p>${this.text.explained(description)}</p>
      <dl><dt class="label">${words.treatments.outlook}</dt><dd>${this.text.explained(outlook)}</dd></dl>
    </section>`;
  }

  #renderEffect({ words }: View, effect: Effect, listed?: Listed): TemplateResult {
    const { id, name, description, help, call } = effect;
    // The icon says it to the eye: no phone where nothing needs a call right away.
    const canWait = urgencies[this.#ranks[id] as number] === 'see-doctor';
    const line = html`<p class="call">
      ${canWait ? icons.byUrgency['see-doctor'] : icons.phone} <span class="visually-hidden">${words.effects.call}:</span> ${this.text.linked(call)}
      ${careTeamInText(words, this.place.careTeam)}
    </p>`;
    return html`<li class="effect" part="effect">
      ${this.disclosures.render(
        // The prefix keeps it apart from the element's other disclosures, such as its sources.
        `effect-${id}`,
        this.text.tagged(name),
        () => html`<p>${this.text.explained(description)}</p>
          ${this.#treatments.length > 1 ? this.#renderWith(words, id) : nothing}
          <dl><dt class="label">${words.effects.help}</dt><dd>${this.text.explainedList(help)}</dd></dl>`,
        (button) => this.heading(this.share ? 1 : 2, button, { id: `effect-${id}` }),
        listed ? this.#checklist?.renderRow(listed, effect, line) : line,
      )}
    </li>`;
  }

  #renderWith({ effects }: View['words'], id: string): TemplateResult {
    const names = this.#treatments.flatMap((treatment) => {
      const frequency = frequencyOf(treatment, id);
      if (!frequency) return [];
      const name = this.text.tagged(treatment.name);
      return [', ', frequency === 'common' ? name : html`${name} (${effects[frequency]})`];
    });
    return html`<p class="with soft">${effects.with}: ${names.slice(1)}</p>`;
  }

  /** What the checklist needs to know of what is shown. */
  #listed({ pack, words }: View): Listed {
    const names = this.#treatments.map(({ name }) => name);
    // All of several are what the page shows, not what this person gets.
    const isChosen = names.length === 1 || names.length !== pack.treatments?.length;
    return {
      words,
      language: pack.language,
      wordsLanguage: interfaceWords(pack.language).language,
      about: isChosen ? `${pack.title}: ${names.join(', ')}` : pack.title,
      today: () => formatDate(new Date(), pack.language),
      effects: this.#effects,
      signsFor: (urgency) => signsFor(urgency, pack, this.place.feverCall),
      callsOf: (effect) => callsOf(effect, pack, this.place.feverCall),
      numbers: careTeamOnPaper(words, this.place.careTeam),
      heading: (text, options) => this.heading(1, text, options),
      card: (signs) => this.#renderCard(words, signs, this.share ? 2 : 3),
      plain: (text) => this.text.plain(text),
      changed: viewChanged,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'side-effect-list': SideEffectList;
  }
}
