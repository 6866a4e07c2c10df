/**
 * Says that the text an element shows is past the date of its next review, for whoever keeps a site.
 * It says nothing about the reader.
 */
export class CareReviewOverdueEvent extends CustomEvent<undefined> {
  static readonly eventName = 'care-review-overdue';

  constructor(
    /** The topic of the content, such as `back-pain`. */
    readonly topic: string,
    /** The language of the content, such as `en`. */
    readonly language: string,
    /** The day on which the review was due, such as `2026-11-30`. */
    readonly due: string,
  ) {
    super(CareReviewOverdueEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'care-review-overdue': CareReviewOverdueEvent;
  }
}
