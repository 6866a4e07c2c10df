import { primaryLanguage } from '../../content/locale.js';
import { remembered } from './remembered.js';

/** A number that a text says in words. */
export interface SpokenNumber {
  at: number;
  written: string;
  value: number;
  /** Where the words name it as well. */
  unit?: string;
  /** Whether the word means nothing else, so that it may be held against the original. */
  isPlain: boolean;
}

/** A word, as a pattern, and its value; with `~` the word means other things as well: "una", "năm" (five, a year). */
type Words = Readonly<Record<string, number>>;

/** The number words of a language; what is made of several, such as "twenty-two", is put together by rule. */
interface Numerals {
  words: Words;
  /** Words that multiply what stands before them, or are themselves one such: "hundred". */
  factors?: Words;
  /** What stands between tens and ones, and between hundreds and the rest. */
  joints: readonly [tens: RegExp, hundreds: RegExp];
  /** Words that name a unit with the number: 이틀 is two days. */
  amounts?: Readonly<Record<string, string>>;
}

const blank = /^[\s\u00a0]+$/u;

const spanish: Numerals = {
  words: {
    '~una?|únic[oa]|primer[oa]?s?': 1,
    uno: 1,
    dos: 2,
    '~ambos|ambas': 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    trece: 13,
    catorce: 14,
    quince: 15,
    'dieciséis|dieciseis|diez y seis': 16,
    'diecisiete|diez y siete': 17,
    'dieciocho|diez y ocho': 18,
    'diecinueve|diez y nueve': 19,
    veinte: 20,
    'veinti[uú]n[oa]?': 21,
    'veintid[oó]s': 22,
    'veintitr[eé]s': 23,
    veinticuatro: 24,
    veinticinco: 25,
    'veintis[eé]is': 26,
    veintisiete: 27,
    veintiocho: 28,
    veintinueve: 29,
    treinta: 30,
    cuarenta: 40,
    cincuenta: 50,
    sesenta: 60,
    setenta: 70,
    ochenta: 80,
    noventa: 90,
    'cien(?:to)?': 100,
    'doscient[oa]s': 200,
    'trescient[oa]s': 300,
    'cuatrocient[oa]s': 400,
    'quinient[oa]s': 500,
    'seiscient[oa]s': 600,
    'setecient[oa]s': 700,
    'ochocient[oa]s': 800,
    'novecient[oa]s': 900,
    '~segund[oa]s?': 2,
    '~tercer[oa]?s?': 3,
    '~cuart[oa]': 4,
    '~quint[oa]': 5,
    '~sext[oa]': 6,
    '~s[eé]ptim[oa]': 7,
    '~octav[oa]': 8,
    '~noven[oa]': 9,
    '~d[eé]cim[oa]': 10,
    '~medi[oa]|mitad': 0.5,
    '~un tercio|la tercera parte': 1 / 3,
    '~dos tercios': 2 / 3,
    '~un cuarto|la cuarta parte': 0.25,
    '~tres cuart[oa]s(?: partes)?': 0.75,
  },
  factors: { mil: 1000 },
  joints: [/^\s+y\s+$/iu, blank],
  amounts: {
    'media hora': '30 minutes',
    'un cuarto de hora': '15 minutes',
    'tres cuartos de hora': '45 minutes',
    '~una quincena': '15 days',
  },
};

const russian: Numerals = {
  words: {
    '~од(?:ин|на|но|ну|ной|ного|ному|ним)|перв\\p{L}+': 1,
    'дв(?:а|е|ух|ум|умя)|дважды|двое|двоих': 2,
    '~об[ае]их|оба|обе': 2,
    'тр(?:и|[её]х|[её]м|емя)|трижды|трое|троих': 3,
    'четыр(?:е|[её]х|[её]м|ьмя)|четверо|четверых': 4,
    'пят(?:ь|и|ью)|пятеро': 5,
    'шест(?:ь|и|ью)': 6,
    'сем(?:ь|и|ью)': 7,
    'вос(?:емь|ьми|емью)': 8,
    'девят(?:ь|и|ью)': 9,
    'десят(?:ь|и|ью)': 10,
    'одиннадцат(?:ь|и|ью)': 11,
    'двенадцат(?:ь|и|ью)': 12,
    'тринадцат(?:ь|и|ью)': 13,
    'четырнадцат(?:ь|и|ью)': 14,
    'пятнадцат(?:ь|и|ью)': 15,
    'шестнадцат(?:ь|и|ью)': 16,
    'семнадцат(?:ь|и|ью)': 17,
    'восемнадцат(?:ь|и|ью)': 18,
    'девятнадцат(?:ь|и|ью)': 19,
    'двадцат(?:ь|и|ью)': 20,
    'тридцат(?:ь|и|ью)': 30,
    'сорока?': 40,
    'пятьдесят|пятидесяти': 50,
    'шестьдесят|шестидесяти': 60,
    'семьдесят|семидесяти': 70,
    'восемьдесят|восьмидесяти': 80,
    'девяност[оа]': 90,
    'ст[оа]': 100,
    'двести|двухсот': 200,
    'триста|тр[её]хсот': 300,
    'четыреста|четыр[её]хсот': 400,
    'пятьсот|пятисот': 500,
    'шестьсот|шестисот': 600,
    'семьсот|семисот': 700,
    'восемьсот|восьмисот': 800,
    'девятьсот|девятисот': 900,
    'полтор(?:а|ы|ых)': 1.5,
    '~втор\\p{L}+': 2,
    '~трет(?:ий|ья|ье|ьей|ьего)': 3,
    '~половин\\p{L}+|пол(?=час|таблет|капсул|стакан|лож|дня|литр)': 0.5,
    '~треть|трети': 1 / 3,
    '~четверть|четверти|четвертью': 0.25,
  },
  factors: { 'тысяч\\p{L}*': 1000 },
  joints: [blank, blank],
  amounts: {
    'полчаса|получаса': '30 minutes',
    'четверть часа': '15 minutes',
    'полгода|полугода': '6 months',
    '~сутки': '1 days',
  },
};

const arabic: Numerals = {
  words: {
    '~واحد(?:ة|ًا|اً|ا)?|الأول|الأولى': 1,
    'اثن(?:ان|ين|تان|تين)|(?:ال)?(?:يوم|ساعت|أسبوع|شهر|سنت|عام|دقيقت|مرت|حبت|قرص|كبسولت|ملعقت|كوب|جرعت|قطرت)(?:ين|ان)': 2,
    'ثلاثة?': 3,
    'أربعة?': 4,
    'خمسة?': 5,
    'ستة?': 6,
    'سبعة?': 7,
    'ثمان(?:ي|ية)?': 8,
    'تسعة?': 9,
    'عشرة?': 10,
    'أحد عشر|إحدى عشرة?|الحادي[ةه]? عشرة?': 11,
    'اثن[يا] عشر|اثنت[يا] عشرة|الثاني[ةه]? عشرة?': 12,
    'ثلاثة? عشرة?': 13,
    'أربعة? عشرة?': 14,
    'خمسة? عشرة?': 15,
    'ستة? عشرة?': 16,
    'سبعة? عشرة?': 17,
    'ثماني(?:ة)? عشرة?': 18,
    'تسعة? عشرة?': 19,
    'عشر(?:ون|ين)': 20,
    'ثلاث(?:ون|ين)': 30,
    'أربع(?:ون|ين)': 40,
    'خمس(?:ون|ين)': 50,
    'ست(?:ون|ين)': 60,
    'سبع(?:ون|ين)': 70,
    'ثمان(?:ون|ين)': 80,
    'تسع(?:ون|ين)': 90,
    'مائة|مئة|مية': 100,
    'مائت(?:ان|ين)|مئت(?:ان|ين)|مائتا|مئتا': 200,
    'ثلاث ?(?:مائة|مئة)': 300,
    'أربع ?(?:مائة|مئة)': 400,
    'خمس ?(?:مائة|مئة)': 500,
    'ست ?(?:مائة|مئة)': 600,
    'سبع ?(?:مائة|مئة)': 700,
    'ثمان(?:ي)? ?(?:مائة|مئة)': 800,
    'تسع ?(?:مائة|مئة)': 900,
    '~الثاني[ةه]?': 2,
    '~الثالثة?': 3,
    '~الرابعة?': 4,
    '~الخامسة?': 5,
    '~السادسة?': 6,
    '~السابعة?': 7,
    '~الثامنة?': 8,
    '~التاسعة?': 9,
    '~العاشرة?': 10,
    '~الواحدة': 1,
    '~نصف|النصف': 0.5,
    '~ثلث': 1 / 3,
    '~ثلثي|ثلثا|ثلثين': 2 / 3,
    '~ربع': 0.25,
    '~ثلاثة أرباع': 0.75,
  },
  factors: { 'ألف|آلاف|ألفًا': 1000 },
  // "And" is a letter of the next word.
  joints: [blank, blank],
  amounts: { 'نصف ساعة': '30 minutes', 'ربع ساعة': '15 minutes', 'ثلث ساعة': '20 minutes' },
};

const persian: Numerals = {
  words: {
    '~یک|اول|اولین': 1,
    دو: 2,
    سه: 3,
    چهار: 4,
    پنج: 5,
    'شش|شیش': 6,
    هفت: 7,
    هشت: 8,
    '~نه': 9,
    ده: 10,
    یازده: 11,
    دوازده: 12,
    سیزده: 13,
    چهارده: 14,
    'پانزده|پونزده': 15,
    'شانزده|شونزده': 16,
    'هفده|هیفده': 17,
    'هجده|هیجده|هژده': 18,
    نوزده: 19,
    بیست: 20,
    سی: 30,
    چهل: 40,
    پنجاه: 50,
    شصت: 60,
    هفتاد: 70,
    هشتاد: 80,
    نود: 90,
    'صد|یکصد': 100,
    دویست: 200,
    'سیصد|سی‌صد': 300,
    چهارصد: 400,
    پانصد: 500,
    ششصد: 600,
    هفتصد: 700,
    هشتصد: 800,
    نهصد: 900,
    '~دوم|دومین': 2,
    '~سوم|سومین': 3,
    '~چهارم|چهارمین': 4,
    '~پنجم|پنجمین': 5,
    '~نیم|نصف|نیمی': 0.5,
    '~(?:یک|دو)[ \\u200c]سوم': 1 / 3,
    '~(?:یک|1)[ \\u200c]چهارم|ربع': 0.25,
    '~ثلث': 1 / 3,
    '~سه[ \\u200c]چهارم': 0.75,
  },
  factors: { هزار: 1000 },
  joints: [/^[ \u200c]و[ \u200c]$/u, /^[ \u200c]و[ \u200c]$/u],
  amounts: { 'نیم[ \\u200c]?ساعت': '30 minutes', '(?:یک )?ربع ساعت|یک ربع': '15 minutes' },
};

const tagalog: Numerals = {
  words: {
    '~isa(?:ng)?|una(?:ng)?|minsan': 1,
    'dalawa(?:ng)?': 2,
    '~pareho(?:ng)?': 2,
    'tatlo(?:ng)?': 3,
    apat: 4,
    'lima(?:ng)?': 5,
    anim: 6,
    'pito(?:ng)?': 7,
    'walo(?:ng)?': 8,
    siyam: 9,
    'sampu(?:ng)?': 10,
    'labing-?isa(?:ng)?': 11,
    'labindalawa(?:ng)?': 12,
    'labintatlo(?:ng)?': 13,
    'labing-?apat': 14,
    'labinlima(?:ng)?': 15,
    'labing-?anim': 16,
    'labimpito(?:ng)?': 17,
    'labingwalo(?:ng)?|labing-?walo(?:ng)?': 18,
    labinsiyam: 19,
    'dalawampu(?:ng)?': 20,
    'tatlumpu(?:ng)?': 30,
    'apatnapu(?:ng)?': 40,
    'limampu(?:ng)?': 50,
    'animnapu(?:ng)?': 60,
    'pitumpu(?:ng)?': 70,
    'walumpu(?:ng)?': 80,
    'siyamnapu(?:ng)?': 90,
    '(?:isang ?|san)daa(?:ng)?': 100,
    'dalawang ?daa(?:ng)?': 200,
    'tatlong ?daa(?:ng)?': 300,
    'apat na ?(?:raan|daan)g?': 400,
    'limang ?daa(?:ng)?': 500,
    '~(?:ika|panga)lawa(?:ng)?': 2,
    '~(?:ika|panga)tlo(?:ng)?': 3,
    '~ika-?apat': 4,
    '~ika-?lima(?:ng)?': 5,
    // Numbers from Spanish, as hours are said.
    '~ala-?una': 1,
    '(?:alas[- ]?)?dos|alas[- ]?dos': 2,
    '(?:alas[- ]?)?tres': 3,
    '(?:alas[- ]?)?(?:kuwatro|kwatro)': 4,
    '(?:alas[- ]?)?singko': 5,
    '(?:alas[- ]?)?(?:sais|seis)': 6,
    '(?:alas[- ]?)?(?:siyete|syete)': 7,
    '(?:alas[- ]?)?otso': 8,
    '(?:alas[- ]?)?(?:nuwebe|nwebe)': 9,
    '(?:alas[- ]?)?(?:diyes|dyes)': 10,
    '(?:alas[- ]?)?onse': 11,
    '(?:alas[- ]?)?dose': 12,
    trese: 13,
    katorse: 14,
    kinse: 15,
    '(?:beynte|bente)': 20,
    trenta: 30,
    '~kalahati(?:ng)?|kalahati': 0.5,
    '~sangkatlo|ikatlong bahagi': 1 / 3,
    '~sangkapat|ikaapat na bahagi|ika-apat na bahagi|kuwarter': 0.25,
  },
  factors: { 'libo(?:ng)?': 1000 },
  joints: [/^(?:['’]t\s*|\s+at\s+)$/iu, /^(?:['’]t\s*|\s+at\s+)$/iu],
  amounts: { 'kalahating oras': '30 minutes' },
};

const vietnameseOnes = 'một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín';
const vietnamese: Numerals = {
  words: {
    '~một|đầu tiên|nhất': 1,
    hai: 2,
    ba: 3,
    bốn: 4,
    '~tư': 4,
    '~năm': 5,
    sáu: 6,
    'bảy|bẩy': 7,
    tám: 8,
    chín: 9,
    'nửa|~rưỡi': 0.5,
    'một phần ba': 1 / 3,
    'hai phần ba': 2 / 3,
    'một phần tư': 0.25,
    'ba phần tư': 0.75,
  },
  joints: [/^(?!)/u, /^(?!)/u],
  amounts: { 'nửa (?:giờ|tiếng)(?: đồng hồ)?': '30 minutes' },
};

/** Korean has two rows of numbers; of the one from Chinese each syllable is many other things as well. */
const korean: Numerals = {
  words: {
    '~하나|한|첫': 1,
    '두|둘': 2,
    '세|셋|석': 3,
    '네|넷|넉': 4,
    다섯: 5,
    여섯: 6,
    일곱: 7,
    여덟: 8,
    아홉: 9,
    열: 10,
    스무: 20,
    '~반|절반': 0.5,
  },
  joints: [/^(?!)/u, /^(?!)/u],
  amounts: {
    '~하루': '1 days',
    이틀: '2 days',
    사흘: '3 days',
    나흘: '4 days',
    닷새: '5 days',
    엿새: '6 days',
    이레: '7 days',
    여드레: '8 days',
    아흐레: '9 days',
    열흘: '10 days',
    '~보름': '15 days',
    '반 ?시간': '30 minutes',
  },
};
const nativeTens = ['열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔'];
const nativeOnes: readonly RegExp[] = [
  /하나|한/,
  /둘|두/,
  /셋|세|석/,
  /넷|네|넉/,
  /다섯/,
  /여섯/,
  /일곱/,
  /여덟/,
  /아홉/,
];

const english: Numerals = {
  words: {
    '~an?': 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    '~(?:(?:a|one)[ -])?half(?: of)?(?: an?)?': 0.5,
    '~(?:a|one)[ -]quarter of an?': 0.25,
  },
  factors: { hundred: 100, thousand: 1000 },
  joints: [/^(?:\s+|-)$/u, /^(?:\s+and\s+|\s+)$/iu],
  amounts: {
    'half (?:an |of an )?hour': '30 minutes',
    '(?:a )?quarter of an hour': '15 minutes',
    '~(?<!at )once(?=\\s(?:an?|per|each|every|daily|weekly|monthly|in)\\s?)': '1 times',
    twice: '2 times',
  },
};

const numerals: Readonly<Record<string, Numerals>> = {
  en: english,
  es: spanish,
  ru: russian,
  ar: arabic,
  fa: persian,
  vi: vietnamese,
  fil: tagalog,
  ko: korean,
};

interface Word {
  value: number;
  isPlain: boolean;
  isFactor: boolean;
  unit?: string;
  pattern: RegExp;
}

/** From all words of a language the longest that stands at a place. */
const patterns = new Map<string, readonly Word[]>();
function patternsOf(language: string): readonly Word[] {
  const there = patterns.get(language);
  if (there) return there;
  const { words = {}, factors = {}, amounts = {} } = numerals[language] ?? {};
  // In Korean the counter may follow without a blank, in Arabic "and" and "in" stand before as one letter.
  const before = language === 'ar' ? '(?<!\\p{L})(?:[وفبل])?' : '(?<!\\p{L})';
  const after = language === 'ko' ? '(?=\\s?[\\p{L}]|$)' : '(?!\\p{L})';
  const word = (form: string, end: string): Pick<Word, 'isPlain' | 'pattern'> => ({
    isPlain: !form.startsWith('~'),
    pattern: new RegExp(`${before}(?:${form.replace('~', '')})${end}`, 'giu'),
  });
  const made = [
    // "Пол" is a part of its word.
    ...Object.entries(words).map(([form, value]) => ({
      value,
      isFactor: false,
      ...word(form, form.includes('пол(?=') ? '' : after),
    })),
    ...Object.entries(factors).map(([form, value]) => ({ value, isFactor: true, ...word(form, after) })),
    ...Object.entries(amounts).map(([form, amount]) => {
      const [value, unit = ''] = amount.split(' ');
      return { value: Number(value), unit, isFactor: false, ...word(form, language === 'ko' ? '' : after) };
    }),
  ];
  patterns.set(language, made);
  return made;
}

const digits: Readonly<Record<string, number>> = Object.fromEntries(
  [...'〇一二三四五六七八九']
    .map((digit, index) => [digit, index])
    .concat([
      ['零', 0],
      ['两', 2],
      ['兩', 2],
    ]),
);
const placesOf: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 萬: 10_000 };

/** 十五 is 15, 二十 is 20, 一百二十 is 120; 两三 are two numbers. */
function chineseValues(numeral: string): number[] {
  if (!/[十百千万萬]/.test(numeral)) return [...numeral].map((digit) => digits[digit] as number);
  let sum = 0;
  let current: number | undefined;
  for (const character of numeral) {
    const place = placesOf[character];
    if (place === undefined) current = digits[character];
    else if (place === 10_000) [sum, current] = [(sum + (current ?? 0)) * place, undefined];
    else [sum, current] = [sum + (current ?? 1) * place, undefined];
  }
  return [sum + (current ?? 0)];
}

const sino: Readonly<Record<string, number>> = Object.fromEntries(
  [...'일이삼사오육칠팔구'].map((one, index) => [one, index + 1]),
);

/** The same of the Korean row of Chinese origin. */
const sinoValue = (numeral: string): number =>
  chineseValues(
    [...numeral]
      .map((one) => ({ 십: '十', 백: '百', 천: '千' })[one] ?? [...'〇一二三四五六七八九'][sino[one] ?? 0])
      .join(''),
  ).at(-1) ?? 0;

function chineseNumbers(text: string): SpokenNumber[] {
  const found: SpokenNumber[] = [];
  const put = (at: number, written: string, value: number, isPlain = true, unit?: string): number =>
    found.push({ at, written, value, isPlain, ...(unit && { unit }) });
  let rest = text;
  const blank = (part: string, at: number): void => {
    rest = rest.slice(0, at) + ' '.repeat(part.length) + rest.slice(at + part.length);
  };
  const numeral = '[〇零一二两兩三四五六七八九十百千万萬]+';
  for (const { 0: whole, 1: under = '', 2: over = '', index } of text.matchAll(
    new RegExp(`(${numeral})分之(${numeral})`, 'gu'),
  )) {
    const [below = 1] = chineseValues(under);
    const [above = 0] = chineseValues(over);
    put(index, whole, under === '百' ? above : above / below, false, under === '百' ? '%' : undefined);
    // 百分之一 is one in a hundred as well.
    for (const one of [above, under === '百' ? 100 : below]) put(index, whole, one);
    blank(whole, index);
  }
  for (const { 0: whole, 1: quarters = '', index } of rest.matchAll(/([一两兩三1-3])刻[钟鐘]/gu)) {
    put(index, whole, 15 * (chineseValues(quarters)[0] ?? Number(quarters)), true, 'minutes');
    blank(whole, index);
  }
  for (const { 0: whole, index } of rest.matchAll(/半[个個]?(?:小[时時]|[钟鐘][头頭])/gu)) {
    put(index, whole, 30, false, 'minutes');
  }
  for (const { 0: whole, 1: one = '', 2: parts = '', index } of rest.matchAll(
    new RegExp(`(${numeral})[点點]([〇零一二三四五六七八九]+)(?![刻分])`, 'gu'),
  )) {
    const [value = 0] = chineseValues(one);
    put(index, whole, Number(`${value}.${[...parts].map((digit) => digits[digit]).join('')}`));
    blank(whole, index);
  }
  // Behind digits they multiply, and 千克 is a unit.
  for (const { 0: whole, index } of rest.matchAll(new RegExp(`(?<![\\d.,]\\s?)(?!千[克米卡瓦])${numeral}`, 'gu'))) {
    // 十分 is "very", 四周 "all around", 万一 "in case", 千万 "by all means"; 一 alone is in many words.
    const isOther = /^(?:十(?=分(?!钟|鐘))|四(?=周|处|處|肢)|万一|萬一|千万|千萬|三(?=角)|七(?=上)|一$|百(?=分))/u.test(
      rest.slice(index),
    );
    for (const value of chineseValues(whole)) put(index, whole, value, !isOther && whole !== '一');
  }
  for (const { index } of text.matchAll(/半/gu)) put(index, '半', 0.5, false);
  return found;
}

/** The power of ten below which a number still has room: of 120 it is ten, of 300 a hundred; of 12 there is none. */
const roomIn = (value: number): number =>
  [1000, 100, 10].find((one) => value >= one * (one === 10 ? 2 : 1) && value % one === 0) ?? 0;

type Part = SpokenNumber & { isFactor: boolean };

/** Puts together what is one number of several words: "cuarenta y ocho", "двадцать две", "خمسة وعشرون". */
function compounds(parts: readonly Part[], text: string, language: string): SpokenNumber[] {
  const { joints: [tens, hundreds] = [/^(?!)/u, /^(?!)/u] } = numerals[language] ?? {};
  const found: Part[] = [];
  for (const next of parts) {
    const last = found.at(-1);
    const gap = last && text.slice(last.at + last.written.length, next.at);
    const value = last && gap !== undefined ? sumOf(last, next, gap) : undefined;
    if (!last || value === undefined) found.push(next);
    else {
      const { at } = last;
      const written = text.slice(at, next.at + next.written.length);
      found[found.length - 1] = {
        at,
        written,
        value,
        isPlain: true,
        isFactor: false,
        ...(next.unit && { unit: next.unit }),
      };
    }
  }
  return found.map(({ isFactor: _, ...one }) => one);

  function sumOf(last: Part, next: Part, gap: string): number | undefined {
    if (last.unit || last.value % 1 || next.value % 1) return undefined;
    if (next.isFactor) {
      // "One thousand two hundred": only what comes after the thousand is multiplied.
      const low = last.value % next.value || (last.value < next.value ? last.value : 0);
      const below = next.value === 100 ? last.value % 1000 : low;
      return blank.test(gap) && below > 0 && below < next.value ? last.value - below + below * next.value : undefined;
    }
    // "And" is a letter of the next word, and ones stand before tens.
    if (language === 'ar') {
      const isAnd = blank.test(gap) && /^و/u.test(next.written);
      const ones = last.value % 100;
      if (isAnd && ones > 0 && ones < 10 && next.value >= 20 && next.value < 100 && next.value % 10 === 0)
        return last.value + next.value;
      return isAnd && roomIn(last.value) >= 100 && next.value < roomIn(last.value)
        ? last.value + next.value
        : undefined;
    }
    const room = roomIn(last.value);
    if (!room || next.value >= room || next.value < 1) return undefined;
    return (room === 10 ? tens : hundreds).test(gap) ? last.value + next.value : undefined;
  }
}

/** Vietnamese says its numbers by place: hai mươi lăm is two tens and five, một trăm linh năm a hundred and five. */
function vietnameseNumbers(text: string): SpokenNumber[] {
  const ones: Readonly<Record<string, number>> = Object.fromEntries(
    [
      ['một', 'mốt'],
      ['hai'],
      ['ba'],
      ['bốn', 'tư'],
      ['năm', 'lăm', 'nhăm'],
      ['sáu'],
      ['bảy', 'bẩy'],
      ['tám'],
      ['chín'],
    ].flatMap((all, index) => all.map((one) => [one, index + 1])),
  );
  const one = `(?:${vietnameseOnes})`;
  const ten = `(?:(?<tens>${one}) mươi|(?<ten>mười))(?: (?<ones>${one}))?(?!\\p{L})(?! ${one} mươi)`;
  const whole = new RegExp(
    `(?<!\\p{L})(?:(?<hundreds>${one}) trăm(?: (?:linh|lẻ) (?<rest>${one})(?!\\p{L})| ${ten})?|${ten.replace(/\?<(\w+)>/g, '?<$1Alone>')})(?!\\p{L})`,
    'giu',
  );
  return [...text.matchAll(whole)].map(({ 0: written, index, groups = {} }) => {
    const value = (name: string): number => ones[(groups[name] ?? groups[`${name}Alone`])?.toLowerCase() ?? ''] ?? 0;
    const isTen = groups.ten ?? groups.tenAlone;
    return {
      at: index,
      written,
      value: value('hundreds') * 100 + value('rest') + value('tens') * 10 + (isTen ? 10 : 0) + value('ones'),
      isPlain: true,
    };
  });
}

/** Korean writes tens and ones together: 열한, 스물다섯. */
function koreanNumbers(text: string): SpokenNumber[] {
  const ones = nativeOnes.map(({ source }) => source).join('|');
  const native = new RegExp(`(?<!\\p{L})(${nativeTens.join('|')})\\s?(${ones})?(?=\\s?\\p{L}|$)`, 'gu');
  return [
    ...[...text.matchAll(native)].flatMap(({ 0: written, 1: ten = '', 2: one, index }): SpokenNumber[] => {
      const value = (nativeTens.indexOf(ten) + 1) * 10 + (one ? nativeOnes.findIndex((each) => each.test(one)) + 1 : 0);
      // 열 alone is a fever too.
      return ten === '열' && !one ? [] : [{ at: index, written, value, isPlain: true }];
    }),
    ...[
      ...text.matchAll(
        /(?<![\p{L}\d])[일이삼사오육칠팔구십백천]+(?=\s?(?:일|주|개월|년|분|초|회|시간|mg|밀리|밀리그램|퍼센트|%|도))/gu,
      ),
    ].map(({ 0: written, index }) => ({ at: index, written, value: sinoValue(written), isPlain: false })),
  ];
}

/** Numbers that a text in one of the library's languages says in words, in their order. */
export const spokenNumbers = remembered((text: string, language: string): readonly SpokenNumber[] => {
  const primary = primaryLanguage(language);
  if (primary === 'zh') return chineseNumbers(text);
  const all = patternsOf(primary).flatMap(({ value, isPlain, isFactor, unit, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: written, index }): Part => {
      const of = unit ?? (/^(?:дважды|трижды)$/iu.test(written) && 'times');
      return { at: index, written, value, isPlain, isFactor, ...(of && { unit: of }) };
    }),
  );
  const byRule = primary === 'vi' ? vietnameseNumbers(text) : primary === 'ko' ? koreanNumbers(text) : [];
  all.push(...byRule.map((one) => ({ ...one, isFactor: false })));
  // "Dos tercios" is no two.
  const longest = all
    .filter((one) => !all.some((other) => other !== one && covers(other, one)))
    .sort((one, other) => one.at - other.at);
  return compounds(longest, text, primary);
});

const covers = (whole: SpokenNumber, part: SpokenNumber): boolean =>
  whole.written.length > part.written.length &&
  whole.at <= part.at &&
  whole.at + whole.written.length >= part.at + part.written.length;
