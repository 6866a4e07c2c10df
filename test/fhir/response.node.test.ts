// On the sources.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { QuestionnaireResponseItem } from 'fhir/r4';
import { invalidAgainstR4 } from '../../src/cli/fhir/validate.js';
import { exportQuestionnaires, FhirError, toQuestionnaireResponse } from '../../src/fhir/index.js';
import { type Answer, enabledIn, isAsked } from '../../src/screening/questions.js';
import { answersTo, anyQuestions } from './any-questions.js';
import { backPain, base, noneOfThese, questionnairesOf } from './support.js';

const extended = questionnairesOf(backPain).get('base')!;
const authored = '2026-11-30T10:00:00Z';
const answer = (answers: Record<string, Answer>, questionnaire: unknown = extended) =>
  toQuestionnaireResponse(questionnaire, answers, { authored });
const linksIn = (items: QuestionnaireResponseItem[] = []): string[] =>
  items.flatMap(({ linkId, item, answer: given = [] }) => [
    linkId,
    ...linksIn(item),
    ...given.flatMap((one) => linksIn(one.item)),
  ]);
const problemsOf = (run: () => unknown): string[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof FhirError) return error.problems.map(({ path }) => path);
    throw error;
  }
  return [];
};

describe('a QuestionnaireResponse', () => {
  it('names what was asked, when it was answered, and no person', () => {
    const response = answer({ 'signs.signs': ['leg-symptoms'], 'follow-up.leg-symptoms': true });
    assert.deepEqual(invalidAgainstR4(response), []);
    assert.equal(response.questionnaire, `${base}/Questionnaire/back-pain-base|0.3.0`);
    assert.deepEqual([response.status, response.authored, response.subject], ['completed', authored, undefined]);
    assert.deepEqual(linksIn(response.item), ['question', 'signs.signs', 'follow-up.leg-symptoms']);
    const [signs] = response.item?.[0]?.item ?? [];
    assert.deepEqual(
      signs?.answer?.map(({ valueCoding }) => valueCoding?.code),
      ['leg-symptoms'],
    );
  });

  it('is not complete without a required answer', () => {
    assert.equal(answer({ 'signs.signs': ['leg-symptoms'] }).status, 'in-progress');
    assert.deepEqual([answer({}).status, answer({}).item], ['in-progress', undefined]);
  });

  it('leaves out answers to what is not asked', () => {
    const response = answer({ 'signs.signs': ['none-of-these'], 'follow-up.leg-symptoms': true });
    assert.deepEqual(linksIn(response.item), ['question', 'signs.signs']);
  });

  it('holds a quantity in its unit, and the texts of options', () => {
    const questionnaire = {
      resourceType: 'Questionnaire',
      url: 'https://a.example/form',
      status: 'active',
      item: [
        {
          linkId: 'weight',
          type: 'quantity',
          text: 'How much?',
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit',
              valueCoding: { system: 'http://unitsofmeasure.org', code: 'kg', display: 'kilograms' },
            },
          ],
        },
        {
          linkId: 'how',
          type: 'choice',
          text: 'How?',
          answerOption: [{ valueString: 'Well' }, { valueString: 'Badly' }],
        },
      ],
    };
    const { item, questionnaire: canonical } = answer({ weight: 70.5, how: ['option-2'] }, questionnaire);
    assert.equal(canonical, 'https://a.example/form');
    assert.deepEqual(
      item?.map(({ answer: given }) => given),
      [
        [{ valueQuantity: { value: 70.5, unit: 'kilograms', system: 'http://unitsofmeasure.org', code: 'kg' } }],
        [{ valueString: 'Badly' }],
      ],
    );
  });

  it('refuses what is no answer, and a Questionnaire that nobody could find', () => {
    assert.deepEqual(
      problemsOf(() => answer({ 'signs.signs': ['fever'] })),
      ['answers.signs.signs'],
    );
    assert.deepEqual(
      problemsOf(() => answer({ other: true })),
      ['answers.other'],
    );
    const { url, ...nameless } = extended;
    assert.deepEqual(
      problemsOf(() => answer({}, nameless)),
      ['Questionnaire.url'],
    );
    assert.deepEqual(
      problemsOf(() => answer({}, { resourceType: 'Patient' })),
      ['Questionnaire.resourceType'],
    );
  });
});

it('any answers give a valid response with all that was asked, and nothing else', () => {
  const property = fc.property(
    anyQuestions.chain((one) => fc.tuple(fc.constant(one), answersTo(one.set, true))),
    ([{ pack, set }, answers]) => {
      const [exported] = exportQuestionnaires(pack, { base, noneOfThese });
      const response = answer(answers as Record<string, Answer>, exported?.questionnaire);
      assert.deepEqual(invalidAgainstR4(response), []);
      assert.equal(response.status, 'completed');
      const enabled = enabledIn(set, answers);
      const asked = set.questions.filter((one) => isAsked(one) && enabled.has(one.id)).map(({ id }) => id);
      const links = linksIn(response.item);
      assert.deepEqual(
        asked.filter((id) => !links.includes(id)),
        [],
      );
      assert.deepEqual(
        links.filter((id) => !enabled.has(id)),
        [],
      );
    },
  );
  fc.assert(property, { numRuns: 150 });
});
