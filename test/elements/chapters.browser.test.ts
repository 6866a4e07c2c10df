import { expect } from '@open-wc/testing';
import '../../src/elements/clinical-trials/define.js';
import '../../src/elements/condition-overview/define.js';
import '../../src/elements/health-tools/define.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { HealthToolsHarness, mountOverview, mountTrials } from '../harness/chapters.js';
import { isForSight, isVisible } from '../harness/queries.js';
import { clear, messagesOf, textOf } from '../support.js';

describe('<condition-overview>', () => {
  afterEach(clear);

  it('says what ALL is, where it starts, why treatment starts at once, how the plan is made, what remission means', async () => {
    const overview = await mountOverview();
    expect(overview.headings(3)).to.deep.equal([
      'What ALL is',
      'Where it starts',
      'Why treatment starts so soon',
      'How we make your plan',
      'What remission means',
      'What MRD means',
      'Words used here',
    ]);
    expect(overview.bodyText).to.match(/With a microscope, your doctor sees no leukemia cells/);
  });

  it('says whom to call, as it names what may need a call', async () => {
    const overview = await mountOverview('emergency-number="115" care-team-number="555-0100"');
    expect(overview.bodyText).to.match(/In an emergency, call 115\.\s*Your care team: 555-0100/);
  });

  it('shows another chapter of the content, and names one that it does not know', async () => {
    const overview = await mountOverview('chapter="tests"');
    expect(overview.title).to.equal('Tests you may have');
    const messages = await messagesOf(() => overview.set({ chapter: 'prices' }));
    expect(messages.join()).to.match(/unknown chapter "prices"; using first-days. Known: first-days, tests/);
    expect(overview.title).to.equal('Your first days and weeks');
  });

  it('shows a picture with a text in its place, its labels as text, and marks that carry their numbers', async () => {
    const { picture } = await mountOverview();
    expect(picture.drawing.getAttribute('role')).to.equal('img');
    expect(picture.description).to.match(/bone/);
    expect(picture.marks).to.deep.equal(picture.labels.map((_, index) => `${index + 1}`));
    for (const shape of picture.shapes) expect(shape.getTotalLength()).to.be.above(5);
    expect(picture.drawing.getBoundingClientRect().height).to.be.above(80);
  });

  it('shows the questions of any condition, with number and threshold in the text', async () => {
    const overview = await mountOverview();
    await overview.set({ content: inventedCondition });
    expect(overview.section('Heat').text).to.include('Call 999 at 37.5 °C (99.5 °F) or higher.');
  });

  it('draws nothing where the content has no such picture', async () => {
    const overview = await mountOverview();
    const { pictures, ...rest } = structuredClone(inventedCondition);
    for (const section of rest.overview.sections) delete (section as { picture?: string }).picture;
    for (const section of rest.trials.sections) delete (section as { picture?: string }).picture;
    for (const treatment of rest.treatments) delete (treatment as { sections?: unknown }).sections;
    await overview.set({ content: rest });
    expect(overview.hasPicture).to.equal(false);
    expect(overview.sections[0]?.text).to.include('made of glass');
  });

  it('is accessible', async () => {
    await expect((await mountOverview()).element).to.be.accessible();
  });
});

describe('<clinical-trials>', () => {
  afterEach(clear);

  it('says what a trial is, and what to ask', async () => {
    const trials = await mountTrials();
    expect(trials.bodyText).to.match(/tests a new treatment/);
    const [first] = trials.sections.filter(({ items }) => items.length);
    expect(first?.items.length).to.be.above(3);
  });

  it('is accessible', async () => {
    await expect((await mountTrials()).element).to.be.accessible();
  });
});

describe('<health-tools>', () => {
  afterEach(clear);

  it('links to the tools without telling them where the reader came from', async () => {
    const { links } = await HealthToolsHarness.mount();
    expect(links.length).to.be.above(2);
    for (const link of links) {
      expect(link.href).to.match(/^https:/);
      expect(link.rel).to.equal('noopener noreferrer');
      expect(link.referrerPolicy).to.equal('no-referrer');
      expect(textOf(link)).to.match(/\(opens in a new tab\)$/);
      expect(isForSight(link.lastElementChild as Element)).to.equal(true);
      expect(link.getBoundingClientRect().height).to.be.at.least(44);
    }
    expect(textOf(links.at(-1) as Element)).to.match(/^See more/);
  });

  it('leaves no card alone beside an empty place, at any width', async () => {
    const { links } = inventedCondition.tools;
    for (const count of [1, 2, 3, 4, 5, 6, 7]) {
      const tools = await HealthToolsHarness.mount();
      const own = Array.from({ length: count }, (_, index) => ({ ...links[0], id: `tool-${index}` }));
      await tools.set({ content: { ...inventedCondition, tools: { ...inventedCondition.tools, links: own } } });
      for (const width of [320, 640, 768, 1000, 1280]) {
        tools.element.style.width = `${width}px`;
        const { cards } = tools;
        const last = cards.at(-1) as Element;
        const list = last.parentElement as Element;
        const [end, edge] = [last, list].map((one) => one.getBoundingClientRect().right) as [number, number];
        expect(cards.length).to.equal(count);
        expect(end, `${count} at ${width}`).to.be.closeTo(edge, 1);
      }
      tools.element.remove();
    }
  });

  it('shows the page’s own list in place of the content’s', async () => {
    const tools = await HealthToolsHarness.mount(
      '',
      '<ul slot="tools"><li><a href="/prepare">Prepare for your procedure</a></li></ul>',
    );
    expect(isVisible(tools.element.querySelector('a'))).to.equal(true);
    expect(tools.showsOwnTools).to.equal(false);
  });

  it('is accessible', async () => {
    await expect((await HealthToolsHarness.mount()).element).to.be.accessible();
  });
});
