import { inLanguage } from '../../content/text.js';
import { languageItself, perLanguage, remembered } from './remembered.js';

/** Alif without the hamza that many leave out, at the start of words that the tables have. */
const withoutHamza =
  /(?<=(?<!\p{L})(?:[وفبلك]|ال|وال|بال|لل)?)ا(?=(?:كثر|قل|على|كبر|صغر|دنى|طول|قصر|سبوع|سابيع|يام|شهر|قراص|كواب|ربع|حد عشر|لف(?!\p{L})))/gu;

/**
 * A text in the letters in which the tables of words are written, whatever keyboard it comes from: composed, without
 * vowel signs and the stroke that draws out a word, with Persian letters for the Arabic ones, and with hamza.
 */
export const inOurLetters = remembered((text: string, language: string): string => {
  const letters = text.normalize('NFC').replace(/[\u064b-\u0652\u0670\u0640]/gu, '');
  const primary = languageItself(language);
  if (primary === 'fa') return letters.replace(/[يى]/gu, 'ی').replace(/ك/gu, 'ک');
  return primary === 'ar' ? letters.replace(withoutHamza, 'أ') : letters;
});

/** The letters of the script of a language, or all letters. */
const letterOf = perLanguage((language) => {
  const script = inLanguage(() => new Intl.Locale(language).maximize().script, undefined);
  return /^(?:Arab|Cyrl|Latn)$/.test(script ?? '') ? `\\p{sc=${script}}` : '\\p{L}';
});

/** A pattern for texts of one language, whose letters are those of its script: of all letters, it compiles ten times as long. */
export const patternIn = (language: string, pattern: string, flags: string): RegExp =>
  new RegExp(pattern.replaceAll('\\p{L}', letterOf(language)), flags);
