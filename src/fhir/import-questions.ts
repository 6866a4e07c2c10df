import type { Questionnaire, QuestionnaireItem } from 'fhir/r4.js';
import type { Question, Source } from '../content/schema.js';
import { type Report, sortExtensions, sortFields, sortTextElements } from './extensions.js';
import { uniqueIds } from './ids.js';
import { Conditions } from './import-conditions.js';
import { ItemOptions, scoresOf } from './import-options.js';
import { ItemExtensions } from './item-extensions.js';
import { isAnswered, isSourced, takenBy, types, untaken } from './item-kinds.js';
import { squash } from './plain.js';
import { refusePopulated } from './population.js';
import type { FhirProblem } from './problem.js';

/** A question, and the path of the item that it was read from. */
export interface ReadQuestion {
  question: Question;
  path: string;
}

/** What every item may have; what a person is not shown is listed. */
const read = new Set(
  'linkId text type enableWhen enableBehavior required repeats readOnly answerOption answerValueSet initial maxLength item extension'.split(
    ' ',
  ),
);
const harmless: Readonly<Record<string, string>> = {
  id: 'is the name of a copy on a server',
  code: 'names the question in a terminology, and no answer',
  definition: 'says where the question comes from',
  prefix: 'is a number of the paper form',
};

/** Reads the items of a Questionnaire in order. What cannot be taken over is in the report, each with its path. */
export function readQuestions(
  questionnaire: Questionnaire,
  sources: readonly Source[],
  leaveOut: readonly string[],
  report: Report,
): ReadQuestion[] {
  refusePopulated(questionnaire, 'Questionnaire', leaveOut, report);
  return new Reader(questionnaire, sources, leaveOut, report).read();
}

/** A problem of a set of questions, at the item that the question was read from. */
export function atItem({ path, message }: FhirProblem, paths: readonly string[]): FhirProblem {
  const [, index, field = ''] = /^screening\.questionSets\.0\.questions\.(\d+)\.?(.*)$/.exec(path) ?? [];
  const at = (index && paths[Number(index)]) || 'Questionnaire';
  return { path: at, message: `read as ${index ? field || 'a question' : path}: ${message}` };
}

class Reader {
  readonly #items = new Map<string, QuestionnaireItem>();
  readonly #ids: ReadonlyMap<string, string>;
  readonly #options: ItemOptions;
  readonly #conditions: Conditions;
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
    this.#options = new ItemOptions(contained, report);
    this.#collect(item);
    const links = [...this.#items.keys()];
    const ids = uniqueIds(links);
    this.#ids = new Map(links.map((link, index) => [link, ids[index] ?? '']));
    this.#conditions = new Conditions(this.#items, this.#ids, this.#options, report);
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
    this.#findOptions(this.#top, 'Questionnaire');
    const questions = this.#list(this.#top, 'Questionnaire', undefined);
    for (const link of this.#leaveOut)
      if (!this.#left.has(link)) this.#report.refuse('Questionnaire.item', `${link}, to be left out, is no item`);
    this.#options.nameUnused();
    return questions;
  }

  #findOptions(items: readonly QuestionnaireItem[], around: string): void {
    items.forEach((item, index) => {
      if (this.#leaveOut.includes(item.linkId)) return;
      const path = `${around}.item[${index}]`;
      this.#options.collect(item, path);
      this.#findOptions(item.item ?? [], path);
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
    const own = new ItemExtensions(item, path, extensions, this.#report);
    const sum = own.sumOf();
    const kind = sum ? 'sum' : type === 'note' && own.urgency ? 'advice' : type;
    const { linkId } = item;
    const id = this.#ids.get(linkId) ?? '';
    const conditions = this.#conditions.read(item, path);
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
      ...(isAnswered(kind) ? { ...own.answered(), ...this.#conditions.initial(item, path) } : {}),
      ...(kind === 'choice' && item.repeats ? { multiple: true } : {}),
      ...(kind === 'choice' ? { options: this.#options.read(item, path) } : {}),
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
    const item = this.#items.get(link);
    // What has no score is named elsewhere.
    const scores = (item ? this.#options.of(item) : []).map((option) => scoresOf(option)[0]?.valueDecimal ?? 0);
    return item?.type !== 'decimal' && item?.type !== 'quantity' && scores.every(Number.isInteger);
  }
}
