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

/**
 * A copy as data alone: no getter, proxy or later change of the page's object reaches the patient, and a reactive object
 * of a framework is read as what it holds. Or what is wrong with the value, by the name it goes by.
 */
export function dataOf(value: unknown, whole = '(the pack)'): { data: unknown } | { problems: PackProblem[] } {
  try {
    // Vue wraps what it watches in a box with one value.
    const { __v_isRef: isBox, value: inBox } = (value ?? {}) as { __v_isRef?: boolean; value?: unknown };
    return { data: JSON.parse(JSON.stringify(isBox ? inBox : value) ?? 'null') };
  } catch (error) {
    return { problems: [problem('not-data', whole, `must be plain data${messageOf(error)}`)] };
  }
}

/** What was thrown may be anything, even what is no text. */
function messageOf(error: unknown): string {
  try {
    return error instanceof Error ? ` (${error.message})` : '';
  } catch {
    return '';
  }
}
