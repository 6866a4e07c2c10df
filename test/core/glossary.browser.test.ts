import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/clinical-trials/define.js';
import '../../src/elements/condition-overview/define.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { type CareElementHarness, termsIn } from '../harness/care-element.js';
import { CareGuideHarness } from '../harness/care-guide.js';
import { type ChapterHarness, mountOverview, mountTrials } from '../harness/chapters.js';
import { EmergencyNoticeHarness } from '../harness/emergency-notice.js';
import { isVisible, textsOf } from '../harness/queries.js';
import { SideEffectListHarness } from '../harness/side-effect-list.js';
import { clear, inEachFace, textOf } from '../support.js';

/** Chromium's runner loses its page at a real Escape, which the test of the demo presses; here the browser's own close. */
async function pressEscape({ definition }: CareElementHarness): Promise<void> {
  if (/Chrome/.test(navigator.userAgent)) definition.close();
  else await sendKeys({ press: 'Escape' });
}

async function invented(paragraphs: string[], changes: object = {}): Promise<ChapterHarness> {
  const chapter = await mountTrials();
  const [section] = inventedCondition.trials.sections;
  const trials = { ...inventedCondition.trials, sections: [{ ...section, paragraphs }] };
  await chapter.set({ content: { ...inventedCondition, trials, ...changes } });
  return chapter;
}

describe('the words of the glossary', () => {
  afterEach(clear);

  it('are marked where they come first, the longest first, as whole words', async () => {
    const chapter = await invented([
      'Puttying is no word. The knee joint, a joint, and the knee joint again.',
      'Putty.',
    ]);
    expect(textsOf(chapter.terms)).to.deep.equal(['knee joint', 'joint', 'Putty']);
    expect(chapter.sections[0]?.words).to.equal(
      'Puttying is no word. The knee joint, a joint, and the knee joint again.Putty.',
    );
  });

  it('are found without spaces between words in Chinese, before what is joined to them in Korean, and alone elsewhere', async () => {
    const sources = inventedCondition.trials.sections[0]?.sources;
    const marked = async (text: string, ...words: string[]): Promise<string> => {
      const glossary = words.map((word, index) => ({ id: `w${index}`, term: word, definition: 'x', sources }));
      const chapter = await invented([text], { glossary });
      for (const term of chapter.terms) term.textContent = `[${textOf(term)}]`;
      return chapter.sections[0]?.words ?? '';
    };
    expect(await marked('骨髓瘤不是骨髓的病。', '骨髓', '骨髓瘤')).to.equal('[骨髓瘤]不是[骨髓]的病。');
    expect(await marked('급성백혈병과 백혈병은 ALL은', '백혈병', 'ALL')).to.equal('급성백혈병과 [백혈병]은 [ALL]은');
    expect(await marked('نخاعية ليست نخاع.', 'نخاع')).to.equal('نخاعية ليست [نخاع].');
  });

  it('keep the case of names, and take any sign for what it is', async () => {
    const chapter = await invented(['A gk is no GK.', 'Use glazier’s putty (soft), or glazier’s putty.']);
    expect(textsOf(chapter.terms)).to.deep.equal(['GK', 'glazier’s putty (soft)']);
  });

  it('open their definition by click and by key, and say so', async () => {
    const overview = await mountOverview();
    const [first, second] = overview.terms as [HTMLElement, HTMLElement];
    first.click();
    expect(overview.definition.isOpen).to.equal(true);
    expect(first.getAttribute('aria-expanded')).to.equal('true');
    expect(overview.definition.text).to.match(/^acute lymphoblastic leukemia ?A cancer of the white blood cells/);
    expect(overview.focused).to.equal(overview.definition.element);
    second.focus();
    second.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await aTimeout(60);
    expect(overview.definition.isOpen).to.equal(true);
    expect(overview.definition.text).to.match(/^white blood cells/);
    expect([first, second].map((one) => one.getAttribute('aria-expanded'))).to.deep.equal(['false', 'true']);
  });

  it('close with Escape, and the focus is back where it was', async () => {
    const overview = await mountOverview();
    const [first] = overview.terms as [HTMLElement];
    first.focus();
    first.click();
    await pressEscape(overview);
    await aTimeout(60);
    expect(overview.definition.isOpen).to.equal(false);
    expect(first.getAttribute('aria-expanded')).to.equal('false');
    expect(overview.focused).to.equal(first);
  });

  it('close with the button inside, which a finger finds', async () => {
    const overview = await mountOverview();
    const [first] = overview.terms as [HTMLElement];
    first.focus();
    first.click();
    const close = overview.definition.closeButton;
    expect(close.getBoundingClientRect().height).to.be.at.least(44);
    close.click();
    await aTimeout(60);
    expect(overview.definition.isOpen).to.equal(false);
    expect(overview.focused).to.equal(first);
  });

  it('show their definition inside the window, near the word', async () => {
    const overview = await mountOverview();
    await inEachFace(() => {
      for (const term of overview.terms) {
        term.scrollIntoView({ block: 'end' });
        term.click();
        const box = overview.definition.element.getBoundingClientRect();
        expect(box.left).to.be.at.least(0);
        expect(box.right).to.be.at.most(document.documentElement.clientWidth + 1);
        expect(box.bottom).to.be.at.most(innerHeight + 1);
        overview.definition.close();
      }
    });
  });

  it('close their definition when what is shown no longer says it: in another text, condition or number', async () => {
    const sources = inventedCondition.trials.sections[0]?.sources;
    const ofPutty = (definition: string) => ({ glossary: [{ id: 'putty', term: 'Putty', definition, sources }] });
    const holder = await invented(['Putty.'], ofPutty('Call {emergency-number} if you ate it.'));
    const open = async (): Promise<void> => {
      holder.terms[0]?.click();
      expect(holder.definition.isOpen).to.equal(true);
      // What the page gives anew, and has not changed, leaves it open.
      await holder.set({ content: structuredClone(holder.element.content) });
      expect(holder.definition.isOpen).to.equal(true);
      expect(holder.terms[0]?.getAttribute('aria-expanded')).to.equal('true');
    };
    const expectClosed = async (): Promise<void> => {
      await aTimeout(60);
      expect(holder.definition.isOpen).to.equal(false);
      expect(holder.root.querySelectorAll('[aria-expanded=true]').length).to.equal(0);
    };
    await open();
    await holder.set({ emergencyNumber: '112' });
    await expectClosed();
    await open();
    await holder.set({ content: { ...(holder.element.content as object), ...ofPutty('Soft.') } });
    await expectClosed();
    await open();
    await holder.set({ content: undefined, topic: 'acute-lymphoblastic-leukemia' });
    await expectClosed();
  });

  it('are a list at the end on paper alone', async () => {
    const overview = await mountOverview();
    const list = overview.glossaryOnPaper;
    expect(isVisible(list)).to.equal(false);
    expect(list.querySelectorAll('dt').length).to.equal(overview.terms.length);
  });

  it('leave an element alone whose content has none', async () => {
    const trials = await mountTrials();
    const { glossary, ...rest } = inventedCondition;
    await trials.set({ content: rest });
    expect(trials.terms).to.deep.equal([]);
    expect(trials.hasDefinition).to.equal(false);
  });

  it('are marked once in a guide, where they come first in all of it', async () => {
    await import('../../src/elements/care-guide/define.js');
    const guide = await CareGuideHarness.mount();
    const marked = async (): Promise<string[]> => {
      await guide.updated();
      await aTimeout(50);
      const all = await guide.withElementsInside();
      return all.flatMap(({ terms }) => textsOf(terms.filter((term) => !term.closest('[hidden]'))));
    };
    const names = (await marked()).map((name) => name.toLowerCase());
    expect(names.length).to.be.above(15);
    expect(names.filter((name, index) => names.indexOf(name) < index)).to.deep.equal([]);
    // A word whose first place has gone is marked in the next.
    expect(await marked()).to.include('remission');
    await guide.set({ parts: 'overview' });
    expect(await marked()).to.include('bone marrow');
    await guide.set({ parts: 'summary overview' });
    await guide.set({ parts: 'trials' });
    expect(await marked()).to.not.include('bone marrow');
  });

  it('are never marked in what must be done in an emergency', async () => {
    await import('../../src/elements/side-effect-list/define.js');
    await import('../../src/elements/emergency-notice/define.js');
    const list = await SideEffectListHarness.mount();
    expect(termsIn(list.callCard.element)).to.deep.equal([]);
    for (const effect of list.effects) expect(termsIn(effect.whenToCallLine)).to.deep.equal([]);
    const notice = await EmergencyNoticeHarness.mount('', '911');
    expect(notice.terms).to.deep.equal([]);
  });
});
