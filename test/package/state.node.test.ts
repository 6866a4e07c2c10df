import assert from 'node:assert/strict';
import { relative } from 'node:path';
import { describe, it } from 'node:test';
import { type RollupOptions, rollup } from 'rollup';
import { parseAst } from 'rollup/parseAst';
import { assets, script } from '../../rollup.config.js';

/** What may be there twice, as a second copy of it is only another cache or another first warning. */
const harmless: readonly string[] = ['src/core/styles/adopt-styles.ts', 'src/core/warn-once.ts'];
const collections: readonly string[] = ['Map', 'Set', 'WeakMap', 'WeakSet'];

/** Whether a module remembers something from one call to the next: a variable or a collection of its own. */
function keepsState({ code }: { code: string }): boolean {
  return parseAst(code).body.some((statement) => {
    const inner = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (inner?.type !== 'VariableDeclaration') return false;
    return inner.declarations.some(
      ({ init }) =>
        inner.kind !== 'const' ||
        // One that is filled where it is made is taken for a list that never changes.
        (init?.type === 'NewExpression' &&
          init.callee.type === 'Identifier' &&
          collections.includes(init.callee.name) &&
          !init.arguments.length),
    );
  });
}

async function statefulModulesOf({ output: _, ...options }: RollupOptions): Promise<string[]> {
  const bundle = await rollup(options);
  await bundle.close();
  const own = (bundle.cache?.modules ?? []).filter(({ id }) => /\/src\/.*\.ts$/.test(id));
  assert.ok(own.length > 3);
  return own.filter(keepsState).map(({ id }) => relative('', id));
}

describe('the files beside the one-file script', () => {
  it('share no module with it, or with each other, that remembers something: each would know only half', async () => {
    const all = (await Promise.all([script(), ...assets].map(statefulModulesOf))).flat();
    assert.ok(all.includes('src/core/gestures.ts'), 'what remembers is found');
    const twice = new Set(all.filter((path, index) => all.indexOf(path) < index));
    assert.deepEqual([...twice].sort(), harmless);
  });
});
