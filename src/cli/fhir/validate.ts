import { loadDataType, OperationOutcomeError, validateResource } from '@medplum/core';
import type { OperationOutcomeIssue } from 'fhir/r4.js';
import type { FhirProblem } from '../../fhir/problem.js';
import { definitions } from './definitions.js';

let isLoaded = false;

/** The structures of R4 that are needed, loaded once. */
function load(): void {
  if (isLoaded) return;
  for (const definition of JSON.parse(definitions)) loadDataType(definition);
  isLoaded = true;
}

/** What is wrong with a resource by the R4 specification: structure, cardinality, types and invariants. */
export function invalidAgainstR4(resource: object): FhirProblem[] {
  load();
  try {
    validateResource(withKnownParts(resource) as Parameters<typeof validateResource>[0]);
    return [];
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error;
    return (error.outcome.issue as OperationOutcomeIssue[])
      .filter(({ severity }) => severity === 'error' || severity === 'fatal')
      .map(({ expression, details }) => ({
        path: expression?.[0] || 'Questionnaire',
        message: details?.text ?? 'is not valid',
      }));
  }
}

const knownInside: ReadonlySet<unknown> = new Set(['ValueSet', 'CodeSystem', 'Questionnaire']);

/** Without contained resources of other kinds: whatever they hold, an import refuses them. */
function withKnownParts(resource: object): object {
  const { contained, ...more } = resource as { contained?: unknown };
  if (!Array.isArray(contained)) return resource;
  const known = contained.filter((one) => knownInside.has(Object(one).resourceType));
  return known.length ? { ...more, contained: known } : more;
}
