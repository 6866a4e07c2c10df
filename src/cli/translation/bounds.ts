import { primaryLanguage } from '../../content/locale.js';

type Bound = 'least' | 'most';

/**
 * Words by which a number is the least or the most, per language; many say so only beside a number. What denies one is
 * the other: "no more than 4".
 */
const words: Readonly<Record<string, Readonly<Record<Bound, RegExp>>>> = {
  es: {
    least: /(?<!\bno )más de|al menos|por lo menos|como mínimo|mínimo de|\b[oy] más\b|superior a|no menos de/iu,
    most: /(?<!\bno )menos de|como máximo|máximo de|no más de|\b[oy] menos\b|inferior a|hasta [\d{]/iu,
  },
  zh: {
    least:
      /(?<!不)(?:超过|超過|多于|多於|高于|高於)|至少|(?<=[\d}]\S{0,6})以上|不少于|不少於|不低于|不低於|或更[多高久]/u,
    most: /(?<!不)(?:少于|少於|低于|低於)|至多|最多|(?<=[\d}]\S{0,6})以下|不超过|不超過|不多于|不多於|以内|以內|或更[少低]/u,
  },
  vi: {
    least:
      /(?<!không |không được )(?:quá|trên) [\d{]|(?<!ít |thấp |không )hơn [\d{]|ít nhất|tối thiểu|trở lên|không (?:dưới|ít hơn|thấp hơn)/iu,
    most: /(?<!không )(?:dưới [\d{]|ít hơn|thấp hơn)|tối đa|nhiều nhất|không quá|không hơn|trở xuống/iu,
  },
  fil: {
    least: /(?<!hindi )(?:higit|mahigit|lampas)|hindi bababa|o mas mataas/iu,
    most: /mas mababa sa [\d{]|kulang sa [\d{]|hindi (?:hihigit|lalampas|lalagpas|higit)|hanggang sa [\d{]|wala pang [\d{]/iu,
  },
  ko: {
    least: /(?<=[\d}]\S{0,6}\s?\S{0,4})(?:이상|초과|넘(?!지))|보다 (?:많|높|오래)|최소|적어도/u,
    most: /(?<=[\d}]\S{0,6}\s?\S{0,4})(?:이하|미만|이내|넘지)|최대|보다 (?:적|낮)/u,
  },
  ru: {
    least:
      /(?<!не )(?:более|больше|свыше|выше|старше|дольше) [\d{]|(?:и|или) (?:более|больше|выше|старше)|не (?:менее|меньше|ниже)|по меньшей мере|как минимум|хотя бы/iu,
    most: /(?<!не )(?:менее|меньше|ниже|младше) [\d{]|(?:и|или) (?:менее|меньше|ниже)|не (?:более|больше|выше)|максимум/iu,
  },
  ar: {
    least: /(?<!لا |ليس |ليست )أكثر من|أو أكثر|على الأقل|فوق [\d{]|لا [يت]قل|أو أعلى|كحد أدنى/u,
    most: /أقل من|أو أقل|على الأكثر|لا [يت]زيد|لا [يت]تجاوز|كحد أقصى|دون [\d{]|تحت [\d{]|(?:لا|ليس|ليست) أكثر/u,
  },
  fa: {
    least: /(?<!نه )بیش(?:تر)? از|یا بیشتر|حداقل|دست‌?کم|بالای [\d{]|بالاتر/u,
    most: /کمتر از|یا کمتر|حداکثر|زیر [\d{]|پایین‌?تر|نه بیشتر/u,
  },
};

const number = String.raw`(?:about |around |a |an |the )?(?:\d|[½¼¾]|\{fever-threshold\}|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)`;
const after = String.raw`(?:\d|\})[^.;:!?]{0,24}?`;
const english: Readonly<Record<Bound, RegExp>> = {
  least: new RegExp(
    String.raw`(?<!\bno |\bnot )\b(?:more than|above|longer than|higher than) ${number}|\b(?:at least|no less than|no fewer than) ${number}|${after} or (?:more|higher|older|above|longer|over)\b`,
    'i',
  ),
  most: new RegExp(
    String.raw`(?<!\bno |\bnot )\b(?:less than|fewer than|lower than|under|below) ${number}|\b(?:at most|up to|no more than|not more than|no longer than) ${number}|${after} or (?:less|fewer|lower|younger)\b`,
    'i',
  ),
};

/** Where an English text says that a number is the least or the most of something, and its translation only the contrary. */
export function turnedBound(original: string, translated: string, language: string): string | undefined {
  const own = words[primaryLanguage(language)];
  // What another word of the sentence denies, only a person can tell.
  if (!own || /\b(?:not(?! more than)|never|cannot|without)\b|n[’']t\b/i.test(original)) return undefined;
  const says = (all: Readonly<Record<Bound, RegExp>>, text: string): Bound[] =>
    (['least', 'most'] as const).filter((bound) => all[bound].test(text));
  const [bound, ...more] = says(english, original);
  const [other, ...others] = says(own, translated);
  if (!bound || !other || more.length || others.length || bound === other) return undefined;
  return `bounds: "at ${bound}" became "at ${other}"`;
}
