import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/** The rows of a table: each ends with the files of its tests, and after each file the names of the tests in it. */
const rowsOf = (file: string): string[][] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (symptom|fault|---)/.test(line))
    .map((line) => line.split(' | '));

const heldBy = (cell: string): { file: string; name: string }[] =>
  cell
    .split(/(?=`test\/)/)
    .flatMap((part) => [...part.matchAll(/“([^”]+)”/g)].map(([, name = '']) => ({ part, name })))
    .map(({ part, name }) => ({ file: /`([^`]+)`/.exec(part)?.[1] ?? '', name }));

for (const [log, least] of [
  ['docs/cases.md', 20],
  ['docs/faults.md', 10],
] as const) {
  describe(log, () => {
    const rows = rowsOf(log);
    it('has cases', () => assert.ok(rows.length > least));

    for (const row of rows) {
      it(`names tests that are there: ${row[0]?.replace(/^\| /, '')}`, () => {
        const tests = heldBy(row.at(-1) ?? '');
        assert.ok(tests.length, 'no test is named');
        for (const { file, name } of tests) {
          assert.ok(existsSync(file), `${file} is not there`);
          assert.ok(readFileSync(file, 'utf8').includes(name), `${file} has no test “${name}”`);
        }
      });
    }
  });
}
