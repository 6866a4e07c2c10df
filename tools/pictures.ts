// npm run pictures: takes the README's screenshots of the demo pages, in Chromium.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './browsers.js';
import { buildAll } from './build.js';
import { serveDemo } from './demo.js';
import { ensureBrowsers, installPackages } from './system-packages.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
ensureBrowsers();
// The pictures show five scripts; the tests do not need these fonts.
installPackages(['fonts-noto-core', 'fonts-noto-cjk']);
await buildAll();
const { server, address } = await serveDemo();
const browser = await launchChromium();

/** A screenshot: the page, the viewport, and what a person did there. */
interface Picture {
  path: string;
  width: number;
  height?: number;
  /** The element to show, with a small margin; by default, the whole window. */
  element?: string;
  act?: () => void;
  script?: boolean;
}

const pictures: Readonly<Record<string, Picture>> = {
  page: { path: 'back-pain.html', width: 1280, height: 1180 },
  screener: {
    path: 'back-pain.html',
    width: 600,
    element: 'redflag-screener',
    act: () => {
      const root = document.querySelector('redflag-screener')?.shadowRoot as ShadowRoot;
      (root.querySelectorAll('input')[3] as HTMLInputElement).click();
      (root.querySelector('[type=submit]') as HTMLElement).click();
    },
  },
  timeline: { path: 'index.html', width: 600, element: 'all-phase-timeline' },
  guide: { path: 'guide.html', width: 1280, height: 1180 },
  picture: { path: 'guide.html#care-overview', width: 600, element: '#care-overview condition-overview', height: 900 },
  forms: { path: 'forms.html', width: 1280, height: 1900 },
  standalone: {
    path: 'dist/pages/en/redflag-screener.html',
    width: 640,
    height: 1500,
    script: false,
    act: () => (document.querySelector('[data-sign="2"]') as HTMLElement).click(),
  },
  'side-effects': { path: 'side-effects.html?scheme=dark', width: 600, element: 'side-effect-list', height: 1500 },
  ...Object.fromEntries(
    (
      [
        ['timeline', 'all-phase-timeline', 1500],
        ['screener', 'redflag-screener', 1250],
        ['guide', 'care-guide', 1500],
      ] as const
    ).map(([name, widget, height]) => [
      `${name}-languages`,
      { path: `languages.html?widget=${widget}&languages=es,zh-Hant,ko,ru,ar`, width: 1750, height, element: 'main' },
    ]),
  ),
};

mkdirSync('docs/images', { recursive: true });
for (const [name, { path, width, height = 900, element, act, script = true }] of Object.entries(pictures)) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(script);
  await page.setViewport({ width, height });
  await page.goto(address + path, { waitUntil: 'networkidle0' });
  if (act) await page.evaluate(act);
  // Frames and topics load after the page.
  await new Promise((done) => setTimeout(done, 500));
  await page.evaluate(() => {
    (document.activeElement?.shadowRoot?.activeElement as HTMLElement | null | undefined)?.blur();
    window.scrollTo(0, 0);
  });
  // The element may be inside the guide.
  const target = element && ((await page.$(element)) ?? (await page.$(`care-guide >>> ${element}`)));
  if (element && !target) throw new Error(`${path} has no <${element}>`);
  const box = target ? await target.boundingBox() : null;
  // A page's <main> needs no margin.
  const edge = element === 'main' ? 0 : 12;
  const left = Math.max(0, (box?.x ?? 0) - edge);
  const clip = box && {
    x: left,
    y: Math.max(0, box.y - edge),
    width: Math.min(width, box.x + box.width + edge) - left,
    height: Math.min(box.height, 1400) + edge,
  };
  await page.screenshot({ path: `docs/images/${name}.png`, ...(clip ? { clip } : {}) });
  await page.close();
}
await browser.close();
server.close();
