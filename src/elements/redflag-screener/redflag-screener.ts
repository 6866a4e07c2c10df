import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { loadQuestions } from '#load-questions';
import type { ContentPack, QuestionSet, Screening, ScreeningGuide } from '../../content/schema.js';
import { sourceIdsOf } from '../../content/source-ids.js';
import { CareElement } from '../../core/care-element.js';
import { viewChanged } from '../../core/gestures.js';
import * as icons from '../../core/icons.js';
import { actionsStyles } from '../../core/styles/actions.styles.js';
import { choiceStyles } from '../../core/styles/choice.styles.js';
import { callButton } from '../../core/templates/call-button.js';
import { emergencyLine } from '../../core/templates/emergency-line.js';
import type { View } from '../../core/view.js';
import { quote, warnUnknown } from '../../core/warn-once.js';
import { withoutPage } from '../../core/without-page.js';
import {
  type AnySet,
  chooseScreening,
  mayDoctorAgree,
  mayStartProgram,
  type Outcome,
  type ScreeningResult,
  setsOf,
  signsOf,
} from '../../screening/outcome.js';
import { atStart, inOtherWords, reopen, type ScreeningState } from '../../screening/state.js';
import { CareOutcomeEvent } from './care-outcome-event.js';
import { entry } from './entry.js';
import type * as Module from './questions.js';
import type { Questions, ReadAnswers } from './questions.js';
import { redflagScreenerStyles, screenerTokens } from './redflag-screener.styles.js';
import { renderAdvice, renderAgreement, renderCardHead, renderReasons } from './result.js';
import type { ScreenerHost } from './screener-host.js';
import { SignQuestion } from './sign-question.js';

export type { ReadAnswers } from './questions.js';

const texts = /^(?:title|intro|question|hint|label|advice|text|items)$/;

/** What a question has in common in every language. Old libraries give arrays a `toJSON`, so `this[key]` is read. */
const skeleton = (set?: AnySet): string =>
  JSON.stringify(set, function (this: Record<string, unknown>, key) {
    return texts.test(key) ? 0 : this[key];
  });

/**
 * Says what needs the emergency number now, asks whether a person has a warning sign, and says what to do first.
 * The highest urgency that was chosen decides; a follow-up question that is not answered counts as yes, and rules of the
 * content make some signs more urgent together. The page's program, in the slot `program`, shows only after "None of these", or after the person
 * states that a doctor has agreed, which an emergency does not allow. Beside a tick that is an emergency, whom to call
 * now shows at once.
 *
 * Answers stay inside the element: they are in no attribute, event or message.
 *
 * @element redflag-screener
 * @slot program - The page's program. It shows only on a clear outcome.
 * @csspart emergency - What needs the emergency number now.
 * @csspart question - The question with its check boxes.
 * @csspart follow-up - One more question about a sign that was chosen.
 * @csspart call - Whom to call now, beside a sign or an answer that is an emergency.
 * @csspart result - The advice.
 * @csspart reasons - Which choices led to the advice, with their sources.
 * @csspart program - The box around the slot `program`.
 * @cssproperty [--care-sticky-top=1em] - Space above a result that is scrolled to. Set it to the height of a header that stays on your page.
 * @cssproperty --care-color-see-doctor - Text and border of advice to see a doctor first.
 * @cssproperty --care-color-see-doctor-soft - Surface of advice to see a doctor first.
 * @cssproperty --care-color-none - Text and border of the result without a sign.
 * @cssproperty --care-color-none-soft - Surface of the result without a sign.
 * @cssproperty --care-color-error - Text and border of the message that an answer is missing.
 * @cssproperty --care-color-error-soft - Surface of the message that an answer is missing.
 * @fires {CareOutcomeEvent} care-outcome - When the person chooses Continue and gets a result: the outcome, never the answers. Bubbles, composed, cannot be canceled.
 */
export class RedflagScreener extends CareElement {
  static override sheets = [...CareElement.sheets, screenerTokens, actionsStyles, choiceStyles, redflagScreenerStyles];
  static override properties = { screening: {} };

  /**
   * The id of one of the pack's question sets: for `back-pain` `base` (four signs) or `extended` (30).
   * The default is the pack's first. An unknown id is named on the console, and the set with the most signs is asked.
   */
  screening: string | null = null;

  /**
   * Where a person would stand, for a page that is rendered without one: its style sheets choose from the advice.
   * @internal
   */
  declare startAt?: ScreeningState;

  override readonly entry = entry;

  readonly #host = this as unknown as ScreenerHost;
  readonly #signQuestion = new SignQuestion(this.#host, () => this.#state);
  #state: ScreeningState = atStart;
  #set: AnySet | undefined;
  /** Null if their code could not be loaded so far. */
  #questions: Questions | null | undefined;
  #changed = false;
  #focusNext: string | undefined;
  #shown: ContentPack | undefined;
  #hasTaken = false;
  /** What has come into the question by answers: how many follow-ups and questions, and which calls. */
  #added: string | undefined;
  /** The signs and questions that have a call beside them now, and those that had one before the last answer. */
  #calledFor = new Set<string>();
  #saidFor: ReadonlySet<string> = new Set();

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const guide = this.view?.pack.screening;
    const sets = guide ? setsOf(guide) : [];
    const choice = guide && chooseScreening(sets, this.screening);
    if (choice && !choice.known) {
      const known = sets.map(({ id }) => id);
      warnUnknown(this, 'screening', [this.screening], known, `using ${quote(choice.screening.id)}`);
    }
    const { pack } = this.view ?? {};
    const before = this.#shown;
    const set = choice?.screening;
    // In another language the same question has the same signs in the same order, of the same urgency.
    const key = before?.language === pack?.language ? JSON.stringify : skeleton;
    // Answers to one question never count for another; an equal one, as a page that renders again gives it, is the same.
    const same = before?.topic === pack?.topic && key(set) === key(this.#set);
    this.#changed = this.#changed && same && !this.#state.result;
    if (!same) {
      this.#changed = this.#state !== atStart;
      if (this.#set) {
        // A press or a key was meant for a sign in whose place another one comes.
        viewChanged(this.renderRoot, true);
        if (this.matches(':focus-within')) this.#focusNext = '#question';
      }
      this.#state = atStart;
    }
    if (set?.questions) this.#loadQuestions();
    else if (set) {
      if (!this.#set) this.#takeTicks(set);
      this.#state = inOtherWords(this.#state, set);
    }
    this.#set = set;
    this.#shown = pack;
  }

  #loadQuestions(): void {
    const use = ({ Questions }: typeof Module): void => {
      this.#questions = new Questions(this.#host);
    };
    this.late.load('questions', loadQuestions, use).then(() => {
      if (this.#questions !== undefined) return;
      this.#questions = null;
      this.requestUpdate();
    });
  }

  /** What a person ticked on a standalone page before the script came stays ticked. */
  #takeTicks(set: Screening): void {
    if (this.#hasTaken) return;
    this.#hasTaken = true;
    if (withoutPage) {
      this.#state = this.startAt ?? atStart;
      return;
    }
    const valuesOf = (boxes: string): string[] =>
      [...this.querySelectorAll<HTMLInputElement>(`input[${boxes}]:checked`)].map(({ value }) => value);
    const ticked = valuesOf('data-sign');
    const known = signsOf(set).map(({ id }) => id);
    const signs = ticked.filter((id) => known.includes(id));
    // A sign that is asked no more would lead to advice without a reason.
    this.#changed = ticked.some((id) => id && !known.includes(id));
    const answers = Object.fromEntries(valuesOf('data-no').map((id) => [id, 'no'] as const));
    // A sign and “None of these”, both ticked there, are the sign.
    if (ticked.length) this.#state = reopen({ ...atStart, signs, none: !ticked.some(Boolean), answers });
  }

  /**
   * What the person has answered so far, by the names that `care-widgets export-fhir` gives the questions: for
   * `toQuestionnaireResponse` of `care-widgets/fhir`. Answers are health data, so that nothing but this method gives
   * them: in no event, attribute or message. Empty before there is a question.
   */
  async readAnswers(): Promise<ReadAnswers> {
    const { readAnswers } = await loadQuestions();
    return readAnswers(this.#state, this.#set, this.#questions);
  }

  protected override updated(): void {
    const count = this.renderRoot.querySelectorAll('[part=follow-up],.asked').length;
    const added = [count, ...this.#calledFor].join();
    // The next click was aimed at what has moved: it must reach neither another box nor the link that calls.
    if (added !== (this.#added ?? added)) {
      viewChanged(this.renderRoot, true);
      // A tick at the lower edge of a phone's screen would have its call below it.
      this.renderRoot.querySelector('[part=call][role=alert]')?.scrollIntoView({ block: 'nearest' });
    }
    this.#added = added;
    const target = this.#focusNext;
    this.#focusNext = undefined;
    if (!target) return;
    viewChanged(this.renderRoot, true);
    const found = this.renderRoot.querySelector<HTMLElement>(target);
    found?.focus();
    // The focus alone leaves a card that is taller than the screen with its middle on it.
    if (this.#state.result) found?.scrollIntoView();
  }

  protected override renderContent(given: View): unknown {
    this.#calledFor = new Set();
    const guide = given.pack.screening as ScreeningGuide;
    const set = this.#set as AnySet;
    const view = this.#questions?.worded(set, given) ?? given;
    const { result } = this.#state;
    const signs = signsOf(set);
    const cited = [...signs, ...signs.map(({ followUp }) => followUp), ...(set.rules ?? []), ...(set.questions ?? [])];
    return html`
      <div class="body" @keydown=${this.#continueByEnter}>
        ${this.renderTitle(set.title)}
        ${result ? nothing : html`<p class="intro">${this.text.linked(set.intro)}</p>`}
        <p role="status" class="status">${this.#changed ? view.words.screener.changed : nothing}</p>
        ${result ? this.#renderResult(view, guide, set, result) : [this.renderEmergency(view), this.#renderAsked(view, set)]}
      </div>
      ${this.renderFooter(view, sourceIdsOf([...cited, guide.emergency, ...Object.values(guide.advice)]))}
    `;
  }

  /**
   * What needs the emergency number now. Before less urgent advice, it is the start of the result: it takes the focus,
   * is named with what follows, and has a button that leads there, as the list is longer than a small screen.
   */
  protected override renderEmergency({ pack, words }: View, next?: Outcome): TemplateResult {
    const { advice, emergency } = pack.screening as ScreeningGuide;
    if (!emergency) return emergencyLine(this.text, words);
    const { heading, items } = emergency;
    return html`<section class="care-card emergency" part="emergency" tabindex="-1" aria-labelledby=${next ? 'emergency result' : 'emergency'}>
      ${renderCardHead(this.#host, words, 'emergency', heading, { id: 'emergency' })}
      <div class="actions">
        ${callButton(this.text, words, this.place.callNumber)}
        ${
          next
            ? html`<button type="button" class="no-print" data-sp-button-label="screener" @click=${() => this.go(this.#state, '[part=result]')}>
                <span>${words.urgency[next]}: ${this.text.label(advice[next].heading)}</span>${icons.chevron}
              </button>`
            : nothing
        }
      </div>
      ${this.text.list(items)}
    </section>`;
  }

  /** Without the code of the questions: the emergency list stays above, and the number. */
  #renderAsked(view: View, set: AnySet): unknown {
    if (!set.questions) return this.#signQuestion.render(view, set);
    if (this.#questions) return this.#questions.render(view, set as QuestionSet, this.#state, this.#state === atStart);
    const { loading, unavailable } = view.words;
    return html`<p>${this.#questions === null ? unavailable.heading : loading}</p>`;
  }

  /**
   * Beside the tick that makes it an emergency, and read out: nobody has to continue first, or look for it above. With
   * ten of them, or back from the advice, only what the last answer brought is read out, and of several that came
   * together the first, as all say the same.
   * @internal
   */
  renderCall({ pack, words }: View, id: string): TemplateResult {
    const { advice } = pack.screening as ScreeningGuide;
    const isNew = !this.#saidFor.has(id) && [...this.#calledFor].every((one) => this.#saidFor.has(one));
    this.#calledFor.add(id);
    return html`<section class="care-card emergency" part="call" role=${isNew ? 'alert' : nothing}>
      <p class="label">${this.text.linked(advice.emergency.heading)}</p>
      ${callButton(this.text, words, this.place.callNumber)}
    </section>`;
  }

  #renderResult(view: View, guide: ScreeningGuide, set: AnySet, result: ScreeningResult): TemplateResult {
    const { words } = view;
    const { outcome } = result;
    // A call that is sure needs no list of what else to call for; one that is not stands before lesser advice.
    return html`
      ${mayDoctorAgree(outcome) ? this.renderEmergency(view, outcome) : nothing} ${renderAdvice(this.#host, view, guide, outcome)}
      ${outcome === 'none' ? this.renderEmergency(view) : nothing}
      ${set.questions ? this.#questions?.reasons(view, set as QuestionSet) : renderReasons(this.#host, view, set, result)}
      ${mayDoctorAgree(outcome) ? renderAgreement(this.#host, guide, this.#state) : nothing}
      <div class="actions no-print">
        <button type="button" @click=${() => this.go(reopen(this.#state), 'input')}>${words.screener.change}</button>
        <button type="button" @click=${() => this.go(atStart, 'input')}>${words.screener.restart}</button>
      </div>
      ${
        mayStartProgram(outcome, this.#state.phase === 'agreed') && !this.isSuperseded
          ? html`<div part="program" dir=${withoutPage ? nothing : getComputedStyle(this).direction}><slot name="program"></slot></div>`
          : nothing
      }
    `;
  }

  /**
   * Shows the next state, with the focus where it leads.
   * @internal
   */
  go(next: ScreeningState, focus?: string): void {
    // The advice has no such calls, so a person who comes back from it has heard those that were there before.
    if (!this.#state.result) this.#saidFor = this.#calledFor;
    this.#state = next;
    this.#focusNext = focus;
    this.requestUpdate();
  }

  /**
   * Enter continues, as in a form. There is no form, because tools that watch forms send the names and values of their
   * fields, and a sandboxed frame may block submitting. The focus leaves the field first, so that what was typed counts.
   */
  #continueByEnter({ key, isComposing, repeat, target }: KeyboardEvent): void {
    if (key !== 'Enter' || isComposing || repeat || (target as Element).localName !== 'input') return;
    const button = this.renderRoot.querySelector<HTMLElement>('[type=submit]');
    button?.focus();
    button?.click();
  }

  /**
   * Shows the advice, and tells the page the outcome.
   * @internal
   */
  conclude(next: ScreeningState): void {
    this.go(next, 'section');
    // In a variable, as the manifest would take it for one more event otherwise.
    const told = new CareOutcomeEvent(
      (next.result as ScreeningResult).outcome,
      (this.view as View).pack.topic,
      (this.#set as AnySet).id,
    );
    this.dispatchEvent(told);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'redflag-screener': RedflagScreener;
  }
}
