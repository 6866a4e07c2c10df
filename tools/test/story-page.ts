// The stories on a page of their own, for tests that drive them from outside the browser: what the sources are now.
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import type { ContentPack } from '../../src/content/schema.js';
import { applyTranslation } from '../../src/content/translation.js';
import type { ElementName } from '../../src/elements/registry.js';
import { translations } from '../../test/fixtures/library-packs.js';
import { type Served, serve } from '../serve.js';

const entry = `
import { stories } from './stories/all.ts';
import { buildElement } from './stories/example.ts';
import { registerInterfaceWords, registerPack } from './src/content/index.ts';
import words from './src/content/messages/ar.json';

const main = document.querySelector('main');
Object.assign(globalThis, {
  storyNames: () => stories.map(({ component, examples }) => [component, Object.keys(examples)]),
  async showStory(component, name) {
    const { args, play } = stories.find((one) => one.component === component).examples[name];
    main.replaceChildren(buildElement(component, args));
    await main.firstElementChild.updateComplete;
    // What is asked for after the first render, such as the glossary, and what elements inside ask for.
    await new Promise((done) => setTimeout(done, 250));
    await play?.({ canvasElement: main });
    await new Promise((done) => setTimeout(done, 50));
  },
  /** What has been shown, in the state that it is in, in a language that is read from right to left. */
  async speakArabic() {
    registerInterfaceWords('ar', words);
    for (const pack of await (await fetch('/arabic.json')).json()) registerPack(pack);
    Object.assign(document.documentElement, { lang: 'ar', dir: 'rtl' });
    await new Promise((done) => setTimeout(done, 100));
  },
  speakEnglish() {
    Object.assign(document.documentElement, { lang: 'en', dir: 'ltr' });
  },
});
`;

/** Today is the same day on every run. */
const fixedDay = `{
  const Now = Date;
  globalThis.Date = class extends Now {
    constructor(...given) {
      super(...(given.length ? given : [Now.UTC(2026, 0, 15, 12)]));
    }
  };
  Date.now = Now.now;
}`;

const arabicPacks = (): ContentPack[] =>
  translations
    .filter(({ own }) => own.language === 'ar')
    .map(({ original, own }) => applyTranslation(original, own).pack);

const page =
  '<!doctype html><html lang="en"><title>Stories</title><meta name="viewport" content="width=device-width"><main></main><script src="/stories.js"></script></html>';

/** Serves the page, and folders beside it; close its server afterwards. */
export async function serveStories(folders: Readonly<Record<string, string>> = {}): Promise<Served> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  const files: Record<string, string> = {
    '/index.html': page,
    '/stories.js': outputFiles[0]?.text ?? '',
    '/arabic.json': JSON.stringify(arabicPacks()),
  };
  return serve(folders, 0, {}, async (address) => files[address]);
}

export type StoryNames = [component: ElementName, names: string[]][];

interface StoryWindow {
  storyNames(): StoryNames;
  showStory(component: string, name: string): Promise<void>;
  speakArabic(): Promise<void>;
  speakEnglish(): void;
}

export async function openStories(browser: Browser, site: Served, width = 800, height = 900): Promise<Page> {
  const opened = await browser.newPage();
  await opened.setViewport({ width, height });
  await opened.evaluateOnNewDocument(fixedDay);
  await opened.goto(site.address);
  return opened;
}

export const storyNames = (opened: Page): Promise<StoryNames> =>
  opened.evaluate(() => (globalThis as unknown as StoryWindow).storyNames());

export const showStory = (opened: Page, component: string, name: string): Promise<void> =>
  opened.evaluate((tag, story) => (globalThis as unknown as StoryWindow).showStory(tag, story), component, name);

export const speakArabic = (opened: Page): Promise<void> =>
  opened.evaluate(() => (globalThis as unknown as StoryWindow).speakArabic());

export const speakEnglish = (opened: Page): Promise<void> =>
  opened.evaluate(() => (globalThis as unknown as StoryWindow).speakEnglish());
