import type { Questionnaire } from 'fhir/r4.js';
import * as v from 'valibot';
import type { ContentPack, Source } from '../content/schema.js';
import { address, date, version } from '../content/schema-parts.js';
import { type Report, sortExtensions, sortFields, sortInside, sortTextElements } from './extensions.js';
import { kindSystem, regionSystem, standard } from './names.js';

/** What a Questionnaire says of itself, and what of that a pack has no place for. */
export interface Head {
  language: string | undefined;
  /** The countries that it is for. */
  regions: readonly string[];
  title: string | undefined;
  intro: string | undefined;
  version: string;
  license: string | undefined;
  review: ContentPack['review'];
  sources: Source[];
  questionnaire?: { url: string; version?: string };
  /** Whether this library has written it as a screening. */
  isScreening: boolean;
}

/** Read here, or elsewhere. */
const read = new Set(
  'resourceType url version language title status description approvalDate lastReviewDate effectivePeriod jurisdiction copyright experimental publisher extension code contained item'.split(
    ' ',
  ),
);

/** What no patient is asked or told, and what changes nothing of it. */
const harmless: Readonly<Record<string, string>> = {
  id: 'is the name of a copy on a server',
  meta: 'is of a copy on a server',
  text: 'repeats the Questionnaire for programs that do not read it',
  identifier: 'is for the publisher’s records',
  name: 'is the name for programs',
  date: 'is the day of the last change; a pack has the days of its review',
  contact: 'is for the publisher’s records',
  useContext: 'helps to find it',
  purpose: 'is for those who publish it',
  subjectType: 'is the person who answers',
  derivedFrom: 'says what it was made of; it stands for itself',
};

const isDate = (value: string | undefined): value is string => value !== undefined && v.is(date, value);

export function readHead(questionnaire: Questionnaire, report: Report): Head {
  const refuse = (field: string, message: string): void => report.refuse(`Questionnaire.${field}`, message);
  const ignore = (field: string, message: string): void => report.ignore(`Questionnaire.${field}`, message);
  sortFields(questionnaire, 'Questionnaire', read, harmless, report);
  const { title, description, status, copyright, url, extension, code = [] } = questionnaire;
  if (status !== 'active' && status !== 'draft') refuse('status', `is ${status}: nobody should be asked`);
  const sources = sourcesOf(questionnaire);
  sortTextElements(questionnaire, 'Questionnaire', report);
  sortExtensions(extension, 'Questionnaire', [standard.relatedArtifact], report);
  sortInside(questionnaire.effectivePeriod, 'Questionnaire.effectivePeriod', report);
  sortInside(questionnaire.jurisdiction, 'Questionnaire.jurisdiction', report);
  code.forEach(({ system }, index) => {
    if (system !== kindSystem) ignore(`code[${index}]`, 'names the whole in a terminology, and no answer');
  });
  return {
    language: questionnaire.language,
    regions: regionsOf(questionnaire, ignore),
    title,
    intro: description,
    version: v.is(version, questionnaire.version) ? questionnaire.version : '0.1.0',
    license: copyright,
    review: reviewOf(questionnaire, report),
    sources,
    ...(url ? { questionnaire: { url, ...(questionnaire.version ? { version: questionnaire.version } : {}) } } : {}),
    isScreening: code.some(({ system }) => system === kindSystem),
  };
}

/**
 * Never signed: a signature is for this library's text. The days are kept, so that a text that was due is known to be.
 */
function reviewOf(
  { experimental, approvalDate, lastReviewDate, effectivePeriod }: Questionnaire,
  report: Report,
): ContentPack['review'] {
  const on = lastReviewDate ?? approvalDate;
  const [start, due] = [effectivePeriod?.start, effectivePeriod?.end].map((day) => day?.slice(0, 10));
  const named = lastReviewDate ? 'lastReviewDate' : 'approvalDate';
  const days = { [named]: on, 'effectivePeriod.start': start, 'effectivePeriod.end': due };
  for (const [field, day] of Object.entries(days))
    if (day !== undefined && !isDate(day))
      report.refuse(`Questionnaire.${field}`, 'must be a whole date, such as 2026-11-30');
  if (approvalDate && approvalDate !== on)
    report.ignore('Questionnaire.approvalDate', 'is no day of a review; a pack has that of the last one');
  const today = new Date().toISOString().slice(0, 10);
  if (start && start > today)
    report.warn('Questionnaire.effectivePeriod.start', `is ${start}: nobody should be asked before that day`);
  else if (start && start !== on)
    report.ignore('Questionnaire.effectivePeriod.start', 'is no day of a review; a pack has that of the last one');
  if (due && due < today)
    report.warn('Questionnaire.effectivePeriod.end', `was ${due}: have the questions reviewed before anybody is asked`);
  return {
    status: experimental ? 'sample' : 'draft',
    ...(isDate(on) ? { on } : {}),
    ...(isDate(due) ? { due } : {}),
  };
}

function regionsOf(
  { jurisdiction = [] }: Questionnaire,
  ignore: (field: string, message: string) => void,
): readonly string[] {
  const found = jurisdiction.flatMap(({ coding = [] }, index) =>
    coding.flatMap(({ system, code = '' }, at) => {
      if (system === regionSystem && /^[A-Z]{2}$/.test(code)) return code;
      ignore(`jurisdiction[${index}].coding[${at}]`, 'names no country (two letters of ISO 3166)');
      return [];
    }),
  );
  return [...new Set(found)];
}

/** Those that it names itself; else the Questionnaire is the source. */
function sourcesOf({ extension = [], title = '', publisher, url }: Questionnaire): Source[] {
  const named = extension.flatMap(({ url: kind, valueRelatedArtifact: one }): Source[] => {
    if (kind !== standard.relatedArtifact || !one?.label) return [];
    const { label: id, display = '', citation = '', url: at } = one;
    return [{ id, title: display, publisher: citation, ...(at ? { address: at } : {}) }];
  });
  if (named.length) return named;
  const at = v.is(address, url) ? { address: url } : {};
  return [{ id: 'questionnaire', title, publisher: publisher ?? title, ...at }];
}
