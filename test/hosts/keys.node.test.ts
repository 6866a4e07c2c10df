// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { type Served, serve } from '../../tools/serve.js';
import { engines } from '../../tools/test/engines.js';

declare global {
  interface Window {
    taken: string[];
  }
}

/** Pages take Enter, Space, arrows and taps for themselves unless they see that a control of theirs has the focus. */
let site: Served;
before(async () => {
  site = await serve({ '/dist/': resolve('dist'), '/': resolve('test/hosts/pages') });
});
after(() => site?.server.close());

const pause = (time: number) => new Promise((done) => setTimeout(done, time));
/** Longer than what counts as one gesture. */
const apart = 570;

for (const [engine, launch] of engines) {
  describe(`keys and taps on a page that takes them (${engine})`, () => {
    let browser: Browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser?.close());

    const open = async (touch = false): Promise<Page> => {
      const page = await browser.newPage();
      await page.setViewport({ width: 900, height: 900, hasTouch: touch, isMobile: touch });
      await page.goto(`${site.address}keys.html`);
      await page.waitForFunction(() =>
        [...document.querySelectorAll('redflag-screener, side-effect-list, care-guide, emergency-notice')].every(
          (one) => one.shadowRoot?.querySelector('.foot'),
        ),
      );
      await page.waitForFunction(() =>
        document.querySelector('side-effect-list')!.shadowRoot!.querySelector('input, .disclosure-button'),
      );
      await pause(apart);
      return page;
    };
    /** Moves the focus to the first that is found in an element, and presses a key there. */
    const press = async (page: Page, tag: string, find: string, key: KeyInput) => {
      await page.evaluate(
        (tag, find) => document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>(find)!.focus(),
        tag,
        find,
      );
      await page.keyboard.down(key);
      await page.keyboard.up(key);
      await pause(apart);
    };
    const count = (page: Page, tag: string, find: string) =>
      page.evaluate((tag, find) => document.querySelector(tag)!.shadowRoot!.querySelectorAll(find).length, tag, find);
    const taken = (page: Page) => page.evaluate(() => window.taken.splice(0));

    it('Enter and Space do what each control says, and start nothing of the page', async () => {
      const page = await open();
      await press(page, 'redflag-screener', 'input', ' ');
      assert.equal(await count(page, 'redflag-screener', 'input:checked'), 1);
      await press(page, 'redflag-screener', '[type=submit]', 'Enter');
      assert.equal(await count(page, 'redflag-screener', '[part=result]'), 1);
      await press(page, 'side-effect-list', 'input', ' ');
      assert.equal(await count(page, 'side-effect-list', 'input:checked'), 1);
      for (const key of ['Enter', ' '] as const) {
        await press(page, 'emergency-notice', '.disclosure-button', key);
        const open = await count(page, 'emergency-notice', '.disclosure-button[aria-expanded=true]');
        assert.equal(open, key === 'Enter' ? 1 : 0, key);
        await press(page, 'care-guide', '[aria-haspopup], .term', key);
        assert.equal(await count(page, 'care-guide', ':popover-open'), 1, key);
        await press(page, 'care-guide', ':popover-open button', key);
        assert.equal(await count(page, 'care-guide', ':popover-open'), 0, key);
      }
      assert.deepEqual(await taken(page), []);
      await page.close();
    });

    it('all other keys are the page’s, and so are those of what it has put into a slot', async () => {
      const page = await open();
      await press(page, 'redflag-screener', 'input', 'Escape');
      assert.deepEqual(await taken(page), ['escape']);
      await page.evaluate(() => {
        const root = document.querySelector('redflag-screener')!.shadowRoot!;
        [...root.querySelectorAll('label')].find((one) => one.textContent.includes('None of these'))!.click();
        root.querySelector<HTMLElement>('[type=submit]')!.click();
      });
      await page.waitForFunction(() => document.querySelector('#own')!.getClientRects().length);
      await page.evaluate(() => {
        document.addEventListener('keydown', ({ key }) => window.taken.push(key));
        document.querySelector<HTMLElement>('#own')!.focus();
      });
      await pause(apart);
      await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
      assert.deepEqual(await taken(page), ['Enter']);
      await page.close();
    });

    if (engine === 'Chromium') {
      it('a tap does what the control says', async () => {
        const page = await open(true);
        const tap = async (find: string) => {
          const [x, y] = await page.evaluate((find) => {
            const one = document.querySelector('redflag-screener')!.shadowRoot!.querySelector(find)!;
            one.scrollIntoView({ block: 'center' });
            const { left, top, width, height } = one.getBoundingClientRect();
            return [left + width / 2, top + height / 2] as const;
          }, find);
          await page.touchscreen.tap(x, y);
          await pause(apart);
        };
        await tap('label.option');
        assert.equal(await count(page, 'redflag-screener', 'input:checked'), 1);
        await tap('[type=submit]');
        assert.equal(await count(page, 'redflag-screener', '[part=result]'), 1);
        assert.deepEqual(await taken(page), []);
        await page.close();
      });
    }
  });
}
