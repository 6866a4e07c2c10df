import { spawn } from 'node:child_process';
import { findBrowsers } from '../browsers.js';
import { startDisplay } from '../display.js';
import { answers, freePort, until } from '../waiting.js';

/**
 * WebKitGTK for tests with a real pointer and keyboard. Puppeteer cannot drive it, so this gives the part of
 * Puppeteer's interface that those tests use, on WebDriver.
 */
const serialized = (action) => `
  const done = arguments[arguments.length - 1];
  const given = Array.from(arguments).slice(0, -1);
  Promise.resolve()
    .then(() => (${action})(...given))
    .then((value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error) }));`;
const pause = (time) => new Promise((done) => setTimeout(done, time));
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
const keys = { Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Shift: '\uE008' };

/** A document: that of a tab, or of a frame in it. */
class Place {
  constructor(tab, frame) {
    this.tab = tab;
    this.frame = frame;
  }

  async run(command) {
    const { driver, handle } = this.tab;
    await driver.switchToWindow(handle);
    await driver.switchToFrame(null);
    if (this.frame) await driver.switchToFrame(this.frame);
    return command(driver);
  }

  async evaluate(action, ...given) {
    const { value, error } = await this.run((driver) => driver.executeAsyncScript(serialized(action), given));
    if (error) throw new Error(error);
    return value?.[elementKey] ? new Handle(this, value) : (value ?? undefined);
  }

  evaluateHandle(action, ...given) {
    return this.evaluate(action, ...given);
  }

  async waitForFunction(action, { timeout = 30_000, polling = 50 } = {}, ...given) {
    for (const end = Date.now() + timeout; Date.now() < end; await pause(polling)) {
      // While a page is on its way there may be nothing to ask.
      const value = await this.evaluate(action, ...given).catch(() => undefined);
      if (value) return value;
    }
    throw new Error(`Waiting ended after ${timeout} ms`);
  }

  waitForSelector(find) {
    return this.waitForFunction((find) => document.querySelector(find), {}, find);
  }

  $eval(find, action) {
    return this.evaluate(`(find) => (${action})(document.querySelector(find))`, find);
  }

  async click(find) {
    const handle = await this.waitForSelector(find);
    await handle.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await handle.click();
  }

  async type(find, text) {
    await this.click(find);
    const actions = [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
    await this.act([{ type: 'key', id: 'keyboard', actions }]);
  }

  addScriptTag(source) {
    return this.evaluate(
      ({ url, content }) =>
        new Promise((done, fail) => {
          const script = document.createElement('script');
          Object.assign(script, { onload: () => done(), onerror: () => fail(new Error(`${url} did not load`)) });
          if (url) script.src = url;
          else script.text = content;
          document.head.append(script);
          if (!url) done();
        }),
      source,
    );
  }

  act(actions) {
    return this.run((driver) => driver.performActions(actions));
  }
}

/** An element. */
class Handle {
  constructor(place, reference) {
    this.place = place;
    this.reference = reference;
  }

  evaluate(action, ...given) {
    return this.place.evaluate(action, this.reference, ...given);
  }

  contentFrame() {
    return new Place(this.place.tab, this.reference);
  }

  async boundingBox() {
    return this.evaluate((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x, y, width, height };
    });
  }

  /** By coordinates of the tab: WebDriver's own click takes an element in a shadow root for covered. */
  async click() {
    const { tab, frame } = this.place;
    const { x, y, width, height } = await this.boundingBox();
    const whole = new Place(tab);
    // What a frame brings into view within itself may still be far down on the page around it.
    const intoView = (frame, inside) => {
      scrollBy(0, frame.getBoundingClientRect().top + inside - innerHeight / 2);
      return frame.getBoundingClientRect().toJSON();
    };
    const start = frame ? await whole.evaluate(intoView, frame, y) : { x: 0, y: 0 };
    await whole.act([pointer(start.x + x + width / 2, start.y + y + height / 2)]);
  }
}

function pointer(x, y, { count = 1, delay = 0 } = {}) {
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
  constructor(driver, handle) {
    super({ driver, handle });
    this.mouse = { click: (x, y, options) => this.act([pointer(x, y, options)]) };
    const press = (type) => (key) =>
      this.act([{ type: 'key', id: 'keyboard', actions: [{ type, value: keys[key] ?? key }] }]);
    this.keyboard = { down: press('keyDown'), up: press('keyUp') };
  }

  async setViewport({ width, height }) {
    const [ownWidth, ownHeight] = await this.evaluate(() => [outerWidth - innerWidth, outerHeight - innerHeight]);
    await this.run((driver) => driver.setWindowRect(null, null, width + ownWidth, height + ownHeight));
    await this.waitForFunction((width) => innerWidth === width, { timeout: 5000 }, width);
  }

  goto(address) {
    return this.run((driver) => driver.navigateTo(address));
  }

  bringToFront() {
    return this.run(() => undefined);
  }

  /** The last tab stays, as a session ends with it. */
  async close() {
    await this.run(async (driver) => {
      if ((await driver.getWindowHandles()).length > 1) await driver.closeWindow();
      else await driver.navigateTo('about:blank');
    });
  }
}

/** The driver's client says at every start that it connects, and at every change of frame that BiDi is newer. */
Object.assign(process.env, { WDIO_LOG_LEVEL: 'error', DISABLE_WEBDRIVERIO_DEPRECATION_WARNINGS: 'true' });

export async function launchWebKit() {
  const { default: WebDriver } = await import('webdriver');
  const { webKitWebDriver, miniBrowser } = findBrowsers();
  // One of its own: on a screen with two browsers only one has the focus.
  const display = await startDisplay();
  const port = await freePort();
  const program = spawn(webKitWebDriver, ['--host=127.0.0.1', `--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, ...display.environment },
  });
  await until(() => answers(`http://127.0.0.1:${port}/status`), 'WebKitWebDriver');
  const driver = await WebDriver.newSession({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
      },
    },
  });
  const pages = async () => (await driver.getWindowHandles()).map((handle) => new Page(driver, handle));
  return {
    pages,
    async newPage() {
      return (await pages())[0];
    },
    async close() {
      await driver.deleteSession();
      program.kill();
      display.stop();
    },
  };
}
