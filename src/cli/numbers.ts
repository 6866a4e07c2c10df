import { isDose, unitAround } from './units.js';

/** A number in a text, by every value that it may be read as: `1,500` is 1500 here and 1.5 there. */
export interface TextNumber {
  /** As it stands in the text. */
  written: string;
  at: number;
  values: readonly number[];
  /** The value that the language of the text gives it. */
  value: number;
  unit?: string;
  /** What stands before it: `<`, `≥`, `-`. */
  sign?: string;
  /** The half of the day that an hour names: 8 p.m. is later than 8 a.m. */
  half?: Half;
}

type Half = 'morning' | 'evening';

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
    .replace(/[٪％]/g, '%')
    .replace(/[＜﹤]/g, '<')
    .replace(/[＞﹥]/g, '>')
    .replace(/−/g, '-');

const fractions: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };
const fraction = '[¼½¾⅓⅔]|(?:1\\/[234]|2\\/3|3\\/4)(?![\\d/])';

/** Spaces that stand between thousands and cannot break, and the apostrophe of Switzerland. */
const group = "[\\u00a0\\u2009\\u202f’']";
const telephone = /(?<![\d.,])\+?(?:\(\d+\)|\d+)(?:[ \u00a0.-]{1,2}(?:\(\d+\)|\d+)){2,}(?![\d.,]*\d)/g;

/** In languages that put a space between thousands a plain one may be meant as well; English never does. */
const numeralOf = (language: string): RegExp => {
  const between = language.startsWith('en') ? group : group.replace('[', '[ ');
  return new RegExp(
    [
      `(?<![\\d/])(?:\\d+[ \\u00a0]?)?(?:${fraction})`,
      `\\d{1,3}(?:${between}\\d{3})+(?:[.,]\\d+)?(?!\\d)`,
      '(?<![\\d.\\p{L}])\\.\\d+',
      '\\d+(?:[.,]\\d+)*',
    ].join('|'),
    'gu',
  );
};

/** Words that multiply the number before them. In English a `mil` is none. */
const multiples: readonly (readonly [factor: number, word: RegExp])[] = [
  [1e4, /^\s?[万萬만]/u],
  [1e8, /^\s?[亿億억]/u],
  [1e6, /^\s?(?:million|millón|millones|миллион\p{L}*|млн|مليون|میلیون|triệu|milyon|百万|百萬|백만)(?![a-z])/iu],
  [1e3, /^\s?(?:thousand|mil|тысяч\p{L}*|тыс|ألف|آلاف|هزار|nghìn|ngàn|libo|千|천)(?!\p{sc=Latin})/iu],
];

/** Two numbers that a dash joins, or one with a unit behind it, are no telephone number. */
const isTelephone = (written: string, after = '', language = 'en'): boolean =>
  written.replace(/\D/g, '').length > 6 &&
  !/(?:\d[.]\d{1,2}|^\d{1,3}[.]\d+-\d{1,3}[.]\d+)(?!\d)/.test(written) &&
  !isDose(unitAround('', after, language));

/** What is, or may be, a telephone number of several groups. */
export const telephonesIn = (text: string): string[] =>
  (western(text).match(/\+?\(?\d+\)?(?:[ \u00a0().-]{1,2}\d+)+/g) ?? []).filter((one) => isTelephone(one));

/** Every number of a text, in its order. Telephone numbers are one number each, however they are grouped. */
export function numbersOf(source: string, language: string): TextNumber[] {
  const text = western(source);
  const found: TextNumber[] = [];
  const rest = text.replace(telephone, (written, at: number) => {
    if (!isTelephone(written, text.slice(at + written.length), language)) return written;
    const value = Number(written.replace(/\D/g, ''));
    found.push({ at, written, values: [value], value });
    return ' '.repeat(written.length);
  });
  for (const { 0: digits, index } of rest.matchAll(numeralOf(language))) {
    const before = rest.slice(0, index);
    // "20:00" and "20 h 00" say no more than 20.
    if (/^0+$/.test(digits) && /\d\s?[:h]\s?$/.test(before)) continue;
    const behind = rest.slice(index + digits.length);
    const [factor = 1, word] = multiples.find(([, one]) => one.test(behind)) ?? [];
    const [multiple = ''] = word?.exec(behind) ?? [];
    const isMultiplied = factor > 1 && !(language.startsWith('en') && /mil$/i.test(multiple));
    const written = isMultiplied ? digits + multiple : digits;
    const after = rest.slice(index + written.length);
    const read = readings(digits, language);
    const value = isMultiplied ? read.value * factor : read.value;
    const values = isMultiplied ? read.values.map((one) => one * factor) : read.values;
    const clock = clockTime(value, after);
    const unit = unitAround(before, after, language);
    const sign = /(?:[<>≤≥±]|(?<![\p{L}\d)}])-)(?=\s?$)/u.exec(before)?.[0];
    found.push({ at: index, written, ...(clock ?? { values, value, ...(unit && { unit }) }), ...(sign && { sign }) });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** The values that a number may have, and the one that it has by the rules of its language. */
function readings(written: string, language: string): Pick<TextNumber, 'value' | 'values'> {
  const [, whole = '', part = ''] = new RegExp(`^(\\d+[ \\u00a0]?)?(${fraction})$`, 'u').exec(written) ?? [];
  if (part) {
    const [over = 0, under = 1] = part.split('/').map(Number);
    const value = Number(whole) + (fractions[part] ?? over / under);
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
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

/** 8 p.m. is 20 hours; where a language says “in the evening”, 8 stays 8. */
function clockTime(hour: number, after: string): Pick<TextNumber, 'value' | 'values' | 'half'> | undefined {
  const [, letter = ''] = /^(?::\d\d)?[\s\u00a0]?([ap])\.?[\s\u00a0]?m\b/i.exec(after) ?? [];
  if (!letter || hour > 12) return undefined;
  const half = letter.toLowerCase() === 'p' ? 'evening' : 'morning';
  if (hour === 12)
    return half === 'evening' ? { value: 12, values: [12], half } : { value: 0, values: [0, 12, 24], half };
  return half === 'evening'
    ? { value: hour + 12, values: [hour, hour + 12], half }
    : { value: hour, values: [hour], half };
}

interface Text {
  text: string;
  language: string;
}

/** How the languages of the library say which half of the day an hour belongs to, at some place around it. */
const halves: Readonly<Record<string, readonly [morning: RegExp, evening: RegExp]>> = {
  en: [/a\.?m\.?|morning/iu, /p\.?m\.?|afternoon|evening|night/iu],
  es: [/mañana|madrugada|a\.?\s?m\.?/iu, /tarde|noche|p\.?\s?m\.?/iu],
  ru: [/утра|утром/iu, /вечер|дня|ночи/iu],
  ar: [/صباح|فجر/u, /مساء|ظهر|عصر|ليل/u],
  fa: [/صبح|بامداد/u, /عصر|شب|ظهر/u],
  ko: [/오전|아침|새벽/u, /오후|저녁|밤/u],
  'zh-Hans': [/早|上午|凌晨|清晨/u, /晚|下午|傍晚|夜/u],
  'zh-Hant': [/早|上午|凌晨|清晨/u, /晚|下午|傍晚|夜/u],
  vi: [/sáng/iu, /chiều|tối|đêm/iu],
  tl: [/umaga|a\.?m\.?/iu, /hapon|gabi|p\.?m\.?/iu],
};
const halvesOf = (language: string) =>
  halves[language] ??
  halves[new Intl.Locale(language).language] ??
  (/^zh/.test(language) ? halves['zh-Hans'] : undefined);

/** False where an hour of 1 to 12 stands in the other half of the day, or where no word says that it is the evening. */
function isInHalf(half: Half, { at, written }: TextNumber, { text, language }: Text): boolean {
  const [morning, evening] = halvesOf(language) ?? [];
  if (!morning || !evening) return true;
  const around = text.slice(Math.max(0, at - 12), at + written.length + 24);
  return half === 'evening' ? evening.test(around) : morning.test(around) || !evening.test(around);
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth';
const monthNames = 'january february march april may june july august september october november december';
const words: ReadonlyMap<string, number> = new Map([
  ...ones.split(' ').map((word, index) => [word, index] as const),
  ...tens.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
  ...ordinals.split(' ').map((word, index) => [word, index + 1] as const),
  ...monthNames.split(' ').map((word, index) => [word, index + 1] as const),
  ['once', 1],
  ['twice', 2],
  ['half', 0.5],
  ['quarter', 0.25],
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['noon', 12],
]);

/** Numbers that an English text spells out, which a translation may write in digits. */
function spelledOut(text: string): number[] {
  const all = text.toLowerCase();
  const each = [...all.matchAll(/\b[a-z]+\b/g)].map(([word]) => words.get(word));
  const pairs = [...all.matchAll(/\b([a-z]+ty)[- ]([a-z]+)\b/g)].map(
    ([, ten = '', one = '']) => (words.get(ten) ?? 0) + (words.get(one) ?? 0),
  );
  const found = [...each, ...pairs, ...(/\bmidnight\b/.test(all) ? [0, 12, 24] : [])];
  return found.filter((value) => value !== undefined);
}

const noon = /mediodía|midi\b|mittag|полдень|полудня|ظهر|정오|中午|正午|trưa|tanghali/iu;

const list = (numbers: readonly TextNumber[]): string => numbers.map(({ written }) => written).join(' ');
const withUnit = ({ written, unit }: TextNumber): string => (unit ? `${written} ${unit}` : written);
const decimals = (number: number): number => String(number).split('.')[1]?.length ?? 0;

/** Whether two numbers say the same. A number that may be read in two ways passes where it was copied as it stands. */
function same(one: TextNumber, other: TextNumber, to: Text): boolean {
  if (one.half && other.half) return one.value === other.value;
  if (one.half || other.half) {
    if (!one.values.some((value) => other.values.includes(value))) return false;
    // "20 h", "0 h" and "12" at noon need no word for the half of the day; "8:00" does.
    const isPlain = one.half === 'evening' ? other.value >= 12 : other.value === 0;
    return !one.half || isPlain || isInHalf(one.half, other, to);
  }
  if (one.value === other.value) {
    // "1,500" for 1.5 is one and a half in Spain, and a thousand times as much in Mexico.
    return other.values.length < 2 || one.values.length > 1 || decimals(other.value) === 0;
  }
  return one.written === other.written && one.values.some((value) => other.values.includes(value));
}

/** What of the numbers of a text is another one in its translation, and what could be read as another. */
export function comparedNumbers(from: Text, to: Text): { errors: string[]; warnings: string[] } {
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
      left.findIndex((other) => same(one, other, to) && one.unit === other.unit),
      left.findIndex((other) => same(one, other, to)),
    ].find((index) => index >= 0);
    if (at !== undefined) pairs.push([one, left.splice(at, 1)[0] as TextNumber]);
    else if (!(one.half && one.value === 12 && noon.test(to.text))) lost.push(one);
  }
  const spelled = spelledOut(from.language.startsWith('en') ? from.text : '');
  const more = left.filter(({ value }) => !spelled.includes(value));
  const errors: string[] = [];
  const warnings: string[] = [];
  if (lost.length || more.length) errors.push(`numbers: "${list(before)}" became "${list(after)}"`);
  for (const [one, other] of pairs) {
    if (one.unit && other.unit && one.unit !== other.unit) {
      errors.push(`units: "${withUnit(one)}" became "${withUnit(other)}"`);
    } else if (/^°/.test(one.unit ?? '') && !other.unit) {
      errors.push(`units: "${withUnit(one)}" became "${other.written}"`);
    } else if (one.unit && (isDose(one.unit) || one.unit === '%') && !other.unit) {
      warnings.push(`"${other.written}", which has no unit that is known, for "${withUnit(one)}"`);
    }
    if (one.sign && other.sign && one.sign !== other.sign) {
      errors.push(`signs: "${one.sign}${one.written}" became "${other.sign}${other.written}"`);
    } else if (one.sign !== other.sign) {
      const [where, sign] = one.sign ? ['has lost', one.sign] : ['has got', other.sign];
      warnings.push(`"${other.written}", which ${where} the sign ${sign}: its words must say the same`);
    }
    if (one.value !== other.value && !one.half && !other.half)
      warnings.push(`"${other.written}", which may be read as another number than "${one.written}"`);
    if (one.half === 'evening' && !other.half && other.value < 12 && !halvesOf(to.language))
      warnings.push(`"${other.written}", which must be in the afternoon or evening, as "${one.written} p.m." is`);
  }
  const units = new Set([...before, ...after].flatMap(({ unit }) => unit ?? []));
  for (const unit of units) {
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
  // Languages order a sentence in their own ways; a person must see that each dose still belongs to its time.
  const doses = pairs.filter(([one]) => isDose(one.unit) || one.half).map(([, other]) => other);
  if (doses.some(({ at }, index) => at < (doses[index - 1]?.at ?? 0)))
    warnings.push(
      `"${doses.map(withUnit).join(', ')}" in another order; each must still belong to what it belonged to`,
    );
  return { errors, warnings };
}
