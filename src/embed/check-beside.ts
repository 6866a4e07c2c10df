import type * as Schema from '../content/schema.js';
import { takeBeside } from './beside.js';

/** In the one-file script: the check lies beside it, for the few pages that bring a pack of their own. */
export async function loadCheck(): Promise<typeof Schema.parsePack> {
  const { parsePack } = (await takeBeside('check')) as typeof Schema;
  return parsePack;
}
