import type { ContentPack } from '../content/schema.js';
import { clean } from '../content/unclobbered.js';
import { asksForReview, pageAsksForReview } from './page-settings.js';
import { warnOnce } from './warn-once.js';

export { setReviewPolicy } from './page-settings.js';

/** What is meant for the policy with a slip in its name; not a mark of the page's own, such as `data-review-id`. */
const misspelled = /^(?:data-)?review[\W_]?pol|^(?:review|policy)$/;

/** Whether an element shows a safe message instead of a pack: it is unsigned, and the policy forbids that. */
export function isWithheld(
  element: HTMLElement & { reviewPolicy: string | null; within: unknown; neverWithheld: boolean },
  { review: { status, on, by } }: ContentPack,
): boolean {
  if (element.within || element.neverWithheld) return false;
  const ofPage = pageAsksForReview();
  if (ofPage && element.reviewPolicy === 'all') {
    warnOnce(element, 'review-policy "all" is ignored: the page asks for "reviewed-only".');
  }
  const policies = [...clean(element).attributes].flatMap(({ name, value }) =>
    name !== 'review-policy' && misspelled.test(name) ? value : [],
  );
  const isStrict = [element.reviewPolicy, ...policies].some((policy) => asksForReview(policy, element));
  return (isStrict || ofPage) && !(status === 'reviewed' && on && by);
}

/** The date on which a review was due, if it has passed. A review due today is not overdue. */
export function overdueSince({ status, due }: ContentPack['review']): string | undefined {
  return status === 'reviewed' && due && new Date(`${due}T23:59:59`) < new Date() ? due : undefined;
}
