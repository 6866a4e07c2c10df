// npm run coverage: which lines of src/ the tests run, by the engines' own count: Chromium for the browser tests, Node
// for the others. What they run from dist/, as the command line, is not counted.
//   --files a,b   only these test files
//   --record      writes the result into docs/quality.md
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { transformSync } from 'esbuild';
import { buildAll } from './build.js';
import { installIn } from './install-in.js';
import { occasion, record } from './record.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values } = parseArgs({
  options: { files: { type: 'string' }, record: { type: 'boolean', default: false } },
});
if (values.record && values.files) {
  console.error('--record needs all tests.');
  process.exit(1);
}

installIn('quality');

const folder = mkdtempSync(join(tmpdir(), 'care-widgets-coverage-'));
const [raw, ofNode, ofChromium] = ['raw', 'node', 'chromium'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];

/** Whether the tests passed. */
function runTests(args: string[], environment: NodeJS.ProcessEnv): boolean {
  const only = values.files ? ['--files', values.files] : [];
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/test.ts', '--no-build', ...args, ...only], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

/** The files of a report in the form of Istanbul: a statement is a line, as V8 knows no statements. */
interface Report {
  [path: string]: {
    path: string;
    statementMap: Record<string, { start: { line: number } }>;
    s: Record<string, number>;
  };
}

/** How often each line of each file ran. */
const hits = new Map<string, Map<number, number>>();
function add(report: Report): void {
  for (const { path, statementMap, s } of Object.values(report)) {
    const file = relative('.', path);
    if (!/^src\/.*\.ts$/.test(file) || !existsSync(file)) continue;
    const lines = hits.get(file) ?? new Map<number, number>();
    hits.set(file, lines);
    for (const [id, { start }] of Object.entries(statementMap))
      lines.set(start.line, (lines.get(start.line) ?? 0) + (s[id] ?? 0));
  }
}
const read = (path: string): Report => JSON.parse(readFileSync(join(path, 'coverage-final.json'), 'utf8'));

const named = values.files?.split(',');
const isWanted = (kind: 'node' | 'browser'): boolean =>
  named?.some((file) => file.endsWith(`.${kind}.test.ts`)) ?? true;

try {
  await buildAll();
  const passed: boolean[] = [];
  if (isWanted('node')) {
    passed.push(runTests(['--only', 'node'], { NODE_V8_COVERAGE: raw }));
    execFileSync(
      process.execPath,
      ['--max-old-space-size=12000', 'quality/node_modules/c8/bin/c8.js', 'report']
        .concat(['--temp-directory', raw, '--reports-dir', ofNode, '--reporter', 'json', '--merge-async'])
        .concat(['--include', 'src/**', '--extension', '.ts', '--exclude', 'nothing']),
      { stdio: 'inherit' },
    );
    add(read(ofNode));
  }
  if (isWanted('browser')) {
    passed.push(runTests(['--only', 'browser', '--browsers', 'chromium'], { COVERAGE_FOLDER: ofChromium }));
    add(read(ofChromium));
  }
  tell(passed.every(Boolean));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function tell(passed: boolean): void {
  const files = readdirSync('src', { recursive: true })
    .map((name) => join('src', String(name)))
    .filter((file) => file.endsWith('.ts') && statSync(file).isFile())
    .sort();
  const folders = new Map<string, { all: number; ran: number }>();
  const missed: string[] = [];
  const total = { all: 0, ran: 0 };
  for (const file of files) {
    const lines = hits.get(file);
    const count = readFileSync(file, 'utf8').split('\n').length - 1;
    const without = lines ? [...lines].filter(([, times]) => !times).map(([line]) => line) : [];
    // What no engine has heard of did not run, unless there is nothing in it but types.
    const isUnheard = !lines && !isOnlyTypes(file);
    if (!lines && !isUnheard) continue;
    const ran = isUnheard ? 0 : count - without.length;
    const name = file.split('/').slice(0, 2).join('/').replace(/\.ts$/, '');
    const sum = folders.get(name) ?? { all: 0, ran: 0 };
    folders.set(name, { all: sum.all + count, ran: sum.ran + ran });
    total.all += count;
    total.ran += ran;
    if (isUnheard) missed.push(`- \`${file}\`: all of it`);
    else if (without.length) missed.push(`- \`${file}\`: ${rangesOf(without)}`);
  }
  const row = (name: string, { all, ran }: { all: number; ran: number }): string =>
    `| ${name} | ${all.toLocaleString('en')} | ${((100 * ran) / all).toFixed(1)} % |`;
  const lines = [
    '| folder | lines | run |',
    '| --- | ---: | ---: |',
    ...[...folders].map(([name, sum]) => row(name, sum)),
    row('all', total),
    '',
    'Never run:',
    '',
    ...missed,
    '',
    `${occasion()}${passed ? '' : '; a test failed in this run'}.`,
  ];
  console.log(lines.join('\n'));
  if (values.record) record('docs/quality.md', 'coverage', lines);
}

/** Nothing is left of such a file when its types are gone. */
function isOnlyTypes(file: string): boolean {
  const { code } = transformSync(readFileSync(file, 'utf8'), { loader: 'ts' });
  return code.replaceAll(/^(?:\/\/.*|export \{\};?)$/gm, '').trim() === '';
}

/** 3, 4, 5 and 9 as “lines 3–5, 9”. */
function rangesOf(lines: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
