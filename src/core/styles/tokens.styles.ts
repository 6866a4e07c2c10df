/** A color where the page is light and where it is dark; then the same for `<name>-soft`, the surface that goes with it. */
export type Hue = readonly [light: string, dark: string, lightSoft?: string, darkSoft?: string];

// Several meanings may share a hue; one of them can take another without a change to the rest.
export const amber: Hue = ['#723c00', '#ffca88', '#fff6e8', '#38260d'];
export const blue: Hue = ['#1a4788', '#b0cfff', '#eff4fd', '#142a48'];
export const green: Hue = ['#0d5337', '#94dfbc', '#edf7f2', '#0f3326'];
export const red: Hue = ['#96140a', '#ffb9ae', '#fdf1ef', '#401612'];

/**
 * The colors of every element, each for one meaning. Text on its surface has a contrast of at least 7:1, which a test
 * holds. A page sets any of them as `--care-color-<name>`.
 */
export const colors = {
  text: ['#15262d', '#eef4f5', '#3c5059', '#bccbd0'],
  surface: ['#ffffff', '#12222a', '#f1f6f7', '#1a2d36'],
  line: ['#cddadd', '#3a545f'],
  control: ['#5b727b', '#93abb4'],
  accent: ['#0a5160', '#8bd5df', '#e2f1f3', '#123a44'],
  'on-accent': ['#ffffff', '#05232a'],
  focus: ['#1d4ed8', '#ffd54a'],
  notice: ['#723c00', '#ffca88'],
  emergency: red,
  urgent: amber,
} satisfies Record<string, Hue>;

/**
 * A sheet that defines these colors as `--_<name>`. Dark follows the `color-scheme` that the page uses, not the device
 * alone: a page that has only a light look keeps a light widget. Browsers without light-dark() stay light. Paper has no
 * background, so what a page sets for its own does not count there.
 */
export function colorTokens(hues: Record<string, Hue>): string {
  const rule = (pick: (light?: string, dark?: string) => string | undefined): string =>
    `.care{${Object.entries(hues)
      .map(
        ([name, [light, dark, lightSoft, darkSoft]]) =>
          `--_${name}:var(--care-color-${name},${pick(light, dark)});` +
          (lightSoft ? `--_${name}-soft:var(--care-color-${name}-soft,${pick(lightSoft, darkSoft)});` : ''),
      )
      .join('')}}`;
  const both = rule((light, dark) => `light-dark(${light},${dark})`);
  const light = rule((light) => light);
  const paper = light.replace(/var\([^,]+,(.*?)\)/g, '$1');
  return `${light}@supports (color:light-dark(red,red)){${both}}@media print{${paper}}`;
}

export const tokens: string = colorTokens(colors);
