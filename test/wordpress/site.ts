import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { launchChromium } from '../../tools/browsers.js';
import { type Role, startWordPress, type WordPress } from '../../tools/wordpress/site.js';

export interface Visited {
  page: Page;
  /** What was said on the console as a warning or an error, and what was thrown. */
  errors: string[];
}

export interface Site {
  wordpress: WordPress;
  browser: Browser;
  visit(address: string, options?: { script?: boolean; context?: BrowserContext }): Promise<Visited>;
  logIn(role: Role): Promise<Visited & { context: BrowserContext }>;
}

/** Starts a WordPress and a Chromium for the tests of a file, and stops them after it. */
export function startSite(): Site {
  const site = {} as Site;
  before(async () => {
    site.wordpress = await startWordPress();
    site.browser = await launchChromium('--disable-renderer-backgrounding', '--disable-backgrounding-occluded-windows');
  });
  after(async () => {
    await site.browser?.close();
    await site.wordpress?.stop();
    // No worker of the server stays behind.
    if (site.wordpress) await assert.rejects(fetch(site.wordpress.address));
  });

  const open = async (opener: Browser | BrowserContext): Promise<Visited> => {
    const page = await opener.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push((error as Error).message));
    page.on('dialog', (dialog) => {
      // An editor asks before a page that is not saved is left; whatever else opens a dialog is an error.
      if (dialog.type() !== 'beforeunload') errors.push('dialog');
      dialog.accept();
    });
    page.on('console', (message) => {
      if (!/error|warn/.test(message.type())) return;
      errors.push(`${message.text()} ${message.location().url ?? ''}`.trim());
    });
    return { page, errors };
  };
  site.visit = async (address, { script = true, context } = {}) => {
    const visited = await open(context ?? site.browser);
    await visited.page.setJavaScriptEnabled(script);
    await visited.page.goto(address, { waitUntil: 'networkidle0' });
    return visited;
  };
  site.logIn = async (role) => {
    const context = await site.browser.createBrowserContext();
    const visited = await open(context);
    const { page } = visited;
    const { name, password } = site.wordpress.users[role];
    await page.goto(`${site.wordpress.address}/wp-login.php`);
    await page.$eval('#user_login', (field, value) => ((field as HTMLInputElement).value = value), name);
    await page.$eval('#user_pass', (field, value) => ((field as HTMLInputElement).value = value), password);
    await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
    return { ...visited, context };
  };
  return site;
}
