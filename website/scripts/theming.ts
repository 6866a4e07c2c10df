// The page about theming: controls for every custom property of its table, a preview, and the contrast of every pair.

import type { Hue } from '../../src/core/styles/tokens.styles.js';
import { type Measured, markPairs, measure, textPairs } from '../../src/themes/contrast.js';
import { colorsOf, palette, type Scheme, schemes } from '../../src/themes/palette.js';
import { themeSheet } from '../../src/themes/theme-sheet.js';
import { type Theme, type ThemeName, themes } from '../../src/themes/themes.js';
import { build } from './build-element.js';
import { copyText } from './copy.js';

const studio = document.querySelector<HTMLElement>('.studio') as HTMLElement;
const find = <Kind extends Element>(selector: string): Kind => studio.querySelector<Kind>(selector) as Kind;
const form = find<HTMLFormElement>('form');
const preview = find<HTMLElement>('.preview');
const sheet = find<HTMLTextAreaElement>('#sheet');

type Values = Record<string, string>;
/** The colors of the theme as it is now, by scheme and name; sizes by property. */
const colors: Record<Scheme, Values> = { light: {}, dark: {} };
let sizes: Values = {};

// A sheet of the document: a strict policy allows it, and no style attribute.
const live = new CSSStyleSheet();
document.adoptedStyleSheets.push(live);

const schemeNow = (): Scheme => (new FormData(form).get('scheme') === 'dark' ? 'dark' : 'light');
const property = (color: string): string => `--care-color-${color}`;

const rows = [...document.querySelectorAll<HTMLElement>('[data-property]')].map(({ dataset }) => ({
  name: dataset.property ?? '',
  usual: dataset.value,
}));
const colorNames = Object.keys(colorsOf(palette, 'light'));

/** What may stand in a declaration: nothing that ends it or asks for a file. */
const isValue = (text: string): boolean => Boolean(text.trim()) && !/[;{}\\<]|url\(|\/\*/i.test(text);

function begin(name: string): void {
  const theme: Theme | undefined = Object.hasOwn(themes, name) ? themes[name as ThemeName] : undefined;
  for (const scheme of schemes)
    colors[scheme] = { ...colorsOf(palette, scheme), ...colorsOf(theme?.hues ?? {}, scheme) };
  sizes = { ...theme?.sizes };
}

function makeControls(): void {
  const groups: [string, HTMLElement[]][] = [
    ['Colors', colorNames.map(colorControl)],
    ['Sizes and type', rows.flatMap(({ name, usual }) => (usual === undefined ? [] : [sizeControl(name, usual)]))],
  ];
  find('.controls').replaceChildren(
    ...groups.map(([title, all]) => build('fieldset', {}, build('legend', {}, title), ...all)),
  );
}

function colorControl(color: string): HTMLElement {
  const input = build('input', { type: 'color', 'data-color': color });
  input.addEventListener('input', () => {
    colors[schemeNow()][color] = input.value;
    show();
  });
  return build('label', { class: 'swatch' }, input, build('code', {}, color));
}

function sizeControl(name: string, usual: string): HTMLElement {
  const input = build('input', { type: 'text', 'data-size': name, placeholder: usual, spellcheck: 'false' });
  input.addEventListener('input', () => {
    if (isValue(input.value)) sizes[name] = input.value.trim();
    else delete sizes[name];
    show();
  });
  return build('label', { class: 'size' }, build('code', {}, name.replace('--care-', '')), input);
}

/** The controls as the theme is now. */
function fill(): void {
  for (const input of studio.querySelectorAll<HTMLInputElement>('[data-color]'))
    input.value = colors[schemeNow()][input.dataset.color ?? ''] ?? '#000000';
  for (const input of studio.querySelectorAll<HTMLInputElement>('[data-size]'))
    input.value = sizes[input.dataset.size ?? ''] ?? '';
}

/** A color of the theme with all that belongs to it, where one of them is not the default. */
function changedHues(): Record<string, Hue> {
  const defaults = { light: colorsOf(palette, 'light'), dark: colorsOf(palette, 'dark') };
  const isChanged = (name: string): boolean =>
    schemes.some((scheme) => colors[scheme][name] !== defaults[scheme][name]);
  return Object.fromEntries(
    Object.keys(palette).flatMap((name) => {
      const soft = `${name}-soft`;
      if (!isChanged(name) && !isChanged(soft)) return [];
      const of = (key: string): string[] => schemes.flatMap((scheme) => colors[scheme][key] ?? []);
      return [[name, [...of(name), ...of(soft)] as unknown as Hue]];
    }),
  );
}

function show(): void {
  const scheme = schemeNow();
  preview.classList.toggle('dark', scheme === 'dark');
  preview.classList.toggle('light', scheme === 'light');
  const lines = [
    ...Object.entries(colors[scheme]).map(([name, value]) => `${property(name)}:${value}`),
    ...Object.entries(sizes).map(([name, value]) => `${name}:${value}`),
  ];
  live.replaceSync(`.preview{${lines.join(';')}}${samples(scheme)}`);
  const theme = { title: 'Your own', about: 'Made with the docs.', hues: changedHues(), sizes };
  const isEmpty = !Object.keys(theme.hues).length && !Object.keys(sizes).length;
  sheet.value = isEmpty ? '/* Nothing differs from the defaults yet. */' : themeSheet(theme);
  showContrast(scheme);
}

const pairs = [...textPairs.map((pair) => ({ pair, least: 4.5 })), ...markPairs.map((pair) => ({ pair, least: 3 }))];

/** The colors of the samples in the table, as rules: a cell has no style of its own. */
const samples = (scheme: Scheme): string =>
  pairs
    .map(
      ({ pair: [front, back] }, index) =>
        `.sample-${index}{color:${colors[scheme][front]};background:${colors[scheme][back]}}`,
    )
    .join('');

function showContrast(scheme: Scheme): void {
  const all = pairs.map(({ pair, least }) => ({ ...(measure(colors[scheme], [pair])[0] as Measured), least }));
  const weak = all.filter(({ ratio, least }) => ratio < least);
  const verdict = find('.verdict');
  verdict.classList.toggle('weak', weak.length > 0);
  verdict.textContent = weak.length
    ? `Warning: ${weak.length} of ${all.length} pairs are below what WCAG asks for in ${scheme}.`
    : `All ${all.length} pairs have the contrast that WCAG asks for in ${scheme}.`;
  // The weakest first: these are what a person must look at.
  const order = all.map((one, index) => ({ ...one, index })).sort((a, b) => a.ratio / a.least - b.ratio / b.least);
  find('tbody').replaceChildren(
    ...order.map(({ front, back, ratio, least, index }) =>
      build(
        'tr',
        ratio < least ? { class: 'weak' } : {},
        build('th', { scope: 'row' }, build('code', {}, front)),
        build('td', {}, build('code', {}, back)),
        build(
          'td',
          {},
          build('span', { class: `sample sample-${index}${least === 3 ? ' mark' : ''}` }, least === 3 ? '' : 'Ag'),
        ),
        build('td', {}, `${ratio.toFixed(2)}:1`),
        build('td', {}, verdictOf(ratio, least)),
      ),
    ),
  );
}

function verdictOf(ratio: number, least: number): string {
  if (ratio < least) return `Too weak: at least ${least}:1`;
  if (least === 3) return 'Enough for a mark';
  return ratio >= 7 ? 'AAA' : 'AA';
}

begin('');
makeControls();
form.addEventListener('change', (event) => {
  const { target } = event;
  if (target instanceof HTMLSelectElement) begin(target.value);
  if (target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.name === 'scheme')) {
    fill();
    show();
  }
});
form.addEventListener('reset', () => {
  // The fields have their first values only after this event.
  setTimeout(() => {
    begin('');
    fill();
    show();
  });
});
find('.copy-sheet').addEventListener('click', () => copyText(sheet.value, find<HTMLElement>('.sheet-copied')));
fill();
show();
studio.hidden = false;
