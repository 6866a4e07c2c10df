import hashOfHashes from 'virtual:hashes';
import { rememberFailure } from '../content/pack-registry.js';
import { listen, onEachPage, page } from '../content/unclobbered.js';
import { ofLibrary, ownTag, pageSetting } from '../core/page-settings.js';
import { version } from '../core/version.js';
import { sharedLit } from './shared-lit.js';

/** The script's tag; what it says of the page is read elsewhere. */
const own = ownTag instanceof HTMLScriptElement ? ownTag : undefined;
/** From another origin without CORS: browsers tell such a script nothing of where it came from. */
const isForeign = own?.src && own.crossOrigin === null && !own.src.startsWith(`${self.origin}/`);

/** The integrity that the page gives for an address, in a tag or an import map. It outlives the tag. */
const pins = new Map<string, string>();
addPins();
// A tag that was refused may be taken away before a file is needed.
const noteRefused = ({ target }: Event): unknown => (target as HTMLScriptElement).integrity && addPins();
onEachPage(() => listen('error', noteRefused, true));
// A module script does not know its tag, but one that the page has pinned is found.
const pinned = [...pins.keys()].find((address) => address.endsWith('/care-widgets.js'));

/** Whether the page has pinned this script: then every file that it loads must have the hash that the build gave it. */
const isStrict = own?.dataset.integrity !== undefined || own?.integrity || pinned;

/**
 * Where the files beside this script are. A page that has it in a bundle of its own, inline or run as text names the
 * folder (`base`). Otherwise it is the script's own address, or the one that the page has loaded it from.
 */
const folder = (): string | undefined => pageSetting('base') || own?.src || pinned || loadedFrom();

/** For a script that is not told its address. What anybody could have put on the page, as a picture, is no script. */
const loadedFrom = (): string | undefined =>
  (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).findLast(
    ({ initiatorType: by, name }) =>
      ofLibrary.test(name) && (by === 'script' || (/^(xml|fetch)/.test(by) && name.startsWith(`${self.origin}/`))),
  )?.name;

/** Longer than any server needs; what comes later still is taken when it comes. */
const patience = 20_000;

/**
 * The address of a file beside the script, whatever the script is called and wherever it comes from.
 * A module script is not told its own address, but it is the base of its imports.
 */
export function assetUrl(path: string): string {
  return new URL(path, new URL(folder() ?? '', page.baseURI)).href;
}

const tries = new Map<string, number>();

/**
 * Runs a script beside this one, which hands over what it has by an event; `hasCome` says whether it did.
 * Fails where it did not, and names the address that was tried. A file that integrity refused is never run another way.
 */
export async function runAsset(path: string, hasCome: () => unknown): Promise<void> {
  const times = tries.get(path) ?? 0;
  tries.set(path, times + 1);
  // Engines remember an import that failed, and caches a wrong answer, by the whole address.
  const file = path + (times ? `?${times}` : '');
  const address = assetUrl(file);
  const tooLong = new Promise<never>((_, reject) => {
    setTimeout(reject, patience, new Error('no answer yet'));
  });
  try {
    await Promise.race([run(path, file, address), tooLong]);
    if (!hasCome()) throw new Error(`not a file of care-widgets ${version}`);
  } catch (error) {
    if (hasCome()) return;
    // The one line about it, however many parts of the page wait for the file.
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
  const places = isNamed || isForeign ? [address] : !own?.src && folder() ? [address, here] : [here];
  let failed: unknown;
  for (const place of places) {
    try {
      // An import is what a strict policy and Trusted Types allow.
      return await import(/* @vite-ignore */ place);
    } catch (error) {
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
  return new Promise((resolve, reject) => {
    // What cannot be read is told by this script in words; the page's own listeners hear nothing of it.
    const hush = (event: ErrorEvent): void => {
      if (event.filename !== address) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      reject(event.message);
    };
    stop = listen('error', hush, true);
    script.onload = resolve;
    script.onerror = () => reject(hash ? 'missing, or not as its hash says' : 'could not be read');
    try {
      script.src = trusted(address);
    } catch {
      reject('Trusted Types must allow care-widgets');
    }
    page.head.append(script);
    script.remove();
  }).finally(() => stop?.());
}

interface TrustedTypes {
  createPolicy(name: string, rules: object): { createScriptURL(address: string): string };
}
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Where Trusted Types are in force: an address in the library's own folder, and no other. */
function trusted(address: string): string {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  try {
    policy ??= trustedTypes?.createPolicy('care-widgets', {
      createScriptURL: (given: string) => (given.startsWith(assetUrl('.')) ? given : null),
    });
  } catch {
    // The page does not list the policy; where it must, the tag refuses the address.
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
      // It has no hashes, or the browser has no use for it either.
    }
  }
}

/** A file's address without what does not change the file: a query, and the part of its hash in its second name. */
function bare(address: string): string {
  try {
    const { origin, pathname } = new URL(address, page.baseURI);
    return (origin + pathname).replace(/\.[0-9a-f]{12}(?=\.js$)/, '');
  } catch {
    return '';
  }
}

const taken = new Map<string, Promise<unknown>>();

/** What a file beside this script holds, asked for once; after a failure once more as soon as failures are forgotten. */
export function loadAsset(name: string): Promise<unknown> {
  const known = taken.get(name);
  if (known) return known;
  const promise = ask(name);
  taken.set(name, promise);
  promise.catch(() => rememberFailure(() => taken.delete(name)));
  return promise;
}

/** A file hands over what it has by an event, as an import and as a classic script alike; one of another version is not heard. */
async function ask(name: string): Promise<unknown> {
  let given: unknown;
  const take = ({ detail }: CustomEvent): void => {
    given = typeof detail === 'function' ? detail({ lit: sharedLit }) : detail;
  };
  onEachPage(() => page.addEventListener(`care-${name}-${version}`, take as EventListener, { once: true }));
  await runAsset(`${name}.js`, () => given);
  return given;
}
