import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { faceFiles, showFace } from './show-face.js';

/**
 * What a layout measures must not depend on which fonts a machine happens to have: pages are measured in a narrow and
 * in a wide face, from packages of a fixed version.
 */
export type Face = keyof typeof faceFiles;

export const faces = Object.keys(faceFiles) as Face[];

/** Shows a page in one of the faces, and fails where the browser does not really use it. */
export async function useFace(page: Page, name: Face): Promise<void> {
  const isUsed = await page.evaluate(showFace, `test-${name}`, readFileSync(faceFiles[name]).toString('base64'));
  if (!isUsed) throw new Error(`the ${name} face is not used`);
}
