import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { elementNames } from '../../src/elements/registry.js';
import { accessibilityTrees, treesFolder } from '../../tools/accessibility-trees.js';

/** What assistive technology gets of each story, as somebody has read it: see CONTRIBUTING.md. */
describe('the accessibility tree of', () => {
  let now: Map<string, string>;
  before(async () => {
    now = await accessibilityTrees();
  });

  for (const name of elementNames) {
    it(`<${name}> is as reviewed, in each of its stories`, () => {
      const text = now.get(name) ?? '';
      assert.match(text, /^# <[\w-]+>\n\n## \w+\n- /);
      assert.equal(text, readFileSync(`${treesFolder}/${name}.txt`, 'utf8'), 'read what changed, then: npm run trees');
    });
  }

  it('every element has a file, and no other is left', () => {
    assert.deepEqual(readdirSync(treesFolder).sort(), elementNames.map((name) => `${name}.txt`).sort());
  });
});
