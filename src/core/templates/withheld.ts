import { html, nothing, type TemplateResult } from 'lit';
import { clean } from '../../content/unclobbered.js';
import type { TextFormatter } from '../text-formatter.js';
import type { View } from '../view.js';
import { withoutPage } from '../without-page.js';
import { emergencyLine } from './emergency-line.js';

/**
 * In place of a text that nobody has signed, on a page that shows no other: the number, what to do in an emergency, and
 * the page's own text. What a standalone page has drawn before is not that, but the very text.
 */
export function withheld(
  host: Element,
  text: TextFormatter,
  { words }: View,
  heading: TemplateResult,
  emergency: unknown,
): TemplateResult {
  return html`<div class="body">
      ${heading}
      ${emergencyLine(text, words)}
      <p>${words.review.notReviewed.help}</p>
      <p>${words.unavailable.ask}</p>
      ${emergency}
    </div>
    ${withoutPage || clean(host).querySelector(':scope > [data-static]') ? nothing : html`<slot></slot>`}`;
}
