import { hoursIn } from './periods.js';
import { allOf, type Original, type Translated } from './read-numbers.js';
import { languageItself } from './remembered.js';
import { isTimeUnit, timesOfRates, unitsIn } from './units.js';

/** One of a unit of time, no part of one and no more. */
const oneOf =
  /(?<!\b(?:half|of) )\b(?:an?|one|1)\s(minute|hour|day|week|month|year)\b(?! (?:and|or) (?:a half|two|so|more))/gi;

/** Where words stand apart, so that each unit is seen, and one of it often has no number: "неделю" is a week. */
const isRead = (language: string): boolean => /^(?:es|ru|vi|ar|fa|fil)$/.test(languageItself(language));

/** The unit in any form, in words of its own too: "روزی", "semanal", "الأسبوع". */
const stems: Readonly<Record<string, RegExp>> = {
  ...timesOfRates,
  minutes: /minut|мин|دقی?ق|phút/iu,
  months: /mes|mens|месяц|شهر|شهور|ماه|tháng|buwan/iu,
  years: /año|anual|год|лет|سن|عام|سال|năm|taon|taun/iu,
};

const timesIn = (text: string, language: string): string[] => [...unitsIn(text, language)].filter(isTimeUnit);

/** Where an English text names one time, "a week", and its translation only another, "месяц". */
export function turnedTimes(from: Original, to: Translated): string[] {
  if (!from.isEnglish || !isRead(to.language)) return [];
  const [unit, ...more] = new Set([...from.text.matchAll(oneOf)].map(([, one = '']) => `${one.toLowerCase()}s`));
  if (!unit || more.length || timesIn(from.text, 'en').some((one) => one !== unit)) return [];
  const theirs = timesIn(to.text, to.language);
  if (!theirs.length || theirs.includes(unit) || stems[unit]?.test(to.text)) return [];
  const isSame = allOf(to).some((one) => hoursIn(one.value, one.unit ?? '') === hoursIn(1, unit));
  const isPeriod = [...to.periods].some((hours) => hours === hoursIn(1, unit));
  return isSame || isPeriod
    ? []
    : [`times: "${unit.slice(0, -1)}" became "${theirs.join(', ').replace(/s(?=,|$)/g, '')}"`];
}
