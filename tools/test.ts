// npm test: builds, and runs every test. Its last line is "N passed, N failed".
//   --only checks|node|browser   one part
//   --files a.browser.test.ts,…  these files of the browser part
//   --browsers chromium,webkit   these engines (all three are required without it)
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startDisplay } from './display.js';
import { inPackage } from './run.js';
import { ensureBrowsers } from './system-packages.js';
import { answers, freePort, until } from './waiting.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    files: { type: 'string' },
    browsers: { type: 'string', default: 'chromium,firefox,webkit' },
  },
});
const total = { passed: 0, failed: 0 };
const wants = (part) => !options.only || options.only === part;

const add = (passed, failed) => {
  total.passed += passed;
  total.failed += failed;
};

/** One check that passes or fails as a whole. */
function check(name, action) {
  try {
    const problem = action();
    add(problem ? 0 : 1, problem ? 1 : 0);
    console.log(problem ? `✗ ${name}\n${problem}` : `✓ ${name}`);
  } catch (error) {
    add(0, 1);
    console.log(`✗ ${name}\n${error.stack}`);
  }
}

function outputOf(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 << 20 });
  return { ok: status === 0, text: `${error ?? ''}${stdout}${stderr}`, stdout };
}
const fails = ([command, ...start], args) => {
  const { ok, text } = outputOf(command, [...start, ...args]);
  return ok ? '' : text;
};
/** What git sees as changed, with the content of changed files; empty outside a checkout. */
const workTree = () => outputOf('git', ['status', '--porcelain']).stdout + outputOf('git', ['diff']).stdout;

async function runChecks(before) {
  check('the build leaves no change in git', () =>
    workTree() === before ? '' : outputOf('git', ['status', '--short']).stdout,
  );
  check('lint, format and the direction of imports', () =>
    fails(inPackage('@biomejs/biome/bin/biome'), ['check', '--error-on-warnings']),
  );
  check('the stories build', () => {
    const folder = mkdtempSync(join(tmpdir(), 'care-widgets-stories-'));
    try {
      return fails(inPackage('storybook/dist/bin/dispatcher.js'), [
        'build',
        '--disable-telemetry',
        '--output-dir',
        folder,
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  check('types of the sources, stories and tests', () =>
    fails(inPackage('typescript/bin/tsc'), ['-p', 'tsconfig.json']),
  );
}

/** The failed tests of a TAP output, each with the start of its error. */
function failuresOf(text) {
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

/** Node's own runner, counted from the summary of its TAP output. */
function runNodeTests(environment) {
  const files = readdirSync('test', { recursive: true })
    .filter((file) => /\.(node\.test\.ts|test\.mjs)$/.test(file))
    .map((file) => join('test', file))
    .sort();
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
      const count = (name) => Number(text.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
      const [passed, failed] = [count('pass'), count('fail') + count('cancelled') + count('skipped') + count('todo')];
      const crashed = (code !== 0 && failed === 0) || passed + failed === 0;
      if (failed || crashed) console.log(failuresOf(text) || text);
      console.log(`node: ${passed} passed, ${failed} failed`);
      add(passed, failed + (crashed ? 1 : 0));
      resolve();
    });
  });
}

/** Starts a program for as long as the tests run. */
function background(command, args, environment) {
  const child = spawn(command, args, { stdio: 'ignore', env: environment });
  process.on('exit', () => child.kill());
  return child;
}

async function runBrowserTests(environment, browsers) {
  // Now and then the runner itself stops, with all its tests: it says why (last-words.ts), and they run once more.
  for (const isLast of [false, true]) {
    const { counts, missing, end } = await browserTests(environment, browsers);
    if (counts) {
      const failed = counts.reduce((sum, each) => sum + each.failed, missing);
      add(
        counts.reduce((sum, each) => sum + each.passed, 0),
        failed === 0 && end.code !== 0 ? 1 : failed,
      );
      return;
    }
    console.log(
      `${isLast ? '✗ ' : ''}the browser tests did not come to their end: code ${end.code}, signal ${end.signal}`,
    );
  }
  add(0, 1);
}

/** Runs them all; without counts the runner did not come to its end. */
async function browserTests(environment, browsers) {
  const folder = mkdtempSync(join(tmpdir(), 'care-widgets-'));
  const env = { ...environment, COUNTS_FILE: join(folder, 'counts.json'), BROWSERS: options.browsers };
  if (options.files) env.FILES = options.files;
  const helpers = [];
  if (options.browsers.includes('webkit')) {
    env.WEBKIT_DRIVER_PORT = String(await freePort());
    helpers.push(background(browsers.webKitWebDriver, ['--host=127.0.0.1', `--port=${env.WEBKIT_DRIVER_PORT}`], env));
    await until(() => answers(`http://127.0.0.1:${env.WEBKIT_DRIVER_PORT}/status`), 'WebKitWebDriver');
  }
  const end = await new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'tools/test/web-test-runner.ts'], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env,
    });
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  for (const helper of helpers) helper.kill();
  const counted = existsSync(env.COUNTS_FILE) ? JSON.parse(readFileSync(env.COUNTS_FILE, 'utf8')) : {};
  rmSync(folder, { recursive: true, force: true });
  return { ...counted, end };
}

try {
  const browsers = ensureBrowsers();
  const before = workTree();
  const { buildAll } = await import('./build.js');
  await buildAll();
  const environment = { ...process.env };
  const display = process.env.DISPLAY ? undefined : await startDisplay();
  Object.assign(environment, display?.environment);
  if (wants('checks')) await runChecks(before);
  if (wants('node')) await runNodeTests(environment);
  if (wants('browser')) await runBrowserTests(environment, browsers);
  display?.stop();
} catch (error) {
  console.log(error.stack);
  add(0, 1);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed || !total.passed ? 1 : 0);
