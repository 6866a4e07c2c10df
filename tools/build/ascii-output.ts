import type { Plugin } from 'rollup';
import { inAscii } from '../../src/content/pack-script.js';

/** Pure ASCII, also in template literals, whose cooked strings Lit reads: right on a page of any encoding. */
export function asciiOutput(): Plugin {
  return {
    name: 'ascii-output',
    renderChunk: (code) => ({ code: inAscii(code), map: null }),
  };
}
