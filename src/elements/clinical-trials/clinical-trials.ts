import type { Chapter } from '../../content/schema.js';
import { ChapterElement } from '../../core/chapter-element.js';
import type { View } from '../../core/view.js';
import { entry } from './entry.js';

/**
 * What a clinical trial is, and how to talk with the care team about one.
 *
 * @element clinical-trials
 */
export class ClinicalTrials extends ChapterElement {
  override readonly entry = entry;

  protected override renderContent(view: View): unknown {
    return this.renderChapter(view, view.pack.trials as Chapter);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinical-trials': ClinicalTrials;
  }
}
