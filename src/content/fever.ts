import { directionOf } from './locale.js';
import { formatNumber } from './text.js';

/**
 * From which temperature on a fever needs a call. CDC, “Watch Out for Fever”: 100.4 °F (38 °C).
 * A hospital may set it lower, and never above 38.3 °C; below 37 °C there is no fever.
 */
export interface FeverThreshold {
  celsius: number;
  fahrenheit: number;
}

/** Whom to call first about a fever: sources differ, so a hospital may decide. */
export const feverCalls = ['care-team', 'emergency'] as const;
export type FeverCall = (typeof feverCalls)[number];

/** How urgent a fever is, by whom to call first. */
export const urgencyOfFever = (firstCall: FeverCall): 'emergency' | 'urgent' =>
  firstCall === 'care-team' ? 'urgent' : 'emergency';

/** In degrees Celsius. */
export const feverBounds = { lowest: 37, highest: 38.3 };

const round = (value: number): number => Math.round(value * 10) / 10;

export function feverInCelsius(celsius: number): FeverThreshold {
  return { celsius, fahrenheit: round((celsius * 9) / 5 + 32) };
}

export const defaultFever: FeverThreshold = feverInCelsius(38);

/** Reads `37.8C`, `100 °F` or `37,8 °C`; undefined for anything else, and for what is out of bounds. */
export function parseFever(value: string): FeverThreshold | undefined {
  // At most one blank between the parts: with more, a long line of blanks would hold the page up.
  const [, digits = '', unit] = /^(\d{2,3}(?:[.,]\d{1,2})?)\s?°?\s?([CF])$/i.exec(value.trim()) ?? [];
  if (!unit) return undefined;
  const given = Number(digits.replace(',', '.'));
  const inCelsius = unit.toUpperCase() === 'C';
  const exact = inCelsius ? given : ((given - 32) * 5) / 9;
  if (exact < feverBounds.lowest || exact > feverBounds.highest) return undefined;
  return inCelsius ? feverInCelsius(given) : { celsius: round(exact), fahrenheit: given };
}

const fahrenheitRegions = ['US', 'BS', 'BZ', 'FM', 'KY', 'LR', 'MH', 'PW'];

/** Both units, first the one that people of the region read on their thermometers. */
export function formatFever({ celsius, fahrenheit }: FeverThreshold, region: string, language: string): string {
  // The first use of Intl costs a cheap phone more than the whole element, and English numbers are written like this.
  const english = /^en(-|$)/.test(language);
  const format = (value: number): string => (english ? `${value}` : formatNumber(value, language));
  // No line ends between a number and its unit.
  const parts = [`${format(fahrenheit)}\u00a0°F`, `${format(celsius)}\u00a0°C`];
  if (!fahrenheitRegions.includes(region)) parts.reverse();
  const both = `${parts[0]} (${parts[1]})`;
  // Isolated, as text from right to left would put the units before their numbers.
  return directionOf(language) === 'rtl' ? `\u2066${both}\u2069` : both;
}
