// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build } from 'vite';
import { type Served, serve } from '../../tools/serve.js';
import { engines } from '../../tools/test/engines.js';

declare global {
  interface Window {
    letContentCome?: () => void;
  }
}

/** A page that React has written on a server and takes over in the browser, as Next and others do. */
const own = JSON.parse(readFileSync('test/fixtures/invented-condition.json', 'utf8'));
const question = own.screening.sets[0].question;
const view = (properties: object) =>
  createElement('redflag-screener', properties, createElement('p', null, 'Call 911.'));

let folder: string;
let site: Served;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'care-react-'));
  writeFileSync(
    join(folder, 'client.js'),
    `import { createElement, useState } from 'react';
    import { hydrateRoot } from 'react-dom/client';
    const asked = new URLSearchParams(location.search);
    const topic = asked.get('topic') ?? undefined;
    const own = ${JSON.stringify(own)};
    function View() {
      const [content, setContent] = useState(asked.has('late') ? null : own);
      window.letContentCome = () => setContent(own);
      return createElement('redflag-screener', { topic, content }, createElement('p', null, 'Call 911.'));
    }
    hydrateRoot(document.querySelector('#root'), createElement(View));`,
  );
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { react: resolve('node_modules/react'), 'react-dom': resolve('node_modules/react-dom') } },
    build: {
      outDir: join(folder, 'out'),
      lib: { entry: join(folder, 'client.js'), formats: ['es'], fileName: () => 'client.js' },
    },
  });
  for (const [name, topic, content] of [
    ['without', undefined, own],
    ['with', 'glass-knee', own],
    ['late', undefined, null],
  ]) {
    writeFileSync(
      join(folder, 'out', `${name}.html`),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>React</title>
      <div id="root">${renderToString(view({ topic, content }))}</div>
      <script src="/dist/care-widgets.js"></script><script type="module" src="client.js"></script>`,
    );
  }
  site = await serve({ '/dist/': resolve('dist'), '/': join(folder, 'out') });
});
after(() => {
  site?.server.close();
  rmSync(folder, { recursive: true });
});

for (const [engine, launch] of engines) {
  describe(`a property that React loses between server and browser (${engine})`, () => {
    let browser: Browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser?.close());

    for (const address of ['without.html', 'with.html?topic=glass-knee']) {
      it(`is found again, and named (${address})`, async () => {
        const page = await browser.newPage();
        const warned: string[] = [];
        page.on?.('console', (message) => warned.push(message.text()));
        await page.goto(`${site.address}${address}`);
        await page.waitForFunction(
          (text) => document.querySelector('redflag-screener')!.shadowRoot?.textContent.includes(text),
          { timeout: 15_000 },
          question,
        );
        // WebDriver does not tell what the console says.
        if (engine !== 'WebKit') assert.match(warned.join('\n'), /content was lost in hydration.*set topic as well/);
        await page.close();
      });
    }

    it('is waited for where the page says that it is still to come, with the page’s own text on the screen', async () => {
      const page = await browser.newPage();
      await page.goto(`${site.address}late.html?late`);
      await page.waitForFunction(() => window.letContentCome, { timeout: 15_000 });
      // React is looked at again some time after it may have taken over.
      await new Promise((done) => setTimeout(done, 1500));
      const shown = () => document.querySelector('redflag-screener')!.shadowRoot!.textContent.trim();
      assert.equal(await page.evaluate(shown), '');
      await page.evaluate(() => window.letContentCome!());
      await page.waitForFunction(
        (text) => document.querySelector('redflag-screener')!.shadowRoot?.textContent.includes(text),
        { timeout: 15_000 },
        question,
      );
      await page.close();
    });
  });
}
