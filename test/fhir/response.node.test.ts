// On the sources.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { QuestionnaireResponseItem } from 'fhir/r4';
import { invalidAgainstR4 } from '../../src/cli/fhir/validate.js';
import { exportQuestionnaires, FhirError, sumExtension, toQuestionnaireResponse } from '../../src/fhir/index.js';
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

describe('a response says what was answered, and no more', () => {
  const of = (item: object[]) => ({
    resourceType: 'Questionnaire',
    url: 'https://a.example/f',
    status: 'active',
    item,
  });
  const count = { linkId: 'n', type: 'integer', text: 'How many?' };
  const total = {
    linkId: 't',
    type: 'integer',
    text: 'Total',
    readOnly: true,
    required: true,
    extension: [{ url: sumExtension, valueString: 'n' }],
  };
  const asked = { linkId: 'b', type: 'boolean', text: 'A fever?' };
  const group = { linkId: 'g', type: 'group', text: 'How are you?', required: true, item: [asked] };
  const none = { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive', valueBoolean: true };
  const which = {
    linkId: 'w',
    type: 'choice',
    repeats: true,
    text: 'Which?',
    answerOption: [
      { valueCoding: { code: 'fever', display: 'Fever' } },
      { extension: [none], valueCoding: { code: 'none', display: 'None' } },
    ],
  };

  it('takes no answer to what nobody is asked', () => {
    const note = { linkId: 'h', type: 'display', text: 'Hello.' };
    const paths = (answers: Record<string, Answer>) =>
      problemsOf(() => answer(answers, of([count, total, group, note])));
    assert.deepEqual(paths({ t: 99 }), ['answers.t']);
    assert.deepEqual(paths({ n: 1, t: 99, g: true, h: true }), ['answers.t', 'answers.g', 'answers.h']);
    assert.deepEqual(paths({ n: 1 }), []);
  });

  it('refuses options that exclude each other, one that is there twice, and numbers that FHIR does not hold', () => {
    const paths = (answers: Record<string, Answer>) => problemsOf(() => answer(answers, of([count, total, which])));
    assert.deepEqual(paths({ w: ['fever', 'none'] }), ['answers.w']);
    assert.deepEqual(paths({ w: ['fever', 'fever'] }), ['answers.w']);
    assert.deepEqual(paths({ n: 2 ** 31 }), ['answers.n']);
    const twice = { ...total, extension: [...total.extension, { url: sumExtension, valueString: 'm' }] };
    const sum = of([count, { ...count, linkId: 'm' }, twice]);
    assert.deepEqual(
      problemsOf(() => answer({ n: 2 ** 30, m: 2 ** 30 }, sum)),
      ['answers.t'],
    );
  });

  it('of questions that could not be imported is refused, as its answers could be taken for others', () => {
    const paths = (items: object[]) => problemsOf(() => answer({}, of(items)));
    assert.deepEqual(paths([{ ...which, item: [asked] }]), ['Questionnaire.item[0].item[0]']);
    const hours = {
      url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit',
      valueCoding: { code: 'h', display: 'h' },
    };
    const sum = { ...total, extension: [...total.extension, { url: sumExtension, valueString: 'm' }] };
    assert.deepEqual(paths([count, { ...count, linkId: 'm', extension: [hours] }, sum]), ['Questionnaire.item[2]']);
  });

  it('is complete if everything is there that must be', () => {
    const statusOf = (items: object[], answers: Record<string, Answer>, leaveOut: string[] = []) =>
      toQuestionnaireResponse(of(items), answers, { authored, leaveOut }).status;
    assert.equal(statusOf([count, total], {}), 'in-progress');
    assert.equal(statusOf([count, total], { n: 0 }), 'completed');
    assert.equal(statusOf([group], {}), 'in-progress');
    assert.equal(statusOf([group], { b: false }), 'completed');
    const text = { linkId: 'x', type: 'string', text: 'Anything else?', required: true };
    assert.equal(statusOf([group, text], { b: false }, ['x']), 'in-progress');
    assert.equal(statusOf([group, { ...text, required: false }], { b: false }, ['x']), 'completed');
    const hidden = { ...total, enableWhen: [{ question: 'b', operator: '=', answerBoolean: true }] };
    assert.equal(statusOf([asked, count, hidden], { b: false }), 'completed');
    const told = { linkId: 'd', type: 'display', text: 'Rest.', required: true };
    assert.equal(statusOf([count, told], { n: 0 }), 'completed');
  });

  it('was answered at a time that FHIR knows', () => {
    const at = (time: string) => toQuestionnaireResponse(extended, {}, { authored: time });
    for (const time of [
      'yesterday',
      '',
      '2026-11-30T10:00',
      '2026-11-30T10:00:00',
      '2026-02-30T10:00:00Z',
      '2026-02-30',
    ])
      assert.deepEqual(
        problemsOf(() => at(time)),
        ['authored'],
        time,
      );
    for (const time of ['2026', '2026-11', '2026-11-30', authored, '2026-11-30T10:00:00.123+05:30'])
      assert.deepEqual(invalidAgainstR4(at(time)), []);
    assert.deepEqual(invalidAgainstR4(toQuestionnaireResponse(extended, {})), []);
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
