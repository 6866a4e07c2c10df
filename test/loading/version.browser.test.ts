import { expect } from '@open-wc/testing';
import english from '../../src/content/messages/en.json' with { type: 'json' };
import spanish from '../../src/content/messages/es.json' with { type: 'json' };
import backPain from '../../src/packs/back-pain/en.json' with { type: 'json' };
import { type Case, close, open, read, until, wait } from './support.js';

const screener = '<redflag-screener></redflag-screener>';
const give = ({ page }: Case, detail: object): void => {
  page.document.dispatchEvent(new page.CustomEvent('care-content', { detail }));
};
const { openQuestions, ...pack } = backPain as typeof backPain & { openQuestions?: unknown };
const changed = (text: string): object => JSON.parse(JSON.stringify(pack).replaceAll(pack.title, text));

afterEach(close);

describe('what the build of another version hands over', () => {
  it('is checked before it is used, by its own file', async () => {
    const opened = await open(screener, { faults: { 'topics/back-pain/en.js': ['older-version'] } });
    await until(() => read(opened, 'redflag-screener').includes('back pain'), 'the question');
    expect(await opened.log()).to.include('validator.js');
  });

  it('of this version is not checked again', async () => {
    const opened = await open(screener);
    await until(() => read(opened, 'redflag-screener').includes('back pain'), 'the question');
    expect(await opened.log()).not.to.include('validator.js');
  });

  for (const [name, detail] of Object.entries({
    'an older version’s flag': { checked: true },
    'another version': { library: '9.0.0' },
    'no version': {},
  })) {
    it(`${name}: an unknown placeholder never shows`, async () => {
      const opened = await open(screener, { faults: { 'topics/back-pain/en.js': ['404'] } });
      const broken = changed('Call {team-number}');
      give(opened, { ...detail, pack: broken });
      await until(() => /care-content is not a valid pack/.test(opened.page.probe.warnings.join()), 'the reason');
      await until(() => read(opened, 'redflag-screener').includes('call 911'), 'the safe text');
      await wait(100);
      expect(read(opened, 'redflag-screener')).not.to.include('team-number');
    });
  }

  it('another schema of this version is checked as well', async () => {
    const opened = await open(screener, { faults: { 'topics/back-pain/en.js': ['404'] } });
    give(opened, { library: english && '0.1.0', pack: { ...pack, schemaVersion: 2 } });
    await until(() => /schemaVersion/.test(opened.page.probe.warnings.join()), 'the reason');
  });

  it('does not take the place of a pack of the page’s own', async () => {
    const opened = await open('<p></p>');
    const title = 'A title of our own';
    give(opened, { pack: { ...pack, screening: { ...pack.screening, title } } });
    await until(async () => (await opened.log()).includes('validator.js'), 'the check');
    await wait(100);
    give(opened, { library: '9.0.0', pack });
    await wait(100);
    opened.page.document.body.append(opened.page.document.createElement('redflag-screener'));
    await until(
      () =>
        read(opened, 'redflag-screener').includes('check for warning signs') ||
        read(opened, 'redflag-screener').includes(title),
      'content',
    );
    expect(await opened.log()).not.to.include('topics/back-pain/en.js');
  });

  it('words that are missing, or have another form or placeholder, stay in English, one by one', async () => {
    const opened = await open('<redflag-screener lang="es"></redflag-screener>', {
      faults: { 'topics/interface/es.js': ['404'] },
    });
    const { continue: _, ...rest } = spanish.screener;
    const words = {
      ...spanish,
      sources: 7,
      screener: { ...rest, privacy: 'Llame a {team-number}.', callNow: 'Llame ahora.' },
      unknown: { key: 'x' },
    };
    await until(() => /espalda/.test(read(opened, 'redflag-screener')), 'the content');
    give(opened, { language: 'es', words });
    await until(() => read(opened, 'redflag-screener').includes(spanish.screener.noneOfThese), 'Spanish words');
    const text = read(opened, 'redflag-screener');
    expect(text).to.include(english.screener.continue);
    expect(text).to.include(english.screener.privacy);
    expect(text).to.include('Call 911');
    expect(text).not.to.match(/undefined|team-number|\[object/);
  });

  for (const words of [{}, 7, null, { screener: 'x', review: null, unavailable: [] }]) {
    it(`words that are none: ${JSON.stringify(words)}`, async () => {
      const opened = await open('<redflag-screener lang="es"></redflag-screener>', {
        faults: { 'topics/interface/es.js': ['404'] },
      });
      give(opened, { language: 'es', words });
      await until(() => /espalda/.test(read(opened, 'redflag-screener')), 'the content');
      expect(read(opened, 'redflag-screener')).to.include(english.screener.continue);
      expect(opened.page.probe.errors).to.deep.equal([]);
    });
  }
});

it('a word of the checklist that is missing stays in English, and the rest is there', async () => {
  const opened = await open('<side-effect-list lang="es" treatment="chemotherapy" checklist></side-effect-list>', {
    faults: { 'topics/interface/es.js': ['404'] },
  });
  await until(() => read(opened, 'side-effect-list').includes(english.checklist.have), 'the English checklist');
  const { have: _, noteCount: __, ...checklist } = spanish.checklist;
  give(opened, { language: 'es', words: { ...spanish, checklist } });
  await until(() => read(opened, 'side-effect-list').includes(spanish.checklist.cleared), 'the Spanish checklist');
  expect(read(opened, 'side-effect-list')).to.include(english.checklist.have);
});
