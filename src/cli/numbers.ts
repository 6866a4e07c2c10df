/** A number in a text, by every value that it may be read as: `1,500` is 1500 here and 1.5 there. */
export interface TextNumber {
  /** As it stands in the text. */
  written: string;
  values: readonly number[];
  /** The value that the language of the text gives it. */
  value: number;
  unit?: string;
  isTime?: true;
}

const digits = '[٠-٩۰-۹０-９]';

/** Digits and marks of other scripts, as the 0 to 9 that they mean. */
export const western = (text: string): string =>
  text
    .replace(new RegExp(digits, 'g'), (digit) => {
      const code = digit.codePointAt(0) as number;
      return String(code - (code >= 0xff10 ? 0xff10 : code >= 0x6f0 ? 0x6f0 : 0x660));
    })
    .replace(/(\d)٫(\d)/g, '$1.$2')
    .replace(/(\d)٬(\d{3})(?!\d)/g, '$1\u00a0$2')
    .replace(/[٪％]/g, '%');

/** Units as the library's languages write them. A dose with another unit is another dose. */
const units: Readonly<Record<string, string>> = {
  mg: 'mg|мг|毫克|ملغم?|مجم|میلی[‌ ]?گرم|밀리그램',
  mcg: 'mcg|µg|μg|мкг|微克|مكغ|میکروگرم|마이크로그램',
  kg: 'kg|кг|公斤|千克|كغم?|کیلوگرم|킬로그램',
  g: 'g|г|克|غرام|غ|گرم|그램',
  mL: 'ml|мл|毫升|ملل?|مل|میلی[‌ ]?لیتر|밀리리터',
  L: 'l|л|升|لتر|لیتر|리터',
  '°C': '°\\s?C|℃',
  '°F': '°\\s?F|℉',
  '%': '%|percent|per cent|por ciento|pour cent',
};
const unitAfter = new RegExp(
  `^[\\s\\u00a0\\u202f-]?(?:${Object.values(units)
    .map((forms) => `(${forms})`)
    .join('|')})(?![\\p{L}\\d])`,
  'iu',
);
const unitNames = Object.keys(units);

const fractions: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };

/** Spaces that stand between thousands and cannot break, and the apostrophe of Switzerland. */
const group = "[\\u00a0\\u2009\\u202f’']";
const telephone = /(?<![\d.,])\+?\(?\d+\)?(?:[ \u00a0().-]{1,2}\d+){2,}(?![\d.,]*\d)/g;
const numeral = new RegExp(`\\d{1,3}(?:${group}\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)*|[¼½¾⅓⅔]`, 'g');

const isTelephone = (written: string): boolean =>
  written.replace(/\D/g, '').length > 6 && !/\d[.]\d{1,2}(?!\d)/.test(written);

/** What is, or may be, a telephone number of several groups. */
export const telephonesIn = (text: string): string[] =>
  (western(text).match(/\+?\(?\d+\)?(?:[ \u00a0().-]{1,2}\d+)+/g) ?? []).filter(isTelephone);

/** Every number of a text, in its order. Telephone numbers are one number each, however they are grouped. */
export function numbersOf(source: string, language: string): TextNumber[] {
  const text = western(source);
  const found: (TextNumber & { at: number })[] = [];
  const rest = text.replace(telephone, (written, at: number) => {
    if (!isTelephone(written)) return written;
    const value = Number(written.replace(/\D/g, ''));
    found.push({ at, written, values: [value], value });
    return ' '.repeat(written.length);
  });
  for (const { 0: written, index } of rest.matchAll(numeral)) {
    const after = rest.slice(index + written.length);
    const { values, value } = readings(written, language);
    const clock = clockTimes(value, after);
    const [, ...forms] = unitAfter.exec(after) ?? [];
    const unit = unitNames[forms.findIndex(Boolean)];
    // "20:00" and "20 h 00" say no more than 20.
    if (/^0+$/.test(written) && /\d\s?[:h]\s?$/.test(rest.slice(0, index))) continue;
    const more = clock ? { isTime: true as const } : unit ? { unit } : {};
    // The hour of the day is the value; 8 alone may be meant as 8 in the evening.
    found.push({ at: index, written, values: clock ?? values, value: clock?.at(-1) ?? value, ...more });
  }
  return found.sort((a, b) => a.at - b.at).map(({ at, ...one }) => one);
}

/** The values that a number may have, and the one that it has by the rules of its language. */
function readings(written: string, language: string): Pick<TextNumber, 'value' | 'values'> {
  const fraction = fractions[written];
  if (fraction) return { value: fraction, values: [fraction] };
  const plain = written.replace(new RegExp(group, 'g'), '');
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
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

/** 8 p.m. is 20 hours; where a language says “in the evening”, 8 stays 8. */
function clockTimes(hour: number, after: string): number[] | undefined {
  const [, half = ''] = /^(?::\d\d)?[\s\u00a0]?([ap])\.?[\s\u00a0]?m\b/i.exec(after) ?? [];
  if (!half || hour > 12) return undefined;
  const isLate = half.toLowerCase() === 'p';
  if (hour === 12) return isLate ? [12] : [0, 12, 24];
  return isLate ? [hour, hour + 12] : [hour];
}

const words = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Numbers that an English text spells out, which a translation may write in digits. */
const spelledOut = (text: string): number[] =>
  [...text.toLowerCase().matchAll(/\b[a-z]+\b/g)].map(([word]) => words.indexOf(word)).filter((value) => value >= 0);

const same = (a: TextNumber, b: TextNumber): boolean =>
  a.isTime && b.isTime ? a.value === b.value : a.values.some((value) => b.values.includes(value));
const list = (numbers: readonly TextNumber[]): string => numbers.map(({ written }) => written).join(' ');

/** What of the numbers of a text is another one in its translation, and what could be read as another. */
export function comparedNumbers(
  from: { text: string; language: string },
  to: { text: string; language: string },
): { errors: string[]; warnings: string[] } {
  const [before, after] = [from, to].map(({ text, language }) => numbersOf(text, language)) as [
    TextNumber[],
    TextNumber[],
  ];
  const left = [...after];
  const pairs: [TextNumber, TextNumber][] = [];
  const lost: TextNumber[] = [];
  for (const one of before) {
    // Of equal numbers the one with the same unit first.
    const at = [
      left.findIndex((other) => same(one, other) && one.unit === other.unit),
      left.findIndex((other) => same(one, other)),
    ].find((index) => index >= 0);
    if (at === undefined) lost.push(one);
    else pairs.push([one, left.splice(at, 1)[0] as TextNumber]);
  }
  const spelled = spelledOut(from.language.startsWith('en') ? from.text : '');
  const more = left.filter(({ value }) => !spelled.includes(value));
  const errors: string[] = [];
  if (lost.length || more.length) errors.push(`numbers: "${list(before)}" became "${list(after)}"`);
  for (const [one, other] of pairs) {
    if (one.unit && other.unit && one.unit !== other.unit) {
      errors.push(`units: "${one.written} ${one.unit}" became "${other.written} ${other.unit}"`);
    }
  }
  for (const unit of unitNames) {
    const [own, theirs] = [before, after].map((all) =>
      all.filter((one) => one.unit === unit).map(({ values }) => values),
    ) as [number[][], number[][]];
    const isIn = (part: number[][], whole: number[][]): boolean =>
      part.every((values) => whole.some((other) => other.some((value) => values.includes(value))));
    const shown = (all: number[][]): string => all.map(([value]) => value).join(' ');
    if (own.length && theirs.length && !isIn(own, theirs) && !isIn(theirs, own)) {
      errors.push(`numbers in ${unit}: "${shown(own)}" became "${shown(theirs)}"`);
    }
  }
  const warnings = pairs
    .filter(([one, other]) => one.value !== other.value && !one.isTime && !other.isTime)
    .map(([one, other]) => `"${other.written}", which may be read as another number than "${one.written}"`);
  return { errors, warnings };
}
