import { expect } from '@open-wc/testing';
import '../../src/elements/treatment-guide/define.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { isVisible } from '../harness/queries.js';
import { pressedIn } from '../harness/side-effect-list.js';
import { TreatmentGuideHarness, type TreatmentHarness } from '../harness/treatment-guide.js';
import { clear, inEachFace, textOf, told } from '../support.js';

const mount = TreatmentGuideHarness.mount;

describe('<treatment-guide>', () => {
  afterEach(clear);

  it('shows every treatment: what it is, how it is given, who gets it, its effects, what to expect', async () => {
    const { treatments } = await mount();
    expect(treatments.length).to.equal(5);
    for (const { what, questions, answers } of treatments) {
      expect(what.length).to.be.above(20);
      expect(questions).to.deep.equal(['How you get it', 'Who gets it', 'Common side effects', 'What to expect']);
      for (const answer of answers) expect(answer.length).to.be.above(5);
    }
  });

  it('is a list of rows with what each treatment is; the rest is closed, in its own row', async () => {
    for (const width of [320, 800, 1200]) {
      const guide = await mount(`style="width:${width}px"`);
      await inEachFace((face) => {
        const boxes = guide.treatments.map(({ box }) => box);
        for (const [index, { top }] of boxes.entries())
          expect(top, `${face} ${width}`).to.be.above((boxes[index - 1]?.bottom ?? 0) - 1);
      });
      for (const { element, name } of guide.treatments) {
        const { isOpen } = guide.disclosure(name, element);
        expect(isOpen, name).to.equal(false);
      }
      clear();
    }
  });

  it('has buttons to choose that are as high as a finger is wide', async () => {
    const { choices } = await mount();
    expect(choices.length).to.be.above(2);
    for (const choice of choices) expect(choice.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('stays short on a phone while all is closed', async () => {
    const guide = await mount('style="width:390px"');
    for (const { box } of guide.treatments) expect(box.height).to.be.below(220);
  });

  it('leads from each side effect of a treatment to its row, which opens and has the focus; no address tells', async () => {
    const guide = await mount();
    const [chemotherapy] = guide.treatments as [TreatmentHarness];
    await guide.disclosure('Chemotherapy').toggle();
    const { effectLinks } = chemotherapy;
    expect(effectLinks.map(textOf)).to.include('Nausea and vomiting');
    const link = effectLinks.find((one) => textOf(one).includes('Nausea')) as HTMLAnchorElement;
    const [address, { length }] = [location.href, history];
    link.click();
    const { sideEffects } = guide;
    await sideEffects.updated();
    const row = sideEffects.effect('Nausea');
    expect(row.isOpen).to.equal(true);
    expect(sideEffects.focused).to.equal(row.button);
    expect([location.href, history.length]).to.deep.equal([address, length]);
  });

  it('limits rows, effects and the note to the treatments that a reader chooses, and never when to call', async () => {
    const guide = await mount('checklist');
    await guide.set({ content: inventedCondition });
    const { sideEffects } = guide;
    await sideEffects.updated();
    expect(guide.choices.map(textOf)).to.deep.equal(['All treatments', 'Putty', 'Polish']);
    expect(pressedIn(guide.root)).to.deep.equal(['All treatments']);
    const [signs, before, heard] = [sideEffects.callCard.text, document.body.outerHTML, [] as Event[]];
    const hear = (event: Event): void => void heard.push(event);
    document.body.addEventListener('click', hear);
    await guide.press('Putty');
    await sideEffects.updated();
    document.body.removeEventListener('click', hear);
    expect(pressedIn(guide.root)).to.deep.equal(['Putty']);
    expect(guide.treatments.map(({ name }) => name)).to.deep.equal(['Putty']);
    expect(sideEffects.effectNames).to.deep.equal(['Stickiness', 'Smell']);
    expect(sideEffects.choices, 'chosen once').to.deep.equal([]);
    expect(sideEffects.callCard.text).to.equal(signs);
    await sideEffects.tick('Smell');
    expect(sideEffects.note.writing).to.include('Glass knee: Putty').and.not.include('Polish');
    expect([document.body.outerHTML, heard.length]).to.deep.equal([before, 0]);
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    await guide.press('Polish');
    expect(pressedIn(guide.root)).to.deep.equal(['Putty', 'Polish']);
    await guide.press('All treatments');
    expect(guide.treatments.length).to.equal(2);
  });

  it('asks for no choice where there is none', async () => {
    expect((await mount('treatment="radiation"')).choices).to.deep.equal([]);
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

  it('opens more about one of several by key, by the name of the treatment', async () => {
    const guide = await mount();
    const more = guide.disclosure('Chemotherapy');
    expect(more.name).to.equal('Chemotherapy');
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
    expect(guide.treatments[1]?.answers.slice(0, 3)).to.deep.equal([
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
