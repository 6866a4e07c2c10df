import { hourAround, knowsTimesOfDay, saysMidnight, saysNoon } from './day-halves.js';
import { knowsHalves, saysHalf } from './halves.js';
import { saysHalfHour } from './numerals.js';
import type { NumberInWords, Original, Translated } from './read-numbers.js';
import { isPeriod, isSameAmount, isSameNumber, isSameQuantity, isSameTime } from './same-numbers.js';
import { countsPeople, sharesIn } from './shares.js';
import { endOf, isWithin, type Text } from './spans.js';
import type { TextNumber } from './text-numbers.js';
import { isDose, unitsIn } from './units.js';

/** A number of the original, and the one that stands for it in the translation. */
export type Pair = readonly [TextNumber, TextNumber];

export interface Pairing {
  /** Those in digits in both texts. */
  pairs: readonly Pair[];
  /** Numbers in digits of the original that the translation does not say at all. */
  missing: readonly TextNumber[];
  /** Numbers in digits of the translation that stand for none in digits. */
  left: readonly TextNumber[];
  /** Its numbers in words that stand for none in digits. */
  leftInWords: readonly NumberInWords[];
}

/** Finds for each number in digits of the original what stands for it in the translation. */
export function pairNumbers(from: Original, to: Translated): Pairing {
  const left = [...to.inDigits];
  const pairs: Pair[] = [];
  const lost: TextNumber[] = [];
  for (const one of from.inDigits) {
    const partner = takePartner(one, left, to);
    if (partner) pairs.push([one, partner]);
    else if (!takeFirst(left, (other) => isSameTime(one, other)) && !isSaidWithoutNumber(one, from, to)) lost.push(one);
  }
  const leftInWords = [...to.inWords];
  const unsaid = lost.filter((one) => !takeWords(one, leftInWords, left, from, to));
  const missing = withoutShares(unsaid, leftInWords, from);
  return { pairs, missing, left, leftInWords };
}

/** "1 in 3" may be a third. */
function withoutShares(missing: readonly TextNumber[], words: NumberInWords[], { text }: Original): TextNumber[] {
  const said = sharesIn(text).filter(({ at, written, part, whole }) => {
    const inShare = missing.filter((one) => isWithin(one.at, { at, written }));
    return inShare.length === 2 && takeFirst(words, ({ value, unit }) => !unit && value === part / whole);
  });
  return missing.filter((one) => !said.some((share) => isWithin(one.at, share)));
}

function takeFirst<One>(all: One[], isIt: (one: One) => boolean): One | undefined {
  const at = all.findIndex(isIt);
  return at < 0 ? undefined : all.splice(at, 1)[0];
}

/** Among equal numbers, the one with the same unit first; then the same quantity in another unit: 3 g for 3,000 mg. */
function takePartner(one: TextNumber, left: TextNumber[], { hours, language }: Translated): TextNumber | undefined {
  const isEqual = (other: TextNumber): boolean => {
    const hour = hours.get(other);
    if (isSameNumber(one, other, hour)) return true;
    // If the words of a language are not known, a person must check.
    const isUnknown = hour === undefined && !knowsTimesOfDay(language);
    return isUnknown && one.half === 'evening' && one.values.includes(other.value);
  };
  return (
    takeFirst(left, (other) => isEqual(other) && one.unit === other.unit && one.per === other.per) ??
    takeFirst(left, (other) => isEqual(other) && one.unit === other.unit) ??
    takeFirst(left, (other) => isSameQuantity(one, other)) ??
    takeFirst(left, isEqual)
  );
}

/** Whether the translation says a number by a word that is none: "daily", noon, "half". */
function isSaidWithoutNumber(one: TextNumber, from: Original, to: Translated): boolean {
  const { value, half, unit } = one;
  // Every 24 hours is daily.
  if ([from, to].every(({ periods }) => isPeriod(one, periods, from.text))) return true;
  if (half && value === 12 && saysNoon.test(to.text)) return true;
  if (half && value === 0 && saysMidnight.test(to.text)) return true;
  if (value === 30 && unit === 'minutes' && saysHalfHour.test(to.text)) return true;
  // Half a tablet is found by its words where they are known.
  const isHalf = value === 0.5 && !(isDose(unit) && knowsHalves(to.language));
  return (isHalf || (value === 30 && to.isHalfPast)) && saysHalf.test(to.text);
}

/** Whether words say a number that has no digits in the translation; they are used up then. */
function takeWords(
  one: TextNumber,
  words: NumberInWords[],
  digits: TextNumber[],
  from: Original,
  to: Translated,
): boolean {
  const isOrdinal = isOrdinalIn(from.text, one);
  const isIt = (other: NumberInWords): boolean => {
    if (one.half) return isSameNumber(one, other, hourAround(other, to.text, to.language));
    if (isSameTime(one, other)) return true;
    if (other.value === one.value) return countsTheSame(one, other, isOrdinal, to);
    return one.unit === '%' && !other.unit && other.value * 100 === one.value;
  };
  if (takeFirst(words, isIt)) return true;
  // Where the words are not known, the half may stand anywhere behind the whole.
  const isWithHalf = one.value % 1 === 0.5 && one.value > 1 && !knowsHalves(to.language);
  if (!isWithHalf || !saysHalf.test(to.text.replace('½', '半'))) return false;
  return [digits, words].some((all: TextNumber[]) => {
    const isWhole = (other: TextNumber): boolean =>
      other.value === Math.floor(one.value) && countsTheSame(one, other, isOrdinal, to);
    if (!takeFirst(all, isWhole)) return false;
    takeFirst(all, ({ value }) => value === 0.5);
    return true;
  });
}

/** Whether a number, in words or in digits, can count what an equal one in the original does. */
function countsTheSame(
  one: TextNumber,
  other: TextNumber & { isPlain?: boolean },
  isOrdinal: boolean,
  { text, language }: Text,
): boolean {
  if (one.unit && other.unit) return other.unit === one.unit;
  if (one.value < 1 && one.value === other.value) return true;
  // "Una" is an article as well: only beside what is counted, or in "una de cada diez", is it a number.
  if (other.isPlain === false) return isOrdinal || (!one.unit && countsPeople.test(text.slice(endOf(other))));
  return !one.unit || unitsIn(text, language).has(one.unit);
}

/** "2nd", and "day 2". */
const isOrdinalIn = (text: string, one: TextNumber): boolean =>
  /^(?:st|nd|rd|th)\b/.test(text.slice(endOf(one))) ||
  /\b(?:day|week|month|year|step|stage|phase|cycle|part|type|grade|page)\s$/i.test(text.slice(0, one.at));

/** Whether words of the original say a number that the translation has in digits. */
export function isSpelledIn({ text, periods, inWords, spelled }: Original, one: TextNumber, to: Translated): boolean {
  if (isPeriod(one, periods, text)) return true;
  if (inWords.some((other) => isSameTime(one, other) || isSameAmount(one, other))) return true;
  const hour = to.hours.get(one);
  if (/\bnoon\b/i.test(text) && one.value === 12) return hour === undefined || hour === 12;
  if (/\bmidnight\b/i.test(text) && [0, 12, 24].includes(one.value)) return (hour ?? one.value) % 24 === 0;
  return spelled.includes(one.value) || (one.unit === '%' && spelled.includes(one.value / 100));
}
