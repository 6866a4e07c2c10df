import { html, type PropertyValues } from 'lit';
import { emergencyNumberOf } from '../../content/emergency-number.js';
import type { ContentPack, Emergency, EmergencyWords } from '../../content/schema.js';
import { CareElement, type View } from '../../kit/care-element.js';
import { icons } from '../../kit/icons.js';
import { quote, report } from '../../kit/report.js';
import { emergencyNoticeStyles } from './emergency-notice.styles.js';

/**
 * The plain line with the number to call, then what an emergency is, then the notices that a hospital must show.
 * Put the plain line between the tags as well: it is what a visitor reads before and without the script.
 *
 * @element emergency-notice
 * @csspart line - The plain line with the number.
 * @csspart definition - What an emergency is.
 * @csspart notices - The notices.
 */
export class EmergencyNotice extends CareElement {
  static override styles = [...CareElement.styles, emergencyNoticeStyles];
  static override properties = { region: {} };

  /**
   * Where the page is read, as an ISO 3166 code such as `US`, `GB` or `DE`: it decides the number and the words.
   * The default is the content's. For a region whose number is not on record the text says
   * “your local emergency number”; the console says so.
   */
  region: string | null = null;

  protected override readonly defaultTopic: string = 'emergency';

  protected override get placeRegion(): string {
    return this.region?.trim().toUpperCase() || super.placeRegion;
  }

  protected override shows(pack: ContentPack): boolean {
    return pack.emergency !== undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!emergencyNumberOf(this.placeRegion)) {
      report(
        this,
        `region ${quote(this.placeRegion)} has no emergency number on record; no number of a region is shown.`,
      );
    }
    // While the page is being read, what stands between the tags has not come yet.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', this.#remind, { once: true });
    else this.#remind();
  }

  readonly #remind = (): void => {
    if (this.nested || this.textContent?.trim()) return;
    report(this, 'has no text between its tags. Put the line with the number there, for visitors without the script.');
  };

  protected override renderContent(view: View): unknown {
    const { title, notices, sources, words } = view.pack.emergency as Emergency;
    const { line, steps, definition } = this.#wordsOf(words);
    return html`<div class="body">
        ${this.heading(0, title, { className: 'title', part: 'title' })}
        <div class="care-card emergency">
          <p class="line" part="line">${icons.phone}<strong>${this.text(line)}</strong></p>
          ${this.renderList(steps)}
        </div>
        <div part="definition" class="more">
          ${this.heading(1, definition.heading)}
          <p>${this.text(definition.intro)}</p>
          ${this.renderList(definition.items)}
        </div>
        <div part="notices" class="more">
          ${this.heading(1, notices.heading)} ${this.renderList(notices.items)}
        </div>
      </div>
      ${this.renderFooter(view, sources)}`;
  }

  #wordsOf(words: readonly EmergencyWords[]): EmergencyWords {
    const own = words.find(({ regions }) => regions?.includes(this.placeRegion));
    return own ?? words.find(({ regions }) => !regions) ?? (words[0] as EmergencyWords);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'emergency-notice': EmergencyNotice;
  }
}
