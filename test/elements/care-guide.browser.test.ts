import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/elements/care-guide/define.js';
import { addBuiltInPack, registerPackLoader } from '../../src/content/pack-registry.js';
import type { ContentPack } from '../../src/content/schema.js';
import leukemia from '../../src/packs/acute-lymphoblastic-leukemia/en.json' with { type: 'json' };
import emergency from '../../src/packs/emergency/en.json' with { type: 'json' };
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { CareGuideHarness } from '../harness/care-guide.js';
import { isBefore, isVisible } from '../harness/queries.js';
import { clear, messagesOf, show, textOf, told } from '../support.js';

const mount = CareGuideHarness.mount;

/** What has the focus, through all shadow roots. */
function focusedInside(): HTMLElement | undefined {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return (found as HTMLElement | null) ?? undefined;
}

async function settled(): Promise<void> {
  for (let time = 0; time < 3; time++) {
    await nextFrame();
    await aTimeout(50);
  }
}

const offerNothing = (): void => registerPackLoader({}, async () => {});

/** Of content that has no chapters of its own. */
const all = [
  'care-call',
  'care-summary',
  'care-overview',
  'care-phases',
  'care-treatments',
  'care-trials',
  'care-questions',
  'care-tools',
  'care-emergency',
];
/** In the order that the leukemia content names. */
const ofLeukemia = [
  'care-call',
  'care-summary',
  'care-first-days',
  'care-overview',
  'care-tests',
  'care-phases',
  'care-treatments',
  'care-living',
  'care-caregivers',
  'care-after',
  'care-questions',
  'care-trials',
  'care-emergency',
  'care-tools',
];

describe('<care-guide>', () => {
  afterEach(async () => {
    clear();
    history.replaceState(null, '', location.pathname + location.search);
    window.scrollTo(0, 0);
    await settled();
  });

  it('has every part in the order of a patient’s questions, with the emergency line above them', async () => {
    const guide = await mount();
    expect(guide.addresses).to.deep.equal(ofLeukemia);
    expect(textOf(guide.emergencyLine)).to.equal('In an emergency, call 911.');
    for (const part of guide.parts) expect(isBefore(guide.emergencyLine, part.element)).to.equal(true);
    // On the first screen of a phone, whatever the page says of itself first.
    const phone = await mount('style="width:390px" department="Cancer Care" locations="River Building; North Clinic"');
    const top = phone.element.getBoundingClientRect().top;
    expect(phone.emergencyLine.getBoundingClientRect().bottom - top).to.be.below(300);
  });

  it('calls each part in the contents what its heading says', async () => {
    const guide = await mount();
    for (const link of guide.contents.filter(({ target }) => target !== 'care-side-effects')) {
      expect(await guide.part(link.target as string).heading()).to.equal(link.name);
    }
  });

  for (const parts of ['', 'parts="summary treatments"']) {
    it(`has the side effects and the note in the contents, behind the treatments: ${parts || 'all parts'}`, async () => {
      const guide = await mount(`${parts} checklist`);
      await settled();
      const targets = guide.contents.map(({ target }) => target);
      const at = targets.indexOf('care-treatments');
      expect(targets.slice(at + 1, at + 3)).to.deep.equal(['care-side-effects', 'care-note']);
      for (const [target, heading] of [
        ['care-note', 'Note for my care team'],
        ['care-side-effects', 'Side effects'],
      ] as const) {
        guide.contentsLink(target).follow();
        await settled();
        await settled();
        const focused = focusedInside() as HTMLElement;
        expect(textOf(focused)).to.include(heading);
        // At its top, unless the page ends before.
        const { top, bottom } = focused.getBoundingClientRect();
        expect(top >= 0 && bottom <= innerHeight, `${heading}: ${top} to ${bottom}`).to.equal(true);
        expect(location.hash).to.equal(`#${target}`);
      }
      await guide.set({ checklist: false });
      expect(guide.contents.map(({ target }) => target)).not.to.include('care-note');
    });
  }

  it('leads to the note from an address', async () => {
    location.hash = 'care-note';
    await mount('checklist');
    await waitUntil(() => focusedInside()?.id === 'note', 'the focus on the note');
  });

  it('says nothing on the console, and nothing twice', async () => {
    const messages = await messagesOf(async () => {
      const guide = await mount('checklist current="induction"');
      const text = await guide.wholeText();
      for (const once of ['When to call right away', 'A fever of 100.4', 'Keep a thermometer at home', 'Draft.']) {
        expect(text.split(once).length - 1, once).to.be.at.most(once === 'A fever of 100.4' ? 2 : 2);
      }
      expect(text.split('Draft. A clinician').length - 1).to.equal(1);
      expect(text.split('Keep a thermometer at home').length - 1).to.equal(1);
      expect(text.split('Say first: “I have acute leukemia.”').length - 1).to.equal(1);
    });
    expect(messages).to.deep.equal([]);
  });

  it('says whom to call before the contents, unless the page wants another order', async () => {
    const guide = await mount();
    expect(isBefore(guide.part('care-call').element, guide.contentsList)).to.equal(true);
    expect(isBefore(guide.contentsList, guide.part('care-summary').element)).to.equal(true);
    await guide.set({ parts: 'summary call' });
    expect(isBefore(guide.contentsList, guide.part('care-summary').element)).to.equal(true);
    expect(guide.addresses).to.deep.equal(['care-summary', 'care-call']);
  });

  describe('the parts that fold', () => {
    const open = ['care-call', 'care-summary', 'care-treatments', 'care-emergency'];

    it('are closed, but never what may matter in an emergency', async () => {
      const guide = await mount();
      expect(guide.parts.filter(({ fold }) => !fold).map(({ address }) => address)).to.deep.equal(open);
      expect(guide.parts.some(({ fold }) => fold?.isOpen)).to.equal(false);
      const tests = guide.part('care-tests');
      expect(textOf(tests.element)).to.include('Tests you may have');
      await tests.fold?.toggle();
      expect(tests.fold?.isOpen).to.equal(true);
      expect(tests.fold?.expanded).to.equal('true');
      await tests.fold?.toggle();
      expect(tests.fold?.isOpen).to.equal(false);
    });

    it('have one heading each, a level below the title, and those of their sections are a level below', async () => {
      const guide = await mount();
      const part = guide.part('care-tests');
      expect(part.ownHeadings.map(({ localName }) => localName)).to.deep.equal(['h3']);
      const outline = await guide.overviewOf('care-tests').outline();
      expect([...new Set(outline.map(({ localName }) => localName))]).to.deep.equal(['h4']);
    });

    it('open for a link of the contents, and for an address', async () => {
      location.hash = 'care-after';
      const guide = await mount();
      await settled();
      expect(guide.part('care-after').fold?.isOpen).to.equal(true);
      guide.contentsLink('care-living').follow();
      await settled();
      expect(guide.part('care-living').fold?.isOpen).to.equal(true);
      expect(guide.part('care-tests').fold?.isOpen).to.equal(false);
    });

    it('lead back to contents that are open', async () => {
      const guide = await mount('parts="summary treatments"');
      await settled();
      expect(guide.contentsFold.isOpen).to.equal(false);
      guide.links.find(({ href }) => href.endsWith('#care-contents'))?.click();
      await settled();
      expect(guide.contentsFold.isOpen).to.equal(true);
    });

    it('all open and close with one button', async () => {
      const guide = await mount();
      const states = (): boolean[] => guide.parts.flatMap(({ fold }) => (fold ? fold.isOpen : []));
      expect(guide.allButton?.textContent?.trim()).to.equal('Open all');
      await guide.pressAll();
      expect(states().every(Boolean)).to.equal(true);
      expect(guide.allButton?.textContent?.trim()).to.equal('Close all');
      await guide.pressAll();
      expect(states().some(Boolean)).to.equal(false);
      await guide.set({ parts: 'call summary' });
      expect(guide.allButton).to.equal(null);
    });
  });

  it('leaves out and reorders parts, and names those that it does not know', async () => {
    const guide = await mount('parts="phases overview"');
    expect(guide.addresses).to.deep.equal(['care-phases', 'care-overview']);
    expect(guide.contents.length).to.equal(2);
    expect(guide.hasEmergencyLine).to.equal(true);
    const messages = await messagesOf(async () => {
      await guide.set({ parts: 'phases prices' });
      expect(guide.addresses).to.deep.equal(['care-phases']);
      await guide.set({ parts: 'nothing' });
      expect(guide.addresses).to.deep.equal(ofLeukemia);
      await guide.set({ parts: 'tests' });
      expect(guide.addresses).to.deep.equal(['care-tests']);
    });
    expect(messages.join()).to.match(/unknown parts "prices".*Known: call, summary.*tests/);
  });

  it('names whom to call beside the main points and the questions', async () => {
    const guide = await mount('parts="summary questions" care-team-number="555-0100"');
    expect((await guide.wholeText()).split('Your care team: 555-0100').length - 1).to.equal(2);
    await guide.set({ careTeamNumber: null });
    expect(await guide.wholeText()).to.not.include('Your care team:');
  });

  it('says when to call beside the side effects where the part “call” is left out', async () => {
    const guide = await mount('parts="treatments"');
    const text = await guide.wholeText();
    expect(text.split('When to call right away').length - 1).to.equal(1);
  });

  it('keeps its own parts, and shows a chapter of any name beside them', async () => {
    const names = [...all.map((address) => address.replace('care-', '')), 'contents', 'side-effects', 'note'];
    const [chapter] = leukemia.chapters;
    const { order, ...rest } = leukemia.guide;
    const chapters = names.map((id) => ({ ...chapter, id, title: `The chapter ${id}` }));
    const guide = await mount();
    const [call] = guide.parts;
    const first = await call?.heading();
    await guide.set({ content: { ...leukemia, guide: rest, chapters } });
    await guide.updated();
    expect(order).to.include('call');
    expect(await guide.parts[0]?.heading()).to.equal(first);
    expect(guide.sideEffects.callCard.text).to.include('call 911');
    const addresses = guide.parts.map(({ address }) => address);
    expect(addresses.filter((address) => all.includes(address))).to.deep.equal(all);
    expect(new Set(addresses).size).to.equal(addresses.length);
    expect(addresses.length).to.equal(all.length + names.length);
    const ids = [...guide.root.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).to.deep.equal([]);
    for (const { title } of chapters) {
      const link = guide.contents.find(({ name }) => name === title);
      link?.follow();
      await settled();
      expect(await guide.part(link?.target as string).heading()).to.equal(title);
      expect(guide.overviewOf(link?.target as string).sections.length).to.equal(chapter?.sections.length);
    }
  });

  it('leaves out what the content does not hold', async () => {
    const guide = await mount();
    const { trials, tools, ...rest } = inventedCondition;
    await guide.set({ content: rest });
    expect(guide.addresses).to.deep.equal(all.filter((id) => !['care-trials', 'care-tools'].includes(id)));
    expect(await guide.wholeText()).to.include('A glass knee is a knee made of glass.');
  });

  it('shows department and places, from attributes or from slots', async () => {
    const bare = await mount();
    expect(bare.placeLabels).to.deep.equal([]);
    const guide = await mount('department="Cancer Care" locations="River Building; North Clinic;"');
    expect(guide.places).to.deep.equal(['Cancer Care', 'River BuildingNorth Clinic']);
    const slotted = await mount('', '<a slot="department" href="#x">Unit 5</a>');
    expect(isVisible(slotted.element.querySelector('a'))).to.equal(true);
    expect(slotted.placeLabels[0]).to.equal('Department');
  });

  it('has no number in any part where its region has none on record', async () => {
    const { result: guide } = await told(() => mount('region="KR"'));
    const text = await guide.wholeText();
    expect(text).to.include('your local emergency number');
    expect(text).not.to.match(/\b(911|112|119|999)\b/);
  });

  it('gives number, threshold, phase, treatment and region to what it holds', async () => {
    const guide = await mount(
      'emergency-number="115" fever-threshold="37.8C" current="maintenance" treatment="radiation"',
    );
    const text = await guide.wholeText();
    const says = (part: string): boolean => text.includes(part);
    const expected = ['100 °F (37.8 °C)', '115', 'You are here', 'Wear loose, soft clothes.'];
    expect(expected.filter((part) => !says(part))).to.deep.equal([]);
    expect(['100.4', '911', 'Your mouth or throat may get sore.'].filter(says)).to.deep.equal([]);
    const british = await mount('region="GB"');
    const there = await british.wholeText();
    expect(['999', 'A&E', '911'].map((part) => there.includes(part))).to.deep.equal([true, true, false]);
  });

  for (const wrong of ['emergency-number="ring"', 'care-team-number="ring"', 'fever-threshold="99"']) {
    it(`names a wrong ${wrong} once, not once for every part`, async () => {
      const messages = await messagesOf(async () => {
        await (await mount(wrong)).wholeText();
      });
      expect(messages.length, messages.join('\n')).to.equal(1);
    });
  }

  describe('the links of its contents', () => {
    it('go to the part, give it the focus, and put it into the address', async () => {
      const guide = await mount();
      await settled();
      guide.contentsLink('care-trials').follow();
      await settled();
      const part = guide.part('care-trials');
      expect(location.hash).to.equal('#care-trials');
      expect(guide.focused).to.equal(part.element);
      expect(part.distance).to.be.below(60);
    });

    it('follow the reader: the part that is read is marked', async () => {
      const guide = await mount();
      await settled();
      guide.part('care-treatments').element.scrollIntoView();
      await settled();
      await guide.updated();
      const marked = guide.contents.filter(({ isCurrent }) => isCurrent);
      expect(marked.map(({ target }) => target)).to.deep.equal(['care-treatments']);
    });

    it('work from an address, and going back', async () => {
      location.hash = 'care-questions';
      const guide = await mount();
      await settled();
      expect(guide.part('care-questions').distance).to.be.below(120);
      location.hash = 'care-overview';
      await settled();
      expect(guide.part('care-overview').distance).to.be.below(60);
      history.back();
      await settled();
      await settled();
      expect(guide.part('care-questions').distance).to.be.below(60);
    });

    it('leave the page its own ids and its own state', async () => {
      const own = await show<HTMLElement>('<p id="care-phases">Own</p>');
      const guide = await mount();
      await settled();
      guide.contentsLink('care-phases').follow();
      await settled();
      expect(location.hash).to.equal('');
      expect(guide.focused?.id).to.equal('care-phases');
      own.remove();
      location.hash = '#/patients/7';
      await settled();
      guide.contents[0]?.follow();
      await settled();
      expect(location.hash).to.equal('#/patients/7');
      expect(guide.focused?.id).to.equal('care-call');
    });

    it('are whole addresses, so that a <base> of the page does not lead them elsewhere', async () => {
      const base = document.createElement('base');
      base.href = 'https://example.org/other/';
      document.head.append(base);
      const guide = await mount();
      const [first] = guide.contents;
      base.remove();
      expect(first?.element.getAttribute('href')).to.equal(`${location.href.split('#')[0]}#care-call`);
    });

    it('of two guides on a page lead to their own parts', async () => {
      const first = await mount();
      const second = await mount();
      await settled();
      second.contents[5]?.follow();
      await settled();
      expect(second.focused?.id).to.equal('care-phases');
      expect(first.focused).to.equal(null);
    });

    it('stop listening when the guide is removed', async () => {
      const guide = await mount();
      await settled();
      guide.element.remove();
      location.hash = 'care-trials';
      await settled();
      expect(window.scrollY).to.equal(0);
    });
  });

  /** What the button prints. A real dialog would hold the test up. */
  async function printedBy(guide: CareGuideHarness, button: HTMLElement): Promise<string> {
    let printed = '';
    const { root } = guide;
    const append = root.append.bind(root);
    root.append = (...nodes) => {
      append(...nodes);
      const view = (nodes[0] as HTMLIFrameElement).contentWindow as Window;
      view.print = () => {
        printed = textOf(view.document.body);
        view.dispatchEvent(new Event('afterprint'));
      };
    };
    button.focus();
    button.click();
    await waitUntil(() => printed !== '', undefined, { timeout: 10_000 });
    return printed;
  }

  it('prints a short version: whom to call, the phases, and questions', async () => {
    const guide = await mount('emergency-number="115" care-team-number="555-0100"');
    await guide.set({ content: { ...inventedCondition } });
    await waitUntil(() => guide.hasRole('button', 'Print the short version'));
    const printed = await printedBy(guide, guide.button('Print the short version'));
    const parts = [
      'In an emergency, call 115.',
      'Your care team: 555-0100',
      'Reviewed by A. Tester, Nurse on ',
      'Call 115 now for any of these',
      'Questions for the glazier',
      'My own questions:',
    ];
    const places = parts.map((part) => printed.indexOf(part));
    expect(places, printed).to.deep.equal(places.toSorted((a, b) => a - b));
    expect(places[0], printed).to.be.above(-1);
    expect(guide.hasPrintFrame).to.equal(false);
  });

  it('prints the questions alone, with room for one’s own', async () => {
    const guide = await mount('emergency-number="115"');
    await guide.set({ content: { ...inventedCondition } });
    await guide.part('care-questions').fold?.toggle();
    const button = guide.button('Print these questions');
    const printed = await printedBy(guide, button);
    expect(printed).to.match(
      /^Questions for the glazier\s?Glass knee\s?Write the number here: _+\s?Is it glass\?\s?Do I call 115\?\s?My own questions:$/,
    );
    expect(guide.hasPrintFrame).to.equal(false);
    expect(guide.focused === button).to.equal(true);
  });

  it('says on screen that a sample is one, before anything else', async () => {
    const guide = await mount();
    await guide.set({ content: { ...inventedCondition, review: { status: 'sample' } } });
    expect(textOf(guide.base)).to.match(/^Sample text\./);
  });

  it('is accessible, as it comes and as a sample', async () => {
    const guide = await mount('department="Cancer Care" checklist');
    await expect(guide.element).to.be.accessible();
    await guide.set({ content: { ...inventedCondition, review: { status: 'sample' } } });
    await expect(guide.element).to.be.accessible();
  });
});

describe('what a guide hands to the elements inside it', () => {
  afterEach(clear);

  // As it comes from a file: without what is undefined.
  const pack = (changes: object): object => JSON.parse(JSON.stringify({ ...leukemia, ...changes }));

  it('is the page’s own content as soon as it is there, though it has the version of the one before', async () => {
    const guide = await mount('topic="acute-lymphoblastic-leukemia"');
    expect(guide.sideEffects.callCard.text).to.include('100.4 °F (38 °C)');
    await guide.set({ content: pack({ feverThreshold: 37.8 }) });
    await guide.sideEffects.updated();
    expect(guide.sideEffects.callCard.text).to.include('100 °F (37.8 °C)');
  });

  it('is the region, also where that is all that changes', async () => {
    const guide = await mount('region="AU"');
    expect(guide.emergencyNotice.line).to.include('000');
    await guide.set({ region: 'GB' });
    await waitUntil(() => guide.emergencyNotice.line.includes('999'));
    expect(guide.sideEffects.callCard.numbers).to.include('tel:999');
  });

  it('reaches the elements inside the elements inside it', async () => {
    const guide = await mount('fever-threshold="37.8C" emergency-number="555-0100"');
    const list = guide.treatments.sideEffects;
    await waitUntil(() => list.text.includes('37.8 °C'));
    guide.element.feverThreshold = '38.2C';
    await waitUntil(() => list.text.includes('38.2 °C'));
    expect(list.text).not.to.include('37.8 °C');
  });

  it('has no part that the content does not have, also where the content is withheld', async () => {
    const guide = await mount('review-policy="reviewed-only"');
    await guide.set({ content: pack({ sideEffects: undefined, treatmentGuide: undefined }) });
    await waitUntil(() => !guide.holds('side-effect-list'));
    expect(guide.holds('emergency-notice')).to.equal(true);
    // Nobody has signed the glossary either, which paper would show.
    expect(guide.hasGlossaryOnPaper).to.equal(false);
    await guide.set({ reviewPolicy: null });
    expect(guide.holds('all-phase-timeline')).to.equal(true);
    expect(guide.holds('side-effect-list')).to.equal(false);
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
    const guide = await mount();
    const notice = guide.emergencyNotice;
    const place = guide.element.parentElement as HTMLElement;
    await notice.set({ topic });
    guide.element.remove();
    arrive();
    await settled();
    expect(notice.element.view?.pack.topic).not.to.equal(topic);
    place.append(guide.element);
    await guide.updated();
    await notice.updated();
    expect(notice.element.view?.pack.topic).to.equal(topic);
  });

  it('shows what the page says now', async () => {
    const guide = await mount();
    const place = guide.element.parentElement as HTMLElement;
    guide.element.remove();
    const meta = Object.assign(document.createElement('meta'), {
      name: 'care-widgets-emergency-number',
      content: '555-0199',
    });
    document.head.append(meta);
    try {
      await settled();
      place.append(guide.element);
      await waitUntil(() => textOf(guide.emergencyLine).includes('555-0199'));
      expect(guide.emergencyNotice.line).to.include('555-0199');
    } finally {
      meta.remove();
      await settled();
    }
  });
});
