// How every story looks: at three widths, light and dark, right to left, in forced colors and on paper.
import { resolve } from 'node:path';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type { Served } from '../serve.js';
import { openStories, serveStories, showStory, speakArabic, speakEnglish } from './story-page.js';

interface Look {
  name: string;
  width: number;
  scheme?: 'light' | 'dark';
  arabic?: true;
  forced?: true;
  paper?: true;
}

/** In an order in which a story is shown once, and changes its language once. */
export const looks: readonly Look[] = [
  { name: '320', width: 320 },
  { name: '768', width: 768 },
  { name: '1280', width: 1280 },
  { name: '768-dark', width: 768, scheme: 'dark' },
  { name: '768-forced-colors', width: 768, forced: true },
  // The width between the margins of a sheet.
  { name: 'paper', width: 672, paper: true },
  { name: '320-dark-arabic', width: 320, scheme: 'dark', arabic: true },
];

const typefaces = ['noto-sans', 'noto-naskh-arabic'];
const weights = [400, 600, 700];

export const serveLooks = (): Promise<Served> => serveStories({ '/fonts/': resolve('node_modules/@fontsource') });

/** The page of the stories, in typefaces of a fixed version. */
export async function openLooks(browser: Browser, site: Served): Promise<Page> {
  const page = await openStories(browser, site);
  await page.evaluate(
    async (paths) => {
      for (const path of paths) {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = path;
        document.head.append(link);
        await new Promise((done) => link.addEventListener('load', done));
      }
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "html { color-scheme: light dark; font-family: 'Noto Sans', 'Noto Naskh Arabic', 'DejaVu Sans'; } body { margin: 16px; }",
      );
      document.adoptedStyleSheets = [sheet];
    },
    typefaces.flatMap((face) => weights.map((weight) => `/fonts/${face}/${weight}.css`)),
  );
  return page;
}

/** Each look of a story, as a PNG of the whole page. */
export async function* looksOf(page: Page, component: string, story: string): AsyncGenerator<[string, Uint8Array]> {
  // Puppeteer has no forced colors of its own.
  const session = await page.createCDPSession();
  await speakEnglish(page);
  await setLook(page, session, { name: 'to act in', width: 800 });
  await showStory(page, component, story);
  for (const look of looks) {
    await setLook(page, session, look);
    if (look.arabic) await speakArabic(page);
    yield [look.name, await pictureOf(page)];
  }
  await session.detach();
}

async function setLook(page: Page, session: CDPSession, { width, scheme, forced, paper }: Look): Promise<void> {
  await page.setViewport({ width, height: 900 });
  const features = {
    'prefers-color-scheme': scheme ?? 'light',
    'prefers-reduced-motion': 'reduce',
    'forced-colors': forced ? 'active' : 'none',
  };
  await session.send('Emulation.setEmulatedMedia', {
    media: paper ? 'print' : 'screen',
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

async function pictureOf(page: Page): Promise<Uint8Array> {
  await page.evaluate(async () => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    await document.fonts.ready;
    // Two frames: one for observers of sizes, one for what they changed.
    for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
  });
  return page.screenshot({ fullPage: true, optimizeForSpeed: true });
}
