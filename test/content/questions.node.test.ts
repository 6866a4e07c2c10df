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

describe('a sum adds only what has one unit', () => {
  const number = (id: string, unit?: string, system?: string): Question => ({
    id,
    type: 'number',
    text: 'How long?',
    ...(unit ? { unit: { label: unit, code: { code: unit, ...(system ? { system } : {}) } } } : {}),
  });
  const sum = (of: string[], more: object = {}): Question => ({ id: 'total', type: 'sum', text: 'Total', of, ...more });
  const min = { unit: { label: 'minutes', code: { code: 'min' } } };
  const cases: [name: string, path: string | undefined, ...questions: Question[]][] = [
    ['hours and minutes', '2.of.1', number('a', 'h'), number('b', 'min'), sum(['a', 'b'])],
    ['a number with a unit and one without', '2.of.1', number('a', 'min'), number('b'), sum(['a', 'b'])],
    ['one code of two systems', '2.of.1', number('a', 'h', 'urn:a'), number('b', 'h', 'urn:b'), sum(['a', 'b'])],
    ['a total in another unit', '1.of.0', number('a', 'h'), sum(['a'], min)],
    ['a total in a unit of numbers without one', '1.of.0', number('a'), sum(['a'], min)],
    ['a sum of a sum', '3.of.1', number('a', 'h'), { ...sum(['a']), id: 'b' }, number('c', 'min'), sum(['c', 'b'])],
    ['one unit', undefined, number('a', 'min'), number('b', 'min'), sum(['a', 'b'], min)],
    ['one unit, which the total does not say', undefined, number('a', 'min'), number('b', 'min'), sum(['a', 'b'])],
    ['no unit', undefined, number('a'), number('b'), sum(['a', 'b'])],
  ];
  for (const [name, path, ...questions] of cases) {
    it(name, () => {
      assert.deepEqual(
        found(...questions).map(([at]) => at),
        path ? [path] : [],
      );
    });
  }

  it('says which', () => {
    const [[, message] = []] = found(number('a', 'h'), number('b', 'min'), sum(['a', 'b']));
    assert.equal(message, 'b is in min, and what it is added to in h: give all the same unit');
  });
});

it('nothing is asked inside a choice of several, as nobody would know of which', () => {
  const several = { ...which(undefined, undefined), multiple: true };
  const inside = (question: Question) => found(several, { ...question, inside: 'which' });
  for (const question of [fever, { id: 'g', type: 'group' } as Question, { ...which(undefined), id: 'other' }]) {
    const [[path, message] = [], ...more] = inside(question);
    assert.deepEqual([path, more], ['1.inside', []]);
    assert.match(message ?? '', /^must not be a choice of several/);
  }
  const number: Question = { id: 'n', type: 'number', text: 'How many?' };
  const total: Question = { id: 'total', type: 'sum', text: 'Total', of: ['n'], inside: 'which' };
  assert.deepEqual(
    found(number, several, total).map(([path]) => path),
    ['2.inside'],
  );
  for (const type of ['note', 'advice'] as const)
    assert.deepEqual(inside({ id: 'n', type, text: 'Call.', ...(type === 'advice' ? { urgency: 'urgent' } : {}) }), []);
  assert.deepEqual(found(which(undefined), { ...fever, inside: 'which' }), []);
});

it('two questions have no name in common, as one answer would be to either', () => {
  const second = { ...fever, id: 'other' };
  const codes = (...all: Question[]) => {
    const [set] = pack.screening.questionSets;
    const result = parsePack({ ...pack, screening: { ...pack.screening, questionSets: [{ ...set, questions: all }] } });
    return 'problems' in result ? result.problems.map(({ code, path }) => [code, path.replace(`${place}.`, '')]) : [];
  };
  assert.deepEqual(codes({ ...fever, linkId: 'Z' }, { ...second, linkId: 'Z' }), [['duplicate-id', '1.linkId']]);
  assert.deepEqual(codes({ ...fever, linkId: 'other' }, second), [['duplicate-id', '1.id']]);
  assert.deepEqual(codes(second, { ...fever, linkId: 'other' }), [['duplicate-id', '1.linkId']]);
  assert.deepEqual(codes({ ...fever, linkId: 'other' }, { ...second, linkId: 'fever' }), []);
});

describe('the answer of a hidden question, and the limits of whole numbers', () => {
  const hidden = (more: object): Question => ({ id: 'hidden', type: 'number', text: 'A', hidden: true, ...more });
  const cases: [name: string, question: Question, path: string | undefined][] = [
    ['an option that is not there', { ...which(undefined), hidden: true, initial: 'x' }, 'initial'],
    ['an option', { ...which(undefined), hidden: true, initial: 'option-0' }, undefined],
    ['a number for yes or no', hidden({ type: 'boolean', initial: 5 }), 'initial'],
    ['a text for a number', hidden({ initial: 'x' }), 'initial'],
    ['a day that is none', hidden({ type: 'date', initial: '2026-02-30' }), 'initial'],
    ['a day', hidden({ type: 'date', initial: '2026-02-28' }), undefined],
    ['a part of a whole number', hidden({ whole: true, initial: 0.5 }), 'initial'],
    ['a part of a number', hidden({ initial: 0.5 }), undefined],
    ['a limit between whole numbers', hidden({ whole: true, least: 0.5, initial: 1 }), 'least'],
    ['a limit beyond 32 bits', hidden({ whole: true, most: 2 ** 31, initial: 1 }), 'most'],
  ];
  for (const [name, question, path] of cases) {
    it(name, () => {
      assert.deepEqual(
        found(question, fever).map(([at]) => at),
        path ? [`0.${path}`] : [],
      );
    });
  }

  it('a condition on a day that is none', () => {
    const day: Question = { id: 'day', type: 'date', text: 'When?' };
    const after: Question = { ...fever, when: [{ question: 'day', operator: '=', answer: '2026-02-30' }] };
    assert.deepEqual(
      found(day, after).map(([path]) => path),
      ['1.when.0'],
    );
  });
});

describe('options that read the same', () => {
  const labelled = (...labels: string[]): Question => ({
    ...which(),
    options: labels.map((label, index) => ({ id: `option-${index}`, label })),
  });

  it('are a mistake, whatever their blanks and capital letters', () => {
    for (const [one, other] of [
      ['Yes', 'Yes'],
      ['Yes', 'YES'],
      ['A little pain', 'A little\u00a0pain'],
      ['Ärger', 'A\u0308rger'],
    ] as const) {
      const [[path, message] = [], ...more] = found(labelled('No', one, other));
      assert.deepEqual([path, more], ['0.options.2.label', []], one);
      assert.equal(message, 'reads the same as the option option-1: nobody would know which one is meant');
    }
  });

  it('are none in two questions, or with another word', () => {
    assert.deepEqual(found(labelled('Yes', 'No'), { ...labelled('Yes', 'Yes, today'), id: 'other' }), []);
  });
});

it('limits that no answer can meet are a mistake', () => {
  const paths = (more: object) => found({ id: 'n', text: 'How many?', ...more } as Question).map(([path]) => path);
  assert.deepEqual(paths({ type: 'number', least: 50, most: 5 }), ['0.most']);
  assert.deepEqual(paths({ type: 'number', least: 0, most: -1 }), ['0.most']);
  assert.deepEqual(paths({ type: 'date', earliest: '2026-11-30', latest: '2026-11-01' }), ['0.latest']);
  assert.deepEqual(paths({ type: 'number', least: 5, most: 5 }), []);
  assert.deepEqual(paths({ type: 'date', earliest: '2026-11-30' }), []);
});
