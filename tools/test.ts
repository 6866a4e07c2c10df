// npm test: builds, and runs all tests. Its last line is "N passed, N failed".
//   --only checks|node|browser   only one part
//   --files test/….test.ts,…     only these files
//   --browsers chromium,webkit   only these browsers (by default all three are required)
//   --no-build                   use the dist/ of the last build
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Program } from './browsers.js';
import { buildAll } from './build.js';
import { startDisplay } from './display.js';
import { ensureBrowsers } from './system-packages.js';
import type { Counts } from './test/counting-reporter.js';
import { answers, freePort, until } from './waiting.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    files: { type: 'string' },
    browsers: { type: 'string', default: 'chromium,firefox,webkit' },
    'no-build': { type: 'boolean', default: false },
  },
});
const total = { passed: 0, failed: 0 };
const wants = (part: string): boolean => !options.only || options.only === part;

const add = (passed: number, failed: number): void => {
  total.passed += passed;
  total.failed += failed;
};

/** Runs a check that passes or fails as a whole. */
function check(name: string, action: () => string): void {
  try {
    const problem = action();
    add(problem ? 0 : 1, problem ? 1 : 0);
    console.log(problem ? `✗ ${name}\n${problem}` : `✓ ${name}`);
  } catch (error) {
    add(0, 1);
    console.log(`✗ ${name}\n${error instanceof Error ? error.stack : error}`);
  }
}

function outputOf(command: string, args: string[]): { ok: boolean; text: string; stdout: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 << 20 });
  return { ok: status === 0, text: `${error ?? ''}${stdout}${stderr}`, stdout };
}
/** The output of a package's program if it fails, or else an empty string. */
const fails = (path: string, args: string[]): string => {
  const { ok, text } = outputOf(process.execPath, [`node_modules/${path}`, ...args]);
  return ok ? '' : text;
};
/** Uncommitted changes according to git, with their content; empty outside a checkout. */
const workTree = (): string => outputOf('git', ['status', '--porcelain']).stdout + outputOf('git', ['diff']).stdout;

/** The site of the docs with all stories, built once: for the check that it builds, and for the tests that look at it. */
let docs: { folder: string; problem: string } | undefined;
function buildDocs(): { folder: string; problem: string } {
  if (docs) return docs;
  const folder = mkdtempSync(join(tmpdir(), 'care-widgets-docs-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { ok, text } = outputOf(process.execPath, ['--import', 'tsx', 'tools/docs.ts', '--out', folder]);
  docs = { folder, problem: ok ? '' : text };
  return docs;
}
const testOfDocs = join('test', 'docs', 'site.node.test.ts');

function runChecks(before: string): void {
  check('the build leaves no changes in git', () =>
    workTree() === before ? '' : outputOf('git', ['status', '--short']).stdout,
  );
  check('lint, format and the direction of imports', () =>
    fails('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']),
  );
  check('the stories and the docs build', () => buildDocs().problem);
  check('types of the sources, stories, tools and tests', () => fails('typescript/bin/tsc', ['-p', 'tsconfig.json']));
}

/** The requested files; undefined for all. */
const wished = options.files?.split(',');
const isNodeTest = (file: string): boolean => file.endsWith('.node.test.ts');
const isBrowserTest = (file: string): boolean => file.endsWith('.browser.test.ts');

/** Runs a program of tools/test/ that writes what it counted; nothing if it ended before that. */
async function counted<Result>(
  program: string,
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ result: Result | undefined; end: End }> {
  const folder = mkdtempSync(join(tmpdir(), 'care-widgets-'));
  const countsFile = join(folder, 'counts.json');
  const end = await new Promise<End>((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', `tools/test/${program}`, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...environment, COUNTS_FILE: countsFile },
    });
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  const result = existsSync(countsFile) ? (JSON.parse(readFileSync(countsFile, 'utf8')) as Result) : undefined;
  rmSync(folder, { recursive: true, force: true });
  return { result, end };
}

async function runNodeTests(environment: NodeJS.ProcessEnv): Promise<void> {
  const files = readdirSync('test', { recursive: true })
    .map((file) => join('test', String(file)))
    .filter((file) => isNodeTest(file) && (wished?.includes(file) ?? true))
    .sort();
  if (!files.length) return;
  const env = files.includes(testOfDocs) ? { ...environment, DOCS_SITE: buildDocs().folder } : environment;
  const { result, end } = await counted<{ passed: number; failed: number }>('node-tests.ts', files, env);
  if (!result) console.log(`✗ the tests in Node did not finish: code ${end.code}, signal ${end.signal}`);
  add(result?.passed ?? 0, result?.failed ?? 1);
}

/** Runs a program in the background until this one exits. */
function background(command: string, args: string[], environment: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(command, args, { stdio: 'ignore', env: environment });
  process.on('exit', () => child.kill());
  return child;
}

async function runBrowserTests(environment: NodeJS.ProcessEnv, programs: Record<Program, string>): Promise<void> {
  // Occasionally the runner itself crashes: it says why (last-words.ts), and all tests run once more.
  for (const isLast of [false, true]) {
    const { counts, missing, end } = await browserTests(environment, programs);
    if (counts) {
      const failed = counts.reduce((sum, each) => sum + each.failed, missing ?? 0);
      add(
        counts.reduce((sum, each) => sum + each.passed, 0),
        failed === 0 && end.code !== 0 ? 1 : failed,
      );
      return;
    }
    console.log(`${isLast ? '✗ ' : ''}the browser tests did not finish: code ${end.code}, signal ${end.signal}`);
  }
  add(0, 1);
}

interface End {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** Runs all browser tests; if there are no counts, the runner did not finish. */
async function browserTests(
  environment: NodeJS.ProcessEnv,
  programs: Record<Program, string>,
): Promise<Partial<Counts> & { end: End }> {
  const env: NodeJS.ProcessEnv = { ...environment, BROWSERS: options.browsers };
  if (wished) env.FILES = wished.filter(isBrowserTest).join();
  const helpers: ChildProcess[] = [];
  if (options.browsers.includes('webkit')) {
    env.WEBKIT_DRIVER_PORT = String(await freePort());
    helpers.push(background(programs.webKitWebDriver, ['--host=127.0.0.1', `--port=${env.WEBKIT_DRIVER_PORT}`], env));
    await until(() => answers(`http://127.0.0.1:${env.WEBKIT_DRIVER_PORT}/status`), 'WebKitWebDriver');
  }
  const { result, end } = await counted<Counts>('web-test-runner.ts', [], env);
  for (const helper of helpers) helper.kill();
  return { ...result, end };
}

/** Runs a part, and says how long it took. */
async function timed(name: string, part: () => unknown): Promise<void> {
  const start = performance.now();
  await part();
  console.log(`${name}: ${Math.round((performance.now() - start) / 1000)} s`);
}

try {
  const programs = ensureBrowsers();
  const before = workTree();
  if (!options['no-build']) await timed('build', buildAll);
  const environment = { ...process.env };
  const display = process.env.DISPLAY ? undefined : await startDisplay();
  Object.assign(environment, display?.environment);
  if (wants('checks')) await timed('checks', () => runChecks(before));
  if (wants('node')) await timed('tests in Node', () => runNodeTests(environment));
  if (wants('browser') && (wished?.some(isBrowserTest) ?? true))
    await timed('tests in browsers', () => runBrowserTests(environment, programs));
  display?.stop();
} catch (error) {
  console.log(error instanceof Error ? error.stack : error);
  add(0, 1);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed || !total.passed ? 1 : 0);
