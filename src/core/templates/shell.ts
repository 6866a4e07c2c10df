import { html, nothing, type TemplateResult } from 'lit';
import { directionOf, primaryLanguage } from '../../content/locale.js';

/** The box around an element's content, with the language and direction of its text. */
export function shell(content: unknown, language: string, pageLanguage: string, isNested: boolean): TemplateResult {
  // Content in another language than the page's needs a direction of its own, and right-to-left text always does.
  const isForeign = primaryLanguage(language) !== primaryLanguage(pageLanguage) && pageLanguage !== '';
  const direction = directionOf(language);
  // Answers are health data: each of these marks keeps an analytics or session recording tool from capturing this part
  // of the page. PRIVACY.md says which tool uses which; tests keep both lists equal, and run the tools that are on npm.
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
