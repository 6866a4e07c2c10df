import { ChapterElement } from '../../core/chapter-element.js';
import { entry } from './entry.js';

/**
 * What a clinical trial is, and how to talk with the care team about one.
 *
 * @element clinical-trials
 */
export class ClinicalTrials extends ChapterElement {
  override readonly entry = entry;
}

declare global {
  interface HTMLElementTagNameMap {
    'clinical-trials': ClinicalTrials;
  }
}
