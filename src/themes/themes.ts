import type { Hue } from '../core/styles/tokens.styles.js';

/** A ready look: what differs from the defaults of the elements. Every color has a light and a dark value. */
export interface Theme {
  title: string;
  /** For whom, in a sentence; it stands in the file and in the docs. */
  about: string;
  hues: Readonly<Record<string, Hue>>;
  /** Custom properties that are not colors. */
  sizes?: Readonly<Record<`--care-${string}`, string>>;
}

/** Themes after a public design system use its published ideas in values of our own; none of its files is in them. */
const notAffiliated = (system: string): string =>
  `For pages in the manner of ${system}. Not affiliated with it, and not endorsed by it.`;

/** Each is a file `themes/<name>.css`; a test holds the contrast of all of them, in light and in dark. */
export const themes = {
  neutral: {
    title: 'Neutral',
    about: 'Grays with a slate accent, which stand beside any brand.',
    hues: {
      text: ['#1c1f23', '#f1f3f5', '#4a4f57', '#c2c8cf'],
      surface: ['#ffffff', '#16191d', '#f5f6f7', '#1f2328'],
      line: ['#d5d9de', '#3d444d'],
      control: ['#666e78', '#98a1ac'],
      accent: ['#334155', '#cbd5e1', '#e9edf2', '#2a3441'],
      'on-accent': ['#ffffff', '#0f172a'],
      focus: ['#1d4ed8', '#ffd54a'],
    },
  },
  'high-contrast': {
    title: 'High contrast',
    about: 'Black on white, white on black, strong lines: every text has at least 7:1, every border at least 4.5:1.',
    hues: {
      text: ['#000000', '#ffffff', '#1a1a1a', '#f2f2f2'],
      surface: ['#ffffff', '#000000', '#f5f5f5', '#111111'],
      line: ['#000000', '#ffffff'],
      control: ['#000000', '#ffffff'],
      accent: ['#00308f', '#a9d6ff', '#e6eeff', '#00214d'],
      'on-accent': ['#ffffff', '#000000'],
      focus: ['#5a00b0', '#ffdd00'],
      notice: ['#5c2f00', '#ffd9a3'],
      emergency: ['#7a0000', '#ffcbc4', '#fff0ee', '#330a06'],
      urgent: ['#5c2f00', '#ffd9a3', '#fff6e8', '#2b1b06'],
      'see-doctor': ['#00308f', '#c2dcff', '#eef3ff', '#0a1e3a'],
      none: ['#00401f', '#a9ecc9', '#ebf8f1', '#08271a'],
      error: ['#7a0000', '#ffcbc4', '#fff0ee', '#330a06'],
    },
  },
  uswds: {
    title: 'In the manner of USWDS',
    about: notAffiliated('the U.S. Web Design System'),
    hues: {
      text: ['#1b1b1b', '#f0f0f0', '#3d4551', '#c6cace'],
      surface: ['#ffffff', '#1b1b1b', '#f0f0f0', '#2b2c2d'],
      line: ['#c9c9c9', '#565c65'],
      control: ['#71767a', '#a9aeb1'],
      accent: ['#005ea2', '#8cc4f0', '#e4f1fb', '#143253'],
      'on-accent': ['#ffffff', '#10243f'],
      focus: ['#1674d6', '#58b4ff'],
    },
    sizes: {
      '--care-radius': '4px',
      '--care-font-family': '"Public Sans Web", "Public Sans", "Source Sans Pro", system-ui, sans-serif',
    },
  },
  nhs: {
    title: 'In the manner of NHS.UK',
    about: notAffiliated('the NHS design system'),
    hues: {
      text: ['#212b32', '#f0f4f5', '#48596a', '#bcc8ce'],
      surface: ['#ffffff', '#14212b', '#f0f4f5', '#1d2d39'],
      line: ['#d8dde0', '#425563'],
      control: ['#4c6272', '#9fb1bd'],
      accent: ['#005eb8', '#8fc6f7', '#e5f0fa', '#123a5c'],
      'on-accent': ['#ffffff', '#0b2540'],
      focus: ['#212b32', '#ffeb3b'],
    },
    sizes: { '--care-radius': '4px', '--care-font-family': '"Frutiger W01", Frutiger, Arial, sans-serif' },
  },
  govuk: {
    title: 'In the manner of GOV.UK',
    about: notAffiliated('the GOV.UK Design System'),
    hues: {
      text: ['#0b0c0c', '#f3f2f1', '#484d52', '#c4c8cb'],
      surface: ['#ffffff', '#131516', '#f3f2f1', '#202324'],
      line: ['#b1b4b6', '#505a5f'],
      control: ['#0b0c0c', '#d6d9db'],
      accent: ['#1a65a6', '#8ec3ee', '#eaf2f9', '#12314d'],
      'on-accent': ['#ffffff', '#0a2238'],
      focus: ['#0b0c0c', '#ffdd00'],
    },
    sizes: { '--care-radius': '0px', '--care-font-family': '"GDS Transport", Arial, sans-serif' },
  },
} satisfies Record<string, Theme>;

export type ThemeName = keyof typeof themes;
export const themeNames = Object.keys(themes) as ThemeName[];
