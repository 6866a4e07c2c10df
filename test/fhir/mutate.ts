import fc from 'fast-check';

type Path = (string | number)[];

/** Every value of some data, by its path. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, key]))];
}

const garbage = fc.oneof(
  fc.constantFrom(null, true, false, 0, -1, 42, '', 'zzz', [], {}, ['zzz'], { zzz: 1 }, [null]),
  fc.string(),
);

type Change = { kind: 'replace'; by: unknown } | { kind: 'remove' | 'rename' | 'modifier' | 'unknown' };
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('replace' as const), by: garbage }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'rename' as const, 'modifier' as const, 'unknown' as const) }),
);

/** Whether a change is a mistake, and not just another sound value: another number, or an optional field that is gone. */
function isMistake(value: unknown, one: Change): boolean {
  if (one.kind === 'remove') return false;
  return one.kind !== 'replace' || typeof one.by !== typeof value || typeof value === 'string';
}

/**
 * A copy with one thing changed: a value of any other kind, a field that is gone or has another name, or one that is
 * not known. An entry of a list is never taken out: without it, the rest is another sound Questionnaire.
 */
export function mutated<T>(value: T, isAnyChange = true): fc.Arbitrary<unknown> {
  const paths = pathsIn(value).filter(({ length }) => length);
  const at = (path: Path): unknown => path.reduce((inside, name) => (inside as never)[name], value as unknown);
  const changes = fc.tuple(fc.constantFrom(...paths), change);
  return changes
    .filter(([path, one]) => isAnyChange || isMistake(at(path), one))
    .map(([path, one]) => {
      const copy = structuredClone(value);
      apply(copy, path, one);
      return copy;
    });
}

function apply(copy: unknown, path: Path, one: Change): void {
  const key = path.at(-1) as string;
  const around = path.slice(0, -1).reduce((inside, name) => (inside as never)[name], copy) as Record<string, unknown>;
  if (one.kind === 'replace') around[key] = one.by;
  else if (Array.isArray(around)) around[key as never] = 'zzz' as never;
  else if (one.kind === 'modifier')
    around.modifierExtension = [{ url: 'https://a.example/negated', valueBoolean: true }];
  else if (one.kind === 'unknown') around.zzz = 'zzz';
  else {
    if (one.kind === 'rename') around[`${key}zzz`] = around[key];
    delete around[key];
  }
}
