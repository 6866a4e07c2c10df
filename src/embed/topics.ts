import languagesOfTopics from 'virtual:topics';
import { addBuiltInPack, addCheckedPack, expectPacks, findEntry, offerPacks } from '../content/catalog.js';
import { loadCheck } from '../content/check.js';
import { type InterfaceWords, registerInterfaceWords } from '../content/interface-words.js';
import type { ContentPack } from '../content/schema.js';
import { listProblems } from '../kit/report.js';
import { loadBeside } from './beside.js';

/** What the event `care-content` brings: a pack, and whether the build of this library has checked it. */
interface Given {
  pack: unknown;
  checked?: true;
  /** Words of the interface, which come with `language` in place of a pack. */
  words?: InterfaceWords;
  language?: string;
}

/**
 * Topics are scripts beside this one, so that a page pays for what it shows. Each is asked for when an element
 * needs it, or earlier by a script tag of the page. A page hands over a pack of its own in the same way.
 */
export function loadTopics(): void {
  document.addEventListener('care-content', (event) => {
    const { pack, checked, words, language } = ((event as CustomEvent).detail ?? {}) as Given;
    if (checked && words) registerInterfaceWords(language as string, words);
    else if (checked) addBuiltInPack(pack as ContentPack);
    else expectPacks(addUnchecked(pack));
  });
  if (document.readyState === 'loading') {
    expectPacks(new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve)));
  }

  offerPacks(languagesOfTopics, async (topic, language) => {
    const file = `topics/${topic}/${language}.`;
    await tagOf(file);
    if (findEntry(topic, language)?.language !== language) await loadBeside(`${file}js`);
  });
}

/** Where the page has a tag for the file that has not run yet, as after a deferred script, nothing is asked for twice. */
async function tagOf(file: string): Promise<void> {
  const tag = document.querySelector(`script[src*="${file}"]`);
  if (!tag || document.readyState === 'complete') return;
  await new Promise((resolve) => {
    for (const event of ['load', 'error']) tag.addEventListener(event, resolve);
    window.addEventListener('load', resolve);
  });
}

async function addUnchecked(value: unknown): Promise<void> {
  try {
    const result = (await loadCheck()).parsePack(value);
    if ('pack' in result) return addCheckedPack(result.pack);
    const problems = listProblems(result.problems);
    console.warn(`[care-widgets] the pack of a care-content event is not valid and not used. ${problems}.`);
  } catch (error) {
    console.warn('[care-widgets] the pack of a care-content event could not be checked and is not used.', error);
  }
}
