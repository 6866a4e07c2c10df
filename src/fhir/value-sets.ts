import type { Extension, QuestionnaireItemAnswerOption, Resource, ValueSet, ValueSetExpansionContains } from 'fhir/r4';
import type { Report } from './extensions.js';

type Coded = { code?: string | undefined; display?: string | undefined; extension?: Extension[] | undefined };

/** The value sets inside a Questionnaire. Others are on a terminology server, which nothing here asks. */
export class ValueSets {
  readonly #contained: readonly Resource[];
  readonly #report: Report;
  readonly #used = new Set<Resource>();

  constructor(contained: readonly Resource[], report: Report) {
    this.#contained = contained;
    this.#report = report;
  }

  /** The options of a value set that is named by `#` and its id. */
  optionsOf(address: string, path: string): QuestionnaireItemAnswerOption[] {
    const index = this.#contained.findIndex(({ id }) => address === `#${id}`);
    const found = this.#contained[index];
    if (found?.resourceType !== 'ValueSet') {
      const where = address.startsWith('#') ? 'is not contained' : 'is on a terminology server, which is not asked';
      this.#report.refuse(path, `${address} ${where}`);
      return [];
    }
    this.#used.add(found);
    return this.#options(found as ValueSet, `Questionnaire.contained[${index}]`);
  }

  /** What is contained and named by no question. */
  nameUnused(): void {
    this.#contained.forEach((one, index) => {
      if (this.#used.has(one)) return;
      const path = `Questionnaire.contained[${index}]`;
      if (one.resourceType === 'ValueSet') this.#report.ignore(path, 'is a value set that no question names');
      else this.#report.ignore(path, `${one.resourceType} is for programs that file answers, which nothing here does`);
    });
  }

  #options({ compose, expansion }: ValueSet, path: string): QuestionnaireItemAnswerOption[] {
    if (expansion) return this.#expanded(expansion.contains ?? [], `${path}.expansion`);
    if (compose?.exclude) this.#refuse(`${path}.compose.exclude`, 'needs a terminology server');
    return (compose?.include ?? []).flatMap(({ system, concept, filter, valueSet }, index) => {
      const at = `${path}.compose.include[${index}]`;
      if (filter || valueSet || !concept) this.#refuse(at, 'does not list its codes: that needs a terminology server');
      return (concept ?? []).map((one) => optionOf(one, system));
    });
  }

  #expanded(contains: readonly ValueSetExpansionContains[], path: string): QuestionnaireItemAnswerOption[] {
    return contains.map((one, index) => {
      if (one.contains || one.abstract || one.inactive)
        this.#refuse(`${path}.contains[${index}]`, 'is a group of codes, or one that is out of use');
      return optionOf(one, one.system);
    });
  }

  #refuse(path: string, message: string): void {
    this.#report.refuse(path, message);
  }
}

const optionOf = ({ code, display, extension, ...more }: Coded, system: string | undefined) => {
  const { _display } = more as { _display?: object };
  return {
    ...(extension ? { extension } : {}),
    valueCoding: {
      ...(system ? { system } : {}),
      ...(code ? { code } : {}),
      ...(display ? { display } : {}),
      ...(_display ? { _display } : {}),
    },
  } as QuestionnaireItemAnswerOption;
};
