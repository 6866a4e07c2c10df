import { expect } from '@open-wc/testing';
import '../../src/index.js';
import type { CareElement } from '../../src/core/care-element.js';
import { elementNames } from '../../src/elements/registry.js';
import { CareElementHarness } from '../harness/care-element.js';
import { isForPaper, isForSight, isVisible } from '../harness/queries.js';
import { RedflagScreenerHarness } from '../harness/redflag-screener.js';
import { SideEffectListHarness } from '../harness/side-effect-list.js';
import { clear, inEachFace, show } from '../support.js';

/** How a reader spaces text (WCAG 2.2, 1.4.12), by a style sheet of their own, an extension or a bookmarklet. */
const ofReader =
  '* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important } p { margin-block-end: 2em !important }';

async function inColumn(tag: string, style = ''): Promise<CareElementHarness> {
  const markup = `<div data-around style="inline-size: 320px; ${style}"><${tag} lang="en" checklist></${tag}></div>`;
  return new CareElementHarness(await show<CareElement>(markup));
}

const withInner = async (care: CareElementHarness): Promise<ShadowRoot[]> =>
  (await care.withElementsInside()).map(({ root }) => root);

/** What sticks out of an element, or is cut off in it. The table of treatments scrolls. */
function lost(root: ShadowRoot, right: number): string[] {
  return [
    ...root.querySelectorAll<HTMLElement>(
      '.care *:not(svg *, [popover], [popover] *, [part~=comparison], [part~=comparison] *)',
    ),
  ]
    .filter((one) => isVisible(one) && isForSight(one) && !isForPaper(one))
    .filter((one) => {
      const style = getComputedStyle(one);
      const clips = style.overflowX !== 'visible' && one.clientWidth > 1;
      const isCut = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
      return (clips && isCut) || one.getBoundingClientRect().right > right + 0.5;
    })
    .map((one) => `${root.host.localName} ${one.localName}.${one.className}: ${one.textContent?.trim().slice(0, 40)}`);
}

describe('text spacing', () => {
  afterEach(clear);

  for (const tag of elementNames) {
    it(`of a reader reaches every text from the page, and of the page’s design nothing else does: ${tag}`, async () => {
      const care = await inColumn(
        tag,
        'letter-spacing: 2px; word-spacing: 3px; line-height: 1.8; text-transform: uppercase; white-space: pre; text-indent: 9px; font-variant-caps: small-caps; text-align: right; font-style: italic',
      );
      for (const root of await withInner(care)) {
        const texts = [...root.querySelectorAll('.care :is(p, li, h2, h3, h4, a, button, label, legend, dt, td, th)')];
        for (const one of texts) {
          const style = getComputedStyle(one);
          const { letterSpacing, wordSpacing, textTransform, whiteSpace, textIndent, fontVariantCaps, fontStyle } =
            style;
          expect([letterSpacing, wordSpacing], `${one.localName}.${one.className}`).to.deep.equal(['2px', '3px']);
          expect([textTransform, textIndent, fontVariantCaps, fontStyle]).to.deep.equal([
            'none',
            '0px',
            'normal',
            'normal',
          ]);
          expect(['normal', 'nowrap']).to.include(whiteSpace);
        }
        for (const one of root.querySelectorAll('.care :is(p, li, dd)')) {
          const { lineHeight } = getComputedStyle(one);
          expect(Number.parseFloat(lineHeight), `${one.localName}.${one.className}`).to.be.at.least(1.8 * 16 - 0.1);
        }
      }
    });

    it(`as WCAG asks for it cuts nothing off at 320 pixels: ${tag}`, async () => {
      const care = await inColumn(tag);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(ofReader);
      const roots = await withInner(care);
      for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      for (const root of roots)
        for (const one of root.querySelectorAll<HTMLElement>('[aria-expanded=false]')) one.click();
      await care.updated();
      const { right } = (care.element.parentElement as Element).getBoundingClientRect();
      await inEachFace((face) => {
        for (const root of roots) expect(lost(root, right), face).to.deep.equal([]);
      });
    });
  }

  it('cuts nothing off in advice and in a note either', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(ofReader);
    const screener = new RedflagScreenerHarness((await inColumn('redflag-screener')).element as never);
    await screener.answer('bladder');
    const list = new SideEffectListHarness((await inColumn('side-effect-list')).element as never);
    await list.tickFirst();
    for (const { root, element } of [screener, list]) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      const { right } = (element.parentElement as Element).getBoundingClientRect();
      await inEachFace((face) => expect(lost(root, right), face).to.deep.equal([]));
    }
  });

  it('is never tighter than our own, nor as wide as what a page centers text by', async () => {
    for (const [given, pixels] of [
      ['1', 24.8],
      ['normal', 24.8],
      ['80px', 32],
    ] as const) {
      const care = await inColumn('health-tools', `line-height: ${given}`);
      expect(Number.parseFloat(getComputedStyle(care.base).lineHeight), given).to.be.closeTo(pixels, 0.1);
    }
  });

  it('and the size and face of a reader’s text reach it as well', async () => {
    const care = await inColumn('health-tools', 'font-family: Georgia; font-size: 24px; text-size-adjust: 150%');
    const style = getComputedStyle(care.base.querySelector('p') as Element);
    expect([style.fontFamily, style.fontSize]).to.deep.equal(['Georgia', '24px']);
    const adjust = style.getPropertyValue('text-size-adjust');
    // Only on phones in some engines.
    if (CSS.supports('text-size-adjust', '150%')) expect(adjust).to.equal('150%');
  });
});

describe('a phone number in a text', () => {
  afterEach(clear);

  /** The first character after a link, if it is one that ends or parts a sentence. */
  function stopAfter(link: Element): Range | undefined {
    const [own, walker] = [link.getRootNode(), document.createTreeWalker(link.getRootNode(), NodeFilter.SHOW_TEXT)];
    walker.currentNode = link.lastChild ?? own;
    const next = walker.nextNode();
    if (!next || !/^[.,;:،۔؛)]/.test(next.nodeValue ?? '')) return undefined;
    const range = new Range();
    range.setStart(next, 0);
    range.setEnd(next, 1);
    return range;
  }

  for (const [tag, attributes] of [
    ['emergency-notice', 'interpreter-number="(555) 555-0190"'],
    ['side-effect-list', 'care-team-number="+49 (0) 30 1234-567890" checklist'],
    ['side-effect-list', 'care-team-number="+49 (0) 30 1234-567890" dir="rtl"'],
  ]) {
    it(`is never on another line than the stop after it, and is whole where it fits: ${tag} ${attributes}`, async () => {
      const markup = `<div data-around><${tag} lang="en" ${attributes}></${tag}></div>`;
      const care = new CareElementHarness(await show<CareElement>(markup));
      const around = care.element.parentElement as HTMLElement;
      for (const button of care.root.querySelectorAll<HTMLElement>('[aria-expanded=false]')) button.click();
      await care.updated();
      const links = [...care.root.querySelectorAll<HTMLElement>('a[href^=tel].number')].filter(isVisible);
      expect(links.filter(stopAfter).length).to.be.above(0);
      for (let width = 280; width <= 400; width += 6) {
        around.style.inlineSize = `${width}px`;
        const place = around.getBoundingClientRect();
        for (const link of links) {
          const [line, ...others] = [...link.getClientRects()] as [DOMRect];
          const said = `${link.textContent} at ${width}`;
          expect(others.length, said).to.equal(0);
          expect(line.left, said).to.be.at.least(place.left - 0.5);
          expect(line.right, said).to.be.at.most(place.right + 0.5);
          const stop = stopAfter(link)?.getBoundingClientRect();
          if (stop) expect(stop.top, said).to.be.below(line.bottom);
        }
      }
    });
  }
});
