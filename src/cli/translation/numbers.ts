import { type HourOfDay, hourAround, knowsHalvesOf, saysMidnight, saysNoon } from './day-halves.js';
import { bareHalves, knowsHalvesAfter, withHalves } from './halves.js';
import { spelledOut } from './number-words.js';
import { hoursIn, periodsIn } from './periods.js';
import { turnedPairs, turnedShares } from './shares.js';
import { spokenNumbers } from './spoken-numbers.js';
import { numbersOf, shareUnits, type TextNumber, western } from './text-numbers.js';
import { bareUnits, isDose, isLength, isTimeUnit, unitAround, unitsIn } from './units.js';

interface Text {
  text: string;
  language: string;
}

/** The numbers that a text says in words. */
type Spoken = TextNumber & { isPlain: boolean };

function spokenIn({ text, language }: Text, found: readonly TextNumber[], isClock = false): Spoken[] {
  const isFree = (at: number): boolean => !found.some((one) => one.at <= at && at < one.at + one.written.length);
  const spoken: Spoken[] = spokenNumbers(text, language)
    .filter(({ at }) => isFree(at))
    .map(({ at, written, value, isPlain, unit }) => {
      const behind = text.slice(at + written.length);
      // "Half of a tablet", "la mitad de una tableta".
      const counted = value < 1 ? behind.replace(ofIt, ' ') : behind;
      const around = unitAround(text.slice(0, at), counted, language);
      // In Arabic "two hours" are one word, and "one" stands behind what it counts.
      const [last = ''] = value === 1 ? (/[\p{sc=Arabic}\u064b-\u0652]+(?=\s$)/u.exec(text.slice(0, at)) ?? []) : [];
      const isArabic = language.startsWith('ar');
      const [counts] = isArabic ? unitsIn(last, language) : [];
      const [names] = isArabic ? unitsIn(written, language) : [];
      const own = unit ?? counts;
      const within = names && { unit: names };
      return { at, written, value, values: [value], isPlain, ...(own ? { unit: own } : (around ?? within)) };
    });
  for (const { form, value, unit } of bareUnits(language)) {
    for (const { 0: written, index } of text.matchAll(new RegExp(`(?<![\\p{L}\\d]|\\d\\s)${form}(?!\\p{L})`, 'gu')))
      if (!spoken.some(({ at }) => at === index))
        spoken.push({ at: index, written, value, values: [value], isPlain: false, unit });
  }
  const halves = bareHalves(text, language).filter(({ at }) => isFree(at));
  const all = [
    ...withHalves(spoken, text, language, isClock).filter(({ at }) => !halves.some((half) => covers(half, at))),
    ...halves.map((half) => ({ ...half, values: [half.value], isPlain: false })),
  ].sort((one, other) => one.at - other.at);
  shareUnits(all, text);
  // The half is a part of what it was added to; "a second opinion" is no time.
  return all.filter(
    (one) =>
      !all.some((other) => other !== one && other.at < one.at && covers(other, one.at)) &&
      !(language.startsWith('en') && !one.isPlain && one.unit === 'seconds'),
  );
}

const covers = (whole: { at: number; written: string }, at: number): boolean =>
  whole.at <= at && at < whole.at + whole.written.length;
const ofIt = /^(?:\s(?:of an?|of the|de una?|de la|de cada|ng isang|ng|từ một))?\s/iu;

const halfWords =
  /(?<!\p{L}|por )medi[ao](?! de |\p{L})|y media(?!\p{L})|mitad|половин|полтор|半|반|نصف|نیم|nửa|rưỡi|kalahati|demi|halb|(?<!\p{L})пол(?=час|таблет|стакан|лож|дня|литр|капсул)/iu;
const halfHour =
  /media hora|半[个個]?小[时時]|полу?часа|نصف ساعة|نیم ?ساعت|nửa (?:giờ|tiếng)|반 ?시간|kalahating oras|demi-heure|halbe Stunde/iu;
const list = (numbers: readonly TextNumber[]): string => numbers.map(({ written }) => written).join(' ');
const withUnit = ({ written, unit, per }: TextNumber): string =>
  [written, [unit, per].filter(Boolean).join('/')].filter(Boolean).join(' ');

/** Whether two numbers mean the same. An ambiguous number passes if it was copied unchanged. */
function same(one: TextNumber, other: TextNumber, hour: HourOfDay | undefined): boolean {
  if (one.half) {
    if (!one.values.some((value) => other.values.includes(value))) return false;
    if (hour !== undefined && other.value <= 12) return hour % 24 === one.value % 24;
    // "20 h", "0 h" and "12" at noon need no word for the half of the day; "8:00" in the evening does.
    if (one.half === 'morning') return other.value !== 12;
    return other.value >= 12;
  }
  if (one.value === other.value) {
    // "1,500" for 1.5 is one and a half in Spain, and a thousand times as much in Mexico.
    return other.values.length < 2 || one.values.length > 1 || other.value === Math.max(...other.values);
  }
  // Copied as it stands, or in the groups of another language: 1,00,000.
  const isCopy = one.written.replace(/\D/g, '') === other.written.replace(/\D/g, '');
  return isCopy && other.values.includes(one.value);
}

/** Whether an English text says any number or period, in digits or in words; an article is one beside a unit: "a pill". */
export const saysNumber = (text: string): boolean =>
  numbersOf(text, 'en').length > 0 ||
  spelledOut(text.replace(/\ban?\b/gi, '')).length > 0 ||
  spokenIn({ text, language: 'en' }, []).some(({ unit }) => unit) ||
  Boolean(periodsIn(text, 'en')?.sure.size);

/** Numbers that differ between a text and its translation (errors), and those that could be misread (warnings). */
export function comparedNumbers(source: Text, to: Text): { errors: string[]; warnings: string[] } {
  const from = { ...source, text: western(source.text) };
  const before = withHalves(numbersOf(from.text, from.language), from.text, from.language, false);
  // In some languages a time is written like a decimal: 21.30.
  const minutes = [...from.text.matchAll(/\d:(\d\d)/g)].map(([, minute = '']) => minute);
  const text = minutes.reduce(
    (all, minute) => all.replace(new RegExp(`(?<![\\d.])(\\d{1,2})\\.${minute}(?!\\d)`, 'g'), `$1:${minute}`),
    western(to.text),
  );
  const isClock = minutes.includes('30');
  const after = withHalves(numbersOf(text, to.language), text, to.language, isClock);
  const hours = new Map(after.map((one) => [one, hourAround(one, text, to.language)]));
  const knowsHalves = knowsHalvesOf(to.language);
  const fits = (one: TextNumber, other: TextNumber): boolean =>
    same(one, other, hours.get(other)) ||
    // If the words of a language are not known, a person must check.
    (!knowsHalves && one.half === 'evening' && hours.get(other) === undefined && one.values.includes(other.value));
  const left = [...after];
  const pairs: [TextNumber, TextNumber][] = [];
  const lost: TextNumber[] = [];
  const [often, oftenNow] = [from, to].map((one) => periodsIn(one.text, one.language)?.sure);
  // "Daily" is 1일 1회, and "every two days" is "día por medio".
  const isPeriod = (
    { value, unit = '' }: { value: number; unit?: string | undefined },
    periods: typeof often,
  ): boolean =>
    Boolean(
      periods?.size &&
        ((value === 1 && unit === 'times' && !/\b(?:times|twice|thrice)\b/i.test(from.text)) ||
          periods.has(hoursIn(value, unit))),
    );
  const isSaidInWords = ({ value, half, unit }: TextNumber): boolean =>
    // Every 24 hours is daily.
    (isPeriod({ value, unit }, often) && isPeriod({ value, unit }, oftenNow)) ||
    (half && value === 12 && saysNoon.test(to.text)) ||
    (half && value === 0 && saysMidnight.test(to.text)) ||
    (value === 30 && unit === 'minutes' && halfHour.test(to.text)) ||
    (((value === 0.5 && !(knowsHalves && isDose(unit))) || (value === 30 && isClock)) && halfWords.test(to.text));
  for (const one of before) {
    // Among equal numbers, the one with the same unit first.
    const at = [
      left.findIndex((other) => fits(one, other) && one.unit === other.unit && one.per === other.per),
      left.findIndex((other) => fits(one, other) && one.unit === other.unit),
      left.findIndex((other) => fits(one, other)),
    ].find((index) => index >= 0);
    const equal = at ?? left.findIndex((other) => isSameTime(one, other));
    if (at !== undefined) pairs.push([one, left.splice(at, 1)[0] as TextNumber]);
    // A week has seven days.
    else if (equal >= 0) left.splice(equal, 1);
    else if (!isSaidInWords(one)) lost.push(one);
  }
  const isEnglish = from.language.startsWith('en');
  const spelled = isEnglish ? spelledOut(from.text) : [];
  const spoken = spokenIn({ text, language: to.language }, after, isClock);
  const inWords = [...spoken];
  const own = isEnglish ? spokenIn(from, before) : [];
  const ownAll = [...before, ...own];
  const missing = lost.filter(
    (one) => !takeSpoken(one, inWords, left, { text, language: to.language }, isOrdinalIn(from.text, one)),
  );
  const isSpelled = (one: TextNumber): boolean => {
    if (isPeriod(one, often) || own.some((other) => isSameTime(one, other) || isSameAmount(one, other))) return true;
    const hour = hours.get(one);
    if (/\bnoon\b/i.test(from.text) && one.value === 12) return hour === undefined || hour === 12;
    if (/\bmidnight\b/i.test(from.text) && [0, 12, 24].includes(one.value)) return (hour ?? one.value) % 24 === 0;
    return spelled.includes(one.value) || (one.unit === '%' && spelled.includes(one.value / 100));
  };
  const more = left.filter((one) => !isSpelled(one));
  const errors = turnedShares(from.text, text);
  const warnings: string[] = [];
  // Where a script runs from right to left, some write the two in the order that is read on the page.
  (/\p{sc=Arabic}|\p{sc=Hebrew}/u.test(text) ? warnings : errors).push(...turnedPairs(from.text, text));
  if (missing.length || more.length) {
    const all = [...after, ...spoken.filter((one) => !inWords.includes(one))].sort((one, other) => one.at - other.at);
    errors.push(`numbers: "${list(before)}" became "${list(all)}"`);
  }
  if (isEnglish) {
    const known = [...spelled, ...before.flatMap(({ values }) => values)];
    const other = inWords.filter(
      (one) =>
        one.isPlain &&
        isCounted(one.unit) &&
        !known.includes(one.value) &&
        !ownAll.some((each) => isSameTime(each, one)),
    );
    for (const one of other) {
      // Where the original has another number of the same, it is this one; else its words may need one: "between treatments".
      const isAnother = ownAll.some(({ unit }) => unit === one.unit);
      (isAnother ? errors : warnings).push(`numbers in words: ${said(one)}, which the original does not say`);
    }
    const all = [...after, ...spoken];
    const gone = own.filter(
      (one) => isCounted(one.unit) && !all.some((each) => isSaidBy(one, each)) && !isPeriod(one, oftenNow),
    );
    // "The second day", "between two treatments": numbers of the original that count nothing.
    const loose = [
      ...spelled.filter((value) => !own.some((one) => one.value === value)),
      ...before.flatMap(({ unit, values }) => (unit ? [] : values)),
    ];
    const gained = [...left, ...inWords].filter(
      (one) =>
        isCounted(one.unit) &&
        !loose.includes(one.value) &&
        !ownAll.some((each) => isSaidBy(each, one)) &&
        !isPeriod(one, often),
    );
    const isHalf = ({ value, unit }: TextNumber): boolean => value % 1 === 0.5 && isDose(unit);
    for (const one of gone) {
      const instead =
        gained.find((each) => isInstead(one, each)) ??
        (one.isPlain
          ? inWords.find(
              ({ isPlain, unit, value }) => isPlain && !unit && !loose.includes(value) && !spelled.includes(value),
            )
          : undefined);
      if (instead) errors.push(`numbers in words: ${said(one)} became ${said(instead)}`);
      else if (
        isHalf(one) &&
        knowsHalvesAfter(to.language) &&
        !halfWords.test(to.text) &&
        !all.some(({ value }) => value % 1)
      )
        errors.push(`halves: ${said(one)} is lost`);
    }
    for (const one of gained)
      if (isHalf(one) && !loose.some((value) => value % 1) && !errors.length)
        errors.push(`halves: ${said(one)}, which the original does not say`);
    const namedNow = unitsIn(text, to.language);
    // One of something may be said by its name alone: "за час до еды".
    const unknown = gone.filter(
      ({ isPlain, value, unit = '' }) =>
        isPlain &&
        spelled.includes(value) &&
        !all.some((one) => one.value === value) &&
        !(value === 1 && namedNow.has(unit)),
    );
    if (unknown.length && !errors.length && (spoken.length || knowsHalves))
      warnings.push(`no number that is known for ${unknown.map(said).join(', ')}`);
  }
  for (const one of left) {
    if (one.unit && isDose(one.unit) && !unitsIn(from.text, from.language).has(one.unit))
      warnings.push(`"${withUnit(one)}", a unit that the original does not name`);
  }
  for (const [one, other] of pairs) {
    compareUnits(one, other, to.text, errors, warnings);
    if (knowsHalves && one.per && !other.per && timeWords[one.per]?.test(to.text) === false)
      warnings.push(`"${withUnit(other)}", which does not say per which time, for "${withUnit(one)}"`);
    if (one.sign && other.sign && one.sign !== other.sign) {
      errors.push(`signs: "${one.sign}${one.written}" became "${other.sign}${other.written}"`);
    } else if (one.sign !== other.sign) {
      const [where, sign] = one.sign ? ['has lost', one.sign] : ['has gained', other.sign];
      warnings.push(`"${other.written}", which ${where} the sign ${sign}: its words must say the same`);
    }
    if (one.value !== other.value && !one.half)
      warnings.push(`"${other.written}", which may be read as a different number than "${one.written}"`);
    if (!knowsHalves && one.half && other.value <= 12 && hours.get(other) === undefined) {
      // "8 h" and "8:30" are on the 24-hour clock.
      const isOf24 = /^\s?(?:h\b|:\d\d|Uhr)/.test(text.slice(other.at + other.written.length));
      if (one.half === 'evening' || !isOf24)
        warnings.push(`"${other.written}", which must be in the ${one.half}, as "${one.written}" is`);
    }
  }
  for (const [index, [one, other]] of pairs.entries()) {
    const [next, last] = pairs[index + 1] ?? [];
    if (!next || !last || last.at > other.at) continue;
    const isRange = (all: string, first: TextNumber, second: TextNumber): boolean =>
      ranges.test(all.slice(first.at + first.written.length, second.at));
    if (one.value < next.value && isRange(from.text, one, next) && isRange(text, last, other))
      errors.push(`range: "${one.written} to ${next.written}" became "${last.written} to ${other.written}"`);
  }
  // Languages differ in word order; a person must check that each dose still belongs to its time.
  const doses = pairs.filter(([one]) => isDose(one.unit) || one.half).map(([, other]) => other);
  if (doses.some(({ at }, index) => at < (doses[index - 1]?.at ?? 0)))
    warnings.push(
      `"${doses.map(withUnit).join(', ')}" in a different order; check that each still belongs to the same thing`,
    );
  return { errors, warnings };
}

/** Two lengths of time that are the same, in whatever units. */
const isSameTime = (one: TextNumber, other: TextNumber): boolean =>
  isTimeUnit(one.unit ?? '') &&
  isTimeUnit(other.unit ?? '') &&
  hoursIn(one.value, one.unit ?? '') === hoursIn(other.value, other.unit ?? '');
const isSameAmount = (one: TextNumber, other: TextNumber): boolean =>
  one.unit === other.unit && one.value === other.value;
/** Whether a number may say another: with the same unit, or with none that is known. */
const isSaidBy = (one: TextNumber, other: TextNumber): boolean =>
  isSameTime(one, other) || (one.value === other.value && (!one.unit || !other.unit || one.unit === other.unit));
/** Whether a number stands for another that is gone: another of the same, or the same of another; an article is none. */
const isInstead = (one: Spoken, other: TextNumber): boolean =>
  one.unit === other.unit ||
  (isTimeUnit(one.unit ?? '') && isTimeUnit(other.unit ?? '')) ||
  (one.isPlain && one.value === other.value && (isDose(one.unit) || isTimeUnit(one.unit ?? '')));

const said = ({ written, unit }: TextNumber): string => `"${[written, unit && `(${unit})`].filter(Boolean).join(' ')}"`;
/** Units of which a wrong number harms: doses, times, and how often. */
const isCounted = (unit = ''): boolean => isDose(unit) || isTimeUnit(unit) || unit === 'times';

/** What joins the ends of a range. */
const ranges = /^\s?(?:[-–—~～]|a|до|إلى|تا|至|到|에서|đến|hanggang|bis|à)\s?$/u;

const countsPeople = /^\s?(?:de (?:cada|l[oa]s)|из|trong|sa bawat|از هر|من|في كل|人|[个個名位]|명|사람)/u;
const isOrdinalIn = (text: string, { at, written }: TextNumber): boolean =>
  /^(?:st|nd|rd|th)\b/.test(text.slice(at + written.length)) ||
  /\b(?:day|week|month|year|step|stage|phase|cycle|part|type|grade|page)\s$/i.test(text.slice(0, at));

/** Whether words say a number that has no digits in the translation; they are used up then. */
function takeSpoken(
  one: TextNumber,
  words: Spoken[],
  digits: TextNumber[],
  { text, language }: Text,
  isOrdinal: boolean,
): boolean {
  const hasUnit = (other: TextNumber & { isPlain?: boolean }): boolean => {
    if (one.unit && other.unit) return other.unit === one.unit;
    if (one.value < 1 && one.value === other.value) return true;
    // "Una" is an article as well: only beside what is counted, or in "una de cada diez", is it a number.
    if (other.isPlain === false)
      return isOrdinal || (!one.unit && countsPeople.test(text.slice(other.at + other.written.length)));
    return !one.unit || unitsIn(text, language).has(one.unit);
  };
  const isIt = (other: TextNumber): boolean => {
    if (one.half) return same(one, other, hourAround(other, text, language));
    if (isSameTime(one, other)) return true;
    return other.value === one.value
      ? hasUnit(other)
      : one.unit === '%' && !other.unit && other.value * 100 === one.value;
  };
  const at = words.findIndex(isIt);
  if (at >= 0) return Boolean(words.splice(at, 1));
  // "Una tableta y media", 1片半: the half stands behind what is counted.
  if (knowsHalvesAfter(language) || one.value % 1 !== 0.5 || one.value < 1 || !halfWords.test(text.replace('½', '半')))
    return false;
  for (const all of [digits, words]) {
    const whole = all.findIndex((other) => other.value === Math.floor(one.value) && hasUnit(other));
    if (whole < 0) continue;
    all.splice(whole, 1);
    const half = all.findIndex(({ value }) => value === 0.5);
    if (half >= 0) all.splice(half, 1);
    return true;
  }
  return false;
}

function compareUnits(one: TextNumber, other: TextNumber, text: string, errors: string[], warnings: string[]): void {
  if (one.half || (one.unit === other.unit && one.per === other.per)) return;
  const became = `"${withUnit(one)}" became "${withUnit(other)}"`;
  if (one.unit && other.unit && one.unit !== other.unit) errors.push(`units: ${became}`);
  else if (/^°/.test(one.unit ?? '') && !other.unit) errors.push(`units: ${became}`);
  else if (one.unit && !other.unit)
    warnings.push(`"${other.written}", which has no unit that is known, for "${withUnit(one)}"`);
  else if ((isDose(other.unit) || isLength(other.unit)) && !one.unit)
    warnings.push(`"${withUnit(other)}" for "${one.written}", which has no unit`);
  else if (one.per && other.per) errors.push(`units: ${became}`);
  else if (one.per && !isTimeUnit(one.per) && !amountWords.test(text)) errors.push(`units: ${became}`);
  else if (other.per && !isTimeUnit(other.per)) errors.push(`units: ${became}`);
}

/** "A day" may stand anywhere in a sentence, and in a word of its own: "diario". */
const timeWords: Readonly<Record<string, RegExp>> = {
  days: /d[ií]a|сут|день|дн[еёя]|يوم|روز|ngày|araw|일|하루|天|日/iu,
  hours: /hora|час|ساع|giờ|tiếng|oras|시간|[时時鐘钟]/iu,
  weeks: /seman|недел|أسبوع|أسابيع|هفته|tuần|linggo|주|[周週]|星期/iu,
};

/** "For each kilogram" may be anywhere in a sentence. */
const amountWords =
  /kg|кг|килограмм|公斤|千克|킬로|كغم?|كجم|كيلو|کیلو|kilo|m²|m2|м²|м2|square|cuadrad|квадратн|平方米|제곱|متر مربع|mét vuông|kuwadrado/iu;
