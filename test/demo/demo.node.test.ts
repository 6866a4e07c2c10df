// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { LitElement } from 'lit';
import type { Browser, Page, SerializedAXNode, SnapshotOptions } from 'puppeteer-core';
import { directionOf } from '../../src/content/locale.js';
import { launchChromium } from '../../tools/browsers.js';
import { serveDemo } from '../../tools/demo.js';
import { type Served, serve } from '../../tools/serve.js';
import { faces, useFace } from '../../tools/test/faces.js';

/** The demo as a visitor has it: real keys, the screen reader's tree, paper, no script. In Chromium. */
let browser: Browser;
let site: Served;
before(async () => {
  site = await serveDemo();
  browser = await launchChromium();
});
after(async () => {
  await browser?.close();
  site?.server.close();
});

async function open(path: string, { script = true, width = 1280 } = {}) {
  const page = await browser.newPage();
  const seen: Record<'requests' | 'messages' | 'errors', string[]> = { requests: [], messages: [], errors: [] };
  page.on('request', (request) => seen.requests.push(request.url().replace(site.address, '/')));
  page.on('console', (message) => seen.messages.push(message.text()));
  page.on('pageerror', (error) => seen.errors.push((error as Error).message));
  await page.setViewport({ width, height: 900 });
  await page.setJavaScriptEnabled(script);
  await page.goto(site.address + path, { waitUntil: 'networkidle0' });
  return { page, seen };
}

const names = ['redflag-screener', 'all-phase-timeline', 'side-effect-list', 'care-guide'];
const pages = ['index.html', 'back-pain.html', 'side-effects.html', 'guide.html', 'myeloma.html'];

for (const path of pages) {
  describe(path, () => {
    it('asks for nothing but its own files and the one script, and says nothing on the console', async () => {
      const { page, seen } = await open(path);
      assert.ok(seen.requests.includes('/dist/care-widgets.js'));
      const own =
        /^\/(dist\/care-widgets\.js|dist\/topics\/[\w-]+\/en\.js|dist\/interactions\.js|[\w-]*\.(html|css|js|svg))(\?|$)/;
      assert.deepEqual(
        seen.requests.filter((address) => !own.test(address)),
        [],
      );
      // The script, the topics that the page shows, and what a checklist needs.
      const topics = /guide|myeloma/.test(path) ? 2 : 1;
      const paper = seen.requests.includes('/dist/interactions.js') ? 1 : 0;
      assert.equal(seen.requests.filter((address) => address.startsWith('/dist/')).length, 1 + topics + paper);
      assert.deepEqual(seen.messages, []);
      assert.deepEqual(seen.errors, []);
      const widgets = await page.$$eval(names.join(), (all) =>
        all.map(({ shadowRoot }) => Boolean(shadowRoot?.querySelector('.body'))),
      );
      assert.ok(widgets.length >= 1 && widgets.every(Boolean));
      assert.deepEqual(await page.cookies(), []);
      await page.close();
    });

    for (const width of [320, 768, 1280]) {
      it(`never scrolls sideways at ${width} px, in either direction`, async () => {
        for (const direction of ['ltr', 'rtl']) {
          const { page } = await open(`${path}?dir=${direction}`, { width });
          for (const face of faces) {
            await useFace(page, face);
            const wide = await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
            assert.equal(wide, 0, `${direction}, ${face}`);
          }
          await page.close();
        }
      });
    }

    for (const face of faces)
      it(`fits a phone of 320 px with text of twice the size, in every state, in a ${face} face`, async () => {
        const { page } = await open(`${path}?text=200`, { width: 320 });
        await useFace(page, face);
        const outside = await page.evaluate(async (list) => {
          const over: string[] = [];
          // The table of treatments scrolls in its own box.
          const all = (root: ShadowRoot): HTMLElement[] =>
            [...root.querySelectorAll<HTMLElement>('.care *:not(.visually-hidden, .comparison *)')].flatMap((one) => [
              one,
              ...(one.shadowRoot ? all(one.shadowRoot) : []),
            ]);
          const measure = (state: string) => {
            for (const widget of document.querySelectorAll(list)) {
              const right = widget.getBoundingClientRect().right + 1;
              for (const one of all(widget.shadowRoot!)) {
                // A definition lies over the page, so it has the window's room.
                const limit = one.closest('[popover]') ? innerWidth : right;
                if (one.getBoundingClientRect().right > limit)
                  over.push(`${state}: ${widget.localName} ${one.localName}.${one.className}`);
              }
            }
            const root = document.documentElement;
            if (root.scrollWidth > root.clientWidth) over.push(`${state}: the page is ${root.scrollWidth} px wide`);
          };
          measure('at first');
          for (const widget of document.querySelectorAll<LitElement>(list)) {
            const every = all(widget.shadowRoot!);
            for (const one of every) if (one.matches('.disclosure-button')) one.click();
            for (const box of every.filter((one) => one.matches('input')).slice(0, 3)) box.click();
            every.find((one) => one.matches('[type=submit]'))?.click();
            every.find((one) => one.matches('.term'))?.click();
            await widget.updateComplete;
            await new Promise((resolve) => setTimeout(resolve, 100));
          }
          measure('interactions');
          return over;
        }, names.join());
        assert.deepEqual(outside, []);
        await page.close();
      });

    it('reads as a leaflet without JavaScript', async () => {
      const { page } = await open(path, { script: false });
      const text = await page.evaluate(
        (list) => [...document.querySelectorAll<HTMLElement>(list)].map((one) => one.innerText).join('\n'),
        names.join(),
      );
      assert.match(text, /911/);
      assert.ok(text.length > 600, `${text.length} characters`);
      await page.close();
    });
  });
}

it('without JavaScript the screener’s page has every sign, its advice, and then the program', async () => {
  const { page } = await open('back-pain.html', { script: false });
  const text = await page.$eval('redflag-screener', (element) => element.innerText);
  const order = [/call 911/i, /leg/, /bladder or bowels/, /[Ff]ever/, /cancer/, /walk/i];
  let from = 0;
  for (const part of order) {
    const at = text.slice(from).search(part);
    assert.ok(at >= 0, `${part} after ${from}`);
    from += at;
  }
  const program = await page.$eval('[slot=program]', (element) => element.getClientRects().length);
  assert.ok(program > 0);
  await page.close();
});

it('the snippet builder shows the widget and the snippet that survives where it goes', async () => {
  const { page, seen } = await open('snippet.html');
  const snippet = () => page.$eval('textarea.snippet', ({ value }) => value);
  await page.select('[name=name]', 'side-effect-list');
  await page.select('[name=variant]', 'radiation');
  assert.match(await snippet(), /<side-effect-list treatment="radiation">/);
  await page.waitForFunction(() =>
    document.querySelector('.preview side-effect-list')!.shadowRoot!.querySelector('.foot'),
  );
  await page.select('[name=host]', 'drupal');
  assert.match(
    await snippet(),
    /^<p><a href="https:\/\/your-server\.example\/pages\/en\/side-effect-list\/radiation\.html">/,
  );
  await page.select('[name=name]', 'redflag-screener');
  await page.select('[name=host]', 'page');
  await page.click('[name=integrity]');
  assert.match(await snippet(), /integrity="sha384-[^"]+"/);
  for (const width of [320, 768]) {
    await page.setViewport({ width, height: 900 });
    assert.equal(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      0,
    );
  }
  assert.deepEqual([seen.messages, seen.errors], [[], []]);
  await page.close();
});

describe('every language that the library has words for', () => {
  const words = 'src/content/messages';
  const languages = readdirSync(words)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(`${words}/${file}`, 'utf8')).language])
    .sort();
  const tagsIn = async (page: Page, list: string) => {
    const options = await page.$$eval(`${list} [name=lang] option`, (all) =>
      all.map((one) => {
        const { value, text, lang } = one as HTMLOptionElement;
        return { value, text, lang };
      }),
    );
    assert.deepEqual(options.map(({ value, text }) => [value.toLowerCase(), text]).sort(), languages);
    const tags = options.map(({ value }) => value);
    assert.deepEqual(
      options.map(({ lang }) => lang),
      tags,
    );
    assert.equal(tags[0], 'en');
    return tags;
  };

  it('is offered in the strip of settings, and taken from the address', async () => {
    const { page } = await open('index.html');
    for (const tag of await tagsIn(page, '.demo')) {
      await page.goto(`${site.address}index.html?lang=${tag}`, { waitUntil: 'domcontentloaded' });
      assert.equal(await page.$eval('.embed', (place) => place.getAttribute('lang')), tag);
      assert.equal(await page.$eval('.demo [name=lang]', (list) => (list as HTMLSelectElement).value), tag);
    }
    await page.close();
  });

  it('is offered in the snippet builder', async () => {
    const { page } = await open('snippet.html');
    await tagsIn(page, '.builder');
    await page.close();
  });

  it('has a column, in its own direction', async () => {
    const { page } = await open('languages.html?widget=emergency-notice');
    const columns = await page.$$eval('main section', (all) => all.map(({ lang, dir }) => [lang.toLowerCase(), dir]));
    await page.close();
    assert.deepEqual(
      columns.sort(),
      languages.map(([tag]) => [tag, directionOf(tag)]),
    );
  });
});

describe('by keyboard alone', () => {
  /** Presses Tab until the focused element, through shadow roots, has this text or name. */
  async function tabTo(page: Page, text: string): Promise<void> {
    for (let press = 0; press < 200; press++) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(() => {
        let focused = document.activeElement as HTMLInputElement | null;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement as HTMLInputElement;
        const label = focused?.labels?.[0] ?? focused;
        return (label?.textContent ?? '').replace(/\s+/g, ' ').trim();
      });
      if (found.includes(text)) return;
    }
    assert.fail(`Tab does not reach "${text}"`);
  }
  const focusedText = (page: Page) =>
    page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent.replace(/\s+/g, ' ').trim());

  it('a person answers the screener, changes an answer, and reaches the program', async () => {
    const { page } = await open('back-pain.html');
    const program = () => page.$eval('[slot=program]', (element) => element.getClientRects().length > 0);
    await tabTo(page, 'Fever');
    await page.keyboard.press('Space');
    // The follow-up question comes right after its sign; the arrow keys choose the answer.
    await tabTo(page, 'Yes, or I am not sure');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Continue');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('redflag-screener')!.shadowRoot!.querySelector('#result'));
    // Whom to call now comes first, and leads on to the rest.
    assert.match((await focusedText(page)) ?? '', /^Emergency.*Call 911 now if.*Urgent: Talk with a doctor today/);
    assert.equal(await program(), false);
    await tabTo(page, 'Change my answers');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('redflag-screener')!.shadowRoot!.querySelector('fieldset'));
    await tabTo(page, 'None of these');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('redflag-screener')!.shadowRoot!.querySelector('#result'));
    assert.match((await focusedText(page)) ?? '', /^No sign chosen.*You chose none of these signs/);
    assert.equal(await program(), true);
    await page.close();
  });

  it('a person opens a phase, ticks an effect, and reaches the note', async () => {
    const { page } = await open('index.html');
    await tabTo(page, 'What happens in this phase: Induction');
    await page.keyboard.press('Enter');
    await tabTo(page, 'I have this');
    await page.keyboard.press('Space');
    await tabTo(page, 'Print my note');
    const [open_, noted] = await page.evaluate(() => [
      document
        .querySelector('all-phase-timeline')!
        .shadowRoot!.querySelectorAll('.phases .disclosure-panel:not([hidden])').length,
      document.querySelector('side-effect-list')!.shadowRoot!.querySelectorAll('.paper .have li').length,
    ]);
    assert.deepEqual([open_, noted], [1, 1]);
    await page.close();
  });
});

it('a word’s definition opens and closes by real keys, and the focus comes back', async () => {
  const { page } = await open('guide.html');
  const state = () =>
    page.$eval('care-guide', ({ shadowRoot }) => [
      shadowRoot!.querySelector('#definition')!.matches(':popover-open'),
      shadowRoot!.activeElement?.className,
    ]);
  await page.$eval('care-guide', ({ shadowRoot }) => shadowRoot!.querySelector<HTMLElement>('.term')!.focus());
  await page.keyboard.press('Enter');
  assert.deepEqual(await state(), [true, 'definition']);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.querySelector('care-guide')!.shadowRoot!.activeElement?.matches('.term'));
  assert.deepEqual(await state(), [false, 'term']);
  await page.keyboard.press('Space');
  assert.deepEqual(await state(), [true, 'definition']);
  await page.mouse.click(5, 500);
  assert.equal((await state())[0], false);
  await page.close();
});

it('a finger opens a word’s definition', async () => {
  const { page } = await open('guide.html', { width: 320 });
  const session = await page.createCDPSession();
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const point = await page.$eval('care-guide', ({ shadowRoot }) => {
    const term = shadowRoot!.querySelector('.term')!;
    term.scrollIntoView({ block: 'center' });
    const { left, top } = term.getBoundingClientRect();
    return { x: left + 5, y: top + 5 };
  });
  await page.touchscreen.tap(point.x, point.y);
  const box = await page.$eval('care-guide', ({ shadowRoot }) => {
    const popover = shadowRoot!.querySelector('#definition')!;
    const { left, right } = popover.getBoundingClientRect();
    return { open: popover.matches(':popover-open'), left, right };
  });
  assert.ok(box.open && box.left >= 0 && box.right <= 320, JSON.stringify(box));
  await page.close();
});

it('a link to a part leads there, and the way back leads back', async () => {
  const { page } = await open('guide.html#care-questions');
  const at = (id: string) =>
    page.waitForFunction(
      (part) =>
        Math.abs(document.querySelector('care-guide')!.shadowRoot!.getElementById(part)!.getBoundingClientRect().top) <
        60,
      {},
      id,
    );
  await at('care-questions');
  await page.$eval('care-guide', ({ shadowRoot }) =>
    shadowRoot!.querySelector<HTMLElement>('nav a[href$="#care-overview"]')!.click(),
  );
  await at('care-overview');
  await page.goBack();
  await at('care-questions');
  await page.close();
});

it('a server of another origin that allows no import still gives its topics', async () => {
  const elsewhere = await serve({ '/dist/': resolve('dist') });
  const folder = mkdtempSync(join(tmpdir(), 'care-widgets-page-'));
  const script = `<script src="${elsewhere.address}dist/care-widgets.js"></script>`;
  writeFileSync(join(folder, 'index.html'), `<!doctype html><all-phase-timeline></all-phase-timeline>${script}`);
  const here = await serve({ '/': folder });
  const page = await browser.newPage();
  await page.goto(here.address);
  await page.waitForFunction(() =>
    document.querySelector('all-phase-timeline')!.shadowRoot?.querySelector('ol.phases'),
  );
  await page.close();
  elsewhere.server.close();
  here.server.close();
  rmSync(folder, { recursive: true });
});

describe('the screen reader’s tree', () => {
  const flat = (node: SerializedAXNode): SerializedAXNode[] => [node, ...(node.children ?? []).flatMap(flat)];
  const snapshot = async (page: Page, options?: SnapshotOptions) =>
    flat((await page.accessibility.snapshot(options)) as SerializedAXNode);

  it('has the question as a group, its boxes by name, and the result as a heading', async () => {
    const { page } = await open('back-pain.html');
    const tree = () => snapshot(page, { interestingOnly: false });
    const before_ = await tree();
    assert.ok(before_.some(({ role, name }) => role === 'group' && name?.includes('Do you have any of these')));
    assert.equal(before_.filter(({ role }) => role === 'checkbox').length, 5);
    assert.ok(before_.some(({ role, name }) => role === 'checkbox' && name?.includes('bladder or bowels')));
    assert.ok(before_.some(({ role, name }) => role === 'link' && name === 'Call 911'));
    await page.evaluate(() => {
      const root = document.querySelector('redflag-screener')!.shadowRoot!;
      root.querySelectorAll('input')[1]!.click();
      root.querySelector<HTMLElement>('[type=submit]')!.click();
    });
    const after_ = await tree();
    const heading = after_.find(({ role, name }) => role === 'heading' && /^Emergency: Call 911 now$/.test(name ?? ''));
    assert.ok(heading);
    assert.ok(after_.some(({ role, name }) => role === 'link' && name === 'Call 911'));
    await page.close();
  });

  it('names each box of the checklist after its effect', async () => {
    const { page } = await open('index.html');
    const boxes = (await snapshot(page)).filter(({ role }) => role === 'checkbox');
    assert.ok(boxes.length >= 7);
    assert.ok(boxes.every(({ name }) => /^I have this .+/.test(name ?? '')));
    assert.equal(new Set(boxes.map(({ name }) => name)).size, boxes.length);
    await page.close();
  });

  it('reads the timeline as a list of phases, the current one marked', async () => {
    const { page } = await open('index.html');
    const tree = await snapshot(page, { interestingOnly: false });
    assert.ok(
      tree.some(
        ({ role, name }) => role === 'button' && /^What happens in this phase ?: Consolidation$/.test(name ?? ''),
      ),
    );
    assert.ok(tree.some(({ role, name }) => role === 'StaticText' && name === 'You are here'));
    await page.close();
  });
});

describe('on paper', () => {
  it('all details are open, and buttons that do nothing there are gone', async () => {
    const { page } = await open('index.html');
    await page.emulateMediaType('print');
    const shown = await page.$eval('all-phase-timeline', ({ shadowRoot }) =>
      [...shadowRoot!.querySelectorAll('.disclosure-panel')].map((panel) => [
        panel.getBoundingClientRect().height > 20,
        getComputedStyle(panel).contentVisibility,
        (panel.querySelector('li')?.getClientRects().length ?? 0) > 0,
      ]),
    );
    assert.equal(shown.length, 4);
    for (const one of shown) assert.deepEqual(one, [true, 'visible', true]);
    const toggle = await page.$eval(
      'all-phase-timeline',
      ({ shadowRoot }) => shadowRoot!.querySelector('.toggle-all')!.getClientRects().length,
    );
    assert.equal(toggle, 0);
    await page.close();
  });

  it('text is dark on white, also where the screen is dark', async () => {
    const { page } = await open('index.html?scheme=dark');
    await page.emulateMediaType('print');
    const color = await page.$eval(
      'side-effect-list',
      ({ shadowRoot }) => getComputedStyle(shadowRoot!.querySelector('.care')!).color,
    );
    assert.equal(color, 'rgb(21, 38, 45)');
    await page.close();
  });
});

it('the page’s search finds closed details and opens them', async () => {
  const page = await browser.newPage();
  const words = encodeURIComponent('lower doses, mostly as pills');
  await page.goto(`${site.address}index.html#:~:text=${words}`, { waitUntil: 'networkidle0' });
  // The widgets were not there when the address was first looked for, so it is opened again.
  const session = await page.createCDPSession();
  await session.send('Page.navigate', { url: `${site.address}index.html#:~:text=${words}` });
  await page.waitForFunction(
    () =>
      document
        .querySelector('all-phase-timeline')!
        .shadowRoot!.querySelectorAll('.phases .disclosure-panel:not([hidden])').length === 1,
    { timeout: 5000 },
  );
  await page.close();
});

it('reduced motion stops the one thing that moves', async () => {
  const { page } = await open('index.html');
  const moves = () =>
    page.$eval(
      'all-phase-timeline',
      ({ shadowRoot }) => getComputedStyle(shadowRoot!.querySelector('.disclosure-button .icon')!).transitionDuration,
    );
  assert.notEqual(await moves(), '0s');
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  assert.equal(await moves(), '0s');
  await page.close();
});

it('in forced colours what is chosen, known and focused still differs from what is not', async () => {
  const { page } = await open('back-pain.html');
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  const looks = await page.$eval('redflag-screener', async (element) => {
    const [first, second] = element.shadowRoot!.querySelectorAll('input');
    first!.click();
    await element.updateComplete;
    second!.focus();
    const width = (box: Element) => getComputedStyle(box.closest('label')!).borderTopWidth;
    return [width(first!), width(second!)];
  });
  assert.deepEqual(looks, ['3px', '1px']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const ring = await page.$eval('redflag-screener', ({ shadowRoot }) => {
    const focused = shadowRoot!.activeElement!;
    const style = getComputedStyle(focused.closest('label') ?? focused);
    return [style.outlineStyle, style.outlineWidth];
  });
  assert.deepEqual(ring, ['solid', '3px']);
  await page.goto(`${site.address}index.html`, { waitUntil: 'networkidle0' });
  const [known, open_] = await page.$eval('all-phase-timeline', ({ shadowRoot }) =>
    ['.row:not(.open) .bar', '.open .bar'].map((bar) => {
      const style = getComputedStyle(shadowRoot!.querySelector(bar)!);
      return [style.backgroundColor, style.borderTopStyle];
    }),
  );
  assert.notEqual(known?.[0], open_?.[0]);
  assert.deepEqual([known?.[1], open_?.[1]], ['solid', 'dashed']);
  await page.close();
});
