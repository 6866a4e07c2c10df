// The site of the docs as `npm run docs` writes it. `npm test` builds it once, for the check that it builds and for this.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, normalize, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Document, type Element, getAttribute, getTextContent, isElementNode, queryAll } from '@parse5/tools';
import type { AxeResults, RunOptions } from 'axe-core';
import { parse } from 'parse5';
import type { Browser, Page } from 'puppeteer-core';
import { argTypesOf, type Packs } from '../../.storybook/arg-types.js';
import { markupOf } from '../../.storybook/source.js';
import { elementNames } from '../../src/elements/registry.js';
import { cssPropertiesOf, elementsOf, readManifest } from '../../tools/attributes.js';
import { launchChromium } from '../../tools/browsers.js';
import { elementPath, pathOf, readers, siteMap, workbench } from '../../tools/docs/site-map.js';
import { type Served, serve } from '../../tools/serve.js';
import { axeRules } from '../../tools/test/axe-rules.js';

const site = resolve(process.env.DOCS_SITE ?? 'docs-static');
const isBuilt = existsSync(join(site, 'llms.txt')) && existsSync(join(site, workbench));
if (!isBuilt) throw new Error(`There is no site in ${site}: run "npm run docs" first.`);

const files = readdirSync(site, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'));
/** The pages that are ours: Storybook and the standalone pages have tests of their own. */
const pages = files.filter((name) => name.endsWith('.html') && !/^(components|library)\//.test(name));
const documents = new Map<string, Document>(pages.map((name) => [name, parse(readFileSync(join(site, name), 'utf8'))]));
const all = (root: Document, test: (element: Element) => boolean = () => true): Element[] => [
  ...queryAll<Element>(root, (node) => isElementNode(node) && test(node)),
];
const idsOf = (root: Document): Set<string> =>
  new Set(all(root).flatMap((element) => getAttribute(element, 'id') ?? []));

describe('the pages of the docs', () => {
  it('are all that the navigation names, with every file of the docs', () => {
    const named = siteMap().flatMap(({ pages: some }) => some);
    for (const { path } of named) assert.ok(files.includes(path), path);
    const sources = new Set(named.map(({ source }) => source));
    const written = readdirSync('docs', { recursive: true }).map((name) => `docs/${String(name)}`);
    for (const name of written.filter((one) => one.endsWith('.md'))) assert.ok(sources.has(name), name);
  });

  it('have no link that leads nowhere', () => {
    const broken: string[] = [];
    for (const [page, document] of documents) {
      for (const element of all(document)) {
        const link = getAttribute(element, 'href') ?? getAttribute(element, 'src');
        if (!link || /^(https?|tel|mailto):/.test(link)) continue;
        const [path = '', fragment] = link.replace(/\?[^#]*/, '').split('#');
        const target = path ? normalize(join(dirname(page), path)) : page;
        if (!files.includes(target)) broken.push(`${page}: ${link}`);
        const inside = documents.get(target);
        if (fragment && inside && !idsOf(inside).has(fragment)) broken.push(`${page}: ${link}`);
      }
    }
    assert.deepEqual(broken, []);
  });

  it('have no link in their Markdown that leads nowhere, and show no place for figures as text', () => {
    const broken = files
      .filter((name) => name.endsWith('.md') && !/^(components|library)\//.test(name))
      .flatMap((name) => {
        const links = readFileSync(join(site, name), 'utf8').matchAll(/\]\(([^)\s#]+)[^)]*\)/g);
        return [...links].flatMap(([, link = '']) =>
          /^\w+:/.test(link) || files.includes(normalize(join(dirname(name), link))) ? [] : [`${name}: ${link}`],
        );
      });
    assert.deepEqual(broken, []);
    for (const page of pages) assert.doesNotMatch(readFileSync(join(site, page), 'utf8'), /&lt;!--/, page);
  });

  it('name no other host but in links, and have no inline style or script', () => {
    for (const [page, document] of documents) {
      for (const element of all(document)) {
        const { tagName, attrs } = element;
        for (const { name, value } of attrs) {
          assert.ok(!/^(style|on\w+)$/.test(name), `${page}: ${name} of ${tagName}`);
          if (['src', 'srcset', 'data', 'poster'].includes(name) || (name === 'href' && tagName === 'link'))
            assert.ok(!/^(\w+:)?\/\//.test(value), `${page}: ${value}`);
        }
        if (tagName === 'style' || tagName === 'script') assert.equal(getTextContent(element), '', page);
      }
    }
    assert.doesNotMatch(readFileSync(join(site, 'site.css'), 'utf8'), /url\("?(\w+:)?\/\/|@import/);
  });

  it('have one heading of level 1, a title and a description of their own', () => {
    const titles = new Set<string>();
    for (const [page, document] of documents) {
      assert.equal(all(document, ({ tagName }) => tagName === 'h1').length, 1, page);
      const [title] = all(document, ({ tagName }) => tagName === 'title');
      titles.add(title ? getTextContent(title) : '');
      const [description] = all(document, (element) => getAttribute(element, 'name') === 'description');
      assert.ok(description && getAttribute(description, 'content'), page);
    }
    assert.equal(titles.size, pages.length);
  });

  it('lead each of five readers on in one click', () => {
    const home = documents.get('index.html');
    const links = home ? all(home, ({ tagName }) => tagName === 'a').map((one) => getAttribute(one, 'href')) : [];
    assert.equal(readers.length, 5);
    for (const { source } of readers) {
      assert.ok(links.includes(pathOf(source)), source);
      assert.match(readFileSync(source, 'utf8'), /\*\*Next:\*\* .*\]\(/, source);
    }
  });
});

describe('an element', () => {
  const manifest = readManifest();
  const packs: Packs = Object.fromEntries(
    readdirSync('src/packs').map((topic) => [topic, JSON.parse(readFileSync(`src/packs/${topic}/en.json`, 'utf8'))]),
  );
  const index: { entries: Record<string, { type: string; title: string }> } = JSON.parse(
    readFileSync(join(site, 'components/index.json'), 'utf8'),
  );

  for (const element of elementsOf(manifest)) {
    const {
      tagName: tag = '',
      attributes = [],
      members = [],
      events = [],
      slots = [],
      cssParts = [],
      cssProperties = [],
    } = element;
    it(`has a page with all of its names, and one in the workbench: ${tag}`, () => {
      const document = documents.get(elementPath(tag));
      assert.ok(document);
      const terms = all(document, ({ tagName }) => tagName === 'dt').map(getTextContent);
      for (const { name } of [attributes, members, events, slots, cssParts, cssProperties].flat())
        assert.ok(
          terms.some((term) => term.startsWith(name || 'between the tags')),
          name,
        );
      const entry = Object.values(index.entries).find(
        ({ type, title }) => type === 'docs' && title === `Elements/${tag}`,
      );
      assert.ok(entry);
    });

    it(`has controls for its attributes, each of a kind that fits: ${tag}`, () => {
      const rows = argTypesOf(manifest, tag, packs);
      for (const [key, { control, options, table }] of Object.entries(rows)) {
        const { category } = table;
        if (category !== 'attributes') assert.ok(control === false || key === 'program', key);
        else assert.ok(control && ['boolean', 'select', 'text'].includes(control.type), key);
        if (control && control.type === 'select') assert.ok(options && options.length > 1, key);
      }
      assert.deepEqual(rows['heading-level']?.options, ['1', '2', '3', '4', '5', '6']);
      assert.deepEqual(rows.theme?.options, ['light', 'dark']);
      assert.ok(rows.topic?.options?.includes('multiple-myeloma'));
      for (const { name } of attributes) assert.ok(rows[name], name);
    });
  }

  it('is copied as a page would write it', () => {
    const code = markupOf('side-effect-list', { treatment: 'chemotherapy', checklist: true, theme: undefined });
    assert.match(code, /^<script src="https:\/\/your-server\.example\/care-widgets\.js" defer><\/script>\n/);
    assert.match(code, /<side-effect-list treatment="chemotherapy" checklist>\n/);
    assert.doesNotMatch(code, /undefined|true|<!--/);
    assert.match(markupOf('redflag-screener', { program: 'Walk.' }), /<div slot="program">Walk\.<\/div>\n<\/redflag/);
  });

  it('is in the registry', () => {
    assert.deepEqual(
      elementsOf(manifest).map(({ tagName }) => tagName),
      [...elementNames],
    );
  });
});

it('the search has texts as they are read', () => {
  const index = readFileSync(join(site, 'search-index.json'), 'utf8');
  assert.doesNotMatch(index, /&(#x?\w+|lt|gt|quot|amp);|<\/?span/);
  assert.match(index, /care-team-number/);
});

it('llms.txt is a heading, a summary, and sections of links that lead to text', () => {
  const text = readFileSync(join(site, 'llms.txt'), 'utf8');
  assert.match(text, /^# care-widgets\n\n> .+\n\n.+\n\n## /);
  const links = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\): \S/gm)].map(([, path = '']) => path);
  assert.ok(links.length > 40);
  for (const path of links) assert.ok(files.includes(path), path);
});

describe('in a browser', () => {
  let browser: Browser;
  let served: Served;
  const requests = new Set<string>();
  const messages: string[] = [];
  before(async () => {
    served = await serve({ '/': site });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    served?.server.close();
  });

  async function open(path: string, { width = 320, scheme = 'light', script = true } = {}): Promise<Page> {
    const page = await browser.newPage();
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (!/^(data|blob):$/.test(protocol)) requests.add(origin);
    });
    page.on('console', (message) => message.type() === 'error' && messages.push(`${path}: ${message.text()}`));
    page.on('pageerror', (error) => messages.push(`${path}: ${error}`));
    await page.setViewport({ width, height: 844 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.setJavaScriptEnabled(script);
    await page.goto(served.address + path, { waitUntil: 'load' });
    return page;
  }

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  /** As in the stories, and with what is of a page. */
  const rules: RunOptions = { ...axeRules, rules: { ...axeRules.rules, region: { enabled: true } } };
  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    return page.evaluate(async (options) => {
      const { axe: engine } = globalThis as unknown as { axe: { run(given: RunOptions): Promise<AxeResults> } };
      const found = await engine.run(options);
      return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    }, rules);
  }

  // One of each kind; that the others are made in the same way is what the generator is for.
  const kinds = [
    'index.html',
    'manual.html',
    'docs/readers/web-editor.html',
    'docs/theming.html',
    'docs/hosts.html',
    'docs/frameworks/index.html',
    'elements/index.html',
    'elements/redflag-screener.html',
    'snippet.html',
    'standalone.html',
    'search.html',
  ];
  for (const path of kinds) {
    it(`axe finds nothing, and nothing is wider than a phone: ${path}`, async () => {
      const page = await open(path, { scheme: path.length % 2 ? 'light' : 'dark' });
      assert.deepEqual(await violations(page), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      const below = await page.evaluate(() => {
        const end = document.querySelector('.bottom')?.getBoundingClientRect().bottom ?? 0;
        return document.documentElement.scrollHeight - end - scrollY;
      });
      assert.ok(Math.abs(below) < 2, `${below} pixels below the end of the page`);
      await page.close();
    });
  }

  it('no page is wider than a phone', async () => {
    // Their text alone: what a script adds is looked at above.
    const page = await open('index.html', { script: false });
    for (const path of pages.filter((one) => !kinds.includes(one))) {
      await page.goto(served.address + path);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, path);
    }
    await page.close();
  });

  it('the search opens with a slash, is used by keys, says what it found, and leads on', async () => {
    const page = await open('docs/hosts.html', { width: 1280 });
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.type('fever-threshold');
    await page.waitForSelector('.results a');
    assert.match(await page.$eval('dialog [role=status]', (one) => one.textContent ?? ''), /^\d+ results$/);
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.evaluate(() => document.activeElement?.matches('.results li:first-child a')), true);
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'query');
    await page.keyboard.press('Escape');
    assert.equal(await page.$('dialog[open]'), null);
    await page.click('.search-link');
    await page.$eval('#query', (one) => {
      (one as HTMLInputElement).value = 'drupal';
      one.dispatchEvent(new Event('input'));
    });
    await page.waitForFunction(() => document.querySelector('.results a')?.getAttribute('href')?.includes('drupal'));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.includes('drupal'));
    await page.close();
  });

  it('the theming page warns of a contrast that is too weak, and writes the theme', async () => {
    const page = await open('docs/theming.html', { width: 1280 });
    const verdict = () => page.$eval('.verdict', (one) => one.textContent ?? '');
    assert.match(await verdict(), /^All \d+ pairs/);
    const controls = await page.$$eval('[data-color], [data-size]', (all) =>
      all.map((one) => {
        const { color, size } = (one as HTMLElement).dataset;
        return color ? `--care-color-${color}` : size;
      }),
    );
    assert.deepEqual(
      controls.sort(),
      cssPropertiesOf(readManifest())
        .map(({ name }) => name)
        .sort(),
    );
    await page.$eval('[data-color=accent]', (one) => {
      (one as HTMLInputElement).value = '#9fc5d0';
      one.dispatchEvent(new Event('input', { bubbles: true }));
    });
    assert.match(await verdict(), /^Warning: \d+ of/);
    assert.match(await page.$eval('tbody tr.weak', (one) => one.textContent ?? ''), /Too weak: at least 4\.5:1/);
    assert.match(
      await page.$eval('#sheet', (one) => (one as HTMLTextAreaElement).value),
      /--care-color-accent: #9fc5d0;/,
    );
    const shown = await page.$eval('.preview redflag-screener', (one) =>
      getComputedStyle(one).getPropertyValue('--care-color-accent'),
    );
    assert.equal(shown, '#9fc5d0');
    await page.close();
  });

  it('the snippet builder shows a widget from the site’s own library', async () => {
    const page = await open('snippet.html', { width: 1280 });
    await page.waitForFunction(() => document.querySelector('.preview > *')?.shadowRoot?.querySelector('.body'));
    assert.match(
      await page.$eval('.snippet', (one) => (one as HTMLTextAreaElement).value),
      /^<script src="https:\/\/your-server/,
    );
    await page.close();
  });

  it('without a script all text and the way to every page are there', async () => {
    const page = await open('elements/side-effect-list.html', { script: false });
    assert.ok(await page.$('nav#menu a[href="../privacy.html"]'));
    assert.ok(await page.$('.stage a[href="tel:911"]'));
    await page.close();
  });

  it('the workbench has a switch, a list or a field for each attribute, and no button that makes an object', async () => {
    const page = await open('components/iframe.html?viewMode=docs&id=elements-side-effect-list--docs', { width: 1280 });
    await page.waitForSelector('.docblock-argstable select', { timeout: 60_000 });
    const text = await page.$eval('.docblock-argstable', (one) => one.textContent ?? '');
    assert.doesNotMatch(text, /Set (object|string|boolean)/);
    await page.close();
  });

  it('the workbench shows of an event what it carries, and no answer', async () => {
    const story = 'components/iframe.html?viewMode=story&id=elements-redflag-screener--base-questions';
    const page = await open(story, { width: 1280 });
    await page.waitForFunction(() =>
      document.querySelector('redflag-screener')?.shadowRoot?.querySelector('[type=submit]'),
    );
    const seen = await page.evaluate(async () => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as {
        __STORYBOOK_ADDONS_CHANNEL__: { on(name: string, hear: (event: { data: unknown }) => void): void };
      };
      const next = new Promise((hear) => channel.on('storybook/actions/action-event', ({ data }) => hear(data)));
      const root = document.querySelector('redflag-screener')?.shadowRoot;
      root?.querySelector<HTMLElement>('input')?.click();
      root?.querySelector<HTMLElement>('[type=submit]')?.click();
      return next;
    });
    const { name, args } = seen as { name: string; args: unknown };
    assert.equal(name, 'care-outcome');
    assert.deepEqual([args].flat(), [{ outcome: 'emergency', topic: 'back-pain', screening: 'base' }]);
    await page.close();
  });

  it('nobody was asked but the site itself, and nothing went wrong', () => {
    assert.deepEqual([...requests], [new URL(served.address).origin]);
    assert.deepEqual(messages, []);
  });
});
