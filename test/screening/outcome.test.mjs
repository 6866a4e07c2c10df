import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  chooseScreening,
  decideOutcome,
  mayDoctorAgree,
  mayStartProgram,
  signsOf,
  toUrgency,
} from '../../dist/modules/screening/index.js';

const pack = JSON.parse(readFileSync(new URL('../../src/content/packs/back-pain/en.json', import.meta.url), 'utf8'));
const { sets } = pack.screening;

/** The expected outcome, found in another way than the code finds it: by asking for each level in turn. */
function expectedOutcome(urgencies) {
  for (const level of ['emergency', 'urgent', 'see-doctor']) if (urgencies.includes(level)) return level;
  return 'none';
}

const sign = (id, urgency) => ({ id, label: id, urgency, advice: id, sources: ['s'] });
const screeningOf = (signs) => ({ id: 'x', title: 'x', intro: 'x', question: 'x', hint: 'x', groups: [{ signs }] });

describe('the base screening', () => {
  const urgencyOf = Object.fromEntries(signsOf(sets[0]).map(({ id, urgency }) => [id, urgency]));

  it('asks the four signs with the urgency that the sources give', () => {
    assert.deepEqual(urgencyOf, {
      'leg-symptoms': 'urgent',
      'bladder-bowel': 'emergency',
      'fever-vomiting': 'urgent',
      'cancer-weight-loss': 'see-doctor',
    });
  });

  it('names what makes leg symptoms an emergency', () => {
    assert.equal(signsOf(sets[0])[0].emergencyIf.length, 3);
  });
});

it('the extended screening is never calmer about a sign of the base screening', () => {
  const extended = new Map(signsOf(sets[1]).map((sign) => [sign.id, sign]));
  const order = ['see-doctor', 'urgent', 'emergency'];
  const splitInTwo = { 'cancer-weight-loss': ['weight-loss', 'cancer-hiv'] };
  for (const { id, urgency, emergencyIf } of signsOf(sets[0])) {
    for (const other of splitInTwo[id] ?? [id]) {
      assert.ok(order.indexOf(extended.get(other).urgency) >= order.indexOf(urgency), other);
      assert.deepEqual(extended.get(other).emergencyIf, emergencyIf);
    }
  }
});

for (const screening of sets) {
  it(`every combination of the ${screening.id} screening leads to the highest urgency that was chosen`, () => {
    const signs = signsOf(screening);
    const combinations = 2 ** signs.length;
    for (let bits = 0; bits < combinations; bits++) {
      const chosen = [];
      const urgencies = [];
      for (let index = 0; index < signs.length; index++) {
        if (bits & (1 << index)) {
          chosen.push(signs[index].id);
          urgencies.push(signs[index].urgency);
        }
      }
      const { outcome, signs: named } = decideOutcome(screening, chosen);
      if (outcome !== expectedOutcome(urgencies) || named.length !== chosen.length) {
        assert.fail(`${chosen.join(', ')} led to ${outcome} with ${named.length} signs named`);
      }
    }
    assert.ok(combinations >= 16);
  });
}

describe('any screening', () => {
  const known = fc.constantFrom('emergency', 'urgent', 'see-doctor');
  const anySigns = (urgency) =>
    fc
      .uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 })
      .chain((ids) => fc.tuple(...ids.map((id) => urgency.map((value) => sign(id, value)))));
  const withChoice = (signs) => fc.tuple(fc.constant(signs), fc.subarray(signs.map(({ id }) => id)));

  it('leads to the highest urgency, whatever the order of the choices', () => {
    fc.assert(
      fc.property(anySigns(known).chain(withChoice), ([signs, chosen]) => {
        const urgencies = signs.filter(({ id }) => chosen.includes(id)).map(({ urgency }) => urgency);
        const forwards = decideOutcome(screeningOf(signs), chosen);
        const backwards = decideOutcome(screeningOf(signs), [...chosen].reverse());
        assert.equal(forwards.outcome, expectedOutcome(urgencies));
        assert.deepEqual(forwards, backwards);
      }),
    );
  });

  it('never becomes calmer by one more choice', () => {
    const order = ['none', 'see-doctor', 'urgent', 'emergency'];
    fc.assert(
      fc.property(anySigns(known).chain(withChoice), ([signs, chosen]) => {
        const before = order.indexOf(decideOutcome(screeningOf(signs), chosen).outcome);
        for (const { id } of signs) {
          const after = order.indexOf(decideOutcome(screeningOf(signs), [...chosen, id]).outcome);
          assert.ok(after >= before);
        }
      }),
    );
  });

  it('counts any urgency that it does not know as an emergency', () => {
    const unknown = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.constant(undefined),
      fc.constant('toString'),
    );
    fc.assert(
      fc.property(unknown, (urgency) => {
        fc.pre(!['emergency', 'urgent', 'see-doctor'].includes(urgency));
        assert.equal(toUrgency(urgency), 'emergency');
        assert.equal(decideOutcome(screeningOf([sign('a', urgency)]), ['a']).outcome, 'emergency');
        assert.equal(
          decideOutcome(screeningOf([sign('a', 'see-doctor'), sign('b', urgency)]), ['a', 'b']).outcome,
          'emergency',
        );
      }),
    );
  });

  it('counts a choice that it does not know as an emergency', () => {
    assert.equal(decideOutcome(screeningOf([sign('a', 'see-doctor')]), ['other']).outcome, 'emergency');
    assert.equal(decideOutcome(screeningOf([sign('a', 'see-doctor')]), ['a', 'other']).outcome, 'emergency');
  });

  it('is clear only when nothing was chosen', () => {
    assert.deepEqual(decideOutcome(screeningOf([sign('a', 'urgent')]), []), { outcome: 'none', signs: [] });
  });

  it('names the chosen signs, the most urgent first', () => {
    const signs = [sign('a', 'see-doctor'), sign('b', 'urgent'), sign('c', 'emergency'), sign('d', 'urgent')];
    const named = decideOutcome(screeningOf(signs), ['d', 'a', 'c', 'b']).signs.map(({ id }) => id);
    assert.deepEqual(named, ['c', 'b', 'd', 'a']);
  });
});

describe('the program', () => {
  it('opens on a clear outcome, or on a doctor’s word after urgent and see-doctor', () => {
    assert.equal(mayStartProgram('none', false), true);
    assert.equal(mayStartProgram('urgent', false), false);
    assert.equal(mayStartProgram('urgent', true), true);
    assert.equal(mayStartProgram('see-doctor', false), false);
    assert.equal(mayStartProgram('see-doctor', true), true);
  });

  it('stays closed after an emergency and after anything unknown, whatever is stated', () => {
    for (const outcome of ['emergency', 'EMERGENCY', 'clear', '', undefined]) {
      assert.equal(mayStartProgram(outcome, true), false);
      assert.equal(mayDoctorAgree(outcome), false);
    }
  });
});

describe('the question set', () => {
  it('is the first unless one is named', () => {
    assert.equal(chooseScreening(sets, null).screening.id, 'base');
    assert.equal(chooseScreening(sets, 'extended').screening.id, 'extended');
  });

  it('is the longest when the name is unknown, and says so', () => {
    assert.deepEqual(chooseScreening(sets, 'extnded'), { screening: sets[1], known: false });
  });
});
