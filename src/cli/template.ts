import type { Translation } from '../content/authoring.js';
import type { ContentPack } from '../content/schema.js';

const toWrite = {
  source: 'Name of the source',
  publisher: 'Who publishes it',
  whatItIs: 'Say in plain words what it is.',
  whatHelps: 'Say what helps.',
  toDo: 'One thing to do.',
  purpose: 'Say what this page is for.',
  mainPoint: 'Say the main point first.',
} as const;

/** Texts of the template that say what to write: none of them may reach a patient. */
export const unwritten: ReadonlySet<string> = new Set(Object.values(toWrite));

/** A small pack that fits the schema, as a start. */
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
    openQuestions: ['Every text of this template is to be written anew, from sources that are named.'],
    overview: {
      title: `About ${title}`,
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
    glossary: [{ id: 'care-team', term: 'care team', definition: 'The people who care for you.', sources }],
  };
}

export function newTranslation({ topic, version, language: from, review }: ContentPack, language: string): Translation {
  return {
    schemaVersion: 1,
    topic,
    language,
    version,
    method: 'human',
    from: { language: from, version },
    review: { status: review.status === 'sample' ? 'sample' : 'draft' },
    blocks: {},
  };
}
