import { loadCheck } from './check.js';
import type { PackResult } from './schema.js';

/** A pack from an address: what became of it, and when it is known. */
export interface Source {
  result?: PackResult;
  done: Promise<void>;
}

// Elements with the same address share one request.
const sources = new Map<string, Source>();

export function loadSource(address: string, origins: string | null): Source {
  // A page that swaps itself keeps the same relative address for another pack.
  const key = `${document.baseURI} ${address} ${origins}`;
  const known = sources.get(key);
  if (known) return known;
  const source: Source = {
    done: loadCheck()
      .then(({ fetchPack }) => fetchPack(address, origins))
      .catch((error) => ({ problems: [{ path: '(src)', rule: `could not be loaded (${error})` }] }))
      .then((result) => {
        source.result = result;
      }),
  };
  sources.set(key, source);
  return source;
}
