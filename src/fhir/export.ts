import type { CodeSystem, Extension, Questionnaire } from 'fhir/r4';
import { emergencyNumberOf } from '../content/emergency-number.js';
import type { ContentPack, Screening, Source } from '../content/schema.js';
import { placeholdersIn } from '../content/text.js';
import { signsOf } from '../screening/outcome.js';
import { screeningItems } from './export-screening.js';
import { kindSystem, noneCode, regionSystem, standard } from './names.js';
import { FhirError, type FhirProblem } from './problem.js';
import { mapStrings, withTranslation } from './translate.js';

export interface ExportOptions {
  /** Where your Questionnaires and code systems are published, such as `https://hospital.example/fhir`. */
  base: string;
  /** The same pack in other languages, each whole. */
  translations?: readonly ContentPack[];
  /** The words for “None of these” in a language. */
  noneOfThese: (language: string) => string;
}

export interface Exported {
  questionnaire: Questionnaire;
  /** The codes of the set's signs. */
  codeSystem: CodeSystem;
}

/** Writes each question set of a pack as a Questionnaire. Throws a `FhirError` with all that stands in the way. */
export function exportQuestionnaires(pack: ContentPack, options: ExportOptions): Exported[] {
  const problems = obstacles(pack, options);
  if (problems.length) throw new FhirError(problems);
  return (pack.screening?.sets ?? []).map(({ id }) => exportSet(pack, id, options));
}

function obstacles(pack: ContentPack, { translations = [] }: ExportOptions): FhirProblem[] {
  const { screening, region } = pack;
  if (!screening) return [{ path: 'screening', message: 'is missing: there is no question to be written' }];
  const problems: FhirProblem[] = [];
  const add = (path: string, message: string): void => void problems.push({ path, message });
  if (!emergencyNumberOf(region)) add('region', `${region} has no emergency number on record, which the texts name`);
  screening.sets.forEach((set, index) => {
    if (signsOf(set).some(({ id }) => id === noneCode))
      add(`screening.sets.${index}`, `a sign has the id ${noneCode}, which is the code for none of them`);
  });
  for (const one of [pack, ...translations]) {
    mapStrings(one.screening, (text, path) => {
      // Other programs would show the braces.
      const unknown = placeholdersIn(text).find((name) => name !== emergencyNumber);
      if (unknown) add(`screening.${path}`, `holds ${unknown}, which only a page can fill in`);
      return text;
    });
  }
  return problems;
}

const emergencyNumber = '{emergency-number}';

function exportSet(pack: ContentPack, id: string, options: ExportOptions): Exported {
  const { translations = [] } = options;
  return translations.reduce<Exported>(
    ({ questionnaire, codeSystem }, other) => {
      const translated = inOneLanguage(other, id, options);
      return {
        questionnaire: withTranslation(questionnaire, translated.questionnaire, other.language),
        codeSystem: withTranslation(codeSystem, translated.codeSystem, other.language),
      };
    },
    inOneLanguage(pack, id, options),
  );
}

function inOneLanguage(pack: ContentPack, id: string, { base, noneOfThese }: ExportOptions): Exported {
  const { screening: guide, region, language } = pack;
  const set = guide?.sets.find((one) => one.id === id);
  // Translations have the sets of their original.
  if (!guide || !set) throw new RangeError(`no question set ${id} in ${language}`);
  const name = `${pack.topic}-${id}`;
  const system = `${base.replace(/\/$/, '')}/CodeSystem/${name}`;
  const addresses = new Map(pack.sources.map((source) => [source.id, addressOf(source)]));
  const items = screeningItems(set, { guide, system, addresses, noneOfThese: noneOfThese(language) });
  const questionnaire: Questionnaire = {
    ...headOf(pack, set, `${base.replace(/\/$/, '')}/Questionnaire/${name}`),
    code: [{ system: kindSystem, code: 'screening' }],
    item: items,
  };
  const number = emergencyNumberOf(region) ?? '';
  const filled = <T>(value: T): T => mapStrings(value, (text) => text.replaceAll(emergencyNumber, number));
  return { questionnaire: filled(questionnaire), codeSystem: filled(codeSystemOf(pack, set, system, noneOfThese)) };
}

const addressOf = ({ id, address }: Source): string => address ?? `#${id}`;

/** `Questionnaire-back-pain-base` as a name that programs take: letters, digits and underscores. */
const computerName = (name: string): string =>
  name.replace(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase()).replace(/[^A-Za-z0-9]/g, '');

/** What the Questionnaire says of itself: name, languages, review and sources. */
function headOf(pack: ContentPack, set: Screening, url: string): Questionnaire {
  const cited = new Set(citedIn({ ...pack.screening, sets: [set] }));
  const { topic, language, region, version, license, review, sources } = pack;
  const { status, on, due } = review;
  const effective = { ...(on ? { start: on } : {}), ...(due ? { end: due } : {}) };
  return {
    resourceType: 'Questionnaire',
    id: `${topic}-${set.id}`.slice(0, 64),
    language,
    extension: sources.filter(({ id }) => cited.has(id)).map(relatedArtifact),
    url: set.questionnaire?.url ?? url,
    version: set.questionnaire ? (set.questionnaire.version ?? version) : version,
    name: computerName(`${topic}-${set.id}`),
    title: set.title,
    status: status === 'reviewed' ? 'active' : 'draft',
    // A sample demonstrates the software, and is for no patient.
    ...(status === 'sample' ? { experimental: true } : {}),
    subjectType: ['Patient'],
    description: set.intro,
    jurisdiction: [{ coding: [{ system: regionSystem, code: region }] }],
    copyright: license,
    ...(on && status === 'reviewed' ? { approvalDate: on } : {}),
    ...(on ? { lastReviewDate: on } : {}),
    ...(on || due ? { effectivePeriod: effective } : {}),
  };
}

/** The ids of the sources of a part and all parts in it. */
function citedIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { sources = [] } = value as { sources?: string[] };
  return [...sources, ...Object.values(value).flatMap(citedIn)];
}

const relatedArtifact = ({ id, title, publisher, address }: Source): Extension => ({
  url: standard.relatedArtifact,
  valueRelatedArtifact: {
    type: 'citation',
    label: id,
    display: title,
    citation: publisher,
    ...(address ? { url: address } : {}),
  },
});

function codeSystemOf(
  { topic, language, version, title }: ContentPack,
  set: Screening,
  url: string,
  noneOfThese: ExportOptions['noneOfThese'],
): CodeSystem {
  return {
    resourceType: 'CodeSystem',
    id: `${topic}-${set.id}`.slice(0, 64),
    language,
    url,
    version,
    name: computerName(`${topic}-${set.id}`),
    title: `${title}: ${set.title}`,
    status: 'draft',
    caseSensitive: true,
    content: 'complete',
    concept: [
      ...signsOf(set).map(({ id, label }) => ({ code: id, display: label })),
      { code: noneCode, display: noneOfThese(language) },
    ],
  };
}
