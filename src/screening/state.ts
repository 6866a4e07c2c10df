import type { Screening } from '../content/schema.js';
import { decideOutcome, mayDoctorAgree, type ScreeningResult } from './outcome.js';

/** What a person has said so far. */
export interface Choices {
  /** Ids of the signs that are ticked. */
  readonly signs: readonly string[];
  /** Whether “None of these” is ticked; never together with a sign. */
  readonly none: boolean;
  /** Answers to follow-up questions, by the id of a sign that is ticked. */
  readonly answers: Readonly<Record<string, 'yes' | 'no'>>;
}

/**
 * How far a person is in a screening, independent of the UI:
 *
 * - `asking`: the question is open;
 * - `incomplete`: they continued without choosing anything, and were told so;
 * - `advised`: there is a result;
 * - `agreed`: there is a result, and they state that a doctor has agreed.
 *
 * States are immutable: each function below returns the next one.
 */
export interface ScreeningState extends Choices {
  readonly phase: 'asking' | 'incomplete' | 'advised' | 'agreed';
  /** The choices before the last tick, if it cleared others. */
  readonly before?: Choices;
  readonly result?: ScreeningResult;
}

export const atStart: ScreeningState = { phase: 'asking', signs: [], none: false, answers: {} };

/** The question with new choices. Drops answers about signs that are no longer ticked. */
function asking({ signs, none, answers }: Choices, before?: Choices): ScreeningState {
  const kept = Object.entries(answers).filter(([sign]) => signs.includes(sign));
  const state = { phase: 'asking', signs, none, answers: Object.fromEntries(kept) } as const;
  return before ? { ...state, before: asking(before) } : state;
}

/** Whatever takes “None of these” back brings back what it cleared: a slip must not cost a sign. */
const withoutNone = (state: ScreeningState): Choices => ({
  ...state,
  none: false,
  ...(state.none && state.before),
});

/** Ticks or unticks a sign. Ticking one clears “None of these”. */
export function chooseSign(state: ScreeningState, id: string, isChosen: boolean): ScreeningState {
  const choices = withoutNone(state);
  const signs = choices.signs.filter((sign) => sign !== id);
  if (!isChosen) return asking({ ...choices, signs });
  return asking({ ...choices, signs: [...signs, id] }, state.none ? state : undefined);
}

/** Ticks or unticks “None of these”. Ticking it clears all signs. */
export function chooseNone(state: ScreeningState, isChosen: boolean): ScreeningState {
  if (!isChosen) return asking(withoutNone(state));
  return asking({ ...state, signs: [], none: true }, state.signs.length ? state : undefined);
}

/** Undoes a tick that cleared other choices. */
export const undo = (state: ScreeningState): ScreeningState => asking(state.before ?? state);

/** Answers the follow-up question of a sign. */
export const answer = (state: ScreeningState, sign: string, given: 'yes' | 'no'): ScreeningState =>
  asking({ ...state, answers: { ...state.answers, [sign]: given } });

/** Continues to the result, or to `incomplete` if nothing was chosen. */
export function proceed({ signs, none, answers }: ScreeningState, set: Screening): ScreeningState {
  const choices = { signs, none, answers };
  if (!signs.length && !none) return { ...choices, phase: 'incomplete' };
  return { ...choices, phase: 'advised', result: decideOutcome(set, signs, answers) };
}

/** Goes back to the question, with the same choices. */
export const reopen = (state: ScreeningState): ScreeningState => asking(state);

/** States, or withdraws, that a doctor has agreed. Changes nothing unless the result allows it. */
export function agree(state: ScreeningState, hasAgreed: boolean): ScreeningState {
  if (!state.result || !mayDoctorAgree(state.result.outcome)) return state;
  return { ...state, phase: hasAgreed ? 'agreed' : 'advised' };
}

/** The same state after the texts of the question have changed, for example to another language. */
export const inOtherWords = (state: ScreeningState, set: Screening): ScreeningState =>
  state.result ? { ...state, result: decideOutcome(set, state.signs, state.answers) } : state;
