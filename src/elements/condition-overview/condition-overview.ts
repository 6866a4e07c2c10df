import { ChapterElement } from '../../core/chapter-element.js';
import type { View } from '../../core/view.js';
import { warnUnknown } from '../../core/warn-once.js';
import { entry } from './entry.js';

/**
 * What a condition is, where it starts, why treatment starts when it does, how the plan is made, and what remission
 * means: each a short answer under its own heading. Or another chapter of the content, such as tests, living with
 * treatment, or what comes after it.
 *
 * @element condition-overview
 */
export class ConditionOverview extends ChapterElement {
  static override properties = { chapter: {} };

  /**
   * The id of another chapter to show: for the built-in topic, `first-days`, `tests`, `living`, `caregivers` or
   * `after`. Without it the overview is shown. An unknown id is reported on the console, and the first chapter is
   * shown.
   */
  chapter: string | null = null;

  override get entry(): typeof entry | { packField: 'chapters'; topic: string } {
    return this.chapter ? { ...entry, packField: 'chapters' } : entry;
  }

  protected override chapterOf(view: View): ReturnType<ChapterElement['chapterOf']> {
    const { chapters } = view.pack;
    if (!this.chapter || !chapters) return super.chapterOf(view);
    const chosen = chapters.find(({ id }) => id === this.chapter);
    if (chosen) return chosen;
    const known = chapters.map(({ id }) => id);
    warnUnknown(this, 'chapter', [this.chapter], known, `using ${known[0]}`);
    return chapters[0] ?? super.chapterOf(view);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'condition-overview': ConditionOverview;
  }
}
