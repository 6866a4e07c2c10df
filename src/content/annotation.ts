import * as v from 'valibot';

/**
 * What kind of text a field holds. Everything that treats texts differently depends on it: the reading grade, the check
 * of sources, translation, XLIFF, the review sheet and PEMAT.
 *
 * - `label` names something, asks a question, or introduces what follows. It states no fact, so it needs no source.
 * - `statement` states a fact: the part that contains it must name a source.
 * - `instruction` is what people act on: a warning sign, what to do about it and when, and the headings above these.
 *   A person must always compare its translation.
 * - `term` is a glossary term, explained because it is hard: its reading grade does not count.
 * - `spelling` is another form of a term. Languages need different numbers of forms.
 * - `untranslated` is the same in every language: sources, names of people, licenses, questions for clinicians.
 */
export type TextKind = 'label' | 'statement' | 'instruction' | 'term' | 'spelling' | 'untranslated';

/** What a schema says about a value beyond its shape. */
export type Annotation = {
  /** For a text. */
  kind?: TextKind;
  /** For several texts: they form a list, numbered or not, rather than paragraphs. */
  isList?: true;
  /** For an id: the list with the entry that it refers to, in the nearest part around it. */
  refersTo?: string;
  /** For a list: its entries are only groups; the ids in them must be unique across all groups. */
  isGrouping?: true;
  /** Not covered by a clinician's signature: metadata, drawings, and links between parts. */
  isUnsigned?: true;
  /** In code points, as in JSON Schema. */
  maxLength?: number;
};

export const annotate = <Input>(annotation: Annotation): v.MetadataAction<Input, Annotation> => v.metadata(annotation);

/** A schema by its contents: fields, list items, record values, or none of these for a leaf. */
export interface Schema extends v.GenericSchema {
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly value?: Schema;
  readonly wrapped?: Schema;
}

/** A field's own schema, whether the field is optional or not. */
export const unwrapped = (schema: Schema): Schema => schema.wrapped ?? schema;

const annotations = new WeakMap<Schema, Annotation>();

export function annotationOf(schema: Schema): Annotation {
  const annotation = annotations.get(schema) ?? v.getMetadata(schema);
  annotations.set(schema, annotation);
  return annotation;
}
