import type { AllPhaseTimeline } from '../../src/elements/all-phase-timeline/all-phase-timeline.js';
import { textOf } from '../support.js';
import { CareElementHarness, type DisclosureHarness, mounts } from './care-element.js';
import { byRole, one, textsOf } from './queries.js';

export class PhaseHarness {
  constructor(
    readonly element: HTMLElement,
    /** What more there is to read of the phase. */
    readonly details: DisclosureHarness,
  ) {}

  get name(): string {
    return textOf(byRole(this.element, 'heading'));
  }

  get text(): string {
    return textOf(this.element);
  }

  /** How long it usually takes. */
  get length(): string {
    return textOf(one(this.element, 'dd'));
  }

  /** Whether it is marked as the one that the patient is in. */
  get isCurrent(): boolean {
    return this.element.part.contains('current');
  }

  /** The names of the treatments of the phase. */
  get treatments(): string[] {
    return textsOf(one(this.details.panel, 'ul + p + ul').children);
  }
}

export class AllPhaseTimelineHarness extends CareElementHarness<AllPhaseTimeline> {
  static readonly mount = mounts('all-phase-timeline', (element) => new AllPhaseTimelineHarness(element));

  get phases(): PhaseHarness[] {
    return this.all('[part~=phase]').map((element) => new PhaseHarness(element, this.disclosure('', element)));
  }

  get currentPhases(): PhaseHarness[] {
    return this.phases.filter(({ isCurrent }) => isCurrent);
  }

  get marksAny(): boolean {
    return this.has('[part~=current], [aria-current]');
  }

  /** How long all of it takes. */
  get total(): string {
    return textOf(this.one('.total'));
  }

  // The line from start to end, which is a picture

  get strip(): HTMLElement {
    return this.one('.strip');
  }

  /** Where each phase is drawn. */
  get bars(): DOMRect[] {
    return this.all('[part~=phase] .bar').map((bar) => bar.getBoundingClientRect());
  }

  /** How wide each phase is drawn. */
  get barWidths(): number[] {
    return this.bars.map(({ width }) => width);
  }

  /** Which phases are drawn without an end. */
  get drawnOpen(): boolean[] {
    return this.all('[part~=phase]').map(({ classList }) => classList.contains('open'));
  }

  /** Opens all phases, or closes them. */
  toggleAll(): Promise<void> {
    return this.click(this.one('.toggle-all'));
  }
}
