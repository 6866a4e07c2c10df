import { operators } from '../content/question-types.js';
import type { Condition, Question, QuestionSet, Urgency } from '../content/schema.js';
import { toUrgency, urgencies, worstOf } from '../content/urgency.js';
import type { Outcome } from './outcome.js';

/** Yes or no, a number, a date (`2026-11-30`), or the ids of the options that are chosen. */
export type Answer = boolean | number | string | readonly string[];

/** Keyed by the id of the question. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** An answer, or an advice that applies, which says how soon a person needs help. */
export interface Reason {
  question: Question;
  /** What was chosen, or the text of the question or the advice. */
  label: string;
  urgency: Urgency;
}

export interface QuestionsResult {
  outcome: Outcome;
  /** The most urgent first, otherwise in the order of the questions. */
  reasons: Reason[];
  /** Ids of the questions that are asked and not answered. */
  missing: string[];
  /** Ids of the questions with an answer that cannot be: a number out of bounds, an option that is not there. */
  invalid: string[];
  /** The sums, by their ids. */
  sums: ReadonlyMap<string, number>;
}

const asks: ReadonlySet<string> = new Set(['boolean', 'choice', 'number', 'date']);

/** Whether a person is asked for an answer, if its conditions are met. */
export const isAsked = ({ type, hidden }: Question): boolean => asks.has(type) && !hidden;

/** The ids of all that is asked, shown or counted after these answers. */
export function enabledIn(set: QuestionSet, answers: Answers): ReadonlySet<string> {
  const evaluation = new Evaluation(set, answers);
  return new Set(set.questions.filter(({ id }) => evaluation.isEnabled(id)).map(({ id }) => id));
}

/**
 * The highest urgency among the answers and the advice that applies. What cannot be decided counts as an emergency: a
 * required question without an answer, an answer that cannot be, a sum that is no number. Whoever skips another
 * question gets the most urgent outcome that the set can have. `none` is left only if everything that is asked has an
 * answer, nothing says otherwise, and something could have.
 */
export function decideQuestions(set: QuestionSet, answers: Answers): QuestionsResult {
  const evaluation = new Evaluation(set, answers);
  const enabled = set.questions.filter(({ id }) => evaluation.isEnabled(id));
  const values = new Map(enabled.map(({ id }) => [id, evaluation.valueOf(id)]));
  const asked = enabled.filter(isAsked);
  const missing = asked.filter(({ id }) => values.get(id) === undefined && !evaluation.invalid.has(id));
  const reasons = enabled.flatMap((question) => reasonsFor(question, values.get(question.id)));
  reasons.sort((a, b) => rank(a.urgency) - rank(b.urgency));
  const sums = enabled.flatMap(({ id, type }) => {
    const value = values.get(id);
    return type === 'sum' && typeof value === 'number' ? [[id, value] as const] : [];
  });
  const worst = worstOf(set);
  const floor: (Outcome | undefined)[] = reasons.map(({ urgency }) => urgency);
  if (missing.length || !worst) floor.push(worst ?? 'see-doctor');
  const isUnclear =
    !asked.length || evaluation.isBroken || evaluation.invalid.size > 0 || missing.some(({ required }) => required);
  return {
    outcome: isUnclear ? 'emergency' : (urgencies.find((one) => floor.includes(one)) ?? 'none'),
    reasons,
    missing: missing.map(({ id }) => id),
    invalid: [...evaluation.invalid],
    sums: new Map(sums),
  };
}

/**
 * The ids of the questions beside whose answer the call for help belongs at once. An advice belongs beside the last
 * answer that it follows from; one that follows from none waits until the person continues.
 */
export function emergenciesIn(set: QuestionSet, answers: Answers): string[] {
  const answered = set.questions.filter((one) => isAsked(one) && answers[one.id] !== undefined).map(({ id }) => id);
  const found = decideQuestions(set, answers).reasons.filter(({ urgency }) => urgency === 'emergency');
  return found.flatMap(({ question }) => {
    const from = whatDecides(set, question);
    return answered.findLast((id) => from.has(id)) ?? [];
  });
}

/** The question itself; of what is not asked, whatever its conditions, its sums and what it is in depend on. */
function whatDecides({ questions }: QuestionSet, { id }: Question): ReadonlySet<string> {
  const found = new Set([id]);
  // A set is walked to its end, also while it grows.
  for (const each of found) {
    const one = questions.find((question) => question.id === each);
    if (!one || isAsked(one)) continue;
    const { of = [], when = [], inside = each } = one;
    for (const next of [...of, ...when.map(({ question }) => question), inside]) found.add(next);
  }
  return found;
}

const rank = (urgency: Urgency): number => urgencies.indexOf(urgency);

function reasonsFor(question: Question, value: Answer | undefined): Reason[] {
  const { type, text = '', urgency, options = [] } = question;
  if (type === 'choice') {
    const chosen = options.filter(({ id }) => listOf(value).includes(id));
    return chosen.flatMap((option) =>
      option.urgency === undefined ? [] : [{ question, label: option.label, urgency: toUrgency(option.urgency) }],
    );
  }
  const applies = type === 'advice' || (type === 'boolean' && value === true);
  // An advice without a known urgency is a mistake, and counts as an emergency.
  if (!applies || (type === 'boolean' && urgency === undefined)) return [];
  return [{ question, label: text, urgency: toUrgency(urgency) }];
}

const listOf = (value: Answer | undefined): readonly Answer[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value as Answer];

/** Follows conditions and sums once for each question. */
class Evaluation {
  readonly invalid = new Set<string>();
  isBroken = false;
  readonly #questions: ReadonlyMap<string, Question>;
  readonly #answers: Answers;
  readonly #enabled = new Map<string, boolean>();
  readonly #values = new Map<string, Answer | undefined>();
  /** The questions being followed: reaching one of them again means that the conditions go in a circle. */
  readonly #open = new Set<string>();

  constructor({ questions }: QuestionSet, answers: Answers) {
    this.#questions = new Map(questions.map((question) => [question.id, question]));
    this.#answers = answers;
    // An answer to a question that was never asked may be to another text.
    if (Object.keys(answers).some((id) => answers[id] !== undefined && !this.#questions.has(id))) this.isBroken = true;
  }

  /** What cannot be decided is asked, shown and counted. */
  isEnabled(id: string): boolean {
    const known = this.#enabled.get(id);
    if (known !== undefined) return known;
    const question = this.#questions.get(id);
    if (!question || this.#open.has(id)) return this.#broken();
    this.#open.add(id);
    const enabled = (!question.inside || this.isEnabled(question.inside)) && this.#meets(question);
    this.#open.delete(id);
    this.#enabled.set(id, enabled);
    return enabled;
  }

  #broken(): true {
    this.isBroken = true;
    return true;
  }

  #meets({ when = [], behavior }: Question): boolean {
    const met = when.map((condition) => this.#isMet(condition));
    return !met.length || (behavior === 'any' ? met.some(Boolean) : met.every(Boolean));
  }

  #isMet({ question, operator, answer }: Condition): boolean {
    if (!this.#questions.has(question) || !operators.includes(operator)) return this.#broken();
    const values = listOf(this.isEnabled(question) ? this.valueOf(question) : undefined);
    if (operator === 'exists') return typeof answer === 'boolean' ? values.length > 0 === answer : this.#broken();
    if (values.some((value) => typeof value !== typeof answer)) return this.#broken();
    if (operator === '=') return values.includes(answer);
    if (operator === '!=') return !values.includes(answer);
    if (!ordered.has((this.#questions.get(question) as Question).type)) return this.#broken();
    return values.some((value) => compared[operator](value, answer));
  }

  /** The answer of a question that is enabled; undefined without one. */
  valueOf(id: string): Answer | undefined {
    if (this.#values.has(id)) return this.#values.get(id);
    const question = this.#questions.get(id) as Question;
    const value = question.type === 'sum' ? this.#sum(question) : this.#given(question);
    this.#values.set(id, value);
    return value;
  }

  #given(question: Question): Answer | undefined {
    const { id, type, hidden, initial } = question;
    if (!asks.has(type)) return undefined;
    const given = hidden ? initial : Object.hasOwn(this.#answers, id) ? this.#answers[id] : undefined;
    if (given === undefined || (Array.isArray(given) && !given.length)) return undefined;
    if (isPossible(question, given)) return given;
    this.invalid.add(id);
    return undefined;
  }

  #sum({ id, of = [] }: Question): number | undefined {
    if (this.#open.has(`sum ${id}`)) return void this.#broken();
    this.#open.add(`sum ${id}`);
    const parts = of.filter((part) => this.#questions.has(part) && this.isEnabled(part));
    const values = parts.map((part) => this.#partOf(part));
    this.#open.delete(`sum ${id}`);
    // What is missing is told by the question that has no answer.
    if (values.includes(undefined)) return undefined;
    // Without the last digits, in which 0.1 + 0.2 is more than 0.3.
    const sum = Number((values as number[]).reduce((total, value) => total + value, 0).toFixed(6));
    if (Number.isFinite(sum) && of.length && of.every((part) => this.#questions.has(part))) return sum;
    return void this.#broken();
  }

  #partOf(id: string): number | undefined {
    const value = this.valueOf(id);
    if (value === undefined) return this.#questions.get(id)?.hidden ? Number.NaN : undefined;
    if (typeof value === 'number') return value;
    const { options = [] } = this.#questions.get(id) as Question;
    const scores = listOf(value).map((one) => options.find((option) => option.id === one)?.score ?? Number.NaN);
    return scores.reduce((total, score) => total + score, 0);
  }
}

const compared = {
  '>': (one: Answer, other: Answer): boolean => one > other,
  '<': (one: Answer, other: Answer): boolean => one < other,
  '>=': (one: Answer, other: Answer): boolean => one >= other,
  '<=': (one: Answer, other: Answer): boolean => one <= other,
} as const;

const ordered: ReadonlySet<string> = new Set(['number', 'date', 'sum']);

const day = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (value: string): boolean =>
  day.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;

/** Whether it is an answer to this question at all. */
export function isPossible(question: Question, given: unknown): boolean {
  const { type, options = [], multiple, whole, least, most, earliest, latest } = question;
  switch (type) {
    case 'boolean':
      return typeof given === 'boolean';
    case 'number':
      return (
        typeof given === 'number' &&
        // An integer of FHIR has 32 bits.
        (whole ? given === (given | 0) : Number.isFinite(given)) &&
        given >= (least ?? given) &&
        given <= (most ?? given)
      );
    case 'date':
      return typeof given === 'string' && isDay(given) && given >= (earliest ?? given) && given <= (latest ?? given);
    case 'choice': {
      const chosen: readonly unknown[] = Array.isArray(given) ? given : [given];
      const known = options.filter(({ id }) => chosen.includes(id));
      // Each once, and nothing beside it if one is all that may be chosen, or “None of these”.
      const isAlone = !multiple || known.some(({ exclusive }) => exclusive);
      return known.length === chosen.length && (chosen.length === 1 || !isAlone);
    }
    default:
      return false;
  }
}
