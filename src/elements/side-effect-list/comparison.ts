import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { type Frequency, frequencyOf } from '../../content/frequency.js';
import type { InterfaceWords } from '../../content/messages.js';
import type { Effect, Treatment } from '../../content/schema.js';
import { clean } from '../../content/unclobbered.js';
import type { StyledHost } from '../../core/styles/adopt-styles.js';
import { comparisonStyles } from './comparison.styles.js';

type Host = ReactiveControllerHost & StyledHost & { renderRoot: ParentNode };

/** The table of treatments by side effects. It is behind a button, so its code is loaded after the first render. */
export class Comparison {
  readonly #host: Host;
  #observer: ResizeObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addStyles(comparisonStyles);
    host.addController(this);
  }

  /** Made by the window where the element is: one made by another window reports resize loops that do not exist. */
  hostConnected(): void {
    const view = clean(this.#host.ownerDocument).defaultView as (Window & typeof globalThis) | null;
    this.#observer = view ? new view.ResizeObserver(this.#measure) : undefined;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Measured again after each render, as the text may have changed, and whenever its size changes, as when it opens. */
  hostUpdated(): void {
    const scroller = this.#scroller;
    if (scroller) this.#observer?.observe(scroller);
  }

  get #scroller(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('.comparison');
  }

  /** A table that does not scroll is no stop on the way of the Tab key. */
  readonly #measure = (): void => {
    const scroller = this.#scroller;
    if (!scroller) return;
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = scroller;
    scroller.tabIndex = scrollWidth > clientWidth || scrollHeight > clientHeight ? 0 : -1;
  };

  render(
    { effects: words }: InterfaceWords,
    treatments: readonly Treatment[],
    effects: readonly Effect[],
    tagged: (name: string) => unknown,
  ): TemplateResult {
    return html`<div class="comparison" part="comparison" role="group" aria-labelledby="comparison">
      <table>
        <caption id="comparison">${words.compareCaption}</caption>
        <thead>
          <tr>
            <th scope="col">${words.effect}</th>
            ${treatments.map(({ name }) => html`<th scope="col">${tagged(name)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${effects.map(
            ({ id, name }) => html`<tr>
              <th scope="row">${tagged(name)}</th>
              ${treatments.map((treatment) => renderFrequency(words, frequencyOf(treatment, id)))}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}

/** What no source says is a dash to the eye, as it is neither a yes nor a no. */
const renderFrequency = (words: InterfaceWords['effects'], frequency: Frequency | undefined): TemplateResult =>
  frequency
    ? html`<td class=${frequency}>${words[frequency]}</td>`
    : html`<td><span aria-hidden="true">–</span><span class="visually-hidden">${words.notSaid}</span></td>`;
