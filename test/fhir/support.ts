import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Questionnaire, QuestionnaireItem, QuestionnaireItemEnableWhen } from 'fhir/r4';
import { applyTranslation, isTranslation } from '../../src/content/authoring.js';
import type { ContentPack, Screening, ScreeningGuide, Sign } from '../../src/content/schema.js';
import { urgencies } from '../../src/content/urgency.js';
import { exportQuestionnaires } from '../../src/fhir/index.js';

export const base = 'https://hospital.example/fhir';
export const noneOfThese = (language: string) => `None of these (${language})`;
const readPack = (name: string) => JSON.parse(readFileSync(`src/packs/back-pain/${name}`, 'utf8'));

export const backPain: ContentPack = readPack('en.json');
export const backPainTranslated: ContentPack[] = readdirSync('src/packs/back-pain')
  .filter((name) => name.endsWith('.json'))
  .map(readPack)
  .filter(isTranslation)
  .map((translation) => applyTranslation(backPain, translation).pack);

/** The Questionnaires of a pack, by the id of the question set. */
export function questionnairesOf(pack: ContentPack, translations: ContentPack[] = []): Map<string, Questionnaire> {
  const exported = exportQuestionnaires(pack, { base, noneOfThese, translations });
  return new Map(exported.map(({ questionnaire }, index) => [pack.screening!.sets[index]!.id, questionnaire]));
}

/** Answers as a person gives them: codes for check boxes, and true or false. */
export type Given = Readonly<Record<string, string[] | boolean | undefined>>;

/** The items that any program shows that knows `enableWhen` as the standard defines it. */
export function shown(items: QuestionnaireItem[] = [], given: Given): QuestionnaireItem[] {
  return items
    .filter(({ enableWhen = [], enableBehavior }) => {
      const holds = enableWhen.map((one) => isMet(one, given));
      return !holds.length || (enableBehavior === 'any' ? holds.some(Boolean) : holds.every(Boolean));
    })
    .flatMap((one) => [one, ...shown(one.item, given)]);
}

function isMet(
  { question, operator, answerBoolean, answerCoding }: QuestionnaireItemEnableWhen,
  given: Given,
): boolean {
  const answers = [given[question] ?? []].flat();
  if (operator === 'exists') return answers.length > 0 === answerBoolean;
  if (operator === '=') return answers.some((one) => one === (answerCoding?.code ?? answerBoolean));
  throw new Error(`this library writes no ${operator}`);
}

const word = fc.constantFrom(
  'Fever',
  'pain in a leg',
  'you',
  'a doctor today',
  '{emergency-number}',
  'Ärztin',
  '痛み',
  '3 days',
);
export const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `A ${words.join(' ')}`);
/** Never the question, as a group with that label is one without. */
const groupLabel = text.map((label) => `${label}, in a group`);
const texts = fc.array(text, { minLength: 1, maxLength: 3 });
const urgency = fc.constantFrom(...urgencies);
const ids = (most: number) =>
  fc.uniqueArray(
    fc.stringMatching(/^[a-z][a-z0-9]{0,4}(?:-[a-z0-9]{1,3})?$/).filter((id) => id !== 'constructor'),
    {
      minLength: 1,
      maxLength: most,
    },
  );

const sources: ContentPack['sources'] = [
  { id: 'one', title: 'One', publisher: 'A hospital', address: 'https://one.example/a' },
  { id: 'two', title: 'Two', publisher: 'A society' },
];
const cited = fc.constantFrom<string[]>(['one'], ['two'], ['one', 'two']);

const signOf = (id: string): fc.Arbitrary<Sign> =>
  fc
    .record({
      label: text,
      urgency,
      advice: text,
      sources: cited,
      question: text,
      worse: text,
      items: fc.option(texts),
      asks: fc.boolean(),
    })
    .map(({ question, worse, items, asks, ...sign }) => {
      const more = urgencies[urgencies.indexOf(sign.urgency) - 1];
      const followUp = { question, urgency: more!, advice: worse, sources: sign.sources, ...(items ? { items } : {}) };
      return { id, ...sign, ...(asks && more ? { followUp } : {}) };
    });

function groupsOf(all: string[], cut: number): string[][] {
  const at = cut % all.length;
  return at ? [all.slice(0, at), all.slice(at)] : [all];
}

const setWith = (all: string[], cut: number): fc.Arbitrary<Screening> => {
  const groups = groupsOf(all, cut).map((signs, index) =>
    fc.record({ id: fc.constant(`group-${index}`), signs: fc.tuple(...signs.map(signOf)), label: groupLabel }),
  );
  const some = fc.subarray(all, { minLength: 1 });
  const rule = fc
    .record({
      label: text,
      urgency,
      advice: text,
      sources: cited,
      allOf: some,
      anyOf: some,
      kind: fc.constantFrom('all', 'any', 'both'),
    })
    .map(({ allOf, anyOf, kind, ...one }) => ({
      ...one,
      ...(kind === 'any' ? {} : { allOf }),
      ...(kind === 'all' ? {} : { anyOf }),
    }));
  return fc
    .record({
      title: text,
      intro: text,
      question: text,
      hint: text,
      groups: fc.tuple(...groups),
      rules: fc.array(rule, { maxLength: 2 }),
    })
    .map(({ rules, ...set }) => ({
      id: 'set',
      ...set,
      ...(rules.length ? { rules: rules.map((one, index) => ({ id: `rule-${index}`, ...one })) } : {}),
    }));
};

const advice = fc.record({ heading: text, steps: texts, sources: cited });
const guide: fc.Arbitrary<Omit<ScreeningGuide, 'sets'>> = fc
  .record({
    emergency: advice,
    urgent: advice,
    'see-doctor': advice,
    none: fc.record({ heading: text, steps: texts, stop: fc.record({ heading: text, items: texts }) }),
    agreement: fc.record({ heading: text, meaning: text, confirm: text, confirmed: text, withdraw: text }),
    first: fc.option(fc.record({ heading: text, items: texts, sources: cited })),
  })
  .map(({ agreement, first, ...all }) => ({ advice: all, agreement, ...(first ? { emergency: first } : {}) }));

/** Any pack with one question set of signs. As plain data, which fast-check's own objects are not. */
export const anyPack: fc.Arbitrary<ContentPack> = fc
  .tuple(ids(5), fc.nat(), fc.constantFrom('US', 'GB', 'DE'))
  .chain(([all, cut, region]) => fc.tuple(setWith(all, cut), guide, fc.constant(region)))
  .map(([set, around, region]) => {
    const head = { schemaVersion: 1, topic: 'asthma', language: 'en', region, version: '1.2.3', license: 'CC-BY-4.0' };
    const screening = { ...around, sets: [set] };
    const pack = { ...head, title: set.title, review: { status: 'draft' }, sources, screening };
    return JSON.parse(JSON.stringify(pack));
  });
