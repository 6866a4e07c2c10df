import type { TreatmentGuide } from '../../src/elements/treatment-guide/treatment-guide.js';
import { textOf } from '../support.js';
import { CareElementHarness, type DisclosureHarness, mounts } from './care-element.js';
import { byRole, one, textsOf } from './queries.js';
import { choicesIn, SideEffectListHarness } from './side-effect-list.js';

/** One treatment: what it is, and questions with their answers. */
export class TreatmentHarness {
  constructor(readonly element: HTMLElement) {}

  get name(): string {
    return textOf(byRole(this.element, 'heading'));
  }

  get what(): string {
    return textOf(byRole(this.element, 'heading').nextElementSibling);
  }

  get questions(): string[] {
    return textsOf(this.element.querySelectorAll('dl:not(.medicines *) dt'));
  }

  get answers(): string[] {
    return textsOf(this.element.querySelectorAll('dl:not(.medicines *) dd'));
  }

  /** The links to its side effects in the list below. */
  get effectLinks(): HTMLAnchorElement[] {
    return [...this.element.querySelectorAll<HTMLAnchorElement>('dd [role=list] > li > a')];
  }

  get box(): DOMRect {
    return this.element.getBoundingClientRect();
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

  /** The buttons that choose which treatments are shown. */
  get choices(): HTMLElement[] {
    return choicesIn(this.root);
  }

  get picture(): HTMLElement {
    return this.byRole('img');
  }

  /** The list of side effects below. */
  get sideEffects(): SideEffectListHarness {
    return new SideEffectListHarness(one(this.root, 'side-effect-list'));
  }
}
