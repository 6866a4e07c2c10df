import { inLanguage } from '../../content/text.js';
import { type Half, halfInEnglish } from './day-halves.js';
import { joinsNumbers } from './numerals.js';
import { endOf, type Span } from './spans.js';
import { isDose, type UnitOfNumber, unitAround } from './units.js';

/** A number in a text, with every value that it can be read as: `1,500` is 1500 in some languages and 1.5 in others. */
export interface TextNumber extends Span, Partial<UnitOfNumber> {
  values: readonly number[];
  /** Its value in the language of the text. */
  value: number;
  /** The sign before it: `<`, `≥`, `-`. */
  sign?: string;
  /** For an hour in English, the half of the day; `value` is then the hour on the 24-hour clock. */
  half?: Half;
}

/** A digit of any script; each script has its ten in a row. */
const anyDigit = /\p{Nd}/u;
function westernDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (anyDigit.test(String.fromCodePoint(first - 1))) first--;
  return String((code - first) % 10);
}

/** Converts digits and marks of other scripts to Western ones, and ⅛ to 1/8 with a blank after a whole number. */
export const western = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/(?<whole>\d?)(?<sign>[⅐-⅞])/gu, (written, whole: string, sign: string) =>
      /^[⅓⅔]$/u.test(sign) ? written : `${whole}${whole && ' '}${sign.normalize('NFKC')}`,
    )
    .replace(/(?![0-9])\p{Nd}/gu, westernDigit)
    .replace(/(\d)٫(\d)/g, '$1.$2')
    .replace(/(?<=\d)٬(?=\d{3}(?!\d))/g, '\u00a0')
    .replace(/[٪％]/g, '%')
    .replace(/[＜﹤]/g, '<')
    .replace(/[＞﹥]/g, '>')
    .replace(/[−‑]/g, '-')
    .replace(/(?<=\d)⁄(?=\d)/g, '/')
    // Neither of these is a number of its own: a square meter, and "for 1 kg".
    .replace(/([mм])2(?![\d.])/gu, '$1²')
    .replace(/(?<!\d)1\s?(?=(?:kg|킬로그램)당)/g, '')
    .replace(/на 1 (?=кг|килограмм)/g, 'на ');

const fractions: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };
/** Any part of a whole that medicine is measured by: 1/8, but no 24/7 and no blood pressure. */
const parts = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16].map((under) => `(?:${oneTo(under - 1)})\\/${under}`).join('|');
const fraction = `[¼½¾⅓⅔]|(?:${parts})(?![\\d/])`;
function oneTo(last: number): string {
  return Array.from({ length: last }, (_, index) => last - index).join('|');
}
/** A whole number may stand right before ½, but not before 1/2: "11/2" is no 1½. */
const wholeBefore = '(?:\\d+[ \\u00a0]?(?=[¼½¾⅓⅔])|\\d+[ \\u00a0])?';

/** Thousands separators: non-breaking spaces, and the Swiss apostrophe. */
const group = "[\\u00a0\\u2009\\u202f’']";
const telephone = /(?<![\d.,])\+?(?:\(\d+\)|\d+)(?:[ \u00a0.-]{1,2}(?:\(\d+\)|\d+)){2,}(?![\d.,]*\d)/g;

/** 1万2千: Chinese and Korean multipliers after a number, unless they are the start of a unit. */
const places: Readonly<Record<string, number>> = {
  亿: 1e8,
  億: 1e8,
  억: 1e8,
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  千: 1e3,
  천: 1e3,
  百: 100,
  백: 100,
};
const place = `(?:[亿億억万萬만]|[千천](?!克)|[百백](?!分))`;
/** Multipliers after a number in other languages. In English `mil` is not one. */
const multiples: readonly (readonly [factor: number, word: RegExp])[] = [
  [1e6, /^\s?(?:million|millón|millones|миллион\p{L}*|млн|مليون|میلیون|triệu|milyon)(?!\p{L})/iu],
  [1e3, /^\s?(?:thousand|mil|тысяч\p{L}*|тыс|ألف|آلاف|هزار|nghìn|ngàn|libo)(?!\p{L})/iu],
];

/** Where thousands are separated by a space, it may be a plain one; never in English. */
const numeralOf = (language: string): RegExp => {
  const between = language.startsWith('en') ? group : group.replace('[', '[ ');
  return new RegExp(
    [
      `(?:\\d+(?:[.,]\\d+)?\\s?${place}\\s?)+`,
      `(?<![\\d/])${wholeBefore}(?:${fraction})`,
      `\\d{1,3}(?:${between}\\d{3})+(?:[.,]\\d+)?(?!\\d)`,
      '(?<![\\d.\\p{L}])\\.\\d+',
      '\\d+(?:[.,]\\d+)*',
    ].join('|'),
    'gu',
  );
};

/** 9-1-1, as some write 911. */
const isSpelledOut = (written: string): boolean => /^\d(?:-\d){2}$/.test(written);

/** Two numbers joined by a dash, or a number with a unit after it, are not a phone number. */
const isTelephone = (written: string, after = '', language = 'en'): boolean =>
  written.replace(/\D/g, '').length > 6 &&
  !/(?:\d[.]\d{1,2}|^\d{1,3}[.]\d+-\d{1,3}[.]\d+)(?!\d)/.test(written) &&
  !isDose(unitAround('', after, language)?.unit) &&
  // 1 000 000 is grouped as a number is, and has a unit.
  !(/^\d{1,3}(?:[ \u00a0.]\d{3})+$/.test(written) && unitAround('', after, language));

/** A dash between blanks is a range: "8 AM - 5 PM". */
const signBefore = /(?:[<>≤≥±]|(?<![\p{L}\d)}])(?<!\S\s(?=-\s))-)(?=\s?$)/u;

/** Everything that is, or may be, a phone number of several groups. */
export const telephonesIn = (text: string): string[] =>
  (western(text).match(/\+?\(?\d+\)?(?:[ \u00a0().-]{1,2}\d+)+/g) ?? []).filter((one) => isTelephone(one));

/** All numbers in a text, in order. A phone number is one number, however it is grouped. */
export function numbersOf(source: string, language: string): TextNumber[] {
  const text = western(source);
  const found: TextNumber[] = [];
  const rest = text.replace(telephone, (written, at: number) => {
    if (!isSpelledOut(written) && !isTelephone(written, text.slice(at + written.length), language)) return written;
    const value = Number(written.replace(/\D/g, ''));
    found.push({ at, written, values: [value], value });
    return ' '.repeat(written.length);
  });
  for (const { 0: whole, index } of rest.matchAll(numeralOf(language))) {
    const numeral = whole.trimEnd();
    const before = rest.slice(0, index);
    // "20:00" and "20 h 00" mean the same as 20.
    if (/^0+$/.test(numeral) && /\d\s?[:h]\s?$/.test(before)) continue;
    const behind = rest.slice(index + numeral.length);
    const [factor = 1, word] = multiples.find(([, one]) => one.test(behind)) ?? [];
    const [multiple = ''] = word?.exec(behind) ?? [];
    const isMultiplied = factor > 1 && !(language.startsWith('en') && /mil$/i.test(multiple));
    const written = isMultiplied ? numeral + multiple : numeral;
    const after = rest.slice(index + written.length);
    const read = readings(numeral, language);
    const value = isMultiplied ? read.value * factor : read.value;
    const values = isMultiplied ? read.values.map((one) => one * factor) : read.values;
    const isMinute = /\d:$/.test(before);
    const half =
      language.startsWith('en') && !isMinute && value <= 12 ? halfInEnglish(before, value, after) : undefined;
    const sign = signBefore.exec(before)?.[0];
    const more = half ? inHalf(value, half) : { values, value, ...(!isMinute && unitAround(before, after, language)) };
    found.push({ at: index, written, ...more, ...(sign && { sign }) });
  }
  found.sort((a, b) => a.at - b.at);
  shareUnits(found, rest);
  return found;
}

/** "5 to 10 mg" are both milligrams. */
export function shareUnits(found: readonly TextNumber[], text: string): void {
  // From the end, as a list may have three or more.
  for (let index = found.length - 2; index >= 0; index--) {
    const [one, next] = found.slice(index, index + 2) as [TextNumber, TextNumber];
    if (one.unit || one.half || !joinsNumbers.test(text.slice(endOf(one), next.at))) continue;
    if (next.half && one.value <= 12) Object.assign(one, inHalf(one.value, next.half));
    else if (next.unit) Object.assign(one, { unit: next.unit, ...(next.per && { per: next.per }) });
  }
}

/** All values that a number can have, and its value by the rules of its language. */
function readings(written: string, language: string): Pick<TextNumber, 'value' | 'values'> {
  const [, whole = '', part = ''] = new RegExp(`^(\\d+[ \\u00a0]?)?(${fraction})$`, 'u').exec(written) ?? [];
  if (part) {
    const [over = 0, under = 1] = part.split('/').map(Number);
    const value = Number(whole) + (fractions[part] ?? over / under);
    return { value, values: [value] };
  }
  const inPlaces = [...written.matchAll(/(\d+(?:[.,]\d+)?)\s?([^\d\s.,])/gu)].filter(([, , name = '']) => places[name]);
  if (inPlaces.length) {
    const value = inPlaces.reduce(
      (sum, [, of = '', name = '']) => sum + Number(of.replace(',', '.')) * (places[name] ?? 1),
      0,
    );
    return { value, values: [value] };
  }
  const plain = written.replace(new RegExp(`${group}| `, 'g'), '');
  const marks = plain.match(/[.,]/g) ?? [];
  const [mark = '', ...more] = marks;
  const asDecimal = Number(plain.replace(/[.,](?=.*[.,])/g, '').replace(',', '.'));
  const asThousands = Number(plain.replace(/[.,]/g, ''));
  if (!mark) return { value: asThousands, values: [asThousands] };
  const isGrouped = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/.test(plain);
  if (more.length && new Set(marks).size === 1) return { value: asThousands, values: [asThousands] };
  if (more.length || !isGrouped) return { value: asDecimal, values: [asDecimal] };
  const value = mark === decimalMark(language) ? asDecimal : asThousands;
  return { value, values: [asDecimal, asThousands] };
}

function decimalMark(language: string): string {
  const parts = inLanguage(() => new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1.5), []);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

/** An hour on the 12-hour clock as an hour on the 24-hour clock; `values` are what either clock may show for it. */
function inHalf(hour: number, half: Half): Pick<TextNumber, 'value' | 'values' | 'half'> {
  if (hour === 12)
    return half === 'evening' ? { value: 12, values: [12], half } : { value: 0, values: [0, 12, 24], half };
  return half === 'evening'
    ? { value: hour + 12, values: [hour, hour + 12], half }
    : { value: hour, values: [hour], half };
}
