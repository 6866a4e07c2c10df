import { html, nothing, type TemplateResult } from 'lit';
import { directionOf, primaryLanguage } from '../../content/locale.js';

/** The box around an element's content, in the language and direction of its text. */
export function shell(content: unknown, language: string, pageLanguage: string, isNested: boolean): TemplateResult {
  // Where the content is not in the page's language, the page's direction does not fit it either; and a language
  // that is written from right to left never fits another direction.
  const isForeign = primaryLanguage(language) !== primaryLanguage(pageLanguage) && pageLanguage !== '';
  const direction = directionOf(language);
  // Answers are health data: each mark is one by which a tool leaves a part of the page out of what it captures or
  // records. PRIVACY.md says which is whose; the tests hold both lists equal, and run the tools that npm has.
  return html`<div
    class="care rr-block sentry-block fs-exclude ph-no-capture amp-block mp-block mp-no-track nr-block highlight-block pendo-ignore mf-excluded ym-hide-content lo-sensitive ${isNested ? 'nested' : ''}"
    heap-ignore
    data-heap-redact-text
    data-hj-suppress
    data-clarity-mask="true"
    data-dd-privacy="hidden"
    data-private
    data-matomo-mask
    data-cs-mask
    data-sl="exclude"
    data-recording-disable
    data-openreplay-hidden
    data-dtrum-mask
    part="base"
    lang=${language}
    dir=${isForeign || direction === 'rtl' ? direction : nothing}
  >
    ${content}
  </div>`;
}
