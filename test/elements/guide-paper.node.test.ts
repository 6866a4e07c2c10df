// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page, PDFOptions } from 'puppeteer-core';
import { launchWholeChromium } from '../../tools/browsers.js';
import { type Served, serve } from '../../tools/serve.js';
import { type Face, faces, useFace } from '../../tools/test/faces.js';

/** The guide has some 9300 words. Typefaces of patients lie between these two. */
const mostSheets: Record<Face, number> = { narrow: 15, wide: 17 };
const formats = ['letter', 'a4'] as const;
/** All but Chinese and Korean, which take less room, and whose letters a machine may not have. */
const languages = ['en', 'ar', 'es', 'fa', 'ru', 'tl', 'vi'];

/** What browsers leave where a page does not say. */
const margin = { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' };

let browser: Browser;
let site: Served;
before(async () => {
  site = await serve({ '/': resolve('dist') });
  browser = await launchWholeChromium();
});
after(async () => {
  await browser?.close();
  site?.server.close();
});

/** A piece of text as it was drawn, in the order of the drawing. */
interface Piece {
  letters: string;
  sheet: number;
  /** From the foot of the sheet, as a part of its height. */
  height: number;
}

/** Letters and digits alone: where lines break, and how ligatures are written, differs. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

async function piecesOf(page: Page, options: PDFOptions): Promise<{ pieces: Piece[]; sheets: number }> {
  const data = await page.pdf({ margin, ...options });
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const pieces: Piece[] = [];
  for (let sheet = 1; sheet <= pdf.numPages; sheet++) {
    const drawn = await pdf.getPage(sheet);
    const tall = drawn.view[3] as number;
    for (const item of (await drawn.getTextContent()).items) {
      if ('str' in item && bare(item.str)) {
        pieces.push({ letters: bare(item.str), sheet, height: item.transform[5] / tall });
      }
    }
  }
  return { pieces, sheets: pdf.numPages };
}

/** Every text of the guide that paper shows, in the order of the page. */
const textsOf = (page: Page): Promise<{ text: string; leads: boolean }[]> =>
  page.evaluate(() => {
    const blocks = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, button, label';
    const leading = 'h1, h2, h3, h4, h5, h6, dt, .label, .tag, .disclosure-button';
    const found: { text: string; leads: boolean }[] = [];
    const walk = (element: Element): void => {
      const isShown = element.getClientRects().length > 0 || getComputedStyle(element).display === 'contents';
      if (!isShown || element.closest('svg')) return;
      if (element.matches(blocks) && !element.querySelector(blocks)) {
        const copy = element.cloneNode(true) as HTMLElement;
        for (const unseen of copy.querySelectorAll('.visually-hidden, .no-print, svg')) unseen.remove();
        const text = copy.textContent.replace(/\s+/g, ' ').trim();
        if (text) found.push({ text, leads: element.matches(leading) || element.parentElement!.matches(leading) });
        return;
      }
      for (const child of (element.shadowRoot ?? element).children) walk(child);
    };
    walk(document.querySelector('care-guide')!);
    return found;
  });

async function open(face: Face): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${site.address}pages/en/care-guide.html`);
  await page.evaluate(async () => {
    const guide = document.querySelector('care-guide')!;
    guide.checklist = true;
    for (let time = 0; time < 3; time++) await guide.updateComplete;
  });
  await page.waitForFunction(
    () => document.querySelector('care-guide')!.shadowRoot!.querySelector('[part=glossary]') !== null,
  );
  await useFace(page, face);
  return page;
}

const shortVersions = new Map<string, Promise<string>>();

/** The document that is printed, with as many side effects ticked. */
function shortVersion(language: string, ticks: number): Promise<string> {
  const key = `${language} ${ticks}`;
  const made = shortVersions.get(key) ?? makeShortVersion(language, ticks);
  shortVersions.set(key, made);
  return made;
}

async function makeShortVersion(language: string, ticks: number): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`${site.address}pages/${language}/care-guide.html`);
  await page.waitForFunction(
    () => document.querySelector('care-guide')!.shadowRoot!.querySelector('[part=glossary]') !== null,
  );
  await page.evaluate(async (most) => {
    const guide = document.querySelector('care-guide')!;
    Object.assign(guide, { checklist: true, careTeamNumber: '555-0100' });
    for (let time = 0; time < 3; time++) await guide.updateComplete;
    const list = guide.shadowRoot!.querySelector('treatment-guide')!.shadowRoot!.querySelector('side-effect-list')!;
    list.reveal('side-effects');
    await list.updateComplete;
    const boxes = [...list.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    for (const box of boxes.slice(0, most)) {
      box.click();
      await list.updateComplete;
    }
    guide.shadowRoot!.querySelector<HTMLElement>('.contents .actions button')!.click();
  }, ticks);
  const frame = await page.waitForFunction(() => {
    const { contentDocument } = document.querySelector('care-guide')!.shadowRoot!.querySelector('iframe') ?? {};
    if (!contentDocument?.body.childElementCount) return null;
    const rules = contentDocument.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    const { lang, dir } = contentDocument.documentElement;
    const { className, innerHTML } = contentDocument.body;
    const sheet = rules.map(({ cssText }) => cssText).join('\n');
    return `<!doctype html><html lang="${lang}" dir="${dir}"><style>${sheet}</style><body class="${className}">${innerHTML}`;
  });
  const made = (await frame.jsonValue()) as string;
  await page.close();
  const items = made.match(/<li>/g)?.length ?? 0;
  if (ticks) assert.ok(items > (await shortVersion(language, 0)).match(/<li>/g)!.length, 'what is ticked is on it');
  return made;
}

for (const face of faces) {
  for (const format of formats) {
    describe(`the whole guide on paper, ${format}, in the ${face} face`, () => {
      let page: Page;
      let texts: Awaited<ReturnType<typeof textsOf>>;
      let pieces: Piece[];
      let sheets: number;
      /** For each text, the pieces that it is drawn in. */
      let drawn: Piece[][];
      before(async () => {
        page = await open(face);
        await page.emulateMediaType('print');
        texts = await textsOf(page);
        await page.emulateMediaType();
        ({ pieces, sheets } = await piecesOf(page, { format }));
        const letters = pieces.flatMap((piece) => [...piece.letters].map(() => piece));
        const whole = pieces.map((piece) => piece.letters).join('');
        let from = 0;
        drawn = texts.map(({ text }) => {
          const at = whole.indexOf(bare(text), from);
          if (at < 0) return [];
          from = at + bare(text).length;
          return [...new Set(letters.slice(at, from + 1))];
        });
      });
      after(() => page?.close());

      it('has every text, in order', () => {
        assert.ok(texts.length > 700, `${texts.length} texts`);
        assert.ok(texts.some(({ text }) => text === 'I have this'));
        const missing = texts.filter(({ text }, index) => bare(text) && !drawn[index]?.length);
        assert.deepEqual(missing, []);
      });

      it(`takes at most ${mostSheets[face]} sheets, none of them less than half full but the last`, () => {
        assert.ok(sheets <= mostSheets[face], `${sheets} sheets`);
        for (let sheet = 1; sheet < sheets; sheet++) {
          const lowest = Math.min(...pieces.filter((piece) => piece.sheet === sheet).map(({ height }) => height));
          assert.ok(lowest < 0.5, `sheet ${sheet} ends at ${lowest} of its height`);
        }
      });

      it('has text below each heading, in the same column', () => {
        const lonely = texts.filter(({ leads }, index) => {
          const own = drawn[index] ?? [];
          // The last is the beginning of what comes next.
          const [heading, next] = own.slice(-2);
          return leads && heading && next && (next.sheet !== heading.sheet || next.height > heading.height);
        });
        assert.deepEqual(lonely, []);
      });

      it('has whom to call first and whole, and no frame around nothing', () => {
        const sheetsOf = (start: string): Set<number> =>
          new Set(drawn[texts.findIndex(({ text }) => text.startsWith(start))]?.map(({ sheet }) => sheet));
        assert.deepEqual([...sheetsOf('Call 911 now for any of these')], [1]);
        assert.deepEqual([...sheetsOf('You have trouble breathing')], [1]);
        assert.deepEqual(
          texts.filter(({ text }) => /Note for my care team|Compare the treatments/.test(text)),
          [],
        );
      });
    });
  }

  for (const language of languages) {
    it(`the short version is two sheets, in ${language} and the ${face} face, whatever is ticked`, async () => {
      for (const ticks of [0, 2, 17]) {
        const printed = await shortVersion(language, ticks);
        const paper = await browser.newPage();
        await paper.setContent(printed);
        await useFace(paper, face);
        for (const format of formats) {
          const { pieces, sheets } = await piecesOf(paper, { format });
          assert.ok(pieces.length > 50);
          assert.equal(sheets, 2, `${format}, ${ticks} ticked`);
        }
        await paper.close();
      }
    });
  }
}
