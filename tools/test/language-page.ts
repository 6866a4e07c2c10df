// What ships in dist/, in each language: wants `npm run build` before it.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { type Served, serve } from '../serve.js';

/** The languages of the library but English. */
export const translatedLanguages: readonly string[] = readdirSync('src/content/messages').flatMap(
  (file) => /^(?!en\b)(.+)\.json$/.exec(file)?.[1] ?? [],
);

/** Serves a page for each language and element; close its server afterwards. */
export const serveLanguages = (): Promise<Served> =>
  serve({ '/': resolve('dist') }, 0, {}, async (address) => {
    const [, language, tag] = /^\/of\/([\w-]+)\/([\w-]+)\.html$/.exec(address) ?? [];
    if (!language || !tag) return undefined;
    const direction = ['ar', 'fa'].includes(language) ? 'rtl' : 'ltr';
    return `<!doctype html><html lang="${language}" dir="${direction}"><meta charset="utf-8"><title>${tag}</title>
<script src="/care-widgets.js"></script>
<main><${tag} interpreter-number="555-0100" checklist><p><a href="tel:911">911</a></p></${tag}></main></html>`;
  });

/** The element with all that it loads; the screener with its advice and the reasons for it. */
export async function openInLanguage(browser: Browser, site: Served, language: string, tag: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${site.address}of/${language}/${tag}.html`);
  await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('.foot'), {}, tag);
  await page.evaluate(async (name) => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    for (let time = 0; time < 3; time++)
      for (const each of all(document)) await (each as Element & { updateComplete?: unknown }).updateComplete;
    if (name !== 'redflag-screener') return;
    const root = document.querySelector(name)?.shadowRoot as ShadowRoot;
    root.querySelector<HTMLElement>('input')?.click();
    root.querySelector<HTMLElement>('[type=submit]')?.click();
    await (root.host as Element & { updateComplete?: unknown }).updateComplete;
  }, tag);
  return page;
}
