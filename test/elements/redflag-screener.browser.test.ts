import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/redflag-screener/define.js';
import type { CareOutcomeEvent } from '../../src/elements/redflag-screener/care-outcome-event.js';
import type { RedflagScreener } from '../../src/elements/redflag-screener/redflag-screener.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { clear, find, has, inside, messagesOf, rendered, show, textOf } from '../support.js';

const markup = `<redflag-screener>
  <p>Leaflet: do you have any of these signs?</p>
  <div slot="program"><h3>Program</h3><p id="walk">Walk.</p></div>
</redflag-screener>`;

const programShows = (element: Element): boolean => {
  const program = element.querySelector('#walk') as HTMLElement;
  return program.getClientRects().length > 0;
};

async function choose(element: Element, ...labels: string[]): Promise<void> {
  for (const label of labels) find(element, 'label', label).click();
  await rendered(element);
}

async function answer(element: Element, ...labels: string[]): Promise<void> {
  await choose(element, ...labels);
  find(element, '[type=submit]').click();
  await rendered(element);
}

describe('<redflag-screener>', () => {
  let element: RedflagScreener;
  beforeEach(async () => {
    element = await show<RedflagScreener>(markup);
  });
  afterEach(clear);

  it('asks one question with its signs in a fieldset, and keeps the program closed', () => {
    expect(textOf(find(element, 'fieldset > legend'))).to.equal('Do you have any of these along with your back pain?');
    expect(inside(element).querySelectorAll('input[type=checkbox]').length).to.equal(5);
    expect(programShows(element)).to.equal(false);
  });

  it('says before anything is chosen what needs the emergency number now, with a link that dials', () => {
    const card = find(element, '[part=emergency]');
    expect(textOf(find(element, '#emergency'))).to.equal('Emergency: Call 911 now if one of these is true:');
    for (const sign of ['start, stop or hold your urine', 'numb, tingle', 'Both legs', 'fever']) {
      expect(textOf(card)).to.include(sign);
    }
    expect(find<HTMLAnchorElement>(element, '[part=emergency] a').href).to.equal('tel:911');
    expect(card.compareDocumentPosition(find(element, 'form'))).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('has that list in every outcome, and beside a doctor’s word', async () => {
    for (const labels of [['None of these'], ['bladder'], ['cancer']]) {
      await answer(element, ...labels);
      expect(textOf(find(element, '[part=emergency]'))).to.include('Both legs');
      if (has(element, '#agree')) {
        find(element, '#agree').click();
        await rendered(element);
        expect(textOf(find(element, '[part=emergency]'))).to.include('Both legs');
      }
      find(element, 'button', 'Start again').click();
      await rendered(element);
    }
  });

  it('asks what decides how urgent a sign is, and keeps the more urgent advice until the answer is no', async () => {
    await choose(element, 'one leg');
    const asked = find(element, '[part=follow-up]');
    expect(textOf(asked)).to.include('Is one of these true? It is in both legs.');
    expect(textOf(asked)).to.include('it counts as yes');
    await answer(element);
    expect(textOf(find(element, '#result'))).to.equal('Emergency: Call 911 now');
    expect(textOf(find(element, '[part=reasons]'))).to.include('You did not answer this, so it counts as yes.');
    find(element, 'button', 'Change my answers').click();
    await rendered(element);
    find(element, '[part=follow-up] label', 'No').click();
    await answer(element);
    expect(textOf(find(element, '#result'))).to.equal('Urgent: Talk with a doctor today');
    expect(textOf(find(element, '[part=reasons]'))).to.include('You answered: No');
    find(element, 'button', 'Change my answers').click();
    await rendered(element);
    find(element, '[part=follow-up] label', 'Yes').click();
    await answer(element);
    expect(textOf(find(element, '#result'))).to.equal('Emergency: Call 911 now');
  });

  it('forgets the answer to a follow-up question with its sign', async () => {
    await choose(element, 'one leg');
    find(element, '[part=follow-up] label', 'No').click();
    await choose(element, 'one leg');
    await choose(element, 'one leg');
    expect(inside(element).querySelectorAll('[part=follow-up] input:checked').length).to.equal(0);
    await answer(element);
    expect(textOf(find(element, '#result'))).to.equal('Emergency: Call 911 now');
  });

  it('adds signs up by the rules of the content, and says so', async () => {
    element.screening = 'extended';
    await rendered(element);
    await answer(element, 'Fever or chills', 'You inject drugs');
    expect(textOf(find(element, '#result'))).to.equal('Emergency: Call 911 now');
    const reasons = [...inside(element).querySelectorAll('.reasons > li')].map((reason) =>
      textOf(reason.querySelector('.reason')),
    );
    expect(reasons).to.deep.equal([
      'You have a fever or chills. And germs can get into your back more easily',
      'Fever or chills',
      'You inject drugs that no doctor gave you, or you did in the past',
    ]);
  });

  it('says what a tick took back, and puts it back', async () => {
    const status = (): string => textOf(find(element, '.taken-back [role=status]'));
    const ticked = (): string[] =>
      [...inside(element).querySelectorAll('label:has(input[type=checkbox]:checked)')].map((label) => textOf(label));
    await choose(element, 'Fever', 'cancer');
    const before = ticked();
    await choose(element, 'None of these');
    expect(ticked()).to.deep.equal(['None of these']);
    expect(status()).to.equal('Your other choices were taken back.');
    find(element, '#undo').click();
    await rendered(element);
    expect(ticked()).to.deep.equal(before);
    expect(status()).to.equal('');
    expect(has(element, '#undo')).to.equal(false);
    await choose(element, 'None of these');
    await choose(element, 'Fever');
    expect(status()).to.equal('“None of these” was taken back.');
    expect(textOf(find(element, '.or'))).to.equal('or');
    expect(find(element, '.or').hasAttribute('aria-hidden')).to.equal(false);
  });

  it('has targets of at least 44 px', () => {
    for (const target of inside(element).querySelectorAll('label, button')) {
      expect(target.getBoundingClientRect().height).to.be.at.least(44);
    }
  });

  it('announces what is missing when nothing was chosen, and moves there', async () => {
    const alert = find(element, '[role=alert]');
    expect(textOf(alert)).to.equal('');
    await answer(element);
    expect(textOf(alert)).to.include('Choose each sign that you have');
    expect(inside(element).activeElement).to.equal(find(element, 'input'));
    expect(find(element, 'input').getAttribute('aria-invalid')).to.equal('true');
    expect(find(element, 'fieldset').getAttribute('aria-describedby')).to.include(alert.id);
    await choose(element, 'Fever');
    expect(textOf(alert)).to.equal('');
    expect(find(element, 'input').hasAttribute('aria-invalid')).to.equal(false);
  });

  it('lets "None of these" and the signs rule each other out', async () => {
    const box = (label: string): HTMLInputElement =>
      find(element, 'label', label).querySelector('input') as HTMLInputElement;
    await choose(element, 'Fever', 'cancer');
    await choose(element, 'None of these');
    expect([box('Fever').checked, box('cancer').checked, box('None of these').checked]).to.deep.equal([
      false,
      false,
      true,
    ]);
    await choose(element, 'Fever');
    expect([box('Fever').checked, box('None of these').checked]).to.deep.equal([true, false]);
    await choose(element, 'Fever');
    expect(box('Fever').checked).to.equal(false);
  });

  it('tells a person with an emergency sign to call, with a link that dials', async () => {
    await answer(element, 'cancer', 'bladder');
    const card = find(element, '.care-card');
    expect(card.classList.contains('emergency')).to.equal(true);
    expect(textOf(find(element, '#result'))).to.equal('Emergency: Call 911 now');
    expect(find<HTMLAnchorElement>(element, 'a.call').href).to.equal('tel:911');
    expect(textOf(find(element, '.steps li'))).to.include('Call 911, or go to the nearest emergency room');
    expect(programShows(element)).to.equal(false);
    expect(has(element, '#agree')).to.equal(false);
  });

  it('moves the focus to the result', async () => {
    await answer(element, 'Fever');
    expect(inside(element).activeElement).to.equal(find(element, '#result'));
  });

  it('says because of which choices, the most urgent first, and by which source', async () => {
    await answer(element, 'cancer', 'bladder');
    const reasons = [...inside(element).querySelectorAll('.reasons > li')];
    expect(reasons.map((reason) => textOf(reason.querySelector('.reason')))).to.deep.equal([
      'It is hard to start, stop or hold your urine. Or you have lost control of your bladder or bowels. Or you are numb or tingle around your genitals, buttocks or back passage',
      'You have or had cancer, or you have lost weight and do not know why',
    ]);
    expect(reasons.map((reason) => textOf(reason.querySelector('.tag')))).to.deep.equal(['Emergency', 'Urgent']);
    for (const reason of reasons) expect(textOf(reason)).to.match(/Source: NHS, “Back pain”/);
  });

  for (const [label, urgency] of [
    ['cancer', 'Urgent'],
    ['more than 6 weeks', 'See a doctor first'],
  ] as const) {
    it(`opens the program after "${urgency}" only when the person states that a doctor agreed`, async () => {
      element.screening = urgency === 'Urgent' ? null : 'extended';
      await rendered(element);
      await answer(element, label);
      expect(textOf(find(element, '#result'))).to.include(urgency);
      expect(programShows(element)).to.equal(false);
      expect(textOf(find(element, '.agreement'))).to.include('You told your doctor about the signs');
      find(element, '#agree').click();
      await rendered(element);
      expect(programShows(element)).to.equal(true);
      expect(inside(element).activeElement).to.equal(find(element, '#agreed'));
      expect(textOf(find(element, '.agreement'))).to.include('When to stop the program Stop and call 911 if');
      find(element, '#agree').click();
      await rendered(element);
      expect(programShows(element)).to.equal(false);
    });
  }

  it('opens the program when none of the signs was chosen, and says what the list cannot say', async () => {
    await answer(element, 'None of these');
    expect(programShows(element)).to.equal(true);
    const card = textOf(find(element, '.care-card'));
    expect(card).to.include('You chose none of these signs');
    expect(card).to.include('does not cover everything');
    expect(card).to.include('Stop and call 911 if');
    expect(textOf(inside(element).querySelector('.body'))).not.to.match(
      /cleared|you are safe|diagnos|score|percent|%/i,
    );
  });

  it('keeps the answers for "Change my answers" and forgets them for "Start again"', async () => {
    await answer(element, 'cancer');
    find(element, 'button', 'Change my answers').click();
    await rendered(element);
    expect(find(element, 'label', 'cancer').querySelector('input')?.checked).to.equal(true);
    expect(inside(element).activeElement).to.equal(find(element, 'input'));
    await answer(element);
    find(element, 'button', 'Start again').click();
    await rendered(element);
    expect(inside(element).querySelectorAll('input:checked').length).to.equal(0);
    expect(programShows(element)).to.equal(false);
  });

  it('closes the program again when the answers are changed', async () => {
    await answer(element, 'cancer');
    find(element, '#agree').click();
    await rendered(element);
    find(element, 'button', 'Change my answers').click();
    await rendered(element);
    expect(programShows(element)).to.equal(false);
    find(element, '[type=submit]').click();
    await rendered(element);
    expect(programShows(element)).to.equal(false);
  });

  it('forgets the answers when the question becomes another', async () => {
    await answer(element, 'None of these');
    element.screening = 'extended';
    await rendered(element);
    expect(programShows(element)).to.equal(false);
    expect(inside(element).querySelectorAll('input[type=checkbox]').length).to.equal(31);
    expect(inside(element).querySelectorAll('input:checked').length).to.equal(0);
  });

  it('tells the page the outcome and never the answers', async () => {
    const events: CareOutcomeEvent[] = [];
    document.addEventListener('care-outcome', (event) => events.push(event), { once: true });
    const before = document.body.outerHTML;
    await answer(element, 'cancer', 'bladder');
    expect(events.map(({ outcome, topic, screening }) => [outcome, topic, screening])).to.deep.equal([
      ['emergency', 'back-pain', 'base'],
    ]);
    const [event] = events;
    const said = JSON.stringify(Object.fromEntries(Object.entries(event as Event)));
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
    await choose(element, 'Fever');
    for (const type of ['click', 'input', 'change']) {
      document.removeEventListener(type, listen, true);
      document.body.removeEventListener(type, note);
    }
    expect(bubbled).to.deep.equal([]);
  });

  it('is usable by keyboard alone', async () => {
    find(element, 'input').focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await rendered(element);
    expect(find(element, 'label', 'urine').querySelector('input')?.checked).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await rendered(element);
    expect(textOf(find(element, '#result'))).to.include('Call 911 now');
    await sendKeys({ press: 'Tab' });
    expect(inside(element).activeElement).to.equal(find(element, 'a.call'));
  });

  it('shows another condition with no change of code, and its region’s number', async () => {
    element.content = inventedCondition;
    await rendered(element);
    expect(textOf(find(element, 'legend'))).to.equal('Does your knee do any of these?');
    expect(inside(element).querySelectorAll('fieldset fieldset').length).to.equal(2);
    await answer(element, 'shards');
    expect(textOf(find(element, '#result'))).to.equal('Emergency: Call 999 for your knee');
    expect(textOf(find(element, '.foot'))).to.include('Reviewed by A. Tester, Nurse on January 15, 2026. Next review:');
  });

  it('names no number where none is on record for the region', async () => {
    element.content = { ...inventedCondition, region: 'XX' };
    await rendered(element);
    expect(textOf(find(element, '#emergency'))).to.equal(
      'Emergency: Call your local emergency number now if your knee breaks:',
    );
    await answer(element, 'shards');
    expect(textOf(find(element, '#result'))).to.equal('Emergency: Call your local emergency number for your knee');
    expect(has(element, 'a[href^="tel:"]')).to.equal(false);
  });

  it('takes the page’s emergency number', async () => {
    element.emergencyNumber = '112';
    await rendered(element);
    expect(textOf(find(element, '#emergency'))).to.include('Call 112 now');
    await answer(element, 'bladder');
    expect(textOf(inside(element).querySelector('.body'))).not.to.include('911');
    expect(find<HTMLAnchorElement>(element, 'a.call').href).to.equal('tel:112');
  });
});

describe('<redflag-screener> with bad input', () => {
  afterEach(clear);

  it('never opens the program when there is nothing to ask, and shows the page’s fallback', async () => {
    let element!: RedflagScreener;
    const messages = await messagesOf(async () => {
      element = await show<RedflagScreener>(
        markup.replace('<redflag-screener', '<redflag-screener topic="sore-elbow"'),
      );
    });
    expect(messages.join()).to.match(/<redflag-screener>: unknown topic "sore-elbow". Known: .*back-pain/);
    expect(textOf(inside(element).querySelector('.care-card'))).to.include('call 911 now');
    expect(programShows(element)).to.equal(false);
    expect((element.querySelector('p') as HTMLElement).getClientRects().length).to.be.above(0);
  });

  it('asks the most signs when the question set is unknown', async () => {
    let element!: RedflagScreener;
    const messages = await messagesOf(async () => {
      element = await show<RedflagScreener>('<redflag-screener screening="extnded"></redflag-screener>');
    });
    expect(messages).to.deep.equal([
      '[care-widgets] <redflag-screener>: unknown screening "extnded"; using "extended". Known: base, extended.',
    ]);
    expect(inside(element).querySelectorAll('input[type=checkbox]').length).to.equal(31);
  });

  it('refuses content that has an unknown urgency, by path and rule', async () => {
    const element = await show<RedflagScreener>(markup);
    const content = structuredClone(inventedCondition);
    const [group] = content.screening.sets[0]?.groups ?? [];
    (group?.signs[0] as { urgency: string }).urgency = 'low';
    const messages = await messagesOf(async () => {
      element.content = content;
      await rendered(element);
    });
    expect(messages.join()).to.include(
      'screening.sets.0.groups.0.signs.0.urgency: must be one of: emergency, urgent, see-doctor',
    );
    // Another condition than the page meant never stands in.
    expect(textOf(inside(element).querySelector('.care'))).not.to.include('back pain');
    // The number is that of the region which the content names.
    expect(textOf(inside(element).querySelector('.care-card'))).to.include('call 999 now');
    expect(programShows(element)).to.equal(false);
  });

  it('keeps the result when the page gives an equal content again', async () => {
    const element = await show<RedflagScreener>(markup);
    element.content = structuredClone(inventedCondition);
    await rendered(element);
    find<HTMLInputElement>(element, 'input').click();
    find(element, '[type=submit]').click();
    await rendered(element);
    const heading = find(element, '#result');
    element.content = structuredClone(inventedCondition);
    await element.updateComplete;
    await rendered(element);
    expect(find(element, '#result')).to.equal(heading);
    expect(inside(element).activeElement).to.equal(heading);
  });

  it('says so and puts the focus on the question when the questions change under a result', async () => {
    const element = await show<RedflagScreener>(markup);
    find<HTMLInputElement>(element, 'input').click();
    find(element, '[type=submit]').click();
    await rendered(element);
    element.screening = 'extended';
    await rendered(element);
    expect(textOf(find(element, '.body > .status'))).to.equal('The questions have changed. Please answer again.');
    expect(inside(element).activeElement).to.equal(find(element, '#question'));
    find<HTMLInputElement>(element, 'input').click();
    find(element, '[type=submit]').click();
    await rendered(element);
    expect(textOf(find(element, '.body > .status'))).to.equal('');
  });

  it('shows the number in every text of a pack', async () => {
    const element = await show<RedflagScreener>(markup);
    const content = structuredClone(inventedCondition);
    const [set] = content.screening.sets;
    const [group] = set?.groups ?? [];
    Object.assign(set as object, {
      title: 'T {emergency-number}',
      question: 'Q {emergency-number}',
      hint: 'H {emergency-number}',
    });
    Object.assign(group?.signs[0] as object, { label: 'L {emergency-number}' });
    element.content = content;
    await rendered(element);
    for (const letter of ['T', 'Q', 'H', 'L']) expect(textOf(find(element, '.body'))).to.include(`${letter} 999`);
    expect(textOf(find(element, '.body'))).not.to.include('{');
  });

  it('shows the built-in text when content of its own topic is invalid', async () => {
    const element = await show<RedflagScreener>(markup);
    await messagesOf(async () => {
      element.content = { topic: 'back-pain', surprise: true };
      await rendered(element);
    });
    expect(textOf(find(element, 'legend'))).to.include('along with your back pain');
  });
});
