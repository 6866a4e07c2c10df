import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { faceFiles, showFace } from './show-face.js';

/**
 * Measurements must not depend on the fonts of a machine: pages are measured in a narrow and a wide typeface, from
 * packages of a fixed version.
 */
export type Face = keyof typeof faceFiles;

export const faces = Object.keys(faceFiles) as Face[];

/** Shows a page in one of the typefaces; throws if the browser does not actually use it. */
export async function useFace(page: Page, name: Face): Promise<void> {
  const isUsed = await page.evaluate(showFace, `test-${name}`, readFileSync(faceFiles[name]).toString('base64'));
  if (!isUsed) throw new Error(`the ${name} face is not used`);
}
