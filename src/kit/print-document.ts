/** A page to print, as nodes of that page's own document: no markup is parsed. */
export interface PrintedPage {
  title: string;
  /** Lines under the title; those in `strong` stand out. */
  lines: readonly (string | { strong: string })[];
  items: readonly string[];
  /** What stands above the empty lines to write on. */
  write: string;
}

const emptyLines = 3;

function buildPage({ title, lines, items, write }: PrintedPage, page: Document): Node[] {
  const element = (name: string, ...children: (Node | string)[]): HTMLElement => {
    const node = page.createElement(name);
    node.append(...children);
    return node;
  };
  const line = (): HTMLElement => {
    const node = element('div');
    node.className = 'lines';
    return node;
  };
  return [
    element('h1', title),
    ...lines.map((text) => element('p', typeof text === 'string' ? text : element('strong', text.strong))),
    element('ul', ...items.map((item) => element('li', item))),
    element('p', write),
    ...Array.from({ length: emptyLines }, line),
  ];
}

const printedLook = `
  body { font: 12pt/1.5 sans-serif; margin: 2cm; color: #000; background: #fff; }
  h1 { font-size: 18pt; }
  li { margin-bottom: 6pt; }
  .lines { border-bottom: 1px solid #000; height: 2em; }
`;

const frameLook = new CSSStyleSheet();
frameLook.replaceSync(`
  .print-frame { position: absolute; inline-size: 1px; block-size: 1px; border: 0; clip-path: inset(50%); }
  @media print { .print-frame { display: none; } }
`);

/**
 * Prints a document of its own, so that a note for the care team comes out without the page around it.
 * A frame inside the element's own shadow root: the page's tree, styles and title are left alone.
 * Says false where the browser does not let it print.
 */
export function printDocument(root: ShadowRoot, language: string, content: PrintedPage): boolean {
  root.querySelector('iframe')?.remove();
  const opener = root.activeElement as HTMLElement | null;
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.title = content.title;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((sheet) => sheet !== frameLook), frameLook];
  root.append(frame);
  try {
    const view = frame.contentWindow as Window & typeof globalThis;
    const page = view.document;
    page.title = content.title;
    page.documentElement.lang = language;
    page.documentElement.dir = getComputedStyle(root.firstElementChild as Element).direction;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(printedLook);
    page.adoptedStyleSheets = [sheet];
    page.body.append(...buildPage(content, page));
    // The note holds health data, so it goes as soon as it is printed.
    view.addEventListener('afterprint', () => {
      frame.remove();
      opener?.focus();
    });
    view.focus();
    view.print();
    return true;
  } catch {
    frame.remove();
    opener?.focus();
    return false;
  }
}
