import { writeFileSync } from 'node:fs';
import type { Reporter, TestResult, TestSuiteResult } from '@web/test-runner';

/** What a run writes to COUNTS_FILE. */
export interface Counts {
  counts: { browser: string; passed: number; failed: number }[];
  /** How many browsers ran no tests. */
  missing: number;
}

const failuresOf = (suite: TestSuiteResult, path: string[] = []): TestResult[] => [
  ...suite.tests
    .filter(({ passed, skipped }) => !passed && !skipped)
    .map((test) => ({ ...test, name: [...path, test.name].join(' › ') })),
  ...suite.suites.flatMap((inner) => failuresOf(inner, [...path, inner.name])),
];
const countOf = (suite: TestSuiteResult, wanted: (test: TestResult) => boolean): number =>
  suite.tests.filter(wanted).length + suite.suites.reduce((sum, inner) => sum + countOf(inner, wanted), 0);

/**
 * Counts the tests in each browser, and prints failures. A browser that ran no tests counts as failed:
 * one that did not start must never look like one that passed.
 */
export function countingReporter(names: readonly string[]): Reporter {
  let browserNames: string[] | undefined;
  return {
    start: ({ browserNames: all }) => {
      browserNames = all;
    },
    onTestRunFinished({ sessions }) {
      const list = [...sessions];
      const browsers = [...new Set(list.map(({ browser }) => browser.name))];
      const counts = browsers.map((browser) => {
        const own = list.filter((session) => session.browser.name === browser);
        let passed = 0;
        let failed = 0;
        for (const { testResults, testFile, errors, logs } of own) {
          const file = testFile.replace(`${process.cwd()}/`, '');
          const failures = testResults ? failuresOf(testResults) : [];
          passed += testResults ? countOf(testResults, (test) => test.passed && !test.skipped) : 0;
          failed += failures.length;
          for (const { name, error } of failures)
            console.log(`✗ ${browser} ${file}: ${name}\n    ${error?.message}\n${error?.stack ?? ''}`);
          const ranNone = !testResults || countOf(testResults, () => true) === 0;
          if (errors?.length || ranNone) {
            failed += 1;
            console.log(`✗ ${browser} ${file}: ${ranNone ? 'no test ran' : 'error'}`);
            for (const error of errors ?? []) console.log(`    ${error.message}\n${error.stack ?? ''}`);
          }
          if (process.env.LOGS) for (const log of logs ?? []) console.log('   ', ...log);
        }
        console.log(`${browser}: ${passed} passed, ${failed} failed`);
        return { browser, passed, failed };
      });
      const missing = names.length - counts.filter(({ passed, failed }) => passed + failed > 0).length;
      if (missing > 0) console.log(`✗ ${missing} of the browsers ran no test (${browserNames?.join(', ')})`);
      if (process.env.COUNTS_FILE) writeFileSync(process.env.COUNTS_FILE, JSON.stringify({ counts, missing }));
    },
  };
}
