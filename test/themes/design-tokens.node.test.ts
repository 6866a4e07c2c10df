import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type Described, designTokens } from '../../src/themes/design-tokens.js';
import { colorsOf, palette, schemes } from '../../src/themes/palette.js';

const properties: Described[] = [
  { name: '--care-color-accent', description: 'Links and buttons.' },
  { name: '--care-radius', description: 'Corner radius.', default: '0.75em' },
  { name: '--care-font-family', default: 'inherit' },
];
type Group = { [name: string]: unknown; $value?: unknown; $type?: string };
const tokens = designTokens(properties) as Group;

/** Every token with its path and its type, which a group hands down, as the format has it. */
function list(
  group: Group,
  path: string[] = [],
  type = group.$type,
): { path: string[]; type: string; value: unknown }[] {
  const own = group.$type ?? type;
  if (group.$value !== undefined) return [{ path, type: own ?? '', value: group.$value }];
  return Object.entries(group).flatMap(([name, inner]) =>
    name.startsWith('$') ? [] : list(inner as Group, [...path, name], own),
  );
}

it('design tokens have each color of each scheme, as the format writes colors', () => {
  for (const scheme of schemes) {
    const colors = colorsOf(palette, scheme);
    const found = list(tokens).filter(({ path }) => path[0] === scheme);
    assert.deepEqual(found.map(({ path }) => path.at(-1)).sort(), Object.keys(colors).sort());
    for (const { path, type, value } of found) {
      assert.equal(type, 'color');
      const { colorSpace, components, alpha, hex } = value as Record<string, unknown>;
      assert.deepEqual([colorSpace, alpha, hex], ['srgb', 1, colors[path.at(-1) ?? '']]);
      assert.ok(Array.isArray(components) && components.length === 3);
      for (const one of components) assert.ok(one >= 0 && one <= 1);
    }
  }
});

it('design tokens have the sizes that are numbers, and what each means', () => {
  assert.deepEqual(
    list(tokens)
      .filter(({ path }) => path[0] === 'size')
      .map(({ path, type, value }) => [path[1], type, value]),
    [['radius', 'number', 0.75]],
  );
  assert.match(JSON.stringify(tokens), /"\$description":"Links and buttons\."/);
  for (const { path } of list(tokens)) for (const name of path) assert.doesNotMatch(name, /^\$|[.{}]/);
});
