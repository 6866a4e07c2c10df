import { report } from '../kit/report.js';
import { fromAddress, mayStandInAddress, type WidgetRequest, widgets } from './address.js';

const prefix = 'data-care-';
const placeholder = `${prefix}widget`;
/** On a widget that stands for a link or placeholder: for which. A page that was copied or kept tells by it. */
const mark = `${prefix}from`;
/** Looks at a changed page in one second: many more than a page needs, and few enough that it does not stand still. */
const mostRounds = 300;
const inline = new Set(['A', 'B', 'EM', 'FONT', 'I', 'SPAN', 'STRONG', 'U']);

/**
 * Widgets for what an editor or a sanitizer leaves of a snippet: a plain link to a standalone page that stands alone
 * in its block, and an element with `data-care-widget`. Also for what comes later; what goes is released.
 * The link stays where it is, so that it can be opened, copied and printed.
 */
class Forms {
  readonly #base: string;
  readonly #made = new Map<Element, HTMLElement>();

  constructor(base: string) {
    this.#base = base;
  }

  start(): void {
    const options = { childList: true, subtree: true };
    let rounds = 0;
    let since = 0;
    const observer = new MutationObserver((records) => {
      // A page that writes the same links anew as soon as they are widgets would never come to rest.
      if (performance.now() - since > 1000) [rounds, since] = [0, performance.now()];
      rounds++;
      if (rounds > mostRounds) {
        observer.disconnect();
        const rule = 'changes as fast as links become widgets; what comes from now on stays a link.';
        return report(document.documentElement, rule);
      }
      for (const { addedNodes } of records) for (const node of addedNodes) this.#scan(node);
      this.#tidy();
      // What this has done itself needs no second look.
      observer.takeRecords();
    });
    this.#scan(document.documentElement);
    observer.observe(document.documentElement, options);
  }

  #scan(node: Node): void {
    if (!(node instanceof Element)) return;
    const selector = `a[href], [${placeholder}]`;
    if (node.matches(selector)) this.#upgrade(node);
    for (const one of node.querySelectorAll(selector)) this.#upgrade(one);
  }

  #upgrade(source: Element): void {
    if (this.#made.has(source) || source.closest(Object.keys(widgets).join())) return;
    // In an editor it is being written.
    if ((source as HTMLElement).isContentEditable) return;
    const isLink = source instanceof HTMLAnchorElement;
    const request = isLink ? fromAddress(source.href, this.#base) : fromPlaceholder(source);
    if (!request) return;
    const place = isLink ? blockOf(source) : source;
    if (!place) return;
    const from = isLink ? source.href : 'placeholder';
    const next = place.tagName === 'P' ? place.nextElementSibling : place.lastElementChild;
    const known = next?.getAttribute(mark) === from ? next : undefined;
    const widget = (known ?? build(request, from)) as HTMLElement;
    this.#made.set(source, widget);
    if (known) return;
    if (!isLink) widget.append(...meaningful(source));
    // Below it, so that a link does not move as the reader goes for it.
    if (place.tagName === 'P') place.after(widget);
    else place.append(widget);
  }

  #tidy(): void {
    for (const [source, widget] of this.#made) {
      const place = source instanceof HTMLAnchorElement ? blockOf(source) : source;
      const kept = source.isConnected && place && (place.contains(widget) || place.nextElementSibling === widget);
      // A page that takes the widget away wants it so, and would take the next one away as well, without an end.
      if (kept || (place && !widget.isConnected && source.isConnected)) continue;
      widget.remove();
      this.#made.delete(source);
      if (source.isConnected) this.#upgrade(source);
    }
  }
}

/** The block in which a link stands alone; undefined where other text or pictures stand beside it. */
function blockOf(link: Element): Element | undefined {
  let block: Element | null = link.parentElement;
  while (block && inline.has(block.tagName)) block = block.parentElement;
  if (!block) return undefined;
  const others = [...block.querySelectorAll('*')].filter(
    (one) => !one.hasAttribute(mark) && !one.contains(link) && !link.contains(one) && one.tagName !== 'BR',
  );
  const text = [...block.childNodes].map((node) => ((node as Element).hasAttribute?.(mark) ? '' : node.textContent));
  return others.length || text.join('').trim() !== (link.textContent ?? '').trim() ? undefined : block;
}

function fromPlaceholder(source: Element): WidgetRequest | undefined {
  const name = (source.getAttribute(placeholder) ?? '').trim();
  if (!Object.hasOwn(widgets, name)) {
    report(source, `${placeholder}="${name}" is not a widget. Known: ${Object.keys(widgets).join(', ')}.`);
    return undefined;
  }
  const attributes = [...source.attributes]
    .filter((one) => one.name.startsWith('data-') && one.name !== placeholder)
    .map((one) => [one.name.slice('data-'.length), one.value]);
  return { name, attributes: Object.fromEntries(attributes) };
}

/** The page's own text in a placeholder; editors put a space that does not break into what is empty. */
function meaningful(source: Element): ChildNode[] {
  return source.textContent?.trim() ? [...source.childNodes] : [];
}

/** The attributes that an element of the library observes are those that it takes in any form. */
function build({ name, attributes }: WidgetRequest, from: string): HTMLElement {
  const element = document.createElement(name);
  const { observedAttributes = [] } = element.constructor as { observedAttributes?: string[] };
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute !== 'lang' && attribute !== 'dir' && !observedAttributes.includes(attribute)) {
      report(element, `has no attribute ${attribute}. Known: ${observedAttributes.join(', ')}, lang, dir.`);
    } else if (from !== 'placeholder' && !mayStandInAddress(attribute, value)) {
      report(element, `does not take ${attribute} from an address, as anyone may write one. Use a placeholder.`);
    } else if (value !== 'false') {
      element.setAttribute(attribute, value);
    }
  }
  element.setAttribute(mark, from);
  return element;
}

/** `base` is the address of the standalone pages. */
export function startForms(base: string): void {
  new Forms(base).start();
}
