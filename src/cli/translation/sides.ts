/** A time, and whether it is before or after something: "1 hour before or 2 hours after a meal". */
const sided = /(\d+(?:\.\d+)?) (?:hours?|minutes?|days?|weeks?) (before|after)\b/gi;

/** Numbers of a text in their order, and the sides, where one that is said twice at once counts once. */
function inOrder(form: string, values: readonly string[], before: RegExp, after: RegExp) {
  const numbers = [...form.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => number).filter((one) => values.includes(one));
  const sides = [
    ...[...form.matchAll(new RegExp(before, 'giu'))].map(({ index }) => ({ index, side: 'before' })),
    ...[...form.matchAll(new RegExp(after, 'giu'))].map(({ index }) => ({ index, side: 'after' })),
  ]
    .sort((one, other) => one.index - other.index)
    .map(({ side }) => side);
  return { numbers, sides: sides.filter((side, index) => side !== sides[index - 1]) };
}

/**
 * Where two times have changed their sides: "1 hour before or 2 hours after" that becomes "2 hours before or 1 hour
 * after". Whichever of the two comes first in a language, the first number belongs to the first side. Both texts have
 * their numbers in digits.
 */
export function turnedSides(from: string, to: string, before: RegExp, after: RegExp): string[] {
  const [one, two, ...more] = [...from.matchAll(sided)].map(([, value = '', side = '']) => [value, side.toLowerCase()]);
  if (!one || !two || more.length || one[0] === two[0] || one[1] === two[1]) return [];
  const values = [one[0] ?? '', two[0] ?? ''];
  const { numbers, sides } = inOrder(to, values, before, after);
  if (numbers.length !== 2 || numbers[0] === numbers[1] || sides.length !== 2) return [];
  const isSame = numbers.every((number, index) => sides[index] === (number === one[0] ? one[1] : two[1]));
  const say = (all: readonly string[], which: readonly string[]): string =>
    all.map((value, index) => `${value} ${which[index]}`).join(', ');
  return isSame ? [] : [`order: "${say(values, [one[1] ?? '', two[1] ?? ''])}" became "${say(numbers, sides)}"`];
}
