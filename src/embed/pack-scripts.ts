import languagesOfTopics from 'virtual:topics';
import { claimedField } from '../content/claimed-field.js';
import { checkPack } from '../content/load-source.js';
import { type InterfaceWords, registerInterfaceWords } from '../content/messages.js';
import {
  addBuiltInPack,
  addCheckedPack,
  expectPacks,
  findEntry,
  isReserved,
  registerPackLoader,
  rememberFailure,
  reservePlace,
  retryFailed,
} from '../content/pack-registry.js';
import type { ContentPack } from '../content/schema.js';
import { acrossPages, listen, onEachPage, page, whenRead } from '../content/unclobbered.js';
import { version } from '../core/version.js';
import { refusal } from '../core/warn-once.js';
import { runAsset } from './asset-loader.js';

/** The detail of the event `care-content`: a pack, or interface messages with their `language`. */
interface Given {
  pack: unknown;
  words?: InterfaceWords;
  language?: string;
  /** The library version, if the library's own build has made and checked the file. */
  library?: string;
}

/** A pack in the page's markup, independent of script order. No editor lets an author write one. */
const dataBlocks = 'script[type="application/json"][data-care-content]';

/**
 * Topics are scripts next to this one, so that a page loads only what it shows. Each is loaded when an element needs
 * it, or earlier by a script tag of the page. A page provides its own pack in the same way, or as data in its markup.
 */
export function loadTopics(): void {
  const take = (event: Event): void => {
    const { pack, words, language, library } = ((event as CustomEvent).detail ?? {}) as Given;
    if (words && language) registerInterfaceWords(language, words);
    // Only packs from the same build need no check.
    else if (library === version && (pack as ContentPack)?.schemaVersion === 1) addBuiltInPack(pack as ContentPack);
    else addUnchecked(pack, library);
  };
  onEachPage(() => {
    page.addEventListener('care-content', take);
    // Scripts that ran earlier dispatch their content again.
    page.dispatchEvent(new CustomEvent('care-ready'));
    whenRead(() => {
      for (const { textContent } of page.querySelectorAll(dataBlocks)) addUnchecked(textContent);
    });
    expectPacks(acrossPages(whenLoaded));
    retryFailed();
  });

  registerPackLoader(languagesOfTopics, async (topic, language) => {
    const file = `topics/${topic}/${language}.`;
    const hasCome = (): boolean => isReserved(topic, language) || findEntry(topic, language)?.language === language;
    await acrossPages(async () => {
      await tagOf(file);
      if (!hasCome()) await runAsset(`${file}js`, hasCome);
    }).catch(() => {});
  });
}

/** Another script of the page, deferred like this one, may still bring a pack. */
const whenLoaded = (): Promise<unknown> =>
  new Promise<unknown>((resolve) => {
    if (page.readyState === 'complete') resolve(undefined);
    else listen('load', resolve);
  });

/** If the page has a tag for the file that may not have run yet, waits for it instead of loading the file twice. */
async function tagOf(file: string): Promise<void> {
  const tag = page.querySelector(`script[src*="${file}"]`);
  if (!tag) return;
  await Promise.race([
    whenLoaded(),
    new Promise((resolve) => {
      for (const event of ['load', 'error']) tag.addEventListener(event, resolve);
    }),
  ]);
}

/** Until a pack has been checked, no other text is shown in its place, not even the library's own. */
async function addUnchecked(given: unknown, library?: string): Promise<void> {
  let value = given;
  try {
    if (typeof given === 'string') value = JSON.parse(given);
  } catch {
    // Invalid JSON is not a pack either, and the check says so.
  }
  // Which pack it would replace, as it claims itself.
  const topic = claimedField(value, 'topic') ?? '';
  const language = claimedField(value, 'language') ?? '';
  reservePlace(topic, language, 'checking');
  const result = await checkPack(value);
  if ('pack' in result) (library ? addBuiltInPack : addCheckedPack)(result.pack);
  else console.warn(`[care-widgets] ${refusal('care-content', result.problems)}`);
  reservePlace(topic, language, result.unchecked && 'unchecked');
  if (result.unchecked) rememberFailure(() => addUnchecked(value, library));
}
