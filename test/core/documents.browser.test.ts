import { expect } from '@open-wc/testing';
import '../../src/elements/all-phase-timeline/define.js';
import '../../src/elements/care-guide/define.js';
import '../../src/elements/redflag-screener/define.js';
import type { CareElement } from '../../src/core/care-element.js';
import { adoptStyles } from '../../src/core/styles/adopt-styles.js';
import { AllPhaseTimelineHarness } from '../harness/all-phase-timeline.js';
import { CareElementHarness } from '../harness/care-element.js';
import { clear, putOnPage, show } from '../support.js';

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
  async function expectStyled(care: CareElementHarness): Promise<void> {
    for (const { root, base } of await care.withElementsInside()) {
      expect(root.adoptedStyleSheets.length, root.host.localName).to.be.above(1);
      expect(getComputedStyle(base).containerType, root.host.localName).to.equal('inline-size');
    }
  }

  for (const tag of ['redflag-screener', 'all-phase-timeline', 'care-guide']) {
    it(`is the same there and after its return: ${tag}`, async () => {
      const care = new CareElementHarness(await show<CareElement>(`<${tag} lang="en" checklist></${tag}>`));
      const place = care.element.parentElement as Element;
      const { text } = care;
      await expectStyled(care);
      const other = await frame();
      for (const to of [other.body, place, other.body]) {
        to.append(care.element);
        await care.updated();
        expect(care.text).to.equal(text);
        await expectStyled(care);
      }
    });
  }

  it('is whole where it is first put into a frame, in the language of that page', async () => {
    for (const tag of ['redflag-screener', 'care-guide']) {
      const care = new CareElementHarness(document.createElement(tag) as CareElement);
      const other = await frame('ar');
      other.body.append(care.element);
      await care.updated();
      await expectStyled(care);
      // English text says its direction on a page from right to left.
      expect(care.direction).to.equal('ltr');
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
      const care = new CareElementHarness(document.createElement('redflag-screener'));
      (holder.contentDocument as Document).body.append(care.element);
      await care.updated();
      await expectStyled(care);
      expect(care.text).to.include('911');
    }
  });

  it('is the same after it was kept in a template', async () => {
    const timeline = await AllPhaseTimelineHarness.mount();
    const place = timeline.element.parentElement as Element;
    const columns = (): string => getComputedStyle(timeline.strip).gridTemplateColumns;
    const before = columns();
    document.createElement('template').content.append(timeline.element);
    place.append(timeline.element);
    await timeline.updated();
    await expectStyled(timeline);
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
