import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import fc from 'fast-check';
import { changesBetween, describeChanges, hiddenChanges } from '../../src/cli/review/diff.js';
import { applyTranslation, type Translation } from '../../src/content/authoring.js';
import type { ContentPack } from '../../src/content/index.js';

type Key = string | number;
type Holder = Record<Key, unknown>;
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const packs: ContentPack[] = [
  {
    ...json('test/fixtures/invented-condition.json'),
    careTeam: {},
    evidence: [{ about: 'a', source: 'handbook', says: 'b' }],
  },
  ...readdirSync('src/packs').map((topic) => json(`src/packs/${topic}/en.json`)),
];

const placesIn = (value: unknown, way: Key[] = []): Key[][] =>
  value && typeof value === 'object'
    ? [
        way,
        ...Object.entries(value).flatMap(([key, one]) =>
          placesIn(one, [...way, Array.isArray(value) ? Number(key) : key]),
        ),
      ]
    : [way];

/** One change at a place: another value, a field or an entry that goes, or two entries that change their places. */
function changed<Whole>(whole: Whole, way: Key[], choice: number): Whole {
  const copy = { root: structuredClone(whole) };
  const full = ['root', ...way];
  const holder = full.slice(0, -1).reduce<Holder>((node, key) => node[key] as Holder, copy);
  const key = full.at(-1) as Key;
  const value = holder[key];
  if (Array.isArray(value) && value.length > 1 && choice % 3 === 0) {
    const at = choice % (value.length - 1);
    value.splice(at, 2, value[at + 1], value[at]);
  } else if (Array.isArray(value) && value.length && choice % 3 === 1) value.splice(choice % value.length, 1);
  else if (typeof value === 'object' || choice % 5 === 0) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else if (way.length) delete holder[key];
  } else holder[key] = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${value}${' x'}`;
  return copy.root;
}

/** The ids of the entries in place of their numbers, as `diff` names places. */
const named = (whole: unknown, way: Key[]): string => {
  let node = whole as Holder;
  return way
    .map((key) => {
      const holder = node;
      node = node?.[key] as Holder;
      return (Array.isArray(holder) && (node?.id as string)) || String(key);
    })
    .join('.');
};

it('no change of a pack is left unsaid: any value, entry, field or order, by its place', () => {
  const places = packs.flatMap((pack) => placesIn(pack).map((way) => ({ pack, way })));
  fc.assert(
    fc.property(fc.nat(places.length - 1), fc.nat(1000), (at, choice) => {
      const { pack, way } = places[at] as (typeof places)[number];
      const after = changed(pack, way, choice);
      const isSame = JSON.stringify(after) === JSON.stringify(pack);
      const changes = changesBetween(pack, after);
      assert.equal(changes.length === 0, isSame, way.join('.'));
      if (isSame) return;
      const around = named(pack, way.slice(0, -1));
      assert.ok(
        changes.some(({ id }) => id.startsWith(around) || around.startsWith(id)),
        `${way.join('.')}: ${describeChanges(changes)}`,
      );
    }),
    { numRuns: 1500 },
  );
});

it('names another order of what is told apart by ids: the first set is the default', () => {
  const pack = packs.find(({ topic }) => topic === 'back-pain') as ContentPack;
  const after = structuredClone(pack);
  after.screening?.sets.reverse();
  const ids = pack.screening?.sets.map(({ id }) => id) ?? [];
  assert.equal(
    describeChanges(changesBetween(pack, after)),
    `ORDER screening.sets: ${ids.join(', ')} became ${[...ids].reverse().join(', ')}`,
  );
  // A new entry before others is no other order.
  after.screening?.sets.reverse();
  after.glossary?.unshift({ id: 'new', term: 'new', definition: 'Not old.', sources: ['x'] });
  assert.ok(!changesBetween(pack, after).some(({ kind }) => kind === 'order'));
});

it('no change of a translation is left unsaid, though its original stands in the place of what is out of date', () => {
  const pack: ContentPack = json('test/cli/xliff/en.json');
  const own: Translation = json('test/cli/xliff/es.json');
  own.blocks.title = { of: '01234567', text: 'Tobillo' };
  const places = placesIn(own).filter(([first]) => first !== 'topic' && first !== 'schemaVersion');
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.nat(1000), (way, choice) => {
      const after = changed(own, way, choice);
      if (JSON.stringify(after) === JSON.stringify(own)) return;
      const [before, now] = [own, after].map((one) => applyTranslation(pack, one));
      // What breaks the schema is refused before.
      if (now?.problems.length) return;
      const changes = changesBetween(before?.pack as ContentPack, now?.pack as ContentPack);
      assert.ok(changes.length + hiddenChanges(own, after, changes).length, way.join('.'));
    }),
    { numRuns: 500 },
  );
});
