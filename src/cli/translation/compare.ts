import type { Block } from '../../content/authoring.js';
import { placeholdersIn } from '../../content/text.js';
import { withoutAroundTheClock } from './around-the-clock.js';
import { turnedBounds } from './bounds.js';
import { turnedNoon } from './day-halves.js';
import { inOurLetters } from './letters.js';
import { comparedNumbers, saysNumber } from './numbers.js';
import { saysTimeOrMeal, turnedOpposites } from './opposites.js';
import { turnedPeriods } from './periods.js';

/** Differences between a block and its translation that a program can find, and those that a person must look at. */
export function differences(
  original: { text: Block['text']; language: string },
  translated: { text: Block['text']; language: string },
): { errors: string[]; warnings: string[] } {
  const [own, theirs] = [original, translated].map(({ text }) => [text].flat()) as [string[], string[]];
  const isEnglish = original.language.startsWith('en');
  const pairs = own.map((text, index) => {
    const letters = [
      inOurLetters(text, original.language),
      inOurLetters(theirs[index] ?? '', translated.language),
    ] as const;
    const [from, to] = isEnglish ? withoutAroundTheClock(...letters, translated.language) : letters;
    return {
      from: { text: from, language: original.language },
      to: { text: to, language: translated.language },
    };
  });
  const found = pairs.flatMap(({ from, to }) => [comparedNumbers(from, to), turnedPeriods(from, to)]);
  const errors = found.flatMap((one) => one.errors);
  if (isEnglish)
    errors.push(
      ...pairs.flatMap(({ from, to }) => {
        const noon = turnedNoon(from.text, to.text);
        return [
          ...turnedBounds(from.text, to.text, to.language),
          ...turnedOpposites(from.text, to.text, to.language),
          ...(noon ? [noon] : []),
        ];
      }),
    );
  const compare = (what: string, of: (text: string) => string[]): void => {
    const [before, after] = [own, theirs].map((texts) => of(texts.join('\n')).sort().join(' '));
    if (before !== after) errors.push(`${what}: "${before}" became "${after}"`);
  };
  compare('placeholders', placeholdersIn);
  compare('addresses', (text) => text.match(/https?:\/\/[^\s"'<>)]+/g) ?? []);
  if (/(?![0-9])\p{Nd}/u.test(theirs.join()))
    errors.push('digits: write 0 to 9, as on thermometers, phones and pill boxes');
  return { errors, warnings: found.flatMap((one) => one.warnings) };
}

const mustHold =
  /\b(?:not|never|no|none|without|unless|only|cannot|stop|now|right away|at once|today|emergency|wait|calls?)\b|n[’']t\b/i;

/**
 * Whether a person must compare the two texts, as no program can: instructions, negations and urgencies, and each
 * quantity, time of day, meal and day of the week, as words that are not known may say another.
 */
export const needsPerson = ({ kind, text }: Block, from: string): boolean => {
  const texts = [text].flat();
  return (
    // The words above are English; for other originals, everything must be compared.
    kind === 'instruction' ||
    from !== 'en' ||
    mustHold.test(texts.join(' ')) ||
    texts.some((one) => saysNumber(one) || saysTimeOrMeal(one))
  );
};
