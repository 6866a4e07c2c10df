import { html, nothing, type TemplateResult } from 'lit';
import type { Chapter, Section } from '../content/schema.js';
import { sourceIdsOf } from '../content/source-ids.js';
import { CareElement } from './care-element.js';
import { chapterStyles } from './styles/chapter.styles.js';
import { pictureStyles, pictureTokens } from './styles/picture.styles.js';
import { renderPicture } from './templates/picture.js';
import type { View } from './view.js';

/**
 * An element that answers questions, each under its own heading, with a picture where one helps.
 *
 * @csspart section - One question with its answer.
 * @csspart picture - A picture with its labels.
 * @csspart glossary - On paper: what the marked words mean.
 * @cssproperty --care-color-blood - Stroke color of blood in pictures.
 * @cssproperty --care-color-blood-soft - Fill color of blood in pictures.
 * @cssproperty --care-color-defense - Stroke color of immune cells in pictures.
 * @cssproperty --care-color-defense-soft - Fill color of immune cells in pictures.
 * @cssproperty --care-color-illness - Fill color of diseased cells in pictures, and of their rim.
 * @cssproperty --care-color-medicine - Stroke color of medicine in pictures.
 * @cssproperty --care-color-medicine-soft - Fill color of medicine in pictures.
 * @cssproperty --care-color-skin - Fill color of darker skin in pictures, and of hair.
 * @cssproperty --care-color-skin-soft - Fill color of lighter skin in pictures.
 */
export abstract class ChapterElement extends CareElement {
  static override sheets = [...CareElement.sheets, pictureTokens, chapterStyles, pictureStyles];

  protected override renderContent(view: View): unknown {
    const { title, sections } = this.chapterOf(view);
    return html`<div class="body">
        ${this.renderTitle(title)} ${this.renderWhomToCall(view)} ${this.renderSections(view, sections, 1)}
      </div>
      ${this.renderFooter(view, sourceIdsOf(sections))}`;
  }

  protected chapterOf({ pack }: View): Chapter {
    return pack[this.entry.packField] as Chapter;
  }

  protected renderSections({ pack }: View, sections: readonly Section[], below: number): TemplateResult[] {
    return sections.map(({ heading, paragraphs, items, steps, picture }) => {
      const drawn = pack.pictures?.find(({ id }) => id === picture);
      return html`<section class=${drawn ? 'section drawn' : 'section'} part="section">
        ${this.heading(below, heading)}
        <div class="words">
          ${paragraphs.map((paragraph) => html`<p>${this.text.explained(paragraph)}</p>`)}
          ${items ? this.text.list(items) : nothing}
          ${steps ? html`<ol>${steps.map((step) => html`<li>${this.text.explained(step)}</li>`)}</ol>` : nothing}
        </div>
        ${drawn ? renderPicture(drawn, this.text) : nothing}
      </section>`;
    });
  }
}
