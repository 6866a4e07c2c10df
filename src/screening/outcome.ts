import type { QuestionSet, Rule, Screening, ScreeningGuide, Sign, Urgency } from '../content/schema.js';
import { toUrgency, urgencies } from '../content/urgency.js';

/** The result of a screening; `none` if the person chose no sign. */
export type Outcome = Urgency | 'none';

/** Answers to follow-up questions, by the id of the sign. Only a clear `no` makes a sign less urgent. */
export type FollowUpAnswers = Readonly<Record<string, 'yes' | 'no' | undefined>>;

/** A sign that was chosen, with the outcome of its follow-up question. */
export interface ChosenSign {
  sign: Sign;
  urgency: Urgency;
  advice: string;
  /** The answer to the follow-up question; undefined if there is none, or if it was not answered. */
  answer?: 'yes' | 'no' | undefined;
}

export interface ScreeningResult {
  outcome: Outcome;
  /** The chosen signs, most urgent first, otherwise in the order of the question. */
  signs: ChosenSign[];
  /** The rules for combinations of signs that apply. */
  rules: Rule[];
}

const rank = (urgency: unknown): number => urgencies.indexOf(toUrgency(urgency));

/** All signs of a question set, in order: none in one with questions of all kinds. */
export function signsOf({ groups = [] }: Partial<Pick<Screening, 'groups'>>): Sign[] {
  return groups.flatMap((group) => group.signs);
}

function withFollowUp(sign: Sign, answers: FollowUpAnswers): ChosenSign {
  const { id, followUp } = sign;
  const given = followUp && Object.hasOwn(answers, id) ? answers[id] : undefined;
  const answer = given === 'yes' || given === 'no' ? given : undefined;
  // Until the person has said no, the more urgent advice applies.
  const isWorse = followUp && answer !== 'no' && rank(followUp.urgency) <= rank(sign.urgency);
  const { urgency, advice } = isWorse ? followUp : sign;
  return { sign, urgency: toUrgency(urgency), advice, answer };
}

/**
 * The highest urgency among the chosen signs and the rules that apply. An id that the screening does not know counts as
 * an emergency, and so does a choice that cannot be read.
 */
export function decideOutcome(
  screening: Screening,
  chosen: Iterable<string>,
  answers: FollowUpAnswers = {},
): ScreeningResult {
  try {
    if (typeof chosen === 'object' && chosen !== null) return decide(screening, new Set(chosen), answers ?? {});
  } catch {
    // Not iterable, or the caller's object threw.
  }
  return { outcome: 'emergency', signs: [], rules: [] };
}

function decide(screening: Screening, ids: ReadonlySet<string>, answers: FollowUpAnswers): ScreeningResult {
  const all = signsOf(screening);
  const signs = all.filter((sign) => ids.has(sign.id)).map((sign) => withFollowUp(sign, answers));
  signs.sort((a, b) => rank(a.urgency) - rank(b.urgency));
  const known = new Set(all.map(({ id }) => id));
  // A sign that a rule names and nobody can choose may be there.
  const maybe = { has: (id: string): boolean => ids.has(id) || !known.has(id) };
  const rules = ids.size ? (screening.rules ?? []).filter((rule) => holds(rule, maybe)) : [];
  // A follow-up question of a sign that was not chosen was never asked: any answer to it but no may mean the sign.
  const stray = Object.keys(answers).some((id) => !ids.has(id) && (answers[id] ?? 'no') !== 'no');
  const isUnknown = stray || [...ids].some((id) => !known.has(id));
  const reached = [...signs, ...rules].map(({ urgency }) => toUrgency(urgency));
  const outcome = isUnknown ? 'emergency' : (urgencies.find((urgency) => reached.includes(urgency)) ?? 'none');
  return { outcome, signs, rules };
}

/**
 * The chosen signs beside which the call for help belongs at once: an emergency by itself or after a yes, or the sign
 * that completes a rule for one, if there was none before. What a follow-up question decides is asked first.
 */
export function emergencySigns(screening: Screening, chosen: readonly string[], answers: FollowUpAnswers): string[] {
  const isEmergency = (ids: readonly string[]): boolean => {
    const given = Object.fromEntries(ids.map((id) => [id, answers[id] ?? 'no']));
    return decide(screening, new Set(ids), given).outcome === 'emergency';
  };
  return chosen.filter(
    (id, at) => isEmergency([id]) || (isEmergency(chosen.slice(0, at + 1)) && !isEmergency(chosen.slice(0, at))),
  );
}

function holds({ allOf = [], anyOf = [] }: Rule, chosen: Pick<ReadonlySet<string>, 'has'>): boolean {
  return allOf.every((id) => chosen.has(id)) && (!anyOf.length || anyOf.some((id) => chosen.has(id)));
}

/**
 * Only a clear result opens the program, or a doctor's agreement; after an emergency not even that does. A page's own
 * script may hand on the text of a field: `'no'` is no agreement.
 */
export function mayStartProgram(outcome: Outcome, doctorAgreed: boolean): boolean {
  return outcome === 'none' || (doctorAgreed === true && mayDoctorAgree(outcome));
}

/** Whether a doctor's agreement may open the program after this outcome: never after an emergency. */
export function mayDoctorAgree(outcome: Outcome): boolean {
  return outcome === 'urgent' || outcome === 'see-doctor';
}

/** A question set with signs; or one with questions of all kinds, which has no groups, and no one question or hint. */
export type AnySet = Screening & Partial<QuestionSet>;

/** All question sets of a pack, those with signs first. */
export const setsOf = ({ sets, questionSets = [] }: ScreeningGuide): AnySet[] => [
  ...sets,
  ...(questionSets as unknown as AnySet[]),
];

/**
 * The requested set. An unknown id gets the set with the most signs, the most cautious one. Throws a `RangeError` if
 * there is no set.
 */
export function chooseScreening<Set extends Screening>(
  sets: readonly Set[],
  id: string | null | undefined,
): { screening: Set; known: boolean } {
  const first = sets[0];
  if (!first) throw new RangeError('no question set');
  const named = id ? sets.find((set) => set.id === id) : first;
  const longest = sets.reduce((most, set) => (signsOf(set).length > signsOf(most).length ? set : most), first);
  return { screening: named ?? longest, known: named !== undefined };
}
