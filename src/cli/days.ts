/** The day here, as a date without a time. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');

const hour = 60 * 60 * 1000;

/**
 * Whether a day is still to come wherever on earth it was written: it begins first in the Pacific, 14 hours before it
 * does in Greenwich, and who signs there is not refused by a program that runs elsewhere.
 */
export const isToCome = (day: string): boolean => day > new Date(Date.now() + 14 * hour).toISOString().slice(0, 10);
