import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import type { BenchPage, Drawn } from './pages.js';

/** NaN for an empty list. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** What a page records about itself. */
interface Noted {
  shift: number;
  blocking: number;
  longest: number;
}
declare global {
  interface Window {
    bench: Noted;
    /** When a person could use it. */
    benchShown?: number;
  }
}

/** In milliseconds, except for the layout shift and what was loaded. */
export interface Load extends Noted {
  requests: number;
  /** Brotli-compressed, as a good server sends it. */
  kib: number;
  painted: number;
  shown: number;
  script: number;
  layout: number;
  total: number;
}

const compressed = new Map<string, number>();
function sizeOf(url: string, bytes: Buffer): number {
  const known = compressed.get(url) ?? brotliCompressSync(bytes, quick(bytes)).length;
  compressed.set(url, known);
  return known;
}
/** The highest quality takes a minute for some megabytes, and saves a twentieth. */
const quick = (bytes: Buffer): object =>
  bytes.length > 500_000 ? { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } } : {};

async function prepared(tab: Page, rate: number, ready = 'false'): Promise<void> {
  // Looked for from the start, once a frame: a page may be usable long before all of it is loaded.
  await tab.evaluateOnNewDocument(`(() => {
    const look = () => {
      if (document.body && (${ready})) window.benchShown = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  })()`);
  await tab.evaluateOnNewDocument(() => {
    window.bench = { shift: 0, blocking: 0, longest: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        window.bench.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        window.bench.blocking += duration - 50;
        window.bench.longest = Math.max(window.bench.longest, duration);
      }
    }).observe({ type: 'longtask', buffered: true });
  });
  await tab.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });
  await tab.emulateCPUThrottling(rate);
}

/** A tab with a cache of its own, so that nothing is left of the page before. */
async function inNewTab<Result>(browser: Browser, action: (tab: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.createBrowserContext();
  try {
    return await action(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Opens a page on a slow phone until a person can use it and nothing more is loaded. */
export async function load(
  browser: Browser,
  url: string,
  { ready }: Pick<BenchPage, 'ready'>,
  rate: number,
): Promise<Load> {
  return inNewTab(browser, async (tab) => {
    await prepared(tab, rate, ready);
    const sizes: Promise<number>[] = [];
    const missing: string[] = [];
    tab.on('response', (response) => {
      const address = response.url();
      // The icon of the site is nobody's.
      if (/^data:|\/favicon\.ico$/.test(address)) return;
      if (!response.ok()) missing.push(`${response.status()} ${address}`);
      const size = response.buffer().then((bytes) => sizeOf(address, bytes));
      sizes.push(
        size.catch(() => {
          missing.push(`unread: ${address}`);
          return 0;
        }),
      );
    });
    await tab.goto(url, { waitUntil: 'load', timeout: 120_000 });
    await tab.waitForFunction(() => window.benchShown !== undefined, { timeout: 120_000 });
    await tab.waitForNetworkIdle({ idleTime: 500, timeout: 120_000 });
    const figures = await tab.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      shown: window.benchShown ?? Number.NaN,
      ...window.bench,
    }));
    const { ScriptDuration = 0, LayoutDuration = 0, RecalcStyleDuration = 0, TaskDuration = 0 } = await tab.metrics();
    const bytes = await Promise.all(sizes);
    if (missing.length) throw new Error(`${url} lacks: ${missing.join(', ')}`);
    return {
      ...figures,
      requests: bytes.length,
      kib: bytes.reduce((sum, one) => sum + one, 0) / 1024,
      script: ScriptDuration * 1000,
      layout: (LayoutDuration + RecalcStyleDuration) * 1000,
      total: TaskDuration * 1000,
    };
  });
}

export interface Many {
  time: number;
  /** The JS heap that each copy retains. */
  bytes: number;
}

/** Puts many copies on a page at once. */
export async function many(browser: Browser, url: string, markup: string, count: number): Promise<Many> {
  return inNewTab(browser, async (tab) => {
    await tab.goto(url, { waitUntil: 'networkidle0' });
    const heap = async (): Promise<number> => {
      // Chromium was started with a flag that exposes it.
      await tab.evaluate(() => (globalThis as unknown as { gc(): void }).gc());
      return (await tab.metrics()).JSHeapUsedSize ?? Number.NaN;
    };
    const before = await heap();
    const time = await tab.evaluate(
      async (one, number) => {
        const template = document.createElement('template');
        template.innerHTML = one;
        const start = performance.now();
        const all = document.createDocumentFragment();
        for (let index = 0; index < number; index++) all.append(document.importNode(template.content, true));
        document.body.append(all);
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        return performance.now() - start;
      },
      markup,
      count,
    );
    return { time, bytes: ((await heap()) - before) / count };
  });
}

/** What the screener renders, as markup without Lit's marks in it, and the style of it. */
export async function drawnScreener(browser: Browser, url: string): Promise<Drawn> {
  const tab = await browser.newPage();
  await tab.goto(url, { waitUntil: 'networkidle0' });
  const drawn = await tab.$eval('redflag-screener', ({ shadowRoot }) => {
    const { adoptedStyleSheets } = shadowRoot as ShadowRoot;
    const box = (shadowRoot as ShadowRoot).querySelector('.care') as HTMLElement;
    return {
      markup: box.outerHTML.replace(/<!--.*?-->/gs, ''),
      style: adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'),
    };
  });
  await tab.close();
  return drawn;
}

/** Milliseconds from a click on Continue to the result on the screen, and of a change of language, on a slow phone. */
export async function reactions(
  browser: Browser,
  url: string,
  rate: number,
): Promise<{ click: number; language: number }> {
  return inNewTab(browser, async (tab) => {
    await prepared(tab, rate);
    await tab.goto(url, { waitUntil: 'networkidle0' });
    return await tab.evaluate(async () => {
      const element = document.querySelector('redflag-screener') as HTMLElement & { updateComplete: Promise<unknown> };
      const root = element.shadowRoot as ShadowRoot;
      const drawn = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const timed = async (action: () => void): Promise<number> => {
        const start = performance.now();
        action();
        await element.updateComplete;
        await drawn();
        return performance.now() - start;
      };
      (root.querySelector('input') as HTMLInputElement).click();
      await element.updateComplete;
      const next = [...root.querySelectorAll('button')].find(({ textContent }) => /Continue/.test(textContent ?? ''));
      if (!next) throw new Error('There is no button to continue.');
      const click = await timed(() => next.click());
      // Once, so that its files are there.
      document.documentElement.lang = 'es';
      for (let time = 0; !/espalda/.test(root.textContent ?? ''); time++) {
        if (time > 400) throw new Error('The Spanish text did not come.');
        await new Promise((done) => setTimeout(done, 50));
      }
      document.documentElement.lang = 'en';
      await element.updateComplete;
      await drawn();
      const language = await timed(() => {
        document.documentElement.lang = 'es';
      });
      return { click, language };
    });
  });
}

/** The layout shift where the script comes a second late. */
export async function lateShift(browser: Browser, url: string, { ready }: Pick<BenchPage, 'ready'>): Promise<number> {
  return inNewTab(browser, async (tab) => {
    await prepared(tab, 1);
    await tab.setRequestInterception(true);
    tab.on('request', (request) => {
      const wait = request.url().endsWith('/care-widgets.js') ? 1000 : 0;
      setTimeout(() => request.continue().catch(() => {}), wait);
    });
    await tab.goto(url, { waitUntil: 'load' });
    await tab.waitForFunction(ready, { polling: 'raf' });
    await tab.waitForNetworkIdle({ idleTime: 500 });
    return await tab.evaluate(() => window.bench.shift);
  });
}
