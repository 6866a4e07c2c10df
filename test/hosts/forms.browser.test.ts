import { aTimeout, expect } from '@open-wc/testing';
import { EmergencyNoticeHarness } from '../harness/emergency-notice.js';
import { one } from '../harness/queries.js';
import { rendered, textOf } from '../support.js';
import { careOf, listOn } from './elements.js';

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
  await until(() => page.document.querySelectorAll('[data-care-from]').length >= 4);
  return page;
}

async function until(holds: () => boolean): Promise<void> {
  for (let time = 0; time < 100 && !holds(); time++) await aTimeout(30);
  expect(holds()).to.equal(true);
}

const at = (page: Page, selector: string): HTMLElement => page.document.querySelector(selector) as HTMLElement;
const widgetsIn = (page: Page): string[] =>
  [...page.document.querySelectorAll('[data-care-from]')].map(({ localName }) => localName);

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
    const list = at(page, 'side-effect-list');
    expect(list.previousElementSibling?.id).to.equal('alone');
    expect(list.getAttribute('treatment')).to.equal('chemotherapy');
    await until(() => careOf(list).isShown);
    expect(listOn(page).headings(3)).to.deep.equal(['Side effects: Chemotherapy']);
    const phases = at(page, '#item > all-phase-timeline');
    expect(phases.getAttribute('topic')).to.equal('multiple-myeloma');
    expect(at(page, '#beside').previousElementSibling).to.equal(list);
    expect(page.probe.errors).to.deep.equal([]);
  });

  it('keep the link, with its address, its words and its clicks', async () => {
    const page = await open();
    const link = at(page, '#alone a') as HTMLAnchorElement;
    expect(link.getClientRects().length).to.be.above(0);
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
    const guide = at(page, '#placeholder > treatment-guide');
    expect(guide.getAttribute('heading-level')).to.equal('4');
    expect(guide.hasAttribute('mood')).to.equal(false);
    expect(textOf(guide)).to.equal('Radiation uses strong rays.');
    const notice = new EmergencyNoticeHarness(one(page.document, '#empty > emergency-notice'));
    expect(notice.element.childNodes.length).to.equal(0);
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
    await until(() => block.nextElementSibling?.localName === 'clinical-trials');

    // Copied as text with what was made of it: not a second one.
    const copy = page.document.createElement('section');
    body.append(copy);
    const made = block.nextElementSibling as HTMLElement;
    copy.innerHTML = block.outerHTML + made.outerHTML;
    await aTimeout(50);
    expect(copy.querySelectorAll('clinical-trials').length).to.equal(1);
    await rendered(copy.lastElementChild as Element);
    expect(careOf(copy.lastElementChild as Element).root.childNodes.length).to.be.above(0);

    copy.prepend(block);
    await until(() => block.nextElementSibling?.localName === 'clinical-trials');
    expect(body.querySelectorAll(':scope > clinical-trials').length).to.equal(0);
    block.remove();
    await until(() => copy.querySelectorAll('clinical-trials').length === 1);
    copy.replaceChildren();
    await until(() => page.document.querySelectorAll('clinical-trials').length === 0);
    expect(page.probe.errors).to.deep.equal([]);
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
    await until(() => block.nextElementSibling?.localName === 'care-guide');
    const guide = block.nextElementSibling as HTMLElement;
    expect(guide.getAttributeNames().sort()).to.deep.equal(['data-care-from', 'lang', 'parts']);
    for (const name of ['src', 'src-origin', 'emergency-number', 'interpreter-number', 'department', 'locations'])
      expect(warned.join('\n')).to.include(`does not take ${name} from an address`);
  });

  const addLink = (page: Page, into: HTMLElement): HTMLElement => {
    const block = page.document.createElement('p');
    block.innerHTML = '<a href="/dist/pages/en/health-tools.html">Tools</a>';
    into.append(block);
    return block;
  };
  const settled = (): Promise<unknown> => aTimeout(100);

  it('stay as they are in an editor, where they are being written', async () => {
    const page = await open();
    const editor = page.document.createElement('div');
    editor.contentEditable = 'true';
    page.document.body.append(editor);
    addLink(page, editor);
    const placeholder = page.document.createElement('div');
    placeholder.dataset.careWidget = 'health-tools';
    editor.append(placeholder);
    await settled();
    expect(editor.querySelector('health-tools')).to.equal(null);
  });

  it('leave it at that where the page takes the widget away, and never fight with it', async () => {
    const page = await open();
    const place = page.document.createElement('section');
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
    addLink(page, place);
    await until(() => removed > 0);
    await settled();
    expect(removed).to.equal(1);
    expect(place.querySelector('a')).not.to.equal(null);
    // What stands elsewhere is a widget all the same.
    expect(addLink(page, page.document.body).isConnected).to.equal(true);
    await until(() => page.document.querySelector('body > health-tools') !== null);
  });

  it('do not keep a page busy that writes them anew each time', async () => {
    const page = await open();
    const place = page.document.createElement('section');
    page.document.body.append(place);
    let written = 0;
    new page.MutationObserver(() => {
      written++;
      if (written < 5000 && place.querySelector('health-tools'))
        place.innerHTML = place.querySelector('p')?.outerHTML ?? '';
    }).observe(place, { childList: true, subtree: true });
    addLink(page, place);
    await until(() => warned.some((one) => one.includes('changes as fast as links become widgets')));
    // The library stopped by itself, and not this page.
    expect(written).to.be.below(5000);
    expect(place.querySelector('a')).not.to.equal(null);
    expect(page.document.querySelector('#alone + side-effect-list')).not.to.equal(null);
  });

  it('turn back into a link when other words come beside it', async () => {
    const page = await open();
    at(page, '#alone').append('and more');
    await until(() => page.document.querySelector('side-effect-list') === null);
  });
});
