import { pictureColors } from '../core/styles/picture.styles.js';
import { colors, type Hue } from '../core/styles/tokens.styles.js';
import { screenerColors } from '../elements/redflag-screener/redflag-screener.styles.js';

export type Scheme = 'light' | 'dark';
export const schemes = ['light', 'dark'] as const satisfies readonly Scheme[];

/** The colors of all elements, from the sheets that use them. */
export const palette: Readonly<Record<string, Hue>> = { ...colors, ...screenerColors, ...pictureColors };

/** Each color by the name of its custom property, `--care-color-<name>`: `accent`, `accent-soft` and so on. */
export type Colors = Readonly<Record<string, string>>;

/** One color a name for a page that is light, or dark. Short forms (`#def`) are written out. */
export function colorsOf(hues: Readonly<Record<string, Hue>>, scheme: Scheme): Colors {
  const pick = (light?: string, dark?: string): string | undefined => (scheme === 'light' ? light : dark);
  return Object.fromEntries(
    Object.entries(hues).flatMap(([name, [light, dark, lightSoft, darkSoft]]) =>
      [[name, pick(light, dark)] as const, [`${name}-soft`, pick(lightSoft, darkSoft)] as const].flatMap(
        ([key, color]) => (color ? [[key, inFull(color)]] : []),
      ),
    ),
  );
}

const inFull = (hex: string): string => hex.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
