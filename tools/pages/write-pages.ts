// Writes the standalone pages and what they share: styles, a script, and a script for pages that show them in frames.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Element, ParentNode } from '@parse5/tools';
import { serialize } from 'parse5';
import { registerInterfaceWords } from '../../src/content/messages.js';
import { addCheckedPack } from '../../src/content/pack-registry.js';
import type { Screening } from '../../src/content/schema.js';
import { unique } from '../../src/content/text.js';
import { stripColumns } from '../../src/elements/all-phase-timeline/scale.js';
import { toAddress } from '../../src/embed/address.js';
import { chooseScreening } from '../../src/screening/outcome.js';
import type { ScreeningState } from '../../src/screening/state.js';
import { addressRule } from './address-rule.js';
import { type Drawn, htmlPage, oEmbed, pageWordsIn, wordsIn } from './document.js';
import { allBelow, elementOf, flatten, hasPart, textOf } from './flatten.js';
import framesScript from './frames.js?raw';
import pageStyles from './page.css?raw';
import pageScript from './page.js?raw';
import { renderElement, scopedStyles } from './render.js';
import { addAdvice } from './screener.js';
import { nameOfSet, screenerStyles } from './screener-styles.js';
import tellHeight from './tell-height.js?raw';
import { allVariants, type PageVariant } from './variants.js';

export interface PagesOptions {
  /** The URL where the pages will be; with it, they get what needs an absolute URL. */
  base: string | undefined;
  /** With `reviewed-only`, pages contain no unsigned text. */
  policy: string | undefined;
  /** The folder that contains the topics. */
  source: string;
  target: string;
}

export async function writePages({ base, policy, source, target }: PagesOptions): Promise<void> {
  const variants = allVariants(`${source}/topics`);
  for (const pack of unique(variants.map((variant) => variant.pack))) addCheckedPack(pack);
  for (const language of unique(variants.map((variant) => variant.language))) {
    const words = wordsIn(source, language);
    if (words) registerInterfaceWords(language, words);
  }
  const strips = new Set<string>();
  const sets: Record<string, Screening> = {};
  for (const variant of variants) {
    const file = `pages/${toAddress(variant, '')}`;
    const columns = columnsOf(variant);
    const set = setOf(variant);
    const drawn = await draw(variant, { file, columns, policy, set });
    if (columns && drawn.markup.includes(' data-strip="')) strips.add(columns);
    if (set && drawn.isShown) sets[nameOfSet(variant.topic, set)] ??= set;
    mkdirSync(`${target}/${dirname(file)}`, { recursive: true });
    writeFileSync(`${target}/${file}`, htmlPage(variant, drawn, set, file, base));
    if (base) writeFileSync(`${target}/${file.replace(/\.html$/, '.json')}`, oEmbed(drawn.title, file, base));
  }
  const styles = [
    pageStyles,
    scopedStyles(unique(variants.map(({ name }) => name))),
    screenerStyles(sets),
    ...[...strips].map((columns) => `[data-page] [data-strip='${columns}']{grid-template-columns:${columns}}`),
  ];
  writeFileSync(`${target}/pages/page.css`, `${styles.join('\n')}\n`);
  const script = `${addressRule()}\n${pageScript}`;
  writeFileSync(`${target}/pages/page.js`, `(() => {\n${tellHeight}\n${script}})();\n`);
  writeFileSync(`${target}/frames.js`, framesScript);
}

/** The columns of a timeline's strip, including one inside a guide. */
const columnsOf = ({ pack: { timeline } }: PageVariant): string | undefined =>
  timeline && stripColumns(timeline.phases).join(' ');

/** The question set of a screener's page. */
const setOf = ({ name, attributes, pack }: PageVariant): Screening | undefined =>
  name === 'redflag-screener' && pack.screening
    ? chooseScreening(pack.screening.sets, attributes.screening).screening
    : undefined;

/** The relative URL of the same widget in the language that its text was translated from. */
function originalOf({ name, attributes, pack }: PageVariant, file: string): string {
  const lang = pack.translation?.from ?? pack.language;
  return toAddress({ name, attributes: { ...attributes, lang } }, '../'.repeat(file.split('/').length - 2));
}

interface DrawOptions {
  file: string;
  columns: string | undefined;
  policy: string | undefined;
  set: Screening | undefined;
}

/** Renders an element as it first appears without a script, with its title. */
async function draw(variant: PageVariant, { file, columns, policy, set }: DrawOptions): Promise<Drawn> {
  const { name } = variant;
  const original = originalOf(variant, file);
  const attributes = { 'heading-level': '1', ...variant.attributes };
  const shadowAt = (startAt?: ScreeningState): Promise<ParentNode> =>
    renderElement(name, attributes, { reviewPolicy: policy ?? null, ...(startAt ? { startAt } : {}) });
  const open = (shadow: ParentNode): Element => flatten(name, shadow, { original, columns });

  const shadow = await shadowAt();
  const [heading] = allBelow(shadow, (node) => hasPart(node, 'title'));
  if (!heading) throw new Error(`<${name}> shows nothing of ${variant.topic} in ${variant.language}.`);
  // The page must not contain any of a withheld text.
  const isShown = allBelow(shadow, (node) => hasPart(node, 'footer')).length > 0;
  const page = elementOf(name, {}, open(shadow));
  if (set && isShown) {
    const note = pageWordsIn(variant.language).advice;
    await addAdvice(page, set, async (state) => open(await shadowAt(state)), note);
  }
  return { title: textOf(heading).trim(), isShown, markup: serialize(page) };
}
