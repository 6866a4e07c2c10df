import { patternIn } from './letters.js';
import { halfHours, koreanPairs, nativeOnes, nativeTens, numerals, vietnameseOnes } from './numerals.js';
import { languageItself, perLanguage, remembered } from './remembered.js';
import { covers, type Span } from './spans.js';

/** A number that a text says in words. */
export interface SpokenNumber extends Span {
  value: number;
  /** Where the words name it as well. */
  unit?: string;
  /** Whether the word means nothing else, so that it may be held against the original. */
  isPlain: boolean;
}

const blank = /^[\s\u00a0]+$/u;

interface Word {
  value: number;
  isPlain: boolean;
  isFactor: boolean;
  unit?: string;
  pattern: RegExp;
}

/** From all words of a language the longest that stands at a place. */
const patternsOf = perLanguage((language): readonly Word[] => {
  const { words = {}, factors = {}, amounts = {} } = numerals[language] ?? {};
  // In Korean the counter may follow without a blank, in Arabic "and" and "in" stand before as one letter.
  const before = language === 'ar' ? '(?<!\\p{L})(?:[وفبل])?' : '(?<!\\p{L})';
  const after = language === 'ko' ? '(?=\\s?[\\p{L}]|$)' : '(?!\\p{L})';
  const word = (form: string, end: string): Pick<Word, 'isPlain' | 'pattern'> => ({
    isPlain: !form.startsWith('~'),
    pattern: patternIn(language, `${before}(?:${form.replace('~', '')})${end}`, 'giu'),
  });
  return [
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
});

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
  // Once in the morning and once in the evening.
  for (const { 0: whole, index } of rest.matchAll(/早晚各一次/gu)) {
    put(index, whole, 2, true, 'times');
    blank(whole, index);
  }
  for (const { 0: whole, index } of rest.matchAll(new RegExp(halfHours.zh, 'gu'))) {
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
  for (const { 0: whole, 1: tenths = '', index } of text.matchAll(
    /([一二三四五六七八九])成(?=的?(?:人|患|病|女|男|儿|兒|孩)|以上)/gu,
  ))
    put(index, whole, 10 * (chineseValues(tenths)[0] ?? 0), false, '%');
  for (const { index } of text.matchAll(/半/gu)) put(index, '半', 0.5, false);
  return found;
}

/** The power of ten below which a number still has room: of 120 it is ten, of 300 a hundred; of 12 there is none. */
const roomIn = (value: number): number =>
  [1000, 100, 10].find((one) => value >= one * (one === 10 ? 2 : 1) && value % one === 0) ?? 0;

type Part = SpokenNumber & { isFactor: boolean };

/** Matches no text. */
const none = /^(?!)/u;

/** Puts together what is one number of several words: "cuarenta y ocho", "двадцать две", "خمسة وعشرون". */
function compounds(parts: readonly Part[], text: string, language: string): SpokenNumber[] {
  const { joints: [tens, hundreds] = [none, none] } = numerals[language] ?? {};
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
    vietnameseOnes.flatMap((all, index) => all.map((one) => [one, index + 1])),
  );
  const one = `(?:${vietnameseOnes.flat().join('|')})`;
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
    ...Object.entries(koreanPairs).flatMap(([written, values]) =>
      [...text.matchAll(new RegExp(`(?<!\\p{L})${written}(?=\\s?\\p{L})`, 'gu'))].flatMap(({ index }) =>
        values.map((value) => ({ at: index, written, value, isPlain: true })),
      ),
    ),
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

/** Numbers that a text in one of the library's languages says in words. */
export const spokenNumbers = remembered((text: string, language: string): readonly SpokenNumber[] => {
  const primary = languageItself(language);
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
