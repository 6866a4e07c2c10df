import assert from 'node:assert/strict';
import { it } from 'node:test';
import { contrast, markPairs, measure, textPairs } from '../../src/themes/contrast.js';
import { colorsOf, palette, schemes } from '../../src/themes/palette.js';

it('a contrast is that of WCAG', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
});

for (const scheme of schemes) {
  for (const [pairs, least, what] of [
    [textPairs, 7, 'text'],
    [markPairs, 3, 'mark'],
  ] as const) {
    it(`every ${what} has a contrast of ${least}:1 (${scheme})`, () => {
      const weak = measure(colorsOf(palette, scheme), pairs)
        .filter(({ ratio }) => ratio < least)
        .map(({ front, back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`);
      assert.deepEqual(weak, []);
    });
  }
}
