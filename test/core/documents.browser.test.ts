import { expect } from '@open-wc/testing';
import '../../src/elements/all-phase-timeline/define.js';
import '../../src/elements/care-guide/define.js';
import '../../src/elements/redflag-screener/define.js';
import type { CareElement } from '../../src/core/care-element.js';
import { adoptStyles } from '../../src/core/styles/adopt-styles.js';
import type { AllPhaseTimeline } from '../../src/elements/all-phase-timeline/all-phase-timeline.js';
import { clear, everyElement, find, inside, putOnPage, rendered, show, textOf } from '../support.js';

/** What a page does with an element when it pops it out into a frame, or keeps it aside. */
describe('an element that goes to another document', () => {
  afterEach(clear);

  async function frame(lang = 'en'): Promise<Document> {
    const made = document.createElement('iframe');
    made.width = '700';
    made.height = '500';
    putOnPage(made);
    const page = made.contentDocument as Document;
    page.documentElement.lang = lang;
    return page;
  }

  /** Whether each element within has its styles, whichever document it is in. */
  async function expectStyled(element: CareElement): Promise<void> {
    const roots = [element, ...(await everyElement(element))].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    for (const root of roots) {
      const base = root.querySelector('[part=base]') as Element;
      expect(root.adoptedStyleSheets.length, root.host.localName).to.be.above(1);
      expect(getComputedStyle(base).containerType, root.host.localName).to.equal('inline-size');
    }
  }

  for (const tag of ['redflag-screener', 'all-phase-timeline', 'care-guide']) {
    it(`is the same there and after its return: ${tag}`, async () => {
      const element = await show<CareElement>(`<${tag} lang="en" checklist></${tag}>`);
      const place = element.parentElement as Element;
      const text = textOf(inside(element));
      await expectStyled(element);
      const other = await frame();
      for (const to of [other.body, place, other.body]) {
        to.append(element);
        await rendered(element);
        expect(textOf(inside(element))).to.equal(text);
        await expectStyled(element);
      }
    });
  }

  it('is whole where it is first put into a frame, in the language of that page', async () => {
    for (const tag of ['redflag-screener', 'care-guide']) {
      const element = document.createElement(tag) as CareElement;
      const other = await frame('ar');
      other.body.append(element);
      await rendered(element);
      await expectStyled(element);
      // English text says its direction on a page from right to left.
      expect(find(element, '[part=base]').getAttribute('dir')).to.equal('ltr');
    }
  });

  it('is whole in a frame that has gone to another page since', async () => {
    const first = await frame();
    const window = first.defaultView as Window;
    const holder = window.frameElement as HTMLIFrameElement;
    for (const lang of ['en', 'fr']) {
      const loaded = new Promise((resolve) => holder.addEventListener('load', resolve, { once: true }));
      holder.srcdoc = `<!doctype html><html lang="${lang}"><title>Page</title><body></body></html>`;
      await loaded;
      const element = document.createElement('redflag-screener') as CareElement;
      (holder.contentDocument as Document).body.append(element);
      await rendered(element);
      await expectStyled(element);
      expect(textOf(inside(element))).to.include('911');
    }
  });

  it('is the same after it was kept in a template', async () => {
    const element = await show<AllPhaseTimeline>('<all-phase-timeline></all-phase-timeline>');
    const place = element.parentElement as Element;
    const columns = (): string => getComputedStyle(find(element, '.strip')).gridTemplateColumns;
    const before = columns();
    document.createElement('template').content.append(element);
    place.append(element);
    await rendered(element);
    await expectStyled(element);
    expect(columns()).to.equal(before);
  });

  it('has styles in its markup where a browser has no style sheets made by scripts', () => {
    const root = document.createElement('div');
    root.append('Text');
    for (const texts of [['p{color:red}', 'p{margin:0}'], ['p{color:red}']]) {
      adoptStyles(root as unknown as ShadowRoot, texts);
      expect([...root.querySelectorAll('style')].map(({ textContent }) => textContent)).to.deep.equal(texts);
      expect(root.lastChild?.textContent).to.equal('Text');
    }
  });
});
