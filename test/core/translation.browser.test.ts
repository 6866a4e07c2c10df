import { expect, fixtureSync } from '@open-wc/testing';
import '../../src/index.js';
import { blocksOf } from '../../src/content/blocks.js';
import english from '../../src/content/messages/en.json' with { type: 'json' };
import { registerInterfaceWords } from '../../src/content/messages.js';
import { addCheckedPack } from '../../src/content/pack-registry.js';
import type { ContentPack } from '../../src/content/schema.js';
import { applyTranslation, blocksFrom } from '../../src/content/translation.js';
import type { CareElement } from '../../src/core/care-element.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { clear, find, has, inside, rendered, show, textOf, told, wholeText } from '../support.js';

const original = { ...inventedCondition, topic: 'glass-elbow' } as ContentPack;
const missing = 'screening.sets.cracks.hint';
const head = {
  schemaVersion: 1,
  topic: 'glass-elbow',
  version: '1.0.0',
  method: 'machine',
  from: { language: 'en', version: '1.2.0' },
  review: { status: 'draft' },
};
/** Each text with a mark of its language before it. */
const translated = (language: string, without: string[] = [], method = 'machine'): ContentPack => {
  const texts = blocksOf(original)
    .filter(({ id }) => !without.includes(id) && !/^glossary\..*forms$/.test(id))
    .map(({ id, text }) => [id, Array.isArray(text) ? text.map((one) => `${language} ${one}`) : `${language} ${text}`]);
  const blocks = blocksFrom(original, Object.fromEntries(texts));
  const { pack, problems } = applyTranslation(original, { ...head, language, method, blocks });
  expect(problems).to.deep.equal([]);
  return pack;
};
const words = (language: string): typeof english => ({
  ...english,
  language,
  translation: {
    machine: `${language}: made by a computer`,
    read: `${language}: read this`,
    failed: `${language}: not loaded`,
  },
});

before(() => {
  addCheckedPack(original);
  addCheckedPack(translated('ru', [missing, 'screening.sets.cracks.title']));
  addCheckedPack(translated('ar'));
  addCheckedPack(translated('ko', [], 'human'));
  for (const language of ['ru', 'ar', 'ko']) registerInterfaceWords(language, words(language));
});
afterEach(clear);

const screener = (language: string, attributes = ''): Promise<CareElement> =>
  show<CareElement>(`<redflag-screener lang="${language}" topic="glass-elbow" ${attributes}></redflag-screener>`);
const notice = (element: Element): string => textOf(find(element, '.translated'));

describe('a translation', () => {
  it('by a machine says so in its language, with a way to the original and back that keeps the focus', async () => {
    const { result: element, messages } = await told(() => screener('ar'));
    expect(messages).to.deep.equal([]);
    expect(textOf(find(element, '.translated p'))).to.equal('ar: made by a computer');
    const button = find(element, '.translated button');
    expect([button.lang, button.dir, textOf(button)]).to.deep.equal(['en', 'ltr', 'Read this in English']);
    expect(textOf(find(element, 'legend'))).to.include('ar Does your knee');

    button.focus();
    button.click();
    await rendered(element);
    expect(textOf(find(element, 'legend'))).to.equal('Does your knee do any of these?');
    expect(find(element, '.care').lang).to.equal('en');
    expect([button.lang, button.dir, textOf(button)]).to.deep.equal(['ar', 'rtl', 'ar: read this']);
    expect(inside(element).activeElement).to.equal(button);

    button.click();
    await rendered(element);
    expect(textOf(find(element, 'legend'))).to.include('ar Does your knee');
  });

  it('keeps what was chosen when the reader changes the language, and its result', async () => {
    const element = await screener('ru');
    const sign = find<HTMLInputElement>(element, 'input');
    sign.click();
    await rendered(element);
    find(element, '.translated button').click();
    await rendered(element);
    expect(find<HTMLInputElement>(element, 'input').checked).to.equal(true);
    find(element, '[type=submit]').click();
    await rendered(element);
    const before = textOf(find(element, '#result'));
    find(element, '.translated button').click();
    await rendered(element);
    expect(textOf(find(element, '#result'))).to.not.equal(before);
    expect(textOf(find(element, '.reason'))).to.match(/^ru /);
  });

  it('in Korean breaks no word at the end of a line', async () => {
    for (const [language, expected] of [
      ['ko', 'keep-all'],
      ['ru', 'normal'],
    ] as const)
      expect(getComputedStyle(find(await screener(language), 'legend')).wordBreak).to.equal(expected);
  });

  it('by a person has no such notice', async () => {
    expect(has(await screener('ko'), '.translated')).to.equal(false);
    expect(has(await screener('en'), '.translated')).to.equal(false);
  });

  it('shows a block that it lacks in the original’s language, marked as such, and nothing else so', async () => {
    const element = await screener('ru');
    const foreign = [...inside(element).querySelectorAll<HTMLElement>('.body [lang=en]')];
    expect(foreign.map((one) => [textOf(one), one.dir])).to.deep.equal([
      ['Check your knee', 'ltr'],
      ['Choose all.', 'ltr'],
    ]);
  });

  it('names sources in the language of the original', async () => {
    const element = await screener('ar');
    expect(find(element, '.foot li > span').lang).to.equal('en');
  });

  it('goes back to the page’s language when that changes', async () => {
    const element = await screener('ar');
    find(element, '.translated button').click();
    element.lang = 'ru';
    await new Promise((resolve) => setTimeout(resolve, 20));
    await rendered(element);
    expect(notice(element)).to.include('ru: made by a computer');
  });

  it('of a whole guide is changed in every part at once', async () => {
    const guide = await show<CareElement>('<care-guide lang="ar" topic="glass-elbow"></care-guide>');
    expect(inside(guide).querySelectorAll('.translated').length).to.equal(1);
    find(guide, '.translated button').click();
    await rendered(guide);
    expect(await wholeText(guide)).to.not.match(/\bar [A-Z]/);
  });

  it('stands in for zh-TW by script, for fil by its other name', async () => {
    addCheckedPack(translated('zh-Hant'));
    addCheckedPack(translated('zh-Hans'));
    addCheckedPack(translated('tl'));
    for (const [page, language] of [
      ['zh-TW', 'zh-Hant'],
      ['zh-HK', 'zh-Hant'],
      ['zh-Hant-MO', 'zh-Hant'],
      ['zh-CN', 'zh-Hans'],
      ['zh', 'zh-Hans'],
      ['fil-PH', 'tl'],
    ]) {
      const { result, messages } = await told(() => screener(page as string));
      expect(find(result, '.care').lang).to.equal(language);
      expect(messages).to.deep.equal([]);
    }
  });
});

describe('review-policy', () => {
  const signed = { ...original, topic: 'glass-toe' } as ContentPack;
  const draft = { ...original, topic: 'glass-thumb', review: { status: 'draft' } } as ContentPack;
  before(() => {
    addCheckedPack(signed);
    addCheckedPack(draft);
    const review = { status: 'draft' } as const;
    const translation = { from: 'en', version: '1.2.0', method: 'machine' } as const;
    addCheckedPack({ ...signed, language: 'ar', review, translation });
  });
  const names = ['redflag-screener', 'side-effect-list', 'all-phase-timeline', 'care-guide', 'treatment-guide'];

  for (const name of names) {
    it(`reviewed-only shows what is signed, and else a safe message with the number: ${name}`, async () => {
      const good = await show<CareElement>(`<${name} topic="glass-toe" review-policy="reviewed-only"></${name}>`);
      expect(has(good, '.foot')).to.equal(true);
      const element = await show<CareElement>(
        `<${name} topic="glass-thumb" review-policy="reviewed-only"><p>Own text.</p></${name}>`,
      );
      expect(textOf(find(element, '.title'))).to.equal('This text is not ready yet');
      expect(textOf(find(element, '.emergency-line'))).to.include('999');
      expect(has(element, '.foot')).to.equal(false);
      expect(element.querySelector('p')?.getClientRects().length).to.be.above(0);
    });
  }

  it('never withholds when to call, nor the notice on emergencies', async () => {
    for (const name of ['side-effect-list', 'treatment-guide', 'care-guide']) {
      const element = await show<CareElement>(`<${name} topic="glass-thumb" review-policy="reviewed-only"></${name}>`);
      expect(await wholeText(element), name).to.include(draft.sideEffects?.callRightAway.heading);
    }
    const emergency = await show<CareElement>('<emergency-notice review-policy="reviewed-only"></emergency-notice>');
    expect(has(emergency, '.foot')).to.equal(true);
  });

  it('takes no signature without a name or a day', async () => {
    const element = await show<CareElement>('<redflag-screener review-policy="reviewed-only"></redflag-screener>');
    for (const [review, shown] of [
      [{ by: 'A. Lee', on: '2026-01-05' }, true],
      [{ on: '2026-01-05' }, false],
      [{ by: 'A. Lee' }, false],
    ] as const) {
      element.content = { ...original, review: { status: 'reviewed', ...review } };
      await rendered(element);
      expect(has(element, 'legend'), JSON.stringify(review)).to.equal(shown);
    }
  });

  it('shows no program and asks nothing in a screener that is withheld', async () => {
    const element = await show<CareElement>(
      '<redflag-screener topic="glass-thumb" review-policy="reviewed-only"><p slot="program">Program</p></redflag-screener>',
    );
    expect(has(element, 'input')).to.equal(false);
    expect(element.querySelector('p')?.getClientRects().length).to.equal(0);
  });

  it('takes the signed original before a translation that nobody has signed', async () => {
    const element = await show<CareElement>(
      '<redflag-screener lang="ar" topic="glass-toe" review-policy="reviewed-only"></redflag-screener>',
    );
    expect(find(element, '.care').lang).to.equal('en');
    expect(has(element, 'legend')).to.equal(true);
  });

  it('with a value that is not known counts as reviewed-only, and is named', async () => {
    const { result, messages } = await told(() =>
      show<CareElement>('<redflag-screener topic="glass-thumb" review-policy="strict"></redflag-screener>'),
    );
    expect(has(result, 'legend')).to.equal(false);
    expect(messages.join()).to.include('review-policy "strict"');
    const all = await show<CareElement>(
      '<redflag-screener topic="glass-thumb" review-policy="all"></redflag-screener>',
    );
    expect(has(all, 'legend')).to.equal(true);
  });
});

describe('care-review-overdue', () => {
  it('is fired once for each content that is past its date, and not before', async () => {
    const events: unknown[] = [];
    const box = fixtureSync<HTMLElement>('<div></div>');
    box.addEventListener('care-review-overdue', ({ topic, language, due, bubbles, composed }) =>
      events.push([topic, language, due, bubbles, composed]),
    );
    const guide = document.createElement('care-guide');
    box.append(guide);
    const today = new Date().toISOString().slice(0, 10);
    for (const due of [today, '2026-01-20', undefined]) {
      guide.content = { ...original, review: { status: 'reviewed', on: '2026-01-15', ...(due ? { due } : {}) } };
      await rendered(guide);
    }
    guide.requestUpdate();
    await rendered(guide);
    expect(events).to.deep.equal([['glass-elbow', 'en', '2026-01-20', true, true]]);
  });
});
