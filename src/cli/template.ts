import type { Translation } from '../content/authoring.js';
import type { ContentPack } from '../content/schema.js';

/** A small pack that passes the check, as a start. */
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
    sources: [{ id: 'first-source', title: 'Name of the source', publisher: 'Who publishes it' }],
    openQuestions: ['Every text of this template is to be written anew, from sources that are named.'],
    overview: {
      title: `About ${title}`,
      sections: [
        { id: 'what-it-is', heading: 'What it is', paragraphs: ['Say in plain words what it is.'], sources },
        {
          id: 'what-to-do',
          heading: 'What you can do',
          paragraphs: ['Say what helps.'],
          items: ['One thing to do.'],
          sources,
        },
      ],
    },
    guide: {
      title,
      intro: 'Say what this page is for.',
      keyPoints: { heading: 'The main points', items: ['Say the main point first.'], sources },
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
