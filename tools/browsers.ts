import { existsSync, readdirSync } from 'node:fs';

const isFile = (path) => path && existsSync(path);
const inPath = (...names) =>
  (process.env.PATH ?? '')
    .split(':')
    .flatMap((folder) => names.map((name) => `${folder}/${name}`))
    .find(isFile);

/** MiniBrowser is not on the PATH; Debian keeps it beside the libraries of its architecture. */
function findMiniBrowser() {
  const root = '/usr/lib';
  if (!existsSync(root)) return undefined;
  return readdirSync(root)
    .flatMap((folder) => ['4.1', '4.0', '6.0'].map((version) => `${root}/${folder}/webkit2gtk-${version}/MiniBrowser`))
    .concat(['/usr/libexec/webkit2gtk-4.1/MiniBrowser', '/usr/libexec/webkit2gtk-4.0/MiniBrowser'])
    .find(isFile);
}

/** Where each program of the tests is; a variable of the environment comes before the usual places. */
export function findBrowsers(env = process.env) {
  return {
    chromium: env.CHROMIUM ?? inPath('chromium', 'chromium-browser', 'google-chrome'),
    firefox: env.FIREFOX ?? inPath('firefox-esr', 'firefox'),
    miniBrowser: env.MINIBROWSER ?? findMiniBrowser(),
    webKitWebDriver: env.WEBKITWEBDRIVER ?? inPath('WebKitWebDriver'),
    xvfb: inPath('Xvfb'),
  };
}

/** A quiet Chromium: nothing but the pages asks for anything, and root, who has no sandbox, can run it. */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchFirefox() {
  const { default: puppeteer } = await import('puppeteer-core');
  return puppeteer.launch({ browser: 'firefox', executablePath: findBrowsers().firefox });
}

export async function launchChromium(...flags) {
  const { default: puppeteer } = await import('puppeteer-core');
  return puppeteer.launch({ executablePath: findBrowsers().chromium, args: [...chromiumFlags, ...flags] });
}
