import { html, nothing, type ReactiveControllerHost } from 'lit';
import type { InterfaceWords } from '../content/messages.js';
import type { Treatment } from '../content/schema.js';

/**
 * Which of several treatments a reader wants to see. It is health data, so it stays here, and clicks end here. Snowplow
 * sends the label of any button: here it is the same for all.
 */
export class TreatmentChoice {
  readonly #chosen = new Set<string>();
  #topic: string | undefined;
  #isChanged = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** The chosen ones of these, or all if none is chosen. A choice for one condition does not count for another. */
  of(all: Treatment[], topic = this.#topic): Treatment[] {
    if (topic !== this.#topic) this.#chosen.clear();
    this.#topic = topic;
    const chosen = all.filter(({ id }) => this.#chosen.has(id));
    return chosen.length ? chosen : all;
  }

  /** Whether the reader has just chosen otherwise; asked once for each change. */
  takeChange(): boolean {
    const isChanged = this.#isChanged;
    this.#isChanged = false;
    return isChanged;
  }

  render({ treatments: words }: InterfaceWords, all: Treatment[], tagged: (name: string) => unknown): unknown {
    if (all.length < 2) return nothing;
    return html`<div class="actions choose no-print" role="group" aria-labelledby="show">
      <span id="show">${words.show}</span>
      ${[undefined, ...all].map((one) => {
        const isPressed = one ? this.#chosen.has(one.id) : this.of(all) === all;
        return html`<button
          type="button"
          data-sp-button-label="treatment"
          class=${isPressed ? 'primary' : ''}
          aria-pressed=${isPressed}
          @click=${() => {
            if (!one) this.#chosen.clear();
            else if (!this.#chosen.delete(one.id)) this.#chosen.add(one.id);
            this.#isChanged = true;
            this.#host.requestUpdate();
          }}
        >
          ${one ? tagged(one.name) : words.all}
        </button>`;
      })}
    </div>`;
  }
}
