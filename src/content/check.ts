import type { PackResult } from './schema.js';

type Check = (value: unknown) => PackResult;

/**
 * The check of a pack that a page brings. Few pages do, so its code comes only when it is needed.
 * The one-file script has a file beside it in place of this import.
 */
export async function loadCheck(): Promise<Check> {
  const { parsePack } = await import('./schema.js');
  return parsePack;
}
