import { html, nothing, type TemplateResult } from 'lit';
import type { Screening, Sign } from '../../content/schema.js';
import * as icons from '../../core/icons.js';
import type { View } from '../../core/view.js';
import { emergencySigns } from '../../screening/outcome.js';
import { answer, chooseNone, chooseSign, proceed, type ScreeningState, undo } from '../../screening/state.js';
import { RepeatedAlert } from './repeated-alert.js';
import type { ScreenerHost } from './screener-host.js';

/** The list of signs with a check box each, their follow-up questions, and “None of these”. */
export class SignQuestion {
  readonly #host: ScreenerHost;
  /** A function, because the state is private to the element and may have changed since the last render. */
  readonly #state: () => ScreeningState;
  readonly #alert = new RepeatedAlert();

  constructor(host: ScreenerHost, state: () => ScreeningState) {
    this.#host = host;
    this.#state = state;
  }

  render(view: View, set: Screening): TemplateResult {
    const { words } = view;
    const { before, signs, answers, none, phase } = this.#state();
    const { text } = this.#host;
    const calls = emergencySigns(set, signs, answers);
    const renderSign = (sign: Sign): TemplateResult => this.#renderSign(view, sign, calls.includes(sign.id));
    const takenBack = before?.none ? words.screener.noneTakenBack : words.screener.takenBack;
    const error = phase === 'incomplete' ? html`<p>${icons.octagon}<span>${words.screener.error}</span></p>` : nothing;
    return html`<div part="question">
      <fieldset aria-describedby="hint">
        <legend>${this.#host.heading(1, set.question, { id: 'question', focusable: true })}</legend>
        <p id="hint" class="soft">${text.linked(set.hint)}</p>
        ${this.#alert.render(error)}
        <div class="options">
          ${set.groups.map((group) =>
            group.label
              ? html`<fieldset class="group">
                  <legend>${text.linked(group.label)}</legend>
                  ${group.signs.map(renderSign)}
                </fieldset>`
              : group.signs.map(renderSign),
          )}
          <p class="or"><span>${words.screener.or}</span></p>
          ${this.#renderOption(words.screener.noneOfThese, none, (isChosen) => chooseNone(this.#state(), isChosen), undefined, 'none')}
          <p class="soft" id="none">${words.screener.noneClears}</p>
        </div>
        <div class="actions">
          <p role="status" class="status">${before ? takenBack : nothing}</p>
          ${
            before
              ? html`<button type="button" id="undo" @click=${() => this.#host.go(undo(this.#state()), 'input:checked')}>${words.screener.undo}</button>`
              : nothing
          }
        </div>
      </fieldset>
      <div class="actions">
        <button type="submit" class="primary" @click=${() => this.#continue(set)}>${words.screener.continue}</button>
      </div>
      <p class="soft">${words.screener.privacy}</p>
    </div>`;
  }

  #renderSign(view: View, { id, label, followUp }: Sign, isEmergency: boolean): TemplateResult {
    const isChosen = this.#state().signs.includes(id);
    return html`${this.#renderOption(label, isChosen, (checked) => chooseSign(this.#state(), id, checked))}${followUp && isChosen ? this.#renderFollowUp(view.words, id, followUp) : nothing}${isEmergency ? this.#host.renderCall(view, id) : nothing}`;
  }

  #renderFollowUp(
    { screener: words }: View['words'],
    id: string,
    { question, items }: NonNullable<Sign['followUp']>,
  ): TemplateResult {
    const { text } = this.#host;
    const given = this.#state().answers[id];
    const option = (value: 'yes' | 'no'): TemplateResult =>
      this.#renderOption(words[value], given === value, () => answer(this.#state(), id, value), `follow-up-${id}`);
    const hint = `unanswered-${id}`;
    return html`<fieldset class="follow-up" part="follow-up" aria-describedby=${hint}>
      <legend>${text.linked(question)}</legend>
      ${items ? text.list(items) : nothing}
      ${option('yes')} ${option('no')}
      <p id=${hint} class="status">${given ? nothing : words.unanswered}</p>
    </fieldset>`;
  }

  /** A check box, or a radio button of the group with that name. */
  #renderOption(
    label: string,
    chosen: boolean,
    next: (isChosen: boolean) => ScreeningState,
    group?: string,
    hint?: string,
  ): TemplateResult {
    return html`<label class=${chosen ? 'option chosen' : 'option'}>
      <input
        type=${group ? 'radio' : 'checkbox'}
        name=${group ?? nothing}
        autocomplete="off"
        .checked=${chosen}
        aria-describedby=${hint ?? nothing}
        @change=${(event: Event) => this.#host.go(next((event.target as HTMLInputElement).checked))}
      />
      <span>${this.#host.text.label(label)}</span>
    </label>`;
  }

  #continue(set: Screening): void {
    const next = proceed(this.#state(), set);
    this.#alert.repeat();
    if (next.result) this.#host.conclude(next);
    else this.#host.go(next, 'input');
  }
}
