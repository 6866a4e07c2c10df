// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { type Served, serve } from '../../tools/serve.js';
import { engines } from '../../tools/test/engines.js';

declare global {
  interface Window {
    openers: Record<string, () => void>;
  }
}

/** Dialogs of pages hold the focus: Tab leads through the widgets in them, and back to the start. */
let site: Served;
before(async () => {
  site = await serve({
    '/dist/': resolve('dist'),
    '/node_modules/': resolve('node_modules'),
    '/': resolve('test/hosts/pages'),
  });
});
after(() => site?.server.close());

/** Where the focus is: the page's element, and what has it inside. */
const focusPath = () => {
  let path = '';
  for (let one = document.activeElement; one; one = one.shadowRoot?.activeElement ?? null)
    path += ` ${one.matches('.first') ? 'first' : one.localName}`;
  return path.trim();
};

for (const [engine, launch] of engines) {
  describe(`a widget in a dialog (${engine})`, () => {
    let browser: Browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser?.close());

    const open = async (how: string): Promise<Page> => {
      const page = await browser.newPage();
      await page.goto(`${site.address}focus.html`);
      await page.waitForFunction(() =>
        [...document.querySelectorAll('redflag-screener, [data-care-widget]')].every((one) => {
          const widget = one.shadowRoot?.querySelector('[data-care-from]') ?? one;
          return widget.shadowRoot?.querySelector('.foot');
        }),
      );
      await page.evaluate((how) => window.openers[how]!(), how);
      // A dialog may open slowly.
      await new Promise((done) => setTimeout(done, 500));
      await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.first')].find((one) => one.getClientRects().length)!.focus(),
      );
      return page;
    };
    const tab = async (page: Page): Promise<string> => {
      await page.keyboard.down('Tab');
      await page.keyboard.up('Tab');
      return page.evaluate(focusPath);
    };

    for (const how of ['focus-trap', 'Bootstrap', 'a dialog of HTML']) {
      it(`${how}: Tab leads through every control, and on to the start`, async () => {
        const page = await open(how);
        const seen = new Set<string>();
        for (let time = 0; time < 40 && !(time > 5 && seen.has('again')); time++) {
          const path = await tab(page);
          seen.add(path);
          if (time > 5 && (path === 'first' || path === 'body')) seen.add('again');
        }
        const all = [...seen].join('; ');
        assert.match(all, /redflag-screener input/);
        assert.match(all, /redflag-screener button/);
        assert.match(all, /div emergency-notice (a|button)/);
        assert.match(all, /again/);
        assert.equal(await page.evaluate(() => document.activeElement?.id === 'outside'), false);
        await page.close();
      });
    }

    it('focus-trap with its defaults passes a widget by that stands last, as docs/hosts.md says', async () => {
      const page = await open('focus-trap with its defaults');
      for (let time = 0; time < 3; time++) assert.equal(await tab(page), 'first');
      await page.close();
    });
  });
}
