import { aTimeout, expect } from '@open-wc/testing';
import { elementNames } from '../../src/elements/registry.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { isVisible } from '../harness/queries.js';
import { rendered, textOf } from '../support.js';
import { careOf, guideOn, listOn, screenerOn, timelineOn } from './elements.js';

interface Probe {
  violations: string[];
  errors: string[];
  warnings: string[];
  programSeen: number;
  shift: number;
  phases: number;
  frames: number;
  names: string[];
}
type Page = Window & typeof globalThis & { probe: Probe };

const names: readonly string[] = ['redflag-screener', 'all-phase-timeline', 'side-effect-list'];
const others = elementNames.filter((name) => !names.includes(name));
const emergency = '/dist/topics/emergency/en.js';
const paper = '/dist/interactions.js';
const library = [
  '/dist/care-widgets.js',
  '/dist/topics/back-pain/en.js',
  '/dist/topics/acute-lymphoblastic-leukemia/en.js',
];
let frame: HTMLIFrameElement;

async function open(name: string): Promise<Page> {
  frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.src = `/test/hosts/pages/${name}.html`;
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as Page;
  await contentHasCome(page);
  await new Promise((resolve) => page.requestAnimationFrame(() => page.requestAnimationFrame(resolve)));
  return page;
}

/** Topics are files of their own, which come after the script. */
async function contentHasCome(page: Page): Promise<void> {
  const all = [...page.document.querySelectorAll<HTMLElement>([...names, ...others].join())];
  for (let time = 0; time < 100; time++) {
    const isWaiting = (one: HTMLElement): boolean =>
      one.shadowRoot !== null && !careOf(one).isShown && !careOf(one).isUnavailable;
    if (!all.some(isWaiting)) break;
    await aTimeout(30);
  }
  for (const one of all) await rendered(one);
}

const element = (page: Page, name: string): HTMLElement => page.document.querySelector(name) as HTMLElement;

function expectContent(page: Page): void {
  expect(screenerOn(page).question).to.include('back pain');
  expect(timelineOn(page).phases.length).to.equal(3);
  expect(listOn(page).callCard.text).to.match(/100\.4\s°F/);
}

/** The real styles of what is inside, in colours and sizes that the library sets. */
function expectLook(page: Page): void {
  for (const name of names) {
    const { base } = careOf(element(page, name));
    const style = page.getComputedStyle(base);
    expect(style.color).to.equal('rgb(21, 38, 45)');
    expect(Number.parseFloat(style.fontSize)).to.be.at.least(16);
    expect(style.textTransform).to.equal('none');
    expect(base.getBoundingClientRect().height).to.be.above(200);
  }
}

describe('the shipped script on pages of others', () => {
  afterEach(() => frame.remove());

  const pages = [
    'strict-policy',
    'script-in-head',
    'script-before-element',
    'script-twice',
    'script-at-end',
    'script-deferred',
    'script-as-module',
    'quirks',
    'resets',
    'amd',
    'topics-in-head',
  ];
  for (const name of pages) {
    it(`${name}: shows every element, breaks no policy, throws nothing, asks for nothing`, async () => {
      const page = await open(name);
      expectContent(page);
      expectLook(page);
      await screenerOn(page).answer('None of these');
      expect(isVisible(page.document.querySelector('#program'))).to.equal(true);
      expect(page.probe.violations).to.deep.equal([]);
      expect(page.probe.errors).to.deep.equal([]);
      const requests = page.performance
        .getEntriesByType('resource')
        .map(({ name: address }) => new URL(address).pathname);
      const ofPage = requests.filter((path) => path.startsWith('/test/hosts/pages/'));
      const has = (selector: string): boolean => page.document.querySelector(selector) !== null;
      const wanted = [
        ...library,
        ...(has('emergency-notice') ? [emergency] : []),
        ...(has('[checklist]') ? [paper] : []),
      ];
      expect([...new Set(requests)].filter((path) => !ofPage.includes(path)).sort()).to.deep.equal([...wanted].sort());
      expect([page.localStorage.length, page.sessionStorage.length, page.document.cookie]).to.deep.equal([0, 0, '']);
    });
  }

  for (const name of ['strict-policy', 'resets', 'quirks', 'script-as-module']) {
    it(`${name}: shows the elements of a whole page, too`, async () => {
      const page = await open(name);
      for (const other of others) {
        const { base } = careOf(element(page, other));
        expect(textOf(base).length, other).to.be.above(100);
        expect(page.getComputedStyle(base).color).to.equal('rgb(21, 38, 45)');
      }
      const guide = guideOn(page);
      expect(guide.sideEffects.callCard.text).to.match(/100\.4\s°F/);
      guide.terms[0]?.click();
      expect(guide.definition.isOpen).to.equal(true);
      expect(page.getComputedStyle(guide.definition.element).textTransform).to.equal('none');
      expect(page.probe.violations).to.deep.equal([]);
      expect(page.probe.errors).to.deep.equal([]);
    });
  }

  it('other-policy: explains itself where Trusted Types do not allow Lit, and leaves the page’s own text', async () => {
    const page = await open('other-policy');
    // An engine without Trusted Types shows the widgets.
    if (!('trustedTypes' in page)) return expectContent(page);
    expect(page.customElements.get('care-guide')).to.equal(undefined);
    expect(screenerOn(page).showsFallback).to.equal(true);
    expect(page.probe.errors).to.deep.equal([]);
    expect(page.probe.warnings.join()).to.include('With Trusted Types the page must allow lit-html');
  });

  it('given-base: finds its files where the page says that they are', async () => {
    const page = await open('given-base');
    await page.customElements.whenDefined('care-guide');
    await contentHasCome(page);
    expect(timelineOn(page).phases.length).to.equal(3);
  });

  it('topics-in-head: has its content as soon as the page is read, and nothing moves', async () => {
    const page = await open('topics-in-head');
    expect(page.probe.phases).to.equal(3);
    expect(page.probe.shift).to.equal(0);
  });

  it('other-origin: gets its topics from a server that allows no import', async () => {
    const page = await open('other-origin');
    await page.customElements.whenDefined('care-guide');
    await contentHasCome(page);
    expectContent(page);
    expect(page.document.querySelectorAll('script[src*=topics]').length).to.equal(0);
  });

  it('takes a pack of the page’s own by the event care-content, after it was checked', async () => {
    const page = await open('script-in-head');
    const give = async (pack: unknown): Promise<void> => {
      page.document.dispatchEvent(new page.CustomEvent('care-content', { detail: { pack } }));
      await aTimeout(400);
    };
    const timeline = timelineOn(page);
    const warned: string[] = [];
    page.console.warn = (...parts: unknown[]) => warned.push(parts.join(' '));
    timeline.element.setAttribute('topic', 'glass-knee');
    await give({ ...inventedCondition, title: 7 });
    expect(timeline.unavailable).to.include('911');
    expect(warned.join()).to.match(/care-content is not a valid pack.*title: must be of type string/);
    await give(inventedCondition);
    await timeline.updated();
    expect(timeline.headings(2)[0]).to.equal(inventedCondition.timeline.title);
    await give(undefined);
    page.document.dispatchEvent(new page.CustomEvent('care-content'));
    expect(page.probe.errors).to.deep.equal([]);
  });

  for (const name of ['script-in-head', 'script-before-element', 'strict-policy']) {
    it(`${name}: the program never shows before the gate opens`, async () => {
      const page = await open(name);
      await aTimeout(200);
      expect(page.probe.frames).to.be.above(1);
      expect(page.probe.programSeen).to.equal(0);
      await screenerOn(page).answer('bladder');
      await aTimeout(100);
      expect(page.probe.programSeen).to.equal(0);
    });
  }

  it('strict-policy: prints the note in a frame of its own, and breaks no policy', async () => {
    const page = await open('strict-policy');
    const list = listOn(page);
    await list.tickFirst();
    let printed = '';
    const { prototype } = page.ShadowRoot;
    const append = prototype.append;
    // A real dialog would hold the test up.
    prototype.append = function (...nodes) {
      append.apply(this, nodes);
      const view = (nodes[0] as HTMLIFrameElement).contentWindow as Window;
      view.print = () => {
        printed = `${textOf(view.document.body)} ${view.getComputedStyle(view.document.body).color}`;
        view.dispatchEvent(new Event('afterprint'));
      };
    };
    list.note.press('Print my note');
    prototype.append = append;
    expect(printed).to.match(/Side effects that I have:\s?Allergic reaction/);
    expect(printed).to.include('rgb(0, 0, 0)');
    expect(list.hasPrintFrame).to.equal(false);
    expect(page.probe.violations).to.deep.equal([]);
    expect(page.probe.errors).to.deep.equal([]);
  });

  it('script-late: with the rule of the README the program never shows before the gate opens', async () => {
    const page = await open('script-late');
    expect(element(page, 'redflag-screener').shadowRoot).to.equal(null);
    expect(screenerOn(page).showsFallback).to.equal(true);
    await page.customElements.whenDefined('care-guide');
    await contentHasCome(page);
    await aTimeout(100);
    expectContent(page);
    expect(page.probe.frames).to.be.above(5);
    expect(page.probe.programSeen).to.equal(0);
    await screenerOn(page).answer('None of these');
    expect(isVisible(page.document.querySelector('#program'))).to.equal(true);
  });

  it('content-before-script: takes content that the page set before the script came', async () => {
    const page = await open('content-before-script');
    expect(screenerOn(page).unavailable).to.include('call 911 now');
    expect(timelineOn(page).phases.length).to.equal(3);
  });

  it('name-taken: leaves the page’s element alone, and defines the others', async () => {
    const page = await open('name-taken');
    expect(element(page, 'redflag-screener').shadowRoot).to.equal(null);
    expect(textOf(element(page, 'redflag-screener'))).to.include('call 911');
    expect(timelineOn(page).phases.length).to.equal(3);
    expect(page.probe.errors).to.deep.equal([]);
  });

  it('adds nothing to the page: no globals but Lit’s own marks, no attribute, title, scroll or focus', async () => {
    const page = await open('script-in-head');
    const added = Object.getOwnPropertyNames(page).filter(
      (name) => !page.probe.names.includes(name) && !/^\d+$/.test(name),
    );
    expect(
      added.filter(
        (name) =>
          ![
            'litHtmlVersions',
            'litElementVersions',
            'reactiveElementVersions',
            'litPropertyMetadata',
            'probe',
          ].includes(name),
      ),
    ).to.deep.equal([]);
    expect(page.document.title).to.equal('script-in-head');
    expect(page.scrollY).to.equal(0);
    expect(page.document.activeElement).to.equal(page.document.body);
    expect(page.document.documentElement.getAttributeNames()).to.deep.equal(['lang']);
    expect(page.document.adoptedStyleSheets.length).to.equal(0);
    expect(page.document.querySelectorAll('style').length).to.equal(0);
  });
});
