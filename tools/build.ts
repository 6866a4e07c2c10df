// npm run build: fills dist/ and writes custom-elements.json.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type OutputOptions, type RollupOptions, rollup } from 'rollup';
import { assets, commandLine, modules, script } from '../rollup.config.js';
import { publish } from '../src/cli/bundle.js';
import { readJson } from '../src/cli/content-files.js';
import { publishedSchemas } from '../src/content/json-schema.js';
import type { ContentPack } from '../src/content/schema.js';
import { definitions } from '../src/fhir/index.js';
import { findBrowsers } from './browsers.js';
import { billOfMaterials } from './build/bill-of-materials.js';
import { writeEditorData } from './build/editor-data.js';
import { elementTypes } from './build/element-types.js';
import { sha384, writeIntegrity } from './build/integrity.js';
import { makeManifest } from './build/manifest.js';
import { writeThemes } from './build/themes.js';
import { bundledPackages, thirdPartyNotices } from './build/third-party.js';
import { hashesScript, packScript, topicFiles, version, wordsScript } from './build/topics.js';
import { buildPages, buildSpace } from './pages.js';
import { runPackage } from './run.js';
import { printSizes } from './sizes.js';
import { writeElementTable } from './wordpress/element-table.js';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function buildAll(): Promise<void> {
  process.chdir(root);
  // With any other value, Vite would use Lit's development build.
  process.env.NODE_ENV = 'production';
  rmSync('dist', { recursive: true, force: true });
  await ship(...assets, modules, commandLine);
  buildTopics();
  const policy = process.env.CARE_WIDGETS_REVIEW_POLICY ?? null;
  await ship(script({ policy, hashOfHashes: writeHashes() }));
  writeSchemas();
  writeFhirDefinitions();
  runPackage('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
  declareInterfaceWords();
  declareScript();
  writeManifest();
  writeElementTable();
  await drawPages();
  writeLicenses();
  writeIntegrity('dist');
  writeFileSync('dist/sbom.json', billOfMaterials(bundledPackages()));
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

/** For `import 'care-widgets/care-widgets.js'`: the script exports nothing, and defines the elements of the modules. */
function declareScript(): void {
  writeFileSync('dist/care-widgets.d.ts', "import './modules/index.js';\n\nexport {};\n");
}

/** The standalone pages, and the optional sheets that reserve a widget's space, which need a browser for measuring. */
async function drawPages(): Promise<void> {
  await buildPages();
  if (findBrowsers().headlessShell) await buildSpace();
  else
    console.log('dist/space/ was left out: it needs Chromium to measure heights, and Chromium is not installed here.');
}

/** Writes a script with the hash of each script that the one-file script may load; returns its own integrity. */
function writeHashes(): string {
  const names = readdirSync('dist', { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
  const scripts = names.filter((name) => /^([\w-]+|topics\/.*)\.js$/.test(name)).sort();
  const hashOf = (name: string): string => sha384(readFileSync(`dist/${name}`)).toString('base64');
  writeFileSync('dist/hashes.js', hashesScript(Object.fromEntries(scripts.map((name) => [name, hashOf(name)]))));
  // A shorter hash, as this one is part of the script that every reader loads.
  return `sha256-${createHash('sha256').update(readFileSync('dist/hashes.js')).digest('base64')}`;
}

/** Who copies dist/ to a server copies the licenses with it. The legal code of CC BY is in the package alone. */
function writeLicenses(): void {
  const [credits] = readFileSync('LICENSE-CONTENT', 'utf8').split(/^={80}$/m);
  writeFileSync('dist/LICENSE.txt', `${readFileSync('LICENSE', 'utf8')}\n\n${credits?.trim()}\n`);
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', thirdPartyNotices(bundledPackages(), version));
}

/** The manifest of the elements, and what follows from it: data for editors, types for frameworks, themes and tokens. */
function writeManifest(): void {
  const manifest = makeManifest();
  writeFileSync('custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`);
  writeEditorData(manifest, 'dist/editors');
  cpSync('integrations/types', 'dist/types', { recursive: true });
  writeFileSync('dist/types/elements.d.ts', elementTypes(manifest));
  writeThemes(manifest, 'dist');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildAll();
  process.exitCode = (await printSizes()) ? 0 : 1;
}
