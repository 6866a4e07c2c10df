/** Something in a Questionnaire that cannot be taken over, or that is left out without harm. */
export interface FhirProblem {
  /** Where, as a FHIRPath without conditions: `Questionnaire.item[2].extension[0]`. */
  path: string;
  message: string;
}

/** Thrown with everything that stands in the way, so that all of it can be corrected at once. */
export class FhirError extends Error {
  readonly problems: readonly FhirProblem[];

  constructor(problems: readonly FhirProblem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    this.name = 'FhirError';
    this.problems = problems;
  }
}
