import { englishCardinals, halfHours } from './numerals.js';

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth';
const months = 'january february march april may june july august september october november december';
const valuesOf = (list: string, value: (index: number) => number): [string, number][] =>
  list.split(' ').map((word, index) => [word, value(index)]);

const cardinals: ReadonlyMap<string, number> = new Map([['zero', 0], ...Object.entries(englishCardinals)]);
const others: ReadonlyMap<string, readonly number[]> = new Map<string, readonly number[]>([
  ...valuesOf(ordinals, (index) => index + 1).map(([word, value]) => [word, [value]] as const),
  ['a', [1]],
  ['an', [1]],
  ['once', [1]],
  ['twice', [2]],
  ['both', [2]],
  ['between', [2]],
  ['couple', [2]],
  ['pair', [2]],
  ['double', [2]],
  ['triple', [3]],
  ['half', [0.5]],
  ['quarter', [0.25]],
  ['quarters', [0.75]],
  ['dozen', [12]],
]);

/** The numbers that an English text spells out, which a translation may write in digits. */
export function spelledOut(text: string): number[] {
  const found: number[] = [];
  const all = text.toLowerCase();
  let current: number | undefined;
  const end = (): void => {
    if (current !== undefined) found.push(current);
    current = undefined;
  };
  const words = all.match(/[a-z]+|[^a-z\s-]+/g) ?? [];
  for (const [index, word] of words.entries()) {
    const value = cardinals.get(word);
    const next = words[index + 1] ?? '';
    if (value !== undefined) {
      // "Twenty-four" and "one hundred five" are one number; "two three" are two.
      const isPart =
        current !== undefined &&
        ((current % 10 === 0 && current % 100 >= 20 && value < 10) ||
          (current >= 100 && value < 100 && current % 100 === 0));
      if (!isPart) end();
      current = isPart ? (current ?? 0) + value : value;
    } else if (word === 'hundred') {
      // "One thousand two hundred": only what comes after the thousand is multiplied.
      const low = (current ?? 1) % 1000;
      current = (current ?? 1) - low + low * 100;
    } else if (word === 'thousand' || word === 'million') {
      current = (current ?? 1) * (word === 'million' ? 1e6 : 1000);
    } else if (word === 'and' && current !== undefined && (next === 'a' || cardinals.has(next))) {
      if (next === 'a' && words[index + 2] === 'half') current += 0.5;
      else if (current < 100) end();
    } else {
      end();
      // "Half a tablet" is no whole one.
      const isOfHalf = /^an?$/.test(word) && words[index - 1] === 'half';
      if (!isOfHalf) found.push(...(others.get(word) ?? []));
    }
  }
  end();
  // Half an hour is thirty minutes, half a day twelve hours.
  const parts: readonly (readonly [RegExp, number])[] = [
    [new RegExp(`\\b${halfHours.en}`), 30],
    [/\bquarter (?:of an )?hour/, 15],
    [/\bquarters of an hour/, 45],
    [/\ba third\b|\bone third\b/, 1 / 3],
    [/\btwo thirds\b/, 2 / 3],
    [/\bevery (?:other|second)\b/, 2],
    [/\bday (?:and|or) night\b|\baround the clock\b|\bat any time\b/, 24],
    [/\bhalf (?:a )?(?:day|dozen)/, all.includes('dozen') ? 6 : 12],
  ];
  for (const [pattern, value] of parts) if (pattern.test(all)) found.push(value);
  // A month only next to a day or a year: "may" is also an ordinary word.
  for (const [month, value] of valuesOf(months, (index) => index + 1))
    if (new RegExp(`\\b${month}\\s+\\d|\\d\\s+(?:of\\s+)?${month}\\b`).test(all)) found.push(value);
  return found;
}
