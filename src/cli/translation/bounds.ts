import { inDigits } from './digit-form.js';
import { patternIn } from './letters.js';
import { languageItself, perLanguage } from './remembered.js';
import { turnedSides } from './sides.js';
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
      front: String.raw`(?<!\bno )(?:más (?:del?|que)|superior(?:es)? al?|mayor(?:es)? (?:del?|que|al?)|(?:por )?(?:encima|arriba) del?|sobrepas[ea]|rebas[ea]|pasa(?=\s(?:los|de)\s)|super[ea]|exced[ea])|al menos|cuando menos|a partir de(?=\s(?:los\s)?\d+\s(?:años|meses))|por lo menos|como mínimo|mínimo(?: del?)?|no (?:menos|menor(?:es)?|inferior(?:es)?|por debajo) (?:del?|que|al?)|sobre(?=\s(?:los\s)?[\d{][^\s]*\s?(?:°|grados))`,
      behind: '[oy] (?:más|mayor(?:es)?|superior(?:es)?)|en adelante|como mínimo|por lo menos',
    },
    most: {
      front: String.raw`(?<!\bno )(?:menos (?:del?|que)|inferior(?:es)? al?|menor(?:es)? (?:del?|que|al?)|(?:por debajo|debajo|abajo) del?)|como máximo|como mucho|cuando (?:mucho|más)|máximo(?: del?)?|a lo sumo|no (?:más|mayor(?:es)?|superior(?:es)?) (?:del?|que|al?)|no (?:supere|exceda|sobrepase)|${noRange}hasta(?! que)|dentro de|en un plazo de`,
      behind: '[oy] (?:menos|menor(?:es)?|inferior(?:es)?|más baj[oa]s?)|como máximo',
    },
    before: /(?<!\p{L})antes(?! posible)/iu,
    after: /(?<!\p{L})(?:después|tras|luego de|pasad[oa]s)(?!\p{L})/iu,
  },
  zh: {
    least: {
      front:
        '(?<!不)(?:超过|超過|多于|多於|高于|高於|大于|大於|长于|長於|逾|(?<![未不])[满滿])|至少|最少|起码|起碼|不少于|不少於|不低于|不低於|不小于|不小於',
      behind: '以上|[或及]?更[多高久大长長]',
    },
    most: {
      front:
        '(?<!不)(?:少于|少於|低于|低於|小于|小於|短于|短於)|不到|未满|未滿|不足|至多|最多|不超过|不超過|不多于|不多於|不高于|不高於|不大于|不大於',
      behind: '以下(?![症情任几幾各哪])|以内|以內|之内|之內|(?<=[日天时時周週月年钟鐘])[内內]|[或及]?更[少低短小]',
    },
    before: /之前|以前|(?<=[\d点點时時日天周週月年钟鐘饭飯餐食睡觉覺术術疗療药藥动動])前/u,
    after: /之[后後]|以[后後]|(?<=[点點时時日天周週月年钟鐘饭飯餐食觉覺床术術疗療药藥动動])[后後]/u,
  },
  ko: {
    least: {
      front: '최소|적어도',
      behind:
        '(?<![에후은는이가을를면서고]\\s)이상(?! ?반응)|초과(?!하지)|넘(?!지)|보다 ?(?:많|높|오래|크|큰|길|긴|나이가 많)|웃도',
    },
    most: {
      front: '최대|많아야|기껏해야',
      behind:
        '이하|미만|이내|(?<!입 ?)안에|(?<=(?:시간|분|일|주|개월|달|년)\\s?)내(?=에|로|\\s)|(?<=(?:정|알|캡슐|방울|회|번|포|mg|ml|mL)\\s?)까지|넘지|초과하지|보다 ?(?:적|낮|작|짧|어리|어린)|밑도|밑으로|(?<!혀 ?)아래',
    },
    before:
      /식전|이전|(?<![오안완])전(?=에|까지|부터)|(?<=(?:[시일주간월년분기]|식사|취침|수술|치료|시술|검사|운동|복용|투여)\s?)전(?=[\s,.]|$)/u,
    after:
      /식후|이후|(?<!오)후(?=에|부터)|(?<=(?:[시일주간월년분기]|식사|취침|기상|수술|치료|시술|검사|운동|복용|투여)\s?)후(?=[\s,.]|$)|뒤에|다음에|지나/u,
  },
  ru: {
    least: {
      front:
        '(?<!не )(?:(?:более|больше|выше|старше|дольше)(?: чем)?|свыше|превы(?:ша|с)\\p{L}+|сверх)|(?:от|с)(?= \\d+ (?:лет|года|мес\\p{L}*)(?! до))|не (?:раньше|ранее)(?:,? чем)?(?: через)?|не (?:менее|меньше|ниже|младше|моложе)(?: чем)?|по меньшей мере|по крайней мере|как минимум|минимум|хотя бы',
      behind: '(?:и|или) (?:более|больше|выше|старше|дольше)|как минимум',
    },
    most: {
      front: `(?<!не )(?:менее|меньше|ниже|младше|моложе|короче)(?: чем)?|не (?:более|больше|выше|старше|дольше|позднее|позже)(?: чем)?|максимум|не превы(?:ша|с)\\p{L}+|самое большее|${noRange}до`,
      behind: '(?:и|или) (?:менее|меньше|ниже|младше|моложе)|максимум',
    },
    before:
      /(?<!\p{L})(?:до(?!\s\d+\s?(?!час|ч(?!\p{L})|утр|вечер|ночи|дня)[\p{L}%°])|перед|прежде|(?<!не )(?:раньше|ранее))(?!\p{L})/iu,
    after: /(?<!\p{L})(?:после|спустя|(?<!не )(?:позже|позднее)|через(?=\s\d))(?!\p{L})/iu,
  },
  vi: {
    least: {
      front:
        '(?<!không |không được )(?:quá(?! (?:liều|trình))|trên(?=(?: \\p{L}+)? [\\d{])|vượt)|(?<!ít |thấp |không |nhỏ |nhẹ |trẻ |ngắn |sớm |lạnh |kém )hơn|từ(?= \\d+ (?:tuổi|tháng tuổi)(?! đến))|ít nhất|tối thiểu|không (?:dưới|ít hơn|thấp hơn)',
      behind: 'trở lên|hoặc (?:hơn|cao hơn|nhiều hơn|lâu hơn|lớn hơn)',
    },
    most: {
      front:
        '(?<!không )(?:dưới|ít hơn|thấp hơn|nhỏ hơn|trẻ hơn|ngắn hơn|nhẹ hơn)|(?:chưa|không) (?:đến|đầy|tới)|tối đa|nhiều nhất|không (?:được )?(?:quá|hơn|vượt|trên)|trong vòng',
      behind: 'trở xuống|hoặc (?:ít|thấp|nhỏ) hơn',
    },
    before: /(?<!\p{L})trước(?!\p{L})/iu,
    after: /(?<!\p{L})sau(?!\p{L}| (?:lưng|đó|này))/iu,
  },
  ar: {
    least: {
      front:
        '(?<!لا |ليس |ليست )(?:(?:أكثر|أعلى|أكبر|أطول|أزيد) من|فوق|[يت]?تجاوز(?:ت)?|[يت]زيد (?:عن|على)|زادت?(?: \\p{L}+){0,2} (?:عن|على)|[يت]تعدى)|على الأقل|لا [يت]قل|(?:كحد|بحد) أدنى',
      behind: 'أو (?:أكثر|أعلى|أكبر|أطول)|فأكثر|فما فوق|وما فوق|على الأقل|كحد أدنى',
    },
    most: {
      front:
        '(?<!لا |ليس |ليست )(?:(?:أقل|أدنى|أصغر|أقصر) من|دون|تحت(?! (?:ال)?(?:لسان|إبط|ذراع|جلد))|[يت]قل عن)|على الأكثر|أ?لا [يت]زيد|أ?لا [يت]تجاوز|حتى(?=\\s\\d+\\s?(?:\\p{L}*قرص|أقراص|حب|كبسول|مل|قطر|مر))|(?:كحد|بحد) أقصى|(?:لا|ليس|ليست) (?:أكثر|أعلى|أكبر)|في غضون',
      behind: 'أو (?:أقل|أدنى|أصغر)|فأقل|على الأكثر|كحد أقصى',
    },
    before: /(?<!\p{L})[وف]?قبل(?!\p{L})/u,
    after: /(?<!\p{L})[وف]?بعد(?!\p{L})/u,
  },
  fa: {
    least: {
      front:
        '(?<!نه )(?:بیش(?:تر)?|بالاتر|بزرگ[ \u200c]?تر|طولانی[ \u200c]?تر) از|بالای|حداقل|دست[ \u200c]?کم|لااقل|نه کمتر از',
      behind: 'یا (?:بیشتر|بالاتر)|به بالا|و بیشتر|و بالاتر|بیشتر',
    },
    most: {
      front: `(?<!نه )(?:کم[ \u200c]?تر|پا[یئ]ین[ \u200c]?تر|کوچک[ \u200c]?تر|کوتاه[ \u200c]?تر|جوان[ \u200c]?تر) از|زیر(?! (?:زبان|بغل|پوست))|حداکثر|نه بیشتر از|ظرف|${noRange}تا(?!\\s\\d+\\s\\p{L}+\\s(?:بگذرد|سپری|طی))`,
      behind: 'یا (?:کمتر|پایین\u200c?تر)|به پایین|و کمتر',
    },
    before: /(?<!\p{L})(?:قبل|پیش از)(?!\p{L})/u,
    after: /(?<!\p{L})(?:(?:بعد|پس)[ \u200c]?از(?![ \u200c]?ظهر)|بعد(?=\s(?:غذا|صبحانه|ناهار|شام|عمل)))(?!\p{L})/u,
  },
  fil: {
    least: {
      front:
        '(?<!hindi )(?:higit|mahigit|(?:l|lum|lumal)a(?:mp|gp)as|sobra|labis)|(?<!hindi )mas (?:mataas|matanda|matagal|ma[rd]ami(?:ng)?|mahaba)|at least|kahit man lang|hindi (?:bababa|kukulangin|bumababa)|(?:kahit|di) bababa|pinakamababa',
      behind: 'o (?:mas (?:mataas|marami|matanda|matagal|mahaba)|higit)|pataas',
    },
    most: {
      front: `mas (?:mababa|bata|kaunti|maikli)|kulang|hindi (?:hihigit|lalampas|lalagpas|higit|mas mataas)|wala pang|pinakamarami|at most|${noRange}hanggang`,
      behind: 'o mas (?:mababa|kaunti|bata|maikli)|pababa',
    },
    before: /(?<!\p{L})bago(?!\p{L})/iu,
    after: /(?<!\p{L})(?:pagkatapos|matapos|makalipas|pagkalipas|paglipas|pagkaraan|makaraan|pagkakain)(?!\p{L})/iu,
  },
};

const number = '(?<value>\\d+(?:\\.\\d+)?|\\{fever-threshold\\})';
const gap = '[^\\d{.,;:!?。，；！？]{0,24}?';

const patternsOf = perLanguage((language): Readonly<Record<Bound, readonly RegExp[]>> | undefined => {
  const own = words[language];
  if (!own) return undefined;
  const isSpaced = !/^(?:zh|ko)$/.test(language);
  const start = isSpaced ? '(?<!\\p{L})' : '';
  const of = ({ front, behind }: Words[Bound]): readonly RegExp[] => [
    patternIn(
      language,
      `${start}${language === 'ar' ? '[وف]?[لبك]?' : ''}(?:${front})${isSpaced ? '(?!\\p{L})' : ''}${gap}${number}`,
      'giu',
    ),
    patternIn(language, `${number}${gap}${start}(?:${behind})`, 'giu'),
  ];
  return { least: of(own.least), most: of(own.most) };
});

/** Words that forbid a number without a "not": "avoid more than 4". Not "to avoid harm", which forbids none. */
const forbids: Readonly<Record<string, RegExp>> = {
  es: /(?<!(?:para|y|o) )(?<!\p{L})(?:evit(?:e|en|a|ar)|(?:se )?prohíbe|prohibid[oa]s?)(?!\p{L})[^.,;:!?\d]{0,40}\d/iu,
  zh: /(?<![为為以])(?:避免|禁止|严禁|嚴禁|忌)[^。，；\d]{0,12}\d/u,
  ko: /\d[^.,\d]{0,24}(?:금지|금합|금하|피하[세십]|삼가)/u,
  ru: /(?<!чтобы )(?<!\p{L})(?:избегай\p{L}+|запреща\p{L}+|воздерж\p{L}+)[^.,;:!?\d]{0,40}\d|\d[^.,;:!?\d]{0,40}запрещ/iu,
  vi: /(?<!để )(?<!\p{L})tránh(?! thai)[^.,;:!?\d]{0,40}\d/iu,
  ar: /(?<!ل)(?:تجنب|تجنّب|[يُ]{1,2}منع|ممنوع|[يُ]{1,2}حظر|محظور|إياك|احذر)[^.،؛:!؟\d]{0,40}\d/u,
  fa: /\d[^.،؛:!؟\d]{0,40}(?:خودداری|پرهیز|ممنوع|ننما|اجتناب)/u,
  fil: /(?<!para )(?<!\p{L})(?:iwasan?g?|ipinagbabawal)(?!\p{L})[^.,;:!?\d]{0,40}\d/iu,
};

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
    const isDenied = language !== 'en' && (negates(rest, language) || (forbids[language]?.test(sentence) ?? false));
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

/** Says that something is to be done once a time has passed: "in 24 hours from now", not within them. */
const later: Readonly<Record<string, (value: string) => string>> = {
  es: (n) =>
    `(?:después de|pasad[oa]s|tras|al cabo de|luego de)\\s(?:l[oa]s?\\s|el\\s)?${n}(?!\\d)|(?<!\\d)${n}\\s\\p{L}+\\s(?:después(?! de)|más tarde)`,
  zh: (n) => `(?<!\\d)${n}\\s?[个個]?\\p{L}{1,2}(?:之|以)?[后後]`,
  ko: (n) => `(?<!\\d)${n}\\s?\\p{L}{1,3}\\s?(?:이\\s)?(?:(?:후|뒤)(?=에|부터|\\s|$)|지나)`,
  ru: (n) => `(?:через|спустя|по прошествии)\\s(?:первые\\s)?${n}(?!\\d)|(?<!\\d)${n}\\s\\p{L}+\\sспустя`,
  vi: (n) => `sau\\s${n}(?!\\d)|(?<!\\d)${n}\\s\\p{L}+\\ssau(?=[.,]|$)`,
  ar: (n) => `بعد(?:\\sمرور)?\\s${n}(?!\\d)`,
  fa: (n) => `(?:بعد|پس)[ \\u200c]از\\s${n}(?!\\d)|(?<!\\d)${n}\\s\\p{L}+\\sبعد(?!\\sاز)`,
  fil: (n) => `(?:pagkatapos ng|pagkalipas ng|makalipas ang|makaraan ang|paglipas ng)\\s${n}(?!\\d)`,
};
const isLater = (value: string, text: string, language: string): boolean =>
  later[language] !== undefined && new RegExp(`(?<!\\p{L})(?:${later[language](value)})`, 'iu').test(text);
/** A command that allows no more. "If it does not stop for more than 10 minutes" is none. */
const exceeding =
  /(?:^|[.!?;:]\s|,\s(?:and|but|so)\s)[^.,;:!?]{0,30}?\b(?:(?:do|must|should|may) not|(?:do|must|should)n[’']t|never) (?!have\b)(?:[a-z]+ ){1,6}?(?:(?:more|greater|higher|longer|older|later) than|over|above|past|exceed) (?:the )?(\d+(?:\.\d+)?)/gi;
/** What makes it no command. */
const depends = /\b(?:if|when|whenever|who|that|unless|until|while|because|though|but)\b/i;
/** How a bound is said where it is denied: what is not "at least 4" is "not more than 4". */
const than: Readonly<Record<Bound, string>> = { least: 'more than', most: 'less than' };
const within = /\bwithin (?:the (?:next|first) )?(\d+)/gi;

/** Where an English text says that a number is the least or the most of something, and its translation the contrary. */
export function turnedBounds(original: string, translated: string, language: string): string[] {
  const primary = languageItself(language);
  const own = words[primary];
  if (!own) return [];
  const [from, to] = [inDigits(original, 'en'), inDigits(translated, language)];
  const errors = turnedSides(from, to, own.before, own.after);
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
    if (one && other && one !== other && !before.has(value))
      say(`not ${than[one]} ${value}`, `not ${than[other]} ${value}`);
  }
  // "Never more than 4" that becomes "more than 4".
  for (const { 0: command, 1: value = '' } of from.matchAll(exceeding))
    if (
      !depends.test(command) &&
      denied.has(value) &&
      !before.has(value) &&
      !deniedNow.has(value) &&
      only(after.get(value) ?? new Set()) === 'least'
    )
      say(`not ${than.least} ${value}`, `${than.least} ${value}`);
  // "Within 24 hours" that becomes "after 24 hours".
  for (const [, value = ''] of from.matchAll(within))
    if (!after.has(value) && isLater(value, to, primary)) say(`within ${value}`, `after ${value}`);
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
