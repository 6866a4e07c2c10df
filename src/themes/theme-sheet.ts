import { colorsOf } from './palette.js';
import type { Theme } from './themes.js';

const property = (name: string): string => `--care-color-${name}`;

/**
 * A theme as a plain style sheet: custom properties of `:root`, so a strict policy that allows style sheets of the page
 * allows it. As with the elements' own colors, dark follows `color-scheme`, and browsers without light-dark() stay light.
 */
export function themeSheet({ title, about, hues, sizes = {} }: Theme): string {
  const light = colorsOf(hues, 'light');
  const dark = colorsOf(hues, 'dark');
  const rule = (lines: readonly string[], indent: string): string =>
    [':root {', ...lines.map((line) => `  ${line};`), '}'].map((line) => `${indent}${line}\n`).join('');
  const plain = Object.entries(light).map(([name, color]) => `${property(name)}: ${color}`);
  const both = Object.entries(light).map(
    ([name, color]) => `${property(name)}: light-dark(${color}, ${dark[name] ?? color})`,
  );
  const others = Object.entries(sizes).map(([name, value]) => `${name}: ${value}`);
  return `/* care-widgets, theme: ${title}. ${about} */

${rule([...plain, ...others], '')}
@supports (color: light-dark(red, red)) {
${rule(both, '  ')}}
`;
}
