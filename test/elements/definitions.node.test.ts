import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { allParts } from '../../src/elements/care-guide/parts.js';
import { type ElementName, elementNames, registry } from '../../src/elements/registry.js';

/** A bundler keeps what is imported by name, so a definition cannot read its row: the two are held equal here. */
const definitionOf = (name: ElementName) => readFileSync(`src/elements/${name}/define.ts`, 'utf8');

describe('the definition of', () => {
  for (const name of elementNames) {
    it(`<${name}> registers the topic of its row, and no other`, () => {
      const registered = [...definitionOf(name).matchAll(/packs\/([\w-]+)\/en\.js/g)].map(([, topic]) => topic);
      assert.deepEqual(registered, [registry[name].topic]);
    });
  }

  it('<care-guide> defines every element that it shows, and no other', () => {
    const defined = [...definitionOf('care-guide').matchAll(/^import '\.\.\/([\w-]+)\/define\.js';$/gm)];
    // The side effects say when to call.
    const shown = ['side-effect-list', ...allParts.flatMap(({ element }) => element ?? [])];
    assert.deepEqual(defined.map(([, name]) => name).sort(), shown.sort());
  });
});

it('the documentation names the parts of a guide, in their order', () => {
  const names = allParts.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  const row = /^\| `parts` \|.*$/m.exec(readFileSync('README.md', 'utf8'))?.[0] ?? '';
  const comment = /Which parts are shown[^/]*/.exec(readFileSync('src/elements/care-guide/care-guide.ts', 'utf8'))?.[0];
  for (const text of [row.replace('`parts`', ''), comment?.split('Without it')[0] ?? ''])
    assert.deepEqual(text.split('own chapters')[0]?.match(/(?<=`)[a-z]+(?=`)/g), names);
  // The help in WordPress's editor.
  const block = readFileSync('integrations/wordpress/care-widgets/editor.js', 'utf8');
  assert.ok(block.includes(`parts: '${names.join(', ')}'`));
});
