import { languageItself, perLanguage } from './remembered.js';
import type { TextNumber } from './text-numbers.js';
import { hasBareUnits, unitAround, unitsIn } from './units.js';

/** What stands behind a number, or behind what it counts, and makes it a half more: "1 tableta y media", 1片半. */
const andHalf: Readonly<Record<string, string>> = {
  en: '(?:\\s\\p{L}+)?\\sand a half(?!\\p{L})(?!\\s(?:an? )?hour)',
  es: '(?:\\s\\p{L}+){0,2}\\s(?:y|con)\\s(?:medi[ao](?!\\p{L})(?!\\s(?:hora|tableta|pastilla|cucharad))|½|1/2)',
  zh: '\\s?(?:[个個]半(?=小?[时時]|鐘|钟|月)|(?:[片粒颗顆丸锭錠包杯匙天年滴]|小[时時]|毫升|星期|[周週])半(?![小个個天片粒颗顆丸锭錠包杯匙]))',
  ko: '\\s?(?:알|정|캡슐|컵|잔|시간|일|주|개월|달|년|숟가락|스푼|큰술|작은술)\\s?반(?!\\p{L}|\\s?(?:시간|알|정))|\\s?(?:알|정|시간)\\s?반(?=[을이은씩])',
  ru: '(?:\\s\\p{L}+)?\\sс\\sполовиной',
  vi: '(?:\\s\\p{L}+){1,2}\\srưỡi(?!\\p{L})|\\srưỡi(?!\\p{L})',
  ar: '(?:\\s(?:واحدة?|\\p{L}+))?\\s?و ?نصفا?(?!\\p{L})(?!\\sساعة)',
  fa: '(?:\\s\\p{L}+)?[\\s\u200c]و[\\s\u200c]?(?:نیم|نصفی?)(?!\\p{L})(?!\\s?ساعت)',
  fil: "(?:(?:\\s\\p{L}+){0,3}\\sat\\s|['’]t\\s)kalahati(?:ng)?(?!\\p{L})(?! oras)",
};

const halfBehind = perLanguage((language) => {
  const form = andHalf[languageItself(language)];
  return form === undefined ? undefined : new RegExp(`^(?:${form})`, 'iu');
});

/** Whether the words for a half of what is counted are known: half a tablet. */
export const knowsHalves = (language: string): boolean => Object.hasOwn(andHalf, languageItself(language));

/** Words for a half, in any language. */
export const saysHalf: RegExp =
  /(?<!\p{L}|por )medi[ao](?! de |\p{L})|y media(?!\p{L})|mitad|половин|полтор|半|반|نصف|نیم|nửa|rưỡi|kalahati|demi|halb|(?<!\p{L})пол(?=[\s-]?(?:час|таблет|стакан|лож|чайн|столов|доз|дня|литр|капсул))/iu;

/** What stands between a half and what it is of: "half of a tablet", "la mitad de una tableta". */
export const ofOne: RegExp = /^(?:\s(?:of an?|of the|de una?|de la|de cada|ng isang|ng|từ một))?\s/iu;

/** Adds the half that is said behind them to numbers; not to hours of the clock, where it is thirty minutes. */
export function withHalves<One extends TextNumber>(
  numbers: readonly One[],
  text: string,
  language: string,
  isClock: boolean,
): One[] {
  const pattern = halfBehind(language);
  if (!pattern) return [...numbers];
  const made = numbers.map((one) => {
    if (one.half || one.value % 1) return one;
    const behind = text.slice(one.at + one.written.length);
    const [half = ''] = pattern.exec(behind) ?? [];
    // "1 y media tabletas": what is counted may stand behind the half, or within what was just read.
    const unit =
      one.unit ?? unitAround('', behind.slice(half.length), language)?.unit ?? [...unitsIn(half, language)][0];
    if (!half || (isClock && (!unit || unit === 'hours'))) return one;
    const value = one.value + 0.5;
    return { ...one, written: one.written + half, value, values: [value], ...(unit && { unit }) };
  });
  // "1 y ½" is one number.
  return made.filter(({ at }) => !made.some((one) => one.at < at && at < one.at + one.written.length));
}

/** In Arabic "a tablet and a half" is "tablet and half". */
export function bareHalves(
  text: string,
  language: string,
): { at: number; written: string; value: number; unit: string }[] {
  if (!hasBareUnits(language)) return [];
  return [
    ...text.matchAll(/(?<!\p{L}|\d\s)(?<unit>\p{sc=Arabic}{2,}?)(?: واحدة?)? و ?نصفا?(?!\p{L})(?! ساعة)/gu),
  ].flatMap(({ 0: written, index: at, groups }) => {
    const [unit = ''] = unitsIn(groups?.unit ?? '', language);
    const isTwo = /(?:ين|ان)$/.test(groups?.unit ?? '');
    return unit ? [{ at, written, value: isTwo ? 2.5 : 1.5, unit }] : [];
  });
}
