// npm run bench: what a widget costs a page, compared with plain HTML and a bare Lit element, in Chromium.
// Medians of interleaved runs with 4x CPU throttling. Absolute figures depend on the machine: read the ratios.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import type { Browser } from 'puppeteer-core';
import { type Plugin, rollup } from 'rollup';
import { launchChromium } from './browsers.js';
import { buildAll } from './build.js';
import { serve } from './serve.js';
import { ensureBrowsers } from './system-packages.js';

const runs = Number(process.env.RUNS ?? 9);
const copies = { few: 250, many: 1000 } as const;
type Copies = keyof typeof copies;

/** NaN for an empty list. */
const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>bench</title>${head}</head><body>${body}</body></html>`;

/** The smallest possible element for comparison: Lit and one paragraph. */
const bareElement = `import { LitElement, html, css } from 'lit';
class BareElement extends LitElement {
  static styles = css\`p { color: #15262d; }\`;
  render() { return html\`<p>Do you have any of these?</p>\`; }
}
customElements.define('bare-element', BareElement);`;

async function bundleBare(folder: string): Promise<string> {
  const entry = join(resolve('.'), 'bare-element.js');
  const source: Plugin = {
    name: 'bare-element',
    resolveId: (id) => (id === entry ? id : undefined),
    load: (id) => (id === entry ? bareElement : undefined),
  };
  const bundle = await rollup({ input: entry, plugins: [source, nodeResolve(), terser()] });
  const { output } = await bundle.generate({ format: 'iife' });
  const { code } = output[0];
  writeFileSync(join(folder, 'bare.js'), code);
  return code;
}

/** What the screener renders, as the page's own markup. */
async function plainMarkup(browser: Browser, address: string): Promise<string> {
  const tab = await browser.newPage();
  await tab.goto(`${address}care.html`, { waitUntil: 'networkidle0' });
  const markup = await tab.$eval('redflag-screener', ({ shadowRoot }) =>
    ((shadowRoot as ShadowRoot).querySelector('.care') as HTMLElement).outerHTML.replace(/<!--.*?-->/gs, ''),
  );
  await tab.close();
  return markup;
}

/** What a page records about itself. */
interface Noted {
  shift: number;
  blocking: number;
}
declare global {
  interface Window {
    bench: Noted;
  }
}
interface Load extends Noted {
  script: number;
  painted: number;
}

async function load(browser: Browser, url: string): Promise<Load> {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.evaluateOnNewDocument(() => {
    window.bench = { shift: 0, blocking: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        window.bench.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.bench.blocking += entry.duration - 50;
    }).observe({ type: 'longtask', buffered: true });
  });
  await tab.emulateCPUThrottling(4);
  await tab.goto(url, { waitUntil: 'load' });
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const { ScriptDuration = Number.NaN } = await tab.metrics();
  const figures = await tab.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    ...window.bench,
  }));
  await context.close();
  return { script: ScriptDuration * 1000, ...figures };
}

/** Milliseconds until many copies are on screen, and the JS heap that each one retains. */
async function many(
  browser: Browser,
  url: string,
  markup: string,
  count: number,
): Promise<{ time: number; bytes: number }> {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.goto(url, { waitUntil: 'load' });
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
  const bytes = ((await heap()) - before) / count;
  await context.close();
  return { time, bytes };
}

interface Variant {
  name: string;
  file: string;
  /** The markup to repeat; not for the guide, as a page has only one. */
  markup?: string;
  /** In KiB. */
  size: number;
  loads: Load[];
  series: Record<Copies, Awaited<ReturnType<typeof many>>[]>;
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
ensureBrowsers();
await buildAll();
const folder = mkdtempSync(join(tmpdir(), 'care-widgets-bench-'));
const { server, address } = await serve({ '/dist/': resolve('dist'), '/': folder });
const browser = await launchChromium('--js-flags=--expose-gc');
try {
  const bare = await bundleBare(folder);
  writeFileSync(
    join(folder, 'care.html'),
    page(
      '<redflag-screener></redflag-screener>',
      '<script src="/dist/care-widgets.js"></script><script src="/dist/topics/back-pain/en.js"></script>',
    ),
  );
  writeFileSync(
    join(folder, 'guide.html'),
    page(
      '<care-guide></care-guide>',
      '<script src="/dist/care-widgets.js"></script>' +
        '<script src="/dist/topics/acute-lymphoblastic-leukemia/en.js"></script>' +
        '<script src="/dist/topics/emergency/en.js"></script>',
    ),
  );
  writeFileSync(join(folder, 'bare.html'), page('<bare-element></bare-element>', '<script src="bare.js"></script>'));
  const plain = await plainMarkup(browser, address);
  writeFileSync(join(folder, 'plain.html'), page(plain));

  const brotli = (text: string): number => brotliCompressSync(Buffer.from(text)).length / 1024;
  const sizeOf = (...files: string[]): number =>
    files.reduce((sum, file) => sum + brotli(readFileSync(`dist/${file}`, 'utf8')), 0);
  const measured = (): Pick<Variant, 'loads' | 'series'> => ({ loads: [], series: { few: [], many: [] } });
  const plainHtml: Variant = {
    name: 'plain HTML',
    file: 'plain.html',
    markup: plain,
    size: brotli(plain),
    ...measured(),
  };
  const bareLit: Variant = {
    name: 'bare Lit element',
    file: 'bare.html',
    markup: '<bare-element></bare-element>',
    size: brotli(bare),
    ...measured(),
  };
  const variants: Variant[] = [
    plainHtml,
    bareLit,
    {
      name: 'redflag-screener',
      file: 'care.html',
      markup: '<redflag-screener></redflag-screener>',
      size: sizeOf('care-widgets.js', 'topics/back-pain/en.js'),
      ...measured(),
    },
    {
      name: 'care-guide (a whole page)',
      file: 'guide.html',
      size: sizeOf('care-widgets.js', 'topics/acute-lymphoblastic-leukemia/en.js', 'topics/emergency/en.js'),
      ...measured(),
    },
  ];
  for (let run = 0; run < runs; run++) {
    for (const variant of variants) {
      const url = address + variant.file;
      variant.loads.push(await load(browser, url));
      if (!variant.markup) continue;
      for (const name of Object.keys(copies) as Copies[])
        variant.series[name].push(await many(browser, url, variant.markup, copies[name]));
    }
  }
  const plainTime = median(plainHtml.series.many.map(({ time }) => time));
  const bareScript = median(bareLit.loads.map(({ script }) => script));
  // Show a dash for what was not measured.
  const shown = (value: number, digits: number): string => (Number.isNaN(value) ? '–' : value.toFixed(digits));
  console.table(
    variants.map(({ name, size, loads, series }) => {
      const of = (key: keyof Load): number => median(loads.map((one) => one[key]));
      const few = median(series.few.map(({ time }) => time));
      const all = median(series.many.map(({ time }) => time));
      return {
        page: name,
        'brotli KiB': size.toFixed(1),
        'first paint ms': of('painted').toFixed(0),
        'script ms': of('script').toFixed(1),
        '× bare Lit': (of('script') / bareScript).toFixed(2),
        'blocking ms': of('blocking').toFixed(0),
        'layout shift': of('shift').toFixed(3),
        [`${copies.many} copies ms`]: shown(all, 0),
        '× plain': shown(all / plainTime, 2),
        growth: shown(Math.log(all / few) / Math.log(copies.many / copies.few), 2),
        'heap KiB a copy': shown(median(series.many.map(({ bytes }) => bytes)) / 1024, 1),
      };
    }),
  );
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
