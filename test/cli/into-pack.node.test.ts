// On the sources. The command itself is in test/fhir/commands.node.test.ts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { UserError } from '../../src/cli/errors.js';
import { withScreening } from '../../src/cli/fhir/into-pack.js';
import { inspect } from '../../src/cli/review/inspect.js';
import type { ContentPack } from '../../src/content/schema.js';
import { backPain } from '../fhir/support.js';

it('a pack with questions that were due earlier is due when they were', () => {
  const dueOf = (own: ContentPack['review'], more: ContentPack['review']) =>
    withScreening({ ...backPain, review: own }, { ...backPain, review: more }).review;
  const signed = { status: 'reviewed', by: 'A. Lee', on: '2026-11-20', due: '2099-11-20' } as const;
  assert.deepEqual(dueOf(signed, { status: 'draft', due: '2020-01-01' }), { status: 'draft', due: '2020-01-01' });
  assert.deepEqual(dueOf(signed, { status: 'draft' }), { status: 'draft', due: '2099-11-20' });
  const draft = { status: 'draft', on: '2019-01-01', due: '2020-01-01' } as const;
  assert.deepEqual(dueOf(draft, { status: 'draft', due: '2099-01-01' }), draft);
  assert.deepEqual(dueOf({ status: 'sample' }, { status: 'draft', due: '2020-01-01' }), {
    status: 'sample',
    due: '2020-01-01',
  });
  assert.deepEqual(dueOf({ status: 'draft' }, { status: 'draft' }), { status: 'draft' });
});

it('a day of a review that has passed, or is to come, is named whatever the status', () => {
  const found = (review: ContentPack['review']) =>
    inspect({ path: 'en.json', value: { ...backPain, review } })
      .findings.filter(({ code }) => code === 'review-overdue' || code === 'review-future')
      .map(({ level, code, id }) => [level, code, id]);
  for (const status of ['draft', 'sample'] as const) {
    assert.deepEqual(found({ status, due: '2020-01-01' }), [['warning', 'review-overdue', 'review.due']]);
    assert.deepEqual(found({ status, on: '2999-01-01' }), [['warning', 'review-future', 'review.on']]);
    assert.deepEqual(found({ status, on: '2020-01-01', due: '2999-01-01' }), []);
  }
  assert.deepEqual(found({ status: 'reviewed', by: 'A', on: '2019-01-01', due: '2020-01-01' }), [
    ['error', 'review-overdue', 'review.due'],
  ]);
});

it('a code that two options have is told with the place of the second alone', () => {
  const pack = JSON.parse(readFileSync('test/fixtures/questions.json', 'utf8'));
  const [set] = pack.screening.questionSets;
  const options = ['mild', 'worst'].map((id) => ({ id, label: id, code: { code: '1' } }));
  set.questions.push({ id: 'pain', type: 'choice', text: 'How bad is it?', options });
  const { findings } = inspect({ path: 'en.json', value: pack });
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ['is that of the option mild as well: a condition could mean either'],
  );
});

it('a pack gets no questions that were written for another region', () => {
  assert.throws(
    () => withScreening(backPain, { ...backPain, region: 'DE' } as ContentPack),
    (error: Error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /region DE.*US/);
      return true;
    },
  );
});
