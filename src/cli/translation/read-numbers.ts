import { type HourOfDay, hourAround } from './day-halves.js';
import { bareHalves, ofOne, withHalves } from './halves.js';
import { spelledOut } from './number-words.js';
import { periodsIn } from './periods.js';
import { remembered } from './remembered.js';
import { isWithin, type Span, type Text } from './spans.js';
import { spokenNumbers } from './spoken-numbers.js';
import { numbersOf, shareUnits, type TextNumber, western } from './text-numbers.js';
import { type BareUnit, bareUnitsIn, unitAround, unitsIn } from './units.js';

/** A number that a text says in words; `isPlain` where they mean nothing else. */
export type NumberInWords = TextNumber & { isPlain: boolean };

/** A text with the numbers that it says. */
export interface Reading extends Text {
  inDigits: readonly TextNumber[];
  inWords: readonly NumberInWords[];
  /** How often it says that something is done, in hours. */
  periods: ReadonlySet<number>;
}

export interface Original extends Reading {
  isEnglish: boolean;
  /** What its words may mean in digits, in English: "twice" is 2, and "may" a month. */
  spelled: readonly number[];
  /** The minutes of its times of day. */
  minutes: readonly string[];
}

export interface Translated extends Reading {
  /** The hour on the 24-hour clock that a number in digits means. */
  hours: ReadonlyMap<TextNumber, HourOfDay | undefined>;
  /** Whether a half may be thirty minutes past an hour. */
  isHalfPast: boolean;
}

export const allOf = ({ inDigits, inWords }: Reading): readonly TextNumber[] => [...inDigits, ...inWords];

const periodsOf = (text: string, language: string): ReadonlySet<number> => periodsIn(text, language)?.sure ?? new Set();

/** Kept, as an original is compared with each of its translations. */
export const readOriginal = remembered((source: string, language: string): Original => {
  const text = western(source);
  const inDigits = withHalves(numbersOf(text, language), text, language, false);
  const isEnglish = language.startsWith('en');
  return {
    text,
    language,
    inDigits,
    isEnglish,
    // Of other originals a person compares each number.
    inWords: isEnglish ? numbersInWords({ text, language }, inDigits) : [],
    spelled: isEnglish ? spelledOut(text) : [],
    periods: periodsOf(text, language),
    minutes: [...text.matchAll(/\d:(\d\d)/g)].map(([, minute = '']) => minute),
  };
});

export function readTranslation({ text: source, language }: Text, { minutes }: Original): Translated {
  // In some languages a time is written like a decimal: 21.30.
  const text = minutes.reduce(
    (all, minute) => all.replace(new RegExp(`(?<![\\d.])(\\d{1,2})\\.${minute}(?!\\d)`, 'g'), `$1:${minute}`),
    western(source),
  );
  const isHalfPast = minutes.includes('30');
  const inDigits = withHalves(numbersOf(text, language), text, language, isHalfPast);
  return {
    text,
    language,
    inDigits,
    inWords: numbersInWords({ text, language }, inDigits, isHalfPast),
    hours: new Map(inDigits.map((one) => [one, hourAround(one, text, language)])),
    periods: periodsOf(source, language),
    isHalfPast,
  };
}

/** The numbers that a text says in words, apart from those that were found in digits. */
export function numbersInWords(
  { text, language }: Text,
  found: readonly TextNumber[],
  isHalfPast = false,
): NumberInWords[] {
  const isFree = ({ at }: { at: number }): boolean => !found.some((one) => isWithin(at, one));
  const spoken = spokenNumbers(text, language)
    .filter(isFree)
    .map(({ at, written, value, isPlain, unit }): NumberInWords => {
      const around = unit ? { unit } : unitOfWords({ at, written, value }, text, language);
      return { at, written, value, values: [value], isPlain, ...around };
    });
  const bare = [...bareUnitsIn(text, language), ...oneOrTwo(text, language)].filter(
    ({ at }) => !spoken.some((one) => one.at === at),
  );
  spoken.push(...bare.map((one) => ({ ...one, values: [one.value], isPlain: false })));
  const halves = bareHalves(text, language).filter(isFree);
  const all = [
    ...withHalves(spoken, text, language, isHalfPast).filter(({ at }) => !halves.some((half) => isWithin(at, half))),
    ...halves.map((half) => ({ ...half, values: [half.value], isPlain: false })),
  ].sort((one, other) => one.at - other.at);
  shareUnits(all, text);
  // The half is a part of what it was added to; "a second opinion" is no time.
  return all.filter(
    (one) =>
      !all.some((other) => other !== one && other.at < one.at && isWithin(one.at, other)) &&
      !(language.startsWith('en') && !one.isPlain && one.unit === 'seconds'),
  );
}

/** In Arabic "one tablet or two" is "tablet or two tablets", each in one word. */
const oneOrTwo = (text: string, language: string): BareUnit[] =>
  language.startsWith('ar')
    ? [...text.matchAll(singleOrDual)].flatMap(({ 1: one = '', 2: two = '', index: at }) => {
        const [unit, other] = [one, two].map((word) => [...unitsIn(word, language)][0]);
        return unit && unit === other ? [{ at, written: one, value: 1, unit }] : [];
      })
    : [];
const singleOrDual = /(?<!\p{L}|\d\s)(\p{sc=Arabic}{2,})(?= (?:أو|إلى) (\p{sc=Arabic}+(?:ين|ان))(?!\p{L}))/gu;

function unitOfWords(
  { at, written, value }: Span & { value: number },
  text: string,
  language: string,
): Partial<TextNumber> | undefined {
  const before = text.slice(0, at);
  const behind = text.slice(at + written.length);
  const isArabic = language.startsWith('ar');
  // In Arabic "one" stands behind what it counts.
  const [last = ''] = isArabic && value === 1 ? (oneBehind.exec(before) ?? []) : [];
  const [counted] = unitsIn(last, language);
  if (counted) return { unit: counted };
  // In Arabic "two hours" is one word.
  const [within] = isArabic ? unitsIn(written, language) : [];
  if (within) return { unit: within };
  return unitAround(before, value < 1 ? behind.replace(ofOne, ' ') : behind, language);
}
/** What "one" counts in front of it: "tablet one", "teaspoon one". */
const oneBehind = /[\p{sc=Arabic}\u064b-\u0652]+(?:\s(?:صغيرة|كبيرة|شاي|الشاي|طعام|أكل|مائدة))?(?=\s$)/u;
