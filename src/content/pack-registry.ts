import { isReadAs, languageChain } from './locale.js';
import type { ContentPack } from './schema.js';
import { unique } from './text.js';
import { listen } from './unclobbered.js';

/** Interface messages are requested and stored like a topic of this name. */
export const wordsTopic = 'interface';

const packs = new Map<string, Map<string, unknown>>();
const watchers = new Set<(topic?: string) => void>();

/** Loads a pack that is not built in. */
type PackLoader = (topic: string, language: string) => Promise<unknown>;
let offered = new Map<string, readonly string[]>();
let load: PackLoader | undefined;
let comings = 0;
const asked = new Map<string, 'loading' | 'failed'>();
/** The page's packs that are being checked, or could not be: nothing else is shown in their place. */
const held = new Map<string, 'checking' | 'unchecked'>();
const failures = new Set<() => void>();
let hasReturned = false;
let isResting = false;
let isWanted = false;

/** Adds one of the library's own packs, which its tests check. It never replaces one that the page has registered. */
export function addBuiltInPack(pack: ContentPack): void {
  if (!packs.get(pack.topic)?.has(pack.language.toLowerCase())) addCheckedPack(pack);
}

/** Adds a pack that has been checked, replacing any existing one. */
export function addCheckedPack(pack: ContentPack): void {
  addEntry(pack.topic, pack.language, pack);
}

export function addEntry(topic: string, language: string, entry: unknown): void {
  const languages = packs.get(topic) ?? new Map<string, unknown>();
  languages.set(String(language).toLowerCase(), entry);
  packs.set(topic, languages);
  notify(topic);
}

/** Remembers a failure, so that rendering does not retry; `forget` runs when it may be retried. */
export function rememberFailure(forget: () => void): void {
  failures.add(forget);
  if (typeof window === 'object') listen('online', afterReturn);
  // A request that was in flight when the network came back gets a second chance.
  if (hasReturned) setTimeout(retryFailed, 1000);
  hasReturned = false;
}

function afterReturn(): void {
  hasReturned = true;
  retryFailed();
}

/** Forgets all failures, so that whatever is still needed is requested again, and updates all elements. */
export function retryFailed(): void {
  if (!failures.size) return;
  const all = [...failures];
  failures.clear();
  for (const forget of all) forget();
  notify();
}

/** The same after a change by the page, at most once a second, as a page may change things in every frame. */
export function retryOnChange(): void {
  if (!failures.size) return;
  isWanted = isResting;
  if (isResting) return;
  isResting = true;
  setTimeout(() => {
    isResting = false;
    if (isWanted) retryOnChange();
  }, 1000);
  retryFailed();
}

/** Reserves the place of the page's own pack while it is checked, or if it could not be checked. */
export function reservePlace(topic: string, language: string, state?: 'checking' | 'unchecked' | undefined): void {
  const key = keyOf(topic, language);
  if (state) held.set(key, state);
  else held.delete(key);
  notify(topic);
}

export const isReserved = (topic: string, language: string): boolean => held.has(keyOf(topic, language));

/** Registers which packs can be loaded on demand, and the function that loads them. */
export function registerPackLoader(
  languagesOfTopics: Readonly<Record<string, readonly string[]>>,
  loader: PackLoader,
): void {
  offered = new Map(Object.entries(languagesOfTopics));
  load = loader;
}

/**
 * Starts loading the pack of a topic in the best matching language if necessary; returns true while it is pending.
 * Languages that failed to load are skipped.
 */
export function requestPack(topic: string, language: string): boolean {
  for (const candidate of nearest(topic, language)) {
    const key = keyOf(topic, candidate);
    if (held.has(key)) return held.get(key) === 'checking';
    if (packs.get(topic)?.has(candidate)) return false;
    if (!load || !offered.get(topic)?.includes(candidate) || asked.get(key) === 'failed') continue;
    if (!asked.has(key)) {
      asked.set(key, 'loading');
      const done = (): void => {
        // Adding it has told everybody.
        if (packs.get(topic)?.has(candidate)) return;
        asked.set(key, 'failed');
        rememberFailure(() => asked.delete(key));
        notify();
      };
      load(topic, candidate).then(done, done);
    }
    return true;
  }
  return comings > 0 && topic !== wordsTopic && !packs.has(topic);
}

/** Whether the best matching language exists but could not be loaded. */
export function hasFailed(topic: string, language: string): boolean {
  for (const candidate of nearest(topic, language)) {
    if (packs.get(topic)?.has(candidate)) return false;
    if (asked.get(keyOf(topic, candidate)) === 'failed') return true;
  }
  return false;
}

/** Until this settles, an unknown topic may still be registered: its element waits, without a warning. */
export async function expectPacks(coming: Promise<unknown>): Promise<void> {
  comings += 1;
  await coming;
  comings -= 1;
  notify();
}

/**
 * Calls back when a pack has loaded or failed, or the page's settings change; returns a function to stop watching.
 * Names the topic if nothing else has changed.
 */
export function watchPacks(callback: (topic?: string) => void): () => void {
  watchers.add(callback);
  return () => watchers.delete(callback);
}

/** Updates all elements, or those that a topic matters to. */
export function notify(topic?: string): void {
  for (const call of watchers) call(topic);
}

const keyOf = (topic: string, language: string): string => `${topic}/${language.toLowerCase()}`;

/** The pack of a topic in the best matching language: `es-MX`, then `es`, then `en`. */
export function findPack(topic: string, language: string): ContentPack | undefined {
  return findEntry(topic, language)?.entry as ContentPack | undefined;
}

/** The entry in the best matching language, and which language that is. */
export function findEntry(topic: string, language: string): { entry: unknown; language: string } | undefined {
  const languages = packs.get(topic);
  for (const candidate of nearest(topic, language)) {
    if (held.has(keyOf(topic, candidate))) return undefined;
    const entry = languages?.get(candidate);
    if (entry) return { entry, language: candidate };
  }
  return undefined;
}

/** The names of a language, then what is registered for another region where it is read, and English at last. */
function* nearest(topic: string, language: string): Generator<string> {
  const chain = languageChain(language);
  // English ends every chain; for a page in English it is the language itself.
  yield* isReadAs('en', language) ? chain : chain.slice(0, -1);
  // Only now: mostly the language itself is there, and nothing has to be compared.
  for (const one of packs.get(topic)?.keys() ?? []) if (isReadAs(one, language)) yield one;
  yield 'en';
}

/** Topics that are registered or can be loaded. */
export function knownTopics(): string[] {
  return unique([...packs.keys(), ...offered.keys()]).filter((topic) => topic !== wordsTopic);
}

/** Languages in which a topic is registered or can be loaded. */
export function knownLanguages(topic: string): string[] {
  return unique([...(packs.get(topic)?.keys() ?? []), ...(offered.get(topic) ?? [])]);
}

/** The region that all registered packs are for, where they agree. */
export function regionOfPacks(): string | undefined {
  const all = [...packs.values()].flatMap((languages) => [...languages.values()] as Partial<ContentPack>[]);
  const [region, ...others] = unique(all.flatMap((pack) => pack.region ?? []));
  return others.length ? undefined : region;
}
