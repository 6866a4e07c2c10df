// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../../tools/browsers.js';
import { type Served, serve } from '../../tools/serve.js';

/** Timelines of other conditions: from two phases to thirty, from days to years. */
const invented = JSON.parse(readFileSync('test/fixtures/invented-condition.json', 'utf8'));
const names = ['Rehabilitation', 'Surgery', 'Getting ready for the operation', 'Watching and waiting', 'Immunotherapy'];
const namesFromRight = ['إعادة التأهيل', 'الجراحة', 'الاستعداد للعملية الجراحية', 'المتابعة', 'العلاج المناعي'];
const day = 1 / 7;

interface Drawn {
  lengths: readonly (number | undefined)[];
  here?: number | undefined;
  fromRight?: boolean;
}

function packOf({ lengths, fromRight }: Drawn): object {
  const { timeline, ...rest } = invented;
  const [phase] = timeline.phases;
  const phases = lengths.map((weeks, index) => ({
    ...phase,
    id: `p${index}`,
    name: `${index + 1}: ${(fromRight ? namesFromRight : names)[index % names.length]}`,
    length: { label: weeks ? `${weeks} weeks` : 'As long as it takes', ...(weeks ? { weeks } : {}) },
  }));
  return { ...rest, language: fromRight ? 'ar' : 'en', timeline: { ...timeline, phases } };
}

const kinds: Readonly<Record<string, Drawn>> = {
  '8 alike': { lengths: Array(8).fill(2) },
  '12 alike': { lengths: Array(12).fill(2), here: 10 },
  '30 alike': { lengths: Array(30).fill(2), here: 16 },
  'days beside years': { lengths: [day, day, day, 520, day, day], here: 1 },
  'days alone': { lengths: [day, 2 * day] },
  '4 without a length': { lengths: [undefined, undefined, undefined, undefined] },
};
const length = fc.option(
  fc.oneof(
    fc.integer({ min: 1, max: 13 }).map((days) => days * day),
    fc.integer({ min: 1, max: 52 }),
    fc.integer({ min: 52, max: 1040 }),
  ),
  { nil: undefined, freq: 6 },
);
const drawn: fc.Arbitrary<Drawn> = fc.record({
  lengths: fc.array(length, { minLength: 2, maxLength: 30 }),
  here: fc.option(fc.nat({ max: 29 }), { nil: undefined }),
  fromRight: fc.boolean(),
});

/** What is wrong with what is on the screen, or on paper. */
const faults = (page: Page, given: Drawn) =>
  page.evaluate(
    ({ lengths, here, fromRight }) => {
      const root = document.querySelector('all-phase-timeline')!.shadowRoot!;
      const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
      const found: string[] = [];
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth} in ${clientWidth}`);
      const start = (box: DOMRect) => (fromRight ? -box.right : box.left);

      const phases = all('[part~=phase]');
      const boxes = phases.map((phase) => phase.getBoundingClientRect());
      for (const [index, phase] of phases.entries()) {
        const box = boxes[index]!;
        const before = boxes[index - 1];
        if (before && !(box.top >= before.bottom - 1 || start(box) > start(before)))
          found.push(`order of ${index + 1}`);
        if (box.width < 190) found.push(`phase ${index + 1} is ${box.width} wide`);
        if (box.left < 0 || box.right > clientWidth) found.push(`phase ${index + 1} is cut off`);
        // No word is cut into letters: at most it is divided once.
        for (const text of phase.querySelectorAll('h3, dt, dd, .disclosure-button')) {
          const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            for (const { index: from, 0: word } of (node.textContent ?? '').matchAll(/\S+/g)) {
              const range = document.createRange();
              range.setStart(node, from);
              range.setEnd(node, from + word.length);
              const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 8)));
              if (lines.size > 2) found.push(`“${word}” on ${lines.size} lines`);
            }
          }
        }
      }

      const strip = root.querySelector('.strip')!.getBoundingClientRect();
      const bars = all('[part~=phase] .bar').map((bar) => bar.getBoundingClientRect());
      const last = bars.at(-1)!;
      const end = fromRight ? last.left - strip.left : strip.right - last.right;
      if (Math.abs(end) > 3) found.push(`the strip ends ${end} px off`);
      const [longest] = lengths.map((weeks, index) => [weeks ?? 0, index] as const).sort(([a], [b]) => b - a);
      for (const [index, bar] of bars.entries()) {
        const before = bars[index - 1];
        if (before && start(bar) < start(before) + before.width - 3) found.push(`bar ${index + 1} is out of order`);
        const weeks = lengths[index];
        if (!weeks || !longest?.[0]) continue;
        const wanted = (bars[longest[1]]!.width * weeks) / longest[0];
        // A line is drawn however short the phase is.
        if (Math.abs(bar.width - Math.max(wanted, 2)) > 2) found.push(`bar ${index + 1}: ${bar.width}, not ${wanted}`);
      }
      // The mark is on the phase, and claims no point of it.
      const marked = all('.here-tag').map((tag) => phases.indexOf(tag.closest('[part~=current]')!));
      if (String(marked) !== String(here !== null && here < lengths.length ? [here] : []))
        found.push(`marked: ${marked}`);
      return [...new Set(found)];
    },
    { lengths: given.lengths.map((weeks) => weeks ?? null), here: given.here ?? null, fromRight: !!given.fromRight },
  );

describe('a timeline with any number of phases, of any length', () => {
  let browser: Browser;
  let site: Served;
  let page: Page;
  before(async () => {
    site = await serve({ '/dist/': resolve('dist'), '/': resolve('test/elements/pages') });
    browser = await launchChromium();
    page = await browser.newPage();
    await page.goto(`${site.address}gestures.html`);
    await page.evaluate(() => {
      const timeline = document.querySelector('all-phase-timeline')!;
      document.body.replaceChildren(timeline);
      document.body.style.margin = '16px';
    });
  });
  after(async () => {
    await browser?.close();
    site?.server.close();
  });

  async function show(given: Drawn): Promise<void> {
    await page.evaluate(
      async (pack, here) => {
        const timeline = document.querySelector('all-phase-timeline')!;
        timeline.content = pack;
        timeline.current = here;
        await timeline.updateComplete;
        await timeline.updateComplete;
      },
      packOf(given),
      given.here !== undefined && given.here < given.lengths.length ? `p${given.here}` : null,
    );
    // The last one may have had as many phases: in Arabic it is this one when the words of Arabic are there.
    await page.waitForFunction(
      (count, direction) => {
        const { shadowRoot } = document.querySelector('all-phase-timeline')!;
        const bars = [...shadowRoot!.querySelectorAll('.bar')];
        return bars.length === count && getComputedStyle(bars[0]!).direction === direction;
      },
      {},
      given.lengths.length,
      given.fromRight ? 'rtl' : 'ltr',
    );
  }

  async function look(given: Drawn): Promise<void> {
    await show(given);
    for (const width of [320, 768, 1024, 1280]) {
      await page.setViewport({ width, height: 900 });
      assert.deepEqual(await faults(page, given), [], `at ${width} px: ${JSON.stringify(given)}`);
    }
    await page.emulateMediaType('print');
    await page.setViewport({ width: 720, height: 900 });
    assert.deepEqual(await faults(page, given), [], `on paper: ${JSON.stringify(given)}`);
    await page.emulateMediaType();
  }

  for (const [name, given] of Object.entries(kinds)) {
    it(`is readable and to scale: ${name}`, async () => {
      await look(given);
      await look({ ...given, fromRight: true });
    });
  }

  it('is readable and to scale, whatever the phases are', async () => {
    await fc.assert(fc.asyncProperty(drawn, look), { numRuns: 25 });
  });
});
