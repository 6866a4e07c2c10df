import type { Questionnaire } from 'fhir/r4.js';
import { mapBlocks } from '../content/blocks.js';
import { emergencyNumberOf } from '../content/emergency-number.js';
import { parsePack } from '../content/parse-pack.js';
import type { ContentPack, ScreeningGuide } from '../content/schema.js';
import { worstOf } from '../content/urgency.js';
import type { ScreeningAdvice } from './advice-template.js';
import { Report } from './extensions.js';
import { type Head, readHead } from './head.js';
import { atItem, readQuestions } from './import-questions.js';
import { readScreening } from './import-screening.js';
import { numbersLeft, withPlaceholder } from './numbers.js';
import { squash } from './plain.js';
import { FhirError, type FhirProblem } from './problem.js';
import { asQuestionnaire, shapeProblems } from './shape.js';
import { inLanguage, languagesOf } from './translate.js';

export interface ImportOptions {
  /** The topic of the pack, such as `back-pain`. */
  topic: string;
  /** The id of the question set. */
  screening: string;
  /** For a Questionnaire without a language. */
  language?: string;
  /** For a Questionnaire without a title. */
  title?: string;
  /** The `linkId` of items that you have read, and leave out with all in them: a free text, for example. */
  leaveOut?: readonly string[];
  /**
   * What to do after each outcome, which a Questionnaire must have that `export-fhir` has not written: the advice of
   * your pack, or `newScreeningAdvice()` to start from.
   */
  guide?: ScreeningAdvice;
  /** ISO 3166, for a Questionnaire that names no country, or several: it decides which emergency number is shown. */
  region?: string;
}

export interface Imported {
  /** A draft, with the question set and the advice around it. */
  pack: ContentPack;
  /** The same pack in the languages that the Questionnaire has translations for; what has none is as in the pack. */
  translations: ContentPack[];
  /** What was left out, as it changes nothing that a patient is asked or told. */
  ignored: FhirProblem[];
  /** What was taken over, and what a person must look at. */
  warnings: FhirProblem[];
}

/** Reads a Questionnaire (R4) as a screening. Throws a `FhirError` with the path of all that is not supported. */
export function importQuestionnaire(value: unknown, options: ImportOptions): Imported {
  const plain = plainData(value);
  const wrong = shapeProblems(plain);
  if (wrong.length) throw new FhirError(wrong);
  const questionnaire = { ...(options.title ? { title: options.title } : {}), ...asQuestionnaire(plain) };
  const { pack, ignored, warnings } = readPack(questionnaire, options);
  const translated = languagesOf(questionnaire)
    .filter((language) => language !== pack.language)
    .map((language) => readTranslation({ ...inLanguage(questionnaire, language), language }, options));
  // What is to be looked at in one language is so in all of them, and is said once.
  const found = [...translated.flatMap((one) => one.warnings), ...warnings];
  const all = new Map(found.map((one) => [`${one.path} ${one.message}`, one]));
  return { pack, translations: translated.map((one) => one.pack), ignored, warnings: [...all.values()] };
}

/** What is wrong with it alone, such as two options with the same words, is so in its language. */
function readTranslation(questionnaire: Questionnaire, options: ImportOptions): Omit<Imported, 'translations'> {
  try {
    return readPack(questionnaire, options);
  } catch (error) {
    if (!(error instanceof FhirError)) throw error;
    const { language } = questionnaire;
    throw new FhirError(error.problems.map(({ path, message }) => ({ path, message: `in ${language}: ${message}` })));
  }
}

function plainData(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null');
  } catch {
    throw new FhirError([{ path: 'Questionnaire', message: 'must be plain data that can be written as JSON' }]);
  }
}

function readPack(questionnaire: Questionnaire, options: ImportOptions): Omit<Imported, 'translations'> {
  const report = new Report();
  const head = readHead(questionnaire, report);
  const language = head.language ?? options.language;
  const region = regionOf(head.regions, options.region, report);
  if (!language) report.refuse('Questionnaire.language', 'is missing: name the language');
  if (!head.title) report.refuse('Questionnaire.title', 'is missing');
  const { guide, paths } = readGuide(questionnaire, head, options, report);
  if (report.problems.length || !guide || !language || !region) throw new FhirError(report.problems);
  const pack = checked(packOf(head, { language, region, topic: options.topic }, guide), paths);
  const number = emergencyNumberOf(region);
  for (const one of numbersLeft(questionnaire, { language, region }, head.isScreening))
    report.warn(one.path, one.message);
  const { ignored, warnings } = report;
  if (!number || !head.isScreening) return { pack, ignored, warnings };
  return { pack: checked(withPlaceholders(pack, number), paths), ignored, warnings };
}

/** The country whose emergency number is shown: a text for one must not be shown with the number of another. */
function regionOf(named: readonly string[], wanted: string | undefined, report: Report): string | undefined {
  const region = wanted ?? (named.length > 1 ? undefined : named[0]);
  const several = `names several countries (${named.join(', ')}), each with its emergency number: name the region`;
  const none = 'names no country (ISO 3166), which decides the emergency number: name the region';
  if (!region) report.refuse('Questionnaire.jurisdiction', named.length ? several : none);
  else if (named.length && !named.includes(region))
    report.refuse(
      'Questionnaire.jurisdiction',
      `names ${named.join(', ')}, and not the region ${region}: name one of the former`,
    );
  return region;
}

interface ReadGuide {
  guide: ScreeningGuide | undefined;
  /** The path of the item that each question was read from. */
  paths: readonly string[];
}

function readGuide(questionnaire: Questionnaire, head: Head, options: ImportOptions, report: Report): ReadGuide {
  const { title = '', intro, questionnaire: origin } = head;
  const part = { title: squash(title), intro: squash(intro ?? title), ...(origin ? { questionnaire: origin } : {}) };
  if (head.isScreening) {
    const { guide, problems } = readScreening(questionnaire, options.screening, part, head.sources);
    for (const one of problems) report.problems.push(one);
    return { guide, paths: [] };
  }
  const read = readQuestions(questionnaire, head.sources, options.leaveOut ?? [], report);
  const { guide } = options;
  if (!guide) {
    const message = 'does not say what to do after each outcome: give the advice of a pack';
    report.refuse('Questionnaire', message);
    return { guide: undefined, paths: [] };
  }
  const questionSet = { id: options.screening, ...part, questions: read.map(({ question }) => question) };
  if (!worstOf(questionSet))
    report.warn('Questionnaire', 'has no answer that leads to advice: everybody is sent to a doctor until one has');
  return { guide: { ...guide, sets: [], questionSets: [questionSet] }, paths: read.map(({ path }) => path) };
}

/** The number that `export-fhir` has written becomes what every page fills in. Other programs may mean a limit by it. */
const withPlaceholders = (pack: ContentPack, number: string): ContentPack =>
  mapBlocks(pack, ({ id, text }) => {
    if (!id.startsWith('screening.')) return text;
    return typeof text === 'string' ? withPlaceholder(text, number) : text.map((one) => withPlaceholder(one, number));
  });

const packOf = (
  { version, license, review, sources, title = '' }: Head,
  { language, region, topic }: { language: string; region: string; topic: string },
  screening: ScreeningGuide,
): unknown => ({
  schemaVersion: 1,
  topic,
  language,
  region,
  version,
  license: license ?? 'See the Questionnaire',
  title: squash(title),
  review,
  sources,
  screening,
});

/** What the schema refuses is a part of the Questionnaire that a screening needs, or a text that it cannot hold. */
function checked(pack: unknown, paths: readonly string[]): ContentPack {
  const result = parsePack(pack);
  if ('pack' in result) return result.pack;
  throw new FhirError(result.problems.map((one) => atItem(one, paths)));
}
