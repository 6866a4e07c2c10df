// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { frameAllow, frameSandbox } from '../../dist/modules/embed/snippet.js';
import { type Served, serve } from '../../tools/serve.js';
import { wholeBrowsers } from '../../tools/test/engines.js';

/** Every control of a standalone page in the frame that the docs recommend, and in one that allows less. */
const sandboxes = { recommended: frameSandbox, least: 'allow-scripts' };
const pages = {
  emergency: 'pages/en/emergency-notice.html',
  list: 'pages/en/side-effect-list/chemotherapy.html?checklist',
  spanish: 'pages/es/emergency-notice.html',
  guide: 'pages/en/care-guide.html',
  tools: 'pages/en/health-tools.html',
  screener: 'pages/en/redflag-screener.html',
};
const tags = {
  emergency: 'emergency-notice',
  list: 'side-effect-list',
  spanish: 'emergency-notice',
  guide: 'care-guide',
  tools: 'health-tools',
  screener: 'redflag-screener',
} as const;
type Server = 'without CORS headers' | 'with CORS headers';
const pause = (time: number) => new Promise((done) => setTimeout(done, time));

let folder: string;
let servers: Readonly<Record<Server, Served>>;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'care-frames-'));
  for (const [sandbox, value] of Object.entries(sandboxes)) {
    for (const [name, address] of Object.entries(pages)) {
      const allow = sandbox === 'recommended' ? ` allow="${frameAllow}"` : '';
      writeFileSync(
        join(folder, `${sandbox}-${name}.html`),
        `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>${name}</title>
        <iframe src="/${address}" title="${name}" width="860" height="3000" sandbox="${value}"${allow}></iframe>`,
      );
    }
  }
  const folders = { '/host/': folder, '/': resolve('dist') };
  servers = {
    'without CORS headers': await serve(folders),
    'with CORS headers': await serve(folders, 0, { 'access-control-allow-origin': '*' }),
  };
});
after(() => {
  for (const { server } of Object.values(servers)) server.close();
  rmSync(folder, { recursive: true });
});

for (const [engine, launch] of wholeBrowsers) {
  let browser: Browser;
  // Firefox and WebKit have no way for a program out of the dialog in which they print.
  const prints = engine === 'Chromium';
  // WebDriver does not tell what the console says.
  const hears = engine !== 'WebKit';
  const open = async (server: Server, sandbox: keyof typeof sandboxes, name: keyof typeof tags) => {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on?.('console', (message) => said.push(message.text()));
    await page.setViewport({ width: 900, height: 900 });
    await page.goto(`${servers[server].address}host/${sandbox}-${name}.html`);
    const frame = await page.waitForSelector('iframe').then((handle) => handle!.contentFrame());
    const tag = tags[name];
    await frame.waitForFunction(
      (tag) => document.querySelector(tag)!.shadowRoot?.querySelector('.foot'),
      { timeout: 15_000, polling: 100 },
      tag,
    );
    const find = async (selector: string, text = '') =>
      (await frame.waitForFunction(
        (tag, selector, text) =>
          [...(document.querySelector(tag)!.shadowRoot?.querySelectorAll(selector) ?? [])].find((one) =>
            one.textContent.includes(text),
          ),
        { timeout: 15_000, polling: 100 },
        tag,
        selector,
        text,
      )) as ElementHandle;
    const press = async (selector: string, text?: string) => {
      const handle = await find(selector, text);
      await handle.evaluate((one) => one.scrollIntoView({ block: 'center' }));
      await pause(200);
      await handle.click();
      await pause(700);
    };
    const text = () => frame.evaluate((tag) => document.querySelector(tag)!.shadowRoot!.textContent, tag);
    const offered = () =>
      frame.evaluate((tag) => document.querySelector(tag)!.shadowRoot!.querySelector('textarea')?.value ?? '', tag);
    return { page, frame, said, find, press, text, offered };
  };
  /** The tab that something opened, or none. */
  const tabOf = async (action: () => Promise<void>): Promise<Page | undefined> => {
    const before = (await browser.pages()).length;
    await action();
    for (let time = 0; time < 60; time++) {
      const all = await browser.pages();
      if (all.length > before) return all.at(-1);
      await pause(50);
    }
    return undefined;
  };

  describe(`a frame with the recommended sandbox (${engine})`, () => {
    before(async () => {
      browser = await launch();
    });
    after(() => browser?.close());

    for (const server of ['without CORS headers', 'with CORS headers'] as const) {
      if (hears) {
        it(`calls the number, ${server}`, async () => {
          const { page, said, press } = await open(server, 'recommended', 'emergency');
          await press('a[href^="tel:"]', '911');
          assert.deepEqual(
            said.filter((one) => /sandbox|blocked/i.test(one) && !/CORS/.test(one)),
            [],
          );
          await page.close();
        });
      }

      it(`has its checklist, prints and copies the note, ${server}`, async () => {
        const { page, press, find, text, offered } = await open(server, 'recommended', 'list');
        await press('.tick', 'I have this');
        await find('.paper', 'Side effects that I have');
        if (prints) {
          const tab = await tabOf(() => press('button', 'Print my note'));
          await pause(1500);
          // Printed from a tab of its own, which goes again; or said, with the text to copy.
          if (!tab) {
            assert.match(await text(), /Printing did not work/);
            assert.match(await offered(), /Side effects that I have/);
          }
          await page.bringToFront();
        }
        await press('button', 'Copy my note');
        assert.match(await text(), /Your note is copied|Copying did not work/);
        if (/Copying did not work/.test(await text())) assert.match(await offered(), /Side effects that I have/);
        await page.close();
      });

      it(`shows the original of a translation, ${server}`, async () => {
        const { page, press, find } = await open(server, 'recommended', 'spanish');
        await press('.translated button', 'English');
        await find('.body', 'In an emergency');
        await page.close();
      });

      if (prints) {
        it(`prints the questions of a guide, ${server}`, async () => {
          const { page, press, text, offered } = await open(server, 'recommended', 'guide');
          await press('.fold button', 'Questions');
          const tab = await tabOf(() => press('button', 'Print these questions'));
          await pause(1500);
          if (!tab) {
            assert.match(await text(), /Printing did not work/);
            assert.match(await offered(), /My own questions/);
          }
          await page.close();
        });
      }
    }

    it('asks, answers, and opens its sources', async () => {
      const { page, press, find } = await open('without CORS headers', 'recommended', 'screener');
      await press('label', 'None of these');
      await press('[type=submit]');
      await find('[part=result]', 'No sign chosen');
      await press('.foot .disclosure-button', 'Sources');
      assert.ok(await tabOf(() => press('.foot a[target=_blank]')));
      await page.close();
    });

    it('opens links to other sites', async () => {
      const { page, press } = await open('without CORS headers', 'recommended', 'tools');
      assert.ok(await tabOf(() => press('a[target=_blank]')));
      await page.close();
    });
  });

  describe(`a frame whose host allows nothing but scripts (${engine})`, () => {
    before(async () => {
      browser = await launch();
    });
    after(() => browser?.close());

    it('says that it cannot print, and offers the note', async () => {
      const { page, press, find, text, offered } = await open('without CORS headers', 'least', 'list');
      await press('.tick', 'I have this');
      await find('.paper', 'Side effects that I have');
      await press('button', 'Print my note');
      await find('textarea');
      assert.match(await text(), /Printing did not work/);
      assert.match(await offered(), /Side effects that I have/);
      await page.close();
    });

    it('says that it cannot print, and offers the questions', async () => {
      const { page, press, find, text, offered } = await open('without CORS headers', 'least', 'guide');
      await press('.fold button', 'Questions');
      await press('button', 'Print these questions');
      await find('textarea');
      assert.match(await text(), /Printing did not work/);
      assert.match(await offered(), /My own questions/);
      await page.close();
    });

    if (engine === 'Chromium') {
      it('cannot call the number, which is why more is recommended, and says what to do', async () => {
        const { page, said, press, find } = await open('with CORS headers', 'least', 'emergency');
        await press('a[href^="tel:"]', '911');
        assert.match(said.join('\n'), /sandbox/i);
        await find('[role=status]', 'If no call starts, dial \u2066911\u2069 on a phone.');
        await page.close();
      });
    }

    it('shows the address that its links cannot open', async () => {
      const { page, press, find } = await open('without CORS headers', 'least', 'tools');
      await press('a[target=_blank]');
      await find('a + [role=status]', 'https://');
      await page.close();
    });
  });
}
