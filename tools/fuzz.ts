// npm run fuzz: tries to break what reads content, and every element of the built script, with random input.
//   --cases 100000       how many in all; a night's work, where a test has a few hundred
//   --seed 1             the same seed gives the same cases; without it, another one each time
//   --only elements      one of: elements, packs, translations, screenings, questionnaires
//   --path 12:3:1        the case that a failure names
//   --record             writes the result into docs/quality.md
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { contentKinds, fuzzContent } from './fuzz/content.js';
import { fuzzElements } from './fuzz/elements.js';
import { needsBuild } from './needs-build.js';
import { occasion, record } from './record.js';
import { ensureBrowsers } from './system-packages.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string' },
    path: { type: 'string' },
    record: { type: 'boolean', default: false },
  },
});
const kinds = ['elements', ...contentKinds] as const;
const wanted = kinds.filter((kind) => !values.only || kind === values.only);
const [seed, cases] = [Number(values.seed), Number(values.cases)];
const isPart = values.only !== undefined;
if ((values.path !== undefined && !isPart) || (values.record && isPart)) {
  console.error('--path needs --only, as it is of one kind; --record needs all kinds.');
  process.exit(1);
}
if (!wanted.length || !Number.isInteger(seed) || !(cases > 0)) {
  console.error(`--only takes one of ${kinds.join(', ')}; --seed and --cases take a number.`);
  process.exit(1);
}
needsBuild('dist/care-widgets.js');
console.log(`seed ${seed}`);
let failed = 0;
const rows: string[] = [];
for (const kind of wanted) {
  const share = Math.ceil(cases / wanted.length);
  const start = performance.now();
  const options = { seed, cases: share, path: values.path };
  const onProgress = (done: number): void => console.log(`  ${done} of ${share}`);
  if (kind === 'elements') ensureBrowsers(['headlessShell']);
  const wrong = kind === 'elements' ? await fuzzElements({ ...options, onProgress }) : fuzzContent(kind, options);
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`${wrong ? '✗' : '✓'} ${kind}: ${values.path ? 'one case' : `${share} cases`} in ${seconds} s`);
  if (wrong) console.log(wrong);
  rows.push(`| ${kind} | ${share.toLocaleString('en')} | ${wrong ? 'one failed' : 'none failed'} | ${seconds} s |`);
  failed += wrong ? 1 : 0;
}
if (values.record)
  record('docs/quality.md', 'fuzz', [
    '| fed to | cases | of these | in |',
    '| --- | ---: | --- | ---: |',
    ...rows,
    '',
    `Seed ${seed}; ${occasion()}.`,
  ]);
process.exit(failed ? 1 : 0);
