import { html, nothing, type TemplateResult } from 'lit';
import type { InterfaceWords } from '../../content/messages.js';
import { fill, plural } from '../../content/text.js';
import { copyText } from '../../core/clipboard.js';
import { keepInside } from '../../core/contain-events.js';
import { printStyles } from '../../core/print/print.styles.js';
import { pageAsText, printDocument, renderAsText } from '../../core/print/print-document.js';
import type { StyledHost } from '../../core/styles/adopt-styles.js';
import type { HeadingOptions } from '../../core/templates/heading.js';
import { checklistStyles } from './checklist.styles.js';
import { type Note, noteToPrint } from './note.js';

/** What the list shows right now, and what the checklist needs of its element. */
export interface Listed {
  words: InterfaceWords;
  language: string;
  /** That of the words, which is another one where none are known in that of the text. */
  wordsLanguage: string;
  /** The condition and the treatments, in one line. */
  about: string;
  today: string;
  effects: readonly { id: string; name: string }[];
  /** Whom to call, or a line to write it on. */
  numbers: readonly string[];
  heading: (text: string, options: HeadingOptions) => TemplateResult;
}

const wordsOf = ({ words }: Listed): InterfaceWords['checklist'] => words.checklist;

/** What is said of the note: made anew each time, so that it is of what is shown, in its language. */
type Status = (listed: Listed) => string;

/** A patient ticks what they have, and prints or copies a note of it. Nothing of it leaves the element. */
export class Checklist {
  readonly #ticked = new Set<string>();
  readonly #root: ShadowRoot;
  readonly #update: () => void;
  #status: Status = () => '';
  #asText = false;

  constructor(root: ShadowRoot, update: () => void) {
    this.#root = root;
    this.#update = update;
    (root.host as StyledHost).addStyles(checklistStyles);
    (root.host as StyledHost).addStyles(printStyles);
  }

  has(id: string): boolean {
    return this.#ticked.has(id);
  }

  forget(): void {
    this.#ticked.clear();
    this.#status = () => '';
    this.#asText = false;
    this.#root.querySelector('iframe')?.remove();
  }

  renderHint(listed: Listed): TemplateResult {
    return html`<p class="no-print">${wordsOf(listed).noteHint}</p>`;
  }

  renderTick(listed: Listed, id: string): TemplateResult {
    return html`<label class="tick" @click=${keepInside} @input=${keepInside}>
      <input
        type="checkbox"
        autocomplete="off"
        aria-labelledby="have-${id} effect-${id}"
        .checked=${this.#ticked.has(id)}
        @change=${(event: Event) => this.#tick(id, (event.target as HTMLInputElement).checked)}
      />
      <span id="have-${id}">${wordsOf(listed).have}</span>
    </label>`;
  }

  renderNote(listed: Listed): TemplateResult {
    const words = wordsOf(listed);
    const note = this.#note(listed);
    return html`<section class="note" part="note" aria-labelledby="note">
      ${listed.heading(words.note, { id: 'note', focusable: true })}
      ${
        note.effects.length
          ? html`<div class="paper">
                <p class="label">${note.about}</p>
                <p class="soft">${note.date}</p>
                <p>${note.intro}</p>
                <ul>
                  ${note.effects.map((effect) => html`<li>${effect}</li>`)}
                </ul>
                <p class="urgent-reminder"><strong>${note.urgent}</strong></p>
              </div>
              <div class="actions no-print">
                <button type="button" class="primary" @click=${() => this.#print(listed, note)}>${words.print}</button>
                <button type="button" @click=${() => this.#copy(note)}>${words.copy}</button>
                <button type="button" @click=${() => this.#clear()}>${words.clear}</button>
              </div>`
          : html`<p class="no-print">${words.noteEmpty}</p>`
      }
      <p role="status" class="no-print">${this.#status(listed)}</p>
      ${this.#asText && note.effects.length ? renderAsText(words.noteText, noteToPrint(note)) : nothing}
      <p class="soft no-print">${words.notePrivacy}</p>
    </section>`;
  }

  #note(listed: Listed): Note {
    const { about, today, effects } = listed;
    const words = wordsOf(listed);
    return {
      title: words.note,
      about,
      date: fill(words.noteDate, { date: today }),
      intro: words.noteIntro,
      effects: effects.filter(({ id }) => this.#ticked.has(id)).map(({ name }) => name),
      questions: words.noteQuestions,
      urgent: words.noteUrgent,
      numbers: listed.numbers,
    };
  }

  #tick(id: string, checked: boolean): void {
    if (checked) this.#ticked.add(id);
    else this.#ticked.delete(id);
    this.#say((listed) => plural(wordsOf(listed).noteCount, this.#note(listed).effects.length, listed.wordsLanguage));
  }

  #clear(): void {
    this.#ticked.clear();
    this.#root.querySelector('iframe')?.remove();
    this.#say((listed) => wordsOf(listed).cleared);
    this.#root.querySelector<HTMLElement>('#note')?.focus();
  }

  async #copy(note: Note): Promise<void> {
    if (await copyText(pageAsText(noteToPrint(note)))) {
      return this.#say((shown) => wordsOf(shown).copied);
    }
    this.#offerText((shown) => wordsOf(shown).copyFailed);
  }

  async #print(listed: Listed, note: Note): Promise<void> {
    if (await printDocument(this.#root, listed.language, noteToPrint(note))) {
      return this.#say(() => '');
    }
    // The text of the note can be copied instead.
    this.#offerText((shown) => wordsOf(shown).printFailed, false);
  }

  async #offerText(why: Status, focus = true): Promise<void> {
    this.#say(why, true);
    if (!focus) return;
    await (this.#root.host as Element & { updateComplete: Promise<unknown> }).updateComplete;
    const area = this.#root.querySelector('textarea');
    area?.focus();
    area?.select();
  }

  #say(status: Status, asText = false): void {
    this.#status = status;
    this.#asText = asText;
    this.#update();
  }
}
