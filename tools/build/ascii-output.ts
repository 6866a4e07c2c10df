import type { Plugin } from 'rollup';
import { inAscii } from '../../src/content/pack-script.js';

/** Escapes the output to pure ASCII, even in template literals, so that it is correct on a page of any encoding. */
export function asciiOutput(): Plugin {
  return {
    name: 'ascii-output',
    renderChunk: (code) => ({ code: inAscii(code), map: null }),
  };
}
