import type { Chapter, ContentPack } from '../../content/schema.js';
import { ChapterElement } from '../../core/chapter-element.js';
import type { View } from '../../core/view.js';

/**
 * What a clinical trial is, and how to talk with the care team about one.
 *
 * @element clinical-trials
 */
export class ClinicalTrials extends ChapterElement {
  protected override readonly defaultTopic: string = 'acute-lymphoblastic-leukemia';

  protected override canShow(pack: ContentPack): boolean {
    return pack.trials !== undefined;
  }

  protected override renderContent(view: View): unknown {
    return this.renderChapter(view, view.pack.trials as Chapter);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'clinical-trials': ClinicalTrials;
  }
}
