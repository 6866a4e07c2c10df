// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { LitElement } from 'lit';
import type { Browser, Page } from 'puppeteer-core';
import { decideOutcome, signsOf } from '../../dist/modules/screening/index.js';
import type { ContentPack, Screening } from '../../src/content/index.js';
import { launchChromium } from '../../tools/browsers.js';
import { packScript } from '../../tools/build/topics.js';
import { buildPages } from '../../tools/pages.js';
import { type Served, serve } from '../../tools/serve.js';
import { faces, useFace } from '../../tools/test/faces.js';

/**
 * The standalone pages as a visitor has them, without and with the script, alone and in a frame. In Chromium; what the
 * screener answers without a script is tried in without-script.node.test.ts.
 */
const pages = readdirSync('dist/pages', { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.html'))
  .sort();
const sample = [
  'en/care-guide.html',
  'en/redflag-screener.html',
  'en/redflag-screener/extended.html',
  'en/all-phase-timeline/consolidation.html',
  'en/side-effect-list/chemotherapy.html',
  'en/side-effect-list.html',
  'en/treatment-guide.html',
  'en/treatment-guide/stem-cell-transplant.html',
  'en/condition-overview.html',
  'en/clinical-trials.html',
  'en/health-tools.html',
  'en/emergency-notice/GB.html',
  'en/multiple-myeloma/care-guide.html',
];
let browser: Browser;
let site: Served;
before(async () => {
  site = await serve({ '/host/': resolve('test/pages/host'), '/': resolve('dist') });
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  site?.server.close();
});

declare global {
  interface Window {
    shift: number;
    violations: string[];
    textBelow: (node: Node) => string;
    /** What the pages of test/pages/host take from their frames. */
    heights: number[];
    messages: { message: string; secret: string; value: number }[];
  }
}

/** With `late`, scripts wait until `letScriptsCome()`: what is measured before them depends on no clock. */
async function open(path: string, { script = true, width = 800, late = false } = {}) {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => errors.push(message.text()));
  page.on('pageerror', (error) => errors.push((error as Error).message));
  await page.setViewport({ width, height: 900 });
  await page.setJavaScriptEnabled(script);
  await page.evaluateOnNewDocument(() => {
    window.shift = 0;
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective));
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) window.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  let letScriptsCome = () => {};
  if (!late) {
    await page.goto(site.address + path, { waitUntil: 'networkidle0' });
    return { page, errors, letScriptsCome };
  }
  const mayCome = new Promise<void>((done) => {
    letScriptsCome = done;
  });
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    if (request.resourceType() === 'script') await mayCome;
    await request.continue();
  });
  // Not awaited: a deferred script comes before every event of loading, and this is about what is there before it.
  page.goto(site.address + path).catch(() => {});
  await page.waitForSelector('main .foot');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return { page, errors, letScriptsCome };
}

/** All text below a node, through shadow roots, without what is not text for a reader. Runs in the browser. */
function textBelow(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, '');
  const isLeftOut =
    'style, script, noscript, [popover], .advice-without-script, [data-follow-up], [data-rule], [data-reason], [data-outcome]';
  if (!(node instanceof Element) || node.matches(isLeftOut)) return '';
  const nodes = [...(node.shadowRoot ?? node).childNodes];
  // What always shows of a row stands below its <details> on a page without a script, as inside it would be closed.
  const always = nodes.filter(
    (child) => node.matches('div.disclosure') && (child as Element).matches?.(':not(:first-child, .disclosure-panel)'),
  );
  return [...nodes.filter((child) => !always.includes(child)), ...always]
    .map((child) => window.textBelow(child))
    .join('');
}

/** Puts a function of this file into a page, as text: a strict policy lets nothing in the page make a function. */
const give = (page: Page, called: (...given: never[]) => unknown) =>
  page.evaluate(`window.${called.name} = ${called}; 0`);

async function textOfPage(page: Page): Promise<string> {
  await give(page, textBelow);
  return page.evaluate(() => window.textBelow(document.querySelector('main')!));
}

/** Runs in the browser: answers the screener, reads what it shows, and starts again. A box is found by its place. */
async function answerInBrowser(
  chosen: readonly number[],
  no: readonly number[],
): Promise<{ card: string; reasons: string[] }> {
  const element = document.querySelector('redflag-screener')!;
  const root = element.shadowRoot!;
  const boxes = () => [...root.querySelectorAll<HTMLElement>('.options input[type=checkbox]')];
  const press = async (control: HTMLElement) => {
    control.click();
    await element.updateComplete;
  };
  for (const at of chosen) await press(boxes()[at]!);
  if (!chosen.length) await press(boxes().at(-1)!);
  for (const at of no) {
    const group = boxes()[at]!.closest('label')!.nextElementSibling!;
    await press([...group.querySelectorAll('input')].at(-1)!);
  }
  await press(root.querySelector<HTMLElement>('button[type=submit]')!);
  const parts = [...root.querySelectorAll('[part=emergency], [part=result]')];
  const card = parts.map((one) => window.textBelow(one)).join('');
  const reasons = [...root.querySelectorAll('.reasons > li')].map((one) => window.textBelow(one));
  await press([...root.querySelectorAll<HTMLElement>('.actions button')].at(-1)!);
  return { card, reasons };
}

it('there is a page for every element, variant and topic', () => {
  assert.ok(pages.length >= 40, `${pages.length}`);
  for (const file of sample) assert.ok(pages.includes(file), file);
});

it('every page is in its language, and its title says its topic', () => {
  for (const file of pages) {
    const text = readFileSync(`dist/pages/${file}`, 'utf8');
    const [, language] = /<html lang="([^"]+)"/.exec(text) ?? [];
    assert.equal(language?.toLowerCase(), file.split('/')[0], file);
    const [, title = ''] = /<title>([^<]+)<\/title>/.exec(text) ?? [];
    const [, heading = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(text) ?? [];
    const words = heading.replace(/<[^>]*>/g, '').trim();
    assert.ok(words && title.includes(words), `${file}: “${title}” is not of “${words}”`);
  }
});

it('every file that a page names is there, and nothing else is asked for', () => {
  for (const file of pages) {
    const html = readFileSync(join('dist/pages', file), 'utf8');
    const named = [...html.matchAll(/<(?:script|link)[^>]*? (?:src|href)="([^"]+)"/g)].map(([, path]) => path!);
    assert.ok(named.length >= 4);
    for (const path of named) assert.ok(existsSync(join('dist/pages', dirname(file), path)), `${file}: ${path}`);
    assert.ok(!/ style=|<style| on\w+="/.test(html), file);
    JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!);
  }
});

it('every link within a page leads to something on it', () => {
  for (const file of pages) {
    const html = readFileSync(join('dist/pages', file), 'utf8');
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const dead = [...html.matchAll(/\shref="#([^"]+)"/g)].map(([, id]) => id).filter((id) => !ids.has(id));
    assert.deepEqual([...new Set(dead)], [], file);
  }
});

it('every page has the text that its element shows', async () => {
  const { page, errors } = await open('host/blank.html');
  await give(page, textBelow);
  const sources = pages.map((file) => readFileSync(join('dist/pages', file), 'utf8'));
  const topics = sources.flatMap((html) => html.match(/topics\/[\w-]+\/[\w-]+\.js/g)!);
  for (const url of ['care-widgets.js', ...new Set(topics)]) await page.addScriptTag({ url: site.address + url });
  for (const [index, html] of sources.entries()) {
    const [written, shown] = await page.evaluate(async (source) => {
      const drawn = new DOMParser().parseFromString(source, 'text/html').querySelector('main > *')!;
      const element = document.createElement(drawn.localName);
      for (const { name, value } of drawn.attributes) element.setAttribute(name, value);
      element.textContent = 'What stands between the tags.';
      document.body.replaceChildren(element);
      const settle = async (one: Element) => {
        await (one as LitElement).updateComplete;
        for (const inner of one.shadowRoot!.querySelectorAll('*')) if (inner.shadowRoot) await settle(inner);
      };
      await settle(element);
      return [window.textBelow(drawn), window.textBelow(element)] as const;
    }, html);
    assert.ok(written.length > 100, pages[index]);
    assert.equal(written, shown, pages[index]);
  }
  assert.deepEqual(errors, []);
  await page.close();
});

it('the same pages are written where there is no browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'care-widgets-no-browser-'));
  try {
    const code = `const { buildPages } = await import('./tools/pages.js'); await buildPages(undefined, process.argv[1]);`;
    const env = { ...process.env, PATH: '', CHROMIUM: '/no/browser', CARE_WIDGETS_BASE: '' };
    const args = ['--import', 'tsx', '--input-type=module', '--eval', code, folder];
    const { stderr, status } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
    assert.deepEqual([stderr, status], ['', 0]);
    for (const file of [...pages.map((name) => `pages/${name}`), 'pages/page.css', 'pages/page.js', 'frames.js'])
      assert.equal(readFileSync(join(folder, file), 'utf8'), readFileSync(join('dist', file), 'utf8'), file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('a page has nothing of a text that the policy of the build withholds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'care-widgets-withheld-'));
  process.env.CARE_WIDGETS_REVIEW_POLICY = 'reviewed-only';
  try {
    await buildPages(undefined, folder);
    const read = (file: string) =>
      readFileSync(join(folder, `pages/en/${file}.html`), 'utf8').replace(/.*<main/s, '<main');
    assert.match(read('all-phase-timeline'), /not ready yet.*tel:911/s);
    assert.doesNotMatch(read('all-phase-timeline'), /Induction/);
    assert.doesNotMatch(read('redflag-screener'), /data-sign|data-outcome/);
    // What to do in an emergency is shown whoever has signed it.
    assert.match(read('care-guide'), /data-static="side-effect-list".*data-static="emergency-notice"/s);
    assert.match(read('emergency-notice'), /tel:911/);
  } finally {
    delete process.env.CARE_WIDGETS_REVIEW_POLICY;
    rmSync(folder, { recursive: true, force: true });
  }
});

it('a side effect of a treatment leads to its row without JavaScript, and when to call right away is in no closed part', async () => {
  for (const file of ['en/treatment-guide.html', 'en/care-guide.html']) {
    const { page } = await open(`pages/${file}`, { script: false });
    const [links, lost, hidden, signs] = await page.evaluate(() => {
      const found = [...document.querySelectorAll<HTMLAnchorElement>('dd li > a[href^="#"]')];
      return [
        found.length,
        found.filter(({ hash, textContent }) => {
          const row = document.getElementById(hash.slice(1));
          return row?.textContent?.trim() !== textContent?.trim();
        }).length,
        // A guide's list of effects is closed: whom to call right away stands above its contents, and is open.
        [...document.querySelectorAll('details :is(.signs, .care-card, .call)')].filter(
          (one) => !one.matches('[data-static=care-guide] .call'),
        ).length,
        document.querySelectorAll('.signs li').length,
      ] as const;
    });
    assert.ok(links > 20, file);
    assert.deepEqual([lost, hidden], [0, 0], file);
    assert.ok(signs > 20, file);
    await page.close();
  }
});

for (const file of sample) {
  describe(file, () => {
    it('has without JavaScript the text that the element has', async () => {
      const [without, with_] = [await open(`pages/${file}`, { script: false }), await open(`pages/${file}`)];
      const text = await textOfPage(without.page);
      assert.ok(text.length > 300);
      assert.equal(text, await textOfPage(with_.page));
      assert.deepEqual(with_.errors, []);
      assert.deepEqual(await with_.page.evaluate(() => window.violations), []);
      await without.page.close();
      await with_.page.close();
    });

    for (const width of [320, 800]) {
      it(`does not move when a late script takes over, at ${width} px`, async () => {
        const { page, letScriptsCome } = await open(`pages/${file}`, { late: true, width });
        const before_ = await page.evaluate(() => document.documentElement.scrollHeight);
        assert.equal(await page.evaluate(() => customElements.get('care-guide') === undefined), true);
        letScriptsCome();
        await page.waitForFunction(() => document.querySelector('main > *')!.shadowRoot?.querySelector('.foot'));
        await page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
        const [shift, after_] = await page.evaluate(
          () => [window.shift, document.documentElement.scrollHeight] as const,
        );
        assert.equal(shift, 0);
        assert.ok(Math.abs(after_ - before_) <= 2, `${before_} → ${after_} px`);
        await page.close();
      });
    }

    it('never scrolls sideways at 320 px, with and without the script', async () => {
      for (const script of [true, false]) {
        const { page } = await open(`pages/${file}`, { script, width: 320 });
        for (const face of faces) {
          await useFace(page, face);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.equal(over, 0, `${script}, ${face}`);
        }
        await page.close();
      }
    });
  });
}

describe('the screener without JavaScript', () => {
  it('has one number everywhere, that of the content’s region or of the page, and no brace', async () => {
    for (const file of pages.filter((name) => name.includes('redflag-screener'))) {
      const html = readFileSync(join('dist/pages', file), 'utf8');
      assert.ok(!/[{}]/.test(html.replace(/<script.*?<\/script>/gs, '')), file);
      assert.deepEqual(
        [...new Set([...html.matchAll(/href="tel:(\d+)"/g)].map(([, number]) => number))],
        ['911'],
        file,
      );
    }
  });

  it('has the number and the temperature of the content’s own region, in every text', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'care-widgets-region-'));
    try {
      const pack: ContentPack = JSON.parse(readFileSync('dist/topics/back-pain/en.json', 'utf8'));
      pack.region = 'GB';
      pack.screening!.sets[0]!.groups[0]!.signs[1]!.advice = 'Call {emergency-number}. A fever is {fever-threshold}.';
      mkdirSync(join(folder, 'topics/back-pain'), { recursive: true });
      copyFileSync('dist/care-widgets.js', join(folder, 'care-widgets.js'));
      writeFileSync(join(folder, 'topics/back-pain/en.json'), JSON.stringify(pack));
      writeFileSync(join(folder, 'topics/back-pain/en.js'), packScript(pack));
      await buildPages(undefined, folder, folder);
      for (const file of ['redflag-screener', 'redflag-screener/extended']) {
        const html = readFileSync(join(folder, `pages/en/${file}.html`), 'utf8').replace(/<script.*?<\/script>/gs, '');
        assert.deepEqual([...new Set([...html.matchAll(/href="tel:(\d+)"/g)].map(([, number]) => number))], ['999']);
        assert.ok(!/911|[{}]/.test(html), file);
        if (file === 'redflag-screener')
          assert.match(html, /A fever is 38\u00a0°C \(100.4\u00a0°F\)|A fever is 38&nbsp;°C/);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  for (const [screening, file] of Object.entries({
    base: 'ar/redflag-screener',
    extended: 'en/redflag-screener/extended',
  })) {
    it(`has of each sign, answer and rule what the element says (${screening})`, async () => {
      const { page } = await open(`pages/${file}.html`, { script: false });
      await give(page, textBelow);
      const written = await page.evaluate(() => {
        // On the page the sign stands above its advice, and the number has a button in each.
        const texts = (selector: string, nameOf: (data: DOMStringMap) => string) =>
          [...document.querySelectorAll<HTMLElement>(selector)].map((one) => {
            const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
            const found: string[] = [];
            while (walker.nextNode()) {
              const text = window.textBelow(walker.currentNode);
              if (text && !walker.currentNode.parentElement?.closest('.call-now')) found.push(text);
            }
            return [nameOf(one.dataset), found] as const;
          });
        return Object.fromEntries([
          ...texts('[data-outcome]', ({ outcome }) => `${outcome}`),
          ...texts('[data-rule]', ({ rule }) => `rule ${rule}`),
          ...texts('[data-reason]', ({ reason, case: answered }) => `${reason} ${answered}`),
        ]);
      });
      await page.close();
      const live = await open(`pages/${file}.html`);
      await give(live.page, textBelow);
      const [, topic, language] = /topics\/(back-pain)\/([\w-]+)\.js/.exec(
        readFileSync(`dist/pages/${file}.html`, 'utf8'),
      )!;
      const { sets }: { sets: Screening[] } = JSON.parse(
        readFileSync(`dist/topics/${topic}/${language}.json`, 'utf8'),
      ).screening;
      const set = sets.find(({ id }) => id === screening)!;
      const signs = signsOf(set);
      const choices: { chosen: string[]; no?: string[] }[] = [
        { chosen: [] },
        ...signs.flatMap(({ id, followUp }) => [{ chosen: [id] }, ...(followUp ? [{ chosen: [id], no: [id] }] : [])]),
        ...(set.rules ?? []).map(({ allOf = [], anyOf = [] }) => ({ chosen: [...allOf, ...anyOf.slice(0, 1)] })),
      ];
      const seen = new Set<string>();
      for (const { chosen, no = [] } of choices) {
        const places = (ids: readonly string[]) => ids.map((id) => signs.findIndex((sign) => sign.id === id));
        const { card, reasons } = await live.page.evaluate(answerInBrowser, places(chosen), places(no));
        const {
          outcome,
          signs: named,
          rules,
        } = decideOutcome(set, chosen, Object.fromEntries(no.map((id) => [id, 'no'] as const)));
        const expected: Record<string, string | undefined> = { [outcome]: card };
        for (const [index, { id }] of rules.entries())
          expected[`rule ${set.rules!.findIndex((rule) => rule.id === id) + 1}`] = reasons[index];
        for (const [index, { sign }] of named.entries()) {
          const answered = sign.followUp ? (no.includes(sign.id) ? 'no' : 'yes') : 'always';
          expected[`${places([sign.id])[0]! + 1} ${answered}`] = reasons[rules.length + index];
        }
        for (const [name, text] of Object.entries(expected)) {
          assert.ok(text && text.length > 20, name);
          const said = written[name] ?? [];
          assert.ok(said.join('').length > 20, name);
          assert.deepEqual(
            said.filter((part) => !text.includes(part)),
            [],
            name,
          );
          seen.add(name);
        }
      }
      assert.deepEqual([...seen].sort(), Object.keys(written).sort());
      await live.page.close();
    });
  }

  it('shows all advice, and never that one can go on, where :has() is not known', () => {
    const css = readFileSync('dist/pages/page.css', 'utf8');
    const [outside] = css.split('@supports selector(:has(*))').slice(-2);
    assert.match(outside!, /\[data-page\] \[data-outcome='none'\]\{display:none\}$/m);
    assert.ok(!/\[data-reason\]\s*\{display:none/.test(outside!));
  });

  it('keeps what was ticked when the script comes, and sends nothing by itself', async () => {
    const { page, letScriptsCome } = await open('pages/en/redflag-screener.html', { late: true });
    await page.click('[data-sign="3"]');
    await page.keyboard.press('Enter');
    letScriptsCome();
    await page.waitForFunction(() => document.querySelector('redflag-screener')!.shadowRoot?.querySelector('.foot'));
    const ticked = await page.$eval('redflag-screener', ({ shadowRoot }) =>
      [...shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].map(({ checked }) => checked),
    );
    assert.deepEqual(ticked, [false, false, true, false, false]);
    assert.ok(page.url().endsWith('/redflag-screener.html'));
    await page.close();
  });
});

describe('in a frame', () => {
  it('tells its height, grows and shrinks, in a sandbox that has no origin', async () => {
    const { page, errors } = await open('host/frame.html', { width: 500 });
    await page.waitForFunction(() => window.heights.length > 0);
    const frame = page.frames()[1]!;
    await frame.waitForFunction(() => document.querySelector('all-phase-timeline')!.shadowRoot?.querySelector('.foot'));
    const height = () => page.$eval('iframe', (element) => element.getBoundingClientRect().height);
    const first = await height();
    assert.ok(first > 600, `${first}`);
    await frame.$eval('all-phase-timeline', ({ shadowRoot }) =>
      shadowRoot!.querySelector<HTMLElement>('.toggle-all')!.click(),
    );
    await page.waitForFunction(
      (low) => document.querySelector('iframe')!.getBoundingClientRect().height > low + 200,
      {},
      first,
    );
    await frame.$eval('all-phase-timeline', ({ shadowRoot }) =>
      shadowRoot!.querySelector<HTMLElement>('.toggle-all')!.click(),
    );
    await page.waitForFunction(
      (low) => document.querySelector('iframe')!.getBoundingClientRect().height < low + 20,
      {},
      first,
    );
    const scrolls = await frame.evaluate(
      () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
    );
    assert.ok(scrolls <= 1, `${scrolls}`);
    // Without CORS headers a module is refused to a page that has no origin, and a tag brings the same file.
    assert.deepEqual(
      errors.filter((one) => !/CORS|ERR_FAILED/.test(one)),
      [],
    );
    await page.close();
  });

  it('speaks WordPress’s message with its secret', async () => {
    const { page } = await open('host/wordpress.html', { width: 500 });
    await page.waitForFunction(() => window.messages.some(({ message }) => message === 'height'));
    const message = await page.evaluate(() => window.messages.find((one) => one.message === 'height')!);
    assert.equal(message.secret, 'aBc123');
    assert.ok(message.value > 200);
    await page.close();
  });

  it('takes the parameters of its address as attributes, and names those that it does not have', async () => {
    const { page, errors } = await open(
      'pages/en/side-effect-list/radiation.html?theme=dark&checklist=&no-such=1&lang=xx',
    );
    const [checklist, scheme, around] = await page.$eval('side-effect-list', (element) => [
      element.shadowRoot!.querySelectorAll('input').length > 0,
      getComputedStyle(element).colorScheme,
      getComputedStyle(document.documentElement).colorScheme,
    ]);
    assert.deepEqual([checklist, scheme, around], [true, 'dark', 'dark']);
    assert.equal(errors.length, 2, errors.join());
    for (const name of ['no-such', 'lang']) assert.ok(errors.some((one) => one.includes(`no attribute ${name}.`)));
    await page.close();
  });

  it('shows no number, words or content that only its address brings, as anyone may write one', async () => {
    const scam = '1-900-555-0100';
    const parameters = new URLSearchParams({
      'emergency-number': scam,
      'interpreter-number': scam,
      department: `Call ${scam}`,
      locations: `Call ${scam}`,
      src: '/dist/topics/multiple-myeloma/en.json',
      'src-origin': 'https://other.example',
      'fever-threshold': '38.3C',
      'review-policy': 'all',
      region: 'GB',
      topic: 'a'.repeat(300),
    });
    const { page, errors } = await open(`pages/en/care-guide.html?${parameters}`);
    await page.waitForFunction(() => document.querySelector('care-guide')!.shadowRoot?.querySelector('.foot'));
    assert.ok(!(await page.$eval('care-guide', ({ shadowRoot }) => shadowRoot!.textContent)).includes(scam));
    assert.deepEqual(
      await page.$eval('care-guide', (element) =>
        element.getAttributeNames().filter((name) => /src|number|depa|loca|fever|review|region|topic/.test(name)),
      ),
      [],
    );
    assert.equal(errors.filter((one) => one.includes('from an address')).length, 10, errors.join());
    await page.close();
  });

  it('shows no short number that its address brings, and only what is signed where it asks for that', async () => {
    const notice = await open('pages/en/emergency-notice.html?emergency-number=411');
    await notice.page.waitForFunction(() =>
      document.querySelector('emergency-notice')!.shadowRoot?.querySelector('.foot'),
    );
    const text = await notice.page.$eval('emergency-notice', ({ shadowRoot }) => shadowRoot!.textContent);
    assert.ok(text.includes('911') && !text.includes('411'));
    await notice.page.close();
    const { page, errors } = await open('pages/en/all-phase-timeline.html?review-policy=reviewed-only');
    await page.waitForFunction(() =>
      document.querySelector('all-phase-timeline')!.shadowRoot?.textContent.includes('not ready yet'),
    );
    // Nor is what was drawn before, which is the same text.
    const drawn = await page.$$eval('all-phase-timeline > *', (all) => all.map((one) => one.getClientRects().length));
    assert.ok(drawn.length > 0 && drawn.every((count) => count === 0), `${drawn}`);
    assert.deepEqual(errors, []);
    await page.close();
  });

  it('changes no frame for a message from elsewhere', async () => {
    const { page } = await open('host/frame.html', { width: 500 });
    await page.waitForFunction(() => window.heights.length > 0);
    const before_ = await page.$eval('iframe', (element) => element.height);
    await page.evaluate(() => window.postMessage({ type: 'care-widgets:height', height: 12345 }, '*'));
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    assert.equal(await page.$eval('iframe', (element) => element.height), before_);
    await page.close();
  });
});

describe('integrity.json', () => {
  const { files }: { files: Record<string, string> } = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
  it('has the hash of every script, style and page', () => {
    for (const name of [
      'care-widgets.js',
      'validator.js',
      'upgrade.js',
      'frames.js',
      'pages/page.css',
      'pages/en/care-guide.html',
    ]) {
      assert.ok(files[name], name);
    }
    for (const [name, value] of Object.entries(files)) {
      assert.equal(
        value,
        `sha384-${createHash('sha384')
          .update(readFileSync(`dist/${name}`))
          .digest('base64')}`,
        name,
      );
    }
  });

  it('names each script a second time with its hash, for caches that never ask again', () => {
    const hashed = Object.keys(files).find((name) => /^care-widgets\.[\da-f]{12}\.js$/.test(name));
    assert.equal(files[hashed!], files['care-widgets.js']);
  });

  it('is what a browser accepts', async () => {
    const { page, errors } = await open('host/blank.html');
    await page.evaluate(async (integrity) => {
      const script = document.createElement('script');
      Object.assign(script, { src: '/care-widgets.js', integrity, crossOrigin: 'anonymous' });
      await new Promise(
        (done, fail) => Object.assign(script, { onload: done, onerror: fail }) && document.head.append(script),
      );
    }, files['care-widgets.js']);
    assert.ok(await page.evaluate(() => customElements.get('care-guide') !== undefined));
    assert.deepEqual(errors, []);
    await page.close();
  });
});
