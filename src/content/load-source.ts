import { loadValidator } from '#load-validator';
import { rememberFailure } from './pack-registry.js';
import type { PackResult } from './parse-pack.js';
import type { ToldProblem } from './problem.js';
import { page } from './unclobbered.js';

/** What is known of a pack that the page brings: `unchecked` while nobody could say whether it is valid. */
export type CheckResult = (PackResult | { problems: ToldProblem[] }) & { unchecked?: true };

/** A pack at an address: what became of it, and when it is known. */
export interface PackAtAddress {
  result?: CheckResult;
  done: Promise<void>;
}

type Validator = Awaited<ReturnType<typeof loadValidator>>;

// Elements with the same address share one request.
const sources = new Map<string, PackAtAddress>();

export function loadSource(address: string, origins: string): PackAtAddress {
  const key = keyOf(address, origins);
  const known = sources.get(key);
  if (known) return known;
  const source: PackAtAddress = {
    done: check(({ fetchPack }) => fetchPack(address, origins, page.baseURI)).then((result) => {
      source.result = result;
      if ('problems' in result) rememberFailure(() => sources.delete(key));
    }),
  };
  sources.set(key, source);
  return source;
}

export const checkPack = (pack: unknown): Promise<CheckResult> => check(({ parsePack }) => parsePack(pack));

/** Content whose check could not be loaded may be right: it is not used, and no other text stands in for it. */
const check = (run: (validator: Validator) => CheckResult | Promise<CheckResult>): Promise<CheckResult> =>
  loadValidator()
    .then(run)
    .catch(() => ({ ...refuse('could not be checked'), unchecked: true }));

/** Content that is refused before its check is there. */
export const refuse = (message: string): CheckResult => ({ problems: [{ path: '(the pack)', message }] });

/** Where the pack is, whatever stands after its `#` or the page's own; elsewhere, whether it may come from there counts. */
function keyOf(address: string, origins: string): string {
  try {
    const url = new URL(address, page.baseURI);
    url.hash = '';
    return url.origin === location.origin ? url.href : `${url.href} ${origins}`;
  } catch {
    return address;
  }
}
