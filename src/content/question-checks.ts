import * as v from 'valibot';
import { whyNoAnswer } from './no-answer.js';
import { type PackProblem, type ProblemCode, problem } from './problem.js';
import type { Condition, Question, QuestionSet } from './schema.js';
import { date } from './schema-parts.js';

/**
 * What could be taken for something else: codes, names and options that stand twice, sums of several units, answers
 * and limits that are none. For authors and programs that exchange questions; the script of a page has `embed/question-checks.ts` instead.
 */
export const findUnclearQuestions = (set: QuestionSet, path: string): PackProblem[] => new Check(set, path).problems();

type Coded = { code?: string | undefined; system?: string | undefined };

/** Whether two codes may mean the same: one without a system fits that of any. */
export const isSameCode = (one: Coded | undefined, other: Coded | undefined): boolean =>
  one?.code !== undefined && one.code === other?.code && (!one.system || !other.system || one.system === other.system);

/** An option without a code is known by its id, in a system of its question. */
const codeOf = ({ id, code }: NonNullable<Question['options']>[number]): Coded => code ?? { system: '#', code: id };

/** Without a code, a unit is known by its name. */
const isSameUnit = (one: Question['unit'], other: Question['unit']): boolean =>
  one?.code || other?.code ? isSameCode(one?.code, other?.code) : one?.label === other?.label;

/** A text as a person takes it in: blanks and capital letters make no other answer. */
const asRead = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** The name of its item. */
const linkOf = ({ id, linkId = id }: Question): string => linkId;

/** What only shows a text. */
const isTold = ({ type }: Question): boolean => type === 'note' || type === 'advice';

class Check {
  readonly #questions: readonly Question[];
  readonly #path: string;
  readonly #byId: ReadonlyMap<string, Question>;
  /** The first question that each name of an item belongs to. */
  readonly #byLink = new Map<string, Question>();

  constructor({ questions }: QuestionSet, path: string) {
    this.#questions = questions;
    this.#path = path;
    this.#byId = new Map(questions.map((question) => [question.id, question]));
    for (const one of questions) if (!this.#byLink.has(linkOf(one))) this.#byLink.set(linkOf(one), one);
  }

  problems(): PackProblem[] {
    return this.#questions.flatMap((question, index) => this.#of(question, `${this.#path}.${index}`));
  }

  #of(question: Question, path: string): PackProblem[] {
    const { id, linkId, inside = '', hidden, initial, when = [], options = [], of = [], unit, whole } = question;
    const { least, most, earliest, latest } = question;
    const problems: PackProblem[] = [];
    const say = (code: ProblemCode, at: string, message: string | undefined): void => {
      if (message) problems.push(problem(code, `${path}.${at}`, message));
    };
    const namesake = this.#byLink.get(linkOf(question));
    if (namesake && namesake.id !== id)
      say('duplicate-id', linkId ? 'linkId' : 'id', `is the linkId of ${namesake.id}`);
    // FHIR asks again for each answer that is chosen, and a page once for all.
    if (this.#byId.get(inside)?.multiple && !isTold(question))
      say('incomplete', 'inside', 'must not be a choice of several: ask it beside that');
    if (hidden && initial !== undefined) say('incomplete', 'initial', noAnswerOf(question, initial));
    for (const field of ['least', 'most', 'initial'] as const)
      if (whole && typeof question[field] === 'number' && question[field] !== (question[field] | 0))
        say('out-of-range', field, 'must be an integer of 32 bits, as its answers are');
    when.forEach(({ question: other, operator, answer }, index) => {
      const asked = this.#byId.get(other);
      if (asked?.type === 'date' && operator !== 'exists' && typeof answer === 'string')
        say('incomplete', `when.${index}`, noAnswerOf(asked, answer));
    });
    const [low, high] = [least ?? earliest, most ?? latest];
    if (low !== undefined && high !== undefined && low > high)
      say(
        'out-of-range',
        least === undefined ? 'latest' : 'most',
        `must not be under ${low}: no answer could be given`,
      );
    options.forEach((option, index) => {
      const same = options.slice(0, index).find(({ label }) => asRead(label) === asRead(option.label));
      if (same)
        say(
          'duplicate-text',
          `options.${index}.label`,
          `reads the same as the option ${same.id}: nobody would know which one is meant`,
        );
      const twin = options.slice(0, index).find((one) => isSameCode(codeOf(one), codeOf(option)));
      if (!twin) return;
      say(
        'duplicate-id',
        `options.${index}.code`,
        `is that of the option ${twin.id} as well: a condition could mean either`,
      );
    });
    of.forEach((part, index) => {
      say('incomplete', `of.${index}`, this.#inOtherUnit(part, unit ?? this.#unitOf(of[0])));
    });
    return problems;
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

/** Why a value is no answer to a question; of a date, also where it is no day of the calendar. */
function noAnswerOf(question: Question, answer: Condition['answer']): string | undefined {
  if (question.type !== 'date') return whyNoAnswer(question, answer);
  return v.is(date, answer) ? undefined : `the answers of ${question.id} are dates such as 2026-11-30`;
}
