import type { FhirProblem } from '../../fhir/problem.js';
import { inOneLine, UserError } from '../errors.js';

/** Names everything that is in the way at once, each in a line of its own. */
export function refuse(file: string, why: string, problems: readonly FhirProblem[]): void {
  if (!problems.length) return;
  for (const { path, message } of problems) process.stderr.write(`${inOneLine(`${path}: ${message}`)}\n`);
  const places = problems.length === 1 ? 'one place' : `${problems.length} places`;
  throw new UserError(`${why} (${places}, above)`, 'Correct what is named there.', file);
}
