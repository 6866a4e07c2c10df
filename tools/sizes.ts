// npm run sizes: what a patient downloads, brotli-compressed, against its budget.
//   --record   also writes down what is there now, at a release: see growthOf()
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { type OutputChunk, type Plugin, rollup } from 'rollup';
import { type ElementName, elementNames } from '../src/elements/registry.js';
import { minifyTemplates } from './build/minify-templates.js';

const kib = 1024;
const scriptName = 'care-widgets.js';
const script = { budget: 35 };
const interactions = { budget: 6.25 };
const questions = { budget: 8.25 };
const upgrade = { budget: 3.25 };
const validator = { budget: 8.25 };
const topic = { budget: 22.5 };
/** Non-Latin text is escaped, so that it is correct on a page of any encoding, and therefore larger. */
const otherLanguage = 30.75;

/** In KiB. An element as a module includes everything that it needs except its topic: Lit and the shared core. */
const modules: Readonly<Partial<Record<ElementName, number>>> = {
  'redflag-screener': 26.25,
  'all-phase-timeline': 23.25,
  'side-effect-list': 24.75,
  'condition-overview': 22.75,
  'treatment-guide': 26.25,
  'clinical-trials': 22.75,
  'health-tools': 22,
  'emergency-notice': 22.5,
  'care-guide': 31,
};

const compressed = new Map<string, number>();
/** At its best a file of some hundred kilobytes takes most of a second. */
function brotli(code: string): number {
  const size = compressed.get(code) ?? brotliCompressSync(Buffer.from(code)).length;
  compressed.set(code, size);
  return size;
}

/** Topics are counted separately: a page loads each one once, however many elements show it. */
const withoutTopics: Plugin = {
  name: 'without-topics',
  load: (id) => (/\/packs\/.*\.json(\.js)?$/.test(id) ? 'export default {}' : undefined),
};

/** What a page needs at once; the checklist, printing and the check of packs are loaded later, if ever. */
async function bundled(entry: string): Promise<string> {
  const bundle = await rollup({ input: entry, plugins: [withoutTopics, resolve(), minifyTemplates(), terser()] });
  const { output } = await bundle.generate({ format: 'es' });
  const chunks = new Map(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one]] : [])));
  const atOnce = new Set<string>();
  const add = (chunk: OutputChunk | undefined): void => {
    if (!chunk || atOnce.has(chunk.code)) return;
    atOnce.add(chunk.code);
    for (const name of chunk.imports) add(chunks.get(name));
  };
  add(output[0]);
  return [...atOnce].join('');
}

/** Bundling nine elements takes most of a minute, and the same modules give the same: a build and its tests do it once. */
const cache = 'node_modules/.cache/care-widgets/bundles';
const bundlers = ['package-lock.json', 'tools/sizes.ts', 'tools/build/minify-templates.ts'];

async function bundledElements(): Promise<Readonly<Record<string, string>>> {
  const all = readdirSync('dist/modules', { recursive: true }).map((file) => join('dist/modules', String(file)));
  const used = [...all.filter((file) => file.endsWith('.js')).sort(), ...bundlers];
  const hash = createHash('sha256');
  for (const file of used) hash.update(`${file}\0`).update(readFileSync(file));
  const file = join(cache, `${hash.digest('hex')}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const bundles: Record<string, string> = {};
  for (const name of elementNames) bundles[name] = await bundled(`dist/modules/elements/${name}/define.js`);
  mkdirSync(cache, { recursive: true });
  // Under its name only when it is whole: several builds may share the folder.
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(bundles));
  renameSync(`${file}.${process.pid}`, file);
  return bundles;
}

interface Row {
  name: string;
  /** The path in dist, if it differs from the name. */
  file?: string;
  /** In KiB. */
  budget: number;
}

/** The largest of a topic's other languages: a reader loads only one. */
function largestOther(name: string): Row[] {
  const others = readdirSync(`dist/topics/${name}`)
    .filter((file) => /^(?!en\b)[\w-]+\.js$/.test(file))
    .map((file) => `topics/${name}/${file}`);
  const size = (file: string): number => brotli(readFileSync(`dist/${file}`, 'utf8'));
  const [file] = others.sort((a, b) => size(b) - size(a));
  return file ? [{ name: `topics/${name}, another language`, file, budget: otherLanguage }] : [];
}

export interface Size {
  name: string;
  /** In bytes, like the next two. */
  raw: number;
  brotli: number;
  budget: number;
  /** The file, where the name does not say which. */
  file: string | undefined;
}

export async function measureSizes(): Promise<Size[]> {
  const english = readdirSync('src/packs').map((name) => ({ name: `topics/${name}/en.js`, ...topic }));
  const rows: Row[] = [
    { name: scriptName, ...script },
    ...english,
    ...readdirSync('dist/topics').flatMap(largestOther),
    { name: 'interactions.js', ...interactions },
    { name: 'questions.js', ...questions },
    { name: 'upgrade.js', ...upgrade },
    { name: 'validator.js', ...validator },
  ];
  const files = rows.map((row) => ({ code: readFileSync(`dist/${row.file ?? row.name}`, 'utf8'), ...row }));
  // An element without a budget counts as over budget.
  const budgetOf = (name: string): number => modules[name as ElementName] ?? 0;
  const bundles = Object.entries(await bundledElements());
  const elements: typeof files = bundles.map(([name, code]) => ({ name, budget: budgetOf(name), code }));
  return [...files, ...elements].map(({ name, file, budget, code }) => ({
    name,
    file,
    raw: code.length,
    brotli: brotli(code),
    budget: budget * kib,
  }));
}

/** What the last release weighed, in bytes. */
export interface Released {
  version: string;
  brotli: Readonly<Record<string, number>>;
}
const releasedFile = 'tools/released-sizes.json';
export const readReleased = (): Released => JSON.parse(readFileSync(releasedFile, 'utf8'));

function record(rows: readonly Size[]): void {
  const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
  const released: Released = {
    version,
    brotli: Object.fromEntries(rows.map(({ name, brotli: size }) => [name, size])),
  };
  writeFileSync(releasedFile, `${JSON.stringify(released, null, 2)}\n`);
}

/** In percent. Budgets move in steps, so each change has a reason of its own, and nobody sees what they add up to. */
const mostGrowth = 2;

/** By how many percent the whole script, which every reader pays for, has grown since the last release, if by too many. */
export function growthOf(rows: readonly Pick<Size, 'name' | 'brotli'>[], released: Released): number | undefined {
  const now = rows.find(({ name }) => name === scriptName)?.brotli ?? 0;
  const before = released.brotli[scriptName] ?? 0;
  const growth = ((now - before) * 100) / before;
  return growth > mostGrowth ? growth : undefined;
}

/** Prints the table; resolves to false if anything is over budget, or the whole script has grown too much. */
export async function printSizes({ isRelease = false } = {}): Promise<boolean> {
  const rows = await measureSizes();
  if (isRelease) record(rows);
  for (const { name, file, raw, brotli: size, budget } of rows) {
    const mark = size > budget ? `✗ ${size - budget} bytes (${file ?? name}) over` : '✓ of';
    console.log(
      `${name.padEnd(42)} ${(raw / kib).toFixed(1).padStart(6)} KiB raw ${(size / kib).toFixed(2).padStart(6)} KiB brotli ${mark} ${budget / kib}`,
    );
  }
  const released = readReleased();
  const growth = growthOf(rows, released);
  if (growth)
    console.log(
      `✗ ${scriptName} has grown by ${growth.toFixed(1)} % since ${released.version}, and may by ${mostGrowth} %. Make room; what is worth it is accepted by npm run sizes -- --record.`,
    );
  return !growth && rows.every(({ brotli: size, budget }) => size <= budget);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exitCode = (await printSizes({ isRelease: process.argv.includes('--record') })) ? 0 : 1;
