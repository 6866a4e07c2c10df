import { html, nothing, type TemplateResult } from 'lit';
import type { InterfaceWords } from '../../content/messages.js';
import type { Effect, SideEffects, Urgency } from '../../content/schema.js';
import { fill, plural, unique } from '../../content/text.js';
import { detach } from '../../content/unclobbered.js';
import { urgencies } from '../../content/urgency.js';
import { copyText } from '../../core/clipboard.js';
import type { viewChanged } from '../../core/gestures.js';
import type { Drawable } from '../../core/later.js';
import { printStyles } from '../../core/print/print.styles.js';
import { pageAsText, printDocument, renderAsText } from '../../core/print/print-document.js';
import type { StyledHost } from '../../core/styles/adopt-styles.js';
import type { HeadingOptions } from '../../core/templates/heading.js';
import { orderFor } from '../../screening/calls.js';
import { checklistStyles } from './checklist.styles.js';
import { type Note, noteToPrint } from './note.js';

export { Comparison } from './comparison.js';

type Sign = SideEffects['callRightAway']['items'][number];

/** Signs that need one kind of call. */
export interface Signs {
  urgency: Urgency;
  signs: readonly Pick<Sign, 'text'>[];
}

/** What the list shows right now, and what the checklist needs of its element. */
export interface Listed {
  words: InterfaceWords;
  language: string;
  /** That of the words, which is another one where none are known in that of the text. */
  wordsLanguage: string;
  /** The condition and the treatments that were chosen, in one line. */
  about: string;
  today: () => string;
  effects: readonly Effect[];
  /** What needs one kind of call, whatever the treatment. */
  signsFor: (urgency: Urgency) => readonly Sign[];
  callsOf: (effect: Effect) => { symptom: string; urgency: Urgency }[];
  /** Whom to call, or a line to write it on. */
  numbers: readonly string[];
  heading: (text: string, options: HeadingOptions) => TemplateResult;
  /** Whom to call now, with the number. */
  card: (signs: Signs) => TemplateResult;
  plain: (text: string) => string;
  /** The element's own. Imported here, it would be a second copy in interactions.js, with a memory of its own. */
  changed: typeof viewChanged;
}

const wordsOf = ({ words }: Listed): InterfaceWords['checklist'] => words.checklist;

/**
 * The most urgent call that an effect may need, and the signs that need it. Undefined if none is needed right away. A
 * text with the emergency number counts as an emergency where nothing else says how urgent it is.
 */
function orderOf({ signsFor, callsOf }: Listed, effect: Effect): Signs | undefined {
  const { call, calls } = effect;
  const known = callsOf(effect);
  if (!calls && call.includes('{emergency-number}')) known.push({ symptom: '', urgency: 'emergency' });
  const worst = urgencies.find((one) => known.some(({ urgency }) => urgency === one));
  if (!worst || worst === 'see-doctor') return undefined;
  const symptoms = known.filter(({ urgency }) => urgency === worst).map(({ symptom }) => symptom);
  return {
    urgency: worst,
    signs: signsFor(worst).filter((sign) => sign.symptoms?.some((one) => symptoms.includes(one))),
  };
}

/** The status line of the note. Worked out at each render, so that it matches what is shown, in its language. */
type Status = (listed: Listed) => string;

/** A patient ticks what they have, and prints or copies a note of it. Nothing of it leaves the element. */
export class Checklist {
  readonly #ticked = new Set<string>();
  /** Only the order of the last tick is read out, even when another treatment redraws them all. */
  #lastTicked = '';
  /** Whether the last tick brought its order, which must be on the screen. */
  #isOrderNew = false;
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
    detach(this.#root.querySelector('iframe'));
  }

  renderHint(listed: Listed): TemplateResult {
    return html`<p class="no-print">${wordsOf(listed).noteHint}</p>`;
  }

  /**
   * What always shows of an effect: the check box and when to call. Once ticked, whom to call now stands in the row, and
   * screen readers announce it with when to call; the focus stays.
   */
  renderRow(listed: Listed, effect: Effect, call: TemplateResult): TemplateResult {
    const order = this.#ticked.has(effect.id) && orderOf(listed, effect);
    return html`${this.#renderTick(listed, effect)}${order ? html`<div class="order" role=${this.#lastTicked === effect.id ? 'alert' : nothing}>${listed.card(order)}${call}</div>` : call}`;
  }

  #renderTick(listed: Listed, effect: Effect): TemplateResult {
    const { id } = effect;
    return html`<label class="tick">
      <input
        type="checkbox"
        autocomplete="off"
        aria-labelledby="have-${id} effect-${id}"
        .checked=${this.#ticked.has(id)}
        @change=${(event: Event) => {
          // The next click was aimed at what the order moves: it must not reach the link that calls.
          if (orderOf(listed, effect)) listed.changed(this.#root, true);
          this.#tick(id, (event.target as HTMLInputElement).checked);
        }}
      />
      <span id="have-${id}">${wordsOf(listed).have}</span>
    </label>`;
  }

  renderNote(listed: Listed): TemplateResult {
    const words = wordsOf(listed);
    const note = this.#note(listed);
    const status = this.#status(listed);
    return html`<section class=${note.effects.length ? 'note' : 'note no-print'} part="note" aria-labelledby="note">
      ${listed.heading(words.note, { id: 'note', focusable: true })}
      ${
        note.effects.length
          ? html`<div class="paper">
                <p class="label">${note.about}</p>
                <p class="soft">${note.date}</p>
                <p>${note.intro}</p>
                <ul class="have">
                  ${note.effects.map((effect) => html`<li>${effect}</li>`)}
                </ul>
                ${note.orders.map(
                  ({ urgency, order, signs }) => html`<div class=${urgency}>
                    <p class="tag">${order}</p>
                    <ul>${signs.map((sign) => html`<li>${sign}</li>`)}</ul>
                  </div>`,
                )}
                <p><strong>${note.urgent}</strong></p>
              </div>
              <div class="actions no-print">
                <button type="button" class="primary" @click=${() => this.#print(listed, note)}>${words.print}</button>
                <button type="button" @click=${() => this.#copy(note)}>${words.copy}</button>
                <button type="button" @click=${() => this.#clear()}>${words.clear}</button>
              </div>`
          : status
            ? nothing
            : html`<p>${words.cleared}</p>`
      }
      <p role="status" class="no-print">${status}</p>
      ${this.#asText && note.effects.length ? renderAsText(words.noteText, noteToPrint(note)) : nothing}
      <p class="soft no-print">${words.notePrivacy}</p>
    </section>`;
  }

  #note(listed: Listed): Note {
    const { about, today, plain } = listed;
    const words = wordsOf(listed);
    const effects = listed.effects.filter(({ id }) => this.#ticked.has(id));
    const found = effects.flatMap((effect) => {
      const order = orderOf(listed, effect);
      // An effect without a sign in the list of calls has its own words.
      return order ? [order.signs.length ? order : { ...order, signs: [{ text: effect.call }] }] : [];
    });
    const orders = urgencies.flatMap((urgency) => {
      const signs = found.flatMap((one) => (one.urgency === urgency ? one.signs : []));
      const order = plain(orderFor(urgency, listed.words));
      return signs.length ? [{ urgency, order, signs: unique(signs.map(({ text }) => plain(text))) }] : [];
    });
    return {
      title: words.note,
      about,
      date: fill(words.noteDate, { date: today() }),
      intro: words.noteIntro,
      effects: effects.map(({ name }) => name),
      orders,
      questions: words.noteQuestions,
      urgent: words.noteUrgent,
      numbers: listed.numbers,
    };
  }

  #tick(id: string, checked: boolean): void {
    if (checked) this.#ticked.add(id);
    else this.#ticked.delete(id);
    this.#lastTicked = id;
    this.#isOrderNew = checked;
    this.#say((listed) => plural(wordsOf(listed).noteCount, this.#note(listed).effects.length, listed.wordsLanguage));
  }

  /** After each render: an order at the lower edge of a phone's screen would stand below it. */
  settle(): void {
    if (this.#isOrderNew) this.#root.querySelector('.order[role=alert]')?.scrollIntoView({ block: 'nearest' });
    this.#isOrderNew = false;
  }

  #clear(): void {
    this.forget();
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
    // Taken back first, so that it is read out again.
    this.#say(() => '');
    if (await printDocument(this.#root, listed.language, noteToPrint(note))) return;
    // The text of the note can be copied instead.
    this.#offerText((shown) => wordsOf(shown).printFailed, false);
  }

  #offerText(why: Status, focus = true): void {
    this.#say(why, true);
    if (!focus) return;
    (this.#root.host as Element & Drawable).drawNow();
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
