import { html, nothing, type TemplateResult } from 'lit';

/** An alert is read out only when its content changes, so a text that is still true moves to another place at each try. */
export class RepeatedAlert {
  #isOddTry = false;

  repeat(): void {
    this.#isOddTry = !this.#isOddTry;
  }

  render(text: unknown): TemplateResult {
    return html`<div class="error" role="alert">
      ${this.#isOddTry ? text : nothing}${this.#isOddTry ? nothing : text}
    </div>`;
  }
}
