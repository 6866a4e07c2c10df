import type { HourOfDay } from './day-halves.js';
import { hoursIn } from './periods.js';
import type { TextNumber } from './text-numbers.js';
import { isDose, isTimeUnit } from './units.js';

/** Whether two numbers in digits mean the same. An ambiguous number passes if it was copied unchanged. */
export function isSameNumber(one: TextNumber, other: TextNumber, hour: HourOfDay | undefined): boolean {
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

const isTime = ({ unit = '' }: TextNumber): boolean => isTimeUnit(unit);

/** In hours; "quince días", fifteen days, are two weeks as well. */
const lengthsOf = ({ value, unit = '', written }: TextNumber): number[] => [
  hoursIn(value, unit),
  ...(unit === 'days' && /^quince$/i.test(written) ? [hoursIn(2, 'weeks')] : []),
];

/** Two lengths of time that are the same, in whatever units: a week has seven days. */
export const isSameTime = (one: TextNumber, other: TextNumber): boolean =>
  isTime(one) && isTime(other) && lengthsOf(one).some((hours) => lengthsOf(other).includes(hours));

/** Units of mass and of volume, each as so many of the smallest. */
const sizes: readonly Readonly<Record<string, number>>[] = [
  { mcg: 1, mg: 1e3, g: 1e6, kg: 1e9 },
  { mL: 1, dL: 100, L: 1000 },
];

/** "Each day" may stand anywhere in a sentence, "for each kilogram" beside the number. */
const hasSameRate = ({ per: one }: TextNumber, { per: other }: TextNumber): boolean =>
  one === other || (!(one && other) && isTimeUnit(one ?? other ?? ''));

/** Two quantities that are the same in another unit: 3,000 mg are 3 g, but not where only one of them is for a kilogram. */
export const isSameQuantity = (one: TextNumber, other: TextNumber): boolean =>
  hasSameRate(one, other) &&
  one.unit !== other.unit &&
  sizes.some(({ [one.unit ?? '']: size, [other.unit ?? '']: otherSize }) => {
    if (!size || !otherSize) return false;
    const [amount, otherAmount] = [one.value * size, other.value * otherSize].map((all) => all.toPrecision(12));
    return amount === otherAmount;
  });

export const isSameAmount = (one: TextNumber, other: TextNumber): boolean =>
  one.unit === other.unit && one.value === other.value;

/** Whether a number may say another: with the same unit, or with none that is known. */
export const isSaidBy = (one: TextNumber, other: TextNumber): boolean =>
  isSameTime(one, other) || (one.value === other.value && (!one.unit || !other.unit || one.unit === other.unit));

/** Whether a number stands for another that is gone: another of the same, or the same of another; an article is none. */
export const isInsteadOf = (one: TextNumber & { isPlain: boolean }, other: TextNumber): boolean =>
  one.unit === other.unit ||
  (isTime(one) && isTime(other)) ||
  (one.isPlain && one.value === other.value && (isDose(one.unit) || isTime(one)));

/** Units of which a wrong number harms: doses, times, and how often. */
export const isCounted = ({ unit = '' }: TextNumber): boolean => isDose(unit) || isTimeUnit(unit) || unit === 'times';

/** "Daily" is 1일 1회, and "every two days" is "día por medio"; `original` may say "once" as "times". */
export const isPeriod = ({ value, unit = '' }: TextNumber, periods: ReadonlySet<number>, original: string): boolean =>
  periods.size > 0 &&
  ((value === 1 && unit === 'times' && !/\b(?:times|twice|thrice)\b/i.test(original)) ||
    periods.has(hoursIn(value, unit)));
