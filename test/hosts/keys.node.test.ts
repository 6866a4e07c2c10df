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
  site = await serve({
    '/dist/': resolve('dist'),
    '/fixtures/': resolve('test/fixtures'),
    '/': resolve('test/hosts/pages'),
  });
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

    /** Clicks where the middle of what is found in a widget's root stands, as a hand does. */
    const click = async (page: Page, widget: string, find: string) => {
      const [x, y] = await page.evaluate(
        (widget, find) => {
          const one = document.querySelector(widget)!.shadowRoot!.querySelector(find)!;
          one.scrollIntoView({ block: 'center' });
          const { left, top, width, height } = one.getBoundingClientRect();
          return [left + width / 2, top + height / 2] as const;
        },
        widget,
        find,
      );
      await page.mouse.click(x, y);
      await pause(apart);
    };

    it('a click on a control works it, and nothing around it', async () => {
      const page = await open();
      // Where a browser goes that cannot call is its own affair.
      await page.evaluate(() => {
        document.querySelector('#in-card')!.shadowRoot!.querySelector('[href^=tel]')!.setAttribute('href', '#called');
      });
      await click(page, '#in-card', '.disclosure-button');
      assert.equal(await count(page, '#in-card', '[aria-expanded=true]'), 1);
      await click(page, '#in-card', '[href="#called"]');
      assert.equal(await page.evaluate(() => location.hash), '#called');
      // Whether text is selected is the page’s to say.
      assert.deepEqual(
        (await taken(page)).filter((habit) => habit !== 'no selecting'),
        [],
      );
      await click(page, '#in-card', 'h1, h2, h3');
      assert.ok((await taken(page)).includes('card'), 'what is no control is the page’s');
      await page.close();
    });

    it('what is typed reaches its field, and nobody else', async () => {
      const page = await open();
      await page.waitForFunction(() => document.querySelector('#asked')!.shadowRoot!.querySelector('label'));
      await page.evaluate(() => {
        const root = document.querySelector('#asked')!.shadowRoot!;
        const fever = [...root.querySelectorAll('fieldset')].find((one) => /have a fever/.test(one.textContent))!;
        [...fever.querySelectorAll('label')].find((one) => one.textContent.includes('Yes'))!.click();
      });
      await page.waitForFunction(() => document.querySelector('#asked')!.shadowRoot!.querySelector('[inputmode]'));
      await page.evaluate(() => {
        for (const type of ['input', 'beforeinput', 'keydown', 'keypress', 'keyup', 'mousedown', 'click'])
          document.addEventListener(type, (event) =>
            window.taken.push(`${type} ${(event as KeyboardEvent).key ?? ''}`),
          );
      });
      await pause(apart);
      await click(page, '#asked', '[inputmode]');
      for (const key of ['3', '9', '.', '5'] as const) {
        await page.keyboard.down(key);
        await page.keyboard.up(key);
      }
      const value = await page.evaluate(
        () => document.querySelector('#asked')!.shadowRoot!.querySelector<HTMLInputElement>('[inputmode]')!.value,
      );
      assert.equal(value, '39.5');
      assert.deepEqual(await taken(page), []);
      // A dialog of the page closes from here too.
      await page.keyboard.down('Escape');
      assert.ok((await taken(page)).includes('escape'));
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
        // Whether text is selected is the page's to say.
        assert.deepEqual(
          (await taken(page)).filter((habit) => habit !== 'no selecting'),
          [],
        );
        await page.close();
      });
    }
  });
}
