// npm run build: fills dist/ and writes custom-elements.json.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inPackage, run } from './run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function buildAll() {
  process.chdir(root);
  // With another value Vite would take Lit's development build.
  process.env.NODE_ENV = 'production';
  rmSync('dist', { recursive: true, force: true });
  await buildBeside();
  await buildModules();
  await buildTopics();
  await buildMain({ hashOfHashes: await writeHashes() });
  await writeSchemas();
  const [node, tsc] = inPackage('typescript/bin/tsc');
  run(node, [tsc, '-p', 'tsconfig.build.json']);
  declareInterfaceWords();
  buildManifest();
  await writePluginTable();
  await drawPages();
  await writeIntegrity();
  writeBillOfMaterials();
}

/** Where the page's policy refuses what Lit needs nothing is defined, and the page's own text stays. */
const startFailed =
  '}catch(error){console.warn("[care-widgets] did not start. Trusted Types must allow the policy lit-html.",error)}';

/**
 * Names that nobody outside one script uses, so that they need not travel: what our elements inherit, and what Lit's
 * classes do. None of them stands in a template or as a text, nor in what a file beside the script takes or gives.
 */
const innerNames = [
  'renderContent renderEmergency renderEmergencyLine renderFooter renderSections renderChapter',
  'neverWithheld containsElements disclosures isOpen contentAttribute unchecked',
  'callNumber plain linked explained tagged explainedList place isSuperseded',
  'hasMissedOriginal checking missing pending',
  'finalizeStyles createProperty getPropertyDescriptor getPropertyOptions scheduleUpdate enableUpdating',
  'performUpdate shouldUpdate willUpdate firstUpdated getUpdateComplete createRenderRoot renderOptions',
  'addInitializer shadowRootOptions converter fromAttribute toAttribute hasChanged useDefault noAccessor',
  'setConnected isUpdatePending answers phase keep hasUpdated celsius fahrenheit callbacks',
].flatMap((line) => line.split(' '));
// Lit's own inner names begin with _$ and a capital.
const inner = new RegExp(`^(${innerNames.join('|')}|_\\$[A-Z]\\w*)$`);

/** A classic script in dist, whatever the page around it. */
async function buildScript(name, { entry = `src/embed/${name}.ts`, plugins = [], define = {}, options = {} } = {}) {
  const { build } = await import('vite');
  const { asciiOnly, cleanLit, minifyTemplates } = await import('./build/plugins.mjs');
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define,
    plugins: [...plugins, cleanLit(), minifyTemplates(), asciiOnly()],
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      target: 'es2022',
      minify: 'terser',
      terserOptions: {
        ecma: 2022,
        compress: {
          passes: 4,
          pure_getters: true,
          unsafe: true,
          unsafe_arrows: true,
          unsafe_methods: true,
          keep_fargs: false,
        },
        mangle: { properties: { regex: inner } },
      },
      lib: { entry, formats: ['iife'], name: 'careWidgets', fileName: () => `${name}.js` },
      ...options,
    },
  });
}

/** Beside the one-file script what only some pages need. */
async function buildBeside() {
  const { leanWords, templatesBeside } = await import('./build/plugins.mjs');
  await buildScript('forms', { entry: 'src/embed/upgrade-script.ts' });
  await buildScript('check');
  await buildScript('later', { plugins: [templatesBeside(), leanWords({ ofChecklist: true })] });
}

/**
 * The one-file script comes last, as it holds the hash of the hashes of what lies beside it. With a policy it is one
 * whose every page shows only what is signed, also in a frame.
 */
export async function buildMain({
  hashOfHashes = '',
  policy = process.env.CARE_WIDGETS_REVIEW_POLICY,
  outDir = 'dist',
}) {
  const { leanPacks, leanWords, listTopics, loadedBeside, nameHashes } = await import('./build/plugins.mjs');
  await buildScript('care-widgets', {
    entry: 'src/embed/main.ts',
    plugins: [loadedBeside(), listTopics(), nameHashes(hashOfHashes), leanPacks(), leanWords()],
    define: { builtInPolicy: JSON.stringify(policy ?? null) },
    options: { outDir, sourcemap: true, rolldownOptions: { output: { banner: 'try{', footer: startFailed } } },
  });
}

/**
 * One script for each topic and language, and for the words of the interface: it hands over what it has to whoever
 * listens, as a classic script of the page or as an import of the library's. The same as JSON, for a site that bundles.
 */
async function buildTopics() {
  const { leanPack, packScript, topicFiles, wordsScript } = await import('./build/plugins.mjs');
  for (const { topic, language, isWords, path } of topicFiles()) {
    const json = isWords
      ? JSON.stringify(JSON.parse(readFileSync(path, 'utf8')))
      : await wholePack(topic, path, leanPack);
    mkdirSync(`dist/topics/${topic}`, { recursive: true });
    writeFileSync(`dist/topics/${topic}/${language}.js`, isWords ? wordsScript(language, json) : packScript(json));
    writeFileSync(`dist/topics/${topic}/${language}.json`, `${json}\n`);
  }
}

/** The contract of packs and translations for programs of others. */
async function writeSchemas() {
  const { tsImport } = await import('tsx/esm/api');
  const { publishedSchemas } = await tsImport('../src/content/json-schema.ts', import.meta.url);
  for (const [name, schema] of Object.entries(publishedSchemas())) {
    writeFileSync(`dist/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
  }
}

/** A pack as it travels; of a translation, the original with its texts. */
async function wholePack(topic, path, leanPack) {
  const { applyTranslation, isTranslation } = await import('../dist/modules/content/authoring.js');
  const own = JSON.parse(readFileSync(path, 'utf8'));
  if (!isTranslation(own)) return leanPack(JSON.stringify(own));
  const original = JSON.parse(readFileSync(`src/packs/${topic}/${own.from.language}.json`, 'utf8'));
  const { pack, gaps, problems } = applyTranslation(original, own);
  if (problems.length)
    throw new Error(`${path}: ${problems.map(({ path: at, message }) => `${at}: ${message}`).join('; ')}`);
  for (const { id, reason } of gaps) console.log(`${path}: ${id} is ${reason} and stands in ${own.from.language}.`);
  return leanPack(JSON.stringify(pack));
}

/** Every module of src as a module of its own, so that a bundler keeps only what a page uses. */
async function buildModules() {
  const { build } = await import('vite');
  const { leanPacks } = await import('./build/plugins.mjs');
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [leanPacks()],
    build: {
      outDir: 'dist/modules',
      emptyOutDir: false,
      target: 'es2022',
      sourcemap: true,
      minify: false,
      lib: {
        entry: {
          index: 'src/index.ts',
          'content/index': 'src/content/index.ts',
          'content/authoring': 'src/content/authoring.ts',
          'cli/main': 'src/cli/main.ts',
          'screening/index': 'src/screening/index.ts',
          'elements/registry': 'src/elements/registry.ts',
          'elements/variants': 'src/elements/variants.ts',
          'embed/address': 'src/embed/address.ts',
          'embed/snippet': 'src/embed/snippet.ts',
        },
        formats: ['es'],
      },
      rolldownOptions: {
        external: [
          /^lit(\/|$)/,
          /^node:/,
          'commander',
          'flesch-kincaid',
          'smog-formula',
          'syllable',
          'valibot',
          'xliff',
          'xml-js',
        ],
        output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: nameModule },
      },
    },
  });
}

/** The type of the interface's words follows from a JSON file that is not shipped, so it is written out. */
function declareInterfaceWords() {
  const typeOf = (value) =>
    typeof value === 'string'
      ? 'string'
      : `{ ${Object.entries(value)
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

/** A pack's JSON keeps its whole name, beside the module that adds it. */
function nameModule({ facadeModuleId }) {
  return facadeModuleId?.endsWith('.json') ? '[name].json.js' : '[name].js';
}

/** The standalone pages; and the optional sheets that keep the space of a widget, which need a browser to measure. */
async function drawPages() {
  const { buildPages, buildSpace } = await import('./pages.mjs');
  await buildPages();
  const { findBrowsers } = await import('./browsers.mjs');
  if (findBrowsers().chromium) await buildSpace();
  else console.log('dist/space/ was left out: Chromium measures the heights in it, and is not installed here.');
}

const sha384 = (code) => createHash('sha384').update(code).digest();

/** The hash of each script that the one-file script may load, in a script of their own; gives the hash of that. */
async function writeHashes() {
  const { hashesScript } = await import('./build/plugins.mjs');
  const names = readdirSync('dist', { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
  const scripts = names.filter((name) => /^([\w-]+|topics\/.*)\.js$/.test(name)).sort();
  const hashOf = (name) => sha384(readFileSync(`dist/${name}`)).toString('base64');
  writeFileSync('dist/hashes.js', hashesScript(Object.fromEntries(scripts.map((name) => [name, hashOf(name)]))));
  // The shorter hash, as this one travels inside the script to every reader.
  return `sha256-${createHash('sha256').update(readFileSync('dist/hashes.js')).digest('base64')}`;
}

/** For the attribute `integrity` and for caches that never ask again: each script also under a name with its hash. */
async function writeIntegrity() {
  const files = {};
  for (const name of readdirSync('dist', { recursive: true }).map(String).sort()) {
    if (!/\.(js|css|json|html)$/.test(name) || /^modules\//.test(name)) continue;
    const code = readFileSync(`dist/${name}`);
    files[name] = `sha384-${sha384(code).toString('base64')}`;
    if (!/^[\w-]+\.js$|^topics\/.*\.js$/.test(name)) continue;
    const hashed = name.replace(/\.js$/, `.${sha384(code).toString('hex').slice(0, 12)}.js`);
    writeFileSync(`dist/${hashed}`, code);
    files[hashed] = files[name];
  }
  const { version } = await import('./build/plugins.mjs');
  writeFileSync('dist/integrity.json', `${JSON.stringify({ version, files }, null, 2)}\n`);
}

/** What travels, and under which license, as CycloneDX: the package and its dependencies. */
function writeBillOfMaterials() {
  // Vite sets the environment to production, in which npm would list nothing but the package itself.
  const options = { encoding: 'utf8', maxBuffer: 64 << 20, env: { ...process.env, NODE_ENV: '' } };
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'],
    options,
  );
  if (status !== 0) throw new Error(`npm sbom: ${stderr.slice(0, 500)}`);
  const { metadata, components, dependencies, bomFormat, specVersion } = JSON.parse(stdout);
  // Optional is what only develops this package, and what a dependency would use but does not bring (Valibot: TypeScript).
  const shipped = components.filter(({ scope }) => scope !== 'optional');
  const names = new Set([...shipped, metadata.component].map((component) => component['bom-ref']));
  const links = dependencies
    .filter(({ ref }) => names.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((name) => names.has(name)) }));
  // Without the time and a number of its own, so that two builds of the same sources are the same.
  const { component } = metadata;
  const bill = { bomFormat, specVersion, metadata: { component }, components: shipped, dependencies: links };
  writeFileSync('dist/sbom.json', `${JSON.stringify(bill, null, 2)}\n`);
}

function buildManifest() {
  const [node, analyzer] = inPackage('@custom-elements-manifest/analyzer/cem.js');
  run(node, [
    analyzer,
    'analyze',
    '--litelement',
    '--quiet',
    '--globs',
    'src/elements/**/*.ts',
    'src/core/care-element.ts',
    'src/core/chapter-element.ts',
  ]);
  // Members of the inner workings, and an attribute that is only there to be refused.
  const inner = ['contentAttribute', 'entry', 'neverWithheld'];
  const isRefused = ({ name, fieldName = name }) => inner.includes(fieldName);
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  for (const { declarations = [] } of manifest.modules) {
    for (const one of declarations) {
      for (const list of ['attributes', 'members']) {
        if (one[list]) one[list] = one[list].filter((entry) => !isRefused(entry));
      }
    }
  }
  writeFileSync('custom-elements.json', `${JSON.stringify(manifest, null, 2)}\n`);
}

/** What the WordPress plugin knows of the elements: their topics and attributes, but for where a pack comes from. */
async function writePluginTable() {
  const { attributesOf } = await import('./attributes.mjs');
  const { elementNames, registry } = await import('../dist/modules/elements/registry.js');
  const table = attributesOf();
  const elements = elementNames.map((name) => {
    const attributes = table[name].map((one) => one.name).filter((one) => !/^(content|src)/.test(one));
    return [name, { topic: registry[name].topic, attributes: ['lang', ...attributes].sort() }];
  });
  const numbers = JSON.parse(readFileSync('src/content/emergency-numbers.json', 'utf8'));
  const value = { elements: Object.fromEntries(elements), numbers };
  writeFileSync('integrations/wordpress/care-widgets/elements.json', `${JSON.stringify(value, null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildAll();
  const { printSizes } = await import('./sizes.mjs');
  process.exitCode = (await printSizes()) ? 0 : 1;
}
