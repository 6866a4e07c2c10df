import { emergencyNumberOf } from './emergency-number.js';
import numbers from './emergency-numbers.json' with { type: 'json' };
import { primaryLanguage } from './locale.js';

/** For authors and programs that exchange packs; none of it is shipped to readers. */

/** A number that a text says to call, and that is the emergency number of other regions. */
export interface OtherCall {
  number: string;
  /** Such as “US and CA”. */
  whose: string;
}

/** The emergency numbers that a text says to call, other than those of its regions (ISO 3166). */
export function callsOfOtherRegions(text: string, language: string, regions: readonly string[]): OtherCall[] {
  const own = regions.flatMap((region) => [emergencyNumberOf(region) ?? [], otherLines[region] ?? []].flat());
  const named = calledIn(inWesternDigits(text), language);
  return Object.entries(numbers)
    .filter(([number]) => named.has(number) && !own.includes(number))
    .map(([number, all]) => ({ number, whose: inWords(all.split(' ').filter((region) => region !== 'UK')) }));
}

/** Lines for advice that have the emergency number of another region. */
const otherLines: Readonly<Record<string, readonly string[]>> = { GB: ['111'], UK: ['111'] };

function inWords(regions: readonly string[]): string {
  const [first, second, ...more] = regions;
  if (more.length) return `${first}, ${second} and ${more.length} more`;
  return second ? `${first} and ${second}` : `${first}`;
}

const inWesternDigits = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u061c\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/[٠-٩]/g, (digit) => `${digit.charCodeAt(0) - 0x660}`)
    .replace(/[۰-۹]/g, (digit) => `${digit.charCodeAt(0) - 0x6f0}`);

const isKnown = (group: string): boolean => Object.hasOwn(numbers, group);
const known = Object.keys(numbers).join('|');

/** Groups of digits with a blank or a mark between them, as telephone numbers are written. */
const digits = /(?<![a-z\d]|\d[.,])\+?\d(?:(?:[\s.,‑–-]|\) | \(|\)-)?\d)*/giu;

function calledIn(text: string, language: string): Set<string> {
  const found = new Set<string>();
  for (const { 0: run, index } of text.matchAll(digits))
    for (const { number, start, end } of knownIn(run))
      if (isCalled(text.slice(0, index + start), text.slice(index + end), language)) found.add(number);
  return found;
}

/** The numbers in a run of digits: alone (also as 9-1-1 or 9 1 1), or one after the other, but no part of a longer one. */
function knownIn(run: string): { number: string; start: number; end: number }[] {
  const spelled = /^(\d)([-‑ ])(\d)\2(\d)$/.exec(run);
  const joined = spelled ? `${spelled[1]}${spelled[3]}${spelled[4]}` : run;
  if (isKnown(joined)) return [{ number: joined, start: 0, end: run.length }];
  const groups = [...run.matchAll(/\S+/g)].map(({ 0: group, index }) => ({
    number: group.replace(/,$/, ''),
    start: index,
    end: index + group.length,
  }));
  // `911 3 times`, but not `5 112`, nor `0800 111 999`.
  const isList = groups.every(({ number }, index) => isKnown(number) || (index > 0 && /^\d{1,2}$/.test(number)));
  return isList ? groups.filter(({ number }) => isKnown(number)) : [];
}

const amount =
  'mm(?: ?Hg)?|cm|m|kg|g|mg|µg|μg|lbs?|l|ml|dl|bpm|h|min|hours?|minutes?|days?|weeks?|months?|years?|times|beats|steps|points?';
const boundBefore = /(?:[<>≤≥=±/]|(?<!\p{L})(?:than|above|below|over|under|least|most|from|between|of))\s*$/iu;
const boundAfter = new RegExp(
  `^\\s*(?:[%‰°]|/(?!(?:${known})(?!\\d))|(?:or|and|to)\\s+(?:more|less|higher|lower|above|below|over|under)(?!\\p{L})|(?:${amount})(?!\\p{L}))`,
  'iu',
);

/** What is said of a value or a place, and not of a call: “Call your doctor if your pulse is …”. */
const measured =
  /(?<!\p{L})(?:if|when|is|are|was|reach\p{L}*|rate|pressure|pulse|score|temperature|weigh\p{L}*|sugar|room|bed|ward|page)(?!\p{L})/iu;

/** For each language of the library, the words that stand before or after a number to call. */
const cues: Readonly<Record<string, { before: string; after?: string }>> = {
  en: {
    before: 'call(?:s|ed|ing)?|dial(?:s|ed|ing)?|phone|ring|text|ambulance|emergenc(?:y|ies)',
    after: '(?:emergency|operator|dispatch\\p{L}*|right away|immediately|now|for help)',
  },
  es: { before: 'llam\\p{L}*|marqu\\p{L}*|marc(?:ar|a|ando)|telefone\\p{L}*|emergencias?|urgencias|ambulancia' },
  ar: { before: '\\p{L}{0,2}(?:اتصل\\p{L}*|اتصال|اطلب\\p{L}*|طوارئ|إسعاف|رقم)' },
  fa: { before: 'تماس|زنگ|شماره|اورژانس|آمبولانس', after: '(?:را )?(?:تماس|زنگ|بگیرید|شماره)' },
  ko: {
    before: '전화\\p{L}*|응급\\p{L}*|구급\\p{L}*|번호\\p{L}*|긴급\\p{L}*',
    after: '(?:번)?(?:에|로|으로|을|를)?\\s?(?:바로 |즉시 |지금 )?(?:전화|연락|신고|걸|부르)',
  },
  ru: {
    before:
      '(?:по)?звон\\p{L}*|наб(?:ер|ир|рать)\\p{L}*|вызов\\p{L}*|вызыва\\p{L}*|вызва\\p{L}*|телефон\\p{L}*|скор\\p{L}* помощ\\p{L}*|экстренн\\p{L}*',
  },
  tl: { before: '(?:\\p{L}+-)?(?:tumawag|tatawag|tawagan|tawag|dial)|emergency|emerhensiya|ambulansya' },
  vi: { before: 'gọi|bấm|quay|cấp cứu|điện thoại' },
  zh: { before: '[拨撥打]|致[电電]|呼叫|急救|[电電][话話]|求助', after: '(?:急救|[电電][话話]|求助)' },
};

/** Whether a number between two texts is to be called. In a language that is not known here it may always be. */
function isCalled(before: string, after: string, language: string): boolean {
  if (boundBefore.test(before) || boundAfter.test(after)) return false;
  const cue = cues[primaryLanguage(language)];
  if (!cue) return true;
  // Chinese writes no blanks between words.
  const edge = primaryLanguage(language) === 'zh' ? '' : '(?<!\\p{L})';
  const near = new RegExp(`${edge}(?:${cue.before})([^.!?。！？؟\\n]{0,40})$`, 'iu').exec(before);
  if (near && !measured.test(near[1] ?? '')) return true;
  return Boolean(cue.after) && new RegExp(`^[\\s,:)”"]{0,2}${cue.after}`, 'iu').test(after);
}
