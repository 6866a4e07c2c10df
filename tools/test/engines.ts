import { launchChromium, launchFirefox } from '../browsers.js';
import { launchWebKit } from './webkit.js';

/** The three browsers, for tests that drive pages in each. */
export const engines = [
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
  ['WebKit', launchWebKit],
] as const;
