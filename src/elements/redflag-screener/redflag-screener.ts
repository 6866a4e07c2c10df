import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { ContentPack, Rule, Screening, ScreeningGuide, Sign } from '../../content/schema.js';
import { fill } from '../../content/text.js';
import { CareElement, type View } from '../../core/care-element.js';
import { keepInside } from '../../core/contain-events.js';
import { viewChanged } from '../../core/gestures.js';
import { icons } from '../../core/icons.js';
import type { HeadingOptions } from '../../core/templates/heading.js';
import { quote, warnOnce } from '../../core/warn-once.js';
import {
  type ChosenSign,
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
 * Says what needs the emergency number now, asks whether a person has a warning sign, and says what to do first.
 * The highest urgency that was chosen decides; a follow-up question that is not answered counts as yes, and rules of the
 * content make some signs more urgent together. The page's program, in the slot `program`, shows only after "None of these", or after the person
 * states that a doctor has agreed, which an emergency does not allow.
 *
 * Answers stay inside the element: they are in no attribute, event or message.
 *
 * @element redflag-screener
 * @slot program - The page's program. It shows only on a clear outcome.
 * @csspart emergency - What needs the emergency number now.
 * @csspart question - The question with its check boxes.
 * @csspart follow-up - One more question about a sign that was chosen.
 * @csspart result - The advice.
 * @csspart reasons - Which choices led to the advice, with their sources.
 * @csspart program - The box around the slot `program`.
 * @fires {CareOutcomeEvent} care-outcome - When the person chooses Continue: the outcome, never the answers.
 */
export class RedflagScreener extends CareElement {
  static override styles = [...CareElement.styles, redflagScreenerStyles];
  static override properties = { screening: {} };

  /**
   * The id of one of the pack's question sets: for `back-pain` `base` (four signs) or `extended` (30).
   * The default is the pack's first. An unknown id is named on the console, and the set with the most signs is asked.
   */
  screening: string | null = null;

  protected override readonly defaultTopic = 'back-pain';

  readonly #chosen = new Set<string>();
  /** Answers to follow-up questions, by the id of the sign. */
  #answers: Record<string, 'yes' | 'no'> = {};
  /** What a tick took back, so that it can be undone. */
  #takenBack: { chosen: string[]; answers: Record<string, 'yes' | 'no'> } | undefined;
  #guide: ScreeningGuide | undefined;
  #set: Screening | undefined;
  #result: ScreeningResult | undefined;
  #doctorAgreed = false;
  #missing = false;
  #changed = false;
  #focusNext: string | undefined;
  #shown: ContentPack | undefined;
  #hasTaken = false;

  protected override shows(pack: ContentPack): boolean {
    return pack.screening !== undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const guide = this.view?.pack.screening;
    const choice = guide && chooseScreening(guide.sets, this.screening);
    if (choice && !choice.known) {
      const known = guide.sets.map((set) => set.id).join(', ');
      warnOnce(
        this,
        `screening ${quote(this.screening)} is not known; ${quote(choice.screening.id)} is asked. Known: ${known}.`,
      );
    }
    // Answers to one question never count for another; an equal one, as a page that renders again gives it, is the same.
    const isSameTopic = this.view?.pack.topic === this.#shown?.topic;
    const translated = this.#isTranslated(choice?.screening);
    const same = translated || (isSameTopic && JSON.stringify(choice?.screening) === JSON.stringify(this.#set));
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
      JSON.stringify([
        set.id,
        signsOf(set).map(({ id, urgency, followUp }) => [id, urgency, followUp?.urgency]),
        set.rules?.map(({ label, advice, ...rule }) => rule),
      ]);
    return signs(next) === signs(this.#set);
  }

  /** What a person ticked on a standalone page before the script came stays ticked. */
  #takeTicks(): void {
    if (this.#hasTaken) return;
    this.#hasTaken = true;
    for (const { value } of this.querySelectorAll<HTMLInputElement>('input[data-sign]:checked')) {
      this.#chosen.add(value || noneOfThese);
    }
    // A sign and “None of these”, both ticked there, are the sign.
    if (this.#chosen.size > 1) this.#chosen.delete(noneOfThese);
    for (const { value } of this.querySelectorAll<HTMLInputElement>('input[data-no]:checked')) {
      if (this.#chosen.has(value)) this.#answers[value] = 'no';
    }
  }

  protected override updated(): void {
    const target = this.#focusNext;
    this.#focusNext = undefined;
    if (!target) return;
    viewChanged(this.renderRoot, true);
    this.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }

  protected override renderContent(view: View): unknown {
    const guide = this.#guide as ScreeningGuide;
    const set = this.#set as Screening;
    return html`
      <div class="body">
        ${this.heading(0, set.title, { className: 'title', part: 'title' })}
        ${this.#result ? nothing : html`<p class="intro">${this.text(set.intro)}</p>`}
        <p role="status" class="status">${this.#changed ? view.words.screener.changed : nothing}</p>
        ${this.#result ? this.#renderResult(view, guide, set, this.#result) : html`${this.#renderEmergencyList(view)} ${this.#renderQuestion(view, set)}`}
      </div>
      ${this.renderFooter(view, this.#sourceIds(guide, set))}
    `;
  }

  protected override renderEmergency(view: View): unknown {
    return this.#renderEmergencyList(view);
  }

  #sourceIds({ emergency, advice }: ScreeningGuide, set: Screening): string[] {
    const signs = signsOf(set);
    const cited = [
      ...signs,
      ...signs.flatMap(({ followUp }) => followUp ?? []),
      ...(set.rules ?? []),
      ...(emergency ? [emergency] : []),
    ];
    return CareElement.sourceIdsOf([...cited, ...Object.values(advice).map(({ sources = [] }) => ({ sources }))]);
  }

  /** What needs the emergency number now: one list, wherever a person stands in the screening. */
  #renderEmergencyList({ pack, words }: View): TemplateResult {
    const { emergency } = pack.screening as ScreeningGuide;
    if (!emergency) return this.renderEmergencyLine(words);
    const { heading, items } = emergency;
    return html`<section class="care-card emergency" part="emergency" aria-labelledby="emergency">
      ${this.#renderCardHead(words, 'emergency', heading, { id: 'emergency' })} ${this.renderList(items)}
      ${this.#renderCallButton(words.screener.callNow)}
    </section>`;
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
                  ${group.signs.map((sign) => this.#renderSign(words, sign))}
                </fieldset>`
              : group.signs.map((sign) => this.#renderSign(words, sign)),
          )}
          <p class="or"><span>${words.screener.or}</span></p>
          ${this.#renderOption(noneOfThese, words.screener.noneOfThese)}
        </div>
        <div class="actions taken-back">
          <p role="status" class="status">${this.#takenBackText(words)}</p>
          ${
            this.#takenBack
              ? html`<button type="button" id="undo" @click=${this.#undo}>${words.screener.undo}</button>`
              : nothing
          }
        </div>
      </fieldset>
      <div class="actions">
        <button type="submit" class="primary" @click=${this.#continue}>${words.screener.continue}</button>
      </div>
      <p class="soft">${words.screener.privacy}</p>
    </form>`;
  }

  #renderSign(words: View['words'], { id, label, followUp }: Sign): TemplateResult {
    const asks = followUp && this.#chosen.has(id);
    return html`${this.#renderOption(id, label)}${asks ? this.#renderFollowUp(words, id, followUp) : nothing}`;
  }

  #renderFollowUp(
    { screener: words }: View['words'],
    id: string,
    { question, items }: NonNullable<Sign['followUp']>,
  ): TemplateResult {
    const given = this.#answers[id];
    const answer = (value: 'yes' | 'no', label: string): TemplateResult => html`<label
      class=${given === value ? 'option chosen' : 'option'}
    >
      <input
        type="radio"
        name=${`follow-up-${id}`}
        .checked=${given === value}
        @change=${() => this.#answer(id, value)}
      />
      <span>${label}</span>
    </label>`;
    return html`<fieldset class="follow-up" part="follow-up" aria-describedby=${`unanswered-${id}`}>
      <legend>${this.text(question)}</legend>
      ${items ? this.renderList(items) : nothing}
      ${answer('yes', words.yes)} ${answer('no', words.no)}
      <p id=${`unanswered-${id}`} class="status">${given ? nothing : words.unanswered}</p>
    </fieldset>`;
  }

  #takenBackText({ screener: words }: View['words']): unknown {
    if (!this.#takenBack) return nothing;
    return this.#takenBack.chosen.includes(noneOfThese) ? words.noneTakenBack : words.takenBack;
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
      ${this.#renderEmergencyList(view)}
      ${this.#renderReasons(view, set, result)}
      ${mayDoctorAgree(result.outcome) ? this.#renderAgreement(guide) : nothing}
      <div class="actions no-print">
        <button type="button" @click=${this.#change}>${words.screener.change}</button>
        <button type="button" @click=${this.#restart}>${words.screener.restart}</button>
      </div>
      ${
        mayStartProgram(result.outcome, this.#doctorAgreed) && !this.isSuperseded
          ? html`<div class="program" part="program" dir=${getComputedStyle(this).direction}><slot name="program"></slot></div>`
          : nothing
      }
    `;
  }

  #renderAdvice({ words }: View, guide: ScreeningGuide, { outcome }: ScreeningResult): TemplateResult {
    const advice = guide.advice[outcome];
    return html`<section class="care-card ${outcome}" part="result" aria-labelledby="result">
      ${this.#renderCardHead(words, outcome, advice.heading, { id: 'result', focusable: true, className: 'result-heading' })}
      ${outcome === 'emergency' ? this.#renderCallButton(words.screener.callNow) : nothing}
      <ol class="steps">
        ${advice.steps.map((step) => html`<li>${this.text(step)}</li>`)}
      </ol>
      ${outcome === 'none' ? this.#renderStop(guide) : nothing}
    </section>`;
  }

  /** How urgent it is, seen as a tag and heard as a part of the heading. */
  #renderCardHead({ urgency }: View['words'], level: Outcome, text: string, options: HeadingOptions): TemplateResult {
    const word = urgency[level];
    return html`<p class="tag" aria-hidden="true">${icons[level]}${word}</p>
      ${this.heading(1, html`<span class="visually-hidden">${word}:</span> ${this.plain(text)}`, options)}`;
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

  #renderReasons({ pack, words }: View, set: Screening, { outcome, signs, rules }: ScreeningResult): TemplateResult {
    // A source is named in the language of the original, so its marks stay with it in text of another direction.
    const [start, end] = pack.translation ? ['\u2068', '\u2069'] : ['', ''];
    const titles = new Map(
      pack.sources.map(({ id, publisher, title }) => [id, `${start}${publisher}, “${title}”${end}`]),
    );
    const cite = (ids: readonly string[]): TemplateResult => {
      const source = ids.map((id) => titles.get(id)).join('; ');
      return html`<p class="soft">${fill(words.screener.source, { source })}</p>`;
    };
    const renderReason = (
      label: string,
      { urgency: given, advice }: Pick<ChosenSign | Rule, 'urgency' | 'advice'>,
      sources: readonly string[],
      answer: unknown = nothing,
    ): TemplateResult => {
      const urgency = toUrgency(given);
      return html`<li class=${urgency}>
        <p class="reason">${this.plain(label)}</p>
        ${answer}
        <p class="tag">${icons[urgency]}${words.urgency[urgency]}</p>
        <p>${this.text(advice)}</p>
        ${cite(sources)}
      </li>`;
    };
    return html`<section part="reasons">
      ${this.heading(1, words.screener.why)}
      ${
        outcome === 'none'
          ? html`<p>${words.screener.chosenNone} ${this.plain(set.question)}</p>`
          : html`<p>${words.screener.chosen}</p>
              <ul class="reasons" role="list">
                ${rules.map((rule) => renderReason(rule.label, rule, rule.sources))}
                ${signs.map((chosen) =>
                  renderReason(
                    chosen.sign.label,
                    chosen,
                    chosen.answer === 'no' ? chosen.sign.sources : (chosen.sign.followUp ?? chosen.sign).sources,
                    this.#renderAnswer(words, chosen),
                  ),
                )}
              </ul>`
      }
    </section>`;
  }

  #renderAnswer({ screener: words }: View['words'], { sign: { followUp }, answer }: ChosenSign): unknown {
    if (!followUp) return nothing;
    return html`<div>
      <p>${this.text(followUp.question)}</p>
      ${followUp.items ? this.renderList(followUp.items) : nothing}
      <p><strong>${answer ? fill(words.answered, { answer: words[answer] }) : words.countedAsYes}</strong></p>
    </div>`;
  }

  /** Snowplow sends the label and id of any button, and knows no mark: both are the same whatever was answered. */
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
              <button type="button" id="agree" data-sp-button-label="agreement" class="no-print" @click=${() => this.#agree(false)}>${this.plain(agreement.withdraw)}</button>`
          : html`<button type="button" id="agree" data-sp-button-label="agreement" @click=${() => this.#agree(true)}>${this.plain(agreement.confirm)}</button>`
      }
    </section>`;
  }

  #choose(id: string, checked: boolean): void {
    const before = { chosen: [...this.#chosen], answers: this.#answers };
    this.#takenBack = undefined;
    if (!checked) this.#chosen.delete(id);
    else {
      // “None of these” and a sign exclude each other; what that takes back is said, and can be undone.
      const taken = before.chosen.filter((other) => (id === noneOfThese) !== (other === noneOfThese));
      for (const other of taken) this.#chosen.delete(other);
      this.#chosen.add(id);
      if (taken.length) this.#takenBack = before;
    }
    this.#answers = Object.fromEntries(Object.entries(this.#answers).filter(([sign]) => this.#chosen.has(sign)));
    if (this.#chosen.size) this.#missing = false;
    this.requestUpdate();
  }

  #undo(): void {
    const { chosen, answers } = this.#takenBack ?? { chosen: [], answers: {} };
    this.#chosen.clear();
    for (const id of chosen) this.#chosen.add(id);
    this.#answers = answers;
    this.#takenBack = undefined;
    this.#focusOn('input:checked');
  }

  #answer(id: string, answer: 'yes' | 'no'): void {
    this.#takenBack = undefined;
    this.#answers = { ...this.#answers, [id]: answer };
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
    this.#takenBack = undefined;
    this.#result = this.#decide();
    this.#focusOn('#result');
    const { outcome } = this.#result;
    this.#announce(outcome);
  }

  #decide(): ScreeningResult {
    return decideOutcome(
      this.#set as Screening,
      [...this.#chosen].filter((id) => id !== noneOfThese),
      this.#answers,
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
    this.#focusOn(agreed ? '#agreed' : '#agree');
  }

  #forget(): void {
    this.#chosen.clear();
    this.#answers = {};
    this.#takenBack = undefined;
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
