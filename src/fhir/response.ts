import type {
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from 'fhir/r4.js';
import * as v from 'valibot';
import { findUnsoundQuestions } from '../content/question-problems.js';
import type { QuestionSet } from '../content/schema.js';
import { date } from '../content/schema-parts.js';
import { type Answer, type Answers, decideQuestions, enabledIn, isAsked } from '../screening/questions.js';
import { Report } from './extensions.js';
import { optionIds } from './ids.js';
import { atItem, readQuestions } from './import-questions.js';
import { kindSystem, standard } from './names.js';
import { FhirError, type FhirProblem } from './problem.js';
import { asQuestionnaire, shapeProblems } from './shape.js';
import { ValueSets } from './value-sets.js';

export interface ResponseOptions {
  /** When it was answered, as a dateTime of FHIR. Now, if it is not given. */
  authored?: string;
  /** Items of the Questionnaire that were left out when it was read. */
  leaveOut?: readonly string[];
}

/**
 * A QuestionnaireResponse (R4) from answers by `linkId`, as `readAnswers()` of `<redflag-screener>` gives them. It names
 * no person, and holds nothing that was not asked. Throws a `FhirError` for an answer that cannot be one.
 */
export function toQuestionnaireResponse(
  questionnaire: unknown,
  answers: Readonly<Record<string, Answer>>,
  options: ResponseOptions = {},
): QuestionnaireResponse {
  const { authored = new Date().toISOString(), leaveOut = [] } = options;
  if (!isDateTime(authored))
    refuse([{ path: 'authored', message: 'must be a dateTime of FHIR, such as 2026-11-30T10:00:00Z, with its zone' }]);
  const form = new AnsweredForm(questionnaire, answers, leaveOut);
  const { items } = form;
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: form.canonical,
    status: form.isComplete ? 'completed' : 'in-progress',
    authored,
    ...(items.length ? { item: items } : {}),
  };
}

/** A year, a month, a day, or a time with its zone: without one nobody knows when it was. */
function isDateTime(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const [, day = '', time] = /^(\d{4}(?:-\d\d){0,2})(T.*)?$/.exec(value) ?? [];
  const isDay = v.is(date, `${day}-01-01`.slice(0, 10));
  if (!time) return isDay;
  return (
    isDay &&
    day.length === 10 &&
    /^T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d+)?(Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))$/.test(time)
  );
}

const refuse = (problems: readonly FhirProblem[]): void => {
  if (problems.length) throw new FhirError(problems);
};

class AnsweredForm {
  readonly #questionnaire: Questionnaire;
  readonly #items: readonly QuestionnaireItem[];
  readonly #valueSets: ValueSets;
  readonly #answers: Answers;
  readonly #enabled: ReadonlySet<string>;
  readonly #sums: ReadonlyMap<string, number>;
  readonly #ids: ReadonlyMap<string, string>;
  /** Whether anything must have an answer and has none. */
  #lacksAnswer = false;
  /** All that was answered. */
  readonly items: QuestionnaireResponseItem[];

  constructor(value: unknown, given: Readonly<Record<string, Answer>>, leaveOut: readonly string[]) {
    refuse(shapeProblems(value));
    this.#questionnaire = asQuestionnaire(value);
    const { item = [], code = [], contained = [] } = this.#questionnaire;
    // What a screening of this library tells is no answer: only its question is answered.
    const isScreening = code.some(({ system }) => system === kindSystem);
    this.#items = isScreening ? item.filter(({ linkId }) => linkId === 'question') : item;
    this.#valueSets = new ValueSets(contained, new Report());
    const report = new Report();
    const read = readQuestions({ ...this.#questionnaire, item: [...this.#items] }, [], leaveOut, report);
    refuse(report.problems);
    const questions = read.map(({ question }) => question);
    this.#ids = new Map(questions.map(({ id, linkId = id }) => [linkId, id]));
    const set: QuestionSet = { id: 'set', title: '', intro: '', questions };
    const paths = read.map(({ path }) => path);
    refuse(findUnsoundQuestions({ sets: [], questionSets: [set] }).map((one) => atItem(one, paths)));
    this.#answers = this.#byId(given);
    const { invalid, sums } = decideQuestions(set, this.#answers);
    const unasked = questions.filter((one) => !isAsked(one) && this.#answers[one.id] !== undefined);
    const linkOf = (id: string): string => questions.find((one) => one.id === id)?.linkId ?? id;
    refuse(invalid.map((id) => ({ path: `answers.${linkOf(id)}`, message: 'is no answer to this question' })));
    refuse(unasked.map(({ id }) => ({ path: `answers.${linkOf(id)}`, message: 'is not asked, and takes no answer' })));
    this.#enabled = enabledIn(set, this.#answers);
    this.#sums = sums;
    const hidden = questions.flatMap(({ id, hidden: isHidden, initial }) => (isHidden ? [[id, initial] as const] : []));
    this.#answers = { ...this.#answers, ...Object.fromEntries(hidden) };
    this.items = this.#list(this.#items);
  }

  #byId(given: Readonly<Record<string, Answer>>): Answers {
    const unknown = Object.keys(given).filter((link) => !this.#ids.has(link));
    refuse(unknown.map((link) => ({ path: `answers.${link}`, message: 'answers no item of the Questionnaire' })));
    return Object.fromEntries(Object.entries(given).map(([link, answer]) => [this.#ids.get(link), answer]));
  }

  /** Whether all that must have an answer has one: also in a group, and to what was left out. */
  get isComplete(): boolean {
    return !this.#lacksAnswer;
  }

  /** `url|version`, which says what was asked even after the Questionnaire has changed. */
  get canonical(): string {
    const { url, version } = this.#questionnaire;
    if (!url)
      throw new FhirError([{ path: 'Questionnaire.url', message: 'is missing: nobody would know what was asked' }]);
    return version ? `${url}|${version}` : url;
  }

  #list(items: readonly QuestionnaireItem[]): QuestionnaireResponseItem[] {
    return items.flatMap((item): QuestionnaireResponseItem[] => {
      const found = this.#item(item);
      const { linkId, type } = item;
      const required = item.required && type !== 'display';
      const id = this.#ids.get(linkId);
      // Whether what was left out would be asked is not known.
      if (required && !found.length && (!id || this.#enabled.has(id))) this.#lacksAnswer = true;
      return found;
    });
  }

  #item(item: QuestionnaireItem): QuestionnaireResponseItem[] {
    const { linkId, text } = item;
    const id = this.#ids.get(linkId);
    if (!id || !this.#enabled.has(id)) return [];
    const inside = this.#list(item.item ?? []);
    const head = { linkId, ...(text ? { text } : {}) };
    const [first, ...more] = this.#answersTo(item, this.#sums.get(id) ?? this.#answers[id]);
    // What is asked under a question belongs to its answer, if there is one.
    if (first) return [{ ...head, answer: [inside.length ? { ...first, item: inside } : first, ...more] }];
    return inside.length ? [{ ...head, item: inside }] : [];
  }

  #answersTo(item: QuestionnaireItem, answer: Answer | undefined): QuestionnaireResponseItemAnswer[] {
    if (answer === undefined) return [];
    switch (item.type) {
      case 'boolean':
        return [{ valueBoolean: answer as boolean }];
      case 'decimal':
        return [{ valueDecimal: answer as number }];
      case 'integer':
        if (answer !== ((answer as number) | 0))
          refuse([{ path: `answers.${item.linkId}`, message: 'is no integer of FHIR' }]);
        return [{ valueInteger: answer as number }];
      case 'date':
        return [{ valueDate: answer as string }];
      case 'quantity':
        return [{ valueQuantity: { value: answer as number, ...unitOf(item) } }];
      default:
        return this.#chosen(item, [answer].flat() as string[]);
    }
  }

  #chosen(item: QuestionnaireItem, chosen: readonly string[]): QuestionnaireResponseItemAnswer[] {
    const options = item.answerValueSet
      ? this.#valueSets.optionsOf(item.answerValueSet, '')
      : (item.answerOption ?? []);
    const ids = optionIds(options);
    return options.flatMap(({ valueCoding, valueString, valueInteger }, index): QuestionnaireResponseItemAnswer[] => {
      if (!chosen.includes(ids[index] ?? '')) return [];
      if (valueInteger !== undefined) return [{ valueInteger }];
      if (!valueCoding) return valueString ? [{ valueString }] : [];
      const { system, code, display } = valueCoding;
      return [
        { valueCoding: { ...(system ? { system } : {}), ...(code ? { code } : {}), ...(display ? { display } : {}) } },
      ];
    });
  }
}

function unitOf({ extension = [] }: QuestionnaireItem) {
  const { display, system, code } =
    extension.find(({ url }) => url === standard.unit || url === standard.unitOption)?.valueCoding ?? {};
  return { ...(display ? { unit: display } : {}), ...(system ? { system } : {}), ...(code ? { code } : {}) };
}
