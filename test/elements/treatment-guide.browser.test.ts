import { expect } from '@open-wc/testing';
import '../../src/elements/treatment-guide/define.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { isVisible } from '../harness/queries.js';
import { TreatmentGuideHarness, type TreatmentHarness } from '../harness/treatment-guide.js';
import { clear, inEachFace, textOf, told } from '../support.js';

const mount = TreatmentGuideHarness.mount;

describe('<treatment-guide>', () => {
  afterEach(clear);

  it('shows every treatment: what it is, how it is given, who gets it, its effects, what to expect', async () => {
    const { treatments } = await mount();
    expect(treatments.length).to.equal(5);
    for (const { questions, answers } of treatments) {
      expect(questions).to.deep.equal([
        'What it is',
        'How you get it',
        'Who gets it',
        'Common side effects',
        'What to expect',
      ]);
      for (const answer of answers) expect(answer.length).to.be.above(5);
    }
  });

  it('has the same question on the same line in every column where there is room', async () => {
    const guide = await mount('style="width:1200px"');
    const [first, second] = guide.treatments as [TreatmentHarness, TreatmentHarness];
    await inEachFace((face) => {
      expect(second.box.top, face).to.equal(first.box.top);
      for (const index of [0, 1, 2, 3, 4]) {
        const tops = [first, second].map((treatment) => treatment.row(index).getBoundingClientRect().top);
        expect(tops[0], face).to.equal(tops[1]);
      }
    });
    const narrow = await mount('style="width:320px"');
    const [top, below] = narrow.treatments as [TreatmentHarness, TreatmentHarness];
    await inEachFace((face) => expect(below.box.top, face).to.be.at.least(top.box.bottom));
  });

  it('keeps every question on its line when there is one more', async () => {
    const guide = await mount('style="width:800px"');
    const { treatments } = guide;
    const rows = Number(treatments[0]?.questions.length) + 1;
    for (const treatment of treatments) treatment.row(1).after(treatment.row(1).cloneNode(true));
    await inEachFace((face) => {
      const lines = [...new Set(treatments.map(({ box }) => box.top))].map((top) =>
        treatments.filter(({ box }) => box.top === top),
      );
      expect(lines.length, face).to.be.within(2, 4);
      for (const line of lines) {
        for (let index = 0; index < rows; index++) {
          const tops = line.map((treatment) => treatment.row(index).getBoundingClientRect().top);
          expect(Math.max(...tops) - Math.min(...tops), face).to.be.below(0.5);
        }
        for (const { box: around, boxes } of line) {
          expect(boxes.length).to.equal(rows + 1);
          for (const [index, box] of boxes.entries()) {
            const end = boxes[index + 1]?.top ?? around.bottom;
            expect(end - box.bottom, `${face}, ${index}`).to.be.above(10);
          }
        }
      }
      // The space between cards is the same in both directions.
      const [[one, beside], [below]] = lines as [[TreatmentHarness, TreatmentHarness], [TreatmentHarness]];
      expect(below.box.top - one.box.bottom, face).to.be.closeTo(beside.box.left - one.box.right, 1);
    });
  });

  it('keeps its title where a condition has but one treatment', async () => {
    const guide = await mount();
    const { timeline, ...pack } = structuredClone(inventedCondition);
    pack.treatments.length = 1;
    const [only] = pack.treatments;
    await guide.set({ content: pack });
    expect(timeline.title).not.to.equal(pack.treatmentGuide.title);
    expect(guide.headings(2)).to.deep.equal([pack.treatmentGuide.title]);
    expect(guide.treatments[0]?.name).to.equal(only?.name);
    expect(guide.headings(3)).to.include(only?.name);
  });

  it('shows one alone, with everything about it open', async () => {
    const guide = await mount('treatment="stem-cell-transplant"');
    expect(guide.treatments.length).to.equal(1);
    expect(guide.headings(2)).to.deep.equal(['Stem cell transplant']);
    expect(guide.more).to.deep.equal([]);
    expect(isVisible(guide.picture)).to.equal(true);
    const text = await guide.wholeText();
    expect(text).to.include('Early graft-versus-host disease').and.not.include('High blood sugar');
  });

  it('opens more about one of several by key, with the treatment in the button’s name', async () => {
    const guide = await mount();
    const more = guide.disclosure('Chemotherapy');
    expect(more.name).to.equal('More about: Chemotherapy');
    expect(more.button.closest('h3')).not.to.equal(null);
    expect(more.panel.hidden).not.to.equal(false);
    await more.toggle();
    expect(more.expanded).to.equal('true');
    expect(textOf(more.panel)).to.include('Ways to get chemotherapy').and.include('Vincristine');
  });

  it('holds the side effects of what it shows, with when to call, and writes nothing twice', async () => {
    const guide = await mount('treatment="radiation chemotherapy"');
    const { sideEffects } = guide;
    expect(sideEffects.callCard.text).to.include('When to call right away').and.include('911');
    expect(sideEffects.treatments).to.deep.equal([]);
    const text = await guide.wholeText();
    for (const once of [
      'Radiation therapy kills cancer cells with high-energy beams',
      'Be gentle with your hair',
      'Draft. A clinician',
    ]) {
      expect(text.split(once).length - 1, once).to.equal(1);
    }
  });

  it('names an unknown treatment and shows all, so that nothing is left out', async () => {
    const { result: guide, messages } = await told(() => mount('treatment="chemotherapy radiaton"'));
    expect(messages.join()).to.match(/unknown treatment "radiaton"; using chemotherapy, .*immunotherapy/);
    expect(guide.treatments.length).to.equal(5);
  });

  it('keeps what opens apart, whatever a treatment is called', async () => {
    const guide = await mount();
    const [first] = inventedCondition.treatments;
    const text = JSON.stringify(inventedCondition).replaceAll(`"${first?.id}"`, '"sources"');
    const pack = JSON.parse(text) as typeof inventedCondition;
    const section = { id: 'more', heading: 'More', paragraphs: ['More of it.'], sources: [pack.sources[0]?.id] };
    await guide.set({
      content: { ...pack, treatments: pack.treatments.map((one) => ({ ...one, sections: [section] })) },
    });
    const ids = [...guide.root.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).to.equal(new Set(ids).size);
    const { disclosures } = guide;
    await disclosures[0]?.toggle();
    expect(disclosures.map(({ expanded }) => expanded)).to.deep.equal([
      'true',
      ...disclosures.slice(1).map(() => 'false'),
    ]);
  });

  it('says that the team will tell where the content does not', async () => {
    const guide = await mount();
    const [putty, polish] = inventedCondition.treatments;
    await guide.set({ content: { ...inventedCondition, treatments: [putty, { ...polish, effects: [] }] } });
    expect(guide.treatments[1]?.answers.slice(1, 4)).to.deep.equal([
      'Your care team will tell you.',
      'Your care team will tell you.',
      'Your care team will tell you.',
    ]);
  });

  it('carries ticks to a note, as the list does', async () => {
    const { sideEffects } = await mount('treatment="radiation" checklist');
    await sideEffects.updated();
    await sideEffects.tickFirst();
    expect(sideEffects.note.writing).to.include('Side effects that I have');
  });

  it('is accessible with several treatments, with one opened, and with one alone', async () => {
    const guide = await mount();
    await expect(guide.element).to.be.accessible();
    await guide.disclosure('Chemotherapy').toggle();
    await expect(guide.element).to.be.accessible();
    await expect((await mount('treatment="radiation"')).element).to.be.accessible();
  });
});
