import { rememberFailure } from '../content/pack-registry.js';
import { holds, page } from '../content/unclobbered.js';
import { pageSetting, pageSettings } from '../core/page-settings.js';
import { assetUrl, loadAsset } from './asset-loader.js';
import type { startUpgrades } from './upgrade.js';

/** What may stand for a widget; the file beside the script looks closer. */
const candidate = '[data-care-widget], a[href*="pages/"]';

/**
 * Few pages embed by link or placeholder, so the code for it comes when there is one, at once or later. To be called
 * once the page is read: before that nobody can tell whether a link will stand alone in its block.
 */
export function watchForUpgrades(): void {
  const load = async (): Promise<void> => {
    try {
      const upgrade = (await loadAsset('upgrade')) as { startUpgrades: typeof startUpgrades };
      upgrade.startUpgrades({ base: assetUrl('pages/'), pageSetting, pageSettings });
    } catch {
      // Without it a link is still a link, and a placeholder has its text.
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
