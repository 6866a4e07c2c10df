import { saysPartOfDay } from './day-halves.js';
import { inDigits } from './digit-form.js';
import { patternIn } from './letters.js';
import { furtherNumber } from './numerals.js';
import { languageItself, perLanguage, remembered } from './remembered.js';
import type { Text } from './spans.js';
import { timePattern } from './units.js';

/**
 * How a language says how often. In the patterns `{U}` is any unit of time, `{N}` its number, which may be absent, and
 * every other number is in digits: "once a week" is read as "1 times 1 week".
 */
interface Words {
  /** Words that name a period alone: `daily`. */
  named: Readonly<Record<string, string>>;
  every: readonly string[];
  /** Every second one: "every other day". */
  second?: readonly string[];
  /** What may be a period or only a time: "in a day". It excuses another text's period, and is none of its own. */
  perhaps?: readonly string[];
}

const noPreposition = String.raw`(?:(?!(?:for|in|within|after|before|than|or|and|to|over|about|lasts?|takes?|waits?|rests?)\b)\p{L}[\p{L}-]*\s)`;

const words: Readonly<Record<string, Words>> = {
  en: {
    named: {
      '(?:daily|nightly)(?!-|\\s(?:life|living|tasks?|activit\\p{L}+|routines?|habits?|needs|chores))': '1 days',
      '(?:every|each)\\s(?:single\\s)?(?:day|morning|afternoon|evening|night)': '1 days',
      'weekly(?!-)': '1 weeks',
      'fortnightly|every fortnight': '2 weeks',
      monthly: '1 months',
      'yearly|annually': '1 years',
      hourly: '1 hours',
      '(?:b\\.?i|t\\.?i|q\\.?i)\\.?d\\.?|q\\.?d\\.?|q\\.?h\\.?s\\.?': '1 days',
      'q\\.?o\\.?d\\.?': '2 days',
    },
    every: [
      '(?:every|each|per)\\s(?!second\\s\\p{L}){N}{U}',
      '/\\s?{U}',
      `\\d(?:\\s|x\\s)${noPreposition}{0,3}1\\s{U}`,
      'q\\s?{N}{U}',
      'once\\s(?:an?|1)\\s{U}',
    ],
    second: ['(?:every|each)\\s(?:other|second|2nd|alternate)\\s{U}', '(?:on\\s)?alternat(?:e|ing)\\s{U}'],
    perhaps: ['(?:in|within|over)\\s(?:an?|1|any|the same)\\s{U}'],
  },
  es: {
    named: {
      'a diario|(?<!(?:vida|tareas?|actividad|actividades|rutinas?)\\s)diari[oa]s?|diariamente': '1 days',
      '(?:cada|todas las)\\s(?:mañanas?|tardes?|noches?)': '1 days',
      'semanal(?:es|mente)?': '1 weeks',
      'quincenal(?:es|mente)?|cada quince días': '2 weeks',
      'mensual(?:es|mente)?': '1 months',
      'anual(?:es|mente)?': '1 years',
      '(?:dejando|pasando) (?:un|1) día|cada tercer día|días? alternos?|días? intercalados?|interdiari[oa]|día (?:de )?por medio|(?:un|1) día sí y (?:otro|un|1)(?: día)? no':
        '2 days',
    },
    every: [
      '(?:cada\\s|c/\\s?|todos los\\s|todas las\\s){N}{U}',
      '(?:al|a la|por)\\s{U}(?!\\s(?:siguiente|de|que|antes|después))',
      '/\\s?{U}',
    ],
    second: ['cada (?:otr[oa]|segund[oa])\\s{U}'],
    perhaps: ['(?:en|dentro de)\\s(?:una?|1|el mismo|la misma)\\s{U}', '(?:al|a la)\\s{U}'],
  },
  zh: {
    named: {
      '天天|早晚各|每[晚早夜]|(?<!每)日服': '1 days',
      每月: '1 months',
      '(?:每?隔[1一]?|隔开一)[天日]': '2 days',
      '(?:每?隔|每隔[1一])(?:[个個]?星期|[周週])': '2 weeks',
    },
    every: [
      '每隔?(?!1[天日周週])\\s?{N}{U}',
      '(?<![\\d隔])(?<n>\\d+)\\s?{U}[^\\d。，；、]{0,4}\\d+(?:\\s?[或到至~～-]\\s?\\d+)?\\s?(?:次|片|粒|[颗顆]|滴|杯|毫)',
      '/\\s?{U}',
    ],
    perhaps: ['(?<n>\\d+)\\s?{U}(?:之?[内內中]|[里裡])', '[当當同][天日]'],
  },
  ko: {
    named: {
      '매일|날마다|(?:아침|저녁|밤)마다': '1 days',
      '매주|주마다|주(?:에|당)?\\s?(?=\\d+\\s?(?:회|번|일))': '1 weeks',
      '매달|매월|달마다|월\\s?(?=\\d+\\s?(?:회|번))': '1 months',
      '매년|해마다|연\\s?(?=\\d+\\s?(?:회|번))': '1 years',
      '매\\s?시간|시간마다': '1 hours',
      '격일|하루\\s?(?:걸러|건너)|이틀\\s?간격': '2 days',
      격주: '2 weeks',
      '일일(?=\\s?\\d)': '1 days',
    },
    every: [
      '(?<![\\p{L}\\d]){N}{U}\\s?(?:마다|당)',
      '(?<!\\d)(?<n>\\d+)\\s?{U}(?:에|간격으로)?\\s?(?:적어도|최소|최대|총|약)?\\s?\\d+\\s?(?!days|hours|일|주|시간|분|개월|달|년)',
      '/\\s?{U}',
    ],
    perhaps: ['(?<!\\d)(?<n>\\d+)\\s?{U}(?:에|\\s?(?:동안|안에|이내))?(?!\\s?(?:걸러|건너|마다))'],
  },
  ru: {
    named: {
      'ежедневн\\p{L}+|суточн\\p{L}+|ежесуточн\\p{L}+|кажд\\p{L}+\\s(?:утро|вечер|ночь)|по (?:утрам|вечерам|ночам)':
        '1 days',
      'еженедельн\\p{L}+': '1 weeks',
      'ежемесячн\\p{L}+': '1 months',
      'ежегодн\\p{L}+': '1 years',
      'ежечасн\\p{L}+': '1 hours',
      'через (?:день|сутки)(?!\\s(?:после|или))': '2 days',
    },
    every: [
      'кажд\\p{L}+\\s{N}{U}',
      '(?:раза?|р\\.?)\\s?(?:в|за|на)\\s{N}{U}',
      '(?:с )?(?:интервал\\p{L}+|промежутк\\p{L}+)\\s(?:в\\s)?{N}{U}',
      '\\d[^.;:!?\\d]{0,25}\\s(?:в|за)\\s{U}',
      '/\\s?{U}',
    ],
    second: ['кажд\\p{L}+\\s(?:второ\\p{L}+|втору\\p{L}+)\\s{U}'],
    perhaps: ['(?:в|за)\\s(?:течение\\s)?(?:одного\\s|один\\s|одну\\s)?{N}{U}'],
  },
  vi: {
    named: {
      'mỗi (?:buổi )?(?:sáng|trưa|chiều|tối|đêm)|hàng đêm|ngày nào cũng': '1 days',
      'cách (?:một |1 )?ngày|cách nhật': '2 days',
      'cách (?:một |1 )?tuần': '2 weeks',
    },
    every: [
      '(?:mỗi|hàng|hằng|cứ)\\s{N}{U}',
      '(?<!(?:mỗi|hàng|hằng) ngày (?:uống )?)\\d(?:\\s(?!(?:mỗi|hàng|hằng|ngày|tuần|tháng)(?!\\p{L}))\\p{L}+){1,3}\\s(?:trong\\s)?1\\s{U}',
      '(?<!\\d)(?<n>\\d+)\\s{U}\\s(?:\\p{L}+\\s)?\\d+\\s(?:lần|viên)',
      '(?<!\\d\\s){U}\\s(?:(?:uống|dùng|tiêm|nhỏ|bôi|xịt|thoa)\\s)?\\d+\\s(?:lần|viên|giọt|gói|ml|mg)',
      '\\d\\s(?:lần|viên)\\strong\\s{U}',
      '/\\s?{U}',
    ],
    perhaps: ['trong\\s(?:vòng\\s)?(?:một|1)\\s{U}'],
  },
  ar: {
    named: {
      'يومي(?:ا|ة)?|ليلي(?:ا|ة)|كل (?:صباح|مساء|ليلة)': '1 days',
      'أسبوعي(?:ا|ة)?': '1 weeks',
      'شهري(?:ا|ة)?': '1 months',
      'سنوي(?:ا|ة)?': '1 years',
      '(?:كل )?يوما? (?:بعد|دون|و) ?يوم|يوما?(?: نعم)? ويوما? لا|بين يوم وآخر': '2 days',
    },
    every: [
      '(?:ل?كل)\\s{N}{U}(?!\\s(?:بعد|دون|و)\\s?(?:1\\s)?(?:يوم|آخر))',
      '(?:في\\s|ب)ال{U}(?!\\s(?:\\d|ال(?!واحد)))',
      '/\\s?{U}',
    ],
    second: ['كل ثاني\\s{U}'],
    perhaps: ['(?:في|خلال)\\s(?:ال)?{N}{U}'],
  },
  fa: {
    named: {
      'روزانه|هر[ \\u200c]?روز|هر[ \\u200c]?(?:روز )?(?:صبح|شب|عصر)|(?:روز|شب)ی\\s(?=\\d|یک|دو|سه|چند)': '1 days',
      'هفتگی|هفته[ \\u200c]?ای\\s(?=\\d|یک|دو|سه)': '1 weeks',
      'ماهانه|ماهیانه|ماهی\\s(?=\\d|یک|دو)': '1 months',
      'سالانه|سالیانه|سالی\\s(?=\\d|یک|دو)': '1 years',
      '(?<!\\d[ \\u200c]?|دو |سه )(?:(?:یک|1)[ \\u200c]?)?(?:روز|شب)[ \\u200c]?در[ \\u200c]?میان': '2 days',
      '(?:یک|1)[ \\u200c]?هفته در[ \\u200c]?میان': '2 weeks',
    },
    every: [
      'هر\\s{N}{U}',
      '(?:بار|مرتبه|دفعه|نوبت)\\sدر\\s(?:هر\\s)?(?:شبانه[ \\u200c]?)?{U}',
      'در\\s(?:هر\\s)?(?:شبانه[ \\u200c]?)?{U}\\s\\d',
      '\\d[^.;؛،!؟\\d]{0,25}\\sدر\\s{U}',
      '/\\s?{U}',
    ],
    perhaps: ['در\\s(?:یک\\s|طول\\s)?{N}{U}'],
  },
  fil: {
    named: {
      'araw-araw|gabi-gabi|(?:tuwing|bawat|kada) (?:umaga|tanghali|hapon|gabi)': '1 days',
      'linggo-linggo|lingguhan\\p{L}*': '1 weeks',
      'buwan-buwan|buwanan\\p{L}*': '1 months',
      'taon-taon|taunan\\p{L}*': '1 years',
      'oras-oras': '1 hours',
      '(?:tuwing|bawat|kada) (?:ikalawang|makalawang|ika-2(?:ng)?|ibang) araw|tuwing makalawa|salit-salit na araw|every other day':
        '2 days',
    },
    every: [
      '(?:bawat|kada|tuwing)\\s{N}{U}',
      '(?:beses|minsan|\\d(?:\\sna)?\\s\\p{L}+|\\dx)\\s(?:sa\\s)?(?:1|isang|bawat)\\s{U}',
      '/\\s?{U}',
    ],
    perhaps: ['sa\\s(?:loob ng\\s)?(?:1|isang)\\s{U}'],
  },
};

/** Hours of each unit; a month is no number of days. */
const hoursOf: Readonly<Record<string, number>> = {
  seconds: 1 / 3600,
  minutes: 1 / 60,
  hours: 1,
  days: 24,
  weeks: 168,
  months: 730.5,
  years: 8766,
};

/** The length of a time in hours: seven days are a week. */
export const hoursIn = (value: number, unit: string): number => Number((value * (hoursOf[unit] ?? 0)).toPrecision(8));

const nameOf = (hours: number): string => {
  const [unit = 'hours', length = 1] =
    Object.entries(hoursOf)
      .reverse()
      .find(([, one]) => hours >= one && Number((hours / one).toFixed(2)) % 1 === 0) ?? [];
  const count = Number((hours / length).toFixed(2));
  return `"every ${count === 1 ? unit.replace(/s$/, '') : `${count} ${unit}`}"`;
};

interface Found {
  /** Lengths in hours. */
  sure: Set<number>;
  perhaps: Set<number>;
}

interface Patterns {
  unit: RegExp;
  named: readonly (readonly [pattern: RegExp, hours: number])[];
  sure: readonly (readonly [pattern: RegExp, factor: number])[];
  perhaps: readonly RegExp[];
}
const patternsOf = perLanguage((language): Patterns | undefined => {
  const primary = languageItself(language);
  const own = words[primary];
  if (!own) return undefined;
  const isSpaced = !/^(?:zh|ko)$/.test(primary);
  // In Arabic "and" is a letter before the word.
  const start = isSpaced ? (primary === 'ar' ? '(?<!\\p{L})[وف]?' : '(?<!\\p{L})') : '';
  const unit = timePattern(language);
  // "Every 3 to 6 months" counts by its first number.
  const pattern = (one: string): RegExp => {
    const whole = one
      .replace('{N}', `(?:(?<n>\\d+(?:\\.\\d+)?)${furtherNumber}(?:\\sna\\s|[\\s-])?)?`)
      .replace('{U}', unit);
    return patternIn(language, `${one.startsWith('/') ? '' : start}(?:${whole})`, 'giu');
  };
  return {
    unit: new RegExp(unit, 'iu'),
    named: Object.entries(own.named).map(([one, of]) => {
      const [value, name = ''] = of.split(' ');
      return [
        patternIn(language, `${start}(?:${one})${isSpaced ? '(?!\\p{L})' : ''}`, 'giu'),
        hoursIn(Number(value), name),
      ] as const;
    }),
    sure: [
      ...own.every.map((one) => [pattern(one), 1] as const),
      ...(own.second ?? []).map((one) => [pattern(one), 2] as const),
    ],
    perhaps: (own.perhaps ?? []).map(pattern),
  };
});

const lengthOf = ({ n, ...units }: Record<string, string | undefined>): number => {
  const name = Object.keys(units).find((unit) => units[unit] !== undefined) ?? '';
  return hoursIn(Number(n ?? 1), name);
};

/** How often a text says that something is done; nothing for a language that is not listed. */
export const periodsIn = remembered((text: string, language: string): Found | undefined => {
  const patterns = patternsOf(language);
  if (!patterns) return undefined;
  const form = inDigits(text, language);
  const sure = new Set<number>();
  for (const [pattern, hours] of patterns.named)
    for (const one of new Set([text, form])) if (one.search(pattern) >= 0) sure.add(hours);
  // All others have a unit of time.
  if (!patterns.unit.test(form)) return { sure, perhaps: new Set() };
  for (const [pattern, factor] of patterns.sure)
    for (const { groups = {} } of form.matchAll(pattern)) sure.add(factor * lengthOf(groups));
  const perhaps = patterns.perhaps.flatMap((pattern) =>
    [...form.matchAll(pattern)].map(({ groups = {} }) => lengthOf(groups)),
  );
  return { sure, perhaps: new Set(perhaps) };
});

/**
 * Where one period stands in the original, and another in the translation: a weekly pill that becomes a daily one. With
 * none at all, the translation may say it in words that are not known, or not say it.
 */
export function turnedPeriods(from: Text, to: Text): { errors: string[]; warnings: string[] } {
  const [own, theirs] = [from, to].map(({ text, language }) => periodsIn(text, language));
  if (!own || !theirs) return { errors: [], warnings: [] };
  // "Once a week" is not excused by "every day, for a week".
  const isStrange = (one: Found, other: Found): boolean =>
    [...one.sure].some((hours) => !other.sure.has(hours) && !other.perhaps.has(hours));
  const missing = (one: Found, other: Found): string =>
    [...one.sure]
      .filter((hours) => !other.sure.has(hours) && (!other.perhaps.has(hours) || isStrange(other, one)))
      .map(nameOf)
      .join(', ');
  const [lost, gained] = [missing(own, theirs), missing(theirs, own)];
  // "In a day", which is no period for sure, is still none of a week.
  const isOther = !own.sure.size && ![...theirs.sure, ...theirs.perhaps].some((hours) => own.perhaps.has(hours));
  if (isOther && own.perhaps.size && gained)
    return { errors: [`periods: ${[...own.perhaps].map(nameOf).join(', ')} became ${gained}`], warnings: [] };
  return {
    errors: lost && gained ? [`periods: ${lost} became ${gained}`] : [],
    // "Every night" may be "por la noche".
    warnings:
      lost && !gained && !(lost === nameOf(24) && saysPartOfDay(to.text, to.language))
        ? [`no period that is known for ${lost}`]
        : [],
  };
}
