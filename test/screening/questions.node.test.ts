// On the sources. What the standard says of conditions is compared in test/fhir/questions.node.test.ts.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Question, QuestionSet } from '../../src/content/schema.js';
import { type Answers, decideQuestions, emergenciesIn, enabledIn, isPossible } from '../../src/screening/questions.js';

const set = (...questions: Question[]): QuestionSet => ({ id: 'set', title: 'A', intro: 'B', questions });
/** A yes that nobody gives: questions of which no answer leads to advice clear nobody. */
const unused: Question = {
  id: 'unused',
  type: 'boolean',
  text: 'Is it as bad as can be?',
  urgency: 'see-doctor',
  hidden: true,
  initial: false,
};
const outcome = (questions: Question[], answers: Answers) =>
  decideQuestions(set(...questions, unused), answers).outcome;

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

describe('the options of a choice', () => {
  const comes: Question = {
    id: 'with',
    type: 'choice',
    multiple: true,
    text: 'What comes with it?',
    options: [
      { id: 'phlegm', label: 'Phlegm' },
      { id: 'blood', label: 'Blood', urgency: 'urgent' },
      { id: 'choking', label: 'Choking', urgency: 'emergency' },
    ],
  };

  it('count only where they are chosen, the most urgent first, and are named', () => {
    assert.equal(outcome([comes], { with: ['phlegm'] }), 'none');
    assert.equal(outcome([comes], { with: ['blood', 'phlegm'] }), 'urgent');
    const { reasons } = decideQuestions(set(comes), { with: ['blood', 'choking'] });
    assert.deepEqual(
      reasons.map(({ label, urgency }) => [label, urgency]),
      [
        ['Choking', 'emergency'],
        ['Blood', 'urgent'],
      ],
    );
  });

  it('say what skipping the question may mean', () => {
    assert.equal(outcome([comes], {}), 'emergency');
    assert.equal(outcome([{ ...comes, options: comes.options!.slice(0, 2) }], { with: [] }), 'urgent');
  });

  it('are an emergency where their urgency is not known', () => {
    const odd = { ...comes, options: [{ id: 'odd', label: 'Odd', urgency: 'soon' as never }] };
    assert.equal(outcome([odd], { with: ['odd'] }), 'emergency');
  });

  it('must all be there', () => {
    const answers = { with: ['phlegm', 'other'] };
    assert.equal(outcome([comes], answers), 'emergency');
    assert.deepEqual(decideQuestions(set(comes), answers).invalid, ['with']);
  });
});

describe('what is an emergency already', () => {
  const advice = (more: object): Question => ({
    id: 'advice',
    type: 'advice',
    text: 'Call.',
    urgency: 'emergency',
    ...more,
  });

  it('stands beside the answer: its own, or the last that an advice follows from', () => {
    const worse = { ...fever, urgency: 'emergency' as const };
    const all = set(...scored, worse);
    assert.deepEqual(emergenciesIn(all, { fever: true, one: ['daily'], two: ['daily'] }), ['two', 'fever']);
    assert.deepEqual(emergenciesIn(all, { fever: false, one: ['daily'], two: ['never'] }), []);
    assert.deepEqual(emergenciesIn(set(fever), { fever: true }), []);
  });

  it('is found through the group that an advice is in', () => {
    const group: Question = { id: 'group', type: 'group', when: [{ question: 'fever', operator: '=', answer: true }] };
    const all = set(fever, cough, group, advice({ inside: 'group' }));
    assert.deepEqual(emergenciesIn(all, { fever: true, cough: true }), ['fever']);
    assert.deepEqual(emergenciesIn(all, { fever: false, cough: true }), []);
  });

  it('waits for an answer, whatever holds without one', () => {
    for (const when of [
      undefined,
      [{ question: 'fever', operator: '!=', answer: true }],
      [{ question: 'fever', operator: 'exists', answer: false }],
    ]) {
      const all = set(fever, cough, advice(when ? { when } : {}));
      assert.equal(decideQuestions(all, {}).outcome, 'emergency');
      assert.deepEqual(emergenciesIn(all, {}), []);
      assert.deepEqual(emergenciesIn(all, { cough: true }), []);
    }
    const hidden = { ...fever, urgency: 'emergency' as const, hidden: true, initial: true };
    assert.deepEqual(emergenciesIn(set(hidden, cough), { cough: true }), []);
  });
});

it('questions of which no answer leads to advice clear nobody', () => {
  assert.equal(decideQuestions(set(cough), { cough: true }).outcome, 'see-doctor');
  assert.equal(decideQuestions(set(cough), { cough: false }).outcome, 'see-doctor');
  const scores = decideQuestions(set(often('one'), often('two'), total), { one: ['never'], two: ['never'] });
  assert.equal(scores.outcome, 'see-doctor');
  assert.equal(outcome([cough], { cough: false }), 'none');
});

describe('an advice', () => {
  it('is an emergency without an urgency; a yes without one says nothing', () => {
    const advice: Question = { id: 'advice', type: 'advice', text: 'Talk with a doctor.' };
    assert.equal(outcome([cough, advice], { cough: false }), 'emergency');
    assert.equal(outcome([cough], { cough: true }), 'none');
    assert.deepEqual(
      decideQuestions(set(fever), { fever: true }).reasons.map(({ label }) => label),
      [fever.text],
    );
  });
});

describe('a sum', () => {
  const number = (id: string): Question => ({ id, type: 'number', text: 'How much?' });

  it('adds other sums, and is the only thing that is told as a sum', () => {
    const whole: Question = { ...total, id: 'whole', of: ['total', 'three'] };
    const all = set(often('one'), often('two'), number('three'), total, whole, unused);
    const { sums, outcome: given } = decideQuestions(all, {
      one: ['daily'],
      two: ['daily'],
      three: 4,
    });
    assert.deepEqual(
      [...sums],
      [
        ['total', 6],
        ['whole', 10],
      ],
    );
    assert.equal(given, 'none');
  });

  it('is not there while a part has no answer, which is not an emergency by itself', () => {
    const skippable = { ...often('two'), required: false };
    const { sums, outcome: given } = decideQuestions(set(often('one'), skippable, total), { one: ['daily'] });
    assert.deepEqual([...sums], []);
    assert.equal(given, 'see-doctor');
  });

  it('of itself, or with a part that is not there, is an emergency', () => {
    assert.equal(outcome([often('one'), { ...total, of: ['total', 'one'] }], { one: ['daily'] }), 'emergency');
    assert.equal(outcome([often('one'), { ...total, of: ['one', 'other'] }], { one: ['daily'] }), 'emergency');
  });
});

it('an answer that is undefined is none, and a note takes no answer', () => {
  assert.equal(outcome([fever], { fever: false, other: undefined }), 'none');
  const note: Question = { id: 'note', type: 'note', text: 'Hello.' };
  assert.equal(outcome([note, fever], { note: true, fever: false }), 'none');
  assert.deepEqual(decideQuestions(set(fever, note), { note: true, fever: false }).invalid, []);
});

it('what waits for a question that is not there is asked', () => {
  const lost: Question = { ...cough, when: [{ question: 'other', operator: '=', answer: true }] };
  assert.deepEqual([...enabledIn(set(lost), {})], ['cough']);
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
    for (const answer of [
      '2026-02-30',
      '2026-13-01',
      '2026-12-01',
      '2026',
      'yesterday',
      'on 2026-02-28',
      '2026-02-28T10',
    ])
      assert.equal(outcome([when], { when: answer }), 'emergency');
    assert.equal(outcome([when], { when: '2026-02-28' }), 'none');
  });
  it('an option that is not there, and two of one', () => {
    assert.equal(outcome([often('one')], { one: ['weekly'] }), 'emergency');
    assert.equal(outcome([often('one')], { one: ['never', 'daily'] }), 'emergency');
  });
  it('an option that takes back all others beside one, and one that is there twice', () => {
    const which: Question = {
      id: 'which',
      type: 'choice',
      multiple: true,
      text: 'Which?',
      options: [
        { id: 'fever', label: 'Fever', score: 1 },
        { id: 'chills', label: 'Chills', score: 1 },
        { id: 'none', label: 'None of these', exclusive: true, score: 0 },
      ],
    };
    const high: Question = { ...cough, id: 'high', when: [{ question: 'which', operator: '!=', answer: 'none' }] };
    for (const answer of [
      ['fever', 'none'],
      ['none', 'fever'],
      ['fever', 'fever'],
      ['none', 'none'],
    ])
      assert.equal(outcome([which, high], { which: answer }), 'emergency', answer.join());
    for (const answer of [['fever', 'chills'], ['none']])
      assert.equal(outcome([which], { which: answer }), 'none', answer.join());
    assert.equal(outcome([{ ...which, multiple: false }], { which: 'none' }), 'none');
  });
  it('a whole number that no record could hold', () => {
    const count: Question = { id: 'count', type: 'number', text: 'How many?', whole: true };
    for (const answer of [2 ** 31, -(2 ** 31) - 1, 0.5, Number.NaN])
      assert.equal(outcome([count], { count: answer }), 'emergency', `${answer}`);
    for (const answer of [2 ** 31 - 1, -(2 ** 31), 0, -0])
      assert.equal(outcome([count], { count: answer }), 'none', `${answer}`);
    assert.equal(outcome([{ ...count, whole: false }], { count: 2 ** 31 }), 'none');
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
  assert.ok(!isPossible({ id: 'a', type: 'number', text: 'A' }, '5'));
  const when: Question = { id: 'a', type: 'date', text: 'A', earliest: '2026-01-01' };
  assert.ok(!isPossible(when, 20260228));
  assert.ok(!isPossible(when, '2025-12-31'));
  assert.ok(isPossible(when, '2026-01-01'));
  assert.ok(isPossible(often('one'), 'daily'));
});
