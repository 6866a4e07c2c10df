import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { inspect } from '../../src/cli/review/inspect.js';
import { parsePack } from '../../src/content/index.js';

type Holder = Record<string | number, unknown>;
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const sources = ['invented-condition.json'].map((name) => json(`test/fixtures/${name}`));
const packs: Holder[] = [
  ...sources,
  ...['acute-lymphoblastic-leukemia', 'back-pain', 'emergency'].map((topic) => json(`src/packs/${topic}/en.json`)),
];
const found = (value: unknown) => inspect({ path: 'content/x/en.json', value }).findings;

/** Every list of entries with ids, by its path. */
const listsIn = (value: unknown, way: (string | number)[] = []): (string | number)[][] => {
  if (!value || typeof value !== 'object') return [];
  const own = Array.isArray(value) && (value[0] as Holder)?.id ? [way] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, one]) => listsIn(one, [...way, Array.isArray(value) ? Number(key) : key])),
  ];
};
const at = (value: unknown, way: (string | number)[]) => way.reduce((node, key) => (node as Holder)[key], value);

it('an id that stands twice is an error that names both places, in every list of every pack', () => {
  const kinds = new Set<string>();
  for (const pack of packs) {
    for (const way of listsIn(pack)) {
      const copy = structuredClone(pack);
      const list = at(copy, way) as Holder[];
      const last = list.length;
      list.push(structuredClone(list[0] as Holder));
      kinds.add(way.filter((key) => typeof key === 'string').join('.'));
      const place = way.join('.');
      const rules = found(copy).map(({ level, id, rule }) => `${level} ${id} ${rule}`);
      const rule = `error ${place}.${last}.id the id "${list[0]?.id}" occurs twice, first as ${place}.0.id`;
      assert.ok(rules.includes(rule), `${rule}\n${rules.slice(0, 5).join('\n')}`);
    }
  }
  assert.ok(kinds.size > 20, [...kinds].join(' '));
});

it('signs of two groups of one question are one list, those of two questions are not', () => {
  const pack = structuredClone(packs.find(({ topic }) => topic === 'back-pain')) as Holder;
  const sets = at(pack, ['screening', 'sets']) as { groups: { id: string; signs: Holder[] }[] }[];
  const [first, second] = sets;
  const sign = first?.groups[0]?.signs[0] as Holder;
  second?.groups.push({ id: 'another', signs: [{ ...sign, id: 'of-another-question' }] });
  const groups = first?.groups as { id: string; signs: Holder[] }[];
  groups.push({ id: 'another', signs: [sign] });
  const rules = found(pack).map(({ id, rule }) => `${id} ${rule}`);
  assert.deepEqual(
    rules.filter((rule) => /occurs twice/.test(rule)),
    [
      `screening.sets.0.groups.${groups.length - 1}.signs.0.id the id "${sign.id}" occurs twice, first as screening.sets.0.groups.0.signs.0.id`,
    ],
  );
});

it('what is named twice where once is meant is named', () => {
  const named = (topic: string, change: (pack: Holder) => void) => {
    const pack = structuredClone(packs.find((one) => one.topic === topic)) as Holder;
    change(pack);
    assert.ok('pack' in parsePack(pack));
    return found(pack)
      .filter(({ code }) => code === 'twin-name')
      .map(({ id, rule }) => `${id} ${rule}`);
  };
  for (const { topic } of packs)
    assert.deepEqual(
      named(`${topic}`, () => {}),
      [],
    );
  const leukemia = 'acute-lymphoblastic-leukemia';
  const { id, effects } = at(packs[1], ['treatments', 0]) as { id: string; effects: string[] };
  const own = `treatments.${id}`;
  const put = (key: string, list: unknown) => (pack: Holder) =>
    Object.assign(at(pack, ['treatments', 0]) as Holder, { [key]: list });
  const [effect] = effects;
  assert.deepEqual(named(leukemia, put('effects', [...effects, effect])), [`${own}.effects names "${effect}" twice`]);
  assert.deepEqual(named(leukemia, put('rare', [effect])), [
    `${own} names "${effect}" as more than one of common, less common and rare`,
  ]);
  const words = at(packs[3], ['emergency', 'words']) as { id: string; regions?: string[] }[];
  const regional = words.findIndex(({ regions }) => regions);
  const { regions = [] } = words[regional] as { regions?: string[] };
  const again = named('emergency', (pack) => {
    (at(pack, ['emergency', 'words']) as unknown[]).push({ ...words[regional], id: 'again' });
  });
  assert.deepEqual(
    again,
    regions.map(
      (region) =>
        `emergency.words.again is for ${region}, as emergency.words.${words[regional]?.id} is; only the first is shown`,
    ),
  );
});
