import type { Coding, QuestionnaireItem, QuestionnaireItemEnableWhen, QuestionnaireItemInitial } from 'fhir/r4.js';
import * as v from 'valibot';
import { isSameCode } from '../content/question-checks.js';
import type { Condition, Question } from '../content/schema.js';
import { date } from '../content/schema-parts.js';
import { type Report, sortInside } from './extensions.js';
import type { ItemOptions } from './import-options.js';
import { isHidden, notGiven } from './item-kinds.js';
import { standard } from './names.js';

/** What is named by an answer: the conditions of an item, and the answer of one that is hidden. */
export class Conditions {
  readonly #items: ReadonlyMap<string, QuestionnaireItem>;
  /** The id of each question, by the name of its item. */
  readonly #ids: ReadonlyMap<string, string>;
  readonly #options: ItemOptions;
  readonly #report: Report;

  constructor(
    items: ReadonlyMap<string, QuestionnaireItem>,
    ids: ReadonlyMap<string, string>,
    options: ItemOptions,
    report: Report,
  ) {
    this.#items = items;
    this.#ids = ids;
    this.#options = options;
    this.#report = report;
  }

  read({ enableWhen = [], enableBehavior }: QuestionnaireItem, path: string): Partial<Question> {
    if (enableBehavior !== undefined && enableBehavior !== 'all' && enableBehavior !== 'any')
      this.#report.refuse(`${path}.enableBehavior`, 'must be all or any');
    if (enableWhen.length > 1 && !enableBehavior)
      this.#report.refuse(`${path}.enableBehavior`, 'is missing: all, or any');
    const when = enableWhen.flatMap((one, index) => this.#condition(one, `${path}.enableWhen[${index}]`) ?? []);
    return when.length ? { when, ...(enableBehavior ? { behavior: enableBehavior } : {}) } : {};
  }

  #condition(one: QuestionnaireItemEnableWhen, path: string): Condition | undefined {
    const { question: link, operator, id: _, ...answers } = one;
    const target = this.#items.get(link);
    const refuse = (at: string, message: string): undefined =>
      this.#report.refuse(`${path}${at}`, message) as undefined;
    if (!target) return refuse('.question', `${link} is no item`);
    const [[key = '', given] = [], ...more] = Object.entries(answers);
    if (more.length || !key.startsWith('answer')) return refuse('', 'needs one answer, and nothing else');
    sortInside(given, `${path}.${key}`, this.#report);
    const [answer, ...others] = this.#answers(target, operator, key, given);
    if (answer === undefined) return refuse(`.${key}`, `is no answer of ${link}`);
    if (others.length) return refuse(`.${key}`, `fits more than one option of ${link}: name the system of its code`);
    return { question: this.#ids.get(link) ?? '', operator, answer };
  }

  /** What a value means as an answer of an item: nothing, or several options, if it cannot be decided. */
  #answers(target: QuestionnaireItem, operator: string, key: string, given: unknown): Condition['answer'][] {
    const as = (isAnswer: boolean): Condition['answer'][] => (isAnswer ? [given as Condition['answer']] : []);
    if (operator === 'exists') return as(key === 'answerBoolean');
    switch (target.type) {
      case 'boolean':
        return as(key === 'answerBoolean');
      case 'decimal':
      case 'integer':
        return as(key === 'answerDecimal' || key === 'answerInteger');
      case 'quantity':
        return key === 'answerQuantity' ? inUnit(given, target) : [];
      case 'date':
        return as(key === 'answerDate' && v.is(date, given));
      case 'choice': {
        return this.#options.of(target).flatMap(({ valueCoding, valueString, valueInteger }, index) => {
          const own = { answerString: valueString, answerInteger: valueInteger }[key];
          const isMeant =
            key === 'answerCoding' ? isSameCode(valueCoding, given as Coding) : own !== undefined && own === given;
          return isMeant ? this.#options.idOf(target, index) : [];
        });
      }
      default:
        return [];
    }
  }

  /** Only of what is hidden: an answer that nobody gave must never count. */
  initial(item: QuestionnaireItem, path: string): Partial<Question> {
    const selected = this.#options
      .of(item)
      .flatMap(({ initialSelected }, index) =>
        initialSelected && isHidden(item) ? this.#options.idOf(item, index) : [],
      );
    const [option] = selected;
    if (option && selected.length === 1 && !item.initial) return { initial: option };
    const [first, ...more] = item.initial ?? [];
    if (!first) {
      if (isHidden(item)) this.#report.refuse(path, 'is hidden and has no initial: nobody answers it');
      return {};
    }
    if (!isHidden(item)) {
      this.#report.ignore(`${path}.initial`, notGiven);
      return {};
    }
    sortInside(item.initial, `${path}.initial`, this.#report);
    const [initial, ...others] = more.length ? [] : this.#initialValue(item, first);
    if (initial === undefined || others.length)
      this.#report.refuse(`${path}.initial`, 'must be one answer of this question');
    return initial === undefined ? {} : { initial };
  }

  #initialValue(item: QuestionnaireItem, initial: QuestionnaireItemInitial): Condition['answer'][] {
    const [[key = '', given] = [], ...more] = Object.entries(initial).filter(([field]) => field.startsWith('value'));
    if (more.length) return [];
    return this.#answers(item, '=', key.replace(/^value/, 'answer'), given);
  }
}

/** A number in the unit that the item asks for; nothing in another one. */
function inUnit(given: unknown, { extension = [] }: QuestionnaireItem): number[] {
  const { value, system, code, unit, comparator } = given as {
    value?: number;
    system?: string;
    code?: string;
    unit?: string;
    comparator?: string;
  };
  const asked = extension.find(({ url }) => url === standard.unit || url === standard.unitOption)?.valueCoding;
  const isSame = code
    ? isSameCode(asked, { system, code })
    : unit === undefined || unit === (asked?.display ?? asked?.code);
  return isSame && !comparator && value !== undefined ? [value] : [];
}
