// Feeds changed packs, translations and Questionnaires to what reads them.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { readJson } from '../../src/cli/content-files.js';
import { applyTranslation, type Translation } from '../../src/content/authoring.js';
import { findProblems } from '../../src/content/find-problems.js';
import { publishedSchemas } from '../../src/content/json-schema.js';
import { parsePack } from '../../src/content/parse-pack.js';
import { type ContentPack, packSchema } from '../../src/content/schema.js';
import { urgencies } from '../../src/content/urgency.js';
import { exportQuestionnaires, FhirError, importQuestionnaire } from '../../src/fhir/index.js';
import { decideOutcome, signsOf } from '../../src/screening/outcome.js';
import { type Change, changes } from './cases.js';
import { mutated } from './mutate.js';
import { asParameters, type FuzzOptions, reportOf } from './report.js';

const folder = 'src/packs';
const topics = readdirSync(folder);
const packs = topics.map((topic) => readJson(`${folder}/${topic}/en.json`) as ContentPack);
const screenings = packs.filter(({ screening }) => screening);
const questionnaires = screenings.flatMap((pack) =>
  exportQuestionnaires(pack, { base: 'https://hospital.example', noneOfThese: () => 'None of these' }),
);
const translations = topics.map((topic) => readJson(`${folder}/${topic}/es.json`) as Translation);

/** Nothing takes longer than this, on any machine that is not broken. */
const longest = 10_000;

function timed<Result>(action: () => Result): Result {
  const start = performance.now();
  const result = action();
  const time = performance.now() - start;
  assert.ok(time < longest, `took ${Math.round(time)} ms`);
  return result;
}

/** JSON Schema's answer to the same question, about the data that would be written. */
const isValid = new Ajv({ unicodeRegExp: true }).compile(publishedSchemas().pack as object);

function pack(index: number, all: Change[]): void {
  const value = mutated(packs[index % packs.length] as object, all);
  const result = timed(() => parsePack(value));
  const data: unknown = JSON.parse(JSON.stringify(value));
  const isRight = findProblems(packSchema, data).length === 0;
  assert.equal(isValid(data), isRight, 'the published schema says otherwise');
  if (!('pack' in result)) return;
  assert.deepEqual(parsePack(result.pack), result, 'a pack that passed changes when it is checked again');
}

function translation(index: number, all: Change[]): void {
  const at = index % packs.length;
  const result = timed(() => applyTranslation(packs[at] as ContentPack, mutated(translations[at] as object, all)));
  if (result.problems.length) assert.equal(result.pack, packs[at], 'a translation with problems was applied');
  else assert.ok('pack' in parsePack(result.pack), 'a translation made a pack that is refused');
}

/** Whatever stands in a pack: no chosen sign is answered by less than its own urgency, nor by “none”. */
function screening(index: number, all: Change[], chosen: number): void {
  const value = mutated(screenings[index % screenings.length] as object, all);
  const result = parsePack(value);
  if (!('pack' in result)) return;
  for (const set of result.pack.screening?.sets ?? []) {
    const signs = signsOf(set).filter((_, at) => (chosen >> (at % 30)) & 1);
    const { outcome } = timed(() =>
      decideOutcome(
        set,
        signs.map(({ id }) => id),
      ),
    );
    const ranks: readonly string[] = [...urgencies, 'none'];
    const rank = (one: string): number => ranks.indexOf(one);
    assert.ok(ranks.includes(outcome), `${outcome} is no outcome`);
    for (const { id, urgency } of signs) assert.ok(rank(outcome) <= rank(urgency), `${id} is answered by ${outcome}`);
    assert.equal(decideOutcome(set, ['not-there']).outcome, 'emergency');
  }
}

function questionnaire(index: number, all: Change[]): void {
  const one = questionnaires[index % questionnaires.length];
  assert.ok(one);
  const value = mutated(one as unknown as object, all) as { questionnaire?: unknown };
  try {
    const { pack } = timed(() => importQuestionnaire(value.questionnaire, { topic: 'fuzz', screening: 'fuzz' }));
    assert.ok('pack' in parsePack(pack), 'made a pack that is refused');
  } catch (error) {
    if (!(error instanceof FhirError)) throw error;
    assert.ok(error.problems.length > 0);
  }
}

const properties = {
  packs: fc.property(fc.nat(), changes, pack),
  translations: fc.property(fc.nat(), changes, translation),
  screenings: fc.property(fc.nat(), changes, fc.nat(), screening),
  questionnaires: fc.property(fc.nat(), changes, questionnaire),
} as const;

export const contentKinds = Object.keys(properties) as (keyof typeof properties)[];

/** What went wrong, with how to see it again; undefined if nothing did. */
export const fuzzContent = (kind: keyof typeof properties, options: FuzzOptions): string | undefined =>
  reportOf(kind, fc.check(properties[kind] as fc.IProperty<unknown>, asParameters(options)));
