const printedLook = `
  body { font: 12pt/1.5 sans-serif; margin: 2cm; color: #000; background: #fff; }
  h1 { font-size: 18pt; }
  li { margin-bottom: 6pt; }
  .lines { border-bottom: 1px solid #000; height: 2em; }
`;

/**
 * Prints a document of its own, so that a note for the care team comes out without the page around it.
 * A frame inside the element's own shadow root: the page's tree, styles and title are left alone.
 */
export function printDocument(
  root: ShadowRoot,
  title: string,
  language: string,
  direction: string,
  build: (page: Document) => Node[],
): void {
  root.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.title = title;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  root.append(frame);

  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  const page = frame.contentDocument;
  if (!view || !page) return;
  page.title = title;
  page.documentElement.lang = language;
  page.documentElement.dir = direction;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(printedLook);
  page.adoptedStyleSheets = [sheet];
  page.body.append(...build(page));
  // The note holds health data, so it goes as soon as it is printed.
  view.addEventListener('afterprint', () => frame.remove());
  view.focus();
  view.print();
}
