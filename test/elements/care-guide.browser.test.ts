import { expect, waitUntil } from '@open-wc/testing';
import '../../src/elements/care-guide/define.js';
import { addBuiltInPack, registerPackLoader } from '../../src/content/pack-registry.js';
import type { ContentPack } from '../../src/content/schema.js';
import type { CareGuide } from '../../src/elements/care-guide/care-guide.js';
import type { EmergencyNotice } from '../../src/elements/emergency-notice/emergency-notice.js';
import leukemia from '../../src/packs/acute-lymphoblastic-leukemia/en.json' with { type: 'json' };
import emergency from '../../src/packs/emergency/en.json' with { type: 'json' };
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { clear, find, has, inside, messagesOf, outline, rendered, show, textOf, wholeText } from '../support.js';

const partsOf = (guide: Element): string[] => [...inside(guide).querySelectorAll('.part')].map(({ id }) => id);
const links = (guide: Element): HTMLAnchorElement[] => [...inside(guide).querySelectorAll<HTMLAnchorElement>('nav a')];
const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));

async function settled(): Promise<void> {
  for (let time = 0; time < 3; time++) await frame();
}

const offerNothing = (): void => registerPackLoader({}, async () => {});

const all = [
  'care-summary',
  'care-call',
  'care-overview',
  'care-phases',
  'care-treatments',
  'care-trials',
  'care-questions',
  'care-tools',
  'care-emergency',
];

describe('<care-guide>', () => {
  afterEach(async () => {
    clear();
    history.replaceState(null, '', location.pathname + location.search);
    window.scrollTo(0, 0);
    await settled();
  });

  it('has every part in the order of a patient’s questions, with the emergency line above them', async () => {
    const guide = await show<CareGuide>('<care-guide></care-guide>');
    expect(partsOf(guide)).to.deep.equal(all);
    const line = find(guide, '.emergency-line');
    expect(textOf(line)).to.equal('In an emergency, call 911.');
    expect(line.compareDocumentPosition(find(guide, '.part')) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
  });

  it('calls each part in the contents what its heading says', async () => {
    const guide = await show<CareGuide>('<care-guide></care-guide>');
    for (const link of links(guide)) {
      const part = inside(guide).querySelector(`#${link.href.split('#')[1]}`) as HTMLElement;
      const held = [...part.children].find(({ shadowRoot }) => shadowRoot);
      const heading = held ? (await outline(held))[0] : part.querySelector<HTMLElement>('h2, h3');
      expect(textOf(heading ?? null)).to.equal(textOf(link));
    }
  });

  it('says nothing on the console, and nothing twice', async () => {
    const messages = await messagesOf(async () => {
      const guide = await show<CareGuide>('<care-guide checklist current="induction"></care-guide>');
      const text = await wholeText(guide);
      for (const once of ['When to call right away', 'A fever of 100.4', 'Keep a thermometer at home', 'Draft.']) {
        expect(text.split(once).length - 1, once).to.be.at.most(once === 'A fever of 100.4' ? 2 : 2);
      }
      expect(text.split('Draft. A clinician').length - 1).to.equal(1);
      expect(text.split('Keep a thermometer at home').length - 1).to.equal(1);
      expect(text.split('Say right away that you are on cancer treatment').length - 1).to.equal(1);
    });
    expect(messages).to.deep.equal([]);
  });

  it('leaves out and reorders parts, and names those that it does not know', async () => {
    const guide = await show<CareGuide>('<care-guide parts="phases overview"></care-guide>');
    expect(partsOf(guide)).to.deep.equal(['care-phases', 'care-overview']);
    expect(links(guide).length).to.equal(2);
    expect(has(guide, '.emergency-line')).to.equal(true);
    const messages = await messagesOf(async () => {
      guide.parts = 'phases prices';
      await rendered(guide);
      expect(partsOf(guide)).to.deep.equal(['care-phases']);
      guide.parts = 'nothing';
      await rendered(guide);
      expect(partsOf(guide)).to.deep.equal(all);
    });
    expect(messages.join()).to.match(/unknown parts "prices".*Known: summary, call/);
  });

  it('says when to call beside the side effects where the part “call” is left out', async () => {
    const guide = await show<CareGuide>('<care-guide parts="treatments"></care-guide>');
    const text = await wholeText(guide);
    expect(text.split('When to call right away').length - 1).to.equal(1);
  });

  it('leaves out what the content does not hold', async () => {
    const guide = await show<CareGuide>('<care-guide></care-guide>');
    const { trials, tools, ...rest } = inventedCondition;
    guide.content = rest;
    await rendered(guide);
    expect(partsOf(guide)).to.deep.equal(all.filter((id) => !['care-trials', 'care-tools'].includes(id)));
    expect(await wholeText(guide)).to.include('A glass knee is a knee made of glass.');
  });

  it('shows department and places, from attributes or from slots', async () => {
    const bare = await show<CareGuide>('<care-guide></care-guide>');
    expect(has(bare, '.place dt')).to.equal(false);
    const guide = await show<CareGuide>(
      '<care-guide department="Cancer Care" locations="River Building; North Clinic;"></care-guide>',
    );
    expect([...inside(guide).querySelectorAll('.place dd')].map((one) => textOf(one))).to.deep.equal([
      'Cancer Care',
      'River BuildingNorth Clinic',
    ]);
    const slotted = await show<CareGuide>('<care-guide><a slot="department" href="#x">Unit 5</a></care-guide>');
    const link = slotted.querySelector('a') as HTMLElement;
    expect(link.getClientRects().length).to.be.above(0);
    expect(textOf(find(slotted, '.place dt'))).to.equal('Department');
  });

  it('has no number in any part where its region has none on record', async () => {
    let guide!: CareGuide;
    await messagesOf(async () => {
      guide = await show<CareGuide>('<care-guide region="KR"></care-guide>');
    });
    const text = await wholeText(guide);
    expect(text).to.include('your local emergency number');
    expect(text).not.to.match(/\b(911|112|119|999)\b/);
  });

  it('gives number, threshold, phase, treatment and region to what it holds', async () => {
    const guide = await show<CareGuide>(
      '<care-guide emergency-number="115" fever-threshold="37.8C" current="maintenance" treatment="radiation"></care-guide>',
    );
    const text = await wholeText(guide);
    const says = (part: string): boolean => text.includes(part);
    const expected = ['100 °F (37.8 °C)', '115', 'You are here', 'Wear loose, soft clothes.'];
    expect(expected.filter((part) => !says(part))).to.deep.equal([]);
    expect(['100.4', '911', 'Your mouth or throat may get sore.'].filter(says)).to.deep.equal([]);
    const british = await show<CareGuide>('<care-guide region="GB"></care-guide>');
    const there = await wholeText(british);
    expect(['999', 'A&E', '911'].map((part) => there.includes(part))).to.deep.equal([true, true, false]);
  });

  it('names a wrong number once, not once for every part', async () => {
    const messages = await messagesOf(async () => {
      await wholeText(await show<CareGuide>('<care-guide emergency-number="ring"></care-guide>'));
    });
    expect(messages.length).to.equal(1);
  });

  describe('the links of its contents', () => {
    it('go to the part, give it the focus, and put it into the address', async () => {
      const guide = await show<CareGuide>('<care-guide></care-guide>');
      await settled();
      const link = links(guide).find((one) => one.href.endsWith('#care-trials')) as HTMLAnchorElement;
      link.click();
      await settled();
      const part = find(guide, '#care-trials');
      expect(location.hash).to.equal('#care-trials');
      expect(inside(guide).activeElement).to.equal(part);
      expect(Math.abs(part.getBoundingClientRect().top)).to.be.below(60);
    });

    it('follow the reader: the part that is read is marked', async () => {
      const guide = await show<CareGuide>('<care-guide></care-guide>');
      await settled();
      find(guide, '#care-treatments').scrollIntoView();
      await settled();
      await rendered(guide);
      const marked = links(guide).filter((one) => one.ariaCurrent === 'true' || one.getAttribute('aria-current'));
      expect(marked.map((one) => one.href.split('#')[1])).to.deep.equal(['care-treatments']);
    });

    it('work from an address, and going back', async () => {
      location.hash = 'care-questions';
      const guide = await show<CareGuide>('<care-guide></care-guide>');
      await settled();
      const top = (id: string): number => Math.abs(find(guide, `#${id}`).getBoundingClientRect().top);
      expect(top('care-questions')).to.be.below(120);
      location.hash = 'care-overview';
      await settled();
      expect(top('care-overview')).to.be.below(60);
      history.back();
      await settled();
      await settled();
      expect(top('care-questions')).to.be.below(60);
    });

    it('leave the page its own ids and its own state', async () => {
      const own = await show<HTMLElement>('<p id="care-phases">Own</p>');
      const guide = await show<CareGuide>('<care-guide></care-guide>');
      await settled();
      links(guide)
        .find((one) => one.href.endsWith('#care-phases'))
        ?.click();
      await settled();
      expect(location.hash).to.equal('');
      expect(inside(guide).activeElement?.id).to.equal('care-phases');
      own.remove();
      location.hash = '#/patients/7';
      await settled();
      links(guide)[0]?.click();
      await settled();
      expect(location.hash).to.equal('#/patients/7');
      expect(inside(guide).activeElement?.id).to.equal('care-summary');
    });

    it('are whole addresses, so that a <base> of the page does not lead them elsewhere', async () => {
      const base = document.createElement('base');
      base.href = 'https://example.org/other/';
      document.head.append(base);
      const guide = await show<CareGuide>('<care-guide></care-guide>');
      const [first] = links(guide);
      base.remove();
      expect(first?.getAttribute('href')).to.equal(`${location.href.split('#')[0]}#care-summary`);
    });

    it('of two guides on a page lead to their own parts', async () => {
      const first = await show<CareGuide>('<care-guide></care-guide>');
      const second = await show<CareGuide>('<care-guide></care-guide>');
      await settled();
      links(second)[5]?.click();
      await settled();
      expect(inside(second).activeElement?.id).to.equal('care-trials');
      expect(inside(first).activeElement).to.equal(null);
    });

    it('stop listening when the guide is removed', async () => {
      const guide = await show<CareGuide>('<care-guide></care-guide>');
      await settled();
      guide.remove();
      location.hash = 'care-trials';
      await settled();
      expect(window.scrollY).to.equal(0);
    });
  });

  it('prints the questions alone, with room for one’s own', async () => {
    const guide = await show<CareGuide>('<care-guide emergency-number="115"></care-guide>');
    guide.content = { ...inventedCondition };
    await rendered(guide);
    let printed = '';
    const root = inside(guide);
    const append = root.append.bind(root);
    // A real dialog would hold the test up.
    root.append = (...nodes) => {
      append(...nodes);
      const view = (nodes[0] as HTMLIFrameElement).contentWindow as Window;
      view.print = () => {
        printed = textOf(view.document.body);
        view.dispatchEvent(new Event('afterprint'));
      };
    };
    const button = find(guide, 'button', 'Print these questions');
    button.focus();
    button.click();
    await waitUntil(() => printed !== '', undefined, { timeout: 10_000 });
    expect(printed).to.match(
      /^Questions for the glazier\s?Glass knee\s?Is it glass\?\s?Do I call 115\?\s?My own questions:$/,
    );
    expect(has(guide, 'iframe')).to.equal(false);
    expect(root.activeElement).to.equal(button);
  });

  it('says on screen that a sample is one, before anything else', async () => {
    const guide = await show<CareGuide>('<care-guide></care-guide>');
    guide.content = { ...inventedCondition, review: { status: 'sample' } };
    await rendered(guide);
    expect(textOf(find(guide, '.care'))).to.match(/^Sample text\./);
  });
});

describe('what a guide hands to the elements inside it', () => {
  afterEach(clear);

  // As it comes from a file: without what is undefined.
  const pack = (changes: object): object => JSON.parse(JSON.stringify({ ...leukemia, ...changes }));
  const part = (guide: Element, name: string): HTMLElement => find(guide, `.part ${name}`);

  it('is the page’s own content as soon as it is there, though it has the version of the one before', async () => {
    const guide = await show<CareGuide>('<care-guide topic="acute-lymphoblastic-leukemia"></care-guide>');
    expect(textOf(find(part(guide, 'side-effect-list'), '.signs'))).to.include('100.4 °F (38 °C)');
    guide.content = pack({ feverThreshold: 37.8 });
    await rendered(guide);
    await rendered(part(guide, 'side-effect-list'));
    expect(textOf(find(part(guide, 'side-effect-list'), '.signs'))).to.include('100 °F (37.8 °C)');
  });

  it('is the region, also where that is all that changes', async () => {
    const guide = await show<CareGuide>('<care-guide region="AU"></care-guide>');
    const line = (): string => textOf(find(part(guide, 'emergency-notice'), '.line'));
    expect(line()).to.include('000');
    guide.region = 'GB';
    await rendered(guide);
    await waitUntil(() => line().includes('999'));
    expect(textOf(find(part(guide, 'side-effect-list'), '.emergency-line'))).to.include('999');
  });

  it('reaches the elements inside the elements inside it', async () => {
    const guide = await show<CareGuide>(
      '<care-guide fever-threshold="37.8C" emergency-number="555-0100"></care-guide>',
    );
    const list = find(part(guide, 'treatment-guide'), 'side-effect-list');
    await waitUntil(() => textOf(inside(list)).includes('37.8 °C'));
    guide.feverThreshold = '38.2C';
    await waitUntil(() => textOf(inside(list)).includes('38.2 °C'));
    expect(textOf(inside(list))).not.to.include('37.8 °C');
  });

  it('has no part that the content does not have, also where the content is withheld', async () => {
    const guide = await show<CareGuide>('<care-guide review-policy="reviewed-only"></care-guide>');
    guide.content = pack({ sideEffects: undefined, treatmentGuide: undefined });
    await rendered(guide);
    await waitUntil(() => !has(guide, 'side-effect-list'));
    expect(has(guide, 'emergency-notice')).to.equal(true);
    // Nobody has signed the glossary either, which paper would show.
    expect(has(guide, '.glossary')).to.equal(false);
    guide.reviewPolicy = null;
    await rendered(guide);
    expect(has(guide, 'all-phase-timeline')).to.equal(true);
    expect(has(guide, 'side-effect-list')).to.equal(false);
  });
});

describe('an element that was away for a while', () => {
  afterEach(() => {
    offerNothing();
    clear();
  });

  it('shows what has come meanwhile, also in the elements inside it', async () => {
    let arrive!: () => void;
    const topic = 'comes-late';
    const late = { ...structuredClone(emergency), topic };
    registerPackLoader({ [topic]: ['en'] }, async () => {
      await new Promise<void>((resolve) => (arrive = resolve));
      addBuiltInPack(late as unknown as ContentPack);
    });
    const guide = await show<CareGuide>('<care-guide></care-guide>');
    const notice = find<EmergencyNotice>(guide, '.part emergency-notice');
    const place = guide.parentElement as HTMLElement;
    notice.topic = topic;
    await rendered(notice);
    guide.remove();
    arrive();
    await settled();
    expect(notice.view?.pack.topic).not.to.equal(topic);
    place.append(guide);
    await rendered(guide);
    await rendered(notice);
    expect(notice.view?.pack.topic).to.equal(topic);
  });

  it('shows what the page says now', async () => {
    const guide = await show<CareGuide>('<care-guide></care-guide>');
    const place = guide.parentElement as HTMLElement;
    guide.remove();
    const meta = Object.assign(document.createElement('meta'), {
      name: 'care-widgets-emergency-number',
      content: '555-0199',
    });
    document.head.append(meta);
    try {
      await settled();
      place.append(guide);
      await waitUntil(() => textOf(find(guide, '.emergency-line')).includes('555-0199'));
      expect(textOf(find(find(guide, '.part emergency-notice'), '.line'))).to.include('555-0199');
    } finally {
      meta.remove();
      await settled();
    }
  });
});
