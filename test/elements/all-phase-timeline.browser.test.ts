import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/all-phase-timeline/define.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { AllPhaseTimelineHarness, type PhaseHarness } from '../harness/all-phase-timeline.js';
import { byRole } from '../harness/queries.js';
import { clear, inEachFace, told } from '../support.js';

const mount = AllPhaseTimelineHarness.mount;
const first = (timeline: AllPhaseTimelineHarness): PhaseHarness => timeline.phases[0] as PhaseHarness;

describe('<all-phase-timeline>', () => {
  afterEach(clear);

  it('lists the phases in order with aim and usual length, and no number where none is known', async () => {
    const timeline = await mount();
    expect(timeline.phases.map(({ name }) => name)).to.deep.equal(['Induction', 'Consolidation', 'Maintenance']);
    expect(timeline.headings(3)).to.include.members(timeline.phases.map(({ name }) => name));
    const [induction, consolidation, maintenance] = timeline.phases.map(({ length }) => length);
    expect(induction).to.match(/4 weeks/);
    expect(consolidation).not.to.match(/\d/);
    expect(maintenance).to.match(/2 years/);
    expect(timeline.total).to.match(/2 to 3 years/);
  });

  it('says whom to call, as it names what may need a call', async () => {
    const timeline = await mount('emergency-number="115" care-team-number="555-0100"');
    expect(timeline.bodyText).to.match(/In an emergency, call 115\.\s*Your care team: 555-0100/);
  });

  it('draws the known lengths to scale, and the open phase striped', async () => {
    const timeline = await mount();
    const [induction = 0, open = 0, maintenance = 0] = timeline.barWidths;
    expect(maintenance / induction).to.be.closeTo(104 / 4, 2);
    expect(open).to.be.above(induction);
    expect(timeline.drawnOpen).to.deep.equal([false, true, false]);
  });

  it('draws any pack: four phases, two of them open', async () => {
    const timeline = await mount();
    await timeline.set({ content: inventedCondition });
    const [find = 0, fill = 0, set = 0, shine = 0] = timeline.barWidths;
    expect(shine / find).to.be.closeTo(3, 0.1);
    expect(fill).to.be.closeTo(set, 1);
    expect(timeline.headings(2)).to.deep.equal(['Mending a glass knee']);
  });

  it('marks "you are here" in words and for screen readers', async () => {
    const timeline = await mount('current="consolidation"');
    const marked = timeline.currentPhases;
    expect(marked.length).to.equal(1);
    expect(marked[0]?.text).to.include('You are here');
    expect(marked[0]?.text).to.include('Consolidation');
    await timeline.set({ current: 'maintenance' });
    expect(timeline.currentPhases[0]?.text).to.include('Maintenance');
  });

  it('opens a phase by pointer and by keyboard', async () => {
    const timeline = await mount();
    const { details } = first(timeline);
    expect([details.expanded, details.isOpen]).to.deep.equal(['false', false]);
    await details.toggle();
    expect([details.expanded, details.isOpen]).to.deep.equal(['true', true]);
    details.button.focus();
    await sendKeys({ press: 'Enter' });
    await timeline.updated();
    expect(details.isOpen).to.equal(false);
    await sendKeys({ press: ' ' });
    await timeline.updated();
    expect(details.isOpen).to.equal(true);
    expect(details.button.getAttribute('aria-controls')).to.equal(details.panel.id);
  });

  it('opens and closes all phases at once', async () => {
    const timeline = await mount();
    const open = (): number => timeline.phases.filter(({ details }) => details.isOpen).length;
    await timeline.toggleAll();
    expect(open()).to.equal(3);
    await timeline.toggleAll();
    expect(open()).to.equal(0);
  });

  it('opens what the page’s search finds', async () => {
    const timeline = await mount();
    const { details } = first(timeline);
    expect(details.panel.getAttribute('hidden')).to.equal('until-found');
    details.panel.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await timeline.updated();
    expect(details.isOpen).to.equal(true);
    expect(details.expanded).to.equal('true');
  });

  it('says which treatments a phase uses, and which of them only some people get', async () => {
    const timeline = await mount();
    expect(first(timeline).treatments).to.deep.equal(['Chemotherapy', 'Targeted therapy (some people)']);
    const { panel } = first(timeline).details;
    for (const chip of panel.querySelectorAll('.chip'))
      expect([chip.localName, chip.parentElement?.role]).to.deep.equal(['li', 'list']);
  });

  it('says once to a screen reader where the patient is, and nothing of the bar, which it does not see', async () => {
    const timeline = await mount('current="consolidation"');
    const heard = [...timeline.root.querySelectorAll('*')].filter((one) => !one.closest('[aria-hidden=true]'));
    const own = (one: Element): string =>
      [...one.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : '')).join('');
    expect(heard.filter((one) => own(one).includes('You are here')).length).to.equal(1);
    expect(heard.filter((one) => one.hasAttribute('aria-current'))).to.deep.equal([]);
    expect(heard.filter((one) => own(one).includes('to scale'))).to.deep.equal([]);
  });

  it('draws each phase under its name, where the one before has ended, at any width', async () => {
    const timeline = await mount('current="consolidation"');
    await inEachFace((face) => {
      for (const width of [1000, 300]) {
        timeline.element.style.width = `${width}px`;
        const line = timeline.strip.getBoundingClientRect();
        const { bars } = timeline;
        const ends = [line.left, ...bars.map(({ right }) => right)];
        for (const [index, { left, top }] of bars.entries()) {
          expect(left, face).to.be.closeTo(ends[index] as number, 1);
          const name = byRole(timeline.phases[index]?.element as HTMLElement, 'heading').getBoundingClientRect();
          expect(top, face).to.be.at.least(name.bottom);
        }
        expect(ends.at(-1), face).to.be.closeTo(line.right, 1);
        expect(timeline.base.scrollWidth, face).to.be.at.most(width);
      }
    });
  });

  it('names an unknown phase on the console and marks none', async () => {
    const { result: timeline, messages } = await told(() => mount('current="remission"'));
    expect(messages).to.deep.equal([
      '[care-widgets] <all-phase-timeline>: unknown current "remission"; no phase is marked. Known: induction, consolidation, maintenance.',
    ]);
    expect(timeline.marksAny).to.equal(false);
    expect(timeline.phases.length).to.equal(3);
  });

  it('names a topic that has no phases', async () => {
    await import('../../src/elements/redflag-screener/define.js');
    const { result: timeline, messages } = await told(() => mount('topic="back-pain"', 'Three phases.'));
    expect(messages.join()).to.include('topic "back-pain" has nothing this element can show');
    expect(timeline.unavailable).to.include('911');
    expect(timeline.fallbackNodes.length).to.equal(1);
  });

  it('is accessible closed, open and with a phase marked', async () => {
    const timeline = await mount('current="consolidation"');
    await expect(timeline.element).to.be.accessible();
    await timeline.toggleAll();
    await expect(timeline.element).to.be.accessible();
  });
});
