import type { Questionnaire, QuestionnaireItem } from 'fhir/r4.js';
import { isObject } from './plain.js';
import type { FhirProblem } from './problem.js';

const named = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** For each element name, its type wherever it occurs in what is read here. */
const lists = named(
  'item answerOption extension modifierExtension enableWhen code coding contained jurisdiction concept include exclude contains designation initial filter',
);
const objects = named('effectivePeriod compose expansion');
const strings = named(
  'resourceType url version language title status description approvalDate lastReviewDate copyright linkId text type enableBehavior question operator answerValueSet system display start end name publisher value',
);
const booleans = named('required repeats readOnly experimental');
const numbers = named('maxLength total offset');
/** `valueCoding`, `answerDecimal`: the type is in the name. */
const choice = /^(?:value|answer)([A-Z]\w*)$/;
const objectTypes = named(
  'Coding CodeableConcept Quantity Reference Expression RelatedArtifact Attachment Period Range Duration Identifier',
);
/** The same name for other things, by what is around it. */
const isCoded = (around: string): boolean => /^(?:code|coding|concept|contains)$|^(?:value|answer)[A-Z]/.test(around);
const quantities = named('valueQuantity answerQuantity valueDuration');

type Kind = 'list' | 'object' | 'string' | 'boolean' | 'number' | undefined;

function kindOf(key: string, around: string): Kind {
  // In a Coding it is a text, in an item a list of them.
  if (key === 'code' && isCoded(around)) return 'string';
  // A narrative, which nobody reads here.
  if (key === 'text' && around === 'Questionnaire') return undefined;
  if (key === 'value' && quantities.has(around)) return 'number';
  const [, type] = choice.exec(key) ?? [];
  if (type && key !== 'answerValueSet' && key !== 'answerOption' && key !== 'valueSet') {
    if (type === 'Boolean') return 'boolean';
    if (/^(?:Decimal|Integer|PositiveInt|UnsignedInt)$/.test(type)) return 'number';
    return objectTypes.has(type) ? 'object' : 'string';
  }
  if (lists.has(key)) return 'list';
  if (objects.has(key)) return 'object';
  if (strings.has(key)) return 'string';
  if (booleans.has(key)) return 'boolean';
  return numbers.has(key) ? 'number' : undefined;
}

const deepest = 40;

/** What everything else counts on. */
const required: Readonly<Record<string, readonly string[]>> = {
  item: ['linkId', 'type'],
  extension: ['url'],
  modifierExtension: ['url'],
  enableWhen: ['question', 'operator'],
};

/** Whether everything that is read has the type that the standard gives it, so that nothing else must ask. */
export function shapeProblems(value: unknown): FhirProblem[] {
  if (!isObject(value)) return [{ path: 'Questionnaire', message: 'must be an object' }];
  if (value.resourceType !== 'Questionnaire')
    return [{ path: 'Questionnaire.resourceType', message: 'must be Questionnaire' }];
  const problems = inside(value, 'Questionnaire', 'Questionnaire', 0);
  return problems.length ? problems : twinLinks(asQuestionnaire(value).item ?? [], 'Questionnaire');
}

/** An answer to one of two questions of the same name would be one to either. */
function twinLinks(items: QuestionnaireItem[], path: string, known = new Set<string>()): FhirProblem[] {
  return items.flatMap(({ linkId, item = [] }, index) => {
    const at = `${path}.item[${index}]`;
    const twin = known.has(linkId) ? [{ path: `${at}.linkId`, message: `${linkId} is there twice` }] : [];
    known.add(linkId);
    return [...twin, ...twinLinks(item, at, known)];
  });
}

export const asQuestionnaire = (value: unknown): Questionnaire => value as Questionnaire;

function inside(object: Record<string, unknown>, name: string, path: string, depth: number): FhirProblem[] {
  if (depth > deepest) return [{ path, message: 'is nested too deeply' }];
  const missing = (required[name] ?? []).filter((key) => object[key] === undefined);
  return [
    ...missing.map((key) => ({ path: `${path}.${key}`, message: 'is missing' })),
    ...Object.entries(object).flatMap(([key, value]) => of(key, value, name, `${path}.${key}`, depth)),
  ];
}

function of(key: string, value: unknown, around: string, path: string, depth: number): FhirProblem[] {
  const kind = kindOf(key, around);
  if (!kind) return [];
  const wrong = (what: string): FhirProblem[] => [{ path, message: `must be ${what}` }];
  if (kind === 'list') {
    if (!Array.isArray(value) || !value.length) return wrong('a list with entries');
    return value.flatMap((one, index) => {
      const at = `${path}[${index}]`;
      // Other contained resources are not read.
      if (key === 'contained' && isObject(one) && one.resourceType !== 'ValueSet') return [];
      return isObject(one) ? inside(one, key, at, depth + 1) : [{ path: at, message: 'must be an object' }];
    });
  }
  if (kind === 'object') return isObject(value) ? inside(value, key, path, depth + 1) : wrong('an object');
  if (kind === 'number') return Number.isFinite(value) ? [] : wrong('a number');
  if (kind === 'string') return typeof value === 'string' && value.trim() ? [] : wrong('a text');
  return typeof value === kind ? [] : wrong('true or false');
}
