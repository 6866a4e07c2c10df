import type { CareReviewOverdueEvent } from '../core/care-review-overdue-event.js';
import type { CareOutcomeEvent } from '../elements/redflag-screener/care-outcome-event.js';

/** What React does not give to an element that its server has written. */
export interface CareRefOptions {
  /** A content pack of your own, as the property `content`. */
  content?: unknown;
  onCareOutcome?: (event: CareOutcomeEvent) => void;
  onCareReviewOverdue?: (event: CareReviewOverdueEvent) => void;
}

/**
 * A `ref` for an element of this library on a page that React has written on a server. When React takes such a page
 * over, it sets no property and adds no listener to a custom element until a later rendering changes it, so an outcome
 * before that would be lost: `<redflag-screener topic="back-pain" ref={careRef({ onCareOutcome })}>`.
 */
export function careRef({ content, onCareOutcome, onCareReviewOverdue }: CareRefOptions) {
  return (element: HTMLElement | null): (() => void) | undefined => {
    if (!element) return undefined;
    if (content !== undefined) Object.assign(element, { content });
    const listening = new AbortController();
    const listen = (name: string, listener: ((event: never) => void) | undefined): void => {
      if (listener) element.addEventListener(name, listener as EventListener, { signal: listening.signal });
    };
    listen('care-outcome', onCareOutcome);
    listen('care-review-overdue', onCareReviewOverdue);
    return () => listening.abort();
  };
}
