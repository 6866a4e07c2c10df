// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../../tools/browsers.js';
import { isWidgetShown } from '../hosts/in-page.js';

/** The optional sheet: a script that comes late moves nothing on the page, in no form. In Chromium. */
const late = 300;
const address = 'https://hospital.example/';
interface Widget {
  name: string;
  given: Record<string, string>;
  page: string;
}
const widgets: Widget[] = [
  { name: 'redflag-screener', given: {}, page: 'en/redflag-screener.html' },
  { name: 'emergency-notice', given: { region: 'GB' }, page: 'en/emergency-notice/GB.html' },
  { name: 'clinical-trials', given: {}, page: 'en/clinical-trials.html' },
  { name: 'health-tools', given: { topic: 'multiple-myeloma' }, page: 'en/multiple-myeloma/health-tools.html' },
  { name: 'side-effect-list', given: { treatment: 'radiation' }, page: 'en/side-effect-list/radiation.html' },
  { name: 'care-guide', given: {}, page: 'en/care-guide.html' },
];
const attributes = (given: Widget['given'], prefix = '') =>
  Object.entries(given)
    .map(([key, value]) => ` ${prefix}${key}="${value}"`)
    .join('');
const fallback = (page: string) => `<p>In an emergency, call 911.</p><p><a href="/pages/${page}">Read it here</a></p>`;
const forms = {
  element: ({ name, given, page }: Widget) => `<${name}${attributes(given)}>${fallback(page)}</${name}>`,
  placeholder: ({ name, given, page }: Widget) =>
    `<div data-care-widget="${name}"${attributes(given, 'data-')}>${fallback(page)}</div>`,
  link: ({ page }: Widget) => `<p><a href="/pages/${page}">Read it here</a></p>`,
};

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

declare global {
  interface Window {
    shift: number;
  }
}
interface Visit {
  width: number;
  sheet?: boolean;
  script?: boolean;
}

/** A page with the widget, whose script comes late, as soon as it is there. */
async function load(markup: string, { width, sheet = true, script = true }: Visit): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.setJavaScriptEnabled(script);
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>
${sheet ? '<link rel="stylesheet" href="/space/en.css">' : ''}
<script src="/care-widgets.js" async></script><h1>Before</h1>${markup}<p id="below">What stands below it.</p>`;
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === '/') return request.respond({ contentType: 'text/html', body: html });
    if (!existsSync(`dist${pathname}`)) return request.respond({ status: 404 });
    const body = readFileSync(`dist${pathname}`);
    const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    setTimeout(() => request.respond({ contentType, body }), pathname.endsWith('.css') ? 0 : late);
  });
  await page.evaluateOnNewDocument(() => {
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) window.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address);
  return page;
}

/** How much has moved when the widget shows. */
async function visit(
  markup: string,
  { name, ...how }: Visit & { name: string },
): Promise<{ page: Page; shift: number }> {
  const page = await load(markup, how);
  await page.waitForFunction(isWidgetShown, { timeout: 10_000 }, name);
  const shift = await page.evaluate(() => new Promise<number>((done) => setTimeout(() => done(window.shift), 100)));
  return { page, shift };
}

for (const width of [320, 900]) {
  describe(`with the sheet, ${width} pixels wide, nothing moves`, () => {
    for (const widget of widgets) {
      for (const [form, make] of Object.entries(forms)) {
        it(`${widget.page} as ${form}`, async () => {
          const { page, shift } = await visit(make(widget), { name: widget.name, width });
          assert.ok(shift < 0.001, `moved by ${shift}`);
          await page.close();
        });
      }
    }
  });
}

it('without the sheet the same page moves, so the test can fail', async () => {
  const widget = widgets[2]!;
  const { page, shift } = await visit(forms.element(widget), { name: widget.name, width: 768, sheet: false });
  assert.ok(shift > 0.01, `moved by ${shift}`);
  await page.close();
});

it('keeps no space where no script can run, and hides nothing', async () => {
  const page = await load(forms.element(widgets[0]!), { width: 768, script: false });
  const texts = await page.$$eval('redflag-screener p', (all) => all.map((one) => one.getBoundingClientRect().height));
  assert.ok(texts.every((height) => height > 0));
  assert.ok((await page.$eval('#below', (one) => one.getBoundingClientRect().top)) < 250);
  await page.close();
});

it('is small', () => {
  assert.ok(gzipSync(readFileSync('dist/space/en.css')).length < 2048);
});
