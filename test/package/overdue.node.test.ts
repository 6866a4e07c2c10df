// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { it } from 'node:test';
import { launchChromium } from '../../tools/browsers.js';
import { serve } from '../../tools/serve.js';

it('the script tells the page once that what it shows is past its review date', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'care-widgets-overdue-'));
  const pack = JSON.parse(readFileSync('test/fixtures/invented-condition.json', 'utf8'));
  pack.review = { status: 'reviewed', by: 'A. Nurse', role: 'Nurse', on: '2020-01-02', due: '2021-01-02' };
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(pack));
  const heard = 'addEventListener("care-review-overdue", ({ due }) => { document.title += due + " "; })';
  const element = '<all-phase-timeline src="pack.json"></all-phase-timeline>';
  writeFileSync(
    join(folder, 'page.html'),
    `<!doctype html><html lang="en"><title></title><script>${heard}</script><script src="dist/care-widgets.js"></script>${element}`,
  );
  const { server, address } = await serve({ '/dist/': resolve('dist'), '/': folder });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${address}page.html`, { waitUntil: 'networkidle0' });
    await page.waitForFunction(() => document.title !== '');
    await page.$eval('all-phase-timeline', (one) => {
      one.setAttribute('current', 'none');
      return (one as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    });
    assert.equal((await page.title()).trim(), '2021-01-02');
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
