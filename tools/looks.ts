// npm run looks: draws every story in every look, and writes the pictures to test/looks as those that a person has
// seen and accepted. `npm run looks -- care-guide redflag-screener` does so for these elements alone.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { looksOf, openLooks, serveLooks } from './test/looks.js';
import { readScreenshot, reduced, written } from './test/picture.js';
import { launchPinnedChromium } from './test/pinned-chromium.js';
import { storyNames } from './test/story-page.js';

export const looksFolder = 'test/looks';

/** Where the accepted picture of a look is kept. */
export const lookFile = (component: string, story: string, look: string): string =>
  `${looksFolder}/${component}/${story}.${look}.png`;

async function acceptLooks(wanted: readonly string[]): Promise<void> {
  const site = await serveLooks();
  const browser = await launchPinnedChromium();
  const page = await openLooks(browser, site);
  for (const [component, names] of await storyNames(page)) {
    if (wanted.length && !wanted.includes(component)) continue;
    rmSync(`${looksFolder}/${component}`, { recursive: true, force: true });
    mkdirSync(`${looksFolder}/${component}`, { recursive: true });
    for (const story of names)
      for await (const [look, picture] of looksOf(page, component, story))
        writeFileSync(lookFile(component, story, look), written(reduced(await readScreenshot(picture))));
    console.log(`${component}: ${names.length} stories`);
  }
  await browser.close();
  site.server.close();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await acceptLooks(process.argv.slice(2));
