import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Screening, Sign } from '../../src/content/index.js';
import {
  chooseScreening,
  decideOutcome,
  type FollowUpAnswers,
  mayDoctorAgree,
  mayStartProgram,
  type Outcome,
  signsOf,
  toUrgency,
} from '../../src/screening/index.js';
import { emergencySigns, setsOf } from '../../src/screening/outcome.js';

const pack = JSON.parse(readFileSync(new URL('../../src/packs/back-pain/en.json', import.meta.url), 'utf8'));
const { sets }: { sets: [Screening, Screening] } = pack.screening;

/** The expected outcome, found in another way than the code finds it: by asking for each level in turn. */
function expectedOutcome(urgencies: string[]): string {
  for (const level of ['emergency', 'urgent', 'see-doctor']) if (urgencies.includes(level)) return level;
  return 'none';
}

/** Also with an urgency that no type allows. */
const sign = (id: string, urgency: unknown) => ({ id, label: id, urgency, advice: id, sources: ['s'] }) as Sign;
const screeningOf = (signs: Sign[]) =>
  ({ id: 'x', title: 'x', intro: 'x', question: 'x', hint: 'x', groups: [{ signs }] }) as Screening;

describe('the base screening', () => {
  const urgencyOf = Object.fromEntries(signsOf(sets[0]).map(({ id, urgency }) => [id, urgency]));

  it('asks the four signs with the urgency that the sources give', () => {
    assert.deepEqual(urgencyOf, {
      'leg-symptoms': 'urgent',
      'bladder-bowel': 'emergency',
      'fever-vomiting': 'urgent',
      'cancer-weight-loss': 'urgent',
    });
  });

  it('asks of leg symptoms and of a fever what makes them an emergency', () => {
    const asked = signsOf(sets[0]).filter(({ followUp }) => followUp);
    assert.deepEqual(
      asked.map(({ id, followUp }) => [id, followUp?.urgency, followUp?.items?.length]),
      [
        ['leg-symptoms', 'emergency', 3],
        ['fever-vomiting', 'emergency', 5],
      ],
    );
  });
});

describe('cancer, with what may come from the spine, is an emergency', () => {
  const outcomeOf = (set: Screening, ...chosen: string[]) => decideOutcome(set, chosen, {}).outcome;
  const noToAll = Object.fromEntries(signsOf(sets[0]).map(({ id }) => [id, 'no'] as const));

  it('in the base screening, whatever is answered to what is asked about the legs', () => {
    const chosen = ['leg-symptoms', 'cancer-weight-loss'];
    assert.equal(decideOutcome(sets[0], chosen, noToAll).outcome, 'emergency');
    for (const one of chosen) assert.equal(decideOutcome(sets[0], [one], noToAll).outcome, 'urgent');
  });

  it('in the extended screening', () => {
    for (const spine of ['leg-symptoms', 'band']) {
      assert.equal(outcomeOf(sets[1], 'cancer-hiv', spine), 'emergency');
      assert.equal(outcomeOf(sets[1], spine), 'urgent');
    }
  });
});

it('the extended screening is never calmer about a sign of the base screening', () => {
  const extended = new Map(signsOf(sets[1]).map((sign) => [sign.id, sign]));
  const order = ['see-doctor', 'urgent', 'emergency'];
  const split: Record<string, string[]> = {
    'cancer-weight-loss': ['weight-loss', 'cancer-hiv'],
    'fever-vomiting': ['fever-chills', 'vomiting'],
    'bladder-bowel': ['bladder-bowel', 'passing-urine', 'saddle-numbness'],
  };
  for (const { id, urgency } of signsOf(sets[0])) {
    for (const other of split[id] ?? [id]) {
      assert.ok(order.indexOf(extended.get(other)?.urgency ?? '') >= order.indexOf(urgency), other);
    }
  }
});

/** What a choice leads to, found in another way than the code finds it: each level asked for in turn. */
function oracle({ groups, rules = [] }: Screening, chosen: string[], answers: Record<string, string>): string {
  const signs = groups.flatMap((group) => group.signs).filter(({ id }) => chosen.includes(id));
  const reached = signs.map(({ id, urgency, followUp }) =>
    followUp && answers[id] !== 'no' ? followUp.urgency : urgency,
  );
  for (const { allOf = [], anyOf = allOf, urgency } of rules) {
    const missing = allOf.filter((id) => !chosen.includes(id)).length;
    if (chosen.length && !missing && anyOf.filter((id) => chosen.includes(id)).length) reached.push(urgency);
  }
  return expectedOutcome(reached);
}

const subsets = (ids: string[]) =>
  Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_, at) => bits & (1 << at)));

it('every combination of the base screening and its answers leads where it must', () => {
  const signs = signsOf(sets[0]);
  const asked = signs.filter(({ followUp }) => followUp).map(({ id }) => id);
  let count = 0;
  for (const chosen of subsets(signs.map(({ id }) => id))) {
    const possible = asked.filter((id) => chosen.includes(id));
    for (const no of subsets(possible)) {
      for (const yes of subsets(possible.filter((id) => !no.includes(id)))) {
        const answers = Object.fromEntries([...no.map((id) => [id, 'no']), ...yes.map((id) => [id, 'yes'])]);
        const { outcome, signs: named } = decideOutcome(sets[0], chosen, answers);
        assert.equal(outcome, oracle(sets[0], chosen, answers), JSON.stringify([chosen, answers]));
        assert.equal(named.length, chosen.length);
        count++;
      }
    }
  }
  assert.equal(count, 64);
});

it('every combination of what the rules of the extended screening name, with and without any other sign', () => {
  const [, extended] = sets;
  const ids = signsOf(extended).map(({ id }) => id);
  const ruled = ids.filter((id) =>
    extended.rules?.some(({ allOf = [], anyOf = [] }) => [...allOf, ...anyOf].includes(id)),
  );
  assert.equal(ruled.length, 8);
  for (const chosen of subsets(ruled)) {
    for (const other of [undefined, ...ids]) {
      const all = [...new Set(other ? [...chosen, other] : chosen)];
      assert.equal(decideOutcome(extended, all).outcome, oracle(extended, all, {}), all.join());
    }
  }
});

it('any combination of the extended screening leads where it must', () => {
  const ids = signsOf(sets[1]).map(({ id }) => id);
  fc.assert(
    fc.property(fc.subarray(ids), (chosen) => {
      assert.equal(decideOutcome(sets[1], chosen).outcome, oracle(sets[1], chosen, {}));
    }),
    { numRuns: 5000 },
  );
});

it('a fever with cancer, its treatment, a weak immune system, steroids, injected drugs or a spine procedure is an emergency', () => {
  for (const id of ['cancer-hiv', 'weak-immune-system', 'steroids', 'injected-drugs', 'spine-procedure']) {
    assert.equal(decideOutcome(sets[1], ['fever-chills', id]).outcome, 'emergency');
    assert.notEqual(decideOutcome(sets[1], [id]).outcome, 'emergency');
  }
  assert.equal(
    decideOutcome(sets[0], ['fever-vomiting', 'cancer-weight-loss'], { 'fever-vomiting': 'no' }).outcome,
    'emergency',
  );
});

describe('any screening', () => {
  const known = fc.constantFrom('emergency', 'urgent', 'see-doctor');
  const anySigns = (urgency: fc.Arbitrary<string>) =>
    fc
      .uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 })
      .chain((ids) => fc.tuple(...ids.map((id) => urgency.map((value) => sign(id, value)))));
  const withChoice = (signs: Sign[]) => fc.tuple(fc.constant(signs), fc.subarray(signs.map(({ id }) => id)));

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
        fc.pre(!(['emergency', 'urgent', 'see-doctor'] as unknown[]).includes(urgency));
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

  it('counts it even where another id stands twice', () => {
    const twice = screeningOf([sign('a', 'see-doctor'), sign('a', 'see-doctor')]);
    assert.equal(decideOutcome(twice, ['a', 'other']).outcome, 'emergency');
    assert.equal(decideOutcome(screeningOf([sign('a', 'see-doctor'), sign('a', 'urgent')]), ['a']).outcome, 'urgent');
  });

  it('counts a choice that cannot be read as an emergency', () => {
    const fail = () => {
      throw new Error('not here');
    };
    const throwing: never = new Proxy<never>([] as never, { get: fail, ownKeys: fail });
    for (const chosen of [undefined, null, 'a', '', 0, false, {}, throwing]) {
      assert.equal(
        decideOutcome(screeningOf([sign('a', 'see-doctor')]), chosen as never).outcome,
        'emergency',
        typeof chosen,
      );
    }
    assert.equal(decideOutcome(screeningOf([sign('a', 'see-doctor')]), ['a'], throwing).outcome, 'emergency');
  });

  it('counts an answer to a question that was not asked as an emergency, unless it is no', () => {
    const followUp: Sign['followUp'] = { question: 'q', urgency: 'emergency', advice: 'x', sources: ['s'] };
    const screening = screeningOf([{ ...sign('a', 'urgent'), followUp }, sign('b', 'see-doctor')]);
    for (const chosen of [[], ['b']]) {
      assert.equal(decideOutcome(screening, chosen, { a: 'yes' }).outcome, 'emergency');
      assert.equal(decideOutcome(screening, chosen, { other: 'yes' }).outcome, 'emergency');
      assert.equal(decideOutcome(screening, chosen, { a: 'no' }).outcome, chosen.length ? 'see-doctor' : 'none');
    }
  });

  it('is made less urgent by nothing but a plain “no” to a follow-up question', () => {
    const followUp: Sign['followUp'] = { question: 'q', urgency: 'emergency', advice: 'x', sources: ['s'] };
    const asked = screeningOf([{ ...sign('a', 'urgent'), followUp }]);
    assert.equal(decideOutcome(asked, ['a'], { a: 'no' }).outcome, 'urgent');
    fc.assert(
      fc.property(fc.anything(), (answer) => {
        fc.pre(answer !== 'no');
        assert.equal(decideOutcome(asked, ['a'], { a: answer as never }).outcome, 'emergency');
      }),
    );
    for (const answers of [undefined, null, {}, { b: 'no' }, Object.create({ a: 'no' })]) {
      assert.equal(decideOutcome(asked, ['a'], answers as FollowUpAnswers).outcome, 'emergency');
    }
    const calmer = screeningOf([{ ...sign('a', 'urgent'), followUp: { ...followUp, urgency: 'see-doctor' } }]);
    assert.equal(decideOutcome(calmer, ['a']).outcome, 'urgent');
  });

  it('is clear only when nothing was chosen', () => {
    assert.deepEqual(decideOutcome(screeningOf([sign('a', 'urgent')]), []), { outcome: 'none', signs: [], rules: [] });
  });

  it('gives the advice of a follow-up question that is as urgent, and says what was answered', () => {
    const followUp: Sign['followUp'] = { question: 'q', urgency: 'urgent', advice: 'more', sources: ['s'] };
    const asked = screeningOf([{ ...sign('a', 'urgent'), followUp }]);
    const given = (answer: unknown) => {
      const [first] = decideOutcome(asked, ['a'], { a: answer as never }).signs;
      return [first?.advice, first?.answer];
    };
    assert.deepEqual(given('yes'), ['more', 'yes']);
    assert.deepEqual(given('no'), ['a', 'no']);
    for (const answer of [undefined, '', 'maybe', true]) assert.deepEqual(given(answer), ['more', undefined]);
  });

  it('ignores a missing answer about a sign that was not chosen', () => {
    assert.equal(
      decideOutcome(screeningOf([sign('a', 'urgent'), sign('b', 'see-doctor')]), ['b'], { a: undefined }).outcome,
      'see-doctor',
    );
  });

  it('follows a rule of any of some signs, and one of all', () => {
    const rule = (more: object) => ({
      ...screeningOf(['a', 'b', 'c'].map((id) => sign(id, 'see-doctor'))),
      rules: [{ id: 'r', label: 'r', urgency: 'emergency' as const, advice: 'x', sources: ['s'], ...more }],
    });
    assert.equal(decideOutcome(rule({ anyOf: ['a', 'b'] }), ['b']).outcome, 'emergency');
    assert.equal(decideOutcome(rule({ anyOf: ['a', 'b'] }), ['c']).outcome, 'see-doctor');
    assert.equal(decideOutcome(rule({ allOf: ['a', 'b'] }), ['b']).outcome, 'see-doctor');
    assert.equal(decideOutcome(rule({ allOf: ['a', 'b'] }), ['b', 'a']).outcome, 'emergency');
    // A sign that a rule names and nobody can tick may be there.
    assert.equal(decideOutcome(rule({ allOf: ['a', 'gone'] }), ['a']).outcome, 'emergency');
    assert.equal(decideOutcome(rule({ allOf: ['a', 'gone'] }), ['b']).outcome, 'see-doctor');
    assert.equal(decideOutcome(rule({ allOf: ['a'], anyOf: ['gone', 'b'] }), ['a']).outcome, 'emergency');
    assert.equal(decideOutcome(rule({ anyOf: ['gone'] }), []).outcome, 'none');
  });

  it('names nothing that it could not read', () => {
    assert.deepEqual(decideOutcome(screeningOf([]), null as never), { outcome: 'emergency', signs: [], rules: [] });
    assert.deepEqual(signsOf({}), []);
  });

  it('names the chosen signs, the most urgent first', () => {
    const signs = [sign('a', 'see-doctor'), sign('b', 'urgent'), sign('c', 'emergency'), sign('d', 'urgent')];
    const named = decideOutcome(screeningOf(signs), ['d', 'a', 'c', 'b']).signs.map(({ sign: { id } }) => id);
    assert.deepEqual(named, ['c', 'b', 'd', 'a']);
  });
});

describe('the call beside a sign', () => {
  const [base, extended] = sets;

  it('is there for an emergency by itself, by a yes, and by a rule', () => {
    assert.deepEqual(emergencySigns(base, ['bladder-bowel', 'cancer-weight-loss'], {}), ['bladder-bowel']);
    const both = screeningOf([sign('a', 'emergency'), sign('b', 'urgent'), sign('c', 'emergency')]);
    assert.deepEqual(emergencySigns(both, ['c', 'b', 'a'], {}), ['c', 'a']);
    assert.deepEqual(emergencySigns(base, ['leg-symptoms'], {}), []);
    assert.deepEqual(emergencySigns(base, ['leg-symptoms'], { 'leg-symptoms': 'yes' }), ['leg-symptoms']);
    assert.deepEqual(emergencySigns(base, ['leg-symptoms'], { 'leg-symptoms': 'no' }), []);
    for (const [first, second] of [
      ['fever-chills', 'cancer-hiv'],
      ['cancer-hiv', 'fever-chills'],
    ] as const)
      assert.deepEqual(emergencySigns(extended, [first, 'six-weeks', second], {}), [second]);
  });

  it('is there for every urgency that is not known', () => {
    assert.deepEqual(emergencySigns(screeningOf([sign('a', 'mild')]), ['a'], {}), ['a']);
  });

  it('stands where the choices are an emergency, and nowhere else; only an open question leaves it out', () => {
    for (const set of [base, extended]) {
      const asked = signsOf(set).filter(({ followUp }) => followUp);
      const answers = fc.record(
        Object.fromEntries(asked.map(({ id }) => [id, fc.constantFrom('yes', 'no', undefined)])),
      );
      const ids = signsOf(set).map(({ id }) => id);
      fc.assert(
        fc.property(fc.shuffledSubarray(ids), answers, (chosen, all) => {
          const given = Object.fromEntries(chosen.map((id) => [id, (all as FollowUpAnswers)[id]]));
          const closed = Object.fromEntries(chosen.map((id) => [id, given[id] ?? 'no'])) as FollowUpAnswers;
          const named = emergencySigns(set, chosen, given);
          assert.equal(named.length > 0, decideOutcome(set, chosen, closed).outcome === 'emergency');
          // Without the sign and what was chosen after it, it is no emergency, unless the sign is one by itself.
          for (const id of named) {
            const isAlone = decideOutcome(set, [id], { [id]: closed[id] }).outcome === 'emergency';
            const before = chosen.slice(0, chosen.indexOf(id));
            const until = Object.fromEntries(before.map((one) => [one, closed[one]]));
            assert.ok(isAlone || decideOutcome(set, before, until).outcome !== 'emergency', id);
          }
        }),
      );
    }
  });
});

describe('the program', () => {
  it('opens on a clear outcome, or on a doctor’s word after urgent and see-doctor', () => {
    assert.equal(mayStartProgram('none', false), true);
    assert.equal(mayStartProgram('urgent', false), false);
    assert.equal(mayStartProgram('urgent', true), true);
    // As a page's own script may hand it on.
    for (const agreed of ['false', 'no', 0, 1, {}, null, undefined])
      assert.equal(mayStartProgram('urgent', agreed as never), false, `${agreed}`);
    assert.equal(mayStartProgram('see-doctor', false), false);
    assert.equal(mayStartProgram('see-doctor', true), true);
  });

  it('stays closed after an emergency and after anything unknown, whatever is stated', () => {
    for (const outcome of ['emergency', 'EMERGENCY', 'clear', '', undefined]) {
      assert.equal(mayStartProgram(outcome as Outcome, true), false);
      assert.equal(mayDoctorAgree(outcome as Outcome), false);
    }
  });
});

describe('the question set', () => {
  it('is the first unless one is named', () => {
    assert.equal(chooseScreening(sets, null).screening.id, 'base');
    assert.equal(chooseScreening(sets, 'extended').screening.id, 'extended');
  });

  it('is known by its name', () => {
    for (const set of sets) assert.deepEqual(chooseScreening(sets, set.id), { screening: set, known: true });
    const questions = { id: 'questions', title: 'A', intro: 'B', questions: [] };
    assert.deepEqual(setsOf({ ...pack.screening, questionSets: [questions] }), [...sets, questions]);
    assert.deepEqual(setsOf(pack.screening), sets);
  });

  it('is not there where there is none', () => {
    assert.throws(() => chooseScreening([], 'base'), { name: 'RangeError', message: 'no question set' });
  });

  it('is the longest when the name is unknown, and says so', () => {
    const short = screeningOf([sign('a', 'urgent')]);
    const [base, extended] = sets;
    for (const all of [
      [short, extended, base],
      [short, base, extended],
    ])
      assert.deepEqual(chooseScreening(all, 'extnded'), { screening: extended, known: false });
    const twin = { ...short, id: 'y' };
    assert.equal(chooseScreening([short, twin], 'other').screening, short);
  });

  it('is the more cautious one of the pack when the name is unknown', () => {
    assert.deepEqual(chooseScreening(sets, 'extnded'), { screening: sets[1], known: false });
  });
});
