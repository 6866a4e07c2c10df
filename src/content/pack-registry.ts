import { languageChain } from './locale.js';
import type { ContentPack } from './schema.js';
import { unique } from './text.js';
import { listen } from './unclobbered.js';

/** The words of buttons and labels are asked for and kept as a topic is, in a folder of this name. */
export const wordsTopic = 'interface';

const packs = new Map<string, Map<string, unknown>>();
const watchers = new Set<() => void>();

/** Packs that are not inside, by topic, and how to get one. */
type PackLoader = (topic: string, language: string) => Promise<unknown>;
let offered = new Map<string, readonly string[]>();
let load: PackLoader | undefined;
let comings = 0;
const asked = new Map<string, 'loading' | 'failed'>();
/** Packs of the page that are not checked yet, or could not be: nothing else is shown in their place. */
const held = new Map<string, 'checking' | 'unchecked'>();
const failures = new Set<() => void>();
let hasReturned = false;
let isResting = false;
let isWanted = false;

/** Adds one of the library's own packs, which its tests check. One that the page has registered stays. */
export function addBuiltInPack(pack: ContentPack): void {
  if (!packs.get(pack.topic)?.has(pack.language.toLowerCase())) addCheckedPack(pack);
}

/** Adds a pack that was checked, in place of one that is there. */
export function addCheckedPack(pack: ContentPack): void {
  addEntry(pack.topic, pack.language, pack);
}

export function addEntry(topic: string, language: string, entry: unknown): void {
  const languages = packs.get(topic) ?? new Map<string, unknown>();
  languages.set(String(language).toLowerCase(), entry);
  packs.set(topic, languages);
  notify();
}

/** Remembers a failure, so that rendering again does not ask again; `forget` runs when it may be tried once more. */
export function rememberFailure(forget: () => void): void {
  failures.add(forget);
  if (typeof window === 'object') listen('online', afterReturn);
  // What was on its way when the network came back, or came before it answered, has a second chance.
  if (hasReturned) setTimeout(retryFailed, 1000);
  hasReturned = false;
}

function afterReturn(): void {
  hasReturned = true;
  retryFailed();
}

/** Forgets what has failed to load, so that the next need asks for it again, and has every element look at its needs. */
export function retryFailed(): void {
  if (!failures.size) return;
  const all = [...failures];
  failures.clear();
  for (const forget of all) forget();
  notify();
}

/** The same for what the page changes, which it may do with every frame: no more than once a second. */
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

/** Keeps the place of a pack of the page's own while it is checked, and after its check could not be loaded. */
export function reservePlace(topic: string, language: string, state?: 'checking' | 'unchecked' | undefined): void {
  const key = keyOf(topic, language);
  if (state) held.set(key, state);
  else held.delete(key);
  notify();
}

export const isReserved = (topic: string, language: string): boolean => held.has(keyOf(topic, language));

/** Registers which packs can be loaded when an element needs one, and the function that loads them. */
export function registerPackLoader(
  languagesOfTopics: Readonly<Record<string, readonly string[]>>,
  loader: PackLoader,
): void {
  offered = new Map(Object.entries(languagesOfTopics));
  load = loader;
}

/**
 * Starts loading the pack of a topic in the nearest language if necessary; returns true while it is pending. A language
 * whose pack failed is passed over for the next in the chain.
 */
export function requestPack(topic: string, language: string): boolean {
  for (const candidate of languageChain(language)) {
    const key = keyOf(topic, candidate);
    if (held.has(key)) return held.get(key) === 'checking';
    if (packs.get(topic)?.has(candidate)) return false;
    if (!load || !offered.get(topic)?.includes(candidate) || asked.get(key) === 'failed') continue;
    if (!asked.has(key)) {
      asked.set(key, 'loading');
      const done = (): void => {
        if (!packs.get(topic)?.has(candidate)) {
          asked.set(key, 'failed');
          rememberFailure(() => asked.delete(key));
        }
        notify();
      };
      load(topic, candidate).then(done, done);
    }
    return true;
  }
  return comings > 0 && topic !== wordsTopic && !packs.has(topic);
}

/** Whether the text in this very language, or the nearest that is offered, is there but could not be loaded. */
export function hasFailed(topic: string, language: string): boolean {
  for (const candidate of languageChain(language)) {
    if (packs.get(topic)?.has(candidate)) return false;
    if (asked.get(keyOf(topic, candidate)) === 'failed') return true;
  }
  return false;
}

/** Until this is settled, a topic that nobody knows may still come: its element waits, and complains of nothing. */
export async function expectPacks(coming: Promise<unknown>): Promise<void> {
  comings += 1;
  await coming;
  comings -= 1;
  notify();
}

/** Calls back whenever a pack has come or has failed to come, or what the page says has changed; returns the way to stop. */
export function watchPacks(callback: () => void): () => void {
  watchers.add(callback);
  return () => watchers.delete(callback);
}

/** Has every element look at its needs. */
export function notify(): void {
  for (const call of watchers) call();
}

const keyOf = (topic: string, language: string): string => `${topic}/${language.toLowerCase()}`;

/** The pack of a topic in the nearest language: `es-MX`, then `es`, then `en`. */
export function findPack(topic: string, language: string): ContentPack | undefined {
  return findEntry(topic, language)?.entry as ContentPack | undefined;
}

/** What is there in the nearest language, and which language that is. */
export function findEntry(topic: string, language: string): { entry: unknown; language: string } | undefined {
  const languages = packs.get(topic);
  for (const candidate of languageChain(language)) {
    if (held.has(keyOf(topic, candidate))) return undefined;
    const entry = languages?.get(candidate);
    if (entry) return { entry, language: candidate };
  }
  return undefined;
}

/** Topics that are there or can be loaded. */
export function knownTopics(): string[] {
  return unique([...packs.keys(), ...offered.keys()]).filter((topic) => topic !== wordsTopic);
}

/** Languages in which a topic is there or can be loaded. */
export function knownLanguages(topic: string): string[] {
  return unique([...(packs.get(topic)?.keys() ?? []), ...(offered.get(topic) ?? [])]);
}
