import { type RunDetails, stringify } from 'fast-check';

export interface FuzzOptions {
  seed: number;
  cases: number;
  /** Where in the run a failure was, to see it alone. */
  path?: string | undefined;
}

/** The same for fast-check. */
export const asParameters = ({ seed, cases, path }: FuzzOptions) => ({
  seed,
  numRuns: cases,
  ...(path === undefined ? {} : { path }),
});

/** What went wrong, with how to see it again; undefined if nothing did. */
export function reportOf<Input>(kind: string, result: RunDetails<Input>): string | undefined {
  if (!result.failed) return undefined;
  const again = `npm run fuzz -- --only ${kind} --seed ${result.seed} --path ${result.counterexamplePath}`;
  return `${(result.errorInstance as Error)?.stack}\n${stringify(result.counterexample)}\nAgain: ${again}`;
}
