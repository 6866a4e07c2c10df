import type { Questionnaire } from 'fhir/r4';
import { emergencyNumberOf } from '../content/emergency-number.js';
import { parsePack } from '../content/parse-pack.js';
import type { ContentPack } from '../content/schema.js';
import { Report } from './extensions.js';
import { type Head, readHead } from './head.js';
import { readScreening } from './import-screening.js';
import { FhirError, type FhirProblem } from './problem.js';
import { asQuestionnaire, shapeProblems } from './shape.js';
import { inLanguage, languagesOf, mapStrings } from './translate.js';

export interface ImportOptions {
  /** The topic of the pack, such as `back-pain`. */
  topic: string;
  /** The id of the question set. */
  screening: string;
  /** For a Questionnaire without a language. */
  language?: string;
  /** ISO 3166, for a Questionnaire without a jurisdiction: it decides which emergency number is shown. */
  region?: string;
}

export interface Imported {
  /** A draft, with the question set and the advice around it. */
  pack: ContentPack;
  /** The same pack in the languages that the Questionnaire has translations for; what has none is as in the pack. */
  translations: ContentPack[];
  /** What was left out, as it changes nothing that a patient is asked or told. */
  ignored: FhirProblem[];
}

/** Reads a Questionnaire (R4) as a screening. Throws a `FhirError` with the path of all that is not supported. */
export function importQuestionnaire(value: unknown, options: ImportOptions): Imported {
  const plain = plainData(value);
  const wrong = shapeProblems(plain);
  if (wrong.length) throw new FhirError(wrong);
  const questionnaire = asQuestionnaire(plain);
  const { pack, ignored } = readPack(questionnaire, options);
  const translations = languagesOf(questionnaire)
    .filter((language) => language !== pack.language)
    .map((language) => readPack({ ...inLanguage(questionnaire, language), language }, options).pack);
  return { pack, translations, ignored };
}

function plainData(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null');
  } catch {
    throw new FhirError([{ path: 'Questionnaire', message: 'must be plain data that can be written as JSON' }]);
  }
}

function readPack(questionnaire: Questionnaire, options: ImportOptions): Pick<Imported, 'pack' | 'ignored'> {
  const report = new Report();
  const head = readHead(questionnaire, report);
  const language = head.language ?? options.language;
  const region = head.region ?? options.region;
  if (!language) report.refuse('Questionnaire.language', 'is missing: name the language');
  if (!region) {
    const message = 'names no country (ISO 3166), which decides the emergency number: name the region';
    report.refuse('Questionnaire.jurisdiction', message);
  }
  if (!head.title) report.refuse('Questionnaire.title', 'is missing');
  const { title = '', questionnaire: origin } = head;
  const part = { title, intro: head.intro ?? title, ...(origin ? { questionnaire: origin } : {}) };
  const { guide, problems } = readScreening(questionnaire, options.screening, part, head.sources);
  report.problems.push(...problems);
  if (report.problems.length || !language || !region) throw new FhirError(report.problems);
  const screening = withPlaceholder(guide, region);
  const pack = packOf(head, { language, region, topic: options.topic }, screening);
  return { pack: checked(pack), ignored: report.ignored };
}

/** The number of the region becomes what every page fills in. */
function withPlaceholder<T>(value: T, region: string): T {
  const number = emergencyNumberOf(region);
  if (!number) return value;
  const alone = new RegExp(`(?<![\\d.,])${number}(?![.,]?\\d)`, 'g');
  return mapStrings(value, (text, path) =>
    /(?:^|\.)(?:id|url|version|sources|allOf|anyOf|urgency)(?:\.|$)/.test(path)
      ? text
      : text.replace(alone, '{emergency-number}'),
  );
}

const packOf = (
  { version, license, review, sources, title = '' }: Head,
  { language, region, topic }: { language: string; region: string; topic: string },
  screening: NonNullable<ContentPack['screening']>,
): unknown => ({
  schemaVersion: 1,
  topic,
  language,
  region,
  version,
  license: license ?? 'See the Questionnaire',
  title,
  review,
  sources,
  screening,
});

/** What the schema refuses is a part of the Questionnaire that a screening needs, or a text that it cannot hold. */
function checked(pack: unknown): ContentPack {
  const result = parsePack(pack);
  if ('pack' in result) return result.pack;
  throw new FhirError(
    result.problems.map(({ path, message }) => ({ path: 'Questionnaire', message: `read as ${path}: ${message}` })),
  );
}
