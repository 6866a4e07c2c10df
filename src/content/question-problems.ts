import * as v from 'valibot';
import { type PackProblem, problem } from './problem.js';
import type { Condition, Question, QuestionSet, ScreeningGuide } from './schema.js';
import { date } from './schema-parts.js';

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

type Coded = { code?: string | undefined; system?: string | undefined };

/** Whether two codes may mean the same: one without a system fits that of any. */
export const isSameCode = (one: Coded | undefined, other: Coded | undefined): boolean =>
  one?.code !== undefined && one.code === other?.code && (!one.system || !other.system || one.system === other.system);

/** An option without a code is known by its id, in a system of its question. */
const codeOf = ({ id, code }: NonNullable<Question['options']>[number]): Coded => code ?? { system: '#', code: id };

/** The name of its item. */
const linkOf = ({ id, linkId = id }: Question): string => linkId;

/** What only shows a text. */
const isTold = (type: Question['type'] | undefined): boolean => type === 'note' || type === 'advice';

class Check {
  readonly #questions: readonly Question[];
  readonly #path: string;
  readonly #byId: ReadonlyMap<string, Question>;
  readonly #circular: ReadonlySet<string>;
  /** The first question that each name of an item belongs to. */
  readonly #byLink = new Map<string, Question>();

  constructor({ questions }: QuestionSet, path: string) {
    this.#questions = questions;
    this.#path = path;
    this.#byId = new Map(questions.map((question) => [question.id, question]));
    this.#circular = circularIn(questions);
    for (const one of questions) if (!this.#byLink.has(linkOf(one))) this.#byLink.set(linkOf(one), one);
  }

  problems(): PackProblem[] {
    const problems = this.#questions.flatMap((question, index) => this.#of(question, `${this.#path}.${index}`));
    if (!this.#questions.some(({ type, hidden }) => fields[type].includes('required') && !hidden))
      problems.push(problem('incomplete', this.#path, 'needs a question that a person is asked'));
    return problems;
  }

  #of(question: Question, path: string): PackProblem[] {
    const { id, linkId, type, text, inside, hidden, initial, when = [], behavior } = question;
    const { options = [], of = [], unit, whole } = question;
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
    const around = this.#byId.get(inside ?? '');
    if (isTold(around?.type)) say('.inside', 'must be a group or a question');
    // FHIR asks again for each answer that is chosen, and a page once for all.
    if (around?.multiple && !isTold(type)) say('.inside', 'must not be a choice of several: ask it beside that');
    const namesake = this.#byLink.get(linkOf(question));
    if (namesake && namesake.id !== id)
      problems.push(problem('duplicate-id', `${path}.${linkId ? 'linkId' : 'id'}`, `is the linkId of ${namesake.id}`));
    const wrong = hidden && initial !== undefined && this.#noAnswerOf(question, initial);
    if (wrong) say('.initial', wrong);
    for (const field of ['least', 'most', 'initial'] as const)
      if (whole && typeof question[field] === 'number' && question[field] !== (question[field] | 0))
        problems.push(problem('out-of-range', `${path}.${field}`, 'must be an integer of 32 bits, as its answers are'));
    if (when.length > 1 && !behavior) say('.behavior', 'is missing: all, or any');
    when.forEach((condition, index) => {
      const message = this.#undecidable(condition);
      if (message) say(`.when.${index}`, message);
    });
    options.forEach((option, index) => {
      const twin = options.slice(0, index).find((other) => isSameCode(codeOf(other), codeOf(option)));
      const message = `is that of the option ${twin?.id} as well: a condition could mean either`;
      if (twin) problems.push(problem('duplicate-id', `${path}.options.${index}.code`, message));
    });
    of.forEach((part, index) => {
      const message = this.#withoutValue(part) ?? this.#inOtherUnit(part, unit ?? this.#unitOf(of[0]));
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
    if (type === 'group' || isTold(type)) return `${id} has no answer`;
    if (operator === 'exists') return typeof answer === 'boolean' ? undefined : 'exists needs true or false';
    const isOrder = operator !== '=' && operator !== '!=';
    if (isOrder && (type === 'boolean' || type === 'choice')) return `${id} has no order`;
    return this.#noAnswerOf(question, answer);
  }

  /** Why a value is no answer to a question. */
  #noAnswerOf({ id, type, options = [] }: Question, answer: Condition['answer']): string | undefined {
    if (type === 'choice')
      return options.some((option) => option.id === answer) ? undefined : `${id} has no option ${answer}`;
    if (type === 'date') return v.is(date, answer) ? undefined : `the answers of ${id} are dates such as 2026-11-30`;
    const wanted = type === 'boolean' ? 'boolean' : 'number';
    return typeof answer === wanted ? undefined : `the answers of ${id} are of the type ${wanted}`;
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

  /** Why a part cannot be added: 2 hours and 30 minutes are not 32. */
  #inOtherUnit(id: string, unit: Question['unit']): string | undefined {
    const own = this.#unitOf(id);
    const [one, other] = [own, unit].map((each) => each?.label ?? 'no unit');
    return isSameUnit(own, unit)
      ? undefined
      : `${id} is in ${one}, and what it is added to in ${other}: give all the same unit`;
  }

  /** A sum without a unit has that of its parts. */
  #unitOf(id: string | undefined): Question['unit'] {
    const seen = new Set<Question>();
    let question = this.#byId.get(id ?? '');
    while (question?.type === 'sum' && !question.unit && !seen.has(question)) {
      seen.add(question);
      question = this.#byId.get(question.of?.[0] ?? '');
    }
    return question?.unit;
  }
}

/** Without a code, a unit is known by its name. */
const isSameUnit = (one: Question['unit'], other: Question['unit']): boolean =>
  one?.code || other?.code ? isSameCode(one?.code, other?.code) : one?.label === other?.label;

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
