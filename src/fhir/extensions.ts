import type { Extension } from 'fhir/r4';
import { standard } from './names.js';
import type { FhirProblem } from './problem.js';

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
  ...[
    'rendering-style',
    'rendering-xhtml',
    'rendering-markdown',
    'entryFormat',
    'questionnaire-choiceOrientation',
    'questionnaire-displayCategory',
    'questionnaire-optionPrefix',
    'questionnaire-sliderStepValue',
    'maxDecimalPlaces',
  ].map((name) => [hl7 + name, looks] as const),
  ...['questionnaire-supportLink', 'designNote'].map((name) => [hl7 + name, 'is not shown to a patient here'] as const),
  ...[
    'structuredefinition-wg',
    'structuredefinition-fmm',
    'structuredefinition-standards-status',
    'cqf-library',
    'artifact-versionAlgorithm',
  ].map((name) => [hl7 + name, maintenance] as const),
  ...['shortText', 'width', 'collapsible', 'choiceColumn', 'keyboard', 'openLabel', 'itemMedia'].map(
    (name) => [sdc + name, looks] as const,
  ),
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

/** Formulas of FHIRPath or CQL, which nothing in a patient’s page may run. */
const isExpression = ({ url, ...value }: Extension): boolean =>
  'valueExpression' in value || /expression|constraint$|\/variable$/i.test(url);

export const modifier = 'can change what everything around it means, and is not known here';

/** The extensions that are taken; the others are named as ignored or refused. */
export function sortExtensions(
  extensions: readonly Extension[] | undefined,
  path: string,
  taken: readonly string[],
  report: Report,
): Extension[] {
  return (extensions ?? []).filter((one, index) => {
    const at = `${path}.extension[${index}]`;
    if (taken.includes(one.url)) return true;
    const why = harmless.get(one.url);
    if (why) report.ignore(at, `${nameOf(one.url)} ${why}`);
    else if (isExpression(one)) report.refuse(at, `${nameOf(one.url)} is an expression, which is not run here`);
    else report.refuse(at, `${one.url} is not known here`);
    return false;
  });
}

const nameOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

/** The elements beside texts (`_text`): translations are read elsewhere, other looks of a text are named. */
export function sortTextElements(element: object, path: string, report: Report): void {
  for (const [key, value] of Object.entries(element)) {
    if (!key.startsWith('_')) continue;
    const at = `${path}.${key}`;
    const { extension, id, ...more } = Object(value);
    for (const name of Object.keys(more)) report.refuse(`${at}.${name}`, 'is not supported');
    if (extension !== undefined && !Array.isArray(extension)) report.refuse(`${at}.extension`, 'must be a list');
    else sortExtensions(extension, at, [standard.translation], report);
  }
}
