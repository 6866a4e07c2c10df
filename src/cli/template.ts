import type { Translation } from '../content/authoring.js';
import type { ContentPack } from '../content/schema.js';
import { adviceToWrite } from '../fhir/advice-template.js';

const toWrite = {
  source: 'Name of the source',
  publisher: 'Who publishes it',
  whatItIs: 'Say in plain words what it is.',
  whatHelps: 'Say what helps.',
  toDo: 'One thing to do.',
  purpose: 'Say what this page is for.',
  mainPoint: 'Say the main point first.',
  treatmentsIntro: 'Say what the treatments are for.',
  treatment: 'Name of the treatment',
  whatTreatmentIs: 'Say what the treatment is.',
  whenItPasses: 'Say when its side effects pass.',
  effect: 'Name of a side effect',
  whatEffectIs: 'Say what it feels like.',
  whenToCall: 'Say when to call about it.',
  callIntro: 'Say who must call, and when.',
  emergencySign: 'A sign of an emergency.',
  urgentSign: 'A sign to call the care team about.',
} as const;

/** Texts of the template that say what to write; none of them may ever reach a patient. */
export const unwritten: ReadonlySet<string> = new Set([...Object.values(toWrite), ...Object.values(adviceToWrite)]);

/** A small valid pack to start from. It includes when to call, which no page on a condition should lack. */
export function newPack(topic: string, language: string, region: string, title: string): ContentPack {
  const sources = ['first-source'];
  return {
    schemaVersion: 1,
    topic,
    language,
    region,
    version: '0.1.0',
    license: 'CC-BY-4.0',
    title,
    review: { status: 'draft' },
    sources: [{ id: 'first-source', title: toWrite.source, publisher: toWrite.publisher }],
    openQuestions: ['Replace every text of this template, and name your sources.'],
    overview: {
      title: `${title}: the basics`,
      sections: [
        { id: 'what-it-is', heading: 'What it is', paragraphs: [toWrite.whatItIs], sources },
        {
          id: 'what-to-do',
          heading: 'What you can do',
          paragraphs: [toWrite.whatHelps],
          items: [toWrite.toDo],
          sources,
        },
      ],
    },
    guide: {
      title,
      intro: toWrite.purpose,
      keyPoints: { heading: 'The main points', items: [toWrite.mainPoint], sources },
      questions: {
        heading: 'Questions for your care team',
        intro: 'Bring this list to your visit.',
        items: ['What do I do next?'],
      },
    },
    treatmentGuide: { title: `${title}: treatments`, intro: toWrite.treatmentsIntro },
    treatments: [
      {
        id: 'first-treatment',
        name: toWrite.treatment,
        description: toWrite.whatTreatmentIs,
        effects: ['first-effect'],
        outlook: toWrite.whenItPasses,
        sources,
      },
    ],
    effects: [
      {
        id: 'first-effect',
        name: toWrite.effect,
        description: toWrite.whatEffectIs,
        help: [toWrite.toDo],
        call: toWrite.whenToCall,
        sources,
      },
    ],
    sideEffects: {
      title: 'Side effects',
      intro: 'You may have some of these, or none. Tell your care team what you notice.',
      callRightAway: {
        heading: 'When to call right away',
        intro: toWrite.callIntro,
        items: [
          { id: 'emergency-sign', text: toWrite.emergencySign, urgency: 'emergency' },
          { id: 'urgent-sign', text: toWrite.urgentSign, urgency: 'urgent' },
        ],
        steps: [
          'Call {emergency-number} now for a sign marked “Emergency”. Do not wait.',
          'For any other sign, call your care team, day or night. If no one answers, call {emergency-number}.',
        ],
        sources,
      },
    },
    glossary: [{ id: 'care-team', term: 'care team', definition: 'The people who care for you.', sources }],
  };
}

export function newTranslation(
  { topic, version, language: from, review }: ContentPack,
  language: string,
  // Unless someone says that a person translated it, the page says that a machine did.
  method: Translation['method'] = 'machine',
): Translation {
  return {
    schemaVersion: 1,
    topic,
    language,
    version,
    method,
    from: { language: from, version },
    review: { status: review.status === 'sample' ? 'sample' : 'draft' },
    blocks: {},
  };
}
