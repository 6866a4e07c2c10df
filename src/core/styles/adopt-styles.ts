import { clean } from '../../content/unclobbered.js';
import { withoutPage } from '../without-page.js';

/** An element that more styles can be added to, for parts of it whose code comes later. */
export interface StyledHost extends Element {
  addStyles(text: string, replaced?: string): void;
}

// Not by window, which stays the same when a frame goes to another document.
const ofDocuments = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Gives a root the style sheets of these texts. A sheet that a script makes belongs to one document: each document has
 * its own, for when the page puts an element into a frame. A strict policy refuses other styles, so a browser without
 * such sheets has `<style>` where the policy lets it.
 */
export function adoptStyles(root: ShadowRoot, texts: readonly string[]): void {
  if (withoutPage) return;
  const ownerDocument = clean(root.ownerDocument);
  const view = ownerDocument.defaultView as (Window & typeof globalThis) | null;
  // A template shows nothing; its elements come here again when they go to a page.
  if (!view) return;
  if (!('adoptedStyleSheets' in root)) {
    for (const old of (root as ShadowRoot).querySelectorAll('style')) old.remove();
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
