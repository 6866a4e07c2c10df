import { readFileSync } from 'node:fs';
import type { Bundled } from './third-party.js';

interface LockedPackage {
  version: string;
  license?: string;
  /** As in the attribute `integrity`. */
  integrity?: string;
  dependencies?: Record<string, string>;
}
interface NamedVersion {
  name: string;
  version: string;
}

const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { name, version, description, license, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * What reaches a site, and under which license, as CycloneDX: the package, what npm installs with it, and the packages
 * that are bundled in its files, each with the files that contain it.
 *
 * Not `npm sbom`: it names the package by its folder, and leaves out what is bundled from development dependencies.
 */
export function billOfMaterials(bundled: readonly Bundled[]): string {
  const filesOf = new Map(bundled.map((one) => [refOf(one), one.files]));
  const all = new Map([...installedFor(Object.keys(dependencies)), ...bundled].map((one) => [refOf(one), one]));
  const sorted = [...all].sort(([a], [b]) => a.localeCompare(b, 'en')).map(([, one]) => one);
  const dependsOn = (one: NamedVersion): string[] => {
    const wanted = Object.keys(locked(one).dependencies ?? {});
    return sorted.filter((other) => wanted.includes(other.name)).map(refOf);
  };
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    // Without timestamp and serial number, so that builds are reproducible.
    version: 1,
    metadata: { component: { ...component({ name, version }), description, licenses: licensesOf(license) } },
    components: sorted.map((one) => describe(one, filesOf.get(refOf(one)))),
    dependencies: [
      { ref: refOf({ name, version }), dependsOn: sorted.map(refOf) },
      ...sorted.map((one) => ({ ref: refOf(one), dependsOn: dependsOn(one) })),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

const refOf = (one: NamedVersion): string => `${one.name}@${one.version}`;

/** The entry of a version, or of the version that npm installs at the top. */
function locked(one: { name: string; version?: string }): LockedPackage {
  const place = `node_modules/${one.name}`;
  const found = Object.entries(packages).find(
    ([path, { version: its }]) => (path === place || path.endsWith(`/${place}`)) && its === (one.version ?? its),
  );
  if (!found) throw new Error(`${one.name} ${one.version ?? ''} is not in package-lock.json.`);
  return found[1];
}

/** These packages, and all that npm installs with them. Optional peers are not installed. */
function installedFor(names: readonly string[], known = new Map<string, NamedVersion>()): NamedVersion[] {
  for (const one of names.filter((each) => !known.has(each))) {
    const { version: its, dependencies: needs = {} } = locked({ name: one });
    known.set(one, { name: one, version: its });
    installedFor(Object.keys(needs), known);
  }
  return [...known.values()];
}

const component = (one: NamedVersion) => ({
  'bom-ref': refOf(one),
  type: 'library',
  name: one.name,
  version: one.version,
  purl: `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`,
});

const licensesOf = (given = ''): object[] => [/\s/.test(given) ? { expression: given } : { license: { id: given } }];

function describe(one: NamedVersion, files: readonly string[] = []): object {
  const { license: its, integrity = '' } = locked(one);
  const [, sha512] = /^sha512-(\S+)$/.exec(integrity) ?? [];
  return {
    ...component(one),
    scope: 'required',
    ...(sha512 ? { hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }] } : {}),
    licenses: licensesOf(its),
    properties: files.map((file) => ({ name: 'care-widgets:bundled-in', value: `dist/${file}` })),
  };
}
