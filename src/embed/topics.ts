import languagesOfTopics from 'virtual:topics';
import { addBuiltInPack, addCheckedPack, offerPacks } from '../content/catalog.js';
import { loadCheck } from '../content/check.js';
import type { ContentPack } from '../content/schema.js';
import { beside, nonce } from './beside.js';

/** What the event `care-content` brings: a pack, and whether the build of this library has checked it. */
interface Given {
  pack: unknown;
  checked?: true;
}

/**
 * Topics are scripts beside this one, so that a page pays for what it shows. Each is asked for when an element
 * needs it, or earlier by a script tag of the page. A page hands over a pack of its own in the same way.
 */
export function loadTopics(): void {
  document.addEventListener('care-content', (event) => {
    const { pack, checked } = ((event as CustomEvent).detail ?? {}) as Given;
    if (checked) addBuiltInPack(pack as ContentPack);
    else addUnchecked(pack);
  });

  offerPacks(languagesOfTopics, async (topic, language) => {
    const address = beside(`topics/${topic}/${language}.js`);
    try {
      // An import is what a strict policy and Trusted Types allow.
      await import(/* @vite-ignore */ address);
    } catch {
      // Another origin without CORS headers, or a file on disk: only a classic script may come from there.
      await loadClassic(address);
    }
  });
}

async function addUnchecked(value: unknown): Promise<void> {
  try {
    const result = (await loadCheck())(value);
    if ('pack' in result) return addCheckedPack(result.pack);
    const problems = result.problems.slice(0, 8).map(({ path, rule }) => `${path}: ${rule}`);
    console.warn(`[care-widgets] the pack of a care-content event is not valid and not used. ${problems.join('; ')}.`);
  } catch (error) {
    console.warn('[care-widgets] the pack of a care-content event could not be checked and is not used.', error);
  }
}

function loadClassic(address: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.nonce = nonce;
    script.onload = resolve;
    script.onerror = reject;
    script.src = address;
    document.head.append(script);
    script.remove();
  });
}
