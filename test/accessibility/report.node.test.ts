import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Criterion {
  number: string;
  name: string;
  level: string;
}

const read = (path: string): string => readFileSync(path, 'utf8');
const criteria: Criterion[] = JSON.parse(read('test/fixtures/wcag-2.2.json'));
const report = read('docs/accessibility.md');

const rows = report.split('### Table ').flatMap((table) => {
  const level = /^\d: Success Criteria, Level (A+)\n/.exec(table)?.[1];
  if (!level) return [];
  return [...table.matchAll(/^\| (\d\.\d\.\d+) ([^|]+) \| ([^|]+) \| ([^|]*) ?\|$/gm)].map(
    ([, number = '', name = '', conformance = '', remarks = '']) => ({ number, name, level, conformance, remarks }),
  );
});
const testsIn = (text: string): string[] => text.match(/test\/[\w./-]+\.test\.ts/g) ?? [];

describe('docs/accessibility.md', () => {
  it('has each criterion of WCAG 2.2 once, at its level', () => {
    assert.deepEqual(
      ['A', 'AA', 'AAA'].map((level) => criteria.filter((one) => one.level === level).length),
      [31, 24, 31],
    );
    assert.deepEqual(
      rows.map(({ number, name, level }) => ({ number, name, level })),
      criteria,
    );
  });

  it('uses the terms of the form, and says of nothing below AAA that it was not evaluated', () => {
    const terms = ['Supports', 'Partially Supports', 'Does Not Support', 'Not Applicable'];
    for (const { number, level, conformance } of rows)
      assert.ok([...terms, ...(level === 'AAA' ? ['Not Evaluated'] : [])].includes(conformance), number);
  });

  it('names for each claim a test that exists, or says that there is none', () => {
    for (const path of testsIn(report)) assert.ok(existsSync(path), path);
    for (const { number, conformance, remarks } of rows)
      if (/Supports/.test(conformance))
        assert.ok(testsIn(remarks).length || remarks.includes('No test shows it'), number);
  });

  it('says what is missing wherever something is', () => {
    for (const { number, conformance, remarks } of rows)
      if (conformance === 'Partially Supports') assert.ok(remarks.replace(/`[^`]*`/g, '').trim().length > 20, number);
  });

  it('is of this version', () => {
    assert.ok(report.includes(`care-widgets ${JSON.parse(read('package.json')).version}\n`));
  });
});
