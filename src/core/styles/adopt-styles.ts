import { clean, detach } from '../../content/unclobbered.js';
import { withoutPage } from '../without-page.js';

/** An element that accepts more styles later, for parts of it that are loaded lazily. */
export interface StyledHost extends Element {
  addStyles(text: string, replaced?: string): void;
}

// Keyed by document, not by window, which stays the same when a frame navigates.
const ofDocuments = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Adopts style sheets with these texts. A constructed sheet belongs to one document, so each document gets its own, in
 * case the page moves an element into a frame. A strict CSP blocks all other styles; browsers without constructable
 * sheets get `<style>` where the CSP allows it.
 */
export function adoptStyles(root: ShadowRoot, texts: readonly string[]): void {
  if (withoutPage) return;
  const ownerDocument = clean(root.ownerDocument);
  const view = ownerDocument.defaultView as (Window & typeof globalThis) | null;
  // Nothing in a <template> is rendered; its elements come here again when they enter a page.
  if (!view) return;
  if (!('adoptedStyleSheets' in root)) {
    for (const old of (root as ShadowRoot).querySelectorAll('style')) detach(old);
    const styles = texts.map((text) => Object.assign(ownerDocument.createElement('style'), { textContent: text }));
    (root as ShadowRoot).prepend(...styles);
    return;
  }
  const known = ofDocuments.get(root.ownerDocument) ?? new Map<string, CSSStyleSheet>();
  ofDocuments.set(root.ownerDocument, known);
  root.adoptedStyleSheets = texts.map((text) => {
    const sheet = known.get(text) ?? new view.CSSStyleSheet();
    if (!known.has(text)) sheet.replaceSync(text);
    known.set(text, sheet);
    return sheet;
  });
}
