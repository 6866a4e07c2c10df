import { html, nothing, type TemplateResult } from 'lit';
import type { Tools } from '../../content/schema.js';
import { CareElement } from '../../core/care-element.js';
import { externalLink } from '../../core/templates/external-link.js';
import type { View } from '../../core/view.js';
import { entry } from './entry.js';
import { healthToolsStyles } from './health-tools.styles.js';

/**
 * Links to related tools. A page with its own list puts it in the slot `tools`, which replaces the content's.
 *
 * @element health-tools
 * @slot tools - The page's own list of links, which replaces the content's.
 * @csspart tool - One tool.
 */
export class HealthTools extends CareElement {
  static override sheets = [...CareElement.sheets, healthToolsStyles];

  override readonly entry = entry;

  protected override renderContent(view: View): unknown {
    const { title, intro, links, more } = view.pack.tools as Tools;
    return html`<div class="body">
        ${this.renderTitle(title)}
        <slot name="tools">
          <p class="intro">${this.text.linked(intro)}</p>
          <ul class="tools" role="list">
            ${links.map(
              (link) => html`<li class="tool" part="tool">
                <p>${this.#renderLink(view, link)}</p>
                <p class="soft">${this.text.linked(link.description)}</p>
              </li>`,
            )}
          </ul>
          ${more ? html`<p>${this.#renderLink(view, more)}</p>` : nothing}
        </slot>
      </div>
      ${this.renderFooter(view, [])}`;
  }

  /** In print the address is shown, as links cannot be followed there. */
  #renderLink(view: View, { address, title }: NonNullable<Tools['more']>): TemplateResult {
    return html`<strong>${externalLink(view, address, this.text.tagged(title))}</strong>
      <span class="paper-only">${address}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'health-tools': HealthTools;
  }
}
