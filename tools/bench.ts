// npm run bench: what a widget costs a page, beside plain HTML, a bare Lit element, and other libraries, in Chromium.
// Medians of interleaved runs with the CPU throttled 4 and 20 times. Absolute figures depend on the machine: read the
// ratios. Writes docs/performance.md and its chart.
//   --runs 5         how many runs
//   --own            without the other libraries, and without writing: for work on the library
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { type Plugin, rollup } from 'rollup';
import { barChart } from './bench/chart.js';
import { drawnScreener, type Load, lateShift, load, type Many, many, median, reactions } from './bench/measure.js';
import { type BenchPage, benchPages, own, page, screenerPage } from './bench/pages.js';
import { launchWholeChromium } from './browsers.js';
import { installIn } from './install-in.js';
import { needsBuild } from './needs-build.js';
import { occasion, record } from './record.js';
import { serve } from './serve.js';
import { ensureBrowsers } from './system-packages.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, own: { type: 'boolean', default: false } },
});
const runs = Number(options.runs);
const rates = [4, 20] as const;
const copies = [1, 10, 100, 1000] as const;

/** The smallest possible element for comparison: Lit and one paragraph. */
const bareElement = `import { LitElement, html, css } from 'lit';
class BareElement extends LitElement {
  static styles = css\`p { color: #15262d; }\`;
  render() { return html\`<p>Do you have any of these?</p>\`; }
}
customElements.define('bare-element', BareElement);`;

async function bundleBare(folder: string): Promise<void> {
  const entry = join(resolve('.'), 'bare-element.js');
  const source: Plugin = {
    name: 'bare-element',
    resolveId: (id) => (id === entry ? id : undefined),
    load: (id) => (id === entry ? bareElement : undefined),
  };
  const bundle = await rollup({ input: entry, plugins: [source, nodeResolve(), terser()] });
  const { output } = await bundle.generate({ format: 'iife' });
  writeFileSync(join(folder, 'bare.js'), output[0].code);
}

interface Measured {
  page: BenchPage;
  url: string;
  loads: Record<(typeof rates)[number], Load[]>;
  series: Record<(typeof copies)[number], Many[]>;
}

needsBuild('dist/pages/en/care-guide.html');
ensureBrowsers(['chromium']);
if (!options.own) installIn('bench', '--legacy-peer-deps');

const folder = mkdtempSync(join(tmpdir(), 'care-widgets-bench-'));
const { server, address } = await serve({
  '/dist/': resolve('dist'),
  '/peers/': resolve('bench/node_modules'),
  '/': folder,
});
const browser = await launchWholeChromium('--js-flags=--expose-gc');
try {
  await bundleBare(folder);
  const isOwn = ({ name }: BenchPage): boolean => /\*\*|plain|bare|shadow root/.test(name);
  const put = (name: string, html: string): string => {
    writeFileSync(join(folder, `${name}.html`), html);
    return `${address}${name}.html`;
  };
  const drawn = await drawnScreener(browser, put('screener', screenerPage));
  const all: Measured[] = benchPages(drawn)
    .filter((page) => !options.own || isOwn(page))
    .map((page, index) => ({
      page,
      url: put(`page-${index}`, page.html),
      loads: { 4: [], 20: [] },
      series: { 1: [], 10: [], 100: [], 1000: [] },
    }));
  const of = (part: string): Measured => all.find(({ page }) => page.name.includes(part)) as Measured;
  const [plain, inShadow, bare, screener] = ['screener’s nodes', 'shadow root', 'bare Lit', '**redflag'].map(of) as [
    Measured,
    Measured,
    Measured,
    Measured,
  ];
  const [plainGuide, guide] = ['guide’s nodes', '**care-guide'].map(of) as [Measured, Measured];

  /** A hospital's own page, with and without one of our widgets below its text. */
  const text = '<h1>A hospital</h1>'.concat('<p>Some text of the page, which a patient came to read.</p>'.repeat(40));
  const host = (more: string): string => page(`${text}${more}`, more && own);
  const hosts = {
    without: put('host-without', host('')),
    with: put('host-with', host('<care-guide><p>In an emergency, call 911.</p></care-guide>')),
  };
  const painted: Record<keyof typeof hosts, number[]> = { without: [], with: [] };

  const late = (sheet: string): string =>
    put(
      `late-${sheet ? 'with' : 'without'}`,
      page(
        '<h1>A page</h1><redflag-screener><p>In an emergency, call 911.</p></redflag-screener><p>More of the page.</p>',
        `${sheet}${own}`,
      ),
    );
  const lates = { without: late(''), with: late('<link rel="stylesheet" href="/dist/space/en.css">') };
  const shifts: Record<keyof typeof lates, number[]> = { without: [], with: [] };
  const reacted: Awaited<ReturnType<typeof reactions>>[] = [];

  for (let run = 0; run < runs; run++) {
    for (const rate of rates) for (const one of all) one.loads[rate].push(await load(browser, one.url, one.page, rate));
    for (const count of copies) {
      for (const { page, url, series } of all)
        if (page.copy) series[count].push(await many(browser, url, page.copy, count));
    }
    for (const key of ['without', 'with'] as const) {
      painted[key].push((await load(browser, hosts[key], { ready: 'true' }, 4)).painted);
      shifts[key].push(await lateShift(browser, lates[key], screener.page));
    }
    reacted.push(await reactions(browser, screener.url, 4));
    console.log(`run ${run + 1} of ${runs}`);
  }

  const at = ({ loads }: Measured, rate: (typeof rates)[number], key: keyof Load): number =>
    median(loads[rate].map((one) => one[key]));
  const series = (one: Measured, count: (typeof copies)[number], key: keyof Many): number =>
    median(one.series[count].map((each) => each[key]));
  const shown = (value: number, digits = 0): string => (Number.isFinite(value) ? value.toFixed(digits) : '–');

  const columns: [title: string, cell: (one: Measured) => string][] = [
    ['requests', (one) => shown(at(one, 4, 'requests'))],
    ['KiB', (one) => shown(at(one, 4, 'kib'), 1)],
    ['first paint', (one) => shown(at(one, 4, 'painted'))],
    ['usable', (one) => shown(at(one, 4, 'shown'))],
    ['script', (one) => shown(at(one, 4, 'script'))],
    ['style and layout', (one) => shown(at(one, 4, 'layout'))],
    ['main thread', (one) => shown(at(one, 4, 'total'))],
    ['blocking', (one) => shown(at(one, 4, 'blocking'))],
    ['main thread at 20 ×', (one) => shown(at(one, 20, 'total'))],
    ['blocking at 20 ×', (one) => shown(at(one, 20, 'blocking'))],
    ['layout shift', (one) => shown(at(one, 4, 'shift'), 3)],
  ];
  const table = (list: readonly Measured[]): string[] => [
    `| page | ${columns.map(([title]) => title).join(' | ')} |`,
    `| --- | ${columns.map(() => '---:').join(' | ')} |`,
    ...list.map((one) => `| ${one.page.name} | ${columns.map(([, cell]) => cell(one)).join(' | ')} |`),
  ];
  const growth = (one: Measured): number => Math.log10(series(one, 1000, 'time') / series(one, 100, 'time'));
  const copied = all.filter(({ page }) => page.copy);
  const ratio = (one: number, other: number): string => `${shown(one / other, 2)} ×`;
  const verdict = (isMet: boolean): string => (isMet ? 'yes' : '**no**');
  const goals: [goal: string, figure: string, isMet: boolean][] = [
    [
      'whole guide at 4 ×: blocking time at most plain HTML’s',
      `${shown(at(guide, 4, 'blocking'))} against ${shown(at(plainGuide, 4, 'blocking'))} ms`,
      at(guide, 4, 'blocking') <= at(plainGuide, 4, 'blocking'),
    ],
    [
      'whole guide at 4 ×: main thread at most 1.3 × plain HTML’s',
      ratio(at(guide, 4, 'total'), at(plainGuide, 4, 'total')),
      at(guide, 4, 'total') <= 1.3 * at(plainGuide, 4, 'total'),
    ],
    [
      'whole guide at 4 ×: first paint at most 1.2 × plain HTML’s',
      ratio(at(guide, 4, 'painted'), at(plainGuide, 4, 'painted')),
      at(guide, 4, 'painted') <= 1.2 * at(plainGuide, 4, 'painted'),
    ],
    [
      'one widget at 4 ×: script at most 2 × the bare Lit element’s',
      ratio(at(screener, 4, 'script'), at(bare, 4, 'script')),
      at(screener, 4, 'script') <= 2 * at(bare, 4, 'script'),
    ],
    [
      'one widget at 4 ×: no task over 50 ms',
      `longest ${shown(at(screener, 4, 'longest'))} ms; plain HTML ${shown(at(plain, 4, 'longest'))}, bare Lit element ${shown(at(bare, 4, 'longest'))}`,
      at(screener, 4, 'longest') <= 50,
    ],
    [
      '1,000 screeners: at most 1.5 × the same nodes in plain HTML',
      `${ratio(series(screener, 1000, 'time'), series(plain, 1000, 'time'))}; in shadow roots without any library ${ratio(series(inShadow, 1000, 'time'), series(plain, 1000, 'time'))}`,
      series(screener, 1000, 'time') <= 1.5 * series(plain, 1000, 'time'),
    ],
    [
      '1,000 screeners: at most 8 KiB of heap a copy',
      `${shown(series(screener, 1000, 'bytes') / 1024, 1)} KiB`,
      series(screener, 1000, 'bytes') <= 8 * 1024,
    ],
    [
      'layout shift of a script that is a second late: 0 with the sheet that keeps the space',
      `${shown(median(shifts.with), 3)}, without it ${shown(median(shifts.without), 3)}`,
      median(shifts.with) < 0.001,
    ],
  ];
  const lines = [
    `Medians of ${runs} interleaved runs by \`npm run bench\` (${occasion()}), in Chromium on a machine with ${cpus().length} processors. In milliseconds where nothing else is said, on a phone of 390 × 844 whose CPU is throttled 4 times. *Main thread* is all its work until nothing more is loaded: script, style, layout, paint, parsing. *Usable* is the frame in which its check boxes, or its phases, were there.`,
    '',
    '## What is asked of it',
    '',
    '| goal | measured | met |',
    '| --- | --- | --- |',
    ...goals.map(([goal, figure, isMet]) => `| ${goal} | ${figure} | ${verdict(isMet)} |`),
    '',
    '## A question with four answers',
    '',
    ...table(all.filter(({ page }) => page.kind === 'question')),
    '',
    ...(options.own ? [] : ['![Work of the main thread for a question, for each library](images/performance.svg)', '']),
    '## A timeline with three phases',
    '',
    ...table(all.filter(({ page }) => page.kind === 'timeline')),
    '',
    '## A whole guide',
    '',
    ...table(all.filter(({ page }) => page.kind === 'guide')),
    '',
    '## Many on one page',
    '',
    `| page | ${copies.map((count) => `${count.toLocaleString('en')} at once`).join(' | ')} | growth from 100 to 1,000 | × plain HTML | heap KiB a copy |`,
    `| --- | ${copies.map(() => '---:').join(' | ')} | ---: | ---: | ---: |`,
    ...copied.map(
      (one) =>
        `| ${one.page.name} | ${copies.map((count) => shown(series(one, count, 'time'))).join(' | ')} | ${shown(growth(one), 2)} | ${shown(series(one, 1000, 'time') / series(plain, 1000, 'time'), 2)} | ${shown(series(one, 1000, 'bytes') / 1024, 1)} |`,
    ),
    '',
    'Growth is the exponent: 1 means ten times the time for ten times the copies.',
    '',
    '## What a person and the page notice',
    '',
    '| | ms |',
    '| --- | ---: |',
    `| from a click on Continue to the result of the screener, at 4 × | ${shown(median(reacted.map(({ click }) => click)))} |`,
    `| a change of the page’s language, at 4 × | ${shown(median(reacted.map(({ language }) => language)))} |`,
    `| first paint of a host’s page of 40 paragraphs, at 4 × | ${shown(median(painted.without))} |`,
    `| the same page with the script and a whole guide below | ${shown(median(painted.with))} |`,
  ];
  console.log(lines.join('\n'));
  if (!options.own) {
    record('docs/performance.md', 'measured', lines);
    const bars = all
      .filter(({ page }) => page.kind === 'question')
      .map((one) => ({
        label: one.page.name.replaceAll('*', ''),
        value: at(one, 4, 'total'),
        isOwn: one === screener,
      }));
    writeFileSync(
      'docs/images/performance.svg',
      barChart('Work of the main thread until a question can be answered, at 4 ×', 'ms', bars, 2500),
    );
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
