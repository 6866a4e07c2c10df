// What a page with widgets holds and does over time, in Chromium.
import { resolve } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { elementNames } from '../src/elements/registry.js';
import { launchChromium } from './browsers.js';
import { serve } from './serve.js';

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>soak</title>
<script src="/dist/care-widgets.js"></script></head><body></body></html>`;

/** What a page holds after its garbage has been collected. */
export interface Held {
  heap: number;
  nodes: number;
  listeners: number;
}

export interface Endurance {
  page: Page;
  held(): Promise<Held>;
  /** Adds and removes this many widgets, of all kinds. */
  mount(times: number): Promise<void>;
  /** Changes the language of a page with one widget of each kind this often. */
  changeLanguage(times: number): Promise<void>;
  /** The milliseconds of script, style and layout while nobody does anything. */
  idle(seconds: number): Promise<number>;
  /** Errors of the page. */
  errors: string[];
  close(): Promise<void>;
}

const languages = ['en', 'es', 'ar'];

async function metricsOf(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Part by part, as a call to the browser may take three minutes at most. */
const inParts =
  (most: number, action: (times: number) => Promise<void>) =>
  async (times: number): Promise<void> => {
    for (let left = times; left > 0; left -= most) await action(Math.min(left, most));
  };

/** A page of the built script in Chromium. */
export async function openEndurance(): Promise<Endurance> {
  const site = await serve({ '/dist/': resolve('dist') }, 0, {}, async (address) =>
    address === '/index.html' ? html : undefined,
  );
  const browser = await launchChromium();
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(site.address, { waitUntil: 'load' });
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  return {
    page,
    errors,
    held: async () => {
      // What was drawn last is let go some frames later, so until there is no less.
      let least: Held | undefined;
      let same = 0;
      for (let time = 0; time < 20 && same < 3; time++) {
        await session.send('HeapProfiler.collectGarbage');
        const {
          JSHeapUsedSize: heap = 0,
          Nodes: nodes = 0,
          JSEventListeners: listeners = 0,
        } = await metricsOf(session);
        if (least && nodes >= least.nodes && heap >= least.heap * 0.99) same += 1;
        else {
          least = { heap, nodes, listeners };
          same = 0;
        }
        await new Promise((end) => setTimeout(end, 1500));
      }
      return least as Held;
    },
    mount: inParts(100, (times) =>
      page.evaluate(
        async (names, count) => {
          for (let time = 0; time < count; time++) {
            const element = document.createElement(names[time % names.length] as string);
            document.body.append(element);
            await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
            element.remove();
          }
        },
        [...elementNames],
        times,
      ),
    ),
    changeLanguage: inParts(30, (times) =>
      page.evaluate(
        async (names, tags, count) => {
          const all = names.map((name) => document.createElement(name));
          document.body.append(...all);
          for (let time = 0; time < count; time++) {
            document.documentElement.lang = tags[time % tags.length] as string;
            await new Promise((resolve) => setTimeout(resolve));
            for (const one of all) await (one as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
          }
          for (const one of all) one.remove();
          document.documentElement.lang = 'en';
        },
        [...elementNames],
        languages,
        times,
      ),
    ),
    idle: async (seconds) => {
      const busy = ({ ScriptDuration = 0, LayoutDuration = 0, RecalcStyleDuration = 0 }: Record<string, number>) =>
        (ScriptDuration + LayoutDuration + RecalcStyleDuration) * 1000;
      const start = busy(await metricsOf(session));
      await new Promise((end) => setTimeout(end, seconds * 1000));
      return busy(await metricsOf(session)) - start;
    },
    close: async () => {
      await browser.close();
      site.server.close();
    },
  };
}
