// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { build } from 'vite';
import { launchChromium } from '../../tools/browsers.js';
import { type Served, serve } from '../../tools/serve.js';
import { type Installed, packAndInstall } from './packed.js';

const policy = "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const widgets = `<redflag-screener><p>In an emergency, call 911.</p></redflag-screener>
  <side-effect-list treatment="chemotherapy" checklist></side-effect-list>`;
const pageOf = (head: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Care</title>${head}${widgets}`;

let installed: Installed;
let site: Served;
let browser: Browser;
before(async () => {
  installed = packAndInstall('.', '--ignore-scripts');
  const { consumer, folder } = installed;
  writeFileSync(
    join(consumer, 'entry.js'),
    "import 'care-widgets/care-widgets.js';\nimport 'care-widgets/topics/back-pain/en.js';\n",
  );
  const out = join(consumer, 'out');
  await build({
    root: consumer,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      outDir: out,
      rolldownOptions: { input: join(consumer, 'entry.js'), output: { entryFileNames: 'app.js' } },
    },
  });
  mkdirSync(out, { recursive: true });
  const app = '<script type="module" src="/app.js"></script>';
  writeFileSync(join(out, 'bundled.html'), pageOf(`<meta name="care-widgets-base" content="/care/">${app}`));
  writeFileSync(join(out, 'map.js'), "import('care-widgets/care-widgets.js');\n");
  site = await serve({ '/care/': join(folder, 'dist'), '/': out }, 0, { 'content-security-policy': policy });
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  site.server.close();
  installed.remove();
});

describe("import 'care-widgets/care-widgets.js'", () => {
  it('works in a bundle, whose page names the folder of the other files', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    const wrong: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('console', (message) => /violat|could not/.test(message.text()) && wrong.push(message.text()));
    await page.goto(`${site.address}bundled.html`);
    const textOf = (name: string): Promise<string> =>
      page.$eval(name, ({ shadowRoot }) => shadowRoot?.textContent ?? '');
    await page.waitForFunction(() =>
      document.querySelector('side-effect-list')?.shadowRoot?.textContent.includes('I have this'),
    );
    assert.match(await textOf('redflag-screener'), /along with your back pain/);
    // The one topic is in the bundle; the other comes from the folder, as do the files that come later.
    assert.ok(!asked.includes('/care/topics/back-pain/en.js'));
    assert.ok(asked.includes('/care/topics/acute-lymphoblastic-leukemia/en.js'));
    assert.ok(asked.includes('/care/interactions.js'));
    assert.deepEqual(wrong, []);
    await page.close();
  });

  it('works in a browser, by an import map', async () => {
    const page = await browser.newPage();
    await page.setBypassCSP(true);
    // The map is inline, which the policy above does not allow.
    const map = JSON.stringify({ imports: { 'care-widgets/': '/care/' } });
    const html = pageOf(`<script type="importmap">${map}</script><script src="/map.js"></script>`);
    writeFileSync(join(installed.consumer, 'out/mapped.html'), html);
    await page.goto(`${site.address}mapped.html`);
    await page.waitForFunction(
      () =>
        document.querySelector('redflag-screener')?.shadowRoot?.textContent.includes('along with your back pain') &&
        document.querySelector('side-effect-list')?.shadowRoot?.textContent.includes('I have this'),
    );
    await page.close();
  });
});
