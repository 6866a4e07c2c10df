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

function runChecks(before: string): void {
  check('the build leaves no changes in git', () =>
    workTree() === before ? '' : outputOf('git', ['status', '--short']).stdout,
  );
  check('lint, format and the direction of imports', () =>
    fails('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']),
  );
  check('the stories build', () => {
    const folder = mkdtempSync(join(tmpdir(), 'care-widgets-stories-'));
    try {
      return fails('storybook/dist/bin/dispatcher.js', ['build', '--disable-telemetry', '--output-dir', folder]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  check('types of the sources, stories, tools and tests', () => fails('typescript/bin/tsc', ['-p', 'tsconfig.json']));
}

/** The failed tests in TAP output, each with the start of its error. */
function failuresOf(text: string): string {
  const lines = text.split('\n').map((line) => line.slice(0, 240));
  return lines
    .flatMap((line, index) => {
      if (!/^\s*not ok /.test(line) || lines.slice(index, index + 8).some((next) => next.includes('subtestsFailed')))
        return [];
      const end = lines.findIndex((next, at) => at > index && /^\s*(\.\.\.|code:)/.test(next));
      return [`✗ ${line.trim()}`, ...lines.slice(index + 1, Math.min(end, index + 20))];
    })
    .join('\n');
}

/** The requested files; undefined for all. */
const wished = options.files?.split(',');
const isNodeTest = (file: string): boolean => file.endsWith('.node.test.ts');
const isBrowserTest = (file: string): boolean => file.endsWith('.browser.test.ts');

/** Node's own runner, counted from the summary of its TAP output. */
function runNodeTests(environment: NodeJS.ProcessEnv): Promise<void> {
  const files = readdirSync('test', { recursive: true })
    .map((file) => join('test', String(file)))
    .filter((file) => isNodeTest(file) && (wished?.includes(file) ?? true))
    .sort();
  // Without files, the runner would search for tests itself.
  if (!files.length) return Promise.resolve();
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--test', '--test-concurrency=3', '--test-reporter=tap', ...files],
      { env: environment },
    );
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.stderr.pipe(process.stderr);
    child.on('close', (code) => {
      const count = (name: string): number => Number(text.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
      const [passed, failed] = [count('pass'), count('fail') + count('cancelled') + count('skipped') + count('todo')];
      const crashed = (code !== 0 && failed === 0) || passed + failed === 0;
      if (failed || crashed) console.log(failuresOf(text) || text);
      console.log(`node: ${passed} passed, ${failed} failed`);
      add(passed, failed + (crashed ? 1 : 0));
      resolve();
    });
  });
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

interface BrowserRun extends Partial<Counts> {
  end: { code: number | null; signal: NodeJS.Signals | null };
}

/** Runs all browser tests; if there are no counts, the runner did not finish. */
async function browserTests(environment: NodeJS.ProcessEnv, programs: Record<Program, string>): Promise<BrowserRun> {
  const folder = mkdtempSync(join(tmpdir(), 'care-widgets-'));
  const countsFile = join(folder, 'counts.json');
  const env: NodeJS.ProcessEnv = { ...environment, COUNTS_FILE: countsFile, BROWSERS: options.browsers };
  if (wished) env.FILES = wished.filter(isBrowserTest).join();
  const helpers: ChildProcess[] = [];
  if (options.browsers.includes('webkit')) {
    env.WEBKIT_DRIVER_PORT = String(await freePort());
    helpers.push(background(programs.webKitWebDriver, ['--host=127.0.0.1', `--port=${env.WEBKIT_DRIVER_PORT}`], env));
    await until(() => answers(`http://127.0.0.1:${env.WEBKIT_DRIVER_PORT}/status`), 'WebKitWebDriver');
  }
  const end = await new Promise<BrowserRun['end']>((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'tools/test/web-test-runner.ts'], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env,
    });
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  for (const helper of helpers) helper.kill();
  const counted: Partial<Counts> = existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : {};
  rmSync(folder, { recursive: true, force: true });
  return { ...counted, end };
}

try {
  const programs = ensureBrowsers();
  const before = workTree();
  if (!options['no-build']) await buildAll();
  const environment = { ...process.env };
  const display = process.env.DISPLAY ? undefined : await startDisplay();
  Object.assign(environment, display?.environment);
  if (wants('checks')) runChecks(before);
  if (wants('node')) await runNodeTests(environment);
  if (wants('browser') && (wished?.some(isBrowserTest) ?? true)) await runBrowserTests(environment, programs);
  display?.stop();
} catch (error) {
  console.log(error instanceof Error ? error.stack : error);
  add(0, 1);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed || !total.passed ? 1 : 0);
