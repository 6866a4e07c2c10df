import numbers from './emergency-numbers.json' with { type: 'json' };
import { primaryLanguage, regionIn } from './locale.js';

/** The emergency number of a region (ISO 3166), or undefined if none is on record. */
export const emergencyNumberOf = (region: string): string | undefined => numberIn(numbers, region);

/** The number of a region, in a table of numbers with their regions. */
export function numberIn(regionsOfNumbers: Readonly<Record<string, string>>, region: string): string | undefined {
  return Object.entries(regionsOfNumbers).find(([, regions]) => regions.split(' ').includes(region))?.[0];
}

/** For a region without a number on record: every mobile phone takes it for an emergency call (3GPP TS 22.101, 10.1.1). */
export const mobileEmergencyNumber = '112';

/**
 * Where a page in a language is read, if nothing else says it: English counts as American, but that of the world or of
 * Europe (`en-150`); elsewhere the wrong country's number is worse than none.
 */
export const usualRegion = (language: string): string =>
  regionIn(language) ?? (/^(en)?$/.test(primaryLanguage(language)) && !/\d{3}/.test(language) ? 'US' : '');

const wellKnown = '(?:911|999|000|11[0-589]|1[578])';

/**
 * At least two digits, with the usual separators between them. Not several emergency numbers (`911 112`, `112 144`),
 * which would be dialed as one wrong number.
 */
export const phoneNumber = new RegExp(
  `^(?!\\D*(?:${wellKnown}(?:\\D+|$)){2,}$)(?!(?=.*\\b${wellKnown}\\b)\\D*\\d{2,3}\\D+\\d{2,3}\\D*$)\\+?(?=.*\\d.*\\d)[\\d ().-]{2,24}$`,
);

export const isPhoneNumber = (value: string): boolean => phoneNumber.test(value);

/** The number as a `tel:` URL needs it: digits and a leading `+`. */
export function dialled(number: string): string {
  return number.replace(/[^+\d]/g, '');
}
