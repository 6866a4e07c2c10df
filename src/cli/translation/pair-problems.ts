import { knowsTimesOfDay } from './day-halves.js';
import { error, type Findings, nothing, together, warning } from './findings.js';
import { joinsRange } from './numerals.js';
import type { Pair } from './pair-numbers.js';
import type { Translated } from './read-numbers.js';
import { isSameQuantity } from './same-numbers.js';
import { endOf } from './spans.js';
import type { TextNumber } from './text-numbers.js';
import { isDose, isLength, isTimeUnit, saysAmount, timesOfRates } from './units.js';

export const withUnit = ({ written, unit, per }: TextNumber): string =>
  [written, [unit, per].filter(Boolean).join('/')].filter(Boolean).join(' ');

/** What differs between two numbers that stand for each other, beside their value. */
export const pairProblems = (pair: Pair, to: Translated): Findings =>
  together(
    unitProblems(pair, to),
    rateProblems(pair, to),
    signProblems(pair),
    valueProblems(pair),
    hourProblems(pair, to),
  );

function unitProblems([one, other]: Pair, { text }: Translated): Findings {
  if (one.half || (one.unit === other.unit && one.per === other.per) || isSameQuantity(one, other)) return nothing;
  const became = error(`units: "${withUnit(one)}" became "${withUnit(other)}"`);
  if (one.unit && other.unit && one.unit !== other.unit) return became;
  if (one.unit && !other.unit)
    return /^°/.test(one.unit)
      ? became
      : warning(`"${other.written}", which has no unit that is known, for "${withUnit(one)}"`);
  if ((isDose(other.unit) || isLength(other.unit)) && !one.unit)
    return warning(`"${withUnit(other)}" for "${one.written}", which has no unit`);
  if (one.per && other.per) return became;
  const isAmountLost = one.per && !isTimeUnit(one.per) && !saysAmount.test(text);
  const isAmountGained = other.per && !isTimeUnit(other.per);
  return isAmountLost || isAmountGained ? became : nothing;
}

function rateProblems([one, other]: Pair, { text, language }: Translated): Findings {
  const isLost = one.per && !other.per && timesOfRates[one.per]?.test(text) === false;
  return isLost && knowsTimesOfDay(language)
    ? warning(`"${withUnit(other)}", which does not say per which time, for "${withUnit(one)}"`)
    : nothing;
}

function signProblems([one, other]: Pair): Findings {
  if (one.sign === other.sign) return nothing;
  if (one.sign && other.sign) return error(`signs: "${one.sign}${one.written}" became "${other.sign}${other.written}"`);
  const [where, sign] = one.sign ? ['has lost', one.sign] : ['has gained', other.sign];
  return warning(`"${other.written}", which ${where} the sign ${sign}: its words must say the same`);
}

const valueProblems = ([one, other]: Pair): Findings =>
  one.value !== other.value && !one.half && !isSameQuantity(one, other)
    ? warning(`"${other.written}", which may be read as a different number than "${one.written}"`)
    : nothing;

/** Where the words of a language are not known, a person looks for the half of the day. */
function hourProblems([one, other]: Pair, { text, language, hours }: Translated): Findings {
  if (knowsTimesOfDay(language) || !one.half || other.value > 12 || hours.get(other) !== undefined) return nothing;
  // "8 h" and "8:30" are on the 24-hour clock.
  const isOf24 = /^\s?(?:h\b|:\d\d|Uhr)/.test(text.slice(endOf(other)));
  return one.half === 'evening' || !isOf24
    ? warning(`"${other.written}", which must be in the ${one.half}, as "${one.written}" is`)
    : nothing;
}

/** The ends of a range that have changed their places, and doses in another order. */
export const orderProblems = (pairs: readonly Pair[], from: string, to: string): Findings =>
  together(...pairs.map((pair, index) => rangeProblems(pair, pairs[index + 1], from, to)), doseOrderProblems(pairs));

function rangeProblems([one, other]: Pair, following: Pair | undefined, from: string, to: string): Findings {
  const [next, last] = following ?? [];
  if (!next || !last || last.at > other.at || one.value >= next.value) return nothing;
  const isRange = (text: string, first: TextNumber, second: TextNumber): boolean =>
    joinsRange.test(text.slice(endOf(first), second.at));
  return isRange(from, one, next) && isRange(to, last, other)
    ? error(`range: "${one.written} to ${next.written}" became "${last.written} to ${other.written}"`)
    : nothing;
}

/** Languages differ in word order; a person must check that each dose still belongs to its time. */
function doseOrderProblems(pairs: readonly Pair[]): Findings {
  const doses = pairs.filter(([one]) => isDose(one.unit) || one.half).map(([, other]) => other);
  if (!doses.some(({ at }, index) => at < (doses[index - 1]?.at ?? 0))) return nothing;
  return warning(
    `"${doses.map(withUnit).join(', ')}" in a different order; check that each still belongs to the same thing`,
  );
}
