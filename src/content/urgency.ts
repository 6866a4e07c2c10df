/** How soon a person needs help, most urgent first. All ranking follows this order. */
export const urgencies = ['emergency', 'urgent', 'see-doctor'] as const;

type Urgency = (typeof urgencies)[number];

/** Anything but a known urgency is an emergency: a mistake in the data must never reassure anyone. */
export function toUrgency(value: unknown): Urgency {
  return urgencies.includes(value as Urgency) ? (value as Urgency) : 'emergency';
}

interface Leads {
  type: string;
  urgency?: Urgency | undefined;
  options?: readonly { urgency?: Urgency | undefined }[] | undefined;
}

/** The most urgent advice that any answer can lead to; undefined for a form of which no answer leads to any. */
export function worstOf({ questions }: { questions: readonly Leads[] }): Urgency | undefined {
  const all = questions.flatMap(({ type, urgency, options = [] }) => [
    // An advice without an urgency is one as well.
    type === 'advice' ? toUrgency(urgency) : urgency,
    ...options.map((option) => option.urgency),
  ]);
  const known = all.filter((urgency) => urgency !== undefined).map(toUrgency);
  return urgencies.find((urgency) => known.includes(urgency));
}
