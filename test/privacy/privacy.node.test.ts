// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launchFirefox, launchWholeChromium } from '../../tools/browsers.js';
import { type Served, serve } from '../../tools/serve.js';

/** Every element through every state, in a browser that writes down whatever could leave the page or stay behind. */
let browser: Browser;
let site: Served;
before(async () => {
  site = await serve({ '/dist/': resolve('dist'), '/': resolve('test/privacy/pages') });
});
after(() => site?.server.close());

interface Seen {
  calls: string[];
  events: string[];
  messages: string[];
}
declare global {
  interface Window {
    seen: Seen;
  }
}

/** Before any script of the page: every way out, and every way to keep something, writes itself down. */
function recordEverything(): void {
  const seen: Seen = { calls: [], events: [], messages: [] };
  window.seen = seen;
  const wrap = (holder: object | undefined, name: string) => {
    // Any object that has methods.
    const object = holder as Record<string, unknown> | undefined;
    const original = object?.[name];
    if (!object || typeof original !== 'function') return;
    object[name] = function (...given: unknown[]) {
      seen.calls.push(`${name} ${given.map(String).join(' ').slice(0, 80)}`);
      return original.apply(this, given);
    };
  };
  for (const name of ['fetch', 'open', 'requestIdleCallback']) wrap(window, name);
  for (const name of ['sendBeacon', 'registerProtocolHandler', 'share', 'vibrate']) wrap(navigator, name);
  for (const name of ['pushState', 'replaceState', 'go', 'back', 'forward']) wrap(history, name);
  for (const name of ['setItem', 'getItem', 'removeItem', 'clear', 'key']) wrap(Storage.prototype, name);
  for (const name of ['open', 'deleteDatabase']) wrap(IDBFactory.prototype, name);
  for (const name of ['open', 'match', 'has', 'delete', 'keys']) wrap(CacheStorage.prototype, name);
  for (const name of ['open', 'send']) wrap(XMLHttpRequest.prototype, name);
  wrap(ServiceWorkerContainer.prototype, 'register');
  wrap(BroadcastChannel.prototype, 'postMessage');
  wrap(MessagePort.prototype, 'postMessage');
  wrap(Worker.prototype, 'postMessage');
  for (const name of [
    'WebSocket',
    'EventSource',
    'Worker',
    'SharedWorker',
    'RTCPeerConnection',
    'BroadcastChannel',
    'Image',
  ] as const) {
    const made: new (...given: never[]) => object = window[name];
    const constructors = window as unknown as Record<string, typeof made>;
    constructors[name] = new Proxy(made, {
      construct(target, given: never[]) {
        seen.calls.push(`new ${name}`);
        return new target(...given);
      },
    });
  }
  for (const [prototype, name] of [
    [Document.prototype, 'cookie'],
    [Document.prototype, 'title'],
  ] as const) {
    const own = Object.getOwnPropertyDescriptor(prototype, name);
    Object.defineProperty(prototype, name, {
      ...(own?.get && { get: own.get }),
      set(value) {
        seen.calls.push(`${name} = ${value}`);
        own?.set?.call(this, value);
      },
    });
  }
  window.addEventListener('message', ({ data }) => seen.messages.push(JSON.stringify(data)));
  for (const type of ['care-outcome', 'change', 'input', 'submit', 'formdata', 'select', 'copy']) {
    window.addEventListener(type, (event) => {
      seen.events.push(`${type} ${JSON.stringify(Object.fromEntries(Object.entries(event)))}`);
    });
  }
  window.print = () => {};
}

async function open() {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const requests: { url: string; referrer: string | undefined }[] = [];
  const logs: string[] = [];
  page.on('request', (request) => {
    // What is inside an address asks nobody; Firefox names a font of its own that way.
    const url = request.url();
    if (!/^(?:data:|about:blank)/.test(url)) requests.push({ url, referrer: request.headers().referer });
  });
  page.on('console', (message) => logs.push(message.text()));
  await page.evaluateOnNewDocument(recordEverything);
  await page.goto(`${site.address}everything.html`, { waitUntil: 'networkidle0' });
  return { context, page, requests, logs };
}

/** What a page's own script, or a crawler of its tree, can read without looking into shadow roots. */
const outside = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

/** Ticks, opens, prints, copies, clears and follows everything there is. */
function driveEverything(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const settle = () => new Promise((done) => setTimeout(done, 20));
    const all = (root: ParentNode): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => [
        one,
        ...(one.shadowRoot ? all(one.shadowRoot) : []),
      ]);
    let states = 0;
    const screener = document.querySelector('redflag-screener')!.shadowRoot!;
    const choices = [[], [0], [1], [2], [3], [4], [0, 1, 2, 3]];
    for (const boxes of choices) {
      for (const index of boxes) screener.querySelectorAll('input')[index]!.click();
      screener.querySelector<HTMLElement>('[type=submit]')!.click();
      await settle();
      states++;
      screener.querySelector<HTMLElement>('#agree')?.click();
      await settle();
      screener.querySelector<HTMLElement>('#agree')?.click();
      await settle();
      [...screener.querySelectorAll('button')].find((one) => one.textContent.includes('Start again'))?.click();
      await settle();
    }
    for (const one of all(document.body)) {
      if (one.matches('.disclosure-button, .toggle-all, .term, .translated button')) {
        one.click();
        states++;
      }
    }
    await settle();
    for (const list of all(document.body).filter((one) => one.localName === 'side-effect-list')) {
      const root = list.shadowRoot!;
      for (const box of root.querySelectorAll('input')) box.click();
      await settle();
      for (const button of root.querySelectorAll<HTMLElement>('.note button')) {
        button.click();
        await settle();
        states++;
      }
    }
    [...document.querySelector('care-guide')!.shadowRoot!.querySelectorAll('button')]
      .find((one) => one.textContent.includes('Print'))
      ?.click();
    await settle();
    for (const link of document.querySelector('care-guide')!.shadowRoot!.querySelectorAll<HTMLElement>('nav a'))
      link.focus();
    return states;
  });
}

for (const [name, launch] of [
  ['Chromium', launchWholeChromium],
  ['Firefox', launchFirefox],
] as const)
  describe(`nothing leaves the page, and nothing stays behind, in ${name}`, () => {
    before(async () => {
      browser = await launch();
    });
    after(() => browser?.close());

    it('in any state of any element', async () => {
      const { context, page, requests, logs } = await open();
      const before_ = await outside(page);
      const history = await page.evaluate(() => window.history.length);
      const loaded = requests.length;
      assert.ok((await driveEverything(page)) > 40);
      await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));

      const own = new RegExp(
        `^${site.address}(everything\\.html|dist/care-widgets\\.js|dist/topics/[\\w-]+/(en|es)\\.js|dist/interactions\\.js)$`,
      );
      assert.deepEqual(
        requests.filter(({ url }) => !own.test(url)).map(({ url }) => url),
        [],
      );
      assert.deepEqual(requests.slice(loaded), []);
      const { calls, events, messages } = await page.evaluate(() => window.seen);
      assert.deepEqual(calls, []);
      assert.deepEqual(messages, []);
      assert.deepEqual(logs, []);
      assert.deepEqual(await page.cookies(), []);
      assert.deepEqual(
        await page.evaluate(async () => [
          localStorage.length,
          sessionStorage.length,
          (await caches.keys()).length,
          (await indexedDB.databases()).length,
        ]),
        [0, 0, 0, 0],
      );
      assert.equal(await page.evaluate(() => window.history.length), history);
      assert.equal(page.url(), `${site.address}everything.html`);

      // The one event of ours: which advice was shown, never which sign.
      assert.ok(events.length >= 6);
      for (const event of events)
        assert.match(
          event,
          /^care-outcome \{"isTrusted":false,"outcome":"[a-z-]+","topic":"back-pain","screening":"base"\}$/,
        );
      assert.equal(await outside(page), before_);
      await context.close();
    });

    it('also while ticks and the note stand there: they are in no attribute and no serialised tree', async () => {
      const { context, page } = await open();
      const before_ = await outside(page);
      await page.evaluate(() => {
        for (const name of ['redflag-screener', 'side-effect-list'] as const) {
          document.querySelector(name)!.shadowRoot!.querySelectorAll('input')[1]!.click();
        }
        document.querySelector('redflag-screener')!.shadowRoot!.querySelector<HTMLElement>('[type=submit]')!.click();
      });
      await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
      assert.equal(await outside(page), before_);
      const marked = await page.evaluate(() =>
        ['redflag-screener', 'side-effect-list'].flatMap((name) =>
          [...document.querySelector(name)!.shadowRoot!.querySelectorAll('input, .care-card, .paper')].map(
            (one) =>
              one.closest(
                '.rr-block.sentry-block.fs-exclude[data-hj-suppress][data-clarity-mask=true][data-dd-privacy=hidden][data-private]',
              ) !== null,
          ),
        ),
      );
      assert.ok(marked.length > 5);
      assert.ok(marked.every(Boolean));
      await context.close();
    });

    it('to the sites behind the links: they do not learn where the reader came from', async () => {
      const { context, page } = await open();
      const links = await page.evaluate(() => {
        const all = (root: ParentNode): HTMLElement[] =>
          [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => [
            one,
            ...(one.shadowRoot ? all(one.shadowRoot) : []),
          ]);
        return all(document.body)
          .filter((one) => one instanceof HTMLAnchorElement)
          .filter((one) => /^https?:/.test(one.href) && !one.href.startsWith(location.origin))
          .map(({ rel, referrerPolicy, target }) => [rel, referrerPolicy, target]);
      });
      assert.ok(links.length >= 4);
      for (const link of links) assert.deepEqual(link, ['noopener noreferrer', 'no-referrer', '_blank']);
      await context.close();
    });
  });
