// npm run scale: the folder of `care-widgets site --compress` on nginx with the settings of integrations/nginx: checks
// every header that docs/scale.md promises, counts what a page asks for, and puts nginx under load for a moment. Writes
// what it measured into docs/scale.md.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { inPath, launchChromium } from './browsers.js';
import { version } from './build/topics.js';
import { needsBuild } from './needs-build.js';
import { occasion, record } from './record.js';
import { ensureBrowsers, installPackages } from './system-packages.js';
import { answers, freePort, until } from './waiting.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
needsBuild('dist/cli/main.js');
ensureBrowsers(['headlessShell']);
if (!inPath('nginx') || !inPath('ab'))
  installPackages(['nginx-light', 'libnginx-mod-http-brotli-static', 'apache2-utils']);

const folder = mkdtempSync(join(tmpdir(), 'care-widgets-scale-'));
const www = join(folder, 'www');
const port = await freePort();
const host = `http://127.0.0.1:${port}`;
const [minor] = /^\d+\.\d+/.exec(version) ?? [];
const release = `/care-widgets/${version}/`;
const newest = `/care-widgets/${minor}/`;

function writeFolders(): void {
  mkdirSync(join(www, 'care-widgets'), { recursive: true });
  const args = ['dist/cli/main.js', 'site', '--out', join(www, release), '--compress'];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  symlinkSync(version, join(www, 'care-widgets', `${minor}`));
  for (const [name, body] of Object.entries(pages))
    writeFileSync(
      join(www, `${name}.html`),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,"><script src="${newest}care-widgets.js" defer></script>${body}`,
    );
}

/** The pages whose requests are counted. */
const pages = {
  'one screener': '<redflag-screener></redflag-screener>',
  'one timeline': '<all-phase-timeline></all-phase-timeline>',
  'a whole guide': '<care-guide></care-guide>',
  'a whole guide in Spanish': '<care-guide lang="es"></care-guide>',
};

/** Debian loads modules by files of their own. */
const modules = '/etc/nginx/modules-enabled/*.conf';

function writeSettings(): string {
  const own = readFileSync('integrations/nginx/care-widgets.conf', 'utf8')
    .replace(/listen 80;/, `listen 127.0.0.1:${port};`)
    .replace(/root {3}\/srv\/www;/, `root ${www};`);
  const path = join(folder, 'nginx.conf');
  writeFileSync(
    path,
    `include ${modules};
daemon off;
user root;
worker_processes ${cpus().length};
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 4096; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  types { text/html html; }
  ${own}
}
`,
  );
  return path;
}

let failed = 0;
function check(name: string, isRight: boolean, seen?: unknown): void {
  if (!isRight) failed += 1;
  console.log(`${isRight ? '✓' : '✗'} ${name}${isRight ? '' : `: ${JSON.stringify(seen)}`}`);
}

async function checkHeaders(): Promise<void> {
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`${host}${path}`, { headers, method });
  const script = await get(`${release}care-widgets.js`, { 'accept-encoding': 'br, gzip', origin: 'https://a.example' });
  await script.arrayBuffer();
  const of = (name: string): string | null => script.headers.get(name);
  check(
    'a version is kept for a year',
    of('cache-control') === 'public, max-age=31536000, immutable',
    of('cache-control'),
  );
  check('the script comes as Brotli', of('content-encoding') === 'br', of('content-encoding'));
  check('and says so to caches', of('vary') === 'Accept-Encoding', of('vary'));
  check('with its type', of('content-type') === 'text/javascript; charset=utf-8', of('content-type'));
  check('to the pages of any site', of('access-control-allow-origin') === '*', of('access-control-allow-origin'));
  check('also isolated ones', of('cross-origin-resource-policy') === 'cross-origin');
  check('and is taken for nothing else', of('x-content-type-options') === 'nosniff');
  const gzip = await get(`${release}care-widgets.js`, { 'accept-encoding': 'gzip' });
  check('gzip for who knows no Brotli', gzip.headers.get('content-encoding') === 'gzip');
  const plain = await get(`${release}care-widgets.js`, { 'accept-encoding': 'identity' });
  check('plain for who knows neither', plain.headers.get('content-encoding') === null);
  check('the same text', (await gzip.text()) === (await plain.text()));
  const etag = of('etag');
  const again = await get(`${release}care-widgets.js`, {
    'accept-encoding': 'br, gzip',
    'if-none-match': etag ?? '',
  });
  check('304 for who has it already', Boolean(etag) && again.status === 304, [etag, again.status]);
  check('which keeps for as long', again.headers.get('cache-control') === of('cache-control'));
  const alias = await get(`${newest}care-widgets.js`);
  check(
    'the newest one is asked for again after five minutes',
    alias.headers.get('cache-control') === 'public, max-age=300, stale-while-revalidate=300, stale-if-error=604800',
    alias.headers.get('cache-control'),
  );
  const topic = await get(`${newest}topics/back-pain/en.json`);
  check('a pack comes as JSON', topic.headers.get('content-type') === 'application/json; charset=utf-8');
  const page = await get(`${newest}pages/en/redflag-screener.html`);
  check('a standalone page comes as HTML', page.headers.get('content-type') === 'text/html; charset=utf-8');
  const missing = await get(`${release}nothing.js`);
  check('that a file is missing is not kept', missing.status === 404 && !missing.headers.get('cache-control'));
  check('no folder is listed', (await get(`${release}topics/`)).status >= 403);
  check('nothing can be written', (await get(`${release}care-widgets.js`, {}, 'PUT')).status === 403);
  const head = await get(`${release}care-widgets.js`, {}, 'HEAD');
  check('HEAD is answered', head.status === 200);
}

interface View {
  requests: number;
  bytes: number;
}

/** What a page asks for the first time, and again while all is in the cache. */
async function countRequests(browser: Browser): Promise<string[]> {
  const rows: string[] = [];
  for (const name of Object.keys(pages)) {
    const context = await browser.createBrowserContext();
    const view = async (): Promise<View> => {
      const page = await context.newPage();
      const session = await page.createCDPSession();
      await session.send('Network.enable');
      const seen = { requests: 0, bytes: 0 };
      const ofLibrary = new Set<string>();
      const kept = new Set<string>();
      session.on('Network.requestWillBeSent', ({ requestId, request }) => {
        if (request.url.includes('/care-widgets/')) ofLibrary.add(requestId);
      });
      session.on('Network.requestServedFromCache', ({ requestId }) => kept.add(requestId));
      session.on('Network.responseReceived', ({ requestId, response }) => {
        if (response.fromDiskCache) kept.add(requestId);
      });
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        if (!ofLibrary.has(requestId) || kept.has(requestId)) return;
        seen.requests += 1;
        seen.bytes += encodedDataLength;
      });
      await page.goto(`${host}/${encodeURIComponent(name)}.html`, { waitUntil: 'networkidle0' });
      await page.close();
      return seen;
    };
    const [first, second] = [await view(), await view()];
    const cell = ({ requests, bytes }: View): string => `${requests} | ${(bytes / 1024).toFixed(1)}`;
    rows.push(`| ${name} | ${cell(first)} | ${cell(second)} |`);
    check(`${name}: nothing is asked for again`, second.requests === 0, second);
    await context.close();
  }
  return rows;
}

/** A bounded run on the loopback: shows what the settings and the files allow, not what a network does. */
function load(path: string): { rate: number; slow: number } {
  const { stdout } = spawnSync(
    'ab',
    ['-q', '-k', '-c', '100', '-n', '30000', '-t', '20', '-H', 'Accept-Encoding: br', `${host}${path}`],
    { encoding: 'utf8' },
  );
  const number = (pattern: RegExp): number => Number(pattern.exec(stdout)?.[1] ?? Number.NaN);
  const failures = number(/Failed requests:\s+(\d+)/) + (/Non-2xx responses/.test(stdout) ? 1 : 0);
  check(`${path} under load: no failure`, failures === 0, failures);
  return { rate: number(/Requests per second:\s+([\d.]+)/), slow: number(/\s99%\s+(\d+)/) };
}

writeFolders();
const nginx = spawn('nginx', ['-c', writeSettings()], { stdio: 'inherit' });
try {
  await until(() => answers(`${host}${release}care-widgets.js`), 'nginx');
  await checkHeaders();
  const browser = await launchChromium();
  const counts = await countRequests(browser);
  await browser.close();
  const script = load(`${release}care-widgets.js`);
  const topic = load(`${release}topics/acute-lymphoblastic-leukemia/en.js`);
  const rows = [
    '| page | requests, first view | KiB | requests, next view within five minutes | KiB |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...counts,
    '',
    `nginx on the loopback of a machine with ${cpus().length} processors, which also ran the client, 100 connections at a time: ${Math.round(script.rate / 100) * 100} answers a second with the script (99 % within ${script.slow} ms), ${Math.round(topic.rate / 100) * 100} with the leukemia text (99 % within ${topic.slow} ms). Measured by \`npm run scale\` (${occasion()}).`,
  ];
  record('docs/scale.md', 'measured', rows);
  console.log(rows.join('\n'));
} finally {
  nginx.kill();
  rmSync(folder, { recursive: true, force: true });
}
console.log(failed ? `${failed} failed` : 'all is as docs/scale.md says');
process.exitCode = failed ? 1 : 0;
