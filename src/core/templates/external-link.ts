import { html, type TemplateResult } from 'lit';
import type { View } from '../view.js';

/** A link to another site, which opens in a new tab, says so, and sends no referrer. */
export function externalLink({ pack, words }: View, address: string, title: unknown): TemplateResult {
  // The title may be in the language of an original, and these words are not.
  return html`<a href=${address} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer"
    >${title} <span class="no-print" lang=${pack.language}>${words.newTab}</span></a
  >`;
}
