import { inLanguage } from '../content/text.js';

/** Formats a date in a language, always in the Gregorian calendar and with Latin digits. */
export function formatDate(date: Date, language: string): string {
  const options = { dateStyle: 'long', calendar: 'gregory', numberingSystem: 'latn' } as const;
  // An invalid date cannot be formatted in any language.
  return inLanguage(
    () => new Intl.DateTimeFormat(language, options).format(date),
    inLanguage(() => date.toISOString().slice(0, 10), '?'),
  );
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** Formats a date without a time, at local noon so that no time zone shifts the day. */
export function formatDay(day: string, language: string): string {
  const [year, month, date] = day.split('-').map(Number);
  // English does without Intl, whose first use costs a cheap phone more than a whole element.
  const name = language === 'en' && months[Number(month) - 1];
  return name ? `${name} ${date}, ${year}` : formatDate(new Date(`${day}T12:00:00`), language);
}
