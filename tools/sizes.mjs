// npm run sizes: what travels to a patient, brotli-compressed, against its budget.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const kib = 1024;

/** In KiB. An element as a module counts everything that it needs: Lit, the shared kit and its content. */
export const budgets = {
  'dist/care-widgets.js': 24,
  'redflag-screener': 17,
  'all-phase-timeline': 18,
  'side-effect-list': 19,
};

const brotli = (code) => brotliCompressSync(Buffer.from(code)).length;

async function bundled(entry) {
  const { build } = await import('vite');
  const { minifyTemplates } = await import('./build/plugins.mjs');
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [minifyTemplates()],
    build: { write: false, target: 'es2022', minify: 'oxc', lib: { entry, formats: ['iife'], name: 'measured' } },
  });
  return [result].flat()[0].output[0].code;
}

export async function measureSizes() {
  const rows = [];
  for (const [name, budget] of Object.entries(budgets)) {
    const code = name.includes('/')
      ? readFileSync(name, 'utf8')
      : await bundled(`dist/modules/elements/${name}/define.js`);
    rows.push({ name, raw: code.length, brotli: brotli(code), budget: budget * kib });
  }
  return rows;
}

/** Prints the table; says false when something is over its budget. */
export async function printSizes() {
  const rows = await measureSizes();
  for (const { name, raw, brotli: size, budget } of rows) {
    const mark = size > budget ? '✗ over' : '✓ of';
    console.log(
      `${name.padEnd(24)} ${(raw / kib).toFixed(1).padStart(6)} KiB raw ${(size / kib).toFixed(2).padStart(6)} KiB brotli ${mark} ${budget / kib}`,
    );
  }
  return rows.every(({ brotli: size, budget }) => size <= budget);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = (await printSizes()) ? 0 : 1;
