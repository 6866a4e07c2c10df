import type { CareElement } from '../../src/core/care-element.js';
import { inside, readable, rendered, show, textOf } from '../support.js';
import { allByRole, byRole, isForPaper, isVisible, nameOf, one, type Role, textsOf } from './queries.js';

// What has no role, name or part to be found by.
export const emergencyLine = '.emergency-line';
const safeMessage = '.body:has(> .label:first-child)';
const translationNotice = '.translated';

/** A button that opens a part below it. */
export class DisclosureHarness {
  constructor(
    readonly button: HTMLElement,
    readonly panel: HTMLElement,
    readonly owner: CareElement,
  ) {}

  get name(): string {
    return nameOf(this.button);
  }

  /** What the button says of its part. */
  get expanded(): string | null {
    return this.button.getAttribute('aria-expanded');
  }

  /** Whether the part can be seen. */
  get isOpen(): boolean {
    return !this.panel.hasAttribute('hidden');
  }

  async toggle(): Promise<void> {
    this.button.click();
    await rendered(this.owner);
  }
}

/** The state of review and the sources, at the end of an element. */
export class FooterHarness {
  constructor(
    readonly element: HTMLElement,
    readonly owner: CareElement,
  ) {}

  get text(): string {
    return textOf(this.element);
  }

  /** Who has reviewed the text, and when. */
  get review(): string {
    return textOf(one(this.element, 'p'));
  }

  get sources(): DisclosureHarness {
    const button = byRole(this.element, 'button');
    return new DisclosureHarness(button, one(this.element, `#${button.getAttribute('aria-controls')}`), this.owner);
  }

  /** Each source as it is named, without what the interface adds to it. */
  get sourceNames(): HTMLElement[] {
    return allByRole(this.element, 'listitem').map((item) => one(item, 'span'));
  }
}

/** What is said of a translation by a machine, with the button that changes to the original and back. */
export class TranslationNoticeHarness {
  constructor(readonly element: HTMLElement) {}

  get text(): string {
    return textOf(this.element);
  }

  get sentence(): string {
    return textOf(one(this.element, 'p'));
  }

  get button(): HTMLElement {
    return byRole(this.element, 'button');
  }
}

/** The definition of a word of the glossary. */
export class DefinitionHarness {
  constructor(readonly element: HTMLElement) {}

  get text(): string {
    return textOf(this.element);
  }

  get isOpen(): boolean {
    return this.element.matches(':popover-open');
  }

  get closeButton(): HTMLElement {
    return byRole(this.element, 'button');
  }

  close(): void {
    this.element.hidePopover();
  }
}

/** What puts an element on the page, from its attributes and what stands between its tags. */
export const mounts =
  <Tag extends keyof HTMLElementTagNameMap, H>(tag: Tag, harness: (element: HTMLElementTagNameMap[Tag]) => H) =>
  async (attributes = '', inside = ''): Promise<H> =>
    harness(await show(`<${tag} ${attributes}>${inside}</${tag}>`));

/**
 * An element as its reader meets it: what it says, what can be pressed, and where it came to. What tests need of the
 * markup stands in the harnesses alone; they look for roles, names and parts, and for a class where there is no such mark.
 */
export class CareElementHarness<T extends CareElement = CareElement> {
  constructor(readonly element: T) {}

  get root(): ShadowRoot {
    return inside(this.element);
  }

  /** Waits for what was changed to be on the screen. */
  updated(): Promise<void> {
    return rendered(this.element);
  }

  /** Sets properties as a page would, and waits. */
  async set(properties: Partial<T>): Promise<void> {
    Object.assign(this.element, properties);
    await this.updated();
  }

  async click(target: HTMLElement): Promise<void> {
    target.click();
    await this.updated();
  }

  // What it says

  /** Everything but the elements inside. */
  get text(): string {
    return textOf(this.root);
  }

  /** How far from the left a part of its text begins on the screen. */
  placeOf(part: string): number {
    const texts = document.createTreeWalker(this.root, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const at = text.nodeValue?.indexOf(part) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + part.length);
      return range.getBoundingClientRect().left;
    }
    throw new Error(`There is no text “${part}”.`);
  }

  /** Everything, with the elements inside. */
  wholeText(): Promise<string> {
    return wholeText(this.element);
  }

  /** The headings on the screen, with those of the elements inside. */
  outline(): Promise<HTMLElement[]> {
    return outline(this.element);
  }

  /** Its own headings of a level, as someone with a screen reader steps through them. */
  headings(level: number): string[] {
    return textsOf(this.all(`h${level}`));
  }

  everyElement(): Promise<Element[]> {
    return everyElement(this.element);
  }

  /** This element and those of the library inside it. */
  async withElementsInside(): Promise<CareElementHarness[]> {
    const held = (await this.everyElement()).filter(({ shadowRoot }) => shadowRoot);
    return [this, ...held.map((each) => new CareElementHarness(each as CareElement))];
  }

  /** The box around all that it shows. */
  get base(): HTMLElement {
    return this.one('[part~=base]');
  }

  /** What it says of its subject: all but the notices above and the footer below. */
  get body(): HTMLElement {
    return this.one('.body');
  }

  get bodyText(): string {
    return textOf(this.body);
  }

  /** A paragraph of running text. */
  get paragraph(): HTMLElement {
    return one(this.body, 'p');
  }

  get title(): string {
    return textOf(this.one('[part~=title]'));
  }

  get hasTitle(): boolean {
    return this.has('[part~=title]');
  }

  get language(): string {
    return this.base.lang;
  }

  get direction(): string {
    return this.base.dir;
  }

  /** Whether it shows its content, and not a text that stands in for it. */
  get isShown(): boolean {
    return this.has('[part~=footer]');
  }

  get footer(): FooterHarness {
    return new FooterHarness(this.one('[part~=footer]'), this.element);
  }

  // In place of its content, or above it

  /** Whether it says that it cannot show its content. */
  get isUnavailable(): boolean {
    return !this.hasTitle && this.has(safeMessage);
  }

  /** What it says where it cannot show its content. */
  get unavailable(): string {
    if (!this.isUnavailable) throw new Error(`<${this.element.localName}> shows its content`);
    return textOf(this.one(safeMessage));
  }

  /** The line that names the number to call in an emergency. */
  get emergencyLine(): HTMLElement {
    return this.one(emergencyLine);
  }

  get hasEmergencyLine(): boolean {
    return this.has(emergencyLine);
  }

  /** What is said above a text that nobody may take for real. */
  get sampleNotice(): HTMLElement {
    return this.one('.sample');
  }

  get hasTranslationNotice(): boolean {
    return this.has(translationNotice);
  }

  get translationNoticeCount(): number {
    return this.all(translationNotice).length;
  }

  get translationNotice(): TranslationNoticeHarness {
    return new TranslationNoticeHarness(this.one(translationNotice));
  }

  /** Presses the button to the original, or back. */
  changeLanguage(): Promise<void> {
    return this.click(this.translationNotice.button);
  }

  /** What is said where something was asked for and did not come. */
  get notLoaded(): string {
    return textOf(this.one('.not-loaded'));
  }

  /** Whether what stands between its tags is on the screen. */
  get showsFallback(): boolean {
    return isVisible(this.element.querySelector(':scope > p'));
  }

  /** What stands between its tags, where it has a place for it. */
  get fallbackNodes(): Node[] {
    return this.one<HTMLSlotElement>('slot:not([name])').assignedNodes();
  }

  // What can be pressed, and where the reader is

  get focused(): Element | null {
    return this.root.activeElement;
  }

  byRole<E extends HTMLElement = HTMLElement>(role: Role, name?: string): E {
    return byRole<E>(this.root, role, name);
  }

  allByRole<E extends HTMLElement = HTMLElement>(role: Role, name?: string): E[] {
    return allByRole<E>(this.root, role, name);
  }

  hasRole(role: Role, name?: string): boolean {
    return this.allByRole(role, name).length > 0;
  }

  button(name: string): HTMLElement {
    return this.byRole('button', name);
  }

  press(name: string): Promise<void> {
    return this.click(this.button(name));
  }

  get links(): HTMLAnchorElement[] {
    return this.allByRole('link');
  }

  /** Where the first of its links leads: the number to call, in what is said of emergencies. */
  get firstLink(): string | undefined {
    return this.links[0]?.href;
  }

  /** The links that call a number. */
  get callLinks(): HTMLAnchorElement[] {
    return this.links.filter((link) => link.getAttribute('href')?.startsWith('tel:'));
  }

  /** What a button of that name opens. */
  disclosure(name: string, within: ParentNode = this.root): DisclosureHarness {
    const [first] = this.disclosuresIn(within, name);
    if (!first) throw new Error(`no button “${name}” opens anything`);
    return first;
  }

  get disclosures(): DisclosureHarness[] {
    return this.disclosuresIn(this.root);
  }

  protected disclosuresIn(within: ParentNode, name?: string): DisclosureHarness[] {
    return allByRole(within, 'button', name).flatMap((button) => {
      const panel = this.root.getElementById(button.getAttribute('aria-controls') ?? '');
      return panel ? new DisclosureHarness(button, panel, this.element) : [];
    });
  }

  // The glossary

  /** The words that open a definition. */
  get terms(): HTMLElement[] {
    return termsIn(this.root);
  }

  get hasDefinition(): boolean {
    return this.hasRole('dialog');
  }

  get definition(): DefinitionHarness {
    return new DefinitionHarness(this.byRole('dialog'));
  }

  get glossaryOnPaper(): HTMLElement {
    return this.one('[part~=glossary]');
  }

  get hasGlossaryOnPaper(): boolean {
    return this.has('[part~=glossary]');
  }

  protected one<E extends Element = HTMLElement>(selector: string): E {
    return one<E>(this.root, selector);
  }

  protected all<E extends Element = HTMLElement>(selector: string): E[] {
    return [...this.root.querySelectorAll<E>(selector)];
  }

  protected has(selector: string): boolean {
    return Boolean(this.element.shadowRoot?.querySelector(selector));
  }
}

/** The words of the glossary in a part of an element. */
export function termsIn(within: ParentNode): HTMLElement[] {
  return allByRole(within, 'button').filter((each) => each.getAttribute('aria-haspopup') === 'dialog');
}

/** Everything inside an element and inside the elements that it holds, in the order of reading. */
async function everyElement(element: Element): Promise<Element[]> {
  await rendered(element);
  const found: Element[] = [];
  for (const each of inside(element).querySelectorAll('*')) {
    found.push(each);
    if (each.shadowRoot) found.push(...(await everyElement(each)));
  }
  return found;
}

async function outline(element: Element): Promise<HTMLElement[]> {
  const every = (await everyElement(element)) as HTMLElement[];
  return every.filter((each) => /^h[1-6]$/.test(each.localName) && !isForPaper(each));
}

async function wholeText(element: Element): Promise<string> {
  await rendered(element);
  const parts: string[] = [];
  const walk = async (node: Node): Promise<void> => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? '');
    const root = (node as Element).shadowRoot;
    if (root) await rendered(node as Element);
    for (const child of root?.childNodes ?? node.childNodes) await walk(child);
  };
  await walk(inside(element));
  return readable(parts.join(''));
}
