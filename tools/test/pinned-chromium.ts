import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../browsers.js';

/**
 * A Chromium that draws the same on every machine: of a fixed version, from a package, without the machine's fonts,
 * graphics card or special instructions of its processor. It is built for Linux on x64.
 */
export async function launchPinnedChromium(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('The browser that draws the stories runs on Linux on x64 alone.');
  const { default: chromium } = await import('@sparticuz/chromium');
  return launchBrowser({
    executablePath: await chromium.executablePath(),
    headless: 'shell',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-lcd-text',
      '--disable-skia-runtime-opts',
      '--font-render-hinting=none',
      '--force-color-profile=srgb',
      '--hide-scrollbars',
    ],
    env: { ...process.env, FONTCONFIG_FILE: withOneFont(), LANG: 'en_US.UTF-8', TZ: 'UTC' },
  });
}

/** What the fonts of the page do not have is drawn with this one, or as a box. */
function withOneFont(): string {
  const folder = mkdtempSync(join(tmpdir(), 'care-widgets-fonts-'));
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${resolve('node_modules/dejavu-fonts-ttf/ttf')}</dir><cachedir>${folder}</cachedir></fontconfig>`,
  );
  return file;
}
