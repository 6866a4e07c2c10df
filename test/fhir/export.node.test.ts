// On the sources.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Questionnaire } from 'fhir/r4';
import { invalidAgainstR4 } from '../../src/cli/fhir/validate.js';
import type { ContentPack, Screening } from '../../src/content/schema.js';
import { urgencies } from '../../src/content/urgency.js';
import { definitions, exportQuestionnaires, FhirError, urgencyExtension } from '../../src/fhir/index.js';
import { standard } from '../../src/fhir/names.js';
import { decideOutcome, signsOf } from '../../src/screening/index.js';
import {
  anyPack,
  backPain,
  backPainTranslated,
  base,
  type Given,
  noneOfThese,
  questionnairesOf,
  shown,
} from './support.js';

describe('the library’s screenings as Questionnaires', () => {
  const all = questionnairesOf(backPain, backPainTranslated);

  it('are valid by FHIR R4, with all translations, and so are the codes and our definitions', () => {
    assert.deepEqual([...all.keys()], ['base', 'extended']);
    const exported = exportQuestionnaires(backPain, { base, noneOfThese, translations: backPainTranslated });
    for (const { questionnaire, codeSystems } of exported) {
      assert.deepEqual(invalidAgainstR4(questionnaire), []);
      for (const one of codeSystems) assert.deepEqual(invalidAgainstR4(one), []);
    }
    for (const one of definitions.filter(({ resourceType }) => resourceType !== 'StructureDefinition'))
      assert.deepEqual(invalidAgainstR4(one), []);
  });

  it('the validator knows structures and invariants', () => {
    const { item = [], ...questionnaire } = all.get('base') as Questionnaire;
    const [first] = item;
    const wrong = {
      ...questionnaire,
      effectivePeriod: { start: '2026-13-01' },
      item: [{ ...first, item: undefined, foo: 1 }],
    };
    const paths = invalidAgainstR4(JSON.parse(JSON.stringify(wrong))).map(({ path }) => path);
    assert.deepEqual(paths.sort(), [
      'Questionnaire.effectivePeriod.start',
      'Questionnaire.item[0]',
      'Questionnaire.item[0].foo',
    ]);
  });

  it('name the emergency number of the region, and no code of another terminology', () => {
    const json = JSON.stringify([...all.values()]);
    assert.ok(!json.includes('{'.concat('emergency-number')));
    assert.ok(json.includes('Call 911 now'));
    assert.doesNotMatch(json, /snomed|loinc/i);
  });

  it('have every text in every language', () => {
    const { item = [], _title } = all.get('base') as Questionnaire;
    const languages = _title?.extension?.map(({ extension }) => extension?.[0]?.valueCode);
    assert.deepEqual(languages?.sort(), backPainTranslated.map(({ language }) => language).sort());
    const untranslated = item.filter(({ text, _text }) => text && _text?.extension?.length !== languages?.length);
    assert.deepEqual(
      untranslated.map(({ linkId }) => linkId),
      [],
    );
  });

  it('say when they were reviewed, and until when that holds', () => {
    const as = (review: ContentPack['review']) => questionnairesOf({ ...backPain, review }).get('base');
    const signed = as({ status: 'reviewed', by: 'A. Lee', on: '2026-11-20', due: '2027-11-20' });
    assert.deepEqual(
      [signed?.status, signed?.approvalDate, signed?.lastReviewDate, signed?.effectivePeriod],
      ['active', '2026-11-20', '2026-11-20', { start: '2026-11-20', end: '2027-11-20' }],
    );
    assert.equal(as({ status: 'draft' })?.status, 'draft');
    assert.equal(as({ status: 'draft' })?.approvalDate, undefined);
    assert.deepEqual([as({ status: 'sample' })?.status, as({ status: 'sample' })?.experimental], ['draft', true]);
  });
});

it('what only a page can fill in is refused, with its place', () => {
  const pack = structuredClone(backPain);
  pack.screening!.sets[0]!.hint = 'Call {care-team-number}.';
  assert.throws(
    () => questionnairesOf({ ...pack, region: 'XX' }),
    (error: FhirError) => {
      assert.ok(error instanceof FhirError);
      assert.deepEqual(
        error.problems.map(({ path }) => path),
        ['region', 'screening.sets.0.hint'],
      );
      return true;
    },
  );
});

/** Which signs were chosen and what was answered, as the items of the Questionnaire. */
function givenFor(set: Screening, chosen: readonly string[], answers: Readonly<Record<string, 'yes' | 'no'>>): Given {
  const groups = set.groups.map(({ id, signs }) => {
    const own = signs.map((sign) => sign.id).filter((sign) => chosen.includes(sign));
    return [`signs.${id}`, own.length ? own : ['none-of-these']];
  });
  const followUps = signsOf(set)
    .filter(({ id, followUp }) => followUp && chosen.includes(id))
    .map(({ id }) => [`follow-up.${id}`, answers[id] === 'yes']);
  return Object.fromEntries([...groups, ...followUps]);
}

function outcomeIn({ item }: Questionnaire, given: Given): string | undefined {
  const advised = shown(item, given).filter(
    ({ linkId, extension }) =>
      /^(?:outcome|rule)\./.test(linkId) && !extension?.some(({ url }) => url === standard.hidden),
  );
  const codes = advised.flatMap(({ linkId, extension }) =>
    linkId === 'outcome.none' ? 'none' : (extension?.find(({ url }) => url === urgencyExtension)?.valueCode ?? ''),
  );
  return [...urgencies, 'none'].find((one) => codes.includes(one));
}

it('another program that knows enableWhen gives the same advice', () => {
  const property = fc.property(
    anyPack.chain((pack) => {
      const signs = signsOf(pack.screening!.sets[0]!).map(({ id }) => id);
      const answers = fc.dictionary(fc.constantFrom(...signs), fc.constantFrom('yes' as const, 'no' as const));
      return fc.tuple(fc.constant(pack), fc.subarray(signs), answers);
    }),
    ([pack, chosen, answers]) => {
      const set = pack.screening!.sets[0]!;
      // The question that comes up with a sign is required there, so that it has an answer.
      const all = Object.fromEntries(chosen.map((id) => [id, answers[id] ?? ('no' as const)]));
      const questionnaire = questionnairesOf(pack).get('set') as Questionnaire;
      const { outcome } = decideOutcome(set, chosen, all);
      assert.equal(outcomeIn(questionnaire, givenFor(set, chosen, all)), outcome);
    },
  );
  fc.assert(property, { numRuns: 300 });
});

it('what is written of any pack is valid by FHIR R4', () => {
  const property = fc.property(anyPack, (pack) => {
    assert.deepEqual(invalidAgainstR4(questionnairesOf(pack).get('set') as Questionnaire), []);
  });
  fc.assert(property, { numRuns: 40 });
});

it('a number that would come back as the emergency number is refused, with its place', () => {
  const pack = structuredClone(backPain);
  pack.screening!.sets[1]!.hint = 'Is your pulse 112 or more?';
  assert.doesNotThrow(() => questionnairesOf(pack));
  assert.throws(
    () => questionnairesOf({ ...pack, region: 'DE' }),
    (error: FhirError) => {
      assert.deepEqual(
        error.problems.map(({ path }) => path),
        ['screening.sets.1.hint'],
      );
      assert.match(error.problems[0]?.message ?? '', /^holds 112, .*\{emergency-number\}/);
      return true;
    },
  );
});

it('questions that could be read as others are refused, whoever gives the pack', () => {
  const pack = JSON.parse(readFileSync('test/fixtures/questions.json', 'utf8'));
  const [set] = pack.screening.questionSets;
  const options = ['mild', 'worst'].map((id) => ({ id, label: id, code: { code: '1' } }));
  const questions = [{ id: 'pain', type: 'choice', text: 'How bad is it?', options }];
  const screening = { ...pack.screening, questionSets: [{ ...set, questions }] };
  assert.throws(
    () => exportQuestionnaires({ ...pack, screening }, { base, noneOfThese }),
    (error: FhirError) => {
      assert.deepEqual(
        error.problems.map(({ path }) => path),
        ['screening.questionSets.0.questions.0.options.1.code'],
      );
      return true;
    },
  );
});
