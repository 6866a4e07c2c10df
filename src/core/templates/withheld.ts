import { html, nothing, type TemplateResult } from 'lit';
import { clean } from '../../content/unclobbered.js';
import type { TextFormatter } from '../text-formatter.js';
import type { View } from '../view.js';
import { withoutPage } from '../without-page.js';
import { emergencyLine } from './emergency-line.js';

/**
 * Replaces an unsigned text where the policy requires signed text: the emergency number, emergency instructions, and
 * the page's fallback. What a standalone page has pre-rendered is not a fallback but the withheld text itself.
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
