// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, ElementHandle, Frame, Page } from 'puppeteer-core';
import { launchWholeChromium } from '../../tools/browsers.js';
import { type Served, serve } from '../../tools/serve.js';

/** Where nothing is printed, whoever pressed the button is told so, and reads the text; nothing of it stays behind. */
const places = {
  list: {
    tag: 'side-effect-list',
    page: 'pages/en/side-effect-list/chemotherapy.html?checklist',
    button: 'Print my note',
    said: 'Printing did not work. Select this text and copy it.',
    text: /Side effects that I have/,
  },
  'list in Spanish': {
    tag: 'side-effect-list',
    page: 'pages/es/side-effect-list/chemotherapy.html?checklist',
    button: 'Imprimir',
    said: 'No se pudo imprimir. Seleccione este texto y cópielo.',
    text: /Efectos secundarios que tengo/,
  },
  guide: {
    tag: 'care-guide',
    page: 'pages/en/care-guide.html',
    button: 'Print these questions',
    said: 'Printing did not work. Select this text and copy it.',
    text: /My own questions/,
  },
} as const;
type Place = (typeof places)[keyof typeof places];

/** Browsers inside other apps have a print that does nothing, or none. */
const inApp = {
  'has no print': () => Object.defineProperty(window, 'print', { value: undefined }),
  'has a print that does nothing': () => Object.defineProperty(window, 'print', { value: () => undefined }),
  'has a print that throws': () =>
    Object.defineProperty(window, 'print', {
      value: () => {
        throw new Error('not here');
      },
    }),
};

let browser: Browser;
let site: Served;
let folder: string;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'care-printing-'));
  for (const [name, sandbox] of Object.entries({ bare: 'allow-scripts', origin: 'allow-scripts allow-same-origin' })) {
    for (const [index, { page }] of Object.values(places).entries()) {
      writeFileSync(
        join(folder, `${name}-${index}.html`),
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>A frame</title>
        <iframe src="/${page}" title="A page" width="800" height="3000" sandbox="${sandbox}"></iframe>`,
      );
    }
  }
  site = await serve({ '/host/': folder, '/': resolve('dist') });
  browser = await launchWholeChromium();
});
after(async () => {
  await browser?.close();
  site?.server.close();
  rmSync(folder, { recursive: true });
});

const waiting = { timeout: 15_000, polling: 100 };

async function press(frame: Frame, tag: string, selector: string, text: string): Promise<void> {
  const button = await frame.waitForFunction(
    (tag, selector, text) =>
      [...(document.querySelector(tag)!.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])].find((one) =>
        one.textContent.includes(text),
      ),
    waiting,
    tag,
    selector,
    text,
  );
  await (button as ElementHandle<HTMLElement>).evaluate((one) => one.click());
}

async function pressPrint(frame: Frame, { tag, button }: { tag: string; button: string }): Promise<void> {
  if (tag === 'side-effect-list') await press(frame, tag, '.tick', '');
  await press(frame, tag, 'button', button);
}

const stateOf = (frame: Frame, tag: string) =>
  frame.evaluate((tag) => {
    const root = document.querySelector(tag)!.shadowRoot!;
    return {
      statuses: [...root.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).filter(Boolean),
      text: root.querySelector('textarea')?.value ?? '',
      frames: root.querySelectorAll('iframe').length,
      isLeft: root.activeElement?.localName,
    };
  }, tag);

async function isTold(frame: Frame, { tag, said, text }: Place): Promise<void> {
  await frame.waitForFunction(
    (tag, said) =>
      [...document.querySelector(tag)!.shadowRoot!.querySelectorAll('[role=status]')].some(
        ({ textContent }) => textContent === said,
      ),
    waiting,
    tag,
    said,
  );
  const state = await stateOf(frame, tag);
  assert.deepEqual(state.statuses, [said]);
  assert.match(state.text, text);
  assert.equal(state.frames, 0);
}

/** A page in which the frame to print from tells that it prints, and is asked no more. */
async function openPrinting(events: readonly string[]): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument((events) => {
    window.print = () => {
      for (const type of events) window.dispatchEvent(new Event(type));
    };
  }, events);
  await page.goto(site.address + places.list.page);
  await pressPrint(page.mainFrame(), places.list);
  return page;
}

for (const [index, [name, place]] of Object.entries(places).entries()) {
  describe(`where nothing is printed: ${name}`, () => {
    for (const [sandbox, what] of [
      ['bare', 'allows nothing but scripts'],
      ['origin', 'allows scripts and the page’s origin'],
    ]) {
      it(`in a frame that ${what}`, async () => {
        const page = await browser.newPage();
        await page.goto(`${site.address}host/${sandbox}-${index}.html`);
        const frame = await (await page.waitForSelector('iframe'))!.contentFrame();
        await pressPrint(frame, place);
        await isTold(frame, place);
        await page.close();
      });
    }

    for (const [what, change] of Object.entries(inApp)) {
      it(`in a browser that ${what}`, async () => {
        const page = await browser.newPage();
        await page.evaluateOnNewDocument(change);
        await page.goto(site.address + place.page);
        await pressPrint(page.mainFrame(), place);
        await isTold(page.mainFrame(), place);
        await page.close();
      });
    }
  });
}

for (const button of ['Print these questions', 'Print the short version']) {
  it(`a guide says so too whose file for printing has not come, and prints itself where it can: ${button}`, async () => {
    for (const prints of [false, true]) {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (/\/interactions\b/.test(request.url())) request.abort();
        else request.continue();
      });
      await page.evaluateOnNewDocument((prints) => {
        if (prints) window.print = () => window.dispatchEvent(new Event('beforeprint'));
        else Object.defineProperty(window, 'print', { value: undefined });
      }, prints);
      await page.goto(site.address + places.guide.page);
      await pressPrint(page.mainFrame(), { ...places.guide, button });
      if (prints) {
        await new Promise((done) => setTimeout(done, 500));
        assert.deepEqual((await stateOf(page.mainFrame(), 'care-guide')).statuses, []);
      } else {
        await page.waitForFunction(
          (said) => document.querySelector('care-guide')!.shadowRoot!.textContent.includes(said),
          waiting,
          places.guide.said,
        );
      }
      await page.close();
    }
  });
}

for (const place of [places.list, places.guide]) {
  it(`is said anew at the next try: ${place.tag}`, async () => {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(inApp['has a print that does nothing']);
    await page.goto(site.address + place.page);
    await pressPrint(page.mainFrame(), place);
    await isTold(page.mainFrame(), place);
    await page.evaluate((tag) => {
      const root = document.querySelector(tag)!.shadowRoot!;
      const told: string[] = [];
      Object.assign(window, { told });
      new MutationObserver((records) => {
        for (const { target, addedNodes } of records)
          if ((target as Element).closest?.('[role=status]'))
            told.push(...[...addedNodes].map(({ textContent }) => textContent ?? ''));
      }).observe(root, { childList: true, subtree: true });
    }, place.tag);
    await press(page.mainFrame(), place.tag, 'button', place.button);
    await page.waitForFunction(
      (said) => (window as unknown as { told: string[] }).told.includes(said),
      waiting,
      place.said,
    );
    await isTold(page.mainFrame(), place);
    await page.close();
  });
}

describe('a note that was printed', () => {
  const leftIn = (page: Page) => stateOf(page.mainFrame(), 'side-effect-list').then(({ frames }) => frames);

  it('is gone when the browser has printed', async () => {
    const page = await openPrinting(['beforeprint', 'afterprint']);
    assert.equal(await leftIn(page), 0);
    await page.close();
  });

  it('is gone when the reader is back on the page, where the browser does not say that it has printed', async () => {
    const page = await openPrinting(['beforeprint']);
    assert.equal(await leftIn(page), 1);
    await new Promise((done) => setTimeout(done, 1200));
    await page.keyboard.press('Shift');
    assert.equal(await leftIn(page), 0);
    assert.deepEqual((await stateOf(page.mainFrame(), 'side-effect-list')).statuses, []);
    await page.close();
  });

  it('is gone when the page shows another condition', async () => {
    const page = await openPrinting(['beforeprint']);
    await page.$eval('side-effect-list', (list) => {
      list.setAttribute('topic', 'multiple-myeloma');
    });
    await page.waitForFunction(
      () => document.querySelector('side-effect-list')!.shadowRoot!.querySelectorAll('iframe').length === 0,
      waiting,
    );
    await page.close();
  });
});
