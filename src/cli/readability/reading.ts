import { fleschKincaid } from 'flesch-kincaid';
import { smogFormula } from 'smog-formula';
import { syllable } from 'syllable';
import type { Block } from '../../content/authoring.js';
import type { ContentPack } from '../../content/schema.js';
import { asPattern } from '../../content/text.js';
import { sentencesOf as split } from './sentences.js';
import words from './words.json' with { type: 'json' };

const patternOf = (texts: readonly string[]): RegExp =>
  new RegExp(`\\b(?:${[...texts].sort((a, b) => b.length - a.length).join('|')})\\b`, 'gi');

/** Words with a plainer alternative, by how they begin. */
export const jargon = new RegExp(`\\b(?:${words.jargon.join('|')})\\w*`, 'i');

/** Words too plain to be exact, with the exact ones: the care team's own words are kept, and explained. */
export const vagueWordsIn = (text: string): [vague: string, exact: string][] =>
  Object.entries(words.exactWords).filter(([vague]) => patternOf([vague]).test(text));

/** A simple pattern with some false positives. How someone feels, and what something is called, do not count. */
export const passiveVoice =
  /\b(?:am|is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?(?!(?:called|confused|scared|tired|worried|used to)\b)(?:\w+ed|given|taken|done|made|seen|found|kept|put|sent|shown|told|known|held|drawn|chosen)\b/i;

export const highestGrade = 6;
/**
 * For a whole pack, as the mean of its blocks. A list of short steps may well be easier, but a whole pack that is has
 * lost the words that patients need to recognize what is meant.
 */
export const lowestGrade = 1.5;
/** The fewest blocks for which a mean is meaningful. */
const fewestBlocks = 20;

export const isTooPlain = (grades: readonly number[], mean: number): boolean =>
  grades.length >= fewestBlocks && mean < lowestGrade;

/** Whether a text is chopped up like a telegram. Emergency instructions are short for a reason, so they never count. */
export function isTelegram(text: string): boolean {
  // What stands before a colon goes on after it.
  const sentences = sentencesOf(text).filter((one, index, all) => index === all.length - 1 || !one.endsWith(':'));
  const isShort = wordsOf(text).length / sentences.length < 5;
  return sentences.length > 1 && isShort && !text.includes('{emergency-number}');
}
export const longestSentence = 20;

/** Placeholders count as short words. */
const plain = (text: string): string => text.replace(/\{[a-z-]+\}/g, 'nine');

/** "a.m." and 2.5 are one word each. */
export const wordsOf = (text: string): string[] =>
  plain(text).match(/(?:\p{L}\.){2,}|\d+(?:[.,]\d+)+|[\p{L}\d’'-]+/gu) ?? [];

export const sentencesOf = (text: string, language?: string): string[] => split(plain(text), language);

/** As it is read aloud: "Dr." is no shorter than what it stands for. */
function syllablesOf(word: string): number {
  if (/^(?:\p{L}\.){2,}$/u.test(word)) return word.length / 2;
  return syllable(Object.hasOwn(words.readAs, word) ? words.readAs[word as keyof typeof words.readAs] : word);
}

/**
 * Names that count as one plain word: those that patients need to know because the care team uses them, and those in a
 * pack's glossary.
 */
export function namePattern(more: readonly string[] = []): RegExp {
  return patternOf([...words.medicalNames, ...more.map(asPattern)]);
}

/** The names of a pack: what its glossary explains, and the medicines that its treatments list. */
export function namesOf({ glossary = [], treatments = [] }: ContentPack): RegExp {
  const explained = glossary.flatMap(({ term, forms = [] }) => [term, ...forms]);
  const medicines = treatments.flatMap(({ medicines: some = [] }) =>
    some.flatMap(({ name }) => name.split(/[:,()]\s*/)),
  );
  return namePattern([...explained, ...medicines].map((name) => name.trim()).filter(Boolean));
}

export const medicalNamePattern = namePattern();
/** Long, but known to everyone, so they are not explained. */
const knownPattern = patternOf(words.knownWords);

interface Options {
  namesCounted: boolean;
  names?: RegExp;
}

const counted = (text: string, { namesCounted, names = medicalNamePattern }: Options): string =>
  namesCounted ? plain(text) : plain(text).replace(names, 'name').replace(knownPattern, 'name');

/** The U.S. reading grade by Flesch-Kincaid, with medical names counted as they are, or each as one plain word. */
export function gradeOf(text: string, options: Options): number {
  const shown = counted(text, options);
  const read = wordsOf(shown);
  return fleschKincaid({
    sentence: Math.max(1, sentencesOf(shown).length),
    word: read.length,
    syllable: read.reduce((sum, word) => sum + syllablesOf(word), 0),
  });
}

/** The same by SMOG, which is meant for thirty or more sentences: for a pack, never for a block. */
export function smogOf(text: string, options: Options): number {
  const shown = counted(text, options);
  return smogFormula({
    sentence: Math.max(1, sentencesOf(shown).length),
    polysillabicWord: wordsOf(shown).filter((word) => syllablesOf(word) > 2).length,
  });
}

/** Whether a block is graded. Glossary terms are not: they are explained because they are hard. */
export const isGraded = ({ kind }: Block): boolean => kind !== 'term' && kind !== 'spelling';

const fewestWords = 7;
const parentOf = (id: string): string => id.split('.').slice(0, -1).join('.');
const depthOf = (id: string): number => (id ? id.split('.').length : 0);

/**
 * The formula is meaningless for three words, so short texts are graded together with their siblings, or if those are
 * too few, with the texts one level up. Never with more than needed: among sixty easy labels, a hard one would not
 * show.
 */
export function gradedTexts(texts: readonly { id: string; text: string }[]): { id: string; text: string }[] {
  const isLong = (text: string): boolean => wordsOf(text).length >= fewestWords;
  const graded = texts.filter(({ text }) => isLong(text));
  const pools = new Map<string, string[]>();
  const pool = (place: string, more: readonly string[]): void => {
    const there = pools.get(place) ?? [];
    for (const text of more) there.push(text);
    pools.set(place, there);
  };
  for (const { id, text } of texts) {
    if (!isLong(text)) pool(parentOf(id), [/[.?!:]$/.test(text) ? text : `${text}.`]);
  }
  let depth = [...pools.keys()].reduce((deepest, place) => Math.max(deepest, depthOf(place)), 0);
  for (; depth >= 0; depth--) {
    for (const [place, pooled] of [...pools].filter(([one]) => depthOf(one) === depth)) {
      const text = pooled.join(' ');
      if (isLong(text) || !place) graded.push({ id: `${place || '(the pack)'} (labels)`, text });
      else pool(parentOf(place), pooled);
    }
  }
  return graded;
}
