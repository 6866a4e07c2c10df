import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ContentPack } from '../../content/schema.js';
import { CareReviewOverdueEvent } from '../care-review-overdue-event.js';
import { onlyReviewed, overdueSince } from '../review-policy.js';
import type { ContentController } from './content-controller.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  nested: boolean;
  reviewPolicy: string | null;
}

/** Withholds what nobody has signed where the page asks for it, and tells the page of content that is past its next review. */
export class ReviewController implements ReactiveController {
  readonly #host: Host;
  readonly #content: ContentController;
  #announced: ContentPack | undefined;

  constructor(host: Host, content: ContentController) {
    this.#host = host;
    this.#content = content;
    host.addController(this);
  }

  isWithheld({ review: { status, on, by } }: ContentPack): boolean {
    return !this.#host.nested && onlyReviewed(this.#host) && (status !== 'reviewed' || !on || !by);
  }

  hostUpdated(): void {
    const pack = this.#content.view?.pack;
    if (!pack || this.#host.nested || pack === this.#announced) return;
    this.#announced = pack;
    const due = overdueSince(pack.review);
    if (due) this.#host.dispatchEvent(new CareReviewOverdueEvent(pack.topic, pack.language, due));
  }
}
