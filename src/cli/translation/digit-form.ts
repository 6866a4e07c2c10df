import { remembered } from './remembered.js';
import { spokenNumbers } from './spoken-numbers.js';
import { numbersOf, western } from './text-numbers.js';
import { bareUnitsIn, unitAround, unitsIn } from './units.js';

/**
 * A text with every number in digits, as patterns for periods and bounds read it: "every two hours" is "every 2 hours",
 * and a word that names its unit too gets it in English, which every language's units know.
 */
export const inDigits = remembered((source: string, language: string): string => {
  const text = western(source);
  const digits = numbersOf(text, language).map(({ at, written, value, half }) => ({
    at,
    written,
    // Hours stay on the clock that the text uses.
    as: half ? written : String(value),
  }));
  const words = spokenNumbers(text, language)
    // "Una" may be an article, and "năm" a year, unless what they count follows.
    .filter(
      ({ at, written, isPlain, unit }) =>
        isPlain || unit || unitAround('', text.slice(at + written.length), language) !== undefined,
    )
    .map(({ at, written, value, unit }) => {
      // In Arabic "two hours" is one word.
      const isWhole = !unit && language.startsWith('ar') && unitsIn(written, language).size;
      return { at, written, as: unit ? `${value} ${unit}` : isWhole ? `${value} ${written}` : String(value) };
    });
  // In Arabic "a day" is "day", and "one day" has its number behind it.
  const bare = bareUnitsIn(text, language).map(({ at, written, value }) => {
    const [one = ''] = /^ واحدة?(?!\p{L})/u.exec(text.slice(at + written.length)) ?? [];
    return { at, written: written + one, as: `${value} ${written}${one}` };
  });
  const counted = new Set(words.map(({ at, written }) => at + written.length + 1));
  words.push(...bare.filter(({ at }) => !counted.has(at) && !words.some((one) => one.at === at)));
  let end = 0;
  let form = '';
  for (const { at, written, as } of [...digits, ...words].sort((one, other) => one.at - other.at)) {
    if (at < end) continue;
    form += text.slice(end, at) + as;
    end = at + written.length;
  }
  return form + text.slice(end);
});
