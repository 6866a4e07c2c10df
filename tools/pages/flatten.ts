// Turns the content of an element's shadow root into markup that needs no script.
import {
  ancestors,
  appendChild,
  type ChildNode,
  createElement,
  createTextNode,
  type Element,
  getAttribute,
  hasAttribute,
  isElementNode,
  isTemplateNode,
  isTextNode,
  type Node,
  type ParentNode,
  queryAll,
  setAttribute,
  type TextNode,
} from '@parse5/tools';
import { prefix as partPrefix } from '../../src/elements/care-guide/addresses.js';

/** Attributes that refer to other elements by id. */
export const references = ['aria-labelledby', 'aria-describedby', 'for'];

/** Attributes that only matter with a script. The renderer writes the property `checked` even if it is false. */
const dropped = ['popover', 'aria-controls', 'aria-expanded', 'aria-haspopup', 'tabindex', 'hidden', 'checked'];

/** An element with its children. */
export function elementOf(name: string, attributes: Record<string, string>, ...children: ChildNode[]): Element {
  const made = createElement(name, attributes);
  for (const child of children) appendChild(made, child);
  return made;
}

const wordsOf = (node: Element, attribute: string): string[] => getAttribute(node, attribute)?.split(/\s+/) ?? [];

export const hasClass = (node: Node, name: string): boolean =>
  isElementNode(node) && wordsOf(node, 'class').includes(name);
export const hasPart = (node: Node, name: string): boolean =>
  isElementNode(node) && wordsOf(node, 'part').includes(name);
export const isNamed = (node: Node, name: string): node is Element => isElementNode(node) && node.tagName === name;

/** All matching elements below a node, in document order. */
export const allBelow = (root: Node, fits: (node: Node) => boolean): Element[] => [
  ...queryAll<Element>(root, (node) => isElementNode(node) && fits(node)),
];

export const textOf = (root: Node): string =>
  [...queryAll<TextNode>(root, isTextNode)].map(({ value }) => value).join('');

const shadowOf = (node: Element): ParentNode | undefined =>
  node.childNodes.filter(isTemplateNode).find((child) => hasAttribute(child, 'shadowrootmode'))?.content;

/**
 * Flattens what an element shows into light DOM: every shadow root is inlined, and whatever needs a script is left out.
 * `original` is the URL of the text that a translation was made from; `columns` are those of a timeline's strip.
 */
export function flatten(
  name: string,
  shadow: ParentNode,
  { original, columns }: { original: string; columns: string | undefined },
): Element {
  let count = 0;

  const openOut = (host: string, className: string | null, root: ParentNode): Element => {
    // Ids are unique per shadow root, but here they all share one document.
    const prefix = `w${++count}-`;
    const idOf = (id: string): string => (id.startsWith(partPrefix) ? id : prefix + id);
    const copyAll = (nodes: readonly ChildNode[]): ChildNode[] => nodes.flatMap(copy);

    const copy = (node: ChildNode): ChildNode[] => {
      if (isTextNode(node)) return [createTextNode(node.value)];
      if (!isElementNode(node) || node.tagName === 'style' || hasAttribute(node, 'popover')) return [];
      const inner = shadowOf(node);
      if (inner) return [openOut(node.tagName, getAttribute(node, 'class'), inner)];
      if (node.tagName === 'slot') return copyAll(node.childNodes);
      if (hasClass(node, 'disclosure')) return toDetails(node);
      const isButton = node.tagName === 'button';
      if (isButton && [...ancestors(node)].some((one) => hasClass(one, 'translated'))) return [toLink(node)];
      const made = createElement(node.tagName, [], node.namespaceURI);
      for (const { name, value } of node.attrs) {
        if (dropped.includes(name) || (name === 'role' && hasClass(node, 'term'))) continue;
        if (name === 'id') setAttribute(made, name, idOf(value));
        else if (references.includes(name)) setAttribute(made, name, value.split(' ').map(idOf).join(' '));
        else setAttribute(made, name, value);
      }
      // The element lays out the strip with a sheet of its own; here an attribute selects a rule of the page's sheet.
      if (columns && hasClass(node, 'strip')) setAttribute(made, 'data-strip', columns);
      // Keeps the button's space for the script; without scripting it is hidden.
      if (isButton) setAttribute(made, 'disabled', '');
      for (const child of copyAll(node.childNodes)) appendChild(made, child);
      return [made];
    };

    /** The button to the original becomes a link to its page. */
    const toLink = (button: Element): Element => {
      const lang = getAttribute(button, 'lang') ?? '';
      const dir = getAttribute(button, 'dir') ?? '';
      const attributes = { class: 'button no-print', lang, dir, hreflang: lang, href: original };
      return elementOf('a', attributes, createTextNode(textOf(button).trim()));
    };

    /**
     * A disclosure button and its panel become <details>, which works without a script. What always shows stands below:
     * inside it would be hidden.
     */
    const toDetails = (disclosure: Element): ChildNode[] => {
      const [head, ...others] = disclosure.childNodes.filter(isElementNode) as [Element, Element];
      const panel = others.pop() as Element;
      const label = { class: 'disclosure-button button' };
      const [inner] = allBelow(head, (node) => isNamed(node, 'button'));
      const summary = inner
        ? elementOf('summary', {}, headingOf(head, elementOf('span', label, ...copyAll(inner.childNodes))))
        : elementOf('summary', label, ...copyAll(head.childNodes));
      return [elementOf('details', { class: 'disclosure' }, summary, ...copy(panel)), ...copyAll(others)];
    };

    /** A heading keeps its id, to which links lead, its level and its look. */
    const headingOf = (head: Element, content: Element): Element => {
      const kept = head.attrs.filter(({ name }) => ['id', 'class', 'role', 'aria-level'].includes(name));
      const attributes = kept.map(({ name, value }) => [name, name === 'id' ? idOf(value) : value]);
      return elementOf(head.tagName, Object.fromEntries(attributes), content);
    };

    const attributes = { 'data-static': host, ...(className ? { class: className } : {}) };
    return elementOf('div', attributes, ...copyAll(root.childNodes));
  };

  const flat = openOut(name, null, shadow);
  // A link to a part of an element inside, where an address would not lead, does so here.
  const ids = allBelow(flat, (node) => isElementNode(node) && hasAttribute(node, 'id')).map(
    (node) => getAttribute(node, 'id') as string,
  );
  for (const { attrs } of allBelow(flat, (node) => isNamed(node, 'a'))) {
    for (const attribute of attrs.filter(({ name, value }) => name === 'href' && value.startsWith('#effect-'))) {
      const id = ids.find((one) => one.replace(/^w\d+-/, '#') === attribute.value);
      if (id) attribute.value = `#${id}`;
    }
  }
  return flat;
}
