import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markPairs, measure, textPairs } from '../../src/themes/contrast.js';
import { colorsOf, palette, schemes } from '../../src/themes/palette.js';
import { themeSheet } from '../../src/themes/theme-sheet.js';
import { type Theme, themeNames, themes } from '../../src/themes/themes.js';

/** WCAG 2.2: AA, and for high contrast AAA with stronger marks. */
const levels = (name: string) => (name === 'high-contrast' ? { text: 7, mark: 4.5 } : { text: 4.5, mark: 3 });

for (const name of themeNames) {
  const theme: Theme = themes[name];
  describe(`the theme ${name}`, () => {
    for (const scheme of schemes) {
      it(`has its contrast (${scheme})`, () => {
        const colors = { ...colorsOf(palette, scheme), ...colorsOf(theme.hues, scheme) };
        const { text, mark } = levels(name);
        const weak = [
          ...measure(colors, textPairs).filter(({ ratio }) => ratio < text),
          ...measure(colors, markPairs).filter(({ ratio }) => ratio < mark),
        ].map(({ front, back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`);
        assert.deepEqual(weak, []);
      });
    }

    it('sets known colors, each with its soft one where there is one, and both schemes', () => {
      for (const scheme of schemes) {
        const known = colorsOf(palette, scheme);
        for (const [color, hue] of Object.entries(theme.hues)) {
          assert.equal(hue.length, palette[color]?.length, color);
          assert.ok(Object.hasOwn(known, color), color);
        }
      }
    });

    it('is a plain sheet for :root, which asks for nothing', () => {
      const sheet = themeSheet(theme);
      assert.match(sheet, /^\/\* care-widgets, theme: /);
      assert.match(sheet, /\n:root \{\n/);
      assert.match(sheet, /--care-color-accent: light-dark\(#/);
      assert.doesNotMatch(sheet, /url\(|@import|@font-face|!important/);
    });
  });
}

it('a theme after a design system says that it is not affiliated', () => {
  for (const name of ['uswds', 'nhs', 'govuk'] as const) assert.match(themes[name].about, /Not affiliated/);
});
