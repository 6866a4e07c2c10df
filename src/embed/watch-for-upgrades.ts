import { rememberFailure } from '../content/pack-registry.js';
import { holds, page } from '../content/unclobbered.js';
import { pageSetting, pageSettings } from '../core/page-settings.js';
import { elements } from '../elements/all.js';
import { assetUrl, loadAsset } from './asset-loader.js';
import type { startUpgrades } from './upgrade.js';

const names = Object.keys(elements).join();
/**
 * What a template takes in that leaves an element open: parts of a page, which never are the text that stands in for it.
 * A script with an address may stand before the program of a screener: the library, and a pack of the page.
 */
const takenIn = `:is(${names},[data-care-widget])>:is(header,main,nav,footer,script:not([src]),${names},[data-care-widget]):not([slot],[data-care-from])`;
/** What may stand for a widget, or for a mistake; the file beside the script looks closer. */
const candidate = `[data-care-widget],a[href*="pages/"],${takenIn}`;

let isWatching = false;

/**
 * Few pages embed by link or placeholder, so the code is loaded only once there is one. Call this after the page has
 * been parsed: before that, it is unknown whether a link is alone in its block.
 */
export function watchForUpgrades(): void {
  if (isWatching) return;
  isWatching = true;
  const load = async (): Promise<void> => {
    try {
      const upgrade = (await loadAsset('upgrade')) as { startUpgrades: typeof startUpgrades };
      upgrade.startUpgrades({ base: assetUrl('pages/'), pageSetting, pageSettings, takenIn });
    } catch {
      // Without the code, a link is still a link, and a placeholder shows its text.
      rememberFailure(load);
    }
  };
  if (page.querySelector(candidate)) {
    load();
    return;
  }
  const observer = new MutationObserver((records) => {
    const news = records.flatMap(({ type, target, addedNodes }) => (type === 'attributes' ? target : [...addedNodes]));
    if (!news.some((node) => holds(node, candidate))) return;
    observer.disconnect();
    load();
  });
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['href', 'data-care-widget'] });
}
