import { notify } from '../content/pack-registry.js';
import { clean, holds, onEachPage, page } from '../content/unclobbered.js';
import { quote, warnOnce, warnRefused, warnUnknown } from './warn-once.js';

/**
 * What the page decides for all elements on it, as `data-…` on a script tag of the library or as
 * `<meta name="care-widgets-…" content="…">`: no editor or sanitizer lets an author write either.
 */
export const pageSettings = [
  'review-policy',
  'emergency-number',
  'fever-threshold',
  'interpreter-number',
  'care-team-number',
  'after-hours-number',
  'nurse-line-number',
  'care-team-hours',
  'fever-first-call',
  'region',
  'src-origin',
  // Where the files beside the one-file script are.
  'base',
] as const;
export type PageSetting = (typeof pageSettings)[number];

/** The tag that runs this. A module has none, and neither has a script that is run as text. */
export const ownTag = page?.currentScript;
/** The tag speaks for the page that it stood on, and for none that is written in its place. */
const ownPage = page?.documentElement;

// Also under a name with a hash, and with what caches and tag managers put behind it.
export const ofLibrary = /(^|\/)care-widgets(\.[\w-]+)*\.js($|[?#])/;
const inPage = 'script, meta';
const policyEvent = 'care-review-policy';
const strict = 'reviewed-only';

let known: Record<string, string[]> | undefined;
let isWatching = false;
/** Once strict it is strict, whatever becomes of the tag that said so. */
let isStrict = false;

function readPage(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const tag of [page.documentElement === ownPage ? ownTag : null, ...page.querySelectorAll(inPage)]) {
    if (!tag) continue;
    const isMeta = tag.localName === 'meta';
    const name = tag.getAttribute('name') ?? tag.getAttribute('property') ?? '';
    const isOurs = isMeta
      ? /^\s*care[\W_]?widgets?[\W_]/i.test(name)
      : tag === ownTag || ofLibrary.test(tag.getAttribute('src') ?? '');
    const given = isMeta ? [{ name, value: tag.getAttribute('content') ?? '' }] : tag.attributes;
    for (const { name, value } of given) {
      let setting = name
        .trim()
        .toLowerCase()
        .replace(/^(care[\W_]?widgets?[\W_]|data-)/, '');
      // A policy counts from any script, as a page's own bundle has any name; and where its name has a slip.
      if (isOurs ? /review|^policy/.test(setting) : name === 'data-review-policy') setting = 'review-policy';
      else if (!isOurs) continue;
      if (pageSettings.includes(setting as PageSetting)) {
        found[setting] = [...(found[setting] ?? []), value.trim()];
      } else if (isMeta) {
        warnUnknown(
          page.documentElement,
          'meta',
          [name],
          pageSettings.map((one) => `care-widgets-${one}`),
        );
      }
    }
  }
  return found;
}

/** What the page says of a setting: first on the tag that runs this, then in the page's order. */
function givenFor(name: PageSetting): string[] {
  known ??= page ? readPage() : {};
  return known[name] ?? [];
}

/** What the page says for all elements, if anything. Of two values the first counts. */
export function pageSetting(name: PageSetting): string | undefined {
  const [first, ...others] = givenFor(name).filter(Boolean);
  const other = others.find((value) => value !== first);
  if (other) warnOnce(page.documentElement, `${name} ${quote(other)} is ignored: ${quote(first)} came first.`);
  return first;
}

/** Whether a policy asks for signed text alone. Only `all`, or none at all, does not. */
export function asksForReview(policy: string | null | undefined, holder: Element = page.documentElement): boolean {
  if ((policy ?? 'all') === 'all') return false;
  if (policy !== strict) warnRefused(holder, 'review-policy', policy, `"${strict}" or "all"`, `"${strict}"`);
  return true;
}

/** Whether the page asks for it, at any of the places where a page can say so. */
export function pageAsksForReview(): boolean {
  for (const policy of givenFor('review-policy')) isStrict = asksForReview(policy) || isStrict;
  return isStrict;
}

/** Sets the policy for all elements of the page. One that asks for review cannot be taken back. */
export function setReviewPolicy(policy: string | null): void {
  if (page && asksForReview(policy)) sayPolicy(strict);
}

/** Copies of the library on one page tell each other. Any script of the page may, as it only gets stricter. */
function sayPolicy(detail?: string): void {
  watchSettings();
  page.dispatchEvent(new CustomEvent(policyEvent, { detail }));
}

/** From now on every element looks at its needs when what the page says has changed. */
export function watchSettings(): void {
  if (isWatching) return;
  isWatching = true;
  const now = (): string => JSON.stringify([pageAsksForReview(), known]);
  let before = now();
  const look = (): void => {
    known = undefined;
    if (before === now()) return;
    before = now();
    notify();
  };
  const hear = ({ detail }: CustomEventInit): void => {
    if (detail) isStrict = true;
    // A copy that came later asks.
    else if (isStrict) sayPolicy(strict);
    look();
  };
  new MutationObserver((records) => {
    const changed = ({ target, addedNodes, removedNodes }: MutationRecord): unknown =>
      clean(target as Element).matches?.(inPage) ||
      [...addedNodes, ...removedNodes].some((node) => holds(node, inPage));
    if (records.some(changed)) look();
  }).observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ['name', 'content', 'src', 'data-review-policy'],
  });
  onEachPage(() => {
    page.addEventListener(policyEvent, hear);
    sayPolicy();
  });
}
