import { textOf } from '../support.js';
import { mounts } from './care-element.js';
import { byRole, nameOf } from './queries.js';
import { RedflagScreenerHarness } from './redflag-screener.js';

/** A screener whose pack has questions of all kinds. */
export class QuestionsHarness extends RedflagScreenerHarness {
  static override readonly mount = mounts('redflag-screener', (element) => new QuestionsHarness(element));

  /** The legends and labels of what is asked now. */
  get asked(): string[] {
    return this.all('.asked legend, .asked .name').map(textOf);
  }

  #group(question: string): HTMLElement {
    return byRole(this.questionForm, 'group', question);
  }

  /** Clicks the label of an option, as a finger does. */
  async pick(question: string, option: string): Promise<void> {
    const group = this.#group(question);
    const input = [...group.querySelectorAll('input')].find((one) => nameOf(one) === option);
    await this.click(input?.labels?.[0] as HTMLElement);
  }

  chosenIn(question: string): string[] {
    return [...this.#group(question).querySelectorAll('input')].filter(({ checked }) => checked).map(nameOf);
  }

  field(id: string): HTMLInputElement {
    return this.one(`#answer-${id}`) as HTMLInputElement;
  }

  async enter(id: string, value: string): Promise<void> {
    const field = this.field(id);
    field.value = value;
    field.dispatchEvent(new Event('change'));
    await this.updated();
  }

  /** What is said under a question. */
  hint(id: string): string {
    return textOf(this.one(`#hint-${id}`));
  }
}
