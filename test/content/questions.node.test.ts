// On the sources.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parsePack } from '../../src/content/parse-pack.js';
import type { Question } from '../../src/content/schema.js';

const pack = JSON.parse(readFileSync('test/fixtures/questions.json', 'utf8'));
const place = 'screening.questionSets.0.questions';

/** What is wrong with a pack that asks these questions, by the path after the list. */
function found(...questions: Question[]): [path: string, message: string][] {
  const [set] = pack.screening.questionSets;
  const result = parsePack({ ...pack, screening: { ...pack.screening, questionSets: [{ ...set, questions }] } });
  const problems = 'problems' in result ? result.problems : [];
  return problems.map(({ path, message }) => [path.replace(`${place}.`, ''), message]);
}

const fever: Question = { id: 'fever', type: 'boolean', text: 'Do you have a fever?', required: true };
const which = (...codes: ({ code: string; system?: string } | undefined)[]): Question => ({
  id: 'which',
  type: 'choice',
  text: 'Which?',
  options: codes.map((code, index) => ({ id: `option-${index}`, label: `${index}`, ...(code ? { code } : {}) })),
});

describe('two options of one question with the same code', () => {
  const message = /^is that of the option option-0 as well: a condition could mean either$/;
  const cases: [name: string, question: Question][] = [
    ['without a system', which({ code: 'a' }, { code: 'a' })],
    ['in one system', which({ code: 'a', system: 'https://a.example' }, { code: 'a', system: 'https://a.example' })],
    ['where one says no system', which({ code: 'a', system: 'https://a.example' }, { code: 'a' })],
    ['where one is known by its id', which({ code: 'option-1' }, undefined)],
  ];
  for (const [name, question] of cases) {
    it(name, () => {
      const [[path, rule] = [], ...more] = found(question);
      assert.deepEqual([path, more], ['0.options.1.code', []]);
      assert.match(rule ?? '', message);
    });
  }

  it('are two answers in two systems', () => {
    assert.deepEqual(
      found(
        which({ code: 'a', system: 'https://a.example' }, { code: 'a', system: 'https://b.example' }),
        { ...which({ code: 'option-1', system: 'https://a.example' }, undefined), id: 'other' },
        fever,
      ),
      [],
    );
  });
});
