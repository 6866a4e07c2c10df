import { html, nothing, type TemplateResult } from 'lit';
import { loadLinks } from '#load-links';
import { loadPrint } from '#load-print';
import { withoutAuthorsFields } from '../../content/pack-script.js';
import type { Guide } from '../../content/schema.js';
import { isolate } from '../../content/text.js';
import { isOn, onOff } from '../../core/boolean-attribute.js';
import { CareElement } from '../../core/care-element.js';
import * as icons from '../../core/icons.js';
import { keepElements } from '../../core/inner-elements.js';
import type { PrintedPage } from '../../core/print/print-document.js';
import { actionsStyles } from '../../core/styles/actions.styles.js';
import { careTeamLine, careTeamOnPaper } from '../../core/templates/care-team.js';
import { emergencyLine } from '../../core/templates/emergency-line.js';
import { reviewLine } from '../../core/templates/footer.js';
import type { View } from '../../core/view.js';
import { warnUnknown } from '../../core/warn-once.js';
import { withoutPage } from '../../core/without-page.js';
import { addressOf, idOf } from './addresses.js';
import { careGuideStyles } from './care-guide.styles.js';
import type { DeepLinks } from './deep-links.js';
import { entry } from './entry.js';
import { chooseParts, insideTreatments, type ListedPart } from './parts.js';

/** Which panel the list of contents has, and a part that folds. */
const contentsPanel = 'contents';
const panelOf = (name: string): string => `part-${name}`;

type Paper = Awaited<ReturnType<typeof loadPrint>>;
type Late = Awaited<ReturnType<typeof loadLinks>>;

/**
 * The whole page on a condition in one tag: when to call, main points, and the elements of the library that show parts of
 * its pack, in the order of a patient's questions, with a list of contents that follows the reader. What is not needed
 * at once is closed until the reader opens it, follows a link to it, finds it with find-in-page, or prints.
 *
 * @element care-guide
 * @slot department - The department, in place of the attribute: as text or as a link.
 * @slot locations - Where to find it, in place of the attribute.
 * @csspart contents - The list of the parts.
 * @csspart section - One part of the page.
 * @csspart summary - The main points.
 * @csspart glossary - On paper: what the marked words mean.
 * @cssproperty [--care-sticky-top=1em] - Where the contents stay while the reader scrolls. Set it to the height of a header that stays on your page.
 */
export class CareGuide extends CareElement {
  static override sheets = [...CareElement.sheets, actionsStyles, careGuideStyles];
  static override properties = {
    department: {},
    locations: {},
    parts: {},
    current: {},
    treatment: {},
    checklist: { converter: onOff },
    interpreterNumber: { attribute: 'interpreter-number' },
  };

  /** The department's name, such as `Cancer Care Center`. Without it the line is left out. */
  department: string | null = null;

  /** Where to find the department; several places with `;` between. Without it the line is left out. */
  locations: string | null = null;

  /**
   * Which parts are shown, in which order, with spaces between: `call`, `summary`, `overview`, `phases`, `treatments`,
   * `trials`, `questions`, `tools`, `emergency`, and the ids of the content's own chapters, such as `tests`. Without it
   * all are, in the order that the content names, then in this one with the chapters before `trials`. `call` stands
   * before the contents if it is the first. An unknown name is named on the console; with no known name all are shown.
   * The emergency line at the top is always there, and a guide without `call` says when to call beside the side effects.
   */
  parts: string | null = null;

  /** The id of the phase to mark "you are here", as in `<all-phase-timeline>`. */
  current: string | null = null;

  /** Which treatments are shown, as in `<treatment-guide>`. */
  treatment: string | null = null;

  /** Lets a patient tick the side effects that they have; `false` is off, as in `<side-effect-list>`. */
  checklist = false;

  /** The number of your free interpreter line, as in `<emergency-notice>`. */
  interpreterNumber: string | null = null;

  override readonly entry = entry;
  protected override readonly containsElements = true;
  readonly #keep = keepElements(this);

  #links: DeepLinks | undefined;
  #handoutOf: Late['handoutOf'] | undefined;
  #paper: Paper | undefined;
  /** What could not be printed: its title, which the short version has only once its code is there. */
  #notPrinted: { title: string | undefined } | undefined;

  protected override renderContent(view: View): unknown {
    const { pack, words } = view;
    const guide = pack.guide as Guide;
    const { parts: chosen, unknown, known } = chooseParts(this.parts, pack);
    if (unknown.length) warnUnknown(this, 'parts', unknown, known);
    const parts = chosen.filter(({ titleIn }) => titleIn(view));
    // Whom to call comes before the contents, so that nobody looks for it.
    const ahead = parts[0]?.name === 'call' ? 1 : 0;
    return html`<div class="body">
        <div class="masthead">
          ${this.heading(0, guide.title, { id: 'title', className: 'title', part: 'title' })}
          ${emergencyLine(this.text, words)}
          <p class="intro">${this.text.explained(guide.intro)}</p>
          ${guide.audience ? html`<p class="intro">${this.text.explained(guide.audience)}</p>` : nothing}
          ${guide.welcome?.map((paragraph) => html`<p class="intro welcome">${this.text.explained(paragraph)}</p>`)}
          <dl class="place">
            ${this.#renderPlace('department', words.guide.department, this.department)}
            ${this.#renderPlace('locations', words.guide.locations, this.locations)}
          </dl>
        </div>
        ${this.#renderParts(view, parts.slice(0, ahead), parts)}
        <div class="columns">
          ${this.#renderContents(view, parts)}
          <div class="parts">${this.#renderParts(view, parts.slice(ahead), parts)}</div>
        </div>
      </div>
      ${this.renderFooter(
        view,
        withoutAuthorsFields(pack).sources.map(({ id }) => id),
      )}`;
  }

  /** Beside the parts if there is room; on a small screen closed, so that they are not far down. */
  #renderContents(view: View, parts: readonly ListedPart[]): TemplateResult {
    const { guide, timeline } = view.words;
    const folded = parts.flatMap(({ name, folds }) => (folds ? panelOf(name) : []));
    const isAllOpen = folded.every((id) => this.disclosures.isOpen(id));
    const inside = insideTreatments.filter(({ name }) => name !== 'note' || isOn(this.checklist));
    const entries = parts.flatMap((part) => (part.name === 'treatments' ? [part, ...inside] : part));
    const list = html`<ol role="list">
      ${entries.map(
        ({ name, titleIn }) => html`<li>
          <a
            href=${addressOf(name)}
            aria-current=${this.#links?.reading === name ? 'true' : nothing}
            @click=${(event: MouseEvent) => this.#links?.follow(event, name)}
            >${this.text.label(titleIn(view) as string)}</a
          >
        </li>`,
      )}
    </ol>`;
    return html`<nav
      class="contents no-print"
      part="contents"
      id=${idOf('contents')}
      tabindex="-1"
      aria-labelledby="contents title"
    >
      <p id="contents" class="label">${guide.contents}</p>
      ${this.disclosures.render(contentsPanel, guide.contents, list)}
      ${
        folded.length
          ? html`<button type="button" class="all" @click=${() => this.disclosures.set(folded, !isAllOpen)}>
              ${isAllOpen ? timeline.closeAll : timeline.openAll}
            </button>`
          : nothing
      }
      ${this.#renderPrint(view, guide.printShort, () => this.#handout(view))}
    </nav>`;
  }

  #renderParts(view: View, shown: readonly ListedPart[], all: readonly ListedPart[]): TemplateResult[] {
    return shown.map((part) => {
      const { name, titleIn, folds, isLong } = part;
      const content = (): TemplateResult =>
        html`${this.#renderPart(view, part, all)} ${isLong ? this.#renderBack(view) : nothing}`;
      return html`<div class="part" part="section" id=${idOf(name)} tabindex="-1">
        ${
          folds
            ? this.disclosures.render(panelOf(name), this.text.label(titleIn(view) as string), content, (button) =>
                this.heading(1, button, { className: 'fold' }),
              )
            : content()
        }
      </div>`;
    });
  }

  #renderBack({ words }: View): TemplateResult {
    return html`<p class="back no-print">
      <a href=${addressOf('contents')} @click=${(event: MouseEvent) => this.#links?.follow(event, 'contents')}
        >${words.guide.back}</a
      >
    </p>`;
  }

  /**
   * Opens a part that folds, for a link that leads to it.
   * @internal
   */
  openPart(name: string): void {
    if (insideTreatments.some((one) => one.name === name)) {
      // Another copy of the library may have defined it, and an older one.
      this.renderRoot.querySelector('treatment-guide')?.openList?.(name === 'note' ? name : idOf(name));
      return;
    }
    this.disclosures.set([name === 'contents' ? contentsPanel : panelOf(name)], true);
    this.drawNow();
  }

  protected override updated(): void {
    // After the text, and without anything that the reader did.
    this.late.load('links', loadLinks, ({ DeepLinks, handoutOf }) => {
      this.#links = new DeepLinks(this);
      this.#handoutOf = handoutOf;
    });
    this.#links?.watch();
  }

  /** What the page puts into the slot stands in for the attribute. */
  #renderPlace(slot: string, label: string, value: string | null): unknown {
    const isEmpty = withoutPage || !this.querySelector(`:scope > [slot="${slot}"]`);
    if (!value?.trim() && isEmpty) return nothing;
    const lines = (value ?? '').split(';').map((line) => line.trim());
    return html`<div>
      <dt>${label}</dt>
      <dd><slot name=${slot}>${lines.filter(Boolean).map((line) => html`<span class="line">${isolate(line)}</span>`)}</slot></dd>
    </div>`;
  }

  #renderPart(
    view: View,
    { name, element, ownTitle, topic, chapter, folds }: ListedPart,
    parts: readonly ListedPart[],
  ): unknown {
    const guide = view.pack.guide as Guide;
    if (name === 'summary') return this.#renderSummary(view, guide);
    if (name === 'questions') return this.#renderQuestions(view, guide);
    if (!element) return this.#keep(view, name, 'side-effect-list', { share: 'call' });
    // All get the same, and each uses what it has a property for.
    return this.#keep(view, name, element, {
      current: this.current,
      treatment: this.treatment,
      chapter,
      untitled: folds,
      checklist: this.checklist,
      callElsewhere: parts.some((part) => part.name === 'call'),
      interpreterNumber: this.interpreterNumber,
      ...(ownTitle ? { topic, original: this.original } : {}),
    });
  }

  /** When to call, and the notices, whoever has signed them. */
  protected override renderEmergency(view: View): unknown {
    const { parts } = chooseParts('call emergency', view.pack);
    return parts.filter(({ titleIn }) => titleIn(view)).map((part) => this.#renderPart(view, part, parts));
  }

  #renderSummary({ words }: View, { keyPoints }: Guide): TemplateResult {
    return html`<div class="summary" part="summary">
      ${this.heading(1, keyPoints.heading)}
      <ul class="points" role="list">
        ${keyPoints.items.map((item) => html`<li>${icons.check}<span>${this.text.explained(item)}</span></li>`)}
      </ul>
      ${careTeamLine(words, this.place.careTeam)}
    </div>`;
  }

  #renderQuestions(view: View, { questions }: Guide): TemplateResult {
    return html`<p class="no-print">${this.text.linked(questions.intro)}</p>
      ${careTeamLine(view.words, this.place.careTeam)} ${this.text.explainedList(questions.items)}
      ${this.#renderPrint(view, view.words.guide.printQuestions, () => this.#questionsToPrint(view, questions))}`;
  }

  #renderPrint({ pack, words }: View, label: string, pageOf: () => PrintedPage | undefined): TemplateResult {
    // Not when it is clicked, so that no request tells of it.
    this.late.load('print', loadPrint, (module) => {
      this.#paper = module;
    });
    const last = this.#notPrinted;
    // Not in each render, as a page to print is made of the whole text.
    const page = last && pageOf();
    const isFailed = last && last.title === page?.title;
    return html`<div class="actions no-print">
        <button type="button" @click=${() => this.#print(pack.language, pageOf)}>${label}</button>
      </div>
      <p role="status" class="no-print">${isFailed ? words.checklist.printFailed : nothing}</p>
      ${isFailed && page ? this.#paper?.renderAsText(page.title, page) : nothing}`;
  }

  async #print(language: string, pageOf: () => PrintedPage | undefined): Promise<void> {
    // Taken back first, so that it is read out again.
    this.#tellPrinted();
    await this.late.settled;
    const page = pageOf();
    const paper = this.#paper;
    const failed = { title: page?.title };
    if (!page || !paper) {
      // The same is on the page, so paper has it this way as well; and no request tells of the press. A browser that
      // does not print says nothing, and one that does says so.
      this.#tellPrinted(failed);
      addEventListener('beforeprint', () => this.#tellPrinted(), { once: true });
      return window.print?.();
    }
    const isPrinted = await paper.printDocument(this.renderRoot as ShadowRoot, language, page);
    this.#tellPrinted(isPrinted ? undefined : failed);
  }

  #tellPrinted(failed?: { title: string | undefined }): void {
    this.#notPrinted = failed;
    this.requestUpdate();
  }

  /** The short version, as soon as its code has loaded. */
  #handout(view: View): PrintedPage | undefined {
    const { pack, words } = view;
    return this.#handoutOf?.({
      view,
      feverCall: this.place.feverCall,
      numbers: careTeamOnPaper(words, this.place.careTeam),
      status: [reviewLine(pack, words), ...(pack.translation?.method === 'machine' ? [words.translation.machine] : [])],
      effects: this.renderRoot.querySelector('treatment-guide')?.ticked ?? [],
      plain: (text) => this.text.plain(text),
    });
  }

  #questionsToPrint({ pack, words }: View, { heading, items }: Guide['questions']): PrintedPage {
    return {
      title: this.text.plain(heading),
      lines: [pack.title, ...careTeamOnPaper(words, this.place.careTeam)],
      items: items.map((item) => this.text.plain(item)),
      write: words.guide.ownQuestions,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'care-guide': CareGuide;
  }
}
