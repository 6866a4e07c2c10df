import type { RunOptions } from 'axe-core';

/** What axe looks for: WCAG 2.2 A and AA and its best practices, contrast of AAA, and the size of targets. */
export const axeRules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    'color-contrast-enhanced': { enabled: true },
    'target-size': { enabled: true },
    // Of a page, which these are not.
    'page-has-heading-one': { enabled: false },
    region: { enabled: false },
  },
};
