import * as v from 'valibot';
import { annotate } from './annotation.js';
import { feverBounds, feverCalls } from './fever.js';
import { operators, questionTypes } from './question-types.js';
import {
  above,
  address,
  between,
  canonical,
  cited,
  date,
  id,
  interpreterOffer,
  items,
  language,
  list,
  listOrNone,
  name,
  object,
  oneOf,
  paragraphs,
  pathData,
  phone,
  reference,
  region,
  text,
  unsigned,
  version,
} from './schema-parts.js';
import { urgencies } from './urgency.js';

/**
 * The schema of a content pack: one condition in one language. Types, check, JSON Schema, translation units and what a
 * signature covers all follow from it. Text is plain text, never markup; `placeholders` lists what may be in braces.
 * Each text declares its kind (see `TextKind`).
 */

/** How soon a person needs help. Any other value counts as an emergency wherever it is read. */
const urgency = oneOf(urgencies);

/** An optional field. */
const maybe = v.exactOptional;

const untranslated = name('untranslated');

const source = object({
  id,
  title: untranslated,
  publisher: untranslated,
  address: maybe(address),
  /** When someone last read the source, or a stored copy of it, for this pack. */
  accessed: maybe(date),
  /** The date that the text itself showed when it was read. */
  dated: maybe(date),
});

/**
 * `sample` marks text that demonstrates the software and is never signed. `digest` is a SHA-256 of everything that was
 * signed, so that `care-widgets check` finds later changes.
 */
export const reviewSchema = object({
  status: oneOf(['draft', 'reviewed', 'sample']),
  by: maybe(untranslated),
  role: maybe(untranslated),
  on: maybe(date),
  due: maybe(date),
  digest: maybe(untranslated),
});

/** An answer to one question of a patient. */
const section = object({
  id,
  heading: text('label'),
  paragraphs: paragraphs('statement'),
  sources: cited,
  items: maybe(items('statement')),
  /** What happens, in order. */
  steps: maybe(items('statement')),
  /** Id of one of the pack's pictures. */
  picture: maybe(unsigned(reference('pictures'))),
});

/** A title, and answers to the questions under it. */
const chapterFields = { title: text('label'), sections: list(section) };
const chapter = object(chapterFields);

/**
 * How soon a symptom needs help, so that a program can compare what all cards, lists and packs say about it. With
 * `after` it applies to people who have had that treatment, otherwise to everyone.
 */
const call = object({ symptom: id, urgency, after: maybe(reference('treatments')) });

const sign = object({
  id,
  /** As the person would say it; the label of a check box. */
  label: text('instruction'),
  urgency,
  /** What to do about this one sign. */
  advice: text('instruction'),
  sources: cited,
  /**
   * One more question about a sign. Unless the answer is a clear “no”, this urgency and advice replace the sign's own.
   * It must be more urgent.
   */
  followUp: maybe(
    object({
      question: text('instruction'),
      urgency,
      advice: text('instruction'),
      sources: cited,
      items: maybe(items('instruction')),
    }),
  ),
});

/**
 * Signs that mean more in combination: the rule applies if all signs of `allOf` and at least one of `anyOf` were
 * chosen. It can make an outcome more urgent, never less.
 */
const rule = object({
  id,
  /** The combination of signs, as the person would say it. */
  label: text('instruction'),
  urgency,
  advice: text('instruction'),
  sources: cited,
  allOf: maybe(list(reference('signs'))),
  anyOf: maybe(list(reference('signs'))),
});

/** One action as the heading, and the steps in order. */
const advice = { heading: text('instruction'), steps: items('instruction'), sources: maybe(cited) };

/** The FHIR Questionnaire that a question set was read from. */
const questionnaire = object({ url: canonical, version: maybe(untranslated) });

const screening = object({
  id,
  questionnaire: maybe(unsigned(questionnaire)),
  title: text('label'),
  intro: text('label'),
  question: text('label'),
  hint: text('label'),
  groups: v.pipe(
    list(object({ id, signs: list(sign), label: maybe(text('instruction')) })),
    annotate({ isGrouping: true }),
  ),
  rules: maybe(list(rule)),
});

/** What an answer is compared with: yes or no, a number, the id of an option, or a date. */
const answer = v.union([v.boolean(), v.number(), untranslated]);

/** With several answers to one question, one match is enough, except for `!=`, where none may match. */
const condition = object({ question: reference('questions'), operator: oneOf(operators), answer });

/** A code and its system, as other programs know it. */
const coded = object({ system: maybe(untranslated), code: untranslated });

const option = object({
  id,
  label: text('instruction'),
  /** How soon a person needs help who chooses it. */
  urgency: maybe(urgency),
  /** What it adds to a sum. */
  score: maybe(v.number()),
  /** Takes back all other options, and is taken back by each: “None of these”. */
  exclusive: maybe(v.boolean()),
  code: maybe(unsigned(coded)),
});

const question = object({
  id,
  /** The name of the item in the FHIR Questionnaire, if it is not the id. */
  linkId: maybe(unsigned(untranslated)),
  /** `group` and `note` only show a text; `advice` is shown, and counts, when it applies; a `sum` is computed. */
  type: oneOf(questionTypes),
  /** Only a group may have none. */
  text: maybe(text('instruction')),
  /** The group or question around it: without that, it is not asked either. */
  inside: maybe(reference('questions')),
  required: maybe(v.boolean()),
  /** Never shown; its answer is `initial`. */
  hidden: maybe(v.boolean()),
  initial: maybe(answer),
  /** It is asked, shown or counted only if all of these are met, or any of them. */
  when: maybe(list(condition)),
  behavior: maybe(oneOf(['all', 'any'])),
  /** For an advice, and for the answer yes. */
  urgency: maybe(urgency),
  sources: maybe(cited),
  options: maybe(list(option)),
  /** Whether several options may be chosen. */
  multiple: maybe(v.boolean()),
  /** Whether a number must be whole. */
  whole: maybe(v.boolean()),
  least: maybe(v.number()),
  most: maybe(v.number()),
  earliest: maybe(date),
  latest: maybe(date),
  /** The unit of a number. Everything that a sum adds up has the same unit. */
  unit: maybe(object({ label: text('label'), code: maybe(unsigned(coded)) })),
  /** The questions whose scores or numbers a sum adds up. */
  of: maybe(list(reference('questions'))),
});

/** Questions of all kinds, in order, each with its conditions: what a FHIR Questionnaire asks. */
const questionSet = object({
  id,
  questionnaire: maybe(unsigned(questionnaire)),
  title: text('label'),
  intro: text('label'),
  questions: list(question),
  /** Whether a person sees their sums, which a clinician decides: without this they do not. */
  showScore: maybe(v.boolean()),
});

const screeningGuide = object({
  advice: object({
    emergency: object(advice),
    urgent: object(advice),
    'see-doctor': object(advice),
    none: object({ ...advice, stop: object({ heading: text('instruction'), items: items('instruction') }) }),
  }),
  /** Shown after `urgent` and `see-doctor`: the person can state that a doctor agreed. */
  agreement: object({
    heading: text('instruction'),
    meaning: text('instruction'),
    confirm: text('instruction'),
    confirmed: text('instruction'),
    withdraw: text('instruction'),
  }),
  /** The first is the default. Without any, the first of `questionSets` is. */
  sets: listOrNone(screening),
  questionSets: maybe(list(questionSet)),
  /**
   * What needs the emergency number now. Shown above the question, in every outcome, and next to the doctor's
   * agreement. Without it, a line with the number is shown there.
   */
  emergency: maybe(object({ heading: text('instruction'), items: items('instruction'), sources: cited })),
});

const treatments = listOrNone(reference('treatments'));

const phase = object({
  id,
  name: name(),
  aim: text('statement'),
  /**
   * `weeks` only if a source states a usual length; without it, the phase is drawn open-ended. More than 20 years must
   * be a typo, and would make the other phases too small to see.
   */
  length: object({ label: text('label'), weeks: maybe(above(0, 1040)) }),
  happens: items('statement'),
  /** Ids of the pack's treatments. */
  treatments,
  /** Those of them that only some people get. */
  forSome: maybe(list(reference('treatments'))),
  sources: cited,
});

const timeline = object({
  title: text('label'),
  intro: text('label'),
  total: text('statement'),
  phases: list(phase),
  /** Treatment that runs alongside every phase. */
  throughout: maybe(object({ name: name(), description: text('statement'), treatments, sources: cited })),
  /** Sources for `total`. */
  sources: maybe(cited),
});

const effect = object({
  id,
  name: name(),
  description: text('statement'),
  /** What may help. */
  help: items('statement'),
  /** When to call about this effect. */
  call: text('instruction'),
  /** The same for programs. The most urgent entry decides the order: the most dangerous effects come first. */
  calls: maybe(list(call)),
  sources: cited,
});

const treatment = object({
  id,
  name: name(),
  /** What it is. */
  description: text('statement'),
  /** Ids of the pack's effects that a source calls common. */
  effects: listOrNone(reference('effects')),
  /** Effects that a source lists, but does not call common. */
  lessCommon: maybe(list(reference('effects'))),
  /** Effects that a source calls rare, and that can be serious. */
  rare: maybe(list(reference('effects'))),
  /** When the effects go away; never a promise. */
  outlook: text('statement'),
  sources: cited,
  /** How it is given. */
  given: maybe(text('statement')),
  /** Who gets it. */
  who: maybe(text('statement')),
  sections: maybe(list(section)),
  /** Under the names that the care team uses. */
  medicines: maybe(
    list(
      object({
        id,
        name: name('term'),
        /** What kind it is, how it is taken, and what it is for. */
        description: text('statement'),
        /** What to watch for, and what to do or avoid. */
        watch: maybe(text('instruction')),
        sources: cited,
      }),
    ),
  ),
});

/** The title and introduction of treatments that are shown side by side. */
const treatmentGuide = object({ title: text('label'), intro: text('label') });

/** Links to tools elsewhere. */
const tools = object({
  title: text('label'),
  intro: text('label'),
  links: list(object({ id, title: name(), description: text('label'), address })),
  more: maybe(object({ title: name(), address })),
});

/** What a whole page on the condition has in addition to its parts. */
const guide = object({
  title: text('label'),
  intro: text('label'),
  /** For whom the text is, and for whom it is not. */
  audience: maybe(text('label')),
  /** For a person who has just been told the diagnosis. */
  welcome: maybe(paragraphs('label')),
  /** The order of the page's parts, by the names that `<care-guide>` gives them and the ids of chapters. */
  order: maybe(unsigned(list(id))),
  keyPoints: object({ heading: text('label'), items: items('statement'), sources: cited }),
  questions: object({ heading: text('label'), intro: text('label'), items: items('label') }),
});

/** A word that a patient may not know. `forms` are its other forms in the text. */
const term = object({
  id,
  term: name('term'),
  definition: text('statement'),
  sources: cited,
  forms: maybe(list(name('spelling'))),
});

/** A place or size on the grid of a picture. */
const coordinate = above(0, 1000);

/**
 * A picture as data, so that a condition can bring its own without code: paths on a grid of `width` by `height`,
 * and numbered marks that are explained in text next to it. Where the text runs from right to left, it is mirrored:
 * no text may speak of a left or a right side.
 */
const picture = object({
  id,
  /** What a person who cannot see it needs to know. */
  description: text('statement'),
  width: coordinate,
  height: coordinate,
  shapes: list(
    object({
      path: pathData,
      tone: oneOf(['line', 'plain', 'soft', 'skin', 'skin-soft', 'blood', 'defense', 'illness', 'medicine']),
    }),
  ),
  sources: cited,
  marks: maybe(list(object({ id, x: coordinate, y: coordinate, label: text('label') }))),
});

/** What an emergency is, in the words of a region; without `regions`, for all other regions. */
const emergencyWords = object({
  id,
  line: text('instruction'),
  steps: items('instruction'),
  definition: object({ heading: text('instruction'), intro: text('instruction'), items: items('instruction') }),
  /** What people recognize as an emergency. */
  examples: maybe(object({ heading: text('instruction'), items: items('instruction') })),
  /** Other numbers that help: for a mental health crisis, for poisoning, for urgent problems. */
  lines: maybe(items('instruction')),
  regions: maybe(list(region)),
});

/** The offer of an interpreter in each language that people may read, the same in every translation. */
const assistanceLine = object({
  id,
  language,
  /** The language's name in that language. */
  name: untranslated,
  text: interpreterOffer(),
});

const emergency = object({
  title: text('instruction'),
  words: list(emergencyWords),
  notices: object({ heading: text('instruction'), items: items('instruction') }),
  sources: cited,
  assistance: maybe(object({ heading: text('instruction'), lines: list(assistanceLine) })),
});

/** A list of side effects always comes with what needs a call right away. */
const sideEffects = object({
  title: text('label'),
  intro: text('label'),
  callRightAway: object({
    heading: text('instruction'),
    intro: text('instruction'),
    /**
     * Nothing under “right away” can wait for a visit. If `symptoms` includes `fever`, the fever rule of the pack or
     * the hospital decides how urgent it is.
     */
    items: list(
      object({
        id,
        text: text('instruction'),
        urgency: oneOf(['emergency', 'urgent']),
        symptoms: maybe(unsigned(list(id))),
      }),
    ),
    steps: items('instruction'),
    sources: cited,
  }),
});

/** What to do about a fever. A hospital may set whom to call first, and from which temperature. */
const fever = object({
  firstCall: oneOf(feverCalls),
  heading: text('instruction'),
  items: items('instruction'),
  sources: cited,
});

/** Whom a person can call, unless the page sets other numbers. */
const careTeam = object({
  number: maybe(phone),
  afterHoursNumber: maybe(phone),
  nurseLine: maybe(phone),
  /** When the first number is answered. */
  hours: maybe(text('label')),
});

/** What a source says about how urgent something is, for the clinician who decides. */
const evidence = object({ about: untranslated, source: reference('sources'), says: untranslated });

/** A list of questions for clinicians, or of texts that are not translated yet. */
const remarks = list(text('untranslated'));

export const packSchema = object({
  schemaVersion: unsigned(oneOf([1])),
  topic: unsigned(id),
  language: unsigned(language),
  /** The region whose emergency number and medical wording the pack uses, as an ISO 3166 code. */
  region,
  version: unsigned(version),
  license: unsigned(untranslated),
  title: name(),
  review: unsigned(reviewSchema),
  sources: unsigned(list(source)),
  $schema: maybe(unsigned(untranslated)),
  /** What this was translated from, and how; `untranslated` lists texts that are still in the original language. */
  translation: maybe(
    unsigned(object({ from: language, version, method: oneOf(['machine', 'human']), untranslated: maybe(remarks) })),
  ),
  /** What a clinician must decide; never shown to patients. */
  openQuestions: maybe(unsigned(remarks)),
  /** For each urgency, what its sources say; never shown to patients. */
  evidence: maybe(unsigned(list(evidence))),
  screening: maybe(screeningGuide),
  treatments: maybe(list(treatment)),
  effects: maybe(list(effect)),
  timeline: maybe(timeline),
  sideEffects: maybe(sideEffects),
  overview: maybe(chapter),
  /** More chapters of the page, in order: tests, living with the illness, what comes after treatment. */
  chapters: maybe(list(object({ id, ...chapterFields }))),
  treatmentGuide: maybe(treatmentGuide),
  trials: maybe(chapter),
  tools: maybe(tools),
  guide: maybe(guide),
  emergency: maybe(emergency),
  glossary: maybe(list(term)),
  pictures: maybe(unsigned(list(picture))),
  /**
   * The temperature from which a fever needs a call, in degrees Celsius, from 37 to 38.3.
   * `{fever-threshold}` in a text shows it in both units.
   */
  feverThreshold: maybe(between(feverBounds.lowest, feverBounds.highest)),
  fever: maybe(fever),
  careTeam: maybe(unsigned(careTeam)),
});

export type ContentPack = v.InferOutput<typeof packSchema>;
export type Urgency = v.InferOutput<typeof urgency>;
export type Source = v.InferOutput<typeof source>;
export type Sign = v.InferOutput<typeof sign>;
export type Rule = v.InferOutput<typeof rule>;
export type Screening = v.InferOutput<typeof screening>;
export type Question = v.InferOutput<typeof question>;
export type QuestionSet = v.InferOutput<typeof questionSet>;
export type Condition = v.InferOutput<typeof condition>;
export type ScreeningGuide = v.InferOutput<typeof screeningGuide>;
export type Phase = v.InferOutput<typeof phase>;
export type Timeline = v.InferOutput<typeof timeline>;
export type FeverRule = v.InferOutput<typeof fever>;
export type CareTeam = v.InferOutput<typeof careTeam>;
export type Call = v.InferOutput<typeof call>;
export type Effect = v.InferOutput<typeof effect>;
export type Treatment = v.InferOutput<typeof treatment>;
export type SideEffects = v.InferOutput<typeof sideEffects>;
export type Section = v.InferOutput<typeof section>;
export type Chapter = v.InferOutput<typeof chapter>;
export type TreatmentGuide = v.InferOutput<typeof treatmentGuide>;
export type Tools = v.InferOutput<typeof tools>;
export type Guide = v.InferOutput<typeof guide>;
export type Term = v.InferOutput<typeof term>;
export type Picture = v.InferOutput<typeof picture>;
export type Emergency = v.InferOutput<typeof emergency>;
export type EmergencyWords = v.InferOutput<typeof emergencyWords>;
