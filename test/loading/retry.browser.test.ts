import { expect } from '@open-wc/testing';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import questions from '../fixtures/questions.json' with { type: 'json' };
import { allOn, guideOn } from '../hosts/elements.js';
import { type Case, close, open, read, renderAgain, until, wait } from './support.js';

const screener = '<redflag-screener></redflag-screener>';
const question = 'back pain';
const own = inventedCondition.timeline.title;
const faults = ['404', 'html', 'html-as-script', 'json', 'half', 'empty', 'gone', 'kept-by-caches', 'older-version'];
const named = (opened: Case, file: string): string[] =>
  opened.page.probe.warnings.filter((line) => line.includes(`/${file}`));

/** What each broken answer has in common: told in one line by its address, nothing thrown, nothing asked for again. */
async function expectQuiet(opened: Case, file: string): Promise<void> {
  await until(() => named(opened, file).length, `a line about ${file}`);
  const asked = (await opened.log()).filter((name) => name === file).length;
  await renderAgain(opened);
  expect((await opened.log()).filter((name) => name === file).length, 'asked again').to.equal(asked);
  expect(named(opened, file).length, named(opened, file).join('\n')).to.equal(1);
  expect(opened.page.probe.warnings.join()).not.to.include('[object');
  expect(opened.page.probe.errors).to.deep.equal([]);
}

async function mended(opened: Case): Promise<void> {
  await opened.set({});
  opened.online();
}

afterEach(close);

describe('what failed to load', () => {
  const topic = 'topics/back-pain/en.js';
  for (const fault of faults.filter((one) => one !== 'older-version')) {
    it(`a topic (${fault}): safe text with the number, one line, and the content once it is there`, async () => {
      const opened = await open(screener, { faults: { [topic]: [fault] } });
      await until(() => read(opened, 'redflag-screener').includes('cannot show'), 'the safe text');
      expect(read(opened, 'redflag-screener')).to.include('call 911');
      await expectQuiet(opened, topic);
      await mended(opened);
      await until(() => read(opened, 'redflag-screener').includes(question), 'the question');
    });

    it(`the words of a language (${fault}): English ones stand in, and go`, async () => {
      const file = 'topics/interface/es.js';
      const opened = await open(screener, { lang: 'es', faults: { [file]: [fault] } });
      await until(() => read(opened, 'redflag-screener').includes('Continue'), 'English words');
      await expectQuiet(opened, file);
      await mended(opened);
      await until(() => read(opened, 'redflag-screener').includes('Continuar'), 'Spanish words');
    });
  }

  it('a server that never answers is not waited for without an end', async () => {
    // The library waits 20 seconds; here they pass in a fifth of one.
    const head = `<script>(() => { const real = setTimeout; window.setTimeout = (f, ms) => real(f, ms / 100); })()</script>`;
    const opened = await open('', { head, faults: { [topic]: ['silent'] } });
    // Some engines hold back the page's own load event for a script that does not come.
    opened.page.document.body.append(opened.page.document.createElement('redflag-screener'));
    await until(() => read(opened, 'redflag-screener').includes('cannot show'), 'the safe text');
    await expectQuiet(opened, topic);
    await mended(opened);
    await until(() => read(opened, 'redflag-screener').includes(question), 'the question');
  });

  it('a server that fails again and again is asked once for each time', async () => {
    const opened = await open(screener, { faults: { [topic]: ['404', 'html', 'half', 'ok'] } });
    for (let time = 0; time < 3; time++) {
      await until(() => named(opened, topic).length === time + 1, `failure ${time + 1}`);
      opened.online();
    }
    await until(() => read(opened, 'redflag-screener').includes(question), 'the question');
  });

  it('a page that changes all the time does not ask all the time', async () => {
    const opened = await open(screener, { faults: { [topic]: ['404'] } });
    await until(() => read(opened, 'redflag-screener').includes('cannot show'), 'the safe text');
    const element = opened.page.document.querySelector('redflag-screener') as HTMLElement;
    for (let time = 0; time < 40; time++) {
      element.setAttribute('heading-level', String(2 + (time % 3)));
      await wait(20);
    }
    // A slow machine takes longer over it, and a second lies between two tries.
    const count = (await opened.log()).filter((name) => name === topic).length;
    expect(count).to.be.within(2, 12);
    await opened.set({});
    await until(() => {
      element.setAttribute('theme', element.getAttribute('theme') === 'light' ? 'dark' : 'light');
      return read(opened, 'redflag-screener').includes(question);
    }, 'the question');
  });

  it('what fails once more just as the network comes back has a second chance', async () => {
    const opened = await open(screener, { faults: { [topic]: ['404', 'half', 'ok'] } });
    await until(() => read(opened, 'redflag-screener').includes('cannot show'), 'the safe text');
    opened.online();
    await until(() => read(opened, 'redflag-screener').includes(question), 'the question');
    expect((await opened.log()).filter((name) => name === topic).length).to.equal(3);
  });

  it('a language of a topic: the next reader of that language has it', async () => {
    const file = 'topics/back-pain/es.js';
    const opened = await open(screener, { lang: 'es', faults: { [file]: ['404'] } });
    await until(() => read(opened, 'redflag-screener').includes(question), 'the English text');
    await opened.set({});
    const root = opened.page.document.documentElement;
    root.lang = 'en';
    await wait(50);
    root.lang = 'es';
    await until(() => /espalda/.test(read(opened, 'redflag-screener')), 'the Spanish text');
  });

  it('is tried again when the element is put elsewhere, and when it is given another topic', async () => {
    const opened = await open(screener, { faults: { [topic]: ['404'] } });
    const element = opened.page.document.querySelector('redflag-screener') as HTMLElement;
    await until(() => read(opened, 'redflag-screener').includes('cannot show'), 'the safe text');
    await opened.set({});
    element.setAttribute('topic', 'emergency');
    await until(() => named(opened, topic).length, 'its line');
    element.setAttribute('topic', 'back-pain');
    await until(() => read(opened, 'redflag-screener').includes(question), 'the question');

    const again = await open(screener, { faults: { [topic]: ['404'] } });
    await until(() => read(again, 'redflag-screener').includes('cannot show'), 'the safe text');
    await again.set({});
    const { body } = again.page.document;
    body.append(again.page.document.querySelector('redflag-screener') as HTMLElement);
    await until(() => read(again, 'redflag-screener').includes(question), 'the question');
  });

  for (const fault of faults) {
    it(`upgrade.js (${fault}): a link stays a link until it is there`, async () => {
      const link = '<p><a href="pages/en/redflag-screener.html">Warning signs</a></p>';
      const opened = await open(link, { faults: { 'upgrade.js': [fault] } });
      await expectQuiet(opened, 'upgrade.js');
      expect(opened.page.document.querySelector('p a')).to.not.equal(null);
      await mended(opened);
      await until(() => allOn(opened.page, 'redflag-screener')[0], 'the widget');
    });

    it(`interactions.js (${fault}): the list stays whole without its checklist, which comes when it can`, async () => {
      const list = '<side-effect-list treatment="chemotherapy" checklist></side-effect-list>';
      const opened = await open(list, { faults: { 'interactions.js': [fault] } });
      await until(() => read(opened, 'side-effect-list').includes('Mouth sores'), 'the list');
      await expectQuiet(opened, 'interactions.js');
      expect(read(opened, 'side-effect-list')).not.to.include('I have this');
      await mended(opened);
      await until(() => read(opened, 'side-effect-list').includes('I have this'), 'the checklist');
    });

    it(`questions.js (${fault}): the number to call stands alone, and the questions come when they can`, async () => {
      const opened = await open('<redflag-screener></redflag-screener>', { faults: { 'questions.js': [fault] } });
      Object.assign(opened.page.document.querySelector('redflag-screener') as HTMLElement, { content: questions });
      await until(() => read(opened, 'redflag-screener').includes('cannot show'), 'the safe text');
      expect(read(opened, 'redflag-screener')).to.include('In an emergency, call 911');
      expect(read(opened, 'redflag-screener')).not.to.include('Continue');
      await expectQuiet(opened, 'questions.js');
      await mended(opened);
      await until(() => read(opened, 'redflag-screener').includes('Do you have a fever?'), 'the questions');
    });

    it(`validator.js (${fault}): a pack of the page’s own waits, and no other text stands in for it`, async () => {
      const pack = { ...inventedCondition, topic: 'acute-lymphoblastic-leukemia' };
      // Each brings the pack before the element could ask for the library's own text.
      const ways: Record<string, (opened: Case, element: HTMLElement) => void> = {
        content: (_opened, element) => Object.assign(element, { content: pack }),
        src: (_opened, element) => {
          element.setAttribute('topic', pack.topic);
          element.setAttribute('src', URL.createObjectURL(new Blob([JSON.stringify(pack)])));
        },
        event: ({ page }) => page.document.dispatchEvent(new page.CustomEvent('care-content', { detail: { pack } })),
      };
      for (const [way, bring] of Object.entries(ways)) {
        const opened = await open('', { faults: { 'validator.js': [fault] } });
        const element = opened.page.document.createElement('all-phase-timeline');
        bring(opened, element);
        opened.page.document.body.append(element);
        await until(() => read(opened, 'all-phase-timeline').includes('cannot show'), `${way}: the safe text`);
        expect(read(opened, 'all-phase-timeline'), way).to.match(/call (911|999) now/);
        await expectQuiet(opened, 'validator.js');
        await mended(opened);
        await until(() => read(opened, 'all-phase-timeline').includes(own), `${way}: the page’s own pack`);
      }
    });
  }

  it('interactions.js: the questions of a guide can be printed all the same', async () => {
    // However often it is asked for again meanwhile.
    const opened = await open('<care-guide></care-guide>', { faults: { 'interactions.js': Array(20).fill('404') } });
    await until(() => named(opened, 'interactions.js').length, 'the file named');
    let printed = 0;
    opened.page.print = () => {
      printed += 1;
    };
    const guide = guideOn(opened.page);
    await guide.updated();
    await until(() => guide.hasRole('button', 'Print'), 'the button');
    guide.button('Print').click();
    await until(() => printed, 'the page printed');
  });

  it('a script that the server calls something else still runs', async () => {
    const opened = await open(screener, { faults: { [topic]: ['plain'] } });
    await until(() => read(opened, 'redflag-screener').includes(question), 'the question');
    expect(opened.page.probe.errors).to.deep.equal([]);
  });

  it('a pack of a server that was away is loaded when it is back', async () => {
    const address = 'pack.json';
    const opened = await open(
      `<side-effect-list src="${address}" topic="acute-lymphoblastic-leukemia"></side-effect-list>`,
      {
        faults: { [address]: ['404'], 'topics/acute-lymphoblastic-leukemia/en.js': ['ok'] },
      },
    );
    await until(() => /100\.4/.test(read(opened, 'side-effect-list')), 'the pack of the topic');
    const asked = (await opened.log()).filter((name) => name === address).length;
    await renderAgain(opened);
    expect((await opened.log()).filter((name) => name === address).length).to.equal(asked);
    opened.online();
    await until(async () => (await opened.log()).filter((name) => name === address).length > asked, 'asked again');
  });
});
