import hashOfHashes from 'virtual:hashes';
import { rememberFailure } from '../content/pack-registry.js';
import { acrossPages, detach, listen, onEachPage, page } from '../content/unclobbered.js';
import { ofLibrary, ownTag, pageSetting } from '../core/page-settings.js';
import { version } from '../core/version.js';
import { sharedLit } from './shared-lit.js';

/** The script's tag; what it says of the page is read elsewhere. */
const own = ownTag instanceof HTMLScriptElement ? ownTag : undefined;
/** Nothing lies beside a `blob:` or `data:`. */
const ownAddress = /^(http|file)/.test(own?.src ?? '') ? own?.src : undefined;
/** From another origin without CORS: browsers tell such a script nothing of where it came from. */
const isForeign = own?.src && own.crossOrigin === null && !own.src.startsWith(`${self.origin}/`);

/** The integrity that the page declares for a URL, in a tag or an import map. It outlives the tag. */
const pins = new Map<string, string>();
addPins();
// A tag that was blocked may be removed before its file is needed.
const noteRefused = ({ target }: Event): unknown => (target as HTMLScriptElement).integrity && addPins();
onEachPage(() => listen('error', noteRefused, true));
// A module script does not know its own tag, but a pinned one can be found.
const pinned = [...pins.keys()].find((address) => address.endsWith('/care-widgets.js'));

/** Whether the page has pinned this script: then every file that it loads must have the hash from the build. */
const isStrict = own?.dataset.integrity !== undefined || own?.integrity || pinned;

/**
 * Where the files beside this script are. A page that has it in a bundle of its own, inline or run as text names the
 * folder (`base`). Otherwise it is the script's own address, or the one that the page has loaded it from.
 */
const folder = (): string | undefined => pageSetting('base') || ownAddress || pinned || loadedFrom();

/** For a script that is not told its address. What anybody could have put on the page, as a picture, is no script. */
const loadedFrom = (): string | undefined =>
  (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).findLast(
    ({ initiatorType: by, name }) =>
      ofLibrary.test(name) && (by === 'script' || (/^(xml|fetch)/.test(by) && name.startsWith(`${self.origin}/`))),
  )?.name;

/** In milliseconds, longer than any server needs. A file that arrives even later is still used. */
const patience = 20_000;

/**
 * The URL of a file next to the script, whatever the script is called and wherever it comes from.
 * A module script does not know its own URL, but its imports are relative to it.
 */
export function assetUrl(path: string): string {
  return new URL(path, new URL(folder() ?? '', page.baseURI)).href;
}

const tries = new Map<string, number>();

/**
 * Runs a script next to this one, which delivers its contents by an event; `hasCome` tells whether it did. Rejects if
 * it did not, and warns with the URL that was tried. A file that fails its integrity check is never run in any other
 * way.
 */
export async function runAsset(path: string, hasCome: () => unknown): Promise<void> {
  const times = tries.get(path) ?? 0;
  tries.set(path, times + 1);
  // Browsers remember failed imports, and caches wrong responses, by the whole URL.
  const file = path + (times ? `?${times}` : '');
  let address = file;
  const tooLong = new Promise<never>((_, reject) => {
    setTimeout(reject, patience, new Error('no answer yet'));
  });
  try {
    address = assetUrl(file);
    await Promise.race([run(path, file, address), tooLong]);
    if (!hasCome()) throw new Error(`not a file of care-widgets ${version}`);
  } catch (error) {
    if (hasCome()) return;
    // A single warning, however many parts of the page are waiting for the file.
    const remedy = 'If it is elsewhere: <meta name="care-widgets-base" content="(its folder)">';
    console.warn(`[care-widgets] ${address} could not be loaded: ${error}. ${remedy}`);
    throw error;
  }
}

interface Answer {
  responseStatus: number;
  contentType?: string;
}

async function run(path: string, file: string, address: string): Promise<unknown> {
  const hash = await hashOf(path, address);
  if (hash) return runTag(address, hash);
  const isNamed = pageSetting('base') || [...pins.keys()].some((one) => one.endsWith(`/${path}`));
  // An import goes from where the script came from in the end, if its address has led to another one. Without CORS it
  // goes from nowhere; and who is not told an address may be a module, which it does go from.
  const here = `./${file}`;
  const places = isNamed || isForeign ? [address] : !ownAddress && folder() ? [address, here] : [here];
  let failed: unknown;
  for (const place of places) {
    try {
      // A strict CSP and Trusted Types allow an import.
      return await import(/* @vite-ignore */ place);
    } catch (error) {
      // Firefox says no more of what it drops when the page is rewritten; the next page asks again.
      if (!error) return new Promise(() => {});
      failed ??= error;
    }
  }
  // What the browser knows of the answer: nothing in WebKit.
  const entry = performance.getEntriesByName(address).at(-1);
  const { responseStatus: status, contentType = '' } = (entry ?? {}) as Answer;
  const { message } = failed as Error;
  // Nothing came, or nothing that a tag would take. WebKit says so in its message alone.
  const isGone = status === 0 || message.startsWith('Importing');
  const isNoScript =
    status >= 400 || failed instanceof SyntaxError || /html|json/.test(contentType + (status ? '' : message));
  if (!folder() || isNoScript || (isGone && address.startsWith(`${self.origin}/`))) throw failed;
  // Another origin without CORS headers, a file on disk, or a script that the server calls something else.
  return runTag(address);
}

function runTag(address: string, hash = ''): Promise<unknown> {
  const script = page.createElement('script');
  script.nonce = own?.nonce ?? '';
  if (hash) {
    script.integrity = hash;
    script.crossOrigin = 'anonymous';
  }
  let stop: (() => void) | undefined;
  const ran = new Promise((resolve, reject) => {
    // This script warns about syntax errors itself; the page's own error listeners are not called.
    const hush = (event: ErrorEvent): void => {
      if (event.filename !== address) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      reject(event.message);
    };
    stop = listen('error', hush, true);
    script.onload = resolve;
    script.onerror = () => reject(hash ? 'is missing, or does not match its hash' : 'could not be read');
    try {
      script.src = trusted(address);
    } catch {
      reject('Trusted Types must allow care-widgets');
    }
    page.head.append(script);
    detach(script);
  });
  ran.then(stop, stop);
  return ran;
}

interface TrustedTypes {
  createPolicy(name: string, rules: object): { createScriptURL(address: string): string };
}
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** With Trusted Types enforced: allows a URL in the library's own folder, and no other. */
function trusted(address: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  try {
    policy ??= trustedTypes?.createPolicy('care-widgets', {
      createScriptURL: (given: string) => (given.startsWith(assetUrl('.')) ? given : null),
    });
  } catch {
    // The page does not allow the policy; if Trusted Types are enforced, the tag will reject the URL.
  }
  return policy?.createScriptURL(address) ?? address;
}

async function hashOf(path: string, address: string): Promise<string | undefined> {
  addPins();
  const pin = pins.get(bare(address));
  if (pin || !isStrict) return pin;
  if (path === 'hashes.js') return hashOfHashes;
  const hash = ((await loadAsset('hashes')) as Record<string, string>)[path];
  if (!hash) throw new Error('no hash');
  return `sha384-${hash}`;
}

function addPins(): void {
  const add = (address: string, hash: string): void => {
    const key = bare(address);
    if (/sha\d/.test(hash) && !pins.has(key)) pins.set(key, hash);
  };
  for (const tag of page.querySelectorAll<HTMLScriptElement & HTMLLinkElement>('[integrity]')) {
    add(tag.src || tag.href, tag.integrity);
  }
  for (const { textContent } of page.querySelectorAll('script[type=importmap]')) {
    try {
      for (const pair of Object.entries<string>(JSON.parse(textContent ?? '').integrity)) add(...pair);
    } catch {
      // It has no hashes, or is not valid in a browser either.
    }
  }
}

/** A file's URL without its query and without the hash in its alternative name, neither of which changes the file. */
function bare(address: string): string {
  try {
    const { origin, pathname } = new URL(address, page.baseURI);
    return (origin + pathname).replace(/\.[0-9a-f]{12}(?=\.js$)/, '');
  } catch {
    return '';
  }
}

const taken = new Map<string, Promise<unknown>>();

/** The contents of a file next to this script, requested once; after a failure, again when failures are retried. */
export function loadAsset(name: string): Promise<unknown> {
  const known = taken.get(name);
  if (known) return known;
  const promise = ask(name);
  taken.set(name, promise);
  promise.catch(() => rememberFailure(() => taken.delete(name)));
  return promise;
}

/** A file delivers its contents by an event, as an import or a classic script. Files of other versions are ignored. */
async function ask(name: string): Promise<unknown> {
  let given: unknown;
  const take = ({ detail }: CustomEvent): void => {
    given = typeof detail === 'function' ? detail({ lit: sharedLit }) : detail;
  };
  onEachPage(() => page.addEventListener(`care-${name}-${version}`, take as EventListener, { once: true }));
  await acrossPages(() => runAsset(`${name}.js`, () => given));
  return given;
}
