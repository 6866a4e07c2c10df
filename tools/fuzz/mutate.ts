import type { Change } from './cases.js';

type Holder = Record<string, unknown>;

/** Sets an own field, also one named `__proto__`. */
const put = (holder: Holder, key: string, value: unknown): void => {
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
};

type Place = [holder: Holder, key: string];

/** All values inside a value, each with what holds it. An earlier change may have put a circle there. */
function placesIn(value: unknown, found: Place[] = [], seen = new Set<unknown>()): Place[] {
  if (value === null || typeof value !== 'object' || seen.has(value)) return found;
  seen.add(value);
  for (const key of Object.keys(value)) {
    found.push([value as Holder, key]);
    placesIn((value as Holder)[key], found, seen);
  }
  return found;
}

/** Such fields hold ids and addresses, in which most texts would only be refused. */
const isWords = ([holder, key]: Place): boolean =>
  typeof holder[key] === 'string' && / /.test(holder[key]) && !/^(?:address|url|path)$/.test(key);

/** A changed copy of a pack. */
export function mutated(pack: object, changes: readonly Change[]): unknown {
  const copy = structuredClone(pack) as Holder;
  for (const { place, how, name, value } of changes) {
    const all = placesIn(copy);
    const possible = how === 'text' ? all.filter(isWords) : all;
    const [holder, key] = possible[place % possible.length] ?? [];
    if (!holder || key === undefined) continue;
    const list = Array.isArray(holder) ? holder : undefined;
    const [otherHolder, other] = all[(place * 31 + 7) % all.length] ?? [copy, 'title'];
    if (how === 'set') put(holder, key, value);
    // With a letter, so that it can pass the check and be shown.
    else if (how === 'text') put(holder, key, typeof value === 'string' ? `a ${value.slice(0, 500)}` : 'a');
    else if (how === 'add') {
      if (list) list.push(value);
      else put(holder, name, value);
    } else if (how === 'copy') put(holder, key, structuredClone(otherHolder[other]));
    else if (how === 'repeat') list?.push(structuredClone(list[Number(key)]));
    else if (list) list.splice(Number(key), 1);
    else delete holder[key];
  }
  return copy;
}
