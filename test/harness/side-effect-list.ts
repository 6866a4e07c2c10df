import type { SideEffectList } from '../../src/elements/side-effect-list/side-effect-list.js';
import { rendered, textOf } from '../support.js';
import { CareElementHarness, mounts } from './care-element.js';
import { allByRole, byRole, isVisible, one, textsOf } from './queries.js';

/** What needs a call right away. */
class CallCardHarness {
  constructor(readonly element: HTMLElement) {}

  get text(): string {
    return textOf(this.element);
  }

  /** The signs in their lists: the emergencies first, where there are any. */
  get signLists(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('.signs')];
  }

  /** The signs that are read first. */
  get firstSigns(): string {
    return textOf(this.signLists[0] ?? null);
  }

  /** What says whom to call, above each list. */
  get orders(): string[] {
    return textsOf([...this.element.querySelectorAll('.care-card')].map((card) => byRole(card, 'heading')));
  }

  /** The links that call a number, with what each dials. */
  get numbers(): string[] {
    return [...this.element.querySelectorAll('.care-card')].flatMap((card) =>
      [...card.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]')].map((link) => link.getAttribute('href') ?? ''),
    );
  }

  /** Whether it stands open: nothing has to be pressed to read it. */
  get isOpen(): boolean {
    return !this.element.closest('[hidden], details');
  }
}

class EffectHarness {
  constructor(readonly element: HTMLElement) {}

  get name(): string {
    return textOf(byRole(this.element, 'heading'));
  }

  get whatHelps(): string[] {
    return textsOf(this.element.querySelectorAll('.disclosure-panel > dl ul > li'));
  }

  get whenToCall(): string {
    return textOf(this.whenToCallLine);
  }

  get whenToCallLine(): HTMLElement {
    return one(this.element, '.call');
  }

  /** What is drawn beside when to call. */
  get icon(): string | null {
    return one<SVGPathElement>(this.whenToCallLine, 'path').getAttribute('d');
  }

  /** The line that says with which treatments it comes. */
  get treatments(): HTMLElement | undefined {
    return this.element.querySelector<HTMLElement>('.with') ?? undefined;
  }

  get checkbox(): HTMLInputElement {
    return byRole<HTMLInputElement>(this.element, 'checkbox');
  }

  /** The button with its name, which opens the rest of the row. */
  get button(): HTMLElement {
    return byRole(byRole(this.element, 'heading'), 'button');
  }

  get isOpen(): boolean {
    return !one(this.element, '.disclosure-panel').hasAttribute('hidden');
  }

  /** Whom to call now, read out as it comes with a tick. */
  get alert(): HTMLElement | undefined {
    return allByRole(this.element, 'alert')[0];
  }

  /** Whom to call now, the number that it dials, and the signs that need this call. */
  get order(): { title: string; dials: string | null; signs: string[] } | undefined {
    const card = this.element.querySelector<HTMLElement>('.order .care-card');
    if (!card) return undefined;
    return {
      title: textOf(card.querySelector('h1, h2, h3, h4, h5, h6')),
      dials: card.querySelector('a')?.getAttribute('href') ?? null,
      signs: textsOf(card.querySelectorAll('.signs > li')),
    };
  }
}

/** The note for the care team, from what is ticked. */
class NoteHarness {
  constructor(
    readonly element: HTMLElement,
    readonly owner: SideEffectList,
  ) {}

  get text(): string {
    return textOf(this.element);
  }

  /** What is said of it as it changes. */
  get status(): string {
    return textOf(byRole(this.element, 'status'));
  }

  get #paper(): HTMLElement | null {
    return this.element.querySelector('.paper');
  }

  get isEmpty(): boolean {
    return this.#paper === null;
  }

  /** What would be printed. */
  get writing(): string {
    return textOf(this.#paper);
  }

  get effects(): string[] {
    return textsOf(this.#paper?.querySelectorAll('.have > li') ?? []);
  }

  /** Whom to call now for what is ticked. */
  get orders(): string[] {
    return textsOf(this.#paper?.querySelectorAll('.tag') ?? []);
  }

  /** The note as a text to select, where it could not be printed or copied. */
  get asText(): HTMLTextAreaElement {
    return byRole<HTMLTextAreaElement>(this.element, 'textbox');
  }

  /** Presses the button, and does not wait. */
  press(button: 'Print my note' | 'Copy my note' | 'Clear my note'): void {
    byRole(this.element, 'button', button).click();
  }

  async print(): Promise<void> {
    this.press('Print my note');
    await rendered(this.owner);
  }

  async clear(): Promise<void> {
    this.press('Clear my note');
    await rendered(this.owner);
  }
}

/** Buttons that choose which treatments are shown. */
export const choicesIn = (root: ShadowRoot): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[role=group] > button[aria-pressed]'),
];

/** What the pressed ones say. */
export const pressedIn = (root: ShadowRoot): string[] =>
  textsOf(choicesIn(root).filter((button) => button.getAttribute('aria-pressed') === 'true'));

export class SideEffectListHarness extends CareElementHarness<SideEffectList> {
  static readonly mount = mounts('side-effect-list', (element) => new SideEffectListHarness(element));

  get callCard(): CallCardHarness {
    return new CallCardHarness(this.one('[part~=call-right-away]'));
  }

  /** What stands below its title first. */
  get afterTitle(): Element | null {
    return this.one('[part~=title]').nextElementSibling;
  }

  /** What is said of each treatment. */
  get treatments(): HTMLElement[] {
    return this.all('[part~=treatment]');
  }

  get effects(): EffectHarness[] {
    return this.all('[part~=effect]').map((element) => new EffectHarness(element));
  }

  get effectNames(): string[] {
    return this.effects.map(({ name }) => name);
  }

  effect(name: string): EffectHarness {
    const found = this.effects.find((effect) => effect.name.includes(name));
    if (!found) throw new Error(`no effect “${name}”; there are: ${this.effectNames.join(', ')}`);
    return found;
  }

  /** Each row of the table that compares treatments: the effect, then a word for each treatment. */
  get comparison(): string[][] {
    return [...this.byRole<HTMLTableElement>('table').tBodies].flatMap((body) =>
      [...body.rows].map(({ cells }) => textsOf(cells)),
    );
  }

  get showsComparison(): boolean {
    return isVisible(this.byRole('table'));
  }

  /** What the table is. */
  get comparisonCaption(): HTMLElement {
    return this.one('caption');
  }

  /** What scrolls, where the table is wider than its place. */
  get comparisonScroller(): HTMLElement {
    return this.one('[part~=comparison]');
  }

  /** The buttons that choose which treatments are shown, with those that are pressed. */
  get choices(): HTMLElement[] {
    return choicesIn(this.root);
  }

  get checkboxes(): HTMLInputElement[] {
    return this.allByRole<HTMLInputElement>('checkbox');
  }

  get ticked(): HTMLInputElement[] {
    return this.checkboxes.filter(({ checked }) => checked);
  }

  get note(): NoteHarness {
    return new NoteHarness(this.one('[part~=note]'), this.element);
  }

  /** Ticks an effect, or takes the tick back. */
  tick(name: string): Promise<void> {
    return this.click(this.effect(name).checkbox);
  }

  tickFirst(): Promise<void> {
    return this.click(this.byRole('checkbox'));
  }

  /** Whom to call now, of which a screen reader reads out what comes. */
  get announcedOrders(): HTMLElement[] {
    return this.allByRole('alert');
  }

  /** Whether a frame to print from is left. */
  get hasPrintFrame(): boolean {
    return this.has('iframe');
  }
}
