import { type CSSResult, css, unsafeCSS } from 'lit';

/**
 * Each colour as [light, dark]. Text on its surface has a contrast of at least 7:1, which a test holds.
 * A page sets any of them as `--care-color-<name>`.
 */
export const colors = {
  text: ['#15262d', '#eef4f5'],
  'text-soft': ['#3c5059', '#bccbd0'],
  surface: ['#ffffff', '#12222a'],
  'surface-soft': ['#f1f6f7', '#1a2d36'],
  line: ['#cddadd', '#3a545f'],
  control: ['#5b727b', '#93abb4'],
  accent: ['#0a5160', '#8bd5df'],
  'accent-soft': ['#e2f1f3', '#123a44'],
  'on-accent': ['#ffffff', '#05232a'],
  focus: ['#1d4ed8', '#ffd54a'],
  emergency: ['#96140a', '#ffb9ae'],
  'emergency-soft': ['#fdf1ef', '#401612'],
  urgent: ['#723c00', '#ffca88'],
  'urgent-soft': ['#fff6e8', '#38260d'],
  'see-doctor': ['#1a4788', '#b0cfff'],
  'see-doctor-soft': ['#eff4fd', '#142a48'],
  none: ['#0d5337', '#94dfbc'],
  'none-soft': ['#edf7f2', '#0f3326'],
} as const;

const palette = (pick: (light: string, dark: string) => string): string =>
  Object.entries(colors)
    .map(([name, [light, dark]]) => `--_${name}:var(--care-color-${name},${pick(light, dark)})`)
    .join(';');

/**
 * Dark follows the `color-scheme` that the page uses, not the device alone: a page that has only a
 * light look keeps a light widget. Browsers without light-dark() stay light.
 */
export const tokens: CSSResult = css`
  .care {
    ${unsafeCSS(palette((light) => light))};
    --_radius: var(--care-radius, 0.75em);
    --_space: var(--care-space, 1em);
  }
  @supports (color: light-dark(red, red)) {
    .care {
      ${unsafeCSS(palette((light, dark) => `light-dark(${light},${dark})`))};
    }
  }
`;
