// The languages are those of dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { elementNames } from '../../src/elements/registry.js';
import { launchChromium } from '../../tools/browsers.js';
import type { Served } from '../../tools/serve.js';
import { addCheckers, foundByAxe, foundByEqualAccess } from '../../tools/test/checkers.js';
import { openInLanguage, serveLanguages, translatedLanguages } from '../../tools/test/language-page.js';
import { openStories, serveStories, showStory, storyNames } from '../../tools/test/story-page.js';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

// What axe finds in the stories is in test/stories.browser.test.ts, in three browsers.
for (const [look, width, scheme, direction] of [
  ['light, wide', 1000, 'light', 'ltr'],
  ['dark, narrow, right to left', 320, 'dark', 'rtl'],
] as const) {
  describe(`the second engine finds nothing (${look})`, () => {
    let site: Served;
    let page: Page;
    before(async () => {
      site = await serveStories();
      page = await openStories(browser, site, width);
      await page.evaluate(
        (scheme, direction) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(`html { color-scheme: ${scheme}; }`);
          document.adoptedStyleSheets = [sheet];
          document.documentElement.dir = direction;
        },
        scheme,
        direction,
      );
      await addCheckers(page);
    });
    after(() => site?.server.close());

    for (const component of elementNames) {
      it(`in every story of <${component}>`, async () => {
        const stories = (await storyNames(page)).find(([name]) => name === component)?.[1] ?? [];
        assert.ok(stories.length > 0);
        for (const story of stories) {
          await showStory(page, component, story);
          assert.deepEqual(await foundByEqualAccess(page), [], story);
        }
      });
    }
  });
}

describe('neither engine finds anything', () => {
  let site: Served;
  before(async () => {
    site = await serveLanguages();
  });
  after(() => site?.server.close());

  for (const language of translatedLanguages) {
    it(`in any element in ${language}`, async () => {
      for (const tag of elementNames) {
        const page = await openInLanguage(browser, site, language, tag);
        await addCheckers(page);
        assert.deepEqual([...(await foundByAxe(page)), ...(await foundByEqualAccess(page))], [], tag);
        await page.close();
      }
    });
  }
});

it('both engines find what is wrong inside a shadow root', async () => {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><html lang="en"><title>Page</title><main><div></div></main></html>');
  await page.evaluate(() => {
    const root = document.querySelector('div')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    root.append(document.createElement('button'));
  });
  await addCheckers(page);
  for (const find of [foundByAxe, foundByEqualAccess]) assert.match((await find(page)).join('\n'), /button/);
  await page.close();
});
