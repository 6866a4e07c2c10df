// The JSON Schemas are of what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import fc from 'fast-check';
import { applyTranslation, blocksOf } from '../../src/content/authoring.js';
import { type ContentPack, type PackProblem, parsePack, type Sign } from '../../src/content/index.js';

const folder = new URL('../../src/packs/', import.meta.url);
const packs = readdirSync(folder).flatMap((topic) =>
  readdirSync(new URL(`${topic}/`, folder))
    .filter((file) => file === 'en.json')
    .map((file) => ({
      name: `${topic}/${file}`,
      pack: JSON.parse(readFileSync(new URL(`${topic}/${file}`, folder), 'utf8')),
    })),
);

const problemsOf = (value: unknown): PackProblem[] => {
  const result = parsePack(value);
  return 'problems' in result ? result.problems : [];
};
const [backPain, leukemia] = ['back-pain', 'acute-lymphoblastic-leukemia'].map(
  (topic) => packs.find(({ name }) => name === `${topic}/en.json`)?.pack,
);

type Fields = Record<string, unknown>;

/** A copy of a pack in which the value at a path is another. */
function changed(pack: ContentPack, path: string, value: unknown) {
  const copy = structuredClone(pack);
  const keys = path.split('.');
  const last = keys.pop() as string;
  const parent = keys.reduce((node, key) => node[key] as Fields, copy as unknown as Fields);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

for (const { name, pack } of packs) {
  it(`the pack ${name} keeps the schema`, () => assert.deepEqual(problemsOf(pack), []));
}

describe('a problem names the path and the rule', () => {
  const cases: [path: string, value: unknown, rule: RegExp][] = [
    ['screening.sets.0.groups.0.signs.1.urgency', 'low', /one of: emergency, urgent, see-doctor/],
    ['screening.advice.none.steps', [], /at least 1/],
    ...['', '  ', '\u200b', '—'].map((blank): (typeof cases)[number] => [
      'screening.sets.0.question',
      blank,
      /with letters or digits/,
    ]),
    ['title', ' ', /a name: plain text with letters or digits/],
    ['screening.sets.0.question', 'x'.repeat(601), /at most 600/],
    ['screening.sets.0.question', 'left \u202e right', /control characters/],
    ['screening.sets.0.question', 'call {number}', /emergency-number/],
    ['screening.sets.0.question', 7, /type string, not number/],
    ['sources.0.title', 'call {emergency-number}', /a name/],
    ['title', 'Pain {fever-threshold}', /a name/],
    ['sources.0.address', 'javascript:alert(1)', /https/],
    ['review.on', '2026-13-01', /date/],
    ['review.status', 'final', /draft, reviewed/],
    ['region', 'usa', /region/],
    ['schemaVersion', 2, /one of: 1/],
    ['screening.advice.urgent', undefined, /missing/],
    ['surprise', 'x', /not part of the schema/],
    ['screening.sets.0.groups.0.signs.0.sources.0', 'nowhere', /"nowhere" is not in the pack/],
  ];
  for (const [path, value, rule] of cases) {
    it(`${path} = ${String(value).slice(0, 20)}`, () => {
      const problems = problemsOf(changed(backPain, path, value));
      assert.deepEqual(
        problems.map((problem) => problem.path),
        [path],
      );
      assert.match(problems[0]?.message ?? '', rule);
    });
  }

  type Trick = [path: string, value: string];
  const base = 'screening.sets.0.groups.0.signs.0';
  const tricks: Trick[] = [
    // Letters that are blank, and marks that turn a text around or stand for a lost letter.
    ...['\u3164', '\u115f\u1160', '\uffa0 \u3164', '\u200d', '\ufe0f', '\u{13441}', '\u{13442}'].map(
      (blank): Trick => [`${base}.label`, blank],
    ),
    ...[
      'a\u202eb',
      'a\u2066b',
      'a\u2069b',
      '\u2067a\u2069',
      'ni\ufffdo',
      'a\u0000',
      'a\u061cb',
      'a\u206ab',
      'a\u206fb',
      'a\u2028b',
      'a\ufff9b\ufffbc',
      'a\u{e0041}',
      'a\ud800',
    ].map((mark): Trick => [`${base}.label`, mark]),
    ...[
      'de-1996-1996',
      'sl-rozaj-1994-rozaj',
      'sl-rozaj-Rozaj',
      'en-fonipa-FONIPA',
      'de-12',
      'en-12',
      'e',
      'en-',
      'en-US-12',
      'english',
      `en${'-abcde'.repeat(100_000)}`,
    ].map((tag): Trick => ['language', tag]),
    ...[
      'https://user@evil.example/',
      'https://good.example\u202e/gpj.exe',
      'https://good.example\\@evil.example',
      'https://good.example/\u200b',
      'https://gооd.example/',
      'https:///x',
      'https://?x',
      'https://..',
      'https://-a.example',
      'https://a..example/',
      'https://a.example:0',
      'https://a.example:99999',
      'https://a.example:65536/x',
    ].map((address): Trick => ['sources.0.address', address]),
    ...['2026-02-30', '2025-02-29', '1900-02-29', '2026-04-31', '2026-00-10', '0000-01-01', '0000-02-29'].map(
      (day): Trick => ['review.on', day],
    ),
    ['sources.0.id', 'constructor'],
  ];
  for (const [path, value] of tricks) {
    it(`${path} = ${JSON.stringify(value).slice(0, 40)}, which only looks like one`, () => {
      const paths = problemsOf(changed(backPain, path, value)).map((problem) => problem.path);
      assert.ok(paths.includes(path), paths.join());
    });
  }
  const right: Trick[] = [
    [`${base}.label`, 'اتصل على \u20661-800-555-0143\u2069 الآن'],
    [`${base}.label`, '허리 통증'],
    ...['en', 'es-MX', 'zh-Hant', 'zh-Hant-TW', 'es-419', 'de-CH-1996', 'sr-Latn', 'sl-rozaj-1994'].map(
      (tag): Trick => ['language', tag],
    ),
    ['sources.0.address', 'https://medium.example:8080/@nurse?a=b#c'],
    ['sources.0.address', 'https://a-b.c1.example:65535'],
    ['sources.0.address', 'https://xn--gesundheit-8db.example/'],
    ['review.on', '2024-02-29'],
    ['review.on', '2000-02-29'],
  ];
  for (const [path, value] of right) {
    it(`${path} = ${value} is right`, () => assert.deepEqual(problemsOf(changed(backPain, path, value)), []));
  }

  it('a path that draws nothing, however long', () => {
    const path = 'pictures.0.shapes.0.path';
    for (const wrong of [
      'M....',
      'M',
      'M1',
      'M1 2 L..',
      'M1.2.3 4',
      `M1 2${' '.repeat(3000)}!`,
      `M1 2${'1'.repeat(3000)}!`,
      'x',
    ]) {
      assert.equal(problemsOf(changed(leukemia, path, wrong))[0]?.path, path, wrong.slice(0, 20));
    }
    for (const right of ['M1 2', 'M1,2L3 4z', 'M-1.5 .5c1-2 3,4 5-6', 'm1 2'.toUpperCase()]) {
      assert.deepEqual(problemsOf(changed(leukemia, path, right)), [], right);
    }
  });

  it('a phase of no time, or of more than 20 years', () => {
    for (const weeks of [0, -1, 1041, Number.POSITIVE_INFINITY, '4']) {
      const [problem] = problemsOf(changed(leukemia, 'timeline.phases.0.length.weeks', weeks));
      assert.equal(problem?.path, 'timeline.phases.0.length.weeks');
      assert.match(problem?.message ?? '', /above 0 and at most 1040|type number/);
    }
    assert.deepEqual(problemsOf(changed(leukemia, 'timeline.phases.0.length.weeks', 1040)), []);
  });

  it('an id that stands twice', () => {
    const [first] = leukemia.treatments;
    const problems = problemsOf({ ...leukemia, treatments: [...leukemia.treatments, first] });
    assert.match(problems[0]?.message ?? '', /occurs twice/);
  });

  it('a phase with a treatment, and a treatment with an effect, that are not there', () => {
    assert.equal(
      problemsOf(changed(leukemia, 'timeline.phases.0.treatments', ['x']))[0]?.path,
      'timeline.phases.0.treatments.0',
    );
    assert.equal(problemsOf(changed(leukemia, 'treatments.0.effects', ['x']))[0]?.path, 'treatments.0.effects.0');
  });

  it('a sign that can wait for a visit, under “right away”', () => {
    const [problem] = problemsOf(changed(leukemia, 'sideEffects.callRightAway.items.0.urgency', 'see-doctor'));
    assert.match(`${problem?.path} ${problem?.message}`, /items\.0\.urgency .*one of: emergency, urgent$/);
  });

  it('a hole in a list, which would be a warning sign that is not asked', () => {
    const copy = structuredClone(backPain);
    delete copy.screening.sets[0].groups[0].signs[2];
    assert.match(problemsOf(copy)[0]?.message ?? '', /type object, not null/);
  });

  it('a threshold of fever that is too high, or that is no fever', () => {
    for (const wrong of [38.4, 36.95, 36.999999, 36, 0, -1, 100.4, Number.NaN, Number.POSITIVE_INFINITY, '38']) {
      assert.equal(problemsOf({ ...leukemia, feverThreshold: wrong })[0]?.path, 'feverThreshold', String(wrong));
    }
    for (const right of [37, 37.8, 38.3]) assert.deepEqual(problemsOf({ ...leukemia, feverThreshold: right }), []);
  });

  it('a number of the care team that a page could not set either', () => {
    for (const wrong of ['()', '--', '. .', '+1', '5', 'call us', '1'.repeat(27)])
      assert.equal(problemsOf({ ...leukemia, careTeam: { number: wrong } })[0]?.path, 'careTeam.number', wrong);
    for (const right of ['111', '+1 (555) 555-0100', '555.0100'])
      assert.deepEqual(problemsOf({ ...leukemia, careTeam: { number: right } }), []);
  });

  it('a drawing that is more than lines', () => {
    for (const wrong of ['url(#x)', 'M0 0"><script>', 'javascript:1', 'L1 1', '']) {
      const problems = problemsOf(changed(leukemia, 'pictures.0.shapes.0.path', wrong));
      assert.equal(problems[0]?.path, 'pictures.0.shapes.0.path', wrong);
    }
  });

  it('a section, a term or a picture whose source or picture is not there', () => {
    const places = [
      'overview.sections.0',
      'trials.sections.0',
      'treatments.0.sections.0',
      'glossary.0',
      'pictures.0',
      'guide.keyPoints',
    ];
    for (const place of places) {
      assert.equal(problemsOf(changed(leukemia, `${place}.sources`, ['x']))[0]?.path, `${place}.sources.0`);
    }
    assert.equal(
      problemsOf(changed(leukemia, 'overview.sections.0.picture', 'x'))[0]?.message,
      '"x" is not in the pack',
    );
  });

  it('treatments without when to call', () => {
    const { sideEffects, ...rest } = leukemia;
    assert.match(problemsOf(rest)[0]?.message ?? '', /needs sideEffects/);
  });

  it('side effects without a treatment', () => {
    const { timeline, treatments, effects, ...rest } = leukemia;
    assert.equal(problemsOf(rest)[0]?.path, 'treatments');
  });
});

describe('a problem has a code and a remedy', () => {
  const sign = 'screening.sets.0.groups.0.signs.0';
  const cases: [path: string, value: unknown, code: string][] = [
    ['region', undefined, 'missing-field'],
    ['surprise', 'x', 'unknown-field'],
    ['title', 7, 'wrong-type'],
    ['review.status', 'final', 'wrong-choice'],
    ['version', '1', 'wrong-format'],
    ['title', 'a\u202eb', 'wrong-text'],
    ['sources.0.title', 'call {emergency-number}', 'wrong-text'],
    ['title', 'x'.repeat(601), 'too-long'],
    ['feverThreshold', 39, 'out-of-range'],
    ['screening.advice.none.steps', [], 'incomplete'],
    [`${sign}.sources.0`, 'nowhere', 'unknown-id'],
    ['language', 'sl-rozaj-rozaj', 'wrong-language'],
  ];
  for (const [path, value, code] of cases) {
    it(code, () => {
      const [problem, ...more] = problemsOf(changed(backPain, path, value));
      assert.deepEqual([problem?.code, problem?.path, more], [code, path, []]);
      assert.match(problem?.remedy ?? '', /^[A-Z].*\.$/);
    });
  }

  it('not-data, duplicate-id and wrong-urgency', () => {
    assert.equal(problemsOf({ topic: 1n })[0]?.code, 'not-data');
    assert.equal(
      problemsOf({ ...backPain, sources: [...backPain.sources, backPain.sources[0]] })[0]?.code,
      'duplicate-id',
    );
    const { sets } = backPain.screening;
    const asked = sets[0].groups[0].signs.findIndex(({ followUp }: Sign) => followUp);
    const path = `screening.sets.0.groups.0.signs.${asked}.followUp.urgency`;
    const [problem] = problemsOf(changed(backPain, path, 'see-doctor'));
    assert.deepEqual([problem?.code, problem?.path], ['wrong-urgency', path]);
  });
});

it('every field that is not part of the schema is named, and a list in place of fields once', () => {
  const { review } = backPain;
  const paths = problemsOf({ ...backPain, one: 1, two: 2, review: { ...review, three: 3 } }).map(({ path }) => path);
  assert.deepEqual(paths.sort(), ['one', 'review.three', 'two']);
  const lists = problemsOf({ ...backPain, review: [], screening: [{}] });
  assert.deepEqual(
    lists.map(({ path, message }) => [path, message]),
    [
      ['review', 'must be of type object, not array'],
      ['screening', 'must be of type object, not array'],
    ],
  );
});

it('what a page has given to every object is no field of a pack', () => {
  const everywhere: Fields = Object.prototype as unknown as Fields;
  everywhere.extend = () => {};
  try {
    assert.deepEqual(problemsOf(backPain), []);
    assert.deepEqual(
      problemsOf({ ...backPain, extend: 1 }).map(({ path }) => path),
      ['extend'],
    );
  } finally {
    delete everywhere.extend;
  }
});

it('a page whose old library writes JSON in JSON changes nothing of a pack, and an object says what it holds', () => {
  const given = structuredClone(backPain);
  const expected = parsePack(given);
  const holders = [Array, String, Number].map(({ prototype }) => prototype as unknown as Fields);
  for (const holder of holders) holder.toJSON = () => '"[]"';
  try {
    assert.deepEqual(parsePack(given), expected);
    assert.deepEqual(parsePack({ toJSON: () => given }), expected);
  } finally {
    for (const holder of holders) delete holder.toJSON;
  }
});

it('the signs of a set are one list, whatever groups they stand in, and a rule names those of its own set', () => {
  const copy = structuredClone(backPain);
  const [base, extended] = copy.screening.sets;
  const [first] = extended.groups[0].signs;
  extended.groups[1].signs.push({ ...first });
  const only = extended.groups
    .flatMap(({ signs }: { signs: Sign[] }) => signs)
    .find(({ id }: Sign) => !base.groups[0].signs.some((own: Sign) => own.id === id));
  base.rules = [{ id: 'r', label: 'x', urgency: 'urgent', advice: 'x', sources: first.sources, anyOf: [only.id] }];
  assert.deepEqual(
    problemsOf(copy).map(({ code, path }) => [code, path]),
    [
      ['duplicate-id', `screening.sets.1.groups.1.signs.${extended.groups[1].signs.length - 1}.id`],
      ['unknown-id', 'screening.sets.0.rules.0.anyOf.0'],
    ],
  );
});

it('each text says of what kind it is', () => {
  const kinds = new Map(blocksOf(leukemia).map(({ id, kind, isList }) => [id, `${kind}${isList ? ', list' : ''}`]));
  const [section] = leukemia.overview.sections;
  const term = leukemia.glossary.find(({ forms }: { forms?: string[] }) => forms);
  assert.deepEqual(
    [
      'title',
      `overview.sections.${section.id}.heading`,
      `overview.sections.${section.id}.paragraphs`,
      'guide.keyPoints.items',
      'sideEffects.callRightAway.steps',
      `glossary.${term.id}.term`,
      `glossary.${term.id}.forms`,
    ].map((id) => kinds.get(id)),
    ['label', 'label', 'statement', 'statement, list', 'instruction, list', 'term', 'spelling'],
  );
  assert.ok([...kinds.keys()].every((id) => !/^(?:sources|openQuestions|license|review)\b/.test(id)));
});

describe('what is no pack at all is refused without a throw', () => {
  const throwing = Object.defineProperty({}, 'topic', { enumerable: true, get: () => assert.fail('read') });
  const values = [
    undefined,
    null,
    0,
    'text',
    [],
    {},
    () => {},
    Symbol('s'),
    throwing,
    new Proxy({}, { ownKeys: () => assert.fail('read') }),
  ];
  for (const value of values) {
    it(String(typeof value), () => assert.ok(problemsOf(value).length > 0));
  }

  it('a getter that throws what is no error and has no text', () => {
    const withoutText = new Error('x');
    Object.assign(withoutText, { message: Symbol('s') });
    const throwingText = Object.defineProperty(new Error('x'), 'message', { get: () => assert.fail('read') });
    for (const thrown of [Object.create(null), Symbol('s'), null, undefined, 0, withoutText, throwingText]) {
      const value = Object.defineProperty({}, 'topic', {
        enumerable: true,
        get: () => {
          throw thrown;
        },
      });
      assert.match(problemsOf(value)[0]?.message ?? '', /plain data/);
    }
  });

  it('so much that a page would stand still while it is checked', () => {
    const source = backPain.sources[0];
    const pack = { ...backPain, sources: Array.from({ length: 20_000 }, (_, at) => ({ ...source, id: `s${at}` })) };
    assert.deepEqual(
      problemsOf(pack).map(({ code, path }) => [code, path]),
      [['too-long', '(the pack)']],
    );
  });

  it('a value that holds itself', () => {
    const value = { ...backPain };
    value.review = value;
    assert.match(problemsOf(value)[0]?.message ?? '', /plain data/);
  });

  it('inherited properties do not count', () => {
    assert.ok(problemsOf(Object.create(backPain)).length > 5);
  });

  it('lists are read as lists, whatever their constructor', () => {
    const pack = structuredClone(backPain);
    for (const list of [pack.sources, pack.screening.sets[0].groups, pack.screening.sets]) list.constructor = 'x';
    assert.deepEqual(problemsOf(pack), []);
  });

  it('a key __proto__ is not part of the schema', () => {
    const pack = JSON.parse(JSON.stringify(backPain).replace('{', '{"__proto__":{"polluted":true},'));
    assert.deepEqual(
      problemsOf(pack).map(({ path }) => path),
      ['__proto__'],
    );
    assert.equal(({} as Fields).polluted, undefined);
  });
});

describe('a pack that means harm', () => {
  it('of ten megabytes is refused, in a moment', () => {
    const started = Date.now();
    const huge = { ...backPain, openQuestions: Array.from({ length: 10_000 }, () => 'x'.repeat(1000)) };
    assert.ok(problemsOf(huge).length >= 1);
    assert.ok(Date.now() - started < 20_000);
  });

  it('of a list that nobody reads to its end is refused', () => {
    const effects = Array.from({ length: 105_000 }, (_, index) => `x${index.toString(36)}`);
    assert.deepEqual(
      problemsOf(changed(leukemia, 'treatments.0.effects', effects)).map(({ code, path }) => [code, path]),
      [['too-long', 'treatments.0.effects']],
    );
    const most = effects.slice(0, 1000);
    assert.equal(problemsOf(changed(leukemia, 'treatments.0.effects', most)).length, 1000);
  });

  it('of questions that depend on one another in a line or in a circle is read without a throw, and at once', () => {
    const questions = (length: number, before: (index: number) => number): Fields[] =>
      Array.from({ length }, (_, index) => ({
        id: `q${index}`,
        type: 'boolean',
        text: 'x',
        ...(before(index) < 0 ? {} : { inside: `q${before(index)}` }),
      }));
    const withQuestions = (all: Fields[]) =>
      changed(backPain, 'screening.questionSets', [{ id: 'set', title: 'x', intro: 'x', questions: all }]);
    const started = performance.now();
    assert.deepEqual(problemsOf(withQuestions(questions(1000, (index) => index - 1))), []);
    assert.deepEqual(problemsOf(withQuestions(questions(1000, (index) => (index === 999 ? -1 : index + 1)))), []);
    const circle = problemsOf(withQuestions(questions(1000, (index) => (index + 1) % 1000)));
    assert.equal(circle.length, 1000);
    assert.match(circle[0]?.message ?? '', /depends on itself/);
    const ofMany = Array.from({ length: 200 }, (_, index) => ({
      id: `s${index}`,
      type: 'sum',
      text: 'x',
      of: Array.from({ length: 700 }, () => 'q0'),
    }));
    assert.ok(problemsOf(withQuestions([...questions(1, () => -1), ...ofMany])).length >= 140_000);
    const [tooMany, ...more] = problemsOf(withQuestions(questions(15_000, (index) => index - 1)));
    assert.deepEqual([tooMany?.code, tooMany?.path, more], ['too-long', 'screening.questionSets.0.questions', []]);
    // Not a measurement: what grows with the square of the number would take minutes.
    assert.ok(performance.now() - started < 20_000);
  });

  it('of any depth is refused without a throw', () => {
    let deep: Fields = {};
    for (let level = 0; level < 200_000; level++) deep = { deep };
    assert.ok(problemsOf(deep).length > 0);
    assert.ok(problemsOf({ ...backPain, guide: deep }).length > 0);
  });

  it('with markup is text, and with an address that is no https is refused', () => {
    assert.deepEqual(problemsOf(changed(backPain, 'title', '<img src=x onerror=alert(1)>')), []);
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'http://x', 'https://a"b', ' https://x', '//x']) {
      assert.equal(problemsOf(changed(leukemia, 'tools.links.0.address', address))[0]?.path, 'tools.links.0.address');
    }
  });

  it('with characters that turn text around, or that are not seen, is refused', () => {
    for (const sign of ['\u202e', '\u2066', '\u200f', '\u0000', '\u001b', '\u0085', '\n']) {
      assert.equal(problemsOf(changed(backPain, 'title', `a${sign}b`))[0]?.path, 'title');
    }
  });

  it('that circles back to itself is refused', () => {
    const circle = structuredClone(backPain);
    circle.guide = circle;
    assert.ok(problemsOf(circle).length > 0);
  });
});

it('a later change of the page’s object does not reach the pack', () => {
  const given = structuredClone(backPain);
  const result = parsePack(given);
  given.title = 'changed';
  assert.equal('pack' in result && result.pack.title, backPain.title);
});

/** A check of Ajv's, by the schema that the package publishes under a name. */
function published(name: string) {
  const schema = JSON.parse(readFileSync(new URL(`../../dist/${name}.schema.json`, import.meta.url), 'utf8'));
  return new Ajv({ allErrors: true, unicodeRegExp: true }).compile(schema);
}

const places = (node: unknown, path: string[] = []): string[][] =>
  node && typeof node === 'object'
    ? Object.keys(node).flatMap((key) => [[...path, key], ...places((node as Fields)[key], [...path, key])])
    : [];

it('the check agrees with Ajv on packs with any value put in any place', () => {
  const validate = published('pack');
  // References are beyond a JSON Schema, so only problems of shape are compared.
  const isReference = ({ message }: PackProblem) =>
    /not in the pack|occurs twice|needs at least one treatment|needs sideEffects|needs allOf or anyOf/.test(message);
  for (const { pack } of packs) {
    fc.assert(
      fc.property(
        fc.constantFrom(...places(pack)),
        fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.string()),
        (path, value) => {
          const copy = changed(pack, path.join('.'), value);
          // Without its last entry an array keeps a hole, which JSON cannot say.
          const data = JSON.parse(JSON.stringify(copy));
          assert.equal(problemsOf(data).filter((problem) => !isReference(problem)).length === 0, validate(data));
        },
      ),
      { numRuns: 400 },
    );
  }
});

it('the check agrees with Ajv on a translation with any value put in any place', () => {
  const validate = published('translation');
  const own = JSON.parse(readFileSync(new URL('back-pain/es.json', folder), 'utf8'));
  // What the original decides is beyond a JSON Schema.
  const beyond = ['other-original', 'unknown-block', 'wrong-language'];
  // These are refused as names of blocks, and Valibot does not look at what they hold.
  const isRefused = (path: string) => /^blocks\.(?:__proto__|prototype|constructor)$/.test(path);
  fc.assert(
    fc.property(
      fc.constantFrom(...places(own)),
      fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.string(), fc.array(fc.string())),
      (path, value) => {
        const copy = structuredClone(own);
        path.slice(0, -1).reduce((node, key) => node[key], copy)[path.at(-1) as string] = value;
        const given = JSON.parse(JSON.stringify(copy));
        const { problems } = applyTranslation(backPain, given);
        assert.equal(
          problems.every(({ code, path: at }) => beyond.includes(code) && !isRefused(at)),
          validate(given),
        );
      },
    ),
    { numRuns: 400 },
  );
});
