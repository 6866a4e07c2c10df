import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../../tools/browsers.mjs';
import { buildPages } from '../../tools/pages.mjs';
import { startWordPress } from '../../tools/wordpress.mjs';

/** A real WordPress: saved as each role, read as a visitor with and without JavaScript. In Chromium. */
let wordpress;
let browser;
before(async () => {
  wordpress = await startWordPress();
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  browser = await puppeteer.launch({
    executablePath: findBrowsers().chromium,
    args: [...root, '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
});
after(async () => {
  await browser?.close();
  await wordpress?.stop();
});

async function visit(address, { script = true } = {}) {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.setJavaScriptEnabled(script);
  await page.goto(address, { waitUntil: 'networkidle0' });
  return { page, errors };
}

const shortcode =
  '[care_widget name="side-effect-list" treatment="chemotherapy" heading-level="3"]<p>Call <a href="tel:911">911</a> in an emergency.</p>[/care_widget]';
const block =
  '<!-- wp:care-widgets/widget {"name":"side-effect-list","treatment":"chemotherapy","heading-level":"3"} /-->';

for (const role of ['administrator', 'editor', 'author']) {
  for (const [form, content] of [
    ['shortcode', shortcode],
    ['block', block],
  ]) {
    describe(`a ${form} that an ${role} saved`, () => {
      let address;
      before(() => {
        address = wordpress.post(role, content);
      });

      it('is the widget for a visitor, from files with their hashes', async () => {
        const { page, errors } = await visit(address);
        await page.waitForFunction(() =>
          document.querySelector('side-effect-list')?.shadowRoot?.querySelector('.foot'),
        );
        const heading = await page.$eval('side-effect-list', ({ shadowRoot }) =>
          shadowRoot.querySelector('h3').textContent.trim(),
        );
        assert.equal(heading, 'Side effects: Chemotherapy');
        const scripts = await page.$$eval('script[src*=care-widgets]', (all) =>
          all.map((one) => [one.integrity.slice(0, 7), one.crossOrigin]),
        );
        assert.deepEqual(scripts, [
          ['sha384-', 'anonymous'],
          ['sha384-', 'anonymous'],
        ]);
        assert.deepEqual(errors, []);
        await page.close();
      });

      it('is a text with the number without JavaScript, and no paragraph is torn', async () => {
        const { page } = await visit(address, { script: false });
        assert.match(await page.$eval('side-effect-list', (element) => element.innerText), /911/);
        assert.equal(await page.$$eval('side-effect-list > :not(p)', (all) => all.length), 0);
        await page.close();
      });
    });
  }
}

it('no value of a shortcode becomes markup', async () => {
  const evil =
    '[care_widget name="side-effect-list" treatment=\'x" onmouseover="alert(1)\' topic="<script>alert(1)</script>" emergency-number="javascript:alert(1)"]';
  const { page } = await visit(wordpress.post('author', evil));
  const names = await page.$eval('side-effect-list', (element) => element.getAttributeNames());
  assert.deepEqual(
    names.filter((name) => /^on/.test(name)),
    [],
  );
  assert.equal(await page.$$eval('side-effect-list script', (all) => all.length), 0);
  assert.ok(await page.$eval('side-effect-list a', (link) => link.href === 'tel:911'));
  await page.close();
});

it('an unknown widget leaves the line with the number', async () => {
  const { page } = await visit(wordpress.post('author', '[care_widget name="price-list"]'));
  assert.match(await page.$eval('main, body', (element) => element.innerText), /In an emergency, call 911/);
  assert.equal(await page.$('price-list'), null);
  await page.close();
});

it('a page without a widget does not load the script', async () => {
  const { page } = await visit(wordpress.post('author', '<p>Nothing here.</p>'));
  assert.equal(await page.$$eval('script[src*=care-widgets]', (all) => all.length), 0);
  await page.close();
});

describe('without the plugin’s help', () => {
  const widget = '[care_widget name="clinical-trials"]';
  const html = (content) => `<!-- wp:html -->${content}<!-- /wp:html -->`;

  it('the element in an HTML block stays for an administrator, and is filtered for an author', async () => {
    const content = `${html('<health-tools><p>Tools.</p></health-tools>')}${widget}`;
    const { page } = await visit(wordpress.post('administrator', content));
    await page.waitForFunction(() => document.querySelector('health-tools')?.shadowRoot?.querySelector('.foot'));
    const { page: other } = await visit(wordpress.post('author', content));
    assert.equal(await other.$('health-tools'), null);
    assert.match(await other.$eval('body', (element) => element.innerText), /Tools\./);
    await page.close();
    await other.close();
  });

  it('the plain link and the placeholder of an author become widgets where the script is', async () => {
    const base = `${wordpress.address}/wp-content/plugins/care-widgets/assets/pages/`;
    const content = `${widget}
<p><a href="${base}en/condition-overview.html">What ALL is</a></p>
<div data-care-widget="emergency-notice" data-region="GB"><p>Call 999.</p></div>`;
    const { page, errors } = await visit(wordpress.post('author', content));
    await page.waitForFunction(() =>
      ['condition-overview', 'emergency-notice'].every((name) =>
        document.querySelector(name)?.shadowRoot?.querySelector('.foot'),
      ),
    );
    assert.match(await page.$eval('emergency-notice', ({ shadowRoot }) => shadowRoot.textContent), /999/);
    assert.deepEqual(errors, []);
    await page.close();
  });
});

it('an address alone on its line, as an author may write it, is the page in a sandboxed frame', async () => {
  const base = `${wordpress.address}/wp-content/plugins/care-widgets/assets/`;
  await buildPages(findBrowsers().chromium, base, wordpress.assets);
  const { page } = await visit(wordpress.post('author', `${base}pages/en/clinical-trials.html`));
  const [sandbox, source] = await page.$eval('main iframe', (frame) => [frame.getAttribute('sandbox'), frame.src]);
  assert.equal(sandbox, 'allow-scripts');
  assert.ok(source.startsWith(`${base}pages/en/clinical-trials.html`), source);
  const frame = page.frames().find((one) => one.url().includes('clinical-trials'));
  await frame.waitForFunction(() => document.querySelector('clinical-trials').shadowRoot?.querySelector('.foot'));
  await page.close();
});

it('the standalone pages stand beside the plugin', async () => {
  const { page } = await visit(
    `${wordpress.address}/wp-content/plugins/care-widgets/assets/pages/en/redflag-screener.html`,
    { script: false },
  );
  assert.match(await page.$eval('main', (element) => element.innerText), /back pain/);
  await page.close();
});
