import type { Extension, Questionnaire, QuestionnaireItem, QuestionnaireItemAnswerOption } from 'fhir/r4.js';
import type { Rule, Screening, ScreeningGuide, Sign, Source } from '../content/schema.js';
import { toUrgency, urgencies } from '../content/urgency.js';
import { differences } from './differences.js';
import { screeningItems } from './export-screening.js';
import { standard, urgencyExtension } from './names.js';
import type { FhirProblem } from './problem.js';

/** A question set and its guide, as `export-screening` writes them. */
export interface ReadScreening {
  guide: ScreeningGuide;
  problems: FhirProblem[];
}

/**
 * Reads what this library has written. Each part is read by its name, and then all are written again: whatever differs
 * has been changed to something that a screening cannot say, and is refused by its path.
 */
export function readScreening(
  questionnaire: Questionnaire,
  id: string,
  head: Pick<Screening, 'title' | 'intro' | 'questionnaire'>,
  sources: readonly Source[],
): ReadScreening {
  const form = new Form(questionnaire.item ?? [], sources);
  const guide = { ...form.guide(), sets: [{ id, ...head, ...form.set() }] };
  const context = { guide, system: form.system, addresses: form.addresses, noneOfThese: form.noneOfThese };
  const [set] = guide.sets;
  const expected = set ? screeningItems(set, context) : [];
  return { guide, problems: differences(expected, questionnaire.item, 'Questionnaire.item') };
}

const extensionOf = ({ extension }: { extension?: Extension[] | undefined }, url: string): Extension | undefined =>
  extension?.find((one) => one.url === url);

const isExclusive = (option: QuestionnaireItemAnswerOption): boolean =>
  extensionOf(option, standard.exclusive)?.valueBoolean === true;

/** The items by their `linkId`. What is missing reads as empty, and is found by comparison. */
class Form {
  readonly #items = new Map<string, QuestionnaireItem>();
  /** The item around each item. */
  readonly #around = new Map<string, QuestionnaireItem>();
  readonly addresses: Map<string, string>;

  constructor(items: readonly QuestionnaireItem[], sources: readonly Source[]) {
    this.#add(items);
    this.addresses = new Map(sources.map(({ id, address }) => [id, address ?? `#${id}`]));
  }

  #add(items: readonly QuestionnaireItem[], around?: QuestionnaireItem): void {
    for (const one of items) {
      this.#items.set(one.linkId, one);
      if (around) this.#around.set(one.linkId, around);
      this.#add(one.item ?? [], one);
    }
  }

  #text(link: string): string {
    return this.#items.get(link)?.text ?? '';
  }

  /** The displays right in an item: `outcome.none.1` in `outcome.none`. */
  #texts(link: string): string[] {
    const inside = this.#items.get(link)?.item ?? [];
    return inside.filter((one) => /^\.\d+$/.test(one.linkId.slice(link.length))).map(({ text }) => text ?? '');
  }

  #sources(link: string): string[] {
    const uris = (this.#items.get(link)?.extension ?? []).filter(({ url }) => url === standard.link);
    const ids = [...this.addresses].map(([id, address]) => [address, id] as const);
    return uris.flatMap(({ valueUri }) => ids.find(([address]) => address === valueUri)?.[1] ?? []);
  }

  #cited(link: string): { sources?: string[] } {
    const sources = this.#sources(link);
    return sources.length ? { sources } : {};
  }

  #named(pattern: RegExp): { id: string; item: QuestionnaireItem }[] {
    return [...this.#items].flatMap(([link, item]) => {
      const [, id] = pattern.exec(link) ?? [];
      return id ? [{ id, item }] : [];
    });
  }

  get #options(): QuestionnaireItemAnswerOption[] {
    return this.#named(/^signs\.(.+)$/).flatMap(({ item }) => item.answerOption ?? []);
  }

  get system(): string {
    return this.#options[0]?.valueCoding?.system ?? '';
  }

  get noneOfThese(): string {
    return this.#options.find(isExclusive)?.valueCoding?.display ?? '';
  }

  set(): Pick<Screening, 'question' | 'hint' | 'groups' | 'rules'> {
    const question = this.#text('question');
    const rules = this.#named(/^rule\.(.+)$/).map(({ id, item }) => this.#rule(id, item));
    return {
      question,
      hint: this.#text('hint'),
      groups: this.#named(/^signs\.(.+)$/).map(({ id, item: { text = '', answerOption = [] } }) => ({
        id,
        signs: answerOption.filter((option) => !isExclusive(option)).map((option) => this.#sign(option)),
        // A group without a label of its own is written with the question.
        ...(text === question ? {} : { label: text }),
      })),
      ...(rules.length ? { rules } : {}),
    };
  }

  #sign(option: QuestionnaireItemAnswerOption): Sign {
    const { code: id = '', display: label = '' } = option.valueCoding ?? {};
    const followUp = this.#items.get(`follow-up.${id}`);
    return {
      id,
      label,
      urgency: toUrgency(extensionOf(option, urgencyExtension)?.valueCode),
      advice: this.#text(`advice.${id}`),
      sources: this.#sources(`advice.${id}`),
      ...(followUp ? { followUp: this.#followUp(id, followUp) } : {}),
    };
  }

  #followUp(id: string, item: QuestionnaireItem): NonNullable<Sign['followUp']> {
    const items = this.#texts(`follow-up.${id}`);
    return {
      question: item.text ?? '',
      urgency: toUrgency(extensionOf(item, urgencyExtension)?.valueCode),
      advice: this.#text(`follow-up-advice.${id}`),
      sources: this.#sources(`follow-up-advice.${id}`),
      ...(items.length ? { items } : {}),
    };
  }

  #rule(id: string, item: QuestionnaireItem): Rule {
    const signsIn = ({ enableWhen = [] }: QuestionnaireItem): string[] =>
      enableWhen.map(({ answerCoding }) => answerCoding?.code ?? '');
    const around = this.#around.get(item.linkId);
    const outer = around?.linkId === `rule-condition.${id}` ? signsIn(around) : [];
    const any = item.enableBehavior === 'any' ? signsIn(item) : [];
    const allOf = [...outer, ...(item.enableBehavior === 'any' ? [] : signsIn(item))];
    return {
      id,
      label: item.text ?? '',
      urgency: toUrgency(extensionOf(item, urgencyExtension)?.valueCode),
      advice: this.#text(`rule-advice.${id}`),
      sources: this.#sources(`rule.${id}`),
      ...(allOf.length ? { allOf } : {}),
      ...(any.length ? { anyOf: any } : {}),
    };
  }

  guide(): Omit<ScreeningGuide, 'sets'> {
    const text = (key: string): string => this.#text(`agreement.${key}`);
    const advice = (outcome: string) => ({
      heading: this.#text(`outcome.${outcome}`),
      steps: this.#texts(`outcome.${outcome}`),
      ...this.#cited(`outcome.${outcome}`),
    });
    const [emergency, urgent, seeDoctor] = urgencies;
    const agreement = {
      heading: this.#text('agreement'),
      meaning: text('meaning'),
      confirm: text('confirm'),
      confirmed: text('confirmed'),
      withdraw: text('withdraw'),
    };
    const own = this.#items.get('emergency');
    return {
      advice: {
        [emergency]: advice(emergency),
        [urgent]: advice(urgent),
        [seeDoctor]: advice(seeDoctor),
        none: { ...advice('none'), stop: { heading: this.#text('stop'), items: this.#texts('stop') } },
      },
      agreement,
      ...(own
        ? {
            emergency: {
              heading: own.text ?? '',
              items: this.#texts('emergency'),
              sources: this.#sources('emergency'),
            },
          }
        : {}),
    };
  }
}
