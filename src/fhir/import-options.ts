import type { Extension, QuestionnaireItem, QuestionnaireItemAnswerOption, Resource } from 'fhir/r4.js';
import { isSameCode } from '../content/question-checks.js';
import type { Question } from '../content/schema.js';
import { type Report, sortExtensions, sortFields, sortTextElements } from './extensions.js';
import { optionIds } from './ids.js';
import { readUrgency } from './item-extensions.js';
import { isHidden, notGiven } from './item-kinds.js';
import { standard, urgencyExtension } from './names.js';
import { squash } from './plain.js';
import { ValueSets } from './value-sets.js';

type Option = NonNullable<Question['options']>[number];

/** The options of all items, and the ids that they get. */
export class ItemOptions {
  readonly #byLink = new Map<string, readonly QuestionnaireItemAnswerOption[]>();
  readonly #ids = new Map<string, readonly string[]>();
  readonly #valueSets: ValueSets;
  readonly #report: Report;

  constructor(contained: readonly Resource[], report: Report) {
    this.#valueSets = new ValueSets(contained, report);
    this.#report = report;
  }

  /** Collects the options of an item, before any condition is read, which may name one of a later question. */
  collect(item: QuestionnaireItem, path: string): void {
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
    this.#byLink.set(item.linkId, options);
    this.#ids.set(item.linkId, optionIds(options));
  }

  of({ linkId }: QuestionnaireItem): readonly QuestionnaireItemAnswerOption[] {
    return this.#byLink.get(linkId) ?? [];
  }

  idOf({ linkId }: QuestionnaireItem, index: number): string {
    return this.#ids.get(linkId)?.[index] ?? '';
  }

  /** The value sets that no question names. */
  nameUnused(): void {
    this.#valueSets.nameUnused();
  }

  /** The options of a choice. */
  read(item: QuestionnaireItem, path: string): Option[] {
    const options = this.of(item);
    if (!options.length && !item.answerValueSet) this.#report.refuse(path, 'is a choice without options');
    return options.map((option, index) => this.#option(option, item, index, path));
  }

  #option(option: QuestionnaireItemAnswerOption, item: QuestionnaireItem, index: number, path: string): Option {
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
      id: this.idOf(item, index),
      label: squash(label ?? ''),
      ...(urgency ? { urgency: readUrgency(urgency, at, this.#report) } : {}),
      ...(score?.valueDecimal === undefined ? {} : { score: score.valueDecimal }),
      ...(own.some(({ url, valueBoolean }) => url === standard.exclusive && valueBoolean) ? { exclusive: true } : {}),
      ...(coding?.code ? { code: { ...(coding.system ? { system: coding.system } : {}), code: coding.code } } : {}),
    };
  }
}

/** The score of an option, wherever it says it. */
export const scoresOf = ({ extension = [], valueCoding }: QuestionnaireItemAnswerOption): Extension[] =>
  [...extension, ...(valueCoding?.extension ?? [])].filter(
    ({ url }) => url === standard.ordinal || url === standard.weight,
  );

/** Whether an answer that means one of two options could mean the other. */
function isSameAnswer(one: QuestionnaireItemAnswerOption, other: QuestionnaireItemAnswerOption): boolean {
  const [coding, second] = [one.valueCoding, other.valueCoding];
  if (coding && second)
    return coding.code || second.code ? isSameCode(coding, second) : coding.display === second.display;
  const value = one.valueString ?? one.valueInteger;
  return value !== undefined && value === (other.valueString ?? other.valueInteger);
}
