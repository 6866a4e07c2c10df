import type { Screening, Sign, Urgency } from '../content/schema.js';

/** What a screening leads to; `none` when the person chose no sign. */
export type Outcome = Urgency | 'none';

export interface ScreeningResult {
  outcome: Outcome;
  /** The chosen signs, the most urgent first, otherwise in the order of the question. */
  signs: Sign[];
}

const ranks: Record<Urgency, number> = { 'see-doctor': 1, urgent: 2, emergency: 3 };

/** Anything but a known urgency is an emergency: a mistake in the data must never calm a person. */
export function toUrgency(value: unknown): Urgency {
  return typeof value === 'string' && Object.hasOwn(ranks, value) ? (value as Urgency) : 'emergency';
}

const rank = (urgency: unknown): number => ranks[toUrgency(urgency)];

export function signsOf(screening: Screening): Sign[] {
  return screening.groups.flatMap((group) => group.signs);
}

/** The highest urgency that was chosen wins. An id that the screening does not know is an emergency. */
export function decideOutcome(screening: Screening, chosen: Iterable<string>): ScreeningResult {
  const ids = new Set(chosen);
  const signs = signsOf(screening).filter((sign) => ids.has(sign.id));
  if (ids.size === 0) return { outcome: 'none', signs };

  const unknownSign = signs.length < ids.size;
  signs.sort((a, b) => rank(b.urgency) - rank(a.urgency));
  const highest = signs[0];
  return { outcome: unknownSign || !highest ? 'emergency' : toUrgency(highest.urgency), signs };
}

/** Only a clear result opens the program; after an emergency not even a doctor's word does. */
export function mayStartProgram(outcome: Outcome, doctorAgreed: boolean): boolean {
  return outcome === 'none' || (doctorAgreed && mayDoctorAgree(outcome));
}

export function mayDoctorAgree(outcome: Outcome): boolean {
  return outcome === 'urgent' || outcome === 'see-doctor';
}

/** The set that was asked for; an unknown name gets the one with the most signs, the most cautious. */
export function chooseScreening(
  sets: readonly Screening[],
  id: string | null | undefined,
): { screening: Screening; known: boolean } {
  const first = sets[0];
  if (!first) throw new RangeError('A screening guide needs at least one question set.');
  if (!id) return { screening: first, known: true };
  const named = sets.find((set) => set.id === id);
  if (named) return { screening: named, known: true };
  const longest = sets.reduce((most, set) => (signsOf(set).length > signsOf(most).length ? set : most), first);
  return { screening: longest, known: false };
}
