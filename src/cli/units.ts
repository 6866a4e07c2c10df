/** Units by the names that CLDR has for them; what Intl does not know follows below. A dose in another unit is another dose. */
const named: Readonly<Record<string, string>> = {
  g: 'gram',
  kg: 'kilogram',
  mL: 'milliliter',
  L: 'liter',
  '°C': 'celsius',
  '°F': 'fahrenheit',
  '%': 'percent',
  minutes: 'minute',
  hours: 'hour',
  days: 'day',
  weeks: 'week',
  months: 'month',
  years: 'year',
  mm: 'millimeter',
  cm: 'centimeter',
  m: 'meter',
  inches: 'inch',
  feet: 'foot',
  lb: 'pound',
  oz: 'ounce',
};

/** Further forms, as patterns: symbols of every script, inflected forms, and units that Intl has no names for. */
const further: Readonly<Record<string, string>> = {
  mg: 'mg|мг|миллиграмм\\p{L}*|毫克|ملغم?|ملجم|مجم',
  mcg: 'mcg|[µμu]g|мкг|микрограмм\\p{L}*|微克|مكغ|ميكروغرام',
  g: 'g|г|克|公克|غ|جم|غم|[جغ]رام(?:ات|ًا|ا)?|грамм\\p{L}*',
  kg: 'kg|kilos?|кг|килограмм\\p{L}*|公斤|千克|كغم?|كجم|كيلو[جغ]رام(?:ات|ًا|ا)?|کیلو',
  mL: 'ml|cc|мл|миллилитр\\p{L}*|毫升|ملل?|مل|میلی[‌ ]?لیتر',
  L: 'l|л|литр\\p{L}*|升|لتر|لیتر',
  '°C': '(?:degrees?|grados|độ|градус\\p{L}*)?\\s?(?:°\\s?C|℃|C|cent[íi]grad\\p{L}*|celsius|(?:по )?цельси\\p{L}*)|درجة مئوية|درجه(?:ٔ|‌ی)? (?:سانتی‌?گراد|سلسیوس)|摄氏度|攝氏度|°م',
  '°F': '(?:degrees?|grados|độ|градус\\p{L}*)?\\s?(?:°\\s?F|℉|F|fahrenheit|(?:по )?фаренгейт\\p{L}*)|درجة فهرنهايت|درجه(?:ٔ|‌ی)? فارنهایت|华氏度|華氏度|°ف',
  '%': '%|percent|per cent|por ?ciento|pour cent|procento|porsi?y?ento|процент\\p{L}*|ف[يی] ال[ـ]?م[ئا]ا?[ةت]|بالم[ئا]ا?[ةئ]ة?|درصد|퍼센트|프로|phần trăm',
  minutes: 'min|мин|минут\\p{L}*|分鐘|分钟|分|دقيقة|دقائق',
  hours: 'h|hrs?|ч|час\\p{L}*|小時|小时|ساعة|ساعات|tiếng|giờ đồng hồ',
  days: 'days?|días?|дн(?:я|ей|и|ям|ями|ях)|день|сут\\p{L}*|天|日|أيام|يوم(?:ًا|ا)?|روز|일|ngày|araw',
  weeks: 'недел\\p{L}*|周|週|星期|أسابيع|أسبوع(?:ًا|ا)?|هفته|주|tuần|linggo',
  months: 'месяц\\p{L}*|个月|個月|أشهر|شهور|شهر(?:ًا|ا)?|ماه|개월|달|tháng|buwan',
  years: 'лет|год\\p{L}*|年|سنوات|سنة|أعوام|عام(?:ًا|ا)?|سال|년|năm|taon',
  dL: 'dl|дл',
  IU: 'IU|UI|МЕ|国际单位|國際單位|وحدة دولية|واحد بین‌?المللی|đơn vị quốc tế',
  units: 'units?|unidades|ед\\.?|единиц\\p{L}*|单位|單位|단위|وحدات|đơn vị|yunit',
  mEq: 'mEq|мэкв',
  mmol: 'mmol|ммоль',
  mmHg: 'mm\\s?Hg|мм рт\\. ?ст\\.',
  'm²': 'm²|m2|м²|м2',
};

/** Forms that stand before their number. */
const inFront: Readonly<Record<string, string>> = { '°C': '摄氏|攝氏|섭씨', '°F': '华氏|華氏|화씨', '%': '百分之' };

/** Prefixes of the units that Intl does not name, as the languages of the library spell them. */
const prefixes = {
  mg: 'milli|mili|милли|毫|밀리|مل[ليی]ی?|م[يی]ل[يی]',
  mcg: 'micro|mikro|микро|微|마이크로|م[اي]?[كک]رو|م[يی][كک]رو',
};

const gap = '[\\s\\u00a0\\u202f\\u200c]?';
const escaped = (form: string): string =>
  form.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/[\s\u00a0\u200c]+/g, gap);

/** What CLDR writes behind a number of a unit, in every plural form of a language. */
function formsOf(language: string, unit: string): string[] {
  const forms = new Set<string>();
  // The short forms of a month and a meter are one in several languages.
  for (const unitDisplay of unit === 'month' ? (['long'] as const) : (['long', 'short'] as const)) {
    const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay, numberingSystem: 'latn' });
    for (const number of [1, 2, 3, 5, 11, 21, 100, 1.5]) {
      const parts = format.formatToParts(number);
      const at = parts.findLastIndex(({ type }) => type === 'integer' || type === 'fraction');
      const [after, around] = parts.filter(({ type }) => type === 'unit').reverse();
      // In Korean the part behind the number is that of both temperatures.
      if (after && !around && parts.indexOf(after) > at) forms.add(after.value.trim());
    }
  }
  return [...forms].filter(Boolean);
}

type Pattern = readonly [name: string, pattern: RegExp];

/** A unit ends where no letter of its own script follows: Chinese and Korean write on without a blank. */
const end =
  '(?:(?<=[\\p{sc=Han}\\p{sc=Hangul}\\p{sc=Thai}])|(?![\\p{L}\\d])|(?<=[\\p{sc=Latin}%°])(?=[\\p{sc=Han}\\p{sc=Hangul}\\p{sc=Thai}]))';

const known = new Map<string, readonly Pattern[]>();
function unitsOf(language: string): readonly Pattern[] {
  const there = known.get(language);
  if (there) return there;
  const forms = new Map<string, string[]>();
  const add = (name: string, more: string[]): void => {
    forms.set(name, [...(forms.get(name) ?? []), ...more]);
  };
  for (const one of new Set([language, 'en'])) {
    for (const [name, unit] of Object.entries(named)) add(name, formsOf(one, unit).map(escaped));
    const grams = formsOf(one, 'gram').filter((form) => form.length > 1 || /\p{sc=Han}/u.test(form));
    for (const [name, prefix] of Object.entries(prefixes))
      add(
        name,
        grams.map((form) => `(?:${prefix})${gap}${escaped(form)}`),
      );
  }
  for (const [name, pattern] of Object.entries(further)) add(name, [pattern]);
  const patterns = [...forms].map(
    ([name, all]): Pattern => [name, new RegExp(`^(?:${gap}|-)(?:${all.join('|')})${end}`, 'iu')],
  );
  known.set(language, patterns);
  return patterns;
}

/** The unit with the longest form: "mm Hg" is no millimeter. */
function unitAtStart(text: string, language: string): { name: string; length: number } | undefined {
  let best: { name: string; length: number } | undefined;
  for (const [name, pattern] of unitsOf(language)) {
    const length = pattern.exec(text)?.[0].length ?? 0;
    if (length > (best?.length ?? 0)) best = { name, length };
  }
  return best;
}

const per = /^\s?(?:\/|per|por|par|pro|на|لكل|برای هر|trên|mỗi|bawat|kada|每|당)\s?/iu;
const front = Object.entries(inFront).map(([name, forms]): Pattern => [name, new RegExp(`(?:${forms})${gap}$`, 'u')]);

/** The unit of a number, by the texts on its two sides: `mg`, `mg/kg`. */
export function unitAround(before: string, after: string, language: string): string | undefined {
  const first = unitAtStart(after, language);
  if (!first) return front.find(([, pattern]) => pattern.test(before))?.[0];
  const rest = after.slice(first.length);
  const [divided] = per.exec(rest) ?? [];
  const second = divided && unitAtStart(rest.slice(divided.length), language);
  // "10 mL a day" and "10 ml por día" name no other unit; "10 mg/kg" does.
  return second && /^(?:kg|lb|m²|L|dL|mL)$/.test(second.name) ? `${first.name}/${second.name}` : first.name;
}

/** Units by which a person is harmed where one takes the place of another, or is lost. */
export const isDose = (unit = ''): boolean => /^(?:m?g|mcg|kg|mL|L|IU|units|mEq|mmol)(?:\/|$)/.test(unit);
