// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page, PDFOptions } from 'puppeteer-core';
import type { CareElement } from '../../src/core/care-element.js';
import { elementNames } from '../../src/elements/registry.js';
import { launchChromium } from '../../tools/browsers.js';
import { type Served, serve } from '../../tools/serve.js';

/** Printers leave backgrounds out: each element is read in dark ink on white paper, whatever the screen is like. */
const pages: readonly string[] = [
  ...elementNames.map((name) => `${name}.html`),
  'all-phase-timeline/consolidation.html',
  'side-effect-list/chemotherapy.html?checklist',
  'redflag-screener/extended.html',
];

/** What a reader has done before printing. */
const states: Readonly<Record<string, string>> = {
  'as it comes': '',
  'with everything ticked, and gone on': 'input[type=checkbox]:not([name]), [type=submit]',
};

/** Colors of a page that is dark, which tell nothing of paper. */
const darkBrand = [
  'text',
  'text-soft',
  'accent',
  'on-accent',
  'emergency',
  'urgent',
  'notice',
  'line',
  'control',
  'see-doctor',
  'none',
  'error',
];

let browser: Browser;
let site: Served;
before(async () => {
  site = await serve({ '/': resolve('dist') });
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  site?.server.close();
});

async function open(address: string, state = ''): Promise<Page> {
  const page = await browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await page.goto(`${site.address}pages/en/${address}`);
  await page.evaluate(
    async (state, names) => {
      const element = document.querySelector<CareElement>('[data-page] > *')!;
      for (const name of names) element.style.setProperty(`--care-color-${name}`, '#fafafa');
      for (let time = 0; time < 3; time++) await element.updateComplete;
      const within = (root: ShadowRoot): ShadowRoot[] => [
        root,
        ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? within(shadowRoot) : [])),
      ];
      for (const root of within(element.shadowRoot!)) {
        if (state) for (const one of root.querySelectorAll<HTMLElement>(state)) one.click();
      }
      await element.updateComplete;
      // What has the focus has a ring on the screen.
      element.shadowRoot!.querySelector<HTMLElement>('button, input, a')?.focus({ focusVisible: true } as FocusOptions);
    },
    state,
    darkBrand,
  );
  return page;
}

/** WCAG 2.2, contrast with white. */
function contrast(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** Every color of a text or an icon, with what is drawn in it; and every outline. */
const inkOf = (page: Page) =>
  page.evaluate(() => {
    const ink: [color: string, what: string][] = [];
    const outlines: string[] = [];
    const walk = (node: Node): void => {
      const element = node as HTMLElement;
      if (node.nodeType === Node.TEXT_NODE) {
        const parent = node.parentElement;
        if (!node.textContent?.trim() || !parent?.getClientRects().length) return;
        const { color, fill, opacity } = getComputedStyle(parent);
        ink.push([parent.localName === 'text' ? fill : color, node.textContent.trim().slice(0, 40)]);
        if (opacity !== '1') ink.push(['rgba(0, 0, 0, 0)', `opacity of ${node.textContent}`]);
      }
      if (node.nodeType === Node.ELEMENT_NODE) {
        const style = getComputedStyle(element);
        if (element.matches('svg.icon') && element.getClientRects().length) ink.push([style.stroke, 'an icon']);
        if (element.matches(':focus-visible, :has(:focus-visible)') && style.outlineStyle !== 'none') {
          outlines.push(element.localName);
        }
      }
      for (const child of element.shadowRoot?.childNodes ?? node.childNodes) walk(child);
    };
    walk(document.querySelector('[data-page] > *')!);
    return { ink, outlines };
  });

/** What the program that prints is told: on each sheet the colors in which it writes, and the texts from top to bottom. */
async function sheetsOf(
  page: Page,
  options: PDFOptions = { format: 'letter' },
): Promise<{ colors: string[]; texts: string[] }[]> {
  const data = await page.pdf(options);
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const sheets: { colors: string[]; texts: string[] }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const { fnArray, argsArray } = await sheet.getOperatorList();
    const colors = new Set<string>();
    const kept: string[] = [];
    let color = '#000000';
    for (const [index, operation] of fnArray.entries()) {
      if (operation === OPS.save) kept.push(color);
      if (operation === OPS.restore) color = kept.pop() ?? color;
      if (operation === OPS.setFillRGBColor) color = String(argsArray[index]);
      if (operation === OPS.showText) colors.add(color);
    }
    const { items } = await sheet.getTextContent();
    // Not in the order in which they were drawn.
    const texts = items
      .flatMap((item) => ('str' in item && item.str.trim() ? [{ text: item.str.trim(), top: item.transform[5] }] : []))
      .sort((a, b) => b.top - a.top);
    sheets.push({ colors: [...colors], texts: texts.map(({ text }) => text) });
  }
  return sheets;
}
const channelsOf = (hex: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));

for (const address of pages) {
  describe(`on paper: ${address}`, () => {
    for (const [name, state] of Object.entries(states)) {
      it(`is dark on white, without a focus ring, ${name}`, async () => {
        const page = await open(address, state);
        await page.emulateMediaType('print');
        const { ink, outlines } = await inkOf(page);
        assert.ok(ink.length > 5);
        const pale = ink.filter(([color]) => {
          const [red = 255, green = 255, blue = 255, alpha = 1] = color.match(/[\d.]+/g)?.map(Number) ?? [];
          return alpha < 1 || contrast([red, green, blue]) < 7;
        });
        assert.deepEqual(pale, []);
        assert.deepEqual(outlines, []);
        await page.emulateMediaType();
        const colors = (await sheetsOf(page)).flatMap((sheet) => sheet.colors);
        assert.ok(colors.length);
        assert.deepEqual(
          colors.filter((color) => contrast(channelsOf(color)) < 7),
          [],
        );
        await page.close();
      });
    }
  });
}

it('a definition that is open on the screen covers nothing, and no sheet repeats it', async () => {
  for (const address of ['condition-overview.html', 'care-guide.html']) {
    const page = await open(address);
    await page.waitForFunction(() =>
      document.querySelector('[data-page] > *')!.shadowRoot!.querySelector('.term[role]'),
    );
    const close = await page.evaluate(() => {
      const root = document.querySelector('[data-page] > *')!.shadowRoot!;
      root.querySelector<HTMLElement>('.term[role]')!.click();
      return root.querySelector('#definition:popover-open button')!.textContent;
    });
    const texts = (await sheetsOf(page)).flatMap((sheet) => sheet.texts);
    assert.ok(texts.length > 20);
    assert.ok(!texts.includes(close), address);
    await page.close();
  }
});

it('no sheet ends with a heading, or with “You are here”, whose text is on the next one', async () => {
  for (const address of ['all-phase-timeline/consolidation.html', 'side-effect-list/chemotherapy.html']) {
    const page = await open(address);
    const headings = await page.evaluate(() =>
      [
        ...document
          .querySelector('[data-page] > *')!
          .shadowRoot!.querySelectorAll('h1, h2, h3, h4, dt, .tag, .label, .throughout > .soft, .disclosure-button'),
      ].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    );
    assert.ok(headings.length > 5);
    for (let height = 380; height <= 900; height += 40) {
      const sheets = await sheetsOf(page, { width: '600px', height: `${height}px`, margin: {} });
      const lonely = sheets
        .slice(0, -1)
        .map(({ texts }) => texts.at(-1) ?? '')
        .filter((last) => headings.includes(last));
      assert.deepEqual(lonely, [], `${address}, sheets ${height} px high`);
    }
    await page.close();
  }
});
