// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { launchChromium } from '../../tools/browsers.js';
import { buildScript } from '../../tools/build.js';
import { serve } from '../../tools/serve.js';

it('a policy that is built in holds on a page that says nothing, or asks for all', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'care-widgets-policy-'));
  await buildScript({ policy: 'reviewed-only', folder });
  cpSync('dist/topics', join(folder, 'topics'), { recursive: true });
  const { server, address } = await serve({ '/': folder });
  const browser = await launchChromium();
  try {
    for (const attribute of ['', 'data-review-policy="all"']) {
      const timeline = '<all-phase-timeline review-policy="all"></all-phase-timeline>';
      const html = `<!doctype html><html lang="en"><script src="care-widgets.js" ${attribute}></script>${timeline}`;
      writeFileSync(join(folder, 'page.html'), html);
      const page = await browser.newPage();
      await page.goto(`${address}page.html`);
      await page.waitForFunction(() =>
        document.querySelector('all-phase-timeline')!.shadowRoot?.textContent.includes('not ready yet'),
      );
      const text = await page.$eval('all-phase-timeline', ({ shadowRoot }) => shadowRoot!.textContent);
      assert.match(text, /911/);
      assert.doesNotMatch(text, /Induction/);
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
