import { html, nothing, type TemplateResult } from 'lit';
import type { Question, QuestionSet, ScreeningGuide } from '../../content/schema.js';
import { fill, formatNumber } from '../../content/text.js';
import * as icons from '../../core/icons.js';
import type { View } from '../../core/view.js';
import { linkOfFollowUp, linkOfGroup, noneCode } from '../../screening/link-ids.js';
import type { AnySet } from '../../screening/outcome.js';
import {
  type Answer,
  type Answers,
  decideQuestions,
  emergenciesIn,
  enabledIn,
  isAsked,
  isPossible,
} from '../../screening/questions.js';
import { atStart, type ScreeningState } from '../../screening/state.js';
import { parseNumber } from './parse-number.js';
import { type QuestionWords, questionWords } from './question-words.js';
import { questionsStyles } from './questions.styles.js';
import { RepeatedAlert } from './repeated-alert.js';
import type { ScreenerHost } from './screener-host.js';
import { sourceLine } from './source-line.js';

/** What is being shown. */
interface Shown {
  view: View;
  set: QuestionSet;
  words: QuestionWords;
  enabled: ReadonlySet<string>;
  /** Ids of the questions beside whose answer the call for help belongs. */
  calls: readonly string[];
  /** Whether the person has continued with something missing. */
  isIncomplete: boolean;
}

/**
 * Questions of all kinds in place of a list of signs. Loaded by the screener of a pack that has them. The answers stay
 * in here: they are in no attribute, event or message, and not in the state of the element either.
 */
export class Questions {
  readonly #host: ScreenerHost;
  #answers: Answers = {};
  /** Numbers as they were typed. */
  #typed: Readonly<Record<string, string>> = {};
  readonly #alert = new RepeatedAlert();

  constructor(host: ScreenerHost) {
    this.#host = host;
    host.addStyles(questionsStyles);
  }

  /** The answers by the `linkId` of the questions, for a page that asks for them; not those that are not asked. */
  answersByLink(set: QuestionSet): Record<string, Answer> {
    const enabled = enabledIn(set, this.#answers);
    return Object.fromEntries(
      set.questions.flatMap((question) => {
        const { id, linkId = id } = question;
        const answer = this.#answers[id];
        return enabled.has(id) && isAsked(question) && answer !== undefined ? [[linkId, answer]] : [];
      }),
    );
  }

  /** Without any answer as long as the person has not begun, and after they start again. */
  render(view: View, set: QuestionSet, { phase }: ScreeningState, isStart: boolean): TemplateResult {
    if (isStart) {
      this.#answers = {};
      this.#typed = {};
    }
    const words = questionWords(view.pack.language);
    const enabled = enabledIn(set, this.#answers);
    const isIncomplete = phase === 'incomplete';
    const calls = emergenciesIn(set, this.#answers);
    const shown: Shown = { view, set, words, enabled, calls, isIncomplete };
    const error = isIncomplete ? html`<p>${icons.octagon}<span>${words.missing}</span></p>` : nothing;
    return html`<div part="question" id="question" tabindex="-1">
      ${this.#alert.render(error)}
      <div class="questions">
        ${this.#list(shown, undefined)}
      </div>
      <div class="actions">
        <button type="submit" class="primary" @click=${() => this.#continue(set)}>${view.words.screener.continue}</button>
      </div>
      <p class="soft">${view.words.screener.privacy}</p>
    </div>`;
  }

  /** With another word for an outcome in which there is no sign to be chosen. */
  worded({ questions }: AnySet, view: View): View {
    if (!questions) return view;
    const { pack, words } = view;
    const { none } = questionWords(pack.language);
    return { pack, words: { ...words, urgency: { ...words.urgency, none } } };
  }

  /** Each question keeps its place, whether it is asked or not: so no input becomes that of another question. */
  #list(shown: Shown, inside: string | undefined): unknown[] {
    return shown.set.questions
      .filter((question) => question.inside === inside)
      .map((question) => (shown.enabled.has(question.id) ? this.#question(shown, question) : nothing));
  }

  #question(shown: Shown, question: Question): unknown {
    const { id, type, text = '' } = question;
    const children = this.#list(shown, id);
    if (type === 'note') return html`<p>${this.#host.text.linked(text)}</p>`;
    if (type === 'group') {
      return html`<fieldset class="group">
        ${text ? html`<legend>${this.#host.text.linked(text)}</legend>` : nothing} ${children}
      </fieldset>`;
    }
    if (!isAsked(question)) return children;
    const call = shown.calls.includes(id) ? this.#host.renderCall(shown.view, id) : nothing;
    return [this.#asked(shown, question), call, children];
  }

  #asked(shown: Shown, question: Question): TemplateResult {
    switch (question.type) {
      case 'boolean':
        return this.#boolean(shown, question);
      case 'choice':
        return this.#choice(shown, question);
      default:
        return this.#field(shown, question);
    }
  }

  #boolean(shown: Shown, question: Question): TemplateResult {
    const option = (answer: boolean, label: string): TemplateResult =>
      this.#option(shown, question, label, this.#answers[question.id] === answer, () => answer);
    return this.#fieldset(shown, question, undefined, [option(true, shown.words.yes), option(false, shown.words.no)]);
  }

  #choice(shown: Shown, question: Question): TemplateResult {
    const { id, multiple, options = [] } = question;
    const chosen = chosenIn(this.#answers[id]);
    const hint = multiple ? shown.words.several : undefined;
    const all = options.map((option) =>
      this.#option(shown, question, this.#host.text.label(option.label), chosen.includes(option.id), (isChosen) =>
        choose(question, chosen, option.id, isChosen),
      ),
    );
    return this.#fieldset(shown, question, hint, all);
  }

  #fieldset(shown: Shown, question: Question, hint: string | undefined, options: TemplateResult[]): TemplateResult {
    return html`<fieldset class="asked" aria-describedby="hint-${question.id}">
      <legend>${this.#host.text.linked(question.text ?? '')}</legend>
      ${this.#hint(shown, question, hint)} ${options}
    </fieldset>`;
  }

  /** How to answer, and what happens without an answer. */
  #hint({ words, isIncomplete }: Shown, question: Question, hint: string | undefined): TemplateResult {
    const wrong = isIncomplete && this.#isWrong(question) ? this.#wrong(words, question) : undefined;
    return html`<div id="hint-${question.id}">
      ${wrong ? html`<p class="wrong">${icons.octagon}<span>${wrong}</span></p>` : nothing}
      ${hint ? html`<p class="soft">${hint}</p>` : nothing}
      ${question.required ? nothing : html`<p class="soft">${words.skip}</p>`}
    </div>`;
  }

  /** A check box, or a radio button of the question. */
  #option(
    shown: Shown,
    { id, multiple, type }: Question,
    label: unknown,
    chosen: boolean,
    next: (isChosen: boolean) => Answer,
  ): TemplateResult {
    return html`<label class=${chosen ? 'option chosen' : 'option'}>
      <input
        type=${multiple && type === 'choice' ? 'checkbox' : 'radio'}
        name=${id}
        autocomplete="off"
        .checked=${chosen}
        @change=${(event: Event) => this.#answer(shown.set, id, next((event.target as HTMLInputElement).checked))}
      />
      <span>${label}</span>
    </label>`;
  }

  /** A number, or a date in the browser's own field, which each reader knows. */
  #field(shown: Shown, question: Question): TemplateResult {
    const { id, type, text = '', unit, earliest, latest } = question;
    const isNumber = type === 'number';
    const value = isNumber ? (this.#typed[id] ?? '') : `${this.#answers[id] ?? ''}`;
    const isWrong = shown.isIncomplete && this.#isWrong(question);
    return html`<div class="asked">
      <label class="name" for="answer-${id}">${this.#host.text.linked(text)}</label>
      ${this.#hint(shown, question, isNumber ? limitsOf(shown, question) : undefined)}
      <p class="field">
        <input
          id="answer-${id}"
          type=${isNumber ? 'text' : 'date'}
          inputmode=${isNumber ? 'decimal' : nothing}
          min=${earliest ?? nothing}
          max=${latest ?? nothing}
          autocomplete="off"
          .value=${value}
          aria-describedby="unit-${id} hint-${id}"
          aria-invalid=${isWrong ? 'true' : nothing}
          @change=${(event: Event) => this.#enter(shown.set, question, (event.target as HTMLInputElement).value)}
        />
        <span id="unit-${id}">${unit ? this.#host.text.label(unit.label) : nothing}</span>
      </p>
    </div>`;
  }

  #enter(set: QuestionSet, { id, type }: Question, value: string): void {
    this.#typed = { ...this.#typed, [id]: value };
    const entered = value.trim();
    this.#answer(set, id, entered ? (type === 'number' ? parseNumber(entered) : entered) : undefined);
  }

  #answer(set: QuestionSet, id: string, answer: Answer | undefined): void {
    this.#answers = withoutUnasked(set, { ...this.#answers, [id]: answer });
    this.#host.go({ ...atStart });
  }

  /** Whether a question must be answered, or answered in another way, before there is any advice. */
  #isWrong(question: Question): boolean {
    const answer = this.#answers[question.id];
    const isThere = answer !== undefined && !(Array.isArray(answer) && !answer.length);
    return isThere ? !isPossible(question, answer) : Boolean(question.required);
  }

  #wrong(words: QuestionWords, question: Question): string {
    const isTyped = this.#answers[question.id] !== undefined && question.type !== 'choice';
    return isTyped ? words.other : words.needed;
  }

  #continue(set: QuestionSet): void {
    this.#alert.repeat();
    const enabled = enabledIn(set, this.#answers);
    const wrong = set.questions.find((one) => enabled.has(one.id) && isAsked(one) && this.#isWrong(one));
    if (wrong) {
      this.#host.go({ ...atStart, phase: 'incomplete' }, `[name="${wrong.id}"],#answer-${wrong.id}`);
      return;
    }
    const { outcome } = decideQuestions(set, this.#answers);
    this.#host.conclude({ ...atStart, phase: 'advised', result: { outcome, signs: [], rules: [] } });
  }

  /** Which answers led to the advice, with their sources; and the sums, if the pack shows them. */
  reasons(view: View, set: QuestionSet): TemplateResult {
    const { pack, words } = view;
    const own = questionWords(pack.language);
    const { reasons, missing, sums } = decideQuestions(set, this.#answers);
    const { advice } = pack.screening as ScreeningGuide;
    const skipped = set.questions.filter(({ id }) => missing.includes(id));
    return html`<section part="reasons">
      ${this.#host.heading(1, words.screener.why)}
      ${reasons.length || skipped.length ? nothing : html`<p>${own.nothing}</p>`}
      <ul class="reasons" role="list">
        ${reasons.map(({ question, label, urgency }) => {
          return html`<li class=${urgency}>
            ${question.type === 'choice' ? html`<p>${this.#host.text.linked(question.text ?? '')}</p>` : nothing}
            <p class="reason">${this.#host.text.linked(label)}</p>
            <p class="tag">${icons.byUrgency[urgency]}${words.urgency[urgency]}</p>
            <p>${this.#host.text.linked(advice[urgency].heading)}</p>
            ${question.sources ? sourceLine(view, question.sources) : nothing}
          </li>`;
        })}
        ${skipped.map(({ text = '' }) => html`<li><p class="reason">${this.#host.text.linked(text)}</p><p>${own.skipped}</p></li>`)}
      </ul>
      ${
        set.showScore
          ? set.questions.flatMap(({ id, text = '', unit }) => {
              const sum = sums.get(id);
              return sum === undefined
                ? []
                : html`<p>${this.#host.text.linked(text)}: <strong>${formatNumber(sum, pack.language)}</strong> ${unit ? this.#host.text.label(unit.label) : nothing}</p>`;
            })
          : nothing
      }
    </section>`;
  }
}

/** Keyed by the `linkId` that `export-fhir` writes: yes or no, a number, a date, or the ids of the chosen options. */
export type ReadAnswers = Readonly<Record<string, Answer>>;

/** What a person has answered, to questions of all kinds or to a list of signs. */
export function readAnswers(
  { signs, answers, none, result }: ScreeningState,
  set: AnySet | undefined,
  questions: Questions | null | undefined,
): ReadAnswers {
  if (set?.questions) return questions?.answersByLink(set as QuestionSet) ?? {};
  // A person who has continued was asked to choose all that apply, so an empty group means that none does.
  const ofNone = none || result ? [noneCode] : [];
  const groups = (set?.groups ?? []).map((group) => {
    const chosen = group.signs.map(({ id }) => id).filter((id) => signs.includes(id));
    return [linkOfGroup(group.id), chosen.length ? chosen : ofNone] as const;
  });
  const followUps = Object.entries(answers).map(([sign, given]) => [linkOfFollowUp(sign), given === 'yes'] as const);
  return Object.fromEntries([...groups.filter(([, chosen]) => chosen.length), ...followUps]);
}

const chosenIn = (answer: Answer | undefined): readonly string[] =>
  Array.isArray(answer) ? answer : typeof answer === 'string' ? [answer] : [];

/** Ticks or unticks an option. “None of these” and the like take back all others, and are taken back by each. */
function choose(
  { multiple, options = [] }: Question,
  chosen: readonly string[],
  id: string,
  isChosen: boolean,
): string[] {
  const others = chosen.filter((one) => one !== id);
  if (!isChosen) return others;
  if (!multiple) return [id];
  const exclusive = options.filter((option) => option.exclusive).map((option) => option.id);
  return exclusive.includes(id) ? [id] : [...others.filter((one) => !exclusive.includes(one)), id];
}

/** Without answers to what is no longer asked: one answer may take back the question of another, and so on. */
function withoutUnasked(set: QuestionSet, answers: Answers): Answers {
  const enabled = enabledIn(set, answers);
  const kept = Object.entries(answers).filter(([id, answer]) => enabled.has(id) && answer !== undefined);
  return kept.length === Object.keys(answers).length ? answers : withoutUnasked(set, Object.fromEntries(kept));
}

/** “From 1 to 10”, in the numbers of the language. */
function limitsOf({ words, view }: Shown, { least, most, whole }: Question): string {
  const number = (value: number): string => formatNumber(value, view.pack.language);
  const kind = whole ? words.whole : words.number;
  if (least !== undefined && most !== undefined)
    return `${kind} ${fill(words.between, { least: number(least), most: number(most) })}`;
  if (least !== undefined) return `${kind} ${fill(words.atLeast, { least: number(least) })}`;
  return most === undefined ? kind : `${kind} ${fill(words.atMost, { most: number(most) })}`;
}
