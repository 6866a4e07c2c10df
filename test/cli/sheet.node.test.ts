// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { partsToSign } from '../../src/cli/review/pack-values.js';
import { launchChromium } from '../../tools/browsers.js';
import { engines } from '../../tools/test/engines.js';
import { program } from './program.js';

const invented = JSON.parse(readFileSync('test/fixtures/invented-condition.json', 'utf8'));
let folder: string;
const path = (name: string) => join(folder, name);
const write = (name: string, value: object) => writeFileSync(path(name), JSON.stringify(value));
const run = (...given: string[]) => spawnSync(process.execPath, [program, ...given], { cwd: folder, encoding: 'utf8' });

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'care-sheet-'));
  write('en.json', { ...invented, review: { status: 'draft' } });
  write('newer.json', { ...invented, review: { status: 'draft' }, title: 'A title that has changed' });
  write('other.json', { ...invented, review: { status: 'draft' }, topic: 'other-knee' });
  for (const name of ['en', 'newer', 'other']) {
    const { status, stderr } = run('review', `${name}.json`, '--out', `${name}.html`);
    assert.equal(status, 0, stderr);
  }
});
after(() => rmSync(folder, { recursive: true }));

/** A review sheet as a clinician uses it. */
class Sheet {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(name: string): Promise<void> {
    await this.page.goto(`file://${path(name)}`);
    await this.page.evaluate(() => {
      (globalThis as unknown as { saved: Blob[] }).saved = [];
      // What the browser would put into the folder of downloads.
      URL.createObjectURL = (blob) => {
        (globalThis as unknown as { saved: Blob[] }).saved.push(blob as Blob);
        return 'blob:none';
      };
      HTMLAnchorElement.prototype.click = () => {};
    });
  }

  /** Answers the first blocks as right, the next one as to change, and comments on it. */
  answer(count: number): Promise<void> {
    return this.page.evaluate((count: number) => {
      const blocks = [...document.querySelectorAll('.block')];
      for (const block of blocks.slice(0, count)) block.querySelector<HTMLElement>('input[value=right]')!.click();
      const last = blocks[count]!;
      last.querySelector<HTMLElement>('input[value=change]')!.click();
      const comment = last.querySelector<HTMLInputElement>('input[type=text]')!;
      comment.value = 'Say “today” – señora';
      comment.dispatchEvent(new Event('input', { bubbles: true }));
      const list = document.querySelector('select')!;
      list.value = 'disagree';
      list.dispatchEvent(new Event('change', { bubbles: true }));
      const name = document.querySelector<HTMLInputElement>('input[name=by]')!;
      name.value = 'A. Lee';
      name.dispatchEvent(new Event('input', { bubbles: true }));
    }, count);
  }

  async save(): Promise<string> {
    await this.page.evaluate(() => document.querySelector<HTMLElement>('button[data-save]')!.click());
    return this.page.evaluate(() => (globalThis as unknown as { saved: Blob[] }).saved.at(-1)!.text());
  }

  async read(text: string): Promise<string> {
    await this.page.evaluate((text: string) => {
      document.querySelector('[role=status]')!.textContent = '';
      const files = new DataTransfer();
      files.items.add(new File([text], 'saved.review.json', { type: 'application/json' }));
      const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
    await this.page.waitForFunction(() => document.querySelector('[role=status]')!.textContent);
    return this.page.evaluate(() => document.querySelector('[role=status]')!.textContent ?? '');
  }

  counted(): Promise<string> {
    return this.page.evaluate(() => document.querySelector('.count')!.textContent ?? '');
  }

  /** Whether the browser would ask before it leaves the page. */
  asksBeforeLeaving(): Promise<boolean> {
    return this.page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  }
}

for (const [name, launch] of engines) {
  describe(`a review sheet in ${name}`, () => {
    let browser: Browser;
    let sheet: Sheet;
    before(async () => {
      browser = await launch();
      sheet = new Sheet(await browser.newPage());
    });
    after(() => browser.close());
    const blocks = partsToSign(invented).length;

    it('asks before it is left with answers that no file has, and not else', async () => {
      await sheet.open('en.html');
      assert.equal(await sheet.asksBeforeLeaving(), false);
      await sheet.answer(5);
      assert.equal(await sheet.asksBeforeLeaving(), true);
      await sheet.save();
      assert.equal(await sheet.asksBeforeLeaving(), false);
    });

    it('is opened again with all that was saved, and saves the same', async () => {
      await sheet.open('en.html');
      await sheet.answer(7);
      assert.equal(await sheet.counted(), `8 of ${blocks} answered`);
      const saved = await sheet.save();
      assert.equal(Object.keys(JSON.parse(saved).blocks).length, blocks);
      await sheet.open('other.html');
      await sheet.open('en.html');
      // Some browsers bring answers back by themselves: the sheet is emptied.
      await sheet.page.evaluate(() => {
        for (const field of document.querySelectorAll<HTMLInputElement>('main input')) {
          if (field.type === 'radio') field.checked = false;
          else if (field.type === 'text') field.value = '';
        }
        for (const list of document.querySelectorAll('select')) list.value = '';
        document.querySelector('main')!.dispatchEvent(new Event('input'));
      });
      assert.equal(await sheet.counted(), `0 of ${blocks} answered`);
      assert.match(await sheet.read(saved), /^Opened: 8 answers\.$/);
      assert.equal(await sheet.counted(), `8 of ${blocks} answered`);
      assert.equal(await sheet.asksBeforeLeaving(), false);
      assert.deepEqual(JSON.parse(await sheet.save()), JSON.parse(saved));
    });

    it('keeps in its markup what was answered, so that a page that the browser saves has it', async () => {
      await sheet.open('en.html');
      await sheet.answer(3);
      const kept = await sheet.page.evaluate(() => {
        const copy = new DOMParser().parseFromString(document.documentElement.outerHTML, 'text/html');
        return [
          copy.querySelectorAll('input[checked]').length,
          copy.querySelector('input[value^="Say “today”"]') ? 1 : 0,
          copy.querySelector('option[selected]')?.textContent,
        ];
      });
      assert.deepEqual(kept, [4, 1, 'disagree']);
      // Or the browser would ask at the next page.
      await sheet.save();
    });

    it('names what has changed since, takes no answer to another text, and keeps its comment', async () => {
      await sheet.open('en.html');
      await sheet.answer(blocks - 1);
      const saved = JSON.parse(await sheet.save());
      saved.blocks.title.comment = 'Shorter';
      saved.blocks.gone = { mark: '00000000', answer: 'right', comment: 'About a text that is gone' };
      await sheet.open('newer.html');
      const said = await sheet.read(JSON.stringify(saved));
      assert.match(said, new RegExp(`^Opened: ${blocks - 1} answers\\.`));
      assert.match(said, /please answer again: title\./);
      assert.match(said, /gone: About a text that is gone/);
      const again = JSON.parse(await sheet.save());
      assert.deepEqual([again.blocks.title.answer, again.blocks.title.comment], ['', 'Shorter']);
    });

    it('takes no file of another pack, and none that is no sheet', async () => {
      await sheet.open('other.html');
      const other = await sheet.save();
      await sheet.open('en.html');
      assert.match(await sheet.read(other), /is of other-knee in en\. Nothing has changed/);
      for (const text of ['', 'no JSON', 'null', '[]', '{"blocks":5}', '{"topic":"glass-knee"}', '<!doctype html>'])
        assert.match(await sheet.read(text), /Nothing has changed|is of /, text);
      assert.equal(await sheet.asksBeforeLeaving(), false);
    });
  });
}

describe('a real reload', () => {
  it('is stopped by the browser while answers are in no file', async () => {
    const browser = await launchChromium();
    const page = await browser.newPage();
    await page.goto(`file://${path('en.html')}`);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.click('.block input[value=right]');
    await page.reload();
    assert.deepEqual(asked, ['beforeunload']);
    await browser.close();
  });
});
