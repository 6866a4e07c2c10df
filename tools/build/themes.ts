import { mkdirSync, writeFileSync } from 'node:fs';
import { designTokens } from '../../src/themes/design-tokens.js';
import { themeSheet } from '../../src/themes/theme-sheet.js';
import { themeNames, themes } from '../../src/themes/themes.js';
import { cssPropertiesOf, type Manifest } from '../attributes.js';

/** The ready themes as style sheets, and the defaults as design tokens. */
export function writeThemes(manifest: Manifest, folder: string): void {
  mkdirSync(`${folder}/themes`, { recursive: true });
  for (const name of themeNames) writeFileSync(`${folder}/themes/${name}.css`, themeSheet(themes[name]));
  writeFileSync(`${folder}/tokens.json`, `${JSON.stringify(designTokens(cssPropertiesOf(manifest)), null, 2)}\n`);
}
