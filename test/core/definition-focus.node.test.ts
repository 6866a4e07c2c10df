// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, KeyInput, Page } from 'puppeteer-core';
import { launchChromium } from '../../tools/browsers.js';
import { type Served, serve } from '../../tools/serve.js';
import { engines } from '../../tools/test/engines.js';

/** A definition lies on top of the page: it goes with the focus, which goes on where its word stands. */
let site: Served;
before(async () => {
  site = await serve({ '/': resolve('dist') });
});
after(() => site?.server.close());
const pause = (time: number) => new Promise((done) => setTimeout(done, time));

const pages = {
  'condition-overview': 'pages/en/condition-overview.html',
  'care-guide': 'pages/en/care-guide.html',
};
type Tag = keyof typeof pages;

/** Where the focus is among all that Tab reaches in the element, counted from the word that was opened. */
const stateOf = (page: Page, tag: Tag) =>
  page.evaluate((tag) => {
    const root = document.querySelector(tag)!.shadowRoot!;
    const popover = root.querySelector<HTMLElement>('#definition')!;
    // A guide holds other elements, whose stops lie between its own.
    const stopsOf = (root: ShadowRoot): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) =>
        one.shadowRoot
          ? stopsOf(one.shadowRoot)
          : one.matches('a[href], button, input, [tabindex="0"]') &&
              !popover.contains(one) &&
              one.checkVisibility({ visibilityProperty: true })
            ? [one]
            : [],
      );
    const stops = stopsOf(root);
    const opened = stops.indexOf(root.querySelectorAll<HTMLElement>('.term')[1]!);
    let focused = root.activeElement as HTMLElement | null;
    while (focused?.shadowRoot) focused = focused.shadowRoot.activeElement as HTMLElement | null;
    const box = focused?.getBoundingClientRect();
    const top = box && root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return {
      isOpen: popover.matches(':popover-open'),
      focus: popover.contains(focused) ? focused!.localName : focused ? stops.indexOf(focused) - opened : 'elsewhere',
      isCovered: Boolean(top && popover.contains(top) && !popover.contains(focused)),
    };
  }, tag);

for (const [engine, launch] of engines) {
  describe(`the definition of a word and the focus (${engine})`, () => {
    let browser: Browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser?.close());

    async function press(page: Page, ...keys: KeyInput[]): Promise<void> {
      for (const key of keys) await page.keyboard.down(key);
      for (const key of [...keys].reverse()) await page.keyboard.up(key);
      await pause(150);
    }
    /** Opens the second word by keyboard. */
    async function open(tag: Tag): Promise<Page> {
      const page = await browser.newPage();
      await page.setViewport({ width: 800, height: 700 });
      await page.goto(site.address + pages[tag]);
      await page.waitForFunction(
        (tag) => document.querySelector(tag)!.shadowRoot?.querySelectorAll('.term')[1],
        { polling: 100 },
        tag,
      );
      await page.evaluate((tag) => {
        document.querySelector(tag)!.shadowRoot!.querySelectorAll<HTMLElement>('.term')[1]!.focus();
      }, tag);
      // Longer than what counts as a press that was meant for something else.
      await pause(600);
      await press(page, 'Enter');
      assert.deepEqual(await stateOf(page, tag), { isOpen: true, focus: 'div', isCovered: false });
      return page;
    }

    for (const tag of Object.keys(pages) as Tag[]) {
      it(`Tab leads to its button, then on after the word, and it closes (${tag})`, async () => {
        const page = await open(tag);
        await press(page, 'Tab');
        assert.deepEqual(await stateOf(page, tag), { isOpen: true, focus: 'button', isCovered: false });
        await press(page, 'Tab');
        assert.deepEqual(await stateOf(page, tag), { isOpen: false, focus: 1, isCovered: false });
        await page.close();
      });

      it(`its button closes it, the focus is on the word, and Tab goes on after that (${tag})`, async () => {
        const page = await open(tag);
        await press(page, 'Tab');
        await press(page, 'Enter');
        assert.deepEqual(await stateOf(page, tag), { isOpen: false, focus: 0, isCovered: false });
        await press(page, 'Tab');
        assert.deepEqual(await stateOf(page, tag), { isOpen: false, focus: 1, isCovered: false });
        await page.close();
      });
    }

    it('Tab back leads to the word, and it closes', async () => {
      const page = await open('care-guide');
      await press(page, 'Shift', 'Tab');
      assert.deepEqual(await stateOf(page, 'care-guide'), { isOpen: false, focus: 0, isCovered: false });
      await press(page, 'Shift', 'Tab');
      assert.deepEqual(await stateOf(page, 'care-guide'), { isOpen: false, focus: -1, isCovered: false });
      await page.close();
    });

    it('closes by Escape, which no dialog of the page around it hears; the next one is the dialog’s', async () => {
      const page = await open('care-guide');
      await page.evaluate(() => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        document.body.addEventListener('keydown', ({ key }) => heard.push(key));
      });
      const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
      await press(page, 'Escape');
      assert.deepEqual(await stateOf(page, 'care-guide'), { isOpen: false, focus: 0, isCovered: false });
      assert.deepEqual(await heard(), []);
      await press(page, 'Escape');
      assert.deepEqual(await heard(), ['Escape']);
      await page.close();
    });

    it('closes when the focus is moved away, and does not take it back', async () => {
      const page = await open('care-guide');
      await page.evaluate(() => {
        document.querySelector('care-guide')!.shadowRoot!.querySelector<HTMLElement>('a[href^="tel:"]')!.focus();
      });
      await pause(150);
      const { isOpen, focus, isCovered } = await stateOf(page, 'care-guide');
      assert.deepEqual([isOpen, isCovered], [false, false]);
      assert.notEqual(focus, 0);
      await page.close();
    });
  });
}

it('without popovers the words stand alone, and Tab passes them', async () => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    Reflect.deleteProperty(HTMLElement.prototype, 'popover');
  });
  await page.goto(site.address + pages['condition-overview']);
  await page.waitForFunction(() => document.querySelector('condition-overview')!.shadowRoot?.querySelector('.foot'));
  await pause(500);
  const [stops, text] = await page.evaluate(() => {
    const root = document.querySelector('condition-overview')!.shadowRoot!;
    return [root.querySelectorAll('.term, [role=dialog]').length, root.querySelector('.body')!.textContent] as const;
  });
  assert.equal(stops, 0);
  assert.match(text, /bone marrow/);
  await browser.close();
});
