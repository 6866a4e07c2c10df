/**
 * Says that the text an element shows is past the day of its next review, for whoever keeps a site. It says nothing
 * about the reader. Fired once for each content, after it has been rendered; an element inside another one fires none.
 * It bubbles and is composed, so that it crosses shadow roots, and it cannot be canceled. Its `detail` is null.
 */
export class CareReviewOverdueEvent extends CustomEvent<null> {
  /** The type to listen for. */
  static readonly eventName = 'care-review-overdue';

  /** The topic of the content, such as `back-pain`. Never undefined. */
  readonly topic: string;

  /** The language of the content as a BCP 47 tag, such as `en` or `zh-Hans`; may differ from the page's. */
  readonly language: string;

  /** The date on which the review was due, such as `2026-11-30`. Never undefined. */
  readonly due: string;

  constructor(topic: string, language: string, due: string) {
    super(CareReviewOverdueEvent.eventName, { bubbles: true, composed: true });
    this.topic = topic;
    this.language = language;
    this.due = due;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'care-review-overdue': CareReviewOverdueEvent;
  }
}
