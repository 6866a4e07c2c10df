import { html, type TemplateResult } from 'lit';
import { dialled } from '../content/emergency-number.js';
import { helpLineOf } from '../content/help-lines.js';
import type { ContentController } from './controllers/content-controller.js';
import type { Glossary } from './glossary/glossary.js';
import type { Place } from './place.js';
import { inOriginal } from './templates/in-original.js';

/**
 * Formats texts of the pack and the interface, with their placeholders filled in: `plain` where only a string will do,
 * `linked` in running text, `explained` in running text whose glossary terms should be marked.
 */
export class TextFormatter {
  readonly #content: ContentController;
  readonly #place: Place;
  readonly #glossary: () => Glossary | undefined;

  constructor(content: ContentController, place: Place, glossary: () => Glossary | undefined) {
    this.#content = content;
    this.#place = place;
    this.#glossary = glossary;
  }

  /** A string, for headings, attributes, labels, and the content of links and buttons. */
  plain(source: string): string {
    // Isolated, as right-to-left text would reorder the parts of +1 (555) 123.
    const isolated = (number: string): string => (/^\d+$/.test(number) ? number : `\u2066${number}\u2069`);
    return this.#parts(source, isolated).join('');
  }

  /** Like `plain`, for headings and labels: an untranslated one says in which language it is. */
  label(source: string): unknown {
    return this.tagged(source, this.plain(source));
  }

  /** Running text, with phone numbers as links; `local` stands for an emergency number that is not known. */
  linked(source: string, local?: string): unknown {
    const parts = this.#parts(source, renderNumber, local).map((part) => this.#sayable(part));
    return this.tagged(source, asOne(parts));
  }

  /** Like `linked`, with glossary terms marked. Never for emergency instructions. */
  explained(source: string): unknown {
    const [glossary, terms] = [this.#glossary(), this.#content.view?.pack.glossary];
    const mark = (part: unknown): unknown => (typeof part === 'string' && glossary?.mark(part, terms)) || part;
    return this.tagged(source, asOne(this.#parts(source).flatMap(mark)));
  }

  /** Wraps an untranslated text in a span with its `lang` and `dir`; any other is returned as it is. */
  tagged(source: string, shown: unknown = source): unknown {
    const pack = this.#content.view?.pack;
    return pack?.translation?.untranslated?.includes(source) ? inOriginal(pack, shown) : shown;
  }

  /** What a patient is to say in English is quoted in translations as “I have …”: it is heard as English. */
  #sayable(part: unknown): unknown {
    const pack = this.#content.view?.pack;
    return pack?.translation && /^.I /.test(`${part}`) ? inOriginal(pack, part) : part;
  }

  list(texts: readonly string[], show = (item: string): unknown => this.linked(item)): TemplateResult {
    return html`<ul>
      ${texts.map((item) => html`<li>${show(item)}</li>`)}
    </ul>`;
  }

  explainedList(texts: readonly string[]): TemplateResult {
    return this.list(texts, (item) => this.explained(item));
  }

  #parts(
    source: string,
    show: (number: string, part: string) => unknown = renderNumber,
    local = this.#content.words.localEmergencyNumber,
  ): unknown[] {
    const [place, { words }] = [this.#place, this.#content];
    // Not by `replaceAll`: old pages have their own, which puts a function itself into the text. The threshold is only
    // worked out where a text has one, as the first use of Intl is slow.
    const called = source.split('{fever-call}').join(words.feverCall[place.feverCall]);
    const pieces = called.split('{fever-threshold}');
    const parts = (pieces[1] === undefined ? called : pieces.join(place.feverThreshold)).split(
      /(\{[a-z-]+\}|[“«]I [a-z ]+\.[”»])/,
    );
    return parts.map((part) => {
      const [number, otherwise] = this.#numberFor(part, local);
      return number ? show(number, part) : otherwise;
    });
  }

  /** The number of a placeholder, and the text to show if there is none. Any other text is returned as it is. */
  #numberFor(part: string, local: string): [number: string | undefined, otherwise: string] {
    const [place, { words }] = [this.#place, this.#content];
    switch (part) {
      case '{emergency-number}':
        return [place.callNumber, local];
      case '{care-team-number}':
        return [place.careTeam.number, words.careTeamNumber];
      case '{crisis-line}':
        return [helpLineOf('crisis', place.region), words.crisisLine];
      case '{poison-line}':
        return [helpLineOf('poison', place.region), words.poisonLine];
      default:
        return [undefined, part];
    }
  }
}

/** A text alone, without the nodes that a list needs to keep its entries apart. */
const asOne = (parts: unknown[]): unknown => (parts.length === 1 ? parts[0] : parts);

/**
 * A phone number as a link; it reads from left to right in any text. In a card the emergency number has its own color,
 * whatever the card's is.
 */
export const renderNumber = (number: string, part?: string): TemplateResult =>
  html`<a class=${part === '{emergency-number}' ? 'number emergency' : 'number'} dir="ltr" href=${callAddress(number)}>${number}</a>`;

/** The `tel:` URL of a phone number. */
export const callAddress = (number: string): string => `tel:${dialled(number)}`;
