// npm run bench: what a widget costs a page, beside plain HTML and a bare Lit element, in Chromium.
// Medians of interleaved runs, CPU slowed 4 times. Figures of one machine: read the ratios.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { launchChromium } from './browsers.js';
import { buildAll } from './build.js';
import { serve } from './serve.js';
import { ensureBrowsers } from './system-packages.js';

const runs = Number(process.env.RUNS ?? 9);
const copies = [250, 1000];

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const page = (body, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>bench</title>${head}</head><body>${body}</body></html>`;

/** The smallest element that a page could have instead: Lit, and one paragraph. */
const bareElement = `import { LitElement, html, css } from 'lit';
class BareElement extends LitElement {
  static styles = css\`p { color: #15262d; }\`;
  render() { return html\`<p>Do you have any of these?</p>\`; }
}
customElements.define('bare-element', BareElement);`;

async function bundleBare(folder) {
  const entry = join(resolve('.'), 'bare-element.js');
  const plugin = {
    name: 'bare',
    resolveId: (id) => (id === entry ? id : undefined),
    load: (id) => (id === entry ? bareElement : undefined),
  };
  const lib = { entry, formats: ['iife'], name: 'bare' };
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [plugin],
    build: { write: false, minify: 'oxc', lib },
  });
  const { code } = [result].flat()[0].output[0];
  writeFileSync(join(folder, 'bare.js'), code);
  return code;
}

/** What the screener renders, as markup of the page itself. */
async function plainMarkup(browser, address) {
  const tab = await browser.newPage();
  await tab.goto(`${address}care.html`, { waitUntil: 'networkidle0' });
  const markup = await tab.$eval('redflag-screener', ({ shadowRoot }) =>
    shadowRoot.querySelector('.care').outerHTML.replace(/<!--.*?-->/gs, ''),
  );
  await tab.close();
  return markup;
}

async function load(browser, url) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.evaluateOnNewDocument(() => {
    window.bench = { shift: 0, blocking: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.bench.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.bench.blocking += entry.duration - 50;
    }).observe({ type: 'longtask', buffered: true });
  });
  await tab.emulateCPUThrottling(4);
  await tab.goto(url, { waitUntil: 'load' });
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const { ScriptDuration } = await tab.metrics();
  const figures = await tab.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    ...window.bench,
  }));
  await context.close();
  return { script: ScriptDuration * 1000, ...figures };
}

/** Milliseconds until many copies are on the screen, and the script heap that each keeps. */
async function many(browser, url, markup, count) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.goto(url, { waitUntil: 'load' });
  const heap = async () => {
    await tab.evaluate(() => globalThis.gc());
    return (await tab.metrics()).JSHeapUsedSize;
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

  const brotli = (text) => brotliCompressSync(Buffer.from(text)).length / 1024;
  const sizeOf = (...files) => files.reduce((sum, file) => sum + brotli(readFileSync(`dist/${file}`, 'utf8')), 0);
  const variants = [
    { name: 'plain HTML', file: 'plain.html', markup: plain, size: brotli(plain) },
    { name: 'bare Lit element', file: 'bare.html', markup: '<bare-element></bare-element>', size: brotli(bare) },
    {
      name: 'redflag-screener',
      file: 'care.html',
      markup: '<redflag-screener></redflag-screener>',
      size: sizeOf('care-widgets.js', 'topics/back-pain/en.js'),
    },
    {
      name: 'care-guide (a whole page)',
      file: 'guide.html',
      size: sizeOf('care-widgets.js', 'topics/acute-lymphoblastic-leukemia/en.js', 'topics/emergency/en.js'),
    },
  ];
  for (const variant of variants) Object.assign(variant, { loads: [], series: copies.map(() => []) });
  for (let run = 0; run < runs; run++) {
    for (const variant of variants) {
      const url = address + variant.file;
      variant.loads.push(await load(browser, url));
      // A page has one guide.
      if (!variant.markup) continue;
      for (const [index, count] of copies.entries())
        variant.series[index].push(await many(browser, url, variant.markup, count));
    }
  }
  const plainTime = median(variants[0].series[1].map(({ time }) => time));
  const bareScript = median(variants[1].loads.map(({ script }) => script));
  // What was not measured has no figure.
  const shown = (value, digits) => (Number.isNaN(value) ? '–' : value.toFixed(digits));
  console.table(
    variants.map(({ name, size, loads, series }) => {
      const of = (key) => median(loads.map((one) => one[key]));
      const [few, all] = series.map((list) => median(list.map(({ time }) => time)) ?? Number.NaN);
      return {
        page: name,
        'brotli KiB': size.toFixed(1),
        'first paint ms': of('painted').toFixed(0),
        'script ms': of('script').toFixed(1),
        '× bare Lit': (of('script') / bareScript).toFixed(2),
        'blocking ms': of('blocking').toFixed(0),
        'layout shift': of('shift').toFixed(3),
        [`${copies[1]} copies ms`]: shown(all, 0),
        '× plain': shown(all / plainTime, 2),
        growth: shown(Math.log(all / few) / Math.log(copies[1] / copies[0]), 2),
        'heap KiB a copy': shown((median(series[1].map(({ bytes }) => bytes)) ?? Number.NaN) / 1024, 1),
      };
    }),
  );
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
