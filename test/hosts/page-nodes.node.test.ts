// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build } from 'vite';
import { type Served, serve } from '../../tools/serve.js';
import { engines } from '../../tools/test/engines.js';
import { Portal, type Visit } from './react/portal.js';
import type {} from './react/visit.js';

declare global {
  interface Window {
    renders?: number;
    refresh: (minutes?: number, phase?: string) => unknown;
    /** The page's own nodes and the widgets, as they were. */
    kept: Element[];
  }
}

/** Frameworks and refreshes hold on to the nodes that they have made: links and placeholders among them are widgets. */
const reactPage = (inside = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>React</title>
  <script src="/dist/care-widgets.js"></script><nav>Menu of the site</nav><div id="root">${inside}</div>
  <script type="module" src="/built/visit.js"></script>`;

let folder: string;
let site: Served;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'care-nodes-'));
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { react: resolve('node_modules/react'), 'react-dom': resolve('node_modules/react-dom') } },
    build: { outDir: folder, lib: { entry: 'test/hosts/react/visit.ts', formats: ['es'], fileName: () => 'visit.js' } },
  });
  const pages: Record<string, string> = {
    '/react.html': reactPage(),
    '/react-server.html': reactPage(renderToString(createElement(Portal))),
  };
  const folders = {
    '/dist/': resolve('dist'),
    '/node_modules/': resolve('node_modules'),
    '/built/': folder,
    '/': resolve('test/hosts/pages'),
  };
  site = await serve(folders, 0, {}, async (address) => pages[address]);
});
after(() => {
  site?.server.close();
  rmSync(folder, { recursive: true });
});

/** Whether so many widgets show, in the shadow root of a placeholder or of a link's paragraph, or in a list item. */
const areShown = (count: number) => {
  const found = [...document.querySelectorAll('[data-care-widget], p, li')].flatMap((one) => [
    ...(one.shadowRoot ?? one).querySelectorAll('[data-care-from]'),
  ]);
  return found.length === count && found.every((one) => one.shadowRoot?.querySelector('.foot'));
};

for (const [engine, launch] of engines) {
  describe(`the page’s own nodes (${engine})`, () => {
    let browser: Browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser?.close());

    const open = async (address: string, count: number, first = () => {}): Promise<Page> => {
      const page = await browser.newPage();
      await page.goto(`${site.address}${address}`);
      await page.waitForFunction(() => window.wrong, { timeout: 15_000 });
      await page.evaluate(first);
      await shown(page, count);
      return page;
    };
    const shown = (page: Page, count: number) => page.waitForFunction(areShown, { timeout: 15_000 }, count);
    const expectQuiet = async (page: Page) => {
      assert.deepEqual(await page.evaluate(() => window.wrong), []);
      await page.close();
    };
    const change = (page: Page, next: Visit) =>
      page.evaluate(async (next) => {
        window.change(next);
        await new Promise((done) => setTimeout(done, 100));
      }, next as never);
    /** Ticks the first box, and gives back how many are ticked. */
    const tick = (page: Page, find: string, isNew: boolean) =>
      page.evaluate(
        (find, isNew) => {
          const around = document.querySelector(find)!;
          const widget =
            around.shadowRoot?.querySelector('[data-care-from]') ?? around.querySelector('[data-care-from]') ?? around;
          const root = widget.shadowRoot!;
          if (isNew) root.querySelector<HTMLInputElement>('input')!.click();
          return root.querySelectorAll('input:checked').length;
        },
        find,
        isNew,
      );

    for (const [address, name, start] of [
      ['react.html', 'React', () => window.start()],
      ['react-server.html', 'React on what a server wrote', () => {}],
      ['vue.html', 'Vue', () => window.start()],
    ] as const) {
      it(`${name} changes, moves and removes them`, async () => {
        const page = await open(address, 5, start);
        // A server's page is taken over when the widgets are there already.
        await page.evaluate(() => {
          window.kept = [...document.querySelectorAll('#root *')];
          if (!window.leave) window.start();
        });
        await page.waitForFunction(() => window.leave);
        await shown(page, 5);
        await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
        assert.equal(await page.evaluate(() => window.kept.every((one) => one.isConnected)), true);
        assert.equal(await tick(page, '#screener', true), 1);

        await change(page, { ready: true, current: 'maintenance' });
        const texts = await page.evaluate(() => ({
          hint: document.querySelector('#hint') === null,
          phone: document.querySelector('#phone')!.textContent,
          isNew: document.querySelector('#new')!.textContent,
          current: document
            .querySelector('#timeline')!
            .shadowRoot!.querySelector('[data-care-from]')!
            .getAttribute('current'),
        }));
        assert.deepEqual(texts, {
          hint: true,
          phone: 'Clinic: 555-0100',
          isNew: 'Your next visit is on Monday.',
          current: 'maintenance',
        });
        await shown(page, 5);
        assert.equal(await tick(page, '#screener', false), 1);

        await page.evaluate(() => {
          window.kept = [document.querySelector('#radiation')!.shadowRoot!.querySelector('[data-care-from]')!];
        });
        await change(page, { order: ['radiation', 'immunotherapy', 'chemotherapy'] });
        await shown(page, 6);
        assert.deepEqual(
          await page.evaluate(() => [
            [...document.querySelectorAll('[data-treatment]')].map(({ id }) => id).join(),
            document.querySelector('#radiation')!.shadowRoot!.contains(window.kept[0]!),
          ]),
          ['radiation,immunotherapy,chemotherapy', true],
        );
        await change(page, { order: [] });
        await shown(page, 3);
        await page.evaluate(() => window.leave());
        await page.waitForFunction(() => document.querySelector('#root')!.childNodes.length === 0, { timeout: 5000 });
        await expectQuiet(page);
      });
    }

    for (const name of ['idiomorph', 'turbo-morph']) {
      it(`${name}: a refresh leaves every widget where it is, with its answers`, async () => {
        const page = await open(`${name}.html`, 3);
        const places = ['#link', '#item', '#element'];
        await page.waitForFunction(
          () =>
            document
              .querySelector('#link')!
              .shadowRoot!.querySelector('[data-care-from]')!
              .shadowRoot!.querySelector('input'),
          { timeout: 15_000 },
        );
        for (const place of places) assert.equal(await tick(page, place, true), 1, place);
        for (const minutes of [11, 12, 13]) {
          await page.evaluate((minutes) => window.refresh(minutes) as Promise<void>, minutes);
          // A server refreshes its page now and then, not all the time.
          await page.evaluate(() => new Promise((done) => setTimeout(done, 1100)));
          await shown(page, 3);
          for (const place of places) assert.equal(await tick(page, place, false), 1, `${place} ${minutes}`);
        }
        if (name === 'idiomorph') {
          await page.evaluate(() => window.refresh(14, 'maintenance'));
          await page.waitForFunction(
            () => document.querySelector('#placeholder')!.shadowRoot!.querySelector('[current=maintenance]'),
            { timeout: 5000 },
          );
          assert.match(await page.evaluate(() => document.querySelector('#time')!.textContent), /14/);
        }
        await expectQuiet(page);
      });
    }
  });
}
