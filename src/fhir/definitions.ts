import type { CodeSystem, StructureDefinition, ValueSet } from 'fhir/r4.js';
import type { urgencies } from '../content/urgency.js';
import { kindSystem, kinds, sumExtension, urgencyExtension, urgencySystem, urgencyValueSet } from './names.js';

/** The definitions behind `names.ts`, for servers and validators, by the end of their address. */
export type Definition = CodeSystem | StructureDefinition | ValueSet;

const meanings: Readonly<Record<(typeof urgencies)[number], string>> = {
  emergency: 'Call the emergency number now.',
  urgent: 'Talk with a doctor today.',
  'see-doctor': 'Talk with a doctor before you start.',
};

const head = { status: 'active', publisher: 'care-widgets', copyright: 'MIT' } as const;

const systemOf = (url: string, name: string, description: string, codes: Readonly<Record<string, string>>) =>
  ({
    resourceType: 'CodeSystem',
    id: idOf(url),
    url,
    name,
    ...head,
    description,
    caseSensitive: true,
    content: 'complete',
    concept: Object.entries(codes).map(([code, definition]) => ({ code, definition })),
  }) satisfies CodeSystem;

const idOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1).replace(/^[A-Za-z]+-|\.json$/g, '');

/** An extension with one value. */
function extensionOf(
  url: string,
  name: string,
  description: string,
  contexts: readonly string[],
  [type, ...most]: [type: 'code' | 'string', most?: '*'],
  valueSet?: string,
): StructureDefinition {
  const value = `value${type.charAt(0).toUpperCase()}${type.slice(1)}`;
  return {
    resourceType: 'StructureDefinition',
    id: idOf(url),
    url,
    name,
    ...head,
    description,
    fhirVersion: '4.0.1',
    kind: 'complex-type',
    abstract: false,
    context: contexts.map((expression) => ({ type: 'element', expression })),
    type: 'Extension',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Extension',
    derivation: 'constraint',
    differential: {
      element: [
        { id: 'Extension', path: 'Extension', short: description, max: most[0] ?? '1' },
        { id: 'Extension.extension', path: 'Extension.extension', max: '0' },
        { id: 'Extension.url', path: 'Extension.url', fixedUri: url },
        {
          id: 'Extension.value[x]',
          path: 'Extension.value[x]',
          short: value,
          min: 1,
          type: [{ code: type }],
          ...(valueSet ? { binding: { strength: 'required', valueSet } } : {}),
        },
      ],
    },
  };
}

export const definitions: readonly Definition[] = [
  extensionOf(
    urgencyExtension,
    'CareUrgency',
    'How soon a person needs help who gives this answer, or answers yes, or is shown this item. A value that is not known counts as an emergency. Of several, the most urgent one decides.',
    ['Questionnaire.item', 'Questionnaire.item.answerOption'],
    ['code'],
    urgencyValueSet,
  ),
  extensionOf(
    sumExtension,
    'CareSumOf',
    'The linkId of a question whose ordinal value, or number, is added to the value of this read-only item. Once for each question.',
    ['Questionnaire.item'],
    ['string', '*'],
  ),
  systemOf(urgencySystem, 'CareUrgency', 'How soon a person needs help, most urgent first.', meanings),
  {
    resourceType: 'ValueSet',
    id: idOf(urgencyValueSet),
    url: urgencyValueSet,
    name: 'CareUrgency',
    ...head,
    compose: { include: [{ system: urgencySystem }] },
  },
  systemOf(kindSystem, 'CareQuestionnaireKind', 'What a Questionnaire of care-widgets is.', kinds),
];
