import { expect } from '@open-wc/testing';
import '../../src/elements/clinical-trials/define.js';
import '../../src/elements/condition-overview/define.js';
import '../../src/elements/health-tools/define.js';
import type { CareElement } from '../../src/core/care-element.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { clear, find, has, inside, rendered, show, textOf } from '../support.js';

async function invented(name: string): Promise<CareElement> {
  const element = await show<CareElement>(`<${name}></${name}>`);
  element.content = inventedCondition;
  await rendered(element);
  return element;
}

describe('<condition-overview>', () => {
  afterEach(clear);

  it('says what ALL is, where it starts, why treatment starts at once, how the plan is made, what remission means', async () => {
    const overview = await show<CareElement>('<condition-overview></condition-overview>');
    expect([...inside(overview).querySelectorAll('h3')].map((one) => textOf(one))).to.deep.equal([
      'What ALL is',
      'Where it starts',
      'Why treatment starts right away',
      'How your plan is made',
      'What remission means',
      'Words used here',
    ]);
    expect(textOf(find(overview, '.body'))).to.match(/not yet a cure/);
  });

  it('shows a picture with a text in its place, its labels as text, and marks that carry their numbers', async () => {
    const overview = await show<CareElement>('<condition-overview></condition-overview>');
    const picture = find(overview, 'figure');
    const drawing = picture.querySelector('svg') as SVGElement;
    expect(drawing.getAttribute('role')).to.equal('img');
    expect(drawing.getAttribute('aria-label')).to.match(/bone/);
    const labels = [...picture.querySelectorAll('figcaption li')];
    expect([...drawing.querySelectorAll('text')].map((one) => textOf(one))).to.deep.equal(
      labels.map((_, index) => `${index + 1}`),
    );
    for (const shape of drawing.querySelectorAll('path')) {
      expect((shape as SVGPathElement).getTotalLength()).to.be.above(5);
    }
    expect(drawing.getBoundingClientRect().height).to.be.above(80);
  });

  it('shows the questions of any condition, with number and threshold in the text', async () => {
    const overview = await invented('condition-overview');
    expect(textOf(find(overview, '.section', 'Heat'))).to.include('Call 999 at 37.5 °C (99.5 °F) or higher.');
  });

  it('draws nothing where the content has no such picture', async () => {
    const overview = await show<CareElement>('<condition-overview></condition-overview>');
    const { pictures, ...rest } = structuredClone(inventedCondition);
    for (const section of rest.overview.sections) delete (section as { picture?: string }).picture;
    for (const section of rest.trials.sections) delete (section as { picture?: string }).picture;
    for (const treatment of rest.treatments) delete (treatment as { sections?: unknown }).sections;
    overview.content = rest;
    await rendered(overview);
    expect(has(overview, 'figure')).to.equal(false);
    expect(textOf(find(overview, '.section'))).to.include('made of glass');
  });
});

describe('<clinical-trials>', () => {
  afterEach(clear);

  it('says what a trial is, and what to ask', async () => {
    const trials = await show<CareElement>('<clinical-trials></clinical-trials>');
    const text = textOf(find(trials, '.body'));
    expect(text).to.match(/tests a new treatment/);
    expect(find(trials, 'ul').children.length).to.be.above(3);
  });
});

describe('<health-tools>', () => {
  afterEach(clear);

  it('links to the tools without telling them where the reader came from', async () => {
    const tools = await show<CareElement>('<health-tools></health-tools>');
    const all = [...inside(tools).querySelectorAll('a')];
    expect(all.length).to.be.above(2);
    for (const link of all) {
      expect(link.href).to.match(/^https:/);
      expect(link.rel).to.equal('noopener noreferrer');
      expect(link.referrerPolicy).to.equal('no-referrer');
      expect(textOf(link)).to.match(/\(opens in a new tab\)$/);
    }
    expect(textOf(all.at(-1) as Element)).to.match(/^See more/);
  });

  it('shows the page’s own list in place of the content’s', async () => {
    const tools = await show<CareElement>(
      '<health-tools><ul slot="tools"><li><a href="/prepare">Prepare for your procedure</a></li></ul></health-tools>',
    );
    expect((tools.querySelector('a') as HTMLElement).getClientRects().length).to.be.above(0);
    expect(find(tools, '.tools').getClientRects().length).to.equal(0);
  });
});
