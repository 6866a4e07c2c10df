import { clean } from '../content/unclobbered.js';
import { withoutPage } from './without-page.js';

/** `lang`, and what XHTML has for it, whether the page is read as XML or as HTML. */
const givesLanguage = '[*|lang],[xml\\:lang]';

/** The language that the page gives an element: its nearest ancestor's, through shadow roots, or the document's. */
export function pageLanguage(element: Element): string {
  if (withoutPage) return languageOfHosts(element);
  let node: Element | null = element;
  while (node) {
    const holder: Element | null = clean(node).closest(givesLanguage);
    if (holder) {
      const { getAttribute } = clean(holder);
      return (getAttribute('lang') ?? getAttribute('xml:lang') ?? '').trim();
    }
    node = hostOf(node.getRootNode());
  }
  return languageOfDocument(element);
}

/** What a document says of itself where no element has a language: the last that counts, and a list never does. */
function languageOfDocument({ ownerDocument }: Element): string {
  let language = '';
  for (const tag of clean(ownerDocument).querySelectorAll('meta[http-equiv="content-language" i]')) {
    language = tag.getAttribute('content')?.match(/^\s*([^\s,]+)[^,]*$/)?.[1] ?? language;
  }
  return language;
}

/** Without a DOM an element knows only its own `lang` and those of its hosts. */
function languageOfHosts(element: Element): string {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return element.getAttribute('lang')?.trim() ?? (host ? languageOfHosts(host) : '');
}

/** Calls back when a language in the element's page or shadow roots may have changed; returns the way to stop. */
export function watchPageLanguage(element: Element, callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  for (const root of rootsOf(element))
    observer.observe(root, { attributeFilter: ['lang', 'xml:lang', 'content'], subtree: true });
  return () => observer.disconnect();
}

/** The element's root and every root around it: a change outside a shadow root also applies inside. */
function rootsOf(element: Element): Node[] {
  const root = element.getRootNode();
  const host = hostOf(root);
  return host ? [root, ...rootsOf(host)] : [root];
}

/** Not by `instanceof`, which fails across frames. */
const hostOf = (root: Node): Element | null => (root.nodeType === 11 ? ((root as ShadowRoot).host ?? null) : null);
