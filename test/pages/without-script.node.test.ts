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
        rules: shown('[data-rule]', 'rule'),
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
            reasons: named.map(({ sign }) => at(sign.id)),
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
