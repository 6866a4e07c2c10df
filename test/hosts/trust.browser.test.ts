import { aTimeout, expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { isOn } from '../../src/core/boolean-attribute.js';
import { elementNames } from '../../src/elements/registry.js';
import type { SideEffectList } from '../../src/elements/side-effect-list/side-effect-list.js';
import { isVisible } from '../harness/queries.js';
import { SideEffectListHarness } from '../harness/side-effect-list.js';
import { textOf } from '../support.js';
import { allOn, careOf } from './elements.js';

/** What the page decides, and what an address, a placeholder or a name on the page may not. */
type Page = Window & typeof globalThis & { warned: string[]; wrong: string[] };

const probe = `<script>
  window.warned = [];
  window.wrong = [];
  console.warn = (...parts) => window.warned.push(parts.join(' '));
  addEventListener('error', (event) => window.wrong.push(event.message));
  addEventListener('unhandledrejection', (event) => window.wrong.push(String(event.reason)));
</script>`;
const tag = (attributes = ''): string => `<script src="/dist/care-widgets.js" ${attributes}></script>`;
const strict = 'data-review-policy="reviewed-only"';
const meta = (content = 'content="reviewed-only"', name = 'review-policy'): string =>
  `<meta name="care-widgets-${name}" ${content}>`;
const timeline = '<all-phase-timeline><p>Phases.</p></all-phase-timeline>';

let frame: HTMLIFrameElement;

async function open(body: string, head = ''): Promise<Page> {
  frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.srcdoc = `<!doctype html><html lang="en"><head><meta charset="utf-8">${probe}${head}</head><body>${body}</body></html>`;
  document.body.append(frame);
  await loaded;
  return frame.contentWindow as Page;
}

async function until(holds: () => unknown): Promise<void> {
  for (let time = 0; time < 400 && !holds(); time++) await aTimeout(20);
  expect(Boolean(holds()), String(holds)).to.equal(true);
}

const all = allOn;
const isShown = (one: Element): boolean => careOf(one).isShown;
const hasCheckboxes = (one: Element): boolean =>
  isShown(one) && new SideEffectListHarness(one as SideEffectList).checkboxes.length > 0;
const shadowText = (one: Element | undefined): string => textOf(one?.shadowRoot ?? null);
const timelineOf = (page: Page): string => shadowText(all(page, 'all-phase-timeline')[0]);
const showsAll = (page: Page): boolean => /Induction/.test(timelineOf(page));
const withholds = (page: Page): boolean => /not ready yet/.test(timelineOf(page)) && !showsAll(page);
const told = (page: Page): string => page.warned.join('\n');

afterEach(() => frame?.remove());

it('a page without an address of its own, in a frame, takes a pack of its own origin', async () => {
  const page = await open(
    `${tag()}<side-effect-list topic="glass-knee" src="/faulty/own/invented-condition.json"><p>Call.</p></side-effect-list>`,
  );
  await until(() => all(page, 'side-effect-list').some((one) => shadowText(one).includes('Stickiness')));
  expect(told(page)).not.to.include('src-origin');
});

describe('the policy of the page', () => {
  const ways: Record<string, [body: string, head?: string, message?: RegExp]> = {
    'on the one script': [tag(strict) + timeline],
    'on a script that comes later': [tag() + timeline + tag(strict)],
    'on the first of two': [tag(strict) + timeline + tag()],
    'on a script after one that asks for all': [tag('data-review-policy="all"') + timeline + tag(strict)],
    'in the head': [tag() + timeline, meta()],
    'at the end of the page': [tag() + timeline + meta()],
    'beside a script that asks for all': [tag('data-review-policy="all"') + timeline, meta()],
    'beside a meta that asks for all': [tag(strict) + timeline, meta('content="all"')],
    'on the tag of a module': [`${timeline}<script type="module" src="/dist/care-widgets.js" ${strict}></script>`],
    'on the tag of a bundle with another name': [
      `${tag()}${timeline}<script type="module" src="x.js" ${strict}></script>`,
    ],
    'under a name with a hash': [
      `${tag()}${timeline}<script src="/x/care-widgets.0123456789ab.js?v=1" ${strict}></script>`,
    ],
    'with blanks around it': [tag() + timeline, meta('content=" reviewed-only "')],
    'with a value that is not known': [
      tag('data-review-policy="reviewed_only"') + timeline,
      '',
      /"reviewed_only" is not/,
    ],
    'without a value': [tag('data-review-policy') + timeline, '', /"" is not "reviewed-only" or "all"/],
    'in a meta with a slip': [tag() + timeline, meta('content="reviewd-only"'), /"reviewd-only" is not/],
    'in a meta without content': [tag() + timeline, meta(''), /"" is not "reviewed-only" or "all"/],
    'in a meta whose name has a slip': [tag() + timeline, meta('content="reviewed-only"', 'reviewpolicy')],
    'in a meta of underscores': [tag() + timeline, '<meta name="care_widgets_review_policy" content="reviewed-only">'],
    'on the script without data-': [tag('review-policy="reviewed-only"') + timeline],
    'in capital letters': [tag('data-review-policy="ALL"') + timeline, '', /"ALL" is not/],
  };
  for (const [way, [body, head, message]] of Object.entries(ways)) {
    it(`withholds what nobody signed: ${way}`, async () => {
      const page = await open(body, head);
      await until(() => withholds(page));
      expect(told(page)).to.match(message ?? /^(?!.*review-policy)/);
      expect(page.wrong).to.deep.equal([]);
    });
  }

  it('is named on the console, as any setting is, where the script’s attribute has a slip', async () => {
    const slips =
      'data-emergency-numbr="999" data-emergencynumber="999" data-regions="GB" data-feverfirstcall="emergency"';
    const page = await open(`${tag(`${slips} data-cfasync="false" data-no-optimize`)}${timeline}`);
    await until(() => showsAll(page));
    for (const name of ['data-emergency-numbr', 'data-emergencynumber', 'data-regions', 'data-feverfirstcall'])
      expect(told(page)).to.include(`unknown setting "${name}"`);
    expect(told(page)).not.to.match(/cfasync|optimize/);
  });

  it('is none where the page names none, and `all` where it says so', async () => {
    for (const body of [tag(), tag('data-review-policy="all" referrerpolicy="no-referrer"')]) {
      const page = await open(body + timeline);
      await until(() => showsAll(page));
      expect(told(page)).not.to.include('policy');
      frame.remove();
    }
  });

  it('is that of the tag that a tag manager builds, or of the meta element, which survives', async () => {
    const build = `<script>
      const one = document.createElement('script');
      one.async = true;
      one.src = '/dist/care-widgets.js';
      document.head.append(one);
    </script>`;
    const page = await open(timeline + build, meta());
    await until(() => withholds(page));
  });

  it('withholds what is shown already when it comes later, in each way', async () => {
    const later: ((page: Page) => void)[] = [
      ({ document: { head } }) => head.insertAdjacentHTML('beforeend', meta()),
      ({ document: { body, createElement } }) => {
        const box = createElement.call(body.ownerDocument, 'div');
        box.innerHTML = meta();
        body.append(box);
      },
      ({ document: { head } }) => head.querySelector('meta[name]')?.setAttribute('content', 'reviewed-only'),
      ({ document: { body } }) => body.querySelector('script')?.setAttribute('data-review-policy', 'reviewed-only'),
      ({ document: page, CustomEvent: Event }) => {
        page.dispatchEvent(new Event('care-review-policy', { detail: 'reviewed-only' }));
      },
    ];
    for (const act of later) {
      const page = await open(tag() + timeline, meta('content="all"'));
      await until(() => showsAll(page));
      act(page);
      await until(() => withholds(page));
      frame.remove();
    }
  });

  it('stays strict, whatever becomes of the tag that said so', async () => {
    const page = await open(tag(strict) + timeline);
    await until(() => withholds(page));
    for (const one of all(page, 'script')) one.remove();
    page.document.head.insertAdjacentHTML('beforeend', meta('content="all"'));
    await aTimeout(100);
    expect(withholds(page)).to.equal(true);
  });

  it('is not loosened by an element, which can be stricter', async () => {
    const page = await open(`${tag(strict)}<all-phase-timeline review-policy="all"></all-phase-timeline>`);
    await until(() => withholds(page));
    expect(told(page)).to.match(/review-policy "all" is ignored/);
    frame.remove();
    const other = await open(`${tag()}<all-phase-timeline review-policy="reviewed-only"></all-phase-timeline>`);
    await until(() => withholds(other));
  });

  it('is heard by another copy of the library on the page', async () => {
    const policy = '/src/core/page-settings.ts';
    const page = await open(
      `${tag()}${timeline}<script type="module">import { setReviewPolicy } from '${policy}'; setReviewPolicy('reviewed-only');</script>`,
    );
    await until(() => withholds(page));
    frame.remove();
    const before = await open(
      `<script type="module">
        import { setReviewPolicy } from '${policy}';
        setReviewPolicy('reviewed-only');
        setReviewPolicy('all');
        setReviewPolicy(null);
        const one = document.createElement('script');
        one.src = '/dist/care-widgets.js';
        document.head.append(one);
      </script>${timeline}`,
    );
    await until(() => withholds(before));
  });
});

describe('settings of the page', () => {
  const settings = `data-emergency-number="0118 999" data-fever-threshold="37.8C" data-interpreter-number="1-800-555-0143"`;

  it('hold for every element, also of links and placeholders', async () => {
    const page = await open(
      `${tag(settings)}<redflag-screener></redflag-screener><side-effect-list></side-effect-list>
      <div data-care-widget="emergency-notice" data-lang="en"></div>`,
    );
    const wanted = ['emergency-notice', 'redflag-screener', 'side-effect-list'];
    await until(() => wanted.every((name) => all(page, name).slice(0, 1).some(isShown)));
    expect(all(page, 'emergency-notice').length).to.equal(1);
    for (const one of all(page, 'emergency-notice, redflag-screener'))
      expect(careOf(one).callLinks[0]?.getAttribute('href'), one.localName).to.equal('tel:0118999');
    expect(shadowText(all(page, 'side-effect-list')[0])).to.match(/37\.8\s°C/);
    expect(shadowText(all(page, 'emergency-notice')[0])).to.include('1-800-555-0143');
  });

  it('come by meta elements as well, and an element’s own attribute wins', async () => {
    const head = meta('content="GB"', 'region') + meta('content="x"', 'emergency-nummer');
    const page = await open(
      `${tag()}<redflag-screener></redflag-screener><emergency-notice region="AU">Call 000.</emergency-notice>`,
      head,
    );
    await until(() => all(page, 'emergency-notice, redflag-screener').every(isShown));
    expect(shadowText(all(page, 'redflag-screener')[0])).to.include('999');
    expect(shadowText(all(page, 'emergency-notice')[0])).to.include('000');
    expect(told(page)).to.match(/emergency-nummer". Known: .*emergency-number/);
  });

  it('that are no number leave the region’s, with a word', async () => {
    const page = await open(`${tag('data-emergency-number="call us"')}<redflag-screener></redflag-screener>`);
    await until(() => all(page, 'redflag-screener').every(isShown));
    expect(shadowText(all(page, 'redflag-screener')[0])).to.include('911');
    expect(told(page)).to.match(/emergency-number "call us" is not a phone number; using 911/);
  });

  it('follow the page, and a value that comes second is named', async () => {
    const page = await open(`${tag()}<redflag-screener></redflag-screener>`, meta('content="112"', 'emergency-number'));
    await until(() => /112/.test(shadowText(all(page, 'redflag-screener')[0])));
    page.document.head.insertAdjacentHTML('beforeend', meta('content="911"', 'emergency-number'));
    await until(() => /"911" is ignored: "112" came first/.test(told(page)));
    expect(shadowText(all(page, 'redflag-screener')[0])).not.to.include('911');
  });
});

const forbidden = {
  src: '/x.json',
  'src-origin': 'https://other.example',
  'emergency-number': '411',
  'interpreter-number': '1-900-555-0100',
  'fever-threshold': '38.3C',
  'review-policy': 'all',
  region: 'GB',
};

describe('a link', () => {
  it('chooses topic, variant and look, and nothing else', async () => {
    const given = { ...forbidden, department: 'Call 411', locations: 'Here', content: 'x', nested: '1', parts: 'call' };
    const page = await open(
      `${tag()}<p><a href="/dist/pages/en/care-guide.html?${new URLSearchParams(given)}">Guide</a></p>`,
    );
    await until(() => all(page, 'care-guide').length === 1);
    const [guide] = all(page, 'care-guide');
    expect(guide?.getAttributeNames().sort()).to.deep.equal(['data-care-from', 'exportparts', 'lang', 'parts']);
    for (const name of [...Object.keys(forbidden), 'department', 'locations'])
      expect(told(page)).to.include(`does not take ${name} from an address`);
    expect(told(page)).to.match(/meta name="care-widgets-fever-threshold" content="…"> or data-fever-threshold on/);
  });

  it('cannot loosen what the page asks for, and can only ask for more', async () => {
    for (const [attributes, value] of [
      [strict, 'all'],
      ['', 'reviewed-only'],
      ['', 'reviewed_only'],
    ]) {
      const link = `<p><a href="/dist/pages/en/all-phase-timeline.html?review-policy=${value}">P</a></p>`;
      const page = await open(tag(attributes) + link);
      await until(() => withholds(page));
      frame.remove();
    }
  });

  it('to the notice of a region shows that region, unless the page has one', async () => {
    const link = '<p><a href="/dist/pages/en/emergency-notice/GB.html?region=AU">Notice</a></p>';
    for (const [head, number] of [
      ['', '999'],
      [meta('content="NZ"', 'region'), '111'],
      [meta('content="112"', 'emergency-number'), '112'],
    ] as const) {
      const page = await open(tag() + link, head);
      await until(() => shadowText(all(page, 'emergency-notice')[0]).includes(number));
      frame.remove();
    }
  });

  it('is no widget with values that have no end', async () => {
    const long = 'a'.repeat(5000);
    const page = await open(
      `${tag()}<p><a href="/dist/pages/en/side-effect-list/${long}.html">A</a></p>
      <p><a href="/dist/pages/en/health-tools.html?topic=${long}">B</a></p>`,
    );
    await until(() => all(page, 'health-tools').length === 1);
    expect(all(page, 'side-effect-list').length).to.equal(0);
    expect(all(page, 'health-tools')[0]?.hasAttribute('topic')).to.equal(false);
  });
});

describe('a placeholder', () => {
  const placeholder = (attributes: Record<string, string>, name = 'care-guide'): string => {
    const given = Object.entries(attributes).map(([key, value]) => `data-${key}="${value}"`);
    return `<div data-care-widget="${name}" ${given.join(' ')}></div>`;
  };

  it('chooses what a link may, and words of its place, but no number, threshold, policy or origin', async () => {
    const page = await open(
      tag() + placeholder({ ...forbidden, department: 'Ours', locations: 'Here', parts: 'call' }),
    );
    await until(() => all(page, 'care-guide').length === 1);
    const [guide] = all(page, 'care-guide');
    expect(guide?.getAttributeNames().sort()).to.deep.equal([
      'data-care-from',
      'department',
      'exportparts',
      'locations',
      'parts',
      'src',
    ]);
    for (const name of Object.keys(forbidden).filter((one) => one !== 'src'))
      expect(told(page)).to.include(`does not take ${name} from a placeholder`);
  });

  it('takes a pack only from the page’s own origin, or one that the page’s script names', async () => {
    const foreign = { src: 'https://other.example/pack.json', 'src-origin': 'https://other.example' };
    const page = await open(tag() + placeholder(foreign, 'all-phase-timeline'));
    await until(() => /is on https:\/\/other\.example: name that origin/.test(told(page)));
    expect(timelineOf(page)).to.include('911');
    frame.remove();
    const named = await open(
      tag('data-src-origin="https://other.example"') + placeholder(foreign, 'all-phase-timeline'),
    );
    await until(() => /all-phase-timeline>: src is not a valid pack/.test(told(named)));
    expect(told(named)).not.to.include('name that origin');
    expect(told(named)).to.include('could not be loaded');
    frame.remove();
    const inMeta = await open(
      tag() + placeholder(foreign, 'all-phase-timeline'),
      '<meta name="care-widgets-src-origin" content="https://other.example">',
    );
    await until(() => /all-phase-timeline>: src is not a valid pack/.test(told(inMeta)));
    expect(told(inMeta)).not.to.include('name that origin');
  });

  it('may become one later, the first on its page', async () => {
    const page = await open(`${tag()}${timeline}<div id="later"><p>Tools.</p></div>`);
    await until(() => showsAll(page));
    (page.document.querySelector('#later') as HTMLElement).dataset.careWidget = 'health-tools';
    await until(() => all(page, 'health-tools').some(isShown));
  });

  it('chooses the region of a notice alone', async () => {
    const page = await open(tag() + placeholder({ region: 'GB' }, 'emergency-notice') + placeholder({ region: 'GB' }));
    await until(() => all(page, 'emergency-notice').length === 1 && all(page, 'care-guide').length === 1);
    expect(all(page, 'emergency-notice')[0]?.getAttribute('region')).to.equal('GB');
    expect(all(page, 'care-guide')[0]?.hasAttribute('region')).to.equal(false);
  });
});

describe('names on the page', () => {
  const names = (text: string): string[] => text.trim().split(/\s+/);
  const ofDocument = names(`currentScript baseURI head body documentElement readyState querySelector querySelectorAll
    addEventListener removeEventListener dispatchEvent createElement createComment createTreeWalker createTextNode
    importNode getElementById getRootNode contains adoptedStyleSheets nodeType defaultView`);
  const ofWindow = names(`litHtmlVersions litElementVersions reactiveElementVersions litPropertyMetadata litNonce
    litHtmlPolyfillSupport reactiveElementPolyfillSupport litElementPolyfillSupport litElementHydrateSupport ShadyCSS
    trustedTypes addEventListener removeEventListener dispatchEvent JSCompiler_renameProperty builtInPolicy`);
  const ofForm = names(`attributes getAttribute hasAttribute setAttribute matches closest querySelector querySelectorAll
    isContentEditable childNodes parentElement nextElementSibling lastElementChild dataset textContent contains after
    append tagName localName nodeType isConnected children remove getRootNode ownerDocument slot lang`);
  const images = ofDocument.map((name) => `<img name="${name}" alt="">`).join('');
  const ids = ofWindow.map((name) => `<i id="${name}"></i>`).join('');
  const form = (attributes: string, text = ''): string =>
    `<form ${attributes}>${text}${ofForm.map((name) => `<input type="hidden" name="${name}">`).join('')}</form>`;
  const widgets = `${timeline}<side-effect-list checklist></side-effect-list><care-guide></care-guide>
    <p><a href="/dist/pages/en/clinical-trials.html">Trials</a></p><div data-care-widget="health-tools"></div>`;
  const wanted = ['all-phase-timeline', 'side-effect-list', 'care-guide', 'clinical-trials', 'health-tools'];
  const whole = (page: Page): boolean => wanted.every((name) => all(page, name).some(isShown));

  it('steer nothing before the script: the policy holds', async () => {
    const page = await open(`${images}${ids}${tag(strict)}${timeline}`);
    await until(() => withholds(page));
    expect(page.wrong).to.deep.equal([]);
  });

  it('break nothing before the script: every widget comes', async () => {
    const page = await open(`${images}${ids}${tag()}${widgets}`);
    await until(() => whole(page));
    await until(() => all(page, 'side-effect-list').every(hasCheckboxes));
    expect(page.wrong).to.deep.equal([]);
  });

  it('leave a topic that cannot be loaded with the safe text and its number', async () => {
    const page = await open(`${images}${ids}${tag('data-base="/not/there/"')}<redflag-screener></redflag-screener>`);
    await until(() => /call 911/.test(all(page, 'redflag-screener')[0]?.shadowRoot?.textContent ?? ''));
    await until(() => /cannot show/.test(all(page, 'redflag-screener')[0]?.shadowRoot?.textContent ?? ''));
    expect(page.wrong).to.deep.equal([]);
  });

  it('of fields in a form that stands for a widget, holds one or is added later break nothing', async () => {
    const page = await open(
      `${tag()}${form('data-care-widget="emergency-notice"', '<b>Call 911.</b>')}${form('lang="es" id="around"', '<health-tools><form><input name="textContent"></form></health-tools>')}${widgets}`,
    );
    await until(() => whole(page) && all(page, 'emergency-notice').length === 1);
    // A form can have no shadow root: its own text stays above the widget.
    expect(isVisible(all(page, 'form > b')[0])).to.equal(true);
    const box = Document.prototype.createElement.call(page.document, 'div');
    box.innerHTML = form('id="later"', '<p><a href="/dist/pages/en/condition-overview.html">What it is</a></p>');
    Element.prototype.append.call(page.document.body, box.firstChild as Node);
    await until(() => all(page, 'condition-overview').length === 1);
    box.innerHTML = form('data-care-widget="redflag-screener"', '<b>Call 911.</b>');
    Element.prototype.append.call(page.document.body, box.firstChild as Node);
    await until(() => all(page, 'redflag-screener').length === 1);
    expect(page.wrong).to.deep.equal([]);
  });

  it('in a form before upgrade.js was needed do not stop what comes later', async () => {
    const page = await open(`${tag()}${timeline}`);
    await until(() => showsAll(page));
    const box = Document.prototype.createElement.call(page.document, 'div');
    box.innerHTML = form('', '');
    page.document.body.append(box.firstChild as Node);
    await aTimeout(30);
    box.innerHTML = form('', '<div data-care-widget="health-tools"></div>');
    page.document.body.append(box.firstChild as Node);
    await until(() => all(page, 'health-tools').length === 1);
    expect(page.wrong).to.deep.equal([]);
  });
});

describe('one that fails', () => {
  it('stops no other link or placeholder', async () => {
    const page = await open(
      `${tag()}<div id="bad" data-care-widget="health-tools"></div><div data-care-widget="clinical-trials"></div>`,
      `<script>
        const { attachShadow } = Element.prototype;
        Element.prototype.attachShadow = function (options) {
          if (this.id === 'bad') throw new Error('not here');
          return attachShadow.call(this, options);
        };
      </script>`,
    );
    await until(() => all(page, 'clinical-trials').length === 1);
    expect(told(page)).to.match(/stays as it is: Error: not here/);
    expect(page.wrong).to.deep.equal([]);
  });
});

describe('a switch, such as checklist', () => {
  const on = ['', 'checklist', 'true', '1'];
  const off = ['false', 'False', ' false ', 'no', 'off', '0', 'null', 'undefined'];
  const forms: Record<string, (name: string, attribute: string, value: string) => string> = {
    element: (name, attribute, value) => `<${name} ${attribute}="${value}"></${name}>`,
    placeholder: (name, attribute, value) => `<div data-care-widget="${name}" data-${attribute}="${value}"></div>`,
    link: (name, attribute, value) => `<p><a href="/dist/pages/en/${name}.html?${attribute}=${value}">S</a></p>`,
  };

  /** The attributes of every element whose properties are true or false. */
  function switches(page: Page): [name: string, attribute: string, property: string][] {
    return elementNames.flatMap((name) => {
      const { elementProperties } = page.customElements.get(name) as unknown as typeof LitElement;
      const fresh = page.document.createElement(name) as unknown as Record<PropertyKey, unknown>;
      return [...elementProperties]
        .filter(([property, { attribute }]) => attribute !== false && typeof fresh[property] === 'boolean')
        .map(([property, { attribute }]): [string, string, string] => {
          const written = typeof attribute === 'string' ? attribute : String(property).toLowerCase();
          return [name, written, String(property)];
        });
    });
  }

  for (const [form, markup] of Object.entries(forms)) {
    it(`means the same in every element as ${form}`, async () => {
      const page = await open(tag());
      const all = switches(page);
      expect(all.map(([name, attribute]) => `${name} ${attribute}`)).to.include.members([
        'side-effect-list checklist',
        'treatment-guide checklist',
        'care-guide checklist',
      ]);
      for (const [name, attribute, property] of all) {
        const box = page.document.createElement('section');
        box.innerHTML = [...on, ...off].map((value) => markup(name, attribute, value)).join('');
        page.document.body.append(box);
        const found = (): Record<string, unknown>[] => allOn(page, `${name}`) as never[];
        await until(() => found().length === on.length + off.length);
        expect(found().map((one) => one[property])).to.deep.equal([...on.map(() => true), ...off.map(() => false)]);
        box.remove();
        await until(() => found().length === 0);
      }
    });
  }

  it('as a word of the property is off where the word says so', async () => {
    for (const value of [...off, false, null, undefined]) expect(isOn(value), `${value}`).to.equal(false);
    for (const value of [...on, true]) expect(isOn(value), `${value}`).to.equal(true);
    const page = await open(`${tag()}<side-effect-list checklist></side-effect-list>`);
    const boxes = (): boolean => all(page, 'side-effect-list').some(hasCheckboxes);
    await until(boxes);
    (all(page, 'side-effect-list')[0] as unknown as { checklist: string }).checklist = 'false';
    await until(() => !boxes());
  });
});
