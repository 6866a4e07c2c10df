import { html, type TemplateResult } from 'lit';
import type { InterfaceWords } from '../../content/messages.js';

/** A link to another site, which opens in a new tab and sends no referrer. */
export function externalLink(words: InterfaceWords, address: string, title: string): TemplateResult {
  return html`<a href=${address} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer"
    >${title} <span class="visually-hidden">${words.newTab}</span></a
  >`;
}
