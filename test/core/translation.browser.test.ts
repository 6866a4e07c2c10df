import { aTimeout, expect, fixtureSync } from '@open-wc/testing';
import '../../src/index.js';
import { blocksOf } from '../../src/content/blocks.js';
import english from '../../src/content/messages/en.json' with { type: 'json' };
import { registerInterfaceWords } from '../../src/content/messages.js';
import { addCheckedPack } from '../../src/content/pack-registry.js';
import type { ContentPack } from '../../src/content/schema.js';
import { applyTranslation, blocksFrom } from '../../src/content/translation.js';
import type { CareElement } from '../../src/core/care-element.js';
import { elementNames } from '../../src/elements/registry.js';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { CareElementHarness } from '../harness/care-element.js';
import { CareGuideHarness } from '../harness/care-guide.js';
import { EmergencyNoticeHarness } from '../harness/emergency-notice.js';
import { RedflagScreenerHarness } from '../harness/redflag-screener.js';
import { clear, rendered, show, textOf, told } from '../support.js';

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
    changed: `${language}: is shown`,
    failed: `${language}: not loaded`,
  },
});

before(() => {
  addCheckedPack(original);
  addCheckedPack(translated('ru', [missing, 'screening.sets.cracks.title']));
  addCheckedPack(translated('ar'));
  addCheckedPack(translated('ko', [], 'human'));
  addCheckedPack(translated('zh-Hant'));
  for (const language of ['ru', 'ko', 'zh-hant']) registerInterfaceWords(language, words(language));
  registerInterfaceWords('ar', { ...words('ar'), numbers: { ...english.numbers, careTeam: 'فريق رعايتك' } });
});
afterEach(clear);

const mount = (language: string): Promise<RedflagScreenerHarness> =>
  RedflagScreenerHarness.mount(`lang="${language}" topic="glass-elbow"`);
const shows = async (markup: string): Promise<CareElementHarness> =>
  new CareElementHarness(await show<CareElement>(markup));

describe('a translation', () => {
  it('by a machine says so in its language, with a way to the original and back that keeps the focus', async () => {
    const { result: screener, messages } = await told(() => mount('ar'));
    expect(messages).to.deep.equal([]);
    const notice = screener.translationNotice;
    expect(notice.sentence).to.equal('ar: made by a computer');
    const { button } = notice;
    expect([button.lang, button.dir, textOf(button)]).to.deep.equal(['en', 'ltr', 'Read this in English']);
    expect(screener.question).to.include('ar Does your knee');

    button.focus();
    await screener.click(button);
    expect(screener.question).to.equal('Does your knee do any of these?');
    expect(screener.language).to.equal('en');
    expect([button.lang, button.dir, textOf(button)]).to.deep.equal(['ar', 'rtl', 'ar: read this']);
    expect(screener.focused).to.equal(button);

    await screener.click(button);
    expect(screener.question).to.include('ar Does your knee');
  });

  it('says so in a language whose name has capitals', async () => {
    const screener = await mount('zh-Hant');
    await screener.changeLanguage();
    await screener.changeLanguage();
    expect(textOf(screener.allByRole('status')[0] as HTMLElement)).to.equal('zh-hant: is shown');
  });

  it('says once, in the new language, that it is in another one now', async () => {
    const screener = await mount('ar');
    const status = screener.allByRole('status')[0] as HTMLElement;
    expect(textOf(status)).to.equal('');
    await screener.changeLanguage();
    expect(textOf(status)).to.equal('This text is now in English.');
    await screener.changeLanguage();
    expect(textOf(status)).to.equal('ar: is shown');
    expect(screener.text.split('is shown').length).to.equal(2);
    screener.element.lang = 'ru';
    await aTimeout(20);
    await screener.updated();
    expect(textOf(status)).to.equal('');
  });

  it('leaves what the page names in the direction of its own', async () => {
    const guide = await CareGuideHarness.mount(
      'lang="ar" topic="glass-elbow" locations="1200 Riverbend Way" care-team-number="555-0100" care-team-hours="8 am to 5 pm"',
    );
    for (const [before, after] of [
      ['8 ', 'am to 5'],
      ['1200 ', 'Riverbend'],
    ] as const)
      expect(guide.placeOf(before), before).to.be.below(guide.placeOf(after));
  });

  it('keeps what was chosen when the reader changes the language, and its result', async () => {
    const screener = await mount('ru');
    await screener.chooseFirst();
    await screener.changeLanguage();
    expect(screener.signs[0]?.checked).to.equal(true);
    await screener.submit();
    const before = screener.outcome;
    await screener.changeLanguage();
    expect(screener.outcome).to.not.equal(before);
    expect(screener.reasons[0]?.sign).to.match(/^ru /);
  });

  it('in Korean breaks no word at the end of a line', async () => {
    for (const [language, expected] of [
      ['ko', 'keep-all'],
      ['ru', 'normal'],
    ] as const)
      expect(getComputedStyle((await mount(language)).legend).wordBreak).to.equal(expected);
  });

  it('by a person has no such notice', async () => {
    expect((await mount('ko')).hasTranslationNotice).to.equal(false);
    expect((await mount('en')).hasTranslationNotice).to.equal(false);
  });

  it('shows a block that it lacks in the original’s language, marked as such, and nothing else so', async () => {
    const { body } = await mount('ru');
    const foreign = [...body.querySelectorAll<HTMLElement>('[lang=en]')];
    expect(foreign.map((one) => [textOf(one), one.dir])).to.deep.equal([
      ['Check your knee', 'ltr'],
      ['Choose all.', 'ltr'],
    ]);
  });

  it('shows a name that it lacks so wherever the name stands', async () => {
    const [treatment] = original.treatments ?? [];
    const { name } = treatment as NonNullable<typeof treatment>;
    addCheckedPack(translated('es', [`treatments.${treatment?.id}.name`]));
    for (const tag of ['all-phase-timeline', 'treatment-guide', 'side-effect-list']) {
      const { root } = await shows(`<${tag} lang="es" topic="glass-elbow"></${tag}>`);
      const all = [root, ...[...root.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? [])];
      const leaves = all.flatMap((one) => [...one.querySelectorAll<HTMLElement>('h3, .chip')]);
      const named = leaves.filter((one) => textOf(one).startsWith(name));
      expect(named.length, tag).to.be.above(0);
      for (const one of named) expect(one.querySelector('[lang=en]'), `${tag}: ${textOf(one)}`).not.to.equal(null);
    }
  });

  it('marks every text that it lacks, wherever it stands', async () => {
    const { pack } = applyTranslation(original, { ...head, language: 'vi', blocks: {} });
    addCheckedPack(pack);
    registerInterfaceWords('vi', words('vi'));
    const texts = new Set(pack.translation?.untranslated);
    const seen = new Set<string>();
    const unmarked: string[] = [];
    const look = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if ((node as Element).shadowRoot) look((node as Element).shadowRoot as ShadowRoot);
        const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').replace(/^[\s:]+|\s+$/g, '') : '';
        if (!texts.has(text)) continue;
        seen.add(text);
        if (node.parentElement?.closest('[lang]')?.getAttribute('lang') !== 'en') unmarked.push(text);
      }
    };
    const ofOne = `side-effect-list treatment="${original.treatments?.[0]?.id}"`;
    for (const tag of [...elementNames, ofOne]) {
      const { element } = await shows(`<${tag} lang="vi" topic="glass-elbow"></${tag.split(' ')[0]}>`);
      look(element);
      const root = element.shadowRoot as ShadowRoot;
      look(root);
      for (const term of root.querySelectorAll<HTMLElement>('.term')) {
        term.click();
        look(root.querySelector('#definition') as HTMLElement);
      }
    }
    const screener = await mount('vi');
    await screener.chooseFirst();
    look(screener.root);
    await screener.submit();
    look(screener.root);
    await screener.startAgain();
    await screener.answer(...[screener.signs[1]?.labels?.[0]?.textContent?.trim() ?? '']);
    look(screener.root);
    expect([...new Set(unmarked)]).to.deep.equal([]);
    expect(seen.size).to.be.above(40);
  });

  it('names sources in the language of the original', async () => {
    const { footer } = await mount('ar');
    expect(footer.sourceNames[0]?.lang).to.equal('en');
  });

  it('names them so where it says why, too, and says in its own language that a link opens a new tab', async () => {
    const screener = await mount('ar');
    await screener.chooseFirst();
    await screener.submit();
    const named = screener.root.querySelector('[part~=reasons] .soft span') as HTMLElement;
    expect([named.lang, named.dir]).to.deep.equal(['en', 'ltr']);
    const [source] = original.sources;
    expect(textOf(named)).to.equal(`${source?.publisher}, “${source?.title}”`);
    for (const link of screener.footer.element.querySelectorAll('a'))
      expect((link.lastElementChild as HTMLElement).lang).to.equal('ar');
  });

  it('marks as English what a patient is to say in English', async () => {
    const { items, ...rest } = original.sideEffects!.callRightAway;
    const steps = ['Say first: “I have a glass elbow.” Then wait.'];
    const english = {
      ...original,
      topic: 'glass-wrist',
      sideEffects: { ...original.sideEffects!, callRightAway: { ...rest, items, steps } },
    };
    addCheckedPack(english);
    const blocks = blocksFrom(english, { 'sideEffects.callRightAway.steps': ['ar «آخر». “I have a glass elbow.”'] });
    const { pack } = applyTranslation(english, { ...head, topic: 'glass-wrist', language: 'ar', blocks });
    addCheckedPack(pack);
    const list = await shows('<side-effect-list lang="ar" topic="glass-wrist"></side-effect-list>');
    const marked = [...list.root.querySelectorAll<HTMLElement>('[lang=en]')].filter((one) =>
      textOf(one).startsWith('“I '),
    );
    expect(marked.map((one) => [textOf(one), one.dir])).to.deep.equal([['“I have a glass elbow.”', 'ltr']]);
  });

  it('goes back to the page’s language when that changes', async () => {
    const screener = await mount('ar');
    screener.translationNotice.button.click();
    screener.element.lang = 'ru';
    await aTimeout(20);
    await screener.updated();
    expect(screener.translationNotice.text).to.include('ru: made by a computer');
  });

  it('of a whole guide is changed in every part at once', async () => {
    const guide = await CareGuideHarness.mount('lang="ar" topic="glass-elbow"');
    expect(guide.translationNoticeCount).to.equal(1);
    await guide.changeLanguage();
    expect(await guide.wholeText()).to.not.match(/\bar [A-Z]/);
  });

  it('is accessible, and so is its original', async () => {
    const screener = await mount('ar');
    await expect(screener.element).to.be.accessible();
    await screener.changeLanguage();
    await expect(screener.element).to.be.accessible();
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
      const { result, messages } = await told(() => mount(page as string));
      expect(result.language).to.equal(language);
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
      const good = await shows(`<${name} topic="glass-toe" review-policy="reviewed-only"></${name}>`);
      expect(good.isShown).to.equal(true);
      const care = await shows(`<${name} topic="glass-thumb" review-policy="reviewed-only"><p>Own text.</p></${name}>`);
      expect(care.title).to.equal('This text is not ready yet');
      expect(textOf(care.emergencyLine)).to.include('999');
      expect(care.isShown).to.equal(false);
      expect(care.showsFallback).to.equal(true);
      await expect(care.element).to.be.accessible();
    });
  }

  it('never withholds when to call, nor the notice on emergencies', async () => {
    for (const name of ['side-effect-list', 'treatment-guide', 'care-guide']) {
      const care = await shows(`<${name} topic="glass-thumb" review-policy="reviewed-only"></${name}>`);
      expect(await care.wholeText(), name).to.include(draft.sideEffects?.callRightAway.heading);
    }
    const emergency = await EmergencyNoticeHarness.mount('review-policy="reviewed-only"');
    expect(emergency.isShown).to.equal(true);
  });

  it('shows of a sample the emergency line alone', async () => {
    addCheckedPack({ ...original, topic: 'glass-chin', review: { status: 'sample' } });
    for (const name of ['side-effect-list', 'treatment-guide', 'care-guide', 'redflag-screener']) {
      const care = await shows(`<${name} topic="glass-chin" review-policy="reviewed-only"></${name}>`);
      expect(textOf(care.emergencyLine), name).to.include('999');
      expect(await care.wholeText(), name).not.to.include(draft.sideEffects?.callRightAway.heading);
    }
  });

  it('is not lost in an attribute with a slip', async () => {
    for (const slip of [
      'reviewpolicy="reviewed-only"',
      'review_policy="reviewed-only"',
      'data-review-policy="reviewed-only"',
      'policy="reviewed-only"',
      'review-polcy="strict"',
      'reviewPolicy="all" review="reviewed-only"',
    ]) {
      const { result: screener } = await told(() => RedflagScreenerHarness.mount(`topic="glass-thumb" ${slip}`));
      expect(screener.title, slip).to.equal('This text is not ready yet');
    }
    const screener = await RedflagScreenerHarness.mount(
      'topic="glass-thumb" reviewpolicy="all" data-preview="1" data-review-id="7"',
    );
    expect(screener.asks).to.equal(true);
  });

  it('takes no signature without a name or a day', async () => {
    const screener = await RedflagScreenerHarness.mount('review-policy="reviewed-only"');
    for (const [review, shown] of [
      [{ by: 'A. Lee', on: '2026-01-05' }, true],
      [{ on: '2026-01-05' }, false],
      [{ by: 'A. Lee' }, false],
    ] as const) {
      await screener.set({ content: { ...original, review: { status: 'reviewed', ...review } } });
      expect(screener.asks, JSON.stringify(review)).to.equal(shown);
    }
  });

  it('shows no program and asks nothing in a screener that is withheld', async () => {
    const screener = await RedflagScreenerHarness.mount(
      'topic="glass-thumb" review-policy="reviewed-only"',
      '<p slot="program">Program</p>',
    );
    expect(screener.hasSigns).to.equal(false);
    expect(screener.showsProgram).to.equal(false);
  });

  it('takes the signed original before a translation that nobody has signed', async () => {
    const screener = await RedflagScreenerHarness.mount('lang="ar" topic="glass-toe" review-policy="reviewed-only"');
    expect(screener.language).to.equal('en');
    expect(screener.asks).to.equal(true);
  });

  it('with a value that is not known counts as reviewed-only, and is named', async () => {
    const { result, messages } = await told(() =>
      RedflagScreenerHarness.mount('topic="glass-thumb" review-policy="strict"'),
    );
    expect(result.asks).to.equal(false);
    expect(messages.join()).to.include('review-policy "strict"');
    const all = await RedflagScreenerHarness.mount('topic="glass-thumb" review-policy="all"');
    expect(all.asks).to.equal(true);
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

  it('is fired once where the element renders again while its content is checked', async () => {
    const events: unknown[] = [];
    const box = fixtureSync<HTMLElement>('<div></div>');
    box.addEventListener('care-review-overdue', ({ due }) => events.push(due));
    const guide = document.createElement('care-guide');
    box.append(guide);
    guide.content = { ...original, review: { status: 'reviewed', on: '2026-01-15', due: '2026-01-20' } };
    for (let time = 0; time < 20; time++) {
      guide.requestUpdate();
      await Promise.resolve();
    }
    await rendered(guide);
    await aTimeout(50);
    expect(events).to.deep.equal(['2026-01-20']);
  });
});
