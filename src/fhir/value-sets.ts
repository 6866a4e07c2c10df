import type { Extension, QuestionnaireItemAnswerOption, Resource, ValueSet, ValueSetExpansion } from 'fhir/r4.js';
import { isSameCode } from '../content/question-checks.js';
import { type Report, sortExtensions, sortFields, sortTextElements } from './extensions.js';

/** A code as a value set lists it. */
interface Coded {
  code?: string | undefined;
  display?: string | undefined;
  _display?: unknown;
  system?: string | undefined;
  extension?: Extension[] | undefined;
}

const named = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const because = (names: string, why: string): Readonly<Record<string, string>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, why]));

const maintained = 'is for those who maintain the value set';
const otherWords = 'are other words for the code; a translation is read beside `display`';

/** For each part of a value set, the fields that are read and those that change nothing. */
const fields = {
  valueSet: {
    read: named('resourceType id url version status extension compose expansion'),
    harmless: because(
      'meta text language identifier name title experimental date publisher contact description useContext jurisdiction immutable purpose copyright',
      maintained,
    ),
  },
  compose: {
    read: named('id extension include exclude'),
    harmless: because('lockedDate inactive', 'says how a terminology server reads it'),
  },
  include: {
    read: named('id extension system concept filter valueSet'),
    harmless: { version: 'is that of the code system' },
  },
  concept: { read: named('id extension code display'), harmless: { designation: otherWords } },
  expansion: {
    read: named('id extension total offset contains'),
    harmless: because('identifier timestamp parameter', 'says how it was expanded'),
  },
  contains: {
    read: named('id extension system code display contains abstract inactive'),
    harmless: { version: 'is that of the code system', designation: otherWords },
  },
} as const;

/** The value sets inside a Questionnaire. Others are on a terminology server, which nothing here asks. */
export class ValueSets {
  readonly #contained: readonly Resource[];
  readonly #report: Report;
  /** What each is read as, once for all questions that name it. */
  readonly #read = new Map<Resource, QuestionnaireItemAnswerOption[]>();

  constructor(contained: readonly Resource[], report: Report) {
    this.#contained = contained;
    this.#report = report;
  }

  /** The options of a value set that is named by `#` and its id, or by its own address. */
  optionsOf(address: string, path: string): QuestionnaireItemAnswerOption[] {
    const named = this.#named(address);
    const [found, ...more] = named;
    if (found?.resourceType !== 'ValueSet' || more.length) {
      const why = found ? 'is no value set, or is contained twice' : this.#whyMissing(address);
      this.#report.refuse(path, `${address} ${why}`);
      for (const one of named) this.#read.set(one, []);
      return [];
    }
    const at = `Questionnaire.contained[${this.#contained.indexOf(found)}]`;
    const options = this.#read.get(found) ?? this.#options(found as ValueSet, at);
    this.#read.set(found, options);
    return options;
  }

  #named(address: string): Resource[] {
    if (address.startsWith('#')) return this.#contained.filter(({ id }) => address === `#${id}`);
    const [, version] = address.split('|');
    return this.#withAddress(address).filter((one) => !version || one.version === version);
  }

  /** In any version. */
  #withAddress(address: string): ValueSet[] {
    const [url] = address.split('|');
    return this.#contained.filter(
      (one): one is ValueSet => one.resourceType === 'ValueSet' && 'url' in one && one.url === url,
    );
  }

  #whyMissing(address: string): string {
    if (address.startsWith('#')) return 'is not contained';
    const isThere = this.#withAddress(address).length > 0;
    return isThere ? 'is contained in another version' : 'is on a terminology server, which is not asked';
  }

  /** What is contained and named by no question. */
  nameUnused(): void {
    this.#contained.forEach((one, index) => {
      if (this.#read.has(one)) return;
      const path = `Questionnaire.contained[${index}]`;
      if (one.resourceType === 'ValueSet') this.#report.ignore(path, 'is a value set that no question names');
      else this.#report.ignore(path, `${one.resourceType} is for programs that file answers, which nothing here does`);
    });
  }

  /** What `compose` lists is the definition, and what was expanded from it must be the same. */
  #options(valueSet: ValueSet, path: string): QuestionnaireItemAnswerOption[] {
    this.#sort(valueSet, path, 'valueSet');
    const { status, compose, expansion } = valueSet;
    if (status !== 'active' && status !== 'draft')
      this.#refuse(`${path}.status`, `is ${status}: nobody should be asked`);
    const listed = compose && this.#composed(compose, `${path}.compose`, !expansion);
    const expanded = expansion && this.#expanded(expansion, `${path}.expansion`);
    const both = listed && expanded ? this.#same(listed, expanded, `${path}.expansion`) : (listed ?? expanded ?? []);
    return both.map(optionOf);
  }

  /** The codes that are listed; undefined if some are not, which a server may have expanded. */
  #composed(compose: NonNullable<ValueSet['compose']>, path: string, isAlone: boolean): Coded[] | undefined {
    this.#sort(compose, path, 'compose');
    if (compose.exclude) this.#refuse(`${path}.exclude`, 'needs a terminology server: list the codes that are left');
    let isListed = true;
    const found = (compose.include ?? []).flatMap((include, index) => {
      const at = `${path}.include[${index}]`;
      this.#sort(include, at, 'include');
      const { system, concept = [], filter, valueSet } = include;
      if (filter || valueSet || !concept.length) {
        isListed = false;
        if (isAlone) this.#refuse(at, 'does not list its codes: that needs a terminology server');
      }
      return concept.map((one, place): Coded => {
        this.#sort(one, `${at}.concept[${place}]`, 'concept');
        return { ...one, ...(system ? { system } : {}) };
      });
    });
    return isListed || isAlone ? found : undefined;
  }

  #expanded(expansion: ValueSetExpansion, path: string): Coded[] {
    this.#sort(expansion, path, 'expansion');
    const { total, offset, contains = [] } = expansion;
    if (offset || (total !== undefined && total !== contains.length))
      this.#refuse(path, 'is a part of a longer list: write all of it');
    return contains.map((one, index) => {
      const at = `${path}.contains[${index}]`;
      this.#sort(one, at, 'contains');
      if (one.contains || one.abstract || one.inactive)
        this.#refuse(at, 'is a group of codes, or one that is out of use');
      return one;
    });
  }

  /** The codes of both, with the words of either. */
  #same(listed: readonly Coded[], expanded: readonly Coded[], path: string): Coded[] {
    let isSame = listed.length === expanded.length;
    const both = listed.map((own) => {
      const other = expanded.find((one) => isSameCode(one, own));
      // Where one of them has translations, its display may be one of those by now.
      const isInOneLanguage = !own._display && !other?._display;
      isSame &&= other !== undefined && !differ(own.extension, other.extension);
      isSame &&= !differ(own._display, other?._display) && !(isInOneLanguage && differ(own.display, other?.display));
      return { ...other, ...own };
    });
    if (!isSame) this.#refuse(path, 'is not what `compose` lists: leave one of the two');
    return both;
  }

  /** The words of a code and its extensions are looked into where it is an option. */
  #sort(element: object, path: string, part: keyof typeof fields): void {
    const { read, harmless } = fields[part];
    sortFields(element, path, read, harmless, this.#report);
    const { _display, extension, ...more } = element as Coded;
    const isCode = part === 'concept' || part === 'contains';
    sortTextElements(isCode ? more : element, path, this.#report);
    if (!isCode) sortExtensions(extension, path, [], this.#report);
  }

  #refuse(path: string, message: string): void {
    this.#report.refuse(path, message);
  }
}

/** Two parts that are both there, and not the same. */
const differ = (one: unknown, other: unknown): boolean =>
  one !== undefined && other !== undefined && JSON.stringify(one) !== JSON.stringify(other);

const optionOf = ({ code, display, _display, extension, system }: Coded) =>
  ({
    ...(extension ? { extension } : {}),
    valueCoding: {
      ...(system ? { system } : {}),
      ...(code ? { code } : {}),
      ...(display ? { display } : {}),
      ...(_display ? { _display } : {}),
    },
  }) as QuestionnaireItemAnswerOption;
