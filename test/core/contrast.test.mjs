import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pictureColors } from '../../dist/modules/core/styles/picture.styles.js';
import { colors as everywhere } from '../../dist/modules/core/styles/tokens.styles.js';
import { screenerColors } from '../../dist/modules/elements/redflag-screener/redflag-screener.styles.js';

const hues = Object.entries({ ...everywhere, ...screenerColors, ...pictureColors });
const colors = Object.fromEntries(
  hues.flatMap(([name, [light, dark, lightSoft, darkSoft]]) => [
    [name, [light, dark]],
    [`${name}-soft`, [lightSoft, darkSoft]],
  ]),
);

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex) {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const texts = [
  ...['text', 'text-soft', 'accent', 'emergency'].flatMap((text) => [
    [text, 'surface'],
    [text, 'surface-soft'],
  ]),
  ['on-accent', 'accent'],
  ['notice', 'surface'],
  ['error', 'error-soft'],
  ['text', 'accent-soft'],
  ['text-soft', 'accent-soft'],
  ['accent', 'accent-soft'],
  ...['emergency', 'urgent', 'see-doctor', 'none'].flatMap((tone) => [
    [tone, `${tone}-soft`],
    [tone, 'surface'],
    ['text', `${tone}-soft`],
    ['text-soft', `${tone}-soft`],
    ['emergency', `${tone}-soft`],
  ]),
];
const marks = [
  ['control', 'surface'],
  ['focus', 'surface'],
  ['focus', 'surface-soft'],
  ['focus', 'accent-soft'],
  ...['blood', 'defense', 'illness', 'medicine'].map((drawn) => [drawn, 'surface-soft']),
];

for (const [scheme, index] of [
  ['light', 0],
  ['dark', 1],
]) {
  for (const [pairs, least, what] of [
    [texts, 7, 'text'],
    [marks, 3, 'mark'],
  ]) {
    it(`every ${what} has a contrast of ${least}:1 (${scheme})`, () => {
      const weak = pairs
        .map(([front, back]) => [front, back, contrast(colors[front][index], colors[back][index])])
        .filter(([, , ratio]) => ratio < least)
        .map(([front, back, ratio]) => `${front} on ${back}: ${ratio.toFixed(2)}`);
      assert.deepEqual(weak, []);
    });
  }
}
