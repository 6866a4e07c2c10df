import { launchChromium, launchFirefox, launchWholeChromium } from '../browsers.js';
import { launchWebKit } from './webkit.js';

/** The three browsers, for tests that drive pages in each. */
export const engines = [
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
  ['WebKit', launchWebKit],
] as const;

/** The same, with all that a browser does around its engine. */
export const wholeBrowsers = [
  ['Chromium', launchWholeChromium],
  ['Firefox', launchFirefox],
  ['WebKit', launchWebKit],
] as const;
