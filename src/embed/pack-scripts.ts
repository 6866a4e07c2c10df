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
import { listen, onEachPage, page, whenRead } from '../content/unclobbered.js';
import { version } from '../core/version.js';
import { refusal } from '../core/warn-once.js';
import { runAsset } from './asset-loader.js';

/** What the event `care-content` brings: a pack, or words of the interface with their `language`. */
interface Given {
  pack: unknown;
  words?: InterfaceWords;
  language?: string;
  /** Of which version of the library it is a file, where the library's build has made and checked it. */
  library?: string;
}

/** A pack that the page brings in its own markup, whatever the order of its scripts. No author's editor lets one through. */
const dataBlocks = 'script[type="application/json"][data-care-content]';

/**
 * Topics are scripts beside this one, so that a page pays for what it shows. Each is asked for when an element
 * needs it, or earlier by a script tag of the page. A page hands over a pack of its own in the same way, or as data.
 */
export function loadTopics(): void {
  const take = (event: Event): void => {
    const { pack, words, language, library } = ((event as CustomEvent).detail ?? {}) as Given;
    if (words && language) registerInterfaceWords(language, words);
    // Only what was made with this very script needs no check.
    else if (library === version && (pack as ContentPack)?.schemaVersion === 1) addBuiltInPack(pack as ContentPack);
    else addUnchecked(pack, library);
  };
  onEachPage(() => {
    page.addEventListener('care-content', take);
    // Whoever spoke before anybody listened says it again.
    page.dispatchEvent(new CustomEvent('care-ready'));
    whenRead(() => {
      for (const { textContent } of page.querySelectorAll(dataBlocks)) addUnchecked(textContent);
    });
    expectPacks(new Promise((resolve) => whenRead(resolve as () => void)));
    retryFailed();
  });

  registerPackLoader(languagesOfTopics, async (topic, language) => {
    const file = `topics/${topic}/${language}.`;
    const hasCome = (): boolean => isReserved(topic, language) || findEntry(topic, language)?.language === language;
    await tagOf(file);
    if (hasCome()) return;
    await runAsset(`${file}js`, hasCome).catch(() => {});
  });
}

/** Where the page has a tag for the file that has not run yet, as after a deferred script, nothing is asked for twice. */
async function tagOf(file: string): Promise<void> {
  const tag = page.querySelector(`script[src*="${file}"]`);
  if (!tag || page.readyState === 'complete') return;
  await new Promise((resolve) => {
    for (const event of ['load', 'error']) tag.addEventListener(event, resolve);
    listen('load', resolve);
  });
}

/** Until a pack has been checked, no other text is shown in its place: not the library's own either. */
async function addUnchecked(given: unknown, library?: string): Promise<void> {
  let value = given;
  try {
    if (typeof given === 'string') value = JSON.parse(given);
  } catch {
    // What is no JSON is no pack either, and the check says so.
  }
  // Whose place the pack wants, as it says itself.
  const topic = claimedField(value, 'topic') ?? '';
  const language = claimedField(value, 'language') ?? '';
  reservePlace(topic, language, 'checking');
  const result = await checkPack(value);
  if ('pack' in result) (library ? addBuiltInPack : addCheckedPack)(result.pack);
  else console.warn(`[care-widgets] ${refusal('care-content', result.problems)}`);
  reservePlace(topic, language, result.unchecked && 'unchecked');
  if (result.unchecked) rememberFailure(() => addUnchecked(value, library));
}
