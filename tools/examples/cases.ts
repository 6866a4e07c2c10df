// What every example must do, whatever it is made with. Each page has the same buttons and outputs, by id.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

const contentOf = (topic: string, language: string) =>
  JSON.parse(readFileSync(`dist/topics/${topic}/${language}.json`, 'utf8'));
const timeline = contentOf('multiple-myeloma', 'en').timeline;
const spanish = contentOf('back-pain', 'es').screening.sets[0];

/** A page of an example, opened. */
export interface Opened {
  page: Page;
  address: string;
  hasTextWithoutScript: boolean;
}

type Case = (opened: Opened) => Promise<void>;

const click = async (page: Page, find: string): Promise<void> => {
  await page.waitForSelector(find);
  // By the page's own means: a real pointer would need the button to be in sight.
  await page.$eval(find, (button) => (button as HTMLElement).click());
};

/** Waits for a text in an element of the page. */
const until = async (page: Page, find: string, text: string): Promise<void> => {
  const holds = (find: string, text: string) => document.querySelector(find)?.textContent?.trim() === text;
  await page.waitForFunction(holds, { timeout: 10_000 }, find, text).catch(async () => {
    const found = await page.evaluate((find) => document.querySelector(find)?.textContent, find);
    assert.fail(`${find} is ${JSON.stringify(found)}, not ${JSON.stringify(text)}`);
  });
};

/** Waits for something inside an element of the library. */
const untilInside = (page: Page, tag: string, find: string, text = ''): Promise<unknown> => {
  const holds = (tag: string, find: string, text: string) =>
    [...(document.querySelector(tag)?.shadowRoot?.querySelectorAll(find) ?? [])].some((one) =>
      one.textContent?.includes(text),
    );
  return page
    .waitForFunction(holds, { timeout: 10_000 }, tag, find, text)
    .catch(() => assert.fail(`no ${find} with ${JSON.stringify(text)} in ${tag}`));
};

const clickInside = async (page: Page, tag: string, find: string): Promise<void> => {
  await untilInside(page, tag, find);
  await page.$eval(tag, (element, find) => element.shadowRoot?.querySelector<HTMLElement>(find)?.click(), find);
};

const isProgramSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => Boolean(document.querySelector('#done')?.getClientRects().length));

const screener = 'redflag-screener';
const answerNone = async (page: Page): Promise<void> => {
  await clickInside(page, screener, '[aria-describedby=none]');
  await clickInside(page, screener, 'button.primary');
};

/** In this order: each starts from what the one before has left. */
export const cases: readonly (readonly [name: string, test: Case])[] = [
  [
    'a page from a server has its own text, for those without a script',
    async ({ address, hasTextWithoutScript }) => {
      const html = await (await fetch(address)).text();
      assert.equal(/In an emergency, call/.test(html), hasTextWithoutScript);
    },
  ],
  [
    'content comes in: the timeline shows the page’s pack, not the default one',
    async ({ page }) => {
      await untilInside(page, 'all-phase-timeline', '[part=title]', timeline.title);
      await untilInside(page, 'all-phase-timeline', 'li:has(.here-tag)', timeline.phases[0].name);
    },
  ],
  [
    'an attribute follows the page’s state',
    async ({ page }) => {
      await click(page, '#phase');
      await untilInside(page, 'all-phase-timeline', 'li:has(.here-tag)', timeline.phases[1].name);
    },
  ],
  [
    'the program in the slot waits for a clear outcome, which comes out as an event',
    async ({ page }) => {
      await untilInside(page, screener, 'button.primary');
      assert.equal(await isProgramSeen(page), false);
      await answerNone(page);
      await until(page, '#outcomes', 'none');
      assert.equal(await isProgramSeen(page), true);
    },
  ],
  [
    'what is in the slot is the page’s own, and keeps its state when the page renders again',
    async ({ page }) => {
      await click(page, '#done');
      await until(page, '#count', '1');
      await click(page, '#rerender');
      await until(page, '#renders', '1');
      assert.equal(await isProgramSeen(page), true);
      await click(page, '#done');
      await until(page, '#count', '2');
      await until(page, '#outcomes', 'none');
    },
  ],
  [
    'another language of the page is the widget’s, and the outcome stays',
    async ({ page }) => {
      await click(page, '#language');
      await untilInside(page, screener, '[part=title]', spanish.title);
      assert.equal(await isProgramSeen(page), true);
      await until(page, '#count', '2');
    },
  ],
  [
    'a widget that was taken away and comes back starts anew, and tells each outcome once',
    async ({ page }) => {
      await click(page, '#toggle');
      await page.waitForFunction(() => !document.querySelector('redflag-screener'), { timeout: 10_000 });
      await click(page, '#toggle');
      await untilInside(page, screener, '[part=title]', spanish.title);
      assert.equal(await isProgramSeen(page), false);
      await answerNone(page);
      await until(page, '#outcomes', 'none none');
      assert.equal(await isProgramSeen(page), true);
    },
  ],
];
