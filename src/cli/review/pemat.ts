import { blocksOf } from '../../content/authoring.js';
import type { ContentPack } from '../../content/schema.js';
import { highestGrade, jargon, passiveVoice, sentencesOf, wordsOf } from '../readability/reading.js';
import type { Report } from './inspect.js';

export type Answer = 'agree' | 'disagree' | 'does not apply' | 'for a person';

/** An item of a review sheet: decided by the program with its evidence, or left to a person. */
export interface Item {
  /** Such as `PEMAT-P 5`: the number that the instrument gives it. */
  id: string;
  /** The part of the instrument whose score it counts toward. */
  part: Part;
  about: string;
  answer: Answer;
  evidence: string;
}

/** The parts, with the score that counts as good: usually 70% for PEMAT, 90 of 100 for the Index. */
export const parts = {
  'PEMAT-P, understandable': 70,
  'PEMAT-P, can be acted on': 70,
  'Clear Communication Index': 90,
} as const;
export type Part = keyof typeof parts;

/**
 * All items of PEMAT-P (AHRQ, 2013) and of the Clear Communication Index (CDC, 2013), in our own words, with their
 * numbers. The program decides what can be counted; whether a text is understood, only a person can.
 */
export function reviewItems(pack: ContentPack, { reading }: Report): Item[] {
  const facts = factsOf(pack);
  const { guide, screening, sideEffects, timeline, pictures = [], glossary = [] } = pack;
  const plain = reading && reading.worst.grade <= highestGrade && !facts.jargonTexts;
  const active = reading && facts.passive / Math.max(1, facts.sentences) < 0.1;
  const passive = `${facts.passive} of ${facts.sentences} sentences may be passive`;
  const grade = `hardest text at grade ${reading?.worst.grade.toFixed(1) ?? '?'}, ${facts.jargonTexts} texts with jargon`;
  const lists = `${facts.lists} lists`;
  const numbers = `${facts.withNumbers} texts with a number`;
  const drawings = `${pictures.length} drawings`;
  // The checklist is the page's choice, not the pack's.
  const tool = [screening && 'screener', guide && 'list of questions'].filter(Boolean);
  const person = undefined;
  const unless = (there: unknown, answer: boolean | undefined): boolean | undefined | null => (there ? answer : null);
  const table = unless(sideEffects && facts.tableHeadings.length > 1, facts.longestHeading <= 6);

  type Row = [number: number, about: string, decided: boolean | undefined | null, evidence?: string | undefined];
  const rows: Record<Part, Row[]> = {
    'PEMAT-P, understandable': [
      [1, 'Makes its purpose clear at once', person, guide?.intro ?? screening?.sets[0]?.intro],
      [2, 'Has nothing that distracts from its purpose', person],
      [3, 'Uses everyday words', plain, grade],
      [
        4,
        'Has medical words only to teach them, and explains them',
        glossary.length ? true : person,
        `${glossary.length} words in the glossary`,
      ],
      [5, 'Says who does what', active, passive],
      [6, 'Numbers are clear', unless(facts.withNumbers, person), numbers],
      [7, 'Leaves no arithmetic to the reader', person],
      [
        8,
        'Is divided into short parts',
        facts.longest ? facts.longest <= 120 : person,
        `longest part has ${facts.longest} words`,
      ],
      [9, 'Each part has a heading that tells what is in it', facts.headed, `${facts.sections} parts`],
      [10, 'Its order makes sense', person],
      [11, 'Has a summary', guide ? true : person, guide && `${guide.keyPoints.items.length} main points`],
      [12, 'Draws attention to what matters', person, 'the elements set main points and urgent advice apart'],
      [15, 'Has pictures wherever they would help', person, drawings],
      [16, 'Pictures support the text', unless(pictures.length, person)],
      [
        17,
        'Pictures have a title or a caption',
        unless(
          pictures.length,
          pictures.every(({ marks }) => marks?.length),
        ),
        drawings,
      ],
      [18, 'Pictures are clear and not crowded', unless(pictures.length, person)],
      [19, 'Tables are simple, with short headings', table, `longest heading has ${facts.longestHeading} words`],
    ],
    'PEMAT-P, can be acted on': [
      [20, 'Names something to do', facts.lists > 0, lists],
      [21, 'Speaks to the reader', facts.speaksToReader, 'says “you”'],
      [22, 'Breaks actions down into steps', facts.steps ? true : person, 'numbered steps'],
      [23, 'Provides a tool for taking action', tool.length ? true : person, tool.join(', ')],
      [24, 'Explains any arithmetic', person],
      [25, 'Explains how to use a chart to take action', unless(timeline, person), timeline && 'the timeline'],
      [26, 'Has pictures wherever they make it easier to act', person, drawings],
    ],
    'Clear Communication Index': [
      [1, 'Has one main message', person, guide?.keyPoints.items[0]],
      [2, 'The main message comes first', guide ? true : person, guide && 'the guide shows the main points first'],
      [3, 'The main message stands out', guide ? true : person, guide && 'in a box of its own'],
      [4, 'A picture carries the main message', person, drawings],
      [5, 'Asks the reader to do something', facts.lists > 0, lists],
      [6, 'States the main message and the request in the active voice', active, passive],
      [7, 'Uses the reader’s own words', plain, grade],
      [8, 'Has lists', facts.lists > 0, lists],
      [9, 'Is divided into parts with headings', facts.headed, `${facts.sections} parts`],
      [10, 'The first part contains what matters most', guide ? true : person, guide && 'the main points'],
      [11, 'Says what is known and what is not', person],
      [12, 'Recommends what to do', facts.lists > 0, lists],
      [13, 'Says why that matters to the reader', person],
      [14, 'Says how to do it', facts.steps ? true : person, 'numbered steps'],
      [15, 'Uses numbers that readers know', unless(facts.withNumbers, person), numbers],
      [16, 'Says what the numbers mean', unless(facts.withNumbers, person), numbers],
      [17, 'Leaves no arithmetic to the reader', person],
      [18, 'Says what the risk is', person],
      [19, 'Names the benefits and risks of what it recommends', person],
      [20, 'Explains probabilities in words or a picture too', person],
    ],
  };
  return (Object.entries(rows) as [Part, Row[]][]).flatMap(([part, list]) =>
    list.map(([number, about, decided, evidence = '']) => ({
      id: `${part.split(',')[0]} ${number}`,
      part,
      about,
      answer:
        decided === undefined ? 'for a person' : decided === null ? 'does not apply' : decided ? 'agree' : 'disagree',
      evidence,
    })),
  );
}

/** What can be counted in a pack. */
function factsOf(pack: ContentPack) {
  const blocks = blocksOf(pack);
  const texts = blocks.flatMap(({ text }) => text);
  const sentences = texts.flatMap((text) => sentencesOf(text, pack.language));
  const sections = [pack.overview, pack.trials, ...(pack.chapters ?? []), ...(pack.treatments ?? [])].flatMap(
    (part) => part?.sections ?? [],
  );
  const tableHeadings = [...(pack.treatments ?? []), ...(pack.effects ?? [])].map(({ name }) => name);
  const longestOf = (list: readonly string[]): number => Math.max(0, ...list.map((one) => wordsOf(one).length));
  return {
    sentences: sentences.length,
    passive: sentences.filter((sentence) => passiveVoice.test(sentence)).length,
    jargonTexts: texts.filter((text) => jargon.test(text)).length,
    withNumbers: texts.filter((text) => /\d/.test(text)).length,
    speaksToReader: texts.some((text) => /\byou(r)?\b/i.test(text)),
    lists: blocks.filter(({ isList }) => isList).length,
    steps: Boolean(pack.screening || pack.sideEffects || sections.some(({ steps }) => steps)),
    sections: sections.length,
    headed: sections.length ? sections.every(({ heading }) => heading) : undefined,
    longest: longestOf(sections.map(({ paragraphs }) => paragraphs.join(' '))),
    tableHeadings,
    longestHeading: longestOf(tableHeadings),
  };
}

/** The items with a person's answers, given by item id. An invalid answer leaves its item open. */
export function answered(items: readonly Item[], answers: Readonly<Record<string, string>>): Item[] {
  const known: readonly string[] = ['agree', 'disagree', 'does not apply'];
  return items.map((item) => {
    const answer = Object.hasOwn(answers, item.id) ? answers[item.id] : undefined;
    return answer && known.includes(answer) && item.answer === 'for a person'
      ? { ...item, answer: answer as Answer, evidence: 'a person' }
      : item;
  });
}

export interface Score {
  part: Part;
  agree: number;
  disagree: number;
  doesNotApply: number;
  open: number;
  /** Percent of what applies, if a person disagrees with everything open, and if they agree. */
  lowest: number;
  highest: number;
}

export function scores(items: readonly Item[]): Score[] {
  return (Object.keys(parts) as Part[]).map((part) => {
    const count = (answer: Answer): number =>
      items.filter((item) => item.part === part && item.answer === answer).length;
    const [agree, disagree, open] = [count('agree'), count('disagree'), count('for a person')];
    const per = (yes: number): number => Math.round((100 * yes) / Math.max(1, agree + disagree + open));
    return {
      part,
      agree,
      disagree,
      doesNotApply: count('does not apply'),
      open,
      lowest: per(agree),
      highest: per(agree + open),
    };
  });
}

export function scoreLine({ part, agree, disagree, doesNotApply, open, lowest, highest }: Score): string {
  const score = open
    ? `between ${lowest} and ${highest}, depending on ${open} more items that a person decides`
    : `${lowest} (${lowest >= parts[part] ? 'good' : 'not good'}: the threshold is ${parts[part]})`;
  return `${part}: ${score}. ${agree} agree, ${disagree} disagree, ${doesNotApply} do not apply.`;
}
