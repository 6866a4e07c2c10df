import { languageItself } from './remembered.js';

/** A word, as a pattern, and its value; with `~` before it the pattern means other things as well: "una", "năm" (five, a year). */
type Words = Readonly<Record<string, number>>;

/** The number words of a language; what is made of several, such as "twenty-two", is put together by rule. */
interface Numerals {
  words: Words;
  /** Words that multiply what stands before them, or are themselves one such: "hundred". */
  factors?: Words;
  /** What stands between tens and ones, and between hundreds and the rest; nothing for a language with rules of its own. */
  joints?: readonly [tens: RegExp, hundreds: RegExp];
  /** Words that name a unit with the number: 이틀 is two days. */
  amounts?: Readonly<Record<string, string>>;
}

/** "Half an hour", which is thirty minutes; in French and German too, whose other words are not known. */
export const halfHours = {
  en: 'half (?:an |of an )?hour',
  es: 'media hora',
  zh: '半[个個]?(?:小[时時]|[钟鐘][头頭])',
  ko: '반 ?시간',
  ru: 'полчаса|получаса',
  vi: 'nửa (?:giờ|tiếng)(?: đồng hồ)?',
  ar: 'نصف ساعة',
  fa: 'نیم[ \\u200c]?ساعت',
  fil: 'kalahating oras',
  fr: 'demi-heure',
  de: 'halbe Stunde',
} as const;
export const saysHalfHour: RegExp = new RegExp(Object.values(halfHours).join('|'), 'iu');

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
    '~un tercio|(?:la|una) tercera parte': 1 / 3,
    '~dos tercios': 2 / 3,
    '~un cuarto|(?:la|una) cuarta parte': 0.25,
    '~tres cuart[oa]s(?: partes)?': 0.75,
  },
  factors: { mil: 1000, 'mill[oó]n(?:es)?': 1e6 },
  joints: [/^\s+y\s+$/iu, blank],
  amounts: {
    [halfHours.es]: '30 minutes',
    // Without a number in front it is one and a half.
    '~(?<!(?:una|1)\\s)hora y media': '90 minutes',
    '~(?<!(?:un|1)\\s)año y medio': '18 months',
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
    'полтор(?:а|ы|ых)|полутора': 1.5,
    '~втор\\p{L}+': 2,
    '~трет(?:ий|ья|ье|ьей|ьего)': 3,
    '~половин\\p{L}+|пол(?=[\\s-]?(?:час|таблет|капсул|стакан|лож|чайн|столов|доз|дня|литр))': 0.5,
    '~треть|трети': 1 / 3,
    '~четверть|четверти|четвертью': 0.25,
    '~две трети|двух третей': 2 / 3,
    '~три четверти|тр[её]х четвертей': 0.75,
  },
  factors: { 'тысяч\\p{L}*': 1000, 'миллион\\p{L}*': 1e6 },
  joints: [blank, blank],
  amounts: {
    [halfHours.ru]: '30 minutes',
    'четверть часа': '15 minutes',
    'полгода|полугода': '6 months',
    '~сутки': '1 days',
  },
};

const arabic: Numerals = {
  words: {
    '~واحد(?:ة|ًا|اً|ا)?|الأول|الأولى': 1,
    'اثن(?:ان|ين|تان|تين)|(?:ال)?(?:يوم|ساعت|أسبوع|شهر|سنت|عام|دقيقت|ثانيت|مرت|حبت|قرص|كبسولت|ملعقت|كوب|كأس|جرعت|قطرت|نقطت|بخت)(?:ين|ان)|(?:ملعقت|حبت|كبسولت|قطرت|جرعت|نقطت)[يا](?=\\s\\p{L})': 2,
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
    'ثمانية? عشرة?': 18,
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
  factors: { 'ألف|آلاف|ألفًا': 1000, 'مليون|ملايين': 1e6 },
  // "And" is a letter of the next word.
  joints: [blank, blank],
  amounts: {
    '~(?<!(?:\\d|عشرة?|ون|ين|مئة|مائة)\\s)مرة(?=\\s(?:واحدة|كل|في|باليوم|يومي|أسبوعي|شهري))': '1 times',
    [halfHours.ar]: '30 minutes',
    'ربع ساعة': '15 minutes',
    'ثلث ساعة': '20 minutes',
  },
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
    '~یک[ \\u200c]سوم': 1 / 3,
    '~دو[ \\u200c]سوم': 2 / 3,
    '~(?:یک|1)[ \\u200c]چهارم|ربع': 0.25,
    '~ثلث': 1 / 3,
    '~سه[ \\u200c]چهارم': 0.75,
  },
  factors: { هزار: 1000, میلیون: 1e6 },
  joints: [/^[ \u200c]و[ \u200c]$/u, /^[ \u200c]و[ \u200c]$/u],
  amounts: {
    [halfHours.fa]: '30 minutes',
    '(?:یک )?ربع ساعت|یک ربع': '15 minutes',
    // Many write these as one word.
    '~یکبار': '1 times',
    دوبار: '2 times',
    چهاربار: '4 times',
    پنجبار: '5 times',
  },
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
    'labing-?walo(?:ng)?': 18,
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
    '(?:alas[- ]?)?dos': 2,
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
    'beynte|bente': 20,
    trenta: 30,
    '~kalahati(?:ng)?': 0.5,
    '~sangkatlo|ikatlong bahagi': 1 / 3,
    '~sangkapat|ikaapat na bahagi|ika-apat na bahagi|kuwarter': 0.25,
  },
  factors: { 'libo(?:ng)?': 1000, 'milyon(?:g)?': 1e6 },
  joints: [/^(?:['’]t\s*|\s+at\s+)$/iu, /^(?:['’]t\s*|\s+at\s+)$/iu],
  amounts: { [halfHours.fil]: '30 minutes' },
};

/** One to nine in Vietnamese, with the forms that they have behind tens. */
export const vietnameseOnes: readonly (readonly string[])[] = [
  ['một', 'mốt'],
  ['hai'],
  ['ba'],
  ['bốn', 'tư'],
  ['năm', 'lăm', 'nhăm'],
  ['sáu'],
  ['bảy', 'bẩy'],
  ['tám'],
  ['chín'],
];
const noVietnamese = `(?<!(?:\\d|${[...vietnameseOnes.flat(), 'mười', 'mươi'].join('|')})\\s)`;
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
    nửa: 0.5,
    '~rưỡi': 0.5,
    'một phần ba': 1 / 3,
    'hai phần ba': 2 / 3,
    'một phần tư': 0.25,
    'ba phần tư': 0.75,
  },
  amounts: {
    [halfHours.vi]: '30 minutes',
    // Without a number in front it is one and a half, and "năm" no five.
    [`~${noVietnamese}năm rưỡi`]: '18 months',
    [`~${noVietnamese}(?:giờ|tiếng) rưỡi`]: '90 minutes',
  },
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
    [halfHours.ko]: '30 minutes',
  },
};

/** Tens and ones of the Korean row, which are written together. */
export const nativeTens = ['열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔'];
export const nativeOnes: readonly RegExp[] = [
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

/** Words that say two numbers at once: one or two. */
export const koreanPairs: Readonly<Record<string, readonly [number, number]>> = {
  한두: [1, 2],
  두세: [2, 3],
  서너: [3, 4],
  너덧: [4, 5],
  대여섯: [5, 6],
};

const inOrder = (words: string, value: (index: number) => number): [string, number][] =>
  words.split(' ').map((word, index) => [word, value(index)]);

/** English numbers of one word; a hundred and a thousand are factors. */
export const englishCardinals: Words = Object.fromEntries([
  ...inOrder(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    (index) => index + 1,
  ),
  ...inOrder('twenty thirty forty fifty sixty seventy eighty ninety', (index) => (index + 2) * 10),
]);

const english: Numerals = {
  words: {
    '~an?': 1,
    ...englishCardinals,
    '~(?:(?:a|one)[ -])?half(?: of)?(?: an?)?': 0.5,
    '~(?:a|one)[ -]quarter of an?': 0.25,
  },
  factors: { hundred: 100, thousand: 1000, million: 1e6 },
  joints: [/^(?:\s+|-)$/u, /^(?:\s+and\s+|\s+)$/iu],
  amounts: {
    [halfHours.en]: '30 minutes',
    '(?:a )?quarter of an hour': '15 minutes',
    '~(?<!at )once(?=\\s(?:an?|per|each|every|daily|weekly|monthly|in)\\s?)': '1 times',
    // "Twice the dose" is no count.
    'twice(?! (?:the|your|that|this|as)(?!\\p{L}))': '2 times',
  },
};

export const numerals: Readonly<Record<string, Numerals>> = {
  en: english,
  es: spanish,
  ru: russian,
  ar: arabic,
  fa: persian,
  vi: vietnamese,
  fil: tagalog,
  ko: korean,
};

/** Whether the number words of a language are known; those of Chinese are read by rule. */
export const knowsNumerals = (language: string): boolean =>
  languageItself(language) === 'zh' || Object.hasOwn(numerals, languageItself(language));

const range = '[-–—~～]|to|a|до|по|至|到|إلى|تا|에서|đến|hanggang|bis|à';
const or = 'or|o|или|或|أو|یا|또는|hoặc|oder|ou';
const and = 'and|y|и|和|و|và|at|und|et';

/** What joins the two ends of a range. */
export const joinsRange: RegExp = new RegExp(`^\\s?(?:${range})\\s?$`, 'u');
/** The same of any list of numbers, which share the unit after the last. */
export const joinsNumbers: RegExp = new RegExp(`^\\s?(?:${range}|${or}|${and})\\s?$`, 'u');
/** The further end of a range behind a number: in "every 3 to 6 months". */
export const furtherNumber: string = String.raw`(?:\s?(?:${range}|${or})\s?\d+)?`;
