import type { Extension, QuestionnaireItem } from 'fhir/r4.js';
import * as v from 'valibot';
import type { Question, Source, Urgency } from '../content/schema.js';
import { date } from '../content/schema-parts.js';
import { toUrgency, urgencies } from '../content/urgency.js';
import { nameOf, type Report } from './extensions.js';
import { isAnswered, isHidden } from './item-kinds.js';
import { standard, sumExtension, urgencyExtension } from './names.js';
import { squash } from './plain.js';

const limits: readonly string[] = [standard.minimum, standard.maximum];

/** The extensions and limits of one item. */
export class ItemExtensions {
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
    const { type, text, repeats, readOnly, required, answerOption, answerValueSet, initial, maxLength } = this.#item;
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
    // A number with more digits would be taken here, and could clear a person whom the form asks again.
    if (maxLength !== undefined && isAnswered(kind))
      this.#refuse(
        '.maxLength',
        `limits the answers, which is not supported${kind === 'number' ? ': write minValue and maxValue in its place' : ''}`,
      );
    else if (maxLength !== undefined)
      this.#report.ignore(`${this.#path}.maxLength`, 'limits what is written, and nothing is written here');
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

/** The urgency that an extension gives. One that is not known is named, and counts as an emergency. */
export function readUrgency(extension: Extension, path: string, report: Report): Urgency {
  const { valueCode } = extension;
  if (!urgencies.includes(valueCode as Urgency))
    report.ignore(
      `${path}.extension`,
      `${valueCode ?? 'an urgency without a code'} is not known, and counts as an emergency`,
    );
  return toUrgency(valueCode);
}
