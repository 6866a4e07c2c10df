import type { Outcome } from '../../screening/outcome.js';

/**
 * Says which outcome a person's answers led to, and nothing about the answers themselves.
 * It bubbles and crosses shadow roots; a page that must not let other scripts know the outcome
 * stops it at the element. Not an Event itself, as some old libraries put a thing of their own in its place.
 */
export class CareOutcomeEvent extends CustomEvent<undefined> {
  static readonly eventName = 'care-outcome';

  constructor(
    /** `emergency`, `urgent`, `see-doctor` or `none`. */
    readonly outcome: Outcome,
    /** The topic of the content, such as `back-pain`. */
    readonly topic: string,
    /** The id of the question set, such as `base`. */
    readonly screening: string,
  ) {
    super(CareOutcomeEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'care-outcome': CareOutcomeEvent;
  }
}
