import { findProblems } from './find-problems.js';
import { type PackProblem, problem } from './problem.js';
import { findBrokenReferences } from './references.js';
import { type ContentPack, packSchema } from './schema.js';

export type PackResult = { pack: ContentPack } | { problems: PackProblem[] };

/** Checks an unknown value against the schema and its references. Never throws. */
export function parsePack(value: unknown): PackResult {
  const copy = dataOf(value);
  if ('problems' in copy) return copy;
  const pack = copy.data as ContentPack;
  const problems = findProblems(packSchema, pack);
  const all = problems.length ? problems : findBrokenReferences(pack);
  return all.length ? { problems: all } : { pack };
}

/** Several times the longest pack of the library: beyond that a page would stand still while it is checked. */
const longest = 1e6;

/**
 * A plain copy: no getter, proxy or later change of the page's object can reach the patient, and reactive framework
 * objects are read as the data that they hold. Or else what is wrong with the value; `whole` is its name.
 */
export function dataOf(value: unknown, whole = '(the pack)'): { data: unknown } | { problems: PackProblem[] } {
  try {
    // A Vue ref holds its data in `value`.
    const { __v_isRef: isBox, value: inBox } = (value ?? {}) as { __v_isRef?: boolean; value?: unknown };
    const json = JSON.stringify(isBox ? inBox : value, asHeld) ?? 'null';
    if (json.length > longest)
      return { problems: [problem('too-long', whole, `must have at most ${longest} characters as JSON`)] };
    return { data: JSON.parse(json) };
  } catch (error) {
    return { problems: [problem('not-data', whole, `must be plain data${messageOf(error)}`)] };
  }
}

/** Old libraries give every list and text a `toJSON` that writes JSON in JSON. What an object of the page's has is its own. */
function asHeld(this: Record<string, unknown>, key: string, written: unknown): unknown {
  const held = this[key];
  return typeof held !== 'object' || Array.isArray(held) ? held : written;
}

/** What was thrown may be anything, and may even throw when it is read. */
function messageOf(error: unknown): string {
  try {
    return error instanceof Error ? ` (${error.message})` : '';
  } catch {
    return '';
  }
}
