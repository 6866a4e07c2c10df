import type { CareGuide } from '../../src/elements/care-guide/care-guide.js';
import { textOf } from '../support.js';
import { CareElementHarness, mounts } from './care-element.js';
import { ChapterHarness } from './chapters.js';
import { EmergencyNoticeHarness } from './emergency-notice.js';
import { allByRole, byRole, nameOf, one, textsOf } from './queries.js';
import { SideEffectListHarness } from './side-effect-list.js';
import { TreatmentGuideHarness } from './treatment-guide.js';

/** One part of the page. */
export class PartHarness {
  constructor(readonly element: HTMLElement) {}

  get address(): string {
    return this.element.id;
  }

  /** Its first heading, of its own or of the element that it holds. */
  async heading(): Promise<string> {
    const held = [...this.element.children].find(({ shadowRoot }) => shadowRoot);
    if (!held) return textOf(byRole(this.element, 'heading'));
    const [first] = await new CareElementHarness(held as CareGuide).outline();
    return textOf(first ?? null);
  }

  /** How far its top is from the window's. */
  get distance(): number {
    return Math.abs(this.element.getBoundingClientRect().top);
  }
}

/** A link of the list of contents. */
export class ContentsLinkHarness {
  constructor(readonly element: HTMLAnchorElement) {}

  get name(): string {
    return nameOf(this.element);
  }

  /** The part to which it leads. */
  get target(): string | undefined {
    return this.element.href.split('#')[1];
  }

  /** Whether it is marked as the part that is being read. */
  get isCurrent(): boolean {
    return this.element.hasAttribute('aria-current');
  }

  follow(): void {
    this.element.click();
  }
}

export class CareGuideHarness extends CareElementHarness<CareGuide> {
  static readonly mount = mounts('care-guide', (element) => new CareGuideHarness(element));

  get parts(): PartHarness[] {
    return this.all('[part~=section]').map((element) => new PartHarness(element));
  }

  get addresses(): string[] {
    return this.parts.map(({ address }) => address);
  }

  part(address: string): PartHarness {
    const found = this.parts.find((part) => part.address === address);
    if (!found) throw new Error(`no part ${address}; there are: ${this.addresses.join(', ')}`);
    return found;
  }

  get contents(): ContentsLinkHarness[] {
    const links = allByRole<HTMLAnchorElement>(this.one('[part~=contents]'), 'link');
    return links.map((link) => new ContentsLinkHarness(link));
  }

  contentsLink(target: string): ContentsLinkHarness {
    const found = this.contents.find((link) => link.target === target);
    if (!found) throw new Error(`no link leads to ${target}`);
    return found;
  }

  /** The words before the department and its places. */
  get placeLabels(): string[] {
    return textsOf(this.all('.place dt'));
  }

  get places(): string[] {
    return textsOf(this.all('.place dd'));
  }

  /** Whether a frame to print from is left. */
  get hasPrintFrame(): boolean {
    return this.has('iframe');
  }

  // The elements inside

  holds(tag: keyof HTMLElementTagNameMap): boolean {
    return this.has(tag);
  }

  get sideEffects(): SideEffectListHarness {
    return new SideEffectListHarness(one(this.root, 'side-effect-list'));
  }

  get overview(): ChapterHarness {
    return new ChapterHarness(one(this.root, 'condition-overview'));
  }

  get treatments(): TreatmentGuideHarness {
    return new TreatmentGuideHarness(one(this.root, 'treatment-guide'));
  }

  get emergencyNotice(): EmergencyNoticeHarness {
    return new EmergencyNoticeHarness(one(this.root, 'emergency-notice'));
  }
}
