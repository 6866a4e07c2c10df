// npm run build: fills dist/ and writes custom-elements.json.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type OutputOptions, type RollupOptions, rollup } from 'rollup';
import { assets, modules, script } from '../rollup.config.js';
import { publish } from '../src/cli/bundle.js';
import { readJson } from '../src/cli/content-files.js';
import { publishedSchemas } from '../src/content/json-schema.js';
import type { ContentPack } from '../src/content/schema.js';
import { elementNames, registry } from '../src/elements/registry.js';
import { definitions } from '../src/fhir/index.js';
import { type Attribute, attributesOf, readManifest } from './attributes.js';
import { findBrowsers } from './browsers.js';
import { hashesScript, packScript, topicFiles, version, wordsScript } from './build/topics.js';
import { buildPages, buildSpace } from './pages.js';
import { runPackage } from './run.js';
import { printSizes } from './sizes.js';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function buildAll(): Promise<void> {
  process.chdir(root);
  // With any other value, Vite would use Lit's development build.
  process.env.NODE_ENV = 'production';
  rmSync('dist', { recursive: true, force: true });
  await ship(...assets, modules);
  buildTopics();
  const policy = process.env.CARE_WIDGETS_REVIEW_POLICY ?? null;
  await ship(script({ policy, hashOfHashes: writeHashes() }));
  writeSchemas();
  writeFhirDefinitions();
  runPackage('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
  declareInterfaceWords();
  buildManifest();
  writePluginTable();
  await drawPages();
  writeIntegrity();
  writeBillOfMaterials();
}

async function ship(...all: RollupOptions[]): Promise<void> {
  for (const { output, ...input } of all) {
    const bundle = await rollup(input);
    await bundle.write(output as OutputOptions);
    await bundle.close();
  }
}

/** The one-file script with a built-in review policy, which applies to every page, also in frames. */
export async function buildScript({ policy, folder }: { policy: string; folder: string }): Promise<void> {
  await ship(script({ policy }, folder));
}

/**
 * One script for each topic and language, and for the interface messages. It dispatches its content as an event, as a
 * classic script of the page or as an import by the library. Also as JSON, for sites that bundle.
 */
function buildTopics(): void {
  for (const { topic, language, isWords, path } of topicFiles()) {
    const pack = isWords ? undefined : wholePack(path);
    const json = JSON.stringify(pack ?? readJson(path));
    mkdirSync(`dist/topics/${topic}`, { recursive: true });
    writeFileSync(`dist/topics/${topic}/${language}.js`, pack ? packScript(pack) : wordsScript(language, json));
    writeFileSync(`dist/topics/${topic}/${language}.json`, `${json}\n`);
  }
}

/** The JSON Schemas of packs and translations, for other programs. */
function writeSchemas(): void {
  for (const [name, schema] of Object.entries(publishedSchemas())) {
    writeFileSync(`dist/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
}

/** What our extensions and codes mean, at the addresses that are their names: see src/fhir/names.ts. */
function writeFhirDefinitions(): void {
  mkdirSync('dist/fhir', { recursive: true });
  for (const one of definitions)
    writeFileSync(`dist/fhir/${one.resourceType}-${one.id}.json`, `${JSON.stringify(one, null, 2)}\n`);
}

/** A pack as it is shipped. Logs the texts that its translation lacks. */
function wholePack(path: string): ContentPack {
  const { pack, gaps } = publish({ path, value: readJson(path) });
  for (const { id, reason } of gaps) console.log(`${path}: ${id} is ${reason}, and shown in the original language.`);
  return pack;
}

/** The type of the interface messages comes from a JSON file that is not shipped, so it is written out. */
function declareInterfaceWords(): void {
  const typeOf = (value: unknown): string =>
    typeof value === 'string'
      ? 'string'
      : `{ ${Object.entries(value as object)
          .map(([key, inner]) => `${JSON.stringify(key)}: ${typeOf(inner)};`)
          .join(' ')} }`;
  const words = JSON.parse(readFileSync('src/content/messages/en.json', 'utf8'));
  writeFileSync(
    'dist/modules/content/messages/en.json.d.ts',
    `declare const words: ${typeOf(words)};\nexport default words;\n`,
  );
  const file = 'dist/modules/content/messages.d.ts';
  writeFileSync(file, readFileSync(file, 'utf8').replace('./messages/en.json', './messages/en.json.js'));
}

/** The standalone pages, and the optional sheets that reserve a widget's space, which need a browser for measuring. */
async function drawPages(): Promise<void> {
  await buildPages();
  if (findBrowsers().chromium) await buildSpace();
  else
    console.log('dist/space/ was left out: it needs Chromium to measure heights, and Chromium is not installed here.');
}

const sha384 = (code: Buffer): Buffer => createHash('sha384').update(code).digest();

/** Writes a script with the hash of each script that the one-file script may load; returns its own integrity. */
function writeHashes(): string {
  const names = readdirSync('dist', { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
  const scripts = names.filter((name) => /^([\w-]+|topics\/.*)\.js$/.test(name)).sort();
  const hashOf = (name: string): string => sha384(readFileSync(`dist/${name}`)).toString('base64');
  writeFileSync('dist/hashes.js', hashesScript(Object.fromEntries(scripts.map((name) => [name, hashOf(name)]))));
  // A shorter hash, as this one is part of the script that every reader loads.
  return `sha256-${createHash('sha256').update(readFileSync('dist/hashes.js')).digest('base64')}`;
}

/** Hashes for the attribute `integrity`; and each script also under a name with its hash, for immutable caching. */
function writeIntegrity(): void {
  const files: Record<string, string> = {};
  for (const name of readdirSync('dist', { recursive: true }).map(String).sort()) {
    if (!/\.(js|css|json|html)$/.test(name) || /^modules\//.test(name)) continue;
    const code = readFileSync(`dist/${name}`);
    const integrity = `sha384-${sha384(code).toString('base64')}`;
    files[name] = integrity;
    if (!/^[\w-]+\.js$|^topics\/.*\.js$/.test(name)) continue;
    const hashed = name.replace(/\.js$/, `.${sha384(code).toString('hex').slice(0, 12)}.js`);
    writeFileSync(`dist/${hashed}`, code);
    files[hashed] = integrity;
  }
  writeFileSync('dist/integrity.json', `${JSON.stringify({ version, files }, null, 2)}\n`);
}

interface Component {
  'bom-ref': string;
  scope?: string;
}
interface BillOfMaterials {
  bomFormat: string;
  specVersion: string;
  metadata: { component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

/** What ships, and under which license, as CycloneDX: the package and its dependencies. */
function writeBillOfMaterials(): void {
  const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'], {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    // With NODE_ENV set to production, npm would list nothing but the package itself.
    env: { ...process.env, NODE_ENV: '' },
  });
  if (status !== 0) throw new Error(`npm sbom: ${stderr.slice(0, 500)}`);
  const { metadata, components, dependencies, bomFormat, specVersion }: BillOfMaterials = JSON.parse(stdout);
  // Optional means development dependencies, and optional peers of dependencies (TypeScript, for Valibot).
  const shipped = components.filter(({ scope }) => scope !== 'optional');
  const names = new Set([...shipped, metadata.component].map((component) => component['bom-ref']));
  const links = dependencies
    .filter(({ ref }) => names.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn?.filter((name) => names.has(name)) }));
  // Without timestamp and serial number, so that builds are reproducible.
  const { component } = metadata;
  const bill = { bomFormat, specVersion, metadata: { component }, components: shipped, dependencies: links };
  writeFileSync('dist/sbom.json', `${JSON.stringify(bill, null, 2)}\n`);
}

function buildManifest(): void {
  runPackage('@custom-elements-manifest/analyzer/cem.js', [
    'analyze',
    '--litelement',
    '--quiet',
    '--globs',
    'src/elements/**/*.ts',
    'src/core/{guest,configured,care}-element.ts',
    'src/core/chapter-element.ts',
    'src/core/*-event.ts',
  ]);
  // Internal members, and an attribute that exists only to be rejected.
  const inner = ['contentAttribute', 'entry', 'neverWithheld'];
  const isRefused = ({ name, fieldName = name }: Attribute): boolean => inner.includes(fieldName);
  const manifest = readManifest();
  for (const { declarations = [] } of manifest.modules) {
    for (const one of declarations) {
      for (const list of ['attributes', 'members'] as const) {
        if (one[list]) one[list] = one[list].filter((entry) => !isRefused(entry));
      }
    }
  }
  writeFileSync('custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`);
}

/** What the WordPress plugin knows about the elements: their topics and attributes, except where a pack comes from. */
function writePluginTable(): void {
  const table = attributesOf();
  const elements = elementNames.map((name) => {
    const own = table[name];
    if (!own) throw new Error(`custom-elements.json has no <${name}>`);
    const attributes = own.map((one) => one.name).filter((one) => !/^(content|src)/.test(one));
    return [name, { topic: registry[name].topic, attributes: ['lang', ...attributes].sort() }];
  });
  const numbers = JSON.parse(readFileSync('src/content/emergency-numbers.json', 'utf8'));
  const value = { elements: Object.fromEntries(elements), numbers };
  writeFileSync('integrations/wordpress/care-widgets/elements.json', `${JSON.stringify(value, null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildAll();
  process.exitCode = (await printSizes()) ? 0 : 1;
}
