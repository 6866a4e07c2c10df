import type { CareGuide } from '../../src/elements/care-guide/care-guide.js';
import { textOf } from '../support.js';
import { CareElementHarness, DisclosureHarness, mounts } from './care-element.js';
import { ChapterHarness } from './chapters.js';
import { EmergencyNoticeHarness } from './emergency-notice.js';
import { allByRole, nameOf, one, textsOf } from './queries.js';
import { SideEffectListHarness } from './side-effect-list.js';
import { TreatmentGuideHarness } from './treatment-guide.js';

/** One part of the page. */
export class PartHarness {
  constructor(
    readonly element: HTMLElement,
    readonly owner: CareGuide,
  ) {}

  get address(): string {
    return this.element.id;
  }

  /** Its first heading, of its own or of the element that it holds. */
  async heading(): Promise<string> {
    const [own] = this.ownHeadings;
    const held = [...this.element.children].find(({ shadowRoot }) => shadowRoot);
    if (own || !held) return textOf(own ?? null);
    const [first] = await new CareElementHarness(held as CareGuide).outline();
    return textOf(first ?? null);
  }

  /** The headings of the guide itself, without those of the element that the part holds. */
  get ownHeadings(): HTMLElement[] {
    return allByRole(this.element, 'heading');
  }

  /** What opens the part, if it folds. */
  get fold(): DisclosureHarness | undefined {
    const button = this.element.querySelector<HTMLElement>('.fold button');
    const panel = button && this.element.querySelector<HTMLElement>(`#${button.getAttribute('aria-controls')}`);
    return button && panel ? new DisclosureHarness(button, panel, this.owner) : undefined;
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
    return this.all('[part~=section]').map((element) => new PartHarness(element, this.element));
  }

  get addresses(): string[] {
    return this.parts.map(({ address }) => address);
  }

  part(address: string): PartHarness {
    const found = this.parts.find((part) => part.address === address);
    if (!found) throw new Error(`no part ${address}; there are: ${this.addresses.join(', ')}`);
    return found;
  }

  get contentsList(): HTMLElement {
    return this.one('[part~=contents]');
  }

  get contentsFold(): DisclosureHarness {
    const [fold] = this.disclosuresIn(this.contentsList);
    if (!fold) throw new Error('the contents do not fold');
    return fold;
  }

  get contents(): ContentsLinkHarness[] {
    const links = allByRole<HTMLAnchorElement>(this.contentsList, 'link');
    return links.map((link) => new ContentsLinkHarness(link));
  }

  contentsLink(target: string): ContentsLinkHarness {
    const found = this.contents.find((link) => link.target === target);
    if (!found) throw new Error(`no link leads to ${target}`);
    return found;
  }

  /** What opens and closes all parts that fold. */
  get allButton(): HTMLElement | null {
    return this.contentsList.querySelector('.all');
  }

  async pressAll(): Promise<void> {
    this.allButton?.click();
    await this.updated();
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

  /** A chapter in a part. */
  overviewOf(address: string): ChapterHarness {
    return new ChapterHarness(one(this.part(address).element, 'condition-overview'));
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
