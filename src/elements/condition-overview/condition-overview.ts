import { ChapterElement } from '../../core/chapter-element.js';
import { entry } from './entry.js';

/**
 * What a condition is, where it starts, why treatment starts when it does, how the plan is made,
 * and what remission means: each a short answer under its heading.
 *
 * @element condition-overview
 */
export class ConditionOverview extends ChapterElement {
  override readonly entry = entry;
}

declare global {
  interface HTMLElementTagNameMap {
    'condition-overview': ConditionOverview;
  }
}
