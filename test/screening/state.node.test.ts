import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Screening } from '../../src/content/index.js';
import { decideOutcome, mayStartProgram, signsOf } from '../../src/screening/index.js';
import {
  agree,
  answer,
  atStart,
  type Choices,
  chooseNone,
  chooseSign,
  inOtherWords,
  proceed,
  reopen,
  type ScreeningState,
  undo,
} from '../../src/screening/state.js';

const { sets }: { sets: [Screening, Screening] } = JSON.parse(
  readFileSync('src/packs/back-pain/en.json', 'utf8'),
).screening;
const [base] = sets;
const [first = '', second = ''] = signsOf(base).map(({ id }) => id);
const said = ({ signs, none, answers }: Choices) => ({ signs, none, answers });

type Step = (state: ScreeningState) => ScreeningState;

/** What a person may do, in any order, wherever they stand. */
const step = (set: Screening): fc.Arbitrary<Step> => {
  const sign = fc.constantFrom(...signsOf(set).map(({ id }) => id));
  return fc.oneof(
    fc.tuple(sign, fc.boolean()).map(
      ([id, isChosen]) =>
        (state: ScreeningState) =>
          chooseSign(state, id, isChosen),
    ),
    fc.boolean().map((isChosen) => (state: ScreeningState) => chooseNone(state, isChosen)),
    fc.tuple(sign, fc.constantFrom('yes' as const, 'no' as const)).map(
      ([id, given]) =>
        (state: ScreeningState) =>
          answer(state, id, given),
    ),
    fc.boolean().map((hasAgreed) => (state: ScreeningState) => agree(state, hasAgreed)),
    fc.constantFrom<Step[]>(
      undo,
      reopen,
      (state) => proceed(state, set),
      (state) => inOtherWords(state, set),
      () => atStart,
    ),
  );
};

describe('a screening, whatever a person does in it', () => {
  for (const set of sets) {
    it(`keeps its promises (${set.id})`, () => {
      fc.assert(
        fc.property(fc.array(step(set), { maxLength: 30 }), (steps) => {
          let state = atStart;
          for (const next of steps) {
            const before = JSON.stringify(state);
            const after = next(state);
            assert.equal(JSON.stringify(state), before, 'a state never changes');
            state = after;
            assert.ok(!(state.none && state.signs.length), 'a sign and “None of these” exclude each other');
            assert.equal(new Set(state.signs).size, state.signs.length);
            for (const id of Object.keys(state.answers)) assert.ok(state.signs.includes(id), 'answers are about signs');
            const hasResult = state.phase === 'advised' || state.phase === 'agreed';
            assert.equal(state.result !== undefined, hasResult);
            assert.ok(!(state.before && hasResult), 'a result is not undone');
            if (!state.result) continue;
            assert.deepEqual(state.result, decideOutcome(set, state.signs, state.answers));
            const isOpen = mayStartProgram(state.result.outcome, state.phase === 'agreed');
            if (isOpen) assert.ok(state.none || state.phase === 'agreed', 'nothing else opens the program');
            if (state.result.outcome === 'emergency') assert.ok(!isOpen && state.phase === 'advised');
          }
        }),
      );
    });
  }

  it('gives back with undo what the last tick took, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(step(base), { maxLength: 12 }), fc.boolean(), (steps, chooseSecond) => {
        const state = steps.reduce((one, next) => next(one), atStart);
        const after = chooseSecond ? chooseSign(state, second, true) : chooseNone(state, true);
        if (after.before) assert.deepEqual(said(undo(after)), said(state));
        // What was not taken is not given back either: without it undo changes nothing.
        else assert.deepEqual(said(undo(after)), said(after));
      }),
    );
  });
});

describe('a step', () => {
  it('goes on without a choice only to being told so', () => {
    const state = proceed(atStart, base);
    assert.deepEqual([state.phase, state.result], ['incomplete', undefined]);
    assert.equal(chooseSign(state, first, true).phase, 'asking');
    assert.equal(atStart.phase, 'asking');
    assert.equal(proceed(chooseNone(state, true), base).result?.outcome, 'none');
  });

  it('takes “None of these” back for a sign, and says that something was taken', () => {
    const state = chooseSign(chooseNone(atStart, true), first, true);
    assert.deepEqual([state.none, state.signs, state.before?.none], [false, [first], true]);
    assert.equal(chooseSign(atStart, first, true).before, undefined);
    assert.deepEqual(chooseNone(state, true).before?.signs, [first]);
  });

  it('brings back what “None of these” cleared, whatever takes it back', () => {
    const both = answer(chooseSign(chooseSign(atStart, first, true), second, true), first, 'no');
    const none = chooseNone(both, true);
    assert.deepEqual(said(undo(none)), said(both));
    assert.deepEqual(said(chooseNone(none, false)), said(both));
    assert.equal(chooseNone(none, false).before, undefined);
    const third = signsOf(base)[2]?.id ?? '';
    const ticked = chooseSign(none, third, true);
    assert.deepEqual(said(ticked), { ...said(both), signs: [first, second, third] });
    assert.deepEqual(said(undo(ticked)), said(none));
    // Nothing was cleared, so nothing comes back.
    assert.deepEqual(said(chooseNone(chooseNone(atStart, true), false)), said(atStart));
  });

  it('forgets the answer about a sign that is unticked', () => {
    const state = answer(chooseSign(atStart, first, true), first, 'no');
    assert.deepEqual(state.answers, { [first]: 'no' });
    const without = chooseSign(state, first, false);
    assert.deepEqual(chooseSign(without, first, true).answers, {});
  });

  it('forgets the doctor’s word when the question is opened again', () => {
    const urgent = signsOf(base).find(({ urgency }) => urgency === 'urgent' || urgency === 'see-doctor');
    const id = urgent?.id ?? '';
    const answered = answer(chooseSign(atStart, id, true), id, 'no');
    const agreed = agree(proceed(answered, base), true);
    assert.equal(agreed.phase, 'agreed');
    assert.equal(proceed(reopen(agreed), base).phase, 'advised');
    assert.equal(agree(agreed, false).phase, 'advised');
    // In another language the same person stands where they stood.
    assert.deepEqual(inOtherWords(agreed, base), agreed);
  });
});
