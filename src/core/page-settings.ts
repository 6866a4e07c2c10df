import { notify } from '../content/pack-registry.js';
import { clean, holds, onEachPage, page } from '../content/unclobbered.js';
import { quote, warnOnce, warnRefused, warnUnknown } from './warn-once.js';

/**
 * The page's settings for all elements, as `data-…` on the library's script tag or as
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

/** The script tag that runs this code. Modules have none, nor does evaluated code. */
export const ownTag = page?.currentScript;
/** The tag speaks for the page that it stood on, and for none that is written in its place. */
const ownPage = page?.documentElement;

// Also with a hash in its name, or a suffix that caches or tag managers have added.
export const ofLibrary = /(^|\/)care-widgets(\.[\w-]+)*\.js($|[?#])/;
const inPage = 'script, meta';
const policyEvent = 'care-review-policy';
const strict = 'reviewed-only';

/** What is meant for a setting of whom to call and when, also with a slip in its name. */
export const looksLikeSetting = /numb|region|fever|hours|emerg/;

let known: Record<string, string[]> | undefined;
let isWatching = false;
/** Once strict, always strict, even if the tag that said so is removed. */
let isStrict = false;

/** A module does not know its own tag: one of another name is told by a setting that no other script has. */
const isBundle = ({ attributes }: Element): boolean =>
  pageSettings.some((name) => /number|fever|hours/.test(name) && `data-${name}` in attributes);

function readPage(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const tag of [page.documentElement === ownPage ? ownTag : null, ...page.querySelectorAll(inPage)]) {
    if (!tag) continue;
    const isMeta = tag.localName === 'meta';
    const name = tag.getAttribute('name') ?? tag.getAttribute('property') ?? '';
    const isOurs = isMeta
      ? /^\s*care[\W_]?widgets?[\W_]/i.test(name)
      : tag === ownTag || ofLibrary.test(tag.getAttribute('src') ?? '') || (!ownTag && isBundle(tag));
    const given = isMeta ? [{ name, value: tag.getAttribute('content') ?? '' }] : tag.attributes;
    for (const { name, value } of given) {
      let setting = name
        .trim()
        .toLowerCase()
        .replace(/^(care[\W_]?widgets?[\W_]|data-)/, '');
      // A policy counts on any script tag, as a page's bundle can have any name, and even if it is misspelled on ours.
      if (isOurs ? /(^|[^p])review|^policy/.test(setting) : name === 'data-review-policy') setting = 'review-policy';
      else if (!isOurs) continue;
      if (pageSettings.includes(setting as PageSetting)) {
        found[setting] = [...(found[setting] ?? []), value.trim()];
      } else if (isMeta || looksLikeSetting.test(setting)) {
        // On a script only names that look like a setting: tools add attributes of their own there.
        const start = isMeta ? 'care-widgets-' : 'data-';
        warnUnknown(
          page.documentElement,
          'setting',
          [name],
          pageSettings.map((one) => start + one),
        );
      }
    }
  }
  return found;
}

/** The page's values for a setting: the running script's tag first, then in document order. */
function givenFor(name: PageSetting): string[] {
  known ??= page ? readPage() : {};
  return known[name] ?? [];
}

/** The page's value for a setting, if any. If there are several, the first wins. */
export function pageSetting(name: PageSetting): string | undefined {
  const [first, ...others] = givenFor(name).filter(Boolean);
  const other = others.find((value) => value !== first);
  if (other) warnOnce(page.documentElement, `${name} ${quote(other)} is ignored: ${quote(first)} came first.`);
  return first;
}

/** Whether a policy requires signed text. Only `all`, or no policy at all, does not. */
export function asksForReview(policy: string | null | undefined, holder: Element = page.documentElement): boolean {
  if ((policy ?? 'all') === 'all') return false;
  if (policy !== strict) warnRefused(holder, 'review-policy', policy, `"${strict}" or "all"`, `"${strict}"`);
  return true;
}

/** Whether the page requires signed text, in any of the places where a page can say so. */
export function pageAsksForReview(): boolean {
  for (const policy of givenFor('review-policy')) isStrict = asksForReview(policy) || isStrict;
  return isStrict;
}

/** Sets the review policy for all elements of the page. A policy that requires review cannot be undone. */
export function setReviewPolicy(policy: string | null): void {
  if (page && asksForReview(policy)) sayPolicy(strict);
}

/** Tells other copies of the library on the page. Any script may send this event: it can only make things stricter. */
function sayPolicy(detail?: string): void {
  watchSettings();
  page.dispatchEvent(new CustomEvent(policyEvent, { detail }));
}

/** From now on, all elements update when the page's settings change. */
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
    // A copy that was loaded later is asking.
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
    attributeFilter: ['name', 'content', 'property', 'src', ...pageSettings.map((name) => `data-${name}`)],
  });
  onEachPage(() => {
    page.addEventListener(policyEvent, hear);
    sayPolicy();
  });
}
