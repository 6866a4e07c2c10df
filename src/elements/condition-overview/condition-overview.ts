import type { Chapter } from '../../content/schema.js';
import { ChapterElement } from '../../core/chapter-element.js';
import type { View } from '../../core/view.js';
import { entry } from './entry.js';

/**
 * What a condition is, where it starts, why treatment starts when it does, how the plan is made,
 * and what remission means: each a short answer under its heading.
 *
 * @element condition-overview
 */
export class ConditionOverview extends ChapterElement {
  override readonly entry = entry;

  protected override renderContent(view: View): unknown {
    return this.renderChapter(view, view.pack.overview as Chapter);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'condition-overview': ConditionOverview;
  }
}
