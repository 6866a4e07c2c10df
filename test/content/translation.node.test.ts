import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { lostUrgency } from '../../src/cli/translation/urgency.js';
import {
  applyTranslation,
  blocksFrom,
  blocksOf,
  isTranslation,
  mapBlocks,
  markOf,
} from '../../src/content/authoring.js';
import { type ContentPack, languageChain, parsePack } from '../../src/content/index.js';
import { complete } from '../../src/content/messages/complete.js';
import { textsOf } from '../../tools/content/grade.js';
import { originals, read, translations } from '../fixtures/library-packs.js';

const invented = read('test/fixtures/invented-condition.json');
const translate = (pack: ContentPack, blocks: unknown, more: object = {}) =>
  applyTranslation(pack, {
    schemaVersion: 1,
    topic: pack.topic,
    language: 'fr',
    version: '1.0.0',
    method: 'human',
    from: { language: 'en', version: pack.version },
    review: { status: 'draft' },
    blocks,
    ...more,
  });
/** A pack without its texts. */
const skeleton = (pack: ContentPack) => {
  const { language, version, review, translation, ...rest } = mapBlocks(pack, ({ text }) =>
    [text].flat().map(() => ''),
  );
  for (const term of rest.glossary ?? []) delete term.forms;
  return rest;
};

describe('the blocks of a pack', () => {
  for (const pack of [...originals, invented]) {
    it(`of ${pack.topic} have ids of their own, and hold every text that is read`, () => {
      const blocks = blocksOf(pack);
      assert.equal(new Set(blocks.map(({ id }) => id)).size, blocks.length);
      assert.ok(blocks.every(({ id }) => /^[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)*$/.test(id)));
      assert.deepEqual(
        mapBlocks(pack, ({ text }) => text),
        pack,
      );
    });
  }

  it('keep their ids when others come and go', () => {
    const [first, ...others] = invented.treatments;
    const fewer = { ...invented, treatments: others };
    const kept = blocksOf(invented).filter(({ id }) => !id.startsWith(`treatments.${first.id}.`));
    assert.deepEqual(blocksOf(fewer), kept);
  });

  it('know the sources around them', () => {
    const block = blocksOf(invented).find(({ id }) => /^screening\.sets\..*\.label$/.test(id) && /signs/.test(id));
    assert.deepEqual(block?.sources, invented.screening.sets[0].groups[0].signs[0].sources);
    assert.deepEqual(blocksOf(invented)[0]?.sources, []);
  });
});

describe('a translation', () => {
  it('changes texts alone, whatever it says', () => {
    const blocks = blocksOf(invented).filter(({ id }) => !/forms$/.test(id));
    fc.assert(
      fc.property(fc.subarray(blocks), fc.stringMatching(/^[a-zé]{1,12}$/), (some, word) => {
        const texts = Object.fromEntries(
          some.map(({ id, text }) => {
            const say = (one: string) => [word, ...(one.match(/\{[a-z-]+\}/g) ?? [])].join(' ');
            return [id, Array.isArray(text) ? text.map(say) : say(text)];
          }),
        );
        const { pack, gaps, problems } = translate(invented, blocksFrom(invented, texts));
        assert.deepEqual(problems, []);
        assert.equal(gaps.length, blocks.length - some.length);
        assert.deepEqual(skeleton(pack), skeleton(invented));
        assert.ok('pack' in parsePack(pack));
      }),
    );
  });

  it('shows a block alone in the original’s language when it is missing, out of date or broken', () => {
    const id = 'screening.sets.cracks.intro';
    const good = blocksFrom(invented, { [id]: 'Des signes.', 'screening.advice.none.steps': ['Allez.'] });
    assert.equal(translate(invented, good).pack.screening?.sets[0]?.intro, 'Des signes.');
    for (const [block, reason] of [
      [undefined, 'missing'],
      [{ of: markOf('An older text.'), text: 'Des signes.' }, 'outdated'],
      [{ ...good[id], text: ['Des signes.'] }, 'broken'],
      [{ ...good[id], text: 'Des {emergency-number}.' }, 'broken'],
    ] as const) {
      const { [id]: _, ...others } = good;
      const { pack, gaps } = translate(invented, block ? { ...others, [id]: block } : others);
      assert.equal(pack.screening?.sets[0]?.intro, invented.screening.sets[0].intro);
      assert.equal(gaps.find((gap) => gap.id === id)?.reason, reason);
      assert.ok(pack.translation?.untranslated?.includes(invented.screening.sets[0].intro));
      assert.deepEqual(pack.screening?.advice.none.steps, ['Allez.']);
    }
  });

  it('a spelling with a placeholder is left out and named, as a word of the glossary is a name', () => {
    const [term] = invented.glossary;
    const id = `glossary.${term.id}.forms`;
    const { pack, gaps, problems } = translate(invented, {
      [id]: { of: markOf([]), text: ['genou', '{emergency-number}'] },
    });
    assert.deepEqual(problems, []);
    assert.ok('pack' in parsePack(pack), 'the pack is valid');
    assert.deepEqual(pack.glossary?.[0]?.forms, ['genou']);
    assert.ok(gaps.some((gap) => gap.id === id && gap.reason === 'broken'));
  });

  it('is refused whole where it is not one, or of another pack', () => {
    const refused = (value: unknown) => applyTranslation(invented, value).problems.length > 0;
    for (const value of [null, [], 'x', {}, { from: {}, blocks: {} }, invented]) assert.ok(refused(value));
    assert.ok(translate(invented, {}, { topic: 'other' }).problems.some(({ path }) => path === 'topic'));
    assert.ok(translate(invented, {}, { from: { language: 'de', version: '1.0.0' } }).problems.length);
    assert.ok(translate(invented, {}, { method: 'magic' }).problems.length);
    for (const text of ['\u202ea', '<b>{x}', 7, { a: 1 }, null])
      assert.ok(translate(invented, { title: { of: markOf(invented.title), text } }).problems.length, String(text));
    assert.ok(translate(invented, { 'no.such.block': { of: markOf('x'), text: 'x' } }).problems.length);
    assert.ok(translate(invented, JSON.parse('{"__proto__": {"of": "00000000", "text": "x"}}')).problems.length);
  });

  it('is refused, and never throws, whatever it holds', () => {
    const own = translate(invented, {});
    const throwing = Object.defineProperty({ ...own }, 'blocks', {
      enumerable: true,
      get: () => {
        throw Object.create(null);
      },
    });
    const strange = [
      ...[null, [], 'x', 7, undefined].map((blocks) => ({ ...own, blocks })),
      ...[null, [], 'x', { of: 1 }, { text: ['x'] }].map((block) => ({ ...own, blocks: { title: block } })),
      { ...own, from: null },
      { ...own, blocks: { title: { of: '00000000', text: Array.from({ length: 130_000 }, () => '') } } },
      throwing,
      null,
      [],
      'x',
    ];
    for (const [index, value] of strange.entries()) {
      assert.ok(applyTranslation(invented, value).problems.length, `the one at ${index}`);
    }
  });

  it('names every text that is not translated, however many there are', () => {
    const questions = Array.from({ length: 200_000 }, (_, index) => `Question ${index}`);
    const { pack, gaps } = translate({ ...invented, guide: { questions: { items: questions } } }, {});
    assert.ok(gaps.length && (pack.translation?.untranslated?.length ?? 0) > questions.length);
  });

  it('counts as reviewed only where its original is as well', () => {
    const review = { status: 'reviewed', by: 'A', role: 'Nurse', on: '2026-01-01', due: '2999-01-01' };
    assert.equal(translate(invented, {}, { review }).pack.review.status, 'reviewed');
    assert.equal(translate({ ...invented, review: { status: 'draft' } }, {}, { review }).pack.review.status, 'draft');
    assert.equal(translate(invented, {}).pack.review.status, 'draft');
  });
});

/** The languages of the interface: whoever adds one translates every topic. */
const languages = readdirSync('src/content/messages')
  .filter((file) => /^(?!en\b).*\.json$/.test(file))
  .map((file) => file.replace('.json', ''));

describe('the library’s translations', () => {
  it('are there for every pack in every language of the interface, with its line for the last resort', () => {
    assert.ok(languages.length >= 9);
    for (const { topic } of originals) {
      const files = readdirSync(`src/packs/${topic}`).filter((file) => /^(?!en\b).*\.json$/.test(file));
      const missing = languages.filter((language) => !files.includes(`${language}.json`));
      assert.deepEqual(missing, [], `src/packs/${topic} lacks a language of the interface`);
      assert.equal(files.length, languages.length, `src/packs/${topic} has a language that the interface lacks`);
    }
    const all = ['en', ...languages].sort();
    assert.deepEqual(Object.keys(read('src/content/emergency-lines.json')).sort(), all, 'emergency-lines.json');
    const ofPages: Record<string, object> = read('tools/pages/words.json');
    assert.deepEqual(Object.keys(ofPages).sort(), all, 'tools/pages/words.json');
    for (const words of Object.values(ofPages)) assert.deepEqual(Object.keys(words), Object.keys(ofPages.en!));
    const named = Object.keys(complete).map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    assert.deepEqual(['en', ...named].sort(), all, 'messages/complete.ts');
  });

  for (const { path, original, own } of translations) {
    it(`${path} is whole, up to date, a pack by the schema, and a machine's draft`, () => {
      assert.ok(isTranslation(own));
      const { pack, gaps, problems } = applyTranslation(original, own);
      assert.deepEqual([problems, gaps], [[], []]);
      const result = parsePack(pack);
      assert.ok('pack' in result, JSON.stringify(result));
      assert.deepEqual([own.method, pack.translation?.method], ['machine', 'machine']);
      assert.notEqual(pack.review.status, 'reviewed');
      assert.equal(own.language.toLowerCase(), path.split('/')[1]?.replace('.json', ''));
    });

    it(`${path} has the numbers of the original, written with the same digits`, () => {
      const blocks = new Map(blocksOf(applyTranslation(original, own).pack).map(({ id, text }) => [id, text]));
      const numbers = (text: string | string[]) =>
        [text]
          .flat()
          .map((one) => (one.match(/\d+(?:[.,]\d+)*/g) ?? []).map((number) => number.replace(',', '.')).sort());
      for (const { id, text } of blocksOf(original)) {
        if (/\.forms$/.test(id)) continue;
        assert.deepEqual(numbers(blocks.get(id)!), numbers(text), id);
        assert.ok(!/[٠-٩۰-۹０-９]/.test([blocks.get(id)].flat().join()), id);
      }
    });
  }

  for (const language of languages) {
    it(`${language} has lost no urgency, call, emergency or negation of the English text`, () => {
      let found = 0;
      for (const original of originals) {
        const { topic } = original;
        const { pack } = applyTranslation(original, read(`src/packs/${topic}/${language}.json`));
        const blocks = new Map(blocksOf(pack).map(({ id, text }) => [id, text]));
        for (const { id, text } of blocksOf(original)) {
          if (/\.forms$/.test(id)) continue;
          assert.deepEqual(lostUrgency(text, blocks.get(id)!, language), [], `${topic} ${id}`);
          // Calmer or untranslated text would be found.
          found += lostUrgency(
            text,
            [text].flat().map(() => '…'),
            language,
          ).length;
        }
      }
      assert.ok(found > 150, `${found}`);
    });
  }

  it('may say an urgency, a call or a negation in other words, and with the letters of other keyboards', () => {
    for (const [text, translated, language] of [
      ['Call an ambulance right away.', 'Немедленно вызовите скорую помощь.', 'ru'],
      ['Call right away.', 'Позвоните срочно.', 'ru'],
      ['Call right away.', 'فورا تماس بگیرید.', 'fa'],
      ['Call now.', 'الان تماس بگیرید.', 'fa'],
      ['Do not chew it.', 'آن را نجوید.', 'fa'],
      ['Do not take it.', 'آن را نمي\u200cخوريد.', 'fa'],
      ['Call now.', 'اتصل الان.', 'ar'],
      ['Call today.', '今日致電。', 'zh-Hant'],
      ['Call right away.', '당장 전화하십시오.', 'ko'],
      ['Never chew it.', 'Jamás la mastique.', 'es'],
      ['Never take it.', 'Bawal inumin ito.', 'fil'],
      ['Do not take it.', 'Cấm uống.', 'vi'],
      ['Call now.', 'Gọi ngay bây giờ.'.normalize('NFD'), 'vi'],
    ] as const)
      assert.deepEqual(lostUrgency(text, translated, language), [], translated);
    assert.deepEqual(lostUrgency('Do not take it.', 'Inumin ito.', 'fil'), ['a negation']);
  });

  it('are of the English words of the interface as they are now', () => {
    const marks: Record<string, string> = read('test/fixtures/message-marks.json');
    const now = textsOf(read('src/content/messages/en.json'));
    const changed = now.filter(({ path, text }) => marks[path] !== markOf(text));
    const remedy =
      'has changed: translate it again in each language, then write its mark into test/fixtures/message-marks.json';
    assert.deepEqual(
      changed.map(({ path, text }) => `${path} ${remedy}: ${markOf(text)}`),
      [],
    );
    assert.equal(Object.keys(marks).length, now.length, 'message-marks.json has a word that is gone');
  });

  it('name the language in itself, have every word, and its placeholders and plurals', () => {
    const english = read('src/content/messages/en.json');
    const flat = (words: object, path = ''): [string, string][] =>
      Object.entries(words).flatMap(([key, value]): [string, string][] =>
        typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
      );
    const placeholders = (text: string) => (text.match(/\{[a-z-]+\}/g) ?? []).sort().join();
    for (const language of languages) {
      const words = read(`src/content/messages/${language}.json`);
      const own = new Map(flat(words));
      for (const [key, text] of flat(english)) {
        assert.ok(own.get(key)?.trim(), `${language}: ${key}`);
        if (!key.startsWith('checklist.noteCount'))
          assert.equal(placeholders(own.get(key)!), placeholders(text), `${language}: ${key}`);
      }
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      // Spanish has a form for millions.
      for (const category of pluralCategories.filter((one) => language !== 'es' || one !== 'many')) {
        assert.ok(words.checklist.noteCount[category], `${language}: noteCount.${category}`);
      }
      assert.notEqual(words.language, 'English');
    }
  });
});

describe('the chain of languages', () => {
  it('knows scripts by region, and other names', () => {
    assert.deepEqual(languageChain('zh-TW'), ['zh-tw', 'zh-hant', 'zh', 'zh-hans', 'en']);
    assert.deepEqual(languageChain('zh'), ['zh', 'zh-hans', 'en']);
    for (const name of ['constructor', 'toString', '__proto__', 'CONSTRUCTOR-US', 'hasOwnProperty'])
      assert.ok(
        languageChain(name).every((one) => typeof one === 'string' && one),
        name,
      );
    assert.deepEqual(languageChain('fil'), ['fil', 'tl', 'en']);
    assert.deepEqual(languageChain('es_MX'), ['es-mx', 'es', 'en']);
  });

  it('is no longer than a language tag can be', () => {
    assert.ok(languageChain(`es${'-a'.repeat(30_000)}`).length < 25);
  });
});
