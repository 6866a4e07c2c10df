// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { elementNames } from '../../src/elements/registry.js';
import { launchChromium } from '../../tools/browsers.js';
import type { Served } from '../../tools/serve.js';
import { openInLanguage, serveLanguages, translatedLanguages } from '../../tools/test/language-page.js';

/** In every language: what is in English says so to assistive technology, and nothing else does. */
const languages = translatedLanguages.map((name) => ({ name, isLatin: ['es', 'tl', 'vi'].includes(name) }));

/** Names, and what a patient types: the same in every language. */
const names = /Blood Cancer United|https?:\/\/\S+|\b(?:mercaptopurine|acetaminophen|ibuprofen|naproxen)\b/gi;
/** Small words that no sentence in English is without, and that none of the other languages in Latin letters has. */
const english = /\b(?:the|and|with|your|you|have|this|that|from|for|are|was|not|opens)\b/i;

interface Text {
  text: string;
  language: string;
}

let site: Served;
let browser: Browser;
before(async () => {
  site = await serveLanguages();
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  site?.server.close();
});

/** Every text of an element and of those inside it, and every text that is heard alone, with its language. */
const textsOf = (page: Page, tag: string): Promise<Text[]> =>
  page.evaluate((name) => {
    const found: Text[] = [];
    const languageOf = (node: Node | null): string => {
      for (let at = node; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
        if ((at as HTMLElement).lang) return (at as HTMLElement).lang;
      return '';
    };
    const walk = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node as Element;
        const texts =
          node.nodeType === Node.TEXT_NODE
            ? [node.textContent ?? '']
            : ['aria-label', 'title', 'alt', 'placeholder'].map((attribute) => element.getAttribute?.(attribute) ?? '');
        for (const text of texts) if (text.trim()) found.push({ text: text.trim(), language: languageOf(node) });
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document.querySelector(name)?.shadowRoot as ShadowRoot);
    return found;
  }, tag);

for (const { name, isLatin } of languages) {
  describe(`in ${name}`, () => {
    for (const tag of elementNames) {
      it(`<${tag}> marks what is in English, and nothing else`, async () => {
        const page = await openInLanguage(browser, site, name, tag);
        const texts = await textsOf(page, tag);
        await page.close();
        assert.ok(texts.length > 10);
        // An offer in many languages marks each as its own.
        const own = texts.filter(({ language }) => language.toLowerCase() === name);
        assert.ok(own.length > 5);
        const unmarked = own.filter(({ text }) => {
          // In other scripts a name or a term in Latin letters is one, and five words in a row are a sentence.
          const rest = text.replace(names, '');
          return isLatin ? english.test(rest) : /(?:\b[a-z][a-z’'-]*[ ,.]+){4}[a-z]+/i.test(rest);
        });
        assert.deepEqual(unmarked, []);

        const words = JSON.parse(readFileSync(`src/content/messages/${name}.json`, 'utf8'));
        const wronglyMarked = texts.filter(
          ({ text, language }) =>
            language === 'en' &&
            (text.includes(words.newTab) || /[\p{sc=Arab}\p{sc=Cyrl}\p{sc=Han}\p{sc=Hangul}]/u.test(text)),
        );
        assert.deepEqual(wronglyMarked, []);
      });
    }
  });
}
