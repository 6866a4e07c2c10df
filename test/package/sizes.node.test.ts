// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, it } from 'node:test';
import { measureSizes, type Size } from '../../tools/sizes.js';

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
