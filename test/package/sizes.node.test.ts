// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, it } from 'node:test';
import { elementNames } from '../../src/elements/registry.js';
import { growthOf, measureSizes, readReleased, type Size } from '../../tools/sizes.js';

let rows: Size[];
before(async () => {
  rows = await measureSizes();
});

it('what travels keeps its budget', () => {
  assert.ok(rows.length >= 15);
  for (const { name, brotli, budget } of rows) {
    assert.ok(brotli > 500, `${name} is measured`);
    assert.ok(brotli <= budget, `${name}: ${brotli} bytes of ${budget}`);
  }
});

it('the README says what was measured', () => {
  const readme = readFileSync('README.md', 'utf8');
  for (const { name, brotli, budget } of rows) {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\``));
    const [, , size, limit] = row?.split('|').map((cell) => cell.trim()) ?? [];
    assert.ok(
      Math.abs(Number(size) - brotli / 1024) < 0.2,
      `${name}: the README says ${size}. Its row: | \`${name}\` | ${(brotli / 1024).toFixed(1)} | ${budget / 1024} |`,
    );
    assert.equal(Number(limit), budget / 1024);
  }
});

const budgetOf = (name: string): number => (rows.find((row) => row.name === name)?.budget ?? 0) / 1024;

it('the decision about what ships has the budgets, and the README what they miss', () => {
  const elements = elementNames.map(budgetOf);
  const range = `${Math.min(...elements)} to ${Math.max(...elements)}`;
  const figuresIn = (file: string, ...figures: [text: string, before: string, after: string][]): void => {
    const text = readFileSync(file, 'utf8');
    for (const [figure, before, after] of figures) assert.ok(text.includes(before + figure + after), figure);
  };
  const decision = 'docs/decisions/0007-what-ships.md';
  figuresIn(
    decision,
    [`${budgetOf('care-widgets.js')}`, 'The script weighs ', ' KiB at most'],
    [`${budgetOf('interactions.js')}`, 'which grew from 4 to ', ' KiB'],
    [`${budgetOf('topics/back-pain, another language')}`, 'A language other than English has ', ' KiB'],
    [range, 'A single element is ', ' KiB with Lit'],
  );
  const missed = 'not 28 KiB but up to ';
  figuresIn(
    'README.md',
    [`${budgetOf('care-widgets.js')}`, missed, ' KiB'],
    [`${range}`, 'not 15 KiB but ', ' KiB'],
    [decision, '](', ')'],
  );
});

it('the whole script has grown by no more than two percent since the last release', () => {
  assert.equal(growthOf(rows, readReleased()), undefined);
  const script = (brotli: number) => [{ name: 'care-widgets.js', brotli }];
  const released = { version: '1.0.0', brotli: { 'care-widgets.js': 10_000 } };
  assert.equal(growthOf(script(10_200), released), undefined);
  assert.equal(growthOf(script(9_000), released), undefined);
  assert.equal(growthOf(script(10_201), released)?.toFixed(2), '2.01');
  // Without a record nothing can be compared, which must not pass for a script that has not grown.
  assert.ok(growthOf(script(10_000), { version: '1.0.0', brotli: {} }));
});
