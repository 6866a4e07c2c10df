import { type HourOfDay, hourAround } from './day-halves.js';
import { error, type Findings, nothing, together, warning } from './findings.js';
import { turnedTimes } from './lone-times.js';
import { spelledOut } from './number-words.js';
import { isSpelledIn, type Pairing, pairNumbers } from './pair-numbers.js';
import { orderProblems, pairProblems, withUnit } from './pair-problems.js';
import { periodsIn } from './periods.js';
import { numbersInWords, type Original, readOriginal, readTranslation, type Translated } from './read-numbers.js';
import { turnedPairs, turnedShares } from './shares.js';
import type { Text } from './spans.js';
import { numbersOf, type TextNumber } from './text-numbers.js';
import { isDose, unitsIn } from './units.js';
import { wordProblems } from './word-problems.js';

/** Whether an English text says any number or period, in digits or in words; an article is one beside a unit: "a pill". */
export const saysNumber = (text: string): boolean =>
  numbersOf(text, 'en').length > 0 ||
  spelledOut(text.replace(/\ban?\b/gi, '')).length > 0 ||
  numbersInWords({ text, language: 'en' }, []).some(({ unit }) => unit) ||
  Boolean(periodsIn(text, 'en')?.sure.size);

/** Numbers that differ between a text and its translation (errors), and those that could be misread (warnings). */
export function comparedNumbers(source: Text, translation: Text): Findings {
  const from = readOriginal(source.text, source.language);
  const to = readTranslation(translation, from);
  const pairing = pairNumbers(from, to);
  const values = together(placeProblems(from, to), valueProblems(from, to, pairing));
  return together(
    values,
    wordProblems(from, to, pairing, values.errors),
    newUnits(from, pairing),
    ...pairing.pairs.map((pair) => pairProblems(pair, to)),
    orderProblems(pairing.pairs, from.text, to.text),
    values.errors.length ? nothing : error(...turnedTimes(from, to)),
  );
}

/** Two numbers that have changed their places. */
function placeProblems({ text: from }: Original, { text: to }: Translated): Findings {
  const pairs = turnedPairs(from, to);
  // Where a script runs from right to left, some write the two in the order that is read on the page.
  const isLeftward = /\p{sc=Arabic}|\p{sc=Hebrew}/u.test(to);
  return together(error(...turnedShares(from, to)), isLeftward ? warning(...pairs) : error(...pairs));
}

/** Numbers in digits that one of the texts does not say. */
function valueProblems(from: Original, to: Translated, { missing, left, leftInWords }: Pairing): Findings {
  if (!missing.length && left.every((one) => isSpelledIn(from, one, to))) return nothing;
  const used = to.inWords.filter((one) => !leftInWords.includes(one));
  const all = [...to.inDigits, ...used].sort((one, other) => one.at - other.at);
  const own = from.inDigits.map(inFull).join(', ');
  const isHour = (one: TextNumber): boolean => !one.unit && from.inDigits.some(({ half }) => half);
  const theirs = all.map((one) => (isHour(one) ? withHalf(one, hourAround(one, to.text, to.language)) : inFull(one)));
  return error(`numbers: "${own}" became "${theirs.join(', ')}"`);
}

/** With its unit, or its half of the day: a number alone may be the same in both texts. */
const inFull = (one: TextNumber): string => {
  const full = one.half ? `${one.written} (${one.half})` : withUnit(one);
  return one.unit && one.written.endsWith(one.unit) ? one.written : full;
};

const withHalf = ({ written, value }: TextNumber, hour: HourOfDay | undefined): string => {
  if (value > 12) return written;
  const half = hour === undefined ? 'no half of the day that is known' : hour % 24 < 12 ? 'morning' : 'evening';
  return `${written} (${half})`;
};

/** Doses in the translation of which the original names nothing. */
function newUnits({ text, language }: Original, { left }: Pairing): Findings {
  const added = left.filter(({ unit }) => unit && isDose(unit) && !unitsIn(text, language).has(unit));
  return warning(...added.map((one) => `"${withUnit(one)}", a unit that the original does not name`));
}
