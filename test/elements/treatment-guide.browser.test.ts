import { expect } from '@open-wc/testing';
import '../../src/elements/treatment-guide/define.js';
import type { TreatmentGuide } from '../../src/elements/treatment-guide/treatment-guide.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { clear, find, has, inEachFace, inside, messagesOf, rendered, show, textOf, wholeText } from '../support.js';

const cards = (guide: Element): HTMLElement[] => [...inside(guide).querySelectorAll<HTMLElement>('.treatment')];
const cell = (card: HTMLElement, index: number): HTMLElement =>
  card.querySelectorAll<HTMLElement>('dl > div')[index] as HTMLElement;

describe('<treatment-guide>', () => {
  afterEach(clear);

  it('shows every treatment: what it is, how it is given, who gets it, its effects, what to expect', async () => {
    const guide = await show<TreatmentGuide>('<treatment-guide></treatment-guide>');
    expect(cards(guide).length).to.equal(5);
    for (const card of cards(guide)) {
      expect([...card.querySelectorAll('dt')].map((one) => textOf(one))).to.deep.equal([
        'What it is',
        'How you get it',
        'Who gets it',
        'Common side effects',
        'What to expect',
      ]);
      for (const value of card.querySelectorAll('dd')) expect(textOf(value).length).to.be.above(5);
    }
  });

  it('has the same question on the same line in every column where there is room', async () => {
    const guide = await show<TreatmentGuide>('<treatment-guide style="width:1200px"></treatment-guide>');
    const [first, second] = cards(guide) as [HTMLElement, HTMLElement];
    await inEachFace((face) => {
      expect(second.getBoundingClientRect().top, face).to.equal(first.getBoundingClientRect().top);
      for (const index of [0, 1, 2, 3, 4]) {
        const tops = [first, second].map((card) => cell(card, index).getBoundingClientRect().top);
        expect(tops[0], face).to.equal(tops[1]);
      }
    });
    const narrow = await show<TreatmentGuide>('<treatment-guide style="width:320px"></treatment-guide>');
    const [top, below] = cards(narrow) as [HTMLElement, HTMLElement];
    await inEachFace((face) =>
      expect(below.getBoundingClientRect().top, face).to.be.at.least(top.getBoundingClientRect().bottom),
    );
  });

  it('keeps every question on its line when there is one more', async () => {
    const guide = await show<TreatmentGuide>('<treatment-guide style="width:800px"></treatment-guide>');
    for (const card of cards(guide)) cell(card, 1).after(cell(card, 1).cloneNode(true));
    await inEachFace((face) => {
      const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();
      const rows = [...new Set(cards(guide).map((card) => boxOf(card).top))].map((top) =>
        cards(guide).filter((card) => boxOf(card).top === top),
      );
      expect(rows.length, face).to.be.within(2, 4);
      for (const row of rows) {
        for (const index of [0, 1, 2, 3, 4, 5]) {
          const tops = row.map((card) => boxOf(cell(card, index)).top);
          expect(Math.max(...tops) - Math.min(...tops), face).to.be.below(0.5);
        }
        for (const card of row) {
          const boxes = [...card.querySelectorAll('h3, dl > div')].map(boxOf);
          expect(boxes.length).to.equal(7);
          for (const [index, box] of boxes.entries()) {
            const end = boxes[index + 1]?.top ?? boxOf(card).bottom;
            expect(end - box.bottom, `${face}, ${index}`).to.be.above(10);
          }
        }
      }
      // The space between cards is the same in both directions.
      const [[one, beside], [below]] = rows as [[HTMLElement, HTMLElement], [HTMLElement]];
      expect(boxOf(below).top - boxOf(one).bottom, face).to.be.closeTo(boxOf(beside).left - boxOf(one).right, 1);
    });
  });

  it('keeps its title where a condition has but one treatment', async () => {
    const guide = await show<TreatmentGuide>('<treatment-guide></treatment-guide>');
    const { timeline, ...pack } = structuredClone(inventedCondition);
    pack.treatments.length = 1;
    const [only] = pack.treatments;
    guide.content = pack;
    await rendered(guide);
    expect(timeline.title).not.to.equal(pack.treatmentGuide.title);
    expect(textOf(find(guide, 'h2'))).to.equal(pack.treatmentGuide.title);
    expect(textOf(find(guide, '.treatment h3'))).to.equal(only?.name);
  });

  it('shows one alone, with everything about it open', async () => {
    const guide = await show<TreatmentGuide>('<treatment-guide treatment="stem-cell-transplant"></treatment-guide>');
    expect(cards(guide).length).to.equal(1);
    expect(textOf(find(guide, 'h2'))).to.equal('Stem cell transplant');
    expect(has(guide, '.disclosure-panel[id*=stem]')).to.equal(false);
    expect(find(guide, 'svg[role=img]').getClientRects().length).to.be.above(0);
    const text = await wholeText(guide);
    expect(text).to.include('Early graft-versus-host disease').and.not.include('Mouth sores');
  });

  it('opens more about one of several by key, with the treatment in the button’s name', async () => {
    const guide = await show<TreatmentGuide>('<treatment-guide></treatment-guide>');
    const button = find(guide, '.disclosure-button', 'Chemotherapy');
    expect(textOf(button)).to.equal('More about: Chemotherapy');
    expect(button.closest('h3')).not.to.equal(null);
    const panel = find(guide, `#${button.getAttribute('aria-controls')}`);
    expect(panel.hidden).not.to.equal(false);
    button.click();
    await rendered(guide);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(textOf(panel)).to.include('Three ways to get chemotherapy');
  });

  it('holds the side effects of what it shows, with when to call, and writes nothing twice', async () => {
    const guide = await show<TreatmentGuide>('<treatment-guide treatment="radiation chemotherapy"></treatment-guide>');
    const list = find(guide, 'side-effect-list');
    expect(textOf(find(list, '.care-card')))
      .to.include('When to call right away')
      .and.include('911');
    expect(has(list, '.treatment')).to.equal(false);
    const text = await wholeText(guide);
    for (const once of ['Radiation therapy uses strong rays', 'Be gentle with your hair', 'Draft. A clinician']) {
      expect(text.split(once).length - 1, once).to.equal(1);
    }
  });

  it('names an unknown treatment and shows all, so that nothing is left out', async () => {
    let guide!: TreatmentGuide;
    const messages = await messagesOf(async () => {
      guide = await show<TreatmentGuide>('<treatment-guide treatment="chemotherapy radiaton"></treatment-guide>');
    });
    expect(messages.join()).to.match(/unknown treatment "radiaton"; using chemotherapy, .*immunotherapy/);
    expect(cards(guide).length).to.equal(5);
  });

  it('keeps what opens apart, whatever a treatment is called', async () => {
    const guide = await show<TreatmentGuide>('<treatment-guide></treatment-guide>');
    const [first] = inventedCondition.treatments;
    const text = JSON.stringify(inventedCondition).replaceAll(`"${first?.id}"`, '"sources"');
    const pack = JSON.parse(text) as typeof inventedCondition;
    const section = { id: 'more', heading: 'More', paragraphs: ['More of it.'], sources: [pack.sources[0]?.id] };
    guide.content = { ...pack, treatments: pack.treatments.map((one) => ({ ...one, sections: [section] })) };
    await rendered(guide);
    const ids = [...inside(guide).querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).to.equal(new Set(ids).size);
    const buttons = [...inside(guide).querySelectorAll<HTMLElement>('.disclosure-button')];
    buttons[0]?.click();
    await rendered(guide);
    const open = buttons.map((button) => button.getAttribute('aria-expanded'));
    expect(open).to.deep.equal(['true', ...buttons.slice(1).map(() => 'false')]);
  });

  it('says that the team will tell where the content does not', async () => {
    const guide = await show<TreatmentGuide>('<treatment-guide></treatment-guide>');
    const [putty, polish] = inventedCondition.treatments;
    guide.content = { ...inventedCondition, treatments: [putty, { ...polish, effects: [] }] };
    await rendered(guide);
    const card = cards(guide)[1] as HTMLElement;
    expect([1, 2, 3].map((index) => textOf(cell(card, index).querySelector('dd')))).to.deep.equal([
      'Your care team will tell you.',
      'Your care team will tell you.',
      'Your care team will tell you.',
    ]);
  });

  it('carries ticks to a note, as the list does', async () => {
    const guide = await show<TreatmentGuide>('<treatment-guide treatment="radiation" checklist></treatment-guide>');
    const list = find(guide, 'side-effect-list');
    await rendered(list);
    find<HTMLInputElement>(list, 'input').click();
    await rendered(list);
    expect(textOf(find(list, '.paper'))).to.include('Side effects that I have');
  });
});
