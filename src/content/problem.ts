/** What is wrong with a pack or a translation, by the kind of mistake. */
export type ProblemCode = keyof typeof remedies;

export interface PackProblem {
  /** For programs. */
  code: ProblemCode;
  /** Where, such as `treatments.0.name`. */
  path: string;
  /** Which rule is broken, as the rest of a sentence that starts with the path. */
  message: string;
  /** What to do about it. */
  remedy: string;
}

/** What a page's developer is told of a problem. */
export type ToldProblem = Pick<PackProblem, 'path' | 'message'>;

const otherValue = 'Write a value that the rule allows.';

const remedies = {
  'not-data': 'Give plain data, as JSON can hold it.',
  'not-loaded': 'Check the address, and what the server answers.',
  'missing-field': 'Add the field.',
  'unknown-field': 'Remove it, or correct its name; care-widgets/pack.schema.json lists all names.',
  'wrong-type': otherValue,
  'wrong-choice': otherValue,
  'wrong-format': otherValue,
  'wrong-text': 'Write it without characters that cannot be seen; { only starts a placeholder.',
  'too-long': 'Shorten it.',
  'out-of-range': otherValue,
  incomplete: 'Add what it needs, or take this part out.',
  'duplicate-id': 'Give one of the two another id.',
  'unknown-id': 'Add what the id names, or correct the id.',
  'wrong-language': otherValue,
  'wrong-urgency': otherValue,
  'other-original': 'Correct it, or put the translation beside the pack that it is of.',
  'unknown-block': 'Remove it, or correct its id.',
} as const;

export const problem = (code: ProblemCode, path: string, message: string): PackProblem => ({
  code,
  path,
  message,
  remedy: remedies[code],
});
