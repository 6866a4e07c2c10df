// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'vite';
import { elementNames } from '../../dist/modules/elements/registry.js';
import { type Served, serve } from '../../tools/serve.js';
import { engines } from '../../tools/test/engines.js';
import { app } from './server/app.js';
import 'care-widgets';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const ownWords = (name: string) => `Own words of ${name}.`;

describe('on a server', () => {
  it('every entry can be imported, and none adds to the globals what Lit does not', () => {
    const modules = Object.entries<{ default?: string }>(manifest.exports).filter(([, to]) => to.default);
    const entries = modules.map(([name]) => name.replace('.', 'care-widgets'));
    const scripts = ['care-widgets', 'topics/back-pain/es', 'topics/interface/es'].map(
      (file) => `care-widgets/${file}.js`,
    );
    const script = `
      import 'lit';
      const known = Object.getOwnPropertyDescriptors(globalThis);
      for (const entry of ${JSON.stringify([...entries, ...scripts])}) await import(entry);
      const now = Object.getOwnPropertyDescriptors(globalThis);
      const isOther = (name) => !known[name] || ['value', 'get', 'set'].some((part) => !Object.is(known[name][part], now[name][part]));
      console.log(JSON.stringify(Reflect.ownKeys(now).filter(isOther).map(String)));`;
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
    assert.ok(entries.length > 20, `${entries.length} entries`);
    assert.deepEqual(JSON.parse(output), []);
  });

  it('Lit renders every element as the page’s own text, with no style and no text of the library', async () => {
    const page = await collectResult(render(app({ topic: 'glass-knee' }, () => {})));
    for (const name of elementNames) {
      const [, inside = ''] = new RegExp(`<${name}[^>]*>(.*?)</${name}>`, 's').exec(page) ?? [];
      const [, root = '', own = ''] =
        /<template shadowroot="open" shadowrootmode="open">(.*?)<\/template>(.*)/s.exec(inside) ?? [];
      assert.match(root, /<slot><\/slot>/, name);
      assert.equal(root.replaceAll(/<!--.*?-->|<\/?slot[^>]*>/g, ''), '', name);
      assert.match(own, new RegExp(ownWords(name)));
    }
    assert.doesNotMatch(page, /<slot name="program">|style/);
    // What a server can know is written: attributes, and properties that have one.
    assert.match(page, /<clinical-trials +theme="dark">/);
  });
});

/** A site that renders with Lit on its server and takes over in the browser, under a strict policy. */
const policy =
  "default-src 'none'; script-src 'self'; img-src data:; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
const own = JSON.parse(readFileSync('test/fixtures/invented-condition.json', 'utf8'));
const spanish = ['interface', 'acute-lymphoblastic-leukemia', 'emergency'].map((topic) =>
  JSON.parse(readFileSync(`dist/topics/${topic}/es.json`, 'utf8')),
);

let folder: string;
let site: Served;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'care-server-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(resolve('.'), join(folder, 'node_modules/care-widgets'));
  for (const name of ['lit', '@lit-labs'])
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  cpSync('test/package/server', folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const hydration = "import '@lit-labs/ssr-client/lit-element-hydrate-support.js';\n";
  writeFileSync(join(folder, 'with-support.ts'), `${hydration}import './client.js';`);
  const body = await collectResult(render(app(own, () => {})));
  for (const name of ['client', 'with-support']) {
    await build({
      root: folder,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      build: {
        outDir: join(folder, 'out'),
        emptyOutDir: false,
        lib: { entry: join(folder, `${name}.ts`), formats: ['es'], fileName: () => `${name}.js` },
      },
    });
    const start = '<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">';
    const data = `<script type="application/json">${JSON.stringify(own)}</script>`;
    const page = `${start}<title>Server</title><main>${body}</main>${data}`;
    writeFileSync(join(folder, 'out', 'before.html'), page);
    writeFileSync(join(folder, 'out', `${name}.html`), `${page}<script type="module" src="${name}.js"></script>`);
  }
  site = await serve({ '/': join(folder, 'out') }, 0, { 'content-security-policy': policy });
});
after(() => {
  site?.server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a person sees of each element: its own text, or else the page's own words in it. */
const shown = (page: Page): Promise<Record<string, { own: boolean; base: number; title: string; extra: boolean }>> =>
  page.evaluate(
    (names) =>
      Object.fromEntries(
        names.map((name) => {
          const element = document.querySelector(name) as HTMLElement;
          const root = element.shadowRoot as ShadowRoot;
          const isSeen = (one: Element | null) => Boolean(one?.getClientRects().length);
          return [
            name,
            {
              own: isSeen(element.querySelector(':scope > p:not([slot])')),
              base: [...root.children].filter((one) => one.matches('[part=base]')).length,
              title: root.querySelector('[part=title]')?.textContent?.trim() ?? '',
              extra: [...element.querySelectorAll('[slot]')].every(isSeen),
            },
          ];
        }),
      ),
    [...elementNames],
  ) as never;

for (const [engine, launch] of engines) {
  describe(`a page that a server has rendered (${engine})`, () => {
    let browser: Browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser?.close());

    it('shows the page’s own text before any script, and no program before an outcome', async () => {
      const page = await browser.newPage();
      await page.goto(`${site.address}before.html`);
      for (const [name, { own: isSeen, base, extra }] of Object.entries(await shown(page))) {
        assert.deepEqual({ isSeen, base }, { isSeen: true, base: 0 }, name);
        assert.equal(extra, name !== 'redflag-screener', `${name}: slots`);
      }
      await page.close();
    });

    for (const [file, how] of [
      ['client', 'as elements are anywhere'],
      ['with-support', 'with Lit’s support for hydration'],
    ]) {
      it(`becomes live without a word on the console, a text twice or a jump back (${how})`, async () => {
        const page = await browser.newPage();
        const said: string[] = [];
        page.on?.('console', (message) => said.push(message.text()));
        page.on?.('pageerror', (error) => said.push(String(error)));
        await page.goto(`${site.address}${file}.html`);
        await page.waitForFunction(
          (names) => names.every((name) => document.querySelector(name)!.shadowRoot?.querySelector('[part=title]')),
          { timeout: 15_000 },
          [...elementNames],
        );
        for (const [name, { own: isSeen, base, title }] of Object.entries(await shown(page))) {
          assert.deepEqual({ isSeen, base }, { isSeen: false, base: 1 }, name);
          assert.ok(title, name);
        }
        // A property that the server could not write, an event, and the slot that waits for an outcome.
        assert.equal((await shown(page))['redflag-screener']!.title, own.screening.sets[0].title);
        const click = (find: string) =>
          page.evaluate(
            (find) => document.querySelector('redflag-screener')!.shadowRoot!.querySelector<HTMLElement>(find)!.click(),
            find,
          );
        await click('[aria-describedby=none]');
        await click('button.primary');
        await page.waitForFunction(
          () => document.querySelector('redflag-screener > [slot=program]')!.getClientRects().length,
        );
        assert.deepEqual(await page.evaluate(() => window.outcomes), ['none']);
        assert.match(await page.$eval('emergency-notice', ({ shadowRoot }) => shadowRoot!.innerHTML), /<h3[^>]*title/);
        const [words, ...packs] = spanish;
        await page.evaluate((words, packs) => window.speakSpanish(words, packs), words, packs);
        await page.waitForFunction(
          (title) => document.querySelector('emergency-notice')!.shadowRoot!.textContent.includes(title),
          { timeout: 15_000 },
          packs[1].emergency.title,
        );
        assert.deepEqual(said, []);
        await page.close();
      });
    }
  });
}
