// npm run mutation: changes the code of src/screening/ in one place at a time, and says which changes none of its tests
// in Node notices. It decides what a patient is told, so at least 90 % must be noticed.
//   --mutate a.ts,b.ts   other files, with the same tests
//   --tests a,b          other tests
//   --record             writes the result into docs/quality.md
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installIn } from './install-in.js';
import { occasion, record } from './record.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values } = parseArgs({
  options: {
    mutate: { type: 'string', default: 'src/screening/*.ts' },
    tests: { type: 'string', default: 'test/screening/*.node.test.ts,test/fhir/questions.node.test.ts' },
    record: { type: 'boolean', default: false },
  },
});
const goal = 0.9;
const isWhole = !process.argv.slice(2).some((argument) => /^--(?:mutate|tests)/.test(argument));
if (values.record && !isWhole) {
  console.error('--record needs all files and all tests.');
  process.exit(1);
}

/** What Stryker writes of each file, in the part that is read here. */
interface Mutant {
  replacement?: string;
  location: { start: { line: number; column: number }; end: { line: number; column: number } };
  status: string;
}
interface Report {
  files: Record<string, { source: string; mutants: Mutant[] }>;
}

installIn('quality');

const folder = mkdtempSync(join(tmpdir(), 'care-widgets-mutation-'));
const [config, result] = [join(folder, 'stryker.json'), join(folder, 'result.json')];
try {
  writeFileSync(
    config,
    JSON.stringify({
      mutate: values.mutate.split(','),
      testRunner: 'tap',
      plugins: ['@stryker-mutator/tap-runner'],
      tap: {
        testFiles: values.tests.split(','),
        nodeArgs: ['--import', 'tsx', '-r', '{{hookFile}}', '--test-reporter=tap', '{{testFile}}'],
      },
      ignorePatterns: ['dist', 'docs', 'docs-static', 'build', '.tmp', 'bench', 'quality', 'examples', 'test/looks'],
      // It would rewrite the configuration by an interface that this version of TypeScript no longer has.
      tsconfigFile: 'none.json',
      tempDirName: join(folder, 'sandbox'),
      reporters: ['json', 'progress-append-only'],
      jsonReporter: { fileName: result },
      concurrency: 2,
    }),
  );
  const { status } = spawnSync(
    process.execPath,
    ['quality/node_modules/@stryker-mutator/core/bin/stryker.js', 'run', config],
    { stdio: 'inherit' },
  );
  if (status !== 0 || !existsSync(result)) throw new Error('Stryker did not finish.');
  process.exitCode = tell(JSON.parse(readFileSync(result, 'utf8')) as Report);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function tell({ files }: Report): number {
  const noticed = ({ status }: Mutant): boolean => status === 'Killed' || status === 'Timeout';
  const counted = ({ status }: Mutant): boolean => !/^(?:Ignored|CompileError|RuntimeError)$/.test(status);
  const rows: string[] = [];
  const survivors: string[] = [];
  const total = { noticed: 0, all: 0 };
  for (const [file, { source, mutants }] of Object.entries(files)) {
    const all = mutants.filter(counted);
    const seen = all.filter(noticed).length;
    total.noticed += seen;
    total.all += all.length;
    if (all.length) rows.push(row(file, seen, all.length));
    for (const mutant of all.filter((one) => !noticed(one))) survivors.push(survivor(file, source, mutant));
  }
  if (!total.all) throw new Error(`There is nothing to change in ${values.mutate}.`);
  const lines = [
    '| file | changes | noticed | |',
    '| --- | ---: | ---: | ---: |',
    ...rows,
    row('all', total.noticed, total.all),
    '',
    ...(survivors.length ? ['Not noticed:', '', ...survivors] : ['Every change is noticed.']),
    '',
    `${occasion()}.`,
  ];
  console.log(lines.join('\n'));
  if (values.record) record('docs/quality.md', 'mutation', lines);
  return total.noticed >= goal * total.all ? 0 : 1;
}

function row(name: string, noticed: number, all: number): string {
  return `| ${name} | ${all} | ${noticed} | ${((100 * noticed) / all).toFixed(1)} % |`;
}

/** Where it is, what stood there, and what stood there instead. */
function survivor(file: string, source: string, { location: { start, end }, replacement = '' }: Mutant): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? '').slice(0, end.column - 1);
  lines[0] = (lines[0] ?? '').slice(start.column - 1);
  const short = (text: string): string => {
    const flat = text.replaceAll(/\s+/g, ' ').trim();
    // In two backticks, as there may be one in it.
    return `\`\` ${flat.length > 70 ? `${flat.slice(0, 67)}…` : flat} \`\``;
  };
  return `- \`${file}\`, line ${start.line}: ${short(lines.join('\n'))} became ${short(replacement)}`;
}
