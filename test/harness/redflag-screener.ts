import type { RedflagScreener } from '../../src/elements/redflag-screener/redflag-screener.js';
import { textOf } from '../support.js';
import { CareElementHarness, mounts } from './care-element.js';
import { allByRole, byRole, isVisible, nameOf, one, textsOf } from './queries.js';

/** What needs the emergency number now. */
class EmergencyListHarness {
  constructor(readonly element: HTMLElement) {}

  get heading(): string {
    return textOf(byRole(this.element, 'heading'));
  }

  get text(): string {
    return textOf(this.element);
  }

  get callButton(): HTMLAnchorElement {
    return byRole<HTMLAnchorElement>(this.element, 'link');
  }

  /** The button that leads on to less urgent advice. */
  get next(): HTMLElement {
    return byRole(this.element, 'button');
  }
}

/** One of the choices that led to the advice. */
class ReasonHarness {
  constructor(readonly element: HTMLElement) {}

  get sign(): string {
    return textOf(one(this.element, '.reason'));
  }

  get urgency(): string {
    return textOf(one(this.element, '.tag'));
  }

  get text(): string {
    return textOf(this.element);
  }
}

/** What a person states about a doctor's word. */
class AgreementHarness {
  constructor(readonly element: HTMLElement) {}

  get text(): string {
    return textOf(this.element);
  }

  /** States it, or takes it back. */
  get button(): HTMLElement {
    return byRole(this.element, 'button');
  }

  /** The words that confirm it. */
  get confirmation(): HTMLElement {
    return one(this.element, '#agreed');
  }
}

export class RedflagScreenerHarness extends CareElementHarness<RedflagScreener> {
  static readonly mount = mounts('redflag-screener', (element) => new RedflagScreenerHarness(element));

  // The question

  /** The text of the question with its signs, a fieldset's legend. */
  get question(): string {
    return nameOf(this.questionGroup);
  }

  get asks(): boolean {
    return this.has('[part~=question]');
  }

  get questionForm(): HTMLElement {
    return this.one('[part~=question]');
  }

  get questionGroup(): HTMLElement {
    return byRole(this.questionForm, 'group');
  }

  get legend(): HTMLElement {
    return one(this.questionGroup, 'legend');
  }

  /** The heading of the question, where the focus goes when the question has become another. */
  get questionHeading(): HTMLElement {
    return byRole(this.legend, 'heading');
  }

  /** The groups of signs under headings of their own. */
  get groups(): HTMLElement[] {
    return allByRole(this.questionGroup, 'group');
  }

  /** Each sign with its box, “None of these” among them. */
  get signs(): HTMLInputElement[] {
    return this.allByRole<HTMLInputElement>('checkbox');
  }

  get chosen(): string[] {
    return this.signs.filter(({ checked }) => checked).map(nameOf);
  }

  sign(name: string): HTMLInputElement {
    return this.byRole<HTMLInputElement>('checkbox', name);
  }

  /** Whether a sign can be chosen anywhere. */
  get hasSigns(): boolean {
    return this.signs.length > 0;
  }

  /** The word between the signs and “None of these”. */
  get separator(): HTMLElement {
    return this.one('.or');
  }

  /** Whatever a finger has to hit. */
  get targets(): HTMLElement[] {
    const labels = this.signs.flatMap((sign) => [...(sign.labels ?? [])]);
    return [...labels, ...this.allByRole('button')];
  }

  get error(): HTMLElement {
    return this.allByRole('alert').find((one) => !this.calls.includes(one)) as HTMLElement;
  }

  /** Where it is said what was taken back by the last choice. */
  get takenBackStatus(): HTMLElement {
    return byRole(this.questionGroup, 'status');
  }

  get takenBack(): string {
    return textOf(this.takenBackStatus);
  }

  get canUndo(): boolean {
    return this.hasRole('button', 'Undo');
  }

  undo(): Promise<void> {
    return this.press('Undo');
  }

  /** Clicks the labels of signs, as a finger does. */
  async choose(...signs: string[]): Promise<void> {
    for (const name of signs) this.sign(name).labels?.[0]?.click();
    await this.updated();
  }

  chooseFirst(): Promise<void> {
    return this.click(this.byRole('checkbox'));
  }

  submit(): Promise<void> {
    return this.click(this.one('[type=submit]'));
  }

  async answer(...signs: string[]): Promise<void> {
    await this.choose(...signs);
    await this.submit();
  }

  // Whom to call now, beside a sign

  get calls(): HTMLElement[] {
    return this.all('[part~=call]');
  }

  /** Those that a screen reader reads out as they come. */
  get announcedCalls(): HTMLElement[] {
    return this.calls.filter((one) => this.allByRole('alert').includes(one));
  }

  /** What each stands after: the label of its sign, or the follow-up question of that. */
  get signsWithCall(): string[] {
    return this.calls.map((call) => textOf(call.previousElementSibling as Element));
  }

  // One more question about a sign

  get followUp(): HTMLElement {
    return this.one('[part~=follow-up]');
  }

  /** The answers given to such questions. */
  get followUpAnswers(): string[] {
    return this.all('[part~=follow-up]')
      .flatMap((group) => allByRole<HTMLInputElement>(group, 'radio'))
      .filter(({ checked }) => checked)
      .map(nameOf);
  }

  answerFollowUp(answer: 'Yes' | 'No'): Promise<void> {
    const [label] = byRole<HTMLInputElement>(this.followUp, 'radio', answer).labels ?? [];
    return this.click(label as HTMLElement);
  }

  // The result

  get hasEmergencyList(): boolean {
    return this.has('[part~=emergency]');
  }

  get emergencyList(): EmergencyListHarness {
    return new EmergencyListHarness(this.one('[part~=emergency]'));
  }

  get hasResult(): boolean {
    return this.has('[part~=result]');
  }

  get result(): HTMLElement {
    return this.one('[part~=result]');
  }

  get resultText(): string {
    return textOf(this.result);
  }

  get outcomeHeading(): HTMLElement {
    return byRole(this.result, 'heading');
  }

  /** How urgent it is, and what to do. */
  get outcome(): string {
    return textOf(this.outcomeHeading);
  }

  /** Whether the advice looks like an emergency. */
  get looksLikeEmergency(): boolean {
    return this.result.classList.contains('emergency');
  }

  get steps(): string[] {
    return textsOf(this.result.querySelectorAll('ol > li'));
  }

  /** The link that dials, in the advice. */
  get callButton(): HTMLAnchorElement {
    return byRole<HTMLAnchorElement>(this.result, 'link');
  }

  get reasonsText(): string {
    return textOf(this.one('[part~=reasons]'));
  }

  get reasons(): ReasonHarness[] {
    return this.all('[part~=reasons] > ul > li').map((element) => new ReasonHarness(element));
  }

  get hasAgreement(): boolean {
    return this.has('#agree');
  }

  get agreement(): AgreementHarness {
    return new AgreementHarness(this.one('.agreement'));
  }

  /** States that a doctor has agreed, or takes it back. */
  toggleAgreement(): Promise<void> {
    return this.click(this.agreement.button);
  }

  changeAnswers(): Promise<void> {
    return this.press('Change my answers');
  }

  startAgain(): Promise<void> {
    return this.press('Start again');
  }

  /** What is said when the questions have become others. */
  get changeStatus(): string {
    return textOf(one(this.body, ':scope > [role=status]'));
  }

  // The page's program

  /** The place that opens for the program. */
  get program(): HTMLElement | null {
    return this.root.querySelector('[part~=program]');
  }

  /** Whether there is a place for the program. */
  get opensProgram(): boolean {
    return this.has('slot[name=program]');
  }

  /** Whether the page's program is on the screen. */
  get showsProgram(): boolean {
    return isVisible(this.element.querySelector('[slot=program] > p, p[slot=program]'));
  }
}
