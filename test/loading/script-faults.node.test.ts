// On what ships in dist/: wants `npm run build` before it. What can go wrong with the script itself; the other files
// are in the tests beside this one. See docs/faults.md.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Browser, Page } from 'puppeteer-core';
import { elementNames } from '../../src/elements/registry.js';
import { makeSnippet } from '../../src/embed/snippet.js';
import { launchChromium } from '../../tools/browsers.js';
import { until } from '../../tools/waiting.js';

const script = readFileSync('dist/care-widgets.js', 'utf8');
const { files } = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as { files: Record<string, string> };

let browser: Browser;
let tab: Page;
let server: Server;
let address: string;
let said: string[] = [];
/** The console's other lines. */
let byBrowser: string[] = [];
/** How the server answers for the script, and for the topics. */
let answer: (response: ServerResponse) => void;
let answerTopic: ((response: ServerResponse) => void) | undefined;
let body = '';
let policy: string | undefined;
let language = 'en';
/** A page as XML wants it. */
let isXml = false;

const send =
  (code: string, type = 'text/javascript; charset=utf-8', status = 200) =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': type }).end(code);
  };

before(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    if (pathname === '/') {
      response.writeHead(200, {
        'content-type': `${isXml ? 'application/xhtml+xml' : 'text/html'}; charset=utf-8`,
        ...(policy && { 'content-security-policy': policy }),
      });
      response.end(
        isXml
          ? `<html xmlns="http://www.w3.org/1999/xhtml" lang="${language}"><head><title>A page</title></head><body>${body}</body></html>`
          : `<!doctype html><html lang="${language}"><title>A page</title><body><h1>A page</h1>${body}<p id="end">The end</p>`,
      );
    } else if (pathname === '/dist/care-widgets.js') answer(response);
    else if (pathname.startsWith('/dist/topics/') && answerTopic) answerTopic(response);
    else if (pathname.startsWith('/dist/') && pathname.endsWith('.js'))
      send(readFileSync(`.${pathname}`, 'utf8'))(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});
beforeEach(async () => {
  await tab?.close();
  tab = await browser.newPage();
  said = [];
  byBrowser = [];
  tab.on('console', (message) => {
    (message.text().includes('[care-widgets]') ? said : byBrowser).push(message.text());
  });
  answer = send(script);
  answerTopic = undefined;
  policy = undefined;
  language = 'en';
  isXml = false;
  body = everyWidget();
});

/** The script comes when the returned function is called. */
function holdBack(): () => Promise<void> {
  const waiting: ServerResponse[] = [];
  answer = (response) => void waiting.push(response);
  return async () => {
    // A browser shows the text before it has asked for the script.
    await until(() => waiting.length, 'the request for the script');
    answer = send(script);
    for (const response of waiting) answer(response);
  };
}

/** Each element as the snippet builder writes it. */
const everyWidget = (integrity?: string): string =>
  elementNames
    .map((name) =>
      makeSnippet({
        name,
        attributes: {},
        host: 'page',
        base: `${address}dist/`,
        title: `About ${name}`,
        ...(integrity && { integrity }),
      }),
    )
    .join('\n');

/** For each widget, whether a link that calls the number can be seen, and how many texts with it. */
const readable = (): Promise<Record<string, boolean>> =>
  tab.evaluate(
    (names) => {
      const numbersIn = (root: ParentNode): HTMLElement[] =>
        [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => [
          ...(one.matches('a[href="tel:911"]') ? [one] : []),
          ...(one.shadowRoot ? numbersIn(one.shadowRoot) : []),
        ]);
      return Object.fromEntries(
        names.map((name) => {
          const element = document.querySelector(name);
          const holders = element ? [element, ...(element.shadowRoot ? [element.shadowRoot] : [])] : [];
          return [name, holders.flatMap(numbersIn).some((link) => link.checkVisibility() && link.offsetHeight > 0)];
        }),
      );
    },
    [...elementNames],
  );
const everywhere = Object.fromEntries(elementNames.map((name) => [name, true]));
/** Once it is shown, a list of links to tools has no number of its own. */
const inWidgets = { ...everywhere, 'health-tools': false };

const allShown = (names: string[]): boolean =>
  names.every((name) => (document.querySelector(name)?.shadowRoot?.textContent?.length ?? 0) > 200);
const isShown = (): Promise<boolean> => tab.evaluate(allShown, [...elementNames]);
const waitForWidgets = () => tab.waitForFunction(allShown, { timeout: 20_000 }, [...elementNames]);

describe('the script', () => {
  it('is there: the widgets take the place of the text, without a line on the console', async () => {
    await tab.goto(address);
    await waitForWidgets();
    assert.deepEqual(await readable(), inWidgets);
    assert.deepEqual(said, []);
  });

  it('comes late: the text with the number is read at once, and so is the page below all but a screener', async () => {
    const release = holdBack();
    const loading = tab.goto(address);
    await tab.waitForFunction(() => document.querySelector('redflag-screener a[href="tel:911"]'), { polling: 50 });
    assert.deepEqual(await readable(), everywhere);
    assert.equal(await isShown(), false);
    await release();
    await loading;
    await waitForWidgets();
    assert.deepEqual(await readable(), inWidgets);
  });

  it('comes late: a program that stands after it is not seen before the questions', async () => {
    const release = holdBack();
    body = `<redflag-screener><p>In an emergency, call <a href="tel:911">911</a>.</p>
      <script src="${address}dist/care-widgets.js"></script>
      <div slot="program"><p id="program">Bend your knees.</p></div></redflag-screener>`;
    const loading = tab.goto(address);
    await tab.waitForFunction(() => document.querySelector('a[href="tel:911"]'), { polling: 50 });
    assert.equal(await tab.evaluate(() => document.getElementById('program')), null);
    await release();
    await loading;
    await tab.waitForFunction(() => document.querySelector('redflag-screener')?.shadowRoot?.querySelector('input'));
    assert.equal(await tab.evaluate(() => document.getElementById('program')?.checkVisibility()), false);
    assert.deepEqual(said, []);
  });

  const bad: [fault: string, answer: (response: ServerResponse) => void][] = [
    ['is not found', send('Not found', 'text/plain', 404)],
    ['is a page that asks to sign in', send('<!doctype html><title>Sign in</title><p>Please sign in.')],
    ['is empty', send('')],
    [
      'is cut off by the network',
      (response) => {
        response.writeHead(200, { 'content-length': 1e6 });
        response.write('var a', () => response.destroy());
      },
    ],
    ['closes the connection', (response) => void response.destroy()],
  ];
  for (const [fault, how] of bad) {
    it(`${fault}: the text with the number stays`, async () => {
      answer = how;
      await tab.goto(address);
      assert.deepEqual(await readable(), everywhere);
      assert.equal(await tab.$eval('#end', (end) => (end as HTMLElement).checkVisibility()), true);
    });
  }

  it('never answers: the text with the number is read, and the page above and around it', async () => {
    answer = () => undefined;
    body = everyWidget().replace(/<redflag-screener>.*<\/redflag-screener>/s, '');
    tab.goto(address).catch(() => undefined);
    await tab.waitForFunction(() => document.getElementById('end'), { polling: 50 });
    assert.deepEqual(await readable(), { ...everywhere, 'redflag-screener': false });
    assert.equal(await isShown(), false);
  });

  it('is cut at any byte: the text with the number stays', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: script.length - 1 }), async (length) => {
        answer = send(script.slice(0, length));
        await tab.goto(address);
        const seen = await readable();
        // Without its last bytes, a comment, it is whole.
        assert.deepEqual({ ...seen, 'health-tools': true }, everywhere);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('was changed on the way: the browser refuses it by its hash, and the text with the number stays', async () => {
    body = everyWidget(files['care-widgets.js']);
    answer = send(`${script};document.title = 'changed';`);
    await tab.goto(address);
    assert.deepEqual(await readable(), everywhere);
    assert.equal(await tab.title(), 'A page');
    answer = send(script);
    await tab.goto(address);
    await waitForWidgets();
  });

  it('stands twice: it starts once', async () => {
    body = `${everyWidget()}<script src="${address}dist/care-widgets.js?again"></script>`;
    await tab.goto(address);
    await waitForWidgets();
    assert.deepEqual(await readable(), inWidgets);
    assert.deepEqual(said, []);
  });

  it('is refused by the policy of the page: the text with the number stays', async () => {
    policy = "default-src 'none'; script-src 'nonce-other'";
    await tab.goto(address);
    assert.deepEqual(await readable(), everywhere);
  });

  it('may run, but not load its files: the number stays, and the console names each file once, beside the browser’s own word', async () => {
    // The script alone, by its hash.
    policy = `default-src 'none'; script-src '${files['care-widgets.js']}'`;
    body = everyWidget(files['care-widgets.js']);
    await tab.goto(address);
    await tab.waitForFunction(
      (names) => names.every((name) => document.querySelector(name)?.shadowRoot?.textContent?.includes('911')),
      { timeout: 20_000 },
      [...elementNames],
    );
    assert.deepEqual(await readable(), everywhere);
    const topics = said.filter((line) => /topics\//.test(line));
    assert.ok(topics.length > 0, said.join('\n'));
    for (const line of topics) assert.match(line, /could not be loaded: .*care-widgets-base/);
    assert.match(byBrowser.join('\n'), /Content Security Policy directive: .*script-src/);
    // However many elements wait for it.
    assert.equal(new Set(topics).size, topics.length, topics.join('\n'));
  });

  it('fails in the middle of one element: the others are not touched', async () => {
    await tab.goto(address);
    await waitForWidgets();
    await tab.evaluate(() => {
      const list = document.querySelector('side-effect-list') as HTMLElement & { requestUpdate: () => void };
      Object.defineProperty(list, 'render', {
        value: () => {
          throw new Error('broken on purpose');
        },
      });
      list.requestUpdate();
    });
    await tab.waitForFunction(() =>
      document.querySelector('side-effect-list')?.shadowRoot?.querySelector('a[href="tel:911"]'),
    );
    assert.deepEqual(await readable(), inWidgets);
    assert.match(said.join('\n'), /<side-effect-list>: could not be shown:.*broken on purpose/);
  });

  /** The emergency line in the shadow root of an element: its text, and what it dials. */
  const lineOf = async (name: string): Promise<{ text: string; dials: string | null }> => {
    const found = await tab.waitForFunction(
      (tag) => {
        const root = document.querySelector(tag)?.shadowRoot;
        const lines = [...(root?.querySelectorAll('[lang="es"]') ?? [])];
        const line = lines.find((one) => /emergencia/.test(one.textContent ?? ''));
        return (
          line && { text: line.textContent?.trim() ?? '', dials: line.querySelector('a')?.getAttribute('href') ?? null }
        );
      },
      { timeout: 10_000 },
      name,
    );
    return (await found.jsonValue()) as { text: string; dials: string | null };
  };

  it('cannot draw anything on a page in Spanish: the last line has the number of the content, not another one', async () => {
    language = 'es';
    await tab.evaluateOnNewDocument(() => {
      const { set } = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML') as PropertyDescriptor;
      Object.defineProperty(HTMLTemplateElement.prototype, 'innerHTML', {
        set() {
          throw new Error(`no templates ${Boolean(set)}`);
        },
      });
    });
    body = `<script src="${address}dist/topics/back-pain/en.js"></script>
      <script src="${address}dist/care-widgets.js"></script><redflag-screener></redflag-screener>`;
    await tab.goto(address);
    assert.deepEqual(await lineOf('redflag-screener'), { text: 'En una emergencia, llame al 911.', dials: 'tel:911' });
  });

  it('cannot load a topic on a page in Spanish: the line is all in Spanish', async () => {
    language = 'es';
    answerTopic = send('Not found', 'text/plain', 404);
    await tab.goto(address);
    assert.deepEqual(await lineOf('redflag-screener'), {
      text: 'En una emergencia, llame al número de emergencia de su zona.',
      dials: null,
    });
  });

  it('stands on a page that was sent as XML: the number, and the remedy on the console', async () => {
    isXml = true;
    body = `<script src="${address}dist/care-widgets.js"></script><redflag-screener></redflag-screener>`;
    await tab.goto(address);
    await tab.waitForFunction(() =>
      document.querySelector('redflag-screener')?.shadowRoot?.querySelector('a[href="tel:911"]'),
    );
    assert.match(said.join('\n'), /<redflag-screener>: could not be shown: Send the page as text\/html\./);
  });
});
