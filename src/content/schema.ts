import { dataOf, findProblems, type Infer, list, object, oneOf, type PackProblem, string } from './json-schema.js';
import { findBrokenReferences } from './references.js';
import { urgencies } from './urgency.js';

/**
 * The contract of a content pack: one condition in one language.
 * Text is plain text, never markup; `{emergency-number}` and `{fever-threshold}` are the placeholders it may hold.
 */

/**
 * What may stand in a text: no control, direction or tag character, which could make it read as something else or hide
 * a part of it, and no lost one (U+FFFD, half of a pair). In text from right to left a telephone number is kept in its order by an isolate,
 * U+2066 before it and U+2069 behind it.
 */
const hidden = String.raw`\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffd\u{e0000}-\u{e007f}\p{Cs}`;
const plain = `[^{${hidden}]`;
/** The same for texts that are no packs: the words of the interface. */
export const hiddenCharacters: RegExp = new RegExp(`[${hidden}]`, 'u');
const isolated = String.raw`\u2066${plain}+\u2069`;
/** Blanks would be an empty place, and some letters are blank: Hangul fillers, what Unicode lets be ignored, and two hieroglyphs. */
const seen = String.raw`(?=.*(?![\p{DI}\u{13441}\u{13442}])[\p{L}\d])`;

const text = {
  ...string(
    new RegExp(String.raw`^${seen}(?:${plain}|${isolated}|\{(?:emergency-number|fever-threshold)\})*$`, 'u'),
    'plain text with letters or digits, without control characters, in which { only starts {emergency-number} or {fever-threshold}',
  ),
  maxLength: 600,
};
const texts = list(text);
/** What something is called: never with a placeholder, as it stands in headings, labels, lists and links alike. */
const name = {
  ...string(
    new RegExp(`^${seen}(?:${plain}|${isolated})*$`, 'u'),
    'a name: plain text with letters or digits, without control characters or {',
  ),
  maxLength: 600,
};
/** The same for what is never translated: sources, persons, licenses, questions for clinicians. */
const label = { ...name };
const labels = list({ ...text });

/** Whether a value is what a patient reads, so that it has another text in each language. */
export const isTranslated = (schema: unknown): boolean => schema === text || schema === name;

/** Every object has a `constructor` of its own, so that nothing may be called so. */
const id = string(/^(?!constructor$)[a-z][a-z0-9-]*$/, 'lower-case words joined by hyphens');
const ids = list(id);
const someIds = list(id, 0);
/** A day of the calendar: the 29th of February only in a year that has one. */
const date = string(
  /^(?!0000)(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$/,
  'a date such as 2026-11-30',
);

/** How soon a person needs help. Any other value counts as an emergency wherever it is read. */
const urgency = oneOf(urgencies);

/** BCP 47: a language, its script, its region, its variants. What browsers refuse beyond that is found later. */
const language = string(
  /^[a-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-(?:[A-Za-z\d]{5,8}|\d[A-Za-z\d]{3}))*$/,
  'a language tag such as en or es-MX',
);
const version = string(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0');
/** Nobody reads another host in it than the browser does: no name before an @, no sign that turns or cannot be seen. */
const address = {
  ...string(
    /^https:\/\/(?:[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?\.)*[A-Za-z](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?(?::(?!0)(?:\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5]))?(?:[/?#][^\s"'<>\\\p{C}]*)?$/u,
    'an address that starts with https:// and a host',
  ),
  maxLength: 2000,
};
const region = string(/^[A-Z]{2}$/, 'a region code such as US');

const source = object(
  { id, title: label, publisher: label },
  {
    address,
    /** When somebody last read the source for this pack. */
    accessed: date,
  },
);

/**
 * `sample` is text that shows the software, never to be signed. `digest` is a SHA-256 of all that was signed, by
 * which `care-widgets check` finds what has changed since.
 */
export const reviewSchema = object(
  { status: oneOf(['draft', 'reviewed', 'sample']) },
  { by: label, role: label, on: date, due: date, digest: label },
);

/** One question of a patient, answered. */
const section = object(
  { id, heading: text, paragraphs: texts, sources: ids },
  {
    items: texts,
    /** What happens one after the other. */
    steps: texts,
    /** Id of one of the pack's pictures. */
    picture: id,
  },
);

/** A title and the questions under it, answered. */
const chapter = object({ title: text, sections: list(section) });

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
  {
    /**
     * One more question about a sign. Unless the answer is a plain “no”, this urgency and advice stand in place of the
     * sign's own; it must be the higher one.
     */
    followUp: object({ question: text, urgency, advice: text, sources: ids }, { items: texts }),
  },
);

/**
 * Signs that mean more together: the rule holds when all signs of `allOf` and at least one of `anyOf` were chosen.
 * It can make an outcome more urgent, never less.
 */
const rule = object(
  {
    id,
    /** What was chosen together, as the person would say it. */
    label: text,
    urgency,
    advice: text,
    sources: ids,
  },
  { allOf: ids, anyOf: ids },
);

/** One action as the heading, and what to do, in order. */
const advice = { heading: text, steps: texts };
const cited = { sources: ids };

const screening = object(
  {
    id,
    title: text,
    intro: text,
    question: text,
    hint: text,
    groups: list(object({ id, signs: list(sign) }, { label: text })),
  },
  { rules: list(rule) },
);

const screeningGuide = object(
  {
    advice: object({
      emergency: object(advice, cited),
      urgent: object(advice, cited),
      'see-doctor': object(advice, cited),
      none: object({ ...advice, stop: object({ heading: text, items: texts }) }, cited),
    }),
    /** Shown after `urgent` and `see-doctor`: the person can state that a doctor agreed. */
    agreement: object({ heading: text, meaning: text, confirm: text, confirmed: text, withdraw: text }),
    /** The first is the default. */
    sets: list(screening),
  },
  {
    /**
     * What needs the emergency number now: stands above the question, in every outcome and beside a doctor's word. Without
     * it a line with the number stands there.
     */
    emergency: object({ heading: text, items: texts, sources: ids }),
  },
);

const phase = object({
  id,
  name,
  aim: text,
  /**
   * `weeks` only where a source states a usual length; without it the phase is drawn as open. More than 20 years is a
   * slip of the hand, and would draw the other phases too small to see.
   */
  length: object({ label: text }, { weeks: { type: 'number', exclusiveMinimum: 0, maximum: 1040 } as const }),
  happens: texts,
  /** Ids of the pack's treatments. */
  treatments: someIds,
  sources: ids,
});

const timeline = object(
  { title: text, intro: text, total: text, phases: list(phase) },
  /** Treatment that runs beside every phase. */
  {
    throughout: object({ name, description: text, treatments: someIds, sources: ids }),
    /** What the whole length is stated by. */
    sources: ids,
  },
);

const effect = object({
  id,
  name,
  description: text,
  /** What may help. */
  help: texts,
  /** When to call about this effect. */
  call: text,
  sources: ids,
});

const treatment = object(
  {
    id,
    name,
    /** What it is. */
    description: text,
    /** Ids of the pack's effects, the common ones. */
    effects: someIds,
    /** When the effects pass; never a promise. */
    outlook: text,
    sources: ids,
  },
  {
    /** How it is given. */
    given: text,
    /** Who gets it. */
    who: text,
    sections: list(section),
  },
);

/** What stands around the treatments when they are shown side by side. */
const treatmentGuide = object({ title: text, intro: text });

/** Links to tools elsewhere. */
const tools = object(
  { title: text, intro: text, links: list(object({ id, title: name, description: text, address })) },
  { more: object({ title: name, address }) },
);

/** What a whole page on the condition has besides its parts. */
const guide = object({
  title: text,
  intro: text,
  keyPoints: object({ heading: text, items: texts, sources: ids }),
  questions: object({ heading: text, intro: text, items: texts }),
});

/** A word that a patient may not know. `forms` are its other spellings in the text. */
const term = object({ id, term: name, definition: text, sources: ids }, { forms: list(name) });

/** A place or size on the grid of a picture. */
const coordinate = { type: 'number', exclusiveMinimum: 0, maximum: 1000 } as const;

/** `M`, a point, then commands and numbers. A number ends where no digit and no point follows, so there is one way to read it. */
const number = String.raw`[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?![\d.])`;
const pathData = new RegExp(String.raw`^M\s*${number}[\s,]*${number}(?:[\s,MmLlHhVvCcSsQqTtAaZz]|${number})*$`);

/**
 * A picture as data, so that a condition brings its own without code: paths on a grid of `width` by `height`,
 * and numbered marks that are explained in text beside it.
 */
const picture = object(
  {
    id,
    /** What a person who cannot see it needs to know. */
    description: text,
    width: coordinate,
    height: coordinate,
    shapes: list(
      object({
        path: { ...string(pathData, 'the data of an SVG path'), maxLength: 4000 },
        tone: oneOf(['line', 'soft', 'blood', 'defense', 'illness', 'medicine']),
      }),
    ),
    sources: ids,
  },
  { marks: list(object({ id, x: coordinate, y: coordinate, label: text })) },
);

/** What an emergency is, in the words of a region; without `regions` for all others. */
const emergencyWords = object(
  { id, line: text, steps: texts, definition: object({ heading: text, intro: text, items: texts }) },
  { regions: list(region) },
);

/** The offer of an interpreter in each language that people may read, the same in every translation. */
const assistanceLine = object({
  id,
  language,
  /** The language's name in itself. */
  name: label,
  text: {
    ...string(
      new RegExp(`^${plain}*\\{interpreter-number\\}${plain}*$`, 'u'),
      'plain text without control characters that holds {interpreter-number} once',
    ),
    maxLength: 600,
  },
});

const emergency = object(
  {
    title: text,
    words: list(emergencyWords),
    notices: object({ heading: text, items: texts }),
    sources: ids,
  },
  { assistance: object({ heading: text, lines: list(assistanceLine) }) },
);

/** A list of side effects never stands without what needs a call right away. */
const sideEffects = object({
  title: text,
  intro: text,
  callRightAway: object({
    heading: text,
    intro: text,
    /** What can wait for a visit does not stand under “right away”. */
    items: list(object({ id, text, urgency: oneOf(['emergency', 'urgent']) })),
    steps: texts,
    sources: ids,
  }),
});

export const packSchema = object(
  {
    schemaVersion: { type: 'number', enum: [1] } as const,
    topic: id,
    language,
    /** Where the emergency number and the words of care are used, as an ISO 3166 code. */
    region,
    version,
    license: label,
    title: name,
    review: reviewSchema,
    sources: list(source),
  },
  {
    $schema: label,
    /** Of what this is a translation, and how it was made; `untranslated` are the texts that are not. */
    translation: object({ from: language, version, method: oneOf(['machine', 'human']) }, { untranslated: labels }),
    /** What a clinician must decide; never shown to patients. */
    openQuestions: labels,
    screening: screeningGuide,
    treatments: list(treatment),
    effects: list(effect),
    timeline,
    sideEffects,
    overview: chapter,
    treatmentGuide,
    trials: chapter,
    tools,
    guide,
    emergency,
    glossary: list(term),
    pictures: list(picture),
    /**
     * From which temperature on a fever needs a call, in degrees Celsius: never above 38.3,
     * and what is below 37 is no fever. `{fever-threshold}` in a text shows it in both units.
     */
    feverThreshold: { type: 'number', minimum: 37, maximum: 38.3 } as const,
  },
);

export type ContentPack = Infer<typeof packSchema>;
export type Urgency = Infer<typeof urgency>;
export type Source = Infer<typeof source>;
export type Sign = Infer<typeof sign>;
export type Rule = Infer<typeof rule>;
export type Screening = Infer<typeof screening>;
export type ScreeningGuide = Infer<typeof screeningGuide>;
export type Phase = Infer<typeof phase>;
export type Timeline = Infer<typeof timeline>;
export type Effect = Infer<typeof effect>;
export type Treatment = Infer<typeof treatment>;
export type SideEffects = Infer<typeof sideEffects>;
export type Section = Infer<typeof section>;
export type Chapter = Infer<typeof chapter>;
export type TreatmentGuide = Infer<typeof treatmentGuide>;
export type Tools = Infer<typeof tools>;
export type Guide = Infer<typeof guide>;
export type Term = Infer<typeof term>;
export type Picture = Infer<typeof picture>;
export type Emergency = Infer<typeof emergency>;
export type EmergencyWords = Infer<typeof emergencyWords>;

export type PackResult = { pack: ContentPack } | { problems: PackProblem[] };

/** Checks an unknown value against the schema and its references. Never throws. */
export function parsePack(value: unknown): PackResult {
  const { data, rule } = dataOf(value);
  if (rule) return { problems: [{ path: '(the pack)', rule }] };
  const pack = data as ContentPack;
  const problems = findProblems(packSchema, pack);
  const all = problems.length ? problems : findBrokenReferences(pack);
  return all.length ? { problems: all } : { pack };
}
