import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gradeOf, sentencesOf } from '../../src/cli/readability/reading.js';
import { blocksOf, contentFiles, textsOf } from '../../tools/content/grade.js';

const jargon =
  /\b(administer|utili[sz]e|adverse|prognosis|contraindicat|etiology|symptomatic|efficacy|monitor(ed)?|discontinue|regimen|refractory|prophyla)/i;

const load = (file: string) => JSON.parse(readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8'));
const reads = (file: string, pattern: RegExp) =>
  blocksOf(file)
    .filter(({ text }) => pattern.test(text))
    .map(({ path, text }) => `${path}: ${text}`);

it('the grade tells easy words from hard ones', () => {
  const options = { namesCounted: true };
  assert.ok(gradeOf('Call your doctor if you get worse.', options) < 4);
  assert.ok(gradeOf('Immediate medical evaluation is recommended upon deterioration of symptomatology.', options) > 12);
  assert.ok(gradeOf('You get chemotherapy.', options) > gradeOf('You get chemotherapy.', { namesCounted: false }));
});

assert.ok(contentFiles().length >= 5);

// The packs have a test of their own, with more rules.
for (const file of contentFiles().filter((name) => name.startsWith('content/messages/'))) {
  describe(file, () => {
    it('reads at U.S. grade 6 or below in every block, medical names not counted', () => {
      const hard = blocksOf(file)
        .map((block) => ({ ...block, grade: gradeOf(block.text, { namesCounted: false }) }))
        .filter(({ grade }) => grade > 6)
        .map(({ path, grade, text }) => `${path} (${grade.toFixed(1)}): ${text}`);
      assert.deepEqual(hard, []);
    });

    it('has no sentence of more than 25 words', () => {
      const long = blocksOf(file)
        .flatMap(({ path, text }) => sentencesOf(text).map((sentence) => `${path}: ${sentence}`))
        .filter((line) => line.split(/\s+/).length - 1 > 25);
      assert.deepEqual(long, []);
    });

    it('has no jargon, and no emergency number that a page could not replace', () => {
      assert.deepEqual(reads(file, jargon), []);
      assert.deepEqual(reads(file, /\b(911|112|999)\b/), []);
    });

    it('promises nothing and scores nothing', () => {
      assert.deepEqual(
        reads(file, /you are (cleared|safe)|guarantee|will be cured|you will not|\bscore|percent|%|diagnos/i),
        [],
      );
    });
  });
}

it('the fever threshold is the page’s wherever a fever has one', () => {
  const texts = textsOf(load('packs/acute-lymphoblastic-leukemia/en.json')).filter(
    ({ path }) => !/^(openQuestions|evidence)/.test(path),
  );
  const thresholds = texts.filter(({ text }) => text.includes('{fever-threshold}'));
  assert.ok(thresholds.length >= 3);
  for (const { text } of thresholds)
    assert.match(
      text,
      /a bit below \{fever-threshold\}|\{fever-threshold\} (?:or higher|or more|the right temperature)/,
    );
  assert.deepEqual(
    texts.filter(({ text }) => /°|\bdegrees\b/.test(text)),
    [],
  );
});

it('every pack says that it is a draft or a sample, and what a clinician must decide', () => {
  for (const file of contentFiles().filter((name) => name.startsWith('packs/'))) {
    const { review, openQuestions } = load(file);
    assert.equal(review.status, file.includes('multiple-myeloma') ? 'sample' : 'draft');
    assert.ok(openQuestions.length >= 3);
  }
});
