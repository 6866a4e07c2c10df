import { error, type Findings, nothing, together, warning } from './findings.js';
import { knowsHalves, saysHalf } from './halves.js';
import { knowsNumerals } from './numerals.js';
import type { Pairing } from './pair-numbers.js';
import { allOf, type NumberInWords, type Original, type Translated } from './read-numbers.js';
import { isCounted, isInsteadOf, isPeriod, isSaidBy, isSameTime } from './same-numbers.js';
import type { TextNumber } from './text-numbers.js';
import { isDose, unitsIn } from './units.js';

/**
 * What becomes of numbers in words, and what the translation says in words alone. Only of English are the words of an
 * original known. Where there are `others` already, what is missing may be what was found there.
 */
export function wordProblems(from: Original, to: Translated, pairing: Pairing, others: readonly string[]): Findings {
  if (!from.isEnglish) return nothing;
  const gone = goneWords(from, to);
  const gained = gainedNumbers(from, pairing);
  const found = together(
    addedWords(from, pairing),
    changedWords(gone, gained, from, to, pairing),
    changedThousands(from, to, pairing),
  );
  if (others.length || found.errors.length) return found;
  const halves = gainedHalves(gained, from);
  return together(found, halves.errors.length ? halves : unknownWords(gone, from, to));
}

const said = ({ written, unit }: TextNumber): string => `"${[written, unit && `(${unit})`].filter(Boolean).join(' ')}"`;

/** Words of the translation for numbers that the original does not have. */
function addedWords(from: Original, { leftInWords }: Pairing): Findings {
  const known = [...from.spelled, ...from.inDigits.flatMap(({ values }) => values)];
  const all = allOf(from);
  const added = leftInWords.filter(
    (one) =>
      one.isPlain && isCounted(one) && !known.includes(one.value) && !all.some((other) => isSameTime(other, one)),
  );
  return together(
    ...added.map((one) => {
      const message = `numbers in words: ${said(one)}, which the original does not say`;
      // Where the original has another number of the same, it is this one; else its words may need one: "between treatments".
      return all.some(({ unit }) => unit === one.unit) ? error(message) : warning(message);
    }),
  );
}

/** Numbers in words of the original that nothing in the translation says. */
function goneWords(from: Original, to: Translated): readonly NumberInWords[] {
  const all = allOf(to);
  return from.inWords.filter(
    (one) => isCounted(one) && !all.some((other) => isSaidBy(one, other)) && !isPeriod(one, to.periods, from.text),
  );
}

/** Numbers of the translation that nothing in the original says. */
function gainedNumbers(from: Original, { left, leftInWords }: Pairing): readonly TextNumber[] {
  const all = allOf(from);
  const loose = looseValues(from);
  return [...left, ...leftInWords].filter(
    (one) =>
      isCounted(one) &&
      !loose.includes(one.value) &&
      !all.some((other) => isSaidBy(other, one)) &&
      !isPeriod(one, from.periods, from.text),
  );
}

/** "The second day", "between two treatments": numbers of the original that count nothing. */
const looseValues = ({ inDigits, inWords, spelled }: Original): readonly number[] => [
  ...spelled.filter((value) => !inWords.some((one) => one.value === value)),
  ...inDigits.flatMap(({ unit, values }) => (unit ? [] : values)),
];

/** Numbers that are gone where another stands instead, and halves of doses that are gone. */
function changedWords(
  gone: readonly NumberInWords[],
  gained: readonly TextNumber[],
  from: Original,
  to: Translated,
  { leftInWords }: Pairing,
): Findings {
  const known = [...looseValues(from), ...from.spelled];
  const without = leftInWords.find(({ isPlain, unit, value }) => isPlain && !unit && !known.includes(value));
  const saysAnyHalf = saysHalf.test(to.text) || allOf(to).some(({ value }) => value % 1);
  return together(
    ...gone.map((one) => {
      const instead = gained.find((other) => isInsteadOf(one, other)) ?? (one.isPlain ? without : undefined);
      if (instead) return error(`numbers in words: ${said(one)} became ${said(instead)}`);
      return isHalfDose(one) && knowsHalves(to.language) && !saysAnyHalf
        ? error(`halves: ${said(one)} is lost`)
        : nothing;
    }),
  );
}

/** "A million" that becomes "a hundred thousand", whatever they count. */
function changedThousands({ spelled, inDigits }: Original, to: Translated, { leftInWords }: Pairing): Findings {
  const said = allOf(to).map(({ value }) => value);
  const lost = spelled.filter((value) => value >= 1000 && !said.includes(value));
  const known = [...spelled, ...inDigits.flatMap(({ values }) => values)];
  const instead = leftInWords.find(({ isPlain, value }) => isPlain && value >= 1000 && !known.includes(value));
  return lost.length && instead
    ? error(`numbers in words: "${lost.join(', ')}" became "${instead.written}" (${instead.value})`)
    : nothing;
}

const isHalfDose = ({ value, unit }: TextNumber): boolean => value % 1 === 0.5 && isDose(unit);

function gainedHalves(gained: readonly TextNumber[], from: Original): Findings {
  const half = looseValues(from).some((value) => value % 1) ? undefined : gained.find(isHalfDose);
  return half ? error(`halves: ${said(half)}, which the original does not say`) : nothing;
}

/** Numbers that are gone, perhaps in words that are not known. */
function unknownWords(gone: readonly NumberInWords[], { spelled }: Original, to: Translated): Findings {
  const all = allOf(to);
  // One of something may be said by its name alone: "за час до еды".
  const isNamed = (unit = ''): boolean => unitsIn(to.text, to.language).has(unit);
  const unknown = gone.filter(
    ({ isPlain, value, unit }) =>
      isPlain && spelled.includes(value) && !all.some((one) => one.value === value) && !(value === 1 && isNamed(unit)),
  );
  return unknown.length && knowsNumerals(to.language)
    ? warning(`no number that is known for ${unknown.map(said).join(', ')}`)
    : nothing;
}
