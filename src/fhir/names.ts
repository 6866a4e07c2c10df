/** The names by which FHIR knows what is written and read here. */

/**
 * Our own definitions. Only the owner of the npm package can put anything at these addresses, and the package puts each
 * definition there.
 */
export const definitionsBase = 'https://unpkg.com/care-widgets/dist/fhir';

/** How soon an answer needs help: a code of `urgencySystem`. Anything else counts as an emergency. */
export const urgencyExtension = `${definitionsBase}/StructureDefinition-urgency.json`;
export const urgencySystem = `${definitionsBase}/CodeSystem-urgency.json`;
export const urgencyValueSet = `${definitionsBase}/ValueSet-urgency.json`;
/** Says what a Questionnaire is: a code of `kinds`. */
export const kindSystem = `${definitionsBase}/CodeSystem-kind.json`;
export const kinds = {
  screening: 'Asks for warning signs: each item has the name and the place that this library gives it',
} as const;
/** The `linkId` of a question whose ordinal values, or numbers, an item adds up; once for each question. */
export const sumExtension = `${definitionsBase}/StructureDefinition-sum-of.json`;

const hl7 = (name: string): string => `http://hl7.org/fhir/StructureDefinition/${name}`;

/** Extensions of the standard (R4, and the extensions pack for `relatedArtifact`). */
export const standard = {
  translation: hl7('translation'),
  exclusive: hl7('questionnaire-optionExclusive'),
  control: hl7('questionnaire-itemControl'),
  hidden: hl7('questionnaire-hidden'),
  ordinal: hl7('ordinalValue'),
  weight: hl7('itemWeight'),
  minOccurs: hl7('questionnaire-minOccurs'),
  unit: hl7('questionnaire-unit'),
  unitOption: hl7('questionnaire-unitOption'),
  minimum: hl7('minValue'),
  maximum: hl7('maxValue'),
  decimalPlaces: hl7('maxDecimalPlaces'),
  step: hl7('questionnaire-sliderStepValue'),
  link: hl7('questionnaire-supportLink'),
  relatedArtifact: hl7('artifact-relatedArtifact'),
} as const;

export const controlSystem = 'http://hl7.org/fhir/questionnaire-item-control';
export const regionSystem = 'urn:iso:std:iso:3166';
export const ucum = 'http://unitsofmeasure.org';
