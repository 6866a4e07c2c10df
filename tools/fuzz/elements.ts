// Feeds cases to every element of the built script, in Chromium, under the strictest policy of a page.
import { resolve } from 'node:path';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import type { Browser, Page } from 'puppeteer-core';
import { unique } from '../../src/content/text.js';
import { elementsOf, readManifest } from '../attributes.js';
import { launchChromium } from '../browsers.js';
import { topicFiles } from '../build/topics.js';
import { type Served, serve } from '../serve.js';
import { anyCase, type Case, type Known } from './cases.js';
import { asParameters, type FuzzOptions, reportOf } from './report.js';

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A hospital</title>
<script src="/dist/care-widgets.js"></script></head>
<body><header id="header" class="own"><h1>A hospital</h1></header><main></main><aside></aside><iframe title="frame"></iframe></body></html>`;

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** After so many cases the page is loaded anew, so that its memory stays bounded. */
const casesPerPage = 250;
const longestCase = 60_000;

function known(): Known {
  const packs = topicFiles().filter(({ isWords }) => !isWords);
  return {
    elements: Object.fromEntries(
      elementsOf(readManifest()).map(({ tagName = '', attributes = [], members = [] }) => {
        const properties = members.filter((one) => one.kind === 'field' && !one.static);
        return [tagName, { attributes: attributes.map(nameOf), properties: properties.map(nameOf) }];
      }),
    ),
    topics: unique(packs.map(({ topic }) => topic)),
    languages: unique(packs.map(({ language }) => language)),
  };
}

const nameOf = ({ name }: { name: string }): string => name;

interface ElementOptions extends FuzzOptions {
  /** Called from time to time. */
  onProgress?: (done: number) => void;
}

/** What went wrong, with how to see it again; undefined if nothing did. */
export async function fuzzElements(options: ElementOptions): Promise<string | undefined> {
  const site = await serve({ '/dist/': resolve('dist') }, 0, { 'content-security-policy': policy }, async (address) =>
    address === '/index.html' ? html : undefined,
  );
  const browser = await launchChromium();
  try {
    return await run(browser, site, options);
  } finally {
    await browser.close();
    site.server.close();
  }
}

async function run(browser: Browser, site: Served, options: ElementOptions): Promise<string | undefined> {
  const { outputFiles } = buildSync({
    entryPoints: ['tools/fuzz/page.ts'],
    bundle: true,
    format: 'iife',
    write: false,
  });
  const inPage = outputFiles[0]?.text ?? '';
  const outside: string[] = [];
  let tab: Page | undefined;
  const open = async (): Promise<Page> => {
    await tab?.close();
    const page = await browser.newPage();
    page.on('request', (request) => {
      if (!/^(?:about|data):/.test(request.url()) && !request.url().startsWith(site.address))
        outside.push(request.url());
    });
    await page.goto(site.address, { waitUntil: 'load' });
    await page.evaluate(inPage);
    tab = page;
    return page;
  };
  let done = 0;
  const property = fc.asyncProperty(anyCase(known()), async (one: Case) => {
    const page = !tab || done % casesPerPage === 0 ? await open() : tab;
    done += 1;
    if (done % 1000 === 0) options.onProgress?.(done);
    outside.length = 0;
    const wrongs = await Promise.race([
      page.evaluate((given) => window.runCase(given), one),
      new Promise<string[]>((end) => setTimeout(() => end(['the page hung']), longestCase)),
    ]).catch((error) => [`the page broke: ${error}`]);
    const all = [...wrongs, ...outside.map((url) => `a request to ${url}`)];
    // What went wrong may have broken the page for the next case.
    if (all.length) await open();
    if (all.length) throw new Error(all.join('\n'));
  });
  return reportOf('elements', await fc.check(property, asParameters(options)));
}
