import type { CodeSystem, Coding, Extension, QuestionnaireItem, QuestionnaireItemEnableWhen } from 'fhir/r4.js';
import type { Condition, Question, QuestionSet } from '../content/schema.js';
import { toUrgency } from '../content/urgency.js';
import { control, hidden, item, links, urgencyOf } from './build.js';
import { standard, sumExtension } from './names.js';

type Option = NonNullable<Question['options']>[number];

/** Writes a set of questions as items, each with what it is shown after. */
export class QuestionItems {
  readonly #set: QuestionSet;
  /** The start of the addresses of its code systems. */
  readonly #system: string;
  readonly #addresses: ReadonlyMap<string, string>;
  readonly #byId: ReadonlyMap<string, Question>;

  constructor(set: QuestionSet, system: string, addresses: ReadonlyMap<string, string>) {
    this.#set = set;
    this.#system = system;
    this.#addresses = addresses;
    this.#byId = new Map(set.questions.map((question) => [question.id, question]));
  }

  items(inside?: string): QuestionnaireItem[] {
    return this.#set.questions.filter((one) => one.inside === inside).map((question) => this.#item(question));
  }

  /** The codes of options that have none of their own, a system for each question. */
  codeSystems(): Pick<CodeSystem, 'url' | 'concept' | 'id'>[] {
    return this.#set.questions.flatMap((question) => {
      const concept = (question.options ?? [])
        .filter(({ code }) => !code)
        .map(({ id: code, label: display }) => ({ code, display }));
      return concept.length ? [{ id: question.id, url: this.#systemOf(question), concept }] : [];
    });
  }

  #systemOf = ({ id }: Question): string => `${this.#system}.${id}`;

  #item(question: Question): QuestionnaireItem {
    const { text, when = [], behavior, required, multiple } = question;
    const children = this.items(question.id);
    const type = typeOf(question, children.length > 0);
    return item(linkOf(question), type, {
      text,
      extension: this.#extensions(question),
      conditions: { when: when.map((one) => this.#condition(one)), behavior },
      ...(required ? { required } : {}),
      ...(multiple ? { repeats: true } : {}),
      ...(question.type === 'sum' ? { readOnly: true } : {}),
      ...(question.options ? { answerOption: question.options.map((one) => this.#option(question, one)) } : {}),
      ...this.#initial(question),
      item: children,
    });
  }

  #extensions(question: Question): Extension[] {
    const { type, urgency, sources, multiple, least, most, earliest, latest, unit, of = [], whole } = question;
    const number = (url: string, value: number | undefined): Extension[] => {
      if (value === undefined) return [];
      return [whole ? { url, valueInteger: value } : { url, valueDecimal: value }];
    };
    const day = (url: string, valueDate: string | undefined): Extension[] => (valueDate ? [{ url, valueDate }] : []);
    return [
      ...(question.hidden ? [hidden] : []),
      ...(urgency === undefined ? [] : [urgencyOf(toUrgency(urgency))]),
      ...links(sources, this.#addresses),
      ...(type === 'choice' ? [control(multiple ? 'check-box' : 'radio-button')] : []),
      ...number(standard.minimum, least),
      ...number(standard.maximum, most),
      ...day(standard.minimum, earliest),
      ...day(standard.maximum, latest),
      ...(unit ? [{ url: standard.unit, valueCoding: { ...unit.code, display: unit.label } }] : []),
      ...of.map((id) => ({ url: sumExtension, valueString: linkOf(this.#byId.get(id) as Question) })),
    ];
  }

  #option(question: Question, option: Option) {
    const extension: Extension[] = [
      ...(option.urgency === undefined ? [] : [urgencyOf(toUrgency(option.urgency))]),
      ...(option.exclusive ? [{ url: standard.exclusive, valueBoolean: true }] : []),
      ...(option.score === undefined ? [] : [{ url: standard.ordinal, valueDecimal: option.score }]),
    ];
    const isInitial = question.hidden && question.initial === option.id;
    return {
      ...(extension.length ? { extension } : {}),
      valueCoding: { ...this.#coding(question, option), display: option.label },
      ...(isInitial ? { initialSelected: true } : {}),
    };
  }

  #coding(question: Question, { id, code }: Option): Coding {
    return code ?? { system: this.#systemOf(question), code: id };
  }

  /** An option says of itself that it is the initial one. */
  #initial(question: Question): Partial<QuestionnaireItem> {
    const { type, initial, hidden: isHidden } = question;
    if (!isHidden || initial === undefined || type === 'choice') return {};
    const { answerBoolean: valueBoolean, answerInteger: valueInteger, ...more } = this.#answer(question, initial);
    const value = { valueBoolean, valueInteger, valueDecimal: more.answerDecimal, valueDate: more.answerDate };
    return { initial: [Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined))] };
  }

  #condition({ question, operator, answer }: Condition): QuestionnaireItemEnableWhen {
    const target = this.#byId.get(question) as Question;
    const given = operator === 'exists' ? { answerBoolean: answer as boolean } : this.#answer(target, answer);
    return { question: linkOf(target), operator, ...given };
  }

  #answer(question: Question, answer: Condition['answer']): Partial<QuestionnaireItemEnableWhen> {
    const { type, options = [], whole } = question;
    if (typeof answer === 'boolean') return { answerBoolean: answer };
    if (typeof answer === 'number')
      return whole && Number.isInteger(answer) ? { answerInteger: answer } : { answerDecimal: answer };
    if (type === 'date') return { answerDate: answer };
    const option = options.find(({ id }) => id === answer) as Option;
    return { answerCoding: this.#coding(question, option) };
  }
}

const linkOf = ({ id, linkId }: Question): string => linkId ?? id;

function typeOf({ type, whole }: Question, hasChildren: boolean): QuestionnaireItem['type'] {
  switch (type) {
    case 'group':
      return hasChildren ? 'group' : 'display';
    case 'note':
    case 'advice':
      return 'display';
    case 'number':
      return whole ? 'integer' : 'decimal';
    case 'sum':
      return 'decimal';
    default:
      return type;
  }
}
