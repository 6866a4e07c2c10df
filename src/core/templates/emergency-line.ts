import { html, type TemplateResult } from 'lit';
import type { InterfaceWords } from '../../content/messages.js';
import * as icons from '../icons.js';
import type { TextFormatter } from '../text-formatter.js';

/** The line “In an emergency, call …”, or another one that says so. */
export function emergencyLine(
  text: TextFormatter,
  words: InterfaceWords,
  line: string = words.emergencyLine,
): TemplateResult {
  return html`<p class="emergency-line">${icons.octagon}<span>${text.linked(line)}</span></p>`;
}
