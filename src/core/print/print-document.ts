import { html, type TemplateResult } from 'lit';
import { detach } from '../../content/unclobbered.js';
import type { StyledHost } from '../styles/adopt-styles.js';
import { printedPageStyles, printStyles } from './print.styles.js';

/** A page to print, as nodes of that page's own document: no markup is parsed. */
export interface PrintedPage {
  title: string;
  /** Lines under the title; those in `strong` stand out. */
  lines: readonly (string | { strong: string })[];
  items: readonly string[];
  /** With sections it is set small, in two columns. */
  sections?: readonly PrintedSection[];
  /** What stands above the empty lines to write on. */
  write: string;
}

export interface PrintedSection {
  heading: string;
  items: readonly string[];
}

const emptyLines = 3;

/** A browser that prints says so at once, or comes back only after its dialog. */
const patience = 1000;

function buildPage({ title, lines, items, sections = [], write }: PrintedPage, page: Document): Node[] {
  const element = (name: string, ...children: (Node | string)[]): HTMLElement => {
    const node = page.createElement(name);
    node.append(...children);
    return node;
  };
  const box = (className: string, ...children: Node[]): HTMLElement =>
    Object.assign(element('div', ...children), { className });
  const list = (texts: readonly string[]): Node[] =>
    texts.length ? [element('ul', ...texts.map((item) => element('li', item)))] : [];
  return [
    element('h1', title),
    ...lines.map((text) => element('p', typeof text === 'string' ? text : element('strong', text.strong))),
    ...list(items),
    ...(sections.length
      ? [box('columns', ...sections.flatMap(({ heading, items }) => [element('h2', heading), ...list(items)]))]
      : []),
    box('write', element('p', write), ...[...Array(emptyLines)].map(() => box('lines'))),
  ];
}

const asList = (items: readonly string[]): string[] => items.map((item) => `- ${item}`);

/** The same for the clipboard, and to read where nothing prints. */
export function pageAsText({ title, lines, items, sections = [], write }: PrintedPage): string {
  return [
    title,
    ...lines.flatMap((text) => (typeof text === 'string' ? text : ['', text.strong, ''])),
    ...asList(items),
    ...sections.flatMap((section) => ['', section.heading, ...asList(section.items)]),
    '',
    write,
    '',
  ].join('\n');
}

/** The text to select and copy, where it could not be printed or copied. */
export function renderAsText(label: unknown, content: PrintedPage): TemplateResult {
  return html`<label class="copy no-print"
    >${label}<textarea readonly rows="8" .value=${pageAsText(content)}></textarea>
  </label>`;
}

/** How the last note of an element is taken away. */
const lastNotes = new WeakMap<ShadowRoot, () => void>();

/**
 * Prints a document of its own, so that a note for the care team comes out without the page around it.
 * A frame inside the element's own shadow root: the page's tree, styles and title are left alone. In a sandbox
 * without an origin no script reaches into a frame, but into a tab that it has opened, where the sandbox allows one.
 * Says false where nothing was printed: a browser or a sandbox that does not print never says so itself.
 */
export async function printDocument(root: ShadowRoot, language: string, content: PrintedPage): Promise<boolean> {
  // Taken away by itself: a frame that hears of its own removal would be removed twice.
  lastNotes.get(root)?.();
  const opener = root.activeElement as HTMLElement | null;
  const frame = Document.prototype.createElement.call(document, 'iframe') as HTMLIFrameElement;
  frame.className = 'visually-hidden no-print';
  frame.title = content.title;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  (root.host as StyledHost).addStyles(printStyles);
  root.append(frame);
  let tab: Window | null = null;
  // The note holds health data, so it goes as soon as it is printed: at the latest when the reader is back on the page,
  // or leaves it, as not every browser says that it has printed.
  const over = new AbortController();
  const takeAway = (): void => {
    if (over.signal.aborted) return;
    over.abort();
    detach(frame);
    tab?.close();
    opener?.focus();
  };
  lastNotes.set(root, takeAway);
  try {
    if (!frame.contentDocument) {
      detach(frame);
      tab = open('', '_blank');
    }
    const view = (tab ?? frame.contentWindow) as Window & typeof globalThis;
    const page = view.document;
    page.title = content.title;
    page.documentElement.lang = language;
    page.documentElement.dir = getComputedStyle(root.firstElementChild as Element).direction;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(printedPageStyles);
    page.adoptedStyleSheets = [sheet];
    if (content.sections) page.body.className = 'short';
    page.body.append(...buildPage(content, page));
    let isPrinted = false;
    for (const type of ['beforeprint', 'afterprint']) {
      view.addEventListener(type, () => {
        isPrinted = true;
      });
    }
    view.addEventListener('afterprint', takeAway);
    view.focus();
    const start = performance.now();
    view.print();
    const stayed = performance.now() - start > patience;
    if (!isPrinted && !stayed) await new Promise((resolve) => setTimeout(resolve, patience));
    if (!isPrinted) takeAway();
    for (const place of [window, view]) {
      for (const type of ['pointerdown', 'keydown', 'pagehide']) {
        place.addEventListener(type, takeAway, { capture: true, signal: over.signal });
      }
    }
    return isPrinted || stayed;
  } catch {
    takeAway();
    return false;
  }
}
