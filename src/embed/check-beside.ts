import type * as Schema from '../content/schema.js';
import { beside } from './beside.js';

/** In the one-file script: the check lies beside it, for the few pages that bring a pack of their own. */
export async function loadCheck(): Promise<typeof Schema.parsePack> {
  const { parsePack }: typeof Schema = await import(/* @vite-ignore */ beside('check.js'));
  return parsePack;
}
