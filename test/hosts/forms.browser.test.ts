import { aTimeout, expect } from '@open-wc/testing';
import type { EmergencyNotice } from '../../src/elements/emergency-notice/emergency-notice.js';
import type { RedflagScreener } from '../../src/elements/redflag-screener/redflag-screener.js';
import type { SideEffectList } from '../../src/elements/side-effect-list/side-effect-list.js';
import { EmergencyNoticeHarness } from '../harness/emergency-notice.js';
import { isVisible } from '../harness/queries.js';
import { RedflagScreenerHarness } from '../harness/redflag-screener.js';
import { SideEffectListHarness } from '../harness/side-effect-list.js';
import { rendered, textOf } from '../support.js';
import { allOn, careOf } from './elements.js';

type Page = Window & typeof globalThis & { probe: { violations: string[]; errors: string[] } };

let frame: HTMLIFrameElement;
let warned: string[];

async function open(): Promise<Page> {
  frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.src = '/test/hosts/pages/forms.html';
  warned = [];
  document.body.append(frame);
  const page = frame.contentWindow as Page;
  await loaded;
  page.console.warn = (...parts: unknown[]) => warned.push(parts.join(' '));
  await until(() => allOn(page, '[data-care-from]').length >= 4);
  return page;
}

async function until(holds: () => boolean): Promise<void> {
  for (let time = 0; time < 100 && !holds(); time++) await aTimeout(30);
  expect(holds()).to.equal(true);
}

const at = (page: Page, selector: string): HTMLElement => page.document.querySelector(selector) as HTMLElement;
const widgetsIn = (page: Page): string[] => allOn(page, '[data-care-from]').map(({ localName }) => localName);
/** The widget of a placeholder, or of a link in this block. */
const widgetOf = (around: Element): HTMLElement | null =>
  (around.shadowRoot ?? around).querySelector(':scope > [data-care-from], [data-care-from]');
const widgetAt = (page: Page, selector: string): HTMLElement => widgetOf(at(page, selector)) as HTMLElement;

const settled = (): Promise<unknown> => aTimeout(100);

describe('links and placeholders', () => {
  afterEach(() => frame.remove());

  it('become widgets, the link only where it stands alone in its block', async () => {
    const page = await open();
    expect(widgetsIn(page)).to.deep.equal([
      'side-effect-list',
      'all-phase-timeline',
      'treatment-guide',
      'emergency-notice',
    ]);
    const list = widgetAt(page, '#alone');
    expect(list.getAttribute('treatment')).to.equal('chemotherapy');
    await until(() => careOf(list).isShown);
    expect(new SideEffectListHarness(list as SideEffectList).headings(3)).to.deep.equal(['Side effects: Chemotherapy']);
    const phases = at(page, '#item > all-phase-timeline');
    expect(phases.getAttribute('topic')).to.equal('multiple-myeloma');
    expect(at(page, '#beside').previousElementSibling).to.equal(at(page, '#alone'));
    expect(page.probe.errors).to.deep.equal([]);
  });

  it('keep the link, with its address, its words and its clicks', async () => {
    const page = await open();
    const link = at(page, '#alone a') as HTMLAnchorElement;
    const below = widgetAt(page, '#alone').getBoundingClientRect().top;
    expect(below - link.getBoundingClientRect().bottom).to.be.within(12, 24);
    expect(link.href).to.match(/chemotherapy\.html\?heading-level=3#top$/);
    let stopped = true;
    page.document.addEventListener('click', (event) => {
      stopped = event.defaultPrevented;
      event.preventDefault();
    });
    link.click();
    expect(stopped).to.equal(false);
    expect([...link.attributes].map(({ name }) => name)).to.deep.equal(['href']);
  });

  it('take their attributes, keep the page’s text as the fallback, and know filler for what it is', async () => {
    const page = await open();
    const guide = widgetAt(page, '#placeholder');
    expect(guide.getAttribute('heading-level')).to.equal('4');
    expect(guide.hasAttribute('mood')).to.equal(false);
    expect(textOf(at(page, '#placeholder'))).to.equal('Radiation uses strong rays.');
    const [fallback] = at(page, '#placeholder').children;
    expect(isVisible(fallback)).to.equal(false);
    guide.setAttribute('topic', 'not-known');
    await until(() => isVisible(fallback));
    const notice = new EmergencyNoticeHarness(widgetAt(page, '#empty') as EmergencyNotice);
    expect(textOf(notice.element)).to.equal('');
    await until(() => notice.isShown);
    expect(notice.line).to.include('999');
    expect(textOf(at(page, '#unknown'))).to.equal('Text of the page.');
  });

  it('tell the developer what is not known', async () => {
    const page = await open();
    const copy = at(page, '#unknown').cloneNode(true) as HTMLElement;
    const other = at(page, '#placeholder').cloneNode(true) as HTMLElement;
    other.replaceChildren();
    page.document.body.append(copy, other);
    await until(() => warned.length >= 2);
    expect(warned.join('\n')).to.match(/unknown data-care-widget "price-list". Known: care-guide/);
    expect(warned.join('\n')).to.match(/<treatment-guide>: unknown attribute "mood". Known: .*treatment/);
  });

  it('work when they are added later, moved, copied and swapped, and go with what they stand for', async () => {
    const page = await open();
    const { body } = page.document;
    const block = page.document.createElement('p');
    const link = page.document.createElement('a');
    link.href = '/dist/pages/en/clinical-trials.html';
    link.textContent = 'Trials';
    block.append(link);
    body.append(block);
    await until(() => widgetOf(block)?.localName === 'clinical-trials');

    // Copied as text or as nodes: each has one widget, its own.
    const copy = page.document.createElement('section');
    body.append(copy);
    copy.innerHTML = block.outerHTML;
    copy.append(block.cloneNode(true));
    await until(() => [...copy.children].every((each) => widgetOf(each)));
    for (const each of copy.children) await until(() => careOf(widgetOf(each) as Element).isShown);
    expect(allOn(page, 'clinical-trials').length).to.equal(3);
    copy.replaceChildren();

    const made = widgetOf(block);
    copy.prepend(block);
    await settled();
    expect(widgetOf(block)).to.equal(made);
    // Swapped for a link to another page of the library, and for none of it.
    link.href = '/dist/pages/en/health-tools.html';
    await until(() => widgetOf(block)?.localName === 'health-tools');
    link.href = '/prices.html';
    await until(() => widgetOf(block) === null);
    expect(isVisible(link)).to.equal(true);
    const next = page.document.createElement('a');
    next.href = '/dist/pages/en/condition-overview.html';
    next.textContent = 'What ALL is';
    block.replaceChildren(next);
    await until(() => widgetOf(block)?.localName === 'condition-overview');
    next.replaceWith(link);
    link.href = '/dist/pages/en/health-tools.html';
    await until(() => widgetOf(block)?.localName === 'health-tools');
    link.replaceWith(next);
    await until(() => widgetOf(block)?.localName === 'condition-overview');
    await settled();
    expect(allOn(page, 'health-tools').length).to.equal(0);
    expect(widgetOf(block)?.localName).to.equal('condition-overview');
    const other = at(page, '#placeholder');
    other.dataset.careWidget = 'side-effect-list';
    await until(() => widgetOf(other)?.localName === 'side-effect-list');
    delete other.dataset.careWidget;
    await until(() => widgetOf(other) === null && isVisible(other.firstElementChild));
    expect(page.probe.errors).to.deep.equal([]);
  });

  it('in a list item are copied as text with the widget, and there is one', async () => {
    const page = await open();
    const item = at(page, '#item');
    const made = widgetOf(item);
    const copy = page.document.createElement('ul');
    copy.innerHTML = item.outerHTML;
    page.document.body.append(copy);
    await settled();
    const inCopy = copy.querySelectorAll('all-phase-timeline');
    expect(inCopy.length).to.equal(1);
    await rendered(inCopy[0] as Element);
    expect(careOf(inCopy[0] as Element).root.childNodes.length).to.be.above(0);
    item.replaceChildren();
    await until(() => made?.isConnected === false);
  });

  it('have what the page puts into a slot, whenever it comes', async () => {
    const page = await open();
    const place = page.document.createElement('div');
    place.dataset.careWidget = 'redflag-screener';
    place.append('In an emergency, call 911.');
    page.document.body.append(place);
    await until(() => widgetOf(place) !== null && careOf(widgetOf(place) as Element).isShown);
    const program = page.document.createElement('p');
    program.slot = 'program';
    program.textContent = 'Walk.';
    place.append(program);
    await settled();
    expect(isVisible(program)).to.equal(false);
    await new RedflagScreenerHarness(widgetOf(place) as RedflagScreener).answer('None of these');
    expect(isVisible(program)).to.equal(true);
    // What is there before shows until the content is.
    const tools = page.document.createElement('div');
    tools.dataset.careWidget = 'health-tools';
    tools.innerHTML = '<p>Ours.</p><ul slot="tools"><li>One</li></ul>';
    page.document.body.append(tools);
    await until(() => isVisible(tools.querySelector('ul')));
    expect(isVisible(tools.querySelector('p'))).to.equal(false);
  });

  it('change no node, attribute or style of the page', async () => {
    const page = await open();
    const markup = await (await fetch('/test/hosts/pages/forms.html')).text();
    const written = new DOMParser().parseFromString(markup, 'text/html');
    for (const selector of ['#alone', '#beside', '#other', '#placeholder', '#empty', '#unknown'])
      expect(at(page, selector).outerHTML).to.equal(written.querySelector(selector)?.outerHTML);
    expect(page.document.body.childElementCount).to.equal(written.body.childElementCount);
    expect(page.document.adoptedStyleSheets.length).to.equal(0);
  });

  it('keep their widget, with its styles, where the page moves them into another document and back', async () => {
    const page = await open();
    const placeholder = at(page, '#placeholder');
    const { body } = page.document;
    const widget = widgetOf(placeholder) as HTMLElement;
    await until(() => careOf(widget).isShown);
    for (const to of [document.body, body]) {
      to.append(placeholder);
      await settled();
      expect(widgetOf(placeholder)).to.equal(widget);
      expect(careOf(widget).isShown).to.equal(true);
      expect(getComputedStyle(careOf(widget).base).containerType).to.equal('inline-size');
    }
    expect(page.probe.errors).to.deep.equal([]);
  });

  it('can be styled by the page, through the placeholder and the block', async () => {
    const page = await open();
    const sheet = new page.CSSStyleSheet();
    sheet.replaceSync(
      '[data-care-widget], p { --care-color-text: rgb(1, 2, 3) } [data-care-widget]::part(base), p::part(base) { border-color: rgb(4, 5, 6) }',
    );
    page.document.adoptedStyleSheets = [sheet];
    for (const place of ['#alone', '#empty']) {
      await until(() => careOf(widgetAt(page, place)).isShown);
      const style = page.getComputedStyle(careOf(widgetAt(page, place)).base);
      expect([style.color, style.borderTopColor]).to.deep.equal(['rgb(1, 2, 3)', 'rgb(4, 5, 6)']);
    }
  });

  it('bring no content, words or telephone number where anyone may have written the address', async () => {
    const page = await open();
    const block = page.document.createElement('p');
    const link = page.document.createElement('a');
    const parameters = new URLSearchParams({
      src: '/test/hosts/pages/forms.html',
      'src-origin': 'https://other.example',
      'emergency-number': '1-900-555-0100',
      'interpreter-number': '1-900-555-0100',
      department: 'Call 1-900-555-0100',
      locations: 'Call 1-900-555-0100',
      parts: 'call',
    });
    link.href = `/dist/pages/en/care-guide.html?${parameters}`;
    link.textContent = 'Guide';
    block.append(link);
    page.document.body.append(block);
    await until(() => widgetOf(block)?.localName === 'care-guide');
    const guide = widgetOf(block) as HTMLElement;
    expect(guide.getAttributeNames().sort()).to.deep.equal(['data-care-from', 'exportparts', 'lang', 'parts']);
    for (const name of ['src', 'src-origin', 'emergency-number', 'interpreter-number', 'department', 'locations'])
      expect(warned.join('\n')).to.include(`does not take ${name} from an address`);
  });

  const addLink = (page: Page, into: HTMLElement, tag = 'p'): HTMLElement => {
    const block = page.document.createElement(tag);
    block.innerHTML = '<a href="/dist/pages/en/health-tools.html">Tools</a>';
    into.append(block);
    return block;
  };
  it('stay as they are in an editor, where they are being written, and become widgets once it is closed', async () => {
    const page = await open();
    const editor = page.document.createElement('div');
    editor.contentEditable = 'true';
    page.document.body.append(editor);
    addLink(page, editor);
    const placeholder = page.document.createElement('div');
    placeholder.dataset.careWidget = 'health-tools';
    editor.append(placeholder);
    await settled();
    expect(widgetsIn(page)).not.to.include('health-tools');
    editor.contentEditable = 'false';
    await until(() => widgetsIn(page).filter((name) => name === 'health-tools').length === 2);
  });

  it('leave it at that where the page takes the widget away at once, and never fight with it', async () => {
    const page = await open();
    const place = page.document.createElement('ul');
    page.document.body.append(place);
    let removed = 0;
    // As an editor or a framework does that keeps its part of the page as it wants it.
    new page.MutationObserver(() => {
      const widget = place.querySelector('health-tools');
      if (!widget) return;
      removed++;
      // A test that hangs would tell nothing.
      if (removed < 20) widget.remove();
    }).observe(place, { childList: true, subtree: true });
    addLink(page, place, 'li');
    await until(() => removed > 0);
    await settled();
    expect(removed).to.be.within(1, 3);
    expect(place.querySelector('a')).not.to.equal(null);
    // What stands elsewhere is a widget all the same.
    const block = addLink(page, page.document.body);
    await until(() => widgetOf(block) !== null);
  });

  for (const [phone, milliseconds] of [
    ['fast', 0],
    ['slow', 12],
  ] as const) {
    it(`do not keep a page busy that writes them anew each time, on a ${phone} phone`, async () => {
      const page = await open();
      const place = page.document.createElement('ul');
      page.document.body.append(place);
      const most = 600;
      let written = 0;
      new page.MutationObserver(() => {
        const end = performance.now() + milliseconds;
        while (performance.now() < end);
        written++;
        if (written < most && place.querySelector('health-tools')) {
          const copy = place.querySelector('li')?.cloneNode(true) as HTMLElement;
          copy.querySelector('health-tools')?.remove();
          place.replaceChildren(copy);
        }
      }).observe(place, { childList: true, subtree: true });
      addLink(page, place, 'li');
      await until(() => warned.some((one) => one.includes('changes as fast as links become widgets')));
      // The library stopped by itself, and not this page.
      expect(written).to.be.below(most);
      expect(place.querySelector('a')).not.to.equal(null);
      expect(widgetsIn(page)).to.include('side-effect-list');
    });
  }

  it('become widgets on a page whose other parts have changed many times at once', async () => {
    const page = await open();
    for (let time = 0; time < 1000; time++) {
      page.document.body.append(page.document.createElement('hr'));
      await undefined;
    }
    const place = page.document.createElement('ul');
    page.document.body.append(place);
    addLink(page, place, 'li');
    await until(() => place.querySelector('health-tools') !== null);
    expect(warned.join()).not.to.include('changes as fast');
  });

  it('turn back into a link when other words come beside it', async () => {
    const page = await open();
    at(page, '#alone').append('and more');
    await until(() => widgetOf(at(page, '#alone')) === null);
    expect(isVisible(at(page, '#alone a'))).to.equal(true);
  });
});
