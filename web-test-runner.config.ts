import { readFile } from 'node:fs/promises';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import type { BrowserLauncher, TestRunnerConfig, TestRunnerPlugin } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { serveFaults } from './test/loading/faulty-server.js';
import { chromiumFlags, findBrowsers } from './tools/browsers.js';
import { countingReporter } from './tools/test/counting-reporter.js';

const paths = findBrowsers();
const wanted = process.env.BROWSERS?.split(',') ?? ['chromium', 'firefox', 'webkit'];

const miniBrowser = {
  browserName: 'MiniBrowser',
  'wdio:enforceWebDriverClassic': true,
  // The runner is told by the page itself that it is there; WebKitGTK now and then never says that a page has loaded.
  pageLoadStrategy: 'none' as const,
  'webkitgtk:browserOptions': { binary: paths.miniBrowser, args: ['--automation'] },
};

const launchers: Readonly<Record<string, () => BrowserLauncher>> = {
  chromium: () => chromeLauncher({ launchOptions: { executablePath: paths.headlessShell, args: chromiumFlags } }),
  firefox: () =>
    puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath: paths.firefox }, concurrency: 1 }),
  webkit: () =>
    // The launcher's types do not work with exactOptionalPropertyTypes.
    webdriverLauncher({
      hostname: '127.0.0.1',
      port: Number(process.env.WEBKIT_DRIVER_PORT ?? 4455),
      path: '/',
      automationProtocol: 'webdriver',
      logLevel: 'error',
      capabilities: miniBrowser,
    }) as BrowserLauncher,
};

function launcherOf(name: string): BrowserLauncher {
  const launch = launchers[name];
  if (!launch) throw new Error(`${name} is not one of: ${Object.keys(launchers).join(', ')}`);
  return launch();
}

/** Serves JSON as a module, in the same way for every browser. */
const jsonAsModule: TestRunnerPlugin = {
  name: 'json-as-module',
  resolveMimeType: ({ path }) => (path.endsWith('.json') ? 'js' : undefined),
  transform: ({ path, body }) => (path.endsWith('.json') ? `export default ${body}` : undefined),
};

/** A JSON import with an attribute would reject the module above, so the attribute is removed. */
const withoutImportAttributes: TestRunnerPlugin = {
  name: 'without-import-attributes',
  transform: ({ path, body }) =>
    /\.(ts|js|mjs)$/.test(path) && typeof body === 'string'
      ? body.replace(/(from\s*['"][^'"]+\.json['"])\s*with\s*\{\s*type:\s*['"]json['"]\s*\}/g, '$1')
      : undefined,
};

/** Serves the host pages unchanged; the dev server would inject a script into them. */
const serveHostPages: NonNullable<TestRunnerConfig['middleware']>[number] = async (context, next) => {
  if (!/^\/test\/hosts\/pages\/[\w-]+\.html$/.test(context.path)) return next();
  context.respond = false;
  context.res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  context.res.end(await readFile(`.${context.path}`));
};

const config: TestRunnerConfig = {
  files: process.env.FILES?.split(',') ?? ['test/**/*.browser.test.ts'],
  nodeResolve: true,
  hostname: '127.0.0.1',
  // With more than one page at a time, Chromium pauses requestAnimationFrame in the background ones.
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 20_000 } },
  browsers: wanted.map((name) => launcherOf(name)),
  middleware: [serveHostPages, serveFaults],
  plugins: [
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: 'tsconfig.json' }),
    jsonAsModule,
    withoutImportAttributes,
  ],
  reporters: [countingReporter(wanted)],
  ...(process.env.COVERAGE_FOLDER && {
    coverage: true,
    coverageConfig: { include: ['src/**/*'], reporters: ['json'], reportDir: process.env.COVERAGE_FOLDER },
  }),
};

export default config;
