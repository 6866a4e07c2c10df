// The optional sheet that keeps the space of a widget before a late script, from heights that a browser measured.
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { wordsTopic } from '../../src/content/pack-registry.js';
import { unique } from '../../src/content/text.js';
import { toAddress } from '../../src/embed/address.js';
import { allVariants, type PageVariant } from './variants.js';

/** A widget with its height in each band of widths. */
interface Measured {
  variant: PageVariant;
  bands: number[];
}

/** Where one band of widths ends and the next begins, in pixels. */
const edges = [0, 320, 380, 460, 560, 680, 820, 1000];
const narrowest = 280;
const widest = 1240;

/** From here on a widget is taller than any screen, and what follows it is out of sight whatever its height. */
const tall = 1200;

/** Writes the sheet of each language. `tab` shows an empty page with the script; `address` is where the topics are. */
export async function writeSpace(tab: Page, address: string, source: string, target: string): Promise<void> {
  const variants = allVariants(`${source}/topics`);
  const languages = unique(variants.map(({ language }) => language));
  const topics = unique(variants.map(({ topic, language }) => `${topic}/${language}`));
  const words = languages.filter((language) => language !== 'en').map((language) => `${wordsTopic}/${language}`);
  for (const file of [...topics, ...words]) await tab.addScriptTag({ url: `${address}dist/topics/${file}.js` });
  mkdirSync(`${target}/space`, { recursive: true });
  for (const language of languages) {
    const measured: Measured[] = [];
    for (const variant of variants.filter((one) => one.language === language))
      measured.push({ variant, bands: await measureBands(tab, variant) });
    writeFileSync(`${target}/space/${language}.css`, spaceSheet(measured));
  }
}

/** The height of an element at both ends of each band; in text of 16 pixels. */
async function measureBands(tab: Page, { name, attributes }: PageVariant): Promise<number[]> {
  const ends = edges.flatMap((edge, index) => [Math.max(edge, narrowest), (edges[index + 1] ?? widest) - 1]);
  const heights = await tab.evaluate(
    async (tag, values, widths, most) => {
      const element = document.createElement(tag) as HTMLElement & { updateComplete: Promise<unknown> };
      element.setAttribute('heading-level', '1');
      for (const [key, value] of Object.entries(values)) element.setAttribute(key, value);
      document.body.replaceChildren(element);
      const settle = async (one: typeof element): Promise<void> => {
        await one.updateComplete;
        for (const inner of one.shadowRoot?.querySelectorAll<typeof element>('*') ?? [])
          if (inner.shadowRoot) await settle(inner);
      };
      await settle(element);
      const at = (width: number): number => {
        element.style.width = `${width}px`;
        return Math.ceil(element.getBoundingClientRect().height);
      };
      // Lower than here it is nowhere, so the rest need not be laid out.
      const lowest = at(Math.max(...widths));
      return widths.map((width) => (lowest < most ? at(width) : lowest));
    },
    name,
    attributes,
    ends,
    tall,
  );
  return edges.map((_, index) => Math.max(heights[2 * index] ?? 0, heights[2 * index + 1] ?? 0));
}

/** In which forms the same widget stands on a page; the place of a link is the paragraph that holds it alone. */
function selectorsOf({ name, attributes }: PageVariant): string[] {
  const { lang, ...others } = attributes;
  const given = (prefix: string): string[] =>
    Object.entries(others).map(([key, value]) => `[${prefix}${key}='${value}']`);
  const link = `>a[href*='pages/${toAddress({ name, attributes }, '')}']:only-child`;
  return [
    `${name}${given('').join('')}`,
    `[data-care-widget='${name}']${given('data-').join('')}`,
    `p:has(${link})`,
  ].map((selector) => `${selector}::before`);
}

/** What stays above the widget in a paragraph: a link of at most two lines, and a gap. */
const linkLines = 'margin-bottom:4em';

/** In the text size of the widget, which is never below 16 pixels. */
const heightOf = (pixels = tall): string => (pixels < tall ? `min(100svh,calc(max(1px,.0625em)*${pixels}))` : '100svh');

/**
 * A float without width gives its box the height, and the box itself is the container that it asks for its width.
 * The space stays when the widget is there, so what follows never moves; without scripts there is none.
 */
function spaceSheet(measured: readonly Measured[]): string {
  const names = unique(measured.map(({ variant }) => variant.name));
  const widgets = [...names, '[data-care-widget]'].join();
  // Not a link in the text of a widget.
  const links = `p:has(>a[href*='pages/']:only-child):where(:not(:is(${widgets}) *))`;
  const before = [...names, '[data-care-widget]', links].map((box) => `${box}::before`).join();
  const rules = measured.flatMap(({ variant, bands }) => {
    const selectors = selectorsOf(variant);
    return edges.map((edge, index) => {
      const height = heightOf(bands[index]);
      return { edge, rule: height !== heightOf(bands[index - 1]) && `${selectors.join()}{height:${height}}` };
    });
  });
  const bands = edges.map((edge) => {
    const inside = rules.filter((one) => one.rule && one.edge === edge).map(({ rule }) => rule);
    return edge ? `@container (min-width:${edge}px){\n${inside.join('\n')}\n}` : inside.join('\n');
  });
  return `@media screen and (scripting:enabled){
${widgets},${links}{display:flow-root;container-type:inline-size;contain-intrinsic-inline-size:12em}
${before}{content:'';float:left;height:100svh}
${links}::before{${linkLines}}
${bands.join('\n')}
}
`;
}
