// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import Ajv, { type ValidateFunction } from 'ajv';
import { originals, read, translations } from '../fixtures/library-packs.js';

/** The JSON Schemas in `dist/`, for programs of others, against the packs of the sources. */
it('the published schemas agree with the check on every pack and translation', () => {
  const schema = (name: string): ValidateFunction =>
    new Ajv({ allErrors: true, unicodeRegExp: true }).compile(read(`dist/${name}.schema.json`));
  const [pack, translation] = [schema('pack'), schema('translation')];
  for (const original of originals) assert.ok(pack(original), JSON.stringify(pack.errors));
  for (const { own, path } of translations)
    assert.ok(translation(own), `${path} ${JSON.stringify(translation.errors)}`);
  assert.ok(!pack({ ...originals[0], title: 7 }));
  assert.ok(!translation({ ...translations[0]?.own, blocks: { title: { of: 'x', text: 'x' } } }));
});
