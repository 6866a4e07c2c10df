import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gradeOf, jargon, medicalNamePattern, namesOf, wordsOf } from '../../src/cli/readability/reading.js';
import { urgenciesOf } from '../../src/cli/review/evidence.js';
import { frequencyOf } from '../../src/content/frequency.js';
import type { ContentPack } from '../../src/content/index.js';
import { blocksOf, type PathText, packFiles, textsOf } from '../../tools/content/grade.js';
import { translations } from '../fixtures/library-packs.js';

const highestGrade = 6;
const longestSentence = 20;

const reassurance = /\byou(’re| are) (now )?(cleared|safe|fine|healthy|in the clear)\b|\bcleared to\b/i;
const literalNumber = /(?<![\d.])(911|999|000|112|111|119)(?![\d.])|\b9-1-1\b/;
const scoreOrChance =
  /%|\bpercent|\bscore|\bpoints?\b|\bprobab|\bodds\b|\blikel(y|ihood)\b|\b\d+ (in|of|out of) \d+\b/i;
const diagnosis =
  /cauda equina|sciatica|stenosis|fracture|herniat|slipped dis[ck]|spondyl|abscess|tumou?r|arthritis|aneurysm|compress|\binfection/i;
const number = /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|half)\b/i;
const span = /\b(day|week|month|year)s?\b/i;

const load = (file: string): ContentPack =>
  JSON.parse(readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8'));

/** Prints the offending blocks as a table, which a patient's editor reads faster than a diff. */
function none(rows: { path: string }[], message: string): void {
  if (rows.length) console.table(rows);
  assert.equal(rows.length, 0, `${message}: ${rows.map(({ path }) => path).join(', ')}`);
}
const matching = (blocks: PathText[], pattern: RegExp) => blocks.filter(({ text }) => pattern.test(text));
// A colon ends a sentence for the grade, not here: a reader must keep what stands before it in mind.
const wholeSentences = (text: string) => text.split(/(?<=[.?!])\s+/);

const files = packFiles();

for (const file of files)
  it(`${file} has for each urgency what its sources say`, () => {
    const pack = load(file);
    const told = new Set(pack.evidence?.map(({ about }) => about));
    assert.deepEqual(
      urgenciesOf(pack).filter((id) => !told.has(id)),
      [],
    );
    assert.ok(told.size > 30);
  });

it('there are packs to check', () => {
  for (const topic of ['acute-lymphoblastic-leukemia', 'back-pain'])
    assert.ok(files.includes(`packs/${topic}/en.json`));
});

it('the list of what needs the emergency number is the same in both places of the page on back pain', () => {
  const { chapters = [], screening } = load('packs/back-pain/en.json');
  const stop = chapters.flatMap(({ sections }) => sections).find(({ id }) => id === 'stop');
  assert.ok(stop?.items?.length);
  assert.deepEqual(stop.items, screening?.emergency?.items);
  const translated = translations.filter(({ own }) => own.topic === 'back-pain');
  assert.ok(translated.length > 5);
  for (const { own } of translated) {
    const [there, here] = ['chapters.care-at-home.sections.stop.items', 'screening.emergency.items'].map(
      (id) => own.blocks[id]?.text,
    );
    assert.deepEqual(there, here, own.language);
  }
});

for (const file of files) {
  const pack = load(file);
  const blocks = blocksOf(file);

  describe(file, () => {
    it('lies where its topic and language say', () => {
      assert.equal(file, `packs/${pack.topic}/${pack.language}.json`);
    });

    it('has no emergency number that a page could not replace', () => {
      // The lines that the words for one country name are numbers of that country.
      const ofAnyCountry = blocks.filter(({ path }) => !/^emergency\.words\.[a-z]{2}\.lines/.test(path));
      none(matching(ofAnyCountry, literalNumber), 'literal emergency number');
    });

    // Grades and words below are those of English.
    if (!/^en\b/.test(pack.language)) return;

    it(`reads at U.S. grade ${highestGrade} or below in every block, medical names counted out`, () => {
      const names = namesOf(pack);
      const graded = blocks.map(({ path, text }) => ({
        path,
        grade: gradeOf(text, { namesCounted: false, names }),
        text,
      }));
      none(
        graded.filter(({ grade }) => !(grade <= highestGrade)),
        'too hard to read',
      );
    });

    it(`has no sentence of more than ${longestSentence} words`, () => {
      const sentences = blocks.flatMap(({ path, text }) =>
        wholeSentences(text).map((sentence) => ({ path, sentence })),
      );
      const counted = sentences.map((row) => ({ ...row, words: wordsOf(row.sentence).length }));
      none(
        counted.filter(({ words }) => words > longestSentence),
        'long sentence',
      );
    });

    it('has no jargon and no false reassurance', () => {
      none(matching(blocks, jargon), 'jargon');
      none(matching(blocks, reassurance), 'reassurance');
    });

    const { glossary, treatments = [], effects = [] } = pack;
    if (glossary) {
      const terms = new Set(
        glossary.flatMap(({ term, forms = [] }) => [term, ...forms]).map((form) => form.toLowerCase()),
      );

      it('explains every medical name that it uses', () => {
        const inTexts = blocks
          .filter(({ path }) => !path.startsWith('glossary'))
          .flatMap(({ path, text }) =>
            [...text.matchAll(medicalNamePattern)].map(([name]) => ({ path, name: name.toLowerCase() })),
          );
        assert.ok(inTexts.length > 10);
        const explained = ({ name }: { name: string }) =>
          [...terms].some((term) => term === name || term.split(/[\s-]/).includes(name));
        none(
          inTexts.filter((one) => !explained(one)).map(({ path, name }) => ({ path: `${path} ${name}` })),
          'not in the glossary',
        );
      });

      it('explains no word that it does not use', () => {
        const text = textsOf(pack)
          .filter(({ path }) => !/^(glossary|openQuestions|sources)/.test(path))
          .map((one) => one.text)
          .join('\n')
          .toLowerCase();
        const unused = glossary.filter(
          ({ term, forms = [] }) => ![term, ...forms].some((form) => text.includes(form.toLowerCase())),
        );
        none(
          unused.map(({ id, term }) => ({ path: id, term })),
          'not used',
        );
      });
    }

    for (const { id, description, width, height, shapes, marks = [] } of pack.pictures ?? []) {
      it(`the picture ${id} names no left or right, as some languages mirror it`, () => {
        for (const text of [description, ...marks.map(({ label }) => label)]) {
          assert.doesNotMatch(text, /\b(?:left|right)\b/i);
        }
      });

      it(`the picture ${id} keeps its numbers inside its frame`, () => {
        const outside = marks.filter(({ x, y }) => x < 9 || y < 9 || x > width - 9 || y > height - 9);
        none(
          outside.map(({ label }) => ({ path: label })),
          'mark outside',
        );
        assert.ok(shapes.length > 2);
      });
    }

    if (pack.screening) {
      it('screens without a diagnosis, a score or a chance', () => {
        const screening = blocks.filter(({ path }) => path.startsWith('screening'));
        assert.ok(screening.length > 0);
        none(matching(screening, diagnosis), 'diagnosis');
        none(matching(screening, scoreOrChance), 'score or chance');
      });
    }

    for (const phase of pack.timeline?.phases ?? []) {
      if (phase.length.weeks !== undefined) continue;
      it(`the phase ${phase.id}, of no fixed length, has no number, and a span of time only where it says how long it usually is`, () => {
        const texts = textsOf(phase);
        none(matching(texts, number), 'number');
        none(
          matching(texts, span).filter(({ path }) => path !== 'length.label'),
          'span',
        );
      });
    }

    if (pack.sideEffects) {
      it('explains no effect that no treatment has', () => {
        const unused = effects.filter(({ id }) => !treatments.some((treatment) => frequencyOf(treatment, id)));
        none(
          unused.map(({ id, name }) => ({ path: id, name })),
          'effect of no treatment',
        );
      });

      it('is never calmer about one effect than the list is about the sign', () => {
        const calmer = effects.filter(
          ({ call }) =>
            /short of breath|chest pain|trouble breathing/.test(call) &&
            !/\{emergency-number\}[^.]*(short of breath|chest pain|trouble breathing)/.test(call),
        );
        none(
          calmer.map(({ id, call }) => ({ path: `effects.${id}.call`, call })),
          'calmer than the list',
        );
      });
    }
  });
}

it('the phases of leukemia treatment stand in their order, and consolidation has no length', () => {
  const { timeline } = load('packs/acute-lymphoblastic-leukemia/en.json');
  assert.deepEqual(
    timeline?.phases.map(({ id, length }) => [id, length.weeks]),
    [
      ['induction', 4],
      ['consolidation', undefined],
      ['maintenance', 104],
    ],
  );
});

it('a fever during leukemia treatment stands first among what the care team must hear of right away', () => {
  const { fever, sideEffects } = load('packs/acute-lymphoblastic-leukemia/en.json');
  const [first] = sideEffects?.callRightAway.items.filter(({ urgency }) => urgency === 'urgent') ?? [];
  assert.match(first?.text ?? '', /\{fever-threshold\} or more/);
  assert.equal(fever?.firstCall, 'care-team');
});
