import { patternIn } from './letters.js';
import { languageItself, perLanguage } from './remembered.js';
import type { Span } from './spans.js';

/** The half of the day of an hour on the 12-hour clock. */
export type Half = 'morning' | 'evening';
/** An hour on the 24-hour clock. */
export type HourOfDay = number;

/** What makes a number an hour in English without a.m. or p.m.; in "take 2 at night" it is a count. */
const hourBefore = /\b(?:at|by|until|till|before|after|around|from)\s$/i;

/** The half of the day that English names right after an hour. */
export function halfInEnglish(before: string, hour: number, after: string): Half | undefined {
  const [, minutes, clock, letter, part, night] =
    /^(:\d\d)?[\s\u00a0]?(o['’]clock )?(?:([ap])\.?[\s\u00a0]?m\b|in the (morning|afternoon|evening)|(at night))/i.exec(
      after,
    ) ?? [];
  if (letter) return letter.toLowerCase() === 'p' ? 'evening' : 'morning';
  if (!minutes && !clock && !hourBefore.test(before)) return undefined;
  if (part) return part.toLowerCase() === 'morning' ? 'morning' : 'evening';
  // Twelve at night is midnight, and two at night is early in the morning.
  return (night && (hour === 12 || hour < 5 ? 'morning' : 'evening')) || undefined;
}

type Time = 'morning' | 'noon' | 'afternoon' | 'night' | 'midnight';

/**
 * Words for times of day in the library's languages. `night` is late in the evening and early in the morning. `parts`
 * are stems of the parts of a day, for where no hour is meant: "every night".
 */
const words: Readonly<Record<string, Readonly<Record<Time | 'parts', string>>>> = {
  es: {
    morning: 'mañana|madrugada|a\\.\\s?m\\.|am',
    noon: 'mediodía',
    afternoon: '(?<!más )tarde|p\\.\\s?m\\.|pm',
    night: 'noche',
    midnight: 'medianoche',
    parts: 'mañana|tarde|noche',
  },
  ru: {
    morning: 'утра|утром',
    noon: 'полдень|полудня',
    afternoon: 'дня|вечера|вечером',
    night: 'ночи|ночью',
    midnight: 'полночь|полуночи',
    parts: 'утр|вечер|ноч',
  },
  ar: {
    morning: 'صباح(?:ًا|اً|ا)?|فجر(?:ًا|اً|ا)?|الصباح|ص',
    noon: 'ظهر(?:ًا|اً|ا)|الظهر',
    afternoon: 'مساءً?|المساء|عصر(?:ًا|اً|ا)|العصر|م',
    night: 'ليل(?:ًا|اً|ا)|الليل',
    midnight: 'منتصف الليل',
    parts: 'صباح|مساء|ليل',
  },
  fa: {
    morning: 'صبح|بامداد|ق\\.\\s?ظ',
    noon: 'ظهر',
    afternoon: 'عصر|غروب|بعد[ \\u200c]?از[ \\u200c]?ظهر|ب\\.\\s?ظ',
    night: 'شب',
    midnight: 'نیمه‌?شب',
    parts: 'صبح|عصر|شب',
  },
  ko: {
    morning: '오전|아침|새벽',
    noon: '정오|낮',
    afternoon: '오후|저녁',
    night: '밤',
    midnight: '자정',
    parts: '아침|저녁|밤',
  },
  zh: {
    morning: '早上|早晨|清晨|上午|凌晨|早',
    noon: '中午|正午',
    afternoon: '下午|傍晚',
    night: '晚上|晚|夜里|夜间|夜間',
    midnight: '半夜|午夜',
    parts: '早|晚|夜',
  },
  vi: {
    morning: 'sáng',
    noon: 'trưa',
    afternoon: 'chiều|tối(?! đa| thiểu)',
    night: 'đêm',
    midnight: 'nửa đêm',
    parts: 'sáng|tối|đêm',
  },
  fil: {
    morning: 'umaga|n\\.u\\.',
    noon: 'tanghali|n\\.t\\.',
    afternoon: 'hapon|n\\.h\\.',
    night: 'gabi|n\\.g\\.',
    midnight: 'hatinggabi',
    parts: 'umaga|hapon|gabi',
  },
};

/** Forms that any language may borrow. */
const borrowed: Partial<Record<Time, string>> = { morning: 'a\\.?\\s?m\\.?', afternoon: 'p\\.?\\s?m\\.?' };
const wordsIn = (language: string) => words[languageItself(language)];

/** Whether the words for times of day are known. */
export const knowsTimesOfDay = (language: string): boolean => wordsIn(language) !== undefined;

/** Whether a text names a part of the day in any form. */
export function saysPartOfDay(text: string, language: string): boolean {
  const { parts } = wordsIn(language) ?? {};
  return parts !== undefined && new RegExp(parts, 'iu').test(text);
}

/** Words for noon and midnight, in any language. */
export const saysNoon: RegExp =
  /mediodía|meio-dia|midi\b|(?<!nach)mittag|полдень|полудня|الظهر|ظهر[ًا]|(?<!\p{L})ظهر(?!\p{L})|정오|中午|正午|trưa|tanghali/iu;
export const saysMidnight: RegExp =
  /medianoche|meia-noite|minuit|mitternacht|полноч|полуноч|منتصف الليل|نیمه‌?شب|자정|午夜|半夜|nửa đêm|hatinggabi/iu;

/** Where an English text says noon and its translation midnight alone, or the other way round: the hour of a medicine. */
export function turnedNoon(original: string, translated: string): string | undefined {
  const said = (noon: RegExp, midnight: RegExp, text: string): string[] =>
    [noon.test(text) && 'noon', midnight.test(text) && 'midnight'].filter((one) => one !== false);
  const [own, ...more] = said(/\b(?:noon|midday)\b/i, /\bmidnight\b/i, original);
  const [theirs, ...others] = said(saysNoon, saysMidnight, translated);
  if (!own || !theirs || more.length || others.length || own === theirs) return undefined;
  return `time of day: ${own} became ${theirs}`;
}

const isSpacedIn = (language: string): boolean => !/^(?:zh|ko)$/.test(languageItself(language));

const patternsOf = perLanguage((language): readonly (readonly [Time, RegExp])[] => {
  const { parts: _, ...times } = wordsIn(language) ?? { parts: '' };
  return [
    ...(Object.entries(times) as [Time, string][]).map(([time, pattern]) => {
      const bounded = isSpacedIn(language) ? `(?<!\\p{L})(?:${pattern})(?!\\p{L})` : pattern;
      return [time, patternIn(language, bounded, 'giu')] as const;
    }),
    ...(Object.entries(borrowed) as [Time, string][]).map(
      ([time, pattern]) => [time, new RegExp(`(?<!\\p{sc=Latin})(?:${pattern})(?!\\p{sc=Latin})`, 'giu')] as const,
    ),
  ];
});

function inTwentyFour(hour: number, time: Time): HourOfDay {
  if (time === 'midnight') return hour % 12;
  if (hour === 12) return time === 'morning' || time === 'night' ? 0 : 12;
  if (time === 'morning' || hour > 12) return hour;
  if (time === 'noon') return hour < 6 ? hour + 12 : hour;
  if (time === 'night' && hour < 5) return hour;
  return hour + 12;
}

/**
 * The hour on the 24-hour clock that a number means with the nearest word for a time of day, if there is one close
 * enough and no other number in between. Chinese and Korean put that word before the number, most other languages after
 * it.
 */
export function hourAround(
  { at, written, value }: Span & { value: number },
  text: string,
  language: string,
): HourOfDay | undefined {
  if (value > 12) return undefined;
  const [before = ''] = /[^\d.。;；,，、]{0,8}$/u.exec(text.slice(0, at)) ?? [];
  // Minutes belong to the hour.
  const [after = ''] =
    /^(?:\s?(?:[:hч點点시]|giờ|часов|часа?|الساعة|و)\s?\d\d)?(?:[^\d.。;；]|(?<=[apm]|(?<!\p{L})\p{L})\.){0,28}/iu.exec(
      text.slice(at + written.length),
    ) ?? [];
  const isSpaced = isSpacedIn(language);
  let nearest: { time: Time; distance: number } | undefined;
  for (const [time, bounded] of patternsOf(language)) {
    for (const { 0: word, index } of before.matchAll(bounded)) {
      // In languages that put it after the number, a word in front belongs to what comes before.
      const distance = before.length - index - word.length + (isSpaced ? 20 : 0);
      if (distance < (nearest?.distance ?? 40)) nearest = { time, distance };
    }
    for (const { index } of after.matchAll(bounded)) {
      const distance = index + (isSpaced ? 0 : 20);
      if (distance < (nearest?.distance ?? 40)) nearest = { time, distance };
    }
  }
  return nearest && inTwentyFour(value, nearest.time);
}
