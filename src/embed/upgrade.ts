import { clean, page, whenRead } from '../content/unclobbered.js';
import type { PageSetting, pageSetting } from '../core/page-settings.js';
import { warnOnce, warnUnknown } from '../core/warn-once.js';
import { elementNames, isElementName } from '../elements/registry.js';
import { fromAddress, mayStandInPlaceholder, type WidgetRequest } from './address.js';

const prefix = 'data-care-';
const placeholder = `${prefix}widget`;
/** On a widget that stands for a link or placeholder: for which. A page that was copied or kept tells by it. */
const mark = `${prefix}from`;
/** Looks at a changed page in one second: many more than a page needs, and few enough that it does not stand still. */
const mostRounds = 300;
const inline = new Set(['A', 'B', 'EM', 'FONT', 'I', 'SPAN', 'STRONG', 'U']);

/** What the library's script knows and this one cannot: where the pages are, and what the page has set. */
export interface UpgradeSettings {
  base: string;
  pageSetting: typeof pageSetting;
  pageSettings: readonly string[];
  /** What an element holds whose end is missing. */
  takenIn: string;
}

/**
 * Widgets for what an editor or a sanitizer leaves of a snippet: a plain link to a standalone page that stands alone
 * in its block, and an element with `data-care-widget`. Also for what comes later; what goes is released.
 * The link stays where it is, so that it can be opened, copied and printed.
 */
class Forms {
  readonly #given: UpgradeSettings;
  readonly #made = new Map<Element, HTMLElement>();

  constructor(given: UpgradeSettings) {
    this.#given = given;
  }

  start(): void {
    let rounds = 0;
    let since = 0;
    const observer = new MutationObserver((records) => {
      // A page that writes the same links anew as soon as they are widgets would never come to rest.
      if (performance.now() - since > 1000) [rounds, since] = [0, performance.now()];
      rounds++;
      if (rounds > mostRounds) {
        observer.disconnect();
        const rule = 'changes as fast as links become widgets; what comes from now on stays a link.';
        return warnOnce(page.documentElement, rule);
      }
      if (page.readyState === 'loading') whenRead(this.#scanAll);
      else for (const { addedNodes } of records) for (const node of addedNodes) this.#scan(node);
      for (const [source, widget] of this.#made) attempt(source, () => this.#tidy(source, widget));
      // What this has done itself needs no second look.
      observer.takeRecords();
    });
    this.#scanAll();
    // The document itself stays where a page is written anew.
    observer.observe(document, { childList: true, subtree: true });
  }

  readonly #scanAll = (): void => this.#scan(page.documentElement);

  #scan(node: Node): void {
    if (clean(node).nodeType !== Node.ELEMENT_NODE) return;
    const root = clean(node as Element);
    const selector = `a[href], [${placeholder}]`;
    if (root.matches(selector)) attempt(node as Element, () => this.#upgrade(node as Element));
    for (const one of root.querySelectorAll(selector)) attempt(one, () => this.#upgrade(one));
    for (const one of root.querySelectorAll(`${this.#given.takenIn},[${placeholder}]>[${placeholder}]`)) {
      const { localName } = clean(one);
      if (one.parentElement)
        warnOnce(one.parentElement, `hides <${localName}>: is its end tag missing? HTML has no <…/> for it.`);
    }
  }

  #upgrade(source: Element): void {
    if (this.#made.has(source) || clean(source).closest(elementNames.join())) return;
    // In an editor it is being written.
    if (clean(source as HTMLElement).isContentEditable) return;
    const isLink = source instanceof HTMLAnchorElement;
    const request = isLink ? fromAddress(source.href, this.#given.base) : fromPlaceholder(source);
    if (!request) return;
    const place = isLink ? blockOf(source) : source;
    if (!place) return;
    const from = isLink ? source.href : 'placeholder';
    const around = clean(place);
    const next = around.tagName === 'P' ? around.nextElementSibling : around.lastElementChild;
    const known = next && clean(next).getAttribute(mark) === from ? next : undefined;
    const widget = (known ?? this.#build(request, from)) as HTMLElement;
    this.#made.set(source, widget);
    if (known) return;
    if (!isLink) clean(widget).append(...meaningful(source));
    // Below it, so that a link does not move as the reader goes for it.
    if (around.tagName === 'P') around.after(widget);
    else around.append(widget);
  }

  #tidy(source: Element, widget: HTMLElement): void {
    const { isConnected } = clean(source);
    const place = source instanceof HTMLAnchorElement ? blockOf(source) : source;
    const kept = isConnected && place && (clean(place).contains(widget) || clean(place).nextElementSibling === widget);
    // A page that takes the widget away wants it so, and would take the next one away as well, without an end.
    if (kept || (place && !widget.isConnected && isConnected)) return;
    widget.remove();
    this.#made.delete(source);
    if (isConnected) this.#upgrade(source);
  }

  /** The attributes that an element of the library observes are those that it takes in any form. */
  #build({ name, attributes, refused = [] }: WidgetRequest, from: string): HTMLElement {
    const element = page.createElement(name);
    const { observedAttributes = [] } = element.constructor as { observedAttributes?: string[] };
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
    return element;
  }
}

/** One link or placeholder that fails stays what it is, and stops no other. */
function attempt(source: Element, action: () => void): void {
  try {
    action();
  } catch (error) {
    warnOnce(source, `stays as it is: ${error}`);
  }
}

/** The block in which a link stands alone; undefined where other text or pictures stand beside it. */
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

/** The page's own text in a placeholder; editors put a space that does not break into what is empty. */
function meaningful(source: Element): ChildNode[] {
  const { textContent, childNodes } = clean(source);
  return textContent?.trim() ? [...childNodes] : [];
}

export function startUpgrades(given: UpgradeSettings): void {
  new Forms(given).start();
}
