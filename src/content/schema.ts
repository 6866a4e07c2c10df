import { findProblems, type Infer, list, object, oneOf, type PackProblem, string } from './json-schema.js';
import { findBrokenReferences } from './references.js';

/**
 * The contract of a content pack: one condition in one language.
 * Text is plain text, never markup; `{emergency-number}` is the one placeholder it may hold.
 */

/** Control and bidirectional-override characters could make a text read as something else. */
const text = {
  ...string(
    /^(?:[^{\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]|\{emergency-number\})*$/,
    'plain text without control characters, in which { only starts {emergency-number}',
  ),
  minLength: 1,
  maxLength: 600,
};
const texts = list(text);
const id = string(/^[a-z][a-z0-9-]*$/, 'lower-case words joined by hyphens');
const ids = list(id);
const someIds = list(id, 0);
const date = string(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a date such as 2026-11-30');

/** How soon a person needs help. Any other value counts as an emergency wherever it is read. */
const urgency = oneOf(['emergency', 'urgent', 'see-doctor']);

const source = object(
  { id, title: text, publisher: text },
  { address: string(/^https:\/\/[^\s"'<>]+$/, 'an address that starts with https://') },
);

const review = object({ status: oneOf(['draft', 'reviewed']) }, { by: text, role: text, on: date, due: date });

const sign = object(
  {
    id,
    /** As the person would say it; stands beside a check box. */
    label: text,
    urgency,
    /** What to do about this one sign. */
    advice: text,
    sources: ids,
  },
  /** What would make this sign an emergency. */
  { emergencyIf: texts },
);

/** One action as the heading, and what to do, in order. */
const advice = { heading: text, steps: texts };

const screening = object({
  id,
  title: text,
  intro: text,
  question: text,
  hint: text,
  groups: list(object({ signs: list(sign) }, { label: text })),
});

const screeningGuide = object({
  advice: object({
    emergency: object(advice),
    urgent: object(advice),
    'see-doctor': object(advice),
    none: object({ ...advice, stop: object({ heading: text, items: texts }) }),
  }),
  /** Shown after `urgent` and `see-doctor`: the person can state that a doctor agreed. */
  agreement: object({ heading: text, meaning: text, confirm: text, confirmed: text, withdraw: text }),
  /** The first is the default. */
  sets: list(screening),
});

const phase = object({
  id,
  name: text,
  aim: text,
  /** `weeks` only where a source states a usual length; without it the phase is drawn as open. */
  length: object({ label: text }, { weeks: { type: 'number', exclusiveMinimum: 0 } as const }),
  happens: texts,
  /** Ids of the pack's treatments. */
  treatments: someIds,
  sources: ids,
});

const timeline = object(
  { title: text, intro: text, total: text, phases: list(phase) },
  /** Treatment that runs beside every phase. */
  { throughout: object({ name: text, description: text, treatments: someIds, sources: ids }) },
);

const effect = object({
  id,
  name: text,
  description: text,
  /** What may help. */
  help: texts,
  /** When to call about this effect. */
  call: text,
  sources: ids,
});

const treatment = object({
  id,
  name: text,
  description: text,
  /** Ids of the pack's effects, the common ones. */
  effects: someIds,
  /** When the effects pass; never a promise. */
  outlook: text,
  sources: ids,
});

/** A list of side effects never stands without what needs a call right away. */
const sideEffects = object({
  title: text,
  intro: text,
  callRightAway: object({
    heading: text,
    intro: text,
    items: list(object({ text, urgency })),
    steps: texts,
    sources: ids,
  }),
});

export const packSchema = object(
  {
    schemaVersion: { type: 'number', enum: [1] } as const,
    topic: id,
    language: string(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en or es-MX'),
    /** Where the emergency number and the words of care are used, as an ISO 3166 code. */
    region: string(/^[A-Z]{2}$/, 'a region code such as US'),
    version: string(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0'),
    license: text,
    title: text,
    review,
    sources: list(source),
  },
  {
    $schema: text,
    /** What a clinician must decide; never shown to patients. */
    openQuestions: texts,
    screening: screeningGuide,
    treatments: list(treatment),
    effects: list(effect),
    timeline,
    sideEffects,
  },
);

export type ContentPack = Infer<typeof packSchema>;
export type Urgency = Infer<typeof urgency>;
export type Source = Infer<typeof source>;
export type Sign = Infer<typeof sign>;
export type Screening = Infer<typeof screening>;
export type ScreeningGuide = Infer<typeof screeningGuide>;
export type Phase = Infer<typeof phase>;
export type Timeline = Infer<typeof timeline>;
export type Effect = Infer<typeof effect>;
export type Treatment = Infer<typeof treatment>;
export type SideEffects = Infer<typeof sideEffects>;

export type PackResult = { pack: ContentPack } | { problems: PackProblem[] };

/** Checks an unknown value against the schema and its references. Never throws. */
export function parsePack(value: unknown): PackResult {
  let pack: ContentPack;
  try {
    // A copy: no getter, proxy or later change of the page's object reaches the patient.
    pack = structuredClone(value) as ContentPack;
  } catch (error) {
    return { problems: [{ path: '(the pack)', rule: `must be plain data (${error})` }] };
  }
  const problems = findProblems(packSchema, pack);
  if (!problems.length) problems.push(...findBrokenReferences(pack));
  return problems.length ? { problems } : { pack };
}
