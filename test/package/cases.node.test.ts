import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/** The rows of the log: each ends with the files of its tests, and after each file the names of the tests in it. */
const rows = readFileSync('docs/cases.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (symptom|---)/.test(line))
  .map((line) => line.split(' | '));

const heldBy = (cell: string): { file: string; name: string }[] =>
  cell
    .split(/(?=`test\/)/)
    .flatMap((part) => [...part.matchAll(/“([^”]+)”/g)].map(([, name = '']) => ({ part, name })))
    .map(({ part, name }) => ({ file: /`([^`]+)`/.exec(part)?.[1] ?? '', name }));

describe('the log of cases', () => {
  it('has cases', () => assert.ok(rows.length > 20));

  for (const [symptom = '', , held = ''] of rows) {
    it(`names tests that are there: ${symptom.replace(/^\| /, '')}`, () => {
      const tests = heldBy(held);
      assert.ok(tests.length, 'no test is named');
      for (const { file, name } of tests) {
        assert.ok(existsSync(file), `${file} is not there`);
        assert.ok(readFileSync(file, 'utf8').includes(name), `${file} has no test “${name}”`);
      }
    });
  }
});
