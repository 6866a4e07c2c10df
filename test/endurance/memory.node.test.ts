// On what ships in dist/: wants `npm run build` before it. `npm run soak` does the same for longer.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Endurance, type Held, openEndurance } from '../../tools/endurance.js';

describe('a page with widgets', () => {
  let page: Endurance;
  before(async () => {
    page = await openEndurance();
    // Until every file has been loaded and every cache is filled.
    await page.mount(90);
    await page.changeLanguage(6);
  });
  after(async () => {
    await page?.close();
    assert.deepEqual(page?.errors, []);
  });

  /** One widget that stays has some 200 nodes, 20 listeners and 100 KiB. */
  const isKept = (was: Held, is: Held): void => {
    assert.ok(is.nodes <= was.nodes + 50, `${was.nodes} → ${is.nodes} nodes`);
    assert.ok(is.listeners <= was.listeners + 10, `${was.listeners} → ${is.listeners} listeners`);
    assert.ok(is.heap <= was.heap + 1e6, `${was.heap} → ${is.heap} bytes`);
  };

  it('holds no more after 300 widgets have come and gone', async () => {
    const was = await page.held();
    await page.mount(300);
    isKept(was, await page.held());
  });

  it('holds no more after 60 changes of language', async () => {
    const was = await page.held();
    await page.changeLanguage(60);
    isKept(was, await page.held());
  });

  it('does nothing while nobody does anything', async () => {
    await page.page.evaluate(
      (names) => document.body.append(...names.map((name) => document.createElement(name))),
      ['care-guide', 'redflag-screener', 'emergency-notice'],
    );
    await page.idle(2);
    const busy = await page.idle(3);
    assert.ok(busy < 1, `${busy} ms of work`);
  });
});
