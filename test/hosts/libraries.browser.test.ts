import { aTimeout, expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { isForPaper, isForSight, isVisible } from '../harness/queries.js';
import { inEachFace, textOf } from '../support.js';
import { careOf, guideOn, listOn, screenerOn, screenersIn, timelineOn } from './elements.js';

interface Probe {
  violations: string[];
  errors: string[];
  programSeen: number;
  outcome?: string;
  loaded?: boolean;
}
type Page = Window & typeof globalThis & { probe: Probe; complaints: string[]; garbled?: string };

/** What the page in a sandboxed frame tells. */
interface Told {
  origin: string;
  storage: string;
  shown: string[];
  open: boolean;
  phases: number;
  wrong: string;
}

const names = ['redflag-screener', 'all-phase-timeline', 'side-effect-list', 'care-guide'];
const topics = ['back-pain', 'acute-lymphoblastic-leukemia', 'emergency'].map((topic) => `/dist/topics/${topic}/en.js`);
let frame: HTMLIFrameElement;

function show(address: string, sandbox?: string): Promise<unknown> {
  frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  if (sandbox) frame.setAttribute('sandbox', sandbox);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.src = address;
  document.body.append(frame);
  return loaded;
}

async function open(name: string): Promise<Page> {
  await show(`/test/hosts/pages/${name}.html`);
  const page = frame.contentWindow as Page;
  await until(() => everyOne(page).every(isShown));
  return page;
}

async function until(isTrue: () => unknown): Promise<void> {
  for (let time = 0; time < 200 && !isTrue(); time++) await aTimeout(30);
}

const everyOne = (page: Page): HTMLElement[] => [...page.document.querySelectorAll<HTMLElement>(names.join())];
const isShown = (one: Element): boolean => careOf(one).isShown;
const element = (page: Page, name: string): HTMLElement => page.document.querySelector(name) as HTMLElement;
const program = (page: Page): Element | null => page.document.querySelector('#program');

function expectShown(page: Page, wanted = names): void {
  expect([...new Set(everyOne(page).map(({ localName }) => localName))]).to.have.members(wanted);
  expect(
    everyOne(page)
      .filter((one) => !isShown(one))
      .map(({ localName }) => localName),
  ).to.deep.equal([]);
  expect(screenerOn(page).question).to.include('back pain');
  expect(timelineOn(page).phases.length).to.equal(3);
  expect(listOn(page).callCard.text).to.match(/100\.4\s°F/);
}

/** Uses each widget as a patient does. */
async function expectWorking(page: Page): Promise<void> {
  expect(isVisible(program(page)), 'program before the answer').to.equal(false);
  await screenerOn(page).answer('None of these');
  expect(isVisible(program(page)), 'program after the answer').to.equal(true);

  const list = listOn(page);
  await list.updated();
  // Its code comes after the list, on a busy machine a good while later.
  await until(() => list.checkboxes.length);
  const [tick] = list.checkboxes;
  expect(tick, `tick; the page was told: ${page.complaints?.join()} ${page.probe.errors.join()}`).not.to.equal(
    undefined,
  );
  tick?.click();
  await list.updated();
  expect(list.note.isEmpty, 'note').to.equal(false);

  const { sources } = timelineOn(page).footer;
  await sources.toggle();
  expect(sources.expanded).to.equal('true');

  if (!element(page, 'care-guide')) return;
  const guide = guideOn(page);
  await guide.sideEffects.updated();
  expect(guide.sideEffects.callCard.text).to.match(/100\.4\s°F/);
  guide.terms[0]?.click();
  expect(guide.definition.isOpen).to.equal(true);
}

function expectQuiet(page: Page): void {
  // As one text, so that a failure says what was wrong.
  expect([...page.probe.errors, ...page.probe.violations, ...page.complaints].join('\n')).to.equal('');
}

/** How often an element is asked to render again from now on. */
function countUpdates(one: Element): () => number {
  let count = 0;
  (one as LitElement).requestUpdate = () => {
    count++;
  };
  return () => count;
}

describe('the shipped script beside the libraries and habits of other pages', () => {
  afterEach(() => frame.remove());

  // The first of all: in WebKit the steps of frames that are gone stay in the history, and “back” leads to them.
  it('turbo: widgets of the next page work, those of the page before are let go, and the way back works', async () => {
    const page = await open('turbo-first');
    const old = everyOne(page);
    await screenerOn(page).answer('None of these');
    const visit = async (heading: string, go: () => void): Promise<void> => {
      go();
      await until(() => textOf(page.document.querySelector('h1')) === heading && everyOne(page).every(isShown));
      expect(textOf(page.document.querySelector('h1'))).to.equal(heading);
    };
    await visit('Second', () => element(page, '#next').click());
    expect(frame.contentWindow?.location.pathname).to.include('turbo-second');
    expect(page.probe, 'the same window').to.equal((frame.contentWindow as Page).probe);
    expect(old.filter(({ isConnected }) => isConnected)).to.deep.equal([]);
    expectShown(page);

    const before = old.map(countUpdates);
    const now = everyOne(page).map(countUpdates);
    page.document.documentElement.lang = 'es';
    await aTimeout(50);
    expect(before.map((count) => count())).to.deep.equal([0, 0, 0, 0]);
    expect(now.every((count) => count() > 0)).to.equal(true);
    page.document.documentElement.lang = 'en';
    for (const one of everyOne(page)) Reflect.deleteProperty(one, 'requestUpdate');
    await expectWorking(page);

    await visit('First', () => page.history.back());
    expectShown(page);
    expect(everyOne(page).filter((one) => old.includes(one))).to.deep.equal([]);
    await expectWorking(page);
    expectQuiet(page);
  });

  const pages = [
    'prototype-js',
    'mootools',
    'jquery-1',
    'requirejs',
    'requirejs-loads',
    'zone',
    'polyfill',
    'commonjs',
    'natives',
    'old-polyfills',
    'named-elements',
    'undefined-hidden',
    'base',
    'nonce-policy',
    'script-both-ways',
    'turbo-first',
    'narrow',
    'table-cell',
    'inherited',
  ];
  // Where the script comes late or the browser's own registry is not used, the page’s own text stands for a moment.
  const late = ['requirejs-loads', 'polyfill'];
  // A library that did not come would prove nothing.
  const signs: Record<string, string> = {
    'jquery-1': 'jQuery',
    requirejs: 'requirejs',
    'requirejs-loads': 'requirejs',
    mootools: 'MooTools',
    zone: 'Zone',
    'turbo-first': 'Turbo',
    'named-elements': 'process',
    commonjs: 'module',
    'old-polyfills': 'polyfilled',
  };
  for (const name of pages) {
    it(`${name}: every widget shows, works and throws nothing`, async () => {
      const page = await open(name);
      if (signs[name]) expect(page).to.have.property(signs[name]);
      expectShown(page);
      if (!late.includes(name)) expect(page.probe.programSeen).to.equal(0);
      await expectWorking(page);
      guideOn(page).contents[0]?.follow();
      expect(page.location.hash).to.equal('#care-call');
      await aTimeout(100);
      expectQuiet(page);
    });
  }

  for (const name of ['mootools', 'prototype-js', 'old-polyfills']) {
    it(`${name}: every word and every bar is as on a page without it`, async () => {
      const drawn = async (name: string) => {
        const page = await open(name);
        const list = listOn(page);
        await until(() => list.checkboxes.length);
        // All at once, as for paper: what is collapsed is drawn later otherwise.
        page.dispatchEvent(new Event('beforeprint'));
        const texts = everyOne(page)
          .map((one) => `${one.localName}: ${textOf(one.shadowRoot as ShadowRoot)}`)
          .join('\n');
        const bars = [...(element(page, 'all-phase-timeline').shadowRoot?.querySelectorAll('.bar') ?? [])];
        const starts = bars.map((bar) => Math.round(bar.getBoundingClientRect().left));
        frame.remove();
        return { texts, starts };
      };
      const plain = await drawn('natives');
      expect(new Set(plain.starts).size).to.equal(3);
      const { texts, starts } = await drawn(name);
      expect(texts).to.equal(plain.texts);
      expect(starts).to.deep.equal(plain.starts);
    });
  }

  it('prototype-js: a sign that is ticked stays so in another language', async () => {
    const page = await open('prototype-js');
    const screener = screenerOn(page);
    const { question } = screener;
    await screener.choose('Fever');
    page.document.documentElement.lang = 'es';
    await until(() => screener.question !== question);
    expect(screener.question).not.to.equal(question);
    expect(screener.chosen.length).to.equal(1);
  });

  it('old-polyfills: a placeholder becomes a widget', async () => {
    const page = await open('old-polyfills');
    const holder = page.document.querySelector('[data-care-widget]') as HTMLElement;
    await until(() => holder.shadowRoot?.querySelector('health-tools'));
    expect(holder.shadowRoot?.querySelector('health-tools')).not.to.equal(null);
  });

  it('jquery-1: widgets put in, copied and moved by jQuery work, and it hears the outcome', async () => {
    const page = await open('jquery-1');
    await until(() => page.document.querySelectorAll('#place > *').length === 3);
    await until(() => everyOne(page).every(isShown));
    for (const selector of ['#by-string', '#copy', '#place > redflag-screener']) {
      expect(isShown(element(page, selector)), selector).to.equal(true);
    }
    await screenerOn(page).answer('None of these');
    expect(page.probe.outcome).to.equal('none');
    expectQuiet(page);
  });

  it('requirejs-loads: the loader learns that the script has come', async () => {
    const page = await open('requirejs-loads');
    await until(() => page.probe.loaded);
    expect(page.probe.loaded).to.equal(true);
    expectQuiet(page);
  });

  it('polyfill: the polyfill is what registers the widgets', async () => {
    const page = await open('polyfill');
    expect(page.customElements.define.toString()).not.to.include('native code');
    expect(element(page, 'redflag-screener').matches(':defined')).to.equal(false);
  });

  it('nonce-policy: the policy is in force', async () => {
    const page = await open('nonce-policy');
    expectQuiet(page);
    const script = page.document.createElement('script');
    try {
      script.textContent = 'window.probe.loaded = true';
      page.document.head.append(script);
    } catch {
      // Trusted Types refuse it earlier than the nonce.
    }
    await until(() => page.probe.violations.length);
    expect(page.probe.loaded).to.equal(undefined);
    expect(page.probe.violations.join()).to.match(/script-src|trusted-types/);
  });

  it('base: topics and links stay with the page, not with its base', async () => {
    const page = await open('base');
    expect(page.document.baseURI).to.equal('https://example.org/');
    const { origin, pathname } = page.location;
    const requests = page.performance.getEntriesByType('resource').map(({ name }) => new URL(name));
    expect(requests.filter((address) => address.origin !== origin).map(String)).to.deep.equal([]);
    const { contents } = guideOn(page);
    expect(contents.length).to.be.above(5);
    for (const { element: link } of contents) expect(link.href).to.include(`${origin}${pathname}#care-`);
  });

  for (const name of ['sandboxed', 'sandboxed-bare']) {
    it(`${name}: works in a frame that has no origin and no storage`, async () => {
      const told = new Promise<Told>((resolve) => {
        const listen = ({ source, data }: MessageEvent): void => {
          if (source !== frame.contentWindow) return;
          window.removeEventListener('message', listen);
          resolve(data);
        };
        window.addEventListener('message', listen);
      });
      await show(`/test/hosts/pages/${name}.html`, 'allow-scripts');
      const { shown, ...others } = await told;
      expect(shown).to.have.members(names);
      expect(others).to.deep.equal({
        origin: 'null',
        storage: 'refused',
        open: true,
        phases: 3,
        wrong: '',
      });
    });
  }

  it('windows-1252: quotes and degrees are right on a page and a server that know no UTF-8', async () => {
    const address = async (path: string): Promise<string> => {
      const bytes = await (await fetch(path)).arrayBuffer();
      return URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
    };
    const paths = ['probe.js', 'complaints.js'].map((file) => `/test/hosts/pages/${file}`);
    const scripts = await Promise.all([...paths, '/dist/care-widgets.js', ...topics].map(address));
    // Two characters where UTF-8 is read as what the page is in.
    scripts.push(URL.createObjectURL(new Blob(['window.garbled = "é"'], { type: 'text/javascript' })));
    const source = await (await fetch('/test/hosts/pages/script-in-head.html')).text();
    const body = source.slice(source.indexOf('<body>')).replace('</body>', '<care-guide></care-guide></body>');
    const base = `data-base="${location.origin}/dist/"`;
    const head = scripts.map((src) => `<script src="${src}" ${base}></script>`).join('');
    const own = new Uint8Array([0x93, 0x33, 0x38, 0xb0, 0x94, 0x96]);
    const parts = [`<!doctype html><html lang="en"><head><title>`, own, `</title>${head}</head>${body}</html>`];
    await show(URL.createObjectURL(new Blob(parts, { type: 'text/html;charset=windows-1252' })));
    const page = frame.contentWindow as Page;
    await until(() => everyOne(page).every(isShown));
    expect(page.document.characterSet).to.equal('windows-1252');
    expect(page.document.title).to.equal('“38°”–');
    expect(page.garbled).to.equal('Ã©');
    expectShown(page);
    await expectWorking(page);
    const texts = everyOne(page).map((one) => careOf(one).root.textContent ?? '');
    expect(texts[0]).to.include('You chose “None of these” for the question:');
    expect(texts[2]).to.include('Choose “I have this” for each side effect');
    expect(texts[2]).to.match(/100\.4\s°F \(38\s°C\)/);
    expect(texts.join().match(/[ÂÃâ\u0080-\u009f\ufffd]/g)).to.equal(null);
    expectQuiet(page);
  });

  it('changing: widgets may be added later, in each way', async () => {
    const page = await open('changing');
    const [one, two] = ['#one', '#two'].map((id) => element(page, id)) as [HTMLElement, HTMLElement];
    one.append(...names.map((name) => page.document.createElement(name)));
    two.insertAdjacentHTML('beforeend', names.map((name) => `<${name}></${name}>`).join(''));
    const template = page.document.createElement('template');
    template.innerHTML = names.map((name) => `<${name}><p>Call 911.</p></${name}>`).join('');
    two.append(template.content.cloneNode(true));
    // Made in the document of another window.
    two.append(document.createElement('side-effect-list'));
    await until(() => everyOne(page).length === 13 && everyOne(page).every(isShown));
    expect(everyOne(page).length).to.equal(13);
    expectShown(page);
    expectQuiet(page);
  });

  it('changing: a widget that is moved keeps its answers and works on', async () => {
    const page = await open('changing');
    const [one, two] = ['#one', '#two'].map((id) => element(page, id)) as [HTMLElement, HTMLElement];
    one.innerHTML =
      '<redflag-screener><div slot="program"><p id="program">Walk.</p></div></redflag-screener>' +
      '<all-phase-timeline></all-phase-timeline><side-effect-list checklist></side-effect-list><care-guide></care-guide>';
    await until(() => everyOne(page).every(isShown));
    const screener = screenerOn(page);
    const noSign = (): HTMLInputElement => screener.sign('None of these');
    noSign().click();
    two.append(...one.childNodes);
    await screener.updated();
    expect(screener.chosen).to.deep.equal(['None of these']);
    two.prepend(screener.element);
    screener.element.remove();
    page.document.documentElement.lang = 'en-CA';
    one.append(screener.element);
    // The newer way, which takes nothing out of the page.
    (two as { moveBefore?: (node: Node, child: Node | null) => void }).moveBefore?.(screener.element, two.firstChild);
    await screener.click(noSign());
    await expectWorking(page);
    const opened = screener.program;
    one.append(screener.element);
    await screener.updated();
    expect(screener.program).to.equal(opened);
    expect(isVisible(program(page))).to.equal(true);
    expectQuiet(page);
  });

  it('changing: a copy through innerHTML or cloneNode starts afresh, with its program closed', async () => {
    const page = await open('changing');
    const [one, two] = ['#one', '#two'].map((id) => element(page, id)) as [HTMLElement, HTMLElement];
    one.innerHTML = '<redflag-screener><div slot="program"><p>Walk.</p></div></redflag-screener>';
    await until(() => everyOne(page).every(isShown));
    const screener = screenerOn(page);
    await screener.answer('None of these');
    const isOpen = (where: Element | null): boolean => isVisible((where as Element).querySelector('p'));
    expect(isOpen(screener.element)).to.equal(true);
    two.innerHTML = one.innerHTML;
    two.append(screener.element.cloneNode(true));
    await until(() => everyOne(page).every(isShown));
    for (const copy of screenersIn(two)) {
      await copy.updated();
      expect(copy.isShown).to.equal(true);
      expect(isOpen(copy.element)).to.equal(false);
      expect(copy.chosen).to.deep.equal([]);
      await copy.answer('None of these');
      expect(isOpen(copy.element)).to.equal(true);
    }
    // The page writes its whole body anew, as some scripts of pages do.
    page.document.body.innerHTML = String(page.document.body.innerHTML);
    await until(() => everyOne(page).every(isShown));
    expect(everyOne(page).map(isOpen)).to.deep.equal([false, false, false]);
    expectQuiet(page);
  });

  it('narrow: nothing sticks out of a column of 200 pixels', async () => {
    const page = await open('narrow');
    await expectWorking(page);
    const { right } = element(page, '.column').getBoundingClientRect();
    await inEachFace((face) => {
      for (const one of everyOne(page)) {
        const { base } = careOf(one);
        const wide = [...base.querySelectorAll<HTMLElement>('*:not(svg *, [popover], [popover] *)')]
          .filter((part) => isVisible(part) && isForSight(part) && !isForPaper(part))
          .filter((part) => part.getBoundingClientRect().right > right + 0.5);
        expect(wide.map((part) => `${face}: ${part.localName}.${part.className}`)).to.deep.equal([]);
      }
      expect(page.document.documentElement.scrollWidth, face).to.be.at.most(800);
    }, page);
  });

  it('table-cell: a cell that is as wide as what it holds does not squeeze a widget', async () => {
    const page = await open('table-cell');
    await inEachFace((face) => {
      for (const one of everyOne(page)) {
        expect(one.getBoundingClientRect().width, `${one.localName}, ${face}`).to.be.at.least(190);
      }
    }, page);
  });

  it('hidden-tab: what stood in a hidden tab shows and works when the tab opens', async () => {
    const page = await open('hidden-tab');
    expectShown(page);
    expect(page.probe.programSeen).to.equal(0);
    element(page, '#tab').classList.remove('hidden');
    for (const one of everyOne(page)) expect(one.getBoundingClientRect().height, one.localName).to.be.above(200);
    await expectWorking(page);
    element(page, '#tab').classList.add('hidden');
    element(page, '#tab').classList.remove('hidden');
    expect(isVisible(program(page))).to.equal(true);
    expectQuiet(page);
  });

  it('inherited: what the page lets its text inherit stays outside', async () => {
    const page = await open('inherited');
    for (const one of everyOne(page)) {
      const style = page.getComputedStyle(careOf(one).base);
      expect({
        whiteSpace: style.whiteSpace,
        textTransform: style.textTransform,
        letterSpacing: style.letterSpacing,
        wordSpacing: style.wordSpacing,
        textIndent: style.textIndent,
        fontStyle: style.fontStyle,
        fontVariantCaps: style.fontVariantCaps,
        fontWeight: style.fontWeight,
        cursor: style.cursor,
      }).to.deep.equal({
        whiteSpace: 'normal',
        textTransform: 'none',
        // A part of type, which readers set as well.
        letterSpacing: '3px',
        wordSpacing: '10px',
        textIndent: '0px',
        fontStyle: 'normal',
        fontVariantCaps: 'normal',
        fontWeight: '400',
        cursor: 'auto',
      });
      expect(['start', 'left']).to.include(style.textAlign);
      expect(Number.parseFloat(style.fontSize)).to.be.at.least(16);
      expect(Number.parseFloat(style.lineHeight)).to.be.at.least(24);
    }
  });

  it('sixty: sixty widgets on one page all show, and ask for each topic once', async () => {
    const page = await open('sixty');
    expect(everyOne(page).length).to.equal(60);
    expectShown(page, names.slice(0, 3));
    const asked = page.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(asked.filter((path) => path.includes('/topics/')).sort()).to.deep.equal([...topics.slice(0, 2)].sort());
    const screeners = screenersIn(page.document);
    await screeners[7]?.answer('None of these');
    const opened = screeners.map(({ element: one }) => isVisible(one.querySelector('[slot=program]')));
    expect(opened.flatMap((isOpen, index) => (isOpen ? index : []))).to.deep.equal([7]);
    expectQuiet(page);
  });
});
