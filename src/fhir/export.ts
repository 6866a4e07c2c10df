import type { CodeSystem, Extension, Questionnaire } from 'fhir/r4.js';
import { blockAt } from '../content/blocks.js';
import { emergencyNumberOf } from '../content/emergency-number.js';
import { findUnsoundQuestions } from '../content/question-problems.js';
import {
  type ContentPack,
  packSchema,
  type QuestionSet,
  type Screening,
  type ScreeningGuide,
  type Source,
} from '../content/schema.js';
import { placeholdersIn } from '../content/text.js';
import { pathOf, walk } from '../content/walk.js';
import { noneCode } from '../screening/link-ids.js';
import { signsOf } from '../screening/outcome.js';
import { QuestionItems } from './export-questions.js';
import { screeningItems } from './export-screening.js';
import { kindSystem, regionSystem, standard } from './names.js';
import { holdsNumber, placeholder } from './numbers.js';
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
  /** The codes of the set's signs, or of the options of its questions. */
  codeSystems: CodeSystem[];
}

/** Writes each question set of a pack as a Questionnaire. Throws a `FhirError` with all that stands in the way. */
export function exportQuestionnaires(pack: ContentPack, options: ExportOptions): Exported[] {
  const problems = obstacles(pack, options);
  if (problems.length) throw new FhirError(problems);
  const { sets = [], questionSets = [] } = pack.screening ?? {};
  return [...sets, ...questionSets].map(({ id }) => exportSet(pack, id, options));
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
  // A program may give a pack that nobody has checked.
  for (const { path, message } of findUnsoundQuestions(screening)) add(path, message);
  for (const one of [pack, ...translations]) {
    mapStrings(one.screening, (text, path) => {
      // Other programs would show the braces.
      const unknown = placeholdersIn(text).find((name) => name !== placeholder);
      if (unknown) add(`screening.${path}`, `holds ${unknown}, which only a page can fill in`);
      return text;
    });
    const number = emergencyNumberOf(region);
    // In questions, and in a pack without signs, no number is read back as the placeholder.
    if (!number || !screening.sets.length) continue;
    walk(packSchema, one, (place) => {
      const path = pathOf(place);
      if (!blockAt(place) || !/^screening\.(?!questionSets)/.test(path)) return undefined;
      if ([place.value].flat().some((text) => holdsNumber(text as string, number)))
        add(
          path,
          `holds ${number}, which is read as the emergency number: write ${placeholder}, or word it in another way`,
        );
      return place.value;
    });
  }
  return problems;
}

function exportSet(pack: ContentPack, id: string, options: ExportOptions): Exported {
  return (options.translations ?? []).reduce<Exported>(
    (exported, other) => withTranslation(exported, inOneLanguage(other, id, options), other.language),
    inOneLanguage(pack, id, options),
  );
}

function inOneLanguage(pack: ContentPack, id: string, options: ExportOptions): Exported {
  const { screening: guide, region } = pack;
  const base = options.base.replace(/\/$/, '');
  const name = `${pack.topic}-${id}`;
  const place: Place = { url: `${base}/Questionnaire/${name}`, system: `${base}/CodeSystem/${name}` };
  const set = guide?.sets.find((one) => one.id === id);
  const questionSet = guide?.questionSets?.find((one) => one.id === id);
  const exported = set
    ? exportSigns(pack, set, place, options)
    : exportQuestions(pack, questionSet as QuestionSet, place);
  const number = emergencyNumberOf(region) ?? '';
  return mapStrings(exported, (text) => text.replaceAll(placeholder, number));
}

/** The addresses of a Questionnaire and its codes. */
interface Place {
  url: string;
  system: string;
}

function exportSigns(pack: ContentPack, set: Screening, { url, system }: Place, options: ExportOptions): Exported {
  const noneOfThese = options.noneOfThese(pack.language);
  const guide = pack.screening as ScreeningGuide;
  const concept = [
    ...signsOf(set).map(({ id, label }) => ({ code: id, display: label })),
    { code: noneCode, display: noneOfThese },
  ];
  const questionnaire: Questionnaire = {
    ...headOf(pack, set, citedIn({ ...guide, sets: [set], questionSets: [] }), url),
    code: [{ system: kindSystem, code: 'screening' }],
    item: screeningItems(set, { guide, system, addresses: addressesIn(pack), noneOfThese }),
  };
  return { questionnaire, codeSystems: [codeSystemOf(pack, set, { url: system, id: '', concept })] };
}

function exportQuestions(pack: ContentPack, set: QuestionSet, { url, system }: Place): Exported {
  const items = new QuestionItems(set, system, addressesIn(pack));
  const questionnaire = { ...headOf(pack, set, citedIn(set), url), item: items.items() };
  return { questionnaire, codeSystems: items.codeSystems().map((one) => codeSystemOf(pack, set, one)) };
}

const addressesIn = ({ sources }: ContentPack): ReadonlyMap<string, string> =>
  new Map(sources.map((source) => [source.id, addressOf(source)]));

const addressOf = ({ id, address }: Source): string => address ?? `#${id}`;

/** `Questionnaire-back-pain-base` as a name that programs take: letters, digits and underscores. */
const computerName = (name: string): string =>
  name.replace(/(?:^|-)([a-z0-9])/g, (_, first: string) => first.toUpperCase()).replace(/[^A-Za-z0-9]/g, '');

/** What the Questionnaire says of itself: name, languages, review and sources. */
function headOf(
  pack: ContentPack,
  set: Screening | QuestionSet,
  citedIds: readonly string[],
  url: string,
): Questionnaire {
  const named = pack.sources.filter(({ id }) => citedIds.includes(id));
  const { topic, language, region, version, license, review } = pack;
  const { status, on, due } = review;
  const effective = { ...(on ? { start: on } : {}), ...(due ? { end: due } : {}) };
  return {
    resourceType: 'Questionnaire',
    id: `${topic}-${set.id}`.slice(0, 64),
    language,
    ...(named.length ? { extension: named.map(relatedArtifact) } : {}),
    url,
    version,
    name: computerName(`${topic}-${set.id}`),
    title: set.title,
    ...madeOf(set, url),
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

/**
 * What a set was read from. It is another resource: what was left out is not in it, units and codes are written in the
 * way of this library, and its texts may have changed. So it never has the name of that one.
 */
function madeOf({ questionnaire: origin }: Screening | QuestionSet, url: string): Pick<Questionnaire, 'derivedFrom'> {
  if (!origin || origin.url === url) return {};
  return { derivedFrom: [origin.version ? `${origin.url}|${origin.version}` : origin.url] };
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
  set: Screening | QuestionSet,
  { url, id, concept }: Pick<CodeSystem, 'url' | 'id' | 'concept'>,
): CodeSystem {
  const name = [topic, set.id, ...(id ? [id] : [])].join('-');
  return {
    resourceType: 'CodeSystem',
    id: name.slice(0, 64),
    language,
    ...(url ? { url } : {}),
    version,
    name: computerName(name),
    title: `${title}: ${set.title}`,
    status: 'draft',
    caseSensitive: true,
    content: 'complete',
    ...(concept ? { concept } : {}),
  };
}
