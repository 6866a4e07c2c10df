import { html, type TemplateResult } from 'lit';
import type { InterfaceWords } from '../../content/messages.js';
import { icons } from '../icons.js';
import type { TextFormatter } from '../text-formatter.js';

/** The line “In an emergency, call …”. */
export function emergencyLine(text: TextFormatter, words: InterfaceWords): TemplateResult {
  return html`<p class="emergency-line">${icons.emergency}<span>${text.linked(words.emergencyLine)}</span></p>`;
}
