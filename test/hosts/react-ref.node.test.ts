// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { build } from 'vite';
import { launchChromium } from '../../tools/browsers.js';
import { type Served, serve } from '../../tools/serve.js';

declare global {
  interface Window {
    heard: string[];
    isLeft: () => void;
  }
}

const own = JSON.parse(readFileSync('test/fixtures/invented-condition.json', 'utf8'));

/** A page that React has written on a server and takes over, and then renders no second time. */
let folder: string;
let site: Served;
let browser: Browser;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'care-react-ref-'));
  writeFileSync(
    join(folder, 'client.js'),
    `import { createElement } from 'react';
    import { hydrateRoot } from 'react-dom/client';
    import { careRef } from ${JSON.stringify(resolve('dist/modules/react/index.js'))};
    window.heard = [];
    const hear = ({ outcome }) => window.heard.push(outcome);
    const given = location.search
      ? { 'oncare-outcome': hear }
      : { ref: careRef({ content: ${JSON.stringify(own)}, onCareOutcome: hear }) };
    const text = createElement('p', null, 'Call 911.');
    const root = hydrateRoot(
      document.querySelector('#root'),
      createElement('redflag-screener', { topic: location.search ? 'back-pain' : 'glass-knee', ...given }, text),
    );
    window.isLeft = () => root.unmount();`,
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
  for (const [name, topic] of [
    ['ref', 'glass-knee'],
    ['property', 'back-pain'],
  ]) {
    const html = renderToString(createElement('redflag-screener', { topic }, createElement('p', null, 'Call 911.')));
    writeFileSync(
      join(folder, 'out', `${name}.html`),
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>React</title><div id="root">${html}</div>
      <script src="/dist/care-widgets.js"></script><script type="module" src="client.js"></script>`,
    );
  }
  site = await serve({ '/dist/': resolve('dist'), '/': join(folder, 'out') });
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  site.server.close();
  rmSync(folder, { recursive: true });
});

/** Answers that there is no warning sign, and says what the page has heard. */
async function answerNone(page: Page, question: string): Promise<string[]> {
  await page.waitForFunction(
    (text) => document.querySelector('redflag-screener')!.shadowRoot?.textContent.includes(text) && window.heard,
    { timeout: 15_000 },
    question,
  );
  await page.$eval('redflag-screener', ({ shadowRoot }) => {
    shadowRoot!.querySelector<HTMLElement>('[aria-describedby=none]')!.click();
    shadowRoot!.querySelector<HTMLElement>('button.primary')!.click();
  });
  await page.waitForFunction(() =>
    document.querySelector('redflag-screener')!.shadowRoot!.querySelector('[part~=result]'),
  );
  return page.evaluate(() => window.heard);
}

it('careRef gives the content and hears the first outcome of a page that a server has written', async () => {
  const page = await browser.newPage();
  const warned: string[] = [];
  page.on('console', (message) => warned.push(message.text()));
  await page.goto(`${site.address}ref.html`);
  assert.deepEqual(await answerNone(page, own.screening.sets[0].question), ['none']);
  assert.doesNotMatch(warned.join('\n'), /lost in hydration/);
  const element = await page.$('redflag-screener');
  await page.evaluate(() => window.isLeft());
  await element?.evaluate((one) => one.dispatchEvent(new CustomEvent('care-outcome')));
  assert.deepEqual(await page.evaluate(() => window.heard), ['none']);
  await page.close();
});

it('React alone hears no event there: when it does, careRef is needed no more', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.address}property.html?property`);
  assert.deepEqual(await answerNone(page, 'along with your back pain'), []);
  await page.close();
});
