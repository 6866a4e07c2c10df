import { languageItself, perLanguage } from './remembered.js';

/** "24 hours a day, 7 days a week", and the words with or without numbers that a language has for it. */
const phrases: Readonly<Record<string, string>> = {
  en: '(?:24|twenty-four) hours (?:a|per|each|every) day(?:,?(?: and)? (?:7|seven) days (?:a|per|each|every) week)?|\\b24/7\\b',
  es: '(?:las )?24 horas (?:del|al|por) día(?:,?(?: y)?(?: los)? (?:7|siete) días (?:de|a|por) (?:la )?semana|,? todos los días)?|las 24 horas,? (?:y )?(?:los (?:7|siete) días de la semana|todos los días)|\\b24/7\\b',
  zh: '(?:24 ?小[时時])?全天候|[昼晝]夜不[停间間]|24/7',
  ko: '24시간 내내|24시간 연중무휴|연중무휴 24시간|24/7',
  ru: 'круглосуточно(?:,?(?: и)? (?:без выходных|ежедневно|каждый день|(?:7|семь) дней в неделю))?|24/7',
  vi: 'suốt ngày đêm|24/7',
  ar: 'على مدار (?:الساعة|24 ساعة|اليوم)(?:[،,]? (?:و ?)?(?:طوال|طيلة|كل) أيام الأسبوع)?|24/7',
  fa: 'شبانه[ \\u200c]?روزی|24/7',
  fil: '24/7',
};
const patternsOf = perLanguage((language) => {
  const own = phrases[language];
  return own === undefined ? undefined : new RegExp(own, 'giu');
});

/** An English text and its translation without this phrase, where both have it as often: what is left is compared. */
export function withoutAroundTheClock(original: string, translated: string, to: string): readonly [string, string] {
  const [english, theirs] = [patternsOf('en'), patternsOf(languageItself(to))];
  const count = english && (original.match(english)?.length ?? 0);
  if (!english || !theirs || !count || translated.match(theirs)?.length !== count) return [original, translated];
  return [original.replace(english, ''), translated.replace(theirs, '')];
}
