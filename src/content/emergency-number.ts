import numbers from './emergency-numbers.json' with { type: 'json' };

/** The number to call in an emergency in a region (ISO 3166), or undefined where none is on record. */
export function emergencyNumberOf(region: string): string | undefined {
  return Object.entries(numbers).find(([, regions]) => regions.split(' ').includes(region))?.[0];
}

/** Digits with the marks that people put between them; at least two digits. */
export const phoneNumber = /^\+?(?=.*\d.*\d)[\d ().-]{2,24}$/;

export const isPhoneNumber = (value: string): boolean => phoneNumber.test(value);

/** The number as a `tel:` URL needs it: digits and a leading `+`. */
export function dialled(number: string): string {
  return number.replace(/[^+\d]/g, '');
}
