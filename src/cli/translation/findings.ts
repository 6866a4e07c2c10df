/** What is wrong with a translation, and what a person must look at. */
export interface Findings {
  errors: string[];
  warnings: string[];
}

export const error = (...errors: string[]): Findings => ({ errors, warnings: [] });
export const warning = (...warnings: string[]): Findings => ({ errors: [], warnings });
export const nothing: Findings = { errors: [], warnings: [] };

export const together = (...all: readonly Findings[]): Findings => ({
  errors: all.flatMap(({ errors }) => errors),
  warnings: all.flatMap(({ warnings }) => warnings),
});
