// On the sources. What the standard says of conditions is compared in test/fhir/questions.node.test.ts.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Question, QuestionSet } from '../../src/content/schema.js';
import { type Answers, decideQuestions, enabledIn, isPossible } from '../../src/screening/questions.js';

const set = (...questions: Question[]): QuestionSet => ({ id: 'set', title: 'A', intro: 'B', questions });
const outcome = (questions: Question[], answers: Answers) => decideQuestions(set(...questions), answers).outcome;

const fever: Question = {
  id: 'fever',
  type: 'boolean',
  text: 'Do you have a fever?',
  urgency: 'urgent',
  required: true,
};
const cough: Question = { id: 'cough', type: 'boolean', text: 'Do you cough?' };
const often = (id: string): Question => ({
  id,
  type: 'choice',
  text: 'How often?',
  required: true,
  options: [
    { id: 'never', label: 'Never', score: 0 },
    { id: 'daily', label: 'Every day', score: 3 },
  ],
});
const total: Question = { id: 'total', type: 'sum', text: 'Total', of: ['one', 'two'] };
const band = (id: string, answer: number, urgency: Question['urgency']): Question => ({
  id,
  type: 'advice',
  text: 'Talk with a doctor.',
  ...(urgency ? { urgency } : {}),
  when: [{ question: 'total', operator: '>=', answer }],
});
const scored = [often('one'), often('two'), total, band('some', 3, 'see-doctor'), band('many', 6, 'emergency')];

describe('the outcome of questions', () => {
  it('is the most urgent answer, or none', () => {
    assert.equal(outcome([fever], { fever: false }), 'none');
    assert.equal(outcome([fever], { fever: true }), 'urgent');
  });

  it('follows the bands of a sum', () => {
    const sums = (one: string, two: string) => decideQuestions(set(...scored), { one: [one], two: [two] });
    assert.equal(sums('never', 'never').outcome, 'none');
    assert.equal(sums('daily', 'never').outcome, 'see-doctor');
    assert.equal(sums('daily', 'daily').outcome, 'emergency');
    assert.deepEqual([...sums('daily', 'daily').sums], [['total', 6]]);
    assert.deepEqual(
      sums('daily', 'daily').reasons.map(({ urgency }) => urgency),
      ['emergency', 'see-doctor'],
    );
  });

  it('adds no part that is not asked, and rounds away the last digits', () => {
    const when: Question['when'] = [{ question: 'cough', operator: '=', answer: true }];
    const asked = [cough, often('one'), { ...often('two'), when }, total, band('some', 3, 'urgent')];
    assert.equal(outcome(asked, { cough: false, one: ['daily'] }), 'urgent');
    const tenth = (id: string): Question => ({ id, type: 'number', text: 'How much?' });
    const limit: Question = {
      ...band('most', 0, 'urgent'),
      when: [{ question: 'total', operator: '<=', answer: 0.3 }],
    };
    assert.equal(outcome([tenth('one'), tenth('two'), total, limit], { one: 0.1, two: 0.2 }), 'urgent');
  });
});

describe('what cannot be decided is an emergency', () => {
  it('a required question without an answer', () => assert.equal(outcome([fever], {}), 'emergency'));
  it('an answer to a question that is not there', () => {
    assert.equal(outcome([fever], { fever: false, other: true }), 'emergency');
  });
  it('a number out of bounds, and one that is none', () => {
    const weight: Question = { id: 'weight', type: 'number', text: 'How heavy?', least: 1, most: 300 };
    for (const answer of [0, 301, Number.NaN, Number.POSITIVE_INFINITY])
      assert.equal(outcome([weight], { weight: answer }), 'emergency');
    assert.equal(outcome([weight], { weight: 300 }), 'none');
    assert.equal(outcome([{ ...weight, whole: true }], { weight: 1.5 }), 'emergency');
  });
  it('a day that is none', () => {
    const when: Question = { id: 'when', type: 'date', text: 'When?', latest: '2026-11-30' };
    for (const answer of ['2026-02-30', '2026-12-01', '2026', 'yesterday'])
      assert.equal(outcome([when], { when: answer }), 'emergency');
    assert.equal(outcome([when], { when: '2026-02-28' }), 'none');
  });
  it('an option that is not there, and two of one', () => {
    assert.equal(outcome([often('one')], { one: ['weekly'] }), 'emergency');
    assert.equal(outcome([often('one')], { one: ['never', 'daily'] }), 'emergency');
  });
  it('a sum that is no number, and one of nothing', () => {
    const [{ options: [first, second] = [] }] = [often('one')];
    const without: Question = { ...often('one'), options: [{ id: first!.id, label: first!.label }, second!] };
    assert.equal(outcome([without, often('two'), total], { one: ['never'], two: ['never'] }), 'emergency');
    assert.equal(
      outcome([often('one'), often('two'), { ...total, of: [] }], { one: ['never'], two: ['never'] }),
      'emergency',
    );
  });
  it('an operator that is not known, and a condition on nothing', () => {
    const odd = (change: object): Question => ({
      ...cough,
      when: [{ question: 'fever', operator: '=', answer: true, ...change }] as NonNullable<Question['when']>,
    });
    for (const change of [
      { operator: 'in' },
      { question: 'other' },
      { answer: 'yes' },
      { operator: '>' },
      { operator: 'exists', answer: 1 },
    ])
      assert.equal(outcome([fever, odd(change)], { fever: false, cough: false }), 'emergency');
  });
  it('questions that wait for each other', () => {
    const after = (id: string, other: string): Question => ({
      ...cough,
      id,
      when: [{ question: other, operator: '=', answer: true }],
    });
    assert.equal(outcome([after('one', 'two'), after('two', 'one')], { one: true, two: true }), 'emergency');
  });
  it('an urgency that is not known', () => {
    assert.equal(outcome([{ ...fever, urgency: 'soon' as never }], { fever: true }), 'emergency');
  });
  it('a set that asks nothing', () =>
    assert.equal(outcome([{ id: 'a', type: 'note', text: 'Hello.' }], {}), 'emergency'));
});

it('whoever skips a question gets the most urgent outcome that the set can have', () => {
  assert.equal(outcome([fever, cough], { fever: false }), 'urgent');
  assert.equal(outcome([cough, { ...cough, id: 'other' }], { cough: false }), 'see-doctor');
  assert.deepEqual(decideQuestions(set(fever, cough), { fever: false }).missing, ['cough']);
});

it('what is in something that is not asked is not asked either', () => {
  const group: Question = { id: 'group', type: 'group', when: [{ question: 'fever', operator: '=', answer: true }] };
  const asked = (answer: boolean) => [
    ...enabledIn(set(fever, group, { ...cough, inside: 'group' }), { fever: answer }),
  ];
  assert.deepEqual(asked(false), ['fever']);
  assert.deepEqual(asked(true), ['fever', 'group', 'cough']);
});

it('an answer is possible for some questions alone', () => {
  assert.ok(isPossible(fever, true));
  assert.ok(!isPossible(fever, 'yes'));
  assert.ok(!isPossible({ id: 'a', type: 'note', text: 'A' }, true));
});
