import type { TreatmentGuide } from '../../src/elements/treatment-guide/treatment-guide.js';
import { textOf } from '../support.js';
import { CareElementHarness, type DisclosureHarness, mounts } from './care-element.js';
import { byRole, one, textsOf } from './queries.js';
import { SideEffectListHarness } from './side-effect-list.js';

/** One treatment, as a column of questions and answers. */
export class TreatmentHarness {
  constructor(readonly element: HTMLElement) {}

  get name(): string {
    return textOf(byRole(this.element, 'heading'));
  }

  get questions(): string[] {
    return textsOf(this.element.querySelectorAll('dt'));
  }

  get answers(): string[] {
    return textsOf(this.element.querySelectorAll('dd'));
  }

  /** Each question with its answer, as a box on the screen. */
  get rows(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('dl > div')];
  }

  row(index: number): HTMLElement {
    return this.rows[index] as HTMLElement;
  }

  get box(): DOMRect {
    return this.element.getBoundingClientRect();
  }

  /** The boxes of its name and of its rows, from top to bottom. */
  get boxes(): DOMRect[] {
    return [byRole(this.element, 'heading'), ...this.rows].map((each) => each.getBoundingClientRect());
  }
}

export class TreatmentGuideHarness extends CareElementHarness<TreatmentGuide> {
  static readonly mount = mounts('treatment-guide', (element) => new TreatmentGuideHarness(element));

  get treatments(): TreatmentHarness[] {
    return this.all('[part~=treatment]').map((element) => new TreatmentHarness(element));
  }

  /** What opens more about one of several treatments. */
  get more(): DisclosureHarness[] {
    return this.disclosuresIn(this.body);
  }

  get picture(): HTMLElement {
    return this.byRole('img');
  }

  /** The list of side effects below. */
  get sideEffects(): SideEffectListHarness {
    return new SideEffectListHarness(one(this.root, 'side-effect-list'));
  }
}
