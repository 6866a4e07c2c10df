// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { LitElement } from 'lit';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'puppeteer-core';
import { frequencyOf } from '../../src/content/frequency.js';
import type { ContentPack, InterfaceWords } from '../../src/content/index.js';
import { launchChromium, launchFirefox } from '../../tools/browsers.js';
import { serveDemo } from '../../tools/demo.js';
import type { Served } from '../../tools/serve.js';

/** A pack with all that the whole guide shows. */
type GuidePack = Required<ContentPack>;

/** What comes out of the printer, as text: nothing may get lost between two sheets of paper. */
const pack: GuidePack = JSON.parse(readFileSync('src/packs/acute-lymphoblastic-leukemia/en.json', 'utf8'));

const words: InterfaceWords = JSON.parse(readFileSync('src/content/messages/en.json', 'utf8'));

const engines = {
  chromium: () => launchChromium(),
  firefox: launchFirefox,
};

/** Letters and digits alone: where lines break, and how ligatures are written, differs. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\{fever-call\}/g, words.feverCall['care-team'])
    .replace(/\{emergency-number\}/g, '911')
    .replace(/\{crisis-line\}/g, '988')
    .replace(/\{poison-line\}/g, '1-800-222-1222')
    .replace(/\{fever-threshold\}/g, '100.4 °F (38 °C)')
    .replace(/[^\p{L}\p{N}]/gu, '');
const countOf = (whole: string, part: string) => whole.split(bare(part)).length - 1;

async function printed(page: Page): Promise<{ text: string; pages: number }> {
  const data = await page.pdf({ format: 'letter' });
  const { promise } = getDocument({ data: new Uint8Array(data), verbosity: 0 });
  const pdf = await promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  return { text: bare(text), pages: pdf.numPages };
}

for (const [name, launch] of Object.entries(engines)) {
  describe(`on paper, from ${name}`, () => {
    let browser: Browser;
    let site: Served;
    before(async () => {
      site = await serveDemo();
      browser = await launch();
    });
    after(async () => {
      await browser?.close();
      site?.server.close();
    });
    const print = async (path: string) => {
      const page = await browser.newPage();
      await page.goto(site.address + path, { waitUntil: 'load' });
      // The definitions come after the first look, and are waited for with the elements.
      await page.evaluate(() =>
        Promise.all([...document.querySelectorAll<LitElement>('*')].map((one) => one.updateComplete)),
      );
      const result = await printed(page);
      await page.close();
      return result;
    };

    it('the guide has every phase with its details, and every effect of both lists', async () => {
      const { text } = await print('index.html');
      for (const { aim, happens, length } of pack.timeline.phases) {
        for (const part of [aim, length.label, ...happens]) assert.ok(countOf(text, part) >= 1, part);
      }
      assert.ok(countOf(text, pack.timeline.throughout!.description) >= 1);
      for (const { text: sign } of pack.sideEffects.callRightAway.items) assert.ok(countOf(text, sign) >= 2, sign);
      const lists = [['chemotherapy'], ['chemotherapy', 'radiation']].map((names) =>
        pack.treatments.filter(({ id }) => names.includes(id)),
      );
      for (const { id, description, help, call } of pack.effects) {
        const times = lists.filter((list) => list.some((treatment) => frequencyOf(treatment, id))).length;
        for (const part of [description, ...help, call]) assert.ok(countOf(text, part) >= times, `${times} × ${part}`);
      }
    });

    it('the whole guide has every text of the pack, each definition once, and no text of the screen alone', async () => {
      const { text } = await print('guide.html');
      const { fever, guide, overview, chapters, treatments, effects, trials, tools, glossary, pictures } = pack;
      const sections = [overview, trials, ...chapters, ...treatments].flatMap(({ sections = [] }) => sections);
      const all = [
        ...guide.keyPoints.items,
        guide.audience!,
        ...guide.welcome!,
        ...fever.items,
        ...guide.questions.items,
        ...sections.flatMap(({ heading, paragraphs, items = [], steps = [] }) => [
          heading,
          ...paragraphs,
          ...items,
          ...steps,
        ]),
        ...treatments.flatMap(({ description, given, who, outlook }) =>
          [description, given, who, outlook].filter((text) => text !== undefined),
        ),
        ...treatments.flatMap(({ medicines = [] }) => medicines.flatMap(({ name, watch }) => [name, watch ?? ''])),
        ...effects.flatMap(({ description, help, call }) => [description, ...help, call]),
        ...tools.links.flatMap(({ title, address }) => [title, address]),
        ...pictures.flatMap(({ marks = [] }) => marks.map(({ label }) => label)),
        ...glossary.map(({ term, definition }) => term + definition),
      ];
      for (const part of all) assert.ok(countOf(text, part) >= 1, part);
      for (const { term, definition } of glossary) assert.equal(countOf(text, term + definition), 1, term);
      assert.equal(countOf(text, 'Print these questions'), 0);
      assert.equal(countOf(text, 'Back to the list of parts'), 0);
    });

    it('the comparison has every effect of every treatment', async () => {
      const { text } = await print('side-effects.html');
      for (const { description, help, call } of pack.effects) {
        for (const part of [description, ...help, call]) assert.ok(countOf(text, part) >= 1, part);
      }
      for (const { description, outlook } of pack.treatments) {
        assert.ok(countOf(text, description) >= 1, description);
        if (outlook) assert.ok(countOf(text, outlook) >= 1, outlook);
      }
    });
  });
}
