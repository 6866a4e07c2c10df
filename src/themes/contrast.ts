import type { Colors } from './palette.js';

/** WCAG 2.2, relative luminance of `#rrggbb`. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, contrast ratio, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** A color on the one behind it, by name. */
export type Pair = readonly [front: string, back: string];

const on = (fronts: readonly string[], backs: readonly string[]): Pair[] =>
  fronts.flatMap((front) => backs.map((back): Pair => [front, back]));

const tones = ['emergency', 'urgent', 'see-doctor', 'none'];

/** Every text of the elements on every surface that it stands on. */
export const textPairs: readonly Pair[] = [
  ...on(['text', 'text-soft', 'accent', 'emergency'], ['surface', 'surface-soft']),
  ['on-accent', 'accent'],
  ['notice', 'surface'],
  ['error', 'error-soft'],
  ...on(['text', 'text-soft', 'accent'], ['accent-soft']),
  ...tones.flatMap((tone) => [
    ...on([tone], [`${tone}-soft`, 'surface']),
    ...on(['text', 'text-soft', 'emergency'], [`${tone}-soft`]),
  ]),
];

/** Borders of controls, focus rings and drawings, which need 3:1. */
export const markPairs: readonly Pair[] = [
  ['control', 'surface'],
  ...on(['focus'], ['surface', 'surface-soft', 'accent-soft']),
  ...on(['blood', 'defense', 'illness', 'medicine'], ['surface-soft']),
];

export interface Measured {
  front: string;
  back: string;
  ratio: number;
}

/** The contrast of each pair; a name without a color is a mistake of the caller. */
export function measure(colors: Colors, pairs: readonly Pair[]): Measured[] {
  const colorOf = (name: string): string => {
    const color = colors[name];
    if (!color) throw new Error(`There is no color ${name}.`);
    return color;
  };
  return pairs.map(([front, back]) => ({ front, back, ratio: contrast(colorOf(front), colorOf(back)) }));
}
