import { existsSync, readdirSync } from 'node:fs';
import type { Browser, BrowserContext, LaunchOptions } from 'puppeteer-core';

/** The path of the first of these programs that is installed. */
export const inPath = (...names: string[]): string | undefined =>
  (process.env.PATH ?? '')
    .split(':')
    .flatMap((folder) => names.map((name) => `${folder}/${name}`))
    .find((path) => existsSync(path));

/** MiniBrowser is not on the PATH; Debian keeps it with the libraries of its architecture. */
function findMiniBrowser(): string | undefined {
  const root = '/usr/lib';
  if (!existsSync(root)) return undefined;
  return readdirSync(root)
    .flatMap((folder) => ['4.1', '4.0', '6.0'].map((version) => `${root}/${folder}/webkit2gtk-${version}/MiniBrowser`))
    .concat(['/usr/libexec/webkit2gtk-4.1/MiniBrowser', '/usr/libexec/webkit2gtk-4.0/MiniBrowser'])
    .find((path) => existsSync(path));
}

export type Program = 'chromium' | 'headlessShell' | 'firefox' | 'miniBrowser' | 'webKitWebDriver' | 'xvfb';

/**
 * The path of each program for the tests, or an empty string if it is missing. Environment variables take precedence
 * over the usual places.
 */
export function findBrowsers(env: NodeJS.ProcessEnv = process.env): Record<Program, string> {
  const chromium = env.CHROMIUM ?? inPath('chromium', 'chromium-browser', 'google-chrome') ?? '';
  return {
    chromium,
    headlessShell: env.CHROMIUM ?? inPath('chromium-headless-shell', 'chrome-headless-shell') ?? chromium,
    firefox: env.FIREFOX ?? inPath('firefox-esr', 'firefox') ?? '',
    miniBrowser: env.MINIBROWSER ?? findMiniBrowser() ?? '',
    webKitWebDriver: env.WEBKITWEBDRIVER ?? inPath('WebKitWebDriver') ?? '',
    xvfb: inPath('Xvfb') ?? '',
  };
}

/** For a quiet Chromium, without background requests, that root can also run, without the sandbox. */
export const chromiumFlags: string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * tsx preserves function names with a helper. A function that is sent to a page calls it there, too, so every page gets
 * a helper that does nothing.
 */
function withNameHelper<T extends Browser | BrowserContext>(opener: T): T {
  const newPage = opener.newPage.bind(opener);
  opener.newPage = async () => {
    const page = await newPage();
    const helper = 'globalThis.__name = (value) => value';
    await page.evaluateOnNewDocument(helper);
    await page.evaluate(helper);
    return page;
  };
  return opener;
}

export async function launchBrowser(options: LaunchOptions): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = withNameHelper(await puppeteer.launch(options));
  const createContext = browser.createBrowserContext.bind(browser);
  browser.createBrowserContext = async (given) => withNameHelper(await createContext(given));
  return browser;
}

export const launchFirefox = (): Promise<Browser> =>
  launchBrowser({ browser: 'firefox', executablePath: findBrowsers().firefox });

const chromiumLauncher =
  (program: 'chromium' | 'headlessShell') =>
  (...flags: string[]): Promise<Browser> =>
    launchBrowser({ executablePath: findBrowsers()[program], args: [...chromiumFlags, ...flags] });

/** Chromium without the browser around its engine, which takes half the time, or the whole one if there is no other. */
export const launchChromium = chromiumLauncher('headlessShell');

/** For what the engine alone does not do, such as to print from a page. */
export const launchWholeChromium = chromiumLauncher('chromium');
