// On the sources.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Questionnaire, QuestionnaireItem, QuestionnaireItemEnableWhen } from 'fhir/r4';
import { invalidAgainstR4 } from '../../src/cli/fhir/validate.js';
import { parsePack } from '../../src/content/parse-pack.js';
import type { ContentPack, QuestionSet } from '../../src/content/schema.js';
import { urgencies } from '../../src/content/urgency.js';
import {
  exportQuestionnaires,
  FhirError,
  importQuestionnaire,
  sumExtension,
  urgencyExtension,
} from '../../src/fhir/index.js';
import { type Answers, decideQuestions, enabledIn, isAsked } from '../../src/screening/questions.js';
import { answersTo, anyQuestions } from './any-questions.js';
import { mutated } from './mutate.js';
import { backPain, base, noneOfThese } from './support.js';

const { sets, emergency, ...guide } = JSON.parse(
  JSON.stringify(backPain.screening, (key, value) => (key === 'sources' ? undefined : value)),
);

const read = (questionnaire: unknown, more: object = {}) =>
  importQuestionnaire(questionnaire, { topic: 'asthma', screening: 'set', region: 'US', guide, ...more });
const setIn = ({ screening }: ContentPack): QuestionSet => screening!.questionSets![0]!;
const written = (pack: ContentPack): Questionnaire =>
  exportQuestionnaires(pack, { base, noneOfThese })[0]!.questionnaire;

function problemsOf(questionnaire: unknown, more: object = {}) {
  try {
    read(questionnaire, more);
  } catch (error) {
    if (error instanceof FhirError) return error.problems;
    throw error;
  }
  return [];
}

const form = (item: unknown[], more: object = {}) => ({
  resourceType: 'Questionnaire',
  status: 'active',
  language: 'en',
  title: 'A form',
  item,
  ...more,
});
const first = { linkId: 'first', type: 'boolean', text: 'Do you have a fever?', required: true };
const urgent = (code: string) => ({ url: urgencyExtension, valueCode: code });
const ordinal = (valueDecimal: number) => ({
  url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue',
  valueDecimal,
});
const hl7 = (name: string) => `http://hl7.org/fhir/StructureDefinition/${name}`;

describe('a Questionnaire of another program becomes questions', () => {
  it('with units, limits, value sets, scores, sums and bands', () => {
    const contained = [
      {
        resourceType: 'ValueSet',
        id: 'often',
        status: 'active',
        compose: {
          include: [
            {
              system: 'https://a.example/often',
              concept: [
                { code: 'Never', display: 'Never', extension: [ordinal(0)] },
                { code: 'Daily', display: 'Every day', extension: [ordinal(3)] },
              ],
            },
          ],
        },
      },
    ];
    const often = { type: 'choice', required: true, answerValueSet: '#often' };
    const questionnaire = form(
      [
        { linkId: '/1', text: 'How often do you\ncough?', ...often },
        { linkId: '/2', text: 'How often do you wheeze?', ...often },
        {
          linkId: 'weight',
          type: 'quantity',
          text: 'How much do you weigh?',
          extension: [
            {
              url: hl7('questionnaire-unit'),
              valueCoding: { system: 'http://unitsofmeasure.org', code: 'kg', display: 'kilograms' },
            },
            { url: hl7('minValue'), valueDecimal: 2.5 },
          ],
        },
        {
          linkId: 'total',
          type: 'integer',
          text: 'Your total',
          readOnly: true,
          extension: [
            { url: sumExtension, valueString: '/1' },
            { url: sumExtension, valueString: '/2' },
          ],
        },
        {
          linkId: 'high',
          type: 'display',
          text: 'Call 911 now.',
          extension: [urgent('emergency')],
          enableWhen: [{ question: 'total', operator: '>=', answerInteger: 6 }],
        },
      ],
      { contained },
    );
    assert.deepEqual(invalidAgainstR4(questionnaire), []);
    const { questions } = setIn(read(questionnaire).pack);
    const options = [
      { id: 'never', label: 'Never', score: 0, code: { system: 'https://a.example/often', code: 'Never' } },
      { id: 'daily', label: 'Every day', score: 3, code: { system: 'https://a.example/often', code: 'Daily' } },
    ];
    assert.deepEqual(questions, [
      { id: 'q-1', linkId: '/1', type: 'choice', text: 'How often do you cough?', required: true, options },
      { id: 'q-2', linkId: '/2', type: 'choice', text: 'How often do you wheeze?', required: true, options },
      {
        id: 'weight',
        type: 'number',
        text: 'How much do you weigh?',
        least: 2.5,
        unit: { label: 'kilograms', code: { system: 'http://unitsofmeasure.org', code: 'kg' } },
      },
      { id: 'total', type: 'sum', text: 'Your total', of: ['q-1', 'q-2'] },
      {
        id: 'high',
        type: 'advice',
        text: 'Call 911 now.',
        urgency: 'emergency',
        when: [{ question: 'total', operator: '>=', answer: 6 }],
      },
    ]);
  });

  it('with options that are texts or numbers', () => {
    const answerOption = [{ valueString: 'Well' }, { valueInteger: 0 }, { valueInteger: 10 }];
    const choice = { linkId: 'how', type: 'choice', text: 'How are you?', answerOption };
    const enableWhen = [{ question: 'how', operator: '=', answerInteger: 10 }];
    const { questions } = setIn(read(form([choice, { ...first, enableWhen }])).pack);
    assert.deepEqual(
      questions[0]?.options?.map(({ id, label }) => [id, label]),
      [
        ['option-1', 'Well'],
        ['option-2', '0'],
        ['option-3', '10'],
      ],
    );
    assert.deepEqual(questions[1]?.when, [{ question: 'how', operator: '=', answer: 'option-3' }]);
  });

  it('with a code that is the name of a place: it means its own option, wherever that stands', () => {
    const answerOption = [
      { valueCoding: { display: 'Nothing' } },
      { valueCoding: { code: 'Option 1', display: 'A cough' } },
      { valueCoding: { code: 'option-1', display: 'No breath' } },
    ];
    const { questions } = setIn(
      read(
        form([
          { ...first, linkId: 'A fever' },
          { ...first, linkId: 'a-fever' },
          { linkId: 'how', type: 'choice', text: 'How are you?', answerOption },
        ]),
      ).pack,
    );
    assert.deepEqual(
      questions.map(({ id, linkId }) => [id, linkId]),
      [
        ['a-fever-2', 'A fever'],
        ['a-fever', undefined],
        ['how', undefined],
      ],
    );
    assert.deepEqual(
      questions[2]?.options?.map(({ id, label }) => [id, label]),
      [
        ['option-1-3', 'Nothing'],
        ['option-1-2', 'A cough'],
        ['option-1', 'No breath'],
      ],
    );
  });

  it('in all its languages', () => {
    const _text = {
      extension: [
        {
          url: hl7('translation'),
          extension: [
            { url: 'lang', valueCode: 'es' },
            { url: 'content', valueString: '¿Tiene fiebre?' },
          ],
        },
      ],
    };
    const { translations } = read(form([{ ...first, _text }]));
    assert.deepEqual(
      translations.map(({ language, screening }) => [language, screening?.questionSets?.[0]?.questions[0]?.text]),
      [['es', '¿Tiene fiebre?']],
    );
  });

  it('in all its languages, with options that are texts, which conditions name in the first', () => {
    const inGerman = (valueString: string) => ({
      extension: [
        {
          url: hl7('translation'),
          extension: [
            { url: 'lang', valueCode: 'de' },
            { url: 'content', valueString },
          ],
        },
      ],
    });
    // The German word for one option is the English one for another.
    const answerOption = [
      { valueString: 'Well', _valueString: inGerman('Gut') },
      { valueString: 'Bad', _valueString: inGerman('Well') },
      { valueString: 'Gift' },
    ];
    const choice = { linkId: 'how', type: 'choice', text: 'How are you?', answerOption };
    const when = (answerString: string) => [{ question: 'how', operator: '=', answerString }];
    const questionnaire = form([
      choice,
      { ...first, enableWhen: when('Well') },
      { ...first, linkId: 'second', enableWhen: when('Bad') },
    ]);
    assert.deepEqual(invalidAgainstR4(questionnaire), []);
    const { pack, translations } = read(questionnaire);
    const [own, german] = [pack, translations[0]!].map((one) => setIn(one).questions);
    assert.deepEqual(
      german?.[0]?.options?.map(({ label }) => label),
      ['Gut', 'Well', 'Gift'],
    );
    for (const questions of [own, german]) {
      assert.deepEqual(
        questions?.slice(1).map((one) => one.when?.[0]?.answer),
        ['option-1', 'option-2'],
      );
    }
  });

  it('in a language alone in which nothing is wrong', () => {
    const _valueString = {
      extension: [
        {
          url: hl7('translation'),
          extension: [
            { url: 'lang', valueCode: 'de' },
            { url: 'content', valueString: 'Ja' },
          ],
        },
      ],
    };
    const answerOption = ['Yes', 'Yes, badly'].map((valueString) => ({ valueString, _valueString }));
    const [problem, ...more] = problemsOf(form([{ linkId: 'how', type: 'choice', text: 'Pain?', answerOption }]));
    assert.deepEqual([problem?.path, more], ['Questionnaire.item[0].answerOption[1]', []]);
    assert.match(problem?.message ?? '', /^in de: has the answer of option 1 once more/);
  });

  it('an urgency that is not known counts as an emergency, and is named', () => {
    const { pack, ignored } = read(form([{ ...first, extension: [urgent('soon')] }]));
    assert.equal(setIn(pack).questions[0]?.urgency, 'emergency');
    assert.match(ignored.map(({ message }) => message).join(), /soon is not known, and counts as an emergency/);
  });

  it('an answer that nobody gave does not count, other than of what is hidden', () => {
    const initial = [{ valueBoolean: false }];
    const hidden = {
      linkId: 'kind',
      type: 'boolean',
      text: 'A kind',
      initial,
      extension: [{ url: hl7('questionnaire-hidden'), valueBoolean: true }],
    };
    const { pack, ignored } = read(form([{ ...first, initial }, hidden]));
    assert.deepEqual(
      setIn(pack).questions.map(({ initial: one }) => one),
      [undefined, false],
    );
    assert.deepEqual(
      ignored.map(({ path }) => path),
      ['Questionnaire.item[0].initial'],
    );
  });

  it('without items that are to be left out', () => {
    const note = { linkId: 'note', type: 'string', text: 'Anything else?' };
    const { pack, ignored } = read(form([first, note]), { leaveOut: ['note'] });
    assert.equal(setIn(pack).questions.length, 1);
    assert.deepEqual(
      ignored.map(({ path }) => path),
      ['Questionnaire.item[1]'],
    );
    assert.deepEqual(
      problemsOf(form([first]), { leaveOut: ['note'] }).map(({ path }) => path),
      ['Questionnaire.item'],
    );
  });
});

describe('a contained value set', () => {
  const no = { code: 'no', display: 'No' };
  const yes = { code: 'yes', display: 'Chest pain now' };
  const system = 'https://a.example';
  const compose = { include: [{ system, concept: [no, { ...yes, extension: [urgent('emergency')] }] }] };
  const contains = [no, yes].map((one) => ({ system, ...one }));
  const expansion = { timestamp: '2026-11-30', contains };
  const valueSet = { resourceType: 'ValueSet', id: 'v', status: 'active', compose };
  const asks = (...contained: object[]) =>
    form([{ linkId: 'a', type: 'choice', text: 'Which?', answerValueSet: '#v' }], { contained });
  const optionsOf = (one: object) => setIn(read(asks(one)).pack).questions[0]?.options;

  it('is read with what it says of each code, whatever was expanded from it', () => {
    for (const more of [
      {},
      { expansion },
      { expansion: { ...expansion, total: 2, contains: [...contains].reverse() } },
    ])
      assert.deepEqual(
        optionsOf({ ...valueSet, ...more })?.map(({ id, urgency }) => [id, urgency]),
        [
          ['no', undefined],
          ['yes', 'emergency'],
        ],
      );
    const unlisted = { include: [{ system, valueSet: ['https://a.example/v'] }] };
    assert.equal(optionsOf({ ...valueSet, compose: unlisted, expansion })?.length, 2);
    const _display = {
      extension: [
        {
          url: hl7('translation'),
          extension: [
            { url: 'lang', valueCode: 'de' },
            { url: 'content', valueString: 'Nein' },
          ],
        },
      ],
    };
    const translated = { include: [{ system, concept: [{ ...no, _display }, yes] }] };
    const { translations } = read(asks({ ...valueSet, compose: translated, expansion }));
    assert.equal(setIn(translations[0]!).questions[0]?.options?.[0]?.label, 'Nein');
    const wordless = { include: [{ system, concept: [{ code: 'no' }, { code: 'yes' }] }] };
    assert.deepEqual(
      optionsOf({ ...valueSet, compose: wordless, expansion })?.map(({ label }) => label),
      ['No', 'Chest pain now'],
    );
  });

  const [include] = compose.include;
  const negated = { modifierExtension: [{ url: 'https://a.example/negated', valueBoolean: true }] };
  const cases: [name: string, change: object, path: string][] = [
    ['a modifier extension', negated, '.modifierExtension'],
    ['a modifier extension of compose', { compose: { ...compose, ...negated } }, '.compose.modifierExtension'],
    [
      'a modifier extension of include',
      { compose: { include: [{ ...include, ...negated }] } },
      '.compose.include[0].modifierExtension',
    ],
    [
      'a modifier extension of a concept',
      { compose: { include: [{ system, concept: [no, { ...yes, ...negated }] }] } },
      '.compose.include[0].concept[1].modifierExtension',
    ],
    [
      'a modifier extension of an expanded code',
      { compose: undefined, expansion: { ...expansion, contains: [{ ...contains[0], ...negated }] } },
      '.expansion.contains[0].modifierExtension',
    ],
    [
      'an extension that is not known',
      { extension: [{ url: 'https://a.example', valueBoolean: true }] },
      '.extension[0]',
    ],
    ['implicit rules', { implicitRules: 'https://a.example' }, '.implicitRules'],
    ['one that is retired', { status: 'retired' }, '.status'],
    ['codes that are taken out', { compose: { ...compose, exclude: [include] }, expansion }, '.compose.exclude'],
    ['a part of a longer list', { compose: undefined, expansion: { ...expansion, total: 3 } }, '.expansion'],
    ['the end of a list', { compose: undefined, expansion: { ...expansion, offset: 1 } }, '.expansion'],
    [
      'an expansion with other codes',
      { expansion: { ...expansion, contains: [contains[0], { ...contains[1], code: 'maybe' }] } },
      '.expansion',
    ],
    ['an expansion with fewer codes', { expansion: { ...expansion, contains: [contains[0]] } }, '.expansion'],
    [
      'an expansion with other words',
      { expansion: { ...expansion, contains: [contains[0], { ...contains[1], display: 'No pain' }] } },
      '.expansion',
    ],
    [
      'an expansion with another urgency',
      { expansion: { ...expansion, contains: [contains[0], { ...contains[1], extension: [urgent('urgent')] }] } },
      '.expansion',
    ],
  ];
  for (const [name, change, path] of cases) {
    it(`with ${name} is refused, once`, () => {
      const whole = JSON.parse(JSON.stringify({ ...valueSet, ...change }));
      const second = { linkId: 'b', type: 'choice', text: 'And?', answerValueSet: '#v' };
      const twice = { ...asks(whole), item: [...asks(whole).item, second] };
      assert.deepEqual(
        problemsOf(twice).map((one) => one.path),
        [`Questionnaire.contained[0]${path}`],
      );
    });
  }

  it('is found by its own address as well, in the version that is named', () => {
    const url = 'https://a.example/ValueSet/answers';
    const set = { resourceType: 'ValueSet', id: 'yes', url, version: '2', status: 'active', compose };
    const asking = (answerValueSet: string, ...contained: object[]) =>
      form([{ linkId: 'c', type: 'choice', text: 'Which?', answerValueSet }], { contained });
    for (const address of [url, `${url}|2`])
      assert.equal(setIn(read(asking(address, set)).pack).questions[0]?.options?.length, 2);
    const why = (questionnaire: object) => problemsOf(questionnaire).map(({ path, message }) => [path, message]);
    const at = 'Questionnaire.item[0].answerValueSet';
    assert.deepEqual(why(asking(`${url}|1`, set)), [[at, `${url}|1 is contained in another version`]]);
    assert.deepEqual(why(asking(url, set, { ...set, id: 'other' })), [
      [at, `${url} is no value set, or is contained twice`],
    ]);
    assert.deepEqual(why(asking('https://a.example/ValueSet/other', set)), [
      [at, 'https://a.example/ValueSet/other is on a terminology server, which is not asked'],
    ]);
  });

  it('that is there twice is refused, and what says nothing of the answers is listed', () => {
    assert.deepEqual(
      problemsOf(asks(valueSet, valueSet)).map(({ path }) => path),
      ['Questionnaire.item[0].answerValueSet'],
    );
    const designation = [{ language: 'es', value: 'No' }];
    const other = { include: [{ ...include, version: '1', concept: [{ ...no, designation }] }] };
    assert.deepEqual(
      read(asks({ ...valueSet, name: 'V', compose: other })).ignored.map(({ path }) => path),
      ['name', 'compose.include[0].version', 'compose.include[0].concept[0].designation'].map(
        (path) => `Questionnaire.contained[0].${path}`,
      ),
    );
  });
});

describe('an extension that is taken is looked into', () => {
  const unknown = { extension: [{ url: 'https://a.example', valueString: 'emergency' }] };
  const formula = {
    extension: [{ url: hl7('cqf-expression'), valueExpression: { language: 'text/fhirpath', expression: '10' } }],
  };
  const number = { linkId: 'a', type: 'integer', text: 'How high?' };
  const most = (valueInteger: number, more: object = {}) => ({ url: hl7('maxValue'), valueInteger, ...more });
  const option = (extension: object[], ofCoding?: object[]) => ({
    linkId: 'a',
    type: 'choice',
    text: 'Which?',
    answerOption: [
      { extension, valueCoding: { code: 'x', display: 'X', ...(ofCoding ? { extension: ofCoding } : {}) } },
      { valueCoding: { code: 'y', display: 'Y' } },
    ],
  });
  const weight = (valueDecimal: number) => ({ url: hl7('itemWeight'), valueDecimal });
  const hidden = { url: hl7('questionnaire-hidden'), valueBoolean: true };
  const kg = { code: 'kg', display: 'kg' };
  const cases: [name: string, item: object, path: string][] = [
    [
      'two urgencies',
      { ...first, linkId: 'a', extension: [urgent('see-doctor'), urgent('emergency')] },
      '.extension[1]',
    ],
    [
      'two urgencies of an option',
      option([urgent('see-doctor'), urgent('emergency')]),
      '.answerOption[0].extension[1]',
    ],
    ['two limits', { ...number, extension: [most(50), most(10)] }, '.extension[1]'],
    [
      'an expression beside a limit',
      { ...number, extension: [most(500, { _valueInteger: formula })] },
      '.extension[0]._valueInteger.extension[0]',
    ],
    [
      'what is not known beside an urgency',
      { ...first, linkId: 'a', extension: [{ ...urgent('see-doctor'), _valueCode: unknown }] },
      '.extension[0]._valueCode.extension[0]',
    ],
    [
      'what is not known in an urgency',
      { ...first, linkId: 'a', extension: [{ ...urgent('see-doctor'), ...unknown }] },
      '.extension[0].extension[0]',
    ],
    [
      'what is not known in a unit',
      { ...number, extension: [{ url: hl7('questionnaire-unit'), valueCoding: { ...kg, ...unknown } }] },
      '.extension[0].valueCoding.extension[0]',
    ],
    ['two scores', option([weight(1)], [ordinal(3)]), '.answerOption[0]'],
    [
      'a score of another type',
      option([{ url: hl7('ordinalValue'), valueInteger: 3 }]),
      '.answerOption[0].extension[0]',
    ],
    [
      'what is not known beside an answer of what is hidden',
      { ...first, linkId: 'a', extension: [hidden], initial: [{ ...unknown, valueBoolean: true }] },
      '.initial[0].extension[0]',
    ],
    [
      'a modifier after an answer of what is hidden',
      {
        ...first,
        linkId: 'a',
        extension: [hidden],
        initial: [{ valueBoolean: true, modifierExtension: [{ url: 'https://a.example', valueBoolean: true }] }],
      },
      '.initial[0].modifierExtension',
    ],
    [
      'what is not known in the answer of a condition',
      {
        ...first,
        linkId: 'a',
        enableWhen: [{ question: 'first', operator: 'exists', answerBoolean: true, _answerBoolean: formula }],
      },
      '.enableWhen[0]',
    ],
    [
      'two translations into one language',
      {
        ...first,
        linkId: 'a',
        _text: {
          extension: ['Ja?', 'Nein?'].map((valueString) => ({
            url: hl7('translation'),
            extension: [
              { url: 'lang', valueCode: 'de' },
              { url: 'content', valueString },
            ],
          })),
        },
      },
      '._text.extension[1]',
    ],
    ['a field that every object has', { ...first, linkId: 'a', toString: 'x' }, '.toString'],
  ];
  for (const [name, item, path] of cases) {
    it(name, () => {
      const found = problemsOf(form([first, item])).map((one) => one.path);
      assert.deepEqual(found, [`Questionnaire.item[1]${path}`]);
    });
  }

  it('two scores that are the same are one', () => {
    assert.equal(
      setIn(read(form([first, option([weight(3)], [ordinal(3)])])).pack).questions[1]?.options?.[0]?.score,
      3,
    );
  });

  it('in what the Questionnaire says of itself', () => {
    const paths = (more: object) => problemsOf(form([first], more)).map(({ path }) => path);
    assert.deepEqual(paths({ effectivePeriod: { end: '2099-01-01', ...unknown } }), [
      'Questionnaire.effectivePeriod.extension[0]',
    ]);
    assert.deepEqual(paths({ jurisdiction: [unknown] }), ['Questionnaire.jurisdiction[0].extension[0]']);
    assert.deepEqual(paths({ valueOf: 'x' }), ['Questionnaire.valueOf']);
  });
});

const countries = (...codes: string[]) => ({
  jurisdiction: [{ coding: codes.map((code) => ({ system: 'urn:iso:std:iso:3166', code })) }],
});

const inItems = (warnings: readonly { path: string }[]): string[] =>
  warnings.map(({ path }) => path).filter((path) => path.includes('.item'));

it('questions of which no answer has an urgency are taken with a warning, and clear nobody', () => {
  const { pack, warnings } = read(form([first]));
  assert.match(warnings.find(({ path }) => path === 'Questionnaire')?.message ?? '', /no answer that leads to advice/);
  for (const answer of [true, false])
    assert.equal(decideQuestions(setIn(pack), { [setIn(pack).questions[0]!.id]: answer }).outcome, 'see-doctor');
});

describe('a number in a text of another program', () => {
  it('stays as it is, as it may be a limit; where it could be the emergency number it is named', () => {
    const choice = { linkId: 'how', type: 'choice', text: 'How high is it?', required: true };
    const answerOption = [{ valueString: 'less than 112' }, { valueCoding: { code: 'h', display: '112 to 140' } }];
    const heart = { ...first, text: 'Is your heart rate at rest 112 or more?' };
    const { pack, warnings } = read(form([heart, { ...choice, answerOption }], countries('DE')), { region: undefined });
    assert.equal(pack.region, 'DE');
    const { questions } = setIn(pack);
    assert.equal(questions[0]?.text, heart.text);
    assert.deepEqual(
      questions[1]?.options?.map(({ label }) => label),
      ['less than 112', '112 to 140'],
    );
    assert.deepEqual(inItems(warnings), [
      'Questionnaire.item[0].text',
      'Questionnaire.item[1].answerOption[0].valueString',
      'Questionnaire.item[1].answerOption[1].valueCoding.display',
    ]);
    assert.match(warnings.at(-3)?.message ?? '', /^holds 112, the emergency number of DE: .*\{emergency-number\}/);
  });

  it('of another region is named where it is to be called, with whose it is', () => {
    const display = (text: string) => ({ linkId: 'd', type: 'display', text });
    const named = (text: string, region: string, language = 'en') =>
      read(form([first, display(text)], { ...countries(region), language }), { region: undefined }).warnings.filter(
        ({ path }) => path === 'Questionnaire.item[1].text',
      );
    const [found, ...more] = named('Call 911 now.', 'GB');
    assert.deepEqual(more, []);
    assert.match(found?.message ?? '', /^says to call 911, the emergency number of US and CA, and the region is GB/);
    assert.deepEqual(
      named('Ring 999, or 112.', 'US').map(({ message }) => message.slice(0, 17)),
      ['says to call 112,', 'says to call 999,'],
    );
    assert.equal(named('Rufen Sie 911 an.', 'DE', 'de').length, 1);
    assert.deepEqual(named('Is your heart rate 112 or more?', 'US'), []);
    assert.deepEqual(named('Call 911 now.', 'US').length, 1);
  });

  it('of another region is named in a translation alone, beside what is named in the original', () => {
    const translation = {
      url: hl7('translation'),
      extension: [
        { url: 'lang', valueCode: 'es' },
        { url: 'content', valueString: 'Llame al 112.' },
      ],
    };
    const { warnings } = read(
      form([first, { linkId: 'd', type: 'display', text: 'Call 911.', _text: { extension: [translation] } }]),
    );
    assert.deepEqual(
      warnings.filter(({ path }) => path === 'Questionnaire.item[1].text').map(({ message }) => message.slice(0, 17)),
      ['says to call 112,', 'holds 911, the em'],
    );
  });

  it('is named in every language, and nothing else is', () => {
    const translated = (valueString: string) => ({
      extension: [
        {
          url: hl7('translation'),
          extension: [
            { url: 'lang', valueCode: 'de' },
            { url: 'content', valueString },
          ],
        },
      ],
    });
    const { translations, warnings } = read(
      form([
        { ...first, _text: translated('Über 911?') },
        { ...first, linkId: '911', text: 'More than 9115?', code: [{ code: '911', display: '911' }] },
      ]),
    );
    assert.equal(setIn(translations[0]!).questions[0]?.text, 'Über 911?');
    assert.deepEqual(inItems(warnings), ['Questionnaire.item[0].text']);
  });
});

describe('the region decides the emergency number', () => {
  it('of several countries, one is named', () => {
    const several = form([first], countries('DE', 'US'));
    const [problem, ...more] = problemsOf(several, { region: undefined });
    assert.deepEqual([problem?.path, more], ['Questionnaire.jurisdiction', []]);
    assert.match(problem?.message ?? '', /^names several countries \(DE, US\).*: name the region$/);
    assert.equal(read(several, { region: 'US' }).pack.region, 'US');
  });

  it('is that of the Questionnaire, or it is refused', () => {
    const [problem, ...more] = problemsOf(form([first], countries('DE')), { region: 'US' });
    assert.deepEqual([problem?.path, more], ['Questionnaire.jurisdiction', []]);
    assert.match(problem?.message ?? '', /^names DE, and not the region US/);
  });

  it('a jurisdiction that is no country is listed', () => {
    const { ignored } = read(form([first], countries('US', 'US-CA')));
    assert.deepEqual(
      ignored.map(({ path }) => path),
      ['Questionnaire.jurisdiction[0].coding[1]'],
    );
  });
});

describe('what limits the answers is not about looks', () => {
  const places = (valueInteger: number) => ({ url: hl7('maxDecimalPlaces'), valueInteger });
  const step = (valueInteger: number) => ({ url: hl7('questionnaire-sliderStepValue'), valueInteger });
  const number = (type: string, extension: object) =>
    form([{ linkId: 'a', type, text: 'How high?', extension: [extension] }]);

  it('decimal places and steps are refused', () => {
    for (const one of [
      number('decimal', places(0)),
      number('decimal', places(2)),
      number('decimal', step(1)),
      number('integer', step(5)),
    ]) {
      const [problem, ...more] = problemsOf(one);
      assert.deepEqual([problem?.path, more], ['Questionnaire.item[0].extension', []]);
      assert.match(problem?.message ?? '', /^(?:maxDecimalPlaces|questionnaire-sliderStepValue) limits the answers/);
    }
  });

  it('other than where every whole number may be given', () => {
    for (const one of [number('integer', places(0)), number('integer', step(1))]) {
      assert.deepEqual(
        read(one).ignored.map(({ path }) => path),
        ['Questionnaire.item[0].extension'],
      );
    }
  });
});

it('what is required of a group or a total is listed: its questions say it themselves', () => {
  const group = { linkId: 'g', type: 'group', text: 'How are you?', required: true, item: [first] };
  const extension = [{ url: sumExtension, valueString: 'n' }];
  const number = { linkId: 'n', type: 'integer', text: 'How many?' };
  const total = { linkId: 't', type: 'integer', text: 'Total', readOnly: true, required: true, extension };
  assert.deepEqual(
    read(form([group, number, total])).ignored.map(({ path }) => path),
    ['Questionnaire.item[0].required', 'Questionnaire.item[2].required'],
  );
});

describe('a number that may have only so many digits', () => {
  const paths = (item: object) =>
    problemsOf(form([first, { linkId: 'a', text: 'A', ...item }])).map(({ path }) => path);

  it('is refused, as an answer that is too long would clear a person', () => {
    const units = [{ url: hl7('questionnaire-unit'), valueCoding: { code: 'kg' } }];
    for (const item of [
      { type: 'integer', maxLength: 2 },
      { type: 'decimal', maxLength: 4 },
      { type: 'quantity', maxLength: 2, extension: units },
      { type: 'boolean', maxLength: 4 },
    ])
      assert.deepEqual(paths(item), ['Questionnaire.item[1].maxLength'], item.type);
  });

  it('is listed where nobody is asked', () => {
    const extension = [{ url: sumExtension, valueString: 'n' }];
    const number = { linkId: 'n', type: 'integer', text: 'How many?' };
    const total = { linkId: 't', type: 'integer', text: 'Total', readOnly: true, maxLength: 2, extension };
    const note = { linkId: 'd', type: 'display', text: 'Think of the last week.', maxLength: 2 };
    assert.deepEqual(
      read(form([number, total, note])).ignored.map(({ path }) => path),
      ['Questionnaire.item[1].maxLength', 'Questionnaire.item[2].maxLength'],
    );
  });
});

describe('what a program would fill in from a record', () => {
  const sdc = (name: string) => `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`;
  const linked = { url: sdc('observationLinkPeriod'), valueDuration: { value: 1, unit: 'year' } };
  const context = { url: sdc('itemPopulationContext'), valueString: 'a' };
  const hides = { url: hl7('questionnaire-hidden'), valueBoolean: true };
  const hidden = (...extension: object[]) => ({
    linkId: 'smokes',
    type: 'boolean',
    text: 'Do you smoke?',
    extension: [hides, ...extension],
    initial: [{ valueBoolean: false }],
  });

  it('is no answer of everybody: of a hidden question it is refused', () => {
    const [problem, ...more] = problemsOf(form([first, hidden(linked)]));
    assert.deepEqual([problem?.path, more], ['Questionnaire.item[1].extension[1]', []]);
    assert.match(problem?.message ?? '', /observationLinkPeriod fills .* would count for everybody/);
  });

  it('is refused around a hidden question, and of the whole where any is hidden', () => {
    const around = { linkId: 'g', type: 'group', text: 'You', extension: [context], item: [hidden()] };
    const paths = (item: object[], more: object = {}) => problemsOf(form(item, more)).map(({ path }) => path);
    assert.deepEqual(paths([first, around]), ['Questionnaire.item[1].extension[0]']);
    for (const name of ['launchContext', 'sourceQueries', 'sourceStructureMap']) {
      const extension = [{ url: sdc(name), valueReference: { reference: '#a' } }];
      assert.deepEqual(paths([first, hidden()], { extension }), ['Questionnaire.extension[0]'], name);
    }
  });

  it('is listed where a person is asked, and answers', () => {
    const shown = { ...first, extension: [linked] };
    const around = { linkId: 'g', type: 'group', text: 'You', extension: [context], item: [shown] };
    const extension = [{ url: sdc('launchContext'), valueString: 'a' }];
    assert.deepEqual(
      read(form([around], { extension })).ignored.map(({ path }) => path),
      [
        'Questionnaire.extension[0]',
        'Questionnaire.item[0].extension[0]',
        'Questionnaire.item[0].item[0].extension[0]',
      ],
    );
    assert.deepEqual(
      problemsOf(form([around, hidden()])).map(({ path }) => path),
      [],
    );
  });

  it('of an item that is left out is of no matter', () => {
    assert.deepEqual(problemsOf(form([first, hidden(linked)]), { leaveOut: ['smokes'] }), []);
  });
});

describe('what is more than looks', () => {
  const sdc = (name: string) => `http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-${name}`;
  const pathsOf = (item: object) => problemsOf(form([item])).map(({ path }) => path);

  it('a picture, without which a question cannot be asked, is refused', () => {
    const valueAttachment = { contentType: 'image/png', url: 'https://a.example/wound.png' };
    const [problem, ...more] = problemsOf(
      form([{ ...first, text: 'Does it look like this?', extension: [{ url: sdc('itemMedia'), valueAttachment }] }]),
    );
    assert.deepEqual([problem?.path, more], ['Questionnaire.item[0].extension[0]', []]);
    assert.match(problem?.message ?? '', /itemMedia shows a picture/);
    const answerOption = [
      { valueString: 'This', extension: [{ url: sdc('itemAnswerMedia'), valueAttachment }] },
      { valueString: 'None' },
    ];
    assert.deepEqual(pathsOf({ linkId: 'c', type: 'choice', text: 'Which?', answerOption }), [
      'Questionnaire.item[0].answerOption[0].extension[0]',
    ]);
  });

  it('the name of a free text beside options is refused, as nobody could choose it', () => {
    const extension = [{ url: sdc('openLabel'), valueString: 'Something else' }];
    const answerOption = [{ valueString: 'Back' }, { valueString: 'Leg' }];
    assert.deepEqual(pathsOf({ linkId: 'c', type: 'choice', text: 'Where?', extension, answerOption }), [
      'Questionnaire.item[0].extension[0]',
    ]);
  });

  it('a form to write in is named for a person to look at', () => {
    const extension = [{ url: hl7('entryFormat'), valueString: 'in pounds' }];
    const { warnings } = read(form([first, { linkId: 'n', type: 'integer', text: 'How heavy are you?', extension }]));
    assert.match(
      warnings.find(({ path }) => path === 'Questionnaire.item[1].extension[0]')?.message ?? '',
      /^entryFormat says “in pounds”, which is not shown/,
    );
  });

  const shownAs = (name: string, value: string, text = 'Do you have no fever?') => ({
    ...first,
    text,
    _text: {
      extension: [{ url: hl7(name), [name === 'rendering-markdown' ? 'valueMarkdown' : 'valueString']: value }],
    },
  });
  const other: [name: string, item: object][] = [
    ['other words', shownAs('rendering-xhtml', '<b>Do you have a fever?</b>')],
    ['more words', shownAs('rendering-xhtml', '<p>Do you have no fever?</p><p>Above 38 °C.</p>')],
    ['a picture', shownAs('rendering-xhtml', 'Do you have no fever?<img src="a.png" />')],
    ['a word that is struck out', shownAs('rendering-xhtml', 'Do you have <s>no</s> fever?')],
    ...[
      'vertical-align:super',
      'font-size:0',
      'color:transparent',
      'color: #fff',
      'position:absolute;left:-9999px',
      'text-decoration:line&#45;through',
    ].map((style): [string, ReturnType<typeof shownAs>] => [
      `a word with the style ${style}`,
      shownAs('rendering-xhtml', `Do you have <span style="${style}">no</span> fever?`),
    ]),
    ['a word that only ears hear', shownAs('rendering-xhtml', 'Do you have <span class="sr-only">no</span> fever?')],
    ['a number of two levels', shownAs('rendering-xhtml', 'More than 10<sup>9</sup>?', 'More than 109?')],
    ['other words in Markdown', shownAs('rendering-markdown', '**Do you have a fever?**')],
    ['a picture in Markdown', shownAs('rendering-markdown', 'Do you have no fever? ![](a.png)')],
    ['a word that is struck out in Markdown', shownAs('rendering-markdown', 'Do you have ~~no~~ fever?')],
    ['a style that strikes out', shownAs('rendering-style', 'text-decoration: line-through')],
    [
      'words that stand beside no text',
      { ...first, extension: [{ url: hl7('rendering-xhtml'), valueString: '<b/>' }] },
    ],
  ];
  for (const [name, item] of other)
    it(`${name} in the form of a text is refused`, () => {
      const at = 'extension' in item ? '' : '._text';
      assert.deepEqual(pathsOf(item), [`Questionnaire.item[0]${at}.extension[0]`]);
    });

  it('the same words in another form are listed', () => {
    for (const item of [
      shownAs('rendering-xhtml', '<div xmlns="http://www.w3.org/1999/xhtml">Do you have <b>no</b>\n fever?</div>'),
      shownAs('rendering-xhtml', '<p>Do you have</p><p>no&#160;fever?</p>'),
      shownAs('rendering-xhtml', 'Do you have <span lang="en" style="font-weight: bold; color: red">no</span> fever?'),
      shownAs('rendering-xhtml', 'Less than 38 &amp; &lt; 40?', 'Less than 38 & < 40?'),
      shownAs('rendering-markdown', '## Do you have **no** _fever_?'),
      shownAs('rendering-markdown', '2 * 3', '2 * 3'),
      shownAs('rendering-style', 'color: red'),
    ])
      assert.deepEqual(
        read(form([item])).ignored.map(({ path }) => path),
        ['Questionnaire.item[0]._text.extension[0]'],
      );
  });

  it('of what nobody is shown, and the look of a whole question, are listed', () => {
    const bold = (name: string, valueString: string) => [{ url: hl7(name), valueString }];
    const _prefix = { extension: bold('rendering-xhtml', '<b>First:</b>') };
    const item = { ...first, prefix: 'A:', _prefix, extension: bold('rendering-style', 'color: red') };
    assert.deepEqual(
      read(form([item])).ignored.map(({ path }) => path),
      ['prefix', '_prefix.extension[0]', 'extension[0]'].map((at) => `Questionnaire.item[0].${at}`),
    );
  });

  it('is looked for in a translation by its own words', () => {
    const bold = (valueString: string) => ({ url: hl7('rendering-xhtml'), valueString });
    const item = (own: string) => ({
      ...first,
      text: 'Do you have a fever?',
      _text: {
        extension: [
          bold('<b>Do you have a fever?</b>'),
          {
            url: hl7('translation'),
            extension: [
              { url: 'lang', valueCode: 'de' },
              { url: 'content', valueString: 'Haben Sie Fieber?', _valueString: { extension: [bold(own)] } },
            ],
          },
        ],
      },
    });
    assert.deepEqual(pathsOf(item('<b>Haben Sie Fieber?</b>')), []);
    assert.deepEqual(pathsOf(item('<b>Haben Sie kein Fieber?</b>')), [
      'Questionnaire.item[0]._text.extension[1].extension[1]._valueString.extension[0]',
    ]);
  });
});

it('our urgency says where it belongs, where it can mean nothing', () => {
  const item = [
    { linkId: 'g', type: 'group', text: 'You', extension: [urgent('emergency')], item: [first] },
    { linkId: 'n', type: 'integer', text: 'How many?', extension: [urgent('emergency')] },
    {
      linkId: 'c',
      type: 'choice',
      text: 'Where?',
      extension: [urgent('emergency')],
      answerOption: [{ valueString: 'Back' }],
    },
    { linkId: 'd', type: 'date', text: 'Since when?', extension: [urgent('emergency')] },
  ];
  const found = problemsOf(form(item, { extension: [urgent('emergency')] }));
  assert.deepEqual(
    found.map(({ path }) => path),
    ['', '.item[0]', '.item[1]', '.item[2]', '.item[3]'].map((at) => `Questionnaire${at}.extension[0]`),
  );
  for (const { message } of found)
    assert.match(message, /^urgency belongs to an option, to a boolean .* or to a display/);
});

describe('options that read the same', () => {
  const choice = (...answerOption: object[]) => form([{ linkId: 'c', type: 'choice', text: 'Which?', answerOption }]);
  const coded = (code: string, display: string, more: object = {}) => ({ valueCoding: { code, display }, ...more });

  it('are refused, as nobody knows which one a person meant', () => {
    for (const [one, other] of [
      [coded('a', 'Yes'), coded('b', 'Yes', { extension: [urgent('emergency')] })],
      [{ valueString: 'Yes' }, { valueString: 'Yes ' }],
      [coded('a', 'yes'), coded('b', 'YES')],
      [coded('a', 'A little\npain'), coded('b', 'a  little pain')],
      [{ valueInteger: 1 }, coded('one', '1')],
    ] as const) {
      const found = problemsOf(choice(one, other));
      assert.deepEqual(
        found.map(({ path }) => path),
        ['Questionnaire.item[0]'],
      );
      assert.match(found[0]?.message ?? '', /options\.1\.label: reads the same as the option/);
    }
    assert.deepEqual(problemsOf(choice(coded('a', 'Yes'), coded('b', 'Yes, today'))), []);
  });

  it('are refused in a translation alone', () => {
    const translated = (valueString: string) => ({
      extension: [
        {
          url: hl7('translation'),
          extension: [
            { url: 'lang', valueCode: 'de' },
            { url: 'content', valueString },
          ],
        },
      ],
    });
    const option = (code: string, display: string) => ({
      valueCoding: { code, display, _display: translated('Schmerz') },
    });
    const found = problemsOf(choice(option('a', 'Ache'), option('b', 'Pain')));
    assert.deepEqual(
      found.map(({ path }) => path),
      ['Questionnaire.item[0]'],
    );
    assert.match(found[0]?.message ?? '', /^in de: .*reads the same/);
  });
});

it('limits that no answer can meet are refused', () => {
  const limits = (type: string, least: object, most: object) =>
    form([
      {
        linkId: 'n',
        type,
        text: 'How many?',
        extension: [
          { url: hl7('minValue'), ...least },
          { url: hl7('maxValue'), ...most },
        ],
      },
    ]);
  const paths = (questionnaire: object) => problemsOf(questionnaire).map(({ path }) => path);
  const [at] = ['Questionnaire.item[0]'];
  assert.deepEqual(paths(limits('integer', { valueInteger: 50 }, { valueInteger: 5 })), [at]);
  assert.deepEqual(paths(limits('decimal', { valueDecimal: 5.1 }, { valueDecimal: 5 })), [at]);
  assert.deepEqual(paths(limits('date', { valueDate: '2026-11-30' }, { valueDate: '2026-11-01' })), [at]);
  assert.deepEqual(paths(limits('integer', { valueInteger: 5 }, { valueInteger: 5 })), []);
});

describe('a total', () => {
  const unit = (code: string) => ({ url: hl7('questionnaire-unit'), valueCoding: { code, display: code } });
  const time = (linkId: string, code: string, more: object[] = []) => ({
    linkId,
    type: 'quantity',
    text: 'How long?',
    extension: [unit(code), ...more],
  });
  const of = (...links: string[]) => links.map((valueString) => ({ url: sumExtension, valueString }));
  const total = (code: string) => ({ ...time('total', code, of('hours', 'more')), readOnly: true });

  it('of hours and minutes is refused, as 2 h and 30 min are not 32', () => {
    for (const [one, other, sum] of [
      ['h', 'min', 'min'],
      ['h', 'h', 'min'],
    ] as const) {
      const found = problemsOf(form([time('hours', one), time('more', other), total(sum)]));
      assert.ok(found.length);
      for (const { path, message } of found) {
        assert.equal(path, 'Questionnaire.item[2]');
        assert.match(message, /give all the same unit/);
      }
    }
  });

  it('in one unit is taken with it, and written the same again', () => {
    const { pack } = read(form([time('hours', 'h'), time('more', 'h'), total('h')]));
    assert.deepEqual(setIn(pack).questions[2]?.unit, { label: 'h', code: { code: 'h' } });
    assert.deepEqual(setIn(read(written(pack)).pack).questions, setIn(pack).questions);
  });

  it('is compared in its own unit, and in no other of the same code', () => {
    const system = 'https://a.example';
    const extension = [{ url: hl7('questionnaire-unit'), valueCoding: { system, code: 'h', display: 'hours' } }];
    const hours = { linkId: 'hours', type: 'quantity', text: 'How long?', extension };
    const after = (answerQuantity: object) =>
      problemsOf(form([hours, { ...first, enableWhen: [{ question: 'hours', operator: '>', answerQuantity }] }])).map(
        ({ path }) => path,
      );
    const path = 'Questionnaire.item[1].enableWhen[0].answerQuantity';
    assert.deepEqual(after({ value: 2, system, code: 'h' }), []);
    assert.deepEqual(after({ value: 2, unit: 'hours' }), []);
    assert.deepEqual(after({ value: 2, system: 'https://b.example', code: 'h' }), [path]);
    assert.deepEqual(after({ value: 2, system, code: 'min' }), [path]);
    assert.deepEqual(after({ value: 2, unit: 'minutes' }), [path]);
  });

  it('that is whole adds whole numbers alone', () => {
    const option = (valueDecimal: number) => ({ valueString: `${valueDecimal}`, extension: [ordinal(valueDecimal)] });
    const choice = (...scores: number[]) => ({
      linkId: 'hours',
      type: 'choice',
      text: 'How often?',
      answerOption: scores.map(option),
    });
    const whole = { linkId: 'total', type: 'integer', text: 'Total', readOnly: true, extension: of('hours') };
    const paths = (part: object, sum: object) => problemsOf(form([part, sum])).map(({ path }) => path);
    assert.deepEqual(paths(choice(0, 1), whole), []);
    assert.deepEqual(paths(choice(0, 0.5), { ...whole, type: 'decimal' }), []);
    assert.deepEqual(paths(choice(0, 0.5), whole), ['Questionnaire.item[1].type']);
    assert.deepEqual(paths({ linkId: 'hours', type: 'decimal', text: 'How long?' }, whole), [
      'Questionnaire.item[1].type',
    ]);
  });
});

describe('what is not supported is refused by its path', () => {
  const expression = { language: 'text/fhirpath', expression: '1' };
  const choice = { linkId: 'choice', type: 'choice', text: 'Which?' };
  const repeating = { ...choice, repeats: true, answerOption: [{ valueString: 'Back' }, { valueString: 'Leg' }] };
  const coded = (...all: [system: string | undefined, code: string][]) =>
    all.map(([system, code], index) => ({ valueCoding: { ...(system ? { system } : {}), code, display: `${index}` } }));
  const cases: [name: string, item: object, path: string][] = [
    ['free text', { linkId: 'a', type: 'string', text: 'A' }, '.type'],
    ['an attachment', { linkId: 'a', type: 'attachment', text: 'A' }, '.type'],
    ['a reference', { linkId: 'a', type: 'reference', text: 'A' }, '.type'],
    ['a type that is none', { linkId: 'a', type: 'constructor', text: 'A' }, '.type'],
    [
      'a calculated expression',
      {
        ...first,
        linkId: 'a',
        extension: [
          {
            url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
            valueExpression: expression,
          },
        ],
      },
      '.extension[0]',
    ],
    [
      'an expression for enableWhen',
      {
        ...first,
        linkId: 'a',
        extension: [
          {
            url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression',
            valueExpression: expression,
          },
        ],
      },
      '.extension[0]',
    ],
    [
      'a variable',
      { ...first, linkId: 'a', extension: [{ url: hl7('variable'), valueExpression: expression }] },
      '.extension[0]',
    ],
    [
      'an extension that is not known',
      { ...first, linkId: 'a', extension: [{ url: 'https://a.example/negated', valueBoolean: true }] },
      '.extension[0]',
    ],
    [
      'a modifier extension',
      { ...first, linkId: 'a', modifierExtension: [{ url: 'https://a.example/negated', valueBoolean: true }] },
      '.modifierExtension',
    ],
    [
      'a value set on a server',
      { ...choice, answerValueSet: 'http://hl7.org/fhir/ValueSet/yesnodontknow' },
      '.answerValueSet',
    ],
    ['a value set that is not there', { ...choice, answerValueSet: '#none' }, '.answerValueSet'],
    ['a quantity without a unit', { linkId: 'a', type: 'quantity', text: 'A' }, ''],
    [
      'several units',
      {
        linkId: 'a',
        type: 'quantity',
        text: 'A',
        extension: ['kg', 'lb'].map((code) => ({ url: hl7('questionnaire-unitOption'), valueCoding: { code } })),
      },
      '.extension',
    ],
    ['a question inside one of several answers', { ...repeating, item: [{ ...first, linkId: 'a' }] }, '.item[0]'],
    ['a question that repeats', { ...first, linkId: 'a', repeats: true }, '.repeats'],
    [
      'an operator that is none',
      { ...first, linkId: 'a', enableWhen: [{ question: 'first', operator: 'in', answerBoolean: true }] },
      '',
    ],
    [
      'a condition on what is not there',
      { ...first, linkId: 'a', enableWhen: [{ question: 'b', operator: '=', answerBoolean: true }] },
      '.enableWhen[0].question',
    ],
    [
      'an answer of another type',
      { ...first, linkId: 'a', enableWhen: [{ question: 'first', operator: '=', answerString: 'yes' }] },
      '.enableWhen[0].answerString',
    ],
    [
      'an order of yes and no',
      { ...first, linkId: 'a', enableWhen: [{ question: 'first', operator: '>', answerBoolean: true }] },
      '',
    ],
    [
      'several conditions without all or any',
      {
        ...first,
        linkId: 'a',
        enableWhen: [true, false].map((answerBoolean) => ({ question: 'first', operator: '=', answerBoolean })),
      },
      '.enableBehavior',
    ],
    [
      'a question that depends on itself',
      { ...first, linkId: 'a', enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }] },
      '',
    ],
    [
      'a hidden question without an answer',
      { ...first, linkId: 'a', extension: [{ url: hl7('questionnaire-hidden'), valueBoolean: true }] },
      '',
    ],
    [
      'a sum of what has no number',
      {
        linkId: 'a',
        type: 'integer',
        text: 'A',
        readOnly: true,
        extension: [{ url: sumExtension, valueString: 'first' }],
      },
      '',
    ],
    [
      'two options of one code',
      { ...choice, answerOption: coded(['https://a.example', 'yes'], ['https://a.example', 'yes']) },
      '.answerOption[1]',
    ],
    [
      'a code without a system beside the same code in one',
      { ...choice, answerOption: coded(['https://a.example', 'yes'], [undefined, 'yes']) },
      '.answerOption[1]',
    ],
    [
      'two options of one text',
      { ...choice, answerOption: [{ valueString: 'Yes' }, { valueString: 'Yes' }] },
      '.answerOption[1]',
    ],
    ['a field that is not known', { ...first, linkId: 'a', answerConstraint: 'optionsOnly' }, '.answerConstraint'],
  ];
  for (const [name, item, path] of cases) {
    it(name, () => {
      const found = problemsOf(form([first, item])).map((one) => one.path);
      assert.deepEqual(found, [`Questionnaire.item[1]${path}`]);
    });
  }

  it('options of a type that is not supported, and not as one that stands twice', () => {
    const options = ['2026-01-01', '2026-01-02'].map((valueDate) => ({ valueDate }));
    const found = problemsOf(form([first, { ...choice, answerOption: options }]));
    assert.ok(found.length);
    assert.deepEqual(
      found.filter(({ message }) => message.includes('once more')),
      [],
    );
  });

  it('a text inside one of several answers is none', () => {
    const item = [
      { linkId: 'a', type: 'display', text: 'Choose all that fit.' },
      { linkId: 'b', type: 'display', text: 'Call now.', extension: [urgent('emergency')] },
    ];
    assert.deepEqual(problemsOf(form([first, { ...repeating, item }])), []);
  });

  it('a condition on a code that more than one option has', () => {
    const answerOption = coded(['https://a.example', 'yes'], ['https://b.example', 'yes']);
    const after = (answerCoding: object) => ({
      ...first,
      linkId: 'a',
      enableWhen: [{ question: 'choice', operator: '=', answerCoding }],
    });
    const found = (answerCoding: object) => problemsOf(form([{ ...choice, answerOption }, after(answerCoding)]));
    assert.deepEqual(found({ system: 'https://b.example', code: 'yes' }), []);
    const [problem, ...more] = found({ code: 'yes' });
    assert.equal(problem?.path, 'Questionnaire.item[1].enableWhen[0].answerCoding');
    assert.match(problem.message, /^fits more than one option of choice: name the system/);
    assert.deepEqual(more, []);
  });

  it('a Questionnaire that says nothing of what to do, where nobody else does', () => {
    assert.deepEqual(
      problemsOf(form([first]), { guide: undefined }).map(({ path }) => path),
      ['Questionnaire'],
    );
  });
});

it('any questions come back as they were, and are written the same again', () => {
  const property = fc.property(anyQuestions, ({ pack, set }) => {
    assert.ok('pack' in parsePack(pack), JSON.stringify(parsePack(pack)));
    const questionnaire = written(pack);
    assert.deepEqual(invalidAgainstR4(questionnaire), []);
    const { pack: back } = read(questionnaire, { region: pack.region });
    const again = written(back);
    assert.deepEqual(again, questionnaire);
    const ids = (one: QuestionSet) => one.questions.map(({ id }) => id).sort();
    assert.deepEqual(ids(setIn(back)), ids(set));
  });
  fc.assert(property, { numRuns: 150 });
});

describe('what was read from another address', () => {
  const url = 'https://other.example/fhir/Questionnaire/a';
  const own = `${base}/Questionnaire/asthma-set`;
  const again = (more: object) => written(read(form([first], more)).pack);

  it('is written under its own, and says what it was made of', () => {
    const { url: address, version, derivedFrom } = again({ url, version: '7' });
    assert.deepEqual([address, version, derivedFrom], [own, '0.1.0', [`${url}|7`]]);
    assert.deepEqual(again({ url }).derivedFrom, [url]);
    assert.deepEqual(invalidAgainstR4(again({ url, version: '7' })), []);
  });

  it('is made of nothing else if the address is its own, or there was none', () => {
    for (const one of [again({ url: own, version: '1.2.3' }), again({})])
      assert.deepEqual([one.url, 'derivedFrom' in one], [own, false]);
    assert.equal(again({ url: own, version: '1.2.3' }).version, '1.2.3');
  });
});

/** What the standard says of `enableWhen`, on the Questionnaire itself. */
function shown(items: QuestionnaireItem[], answers: ReadonlyMap<string, readonly unknown[]>): Set<string> {
  const all = new Map<string, { item: QuestionnaireItem; around: string | undefined }>();
  const add = (list: QuestionnaireItem[], around?: string): void =>
    list.forEach((item) => {
      all.set(item.linkId, { item, around });
      add(item.item ?? [], item.linkId);
    });
  add(items);
  const isShown = (link: string): boolean => {
    const { item, around } = all.get(link)!;
    const met = (item.enableWhen ?? []).map(isMet);
    const own = !met.length || (item.enableBehavior === 'any' ? met.some(Boolean) : met.every(Boolean));
    return own && (!around || isShown(around));
  };
  const isMet = ({ question, operator, ...answer }: QuestionnaireItemEnableWhen): boolean => {
    const given = isShown(question) ? (answers.get(question) ?? []) : [];
    const [[, raw] = []] = Object.entries(answer);
    const wanted = typeof raw === 'object' ? (raw as { code: string }).code : raw;
    if (operator === 'exists') return given.length > 0 === wanted;
    if (operator === '!=') return !given.includes(wanted);
    const order = (one: unknown): number => ((one as number) < (wanted as number) ? -1 : one === wanted ? 0 : 1);
    const fitting = { '=': [0], '>': [1], '<': [-1], '>=': [0, 1], '<=': [-1, 0] }[operator];
    return given.some((one) => fitting.includes(order(one)));
  };
  return new Set([...all.keys()].filter(isShown));
}

it('asks, shows and counts what the standard does', () => {
  const property = fc.property(
    anyQuestions.chain((one) => fc.tuple(fc.constant(one), answersTo(one.set))),
    ([{ pack, set }, answers]) => {
      const { sums } = decideQuestions(set, answers);
      const hidden = set.questions.filter((one) => one.hidden).map(({ id, initial }) => [id, [initial]] as const);
      const given = new Map<string, readonly unknown[]>([
        ...Object.entries(answers).map(([id, one]) => [id, [one].flat()] as const),
        ...[...sums].map(([id, one]) => [id, [one]] as const),
        ...hidden,
      ]);
      assert.deepEqual([...enabledIn(set, answers)].sort(), [...shown(written(pack).item!, given)].sort());
    },
  );
  fc.assert(property, { numRuns: 400 });
});

const rank = (outcome: string): number => [...urgencies, 'none'].indexOf(outcome);

it('a Questionnaire with a mistake is refused, or leads to advice that is as cautious', () => {
  const property = fc.property(
    anyQuestions.chain((one) =>
      fc.tuple(fc.constant(one), mutated(written(one.pack), false), answersTo(one.set, true)),
    ),
    ([{ pack, set }, questionnaire, answers]) => {
      const problems = problemsOf(questionnaire, { region: pack.region, title: pack.title });
      if (problems.length)
        return assert.deepEqual(
          problems.filter(({ path }) => !path.startsWith('Questionnaire')),
          [],
        );
      const other = setIn(read(questionnaire, { region: pack.region, title: pack.title }).pack);
      const before = decideQuestions(set, answers).outcome;
      assert.ok(rank(decideQuestions(other, answers).outcome) <= rank(before), `${before}, then less`);
    },
  );
  fc.assert(property, { numRuns: 600 });
});

it('none is left only if everything that is asked has an answer, and nothing says otherwise', () => {
  const garbage = fc.oneof(
    fc.constantFrom<unknown>(null, Number.NaN, Number.POSITIVE_INFINITY, '', 'zzz', [], ['zzz'], {}, 1e9),
    fc.boolean(),
  );
  const property = fc.property(
    anyQuestions.chain((one) => {
      const ids = [...one.set.questions.map(({ id }) => id), 'unknown'];
      return fc.tuple(
        fc.constant(one),
        answersTo(one.set),
        fc.dictionary(fc.constantFrom(...ids), garbage, { maxKeys: 2 }),
      );
    }),
    ([{ set }, possible, odd]) => {
      const answers = { ...possible, ...odd } as Answers;
      const { outcome, missing, invalid, reasons } = decideQuestions(set, answers);
      const enabled = enabledIn(set, answers);
      const asked = set.questions.filter((one) => isAsked(one) && enabled.has(one.id));
      const isAnswered = asked.every(({ id }) => !missing.includes(id) && !invalid.includes(id));
      if (outcome === 'none') assert.ok(asked.length && isAnswered && !reasons.length);
      if (invalid.length || 'unknown' in odd) assert.equal(outcome, 'emergency');
      if (asked.some(({ id, required }) => required && missing.includes(id))) assert.equal(outcome, 'emergency');
      for (const { urgency } of reasons) assert.ok(rank(outcome) <= rank(urgency));
    },
  );
  fc.assert(property, { numRuns: 500 });
});
