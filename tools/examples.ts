// npm run examples: installs the packed library in each of examples/, builds it, and drives it in Chromium. The last
// line is "N passed, N failed".
//   --only react,vue   only these
//   --no-build         pack the dist/ of the last build
//   --keep DIR         build in this folder, and keep it
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from './browsers.js';
import { buildAll } from './build.js';
import { cases } from './examples/cases.js';
import { run } from './run.js';
import { serve } from './serve.js';
import { ensureBrowsers } from './system-packages.js';
import { answers, freePort, until } from './waiting.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values: options } = parseArgs({
  options: { only: { type: 'string' }, 'no-build': { type: 'boolean', default: false }, keep: { type: 'string' } },
});
const names = readdirSync('examples').filter((name) => existsSync(`examples/${name}/package.json`));
const chosen = options.only?.split(',') ?? names;
const unknown = chosen.filter((name) => !names.includes(name));
if (unknown.length) throw new Error(`Unknown: ${unknown.join(', ')}. Known: ${names.join(', ')}.`);

/** What the file `package.json` of an example says of it. */
interface Example {
  /** Whether the page's own text is there before any script. */
  hasTextWithoutScript?: boolean;
  /** What else its framework needs in a strict policy. */
  styleSource?: string;
}

/** For examples that are files. Those with a server of their own say what their framework needs. */
const policy = ({ styleSource = '' }: Example): string =>
  `default-src 'none'; script-src 'self'; style-src 'self' ${styleSource}; img-src 'self' data:; connect-src 'self'; base-uri 'none'`;
const total = { passed: 0, failed: 0 };

/** The library as the registry would have it. */
function pack(folder: string): string {
  mkdirSync(folder, { recursive: true });
  // It is built already.
  const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const [name = ''] = execFileSync('npm', args, { encoding: 'utf8' }).trim().split('\n').slice(-1);
  return join(folder, name);
}

/** A copy of an example, with its packages and the packed library. */
function install(name: string, work: string, tarball: string): string {
  const folder = join(work, name);
  cpSync(`examples/${name}`, folder, { recursive: true, filter: (path) => !/node_modules|\/dist$/.test(path) });
  // By the environment of a production build npm would leave out what an example is built with.
  const flags = ['--include=dev', '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund', '--silent'];
  run('npm', ['install', ...flags, tarball], { cwd: folder });
  return folder;
}

interface Running {
  address: string;
  stop: () => void;
}

/** A server of its own, or a folder of files that any server has. */
async function start(folder: string, hasServer: boolean, example: Example): Promise<Running> {
  if (!hasServer) {
    const { server, address } = await serve({ '/': join(folder, 'dist') }, 0, {
      'content-security-policy': policy(example),
    });
    return { address, stop: () => server.close() };
  }
  const port = String(await freePort());
  const env = { ...process.env, PORT: port, HOST: '127.0.0.1', NODE_ENV: 'production' };
  const server: ChildProcess = spawn('npm', ['start', '--silent'], { cwd: folder, env, detached: true });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (text) => (said += text));
  const stop = (): void => {
    if (server.pid) process.kill(-server.pid);
  };
  const address = `http://127.0.0.1:${port}/`;
  await until(() => answers(address), folder).catch((error) => {
    stop();
    throw new Error(`${error.message}\n${said}`);
  });
  return { address, stop };
}

/** Everything that the console says is an error of the example: nothing may be missing, wrong or refused. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (['warn', 'error'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  return said;
}

async function drive(browser: Browser, { address }: Running, { hasTextWithoutScript = false }: Example): Promise<void> {
  const page = await browser.newPage();
  const said = listen(page);
  await page.goto(address, { waitUntil: 'networkidle0' });
  for (const [name, test] of [...cases, ['the console stays silent', async () => void 0] as const]) {
    try {
      await test({ page, address, hasTextWithoutScript });
      if (said.length) throw new Error(`the console says: ${said.splice(0).join('\n')}`);
      total.passed += 1;
      console.log(`  ✓ ${name}`);
    } catch (error) {
      total.failed += 1;
      console.log(`  ✗ ${name}\n    ${(error as Error).message}`);
    }
  }
  await page.close();
}

async function test(name: string, browser: Browser, work: string, tarball: string): Promise<void> {
  console.log(name);
  const { scripts, example = {} } = JSON.parse(readFileSync(`examples/${name}/package.json`, 'utf8'));
  const folder = install(name, work, tarball);
  run('npm', ['run', 'build', '--silent'], { cwd: folder });
  const running = await start(folder, Boolean(scripts.start), example);
  try {
    await drive(browser, running, example);
  } finally {
    running.stop();
    if (!options.keep) rmSync(folder, { recursive: true, force: true });
  }
}

ensureBrowsers();
// No framework tells its makers that it was run.
for (const name of ['NEXT_TELEMETRY_DISABLED', 'NUXT_TELEMETRY_DISABLED', 'ASTRO_TELEMETRY_DISABLED']) {
  process.env[name] = '1';
}
if (!options['no-build']) await buildAll();
const work = options.keep ? resolve(options.keep) : mkdtempSync(join(tmpdir(), 'care-widgets-examples-'));
const tarball = pack(work);
const browser = await launchChromium();
for (const name of chosen) {
  await test(name, browser, work, tarball).catch((error) => {
    total.failed += 1;
    console.log(`  ✗ could not be built or started\n    ${error.message}`);
  });
}
await browser.close();
if (!options.keep) rmSync(work, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
