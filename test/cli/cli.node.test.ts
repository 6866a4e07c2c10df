// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import vm from 'node:vm';
import fc from 'fast-check';
import { changesBetween, markedWords } from '../../src/cli/review/diff.js';
import { partsToSign } from '../../src/cli/review/pack-values.js';
import { type Item, type Score, scoreLine, scores } from '../../src/cli/review/pemat.js';
import { differences } from '../../src/cli/translation/compare.js';
import { lostUrgency } from '../../src/cli/translation/urgency.js';
import { fromXliff } from '../../src/cli/xliff/from-xliff.js';
import { toXliff } from '../../src/cli/xliff/xliff.js';
import {
  applyTranslation,
  blocksFrom,
  blocksOf,
  mapBlocks,
  markOf,
  type Translation,
} from '../../src/content/authoring.js';
import { type ContentPack, parsePack } from '../../src/content/index.js';
import { signsOf } from '../../src/screening/index.js';
import { launchChromium } from '../../tools/browsers.js';
import { serve } from '../../tools/serve.js';
import { runIn } from './program.js';

const invented = JSON.parse(readFileSync('test/fixtures/invented-condition.json', 'utf8'));
let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'care-content-'));
});
after(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
});

const run = (...given: string[]) => runIn(folder, given);
const path = (...parts: string[]) => join(folder, ...parts);
const read = (file: string) => JSON.parse(readFileSync(path(file), 'utf8'));
const write = (file: string, value: unknown) => {
  mkdirSync(resolve(path(file), '..'), { recursive: true });
  writeFileSync(path(file), typeof value === 'string' ? value : JSON.stringify(value, null, 2));
};
const english = 'content/glass-knee/en.json';
/** A filled-in sheet. */
const sheetOf = (pack: ContentPack, answer: (id: string) => string = () => 'right') => ({
  topic: pack.topic,
  language: pack.language,
  version: pack.version,
  blocks: Object.fromEntries(
    partsToSign(pack).map(({ id, text }) => [id, { mark: markOf(text), answer: answer(id), comment: '' }]),
  ),
});
const spanish = 'content/glass-knee/es.json';
type Change = (text: string) => string;
const texts = (pack: ContentPack, change: Change) =>
  Object.fromEntries(
    blocksOf(pack)
      .filter(({ id }) => !/forms$/.test(id))
      .map(({ id, text }) => [id, Array.isArray(text) ? text.map(change) : change(text)]),
  );
const translation = (
  pack: ContentPack,
  change: Change = (text) => `es ${text}`,
  more: Partial<Translation> = {},
): Translation => ({
  schemaVersion: 1,
  topic: pack.topic,
  language: 'es',
  version: '1.0.0',
  method: 'machine',
  from: { language: 'en', version: pack.version },
  review: { status: 'draft' },
  blocks: blocksFrom(pack, texts(pack, change)),
  ...more,
});
interface Report {
  file: string;
  findings: Finding[];
  toCompare: string[];
}
interface Finding {
  level: string;
  code: string;
  file: string;
  id: string;
  rule: string;
  remedy: string;
}
const reportsOf = (): Report[] => JSON.parse(run('check', '--json').stdout).reports;
const findings = () => reportsOf().flatMap((report) => report.findings);

/** JSON of which a test changes any place. */
type Holder = Record<string | number, unknown>;

describe('new', () => {
  it('writes a pack to start from, and the check names each text that is still to write', () => {
    const made = run('new', 'asthma', '--title', 'Asthma');
    assert.equal(made.status, 0, made.stderr);
    assert.match(made.stdout, /Wrote content\/asthma\/en\.json\. Next: /);
    const checked = run('check');
    assert.equal(checked.status, 1);
    assert.match(checked.stdout, /asthma +en +draft/);
    const left = () => findings().filter(({ level }) => level === 'error');
    assert.ok(left().length > 4);
    for (const { rule } of left())
      assert.match(rule, /still says what to write|names no source yet|has no address|has no date/);
    // Nothing but what the check names has to change.
    const pack = JSON.stringify(read('content/asthma/en.json')).replace(
      /"(?:Say [^"]+|One thing to do\.|A sign [^"]+|Name of (?:the treatment|a side effect))"/g,
      '"Rest."',
    );
    write(
      'content/asthma/en.json',
      pack
        .replace('Name of the source', 'About asthma')
        .replace('"Who publishes it"', '"CDC","address":"https://www.cdc.gov/asthma","accessed":"2026-11-01"'),
    );
    assert.deepEqual(left(), []);
  });

  it('writes a translation without texts, and never over a file', () => {
    write(english, invented);
    assert.equal(run('new', 'glass-knee', '--translation-of', 'en', '--language', 'fr').status, 0);
    const { blocks, method } = read('content/glass-knee/fr.json');
    assert.deepEqual([blocks, method], [{}, 'machine']);
    run('new', 'glass-knee', '--translation-of', 'en', '--language', 'de', '--method', 'human');
    assert.equal(read('content/glass-knee/de.json').method, 'human');
    run('new', 'asthma');
    const again = run('new', 'asthma');
    assert.deepEqual([again.status, /already exists/.test(again.stderr)], [1, true]);
  });

  it('refuses a name that is none', () => {
    const { status, stderr } = run('new', 'My Topic');
    assert.equal(status, 1);
    assert.match(stderr, /topic: must be lower-case words/);
    write(english, invented);
    for (const more of [[], ['--translation-of', 'en']])
      assert.match(
        run('new', 'glass-knee', '--language', 'no_tag', ...more).stderr,
        /^--language no_tag is not a language tag/,
      );
    assert.match(run('new', 'interface', '--language', 'no_tag').stderr, /^--language no_tag is not a language tag/);
  });

  it('writes a language as the standard does, in whichever case it is given', () => {
    write(english, invented);
    run('new', 'glass-knee', '--translation-of', 'en', '--language', 'PT-br');
    assert.equal(read('content/glass-knee/pt-br.json').language, 'pt-BR');
    run('export', english, 'content/glass-knee/zh-hant-tw.json', '--out', 'tw.xlf');
    assert.match(readFileSync(path('tw.xlf'), 'utf8'), /trgLang="zh-Hant-TW"/);
    const { stderr } = run('export', english, 'content/glass-knee/français.json', '--out', 'fr.xlf');
    assert.match(stderr, /français\.json: is not named after its language/);
  });
});

describe('copy', () => {
  it('brings a pack of the library with its translations, which know when its text changes', () => {
    const { status, stderr } = run('copy', 'back-pain');
    assert.equal(status, 0, stderr);
    const original = 'content/back-pain/en.json';
    const pack = read(original);
    assert.ok(pack.openQuestions.length);
    assert.equal(run('check').status, 0);
    pack.screening.sets[0].title = 'Another title';
    write(original, pack);
    const changed = findings().filter(({ rule }) => /has changed/.test(rule));
    assert.deepEqual([changed.length, new Set(changed.map(({ level }) => level))], [9, new Set(['warning'])]);
    assert.match(run('copy', 'back-pain').stderr, /already exists/);
    assert.match(run('copy', 'no-such').stderr, /is not a topic of the library\. It has .*back-pain/);
  });
});

describe('check', () => {
  const firstText = (pack: ContentPack, text: string) => ({ ...pack, overview: { ...pack.overview, title: text } });
  const tooPlain = 'You go to bed and then you eat a bit.';
  type Broken = (pack: ContentPack) => unknown;
  const rules: [name: string, change: Broken, level: string, id: string | RegExp, rule: RegExp][] = [
    ['the schema', (pack) => ({ ...pack, region: 'usa' }), 'error', 'region', /region code/],
    [
      'ids that point to nothing',
      (pack) => ({ ...pack, sources: [{ ...pack.sources[0], id: 'other' }] }),
      'error',
      /sources/,
      /not in the pack/,
    ],
    [
      'a hard text',
      (pack) =>
        firstText(
          pack,
          'Hepatological investigations necessitate comprehensive preliminary evaluation procedures universally.',
        ),
      'error',
      /overview/,
      /reads at grade/,
    ],
    ['jargon', (pack) => firstText(pack, 'The onset is soon.'), 'error', 'overview.title', /says "onset"/],
    [
      'a long sentence',
      (pack) => firstText(pack, `Go ${'to the sea and '.repeat(6)}home.`),
      'error',
      'overview.title',
      /a sentence of 26 words/,
    ],
    [
      'passive voice',
      (pack) => firstText(pack, 'The pill was taken.'),
      'warning',
      'overview.title',
      /passive: "was taken"/,
    ],
    [
      'a review that is past',
      (pack) => ({ ...pack, review: { status: 'reviewed', by: 'A', on: '2020-01-01', due: '2021-01-01' } }),
      'error',
      'review.due',
      /due on 2021-01-01/,
    ],
    [
      'a review without a name',
      (pack) => ({ ...pack, review: { status: 'reviewed', on: '2020-01-01' } }),
      'error',
      'review',
      /without by or on/,
    ],
    [
      'a guide that never says when to call',
      ({ sideEffects, treatmentGuide, screening, ...pack }) => pack,
      'warning',
      'guide',
      /has no signs that need a call/,
    ],
    [
      'a source that nobody read',
      (pack) => ({ ...pack, sources: pack.sources.map(({ accessed, ...source }) => source) }),
      'error',
      'sources.handbook',
      /no date/,
    ],
    [
      'a source that nobody can open',
      (pack) => ({ ...pack, sources: pack.sources.map(({ address, ...source }) => source) }),
      'error',
      'sources.handbook',
      /no address/,
    ],
    [
      'a word that says something else',
      (pack) => firstText(pack, 'The rays go there.'),
      'error',
      'overview.title',
      /says "rays"/,
    ],
    [
      'sentences chopped short',
      (pack) => firstText(pack, 'Rest. Drink water. Call us.'),
      'warning',
      'overview.title',
      /chops its sentences/,
    ],
    [
      'a pack that is too plain for what it is about',
      (pack) => mapBlocks(pack, ({ text }) => (Array.isArray(text) ? text.map(() => tooPlain) : tooPlain)),
      'warning',
      '(the pack)',
      /below 1.5/,
    ],
    [
      'two answers to one symptom',
      (pack) => {
        const calls = [[{ symptom: 'smell', urgency: 'urgent' }], [{ symptom: 'smell', urgency: 'emergency' }]];
        return { ...pack, effects: pack.effects?.map((effect, index) => ({ ...effect, calls: calls[index] })) };
      },
      'error',
      /^effects\..*\.call$/,
      /says that smell is emergency/,
    ],
    [
      'a milder card that does not name the exception',
      (pack) => {
        const after = pack.treatments?.[0]?.id;
        const calls = [[{ symptom: 'smell', urgency: 'see-doctor' }], [{ symptom: 'smell', urgency: 'urgent', after }]];
        return { ...pack, effects: pack.effects?.map((effect, index) => ({ ...effect, calls: calls[index] })) };
      },
      'error',
      /^effects\..*\.call$/,
      /does not say that smell is urgent after/,
    ],
    [
      'a fever that follows another rule than the pack’s',
      (pack) => ({
        ...pack,
        fever: { firstCall: 'care-team', heading: 'Fever', items: ['Call.'], sources: ['handbook'] },
        effects: pack.effects?.map((effect, index) =>
          index ? effect : { ...effect, calls: [{ symptom: 'fever', urgency: 'emergency' }] },
        ),
      }),
      'error',
      /^effects\..*\.call$/,
      /fever.firstCall makes it urgent/,
    ],
    [
      'a call about a fever that no hospital’s rule changes',
      (pack) => ({
        ...firstText(pack, 'Call your team right away for a fever.'),
        fever: { firstCall: 'care-team', heading: 'Fever', items: ['{fever-call}.'], sources: ['handbook'] },
      }),
      'error',
      'overview.title',
      /orders a call about a fever/,
    ],
    [
      'an urgency of which no source is told',
      (pack) => ({ ...pack, evidence: [{ about: 'smell', source: 'handbook', says: 'Call.' }] }),
      'warning',
      'evidence',
      /says nothing of /,
    ],
    [
      'evidence about what is gone',
      (pack) => ({ ...pack, evidence: [{ about: 'no-such', source: 'handbook', says: 'Call.' }] }),
      'error',
      'evidence',
      /is about no-such/,
    ],
    [
      'a text on fever without what to do about one',
      ({ fever, ...pack }) => firstText(pack, 'At {fever-threshold} you call.'),
      'error',
      'overview.title',
      /does not say what to do/,
    ],
  ];
  for (const [name, change, level, id, rule] of rules) {
    it(`finds ${name}, with the place and the remedy`, () => {
      write(english, change(invented));
      const found = findings().filter((one) => one.level === level && rule.test(one.rule));
      assert.ok(found.length, JSON.stringify(findings()));
      assert.ok(
        found.some((one) => (typeof id === 'string' ? one.id === id : id.test(one.id))),
        JSON.stringify(found),
      );
      assert.ok(found.every(({ file, remedy }) => file === english && remedy.length > 5));
      assert.ok(found.every(({ code }) => /^[a-z-]+$/.test(code)));
      assert.equal(run('check').status, level === 'error' ? 1 : 0);
    });
  }

  it('finds what states something without a source', () => {
    const { sources, ...section } = invented.overview.sections[0];
    write(english, { ...invented, timeline: { ...invented.timeline, total: 'It takes a year.' } });
    assert.ok(findings().some(({ id, rule }) => id === 'timeline.total' && /without a source/.test(rule)));
    assert.ok(section);
  });

  // The units stay: their loss is a finding of its own.
  const same: Change = (text) => text.replace(/\b(?!weeks?\b)[A-Za-z]+(?![^{]*\})/g, 'sí');
  for (const [name, change, rule] of [
    ['another number', (text: string) => text.replace(/\d+/, '7777'), /numbers/],
    ['digits of another script', (text: string) => text.replace(/\d/, '٣'), /digits/],
    ['a lost placeholder', (text: string) => text.replace(/\{[a-z-]+\}/, ''), /placeholder/],
  ] as const) {
    it(`finds in a translation ${name}`, () => {
      write(english, invented);
      write(
        spanish,
        translation(invented, (text) => change(same(text))),
      );
      assert.ok(findings().some((one) => one.level === 'error' && one.file === spanish && rule.test(one.rule)));
    });
  }

  it('finds blocks that are missing, out of date or gone, and lists what a person must compare', () => {
    write(english, invented);
    const own = translation(invented, same);
    const [first = '', second = ''] = Object.keys(own.blocks);
    delete own.blocks[first];
    own.blocks[second]!.of = markOf('an older text');
    write(spanish, own);
    const all = findings().filter(({ file }) => file === spanish);
    // The text is English still, so no urgency of it is said in Spanish.
    const [lost, found] = [true, false].map((wanted) =>
      all.filter(({ rule }) => /may have lost/.test(rule) === wanted),
    );
    assert.ok((lost?.length ?? 0) > 3);
    assert.deepEqual(
      found?.map(({ id, level }) => [id, level]),
      [
        [first, 'warning'],
        [second, 'warning'],
      ],
    );
    assert.ok((reportsOf().find(({ file }) => file === spanish)?.toCompare.length ?? 0) > 3);
    own.blocks['no.such'] = own.blocks[second]!;
    write(spanish, own);
    assert.ok(findings().some(({ id }) => id === 'blocks.no.such'));
  });

  it('takes neither how one feels nor what a thing is called for the passive voice', () => {
    const pack = structuredClone(invented);
    pack.overview.sections[0].paragraphs = ['It is called a knee.', 'You may be confused.', 'You are used to it.'];
    write(english, pack);
    assert.deepEqual(
      findings().filter(({ rule, id }) => /passive/.test(rule) && /^overview/.test(id)),
      [],
    );
  });

  it('names a text that is said to be translated and stands as it was', () => {
    write(english, invented);
    const own = translation(invented, (text) => text);
    own.blocks['overview.title']!.text = 'Qué es la rodilla de cristal';
    write(spanish, own);
    const named = () => findings().filter(({ rule }) => /marked as translated/.test(rule));
    assert.ok(named().some(({ id }) => id === 'timeline.intro'));
    assert.ok(!named().some(({ id }) => id === 'overview.title'));
    // A title of two words may be a name.
    assert.ok(!named().some(({ id }) => id === 'title'));
    write(
      spanish,
      translation(invented, (text) => text, { language: 'en-GB' }),
    );
    assert.deepEqual(named(), []);
  });

  it('finds two files of one topic and language, of which a page takes one', () => {
    write(english, invented);
    write('content/old-knee/en.json', invented);
    const [twin, ...more] = findings().filter(({ level }) => level === 'error');
    assert.deepEqual(more, []);
    assert.deepEqual([twin?.file, twin?.id], ['content/old-knee/en.json', 'topic']);
    assert.equal(twin?.rule, `is glass-knee in en, as ${english} is`);
    const { status, stderr } = run('bundle', 'content', '--out', 'never');
    assert.equal(status, 1);
    assert.match(stderr, /^content\/old-knee\/en\.json: is glass-knee in en/);
  });

  it('takes no date that is no day, and no signature of a day to come', () => {
    const review = { status: 'reviewed', by: 'A', role: 'B', on: '2998-06-01', due: '2999-02-30' };
    write(english, {
      ...invented,
      review,
      sources: invented.sources.map((one: object) => ({ ...one, accessed: '2026-02-31' })),
    });
    const named = () => findings().filter(({ level }) => level === 'error');
    const ids = ['review.due', ...invented.sources.map((_: unknown, index: number) => `sources.${index}.accessed`)];
    assert.deepEqual(
      named()
        .map(({ id }) => id)
        .sort(),
      ids.sort(),
    );
    write(english, { ...invented, review: { ...review, due: '2999-02-28' } });
    assert.deepEqual(
      named().map(({ id }) => id),
      ['review.on'],
    );
  });

  it('in a language whose urgent words it does not know, says so and lists all that says what to do', () => {
    write(english, invented);
    const french = 'content/glass-knee/fr.json';
    write(french, translation(invented, same, { language: 'fr' }));
    const rules = () =>
      findings()
        .filter(({ file, id }) => file === french && id === 'language')
        .map(({ rule }) => rule)
        .join();
    assert.match(rules(), /are not known from en to fr,.*buttons and labels; they are in English/);
    run('new', 'interface', '--language', 'fr');
    assert.doesNotMatch(rules(), /buttons/);
    const { toCompare = [] } = reportsOf().find(({ file }) => file === french) ?? {};
    for (const id of ['sideEffects.callRightAway.heading', 'screening.advice.urgent.heading'])
      assert.ok(toCompare.includes(id), id);
    for (const { id } of blocksOf(invented)) if (/\.call$/.test(id)) assert.ok(toCompare.includes(id), id);
    run('review', french, '--out', 'french.html');
    assert.equal(readFileSync(path('french.html'), 'utf8').match(/Compare with care/g)!.length, toCompare.length);
  });

  it('says in one line what it cannot read', () => {
    write(english, '{\n  "topic": "x",\n}');
    assert.match(run('check').stderr, /^content\/glass-knee\/en\.json: is not JSON in line 3, column 1 .*\n$/);
    write(english, '{\n  "topic": ');
    assert.match(run('check').stderr, /is not JSON in line 2, column 12 /);
    assert.match(run('check', 'nowhere').stderr, /^nowhere: does not exist/);
    write(english, `\uFEFF${JSON.stringify(invented)}`);
    assert.equal(run('check').status, 0);
    assert.equal(run('check', '--wrong').status, 2);
    assert.equal(run('no-such-command').status, 2);
    assert.equal(run('--help').status, 0);
  });

  it('names an id that stands twice, whatever it names, and a field that does', () => {
    const twice = (change: (pack: Holder) => void) => {
      const pack = structuredClone(invented);
      change(pack);
      write(english, pack);
      return findings().filter(({ rule }) => /occurs twice/.test(rule));
    };
    const lists: string[][] = [];
    const walk = (node: unknown, place: string[]) => {
      if (Array.isArray(node) && node[0]?.id) lists.push(place);
      if (node && typeof node === 'object') for (const [key, one] of Object.entries(node)) walk(one, [...place, key]);
    };
    walk(invented, []);
    assert.ok(lists.length > 12, lists.join(' '));
    for (const place of lists) {
      const found = twice((pack) => {
        const list = place.reduce<unknown>((node, key) => (node as Holder)[key], pack) as unknown[];
        list.push(structuredClone(list[0]));
      });
      assert.ok(found.length, place.join('.'));
      const id = found[0]?.id ?? '';
      assert.ok(id.startsWith(place.join('.')) || /signs/.test(id), id);
    }
    const text = JSON.stringify(invented, null, 2);
    write(english, text.replace('"topic"', '"title": "Another",\n  "topic"'));
    write(spanish, translation(invented));
    const { stdout, stderr } = run('check');
    assert.match(stderr, /the field "title" appears twice, again in line \d+\. Remove one\./);
    // Of its translation it is said that it waits for the original, and where to look.
    assert.match(
      stdout,
      /es\.json: from: its original cannot be read\. Correct that first: care-widgets check .*en\.json$/m,
    );
    assert.doesNotMatch(stdout, /appears twice|\.\. /);
  });

  it('says in one line what is wrong with any file, and shows no trace of the program', () => {
    const values = [undefined, null, 5, true, [], {}, '', [[]], [null], { id: null }, 'x'.repeat(10_000), [{}]];
    const places: [file: string, place: (string | number)[]][] = [
      [english, ['sources', 0]],
      [english, ['screening', 'sets', 0, 'groups', 0, 'signs', 0]],
      [english, ['screening', 'sets']],
      [english, ['review']],
      [english, []],
      [spanish, ['blocks', 'title', 'text']],
      [spanish, ['blocks', 'title']],
      [spanish, ['blocks']],
      [spanish, ['from', 'language']],
      [spanish, ['language']],
      [spanish, []],
      ['content/interface/fr.json', ['checklist']],
    ];
    const sound: Holder = {
      [english]: invented,
      [spanish]: translation(invented, (text) => text, { language: 'es' }),
      'content/interface/fr.json': JSON.parse(readFileSync('src/content/messages/en.json', 'utf8')),
    };
    write('sound.json', invented);
    for (const [index, [file, place]] of places.entries()) {
      for (const [name, value] of Object.entries(sound)) write(name, value);
      const broken: Holder = structuredClone({ root: sound[file] });
      const way = ['root', ...place];
      const holder = way.slice(0, -1).reduce((node, key) => node[key] as Holder, broken);
      holder[way.at(-1) as string] = values[index % values.length];
      write(file, JSON.stringify(broken.root) ?? '');
      const commands = [
        ['check', 'content', '--json'],
        ['bundle', 'content', '--out', 'out'],
        ['export', english, spanish, '--out', 'es.xlf'],
        ['review', spanish],
        ...(file === english
          ? [
              ['diff', 'sound.json', english],
              ['pemat', english],
            ]
          : [['diff', spanish, spanish]]),
      ];
      for (const command of file.includes('interface') ? commands.slice(0, 2) : commands) {
        // `run` looks for traces.
        const { status, stderr } = run(...command);
        assert.ok(status === 0 || status === 1, `${command.join(' ')}: ${status}`);
        assert.ok(stderr.trim().split('\n').length === 1 || command[0] === 'check', stderr);
      }
    }
    write(english, { ...invented, topic: { toString: 1 }, review: { status: { toString: 1 } } });
    write(spanish, { ...(sound[spanish] as object), from: { language: { toString: 1 } } });
    assert.equal(run('check').status, 1);
    mkdirSync(path('content/folder.json'), { recursive: true });
    assert.match(run('diff', 'content/folder.json', english).stderr, /is a folder\. Name a file\./);
    for (const [name, text] of [
      [english, `{"topic":${'['.repeat(60_000)}${']'.repeat(60_000)}}`],
      ['content/interface/en_US.json', JSON.stringify(sound['content/interface/fr.json'])],
    ] as const) {
      rmSync(path('content'), { recursive: true });
      write(name, text);
      const { status, stdout, stderr } = run('check');
      assert.equal(status, 1);
      assert.match(stdout + stderr, /is nested too deeply to be read|is not named after a language/);
    }
    write(english, invented);
    assert.match(run('review', english, '--out', 'none/sheet.html').stderr, /cannot be used \(ENOENT\)/);
  });

  it('compares no translation that cannot be used', () => {
    write(english, invented);
    const own = translation(invented, (text) => text, { language: 'es' });
    write(spanish, { ...own, blocks: { ...own.blocks, 'no.such.block': own.blocks.title } });
    const { status, stderr } = run('diff', spanish, spanish);
    assert.equal(status, 1);
    assert.match(stderr, /blocks\.no\.such\.block: is not a block of the original/);
  });

  it('reads no file of another encoding as if it were UTF-8', () => {
    const bytes = (encoding: BufferEncoding) => Buffer.from(JSON.stringify({ ...invented, title: 'niño' }), encoding);
    for (const [encoding, reason] of [
      ['latin1', /en\.json: is not UTF-8, so characters would be lost\. Save it as UTF-8\./],
      ['utf8', undefined],
      ['utf16le', undefined],
    ] as const) {
      mkdirSync(path('content/glass-knee'), { recursive: true });
      const mark = encoding === 'utf16le' ? Buffer.from([0xff, 0xfe]) : Buffer.alloc(0);
      writeFileSync(path(english), Buffer.concat([mark, bytes(encoding)]));
      const { status, stderr } = run('check');
      if (reason) {
        assert.match(stderr, reason);
        assert.equal(run('bundle', 'content', '--out', 'never').status, 1);
      } else assert.equal(status, 0, stderr);
    }
    write(english, { ...invented, title: 'ni\uFFFDo' });
    assert.ok(findings().some(({ id, level }) => id === 'title' && level === 'error'));
  });

  it('names a region that is none, or whose number nobody knows', () => {
    const about = (region: string) => {
      write(english, { ...invented, region });
      return findings().filter(({ id }) => id === 'region');
    };
    assert.match(about('UK')[0]?.rule ?? '', /UK counts as GB/);
    assert.match(about('BR')[0]?.rule ?? '', /BR has no emergency number on record/);
    assert.deepEqual(about('GB'), []);
    // As in JSON, and without an error: the page reads it as GB.
    write(english, { ...invented, region: 'UK' });
    assert.equal(run('check').status, 0);
    const emergency = JSON.parse(readFileSync('src/packs/emergency/en.json', 'utf8'));
    const british = emergency.emergency.words.find(({ regions }: { regions?: string[] }) => regions?.includes('GB'));
    british.regions = ['UK'];
    write(english, emergency);
    assert.ok(
      findings().some(
        ({ id, rule }) => /^emergency\.words\..*regions$/.test(id) && /UK is the region of no page/.test(rule),
      ),
    );
  });

  it('asks for marks around a telephone number in text from right to left', () => {
    write(english, invented);
    const number = '1-800-555-0143';
    const arabic = (shown: string) => {
      const own = translation(invented, (text) => text, { language: 'ar', method: 'human' });
      own.blocks.title!.text = `اتصل على ${shown} الآن`;
      write('content/glass-knee/ar.json', own);
      return findings().filter(({ file, id }) => /ar\.json/.test(file) && /title/.test(id));
    };
    assert.ok(arabic(number).some(({ rule }) => rule.includes(number)));
    assert.ok(!arabic(`\u2066${number}\u2069`).some(({ rule }) => /wrong order|control/.test(rule)));
    assert.ok(
      arabic(`\u2066${number}`).some(({ level }) => level === 'error'),
      'a mark without its end',
    );
  });

  it('says when a screening has no list of what needs the emergency number now', () => {
    const { emergency, ...screening } = invented.screening;
    write(english, { ...invented, screening });
    assert.ok(findings().some(({ id, rule }) => id === 'screening' && /no list of what needs/.test(rule)));
  });

  it('refuses questions of which no answer leads to advice', () => {
    const question = { id: 'hot', type: 'boolean', text: 'Is your knee hot?', required: true };
    const questions = { id: 'knee', title: 'Your knee', intro: 'Answer for yourself.' };
    const withQuestions = (...all: object[]) => ({
      ...invented,
      screening: { ...invented.screening, questionSets: [{ ...questions, questions: all }] },
    });
    const isRefused = (): boolean =>
      findings().some(
        ({ id, level, rule }) => id === 'screening.knee' && level === 'error' && /leads to advice/.test(rule),
      );
    write(english, withQuestions(question));
    assert.ok(isRefused());
    write(english, withQuestions({ ...question, urgency: 'urgent' }));
    assert.ok(!isRefused());
  });

  it('passes on the library’s own packs', () => {
    cpSync(resolve('src/packs'), path('content'), { recursive: true });
    const { status, stdout } = run('check');
    assert.equal(
      status,
      0,
      stdout
        .split('\n')
        .filter((line) => line.startsWith('error'))
        .join('\n')
        .slice(0, 1000),
    );
  });
});

describe('review and sign', () => {
  const days = ['--on', '2026-01-05', '--due', '2999-01-05'];
  const who = ['--by', 'A. Lee', '--role', 'Nurse'];

  it('a sheet is filled in in a browser, saved, and signs the file', async () => {
    const draft = { ...invented, review: { status: 'draft' } };
    write(english, draft);
    assert.equal(run('review', english, '--out', 'sheet.html').status, 0);
    const browser = await launchChromium();
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`file://${path('sheet.html')}`);
    assert.equal(await page.$$eval('.block', (all) => all.length), partsToSign(draft).length);
    const saved = await page.evaluate(async () => {
      for (const box of document.querySelectorAll<HTMLInputElement>('input[value=right]')) box.click();
      for (const list of document.querySelectorAll('select')) list.value = 'agree';
      let blob: Blob | undefined;
      URL.createObjectURL = (given) => {
        blob = given as Blob;
        return 'blob:none';
      };
      HTMLAnchorElement.prototype.click = () => {};
      document.querySelector<HTMLElement>('button')!.click();
      return (blob as Blob | undefined)?.text();
    });
    assert.equal(requests.filter((url) => /^http/.test(url)).length, 0);
    await browser.close();
    write('filled.json', saved);
    const { items } = JSON.parse(run('pemat', english, '--sheet', 'filled.json', '--json').stdout);
    assert.ok(items.every(({ answer }: { answer: string }) => answer !== 'for a person'));
    const done = run('sign', english, ...who, ...days, '--sheet', 'filled.json');
    assert.equal(done.status, 0, done.stderr);
    const { digest, ...review } = read(english).review;
    assert.deepEqual(review, {
      status: 'reviewed',
      by: 'A. Lee',
      role: 'Nurse',
      on: '2026-01-05',
      due: '2999-01-05',
    });
    assert.match(digest, /^[0-9a-f]{64}$/);
  });

  it('a sheet asks about what a text leads to: the urgency of each sign, the weeks of a phase, the effects of a treatment', () => {
    write(english, invented);
    run('review', english, '--out', 'values.html');
    const sheet = readFileSync(path('values.html'), 'utf8');
    const [sign] = invented.screening.sets[0].groups[0].signs;
    assert.ok(sheet.includes(`urgency: ${sign.urgency} (${sign.label.slice(0, 10)}`));
    const asked = partsToSign(invented).map(({ text }) => String(text));
    assert.ok(asked.some((text) => /^weeks: \d+/.test(text)));
    assert.ok(asked.some((text) => /^effects: \w+/.test(text)));
    const signs = invented.screening.sets.flatMap(signsOf);
    assert.ok(asked.filter((text) => text.startsWith('urgency: ')).length >= signs.length);
    for (const { id } of partsToSign(invented))
      assert.ok(!/^(?:review|sources|pictures|version)\b/.test(id) || /description|label/.test(id), id);
  });

  it('a sheet says beside each other what the sources say, and what is for a clinician to decide', () => {
    const evidence = [{ about: 'smell', source: 'handbook', says: 'Call <today>.' }];
    write(english, { ...invented, evidence, openQuestions: ['How soon?'] });
    run('review', english, '--out', 'evidence.html');
    const sheet = readFileSync(path('evidence.html'), 'utf8');
    const { publisher, title, address, accessed } = invented.sources[0];
    const source = `${publisher}: ${title} (${address}, read ${accessed})`;
    assert.ok(sheet.includes(`<tr><td>smell</td><td>${source}</td><td>Call &lt;today&gt;.</td></tr>`));
    assert.ok(sheet.includes('<li>How soon?</li>'));
    write(english, invented);
    run('review', english, '--out', 'evidence.html');
    assert.ok(!readFileSync(path('evidence.html'), 'utf8').includes('What the sources say'));
  });

  it('a signature holds for what was signed alone', () => {
    const errors = () => findings().filter(({ level, id }) => level === 'error' && id === 'review');
    write(english, { ...invented, review: { status: 'draft' } });
    assert.equal(run('sign', english, ...who, ...days).status, 0);
    const signed = read(english);
    assert.deepEqual(errors(), []);
    // Where somebody found it is no part of what was signed.
    write(english, { ...signed, sources: signed.sources.map((one: object) => ({ ...one, accessed: '2026-01-01' })) });
    assert.deepEqual(errors(), []);

    const changes: ((pack: ContentPack) => unknown)[] = [
      (pack) => (pack.title += ' now'),
      (pack) => (pack.screening!.sets[0]!.groups[0]!.signs[0]!.urgency = 'see-doctor'),
      (pack) => pack.glossary!.pop(),
    ];
    for (const change of changes) {
      const other = structuredClone(signed);
      change(other);
      write(english, other);
      assert.match(errors()[0]?.rule ?? '', /something has changed since/, String(change));
      assert.equal(run('bundle', 'content', '--out', 'never').status, 1);
      assert.equal(run('sign', english, ...who, ...days).status, 0);
      assert.deepEqual(errors(), []);
    }
    const { digest, ...review } = read(english).review;
    write(english, { ...read(english), review });
    assert.ok(
      findings().some(({ id, level, rule }) => id === 'review' && level === 'warning' && /what was signed/.test(rule)),
    );
  });

  it('a text whose day is past can be reviewed, signed again and bundled', () => {
    write(english, { ...invented, review: { status: 'draft' } });
    run('sign', english, ...who, '--on', '2020-01-05', '--due', '2021-01-05');
    assert.equal(run('check').status, 1);
    assert.equal(run('bundle', 'content', '--out', 'public').status, 0);
    assert.equal(run('review', english, '--out', 'again.html').status, 0);
    assert.equal(run('sign', english, ...who, ...days).status, 0);
    assert.deepEqual(
      findings().filter(({ id }) => id.startsWith('review')),
      [],
    );
    // So can one whose day is to come, by a slip of the hand in the file.
    const signed = read(english);
    write(english, { ...signed, review: { ...signed.review, on: '2998-01-05' } });
    assert.equal(run('sign', english, ...who, ...days).status, 0);
  });

  it('a translation is signed with its original, and no longer holds where that has changed', () => {
    write(english, { ...invented, review: { status: 'draft' } });
    assert.equal(run('sign', english, ...who, ...days).status, 0);
    write(spanish, translation(invented, undefined, { method: 'human' }));
    assert.equal(run('sign', spanish, ...who, ...days).status, 0);
    const broken = () => findings().filter(({ file, id }) => file === spanish && id === 'review');
    assert.deepEqual(broken(), []);
    const other = read(english);
    other.screening.sets[0].groups[0].signs[0].urgency = 'see-doctor';
    write(english, other);
    assert.equal(broken().length, 1);
  });

  it('a sheet turns no text into markup', () => {
    write(english, { ...invented, title: '<img src=x onerror=alert(1)>' });
    run('review', english, '--out', 'evil.html');
    assert.ok(!readFileSync(path('evil.html'), 'utf8').includes('<img'));
  });

  for (const [name, sheet, why] of [
    [
      'asks for a change',
      (pack: ContentPack) => sheetOf(pack, (id) => (id === 'title' ? 'change' : 'right')),
      /filled\.json: asks for changes \(1 blocks, first title\)/,
    ],
    [
      'has no answer somewhere',
      (pack: ContentPack) => sheetOf(pack, (id) => (id === 'title' ? '' : 'right')),
      /without an answer/,
    ],
    ['was made of other text', (pack: ContentPack) => sheetOf({ ...pack, title: 'Another' }), /other text/],
    ['is of another pack', (pack: ContentPack) => ({ ...sheetOf(pack), topic: 'other' }), /filled\.json: is for other/],
    ['is empty', () => ({}), /filled\.json: was not made by care-widgets review/],
  ] as const) {
    it(`nothing is signed by a sheet that ${name}`, () => {
      const draft = { ...invented, review: { status: 'draft' } };
      write(english, draft);
      write('filled.json', sheet(draft));
      const { status, stderr } = run('sign', english, ...who, ...days, '--sheet', 'filled.json');
      assert.equal(status, 1);
      assert.match(stderr, why);
      assert.equal(read(english).review.status, 'draft');
    });
  }

  it('no day that is none, in the future or in the wrong order is taken, and no sample or faulty file is signed', () => {
    write(english, invented);
    const sign = (...given: string[]) => run('sign', english, ...who, ...given).stderr;
    assert.match(sign('--on', 'today', '--due', '2999-01-01'), /is not a date/);
    assert.match(sign('--on', '2026-01-05', '--due', '2999-02-30'), /--due 2999-02-30 is not a date/);
    assert.match(sign('--on', '2998-01-01', '--due', '2999-01-01'), /in the future/);
    assert.match(sign('--on', '2026-01-05', '--due', '2026-01-05'), /not after/);
    write(english, { ...invented, review: { status: 'sample' } });
    assert.match(sign(...days), /en\.json: is a sample, which .* never signed/);
    write(english, { ...invented, title: 7 });
    assert.match(sign(...days), /title: must be of type string/);
    assert.equal(run('sign', english).status, 2);
  });
});

describe('diff', () => {
  it('says in words what changed, by block, and what is no text', () => {
    write(english, invented);
    const next = structuredClone(invented);
    next.title = `${invented.title} now`;
    next.screening.sets[0].groups[0].signs[0].urgency = 'see-doctor';
    next.glossary.pop();
    write('new.json', next);
    const { stdout, status } = run('diff', english, 'new.json');
    assert.equal(status, 0);
    assert.match(stdout, /CHANGED title\n {2}Glass knee\{\+ now\+\}/);
    assert.match(
      stdout,
      /VALUE screening\.sets\.cracks\.groups\.[\w-]+\.signs\.[\w-]+\.urgency: \S+ became see-doctor/,
    );
    assert.match(stdout, /GONE glossary\./);
    assert.match(run('diff', english, english).stdout, /^Nothing changed/);
  });

  it('gives both texts back, whatever they are', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c d', 'é', '7')).map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const marked = markedWords(before, after);
        assert.equal(marked.replace(/\[-(.*?)-\]/gs, '$1').replace(/\{\+.*?\+\}/gs, ''), before);
        assert.equal(marked.replace(/\[-.*?-\]/gs, '').replace(/\{\+(.*?)\+\}/gs, '$1'), after);
      }),
    );
  });

  it('finds no change in a pack with itself, and every change of a text', () => {
    const blocks = blocksOf(invented);
    assert.deepEqual(changesBetween(invented, structuredClone(invented)), []);
    const other = structuredClone(invented);
    other.guide.title = 'Other';
    assert.deepEqual(
      changesBetween(invented, other).map(({ id }) => id),
      ['guide.title'],
    );
    assert.ok(blocks.length > 20);
  });
});

describe('export and import', () => {
  it('bring a translation to a translator and back', () => {
    write(english, invented);
    assert.equal(run('export', english, spanish, '--out', 'es.xlf').status, 0);
    const xliff = readFileSync(path('es.xlf'), 'utf8').replace(
      /<source>([^<]*)<\/source>/g,
      '<source>$1</source><target>es $1</target>',
    );
    write('es.xlf', xliff);
    const back = run('import', 'es.xlf', english, spanish, '--method', 'human');
    assert.equal(back.status, 0, back.stderr);
    const { pack, gaps, problems } = applyTranslation(invented, read(spanish));
    assert.deepEqual([problems, gaps], [[], []]);
    assert.equal(pack.title, 'es Glass knee');
    assert.equal(pack.translation?.method, 'human');
    assert.ok('pack' in parsePack(pack));
  });

  it('never take a computer’s text for a person’s, unless one has read them all', () => {
    write(english, invented);
    write(spanish, translation(invented));
    assert.equal(run('export', english, spanish, '--out', 'es.xlf').status, 0);
    const xliff = readFileSync(path('es.xlf'), 'utf8').replace(
      /<target>[^<]*<\/target>/,
      '<target>Otro título</target>',
    );
    write('es.xlf', xliff);
    const before = readFileSync(path(spanish), 'utf8');
    const take = (...more: string[]) => run('import', 'es.xlf', english, spanish, ...more);
    const { status, stderr } = take('--method', 'human');
    assert.equal(status, 1);
    assert.match(stderr, /blocks are as a computer wrote them .*--all-read/);
    assert.equal(readFileSync(path(spanish), 'utf8'), before);
    assert.equal(take().status, 0);
    assert.equal(read(spanish).method, 'machine');
    assert.equal(take('--method', 'human', '--all-read').status, 0);
    assert.equal(read(spanish).method, 'human');
  });

  it('give every text back as it was, whatever it is', async () => {
    const text = fc.oneof(
      fc.constantFrom('a < b & "c"', 'ألم في الظهر', '骨髓', '  two  spaces', 'it’s {emergency-number}', 'a ]]>'),
      fc.stringMatching(/^[ -z|~é]{1,40}$/).filter((one) => /[a-z\dé]/i.test(one)),
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (one, two) => {
        const some = { ...invented, title: 'x' };
        const own = translation(some, (original) => original, {});
        own.blocks = blocksFrom(some, {
          title: 'T',
          'overview.title': one.replace(/[{}]/g, ''),
          'guide.intro': two.replace(/[{}]/g, ''),
        });
        const { translation: back } = fromXliff(await toXliff(some, own), { ...own, blocks: {} }, some);
        // Space around a text is the translator's program's, not the translator's.
        const trimmed = Object.entries(own.blocks).map(([id, { of, text }]) => [id, { of, text: String(text).trim() }]);
        assert.deepEqual(back.blocks, Object.fromEntries(trimmed));
      }),
      { numRuns: 60 },
    );
  });

  it('take a text whole that comes back in parts, and none of which a part is missing', async () => {
    const some = structuredClone(invented);
    some.guide.intro = 'Call now. Do not wait.';
    some.overview.title = 'Two parts. One is missing.';
    const own = translation(some, (text) => text, { blocks: {} });
    const xliff = await toXliff(some, own);
    assert.equal(xliff.match(/<unit /g)!.length, xliff.match(/<unit [^>]*canResegment="no"/g)!.length);
    const inParts = (text: string, parts: string) => (all: string) =>
      all
        .replace(`<segment>\n      <source>${text}</source>\n    </segment>`, parts)
        .replace(`<segment><source>${text}</source></segment>`, parts);
    const segment = (source: string, target?: string) =>
      `<segment><source>${source}</source>${target ? `<target>${target}</target>` : ''}</segment>`;
    const space = '<ignorable><source> </source></ignorable>';
    const back = [
      inParts(
        some.guide.intro,
        segment('Call now.', '<mrk id="m1" type="term">Llame</mrk>\n  ahora.') +
          space +
          segment('Do not wait.', '<pc id="1">No</pc> espere<ph id="2"/>.'),
      ),
      inParts(some.overview.title, segment('Two parts.', 'Dos partes.') + space + segment('One is missing.')),
    ].reduce((all, change) => change(all), xliff.replace(/>\s+</g, '><'));
    assert.notEqual(back, xliff);
    const { blocks } = fromXliff(back.replace('<notes>', '<notes><note>Looks right</note>'), own, some).translation;
    assert.deepEqual(blocks, blocksFrom(some, { 'guide.intro': 'Llame ahora. No espere.' }));
    // Some programs write every name with a prefix.
    const prefixed = back.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
    assert.deepEqual(fromXliff(prefixed, own, some).translation.blocks, blocks);
  });

  it('take no source for a translation where nobody says that it is one', async () => {
    write(english, invented);
    assert.equal(run('export', english, spanish, '--out', 'es.xlf').status, 0);
    const sent = readFileSync(path('es.xlf'), 'utf8');
    const filled = (state: string, target: Change) =>
      sent.replace(/<segment>(\s*)<source>([^<]*)<\/source>/g, (_, space: string, source: string) => {
        const said = state ? ` state="${state}"` : '';
        return `<segment${said}>${space}<source>${source}</source><target>${target(source)}</target>`;
      });
    const take = (text: string) => {
      rmSync(path(spanish), { force: true });
      write('es.xlf', text);
      const { status, stdout, stderr } = run('import', 'es.xlf', english, spanish, '--method', 'human');
      assert.equal(status, 0, stderr);
      return { stdout, blocks: read(spanish).blocks };
    };
    const isSame: Change = (source) => source;
    const wrapped: Change = (one) => ` ${one.replaceAll(' ', '\u00a0')} `;
    const copies = ['', 'new', 'needs-translation', 'Initial'].map((state) => filled(state, isSame));
    for (const text of [
      filled('initial', isSame),
      filled('initial', (one) => `es ${one}`),
      filled('', wrapped),
      ...copies,
    ]) {
      const { stdout, blocks } = take(text);
      assert.deepEqual(blocks, {});
      assert.match(stdout, /Translated: 0 of \d+ blocks.*\nNot taken, as it (?:has the state|is the source again)/);
    }
    for (const text of [filled('translated', isSame), filled('final', isSame), filled('', (one) => `es ${one}`)]) {
      assert.ok(Object.keys(take(text).blocks).length > 20);
    }
    // A state of one part of a text counts for all of it.
    const parts = sent.replace(
      /<segment>\s*<source>Glass knee<\/source>\s*<\/segment>/,
      '<segment state="final"><source>Glass</source><target>De cristal</target></segment><segment state="initial"><source> knee</source><target> knee</target></segment>',
    );
    assert.notEqual(parts, sent);
    assert.deepEqual(take(parts).blocks, {});
    const twin = sent.replace(/(<unit id="title"[\s\S]*?<\/unit>)/, '$1$1');
    write('es.xlf', twin);
    assert.equal(run('import', 'es.xlf', english, spanish).status, 0, 'the same unit twice');
    write('es.xlf', twin.replace('<segment>', '<segment><source>Glass knee</source><target>Otra rodilla</target>'));
    assert.match(
      run('import', 'es.xlf', english, spanish).stderr,
      /^es\.xlf: nothing is taken over: .*title stands twice/,
    );
  });

  it('take a file into a translation with texts of blocks that are gone, which go', () => {
    write(english, invented);
    const own = translation(invented, (text) => text, { language: 'es' });
    write(spanish, { ...own, blocks: { ...own.blocks, 'guide.gone': own.blocks.title } });
    assert.equal(run('export', english, spanish, '--out', 'es.xlf').status, 0);
    const { status, stderr } = run('import', 'es.xlf', english, spanish);
    assert.equal(status, 0, stderr);
    assert.equal(read(spanish).blocks['guide.gone'], undefined);
    assert.equal(read(spanish).blocks.title.text, own.blocks.title!.text);
  });

  it('read a file in the encoding that it declares', () => {
    write(english, invented);
    run('export', english, spanish, '--out', 'es.xlf');
    const text = readFileSync(path('es.xlf'), 'utf8')
      .replace(/^<\?xml[^>]*\?>\s*/, '')
      .replace(/<source>([^<]*)<\/source>/g, '<source>$1</source><target>ñ $1</target>')
      .replace(/[^\0-\xff]/g, '-');
    const send = (declared: string, encoding: BufferEncoding) => {
      rmSync(path(spanish), { force: true });
      writeFileSync(path('es.xlf'), Buffer.from(`<?xml version="1.0" encoding="${declared}"?>\n${text}`, encoding));
      return run('import', 'es.xlf', english, spanish);
    };
    assert.equal(send('ISO-8859-1', 'latin1').status, 0);
    assert.equal(read(spanish).blocks.title.text, 'ñ Glass knee');
    const quoted = text.replaceAll('ñ ', '‘ñ’ ');
    const inWindows = Buffer.from(
      `<?xml version="1.0" encoding="windows-1252"?>\n${quoted}`.replaceAll('‘', '\x91').replaceAll('’', '\x92'),
      'latin1',
    );
    writeFileSync(path('es.xlf'), inWindows);
    rmSync(path(spanish), { force: true });
    assert.equal(run('import', 'es.xlf', english, spanish).status, 0);
    assert.equal(read(spanish).blocks.title.text, '‘ñ’ Glass knee');
    // The first bytes count more than what the file says of itself.
    for (const [mark, encoding, declared] of [
      ['\ufeff', 'utf8', 'windows-1252'],
      ['', 'utf16le', 'UTF-16'],
      ['\ufeff', 'utf16le', 'UTF-8'],
    ] as const) {
      rmSync(path(spanish), { force: true });
      const file = `${mark}<?xml version="1.0" encoding="${declared}"?>\n${text}`;
      writeFileSync(path('es.xlf'), Buffer.from(file, encoding));
      assert.equal(run('import', 'es.xlf', english, spanish).status, 0, `${encoding} as ${declared}`);
      assert.equal(read(spanish).blocks.title.text, 'ñ Glass knee');
    }
    assert.match(send('UTF-8', 'latin1').stderr, /es\.xlf: is not UTF-8/);
    assert.match(send('x-none', 'utf8').stderr, /its encoding x-none is not known/);
    for (const declared of ['UTF-16', 'utf-16le', 'UTF-32', 'ISO-10646-UCS-2'])
      assert.equal(
        send(declared, 'utf8').stderr,
        `es.xlf: says encoding="${declared}" of itself, and is not in it. Correct that in its first line; most are UTF-8.\n`,
      );
  });

  it('find out what changed meanwhile', async () => {
    const own = translation(invented);
    const changed = { ...invented, title: 'Another title' };
    const { translation: back } = fromXliff(await toXliff(invented, own), { ...own, blocks: {} }, changed);
    assert.deepEqual(
      applyTranslation(changed, back)
        .gaps.map(({ id, reason }) => [id, reason])
        .filter(([id]) => id === 'title'),
      [['title', 'outdated']],
    );
  });

  it('tell the translator what a changed text was, and take no target that nobody has written anew', async () => {
    const own = translation(invented);
    const changed = structuredClone(invented);
    changed.title = 'Another title';
    changed.guide.keyPoints.items[0] = 'Another point';
    const xliff = await toXliff(changed, own);
    assert.match(xliff, /mark [0-9a-f]{8}\. Changed since\. It was: es Glass knee</);
    assert.ok(xliff.includes([own.blocks['guide.keyPoints.items']!.text].flat().join(' | ').replace(/&/g, '&amp;')));
    assert.match(xliff, /Entry 1 of \d\. Keep this/);
    const { gaps } = applyTranslation(changed, fromXliff(xliff, own, changed).translation);
    assert.deepEqual(
      gaps.map(({ id, reason }) => [id, reason]),
      [
        ['title', 'outdated'],
        ['guide.keyPoints.items', 'outdated'],
      ],
    );
  });

  it('say what came, what is open, and what was not taken for which reason', () => {
    write(english, invented);
    const own = translation(invented);
    delete own.blocks.title;
    write(spanish, own);
    run('export', english, spanish, '--out', 'es.xlf');
    const xliff = readFileSync(path('es.xlf'), 'utf8');
    const [, target = ''] = /<target>([^<]*\{emergency-number\}[^<]*)</.exec(xliff) ?? [];
    write('es.xlf', xliff.replace(target, target.replace('{emergency-number}', '112')));
    const lost = run('import', 'es.xlf', english, spanish);
    assert.equal(lost.status, 0, lost.stderr);
    assert.match(lost.stdout, /New or changed: 0\./);
    assert.match(lost.stdout, /\nNot taken, as it has different placeholders than the original: \S+\.\n/);
    assert.match(lost.stdout, /\nNot taken, as it has no target: title\b/);
    assert.deepEqual(read(spanish), own);
    // Of states it speaks where one keeps a text from being taken, and not where a text has the word.
    const hint = /its state must say so/;
    write('es.xlf', xliff.replace(target, `[state] ${target}`));
    const marked = run('import', 'es.xlf', english, spanish).stdout;
    assert.match(marked, /\nNot taken, as it starts with \[state\], as if it were unfinished: \S+\.\n/);
    assert.doesNotMatch(marked, hint);
    write('es.xlf', xliff.replaceAll(/<segment[^>]*>/g, '<segment state="initial">'));
    assert.match(run('import', 'es.xlf', english, spanish).stdout, hint);
    write('es.xlf', xliff.replace(target, `${target} sí`));
    const { stdout } = run('import', 'es.xlf', english, spanish);
    const count = Object.keys(own.blocks).length;
    assert.match(stdout, new RegExp(`New or changed: 1\\. Translated: ${count} of ${count + 1} blocks, not title\\.`));
    assert.match(stdout, /machine translation/);
    assert.equal(read(spanish).method, 'machine');
    assert.match(run('import', 'es.xlf', english, spanish, '--method', 'robot').stderr, /must be machine or human/);
  });

  it('take the signature off a text that changed, and refuse what is not theirs', () => {
    write(english, invented);
    const review: Translation['review'] = {
      status: 'reviewed',
      by: 'A',
      role: 'B',
      on: '2026-01-01',
      due: '2999-01-01',
    };
    write(
      spanish,
      translation(invented, (text) => `es ${text}`, { review }),
    );
    run('export', english, spanish, '--out', 'es.xlf');
    assert.equal(run('import', 'es.xlf', english, spanish).status, 0);
    assert.equal(read(spanish).review.status, 'reviewed');
    write('es.xlf', readFileSync(path('es.xlf'), 'utf8').replace('>es Glass knee<', '>la rodilla<'));
    run('import', 'es.xlf', english, spanish);
    assert.equal(read(spanish).review.status, 'draft');
    write('es.xlf', readFileSync(path('es.xlf'), 'utf8').replace('trgLang="es"', 'trgLang="fr"'));
    assert.match(run('import', 'es.xlf', english, spanish).stderr, /^es\.xlf: is in fr, not in es/);
    for (const none of ['no XML', '<xliff', '<a/>', '<xliff version="1.2"><file original="x"/></xliff>', '']) {
      write('es.xlf', none);
      const { status, stderr } = run('import', 'es.xlf', english, spanish);
      assert.equal(status, 1);
      assert.match(
        stderr,
        /^es\.xlf: .*XLIFF.*(?:Export it again as XLIFF 2\.0|Fetch it again from where it came)\.\n$/,
        none,
      );
    }
  });
});

describe('bundle', () => {
  it('writes whole packs for src and as scripts of pure ASCII, and nothing that only authors need', () => {
    write(english, { ...invented, openQuestions: ['Open?'] });
    write(
      spanish,
      translation(invented, (text) => `ñ ${text}`),
    );
    const { status, stderr } = run('bundle', 'content', '--out', 'public');
    assert.equal(status, 0, stderr);
    for (const language of ['en', 'es']) {
      const pack = read(`public/glass-knee/${language}.json`);
      assert.ok('pack' in parsePack(pack));
      assert.equal(pack.openQuestions, undefined);
      const script = readFileSync(path(`public/glass-knee/${language}.js`), 'utf8');
      assert.match(script, /^[\x20-\x7e\n]*$/);
      let given: unknown;
      class CustomEvent {
        constructor(name: string, { detail }: { detail: { pack: unknown } }) {
          given = [name, detail.pack];
        }
      }
      // An element with such a name stands before the document's own method.
      class EventTarget {
        dispatchEvent() {}
        addEventListener() {}
      }
      const document = Object.assign(new EventTarget(), { dispatchEvent: {}, addEventListener: {} });
      vm.runInNewContext(script, { CustomEvent, EventTarget, document });
      assert.deepEqual(JSON.parse(JSON.stringify(given)), ['care-content', pack]);
    }
    assert.equal(read('public/glass-knee/es.json').title, 'ñ Glass knee');
    const { written, files } = read('public/manifest.json');
    assert.match(written, /^\d{4}-\d{2}-\d{2}$/);
    assert.deepEqual(
      files.map(({ file }: { file: string }) => file),
      ['en.json', 'en.js', 'es.json', 'es.js'].map((name) => `glass-knee/${name}`),
    );
    for (const { file, language, version, review, integrity } of files) {
      const bytes = readFileSync(path('public', file));
      assert.equal(integrity, `sha384-${createHash('sha384').update(bytes).digest('base64')}`);
      const { review: signed, version: own } = read(`public/${file.replace(/\.js$/, '.json')}`);
      assert.deepEqual({ version, review }, { version: own, review: signed });
      assert.equal(language, file.slice('glass-knee/'.length, -file.split('.').pop().length - 1));
    }
    assert.deepEqual(files[3].translation, {
      from: 'en',
      version: invented.version,
      method: 'machine',
      untranslated: 0,
    });
  });

  it('a page may bring a pack after the element that shows it, and hears a complaint only where none comes', async () => {
    write(english, invented);
    assert.equal(run('bundle', 'content', '--out', 'public').status, 0);
    const site = await serve({ '/dist/': resolve('dist'), '/': path('public') });
    const browser = await launchChromium();
    after(() => {
      site.server.close();
      return browser.close();
    });
    const shown = async (scripts: string, how = '') => {
      write(
        'public/late.html',
        `<!doctype html><html lang="en"><meta charset="utf-8">
        <all-phase-timeline topic="glass-knee"></all-phase-timeline><script ${how} src="/dist/care-widgets.js"></script>${scripts}`,
      );
      const page = await browser.newPage();
      const warned: string[] = [];
      page.on('console', (message) => message.type() === 'warn' && warned.push(message.text()));
      await page.goto(`${site.address}late.html`, { waitUntil: 'networkidle0' });
      const title = await page.$eval(
        'all-phase-timeline',
        ({ shadowRoot }) => shadowRoot!.querySelector('h2')?.textContent,
      );
      return { title: title?.trim(), warned };
    };
    for (const scripts of [
      '<script src="/glass-knee/en.js"></script>',
      '<script defer src="/glass-knee/en.js"></script>',
    ]) {
      assert.deepEqual(await shown(scripts), { title: invented.timeline.title, warned: [] });
    }
    const late = '<script defer src="/glass-knee/en.js"></script>';
    assert.deepEqual(await shown(late, 'defer'), { title: invented.timeline.title, warned: [] });
    const { warned } = await shown('');
    assert.match(warned.join(), /^[^,]*unknown topic "glass-knee"/);
  });

  it('puts the original in place of a text whose original has changed', () => {
    const own = translation(invented);
    own.blocks.title!.of = markOf('an older title');
    write(english, invented);
    write(spanish, own);
    const { status, stderr } = run('bundle', 'content', '--out', 'public');
    assert.equal(status, 0, stderr);
    const { title, translation: made } = read('public/glass-knee/es.json');
    assert.deepEqual([title, made.untranslated], [invented.title, [invented.title]]);
  });

  it('never writes over what it is made of, and never takes what it has written for content', () => {
    write(english, { ...invented, openQuestions: ['Open?'] });
    for (const out of ['content', '.', './content/']) {
      const { status, stderr } = run('bundle', 'content', '--out', out);
      assert.equal(status, 1);
      assert.match(stderr, /contains the files to be bundled/);
    }
    write('content/glass-knee/glass-knee.en.review.json', sheetOf(invented));
    for (const _ of [1, 2]) assert.equal(run('bundle', 'content', '--out', 'content/public').status, 0);
    assert.deepEqual(read(english).openQuestions, ['Open?']);
  });

  it('refuses to write what has an error', () => {
    write(english, { ...invented, title: 7 });
    const { status, stderr } = run('bundle', 'content', '--out', 'never');
    assert.equal(status, 1);
    assert.match(stderr, /title: must be of type string/);
    assert.throws(() => read('never/glass-knee/en.json'));
  });
});

describe('words of the interface', () => {
  const french = 'content/interface/fr.json';
  const own = () => findings().filter(({ file }) => file === french);

  it('start as a copy of the English ones, and the check names what is not translated, missing or changed', () => {
    write(english, invented);
    assert.equal(run('new', 'interface', '--language', 'fr').status, 0);
    const words = read(french);
    assert.equal(words.language, 'Français');
    assert.ok(own().length > 20);
    assert.ok(own().every(({ rule }) => rule === 'is English'));
    // With a place for each plural form of the language.
    assert.deepEqual(Object.keys(words.checklist.noteCount), ['one', 'many', 'other']);
    delete words.checklist.noteCount.many;
    write(french, words);
    assert.ok(own().some(({ id, level }) => id === 'checklist.noteCount.many' && level === 'error'));

    words.checklist.noteCount = { one: '{count} effet', many: '{count} effets', other: '{count} effets' };
    words.emergencyLine = 'Appelez vite.';
    words.screener.continue = '';
    words.screener.why = 'Pourquoi \u202e';
    delete words.screener.restart;
    words.more = 'Plus';
    write(french, words);
    const errors = own().filter(({ level }) => level === 'error');
    assert.deepEqual(Object.fromEntries(errors.map(({ id, rule }) => [id, rule])), {
      emergencyLine: 'must contain {emergency-number}',
      'screener.continue': 'must be a text',
      'screener.why': 'contains a control or direction character',
      'screener.restart': 'is missing',
      more: 'is not a word of the interface',
    });
    assert.equal(run('bundle', 'content', '--out', 'never').status, 1);
    assert.match(run('review', french).stderr, /which only check and bundle accept/);
  });

  const speaks = async (language: string) => {
    // Without a list of its own the element says what to do in an emergency in words of the interface.
    const { emergency, ...screening } = invented.screening;
    const original = { ...invented, screening };
    write(english, original);
    run('new', 'interface', '--language', 'fr');
    const words = read(french);
    words.emergencyLine = 'En cas d’urgence, appelez le {emergency-number}.';
    write(french, words);
    write(
      `content/glass-knee/${language.toLowerCase()}.json`,
      translation(original, (text) => text, { language }),
    );
    const bundled = run('bundle', 'content', '--out', 'public');
    assert.equal(bundled.status, 0, bundled.stderr);
    assert.ok(
      read('public/manifest.json').files.some(
        ({ file, integrity }: { file: string; integrity: string }) => file === 'interface/fr.js' && integrity,
      ),
    );
    const site = await serve({ '/dist/': resolve('dist'), '/': path('public') });
    write(
      'public/index.html',
      `<!doctype html><html lang="${language}"><meta charset="utf-8"><script src="/dist/care-widgets.js"></script>
      <script src="/interface/fr.js"></script><script src="/glass-knee/en.js"></script>
      <script src="/glass-knee/${language.toLowerCase()}.js"></script>
      <redflag-screener topic="glass-knee"></redflag-screener>`,
    );
    const browser = await launchChromium();
    after(() => {
      site.server.close();
      return browser.close();
    });
    const page = await browser.newPage();
    await page.goto(`${site.address}index.html`);
    // The line is there as well while the pack is on its way.
    await page.waitForFunction(() =>
      document.querySelector('redflag-screener')!.shadowRoot?.querySelector('[part=question]'),
    );
    const line = await page.$eval('redflag-screener', ({ shadowRoot }) =>
      shadowRoot!.querySelector('.emergency-line')!.textContent.trim(),
    );
    assert.equal(line, 'En cas d’urgence, appelez le 999.');
  };

  it('are a script beside the packs, and the elements of a page speak with them', () => speaks('fr'));

  it('are those of the language where a region has none', () => speaks('fr-CA'));
});

interface Pemat {
  items: Item[];
  scores: Score[];
}

describe('pemat', () => {
  it('decides what a program can, and leaves the rest to a person', () => {
    write(english, invented);
    const { items, scores }: Pemat = JSON.parse(run('pemat', english, '--json').stdout);
    const numbersOf = (sheet: string) =>
      items.filter(({ id }) => id.startsWith(sheet)).map(({ id }) => Number(id.split(' ').pop()));
    // PEMAT's 13 and 14 are for films.
    const pemat = Array.from({ length: 26 }, (_, index) => index + 1).filter((number) => ![13, 14].includes(number));
    assert.deepEqual(numbersOf('PEMAT-P'), pemat);
    assert.deepEqual(
      numbersOf('Clear Communication Index'),
      pemat
        .concat(13, 14)
        .filter((one) => one <= 20)
        .sort((a, b) => a - b),
    );
    for (const { answer } of items) assert.ok(['agree', 'disagree', 'does not apply', 'for a person'].includes(answer));
    for (const { part, agree, disagree, doesNotApply, open, lowest, highest } of scores) {
      assert.equal(agree + disagree + doesNotApply + open, items.filter((item) => item.part === part).length);
      assert.ok(open > 0 && lowest < highest && highest <= 100, part);
    }
    assert.match(
      run('pemat', english).stdout,
      /understandable: between \d+ and \d+, depending on \d+ more items that a person decides\./,
    );
  });

  it('takes a person’s answers from the filled-in sheet of this very text, and overrules nothing that was counted', () => {
    write(english, { ...invented, title: invented.title });
    const { items }: Pemat = JSON.parse(run('pemat', english, '--json').stdout);
    const filled = (pack: ContentPack, answer: string) => ({
      ...sheetOf(pack),
      items: Object.fromEntries(items.map(({ id }) => [id, answer])),
    });
    write('filled.json', filled(invented, 'agree'));
    const after: Pemat = JSON.parse(run('pemat', english, '--sheet', 'filled.json', '--json').stdout);
    for (const [index, { answer }] of items.entries())
      assert.equal(after.items[index]?.answer, answer === 'for a person' ? 'agree' : answer);
    for (const { open, lowest, highest } of after.scores) assert.ok(!open && lowest === highest);
    write('filled.json', filled(invented, 'no'));
    assert.ok(JSON.parse(run('pemat', english, '--sheet', 'filled.json', '--json').stdout).scores[0].open > 0);
    write('filled.json', filled({ ...invented, title: 'Another' }, 'agree'));
    const { status, stderr } = run('pemat', english, '--sheet', 'filled.json');
    assert.equal(status, 1);
    assert.match(stderr, /^filled\.json: was made for other text/);
  });

  it('a score is the part of what applies, and tells whether the mark is reached', () => {
    const item = (answer: Item['answer']): Item => ({
      id: 'x',
      part: 'PEMAT-P, can be acted on',
      about: '',
      answer,
      evidence: '',
    });
    const [, acted] = scores((['agree', 'agree', 'disagree', 'does not apply'] as const).map(item));
    assert.deepEqual([acted?.lowest, acted?.highest, acted?.doesNotApply], [67, 67, 1]);
    assert.match(scoreLine(acted!), /67 \(not good: the threshold is 70\)/);
    const [, all] = scores([item('agree')]);
    assert.match(scoreLine(all!), /100 \(good/);
  });
});

describe('numbers, units and addresses', () => {
  type Text = string | string[];
  const compare = (before: Text, after: Text, language = 'fr') =>
    differences({ text: before, language: 'en' }, { text: after, language });
  const same = (...texts: [Text, Text, string?]) =>
    assert.deepEqual(compare(...texts), { errors: [], warnings: [] }, texts.join(' → '));
  const other = (...texts: [Text, Text, string?]) =>
    assert.notEqual(compare(...texts).errors.length, 0, texts.join(' → '));

  it('are the same however a language writes them', () => {
    same('From 100.4 °F, 2 to 3 years', 'À partir de 100,4 °F, 2 à 3 ans');
    same('Call (555) 010-0199', 'Appelez le 555 010 0199');
    same('Call 1-800-555-0143 or 988.', 'Llame al 1 (800) 555-0143 o al 988.', 'es');
    same('Drink 1,500 mL a day.', 'Buvez 1\u00a0500 mL par jour.');
    same('Drink 1,500 mL a day.', 'Trinken Sie 1.500 ml am Tag.', 'de');
    same('Drink 1,500 mL a day.', 'Trinken Sie 1’500 ml am Tag.', 'de-CH');
    same('1,234,567.5', '1.234.567,5', 'de');
    same('It helps 50% of people.', 'يساعد 50٪ من الناس.', 'ar');
    same('Rest for 2 to 3 days.', 'Descanse 2-3 días.', 'es');
    same('Rest for 2 to 3 days.', '休息2～3天。', 'zh-Hans');
    same('Call before 8 p.m.', 'Appelez avant 20 h.');
    same('From 8:30 a.m. to 8 p.m.', 'De 8 h 30 à 20 h 00.');
    same('At 12 a.m.', 'À 0 h.');
    same('At noon, or 8 p.m.', 'A mediodía, o a las 8 p. m.', 'es');
    same('Take two pills of 2.5 mg.', 'Prenez 2 comprimés de 2,5 mg.');
    same('Half: ½ pill', 'La moitié : ½ comprimé');
    same('Take 10 mg.', 'Примите 10 мг.', 'ru');
    same('Drink 1,500 mL a day.', 'Пейте 1 500 мл в день.', 'ru');
    same('Drink 1,000-2,000 mL a day.', 'Trinken Sie 1.000-2.000 ml am Tag.', 'de');
    same('Take 150–200 (300–400) mg.', 'Tome 150–200 (300–400) mg.', 'es');
    same('Take ½ pill.', 'Tome 1/2 pastilla.', 'es');
    same('Take 1 1/2 pills.', 'Prenez 1½ comprimé.');
    same('Take 1½ pills.', 'Tome 1,5 pastillas.', 'es');
    same('It helps 50% of people.', 'Ayuda al 50 por ciento de las personas.', 'es');
    same('It helps 50 percent of people.', 'Помогает 50% людей.', 'ru');
    same('It helps 50% of people.', '对百分之50的人有帮助。', 'zh-Hans');
    same('Over 100.4 °F (38 °C)', 'Más de 100.4 grados Fahrenheit (38 grados centígrados)', 'es');
    same('Over 38 degrees Celsius', 'Выше 38 градусов по Цельсию', 'ru');
    same('Over 100.4 °F', '高于华氏100.4度', 'zh-Hans');
    same('Over 100.4 °F', '화씨 100.4도가 넘으면', 'ko');
    same('Wait fifteen minutes.', 'Espere 15 minutos.', 'es');
    same('For twenty-four hours, twice a day', 'Durante 24 horas, 2 veces al día', 'es');
    same('At noon', 'A las 12', 'es');
    same('At 12 p.m.', 'A mediodía', 'es');
    same('Since March 2026', '2026年3月以来', 'zh-Hans');
    same('10,000 people', '1万人', 'zh-Hans');
    same('20,000 people', '20 тысяч человек', 'ru');
    same('At 8 p.m.', 'A las 8 de la noche', 'es');
    same('At 8 p.m.', '晚上8点', 'zh-Hans');
    same('At 8 a.m.', '오전 8시에', 'ko');
    same('Take 5 mg with food.', '밥과 함께 5 mg을 드십시오.', 'ko');
    same('Take 5 mg with food.', '随餐服用5毫克药片。', 'zh-Hans');
    same('Take 5 g.', 'Tome 5 gramos.', 'es');
    same('Take 5 g.', 'Примите 5 граммов.', 'ru');
    same('Take 5 g.', '服用5公克。', 'zh-Hant');
    same('Take 5 g.', 'تناول 5 جرام.', 'ar');
    same('Take 5 g.', 'Uống 5 gam.', 'vi');
    same('Take 5 g.', 'Uminom ng 5 gramo.', 'tl');
    same('Take 5 mg/kg.', 'Tome 5 miligramos por kilogramo.', 'es');
    same('Below 5 mmol', 'Ниже 5 ммоль', 'ru');
    same('Every 3 weeks for 6 hours', 'كل 3 أسابيع لمدة 6 ساعات', 'ar');
    same('If <5 days', 'Si <5 días', 'es');
  });

  it('name a dose by its unit in every form, and a number by its mark, sign and half of the day', () => {
    other('Take .5 mg.', 'Tome 5 mg.', 'es');
    other('Take 0.125-0.250 mg.', 'Tome 0.125-0.250 g.', 'es');
    other('Take 250-500 (1000 mg).', 'Tome 2505-00 (1000 mg).', 'es');
    other('Take 1,000 mg.', 'Tome 1 mg.', 'es');
    other('Take 1.125 mg.', 'Tome 1125 mg.', 'es');
    other('Take 1.5 mg.', 'Tome 1,500 mg.', 'es');
    for (const [to, language] of [
      ['5 g을 드십시오.', 'ko'],
      ['服用5克药片。', 'zh-Hans'],
      ['服用5公克。', 'zh-Hant'],
      ['Tome 5 gramos.', 'es'],
      ['Примите 5 граммов.', 'ru'],
      ['تناول 5 جرام.', 'ar'],
      ['5 گرم بخورید.', 'fa'],
      ['Uống 5 gam.', 'vi'],
      ['Uminom ng 5 gramo.', 'tl'],
      ['Prenez 5 ug.', 'fr'],
      ['Prenez 5 microgrammes.', 'fr'],
    ] as const)
      other('Take 5 mg.', to, language);
    other('Take 5 milligrams.', 'Prenez 5 g.');
    other('Take 5 mg/kg.', 'Prenez 5 mg/m².');
    other('Take 5 mg/kg.', 'Prenez 5 mg.');
    other('Every 3 weeks for 6 hours', 'Cada 3 horas durante 6 semanas', 'es');
    other('For 2 days', '2주 동안', 'ko');
    other('100.4 °F', '100,4', 'fr');
    other('At 8 p.m.', 'A las 8:00', 'es');
    other('At 8 p.m.', 'A las 8 de la mañana', 'es');
    other('At 8 a.m.', 'A las 8 de la noche', 'es');
    other('If <5', 'Si >5', 'es');
    other('If ≥38 °C', 'Si ≤38 °C', 'es');
    other('10,000 people', '10万人', 'zh-Hans');
  });

  it('whose sign, unit or order changed are for a person, who reads the words around them', () => {
    const asks = (...texts: [Text, Text, string?]) => {
      const { errors, warnings } = compare(...texts);
      assert.deepEqual([errors, warnings.length], [[], 1], texts.join(' → '));
    };
    asks('If <5 days', 'Si es menos de 5 días', 'es');
    asks('At -18 °C', 'A 18 °C', 'es');
    asks('Take 5 mg.', 'Tome 5.', 'es');
    asks('Take 5 mg in the morning, 10 mg at night.', 'Tome 10 mg por la mañana, 5 mg por la noche.', 'es');
    asks('At 8 p.m.', 'Ku 8:00', 'rw');
  });

  it('are others where a mark, a bracket, a unit or a half of the day is lost', () => {
    other('Take 1 (2.5 mg) pill.', 'Tome 1 (25 mg) pastilla.', 'es');
    other('Take 2.5-5 mg.', 'Tome 25-5 mg.', 'es');
    other('Take 2 (10 mg) pills.', 'Tome 21 (0 mg) pastillas.', 'es');
    other('Take 10 mg.', 'Prenez 10 g.');
    other('Take 5 mg of A and 10 mL of B.', 'Prenez 5 mL de A et 10 mg de B.');
    other('Take 0.5 mg.', 'Prenez 5 mg.');
    other('Take 1,000 mg.', 'Prenez 100 mg.');
    other('Take 10 mg.', 'Prenez 10 mg, puis 20 mg.');
    other('At 8 p.m.', 'À 8 a.m.');
    other('2 to 3 years', '3 à 4 ans');
    other('38 °C', '38 °F');
    other('See https://a.example', 'Voir https://b.example');
    other(['Take 1.', 'Take 2.'], ['Prenez 2.', 'Prenez 1.']);
    other('2', '٢', 'ar');
  });

  it('that may be read as another number are for a person', () => {
    const { errors, warnings } = compare('Drink 1,500 mL a day.', 'Beba 1,500 mL al día.', 'es');
    assert.deepEqual([errors, warnings.length], [[], 1]);
  });

  it('a number with a decimal never passes for the one without its mark, in any language of the library', () => {
    const dose = fc.tuple(
      fc.integer({ min: 0, max: 999 }),
      fc.integer({ min: 1, max: 99 }).filter((n) => n % 10 !== 0),
    );
    const around = fc.constantFrom(['Take ', ' mg.'], ['Take 1 (', ' mg) pill.'], ['Take ', '-500 mg.'], ['', '']);
    const languages = readdirSync('src/content/messages').map((file) => file.slice(0, -5));
    fc.assert(
      fc.property(
        dose,
        around,
        fc.constantFrom(...languages, 'de', 'fr'),
        ([whole, part], [before, after], language) => {
          const english = `${whole}.${part}`;
          const own = new Intl.NumberFormat(language, { numberingSystem: 'latn', maximumFractionDigits: 2 }).format(
            Number(english),
          );
          const text = `${before}${english}${after}`;
          assert.deepEqual(compare(text, `${before}${own}${after}`, language).errors, []);
          const lost = compare(text, `${before}${whole}${part}${after}`, language).errors;
          assert.ok(lost.length || Number(english) === Number(`${whole}${part}`), text);
        },
      ),
    );
  });
});

it('docs/content.md tells the figures of the packs', () => {
  const docs = readFileSync('docs/content.md', 'utf8');
  const packs = resolve('src/packs');
  for (const topic of readdirSync(packs)) {
    const { reports } = JSON.parse(run('check', join(packs, topic), '--json').stdout);
    const { reading } = reports.find(({ language }: { language: string }) => language === 'en');
    const grades = [reading.mean, reading.meanWithNames, reading.worst.grade, reading.smog].map((one: number) =>
      one.toFixed(1),
    );
    assert.ok(docs.includes(`| \`${topic}\` | ${grades.join(' | ')} |`), `${topic}: ${grades.join(' | ')}`);
    const { scores: all }: Pemat = JSON.parse(run('pemat', join(packs, topic, 'en.json'), '--json').stdout);
    const cells = all.map(
      ({ lowest, highest, agree, disagree, open }) =>
        `${lowest} to ${highest} (${agree} agree, ${disagree} not, ${open} open)`,
    );
    assert.ok(docs.includes(`| \`${topic}\` | ${cells.join(' | ')} |`), `${topic}: ${cells.join(' | ')}`);
  }
});

it('a call, an urgency or a negation that a translation has lost is named, in every language of the library', () => {
  assert.deepEqual(lostUrgency('Call right away.', 'Llame de inmediato.', 'es'), []);
  assert.deepEqual(lostUrgency('Call right away.', 'Llame cuando pueda.', 'es-MX'), ['what must be done at once']);
  assert.deepEqual(lostUrgency('Do not wait.', 'Espere.', 'es'), ['a negation']);
  assert.deepEqual(lostUrgency('This is an emergency.', '这很重要。', 'zh-Hans'), ['an emergency']);
  assert.deepEqual(lostUrgency('See a doctor today.', 'راجع الطبيب.', 'ar'), ['what must be done today']);
  assert.deepEqual(lostUrgency('Do not drink.', '물을 마십시오.', 'ko'), ['a negation']);
  // Entry by entry: a word elsewhere in the list does not count.
  assert.deepEqual(lostUrgency(['Call now.', 'Rest.'], ['Отдыхайте.', 'Звоните сейчас.'], 'ru').length, 2);
  assert.deepEqual(lostUrgency('Call {emergency-number}.', 'Appelez.', 'fr'), []);
});
