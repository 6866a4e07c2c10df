// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { decideOutcome, signsOf } from '../../dist/modules/screening/index.js';
import type { Screening } from '../../src/content/index.js';
import { type Served, serve } from '../../tools/serve.js';
import { engines } from '../../tools/test/engines.js';

/** The screener of the standalone pages, which asks and answers by style sheets alone, beside the function. */
const { sets }: { sets: Screening[] } = JSON.parse(readFileSync('dist/topics/back-pain/en.json', 'utf8')).screening;
const files = { base: 'en/redflag-screener.html', extended: 'ar/redflag-screener/extended.html' };

let folder: string;
let site: Served;
before(async () => {
  // Not every browser lets a program turn scripts off, so the pages come without theirs.
  folder = mkdtempSync(join(tmpdir(), 'care-without-script-'));
  for (const [set, file] of Object.entries(files)) {
    const html = readFileSync(`dist/pages/${file}`, 'utf8');
    writeFileSync(join(folder, `${set}.html`), html.replace(/<script.*?<\/script>/gs, '').replace(/"(\.\.\/)+/g, '"/'));
  }
  site = await serve({ '/bare/': folder, '/': resolve('dist') });
});
after(() => {
  site?.server.close();
  rmSync(folder, { recursive: true });
});

const subsets = (ids: readonly string[]) =>
  Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_, at) => bits & (1 << at)));

const byNumber = (a: string, b: string) => Number(a) - Number(b);

interface Choice {
  chosen: string[];
  no: string[];
  none: boolean;
}

/** Signs, plain “no” to the questions that follow some of them, and whether “none of these” is ticked beside them. */
const choices: Readonly<Record<string, (set: Screening) => Choice[]>> = {
  base(set) {
    return subsets(signsOf(set).map(({ id }) => id)).flatMap((chosen) => {
      const asked = signsOf(set).filter(({ id, followUp }) => followUp && chosen.includes(id));
      return subsets(asked.map(({ id }) => id)).flatMap((no) => [false, true].map((none) => ({ chosen, no, none })));
    });
  },
  /** Two to the power of 30 are too many: every sign, every pair, and all that a rule names. */
  extended(set) {
    const ids = signsOf(set).map(({ id }) => id);
    return [
      ...ids.map((id) => [id]),
      ...ids.flatMap((id, index) => ids.slice(index + 1).map((other) => [id, other])),
      ...set.rules!.flatMap(({ allOf = [], anyOf = [] }) => subsets([...allOf, ...anyOf])),
    ].map((chosen) => ({ chosen, no: [], none: false }));
  },
};

/** What the page shows for each choice. */
const seenOf = (page: Page, ticks: readonly string[][]) =>
  page.evaluate((ticks) => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-sign], [data-no]')];
    const shown = (selector: string, name: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((one) => one.getClientRects().length)
        .map((one) => one.dataset[name]);
    return ticks.map((ticked) => {
      for (const box of boxes) box.checked = ticked.includes(box.dataset.sign ?? `no ${box.dataset.no}`);
      return {
        outcomes: shown('[data-outcome]', 'outcome'),
        reasons: shown('[data-reason]', 'reason'),
        rules: [...new Set(shown('[data-rule]', 'rule'))].sort((a, b) => Number(a) - Number(b)),
        asked: shown('[data-follow-up]', 'followUp'),
      };
    });
  }, ticks);

for (const [engine, launch] of engines) {
  describe(`the screener without JavaScript (${engine})`, () => {
    let browser: Browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser?.close());

    const open = async (set: string, width = 390, height = 664): Promise<Page> => {
      const page = await browser.newPage();
      // Its windows cannot be as narrow.
      if (engine !== 'WebKit') await page.setViewport({ width, height });
      await page.goto(`${site.address}bare/${set}.html`);
      return page;
    };
    const tick = (page: Page, box: string): Promise<void> => page.click(`[data-sign="${box}"]`);
    const toggle = async (page: Page, box: string): Promise<void> => {
      await page.keyboard.down(' ');
      await page.keyboard.up(' ');
      await page.waitForFunction(
        (box: string) => document.querySelector(`[data-sign="${box}"]`) === document.activeElement,
        {},
        box,
      );
    };

    for (const [width, height] of [
      [390, 664],
      [320, 480],
    ] as const) {
      if (engine === 'WebKit') continue;
      it(`shows what a tick leads to right under it, on a screen of ${width} by ${height}`, async () => {
        for (const [set, signs] of [
          ['base', ['1', '2', '4']],
          ['extended', ['1', '12', '30']],
        ] as const) {
          const page = await open(set, width, height);
          for (const sign of signs) {
            // As by keyboard, which brings the box onto the screen.
            await page.evaluate((sign) => document.querySelector<HTMLElement>(`[data-sign="${sign}"]`)!.focus(), sign);
            await toggle(page, sign);
            const seen = await page.evaluate((sign) => {
              const label = document.querySelector(`[data-sign="${sign}"]`)!.closest('label')!;
              const parts = [`[data-follow-up="${sign}"]`, `[data-reason="${sign}"]`].flatMap((selector) =>
                [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.getClientRects().length),
              );
              // From the label on without a gap for anything else.
              const places = [label, ...parts].map((one) => one.getBoundingClientRect());
              return {
                count: parts.length,
                gaps: places.slice(1).map(({ top }, index) => Math.round(top - places[index]!.bottom)),
                top: places[1]!.top,
                screen: innerHeight,
                isWide: document.documentElement.scrollWidth > innerWidth,
              };
            }, sign);
            assert.ok(seen.count > 0, sign);
            for (const gap of seen.gaps) assert.ok(gap >= 0 && gap <= 24, `${set} ${sign}: ${seen.gaps}`);
            assert.ok(seen.top > 0 && seen.top < seen.screen - 24, `${set} ${sign}: ${JSON.stringify(seen)}`);
            assert.equal(seen.isWide, false);
            await toggle(page, sign);
          }
          await page.close();
        }
      });
    }

    it('says so beforehand, announces it, and covers no control', async () => {
      const page = await open('base');
      const seen = await page.evaluate(() => ({
        note: document.querySelector('noscript')!.textContent,
        // What follows the note in the document.
        follows: document.querySelector('noscript')!.nextElementSibling!.classList.contains('options'),
        live: [...document.querySelectorAll('[data-reason], [data-rule], [data-outcome=none], [data-follow-up]')].every(
          (one) => one.closest('[aria-live=polite]'),
        ),
        fixed: [...document.querySelectorAll('main *')]
          .map((one) => getComputedStyle(one).position)
          .filter((position) => position === 'fixed' || position === 'sticky'),
      }));
      assert.match(seen.note!, /When you tick a box, what to do shows right under it\./);
      assert.deepEqual([seen.follows, seen.live, seen.fixed], [true, true, []]);
      await page.close();
    });

    it('has a button that calls under a sign that needs it, and the steps at the end, before the sources', async () => {
      const page = await open('base');
      await tick(page, '2');
      const shown = await page.evaluate(() => {
        const { top } = document.querySelector('.foot')!.getBoundingClientRect();
        const call = document.querySelector<HTMLAnchorElement>('[data-reason="2"] .call-now')!;
        return {
          call: call.href,
          size: call.getBoundingClientRect().height,
          steps: document.querySelector('[data-outcome=emergency]')!.getBoundingClientRect().bottom <= top,
        };
      });
      assert.equal(shown.call, 'tel:911');
      assert.ok(shown.size >= 44);
      assert.equal(shown.steps, true);
      await page.close();
    });

    it('names what to call for, in its red card, before less urgent advice', async () => {
      const page = await open('base');
      await tick(page, '4');
      const [cards, tones] = await page.evaluate(() => {
        const sections = [...document.querySelectorAll('[data-outcome=urgent] > section')];
        return [
          sections.map((one) => one.querySelector('h2')!.textContent!.replace(/\s+/g, ' ').trim()),
          sections.map((one) => getComputedStyle(one).borderBlockStartColor),
        ] as const;
      });
      assert.deepEqual(cards, ['Emergency: Call 911 now if one of these is true:', 'Urgent: Talk with a doctor today']);
      assert.notEqual(tones[0], tones[1]);
      await page.close();
    });

    it('points to nothing that is not there', async () => {
      const page = await open('base');
      await tick(page, 'none');
      const text = await page.evaluate(() => document.querySelector('[data-outcome=none]')!.textContent!);
      assert.match(text, /You can start the back pain program\./);
      assert.doesNotMatch(text, /\bbelow\b|go on to/);
      await page.close();
    });

    for (const set of sets) {
      it(`gives the advice of the function, and never “go on” beside a sign (${set.id})`, async () => {
        const signs = signsOf(set);
        const at = (id: string) => `${signs.findIndex((sign) => sign.id === id) + 1}`;
        const page = await browser.newPage();
        await page.goto(`${site.address}bare/${set.id}.html`);
        assert.equal(
          await page.evaluate(() => document.querySelectorAll('[data-sign]:not([data-sign=none])').length),
          signs.length,
        );
        const all = choices[set.id]!(set);
        const seen = await seenOf(
          page,
          all.map(({ chosen, no, none }) => [
            ...chosen.map(at),
            ...no.map((id) => `no ${at(id)}`),
            ...(none ? ['none'] : []),
          ]),
        );
        for (const [index, { chosen, no, none }] of all.entries()) {
          const answers = Object.fromEntries(no.map((id) => [id, 'no'] as const));
          const { outcome, signs: named, rules } = decideOutcome(set, chosen, answers);
          const expected = {
            outcomes: chosen.length ? [outcome] : none ? ['none'] : [],
            // Each under its sign, and a rule under each of its signs.
            reasons: named.map(({ sign }) => at(sign.id)).sort(byNumber),
            rules: rules.map(({ id }) => `${set.rules!.findIndex((rule) => rule.id === id) + 1}`),
            asked: signs.filter(({ id, followUp }) => followUp && chosen.includes(id)).map(({ id }) => at(id)),
          };
          assert.deepEqual(seen[index], expected, `${chosen} no: ${no} none: ${none}`);
        }
        await page.close();
      });
    }
  });
}
