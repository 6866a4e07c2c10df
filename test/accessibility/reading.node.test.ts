import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { elementNames } from '../../src/elements/registry.js';
import { launchChromium } from '../../tools/browsers.js';
import type { Served } from '../../tools/serve.js';
import { openStories, serveStories, showStory, storyNames } from '../../tools/test/story-page.js';

let site: Served;
let browser: Browser;
let page: Page;
before(async () => {
  site = await serveStories();
  browser = await launchChromium();
  page = await openStories(browser, site, 1280);
});
after(async () => {
  await browser?.close();
  site?.server.close();
});

/** Lines of running text that are longer than 42em, by what they say first. */
const longLines = (opened: Page): Promise<string[]> =>
  opened.evaluate(() => {
    const found: string[] = [];
    const walk = (root: ParentNode): void => {
      for (const each of root.querySelectorAll('*')) {
        if (each.shadowRoot) walk(each.shadowRoot);
        if (!each.matches('p, li, dd, figcaption') || !each.checkVisibility()) continue;
        const size = Number.parseFloat(getComputedStyle(each).fontSize);
        for (const node of each.childNodes) {
          const range = document.createRange();
          range.selectNode(node);
          const widest = Math.max(0, ...[...range.getClientRects()].map(({ width }) => width));
          if (node.nodeType === Node.TEXT_NODE && widest > 42.5 * size)
            found.push(`${(widest / size).toFixed()}em: ${node.textContent?.trim().slice(0, 40)}`);
        }
      }
    };
    walk(document.querySelector('main') as HTMLElement);
    return found;
  });

describe('lines end where the eye still finds the next one', () => {
  for (const component of elementNames) {
    it(`in every story of <${component}> at 1280 px`, async () => {
      const stories = (await storyNames(page)).find(([name]) => name === component)?.[1] ?? [];
      for (const story of stories) {
        await showStory(page, component, story);
        assert.deepEqual(await longLines(page), [], story);
      }
    });
  }
});
