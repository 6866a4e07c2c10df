import abbreviations from './abbreviations.json' with { type: 'json' };

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Stand before a name or a thing: never at the end of a sentence. */
const leading = setOf(abbreviations.leading);
/** Stand before a number, and else may be a word of their own ("No.") or an end. */
const beforeNumber = setOf(abbreviations.beforeNumber);
/** Stand before a letter as well: "Apt. B". */
const beforeLetter = setOf(abbreviations.beforeLetter);
/** With a capital letter alone: "Sat. and Sun.", but "You sat." and "in the sun." */
const calendar = setOf(abbreviations.calendar);
/** May stand at the end of a sentence as well. */
const trailing = setOf(abbreviations.trailing);
/** Hours of the day, and what may follow them in the same sentence with a capital letter. */
const hours = setOf('a.m p.m A.M P.M am pm');
const afterHours = setOf(abbreviations.afterHours);
/** What is told apart by letters. */
const lettered = setOf(abbreviations.lettered);
/** How sentences begin: after "U.S." or "etc." only these tell that one has ended. */
const starters = setOf(abbreviations.starters);

/** Sentences of a text in English by what stands around each full stop, and in others by the rules of Unicode. */
export function sentencesOf(text: string, language = 'en'): string[] {
  const parts = /^en\b/i.test(language) ? englishSentences(text) : unicodeSentences(text, language);
  return parts.filter((part) => /\p{L}/u.test(part));
}

function unicodeSentences(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ segment }) => segment.trim());
}

/** A full stop and the like, the quotes and brackets that it closes, and a space. */
const mayEnd = /(?<=[.?!:…]["”’'»)\]]*)\s+/u;

function englishSentences(text: string): string[] {
  const parts = text.split(mayEnd);
  const sentences: string[] = [];
  for (const part of parts) {
    const before = sentences.at(-1);
    if (before && !isEnd(before, part)) sentences[sentences.length - 1] = `${before} ${part}`;
    else sentences.push(part);
  }
  return sentences;
}

/** Whether a sentence ends where a text may be cut in two. */
function isEnd(before: string, after: string): boolean {
  const [, word = '', mark = '', closing = ''] = /([\p{L}\d.’'-]*?)([.?!:…]+)(["”’'»)\]]*)$/u.exec(before) ?? [];
  const next = after.replace(/^[\s"“‘'«([¿¡]+/u, '');
  const isLower = /^\p{Ll}/u.test(next);
  // What is quoted or in brackets, an exclamation within a sentence, and a pause go on with a small letter.
  if (closing || /[!…]|\.\.\./.test(mark)) return !isLower;
  if (mark !== '.') return true;
  const [start = ''] = /^[\p{L}’'-]+/u.exec(next) ?? [];
  const isStart = starters.has(start.toLowerCase()) && !isLower;
  if (leading.has(word.toLowerCase())) return false;
  if (beforeNumber.has(word.toLowerCase()) && /^[#+]?\d/.test(next)) return false;
  if (beforeLetter.has(word.toLowerCase()) && /^(?!I\b)\p{Lu}(?![\p{L}’'])/u.test(next)) return false;
  if (hours.has(word)) return !isLower && !/^\d/.test(next) && !afterHours.has(start);
  if (trailing.has(word.toLowerCase()) || calendar.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return isStart;
  if (/^\p{Lu}$/u.test(word) && word !== 'I') return isStart || !isInitial(before, next);
  // "hrs." and the like: no word of English is without a vowel.
  return !(isLower && /^(?!.*[aeiouy])\p{L}{2,5}$/iu.test(word));
}

/** "J. Smith", but not "vitamin C. Fruit has it." */
function isInitial(before: string, next: string): boolean {
  const [previous = ''] = /\p{L}+(?=\s+\p{Lu}\.$)/u.exec(before) ?? [];
  return /^\p{Lu}/u.test(next) && !lettered.has(previous.toLowerCase());
}
