import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/clinical-trials/define.js';
import '../../src/elements/condition-overview/define.js';
import type { CareElement } from '../../src/core/care-element.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { clear, find, has, inEachFace, inside, rendered, show, textOf } from '../support.js';

const terms = (element: Element): HTMLElement[] => [...inside(element).querySelectorAll<HTMLElement>('.term')];
const popover = (element: Element): HTMLElement => find(element, '#definition');
const isOpen = (element: Element): boolean => popover(element).matches(':popover-open');
const frame = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 60));

/** Chromium's runner loses its page at a real Escape, which the test of the demo presses; here the browser's own close. */
async function pressEscape(element: Element): Promise<void> {
  if (/Chrome/.test(navigator.userAgent)) popover(element).hidePopover();
  else await sendKeys({ press: 'Escape' });
}

async function invented(paragraphs: string[]): Promise<CareElement> {
  const element = await show<CareElement>('<clinical-trials></clinical-trials>');
  const [section] = inventedCondition.trials.sections;
  element.content = {
    ...inventedCondition,
    trials: { ...inventedCondition.trials, sections: [{ ...section, paragraphs }] },
  };
  await rendered(element);
  return element;
}

describe('the words of the glossary', () => {
  afterEach(clear);

  it('are marked where they come first, the longest first, as whole words', async () => {
    const element = await invented([
      'Puttying is no word. The knee joint, a joint, and the knee joint again.',
      'Putty.',
    ]);
    expect(terms(element).map((one) => textOf(one))).to.deep.equal(['knee joint', 'joint', 'Putty']);
    expect(textOf(find(element, '.words'))).to.equal(
      'Puttying is no word. The knee joint, a joint, and the knee joint again.Putty.',
    );
  });

  it('are found without spaces between words in Chinese, before what is joined to them in Korean, and alone elsewhere', async () => {
    const [section] = inventedCondition.trials.sections;
    const sources = section?.sources;
    const marked = async (text: string, ...words: string[]): Promise<string> => {
      const element = await show<CareElement>('<clinical-trials></clinical-trials>');
      element.content = {
        ...inventedCondition,
        trials: { ...inventedCondition.trials, sections: [{ ...section, paragraphs: [text] }] },
        glossary: words.map((word, index) => ({ id: `w${index}`, term: word, definition: 'x', sources })),
      };
      await rendered(element);
      for (const one of terms(element)) one.textContent = `[${textOf(one)}]`;
      return textOf(find(element, '.words'));
    };
    expect(await marked('骨髓瘤不是骨髓的病。', '骨髓', '骨髓瘤')).to.equal('[骨髓瘤]不是[骨髓]的病。');
    expect(await marked('급성백혈병과 백혈병은 ALL은', '백혈병', 'ALL')).to.equal('급성백혈병과 [백혈병]은 [ALL]은');
    expect(await marked('نخاعية ليست نخاع.', 'نخاع')).to.equal('نخاعية ليست [نخاع].');
  });

  it('keep the case of names, and take any sign for what it is', async () => {
    const element = await invented(['A gk is no GK.', 'Use glazier’s putty (soft), or glazier’s putty.']);
    expect(terms(element).map((one) => textOf(one))).to.deep.equal(['GK', 'glazier’s putty (soft)']);
  });

  it('open their definition by click and by key, and say so', async () => {
    const element = await show<CareElement>('<condition-overview></condition-overview>');
    const [first, second] = terms(element) as [HTMLElement, HTMLElement];
    first.click();
    expect(isOpen(element)).to.equal(true);
    expect(first.getAttribute('aria-expanded')).to.equal('true');
    expect(textOf(popover(element))).to.match(/^acute lymphoblastic leukemia ?A cancer of the white blood cells/);
    expect(inside(element).activeElement).to.equal(popover(element));
    second.focus();
    second.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await frame();
    expect(isOpen(element)).to.equal(true);
    expect(textOf(popover(element))).to.match(/^white blood cells/);
    expect([first, second].map((one) => one.getAttribute('aria-expanded'))).to.deep.equal(['false', 'true']);
  });

  it('close with Escape, and the focus is back where it was', async () => {
    const element = await show<CareElement>('<condition-overview></condition-overview>');
    const [first] = terms(element) as [HTMLElement];
    first.focus();
    first.click();
    await pressEscape(element);
    await frame();
    expect(isOpen(element)).to.equal(false);
    expect(first.getAttribute('aria-expanded')).to.equal('false');
    expect(inside(element).activeElement).to.equal(first);
  });

  it('close with the button inside, which a finger finds', async () => {
    const element = await show<CareElement>('<condition-overview></condition-overview>');
    const [first] = terms(element) as [HTMLElement];
    first.focus();
    first.click();
    const close = popover(element).querySelector('button') as HTMLElement;
    expect(close.getBoundingClientRect().height).to.be.at.least(44);
    close.click();
    await frame();
    expect(isOpen(element)).to.equal(false);
    expect(inside(element).activeElement).to.equal(first);
  });

  it('show their definition inside the window, near the word', async () => {
    const element = await show<CareElement>('<condition-overview></condition-overview>');
    await inEachFace(() => {
      for (const term of terms(element)) {
        term.scrollIntoView({ block: 'end' });
        term.click();
        const box = popover(element).getBoundingClientRect();
        expect(box.left).to.be.at.least(0);
        expect(box.right).to.be.at.most(document.documentElement.clientWidth + 1);
        expect(box.bottom).to.be.at.most(innerHeight + 1);
        popover(element).hidePopover();
      }
    });
  });

  it('are a list at the end on paper alone', async () => {
    const element = await show<CareElement>('<condition-overview></condition-overview>');
    const list = find(element, '.glossary');
    expect(list.getClientRects().length).to.equal(0);
    expect(list.querySelectorAll('dt').length).to.equal(terms(element).length);
  });

  it('leave an element alone whose content has none', async () => {
    const element = await show<CareElement>('<clinical-trials></clinical-trials>');
    const { glossary, ...rest } = inventedCondition;
    element.content = rest;
    await rendered(element);
    expect(terms(element)).to.deep.equal([]);
    expect(has(element, '#definition')).to.equal(false);
  });

  it('are never marked in what must be done in an emergency', async () => {
    await import('../../src/elements/side-effect-list/define.js');
    await import('../../src/elements/emergency-notice/define.js');
    const list = await show<CareElement>('<side-effect-list></side-effect-list>');
    expect(has(list, '.care-card .term')).to.equal(false);
    expect(has(list, '.call .term')).to.equal(false);
    const notice = await show<CareElement>('<emergency-notice>911</emergency-notice>');
    expect(terms(notice)).to.deep.equal([]);
  });
});
