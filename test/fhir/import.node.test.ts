// On the sources.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Questionnaire } from 'fhir/r4';
import type { ContentPack, ScreeningGuide } from '../../src/content/schema.js';
import { urgencies } from '../../src/content/urgency.js';
import { FhirError, importQuestionnaire } from '../../src/fhir/index.js';
import { decideOutcome, signsOf } from '../../src/screening/index.js';
import { mutated } from './mutate.js';
import { anyPack, backPain, backPainTranslated, questionnairesOf } from './support.js';

const read = (questionnaire: unknown, screening = 'set') =>
  importQuestionnaire(questionnaire, { topic: 'asthma', screening });

/** Without where it was read from, which the original does not say. */
function screeningOf({ screening }: ContentPack): ScreeningGuide {
  const sets = screening!.sets.map(({ questionnaire, ...set }) => set);
  return { ...screening!, sets };
}

const only = ({ screening }: ContentPack, id: string): ScreeningGuide => ({
  ...screening!,
  sets: screening!.sets.filter((set) => set.id === id),
});

const refusedAt = (questionnaire: unknown): string[] => {
  try {
    read(questionnaire);
  } catch (error) {
    if (error instanceof FhirError) return error.problems.map(({ path }) => path);
    throw error;
  }
  return [];
};

describe('the library’s screenings come back as they were', () => {
  for (const [id, questionnaire] of questionnairesOf(backPain, backPainTranslated)) {
    const { pack, translations, ignored } = read(questionnaire, id);

    it(`${id}, with its advice and sources`, () => {
      assert.deepEqual(screeningOf(pack), only(backPain, id));
      assert.equal(pack.screening?.sets[0]?.questionnaire?.url, questionnaire.url);
      assert.equal(pack.review.status, 'draft');
    });

    it(`${id}, in all languages`, () => {
      assert.deepEqual(
        translations.map(({ language }) => language),
        backPainTranslated.map(({ language }) => language),
      );
      translations.forEach((translated, index) => {
        assert.deepEqual(screeningOf(translated), only(backPainTranslated[index]!, id));
      });
    });

    it(`${id} loses nothing without a word`, () => {
      assert.deepEqual(
        ignored.map(({ path }) => path),
        ['Questionnaire.id', 'Questionnaire.name', 'Questionnaire.subjectType'],
      );
    });
  }
});

it('any screening comes back as it was, and is written the same again', () => {
  const property = fc.property(anyPack, (pack) => {
    const questionnaire = questionnairesOf(pack).get('set');
    const { pack: back } = read(questionnaire);
    assert.deepEqual(screeningOf(back), pack.screening);
    const again = questionnairesOf(back).get('set');
    assert.deepEqual(again, questionnaire);
  });
  fc.assert(property, { numRuns: 200 });
});

it('a number that was worded anew elsewhere stays a number, and is named', () => {
  const questionnaire = structuredClone(questionnairesOf({ ...backPain, region: 'DE' }).get('base'))!;
  const [, { item: [, { answerOption: [option] = [] } = {}] = [] } = {}] =
    questionnaire.item as Questionnaire['item'] & {};
  for (const text of ['A pulse of 112 or more', 'A pulse above 112', '112 mmHg', '112/70', '5 112 steps', '112–140']) {
    option!.valueCoding!.display = text;
    const { pack, warnings } = read(questionnaire, 'base');
    assert.equal(signsOf(pack.screening!.sets[0]!)[0]?.label, text);
    assert.deepEqual(
      warnings.map(({ path }) => path),
      ['Questionnaire.item[1].item[1].answerOption[0].valueCoding.display'],
    );
  }
  option!.valueCoding!.display = 'Would you call 112?';
  const { pack, warnings } = read(questionnaire, 'base');
  assert.equal(signsOf(pack.screening!.sets[0]!)[0]?.label, 'Would you call {emergency-number}?');
  assert.deepEqual(warnings, []);
});

it('dates of the review stay, and a signature does not', () => {
  const review = { status: 'reviewed', by: 'A. Lee', on: '2026-11-20', due: '2027-11-20' } as const;
  const questionnaire = questionnairesOf({ ...backPain, review }).get('base');
  assert.deepEqual(read(questionnaire).pack.review, { status: 'draft', on: '2026-11-20', due: '2027-11-20' });
});

describe('a Questionnaire whose time is over, or to come, says so', () => {
  const from = (more: Partial<Questionnaire>) => {
    const { lastReviewDate, approvalDate, effectivePeriod, ...questionnaire } = questionnairesOf(backPain).get('base')!;
    const { pack, warnings, ignored } = read({ ...questionnaire, ...more }, 'base');
    const left = ignored.map(({ path }) => path).filter((path) => /effective|approval/.test(path));
    return { review: pack.review, warned: warnings.map(({ path }) => path), left };
  };

  it('by a warning, and by the day when its review was due', () => {
    assert.deepEqual(
      from({ lastReviewDate: '2019-01-01', effectivePeriod: { start: '2019-01-01', end: '2020-01-01' } }),
      {
        review: { status: 'draft', on: '2019-01-01', due: '2020-01-01' },
        warned: ['Questionnaire.effectivePeriod.end'],
        left: [],
      },
    );
  });

  it('the day from which it holds is not that of a review', () => {
    assert.deepEqual(from({ effectivePeriod: { start: '2999-01-01' } }), {
      review: { status: 'draft' },
      warned: ['Questionnaire.effectivePeriod.start'],
      left: [],
    });
    assert.deepEqual(
      from({ approvalDate: '2019-01-01', lastReviewDate: '2020-01-01', effectivePeriod: { start: '2018-01-01' } }),
      {
        review: { status: 'draft', on: '2020-01-01' },
        warned: [],
        left: ['Questionnaire.approvalDate', 'Questionnaire.effectivePeriod.start'],
      },
    );
  });
});

describe('what cannot be taken over is refused by its path', () => {
  const base = questionnairesOf(backPain).get('base') as Questionnaire;
  const changed = (change: (one: Questionnaire) => void): Questionnaire => {
    const copy = structuredClone(base);
    change(copy);
    return copy;
  };
  const cases: [name: string, change: (one: Questionnaire) => void, path: string][] = [
    ['a modifier extension', (one) => Object.assign(one, { modifierExtension: [{ url: 'a' }] }), 'modifierExtension'],
    ['implicit rules', (one) => Object.assign(one, { implicitRules: 'https://a.example' }), 'implicitRules'],
    ['a retired Questionnaire', (one) => Object.assign(one, { status: 'retired' }), 'status'],
    [
      'an expression',
      (one) =>
        one.extension?.push({ url: 'http://hl7.org/fhir/StructureDefinition/variable', valueExpression: {} as never }),
      `extension[${base.extension!.length}]`,
    ],
    [
      'another operator',
      (one) => Object.assign(one.item![1]!.item![2]!.enableWhen![0]!, { operator: '!=' }),
      'item[1].item[2].enableWhen[0].operator',
    ],
    [
      'an urgency that is not known',
      (one) => Object.assign(one.item![1]!.item![1]!.answerOption![0]!.extension![0]!, { valueCode: 'soon' }),
      'item[1].item[1].answerOption[0].extension[0].valueCode',
    ],
    [
      '“None of these” beside others',
      (one) => void delete one.item![1]!.item![1]!.answerOption![4]!.extension,
      'item[1].item[1].answerOption[4].extension',
    ],
    [
      'an item of another kind',
      (one) => one.item!.push({ linkId: 'name', type: 'string', text: 'Name' }),
      `item[${base.item!.length}]`,
    ],
    [
      'an extension in a translation',
      (one) =>
        Object.assign(one.item![0]!, {
          _text: {
            extension: [
              {
                url: 'http://hl7.org/fhir/StructureDefinition/translation',
                extension: [
                  { url: 'lang', valueCode: 'es' },
                  {
                    url: 'content',
                    valueString: 'a',
                    ...{ _valueString: { extension: [{ url: 'https://a.example' }] } },
                  },
                ],
              },
            ],
          },
        }),
      'item[0]._text.extension[0].extension[1]._valueString.extension[0]',
    ],
    ['a value of another type', (one) => Object.assign(one.item![0]!, { text: 5 }), 'item[0].text'],
    ['no country', (one) => void delete one.jurisdiction, 'jurisdiction'],
  ];
  for (const [name, change, path] of cases) {
    it(name, () => {
      const found = refusedAt(changed(change));
      assert.ok(found.includes(`Questionnaire.${path}`), found.join('\n'));
    });
  }

  for (const other of [null, 5, 'a', [], {}, { resourceType: 'Patient' }, { resourceType: 'Questionnaire' }])
    it(`${JSON.stringify(other)} is no Questionnaire`, () => assert.ok(refusedAt(other).length));
});

it('a Questionnaire with one thing changed is refused, or leads to advice that is as cautious', () => {
  const rank = (outcome: string): number => [...urgencies, 'none'].indexOf(outcome);
  const property = fc.property(
    anyPack.chain((pack) => fc.tuple(fc.constant(pack), mutated(questionnairesOf(pack).get('set')))),
    ([pack, questionnaire]) => {
      const paths = refusedAt(questionnaire);
      if (paths.length)
        return assert.deepEqual(
          paths.filter((path) => !path.startsWith('Questionnaire')),
          [],
        );
      const set = pack.screening!.sets[0]!;
      const other = read(questionnaire).pack.screening!.sets[0]!;
      assert.deepEqual(
        signsOf(other).map(({ id }) => id),
        signsOf(set).map(({ id }) => id),
      );
      for (const { id } of signsOf(set))
        assert.ok(rank(decideOutcome(other, [id]).outcome) <= rank(decideOutcome(set, [id]).outcome));
      const all = signsOf(set).map(({ id }) => id);
      assert.ok(rank(decideOutcome(other, all).outcome) <= rank(decideOutcome(set, all).outcome));
    },
  );
  fc.assert(property, { numRuns: 600 });
});
