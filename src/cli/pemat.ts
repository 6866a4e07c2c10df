import { blocksOf } from '../content/authoring.js';
import type { ContentPack } from '../content/schema.js';
import type { Report } from './inspect.js';
import { jargon, passiveVoice, sentencesOf, wordsOf } from './reading.js';

/** An item of a review sheet: decided by the program with its evidence, or left to a person. */
export interface Item {
  sheet: 'PEMAT-P' | 'Clear Communication Index';
  about: string;
  answer: 'agree' | 'disagree' | 'for a person';
  evidence: string;
}

/**
 * The subjects of PEMAT-P (AHRQ) and of the Clear Communication Index (CDC) in our own words. What a program can
 * count it decides; whether a text is understood, only a person can. No score of the real instruments is claimed.
 */
export function reviewItems(pack: ContentPack, { reading, findings }: Report): Item[] {
  const texts = blocksOf(pack).flatMap(({ text }) => text);
  const sentences = texts.flatMap(sentencesOf);
  const share = (count: number): string => `${count} of ${sentences.length} sentences`;
  const passive = sentences.filter((sentence) => passiveVoice.test(sentence)).length;
  const jargonWords = texts.filter((text) => jargon.test(text)).length;
  const { guide, overview, screening, sideEffects, pictures = [], glossary = [], trials } = pack;
  const sections = [...(overview?.sections ?? []), ...(trials?.sections ?? [])];
  const longest = Math.max(0, ...sections.map(({ paragraphs }) => wordsOf(paragraphs.join(' ')).length));
  const lists = blocksOf(pack).filter(({ id, text }) => Array.isArray(text) && /items|steps|help/.test(id)).length;
  const grade = reading && reading.worst.grade <= 6;
  const items: Item[] = [];
  const put = (sheet: Item['sheet'], about: string, decided: boolean | undefined, evidence: string): void => {
    items.push({
      sheet,
      about,
      answer: decided === undefined ? 'for a person' : decided ? 'agree' : 'disagree',
      evidence,
    });
  };
  const pemat = (about: string, decided: boolean | undefined, evidence: string): void =>
    put('PEMAT-P', about, decided, evidence);
  const index = (about: string, decided: boolean | undefined, evidence: string): void =>
    put('Clear Communication Index', about, decided, evidence);

  pemat('Says what it is for', undefined, guide?.intro ?? screening?.sets[0]?.intro ?? 'no introduction found');
  pemat('Leaves out what draws away from its purpose', undefined, '');
  pemat(
    'Uses everyday words',
    reading && grade && !jargonWords,
    `worst block at grade ${reading?.worst.grade.toFixed(1) ?? '?'}, ${jargonWords} texts with jargon`,
  );
  pemat('Explains medical terms', glossary.length ? true : undefined, `${glossary.length} terms in the glossary`);
  pemat(
    'Speaks in the active voice',
    reading && passive / Math.max(1, sentences.length) < 0.1,
    `${share(passive)} may be passive`,
  );
  pemat(
    'Numbers are clear and easy',
    undefined,
    `${texts.filter((text) => /\d/.test(text)).length} texts with a number`,
  );
  pemat('Asks for no arithmetic', undefined, '');
  pemat('Breaks text into short parts', longest ? longest <= 120 : undefined, `longest section has ${longest} words`);
  pemat(
    'Each part has a heading that tells',
    sections.length ? sections.every(({ heading }) => heading) : undefined,
    `${sections.length} sections, each with a heading`,
  );
  pemat('Comes in a logical order', undefined, '');
  pemat(
    'Has a summary',
    guide ? true : undefined,
    guide ? `${guide.keyPoints.items.length} main points` : 'no guide in this pack',
  );
  pemat(
    'Draws the eye to what matters',
    undefined,
    'main points, emergency cards and urgency words are set apart by the elements',
  );
  pemat('Has pictures where they help', pictures.length ? true : undefined, `${pictures.length} drawings`);
  pemat('Pictures support the text', undefined, '');
  pemat(
    'Pictures have titles or captions',
    pictures.length ? pictures.every(({ description }) => description) : undefined,
    'each has a description',
  );
  pemat('Pictures are clear', undefined, '');
  pemat('Names at least one thing to do', lists > 0, `${lists} lists of steps, help or items`);
  pemat(
    'Speaks to the reader',
    texts.some((text) => /\byou(r)?\b/i.test(text)),
    'says “you”',
  );
  pemat(
    'Breaks actions into steps',
    screening || sideEffects || sections.some(({ steps }) => steps) ? true : undefined,
    'numbered steps',
  );
  pemat(
    'Has a tool to act with',
    screening || sideEffects || guide ? true : undefined,
    [screening && 'screener', sideEffects && 'checklist', guide && 'list of questions'].filter(Boolean).join(', '),
  );

  index('One main message', undefined, guide?.keyPoints.items[0] ?? '');
  index('The main message comes first', guide ? true : undefined, guide ? 'the guide shows the main points first' : '');
  index('The main message stands out', guide ? true : undefined, guide ? 'in a box of its own' : '');
  index('A picture supports the main message', undefined, '');
  index('Says what the reader can do', lists > 0, `${lists} lists`);
  index('Says why that matters', undefined, '');
  index(
    'Active voice and everyday words',
    reading && grade && passive / Math.max(1, sentences.length) < 0.1 && !jargonWords,
    share(passive),
  );
  index('Lists instead of long text', lists > 0, `${lists} lists`);
  index('Headings over each part', sections.length ? sections.every(({ heading }) => heading) : undefined, '');
  index('The most important comes first in each part', undefined, '');
  index('Says what is known and what is not', undefined, '');
  index('Numbers that readers know, and explained', undefined, '');
  index('Names the risk and its size in plain words', undefined, '');
  index(
    'Sources stand behind what is stated',
    !findings.some(({ rule }) => /without a source/.test(rule)),
    'by the check',
  );
  return items;
}

export function scores(items: readonly Item[]): string[] {
  return [...new Set(items.map(({ sheet }) => sheet))].map((sheet) => {
    const own = items.filter((item) => item.sheet === sheet);
    const count = (answer: Item['answer']): number => own.filter((item) => item.answer === answer).length;
    const decided = own.length - count('for a person');
    return `${sheet}: the program decided ${decided} of ${own.length}: ${count('agree')} agree, ${count('disagree')} do not; a person must decide ${count('for a person')}.`;
  });
}
