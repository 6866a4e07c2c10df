import type { Outcome } from '../../screening/outcome.js';

/**
 * Says which outcome a person's answers led to, and nothing about the answers themselves. Fired each time the person
 * chooses Continue and gets a result, not when a result is taken back. It bubbles and is composed, so that it crosses
 * shadow roots, and it cannot be canceled; a page that must not let other scripts know the outcome stops it at the
 * element. Its `detail` is null.
 */
export class CareOutcomeEvent extends CustomEvent<null> {
  // Extends CustomEvent, as some old libraries replace the global Event.

  /** The type to listen for. */
  static readonly eventName = 'care-outcome';

  /**
   * The most urgent advice that was shown: `emergency`, `urgent` or `see-doctor`, or `none` if the person chose no
   * sign. Never undefined.
   */
  readonly outcome: Outcome;

  /** The topic of the content, such as `back-pain`. Never undefined. */
  readonly topic: string;

  /** The id of the question set that was asked, such as `base`. Never undefined. */
  readonly screening: string;

  constructor(outcome: Outcome, topic: string, screening: string) {
    super(CareOutcomeEvent.eventName, { bubbles: true, composed: true });
    this.outcome = outcome;
    this.topic = topic;
    this.screening = screening;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'care-outcome': CareOutcomeEvent;
  }
}
