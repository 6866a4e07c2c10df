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
 * Where a person stands in a screening, apart from what is on a screen:
 *
 * - `asking`: the question is open;
 * - `incomplete`: they went on without choosing anything, and were told;
 * - `advised`: there is a result;
 * - `agreed`: there is one, and they state that a doctor has agreed.
 *
 * A state never changes: each function below gives the next one.
 */
export interface ScreeningState extends Choices {
  readonly phase: 'asking' | 'incomplete' | 'advised' | 'agreed';
  /** What was said before the last tick, if that took something back. */
  readonly before?: Choices;
  readonly result?: ScreeningResult;
}

export const atStart: ScreeningState = { phase: 'asking', signs: [], none: false, answers: {} };

/** The question with other choices. Answers about signs that are not ticked any more are gone. */
function asking({ signs, none, answers }: Choices, before?: Choices): ScreeningState {
  const kept = Object.entries(answers).filter(([sign]) => signs.includes(sign));
  const state = { phase: 'asking', signs, none, answers: Object.fromEntries(kept) } as const;
  return before ? { ...state, before: asking(before) } : state;
}

/** Ticks or unticks a sign. “None of these” gives way to it. */
export function chooseSign(state: ScreeningState, id: string, isChosen: boolean): ScreeningState {
  const signs = state.signs.filter((sign) => sign !== id);
  if (!isChosen) return asking({ ...state, signs });
  return asking({ ...state, signs: [...signs, id], none: false }, state.none ? state : undefined);
}

/** Ticks or unticks “None of these”. Signs give way to it. */
export function chooseNone(state: ScreeningState, isChosen: boolean): ScreeningState {
  if (!isChosen) return asking({ ...state, none: false });
  return asking({ ...state, signs: [], none: true }, state.signs.length ? state : undefined);
}

/** Takes back the tick that took something back. */
export const undo = (state: ScreeningState): ScreeningState => asking(state.before ?? state);

/** Answers the follow-up question of a sign. */
export const answer = (state: ScreeningState, sign: string, given: 'yes' | 'no'): ScreeningState =>
  asking({ ...state, answers: { ...state.answers, [sign]: given } });

/** Goes on to the result; without any choice, to being told so. */
export function proceed({ signs, none, answers }: ScreeningState, set: Screening): ScreeningState {
  const choices = { signs, none, answers };
  if (!signs.length && !none) return { ...choices, phase: 'incomplete' };
  return { ...choices, phase: 'advised', result: decideOutcome(set, signs, answers) };
}

/** Goes back to the question with what was chosen. */
export const reopen = (state: ScreeningState): ScreeningState => asking(state);

/** States, or takes back, that a doctor has agreed; without a result that allows it nothing changes. */
export function agree(state: ScreeningState, hasAgreed: boolean): ScreeningState {
  if (!state.result || !mayDoctorAgree(state.result.outcome)) return state;
  return { ...state, phase: hasAgreed ? 'agreed' : 'advised' };
}

/** The same state where the texts of the question have changed, as after another language was chosen. */
export const inOtherWords = (state: ScreeningState, set: Screening): ScreeningState =>
  state.result ? { ...state, result: decideOutcome(set, state.signs, state.answers) } : state;
