import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { PNG } from 'pngjs';
import type { Browser, Page } from 'puppeteer-core';
import { elementNames } from '../src/elements/registry.js';
import { lookFile, looksFolder } from '../tools/looks.js';
import type { Served } from '../tools/serve.js';
import { looks, looksOf, openLooks, serveLooks } from '../tools/test/looks.js';
import { differences, readScreenshot, readSmall, reduced, shownDifference, written } from '../tools/test/picture.js';
import { launchPinnedChromium } from '../tools/test/pinned-chromium.js';
import { type StoryNames, storyNames } from '../tools/test/story-page.js';

const differencesFolder = '.tmp/looks';

/** How each story looks, as somebody has seen and accepted it: see CONTRIBUTING.md. */
describe('the look of', () => {
  let site: Served;
  let browser: Browser;
  let page: Page;
  let names: StoryNames;
  before(async () => {
    site = await serveLooks();
    browser = await launchPinnedChromium();
    page = await openLooks(browser, site);
    names = await storyNames(page);
  });
  after(async () => {
    await browser?.close();
    site?.server.close();
  });

  for (const component of elementNames) {
    it(`<${component}> is as accepted, in each of its stories`, async () => {
      const stories = names.find(([name]) => name === component)?.[1] ?? [];
      assert.ok(stories.length > 0);
      const changed: string[] = [];
      for (const story of stories) {
        for await (const [look, picture] of looksOf(page, component, story)) {
          const file = lookFile(component, story, look);
          if (!existsSync(file)) {
            changed.push(`${file} is not there`);
            continue;
          }
          const accepted = readSmall(readFileSync(file));
          const now = await readScreenshot(picture);
          const count = differences(accepted, reduced(now)).length;
          if (!count) continue;
          mkdirSync(differencesFolder, { recursive: true });
          const shown = `${differencesFolder}/${component}.${story}.${look}.png`;
          writeFileSync(shown, shownDifference(accepted, now));
          changed.push(`${count} blocks differ in ${file}: see ${shown}`);
        }
      }
      assert.equal(changed.join('\n'), '', `look at what changed, then: npm run looks -- ${component}\n`);
    });
  }

  it('nothing else has a picture', () => {
    const wanted = names.flatMap(([component, stories]) =>
      stories.flatMap((story) => looks.map(({ name }) => lookFile(component, story, name))),
    );
    const kept = elementNames.flatMap((component) =>
      readdirSync(`${looksFolder}/${component}`).map((file) => `${looksFolder}/${component}/${file}`),
    );
    assert.deepEqual(kept.sort(), wanted.sort());
    assert.deepEqual(readdirSync(looksFolder).sort(), [...elementNames].sort());
  });
});

describe('two pictures', () => {
  /** White, with a bar as high as a letter. */
  const drawn = (width: number, height: number, x?: number, grey = 0): Uint8Array => {
    const picture = new PNG({ width, height });
    picture.data.fill(255);
    if (x !== undefined)
      for (let y = 1; y < 11; y++) picture.data.fill(grey, (y * width + x) * 4, (y * width + x + 2) * 4 - 1);
    return PNG.sync.write(picture);
  };
  const compared = async (one: Uint8Array, other: Uint8Array) =>
    differences(readSmall(written(reduced(await readScreenshot(one)))), reduced(await readScreenshot(other)));

  it('are the same if they are, and if a shade differs by less than an eye sees', async () => {
    assert.deepEqual(await compared(drawn(40, 24, 14), drawn(40, 24, 14)), []);
    assert.deepEqual(await compared(drawn(40, 24, 14), drawn(40, 24, 14, 8)), []);
  });

  it('differ where something is missing, has moved by a pixel, has another color or is longer', async () => {
    const block = [[1, 0]];
    assert.deepEqual(await compared(drawn(40, 24, 14), drawn(40, 24)), block);
    assert.deepEqual(await compared(drawn(40, 24, 14), drawn(40, 24, 14, 90)), block);
    assert.deepEqual(await compared(drawn(40, 24, 22), drawn(40, 24, 23)), [...block, [2, 0]]);
    assert.deepEqual(await compared(drawn(24, 12), drawn(24, 24)), [
      [0, 1],
      [1, 1],
    ]);
  });
});
