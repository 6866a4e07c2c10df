import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/elements/redflag-screener/define.js';
import english from '../../src/content/messages/en.json' with { type: 'json' };
import type { CareOutcomeEvent } from '../../src/elements/redflag-screener/care-outcome-event.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { allByRole, byRole, descriptionsOf, isBefore, nameOf, textsOf } from '../harness/queries.js';
import { RedflagScreenerHarness } from '../harness/redflag-screener.js';
import { clear, inEachFace, messagesOf, textOf, told } from '../support.js';

const inside = `<p>Leaflet: do you have any of these signs?</p>
  <div slot="program"><h3>Program</h3><p>Walk.</p></div>`;
const mount = (attributes = ''): Promise<RedflagScreenerHarness> => RedflagScreenerHarness.mount(attributes, inside);

/** The word for how urgent a card is, in its color. */
const byTag = (card: HTMLElement): Element => card.querySelector('.tag') as Element;

const canSetViewport = !/AppleWebKit\/605.*Version\//.test(navigator.userAgent);

describe('<redflag-screener>', () => {
  let screener: RedflagScreenerHarness;
  beforeEach(async () => {
    screener = await mount();
  });
  afterEach(clear);

  it('asks one question with its signs in a fieldset, and keeps the program closed', () => {
    expect(screener.question).to.equal('Do you have any of these along with your back pain?');
    expect(screener.signs.length).to.equal(5);
    expect(screener.showsProgram).to.equal(false);
  });

  it('says before anything is chosen what needs the emergency number now, with a link that dials', () => {
    const { emergencyList } = screener;
    expect(emergencyList.heading).to.equal('Emergency: Call 911 now if one of these is true:');
    for (const sign of ['start, stop or hold your urine', 'numb, tingle', 'Both legs', 'fever']) {
      expect(emergencyList.text).to.include(sign);
    }
    expect(emergencyList.callButton.href).to.equal('tel:911');
    expect(isBefore(emergencyList.element, screener.questionForm)).to.equal(true);
  });

  it('has that list in every outcome but the call itself, and beside a doctor’s word', async () => {
    await screener.answer('bladder');
    expect(screener.hasEmergencyList).to.equal(false);
    await screener.startAgain();
    for (const sign of ['None of these', 'cancer']) {
      await screener.answer(sign);
      expect(screener.emergencyList.text).to.include('Both legs');
      if (screener.hasAgreement) {
        await screener.toggleAgreement();
        expect(screener.emergencyList.text).to.include('Both legs');
      }
      await screener.startAgain();
    }
  });

  it('asks what decides how urgent a sign is, and keeps the more urgent advice until the answer is no', async () => {
    await screener.choose('one leg');
    expect(textOf(screener.followUp)).to.include('Is one of these true? It is in both legs.');
    expect(textOf(screener.followUp)).to.include('it counts as yes');
    await screener.submit();
    expect(screener.outcome).to.equal('Emergency: Call 911 now');
    expect(screener.reasonsText).to.include('You did not answer this, so it counts as yes.');
    await screener.changeAnswers();
    await screener.answerFollowUp('No');
    await screener.submit();
    expect(screener.outcome).to.equal('Urgent: Talk with a doctor today');
    expect(screener.reasonsText).to.include('You answered: No');
    await screener.changeAnswers();
    await screener.answerFollowUp('Yes');
    await screener.submit();
    expect(screener.outcome).to.equal('Emergency: Call 911 now');
  });

  it('says whom to call beside a tick that is an emergency, announced, before anybody continues', async () => {
    await screener.choose('bladder');
    const [call, ...others] = screener.calls;
    expect(others).to.deep.equal([]);
    expect(call?.role).to.equal('alert');
    expect(textOf(call as Element)).to.include('Call 911 now');
    expect(byRole<HTMLAnchorElement>(call as Element, 'link', 'Call 911').href).to.equal('tel:911');
    expect(screener.signsWithCall[0]).to.include('bladder');
    await expect(screener.element).to.be.accessible();
    await screener.choose('cancer');
    expect(screener.calls, 'not announced again').to.deep.equal([call]);
    expect(screener.announcedCalls).to.deep.equal([]);
    await screener.choose('None of these');
    expect(screener.calls).to.deep.equal([]);
    await screener.undo();
    expect(screener.calls.length).to.equal(1);
    await screener.submit();
    await screener.changeAnswers();
    expect(screener.calls.length).to.equal(1);
    await screener.choose('bladder');
    expect(screener.calls).to.deep.equal([]);
  });

  it('reads out only the call that the last answer brought, and none to who comes back from the advice', async () => {
    screener = await mount('screening="extended"');
    const signs = screener.signs.map((sign) => sign.labels?.[0]?.textContent?.trim() ?? '').slice(0, -1);
    let before = 0;
    for (const sign of signs) {
      await screener.choose(sign);
      expect(screener.announcedCalls.length, sign).to.equal(screener.calls.length > before ? 1 : 0);
      before = screener.calls.length;
    }
    expect(before).to.be.above(5);
    await screener.choose('None of these');
    await screener.undo();
    expect(screener.calls.length).to.equal(before);
    expect(screener.announcedCalls.length, 'all say the same').to.equal(1);
    await screener.submit();
    await screener.changeAnswers();
    expect(screener.calls.length).to.equal(before);
    expect(screener.announcedCalls).to.deep.equal([]);
    await screener.submit();
    await screener.startAgain();
    await screener.choose(signs[0] as string);
    expect(screener.announcedCalls.length).to.equal(screener.calls.length);
  });

  it('says it in words where no number is on record', async () => {
    await screener.set({ content: { ...inventedCondition, region: 'XX' } });
    await screener.choose('shards');
    expect(textOf(screener.calls[0] as Element)).to.equal('Call your local emergency number for your knee');
    expect(allByRole(screener.calls[0] as Element, 'link')).to.deep.equal([]);
  });

  it('waits for the answer to a follow-up question, and says it beside the sign that completes a rule', async () => {
    await screener.choose('one leg');
    expect(screener.calls).to.deep.equal([]);
    await screener.answerFollowUp('Yes');
    expect(screener.calls.length).to.equal(1);
    expect(screener.signsWithCall[0]).to.include('Is one of these true?');
    await screener.answerFollowUp('No');
    expect(screener.calls).to.deep.equal([]);
    await screener.choose('one leg', 'Fever', 'cancer');
    expect(screener.calls.length).to.equal(1);
    expect(screener.signsWithCall[0]).to.include('cancer');
  });

  it('names whom to call beside its advice, but where the emergency number is the advice', async () => {
    screener = await mount('care-team-number="555-0100" care-team-hours="day and night"');
    for (const [sign, isNamed] of [
      ['cancer', true],
      ['None of these', true],
      ['bladder', false],
    ] as const) {
      await screener.answer(sign);
      expect((await screener.wholeText()).includes('Your care team (day and night): 555-0100'), sign).to.equal(isNamed);
      for (const link of screener.allByRole('link').filter(({ textContent }) => textContent === '555-0100'))
        expect(link.getBoundingClientRect().height).to.be.at.least(44);
      await screener.startAgain();
    }
  });

  it('forgets the answer to a follow-up question with its sign', async () => {
    await screener.choose('one leg');
    await screener.answerFollowUp('No');
    await screener.choose('one leg');
    await screener.choose('one leg');
    expect(screener.followUpAnswers).to.deep.equal([]);
    await screener.submit();
    expect(screener.outcome).to.equal('Emergency: Call 911 now');
  });

  it('adds signs up by the rules of the content, and says so', async () => {
    await screener.set({ screening: 'extended' });
    await screener.answer('Fever or chills', 'You inject drugs');
    expect(screener.outcome).to.equal('Emergency: Call 911 now');
    expect(screener.reasons.map(({ sign }) => sign)).to.deep.equal([
      'You have a fever or chills. And germs can get into your back more easily',
      'Fever or chills',
      'You inject drugs that no doctor gave you, or you did in the past',
    ]);
  });

  it('says what a tick took back, and puts it back', async () => {
    await screener.choose('Fever', 'cancer');
    const before = screener.chosen;
    await screener.choose('None of these');
    expect(screener.chosen).to.deep.equal(['None of these']);
    expect(screener.takenBack).to.equal('Your other choices were taken back.');
    await screener.undo();
    expect(screener.chosen).to.deep.equal(before);
    expect(screener.takenBack).to.equal('');
    expect(screener.canUndo).to.equal(false);
    await screener.choose('None of these');
    await screener.choose('Fever');
    expect(screener.takenBack).to.equal('“None of these” was taken back.');
    expect(textOf(screener.separator)).to.equal('or');
    expect(screener.separator.hasAttribute('aria-hidden')).to.equal(false);
  });

  it('says beforehand that “None of these” takes the others back, and says once that it did', async () => {
    const hint = screener.sign('None of these').getAttribute('aria-describedby') as string;
    expect(textOf(screener.root.getElementById(hint))).to.equal('This takes back your other choices.');
    const said: string[] = [];
    const status = screener.takenBackStatus;
    const observer = new MutationObserver(() => said.push(textOf(status)));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    await screener.choose('Fever', 'cancer');
    screener.sign('None of these').focus();
    await sendKeys({ press: ' ' });
    await screener.updated();
    expect(said).to.deep.equal(['Your other choices were taken back.']);
    expect(status.getClientRects().length).to.equal(1);
    observer.disconnect();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await screener.updated();
    expect(screener.chosen.length).to.equal(2);
    expect(screener.focused).to.equal(screener.sign('Fever'));
  });

  it('brings the signs back when “None of these” goes', async () => {
    await screener.choose('one leg');
    await screener.answerFollowUp('No');
    await screener.choose('cancer');
    const before = screener.chosen;
    await screener.choose('None of these');
    await screener.choose('None of these');
    expect(screener.chosen).to.deep.equal(before);
    expect(screener.followUpAnswers).to.deep.equal(['No']);
    await screener.choose('None of these');
    await screener.choose('bladder');
    expect(screener.chosen.length).to.equal(3);
    await screener.submit();
    expect(screener.outcome).to.equal('Emergency: Call 911 now');
  });

  it('has targets of at least 44 px', () => {
    for (const target of screener.targets) {
      expect(target.getBoundingClientRect().height).to.be.at.least(44);
    }
  });

  it('announces what is missing when nothing was chosen, and moves there', async () => {
    const { error } = screener;
    const [first] = screener.signs as [HTMLInputElement];
    expect(textOf(error)).to.equal('');
    await screener.submit();
    expect(textOf(error)).to.include('Choose each sign that you have');
    expect(screener.focused).to.equal(first);
    // Nor does each of the boxes say so again.
    expect(screener.root.querySelectorAll('[aria-invalid]').length).to.equal(0);
    // An alert is read out by itself: as a description of the group around the focus it would be read a second time.
    expect(descriptionsOf(screener.root)).not.to.include(error);
    await screener.choose('Fever');
    expect(textOf(error)).to.equal('');
  });

  it('announces it again at the next try', async () => {
    await screener.submit();
    const said: string[] = [];
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) said.push(...textsOf([...addedNodes] as Element[]).filter(Boolean));
    });
    observer.observe(screener.error, { childList: true });
    for (const times of [1, 2]) {
      await screener.submit();
      expect(said.length).to.equal(times);
      expect(textOf(screener.error)).to.equal(said[0]);
    }
    observer.disconnect();
  });

  it('lets "None of these" and the signs rule each other out', async () => {
    const chosen = (...names: string[]): boolean[] => names.map((name) => screener.sign(name).checked);
    await screener.choose('Fever', 'cancer');
    await screener.choose('None of these');
    expect(chosen('Fever', 'cancer', 'None of these')).to.deep.equal([false, false, true]);
    await screener.choose('Fever');
    expect(chosen('Fever', 'None of these')).to.deep.equal([true, false]);
    await screener.choose('Fever');
    expect(screener.sign('Fever').checked).to.equal(false);
  });

  it('tells a person with an emergency sign to call, with a link that dials', async () => {
    await screener.answer('cancer', 'bladder');
    expect(screener.looksLikeEmergency).to.equal(true);
    expect(screener.outcome).to.equal('Emergency: Call 911 now');
    expect(screener.callButton.href).to.equal('tel:911');
    expect(screener.steps[0]).to.include('Call 911, or have someone take you to the nearest emergency room');
    expect(screener.showsProgram).to.equal(false);
    expect(screener.hasAgreement).to.equal(false);
  });

  it('moves the focus to the result', async () => {
    for (const sign of ['Fever', 'None of these']) {
      await screener.answer(sign);
      expect(screener.focused).to.equal(screener.result);
      expect(nameOf(screener.result)).to.equal(screener.outcome);
      await screener.startAgain();
    }
  });

  it('puts what to call for now before less urgent advice, as a heading, and names both with the focus', async () => {
    for (const [set, sign, advice] of [
      [null, 'cancer', 'Urgent: Talk with a doctor today'],
      ['extended', 'more than 6 weeks', 'See a doctor first: Talk with your doctor before you start'],
    ] as const) {
      await screener.set({ screening: set });
      await screener.answer(sign);
      const { emergencyList } = screener;
      const list = 'Emergency: Call 911 now if one of these is true:';
      const headings = allByRole(screener.body, 'heading').map(nameOf);
      expect(headings.slice(1, 3)).to.deep.equal([list, advice]);
      expect(screener.focused).to.equal(emergencyList.element);
      expect(nameOf(emergencyList.element)).to.equal(`${list} ${advice}`);
      // The list is longer than a small screen: what follows it is a step away.
      expect(nameOf(emergencyList.next)).to.equal(advice);
      expect(isBefore(emergencyList.callButton, emergencyList.next)).to.equal(true);
      await screener.click(emergencyList.next);
      expect(screener.focused).to.equal(screener.result);
      await screener.startAgain();
    }
  });

  for (const [width, height] of [
    [390, 664],
    [320, 480],
  ] as const) {
    // WebKit's driver cannot make its window that small.
    if (!canSetViewport) continue;
    it(`shows the call first on a screen of ${width} by ${height}`, async () => {
      const before = { width: innerWidth, height: innerHeight };
      await setViewport({ width, height });
      const above = document.createElement('div');
      above.style.height = '900px';
      screener.element.before(above);
      screener.element.style.setProperty('--care-sticky-top', '40px');
      try {
        await inEachFace(async () => {
          for (const sign of ['cancer', 'bladder']) {
            await screener.answer(sign);
            const isUrgent = screener.hasEmergencyList;
            const card = isUrgent ? screener.emergencyList.element : screener.result;
            const call = isUrgent ? screener.emergencyList.callButton : screener.callButton;
            expect(card.getBoundingClientRect().top, 'below a header that stays').to.be.closeTo(40, 2);
            expect(call.getBoundingClientRect().bottom).to.be.below(innerHeight);
            if (isUrgent) expect(screener.emergencyList.next.getBoundingClientRect().bottom).to.be.below(innerHeight);
            await screener.startAgain();
          }
        });
      } finally {
        above.remove();
        await setViewport(before);
      }
    });
  }

  for (const [width, height] of [
    [390, 664],
    [320, 480],
  ] as const) {
    if (!canSetViewport) continue;
    it(`brings the call beside a tick onto a screen of ${width} by ${height}, wherever the tick is on it`, async () => {
      const before = { width: innerWidth, height: innerHeight };
      await setViewport({ width, height });
      try {
        const box = screener.sign('bladder');
        const row = box.closest('label') as Element;
        for (const place of [height - 4, height / 2]) {
          window.scrollBy(0, row.getBoundingClientRect().bottom - place);
          await screener.click(box);
          const [call] = screener.calls;
          const { top, bottom } = (call as Element).getBoundingClientRect();
          expect(top >= 0 && bottom <= innerHeight + 1, `${top} to ${bottom}`).to.equal(true);
          expect(row.getBoundingClientRect().bottom).to.be.above(0);
          await screener.click(box);
        }
      } finally {
        await setViewport(before);
      }
    });
  }

  it('brings a call onto the screen that takes the place of another one', async () => {
    const before = { width: innerWidth, height: innerHeight };
    if (canSetViewport) await setViewport({ width: 390, height: 664 });
    try {
      await screener.choose('leg');
      await screener.answerFollowUp('Yes');
      await screener.choose('cancer');
      const [first] = screener.signsWithCall;
      window.scrollBy(0, (screener.calls[0] as Element).getBoundingClientRect().top - 300);
      await screener.answerFollowUp('No');
      expect(screener.signsWithCall.length).to.equal(1);
      expect(screener.signsWithCall[0]).not.to.equal(first);
      const { top, bottom } = (screener.calls[0] as Element).getBoundingClientRect();
      expect(top >= 0 && bottom <= innerHeight + 1, `${top} to ${bottom} of ${innerHeight}`).to.equal(true);
    } finally {
      if (canSetViewport) await setViewport(before);
    }
  });

  it('gives the emergency number its own color in every card', async () => {
    const colorOf = (one: Element): string => getComputedStyle(one).color;
    await screener.answer('None of these');
    const [stop] = allByRole(screener.result, 'link', '911');
    expect(colorOf(stop as Element)).to.equal(colorOf(byTag(screener.emergencyList.element)));
    expect(colorOf(stop as Element)).not.to.equal(colorOf(byTag(screener.result)));
  });

  it('says because of which choices, the most urgent first, and by which source', async () => {
    await screener.answer('cancer', 'bladder');
    const { reasons } = screener;
    expect(reasons.map(({ sign }) => sign)).to.deep.equal([
      'It is hard to start, stop or hold your urine. Or you have lost control of your bladder or bowels, or cannot feel when they are full. Or you are numb, tingle, or feel less around your genitals, buttocks or anus',
      'You have or had cancer, or you have lost weight and do not know why',
    ]);
    expect(reasons.map(({ urgency }) => urgency)).to.deep.equal(['Emergency', 'Urgent']);
    for (const reason of reasons) expect(reason.text).to.match(/Source: NHS, “Back pain”/);
  });

  for (const [label, urgency] of [
    ['cancer', 'Urgent'],
    ['more than 6 weeks', 'See a doctor first'],
  ] as const) {
    it(`opens the program after "${urgency}" only when the person states that a doctor agreed`, async () => {
      await screener.set({ screening: urgency === 'Urgent' ? null : 'extended' });
      await screener.answer(label);
      expect(screener.outcome).to.include(urgency);
      expect(screener.showsProgram).to.equal(false);
      expect(screener.agreement.text).to.include('You told your doctor about the signs');
      await screener.toggleAgreement();
      expect(screener.showsProgram).to.equal(true);
      expect(screener.focused).to.equal(screener.agreement.confirmation);
      expect(screener.agreement.text).to.include('When to stop the program Stop and call 911 if');
      await screener.toggleAgreement();
      expect(screener.showsProgram).to.equal(false);
    });
  }

  it('opens the program when none of the signs was chosen, and says what the list cannot say', async () => {
    await screener.answer('None of these');
    expect(screener.showsProgram).to.equal(true);
    expect(screener.resultText).to.include('You chose none of these signs');
    expect(screener.resultText).to.include('does not cover everything');
    expect(screener.resultText).to.include('Stop and call 911 if');
    expect(screener.bodyText).not.to.match(/cleared|you are safe|diagnos|score|percent|%/i);
  });

  it('draws nothing where the page has no program, points to none, and shows one that comes later', async () => {
    screener = await RedflagScreenerHarness.mount('', '<p>Leaflet.</p>');
    await screener.answer('None of these');
    const { program, element } = screener as { program: HTMLElement; element: HTMLElement };
    const isDrawn = (): boolean => program.getBoundingClientRect().height > 0;
    expect(isDrawn()).to.equal(false);
    expect(screener.steps[0]).to.equal('You can start the back pain program.');
    expect(screener.bodyText).not.to.match(/\bbelow\b|go on to/);
    const late = document.createElement('div');
    late.slot = 'program';
    element.append(late);
    expect(isDrawn()).to.equal(false);
    late.append('Walk.');
    expect(isDrawn()).to.equal(true);
    late.remove();
    expect(isDrawn()).to.equal(false);
  });

  it('keeps the answers for "Change my answers" and forgets them for "Start again"', async () => {
    await screener.answer('cancer');
    await screener.changeAnswers();
    expect(screener.sign('cancer').checked).to.equal(true);
    expect(screener.focused).to.equal(screener.signs[0]);
    await screener.submit();
    await screener.startAgain();
    expect(screener.chosen).to.deep.equal([]);
    expect(screener.showsProgram).to.equal(false);
  });

  it('closes the program again when the answers are changed', async () => {
    await screener.answer('cancer');
    await screener.toggleAgreement();
    await screener.changeAnswers();
    expect(screener.showsProgram).to.equal(false);
    await screener.submit();
    expect(screener.showsProgram).to.equal(false);
  });

  it('forgets the answers when the question becomes another', async () => {
    await screener.answer('None of these');
    await screener.set({ screening: 'extended' });
    expect(screener.showsProgram).to.equal(false);
    expect(screener.signs.length).to.equal(31);
    expect(screener.chosen).to.deep.equal([]);
  });

  it('tells the page the outcome and never the answers', async () => {
    const events: CareOutcomeEvent[] = [];
    const listen = (event: CareOutcomeEvent): number => events.push(event);
    document.addEventListener('care-outcome', listen);
    const before = document.body.outerHTML;
    const heard = oneEvent(document, 'care-outcome');
    await screener.answer('cancer', 'bladder');
    const event = (await heard) as CareOutcomeEvent;
    document.removeEventListener('care-outcome', listen);
    expect(events).to.deep.equal([event]);
    expect([event.outcome, event.topic, event.screening]).to.deep.equal(['emergency', 'back-pain', 'base']);
    const said = JSON.stringify(Object.fromEntries(Object.entries(event)));
    expect(said).not.to.match(/cancer|bladder/);
    expect(document.body.outerHTML).to.equal(before);
  });

  it('keeps to itself which box was clicked', async () => {
    const heard: string[] = [];
    const listen = (event: Event): number => heard.push(event.type);
    for (const type of ['click', 'input', 'change']) document.addEventListener(type, listen, true);
    const bubbled: string[] = [];
    const note = (event: Event): number => bubbled.push(event.type);
    for (const type of ['click', 'input', 'change']) document.body.addEventListener(type, note);
    await screener.choose('Fever');
    for (const type of ['click', 'input', 'change']) {
      document.removeEventListener(type, listen, true);
      document.body.removeEventListener(type, note);
    }
    expect(bubbled).to.deep.equal([]);
  });

  it('asks again where a box that was ticked before the script stands for a sign that is asked no more', async () => {
    const box = (value: string) => `<input type="checkbox" data-sign checked value="${value}">`;
    const late = await RedflagScreenerHarness.mount('', box('long-gone'));
    expect(late.signs.some(({ checked }) => checked)).to.equal(false);
    expect(late.bodyText).to.include(english.screener.changed);
    await late.answer();
    expect(late.hasSigns).to.equal(true);
    const both = await RedflagScreenerHarness.mount('', box('long-gone') + box('fever-vomiting'));
    expect(both.sign('Fever').checked).to.equal(true);
    expect(both.bodyText).to.include(english.screener.changed);
  });

  it('is usable by keyboard alone', async () => {
    screener.signs[0]?.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await screener.updated();
    expect(screener.sign('urine').checked).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await screener.updated();
    expect(screener.outcome).to.include('Call 911 now');
    await sendKeys({ press: 'Tab' });
    expect(screener.focused).to.equal(screener.callButton);
  });

  it('shows another condition with no change of code, and its region’s number', async () => {
    await screener.set({ content: inventedCondition });
    expect(screener.question).to.equal('Does your knee do any of these?');
    expect(screener.groups.length).to.equal(2);
    await screener.answer('shards');
    expect(screener.outcome).to.equal('Emergency: Call 999 for your knee');
    expect(screener.footer.text).to.include('Reviewed by A. Tester, Nurse on January 15, 2026. Next review:');
  });

  it('names no number where none is on record for the region', async () => {
    await screener.set({ content: { ...inventedCondition, region: 'XX' } });
    expect(screener.emergencyList.heading).to.equal(
      'Emergency: Call your local emergency number now if your knee breaks:',
    );
    await screener.answer('shards');
    expect(screener.outcome).to.equal('Emergency: Call your local emergency number for your knee');
    expect(screener.callLinks.length).to.equal(0);
  });

  it('takes the page’s emergency number', async () => {
    await screener.set({ emergencyNumber: '112' });
    expect(screener.emergencyList.heading).to.include('Call 112 now');
    await screener.answer('bladder');
    expect(screener.bodyText).not.to.include('911');
    expect(screener.callButton.href).to.equal('tel:112');
  });

  it('is accessible as it asks, without an answer, and in every outcome', async () => {
    await expect(screener.element).to.be.accessible();
    await screener.submit();
    await expect(screener.element).to.be.accessible();
    await screener.choose('one leg');
    await expect(screener.element).to.be.accessible();
    await screener.choose('one leg');
    for (const sign of ['None of these', 'bladder', 'cancer']) {
      await screener.answer(sign);
      await expect(screener.element).to.be.accessible();
      await screener.startAgain();
    }
  });
});

describe('<redflag-screener> with bad input', () => {
  afterEach(clear);

  it('never opens the program when there is nothing to ask, and shows the page’s fallback', async () => {
    const { result: screener, messages } = await told(() => mount('topic="sore-elbow"'));
    expect(messages.join()).to.match(/<redflag-screener>: unknown topic "sore-elbow". Known: .*back-pain/);
    expect(screener.unavailable).to.include('call 911 now');
    expect(screener.showsProgram).to.equal(false);
    expect(screener.showsFallback).to.equal(true);
  });

  it('asks the most signs when the question set is unknown', async () => {
    const { result: screener, messages } = await told(() => RedflagScreenerHarness.mount('screening="extnded"'));
    expect(messages).to.deep.equal([
      '[care-widgets] <redflag-screener>: unknown screening "extnded"; using "extended". Known: base, extended.',
    ]);
    expect(screener.signs.length).to.equal(31);
  });

  it('refuses content that has an unknown urgency, by path and rule', async () => {
    const screener = await mount();
    const content = structuredClone(inventedCondition);
    const [group] = content.screening.sets[0]?.groups ?? [];
    (group?.signs[0] as { urgency: string }).urgency = 'low';
    const messages = await messagesOf(() => screener.set({ content }));
    expect(messages.join()).to.include(
      'screening.sets.0.groups.0.signs.0.urgency: must be one of: emergency, urgent, see-doctor',
    );
    // Another condition than the page meant never stands in.
    expect(textOf(screener.base)).not.to.include('back pain');
    // The number is that of the region which the content names.
    expect(screener.unavailable).to.include('call 999 now');
    expect(screener.showsProgram).to.equal(false);
  });

  it('keeps the result when the page gives an equal content again', async () => {
    const screener = await mount();
    await screener.set({ content: structuredClone(inventedCondition) });
    await screener.chooseFirst();
    await screener.submit();
    const { result, focused } = screener;
    await screener.set({ content: structuredClone(inventedCondition) });
    await screener.updated();
    expect(screener.result).to.equal(result);
    expect(screener.focused).to.equal(focused);
  });

  it('says so and puts the focus on the question when the questions change under a result', async () => {
    const screener = await mount();
    await screener.chooseFirst();
    await screener.submit();
    await screener.set({ screening: 'extended' });
    expect(screener.changeStatus).to.equal('The questions have changed. Please answer again.');
    expect(screener.focused).to.equal(screener.questionHeading);
    await screener.chooseFirst();
    await screener.submit();
    expect(screener.changeStatus).to.equal('');
  });

  it('says so and puts the focus on the question when they change under what is ticked', async () => {
    const content = structuredClone(inventedCondition);
    Object.assign(content.screening.sets[0]?.groups[0]?.signs[0] as object, { label: 'Another sign.' });
    for (const change of [{ screening: 'extended' }, { content: inventedCondition }, { content }]) {
      const screener = await mount();
      if ('content' in change && change.content === content) await screener.set({ content: inventedCondition });
      await screener.chooseFirst();
      screener.byRole('checkbox').focus();
      await screener.set(change);
      await screener.updated();
      expect(screener.chosen).to.deep.equal([]);
      expect(screener.changeStatus).to.equal('The questions have changed. Please answer again.');
      // Else the next press of a key would tick what has come in the place of the sign.
      expect(screener.focused === screener.questionHeading).to.equal(true);
      screener.element.remove();
    }
    const untouched = await mount();
    await untouched.set({ screening: 'extended' });
    expect(untouched.changeStatus).to.equal('');
  });

  it('shows the number in every text of a pack', async () => {
    const screener = await mount();
    const content = structuredClone(inventedCondition);
    const [set] = content.screening.sets;
    const [group] = set?.groups ?? [];
    Object.assign(set as object, {
      title: 'T {emergency-number}',
      question: 'Q {emergency-number}',
      hint: 'H {emergency-number}',
    });
    Object.assign(group?.signs[0] as object, { label: 'L {emergency-number}' });
    await screener.set({ content });
    for (const letter of ['T', 'Q', 'H', 'L']) expect(screener.bodyText).to.include(`${letter} 999`);
    expect(screener.bodyText).not.to.include('{');
  });

  it('shows the built-in text when content of its own topic is invalid', async () => {
    const screener = await mount();
    await messagesOf(() => screener.set({ content: { topic: 'back-pain', surprise: true } }));
    expect(screener.question).to.include('along with your back pain');
  });
});
