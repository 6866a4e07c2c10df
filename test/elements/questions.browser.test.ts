import { expect, oneEvent } from '@open-wc/testing';
import '../../src/elements/redflag-screener/define.js';
import type { CareOutcomeEvent } from '../../src/elements/redflag-screener/care-outcome-event.js';
import { parseNumber } from '../../src/elements/redflag-screener/parse-number.js';
import { questionWords } from '../../src/elements/redflag-screener/question-words.js';
import words from '../../src/elements/redflag-screener/question-words.json' with { type: 'json' };
import pack from '../fixtures/questions.json' with { type: 'json' };
import { QuestionsHarness } from '../harness/questions.js';
import { clear, textOf } from '../support.js';

const program = '<div slot="program"><p>Walk.</p></div>';

async function mount(change: (copy: typeof pack) => void = () => {}): Promise<QuestionsHarness> {
  const screener = await QuestionsHarness.mount('', program);
  const copy = structuredClone(pack);
  change(copy);
  screener.element.content = copy;
  await screener.updated();
  return screener;
}

describe('<redflag-screener> with questions of all kinds', () => {
  let screener: QuestionsHarness;
  beforeEach(async () => {
    screener = await mount();
  });
  afterEach(clear);

  /** Everything but the date, which is not required. */
  const answerAll = async (fever: string, withIt: string): Promise<void> => {
    await screener.pick('Do you have a fever?', fever);
    await screener.pick('What comes with it?', withIt);
  };

  it('asks what its conditions ask, in order, and has the emergency number above', async () => {
    expect(screener.asked).to.deep.equal(['Do you have a fever?', 'What comes with it?', 'Since when do you cough?']);
    expect(textOf(screener.root as never)).to.include('911');
    await screener.pick('Do you have a fever?', 'Yes');
    expect(screener.asked[1]).to.equal('How high is it?');
    await screener.pick('Do you have a fever?', 'No');
    expect(screener.asked.length).to.equal(3);
    await expect(screener.element).to.be.accessible();
  });

  it('gives no advice before what is required is answered, and says what is missing', async () => {
    await screener.submit();
    expect(screener.hasResult).to.equal(false);
    expect(textOf(screener.error)).to.equal(words.en.missing);
    expect(screener.hint('fever')).to.include(words.en.needed);
    expect(screener.hint('since')).to.equal(words.en.skip);
    await expect(screener.element).to.be.accessible();
  });

  it('takes no number that is out of bounds, or that can be read in two ways', async () => {
    await answerAll('Yes', 'None of these');
    for (const value of ['99', 'high', '38,500']) {
      await screener.enter('temperature', value);
      await screener.submit();
      expect(screener.hasResult, value).to.equal(false);
      expect(screener.hint('temperature')).to.include(words.en.other);
      expect(screener.field('temperature').value).to.equal(value);
    }
    await screener.enter('temperature', '38,5');
    await screener.enter('since', '2026-11-20');
    await screener.submit();
    expect(screener.outcome).to.equal('No other advice: You can start');
  });

  it('the most urgent answer decides, and the reasons say which', async () => {
    await answerAll('Yes', 'Blood');
    await screener.enter('temperature', '40');
    await screener.enter('since', '2026-11-20');
    await screener.submit();
    expect(screener.outcome).to.include('Call 911 now');
    expect(screener.reasons.map(({ sign }) => sign)).to.deep.equal(['Your fever is high.', 'Blood']);
    expect(screener.reasonsText).to.include('An invented text');
    expect(screener.opensProgram).to.equal(false);
    await expect(screener.element).to.be.accessible();
  });

  it('says whom to call where an answer is an emergency, before anybody continues', async () => {
    await screener.pick('Do you have a fever?', 'Yes');
    await screener.enter('temperature', '38');
    await screener.pick('What comes with it?', 'Blood');
    expect(screener.calls).to.deep.equal([]);
    await screener.enter('temperature', '40');
    expect(screener.calls.map(({ role }) => role)).to.deep.equal(['alert']);
    expect(textOf(screener.calls[0] as Element)).to.include('Call 911 now');
    expect(screener.signsWithCall[0]).to.include('How high is it?');
    screener = await mount((copy) => {
      Object.assign(copy.screening.questionSets[0]!.questions[5]!.options![0]!, { urgency: 'emergency' });
    });
    await screener.pick('What comes with it?', 'Blood');
    expect(screener.signsWithCall.length).to.equal(1);
    expect(screener.signsWithCall[0]).to.include('What comes with it?');
    await screener.pick('What comes with it?', 'None of these');
    expect(screener.calls).to.deep.equal([]);
  });

  it('opens the program only after answers to everything that say nothing else', async () => {
    await answerAll('No', 'Phlegm');
    await screener.submit();
    expect(screener.looksLikeEmergency, 'after a date that was skipped').to.equal(true);
    expect(screener.reasonsText).to.include(words.en.skipped);
    await screener.changeAnswers();
    expect(screener.chosenIn('What comes with it?')).to.deep.equal(['Phlegm']);
    await screener.enter('since', '2026-11-20');
    await screener.submit();
    expect(screener.opensProgram).to.equal(true);
    expect(screener.reasonsText).to.include(words.en.nothing);
  });

  it('asks what is inside a sum, which is not seen itself', async () => {
    screener = await mount((copy) => {
      const { questions } = copy.screening.questionSets[0]!;
      Object.assign(questions.find(({ id }) => id === 'since')!, { inside: 'total' });
    });
    expect(screener.asked).to.include('Since when do you cough?');
    expect(textOf(screener.questionForm)).not.to.include('Your total');
    await answerAll('No', 'Phlegm');
    await screener.enter('since', '2026-11-20');
    await screener.submit();
    expect(screener.hasResult).to.equal(true);
  });

  it('“None of these” takes back all others, and is taken back by each', async () => {
    const question = 'What comes with it?';
    await screener.pick(question, 'Blood');
    await screener.pick(question, 'Phlegm');
    expect(screener.chosenIn(question)).to.deep.equal(['Blood', 'Phlegm']);
    await screener.pick(question, 'None of these');
    expect(screener.chosenIn(question)).to.deep.equal(['None of these']);
    await screener.pick(question, 'Phlegm');
    expect(screener.chosenIn(question)).to.deep.equal(['Phlegm']);
  });

  it('an answer to what is no longer asked is gone', async () => {
    await answerAll('Yes', 'None of these');
    await screener.enter('temperature', '40');
    await screener.pick('Do you have a fever?', 'No');
    await screener.pick('Do you have a fever?', 'Yes');
    await screener.submit();
    expect(screener.hint('temperature')).to.include(words.en.needed);
  });

  it('starts again without any answer', async () => {
    await answerAll('No', 'Phlegm');
    await screener.enter('since', '2026-11-20');
    await screener.submit();
    await screener.startAgain();
    expect(screener.chosenIn('What comes with it?')).to.deep.equal([]);
    expect(screener.field('since').value).to.equal('');
  });

  it('shows a sum only if the pack says so', async () => {
    for (const showScore of [false, true]) {
      screener = await mount((copy) => {
        if (showScore) Object.assign(copy.screening.questionSets[0]!, { showScore });
      });
      await answerAll('No', 'Blood');
      await screener.submit();
      expect(screener.reasonsText.includes('Your total: 3')).to.equal(showScore);
    }
  });

  it('tells the outcome and no answer; these only a page that asks for them by name', async () => {
    await answerAll('No', 'Blood');
    await screener.enter('since', '2026-11-20');
    const heard: Event[] = [];
    for (const type of ['click', 'input', 'change', 'keydown', 'beforeinput'])
      document.addEventListener(type, (event) => heard.push(event), { once: true });
    await screener.pick('Do you have a fever?', 'No');
    expect(heard.length).to.equal(0);
    setTimeout(() => screener.submit());
    const event: CareOutcomeEvent = await oneEvent(screener.element, 'care-outcome');
    expect([event.outcome, event.topic, event.screening, event.detail]).to.deep.equal([
      'urgent',
      'cough',
      'cough-check',
      null,
    ]);
    expect(screener.element.outerHTML).not.to.match(/blood|2026-11-20/i);
    expect(await screener.element.readAnswers()).to.deep.equal({
      '/fever': false,
      with: ['blood'],
      since: '2026-11-20',
    });
  });

  it('asks anew where the questions have changed', async () => {
    await answerAll('No', 'Blood');
    await screener.submit();
    const copy = structuredClone(pack);
    copy.screening.questionSets[0]!.questions[2]!.text = 'Do you have chills?';
    screener.element.content = copy;
    await screener.updated();
    expect(screener.hasResult).to.equal(false);
    expect(screener.changeStatus).to.include('changed');
    expect(screener.chosenIn('What comes with it?')).to.deep.equal([]);
  });
});

describe('answers to a list of signs', () => {
  afterEach(clear);
  it('have the names of the Questionnaire that is written of it', async () => {
    const screener = await QuestionsHarness.mount();
    expect(await screener.element.readAnswers()).to.deep.equal({});
    await screener.choose('one leg');
    await screener.answerFollowUp('No');
    expect(await screener.element.readAnswers()).to.deep.equal({
      'signs.signs': ['leg-symptoms'],
      'follow-up.leg-symptoms': false,
    });
    await screener.answer('None of these');
    expect(await screener.element.readAnswers()).to.deep.equal({ 'signs.signs': ['none-of-these'] });
  });
});

it('numbers are read in the digits and with the signs of many languages', () => {
  const read = ['12', '1.5', '1,5', '-3', '\u22123', '٣٧٫٥', '۳۸', '0.25'].map(parseNumber);
  expect(read).to.deep.equal([12, 1.5, 1.5, -3, -3, 37.5, 38, 0.25]);
  for (const value of ['1,000', '1.000', '1,000.5', '1 000', '12a', '1e3', '--1', '.', 'NaN', '٣٧٫٥٥٥'])
    expect(parseNumber(value), value).to.deep.equal(Number.NaN);
});

it('every language says the same things, with the same numbers in them', () => {
  const shapeOf = (one: object): string[] =>
    Object.entries(one).map(([key, text]) => `${key}${String(text.match(/\{[a-z]+\}/g))}`);
  for (const [language, own] of Object.entries(words)) expect(shapeOf(own), language).to.deep.equal(shapeOf(words.en));
  expect(questionWords('zh-TW')).to.equal(words['zh-hant']);
  expect(questionWords('fil').yes).to.equal(words.tl.yes);
  expect(questionWords('xx')).to.equal(words.en);
});
