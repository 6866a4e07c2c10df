import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/all-phase-timeline/define.js';
import type { AllPhaseTimeline } from '../../src/elements/all-phase-timeline/all-phase-timeline.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { clear, find, has, inEachFace, inside, messagesOf, rendered, show, textOf } from '../support.js';

const phases = (element: Element): HTMLElement[] => [
  ...inside(element).querySelectorAll<HTMLElement>('ol.phases > li'),
];
const bars = (element: Element): number[] =>
  [...inside(element).querySelectorAll('.bar')].map((bar) => bar.getBoundingClientRect().width);

describe('<all-phase-timeline>', () => {
  afterEach(clear);

  it('lists the phases in order with aim and usual length, and no number where none is known', async () => {
    const element = await show<AllPhaseTimeline>('<all-phase-timeline></all-phase-timeline>');
    expect(phases(element).map((phase) => textOf(phase.querySelector('h3')))).to.deep.equal([
      'Induction',
      'Consolidation',
      'Maintenance',
    ]);
    expect(textOf(phases(element)[0]?.querySelector('.length') ?? null)).to.match(/4 weeks/);
    expect(textOf(phases(element)[1]?.querySelector('.length') ?? null)).not.to.match(/\d/);
    expect(textOf(phases(element)[2]?.querySelector('.length') ?? null)).to.match(/2 years/);
    expect(textOf(find(element, '.total'))).to.match(/2 to 3 years/);
  });

  it('draws the known lengths to scale, and the open phase striped', async () => {
    const element = await show<AllPhaseTimeline>('<all-phase-timeline></all-phase-timeline>');
    const [induction = 0, open = 0, maintenance = 0] = bars(element);
    expect(maintenance / induction).to.be.closeTo(104 / 4, 2);
    expect(open).to.be.above(induction);
    expect(
      [...inside(element).querySelectorAll('.segment')].map((part) => part.classList.contains('open')),
    ).to.deep.equal([false, true, false]);
  });

  it('draws any pack: four phases, two of them open', async () => {
    const element = await show<AllPhaseTimeline>('<all-phase-timeline></all-phase-timeline>');
    element.content = inventedCondition;
    await rendered(element);
    const [find = 0, fill = 0, set = 0, shine = 0] = bars(element);
    expect(shine / find).to.be.closeTo(3, 0.1);
    expect(fill).to.be.closeTo(set, 1);
    expect(textOf(inside(element).querySelector('h2'))).to.equal('Mending a glass knee');
  });

  it('marks "you are here" in words and for screen readers', async () => {
    const element = await show<AllPhaseTimeline>('<all-phase-timeline current="consolidation"></all-phase-timeline>');
    const marked = phases(element).filter((phase) => phase.getAttribute('aria-current') === 'step');
    expect(marked.length).to.equal(1);
    expect(textOf(marked[0] ?? null)).to.include('You are here');
    expect(textOf(marked[0] ?? null)).to.include('Consolidation');
    element.current = 'maintenance';
    await rendered(element);
    expect(textOf(find(element, '[aria-current]'))).to.include('Maintenance');
  });

  it('opens a phase by pointer and by keyboard', async () => {
    const element = await show<AllPhaseTimeline>('<all-phase-timeline></all-phase-timeline>');
    const button = find(element, '.phases .disclosure-button');
    const panel = find(element, '.phases .disclosure-panel');
    const isOpen = (): boolean => !panel.hasAttribute('hidden');
    expect([button.getAttribute('aria-expanded'), isOpen()]).to.deep.equal(['false', false]);
    button.click();
    await rendered(element);
    expect([button.getAttribute('aria-expanded'), isOpen()]).to.deep.equal(['true', true]);
    button.focus();
    await sendKeys({ press: 'Enter' });
    await rendered(element);
    expect(isOpen()).to.equal(false);
    await sendKeys({ press: ' ' });
    await rendered(element);
    expect(isOpen()).to.equal(true);
    expect(button.getAttribute('aria-controls')).to.equal(panel.id);
  });

  it('opens and closes all phases at once', async () => {
    const element = await show<AllPhaseTimeline>('<all-phase-timeline></all-phase-timeline>');
    const toggle = find(element, '.toggle-all');
    toggle.click();
    await rendered(element);
    expect(inside(element).querySelectorAll('.phases .disclosure-panel[hidden]').length).to.equal(0);
    toggle.click();
    await rendered(element);
    expect(inside(element).querySelectorAll('.phases .disclosure-panel[hidden]').length).to.equal(3);
  });

  it('opens what the page’s search finds', async () => {
    const element = await show<AllPhaseTimeline>('<all-phase-timeline></all-phase-timeline>');
    const panel = find(element, '.phases .disclosure-panel');
    expect(panel.getAttribute('hidden')).to.equal('until-found');
    panel.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await rendered(element);
    expect(panel.hasAttribute('hidden')).to.equal(false);
    expect(find(element, '.phases .disclosure-button').getAttribute('aria-expanded')).to.equal('true');
  });

  it('says which treatments a phase uses and their common side effects', async () => {
    const element = await show<AllPhaseTimeline>('<all-phase-timeline></all-phase-timeline>');
    expect(textOf(find(element, '.treatments'))).to.match(/Chemotherapy Common side effects: .*Hair loss/);
  });

  it('lays the phases side by side where there is room, and under each other where not', async () => {
    const element = await show<AllPhaseTimeline>('<all-phase-timeline style="width:1000px"></all-phase-timeline>');
    const tops = (): number[] => phases(element).map((phase) => Math.round(phase.getBoundingClientRect().top));
    await inEachFace((face) => {
      element.style.width = '1000px';
      expect(new Set(tops()).size, face).to.equal(1);
      element.style.width = '300px';
      expect(new Set(tops()).size, face).to.equal(3);
      expect(inside(element).querySelector('.care')?.scrollWidth, face).to.be.at.most(300);
    });
  });

  it('names an unknown phase on the console and marks none', async () => {
    let element!: AllPhaseTimeline;
    const messages = await messagesOf(async () => {
      element = await show<AllPhaseTimeline>('<all-phase-timeline current="remission"></all-phase-timeline>');
    });
    expect(messages).to.deep.equal([
      '[care-widgets] <all-phase-timeline>: unknown current "remission"; no phase is marked. Known: induction, consolidation, maintenance.',
    ]);
    expect(has(element, '[aria-current]')).to.equal(false);
    expect(phases(element).length).to.equal(3);
  });

  it('names a topic that has no phases', async () => {
    await import('../../src/elements/redflag-screener/define.js');
    let element!: AllPhaseTimeline;
    const messages = await messagesOf(async () => {
      element = await show<AllPhaseTimeline>(
        '<all-phase-timeline topic="back-pain">Three phases.</all-phase-timeline>',
      );
    });
    expect(messages.join()).to.include('topic "back-pain" has nothing this element can show');
    expect(textOf(find(element, '.care-card'))).to.include('911');
    expect(inside(element).querySelector('slot')?.assignedNodes().length).to.equal(1);
  });
});
