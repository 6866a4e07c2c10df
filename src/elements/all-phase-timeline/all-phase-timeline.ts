import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Phase, Timeline } from '../../content/schema.js';
import { sourceIdsOf } from '../../content/source-ids.js';
import { CareElement } from '../../core/care-element.js';
import * as icons from '../../core/icons.js';
import { chipStyles } from '../../core/styles/chip.styles.js';
import type { View } from '../../core/view.js';
import { warnUnknown } from '../../core/warn-once.js';
import { allPhaseTimelineStyles } from './all-phase-timeline.styles.js';
import { entry } from './entry.js';
import { stripColumns } from './scale.js';

/**
 * The phases of a treatment, in order: aim, usual length, what happens, and the treatments used with their
 * side effects. Named after acute lymphoblastic leukemia (ALL), it shows any condition that has phases. Each has its
 * place on one line from start to end, to scale where its length is known; a phase without one is drawn open.
 *
 * @element all-phase-timeline
 * @csspart strip - The line from start to end, with the bar of one phase drawn to scale.
 * @csspart phase - One phase of the list.
 * @csspart glossary - On paper: what the marked words mean.
 * @csspart current - The phase that is marked "you are here".
 */
export class AllPhaseTimeline extends CareElement {
  static override sheets = [...CareElement.sheets, chipStyles, allPhaseTimelineStyles];
  static override properties = { current: {} };

  /**
   * The id of the phase to mark "you are here", for the built-in topic `induction`, `consolidation` or `maintenance`.
   * An unknown id is named on the console, and no phase is marked.
   */
  current: string | null = null;

  override readonly entry = entry;

  #strip = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const phases = this.view?.pack.timeline?.phases ?? [];
    const ids = phases.map(({ id }) => id);
    if (this.current && phases.length && !ids.includes(this.current)) {
      warnUnknown(this, 'current', [this.current], ids, 'no phase is marked');
    }
    this.#layOutStrip(phases);
  }

  protected override renderContent(view: View): unknown {
    const timeline = view.pack.timeline as Timeline;
    const words = view.words.timeline;
    return html`
      <div class="body">
        ${this.renderTitle(timeline.title)}
        <p class="intro">${this.text.explained(timeline.intro)}</p>
        ${this.renderWhomToCall(view)}
        <div class="top">
          <p class="total">${icons.clock}<span>${this.text.linked(timeline.total)}</span></p>
          ${this.#renderToggleAll(view, timeline)}
        </div>
        <div>
          <div class="ends" aria-hidden="true"><span>${words.start}</span><span>${words.end}</span></div>
          <ol class="phases" role="list">
            ${timeline.phases.map((phase, index) => this.#renderPhase(view, phase, index))}
          </ol>
          ${timeline.throughout ? this.#renderThroughout(view, timeline.throughout) : nothing}
        </div>
        <p class="soft" aria-hidden="true">${words.scale}</p>
      </div>
      ${this.renderFooter(view, sourceIdsOf([timeline, ...timeline.phases, timeline.throughout]))}
    `;
  }

  #renderToggleAll({ words }: View, { phases }: Timeline): TemplateResult {
    const ids = phases.map(({ id }) => `phase-${id}`);
    const open = ids.every((id) => this.disclosures.isOpen(id));
    return html`<button type="button" class="toggle-all no-print" @click=${() => this.disclosures.set(ids, !open)}>
      ${open ? words.timeline.closeAll : words.timeline.openAll}
    </button>`;
  }

  #renderPhase(view: View, phase: Phase, index: number): TemplateResult {
    const { words } = view;
    const here = phase.id === this.current;
    // Without aria-current, as the words say it: it would be heard twice.
    return html`<li class="row ${phase.length.weeks ? '' : 'open'} ${here ? 'here' : ''}" part="phase ${here ? 'current' : ''}">
      ${here ? html`<p class="tag here-tag">${icons.pin}${words.timeline.youAreHere}</p>` : nothing}
      <div class="name"><span class="node" aria-hidden="true">${index + 1}</span>${this.heading(1, phase.name)}</div>
      ${this.#renderBar(index)}
      <dl>
        <div><dt>${words.timeline.length}</dt><dd class="length">${this.text.linked(phase.length.label)}</dd></div>
        <div><dt>${words.timeline.aim}</dt><dd>${this.text.explained(phase.aim)}</dd></div>
      </dl>
      ${this.disclosures.render(
        `phase-${phase.id}`,
        // For people who hear the buttons without what is around them.
        html`${words.timeline.more}<span class="visually-hidden">: ${this.text.tagged(phase.name)}</span>`,
        () => [this.text.explainedList(phase.happens), this.#renderTreatments(view, phase)],
      )}
    </li>`;
  }

  /** A picture of what the row says in words, so it is hidden from screen readers. What came before leaves its place empty. */
  #renderBar(before = 0): TemplateResult {
    return html`<div class="strip" part="strip" aria-hidden="true">
      ${[...Array(before)].map(() => html`<span></span>`)}<span class="bar"></span>
    </div>`;
  }

  #renderThroughout(view: View, throughout: NonNullable<Timeline['throughout']>): TemplateResult {
    return html`<section class="row throughout">
      <p class="label soft">${view.words.timeline.throughout}</p>
      ${this.heading(1, throughout.name)} ${this.#renderBar()}
      <p>${this.text.explained(throughout.description)}</p>
      ${this.#renderTreatments(view, { ...throughout, id: 'throughout' })}
    </section>`;
  }

  #renderTreatments(
    { pack, words }: View,
    { id: phase, treatments, forSome = [] }: Pick<Phase, 'id' | 'treatments' | 'forSome'>,
  ): unknown {
    const used = pack.treatments?.filter(({ id }) => treatments.includes(id));
    if (!used?.length) return nothing;
    const [before, after] = words.timeline.some.split('{treatment}');
    const names = used.map(({ id, name }) => {
      const shown = this.text.tagged(name);
      return forSome.includes(id) ? [before, shown, after] : shown;
    });
    const label = `treatments-${phase}`;
    return html`<p class="label" id=${label}>${words.timeline.treatments}</p>
      <ul role="list" aria-labelledby=${label}>${names.map((name) => html`<li class="chip">${name}</li>`)}</ul>`;
  }

  /** A style sheet, because a strict security policy refuses inline styles. */
  #layOutStrip(phases: readonly Phase[]): void {
    const rule = phases.length ? `.strip{grid-template-columns:${stripColumns(phases).join(' ')}}` : '';
    if (rule !== this.#strip) this.addStyles(rule, this.#strip);
    this.#strip = rule;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'all-phase-timeline': AllPhaseTimeline;
  }
}
