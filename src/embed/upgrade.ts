import { clean, detach, page, whenRead } from '../content/unclobbered.js';
import type { PageSetting, pageSetting } from '../core/page-settings.js';
import { adoptStyles } from '../core/styles/adopt-styles.js';
import { warnOnce, warnUnknown } from '../core/warn-once.js';
import { elementNames, isElementName } from '../elements/registry.js';
import { fromAddress, mayStandInPlaceholder, type WidgetRequest } from './address.js';

const prefix = 'data-care-';
const placeholder = `${prefix}widget`;
/** On a widget made from a link or placeholder: its source, by which it is recognized in a copied or saved page. */
const mark = `${prefix}from`;
/** How often within a second widgets answer a change of the page: more than a page needs, and soon over on a slow phone. */
const mostAnswers = 100;
const second = 1000;
/** How often a widget comes back that was taken away as soon as it came: once by chance, no more against the page's will. */
const mostReturns = 2;
const inline = new Set(['A', 'B', 'EM', 'FONT', 'I', 'SPAN', 'STRONG', 'U']);
/** Elements of HTML that may have a shadow root, but for the body. An element of the page's own may make one itself. */
const roomy = /^(article|aside|blockquote|div|footer|h[1-6]|header|main|nav|p|section|span)$/;
/** Parts that a page may style on the placeholder or block in whose shadow root the widget is. */
const parts = 'base, title, footer';

/** What only the library's script knows: where the standalone pages are, and what the page has set. */
export interface UpgradeSettings {
  base: string;
  pageSetting: typeof pageSetting;
  pageSettings: readonly string[];
  /** What an element holds whose end is missing. */
  takenIn: string;
}

/** The space between a link and its widget, as between two paragraphs. */
const gap = 'slot + * { margin-block-start: 1em }';

/** A widget that stands for a link or placeholder. */
interface Made {
  readonly widget: HTMLElement;
  readonly place: ParentNode & Node;
  /** What was asked for, so that a change shows. */
  readonly asked: string;
  /** When the page had it last, and how often it was gone at once. */
  since: number;
  returns: number;
}

/** What a link or placeholder asks for, and the page's element that gets it. */
interface Wish {
  readonly request: WidgetRequest;
  readonly block: Element;
  readonly from: string;
  readonly asked: string;
}

/**
 * Widgets for what an editor or a sanitizer leaves of a snippet: a plain link to a standalone page that stands alone
 * in its block, and an element with `data-care-widget`. Also for what comes later; what goes is released.
 * The page's nodes stay where they are, as frameworks and refreshes of a page count on finding them there: a widget is
 * in a shadow root of the block, which only the screen shows. Only a block that can have none gets one more child.
 */
class Forms {
  readonly #given: UpgradeSettings;
  readonly #made = new Map<Element, Made>();
  readonly #roots = new WeakSet<ShadowRoot>();
  #hasAnswered = false;
  #observer: MutationObserver | undefined;

  constructor(given: UpgradeSettings) {
    this.#given = given;
  }

  start(): void {
    let answers = 0;
    const observer = new MutationObserver((records) => {
      this.#hasAnswered = false;
      if (page.readyState === 'loading') whenRead(this.#scanAll);
      else {
        for (const { addedNodes, type, target } of records) {
          for (const node of type === 'attributes' ? [target] : addedNodes) this.#scan(node);
        }
      }
      for (const [source, made] of this.#made) attempt(source, () => this.#tidy(source, made));
      // Ignore our own changes.
      observer.takeRecords();
      if (!this.#hasAnswered) return;
      // A page that rewrites the same links as soon as they become widgets would cause an endless loop, in which no
      // timer ever fires: the count goes on however slow the phone is.
      if (answers === 0) setTimeout(() => (answers = 0), second);
      answers++;
      if (answers < mostAnswers) return;
      observer.disconnect();
      const rule = 'changes as fast as links become widgets; new links will stay links from now on.';
      warnOnce(page.documentElement, rule);
    });
    this.#observer = observer;
    this.#scanAll();
    // When a page is rewritten, the document itself stays.
    const attributeFilter = ['href', placeholder, 'contenteditable'];
    observer.observe(document, { childList: true, subtree: true, attributeFilter });
  }

  readonly #scanAll = (): void => this.#scan(page.documentElement);

  #scan(node: Node): void {
    if (!clean(node as Element).tagName) return;
    const root = clean(node as Element);
    const selector = `a[href], [${placeholder}]`;
    if (root.matches(selector)) attempt(node as Element, () => this.#upgrade(node as Element));
    for (const one of root.querySelectorAll(selector)) attempt(one, () => this.#upgrade(one));
    for (const one of root.querySelectorAll(this.#given.takenIn)) {
      const { localName } = clean(one);
      if (one.parentElement)
        warnOnce(one.parentElement, `hides <${localName}>: is its end tag missing? HTML has no <…/> for it.`);
    }
  }

  #wishOf(source: Element): Wish | undefined {
    const isLink = source instanceof HTMLAnchorElement;
    const request = isLink ? fromAddress(source.href, this.#given.base) : fromPlaceholder(source);
    const block = request && (isLink ? blockOf(source) : source);
    const from = isLink ? source.href : 'placeholder';
    return block && { request, block, from, asked: JSON.stringify(request) };
  }

  #upgrade(source: Element): void {
    if (clean(source).closest(elementNames.join())) return;
    // It is still being edited.
    if (clean(source as HTMLElement).isContentEditable) return;
    const wish = this.#wishOf(source);
    // The page's text in a placeholder may hold a link to the same widget.
    if (!wish || [...this.#made.keys()].some((one) => clean(one).contains(source))) return;
    const place = this.#placeIn(wish.block);
    if (!place) return;
    const { request, block, from, asked } = wish;
    const last = clean(block).lastElementChild;
    const known = last && clean(last).getAttribute(mark) === from ? last : undefined;
    const widget = (known ?? page.createElement(request.name)) as HTMLElement;
    if (!known) this.#give(widget, request, from);
    const made = { widget, place, asked, since: performance.now(), returns: 0 };
    this.#made.set(source, made);
    this.#observer?.observe(source, { attributes: true });
    if (!known) this.#put(source, made);
  }

  /** Undefined where another copy of the library has put its widget. */
  #placeIn(block: Element): Made['place'] | undefined {
    const { localName, shadowRoot, hasAttribute, attachShadow } = clean(block);
    if (shadowRoot?.querySelector(`[${mark}]`) && !this.#roots.has(shadowRoot)) return undefined;
    if (!roomy.test(localName) || hasAttribute('is')) return block;
    const root = shadowRoot && this.#roots.has(shadowRoot) ? shadowRoot : attachShadow({ mode: 'open' });
    this.#roots.add(root);
    return root;
  }

  /** What stands in the block shows above the widget of a link, and in a placeholder only where the widget shows it. */
  #put(source: Element, { widget, place }: Made): void {
    this.#hasAnswered = true;
    const isLink = source instanceof HTMLAnchorElement;
    if (!(place instanceof ShadowRoot)) {
      clean(place).append(widget);
    } else {
      if (!isLink) this.#passOn(source, widget);
      place.replaceChildren(...(isLink ? [page.createElement('slot')] : []), widget);
      adoptStyles(place, [gap]);
    }
  }

  /** The page's own nodes in a placeholder are the widget's, in the slots that they name. */
  #passOn(source: Element, widget: HTMLElement): void {
    const { children, textContent } = clean(source);
    const names = new Set(['', ...[...children].map((one) => clean(one).getAttribute('slot') ?? '')]);
    // Its text in the first one never shows beside them; by it the widget knows that there is some.
    const text = textContent?.trim() ?? '';
    const isSame =
      widget.textContent === text && [...widget.children].map((one) => one.slot).join() === [...names].join();
    if (isSame) return;
    const slots = [...names].map((name) => Object.assign(page.createElement('slot'), name && { name, slot: name }));
    slots[0]?.append(text);
    widget.replaceChildren(...slots);
  }

  #tidy(source: Element, made: Made): void {
    const { widget, place } = made;
    const wish = clean(source).isConnected ? this.#wishOf(source) : undefined;
    const isThere = wish && (place instanceof ShadowRoot ? place.host : place) === wish.block;
    if (!isThere || wish.request.name !== widget.localName) {
      // The block may be another link's by now.
      const isLast = widget.parentNode === place;
      detach(widget);
      if (isLast && place instanceof ShadowRoot) place.replaceChildren(page.createElement('slot'));
      this.#made.delete(source);
      if (wish) this.#upgrade(source);
      return;
    }
    if (wish.asked !== made.asked) {
      this.#give(widget, wish.request, wish.from);
      this.#made.set(source, { ...made, asked: wish.asked });
    }
    if (place instanceof ShadowRoot) {
      if (!(source instanceof HTMLAnchorElement)) this.#passOn(source, widget);
      return;
    }
    if (widget.parentNode === place) return;
    // A refresh of the page knows only what the server sent. But a page that takes the widget away at once wants it so.
    const now = performance.now();
    made.returns = now - made.since < second ? made.returns + 1 : 0;
    made.since = now;
    if (made.returns <= mostReturns) this.#put(source, made);
  }

  /** In every form of embedding, an element takes the attributes that it observes. */
  #give(element: HTMLElement, { attributes, refused = [] }: WidgetRequest, from: string): void {
    this.#hasAnswered = true;
    const { observedAttributes = [] } = element.constructor as { observedAttributes?: string[] };
    for (const { name } of [...element.attributes]) if (!(name in attributes)) element.removeAttribute(name);
    for (const attribute of new Set([...refused, ...Object.keys(attributes)])) {
      const value = attributes[attribute];
      if (attribute !== 'lang' && attribute !== 'dir' && !observedAttributes.includes(attribute)) {
        warnUnknown(element, 'attribute', [attribute], [...observedAttributes, 'lang', 'dir']);
      } else if (value === undefined) {
        const forAll = `, or for the page <meta name="care-widgets-${attribute}" content="…"> or data-${attribute} on the script`;
        warnOnce(
          element,
          `does not take ${attribute} from ${from === 'placeholder' ? 'a placeholder' : 'an address'} that anyone may ` +
            `write, or it is too long. Use the element${this.#given.pageSettings.includes(attribute) ? forAll : ''}.`,
        );
      } else if (attribute === 'region' && this.#given.pageSetting(attribute satisfies PageSetting)) {
        warnOnce(element, 'region is ignored: the page has one for all elements.');
      } else {
        element.setAttribute(attribute, value);
      }
    }
    element.setAttribute(mark, from);
    element.setAttribute('exportparts', parts);
  }
}

/** A link or placeholder that fails stays as it is, and does not stop the others. */
function attempt(source: Element, action: () => void): void {
  try {
    action();
  } catch (error) {
    warnOnce(source, `stays as it is: ${error}`);
  }
}

/** The block that contains only this link; undefined if there is other text or pictures in it. */
function blockOf(link: Element): Element | undefined {
  let block = link.parentElement;
  while (block && inline.has(clean(block).tagName)) block = clean(block).parentElement;
  if (!block) return undefined;
  const others = [...clean(block).querySelectorAll('*')].some((one) => {
    const { tagName, hasAttribute, contains } = clean(one);
    return !hasAttribute(mark) && !contains(link) && !link.contains(one) && tagName !== 'BR';
  });
  const text = [...clean(block).childNodes].map((node) => {
    const { hasAttribute, textContent } = clean(node as Element);
    return hasAttribute?.(mark) ? '' : textContent;
  });
  return others || text.join('').trim() !== (link.textContent ?? '').trim() ? undefined : block;
}

function fromPlaceholder(source: Element): WidgetRequest | undefined {
  const given = clean(source);
  const name = (given.getAttribute(placeholder) ?? '').trim();
  if (!isElementName(name)) {
    warnUnknown(source, placeholder, [name], elementNames);
    return undefined;
  }
  const all = [...given.attributes]
    .filter((one) => one.name.startsWith('data-') && one.name !== placeholder)
    .map((one) => [one.name.slice('data-'.length), one.value] as const);
  const may = ([attribute, value]: readonly [string, string]): boolean => mayStandInPlaceholder(name, attribute, value);
  const refused = all.filter((one) => !may(one)).map(([attribute]) => attribute);
  return { name, attributes: Object.fromEntries(all.filter(may)), refused };
}

export function startUpgrades(given: UpgradeSettings): void {
  new Forms(given).start();
}
