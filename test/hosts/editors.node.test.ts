// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import sanitizeHtml from 'sanitize-html';
import { makeSnippet } from '../../src/embed/snippet.js';
import { launchChromium } from '../../tools/browsers.js';
import { type Served, serve } from '../../tools/serve.js';
import { isWidgetShown } from './in-page.js';

/** What a web editor pastes, as real editors and sanitizers leave it with their usual settings, on the page after that. */
let browser: Browser;
let site: Served;
before(async () => {
  site = await serve({
    '/dist/': resolve('dist'),
    '/node_modules/': resolve('node_modules'),
    '/': resolve('test/hosts/pages'),
  });
  // An editor that is not in front waits for a frame that never comes.
  browser = await launchChromium('--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows');
});
after(async () => {
  await browser?.close();
  site?.server.close();
});

declare global {
  interface Window {
    DOMPurify: { sanitize(html: string): string };
    Quill: new (
      place: string,
    ) => { clipboard: { dangerouslyPasteHTML(html: string): void }; getSemanticHTML(): string };
    tinymce: { init(options: object): Promise<TinyEditor[]> };
  }
}
interface TinyEditor {
  setContent(html: string): void;
  getContent(): string;
  remove(): void;
}
type Save = (page: Page, html: string) => string | Promise<string>;

const inPage =
  (act: (html: string) => string | Promise<string>): Save =>
  (page, html) =>
    page.evaluate(act, html);
const editors: Readonly<Record<string, Save>> = {
  'sanitize-html': (_page, html) => sanitizeHtml(html),
  DOMPurify: inPage((html) => window.DOMPurify.sanitize(html)),
  'Quill 2': inPage((html) => {
    const editor = new window.Quill('#editor');
    editor.clipboard.dangerouslyPasteHTML(html);
    return editor.getSemanticHTML();
  }),
  'TinyMCE 8': inPage(async (html) => {
    const [editor] = await window.tinymce.init({
      selector: '#editor',
      license_key: 'gpl',
      promotion: false,
      skin: false,
      content_css: false,
    });
    if (!editor) throw new Error('TinyMCE did not start');
    editor.setContent(html);
    const content = editor.getContent();
    editor.remove();
    return content;
  }),
};
const forms = { page: 'element', 'wordpress-html': 'placeholder', sanitizer: 'link' };

for (const [name, save] of Object.entries(editors)) {
  describe(`through ${name}`, () => {
    for (const [host, form] of Object.entries(forms)) {
      it(`the ${form} becomes the widget, and keeps a link or the number without the script`, async () => {
        const page = await browser.newPage();
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push((error as Error).message));
        await page.bringToFront();
        await page.goto(`${site.address}editor.html`);
        const snippet = makeSnippet({
          host,
          name: 'side-effect-list',
          attributes: { treatment: 'chemotherapy', checklist: '' },
          base: `${site.address}dist/`,
          title: 'Side effects',
        });
        const saved = await save(page, snippet);
        await page.evaluate((html) => {
          document.querySelector('#editor')?.remove();
          document.querySelector('main')!.innerHTML = html;
        }, saved);
        assert.ok(await page.$('main a[href*="side-effect-list/chemotherapy.html"]'), saved);
        await page.waitForFunction(isWidgetShown, { timeout: 10_000 }, 'side-effect-list');
        const shown = await page.$$eval('>>> side-effect-list', (all) =>
          all.map((one) => [one.getAttribute('treatment'), one.shadowRoot!.querySelectorAll('input').length > 0]),
        );
        assert.deepEqual(shown, [['chemotherapy', true]], saved);
        assert.deepEqual(errors, []);
        await page.close();
      });
    }
  });
}
