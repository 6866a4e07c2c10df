/** "1 in 10" in the words of each language, the part before the whole; in Chinese and Korean the whole comes first. */
const partFirst =
  /(?<![\d.,])(\d+) ?(?:in|(?:out )?of|de (?:cada|l[oa]s|entre)|из|trong(?: (?:số|mỗi))?|sa bawat|(?:نفر )?از هر|من (?:كل|بين|أصل)) (\d+)(?![\d.,]\d)/gu;
const wholeFirst =
  /(?<![\d.,])(\d+) ?(?:[個个]?人|[名位]|명|사람)(?: ?(?:[当當]?中|[裡里]) ?(?:[大約约]+)?有?| ?(?:중에?|가운데)(?: 약)?) ?(\d+)(?! ?[.,]\d)/gu;

/** Behind a number of people, as in the first half of "una de cada diez". */
export const countsPeople: RegExp =
  /^\s?(?:de (?:cada|l[oa]s)|из|trong|sa bawat|از هر|من|في كل|人|[个個名位]|명|사람)/u;

const sharesIn = (text: string): { written: string; isOverOne: boolean }[] => [
  ...[...text.matchAll(partFirst)].map(([written, part, whole]) => ({
    written,
    isOverOne: Number(part) > Number(whole),
  })),
  ...[...text.matchAll(wholeFirst)].map(([written, whole, part]) => ({
    written,
    isOverOne: Number(part) > Number(whole),
  })),
];

/** Shares of more than all, in a translation whose original has none: the two numbers have changed their places. */
export function turnedShares(from: string, to: string): string[] {
  if (sharesIn(from).some(({ isOverOne }) => isOverOne)) return [];
  return sharesIn(to)
    .filter(({ isOverOne }) => isOverOne)
    .map(({ written }) => `shares: "${written}" is more than all`);
}

/** Two numbers with a slash between that have changed their places: 120/80 and 80/120. No date, and no part of a whole. */
export function turnedPairs(from: string, to: string): string[] {
  const pairsIn = (text: string): string[] =>
    [...text.matchAll(/(?<![\d/.,])\d+\/\d+(?![\d/])/g)].map(([written]) => written);
  const [own, theirs] = [pairsIn(from), pairsIn(to)];
  return own.flatMap((one) => {
    const turned = one.split('/').reverse().join('/');
    return turned !== one && !theirs.includes(one) && theirs.includes(turned) && !own.includes(turned)
      ? [`order: "${one}" became "${turned}"`]
      : [];
  });
}
