import type {
  Coding,
  Extension,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireItemAnswerOption,
  QuestionnaireItemEnableWhen,
  QuestionnaireItemInitial,
} from 'fhir/r4';
import * as v from 'valibot';
import { isSameCode } from '../content/question-checks.js';
import type { Condition, Question, Source, Urgency } from '../content/schema.js';
import { date } from '../content/schema-parts.js';
import { toUrgency, urgencies } from '../content/urgency.js';
import { nameOf, type Report, sortExtensions, sortFields, sortInside, sortTextElements } from './extensions.js';
import { optionIds, uniqueIds } from './ids.js';
import { standard, sumExtension, urgencyExtension } from './names.js';
import type { FhirProblem } from './problem.js';
import { ValueSets } from './value-sets.js';

/** A question, and the path of the item that it was read from. */
export interface ReadQuestion {
  question: Question;
  path: string;
}

/** What every item may have; what a person is not shown is listed. */
const read = new Set(
  'linkId text type enableWhen enableBehavior required repeats readOnly answerOption answerValueSet initial item extension'.split(
    ' ',
  ),
);
const harmless: Readonly<Record<string, string>> = {
  id: 'is the name of a copy on a server',
  code: 'names the question in a terminology, and no answer',
  definition: 'says where the question comes from',
  prefix: 'is a number of the paper form',
  maxLength: 'limits texts, and none is written',
};

const types: Readonly<Record<string, Question['type']>> = {
  group: 'group',
  display: 'note',
  boolean: 'boolean',
  choice: 'choice',
  decimal: 'number',
  integer: 'number',
  quantity: 'number',
  date: 'date',
};

const untaken: Readonly<Record<string, string>> = {
  string: 'is a free text, which decides nothing and is not asked',
  text: 'is a free text, which decides nothing and is not asked',
  'open-choice': 'is a free text beside options, which decides nothing and is not asked',
  dateTime: 'is a time, which is not supported; a date is',
  time: 'is a time, which is not supported; a date is',
  url: 'is an address, which is not asked',
  attachment: 'is a file, which never leaves a patient’s device here',
  reference: 'is a reference to a record, which nothing here reads',
};

/** Reads the items of a Questionnaire in order. What cannot be taken over is in the report, each with its path. */
export function readQuestions(
  questionnaire: Questionnaire,
  sources: readonly Source[],
  leaveOut: readonly string[],
  report: Report,
): ReadQuestion[] {
  return new Reader(questionnaire, sources, leaveOut, report).read();
}

/** A problem of a set of questions, at the item that the question was read from. */
export function atItem({ path, message }: FhirProblem, paths: readonly string[]): FhirProblem {
  const [, index, field = ''] = /^screening\.questionSets\.0\.questions\.(\d+)\.?(.*)$/.exec(path) ?? [];
  const at = (index && paths[Number(index)]) || 'Questionnaire';
  return { path: at, message: `read as ${index ? field || 'a question' : path}: ${message}` };
}

const squash = (text: string): string => text.replace(/\s+/g, ' ').trim();

class Reader {
  readonly #items = new Map<string, QuestionnaireItem>();
  readonly #ids: ReadonlyMap<string, string>;
  readonly #options = new Map<string, readonly QuestionnaireItemAnswerOption[]>();
  readonly #optionIds = new Map<string, readonly string[]>();
  readonly #valueSets: ValueSets;
  readonly #top: readonly QuestionnaireItem[];
  readonly #sources: readonly Source[];
  readonly #leaveOut: readonly string[];
  readonly #left = new Set<string>();
  readonly #report: Report;

  constructor(
    { item = [], contained = [] }: Questionnaire,
    sources: readonly Source[],
    leaveOut: readonly string[],
    report: Report,
  ) {
    this.#top = item;
    this.#sources = sources;
    this.#leaveOut = leaveOut;
    this.#report = report;
    this.#valueSets = new ValueSets(contained, report);
    this.#collect(item);
    const links = [...this.#items.keys()];
    const ids = uniqueIds(links);
    this.#ids = new Map(links.map((link, index) => [link, ids[index] ?? '']));
  }

  #collect(items: readonly QuestionnaireItem[]): void {
    for (const one of items) {
      if (this.#leaveOut.includes(one.linkId)) continue;
      this.#items.set(one.linkId, one);
      this.#collect(one.item ?? []);
    }
  }

  read(): ReadQuestion[] {
    // Before any condition is read, which may name an option of a later question.
    this.#readOptions(this.#top, 'Questionnaire');
    const questions = this.#list(this.#top, 'Questionnaire', undefined);
    for (const link of this.#leaveOut)
      if (!this.#left.has(link)) this.#report.refuse('Questionnaire.item', `${link}, to be left out, is no item`);
    this.#valueSets.nameUnused();
    return questions;
  }

  #readOptions(items: readonly QuestionnaireItem[], around: string): void {
    items.forEach((item, index) => {
      if (this.#leaveOut.includes(item.linkId)) return;
      const path = `${around}.item[${index}]`;
      const options = item.answerValueSet
        ? this.#valueSets.optionsOf(item.answerValueSet, `${path}.answerValueSet`)
        : (item.answerOption ?? []);
      options.forEach((option, at) => {
        const twin = options.findIndex((other) => isSameAnswer(option, other));
        const place = item.answerOption ? `answerOption[${at}]` : 'answerValueSet';
        if (twin >= 0 && twin < at)
          this.#report.refuse(
            `${path}.${place}`,
            `has the answer of option ${twin + 1} once more: give each its own code`,
          );
      });
      this.#options.set(item.linkId, options);
      this.#optionIds.set(item.linkId, optionIds(options));
      this.#readOptions(item.item ?? [], path);
    });
  }

  #list(items: readonly QuestionnaireItem[], around: string, inside: string | undefined): ReadQuestion[] {
    return items.flatMap((item, index) => {
      const path = `${around}.item[${index}]`;
      if (this.#leaveOut.includes(item.linkId)) {
        this.#left.add(item.linkId);
        this.#report.ignore(path, `${item.linkId} is left out as you asked, with all in it`);
        return [];
      }
      const question = this.#question(item, path, inside);
      return [
        ...(question ? [{ question, path }] : []),
        ...this.#list(item.item ?? [], path, this.#ids.get(item.linkId)),
      ];
    });
  }

  #question(item: QuestionnaireItem, path: string, inside: string | undefined): Question | undefined {
    sortFields(item, path, read, harmless, this.#report);
    sortTextElements(item, path, this.#report);
    const type = Object.hasOwn(types, item.type) ? types[item.type] : undefined;
    if (!type) {
      const why = Object.hasOwn(untaken, item.type) ? untaken[item.type] : 'is no type of FHIR R4';
      this.#report.refuse(`${path}.type`, `${item.type} ${why}`);
      return undefined;
    }
    const extensions = sortExtensions(item.extension, path, takenBy(item.type), this.#report);
    const own = new Item(item, path, extensions, this.#report);
    const sum = own.sumOf();
    const kind = sum ? 'sum' : type === 'note' && own.urgency ? 'advice' : type;
    const { linkId } = item;
    const id = this.#ids.get(linkId) ?? '';
    const conditions = this.#conditions(item, path);
    own.refuseWhatDoesNotFit(kind);
    return {
      id,
      ...(linkId === id ? {} : { linkId }),
      type: kind,
      ...(item.text ? { text: squash(item.text) } : {}),
      ...(inside ? { inside } : {}),
      ...conditions,
      ...(kind === 'sum' ? { of: this.#parts(sum ?? [], item, path), ...own.unit() } : {}),
      ...(kind === 'boolean' || kind === 'advice' ? own.urgencyField() : {}),
      ...(isAnswered(kind) ? { ...own.answered(), ...this.#initial(item, path) } : {}),
      ...(kind === 'choice' ? this.#choice(item, path) : {}),
      ...(isSourced(kind) ? own.cited(this.#sources) : {}),
      ...(kind === 'number' ? own.number() : {}),
      ...(kind === 'date' ? own.dates() : {}),
    } as Question;
  }

  #parts(links: readonly string[], { type }: QuestionnaireItem, path: string): string[] {
    return links.flatMap((link) => {
      const id = this.#ids.get(link);
      if (!id) this.#report.refuse(`${path}.extension`, `adds up ${link}, which is no item`);
      else if (type === 'integer' && !this.#isWhole(link))
        this.#report.refuse(`${path}.type`, `is integer, and ${link} may be no whole number: make it decimal`);
      return id ?? [];
    });
  }

  #isWhole(link: string): boolean {
    const type = this.#items.get(link)?.type;
    // What has no score is named elsewhere.
    const scores = (this.#options.get(link) ?? []).map((option) => scoresOf(option)[0]?.valueDecimal ?? 0);
    return type !== 'decimal' && type !== 'quantity' && scores.every(Number.isInteger);
  }

  #choice(item: QuestionnaireItem, path: string): Partial<Question> {
    const options = this.#options.get(item.linkId) ?? [];
    if (!options.length && !item.answerValueSet) this.#report.refuse(path, 'is a choice without options');
    return {
      ...(item.repeats ? { multiple: true } : {}),
      options: options.map((option, index) => this.#option(option, item, index, path)),
    };
  }

  #option(option: QuestionnaireItemAnswerOption, item: QuestionnaireItem, index: number, path: string) {
    // The path of a value set is told where it is read.
    const at = item.answerOption ? `${path}.answerOption[${index}]` : `${path}.answerValueSet`;
    const { valueCoding: coding, valueString, valueInteger, initialSelected, extension, ...more } = option;
    const value = Object.keys(more).find((key) => key.startsWith('value'));
    if (value) this.#report.refuse(`${at}.${value}`, 'is not supported: options are codings, texts or whole numbers');
    sortFields(more, at, new Set(['id', value ?? '']), {}, this.#report);
    sortTextElements(option, at, this.#report);
    if (coding) sortTextElements(coding, `${at}.valueCoding`, this.#report);
    const taken = [urgencyExtension, standard.exclusive, standard.ordinal, standard.weight];
    const own = sortExtensions(extension, at, taken, this.#report);
    sortExtensions(coding?.extension, `${at}.valueCoding`, [standard.ordinal, standard.weight], this.#report);
    if (initialSelected && !isHidden(item)) this.#report.ignore(`${at}.initialSelected`, notGiven);
    const label = coding ? coding.display : (valueString ?? valueInteger?.toString());
    if (!label) this.#report.refuse(at, 'has no text that a person could read');
    const [score, ...others] = scoresOf(option);
    if (others.some(({ valueDecimal }) => valueDecimal !== score?.valueDecimal))
      this.#report.refuse(at, 'has more than one score: leave one');
    const urgency = own.find(({ url }) => url === urgencyExtension);
    return {
      id: this.#optionId(item.linkId, index),
      label: squash(label ?? ''),
      ...(urgency ? { urgency: readUrgency(urgency, at, this.#report) } : {}),
      ...(score?.valueDecimal === undefined ? {} : { score: score.valueDecimal }),
      ...(own.some(({ url, valueBoolean }) => url === standard.exclusive && valueBoolean) ? { exclusive: true } : {}),
      ...(coding?.code ? { code: { ...(coding.system ? { system: coding.system } : {}), code: coding.code } } : {}),
    };
  }

  #optionId(link: string, index: number): string {
    return this.#optionIds.get(link)?.[index] ?? '';
  }

  #conditions({ enableWhen = [], enableBehavior }: QuestionnaireItem, path: string): Partial<Question> {
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
        const options = this.#options.get(target.linkId) ?? [];
        return options.flatMap(({ valueCoding, valueString, valueInteger }, index) => {
          const own = { answerString: valueString, answerInteger: valueInteger }[key];
          const isMeant =
            key === 'answerCoding' ? isSameCode(valueCoding, given as Coding) : own !== undefined && own === given;
          return isMeant ? this.#optionId(target.linkId, index) : [];
        });
      }
      default:
        return [];
    }
  }

  /** Only of what is hidden: an answer that nobody gave must never count. */
  #initial(item: QuestionnaireItem, path: string): Partial<Question> {
    const selected = (this.#options.get(item.linkId) ?? []).flatMap(({ initialSelected }, index) =>
      initialSelected && isHidden(item) ? this.#optionId(item.linkId, index) : [],
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

/** The score of an option, wherever it says it. */
const scoresOf = ({ extension = [], valueCoding }: QuestionnaireItemAnswerOption): Extension[] =>
  [...extension, ...(valueCoding?.extension ?? [])].filter(
    ({ url }) => url === standard.ordinal || url === standard.weight,
  );

const notGiven = 'is an answer that nobody gave, and never counts';

const isSourced = (kind: Question['type']): boolean => ['advice', 'boolean', 'choice'].includes(kind);

const isHidden = ({ extension = [] }: QuestionnaireItem): boolean =>
  extension.some(({ url, valueBoolean }) => url === standard.hidden && valueBoolean);

const isAnswered = (kind: Question['type']): boolean => ['boolean', 'choice', 'number', 'date'].includes(kind);

const limits: readonly string[] = [standard.minimum, standard.maximum];
const looks = [standard.control, standard.hidden];

function takenBy(type: string): string[] {
  const numbers = [
    ...looks,
    standard.unit,
    standard.unitOption,
    standard.minimum,
    standard.maximum,
    sumExtension,
    standard.minOccurs,
    standard.decimalPlaces,
    standard.step,
  ];
  switch (type) {
    case 'display':
      return [...looks, urgencyExtension, standard.link];
    case 'boolean':
      return [...looks, urgencyExtension, standard.link, standard.minOccurs];
    case 'integer':
    case 'decimal':
    case 'quantity':
      return numbers;
    case 'date':
      return [...looks, standard.minimum, standard.maximum, standard.minOccurs];
    case 'choice':
      return [...looks, standard.link, standard.minOccurs];
    default:
      return looks;
  }
}

function readUrgency(extension: Extension, path: string, report: Report): Urgency {
  const { valueCode } = extension;
  if (!urgencies.includes(valueCode as Urgency))
    report.ignore(
      `${path}.extension`,
      `${valueCode ?? 'an urgency without a code'} is not known, and counts as an emergency`,
    );
  return toUrgency(valueCode);
}

/** Whether an answer that means one of two options could mean the other. */
function isSameAnswer(one: QuestionnaireItemAnswerOption, other: QuestionnaireItemAnswerOption): boolean {
  const [coding, second] = [one.valueCoding, other.valueCoding];
  if (coding && second)
    return coding.code || second.code ? isSameCode(coding, second) : coding.display === second.display;
  const value = one.valueString ?? one.valueInteger;
  return value !== undefined && value === (other.valueString ?? other.valueInteger);
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

/** The extensions and limits of one item. */
class Item {
  readonly #item: QuestionnaireItem;
  readonly #path: string;
  readonly #extensions: readonly Extension[];
  readonly #report: Report;

  constructor(item: QuestionnaireItem, path: string, extensions: readonly Extension[], report: Report) {
    this.#item = item;
    this.#path = path;
    this.#extensions = extensions;
    this.#report = report;
  }

  #all(url: string): Extension[] {
    return this.#extensions.filter((one) => one.url === url);
  }

  #refuse(at: string, message: string): void {
    this.#report.refuse(`${this.#path}${at}`, message);
  }

  get urgency(): Extension | undefined {
    return this.#all(urgencyExtension)[0];
  }

  urgencyField(): Partial<Question> {
    return this.urgency ? { urgency: readUrgency(this.urgency, this.#path, this.#report) } : {};
  }

  /** The sources behind its links; other links are not shown. */
  cited(sources: readonly Source[]): Partial<Question> {
    const ids = this.#all(standard.link).flatMap(({ valueUri }) => {
      const source = sources.find(({ id, address = `#${id}` }) => address === valueUri);
      if (!source) this.#report.ignore(`${this.#path}.extension`, 'links to more, which is not shown here');
      return source?.id ?? [];
    });
    return ids.length ? { sources: ids } : {};
  }

  sumOf(): string[] | undefined {
    const links = this.#all(sumExtension).map(({ valueString }) => valueString ?? '');
    return links.length ? links : undefined;
  }

  refuseWhatDoesNotFit(kind: Question['type']): void {
    const { type, text, repeats, readOnly, required, answerOption, answerValueSet, initial } = this.#item;
    if (kind !== 'group' && !text) this.#refuse('.text', 'is missing: nobody would know what is asked');
    if (repeats && kind !== 'choice') this.#refuse('.repeats', 'is not supported: it is asked once');
    if (readOnly && kind !== 'sum' && !isHidden(this.#item))
      this.#refuse('.readOnly', 'is not supported: nobody could answer it');
    if (kind !== 'choice' && (answerOption || answerValueSet))
      this.#refuse('.answerOption', `has options and is a ${kind}`);
    if (required && !isAnswered(kind))
      this.#report.ignore(
        `${this.#path}.required`,
        'asks for no answer by itself: each question says whether it needs one',
      );
    if (kind === 'sum' && initial) this.#report.ignore(`${this.#path}.initial`, 'is computed');
    for (const { url } of this.#extensions)
      if (kind === 'sum' && limits.includes(url))
        this.#report.ignore(`${this.#path}.extension`, 'limits what is computed');
    if (isHidden(this.#item) && !isAnswered(kind))
      this.#refuse('.extension', `hides a ${kind}, which is not supported`);
    for (const { valueCodeableConcept } of this.#all(standard.control))
      this.#report.ignore(
        `${this.#path}.extension`,
        `itemControl ${valueCodeableConcept?.coding?.[0]?.code ?? ''} is about how it looks, which this library decides`,
      );
    for (const { url, valueInteger } of [...this.#all(standard.decimalPlaces), ...this.#all(standard.step)]) {
      // An answer between two bands would be in none of them.
      const isAnyWhole = type === 'integer' && (url === standard.decimalPlaces || valueInteger === 1);
      if (isAnyWhole) this.#report.ignore(`${this.#path}.extension`, `${nameOf(url)} leaves every whole number`);
      else
        this.#refuse(
          '.extension',
          `${nameOf(url)} limits the answers, which is not supported: take it out if any may be given`,
        );
    }
    for (const { valueInteger } of this.#all(standard.minOccurs))
      if (valueInteger !== 0 && !(valueInteger === 1 && required))
        this.#refuse('.extension', 'minOccurs is not supported, other than 1 of what is required');
  }

  answered(): Partial<Question> {
    return { ...(this.#item.required ? { required: true } : {}), ...(isHidden(this.#item) ? { hidden: true } : {}) };
  }

  number(): Partial<Question> {
    const [least] = this.#all(standard.minimum).map((one) => this.#limit(one));
    const [most] = this.#all(standard.maximum).map((one) => this.#limit(one));
    return {
      ...(this.#item.type === 'integer' ? { whole: true } : {}),
      ...(least === undefined ? {} : { least }),
      ...(most === undefined ? {} : { most }),
      ...this.unit(),
    };
  }

  #limit({ url, valueInteger, valueDecimal }: Extension): number | undefined {
    const limit = valueInteger ?? valueDecimal;
    if (limit === undefined) this.#refuse('.extension', `${url} must be a number here`);
    return limit;
  }

  /** One unit: a number in another one could be taken for this one. */
  unit(): Pick<Question, 'unit'> {
    const units = [...this.#all(standard.unit), ...this.#all(standard.unitOption)].map(
      ({ valueCoding }) => valueCoding,
    );
    const [unit] = units;
    if (units.length > 1)
      this.#refuse('.extension', 'offers several units: a number would be taken for one of another');
    if (this.#item.type === 'quantity' && !unit) this.#refuse('', 'is a quantity without a unit');
    const label = unit?.display ?? unit?.code;
    if (unit && !label) this.#refuse('.extension', 'is a unit without a name');
    if (!unit || !label) return {};
    const code = unit.code ? { code: { ...(unit.system ? { system: unit.system } : {}), code: unit.code } } : {};
    return { unit: { label: squash(label), ...code } };
  }

  dates(): Partial<Question> {
    const [earliest] = this.#all(standard.minimum).map((one) => this.#day(one));
    const [latest] = this.#all(standard.maximum).map((one) => this.#day(one));
    return { ...(earliest ? { earliest } : {}), ...(latest ? { latest } : {}) };
  }

  #day({ url, valueDate }: Extension): string | undefined {
    if (valueDate !== undefined && v.is(date, valueDate)) return valueDate;
    this.#refuse('.extension', `${url} must be a whole date here`);
    return undefined;
  }
}
