import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ContentPack } from '../../content/schema.js';
import { CareReviewOverdueEvent } from '../care-review-overdue-event.js';
import { overdueSince } from '../review-policy.js';
import type { Surroundings, View } from '../view.js';

interface OverdueHost extends ReactiveControllerHost, Element {
  readonly view: View | undefined;
  readonly within: Surroundings | undefined;
}

/** Tells the page, once per content pack, that what is shown is past its next review date. */
export class OverdueController implements ReactiveController {
  readonly #host: OverdueHost;
  readonly #announced = new WeakSet<ContentPack>();

  constructor(host: OverdueHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { view, within } = this.#host;
    const pack = view?.pack;
    if (!pack || within || this.#announced.has(pack)) return;
    this.#announced.add(pack);
    const due = overdueSince(pack.review);
    if (due) this.#host.dispatchEvent(new CareReviewOverdueEvent(pack.topic, pack.language, due));
  }
}
