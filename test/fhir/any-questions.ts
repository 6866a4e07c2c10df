import fc from 'fast-check';
import type { Condition, ContentPack, Question, QuestionSet } from '../../src/content/schema.js';
import { urgencies } from '../../src/content/urgency.js';
import type { Answer, Answers } from '../../src/screening/questions.js';
import { anyPack, text } from './support.js';

const urgency = fc.constantFrom(...urgencies);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const number = fc.integer({ min: -5, max: 5 });
const day = fc.integer({ min: 1, max: 28 }).map((one) => `2026-11-${String(one).padStart(2, '0')}`);

const options = (isScored: boolean) =>
  fc
    .array(fc.record({ label: text, urgency: maybe(urgency), score: number }), { minLength: 1, maxLength: 3 })
    .map((all) =>
      all.map(({ score, label, urgency: own }, index) => ({
        id: `option-${index}`,
        // No two that read the same.
        label: `${label}, ${index + 1}`,
        urgency: own,
        ...(isScored ? { score } : {}),
      })),
    );

/** Without what is undefined, as all of it is written as JSON in the end. */
const kinds = [
  fc.record({ type: fc.constant('boolean' as const), urgency: maybe(urgency), required: fc.boolean() }),
  fc.record({
    type: fc.constant('choice' as const),
    options: options(true),
    multiple: fc.boolean(),
    required: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('number' as const),
    whole: fc.constant(true),
    least: fc.constant(-5),
    most: fc.constant(5),
  }),
  fc.record({ type: fc.constant('number' as const), unit: fc.constant({ label: 'kg', code: { code: 'kg' } }) }),
  fc.record({ type: fc.constant('date' as const), earliest: fc.constant('2026-11-01') }),
  fc.record({ type: fc.constant('advice' as const), urgency }),
  fc.record({ type: fc.constant('note' as const) }),
  fc.record({ type: fc.constant('group' as const) }),
  fc.record({ type: fc.constant('boolean' as const), hidden: fc.constant(true), initial: fc.boolean() }),
  fc.record({ type: fc.constant('sum' as const) }),
];

const conditionOn = (question: Question): fc.Arbitrary<Condition> => {
  const { id, type, options: all = [] } = question;
  const of = (operator: fc.Arbitrary<Condition['operator']>, answer: fc.Arbitrary<Condition['answer']>) =>
    fc.record({ question: fc.constant(id), operator, answer });
  const exists = of(fc.constant('exists'), fc.boolean());
  const equal = fc.constantFrom<Condition['operator']>('=', '!=');
  const any = fc.constantFrom<Condition['operator']>('=', '!=', '<', '>', '<=', '>=');
  if (type === 'boolean') return fc.oneof(exists, of(equal, fc.boolean()));
  if (type === 'choice') return fc.oneof(exists, of(equal, fc.constantFrom(...all.map((option) => option.id))));
  return fc.oneof(exists, of(any, type === 'date' ? day : number));
};

const isTold = ({ type }: Question) => type === 'note' || type === 'advice';
const hasAnswer = ({ type }: Question) => !['group', 'note', 'advice'].includes(type);
const hasNumber = ({ type, hidden }: Question) => (type === 'choice' || type === 'number') && !hidden;

/** Each question may depend on those before it, stand in one of them, and add them up. */
const questions = fc
  .array(
    fc.tuple(
      fc.oneof(...(kinds as fc.Arbitrary<object>[])),
      text,
      fc.infiniteStream(fc.nat()),
      fc.constantFrom<'all' | 'any'>('all', 'any'),
    ),
    { minLength: 1, maxLength: 7 },
  )
  .chain((all) =>
    all.reduce<fc.Arbitrary<Question[]>>(
      (before, [kind, label, stream, behavior], index): fc.Arbitrary<Question[]> =>
        before.chain((known): fc.Arbitrary<Question[]> => {
          const [a = 0, b = 0, c = 0] = [...stream.take(3)];
          const askable = known.filter(hasAnswer);
          // Only what has one unit is added.
          const numbers = known.filter(hasNumber);
          const parts = numbers.filter(({ unit }) => Boolean(unit) === Boolean(numbers[0]?.unit));
          const own = { ...kind, id: `q${index}`, text: label } as unknown as Question;
          if (own.type === 'sum' && !parts.length) own.type = 'note';
          if (own.type === 'sum') own.of = parts.map(({ id }) => id);
          const around = known.filter(
            ({ type, hidden, multiple }) =>
              ['group', 'boolean', 'choice'].includes(type) && !hidden && (!multiple || isTold(own)),
          );
          if (a % 3 === 0 && around.length) own.inside = around[b % around.length]!.id;
          const when: fc.Arbitrary<Condition[]> =
            a % 2 && askable.length
              ? fc.array(conditionOn(askable[c % askable.length]!), { minLength: 1, maxLength: 2 })
              : fc.constant([]);
          return when.map((conditions) => [
            ...known,
            {
              ...own,
              ...(conditions.length ? { when: conditions } : {}),
              ...(conditions.length > 1 ? { behavior } : {}),
            },
          ]);
        }),
      fc.constant([{ id: 'first', type: 'boolean', text: 'Do you have a fever?', required: true } as Question]),
    ),
  );

/** Any pack with one set of questions. */
export const anyQuestions: fc.Arbitrary<{ pack: ContentPack; set: QuestionSet }> = fc
  .tuple(anyPack, questions, fc.constantFrom('Before you start', 'Ein Fragebogen'))
  .map(([pack, all, title]) => {
    const set = { id: 'set', title, intro: title, questions: all };
    const whole = JSON.parse(
      JSON.stringify({ ...pack, title, screening: { ...pack.screening, sets: [], questionSets: [set] } }),
    );
    return { pack: whole, set: whole.screening.questionSets[0] };
  });

const answerTo = ({ type, options: all = [], multiple, whole }: Question): fc.Arbitrary<Answer> => {
  const ids = all.map(({ id }) => id);
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.subarray(ids, { minLength: 1, maxLength: multiple ? ids.length : 1 });
    case 'date':
      return day;
    default:
      return whole ? number : fc.double({ min: -9, max: 9, noNaN: true });
  }
};

/** Possible answers, to all questions or to some. */
export const answersTo = ({ questions: all }: QuestionSet, isComplete = false): fc.Arbitrary<Answers> =>
  fc
    .tuple(
      ...all
        .filter(({ type, hidden }) => ['boolean', 'choice', 'number', 'date'].includes(type) && !hidden)
        .map((question) =>
          (isComplete ? answerTo(question) : maybe(answerTo(question))).map((answer) => [question.id, answer] as const),
        ),
    )
    .map((pairs) => Object.fromEntries(pairs.filter(([, answer]) => answer !== undefined)));
