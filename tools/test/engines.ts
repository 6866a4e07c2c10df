import { launchChromium, launchFirefox, launchWholeChromium } from '../browsers.js';
import { launchWebKit } from './webkit.js';

const enginesWith = (launch: typeof launchChromium) =>
  [
    ['Chromium', launch],
    ['Firefox', launchFirefox],
    ['WebKit', launchWebKit],
  ] as const;

/** The three browsers, for tests that drive pages in each. */
export const engines = enginesWith(launchChromium);

/** The same, with all that a browser does around its engine. */
export const wholeBrowsers = enginesWith(launchWholeChromium);
