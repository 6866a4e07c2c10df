import type { ContentPack } from '../content/schema.js';
import { asksForReview, pageAsksForReview } from './page-settings.js';
import { warnOnce } from './warn-once.js';

export { setReviewPolicy } from './page-settings.js';

/** Whether an element shows only what a clinician has signed: if the page or the element asks for it. */
export function onlyReviewed(element: HTMLElement & { reviewPolicy: string | null }): boolean {
  const ofPage = pageAsksForReview();
  if (ofPage && element.reviewPolicy === 'all') {
    warnOnce(element, 'review-policy "all" is not used: the page asks for "reviewed-only", and the strictest counts.');
  }
  return asksForReview(element.reviewPolicy, element) || ofPage;
}

/** The day on which a review was due, where that is past. The day itself still counts. */
export function overdueSince({ status, due }: ContentPack['review']): string | undefined {
  return status === 'reviewed' && due && new Date(`${due}T23:59:59`) < new Date() ? due : undefined;
}
