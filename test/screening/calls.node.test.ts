import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { interfaceWords } from '../../src/content/messages.js';
import type { ContentPack, Effect } from '../../src/content/schema.js';
import { callsOf, orderFor, signsFor, urgencyOfCall } from '../../src/screening/calls.js';

const read = (topic: string): ContentPack =>
  JSON.parse(readFileSync(new URL(`../../src/packs/${topic}/en.json`, import.meta.url), 'utf8'));
const pack = read('acute-lymphoblastic-leukemia');
const { fever: _, ...withoutRule } = pack;
const calls = ['care-team', 'emergency'] as const;

describe('how urgent a call is', () => {
  it('is for a fever as the hospital says, whatever else the sign says', () => {
    for (const symptoms of [['fever'], ['chills', 'fever']]) {
      assert.equal(urgencyOfCall({ urgency: 'see-doctor', symptoms }, pack, 'emergency'), 'emergency');
      assert.equal(urgencyOfCall({ urgency: 'emergency', symptoms }, pack, 'care-team'), 'urgent');
    }
  });

  it('is for a fever as the sign says where the pack has no rule of fever', () => {
    for (const call of calls)
      assert.equal(urgencyOfCall({ urgency: 'see-doctor', symptoms: ['fever'] }, withoutRule, call), 'see-doctor');
  });

  it('is for anything else as the sign says, and an emergency where that is not known', () => {
    for (const call of calls) {
      assert.equal(urgencyOfCall({ urgency: 'urgent', symptoms: ['chills'] }, pack, call), 'urgent');
      assert.equal(urgencyOfCall({ urgency: 'see-doctor' }, pack, call), 'see-doctor');
      assert.equal(urgencyOfCall({ urgency: 'mild' }, pack, call), 'emergency');
    }
  });

  it('is said of each symptom of an effect', () => {
    const effect = {
      calls: [
        { symptom: 'fever', urgency: 'urgent' },
        { symptom: 'chills', urgency: 'see-doctor' },
      ],
    } as Effect;
    assert.deepEqual(callsOf(effect, pack, 'emergency'), [
      { symptom: 'fever', urgency: 'emergency' },
      { symptom: 'chills', urgency: 'see-doctor' },
    ]);
    assert.deepEqual(callsOf({} as Effect, pack, 'emergency'), []);
  });
});

describe('the signs that need one kind of call', () => {
  it('are all of the pack, each once, with a fever where the rule puts it', () => {
    const all = pack.sideEffects?.callRightAway.items ?? [];
    for (const call of calls) {
      const sorted = (['emergency', 'urgent', 'see-doctor'] as const).map((one) => signsFor(one, pack, call));
      assert.equal(sorted.flat().length, all.length);
      const [emergency = [], urgent = []] = sorted;
      const ofFever = (signs: typeof all): boolean => signs.some(({ symptoms }) => symptoms?.includes('fever'));
      assert.equal(ofFever(emergency), call === 'emergency');
      assert.equal(ofFever(urgent), call === 'care-team');
    }
  });

  it('are none in a pack without side effects', () => {
    assert.deepEqual(signsFor('emergency', read('back-pain'), 'emergency'), []);
  });
});

it('only an emergency is told to call the emergency number', () => {
  const words = interfaceWords('en').words;
  assert.match(orderFor('emergency', words), /\{emergency-number\}/);
  assert.doesNotMatch(orderFor('urgent', words), /\{emergency-number\}/);
  assert.notEqual(orderFor('urgent', words), '');
});
