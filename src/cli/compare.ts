import type { Block } from '../content/authoring.js';

/** What differs between a block and its translation that a program can tell. */
export function differences(original: Block['text'], translated: Block['text']): string[] {
  const [from, to] = [[original].flat().join('\n'), [translated].flat().join('\n')];
  const found: string[] = [];
  const compare = (what: string, of: (text: string) => string[]): void => {
    const [before, after] = [of(from).sort().join(' '), of(to).sort().join(' ')];
    if (before !== after) found.push(`${what}: "${before}" became "${after}"`);
  };
  compare('numbers', numbersIn);
  compare('units', unitsIn);
  compare('placeholders', (text) => text.match(/\{[a-z-]+\}/g) ?? []);
  compare('addresses', (text) => text.match(/https?:\/\/[^\s"'<>)]+/g) ?? []);
  if (/[٠-٩۰-۹０-９]/.test(to))
    found.push('digits: write 0 to 9, as they stand on thermometers, phones and pill boxes');
  return found;
}

const western = (text: string): string =>
  text.replace(/[٠-٩۰-۹０-９]/g, (digit) => {
    const code = digit.codePointAt(0) as number;
    return String(code - (code >= 0xff10 ? 0xff10 : code >= 0x6f0 ? 0x6f0 : 0x660));
  });

/** Decimal commas are points in other languages, and a telephone number is one number however it is written. */
function numbersIn(text: string): string[] {
  return (western(text).match(/\+?\d(?:[\d ().,-]*\d)?/g) ?? []).map((number) =>
    /[ ()-]/.test(number) ? number.replace(/\D/g, '') : number.replace(',', '.'),
  );
}

function unitsIn(text: string): string[] {
  return (text.match(/°\s?[CF]|℃|℉|%/g) ?? []).map((unit) =>
    unit.replace(/\s/g, '').replace('℃', '°C').replace('℉', '°F'),
  );
}

const mustHold =
  /\b(?:not|never|no|none|without|unless|only|cannot|don’t|stop|now|right away|at once|today|emergency|wait|calls?)\b/i;

/** Parts of a pack that say what to do about a sign, in whichever words. */
const saysWhatToDo =
  /^(?:sideEffects\.callRightAway|screening\.(?:advice|agreement)|emergency)\.|^screening\.sets\..*\.(?:label|advice|emergencyIf)$|^effects\.[^.]+\.call$/;

/** A negation or an urgency: a person must compare the two texts, as no program can. */
export const needsPerson = ({ id, text }: Pick<Block, 'id' | 'text'>, language: string): boolean =>
  // In another language than English the words of the original are not known either.
  saysWhatToDo.test(id) || language !== 'en' || mustHold.test([text].flat().join(' '));
