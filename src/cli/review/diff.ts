import { type Block, blocksOf, type Translation } from '../../content/authoring.js';
import { type ContentPack, packSchema } from '../../content/schema.js';
import { idOf, walk } from '../../content/walk.js';
import { type PackValue, valuesOf } from './pack-values.js';

export interface Change {
  id: string;
  kind: 'added' | 'removed' | 'text' | 'value' | 'order';
  before?: unknown;
  after?: unknown;
}

const inOne = (text: Block['text']): string => [text].flat().join('\n');

/** What changed between two versions: texts by block id, and other values by path. */
export function changesBetween(before: ContentPack, after: ContentPack): Change[] {
  const [old, now] = [before, after].map((pack) => new Map(blocksOf(pack).map(({ id, text }) => [id, inOne(text)])));
  const changes: Change[] = [];
  for (const [id, text] of old ?? []) {
    const other = now?.get(id);
    if (other === undefined) changes.push({ id, kind: 'removed', before: text });
    else if (other !== text) changes.push({ id, kind: 'text', before: text, after: other });
  }
  for (const [id, text] of now ?? []) if (!old?.has(id)) changes.push({ id, kind: 'added', after: text });
  const [left, right] = [before, after].map((pack) => new Map(valuesOf(pack).flatMap(eachValue)));
  for (const place of new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])])) {
    const [from, to] = [left?.get(place), right?.get(place)];
    if (from !== to) changes.push({ id: place, kind: 'value', before: from, after: to });
  }
  return [...changes, ...otherOrders(before, after)];
}

/** Entries are told apart by their ids, so that one more moves no other; but the first set is the default, and signs stand in their order. */
function otherOrders(before: ContentPack, after: ContentPack): Change[] {
  const [old, now] = [before, after].map(idsOfLists) as [Map<string, string[]>, Map<string, string[]>];
  return [...old].flatMap(([id, ids]): Change[] => {
    const others = now.get(id) ?? [];
    const [left, right] = [ids.filter((one) => others.includes(one)), others.filter((one) => ids.includes(one))];
    return left.join() === right.join()
      ? []
      : [{ id, kind: 'order', before: left.join(', '), after: right.join(', ') }];
  });
}

function idsOfLists(pack: ContentPack): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  walk(packSchema, pack, (place) => {
    if (place.schema.item?.entries?.id)
      lists.set(
        idOf(place),
        (place.value as { id: string }[]).map(({ id }) => id),
      );
    return undefined;
  });
  return lists;
}

/**
 * What of two translations no reader sees: a text that is out of date, where the original stands in its place, its mark,
 * and a review that counts only with that of the original. `shown` is what a reader sees of it already.
 */
export function hiddenChanges(before: Translation, after: Translation, shown: readonly Change[]): Change[] {
  const named = new Set(shown.map(({ id }) => id));
  const [old, now] = [before, after].map(partsOf) as [Map<string, string>, Map<string, string>];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id): Change[] => {
    const [from, to] = [old.get(id), now.get(id)];
    if (from === to || named.has(id.replace(/^blocks\./, ''))) return [];
    return [{ id, kind: 'value', before: from, after: to }];
  });
}

const partsOf = ({ blocks, ...rest }: Translation): Map<string, string> =>
  new Map([
    ...Object.entries(blocks).map(([id, { of, text }]): [string, string] => [
      `blocks.${id}`,
      `${JSON.stringify(text)} of ${of}`,
    ]),
    ...Object.entries(rest).flatMap(([name, value]): [string, string][] =>
      typeof value === 'object'
        ? Object.entries(value).map(([key, one]) => [`${name}.${key}`, String(one)])
        : [[name, String(value)]],
    ),
  ]);

/** The values of a list one by one, by index. */
const eachValue = ({ id, value }: PackValue): [string, unknown][] => {
  if (typeof value === 'object' && !Object.keys(value as object).length) return [[id, '(empty)']];
  return Array.isArray(value) ? value.map((one, index) => [`${id}.${index}`, one]) : [[id, value]];
};

/** A word diff of two texts, with [-removed-] and {+added+} words. */
export function markedWords(before: string, after: string): string {
  const [a, b] = [before.split(/(\s+)/), after.split(/(\s+)/)];
  // Length of the longest common subsequence of words from each pair of positions on.
  const length: number[][] = Array.from({ length: a.length + 1 }, () => Array(b.length + 1).fill(0));
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      (length[i] as number[])[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const parts: { mark: string; words: string }[] = [];
  const put = (mark: string, word: string): void => {
    const last = parts.at(-1);
    if (last?.mark === mark) last.words += word;
    else parts.push({ mark, words: word });
  };
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      put('', a[i] as string);
      i++;
      j++;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) put('-', a[i++] as string);
    else put('+', b[j++] as string);
  }
  return parts.map(({ mark, words }) => (mark === '-' ? `[-${words}-]` : mark ? `{+${words}+}` : words)).join('');
}

const show = (value: unknown): string => (value === undefined ? '(none)' : String(value));

export function describeChanges(changes: readonly Change[]): string {
  if (!changes.length) return 'Nothing changed.';
  return changes
    .map(({ id, kind, before, after }) => {
      if (kind === 'added') return `NEW ${id}\n  ${after}`;
      if (kind === 'removed') return `GONE ${id}\n  ${before}`;
      if (kind === 'text') return `CHANGED ${id}\n  ${markedWords(String(before), String(after))}`;
      if (kind === 'order') return `ORDER ${id}: ${before} became ${after}`;
      return `VALUE ${id}: ${show(before)} became ${show(after)}`;
    })
    .join('\n');
}
