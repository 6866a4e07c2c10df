import type { Block } from '../../content/authoring.js';
import { inOurLetters } from './letters.js';
import { languageItself } from './remembered.js';

/**
 * Words for urgency and negation in each language. They find what was lost in a translation from English; whether the
 * translation is right, only a person can tell.
 */
const signs = {
  'what must be done at once': {
    en: /\b(?:right away|at once|immediately|now)\b/i,
    es: /de inmediato|enseguida|ahora|inmediatamente|en este momento/i,
    zh: /立即|立刻|馬上|马上|現在|现在|目前/,
    vi: /ngay|bây giờ|hiện tại|hiện giờ|lúc này/i,
    fil: /agad|ngayon/i,
    ko: /바로|지금|즉시|당장/,
    ru: /сразу|немедленно|незамедлительно|срочно|сейчас/i,
    ar: /فور|حالًا|حالا|الآن|(?<!\p{L})الان(?!\p{L})|في الحال/u,
    fa: /فورا|فوری|حالا|(?<!\p{L})ال[اآ]ن(?!\p{L})|اکنون|بلافاصله|در حال حاضر/u,
  },
  'what must be done today': {
    en: /\btoday\b/i,
    es: /\bhoy\b/i,
    zh: /今天|今日/,
    vi: /hôm nay/i,
    fil: /ngayong araw|ngayon/i,
    ko: /오늘/,
    ru: /сегодня/i,
    ar: /اليوم/,
    fa: /امروز/,
  },
  'an emergency': {
    en: /\bemergency\b/i,
    es: /emergencia|urgencias/i,
    zh: /急/,
    vi: /cấp cứu/i,
    fil: /emergency/i,
    ko: /응급/,
    ru: /экстренн|неотложн|скор(?:ая|ую|ой) помощ/i,
    ar: /طوارئ|طارئ|إسعاف/,
    fa: /اورژانس|اضطراری/,
  },
  'a call': {
    en: /\b(?:call|calls)\b(?! (?:it|them|this|for help))/i,
    es: /ll[aá]m/i,
    zh: /打|電話|电话|撥|拨|致電|致电|聯絡|联系/,
    vi: /gọi/i,
    fil: /tawag|tumawag/i,
    ko: /전화/,
    ru: /звон|вызов|вызв|вызыв/i,
    ar: /تصل|اتصال|اتّصل/,
    fa: /تماس|زنگ/,
  },
  'a negation': {
    en: /\b(?:not|(?<!say )no|never|none|cannot|without|nobody|nothing)\b|n’t\b/i,
    // "Niños" is no "ni".
    es: /(?<!\p{L})(?:no|ni|nunca|sin|ningun[ao]?|ningún|nada|nadie|jamás|tampoco)(?!\p{L})/iu,
    zh: /不|沒|没|無|无|未|別|别|勿/,
    vi: /không|chưa|đừng|chẳng|chớ|cấm/i,
    fil: /hindi|wala|huwag|bawal|\bdi\b/i,
    ko: /않|없|못|지 마|아니|아닙|아닌|(?:^| )안 |모[르름릅]|몰라|말고/,
    ru: /(?<!\p{L})(?:не|ни|без|нет|нельзя|никогда|никто|ничего|непонятно|неясно)(?!\p{L})/iu,
    ar: /(?<!\p{L})(?:و|ف)?(?:لا|لم|لن|ألا|لئلا|ليس|ليست|لست|لسنا|غير|دون|بدون|عدم|بلا)(?!\p{L})/u,
    fa: /(?<!\p{L})ن(?:می|یست|دا|جنگ|کن|کرد|باش|شد|گذار|مان|شو|ده|خور|توان|گفت|نو|رو|گیر|یا|بود|بای|لغز)|(?<!\p{L})(?:نه|هیچ|بدون|هرگز|ن(?:جو|بلع|شکن|زن|کش|بر|ریز|پوش|خواب|بند|چسبان|مال|تراش)ید)|بی‌/u,
  },
} as const satisfies Record<string, Record<string, RegExp>>;

export const knowsUrgencyOf = (language: string): boolean =>
  Object.hasOwn(signs['a negation'], languageItself(language));

/** Whether a text in one of these languages denies something. */
export function negates(text: string, language: string): boolean {
  const words: Readonly<Record<string, RegExp>> = signs['a negation'];
  return words[languageItself(language)]?.test(text) ?? false;
}

/** What an English text says and its translation has no word for; nothing for a language that is not listed. */
export function lostUrgency(original: Block['text'], translated: Block['text'], language: string): string[] {
  const primary = languageItself(language);
  const plain = (text: Block['text']): string[] =>
    [text].flat().map((one) => inOurLetters(one, language).replace(/\{[a-z-]+\}/g, ''));
  const [from, to] = [plain(original), plain(translated)];
  return Object.entries(signs).flatMap(([what, words]: [string, Readonly<Record<string, RegExp>>]) => {
    const { en } = words;
    const own = words[primary];
    return own && from.some((text, index) => en?.test(text) && !own.test(to[index] ?? '')) ? [what] : [];
  });
}
