import { existsSync } from 'node:fs';
import { findBrowsers, type Program } from './browsers.js';
import { run } from './run.js';

/** The Debian packages of the programs for the tests. Fonts come as npm packages: see tools/test/faces.ts. */
const debianPackages: Record<Program, string> = {
  chromium: 'chromium',
  headlessShell: 'chromium-headless-shell',
  firefox: 'firefox-esr',
  miniBrowser: 'webkit2gtk-driver',
  webKitWebDriver: 'webkit2gtk-driver',
  xvfb: 'xvfb',
};

/** Installs packages if this is Debian and the user is root; the caller must check whether it worked. */
export function installPackages(packages: string[], environment: NodeJS.ProcessEnv = {}): void {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  const env = { ...process.env, ...environment, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], { env });
  run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
}

/** Finds the three browsers. As root on Debian it installs what is missing; elsewhere it throws with a list. */
export function ensureBrowsers(wanted = Object.keys(debianPackages) as Program[]): Record<Program, string> {
  const missing = (): Program[] => {
    const paths = findBrowsers();
    return wanted.filter((name) => !existsSync(paths[name]));
  };
  const packages = [...new Set(missing().map((name) => debianPackages[name]))];
  if (packages.length) installPackages(packages);
  // Where there is no headless shell, Chromium takes its place.
  const still = missing().filter((name, _, all) => !(name === 'headlessShell' && all.includes('chromium')));
  if (still.length) {
    throw new Error(
      `The tests need these programs: ${still.join(', ')}. On Debian: apt-get install ${[...new Set(Object.values(debianPackages))].join(' ')}. ` +
        'Elsewhere set CHROMIUM, FIREFOX, MINIBROWSER and WEBKITWEBDRIVER to where they are.',
    );
  }
  return findBrowsers();
}
