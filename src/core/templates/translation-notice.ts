import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../../content/locale.js';
import { type InterfaceWords, interfaceWords } from '../../content/messages.js';
import type { ContentController } from '../controllers/content-controller.js';
import type { View } from '../view.js';
import { retryButton } from './unavailable.js';

/** Says that a text is a machine translation, with a button to the original and back, and what could not be loaded. */
export function translationNotice(
  host: { original: string },
  content: ContentController,
  pageLanguage: string,
  { pack: { translation, language }, words }: View,
): TemplateResult {
  const { original } = host;
  const isMachines = translation?.method === 'machine' && !original;
  const offers = isMachines || original;
  const other = interfaceWords(original ? pageLanguage : (translation?.from ?? 'en'));
  const change = (): void => content.showOriginal(original ? '' : other.language);
  return html`<div class=${offers || content.missing || content.retry.isRunning ? 'translated' : nothing}>
    ${isMachines ? html`<p>${words.translation.machine}</p>` : nothing}
    ${
      offers
        ? html`<button type="button" class="no-print" lang=${other.language} dir=${directionOf(other.language)} @click=${change}>
            ${other.words.translation.read}
          </button>`
        : nothing
    }
    ${renderStatus(content, language, words)}
  </div>`;
}

/** That the language has changed as asked, or what could not be loaded, with a button to try again. */
function renderStatus(content: ContentController, language: string, words: InterfaceWords): TemplateResult {
  const { missing, retry, languageLeft } = content;
  const failed = missing === 'language' ? words.translation.failed : words.unavailable.heading;
  const changed = languageLeft && languageLeft !== language ? words.translation.changed : nothing;
  // The live region is there before its text, so that screen readers announce the text.
  return html`<p role="status" class="status not-loaded">${retry.isRunning ? words.loading : missing ? failed : changed}</p>
    ${retry.isOffered ? retryButton(words, retry) : nothing}`;
}
