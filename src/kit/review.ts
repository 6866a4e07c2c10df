import type { ContentPack } from '../content/schema.js';
import { quote, report } from './report.js';

let pagePolicy: string | null = null;

/** Sets `review-policy` for all elements of the page that have none of their own. */
export function setReviewPolicy(policy: string | null): void {
  pagePolicy = policy;
}

/** Whether an element shows only what a clinician has signed. A value that is not known counts as yes. */
export function onlyReviewed(element: HTMLElement & { reviewPolicy: string | null }): boolean {
  const policy = element.reviewPolicy ?? pagePolicy;
  if (policy === null || policy === 'all') return false;
  if (policy !== 'reviewed-only') {
    report(element, `review-policy ${quote(policy)} is not "reviewed-only" or "all"; only reviewed text is shown.`);
  }
  return true;
}

/** The day on which a review was due, where that is past. The day itself still counts. */
export function overdueSince({ status, due }: ContentPack['review']): string | undefined {
  return status === 'reviewed' && due && new Date(`${due}T23:59:59`) < new Date() ? due : undefined;
}
