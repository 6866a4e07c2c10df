// On the sources: what `check` finds in a pack and in a translation beside it.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { inspect } from '../../src/cli/review/inspect.js';
import { blocksFrom } from '../../src/content/authoring.js';
import type { ContentPack } from '../../src/content/schema.js';
import { importQuestionnaire, newScreeningAdvice } from '../../src/fhir/index.js';

const cough: ContentPack = JSON.parse(readFileSync('test/fixtures/questions.json', 'utf8'));

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'care-inspect-'));
});
after(() => rmSync(folder, { recursive: true }));

/** What is found in a translation of a pack into a language, by the id of the block. */
function inTranslation(original: ContentPack, language: string, texts: Record<string, string | string[]>) {
  writeFileSync(join(folder, 'en.json'), JSON.stringify(original));
  const { topic, version, review } = original;
  const value = {
    ...{ schemaVersion: 1, topic, language, version, method: 'human', review },
    from: { language: 'en', version },
    blocks: blocksFrom(original, texts),
  };
  return inspect({ path: join(folder, `${language}.json`), value }).findings;
}

it('options that read the same in a translation alone are an error in it', () => {
  const label = (option: string) => `screening.questionSets.cough-check.questions.with.options.${option}.label`;
  const found = (phlegm: string) =>
    inTranslation(cough, 'es', { [label('blood')]: 'Sangre', [label('phlegm')]: phlegm })
      .filter(({ code }) => code === 'duplicate-text')
      .map(({ level, id, rule }) => [level, id, rule]);
  assert.deepEqual(found('Flema'), []);
  assert.deepEqual(found('sangre'), [
    ['error', label('phlegm'), 'reads the same as the option blood: nobody would know which one is meant'],
  ]);
});

it('a text that says to call the number of another region is named, in a pack and in a translation', () => {
  const steps = (...all: string[]) => {
    const { screening } = structuredClone(cough);
    return {
      ...cough,
      screening: { ...screening, advice: { ...screening?.advice, urgent: { heading: 'H', steps: all } } },
    };
  };
  const named = (value: unknown) =>
    inspect({ path: 'en.json', value })
      .findings.filter(({ code }) => code === 'other-number')
      .map(({ level, id, rule }) => [level, id, rule]);
  const id = 'screening.advice.urgent.steps';
  assert.deepEqual(named({ ...steps('Call a doctor.', 'Call 911.'), region: 'GB' }), [
    ['warning', id, 'says to call 911, the emergency number of US and CA, and is for GB'],
  ]);
  assert.deepEqual(named(steps('Call 911.', 'Is your pulse 112 or more?')), []);
  const original = steps('Call {emergency-number}.', 'Call 999 in Britain.') as ContentPack;
  const found = (...all: string[]) =>
    inTranslation(original, 'es', { [id]: all })
      .filter(({ code }) => code === 'other-number')
      .map(({ rule }) => rule);
  assert.deepEqual(found('Llame al {emergency-number}.', 'Espere.'), []);
  assert.deepEqual(found('Llame al {emergency-number}.', 'Llame al 112.'), [
    'says to call 112, the emergency number of AT, BE and 25 more, and is for US',
  ]);
});

it('the template of advice for a foreign Questionnaire is an error until it is written', () => {
  const item = [{ linkId: 'fever', type: 'boolean', text: 'Do you have a fever?', required: true }];
  const form = { resourceType: 'Questionnaire', status: 'active', language: 'en', title: 'A form', item };
  const guide = newScreeningAdvice();
  const { pack } = importQuestionnaire(form, { topic: 'asthma', screening: 'set', region: 'US', guide });
  assert.deepEqual(
    inspect({ path: 'en.json', value: pack })
      .findings.filter(({ code }) => code === 'unwritten')
      .map(({ level, id }) => [level, id]),
    [
      ['error', 'screening.advice.none.steps'],
      ['error', 'screening.advice.none.stop.items'],
    ],
  );
});
