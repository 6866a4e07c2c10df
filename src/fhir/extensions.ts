import type { Extension } from 'fhir/r4.js';
import { standard, sumExtension, urgencyExtension } from './names.js';
import type { FhirProblem } from './problem.js';
import { isRendering, whyMoreThanLooks } from './renderings.js';

/** What was found on the way: not taken over as it is harmless, taken over for a person to look at, or in the way. */
export class Report {
  readonly ignored: FhirProblem[] = [];
  readonly warnings: FhirProblem[] = [];
  readonly problems: FhirProblem[] = [];

  ignore(path: string, message: string): void {
    this.ignored.push({ path, message });
  }

  warn(path: string, message: string): void {
    this.warnings.push({ path, message });
  }

  refuse(path: string, message: string): void {
    this.problems.push({ path, message });
  }
}

const hl7 = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';

const looks = 'is about how it looks, which this library decides';
const records = 'is for programs that fill in or file answers, which nothing here does';
const maintenance = 'is for those who maintain the Questionnaire';

/** Extensions that change nothing that a person is asked, may answer or is told. Any other one is refused. */
const harmless: ReadonlyMap<string, string> = new Map([
  ...['questionnaire-choiceOrientation', 'questionnaire-displayCategory', 'questionnaire-optionPrefix'].map(
    (name) => [hl7 + name, looks] as const,
  ),
  ...['questionnaire-supportLink', 'designNote'].map((name) => [hl7 + name, 'is not shown to a patient here'] as const),
  ...[
    'structuredefinition-wg',
    'structuredefinition-fmm',
    'structuredefinition-standards-status',
    'cqf-library',
    'artifact-versionAlgorithm',
  ].map((name) => [hl7 + name, maintenance] as const),
  ...['shortText', 'width', 'collapsible', 'choiceColumn', 'keyboard'].map((name) => [sdc + name, looks] as const),
  ...[
    'observationLinkPeriod',
    'observationExtract',
    'observation-extract-category',
    'itemExtractionContext',
    'itemPopulationContext',
    'launchContext',
    'sourceQueries',
    'sourceStructureMap',
    'targetStructureMap',
    'isSubject',
    'performerType',
    'preferredTerminologyServer',
    'templateExtract',
    'templateExtractBundle',
    'extractAllocateId',
  ].map((name) => [sdc + name, records] as const),
  ...['preferredTerminologyServer', 'terminology-server'].map((name) => [hl7 + name, records] as const),
  ...['assembledFrom', 'endpoint', 'entryMode'].map((name) => [sdc + name, maintenance] as const),
]);

/** Extensions that are refused, with why. */
const refused: ReadonlyMap<string, string> = new Map([
  [`${sdc}itemMedia`, 'shows a picture, a film or a sound, and this cannot be asked without it'],
  [`${sdc}itemAnswerMedia`, 'shows a picture, a film or a sound, and this answer cannot be chosen without it'],
  [`${sdc}openLabel`, 'names a free text beside the options, which decides nothing and is not asked'],
  [
    urgencyExtension,
    'belongs to an option, to a boolean (for the answer yes) or to a display (an advice after a condition)',
  ],
]);

const entryFormat = `${hl7}entryFormat`;

/** Formulas of FHIRPath or CQL, which nothing in a patient’s page may run. */
const isExpression = ({ url, ...value }: Extension): boolean =>
  'valueExpression' in value || /expression|constraint$|\/variable$/i.test(url);

const modifier = 'can change what everything around it means, and is not known here';

/** The value that an extension must have, by its address. Any urgency is taken, as an unknown one is an emergency. */
const valueTypes: ReadonlyMap<string, RegExp> = new Map([
  [standard.exclusive, /^valueBoolean$/],
  [standard.hidden, /^valueBoolean$/],
  [standard.ordinal, /^valueDecimal$/],
  [standard.weight, /^valueDecimal$/],
  [standard.minOccurs, /^valueInteger$/],
  [standard.decimalPlaces, /^valueInteger$/],
  [standard.step, /^valueInteger$/],
  [standard.unit, /^valueCoding$/],
  [standard.unitOption, /^valueCoding$/],
  [standard.link, /^valueUri$/],
  [standard.control, /^valueCodeableConcept$/],
  [standard.relatedArtifact, /^valueRelatedArtifact$/],
  [sumExtension, /^valueString$/],
  ['lang', /^valueCode$/],
  ['content', /^value(?:String|Markdown)$/],
]);

/** Those of which there may be several; of any other one, one would be lost. */
const repeated: ReadonlySet<string> = new Set([
  standard.link,
  standard.unitOption,
  standard.relatedArtifact,
  sumExtension,
]);

/**
 * The extensions that are taken, to be looked into; the others are named as ignored or refused. `text` is the text that
 * they stand beside, or null if it is not shown.
 */
export function sortExtensions(
  extensions: readonly Extension[] | undefined,
  path: string,
  taken: readonly string[],
  report: Report,
  text?: unknown,
): Extension[] {
  const known = new Set<string>();
  const isList = Array.isArray(extensions);
  if (extensions !== undefined && !isList) report.refuse(`${path}.extension`, 'must be a list');
  return (isList ? extensions : []).filter((one, index) => {
    const at = `${path}.extension[${index}]`;
    const { url } = Object(one);
    if (typeof url !== 'string') report.refuse(`${at}.url`, 'is missing');
    else if (taken.includes(url)) return isTaken(one, at, known, report);
    else if (isRendering(one)) sortRendering(one, at, text, report);
    else if (url === entryFormat)
      report.warn(
        at,
        `entryFormat says “${one.valueString}”, which is not shown: if it says what is asked for, write it into the text`,
      );
    else if (refused.has(url)) report.refuse(at, `${nameOf(url)} ${refused.get(url)}`);
    else if (harmless.has(url)) report.ignore(at, `${nameOf(url)} ${harmless.get(url)}`);
    else if (isExpression(one)) report.refuse(at, `${nameOf(url)} is an expression, which is not run here`);
    else report.refuse(at, `${url} is not known here`);
    return false;
  });
}

function sortRendering(one: Extension, path: string, text: unknown, report: Report): void {
  const why = text === null ? undefined : whyMoreThanLooks(one, text);
  if (why) report.refuse(path, `${nameOf(one.url)} ${why}`);
  else report.ignore(path, `${nameOf(one.url)} ${looks}`);
}

function isTaken(one: Extension, path: string, known: Set<string>, report: Report): boolean {
  const { url, id: _, extension, ...more } = one;
  const isTranslation = url === standard.translation;
  const parts = sortExtensions(extension, path, isTranslation ? ['lang', 'content'] : [], report);
  // A text has one translation into each language.
  const key = isTranslation ? `${url} ${parts.find((part) => part.url === 'lang')?.valueCode}` : url;
  if (known.has(key) && !repeated.has(url)) report.refuse(path, `${nameOf(url)} is there twice: leave one`);
  known.add(key);
  const values = Object.keys(more).filter((field) => !field.startsWith('_'));
  const type = valueTypes.get(url) ?? /^value[A-Z]/;
  if (isTranslation && parts.length < 2) report.refuse(path, 'needs lang and content, to be a translation');
  // An urgency without a value is named where it is read.
  else if (!isTranslation && (values.length > 1 || !values.every((field) => type.test(field))))
    report.refuse(path, `${nameOf(url)} must have one value, of the type in its definition`);
  else if (!values.length && valueTypes.has(url)) report.refuse(path, `${nameOf(url)} has no value`);
  sortInside(more, path, report);
  return true;
}

/** The end of its address; of our own without what files have around it. */
export const nameOf = (url: string): string =>
  url.slice(url.lastIndexOf('/') + 1).replace(/^StructureDefinition-|\.json$/g, '');

/** The elements beside texts (`_text`): translations are read elsewhere, other forms of a text are named. */
export function sortTextElements(element: object, path: string, report: Report): void {
  for (const [key, value] of Object.entries(element)) {
    if (!key.startsWith('_')) continue;
    const at = `${path}.${key}`;
    const { extension, id, ...more } = Object(value);
    for (const name of Object.keys(more)) report.refuse(`${at}.${name}`, 'is not supported');
    // Nothing shows the number of the paper form.
    const text = key === '_prefix' ? null : element[key.slice(1) as keyof typeof element];
    sortExtensions(extension, at, [standard.translation], report, text);
  }
}

/** Names whatever stands inside a value that is taken, and could change what it means. */
export function sortInside(value: unknown, path: string, report: Report): void {
  if (typeof value !== 'object' || value === null) return;
  sortTextElements(value, path, report);
  for (const [key, one] of Object.entries(value)) {
    const at = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`;
    if (key === 'extension') sortExtensions(one, path, [], report);
    else if (key === 'modifierExtension') report.refuse(at, modifier);
    else if (!key.startsWith('_')) sortInside(one, at, report);
  }
}

/** Names the fields of an element that are not read: with why they are harmless, or as in the way. */
export function sortFields(
  element: object,
  path: string,
  read: ReadonlySet<string>,
  harmlessFields: Readonly<Record<string, string>>,
  report: Report,
): void {
  for (const key of Object.keys(element)) {
    if (read.has(key) || key.startsWith('_')) continue;
    const why = Object.hasOwn(harmlessFields, key) ? harmlessFields[key] : undefined;
    if (why) report.ignore(`${path}.${key}`, why);
    else report.refuse(`${path}.${key}`, key === 'modifierExtension' ? modifier : 'is not supported');
  }
}
