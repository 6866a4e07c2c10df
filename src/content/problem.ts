/** The kind of mistake in a pack or a translation, with what to do about it. */
export type ProblemCode = keyof typeof remedies;

export interface PackProblem {
  /** For programs. */
  code: ProblemCode;
  /** Where, such as `treatments.0.name`. */
  path: string;
  /** Which rule is broken, to be read after the path. */
  message: string;
  /** What to do about it. */
  remedy: string;
}

/** The part of a problem that a page's developer is told. */
export type ToldProblem = Pick<PackProblem, 'path' | 'message'>;

const otherValue = 'Use an allowed value.';

const remedies = {
  'not-data': 'Use plain data that can be written as JSON.',
  'not-loaded': 'Check the address and the server’s response.',
  'missing-field': 'Add the field.',
  'unknown-field': 'Remove it, or correct its name; care-widgets/pack.schema.json lists all names.',
  'wrong-type': otherValue,
  'wrong-choice': otherValue,
  'wrong-format': otherValue,
  'wrong-text': 'Remove invisible characters; use { only to start a placeholder.',
  'too-long': 'Shorten it.',
  'out-of-range': otherValue,
  incomplete: 'Add what it needs, or remove this part.',
  'duplicate-id': 'Change one of the two ids.',
  'duplicate-text': 'Word one of the two in another way.',
  'unknown-id': 'Add an entry with this id, or correct the id.',
  'wrong-language': otherValue,
  'wrong-urgency': otherValue,
  'other-original': 'Correct it, or move the translation next to the pack that it translates.',
  'unknown-block': 'Remove it, or correct its id.',
} as const;

export const problem = (code: ProblemCode, path: string, message: string): PackProblem => ({
  code,
  path,
  message,
  remedy: remedies[code],
});
