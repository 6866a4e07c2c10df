import * as v from 'valibot';

/**
 * What kind of text a field holds. Whatever treats texts in different ways asks this: the reading grade, the check of
 * sources, translation, XLIFF, the review sheet and PEMAT.
 *
 * - `label` names something, asks, or leads to what follows. It states no fact, so it needs no source.
 * - `statement` states a fact: a source must be named for the part that it stands in.
 * - `instruction` is what a person acts on: a sign of danger, what to do about it and when, and the headings above these.
 *   A person must compare its translation, whatever words it has.
 * - `term` is a word of the glossary, explained because it is hard: its reading grade does not count.
 * - `spelling` is another form of a term. Languages differ in how many they need.
 * - `untranslated` is the same in every language: sources, names of people, licenses, questions for clinicians.
 */
export type TextKind = 'label' | 'statement' | 'instruction' | 'term' | 'spelling' | 'untranslated';

/** What a schema says of a value beyond its shape. */
export type Annotation = {
  /** Of a text. */
  kind?: TextKind;
  /** Of several texts: they stand as a list, numbered or not, and not as paragraphs. */
  isList?: true;
  /** Of an id: the list that has the entry it names, in the nearest part around it. */
  refersTo?: string;
  /** Of a list: its entries only group what they hold, whose ids are those of the part around the list. */
  isGrouping?: true;
  /** Who wrote what and when, how it is drawn, and how parts are linked: a clinician is not asked about it. */
  isUnsigned?: true;
  /** In code points, as JSON Schema counts. */
  maxLength?: number;
};

export const annotate = <Input>(annotation: Annotation): v.MetadataAction<Input, Annotation> => v.metadata(annotation);

/** A schema by what it holds: fields, the entries of a list, the values of a record, or nothing that can be entered. */
export interface Schema extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly value?: Schema;
  readonly wrapped?: Schema;
}

/** A field's own schema, whether it may be left out or not. */
export const unwrapped = (schema: Schema): Schema => schema.wrapped ?? schema;

const annotations = new WeakMap<Schema, Annotation>();

export function annotationOf(schema: Schema): Annotation {
  const annotation = annotations.get(schema) ?? v.getMetadata(schema);
  annotations.set(schema, annotation);
  return annotation;
}
