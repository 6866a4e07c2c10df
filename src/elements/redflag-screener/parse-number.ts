/** The digits of Arabic and Persian, which keyboards of these languages write. */
const inLatin = (digit: string): string => `${(digit.codePointAt(0) as number) & 15}`;

/**
 * A number as a person types it, with a point or a comma. `NaN` for anything else, and for one that can be read in two
 * ways: `1,000` is a thousand for some, and one for others.
 */
export function parseNumber(typed: string): number {
  const latin = typed
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, inLatin)
    .replace(/\u066b/g, ',')
    .replace(/^\u2212/, '-');
  if (!/^-?\d{1,15}(?:[.,]\d{1,9})?$/.test(latin) || /[.,]\d{3}$/.test(latin)) return Number.NaN;
  return Number(latin.replace(',', '.'));
}
