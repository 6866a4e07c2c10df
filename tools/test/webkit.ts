import { spawn } from 'node:child_process';
import type { Browser } from 'puppeteer-core';
import type { Client } from 'webdriver';
import { findBrowsers } from '../browsers.js';
import { startDisplay } from '../display.js';
import { answers, freePort, until } from '../waiting.js';

/**
 * WebKitGTK for tests with a real pointer and keyboard. Puppeteer cannot drive it, so this implements the part of
 * Puppeteer's API that those tests use, on top of WebDriver.
 */
type Action = string | ((...given: never[]) => unknown);
const serialized = (action: Action): string => `
  const done = arguments[arguments.length - 1];
  const given = Array.from(arguments).slice(0, -1);
  // The helper that tsx calls to preserve function names.
  const __name = (value) => value;
  Promise.resolve()
    .then(() => (${action})(...given))
    .then((value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error) }));`;
const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
const keys: Readonly<Record<string, string>> = { Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Shift: '\uE008' };

/** A WebDriver element reference. */
type Reference = Record<typeof elementKey, string>;
interface Tab {
  driver: Client;
  handle: string;
}
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
interface Waiting {
  timeout?: number;
  polling?: number;
}
type ActionSequence = Parameters<Client['performActions']>[0];

/** The document of a tab, or of a frame in it. */
class Place {
  readonly tab: Tab;
  readonly frame: Reference | undefined;

  constructor(tab: Tab, frame?: Reference) {
    this.tab = tab;
    this.frame = frame;
  }

  async run<T>(command: (driver: Client) => T | Promise<T>): Promise<T> {
    const { driver, handle } = this.tab;
    await driver.switchToWindow(handle);
    await driver.switchToFrame(null);
    if (this.frame) await driver.switchToFrame(this.frame);
    return command(driver);
  }

  /** The result of an action: a handle for an element, or else its value, whose type only the caller knows. */
  async evaluate<T = unknown>(action: Action, ...given: unknown[]): Promise<T> {
    const answer = await this.run((driver) => driver.executeAsyncScript(serialized(action), given as never));
    const { value, error } = answer as { value?: Reference | null; error?: string };
    if (error) throw new Error(error);
    return (value?.[elementKey] ? new Handle(this, value) : (value ?? undefined)) as T;
  }

  evaluateHandle(action: Action, ...given: unknown[]): Promise<Handle> {
    return this.evaluate(action, ...given);
  }

  async waitForFunction<T = unknown>(
    action: Action,
    { timeout = 30_000, polling = 50 }: Waiting = {},
    ...given: unknown[]
  ): Promise<T> {
    for (const end = Date.now() + timeout; Date.now() < end; await pause(polling)) {
      // While a page is loading, there may be no document to ask.
      const value = await this.evaluate<T>(action, ...given).catch(() => undefined);
      if (value) return value;
    }
    throw new Error(`Timed out after ${timeout} ms`);
  }

  waitForSelector(find: string): Promise<Handle> {
    return this.waitForFunction((find: string) => document.querySelector(find), {}, find);
  }

  $eval(find: string, action: Action): Promise<unknown> {
    return this.evaluate(`(find) => (${action})(document.querySelector(find))`, find);
  }

  async click(find: string): Promise<void> {
    const handle = await this.waitForSelector(find);
    await handle.evaluate((one: Element) => one.scrollIntoView({ block: 'center' }));
    await handle.click();
  }

  async type(find: string, text: string): Promise<void> {
    await this.click(find);
    const actions = [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
    await this.act([{ type: 'key', id: 'keyboard', parameters: {}, actions }]);
  }

  addScriptTag(source: { url?: string; content?: string }): Promise<unknown> {
    return this.evaluate(
      ({ url, content = '' }: { url?: string; content?: string }) =>
        new Promise<void>((done, fail) => {
          const script = document.createElement('script');
          script.addEventListener('load', () => done());
          script.addEventListener('error', () => fail(new Error(`${url} did not load`)));
          if (url) script.src = url;
          else script.text = content;
          document.head.append(script);
          if (!url) done();
        }),
      source,
    );
  }

  act(actions: ActionSequence): Promise<void> {
    return this.run((driver) => driver.performActions(actions));
  }
}

/** An element. */
class Handle {
  readonly #place: Place;
  readonly #reference: Reference;

  constructor(place: Place, reference: Reference) {
    this.#place = place;
    this.#reference = reference;
  }

  evaluate<T = unknown>(action: Action, ...given: unknown[]): Promise<T> {
    return this.#place.evaluate(action, this.#reference, ...given);
  }

  contentFrame(): Place {
    return new Place(this.#place.tab, this.#reference);
  }

  boundingBox(): Promise<Box> {
    return this.evaluate((one: Element) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x, y, width, height };
    });
  }

  /** By tab coordinates: WebDriver's own click thinks that elements in a shadow root are covered. */
  async click(): Promise<void> {
    const { tab, frame } = this.#place;
    const { x, y, width, height } = await this.boundingBox();
    const whole = new Place(tab);
    // What is in view within a frame may still be outside the viewport of its parent page.
    const intoView = (frame: Element, inside: number): Box => {
      scrollBy(0, frame.getBoundingClientRect().top + inside - innerHeight / 2);
      return frame.getBoundingClientRect().toJSON();
    };
    const start = frame ? await whole.evaluate<Box>(intoView, frame, y) : { x: 0, y: 0 };
    await whole.act([pointer(start.x + x + width / 2, start.y + y + height / 2)]);
  }
}

function pointer(x: number, y: number, { count = 1, delay = 0 } = {}): ActionSequence[number] {
  const press = [
    { type: 'pointerDown', button: 0 },
    ...(delay ? [{ type: 'pause', duration: delay }] : []),
    { type: 'pointerUp', button: 0 },
  ];
  const move = { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' };
  return {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [move, ...Array.from({ length: count }, () => press).flat()],
  };
}

class Page extends Place {
  readonly mouse = {
    click: (x: number, y: number, options?: { count?: number; delay?: number }): Promise<void> =>
      this.act([pointer(x, y, options)]),
  };
  readonly keyboard = {
    down: (key: string): Promise<void> => this.#press('keyDown', key),
    up: (key: string): Promise<void> => this.#press('keyUp', key),
    /** In one command, as on a busy machine two may be further apart than what counts as one gesture. */
    pressTwice: (key: string): Promise<void> => this.#press(['keyDown', 'keyUp', 'keyDown', 'keyUp'], key),
  };

  #press(types: string | readonly string[], key: string): Promise<void> {
    const actions = [types].flat().map((type) => ({ type, value: keys[key] ?? key }));
    return this.act([{ type: 'key', id: 'keyboard', parameters: {}, actions }]);
  }

  async setViewport({ width, height }: { width: number; height: number }): Promise<void> {
    const [ownWidth, ownHeight] = await this.evaluate<[number, number]>(() => [
      outerWidth - innerWidth,
      outerHeight - innerHeight,
    ]);
    await this.run((driver) => driver.setWindowRect(null, null, width + ownWidth, height + ownHeight));
    await this.waitForFunction((width: number) => innerWidth === width, { timeout: 5000 }, width);
  }

  goto(address: string): Promise<unknown> {
    return this.run((driver) => driver.navigateTo(address));
  }

  bringToFront(): Promise<void> {
    return this.run(() => undefined);
  }

  /** Keeps the last tab, as closing it would end the session. */
  async close(): Promise<void> {
    await this.run(async (driver) => {
      if ((await driver.getWindowHandles()).length > 1) await driver.closeWindow();
      else await driver.navigateTo('about:blank');
    });
  }
}

/** The WebDriver client logs each connection, and a hint about BiDi on each frame change. */
Object.assign(process.env, { WDIO_LOG_LEVEL: 'error', DISABLE_WEBDRIVERIO_DEPRECATION_WARNINGS: 'true' });

/** Typed as Puppeteer's, although it has only the methods above, so that tests are the same for all three browsers. */
export async function launchWebKit(): Promise<Browser> {
  const { default: WebDriver } = await import('webdriver');
  const { webKitWebDriver, miniBrowser } = findBrowsers();
  // A separate display: of two browsers on one display, only one has the focus.
  const display = await startDisplay();
  const port = await freePort();
  const program = spawn(webKitWebDriver, ['--host=127.0.0.1', `--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, ...display.environment },
  });
  await until(() => answers(`http://127.0.0.1:${port}/status`), 'WebKitWebDriver');
  const capabilities = {
    browserName: 'MiniBrowser',
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
  };
  const driver = await WebDriver.newSession({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: { alwaysMatch: capabilities, firstMatch: [{}] },
  });
  const pages = async (): Promise<Page[]> =>
    (await driver.getWindowHandles()).map((handle) => new Page({ driver, handle }));
  const browser = {
    pages,
    async newPage(): Promise<Page | undefined> {
      return (await pages())[0];
    },
    async close(): Promise<void> {
      await driver.deleteSession();
      program.kill();
      display.stop();
    },
  };
  return browser as unknown as Browser;
}
