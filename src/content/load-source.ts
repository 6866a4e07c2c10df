import { loadValidator } from '#load-validator';
import { rememberFailure } from './pack-registry.js';
import type { PackResult } from './parse-pack.js';
import type { ToldProblem } from './problem.js';
import { acrossPages, page } from './unclobbered.js';

/** What is known about the page's own pack: `unchecked` if the check itself could not be run. */
export type CheckResult = (PackResult | { problems: ToldProblem[] }) & { unchecked?: true };

/** A pack at a URL: its result, and a promise that settles with it. */
export interface PackAtAddress {
  result?: CheckResult;
  done: Promise<void>;
}

type Validator = Awaited<ReturnType<typeof loadValidator>>;

// Elements with the same URL share one request.
const sources = new Map<string, PackAtAddress>();

export function loadSource(address: string, origins: string): PackAtAddress {
  const key = keyOf(address, origins);
  const known = sources.get(key);
  if (known) return known;
  const load = async (): Promise<CheckResult> => {
    const result = await check(({ fetchPack }) => fetchPack(address, origins, page.baseURI));
    if ('problems' in result) throw result;
    return result;
  };
  const source: PackAtAddress = {
    done: acrossPages(load)
      .catch((refused: CheckResult) => {
        rememberFailure(() => sources.delete(key));
        return refused;
      })
      .then((result) => {
        source.result = result;
      }),
  };
  sources.set(key, source);
  return source;
}

export const checkPack = (pack: unknown): Promise<CheckResult> => check(({ parsePack }) => parsePack(pack));

/** Content that could not be checked may be valid: it is not used, but no other text replaces it either. */
const check = (run: (validator: Validator) => CheckResult | Promise<CheckResult>): Promise<CheckResult> =>
  loadValidator()
    .then(run)
    .catch(() => ({ ...refuse('could not be checked'), unchecked: true }));

/** The result for content that is rejected without the check. */
export const refuse = (message: string): CheckResult => ({ problems: [{ path: '(the pack)', message }] });

/** The URL without its fragment. On another origin, the list of allowed origins is part of the key. */
function keyOf(address: string, origins: string): string {
  try {
    const url = new URL(address, page.baseURI);
    url.hash = '';
    return url.origin === self.origin ? url.href : `${url.href} ${origins}`;
  } catch {
    return address;
  }
}
