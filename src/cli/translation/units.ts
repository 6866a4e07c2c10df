import { asPattern, inLanguage } from '../../content/text.js';
import { inOurLetters } from './letters.js';
import { perLanguage } from './remembered.js';
import type { Span } from './spans.js';

/** Units that CLDR has names for: by our names, with CLDR's, and whether its short forms are useful as well. */
const named: Readonly<Record<string, [unit: string, short?: true]>> = {
  g: ['gram', true],
  kg: ['kilogram', true],
  mL: ['milliliter', true],
  L: ['liter', true],
  '°C': ['celsius', true],
  '°F': ['fahrenheit', true],
  '%': ['percent', true],
  mm: ['millimeter', true],
  cm: ['centimeter', true],
  m: ['meter', true],
  km: ['kilometer', true],
  inches: ['inch'],
  feet: ['foot'],
  miles: ['mile'],
  lb: ['pound', true],
  oz: ['ounce', true],
  gallons: ['gallon'],
  // Short forms of time units can be single letters, which mean gram or liter elsewhere, or ordinary words.
  seconds: ['second'],
  minutes: ['minute'],
  hours: ['hour'],
  days: ['day'],
  weeks: ['week'],
  months: ['month'],
  years: ['year'],
};

/** Further forms, as patterns: symbols of every script, inflected forms, and units that Intl has no names for. */
const further: Readonly<Record<string, string>> = {
  mg: 'mg|мг|миллиграмм\\p{L}*|毫克|م[لي]?لي? ?جرام(?:ات|ًا|ا)?|مللي ?جرام(?:ات|ًا|ا)?|ملغم?|ملجم|مجم',
  mcg: 'mcg|[µμu]g|мкг|микрограмм\\p{L}*|微克|مكغ|ميكروغرام|م[اي]?ي?كرو ?جرام(?:ات|ًا|ا)?',
  g: 'g|г|克|公克|غ|جم|غم|[جغ]رام(?:ات|ًا|ا)?|грамм\\p{L}*',
  kg: 'kg|kilos?|кг|килограмм\\p{L}*|公斤|千克|كغم?|كجم|كيلو[جغ]رام(?:ات|ًا|ا)?|کیلو(?:گرم)?',
  mL: 'ml|cc|мл|миллилитр\\p{L}*|毫升|ملل?|مل|میلی[‌ ]?لیتر|سی[‌ ]?سی',
  L: 'l|л|литр\\p{L}*|升|لتر|لیتر',
  dL: 'dl|дл',
  '°C': '(?:degrees?|grados|độ|градус\\p{L}*)?\\s?(?:°\\s?[CС]|℃|C|cent[íi]grad\\p{L}*|celsius|(?:по )?цельси\\p{L}*)|도\\s?\\(섭씨\\)|درجة مئوية|درجه(?:ٔ|‌ی)? (?:سانتی‌?گراد|سلسیوس)|مئوية|سانتی‌?گراد|摄氏度|攝氏度|°م',
  '°F': '(?:degrees?|grados|độ|градус\\p{L}*)?\\s?(?:°\\s?F|℉|F|fahrenheit|(?:по )?фаренгейт\\p{L}*)|도\\s?\\(화씨\\)|درجة فهرنهايت|درجه(?:ٔ|‌ی)? فارنهایت|فهرنهايت|فارنهایت|华氏度|華氏度|°ف',
  '%': '%|percent|per cent|por ?ciento|pour cent|procento|porsi?y?ento|процент\\p{L}*|ف[يی] الم[ئا]ا?[ةت]|بالم[ئا]ا?[ةئ]ة?|درصد|퍼센트|프로|phần trăm',
  seconds: 'sec|seg|segundos?|сек|секунд\\p{L}*|秒鐘|秒钟|秒|초|ثانية|ثوان\\p{L}*|ثانیه|giây',
  minutes: 'min|мин|минут\\p{L}*|分鐘|分钟|分|분|دقيقة|دقيقت(?:ين|ان)|دقائق|دقیقه|phút',
  hours:
    'h|hrs?|horas?|ч|час\\p{L}*|[个個]?小[時时]|[个個]?鐘頭|[个個]?钟头|시간|ساعة|ساعت(?:ين|ان)|ساعات|ساعت|tiếng|giờ|oras',
  days: 'days?|días?|дн(?:|я|ей|и|ям|ями|ях)|день|сут\\p{L}*|天|日|أيام|يوم(?:ين|ان)|يوم(?:ًا|ا)?|روز|일|ngày|araw',
  weeks:
    'wks?|sem|semanas?|нед|недел\\p{L}*|周(?!岁)|週(?!歲)|[个個]?星期|[个個]?(?:礼拜|禮拜)|أسابيع|أسبوع(?:ين|ان)|أسبوع(?:ًا|ا)?|هفته|주일|주|tuần|linggo',
  months: 'mes(?:es)?|мес|месяц\\p{L}*|个月|個月|أشهر|شهور|شهر(?:ين|ان)|شهر(?:ًا|ا)?|ماه|개월|달|tháng|buwan',
  years:
    'yrs?|años?|лет|год\\p{L}*|周岁|週歲|岁|歲|年|سنوات|سنت(?:ين|ان)|سنة|عام(?:ين|ان)|أعوام|عام(?:ًا|ا)?|سال|년|세|살|năm|tuổi|taon',
  // "In" is a unit only where nothing follows that it could join.
  inches: '吋|英寸|inch(?:es)?|in(?=[.,;:)]|$)|pulgadas?|дюйм\\p{L}*|인치|بوصات|بوصة|اینچ|pulgada',
  pints: 'pints?|pintas?|пинт\\p{L}*|品脱|品脫|파인트|باينت|پاینت',
  quarts: 'quarts?|cuartos de galón|кварт\\p{L}*|夸脱|夸脫|쿼트',
  gallons: 'gallons?|gal[oó]n(?:es)?|галлон\\p{L}*|加仑|加侖|갤런|غالون(?:ات)?|گالن|galon|ga-lông',
  feet: 'ft|фт|呎',
  miles: 'ми',
  lb: 'lbs',
  IU: 'IU|UI|МЕ|unidades internacionales|международн\\p{L}* единиц\\p{L}*|国际单位|國際單位|국제 ?단위|وحدة دولية|واحد بین‌?المللی|đơn vị quốc tế',
  units: 'units?|unidades|ед\\.?|единиц\\p{L}*|单位|單位|단위|وحدات|واحد|đơn vị|yunit',
  mEq: 'mEq|мэкв',
  mmol: 'mmol|ммоль',
  mmHg: 'mm\\s?Hg|мм рт\\. ?ст\\.',
  'm²': 'm²|м²|square met(?:er|re)s?|metros? cuadrados?|квадратн\\p{L}* метр\\p{L}*|平方米|제곱미터|متر مربع|mét vuông|metro kuwadrado',
  tsp: 'tsp|ч\\.\\s?л\\.?|teaspoons?(?:ful)?|cucharaditas?|cucharitas?|cdtas?|чайн\\p{L}* лож\\p{L}*|茶匙|小匙|작은 ?술|티 ?스푼|찻숟가락|ملعقة صغيرة|ملعقت(?:ين|ان) صغيرت(?:ين|ان)|ملاعق صغيرة|(?:ملعق(?:ة|ت[يا])|ملاعق) (?:ال)?شاي|قاشق چای\\p{L}*|(?:muỗng|thìa) cà phê|(?:muỗng|thìa) trà|kutsarita(?:ng)?',
  tbsp: 'tbsp|ст\\.\\s?л\\.?|tablespoons?(?:ful)?|cucharadas?|cdas?|столов\\p{L}* лож\\p{L}*|汤匙|湯匙|大匙|큰 ?술|테이블 ?스푼|밥숟가락|(?:ملعق(?:ة|ت[يا])|ملاعق) (?:ال)?(?:طعام|أكل|مائدة|سفرة)|ملعقة كبيرة|ملعقت(?:ين|ان) كبيرت(?:ين|ان)|ملاعق كبيرة|قاشق (?:غذا|سوپ)[\\p{L}\u200c]*|(?:muỗng|thìa) (?:canh|súp)|kutsara(?:ng)?',
  cups: 'cups?|glass(?:es)?|tazas?|vasos?|чаш\\p{L}*|стакан\\p{L}*|杯|컵|كوب(?:ين|ان)?|أكواب|لیوان|cốc|ly|tasa|baso',
  drops: 'drops?|gotas?|капл\\p{L}*|капель|滴|방울|قطرة|قطرت(?:ين|ان)|قطرات|قطره|giọt|patak',
  pills:
    'tablets?|pills?|capsules?|tabletas?|pastillas?|comprimidos?|cápsulas?|comprimés?|gélules?|таблет\\p{L}*|капсул\\p{L}*|píldoras?|таб(?:л)?\\.?|片|粒|颗|顆|丸|锭|錠|알|정|캡슐|أقراص|قرص(?:ين|ان|ًا|اً|ا)?|حبت(?:ين|ان)|كبسولت(?:ين|ان)|حبة|حبات|حبوب|كبسول\\p{L}*|کپسول|viên|tableta|kapsula',
  times: 'times|veces|vez|раза?|次|번|회|مرات|مرت(?:ين|ان)|مرة|بار|lần|beses|fois',
};

/** Forms that come before their number. */
const inFront: Readonly<Record<string, string>> = { '°C': '摄氏|攝氏|섭씨', '°F': '华氏|華氏|화씨', '%': '百分之' };

/** Prefixes of the units that Intl does not name, in the spellings of the library's languages. */
const prefixes = {
  mg: 'milli|mili|милли|毫|밀리|مل[ليی]ی?|م[يی]ل[يی]',
  mcg: 'micro|mikro|микро|微|마이크로|م[اي]?[كک]رو|م[يی][كک]رو',
};

const gap = '[\\s\\u00a0\\u202f\\u200c]?';
const escaped = (form: string): string => asPattern(form).replace(/[\s\u00a0\u200c]+/g, gap);

/** What CLDR writes after a number with a unit, in every plural form of a language. */
function formsOf(language: string, unit: string, short?: true): string[] {
  const forms = new Set<string>();
  for (const unitDisplay of short ? (['long', 'short'] as const) : (['long'] as const)) {
    const options = { style: 'unit', unit, unitDisplay, numberingSystem: 'latn' } as const;
    const format = inLanguage(() => new Intl.NumberFormat(language, options), new Intl.NumberFormat('en', options));
    for (const number of [1, 2, 3, 5, 11, 21, 100, 1.5]) {
      const parts = format.formatToParts(number);
      const at = parts.findLastIndex(({ type }) => type === 'integer' || type === 'fraction');
      const [after, around] = parts.filter(({ type }) => type === 'unit').reverse();
      // In Korean the part after the number is the same for both temperature units.
      if (after && !around && parts.indexOf(after) > at) forms.add(inOurLetters(after.value.trim(), language));
    }
  }
  return [...forms].filter(Boolean);
}

/** A unit that a language says without a number where there is one of it, or two: in Arabic "hour" and "two hours". */
export interface BareUnit extends Span {
  value: number;
  unit: string;
}

const bareUnits = perLanguage((language) =>
  Object.entries(named).flatMap(([name, [unit]]) =>
    [1, 2].flatMap((value) => {
      const options = { style: 'unit', unit, unitDisplay: 'long', numberingSystem: 'latn' } as const;
      const format = inLanguage(() => new Intl.NumberFormat(language, options), new Intl.NumberFormat('en', options));
      const form = inOurLetters(format.format(value).trim(), language);
      const pattern = new RegExp(`(?<![\\p{L}\\d]|\\d\\s)${form}(?!\\p{L})`, 'gu');
      return /\d/.test(form) ? [] : [{ pattern, value, unit: name }];
    }),
  ),
);
export const hasBareUnits = (language: string): boolean => bareUnits(language).length > 0;

export const bareUnitsIn = (text: string, language: string): BareUnit[] =>
  bareUnits(language).flatMap(({ pattern, value, unit }) =>
    [...text.matchAll(pattern)].map(({ 0: written, index: at }) => ({ at, written, value, unit })),
  );

type Pattern = readonly [name: string, pattern: RegExp];

/** A unit ends where no letter of its own script follows: Chinese and Korean continue without a space. */
const end =
  '(?:(?<=[\\p{sc=Han}\\p{sc=Hangul}\\p{sc=Thai}])|(?![\\p{L}\\d])|(?<=[\\p{sc=Latin}%°])(?=[\\p{sc=Han}\\p{sc=Hangul}\\p{sc=Thai}]))';

/** All forms of each unit, as patterns: those of a language, of English, and what is written alike in several. */
function allFormsIn(language: string): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  const add = (name: string, more: string[]): void => {
    forms.set(name, [...(forms.get(name) ?? []), ...more]);
  };
  for (const one of new Set([language, 'en'])) {
    for (const [name, [unit, short]] of Object.entries(named)) add(name, formsOf(one, unit, short).map(escaped));
    const grams = formsOf(one, 'gram', true).filter((form) => form.length > 1 || /\p{sc=Han}/u.test(form));
    for (const [name, prefix] of Object.entries(prefixes))
      add(
        name,
        grams.map((form) => `(?:${prefix})${gap}${escaped(form)}`),
      );
  }
  for (const [name, pattern] of Object.entries(further)) add(name, [pattern]);
  return forms;
}

interface Units {
  /** What any unit matches, so that most places of a text are asked once. */
  any: RegExp;
  each: readonly Pattern[];
}
const unitsOf = perLanguage((language): Units => {
  const forms = allFormsIn(language);
  const pattern = (all: readonly string[]): RegExp =>
    new RegExp(`^(?:${gap}|-| na | de )(?:${all.join('|')})${end}`, 'iu');
  return {
    any: pattern([...forms.values()].flat()),
    each: [...forms].map(([name, all]): Pattern => [name, pattern(all)]),
  };
});

/** The unit with the longest matching form: "mm Hg" is not a millimeter. */
function unitAtStart(text: string, language: string): { name: string; length: number } | undefined {
  let best: { name: string; length: number } | undefined;
  const { any, each } = unitsOf(language);
  if (!any.test(text)) return undefined;
  for (const [name, pattern] of each) {
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > (best?.length ?? 0)) best = { name, length };
  }
  return best;
}

/** “A day”, “for each kilogram”: what joins the two units of a rate, and how a rate is written before its number. */
const per =
  /^\s?(?:\/\s?|[每당에]\s?|(?:per|an?|each|every|por(?: cada)?|cada|al|a la|par|pro|на(?: кажд\p{L}+)?|в|за|لكل|في|به ازای هر|بر(?:ای هر)?|در|cho mỗi|trên|mỗi|một|bawat|kada|sa isang)\s)/iu;
const rateInFront = /(?:每([\p{sc=Han}a-z²]{1,3})|((?:kg|킬로그램|m²|제곱미터|하루|시간|일|주))\s?(?:당|에))\s?$/iu;
const rateNames: Readonly<Record<string, string>> = { 하루: '일' };
const front = Object.entries(inFront).map(([name, forms]): Pattern => [name, new RegExp(`(?:${forms})${gap}$`, 'u')]);
const isAmount = (name: string): boolean => /^(?:kg|lb|m²|L|dL|mL)$/.test(name);
export const isTimeUnit = (name: string): boolean => /^(?:seconds|minutes|hours|days|weeks|months|years)$/.test(name);

/** A pattern that any unit of time matches, in a group with the name of the unit. */
export const timePattern = (language: string): string =>
  `(?:${[...allFormsIn(language)]
    .filter(([name]) => isTimeUnit(name))
    .map(([name, forms]) => `(?<${name}>${forms.join('|')})`)
    .join('|')})${end}`;

export interface UnitOfNumber {
  unit: string;
  /** The unit that it is per: `kg` in `mg/kg`, `hours` in `mL/hour`. */
  per?: string;
}

/** The unit of a number, from the text on both sides of it. */
export function unitAround(before: string, after: string, language: string): UnitOfNumber | undefined {
  const first = unitAtStart(after, language);
  if (!first) {
    // "For two years (2)", where one word means both number and unit.
    const [, dual = ''] = /(\p{sc=Arabic}+)\s?\($/u.exec(before.slice(-30)) ?? [];
    const name = front.find(([, pattern]) => pattern.test(before))?.[0] ?? unitAtStart(dual, language)?.name;
    return name ? { unit: name } : undefined;
  }
  const rest = after.slice(first.length);
  const [divided] = per.exec(rest) ?? [];
  const [, chinese = '', korean = ''] = rateInFront.exec(before) ?? [];
  const inFrontOfIt = rateNames[korean] ?? (chinese || korean);
  const second = divided ? unitAtStart(rest.slice(divided.length), language) : unitAtStart(inFrontOfIt, language);
  return second && (isAmount(second.name) || isTimeUnit(second.name))
    ? { unit: first.name, per: second.name }
    : { unit: first.name };
}

/** Every unit that a text names, with or without a number. */
export function unitsIn(text: string, language: string): Set<string> {
  const names = [...text.matchAll(/(?<!\p{L})\p{L}/gu)].map(
    ({ index }) => unitAtStart(text.slice(index), language)?.name,
  );
  return new Set(names.filter((name) => name !== undefined));
}

/** Units of doses: if one is replaced by another, or is lost, a person can be harmed. */
export const isDose = (unit = ''): boolean =>
  /^(?:m?g|mcg|kg|mL|L|IU|units|mEq|mmol|tsp|tbsp|cups|pints|quarts|gallons|drops|pills)$/.test(unit);

/** Units of length, of which another harms less, but is wrong. */
export const isLength = (unit = ''): boolean => /^(?:mm|cm|m|km|inches|feet|miles)$/.test(unit);

/** What a rate is per, in any form; "a day" may stand anywhere in a sentence, and in a word of its own: "diario". */
export const timesOfRates: Readonly<Record<string, RegExp>> = {
  days: /d[ií]a|сут|день|дн[еёя]|يوم|روز|ngày|araw|일|하루|天|日/iu,
  hours: /hora|час|ساع|giờ|tiếng|oras|시간|[时時鐘钟]/iu,
  weeks: /seman|недел|أسبوع|أسابيع|هفته|tuần|linggo|주|[周週]|星期/iu,
};

/** "For each kilogram" may be anywhere in a sentence. */
export const saysAmount: RegExp =
  /kg|кг|килограмм|公斤|千克|킬로|كغم?|كجم|كيلو|کیلو|kilo|m²|m2|м²|м2|square|cuadrad|квадратн|平方米|제곱|متر مربع|mét vuông|kuwadrado/iu;
