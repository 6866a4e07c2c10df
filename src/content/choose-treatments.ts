import type { Treatment } from './schema.js';
import { wordsIn } from './text.js';

export interface TreatmentChoice {
  treatments: Treatment[];
  unknown: string[];
}

/**
 * The treatments that the attribute names, in its order, or all if it names none. If any name is unknown, all are shown
 * as well: more to read is safer than a side effect left out.
 */
export function chooseTreatments(all: readonly Treatment[], attribute: string | null): TreatmentChoice {
  const names = wordsIn(attribute);
  const wanted = names.includes('all') ? [] : names;
  const known = wanted.flatMap((name) => all.filter(({ id }) => id === name));
  const unknown = wanted.filter((name) => !known.some(({ id }) => id === name));
  return { treatments: unknown.length || !wanted.length ? [...all] : known, unknown };
}
