// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { it } from 'node:test';
import Ajv, { type ValidateFunction } from 'ajv';

/** The JSON Schemas in `dist/`, for programs of others, against the packs of the sources. */
const folder = 'src/packs';
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const originals = readdirSync(folder).map((topic) => read(`${folder}/${topic}/en.json`));
const translations = readdirSync(folder).flatMap((topic) =>
  readdirSync(`${folder}/${topic}`)
    .filter((file) => /^(?!en\b).*\.json$/.test(file))
    .map((file) => ({ path: `${topic}/${file}`, own: read(`${folder}/${topic}/${file}`) })),
);

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
