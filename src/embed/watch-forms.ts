import { beside, loadBeside } from './beside.js';

/** What may stand for a widget; the script of the forms looks closer. */
const candidate = '[data-care-widget], a[href*="pages/"]';

/** Few pages embed by link or placeholder, so the code for it comes when there is one, at once or later. */
export function watchForms(): void {
  // While a page is being read nobody can tell whether a link will stand alone in its block.
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', watchForms, { once: true });
    return;
  }
  document.addEventListener('care-forms', (event) => (event as CustomEvent).detail(beside('pages/')), { once: true });
  const load = (): void => {
    // Without it a link is still a link, and a placeholder has its text.
    loadBeside('forms.js').catch((error) => console.warn('[care-widgets] forms.js could not be loaded.', error));
  };
  if (document.querySelector(candidate)) {
    load();
    return;
  }
  const observer = new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]) as Element[];
    if (!added.some((node) => node.matches?.(candidate) || node.querySelector?.(candidate))) return;
    observer.disconnect();
    load();
  });
  observer.observe(document.documentElement, { childList: true, subtree: true });
}
