import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pictureColors } from '../../src/core/styles/picture.styles.js';
import { colors as everywhere } from '../../src/core/styles/tokens.styles.js';
import { screenerColors } from '../../src/elements/redflag-screener/redflag-screener.styles.js';

const hues = Object.entries({ ...everywhere, ...screenerColors, ...pictureColors });
const colors = new Map(
  hues.flatMap(([name, [light, dark, lightSoft, darkSoft]]) => [
    [name, [light, dark]] as const,
    [`${name}-soft`, [lightSoft, darkSoft]] as const,
  ]),
);
function colorOf(name: string, scheme: 0 | 1): string {
  const color = colors.get(name)?.[scheme];
  assert.ok(color, `there is no color ${name}`);
  return color;
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const channels = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

type Pair = readonly [front: string, back: string];
const texts: Pair[] = [
  ...(['text', 'text-soft', 'accent', 'emergency'] as const).flatMap((text): Pair[] => [
    [text, 'surface'],
    [text, 'surface-soft'],
  ]),
  ['on-accent', 'accent'],
  ['notice', 'surface'],
  ['error', 'error-soft'],
  ['text', 'accent-soft'],
  ['text-soft', 'accent-soft'],
  ['accent', 'accent-soft'],
  ...(['emergency', 'urgent', 'see-doctor', 'none'] as const).flatMap((tone): Pair[] => [
    [tone, `${tone}-soft`],
    [tone, 'surface'],
    ['text', `${tone}-soft`],
    ['text-soft', `${tone}-soft`],
    ['emergency', `${tone}-soft`],
  ]),
];
const marks: Pair[] = [
  ['control', 'surface'],
  ['focus', 'surface'],
  ['focus', 'surface-soft'],
  ['focus', 'accent-soft'],
  ...['blood', 'defense', 'illness', 'medicine'].map((drawn): Pair => [drawn, 'surface-soft']),
];

for (const [scheme, index] of [
  ['light', 0],
  ['dark', 1],
] as const) {
  for (const [pairs, least, what] of [
    [texts, 7, 'text'],
    [marks, 3, 'mark'],
  ] as const) {
    it(`every ${what} has a contrast of ${least}:1 (${scheme})`, () => {
      const weak = pairs
        .map(([front, back]) => ({ front, back, ratio: contrast(colorOf(front, index), colorOf(back, index)) }))
        .filter(({ ratio }) => ratio < least)
        .map(({ front, back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`);
      assert.deepEqual(weak, []);
    });
  }
}
