import * as v from 'valibot';
import { type Schema, unwrapped } from './annotation.js';
import { type PackProblem, type ProblemCode, problem } from './problem.js';
import { textPatterns } from './schema-parts.js';

type Issue = v.BaseIssue<unknown>;
type Path = readonly v.IssuePathItem[];

/** All problems of a value against a schema; `whole` is the name of the value. The value must be plain data. */
export function findProblems(schema: Schema, value: unknown, whole = '(the pack)'): PackProblem[] {
  // Both are explicit, as the page may have changed Valibot's global settings.
  const { issues = [] } = v.safeParse(schema, value, { abortEarly: false, abortPipeEarly: true });
  const problems = issues.flatMap((issue) => problemsOf(issue, schema, [], whole));
  // For an array instead of an object, Valibot reports every missing field.
  const told = new Map(problems.map((one) => [`${one.path} ${one.message}`, one]));
  return [...told.values()];
}

function problemsOf(issue: Issue, schema: Schema, around: Path, whole: string): PackProblem[] {
  const path = [...around, ...(issue.path ?? [])];
  const keys = path.map(({ key }) => String(key));
  const found = (code: ProblemCode, message: string): PackProblem[] => [
    problem(code, keys.join('.') || whole, message),
  ];
  const ofType = (type: string, input: unknown): PackProblem[] =>
    found('wrong-type', `must be of type ${typeNames[type] ?? type}, not ${typeOf(input)}`);
  // For a union, the option of the right type, with the problems inside it.
  const alternatives = issue.issues?.filter((one) => one.path) ?? [];
  const inside = alternatives.length ? alternatives : issue.issues?.slice(0, 1);
  if (inside) return inside.flatMap((one) => problemsOf(one, schema, path, whole));

  const last = path.at(-1);
  if (last?.origin === 'key') {
    if (Array.isArray(last.input)) {
      keys.pop();
      return ofType(issue.type, last.input);
    }
    return issue.expected === 'never' ? unknownFields(last.input, schema, keys) : found('missing-field', 'is missing');
  }
  const code = issue.requirement && textPatterns.has(issue.requirement) ? 'wrong-text' : codes[issue.type];
  return code ? found(code, issue.message) : ofType(issue.type, issue.input);
}

/** Valibot names only one unknown field, and it may be one that the page has added to Object.prototype. */
function unknownFields(input: unknown, schema: Schema, [...keys]: string[]): PackProblem[] {
  keys.pop();
  const { entries = {} } = keys.reduce(innerSchema, schema);
  return Object.keys(input as object)
    .filter((key) => !Object.hasOwn(entries, key))
    .map((key) => problem('unknown-field', [...keys, key].join('.'), 'is not part of the schema'));
}

function innerSchema({ entries, item, value }: Schema, key: string): Schema {
  return unwrapped((entries?.[key] ?? item ?? value) as Schema);
}

/** Keyed by Valibot's issue type. Any other issue is a wrong type. */
const codes: Readonly<Record<string, ProblemCode>> = {
  picklist: 'wrong-choice',
  check: 'too-long',
  max_length: 'too-long',
  regex: 'wrong-format',
  min_length: 'incomplete',
  gt_value: 'out-of-range',
  min_value: 'out-of-range',
  max_value: 'out-of-range',
};

const typeNames: Readonly<Record<string, string>> = { strict_object: 'object', record: 'object' };

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);
