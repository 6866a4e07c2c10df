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
