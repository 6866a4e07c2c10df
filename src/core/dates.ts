import { inLanguage } from '../content/text.js';

/** A day in the words of a language, by the Gregorian calendar and in digits that every patient reads. */
export function formatDate(date: Date, language: string): string {
  const options = { dateStyle: 'long', calendar: 'gregory', numberingSystem: 'latn' } as const;
  // A day that no calendar has is none in any language.
  return inLanguage(
    () => new Intl.DateTimeFormat(language, options).format(date),
    inLanguage(() => date.toISOString().slice(0, 10), '?'),
  );
}

/** A date without a time is the same day everywhere. */
export const formatDay = (day: string, language: string): string => formatDate(new Date(`${day}T12:00:00`), language);
