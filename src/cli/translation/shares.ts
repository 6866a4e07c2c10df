import type { Span } from './spans.js';

/** "1 in 10" in the words of each language, the part before the whole; in Chinese and Korean the whole comes first. */
const partFirst =
  /(?<![\d.,])(\d+) ?(?:in|(?:out )?of|de (?:cada|l[oa]s|entre)|из|trong(?: (?:số|mỗi))?|sa bawat|(?:نفر )?از هر|من (?:كل|بين|أصل)) (\d+)(?![\d.,]\d)/gu;
const wholeFirst =
  /(?<![\d.,])(\d+) ?(?:[個个]?人|[名位]|명|사람)(?: ?(?:[当當]?中|[裡里]) ?(?:[大約约]+)?有?| ?(?:중에?|가운데)(?: 약)?) ?(\d+)(?! ?[.,]\d)/gu;

/** Behind a number of people, as in the first half of "una de cada diez". */
export const countsPeople: RegExp =
  /^\s?(?:de (?:cada|l[oa]s)|из|trong|sa bawat|از هر|من|في كل|人|[个個名位]|명|사람)/u;

interface Share extends Span {
  part: number;
  whole: number;
}

export const sharesIn = (text: string): Share[] => [
  ...[...text.matchAll(partFirst)].map(({ 0: written, 1: part, 2: whole, index: at }) => ({
    at,
    written,
    part: Number(part),
    whole: Number(whole),
  })),
  ...[...text.matchAll(wholeFirst)].map(({ 0: written, 1: whole, 2: part, index: at }) => ({
    at,
    written,
    part: Number(part),
    whole: Number(whole),
  })),
];

const isOverOne = ({ part, whole }: Share): boolean => part > whole;

/** Shares of more than all, in a translation whose original has none: the two numbers have changed their places. */
export function turnedShares(from: string, to: string): string[] {
  if (sharesIn(from).some(isOverOne)) return [];
  return sharesIn(to)
    .filter(isOverOne)
    .map(({ written }) => `shares: "${written}" is more than all`);
}

/** Two numbers with a slash or a colon between that have changed their places: 120/80 and 80/120, 1:10 and 10:1. No date, and no part of a whole. */
export function turnedPairs(from: string, to: string): string[] {
  const pairsIn = (text: string): string[] =>
    [...text.matchAll(/(?<![\d/:：∶.,])(\d+)(?:(\/)|\s?[:：∶]\s?)(\d+)(?![\d/:：∶])/g)].map(
      ([, one, slash = ':', other]) => `${one}${slash}${other}`,
    );
  const [own, theirs] = [pairsIn(from), pairsIn(to)];
  return own.flatMap((one) => {
    const turned = one.replace(/^(\d+)(\D)(\d+)$/, '$3$2$1');
    return turned !== one && !theirs.includes(one) && theirs.includes(turned) && !own.includes(turned)
      ? [`order: "${one}" became "${turned}"`]
      : [];
  });
}
