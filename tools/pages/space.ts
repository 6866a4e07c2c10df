// The optional sheet that reserves a widget's space until a late script runs, from heights measured in a browser.
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { wordsTopic } from '../../src/content/pack-registry.js';
import { unique } from '../../src/content/text.js';
import { toAddress } from '../../src/embed/address.js';
import { allVariants, type PageVariant } from './variants.js';

/** A widget with its height in each width range. */
interface Measured {
  variant: PageVariant;
  bands: number[];
}

/** The lower bounds of the width ranges, in pixels. */
const edges = [0, 320, 380, 460, 560, 680, 820, 1000];
const narrowest = 280;
const widest = 1240;

/** From this height, in pixels, a widget fills any screen, so its exact height does not matter. */
const tall = 1200;

/** Writes the sheet for each language. `tab` shows an empty page with the script; `address` is where the topics are. */
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

/** The greatest height of an element in each width range, measured at both ends, with 16-pixel text. */
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
      // It is lowest at the greatest width. If it is tall even there, the rest need not be measured.
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

/** Selectors for every form of embedding the same widget; for a link, the paragraph that contains only that link. */
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

/** Scaled with the widget's text size, which is at least 16 pixels. */
const heightOf = (pixels = tall): string => (pixels < tall ? `min(100svh,calc(max(1px,.0625em)*${pixels}))` : '100svh');

/**
 * A zero-width float gives its box the height; the box is also the container for the width queries. The space stays
 * once the widget has rendered, so what follows never moves; without scripting, no space is reserved.
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
