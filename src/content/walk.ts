import { type Annotation, annotationOf, type Schema, unwrapped } from './annotation.js';

/** A value of a pack, and what its schema says about it. */
export interface Place {
  schema: Schema;
  annotation: Annotation;
  value: unknown;
  /** The field, or the index in a list. */
  key: string | number;
  /** The place that contains it. */
  around: Place | undefined;
}

/** Returns a replacement for the value at a place, or undefined to walk on inside it. */
type Visit = (place: Place) => unknown;

/** Copies a valid value along its schema; fields that the schema does not know are kept as they are. */
export const walk = (schema: Schema, value: unknown, visit: Visit): unknown =>
  enter(schema, value, '', undefined, visit);

function enter(field: Schema, value: unknown, key: string | number, around: Place | undefined, visit: Visit): unknown {
  const schema = unwrapped(field);
  const place: Place = { schema, annotation: annotationOf(schema), value, key, around };
  const other = visit(place);
  if (other !== undefined) return other;
  const { item, entries } = schema;
  if (item) return (value as unknown[]).map((one, index) => enter(item, one, index, place, visit));
  if (!entries) return value;
  const inside = Object.entries(value as object).map(([name, one]) => {
    const known = Object.hasOwn(entries, name) ? entries[name] : undefined;
    return [name, known ? enter(known, one, name, place, visit) : one];
  });
  return Object.fromEntries(inside);
}

/** The place itself and those around it, from the inside out, except for the root. */
function* placesUpFrom(place: Place): Generator<Place & { around: Place }> {
  for (let at: Place | undefined = place; at?.around; at = at.around) yield at as Place & { around: Place };
}

/** Fields and indexes, such as `treatments.0.name`. */
export const pathOf = (place: Place): string =>
  [...placesUpFrom(place)]
    .map(({ key }) => key)
    .reverse()
    .join('.');

/** The same with ids, so that it does not change when other entries come or go: `treatments.radiation.name`. */
export const idOf = (place: Place): string =>
  [...placesUpFrom(place)]
    .map(({ key, value, around }) => (around.schema.item && (value as { id?: string }).id) || key)
    .reverse()
    .join('.');

/** Ids of the sources cited by the nearest part around a place. */
export function sourcesOf(place: Place): readonly string[] {
  for (const { around } of placesUpFrom(place)) {
    const field = around.schema.entries?.sources;
    const { item } = field ? unwrapped(field) : {};
    const { sources } = around.value as { sources?: string[] };
    if (sources && item && annotationOf(item).refersTo === 'sources') return sources;
  }
  return [];
}
