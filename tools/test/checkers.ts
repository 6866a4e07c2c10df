// The two checkers of accessibility, on a page that is open: what each is sure is wrong.
import { readFileSync } from 'node:fs';
import type { AxeResults, ContextSpec, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { axeRules } from './axe-rules.js';

/** What the tests use of IBM's engine; its own types need those of its rules. */
interface Issue {
  ruleId: string;
  value: [policy: string, result: string];
  message: string;
  snippet: string;
}
interface CheckedPage {
  axe: { run(context: ContextSpec | Element, options: RunOptions): Promise<AxeResults> };
  ace: { Checker: new () => { check(place: Document, rules: string[]): Promise<{ results: Issue[] }> } };
}

const scripts = [
  readFileSync('node_modules/axe-core/axe.min.js', 'utf8'),
  `${readFileSync('node_modules/accessibility-checker-engine/ace.js', 'utf8')};globalThis.ace = ace;`,
];

export const addCheckers = async (page: Page): Promise<void> => {
  for (const script of scripts) await page.evaluate(script);
};

export const foundByAxe = (page: Page): Promise<string[]> =>
  page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as CheckedPage;
    const { violations } = await axe.run(document.querySelector('main') as Element, rules);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, axeRules);

/**
 * What IBM's Equal Access engine finds. What it asks a person to confirm, such as whether the word “right” means a
 * side, is not a finding.
 */
export const foundByEqualAccess = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { ace } = globalThis as unknown as CheckedPage;
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2', 'IBM_Accessibility']);
    return (
      results
        .filter(({ value: [, result] }) => result === 'FAIL')
        // Without the role, VoiceOver does not read a list without bullets as a list.
        .filter(({ ruleId, snippet }) => !(ruleId === 'aria_role_redundant' && snippet.includes('role="list"')))
        .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`)
    );
  });
