import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { ContentPack, Screening, ScreeningGuide, Sign } from '../../content/schema.js';
import { fill, unique } from '../../content/text.js';
import { CareElement, type View } from '../../kit/care-element.js';
import { icons } from '../../kit/icons.js';
import { keepInside } from '../../kit/keep-inside.js';
import { quote, report } from '../../kit/report.js';
import {
  chooseScreening,
  decideOutcome,
  mayDoctorAgree,
  mayStartProgram,
  type Outcome,
  type ScreeningResult,
  signsOf,
  toUrgency,
} from '../../screening/outcome.js';
import { CareOutcomeEvent } from './care-outcome-event.js';
import { redflagScreenerStyles } from './redflag-screener.styles.js';

/** The box "None of these"; a space keeps it apart from every id that a pack can hold. */
const noneOfThese = 'none of these';

/**
 * Asks whether a person has a warning sign, and says what to do first. The highest urgency that was chosen
 * decides. The page's program, in the slot `program`, shows only after "None of these", or after the person
 * states that a doctor has agreed, which an emergency does not allow.
 *
 * Answers stay inside the element: they are in no attribute, event or message.
 *
 * @element redflag-screener
 * @slot program - The page's program. It shows only on a clear outcome.
 * @csspart question - The question with its check boxes.
 * @csspart result - The advice.
 * @csspart reasons - Which choices led to the advice, with their sources.
 * @csspart program - The box around the slot `program`.
 * @fires {CareOutcomeEvent} care-outcome - When the person chooses Continue: the outcome, never the answers.
 */
export class RedflagScreener extends CareElement {
  static override styles = [...CareElement.styles, redflagScreenerStyles];
  static override properties = { screening: {} };

  /**
   * The id of one of the pack's question sets: for `back-pain` `base` (four signs) or `extended`.
   * The default is the pack's first. An unknown id is named on the console, and the set with the most signs is asked.
   */
  screening: string | null = null;

  protected override readonly defaultTopic = 'back-pain';

  readonly #chosen = new Set<string>();
  #guide: ScreeningGuide | undefined;
  #set: Screening | undefined;
  #result: ScreeningResult | undefined;
  #doctorAgreed = false;
  #missing = false;
  #changed = false;
  #focusNext: string | undefined;
  #shown: ContentPack | undefined;

  protected override shows(pack: ContentPack): boolean {
    return pack.screening !== undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const guide = this.view?.pack.screening;
    const choice = guide && chooseScreening(guide.sets, this.screening);
    if (choice && !choice.known) {
      const known = guide.sets.map((set) => set.id).join(', ');
      report(
        this,
        `screening ${quote(this.screening)} is not known; ${quote(choice.screening.id)} is asked. Known: ${known}.`,
      );
    }
    // Answers to one question never count for another; an equal one, as a page that renders again gives it, is the same.
    const translated = this.#isTranslated(choice?.screening);
    const same = translated || JSON.stringify(choice?.screening) === JSON.stringify(this.#set);
    this.#changed = this.#changed && same && !this.#result;
    if (!same) {
      if (this.#result) {
        this.#changed = true;
        if (this.matches(':focus-within')) this.#focusNext = '#question';
      }
      this.#forget();
    }
    if (choice && !this.#set) this.#takeTicks();
    this.#guide = guide;
    this.#set = choice?.screening;
    if (translated && this.#result) this.#result = this.#decide();
  }

  /** The same question in another language: the same signs in the same order, of the same urgency. */
  #isTranslated(next: Screening | undefined): boolean {
    const [before, pack] = [this.#shown, this.view?.pack];
    this.#shown = pack;
    if (!next || !this.#set || before?.topic !== pack?.topic || before?.language === pack?.language) return false;
    const signs = (set: Screening): string =>
      JSON.stringify([set.id, signsOf(set).map(({ id, urgency }) => [id, urgency])]);
    return signs(next) === signs(this.#set);
  }

  /** What a person ticked on a standalone page before the script came stays ticked. */
  #takeTicks(): void {
    for (const { value } of this.querySelectorAll<HTMLInputElement>('input[data-sign]:checked')) {
      this.#choose(value || noneOfThese, true);
    }
  }

  protected override updated(): void {
    const target = this.#focusNext;
    this.#focusNext = undefined;
    if (target) this.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }

  protected override renderContent(view: View): unknown {
    const guide = this.#guide as ScreeningGuide;
    const set = this.#set as Screening;
    return html`
      <div class="body">
        ${this.heading(0, set.title, { className: 'title', part: 'title' })}
        ${this.#result ? nothing : html`<p class="intro">${this.text(set.intro)}</p>`}
        <p role="status" class="status">${this.#changed ? view.words.screener.changed : nothing}</p>
        ${this.renderEmergencyLine(view.words)}
        ${this.#result ? this.#renderResult(view, guide, set, this.#result) : this.#renderQuestion(view, set)}
      </div>
      ${this.renderFooter(view, CareElement.sourceIdsOf(signsOf(set)))}
    `;
  }

  #renderQuestion({ words }: View, set: Screening): TemplateResult {
    return html`<form part="question" novalidate autocomplete="off">
      <fieldset aria-describedby="hint error">
        <legend>${this.heading(1, set.question, { id: 'question', focusable: true })}</legend>
        <p id="hint" class="soft">${this.text(set.hint)}</p>
        <div id="error" class="error" role="alert">
          ${this.#missing ? html`<p>${icons.emergency}<span>${words.screener.error}</span></p>` : nothing}
        </div>
        <div class="options" @click=${keepInside} @input=${keepInside}>
          ${set.groups.map((group) =>
            group.label
              ? html`<fieldset class="group">
                  <legend>${this.text(group.label)}</legend>
                  ${group.signs.map((sign) => this.#renderOption(sign.id, sign.label))}
                </fieldset>`
              : group.signs.map((sign) => this.#renderOption(sign.id, sign.label)),
          )}
          <p class="or" aria-hidden="true"><span>${words.screener.or}</span></p>
          ${this.#renderOption(noneOfThese, words.screener.noneOfThese)}
        </div>
      </fieldset>
      <div class="actions">
        <button type="submit" class="primary" @click=${this.#continue}>${words.screener.continue}</button>
      </div>
      <p class="soft">${words.screener.privacy}</p>
    </form>`;
  }

  #renderOption(id: string, label: string): TemplateResult {
    const chosen = this.#chosen.has(id);
    return html`<label class=${chosen ? 'option chosen' : 'option'}>
      <input
        type="checkbox"
        .checked=${chosen}
        aria-invalid=${this.#missing ? 'true' : nothing}
        @change=${(event: Event) => this.#choose(id, (event.target as HTMLInputElement).checked)}
      />
      <span>${this.plain(label)}</span>
    </label>`;
  }

  #renderResult(view: View, guide: ScreeningGuide, set: Screening, result: ScreeningResult): TemplateResult {
    const { words } = view;
    return html`
      ${this.#renderAdvice(view, guide, result)}
      ${this.#renderReasons(view, set, result)}
      ${mayDoctorAgree(result.outcome) ? this.#renderAgreement(guide) : nothing}
      <div class="actions no-print">
        <button type="button" @click=${this.#change}>${words.screener.change}</button>
        <button type="button" @click=${this.#restart}>${words.screener.restart}</button>
      </div>
      ${
        mayStartProgram(result.outcome, this.#doctorAgreed)
          ? html`<div class="program" part="program" dir=${getComputedStyle(this).direction}><slot name="program"></slot></div>`
          : nothing
      }
    `;
  }

  #renderAdvice({ words }: View, guide: ScreeningGuide, { outcome, signs }: ScreeningResult): TemplateResult {
    const advice = guide.advice[outcome];
    const emergencyIf = outcome === 'emergency' ? [] : unique(signs.flatMap((sign) => sign.emergencyIf ?? []));
    return html`<section class="care-card ${outcome}" part="result" aria-labelledby="result">
      <p class="tag" aria-hidden="true">${icons[outcome]}${words.urgency[outcome]}</p>
      ${this.heading(
        1,
        html`<span class="visually-hidden">${words.urgency[outcome]}:</span> ${this.plain(advice.heading)}`,
        { id: 'result', focusable: true, className: 'result-heading' },
      )}
      ${outcome === 'emergency' ? this.#renderCallButton(words.screener.callNow) : nothing}
      <ol class="steps">
        ${advice.steps.map((step) => html`<li>${this.text(step)}</li>`)}
      </ol>
      ${
        emergencyIf.length
          ? html`<div class="emergency-if emergency">
              <p class="tag">${icons.emergency}<span>${this.text(words.screener.emergencyIf)}</span></p>
              ${this.renderList(emergencyIf)}
            </div>`
          : nothing
      }
      ${outcome === 'none' ? this.#renderStop(guide) : nothing}
    </section>`;
  }

  /** Whoever may start the program reads when to stop it. */
  #renderStop({ advice }: ScreeningGuide): TemplateResult {
    const { heading, items } = advice.none.stop;
    return html`${this.heading(2, heading)} ${this.renderList(items)}`;
  }

  #renderCallButton(label: string): unknown {
    const address = this.emergencyAddress;
    return address ? html`<a class="button call" href=${address}>${icons.phone}${this.plain(label)}</a>` : nothing;
  }

  #renderReasons({ pack, words }: View, set: Screening, { outcome, signs }: ScreeningResult): TemplateResult {
    // A source is named in the language of the original, so its marks stay with it in text of another direction.
    const [start, end] = pack.translation ? ['\u2068', '\u2069'] : ['', ''];
    const titles = new Map(
      pack.sources.map(({ id, publisher, title }) => [id, `${start}${publisher}, “${title}”${end}`]),
    );
    const sourcesOf = (sign: Sign): string => sign.sources.map((id) => titles.get(id)).join('; ');
    return html`<section part="reasons">
      ${this.heading(1, words.screener.why)}
      ${
        outcome === 'none'
          ? html`<p>${words.screener.chosenNone} ${this.plain(set.question)}</p>`
          : html`<p>${words.screener.chosen}</p>
              <ul class="reasons" role="list">
                ${signs.map((sign) => {
                  const urgency = toUrgency(sign.urgency);
                  return html`<li class=${urgency}>
                    <p class="reason">${this.plain(sign.label)}</p>
                    <p class="tag">${icons[urgency]}${words.urgency[urgency]}</p>
                    <p>${this.text(sign.advice)}</p>
                    <p class="soft">${fill(words.screener.source, { source: sourcesOf(sign) })}</p>
                  </li>`;
                })}
              </ul>`
      }
    </section>`;
  }

  #renderAgreement(guide: ScreeningGuide): TemplateResult {
    const { agreement } = guide;
    return html`<section class=${this.#doctorAgreed ? 'agreement' : 'agreement no-print'}>
      ${this.heading(1, agreement.heading)}
      <p>${this.text(agreement.meaning)}</p>
      ${
        this.#doctorAgreed
          ? html`<p id="agreed" class="agreed" tabindex="-1">
                ${icons.check}<span>${this.text(agreement.confirmed)}</span>
              </p>
              ${this.#renderStop(guide)}
              <button type="button" id="withdraw" class="no-print" @click=${() => this.#agree(false)}>${this.plain(agreement.withdraw)}</button>`
          : html`<button type="button" id="confirm" @click=${() => this.#agree(true)}>${this.plain(agreement.confirm)}</button>`
      }
    </section>`;
  }

  #choose(id: string, checked: boolean): void {
    if (!checked) this.#chosen.delete(id);
    else if (id === noneOfThese) {
      this.#chosen.clear();
      this.#chosen.add(id);
    } else {
      this.#chosen.delete(noneOfThese);
      this.#chosen.add(id);
    }
    if (this.#chosen.size) this.#missing = false;
    this.requestUpdate();
  }

  /** The button's click, which Enter makes as well: a sandboxed frame that allows no forms never submits. */
  #continue(event: Event): void {
    event.preventDefault();
    this.#missing = this.#chosen.size === 0;
    if (this.#missing) {
      this.#focusOn('input');
      return;
    }
    this.#result = this.#decide();
    this.#focusOn('#result');
    const { outcome } = this.#result;
    this.#announce(outcome);
  }

  #decide(): ScreeningResult {
    return decideOutcome(
      this.#set as Screening,
      [...this.#chosen].filter((id) => id !== noneOfThese),
    );
  }

  #announce(outcome: Outcome): void {
    const { topic } = (this.view as View).pack;
    const event = new CareOutcomeEvent(outcome, topic, (this.#set as Screening).id);
    this.dispatchEvent(event);
  }

  #change(): void {
    this.#result = undefined;
    this.#doctorAgreed = false;
    this.#focusOn('input');
  }

  #restart(): void {
    this.#forget();
    this.#focusOn('input');
  }

  #agree(agreed: boolean): void {
    this.#doctorAgreed = agreed;
    this.#focusOn(agreed ? '#agreed' : '#confirm');
  }

  #forget(): void {
    this.#chosen.clear();
    this.#result = undefined;
    this.#doctorAgreed = false;
    this.#missing = false;
  }

  #focusOn(selector: string): void {
    this.#focusNext = selector;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'redflag-screener': RedflagScreener;
  }
}
