import { primaryLanguage } from '../../content/locale.js';

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

const spanish: Words = {
  '~una?|uno|único|única|primer[oa]?s?': 1,
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
  catorce: 14,
  quince: 15,
  dieciocho: 18,
  veinte: 20,
  veinticuatro: 24,
  treinta: 30,
  cuarenta: 40,
  'cuarenta y ocho': 48,
  cincuenta: 50,
  sesenta: 60,
  'setenta y dos': 72,
  cien: 100,
  '~segund[oa]s?': 2,
  '~tercer[oa]?s?': 3,
  '~cuart[oa]': 4,
  '~medi[oa]|mitad': 0.5,
  '~un tercio': 1 / 3,
};

const russian: Words = {
  '~од(?:ин|на|но|ну|ной|ного|ному|ним)|перв\\p{L}+': 1,
  'дв(?:а|е|ух|ум|умя)|дважды': 2,
  '~об[ае]их|оба|обе': 2,
  'тр(?:и|[её]х|[её]м|емя)|трижды': 3,
  'четыр(?:е|[её]х|[её]м|ьмя)': 4,
  'пят(?:ь|и|ью)': 5,
  'шест(?:ь|и|ью)': 6,
  'сем(?:ь|и|ью)': 7,
  'вос(?:емь|ьми|емью)': 8,
  'девят(?:ь|и|ью)': 9,
  'десят(?:ь|и|ью)': 10,
  'двенадцат(?:ь|и|ью)': 12,
  'пятнадцат(?:ь|и|ью)': 15,
  'двадцат(?:ь|и|ью)': 20,
  'двадцат[ьи] четыр(?:е|[её]х)': 24,
  'тридцат(?:ь|и|ью)': 30,
  'сорока?': 40,
  'пятьдесят|пятидесяти': 50,
  'шестьдесят|шестидесяти': 60,
  'полтор(?:а|ы|ых)': 1.5,
  '~втор\\p{L}+': 2,
  '~трет(?:ий|ья|ье|ьей|ьего)': 3,
  '~половин\\p{L}+|пол(?=час|таблет|стакан|лож|дня|литр|капсул)\\p{L}*': 0.5,
};

const arabic: Words = {
  '~واحد[ةًا]?|الأول|الأولى': 1,
  'اثن(?:ان|ين|تان|تين)|(?:ال)?(?:يوم|ساعت|أسبوع|شهر|سنت|عام|دقيقت|مرت|حبت|قرص|كبسولت|ملعقت|كوب|جرعت|قطرت)(?:ين|ان)|(?:ال)?(?:مرت|يوم)ين': 2,
  'ثلاثة?': 3,
  'أربعة?': 4,
  'خمسة?': 5,
  'ستة?': 6,
  'سبعة?': 7,
  'ثمان(?:ي|ية)?': 8,
  'تسعة?': 9,
  'عشرة?': 10,
  'اثن[يا] عشر|اثنت[يا] عشرة': 12,
  'خمسة? عشرة?': 15,
  'عشر(?:ون|ين)': 20,
  'أربع[ةه]? وعشر(?:ون|ين)': 24,
  'ثلاث(?:ون|ين)': 30,
  '~الثاني[ةه]?': 2,
  '~الثالثة?': 3,
  '~نصف|النصف': 0.5,
  '~ربع': 0.25,
};

const persian: Words = {
  '~یک|اول|اولین': 1,
  دو: 2,
  سه: 3,
  چهار: 4,
  پنج: 5,
  شش: 6,
  هفت: 7,
  هشت: 8,
  '~نه': 9,
  ده: 10,
  دوازده: 12,
  پانزده: 15,
  بیست: 20,
  'بیست و چهار': 24,
  سی: 30,
  '~دوم|دومین': 2,
  '~سوم|سومین': 3,
  '~نیم|نصف|نیمی': 0.5,
  'یک(?: |\u200c)و(?: |\u200c)نیم': 1.5,
};

const vietnamese: Words = {
  '~một|đầu tiên|nhất': 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  '~tư': 4,
  '~năm': 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  'mười hai': 12,
  'mười lăm': 15,
  'hai mươi': 20,
  'hai mươi bốn': 24,
  'ba mươi': 30,
  '~một rưỡi': 1.5,
  '~nửa|rưỡi': 0.5,
};

const tagalog: Words = {
  '~isang?|unang?|minsan': 1,
  'dalawang?': 2,
  '~parehong?': 2,
  'tatlong?': 3,
  apat: 4,
  'limang?': 5,
  anim: 6,
  'pitong?': 7,
  'walong?': 8,
  siyam: 9,
  'sampung?': 10,
  'labindalawang?': 12,
  'labinlimang?': 15,
  'dalawampung?': 20,
  'tatlumpung?': 30,
  '~(?:ika|panga)lawang?': 2,
  '~(?:ika|panga)tlong?': 3,
  '~kalahating?|kalahati': 0.5,
};

/** Korean has two rows of numbers; of the one from Chinese each syllable is many other things as well. */
const korean: Words = {
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
  열두: 12,
  '스무|스물': 20,
  '~반|절반': 0.5,
};

/** Of English only what is a number and nothing else; `spelledOut` reads the rest of it. */
const english: Words = {
  'two|twice': 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};

const spaced: Readonly<Record<string, Words>> = {
  en: english,
  es: spanish,
  ru: russian,
  ar: arabic,
  fa: persian,
  vi: vietnamese,
  fil: tagalog,
  ko: korean,
};

/** From all words of a language the longest that stands at a place. */
const patterns = new Map<string, readonly { value: number; isPlain: boolean; pattern: RegExp }[]>();
function patternsOf(language: string): readonly { value: number; isPlain: boolean; pattern: RegExp }[] {
  const there = patterns.get(language);
  if (there) return there;
  // In Korean the counter may follow without a blank, in Arabic "and" and "in" stand before as one letter.
  const before = language === 'ar' ? '(?<!\\p{L})(?:[وفبل])?' : '(?<!\\p{L})';
  const after = language === 'ko' ? '(?=\\s?[\\p{L}]|$)' : '(?!\\p{L})';
  const made = Object.entries(spaced[language] ?? {}).map(([words, value]) => ({
    value,
    isPlain: !words.startsWith('~'),
    pattern: new RegExp(`${before}(?:${words.replace('~', '')})${after}`, 'giu'),
  }));
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

/** Numbers that a text in one of the library's languages says in words, in their order. */
export function spokenNumbers(text: string, language: string): SpokenNumber[] {
  const primary = primaryLanguage(language);
  if (primary === 'zh') return chineseNumbers(text);
  const all = patternsOf(primary).flatMap(({ value, isPlain, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: written, index }): SpokenNumber => {
      const unit = /^(?:twice|дважды|трижды)$/iu.test(written) && 'times';
      return { at: index, written, value, isPlain, ...(unit && { unit }) };
    }),
  );
  if (primary === 'ko')
    for (const { 0: written, index } of text.matchAll(
      /(?<![\p{L}\d])[일이삼사오육칠팔구십백천]+(?=\s?(?:일|주|개월|년|분|초|회|시간|mg|밀리|밀리그램|퍼센트|%|도))/gu,
    ))
      all.push({ at: index, written, value: sinoValue(written), isPlain: false });
  // "Cuarenta y ocho" is no 40 and no 8.
  return all
    .filter((one) => !all.some((other) => other !== one && covers(other, one)))
    .sort((one, other) => one.at - other.at);
}

const covers = (whole: SpokenNumber, part: SpokenNumber): boolean =>
  whole.written.length > part.written.length &&
  whole.at <= part.at &&
  whole.at + whole.written.length >= part.at + part.written.length;
