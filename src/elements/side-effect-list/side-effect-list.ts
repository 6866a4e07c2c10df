import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { ContentPack, Effect, SideEffects, Treatment } from '../../content/schema.js';
import { fill } from '../../content/text.js';
import { CareElement, type View } from '../../kit/care-element.js';
import { chips } from '../../kit/chips.js';
import { copyText } from '../../kit/clipboard.js';
import { icons } from '../../kit/icons.js';
import { keepInside } from '../../kit/keep-inside.js';
import { printDocument } from '../../kit/print-document.js';
import { treatmentsFor } from '../../kit/treatments.js';
import { toUrgency } from '../../screening/outcome.js';
import { type Note, noteAsText, noteToPrint } from './note.js';
import { sideEffectListStyles } from './side-effect-list.styles.js';

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
  static override styles = [...CareElement.styles, sideEffectListStyles];
  static override properties = { treatment: {}, checklist: { type: Boolean }, share: { attribute: false } };

  /**
   * The id of one treatment, or several with spaces between, for the built-in topic of `chemotherapy`,
   * `targeted-therapy`, `radiation`, `stem-cell-transplant` and `immunotherapy`. Without it, or with `all`,
   * all are compared. An unknown id is named on the console, and all are shown.
   */
  treatment: string | null = null;

  /** Lets a patient tick the effects that they have, and print or copy them. */
  checklist = false;

  /**
   * Set by an element that holds this one: only when to call, or all the rest, where it has said already
   * what a treatment is and when to call.
   * @internal
   */
  share: 'call' | 'effects' | undefined = undefined;

  protected override readonly defaultTopic: string = 'acute-lymphoblastic-leukemia';

  readonly #ticked = new Set<string>();
  #treatments: Treatment[] = [];
  #effects: Effect[] = [];
  #status = '';
  #copyFailed = false;

  protected override shows(pack: ContentPack): boolean {
    return pack.sideEffects !== undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = this.view?.pack;
    super.willUpdate(changed);
    const pack = this.view?.pack;
    if (before && before.topic !== pack?.topic) {
      this.#ticked.clear();
      this.#status = '';
      this.#copyFailed = false;
    }
    this.#treatments = treatmentsFor(this, pack, this.treatment);
    const ids = new Set(this.#treatments.flatMap(({ effects }) => effects));
    this.#effects = pack?.effects?.filter(({ id }) => ids.has(id)) ?? [];
  }

  protected override renderContent(view: View): unknown {
    const sideEffects = view.pack.sideEffects as SideEffects;
    if (this.share === 'call') {
      return html`<div class="body">${this.#renderCallRightAway(view, sideEffects, 0)}</div>`;
    }
    const several = this.#treatments.length > 1;
    const [only] = this.#treatments;
    const title = several || !only ? sideEffects.title : `${sideEffects.title}: ${only.name}`;
    return html`
      <div class="body">
        ${this.heading(0, title, { className: 'title', part: 'title' })}
        ${this.share ? nothing : this.#renderCallRightAway(view, sideEffects, 1)}
        <p class="intro">${this.prose(sideEffects.intro)}</p>
        ${several ? this.#renderComparison(view) : nothing}
        ${
          this.nested
            ? nothing
            : html`<div class="treatments">
                ${this.#treatments.map((treatment) => this.#renderTreatment(view, treatment, several))}
              </div>`
        }
        ${this.heading(1, view.words.effects.list)}
        ${this.checklist ? html`<p class="no-print">${view.words.effects.noteHint}</p>` : nothing}
        ${this.#effects.length ? nothing : html`<p>${view.words.treatments.ask}</p>`}
        <ul class="effects ${this.#many}" role="list">
          ${this.#effects.map((effect) => this.#renderEffect(view, effect, several))}
        </ul>
        ${this.checklist ? this.#renderNote(view) : nothing}
      </div>
      ${this.renderFooter(
        view,
        CareElement.sourceIdsOf([sideEffects.callRightAway, ...this.#treatments, ...this.#effects]),
      )}
    `;
  }

  #renderCallRightAway({ words }: View, { callRightAway }: SideEffects, below: number): TemplateResult {
    return html`<section class="care-card emergency" part="call-right-away">
      ${this.heading(below, html`${icons.phone}${this.plain(callRightAway.heading)}`, { className: 'call-heading' })}
      <p>${this.text(callRightAway.intro)}</p>
      <ul class="signs">
        ${callRightAway.items.map((item) => {
          const emergency = toUrgency(item.urgency) === 'emergency';
          return html`<li>
            ${emergency ? html`<strong class="now">${`${words.urgency.emergency}: `}</strong>` : nothing}${this.text(item.text)}
          </li>`;
        })}
      </ul>
      <ol class="steps">
        ${callRightAway.steps.map((step) => html`<li>${this.text(step)}</li>`)}
      </ol>
    </section>`;
  }

  #renderComparison({ words }: View): TemplateResult {
    return html`<div class="comparison ${this.#many}" part="comparison" role="group" aria-labelledby="comparison" tabindex="0">
      <table>
        <caption id="comparison">${words.effects.compareCaption}</caption>
        <thead>
          <tr>
            <th scope="col">${words.effects.effect}</th>
            ${this.#treatments.map(({ name }) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${this.#effects.map(
            ({ id, name }) => html`<tr>
              <th scope="row">${name}</th>
              ${this.#treatments.map(({ effects }) =>
                effects.includes(id)
                  ? html`<td class="common">${icons.check}<span>${words.effects.common}</span></td>`
                  : html`<td class="soft">${words.effects.notListed}</td>`,
              )}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** More columns need more room. */
  get #many(): string {
    return this.#treatments.length > 3 ? 'many' : '';
  }

  #renderTreatment({ words }: View, { name, description, outlook }: Treatment, several: boolean): TemplateResult {
    return html`<section class="treatment" part="treatment">
      ${several ? this.heading(1, name) : nothing}
      <p>${this.prose(description)}</p>
      <p><strong>${words.effects.outlook}</strong> ${this.prose(outlook)}</p>
    </section>`;
  }

  #renderEffect({ words }: View, effect: Effect, several: boolean): TemplateResult {
    const { id, name, description, help, call } = effect;
    return html`<li class="effect ${this.#ticked.has(id) ? 'ticked' : ''}" part="effect">
      ${this.heading(2, name, { id: `effect-${id}` })}
      <p>${this.prose(description)}</p>
      ${several ? this.#renderWith(words.effects.with, id) : nothing}
      <p class="label">${words.effects.help}</p>
      ${this.renderProseList(help)}
      <p class="call">${icons.phone}<span><strong>${words.effects.call}:</strong> ${this.text(call)}</span></p>
      ${this.checklist ? this.#renderTick(words.effects.have, id) : nothing}
    </li>`;
  }

  #renderWith(label: string, id: string): TemplateResult {
    const names = this.#treatments.filter(({ effects }) => effects.includes(id)).map(({ name }) => name);
    return html`<p class="with"><span class="soft">${label}:</span> ${chips(names)}</p>`;
  }

  #renderTick(label: string, id: string): TemplateResult {
    return html`<label class="tick" @click=${keepInside} @input=${keepInside}>
      <input
        type="checkbox"
        autocomplete="off"
        aria-labelledby="have-${id} effect-${id}"
        .checked=${this.#ticked.has(id)}
        @change=${(event: Event) => this.#tick(id, (event.target as HTMLInputElement).checked)}
      />
      <span id="have-${id}">${label}</span>
    </label>`;
  }

  #renderNote(view: View): TemplateResult {
    const { words } = view;
    const note = this.#note(view);
    const empty = note.effects.length === 0;
    return html`<section class="note" part="note" aria-labelledby="note">
      ${this.heading(1, words.effects.note, { id: 'note', focusable: true })}
      ${
        empty
          ? html`<p class="no-print">${words.effects.noteEmpty}</p>`
          : html`<div class="paper">
                <p class="label">${note.about}</p>
                <p class="soft">${note.date}</p>
                <p>${note.intro}</p>
                <ul>
                  ${note.effects.map((effect) => html`<li>${effect}</li>`)}
                </ul>
                <p class="urgent-reminder"><strong>${note.urgent}</strong></p>
              </div>
              <div class="actions no-print">
                <button type="button" class="primary" @click=${() => this.#print(note)}>${words.effects.print}</button>
                <button type="button" @click=${() => this.#copy(note)}>${words.effects.copy}</button>
                <button type="button" @click=${this.#clear}>${words.effects.clear}</button>
              </div>`
      }
      <p role="status" class="no-print">${this.#status}</p>
      ${
        this.#copyFailed
          ? html`<label class="copy no-print"
              >${words.effects.noteText}<textarea readonly rows="8" .value=${noteAsText(note)}></textarea>
            </label>`
          : nothing
      }
      <p class="soft no-print">${words.effects.notePrivacy}</p>
    </section>`;
  }

  #note({ pack, words }: View): Note {
    return {
      title: words.effects.note,
      about: `${pack.title}: ${this.#treatments.map(({ name }) => name).join(', ')}`,
      date: fill(words.effects.noteDate, { date: this.formatDate(new Date(), pack.language) }),
      intro: words.effects.noteIntro,
      effects: this.#effects.filter(({ id }) => this.#ticked.has(id)).map(({ name }) => name),
      questions: words.effects.noteQuestions,
      urgent: words.effects.noteUrgent,
    };
  }

  #tick(id: string, checked: boolean): void {
    if (checked) this.#ticked.add(id);
    else this.#ticked.delete(id);
    const { noteCount } = (this.view as View).words.effects;
    const count = this.#effects.filter((effect) => this.#ticked.has(effect.id)).length;
    this.#say(fill(noteCount, { count }));
  }

  #clear(): void {
    this.#ticked.clear();
    this.renderRoot.querySelector('iframe')?.remove();
    this.#say((this.view as View).words.effects.cleared);
    this.renderRoot.querySelector<HTMLElement>('#note')?.focus();
  }

  async #copy(note: Note): Promise<void> {
    const { copied, copyFailed } = (this.view as View).words.effects;
    if (await copyText(noteAsText(note))) return this.#say(copied);
    this.#say(copyFailed, true);
    await this.updateComplete;
    const area = this.renderRoot.querySelector('textarea');
    area?.focus();
    area?.select();
  }

  #print(note: Note): void {
    const { pack, words } = this.view as View;
    if (printDocument(this.renderRoot as ShadowRoot, pack.language, noteToPrint(note))) return;
    // The text of the note can be copied instead.
    this.#say(words.effects.printFailed, true);
  }

  #say(status: string, copyFailed = false): void {
    this.#status = status;
    this.#copyFailed = copyFailed;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'side-effect-list': SideEffectList;
  }
}
