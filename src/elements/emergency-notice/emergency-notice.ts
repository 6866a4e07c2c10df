import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { isPhoneNumber } from '../../content/emergency-number.js';
import { directionOf } from '../../content/locale.js';
import type { Emergency, EmergencyWords } from '../../content/schema.js';
import { whenRead } from '../../content/unclobbered.js';
import { CareElement } from '../../core/care-element.js';
import * as icons from '../../core/icons.js';
import { pageSetting } from '../../core/page-settings.js';
import { renderNumber } from '../../core/text-formatter.js';
import type { View } from '../../core/view.js';
import { warnOnce, warnRefused } from '../../core/warn-once.js';
import { withoutPage } from '../../core/without-page.js';
import { emergencyNoticeStyles } from './emergency-notice.styles.js';
import { entry } from './entry.js';

/**
 * A line with the number to call, then what an emergency is, then the notices that a hospital must show.
 * Put a line with the number between the tags as well: visitors see it before the script runs and without it.
 *
 * @element emergency-notice
 * @csspart line - The line with the number.
 * @csspart assistance - The offer of an interpreter.
 * @csspart definition - What an emergency is.
 * @csspart notices - The notices.
 */
export class EmergencyNotice extends CareElement {
  static override sheets = [...CareElement.sheets, emergencyNoticeStyles];
  static override properties = {
    interpreterNumber: { attribute: 'interpreter-number' },
    callElsewhere: { attribute: false },
  };

  /**
   * The number of your free interpreter line. With it, an offer is shown in each language of the content's list.
   * Defaults to the page's (`data-interpreter-number` on the script tag); without either, there is no offer. A value
   * that is not a phone number is rejected.
   */
  interpreterNumber: string | null = null;

  /**
   * Set by a containing element that says when to call itself: then only the numbers are open.
   * @internal
   */
  declare callElsewhere: boolean | undefined;

  override readonly entry = entry;

  protected override get isUrgent(): boolean {
    return !this.callElsewhere;
  }

  override readonly neverWithheld = true;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // While the page is still being parsed, the content between the tags may be missing.
    if (!withoutPage) whenRead(this.#remind);
  }

  readonly #remind = (): void => {
    if (this.within || this.textContent?.trim()) return;
    warnOnce(this, 'has no fallback: put a line with the emergency number between its tags.');
  };

  protected override renderContent(view: View): unknown {
    const { title, notices, sources, words, assistance } = view.pack.emergency as Emergency;
    const { line, steps, lines, definition, examples } = this.#wordsOf(words);
    return html`<div class="body">
        ${this.renderTitle(title)}
        <div class="care-card emergency">
          <p class="line" part="line">${icons.phone}<strong>${this.text.linked(line)}</strong></p>
          ${this.text.list(steps)} ${lines ? this.text.list(lines) : nothing}
        </div>
        ${this.#renderMore(
          'definition',
          definition.heading,
          () => html`<p>${this.text.linked(definition.intro)}</p>
          ${this.text.list(definition.items)}
          ${examples ? html`${this.heading(2, examples.heading)} ${this.text.list(examples.items)}` : nothing}`,
        )}
        ${assistance ? this.#renderAssistance(assistance) : nothing}
        ${this.#renderMore('notices', notices.heading, () => this.text.list(notices.items))}
      </div>
      ${this.renderFooter(view, sources)}`;
  }

  #renderMore(part: string, title: string, content: () => unknown): TemplateResult {
    const heading = (shown: string | TemplateResult): TemplateResult => this.heading(1, shown);
    return html`<div part=${part} class="more">
      ${
        this.callElsewhere
          ? this.disclosures.render(part, this.text.label(title), content, heading)
          : html`${heading(title)} ${content()}`
      }
    </div>`;
  }

  #renderAssistance({ heading, lines }: NonNullable<Emergency['assistance']>): unknown {
    const number = (this.interpreterNumber ?? pageSetting('interpreter-number'))?.trim();
    if (!number) return nothing;
    if (!isPhoneNumber(number)) {
      warnRefused(this, 'interpreter-number', number, 'a phone number', 'none');
      return nothing;
    }
    const link = renderNumber(number);
    return html`<div part="assistance" class="more">
      ${this.heading(1, heading)}
      <dl class="languages">
        ${lines.map(({ language, name, text }) => {
          const [before, after] = text.split('{interpreter-number}');
          return html`<div lang=${language} dir=${directionOf(language)}><dt>${name}</dt><dd>${before}${link}${after}</dd></div>`;
        })}
      </dl>
    </div>`;
  }

  #wordsOf(words: readonly EmergencyWords[]): EmergencyWords {
    const own = words.find(({ regions }) => regions?.includes(this.place.region));
    return own ?? words.find(({ regions }) => !regions) ?? (words[0] as EmergencyWords);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'emergency-notice': EmergencyNotice;
  }
}
