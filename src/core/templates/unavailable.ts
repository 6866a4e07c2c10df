import { html, nothing, type TemplateResult } from 'lit';
import { directionOf, primaryLanguage } from '../../content/locale.js';
import { type InterfaceWords, interfaceWords } from '../../content/messages.js';
import { clean } from '../../content/unclobbered.js';
import type { Retry } from '../controllers/retry.js';
import { emergencyLineIn } from '../last-resort.js';
import type { TextFormatter } from '../text-formatter.js';
import { emergencyLine } from './emergency-line.js';

/**
 * Shown if there is no usable content, calmly, as nobody is in danger by that: what to do, and the page's fallback. It
 * stays while what could not be loaded is asked for again.
 */
export function unavailable(text: TextFormatter, language: string, retry: Retry): TemplateResult {
  const { words } = interfaceWords(language);
  const { heading, help, ask } = words.unavailable;
  return box(
    language,
    html`<p class="label" role="status">${retry.isRunning ? words.loading : heading}</p>
      ${emergencyLine(text, words, help)}
      ${ownLine(text, language)}
      <p>${ask}</p>
      ${retry.isOffered ? retryButton(words, retry) : nothing}`,
    html`<slot></slot>`,
  );
}

/** Shown while the content is loading: the page's fallback, or else the emergency line. */
export function waiting(host: Element, text: TextFormatter, language: string): TemplateResult {
  const isText = ({ nodeName, slot, textContent }: Element): unknown =>
    !/^(#comment|script|style)$/i.test(nodeName) && !slot && textContent?.trim();
  if ([...host.childNodes].some((node) => isText(clean(node as Element)))) return html`<slot></slot>`;
  const { words } = interfaceWords(language);
  return box(language, html`<p>${words.loading}</p>${emergencyLine(text, words)}`);
}

export function retryButton({ unavailable }: InterfaceWords, retry: Retry): TemplateResult {
  return html`<button type="button" class="no-print" @click=${() => retry.press()}>${unavailable.again}</button>`;
}

/** The emergency line in the reader's language, if the other messages of that language have not been loaded. */
function ownLine(text: TextFormatter, wanted: string): unknown {
  const { language, line, local } = emergencyLineIn(wanted);
  if (primaryLanguage(interfaceWords(wanted).language) === primaryLanguage(language)) return nothing;
  return html`<p lang=${language} dir=${directionOf(language)}><strong>${text.linked(line, local)}</strong></p>`;
}

/** A box with interface messages only, without a pack. */
function box(wanted: string, content: TemplateResult, after?: TemplateResult): TemplateResult {
  const { language } = interfaceWords(wanted);
  return html`<div class="care" part="base" lang=${language} dir=${directionOf(language)}>
      <div class="body">${content}</div>
    </div>
    ${after}`;
}
