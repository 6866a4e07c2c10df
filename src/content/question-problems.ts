import { findUnclearQuestions } from '#question-checks';
import { whyNoAnswer } from './no-answer.js';
import { type PackProblem, problem } from './problem.js';
import type { Condition, Question, QuestionSet, ScreeningGuide } from './schema.js';

/** What a schema cannot say of questions: which fields belong to which kind, and conditions that can be decided. */
export function findUnsoundQuestions({
  sets,
  questionSets = [],
}: Pick<ScreeningGuide, 'sets' | 'questionSets'>): PackProblem[] {
  const problems: PackProblem[] = [];
  if (!sets.length && !questionSets.length)
    problems.push(problem('incomplete', 'screening.sets', 'needs at least 1 entry, or questionSets'));
  questionSets.forEach((set, index) => {
    const path = `screening.questionSets.${index}`;
    if (sets.some(({ id }) => id === set.id))
      problems.push(problem('duplicate-id', `${path}.id`, `the id "${set.id}" is that of another question set`));
    // One by one, as there may be more than a call takes arguments.
    for (const one of new Check(set, `${path}.questions`).problems()) problems.push(one);
    for (const one of findUnclearQuestions(set, `${path}.questions`)) problems.push(one);
  });
  return problems;
}

type Field = keyof Question;
const common: readonly Field[] = ['id', 'linkId', 'type', 'text', 'inside', 'when', 'behavior'];
const asked: readonly Field[] = [...common, 'required', 'hidden', 'initial'];

/** The fields of each kind; what another kind has would be without effect. */
const fields: Readonly<Record<Question['type'], readonly Field[]>> = {
  group: common,
  note: common,
  advice: [...common, 'urgency', 'sources'],
  boolean: [...asked, 'urgency', 'sources'],
  choice: [...asked, 'options', 'multiple', 'sources'],
  number: [...asked, 'whole', 'least', 'most', 'unit'],
  date: [...asked, 'earliest', 'latest'],
  sum: [...common, 'of', 'unit'],
};

const needed: Readonly<Partial<Record<Question['type'], readonly Field[]>>> = {
  advice: ['text', 'urgency'],
  choice: ['text', 'options'],
  sum: ['text', 'of'],
};

class Check {
  readonly #questions: readonly Question[];
  readonly #path: string;
  readonly #byId: ReadonlyMap<string, Question>;
  readonly #circular: ReadonlySet<string>;

  constructor({ questions }: QuestionSet, path: string) {
    this.#questions = questions;
    this.#path = path;
    this.#byId = new Map(questions.map((question) => [question.id, question]));
    this.#circular = circularIn(questions);
  }

  problems(): PackProblem[] {
    const problems = this.#questions.flatMap((question, index) => this.#of(question, `${this.#path}.${index}`));
    if (!this.#questions.some(({ type, hidden }) => fields[type].includes('required') && !hidden))
      problems.push(problem('incomplete', this.#path, 'needs a question that a person is asked'));
    return problems;
  }

  #of(question: Question, path: string): PackProblem[] {
    const { type, text, inside, hidden, initial, when = [], behavior, of = [], id } = question;
    const problems: PackProblem[] = [];
    const say = (at: string, message: string): void =>
      void problems.push(problem('incomplete', `${path}${at}`, message));
    for (const field of Object.keys(question) as Field[])
      if (!fields[type].includes(field)) say(`.${field}`, `does not belong to a question of the type ${type}`);
    for (const field of needed[type] ?? (type === 'group' ? [] : (['text'] as const)))
      if (question[field] === undefined && !(field === 'text' && text)) say(`.${field}`, 'is missing');
    if (hidden && initial === undefined) say('.initial', 'is missing: nobody is asked');
    if (!hidden && initial !== undefined)
      say('.initial', 'belongs to a hidden question: an answer that nobody gave must not count');
    const around = this.#byId.get(inside ?? '')?.type;
    if (around === 'note' || around === 'advice') say('.inside', 'must be a group or a question');
    if (when.length > 1 && !behavior) say('.behavior', 'is missing: all, or any');
    when.forEach((condition, index) => {
      const message = this.#undecidable(condition);
      if (message) say(`.when.${index}`, message);
    });
    of.forEach((part, index) => {
      const message = this.#withoutValue(part);
      if (message) say(`.of.${index}`, message);
    });
    if (this.#circular.has(id)) say('', 'depends on itself, or on a question that does');
    return problems;
  }

  /** Why a condition cannot be decided. Ids that are not there are found elsewhere. */
  #undecidable({ question: id, operator, answer }: Condition): string | undefined {
    const question = this.#byId.get(id);
    if (!question) return undefined;
    const { type } = question;
    if (['group', 'note', 'advice'].includes(type)) return `${id} has no answer`;
    if (operator === 'exists') return typeof answer === 'boolean' ? undefined : 'exists needs true or false';
    const isOrder = operator !== '=' && operator !== '!=';
    if (isOrder && (type === 'boolean' || type === 'choice')) return `${id} has no order`;
    return whyNoAnswer(question, answer);
  }

  /** Why a sum cannot be computed. */
  #withoutValue(id: string): string | undefined {
    const question = this.#byId.get(id);
    if (!question || question.type === 'number' || question.type === 'sum') return undefined;
    const { type, options = [] } = question;
    if (type !== 'choice') return `${id} has no number`;
    const without = options.find(({ score }) => score === undefined);
    return without && `the option ${without.id} of ${id} has no score`;
  }
}

/** The ids of the questions that would never be decided. No recursion: a chain may be longer than a browser's stack. */
function circularIn(questions: readonly Question[]): ReadonlySet<string> {
  const undecided = new Map(
    questions.map(({ id, inside, when = [], of = [] }) => [id, [inside, ...when.map((one) => one.question), ...of]]),
  );
  const isWaiting = (id: string | undefined): boolean => id !== undefined && undecided.has(id);
  let left: number;
  do {
    left = undecided.size;
    for (const [id, needs] of undecided) if (!needs.some(isWaiting)) undecided.delete(id);
  } while (undecided.size < left);
  return new Set(undecided.keys());
}
