import { primaryLanguage } from '../../content/locale.js';
import { inDigits } from './digit-form.js';
import { negates } from './urgency.js';

type Bound = 'least' | 'most';
type Side = 'before' | 'after';

/**
 * Words by which a number is the least or the most, per language: `front` of it and `behind` it. What denies one is the
 * other: "no more than 4".
 */
interface Words {
  least: { front: string; behind: string };
  most: { front: string; behind: string };
  /** Words for what comes before a time or a meal, and after it. */
  before: RegExp;
  after: RegExp;
}

/** Not the end of a range: "2 до 3". */
const noRange = '(?<!\\d[^.,;]{0,12})';
const times = 'hours?|days?|weeks?|months?|minutes?|seconds?';

const words: Readonly<Record<string, Words>> = {
  en: {
    least: {
      front: String.raw`(?<!\b(?:no|not)\s)(?:more|greater|higher|longer|older|larger|later|warmer|hotter) than|above|past|exceed(?:s|ing)?|at least|no(?:t)? (?:less|fewer|lower|younger|shorter) than|(?:a )?minimum of|(?<=\b(?:children|kids|people|adults|anyone|those|babies|patients|aged?|is|are|fever|temperature|lasts?|for)\s)over|over(?!\s(?:the|a|about|[\d.]+\s?(?:-|–|to|or)?\s?[\d.]*\s?(?:${times}|years?)))`,
      behind: '(?:or|and) (?:more|higher|older|above|longer|over|greater|up|warmer)|at (?:the )?least',
    },
    most: {
      front: String.raw`(?<!\b(?:no|not)\s)(?:less|fewer|lower|younger|smaller|shorter|colder) than|under|below|at most|up to|no(?:t)? (?:more|longer|older|higher|later|greater|larger) than|(?:a )?maximum of|within`,
      behind: '(?:or|and) (?:less|fewer|lower|younger|under|below|shorter|colder)|at (?:the )?most',
    },
    before: /\b(?:before|prior to)\b/i,
    after: /\b(?:after|following)\b/i,
  },
  es: {
    least: {
      front: String.raw`(?<!\bno )(?:más (?:de|que)|superior(?:es)? a|mayor(?:es)? (?:de|que|a)|por encima de|sobrepas[ea]|super[ea]|exced[ea])|al menos|por lo menos|como mínimo|mínimo(?: de)?|no (?:menos|menor(?:es)?|inferior(?:es)?|por debajo) (?:de|que|a)|sobre(?=\s(?:los\s)?[\d{][^\s]*\s?(?:°|grados))`,
      behind: '[oy] (?:más|mayor(?:es)?|superior(?:es)?)|en adelante|como mínimo|por lo menos',
    },
    most: {
      front: String.raw`(?<!\bno )(?:menos (?:de|que)|inferior(?:es)? a|menor(?:es)? (?:de|que|a)|por debajo de)|como máximo|máximo(?: de)?|a lo sumo|no (?:más|mayor(?:es)?|superior(?:es)?) (?:de|que|a)|no (?:supere|exceda|sobrepase)|${noRange}hasta|dentro de|en un plazo de`,
      behind: '[oy] (?:menos|menor(?:es)?|inferior(?:es)?|más baj[oa]s?)|como máximo',
    },
    before: /(?<!\p{L})antes(?! posible)/iu,
    after: /(?<!\p{L})(?:después|tras|luego de|pasad[oa]s)(?!\p{L})/iu,
  },
  zh: {
    least: {
      front:
        '(?<!不)(?:超过|超過|多于|多於|高于|高於|大于|大於|长于|長於|逾)|至少|最少|起码|起碼|不少于|不少於|不低于|不低於|不小于|不小於',
      behind: '以上|[或及]?更[多高久大长長]',
    },
    most: {
      front:
        '(?<!不)(?:少于|少於|低于|低於|小于|小於|短于|短於)|不到|未满|未滿|不足|至多|最多|不超过|不超過|不多于|不多於|不高于|不高於|不大于|不大於',
      behind: '以下|以内|以內|之内|之內|[或及]?更[少低短小]',
    },
    before: /之前|以前|(?<=[\d点點时時日天周週月年饭飯餐睡术術])前/u,
    after: /之[后後]|以[后後]|(?<=[点點时時日天周週月年饭飯餐术術])[后後]/u,
  },
  ko: {
    least: {
      front: '최소|적어도',
      behind: '이상|초과(?!하지)|넘(?!지)|보다 ?(?:많|높|오래|크|큰|길|긴|나이가 많)|웃도',
    },
    most: {
      front: '최대|많아야|기껏해야',
      behind: '이하|미만|이내|안에|넘지|초과하지|보다 ?(?:적|낮|작|짧|어리|어린)|밑도|밑으로|아래',
    },
    before: /식전|이전|(?<!오)전(?=에|까지|부터)|(?<=[시일주간월년분기]\s?)전(?=[\s,.]|$)/u,
    after: /식후|이후|(?<!오)후(?=에|부터)|(?<=[시일주간월년분기]\s?)후(?=[\s,.]|$)|뒤에|다음에|지나/u,
  },
  ru: {
    least: {
      front:
        '(?<!не )(?:(?:более|больше|выше|старше|дольше)(?: чем)?|свыше|превыша\\p{L}+|сверх)|не (?:менее|меньше|ниже|младше|моложе)(?: чем)?|по меньшей мере|по крайней мере|как минимум|минимум|хотя бы',
      behind: '(?:и|или) (?:более|больше|выше|старше|дольше)|как минимум',
    },
    most: {
      front: `(?<!не )(?:менее|меньше|ниже|младше|моложе|короче)(?: чем)?|не (?:более|больше|выше|старше|дольше|позднее|позже)(?: чем)?|максимум|не превыша\\p{L}+|самое большее|${noRange}до`,
      behind: '(?:и|или) (?:менее|меньше|ниже|младше|моложе)|максимум',
    },
    before: /(?<!\p{L})(?:до|перед|прежде|раньше|ранее)(?!\p{L})/iu,
    after: /(?<!\p{L})(?:после|спустя|позже|позднее)(?!\p{L})/iu,
  },
  vi: {
    least: {
      front:
        '(?<!không |không được )(?:quá|trên|vượt)|(?<!ít |thấp |không |nhỏ |trẻ |ngắn |sớm )hơn|ít nhất|tối thiểu|không (?:dưới|ít hơn|thấp hơn)',
      behind: 'trở lên|hoặc (?:hơn|cao hơn|nhiều hơn|lâu hơn|lớn hơn)',
    },
    most: {
      front:
        '(?<!không )(?:dưới|ít hơn|thấp hơn|nhỏ hơn|trẻ hơn|ngắn hơn)|chưa (?:đến|đầy|tới)|tối đa|nhiều nhất|không (?:được )?(?:quá|hơn|vượt|trên)|trong vòng',
      behind: 'trở xuống|hoặc (?:ít|thấp|nhỏ) hơn',
    },
    before: /(?<!\p{L})trước(?!\p{L})/iu,
    after: /(?<!\p{L})sau(?!\p{L}| (?:lưng|đó|này))/iu,
  },
  ar: {
    least: {
      front:
        '(?<!لا |ليس |ليست )(?:(?:أكثر|أعلى|أكبر|أطول|أزيد) من|فوق|[يت]تجاوز|[يت]زيد (?:عن|على)|تتعدى)|على الأقل|لا [يت]قل|(?:كحد|بحد) أدنى',
      behind: 'أو (?:أكثر|أعلى|أكبر|أطول)|فأكثر|فما فوق|وما فوق|على الأقل|كحد أدنى',
    },
    most: {
      front:
        '(?<!لا |ليس |ليست )(?:(?:أقل|أدنى|أصغر|أقصر) من|دون|تحت|[يت]قل عن)|على الأكثر|لا [يت]زيد|لا [يت]تجاوز|(?:كحد|بحد) أقصى|(?:لا|ليس|ليست) (?:أكثر|أعلى|أكبر)|في غضون',
      behind: 'أو (?:أقل|أدنى|أصغر)|فأقل|على الأكثر|كحد أقصى',
    },
    before: /(?<!\p{L})[وف]?قبل(?!\p{L})/u,
    after: /(?<!\p{L})[وف]?بعد(?!\p{L})/u,
  },
  fa: {
    least: {
      front: '(?<!نه )(?:بیش(?:تر)?|بالاتر|بزرگ\u200c?تر) از|بالای|حداقل|دست\u200c?کم|لااقل|نه کمتر از',
      behind: 'یا (?:بیشتر|بالاتر)|به بالا|و بیشتر|و بالاتر|بیشتر',
    },
    most: {
      front: `(?<!نه )(?:کمتر|پایین\u200c?تر|کوچک\u200c?تر) از|زیر|حداکثر|نه بیشتر از|ظرف|${noRange}تا`,
      behind: 'یا (?:کمتر|پایین\u200c?تر)|به پایین|و کمتر',
    },
    before: /(?<!\p{L})(?:قبل|پیش از)(?!\p{L})/u,
    after: /(?<!\p{L})(?:بعد|پس) از(?!\p{L})/u,
  },
  fil: {
    least: {
      front:
        '(?<!hindi )(?:higit|mahigit|lampas|lagpas)|(?<!hindi )mas (?:mataas|matanda|matagal|marami|mahaba)|hindi (?:bababa|kukulangin|bumababa)|(?:kahit|di) bababa|pinakamababa',
      behind: 'o (?:mas (?:mataas|marami|matanda|matagal|mahaba)|higit)|pataas',
    },
    most: {
      front: `mas (?:mababa|bata|kaunti|maikli)|kulang|hindi (?:hihigit|lalampas|lalagpas|higit|mas mataas)|wala pang|pinakamarami|${noRange}hanggang|sa loob ng`,
      behind: 'o mas (?:mababa|kaunti|bata|maikli)|pababa',
    },
    before: /(?<!\p{L})bago(?!\p{L})/iu,
    after: /(?<!\p{L})(?:pagkatapos|matapos|makalipas|pagkaraan)(?!\p{L})/iu,
  },
};

const number = '(?<value>\\d+(?:\\.\\d+)?|\\{fever-threshold\\})';
const gap = '[^\\d{.,;:!?。，；！？]{0,24}?';

const compiled = new Map<string, Readonly<Record<Bound, readonly RegExp[]>>>();
function patternsOf(language: string): Readonly<Record<Bound, readonly RegExp[]>> | undefined {
  const there = compiled.get(language);
  const own = words[language];
  if (there || !own) return there;
  const isSpaced = !/^(?:zh|ko)$/.test(language);
  const start = isSpaced ? '(?<!\\p{L})' : '';
  const of = ({ front, behind }: Words[Bound]): readonly RegExp[] => [
    new RegExp(
      `${start}${language === 'ar' ? '[وف]?' : ''}(?:${front})${isSpaced ? '(?!\\p{L})' : ''}${gap}${number}`,
      'giu',
    ),
    new RegExp(`${number}${gap}${start}(?:${behind})`, 'giu'),
  ];
  const made = { least: of(own.least), most: of(own.most) };
  compiled.set(language, made);
  return made;
}

interface Found {
  said: Map<string, Set<Bound>>;
  /** Of these, what stands beside a "not", as it is said. */
  denied: Map<string, Set<Bound>>;
}

/**
 * The numbers that a text says are the least or the most of something; either where another word of the sentence denies
 * it: "no tome más de 4".
 */
function boundsIn(form: string, language: string): Found {
  const found: Found = { said: new Map(), denied: new Map() };
  const add = (to: Map<string, Set<Bound>>, value: string, bound: Bound): void => {
    to.set(value, (to.get(value) ?? new Set()).add(bound));
  };
  for (const sentence of form.split(/(?<=[.!?;؟]\s|[。！？；])/u)) {
    let rest = sentence;
    const all = (['least', 'most'] as const).flatMap((bound) =>
      (patternsOf(language)?.[bound] ?? []).flatMap((pattern) =>
        [...sentence.matchAll(pattern)].map(({ 0: written, groups }) => {
          rest = rest.replace(written, ' ');
          return { bound, value: groups?.value ?? '' };
        }),
      ),
    );
    const isDenied = language !== 'en' && negates(rest, language);
    for (const { bound, value } of all) {
      if (isDenied) add(found.denied, value, bound);
      for (const one of isDenied ? (['least', 'most'] as const) : [bound]) add(found.said, value, one);
    }
  }
  return found;
}

/** What another word of the sentence denies, only a person can tell. */
const denies =
  /\b(?:not(?! (?:more|less|older|younger|higher|lower|longer|later|fewer))|never|cannot|without)\b|n[’']t\b/i;

const only = <T>(all: ReadonlySet<T>): T | undefined => (all.size === 1 ? [...all][0] : undefined);

/** In English, before or after a time, an amount of it, a meal or the night. */
const anchored = (side: string): RegExp =>
  new RegExp(
    String.raw`\b${side} (?:about |around )?\d|\d[^.;:!?\d]{0,16}\b${side}\b|\b${side} (?:an? |1 |each |every |your |the |any )?(?:meals?|food|eating|you eat|breakfast|lunch|dinner|supper|bed(?:time)?|surgery|treatment|sleep|exercise)\b`,
    'i',
  );

/** Where an English text says that a number is the least or the most of something, and its translation the contrary. */
export function turnedBounds(original: string, translated: string, language: string): string[] {
  const primary = primaryLanguage(language);
  const own = words[primary];
  if (!own) return [];
  const [from, to] = [inDigits(original, 'en'), inDigits(translated.replace(/[\u064b-\u0652\u0670]/gu, ''), language)];
  const errors: string[] = [];
  const sentences = from.split(/(?<=[.!?;])\s+/u);
  const isDenied = sentences.some((one) => denies.test(one));
  const before = boundsIn(sentences.filter((one) => !denies.test(one)).join(' '), 'en').said;
  const denied = boundsIn(sentences.filter((one) => denies.test(one)).join(' '), 'en').said;
  const { said: after, denied: deniedNow } = boundsIn(to, primary);
  const say = (one: string, other: string): void => {
    errors.push(`bounds: "${one}" became "${other}"`);
  };
  for (const [value, bounds] of before) {
    const [one, other] = [only(bounds), only(after.get(value) ?? new Set<Bound>())];
    if (one && other && one !== other && !denied.has(value)) say(`at ${one} ${value}`, `at ${other} ${value}`);
  }
  // "Never more" that becomes "never less": both are denied, and what is denied has turned.
  for (const [value, bounds] of denied) {
    const [one, other] = [only(bounds), only(deniedNow.get(value) ?? new Set<Bound>())];
    if (one && other && one !== other && !before.has(value)) say(`not at ${one} ${value}`, `not at ${other} ${value}`);
  }
  if (isDenied) return errors;
  const all = (found: ReadonlyMap<string, Set<Bound>>): Bound | undefined =>
    only(new Set([...found.values()].flatMap((bounds) => [...bounds])));
  const [one, other] = [all(before), all(after)];
  if (!errors.length && one && other && one !== other) say(`at ${one}`, `at ${other}`);
  const sides = (['before', 'after'] as const).filter((side) => words.en?.[side].test(from));
  const [side] = sides;
  const theirs = (['before', 'after'] as const).filter((each) => own[each].test(to));
  const [otherSide] = theirs as Side[];
  if (sides.length === 1 && theirs.length === 1 && side && otherSide && side !== otherSide && anchored(side).test(from))
    say(side, otherSide);
  return errors;
}
