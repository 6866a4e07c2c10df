import type { ChapterElement } from '../../src/core/chapter-element.js';
import type { HealthTools } from '../../src/elements/health-tools/health-tools.js';
import { textOf } from '../support.js';
import { CareElementHarness, mounts } from './care-element.js';
import { byRole, isVisible, one, textsOf } from './queries.js';

/** A drawing with its labels beside it. */
export class PictureHarness {
  constructor(readonly element: HTMLElement) {}

  get drawing(): HTMLElement {
    return byRole(this.element, 'img');
  }

  /** What is read in its place. */
  get description(): string | null {
    return this.drawing.getAttribute('aria-label');
  }

  get labels(): string[] {
    return textsOf(this.element.querySelectorAll('figcaption li'));
  }

  /** The numbers of the labels, in the drawing. */
  get marks(): string[] {
    return textsOf(this.drawing.querySelectorAll('text'));
  }

  /** The first shape that stands for ill cells. */
  get illCells(): SVGPathElement {
    return one(this.drawing, '.illness');
  }

  get shapes(): SVGPathElement[] {
    return [...this.drawing.querySelectorAll('path')];
  }
}

/** One question with its answer. */
export class SectionHarness {
  constructor(readonly element: HTMLElement) {}

  get heading(): string {
    return textOf(byRole(this.element, 'heading'));
  }

  get text(): string {
    return textOf(this.element);
  }

  /** The answer, without heading and picture. */
  get words(): string {
    return textOf(one(this.element, '.words'));
  }

  get items(): string[] {
    return textsOf(this.element.querySelectorAll('ul > li'));
  }
}

export class ChapterHarness<T extends ChapterElement = ChapterElement> extends CareElementHarness<T> {
  get sections(): SectionHarness[] {
    return this.all('[part~=section]').map((element) => new SectionHarness(element));
  }

  section(heading: string): SectionHarness {
    const found = this.sections.find((section) => section.heading.includes(heading));
    if (!found) throw new Error(`no section “${heading}”`);
    return found;
  }

  get picture(): PictureHarness {
    return new PictureHarness(this.one('[part~=picture]'));
  }

  get hasPicture(): boolean {
    return this.has('figure');
  }
}

export const mountOverview = mounts('condition-overview', (element) => new ChapterHarness(element));
export const mountTrials = mounts('clinical-trials', (element) => new ChapterHarness(element));

export class HealthToolsHarness extends CareElementHarness<HealthTools> {
  static readonly mount = mounts('health-tools', (element) => new HealthToolsHarness(element));

  get cards(): HTMLElement[] {
    return this.all('[part~=tool]');
  }

  /** Whether the list of the content is on the screen, and not the page's own. */
  get showsOwnTools(): boolean {
    return isVisible(this.one('[part~=tool]'));
  }
}
