// On what ships in dist/: wants `npm run build` before it. `npm run fuzz` has as many cases as there is time for, with
// another seed each time.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { contentKinds, fuzzContent } from '../../tools/fuzz/content.js';
import { fuzzElements } from '../../tools/fuzz/elements.js';

const seed = 20261130;

for (const kind of contentKinds) {
  it(`${kind} with any change neither throw nor mislead`, () => {
    assert.equal(fuzzContent(kind, { seed, cases: 150 }), undefined);
  });
}

it('no element breaks, runs what it is given, or leaves a patient without a text, whatever happens to it', async () => {
  assert.equal(await fuzzElements({ seed, cases: 300 }), undefined);
});
