// On custom-elements.json and what follows from it: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { validateCem } from '@wc-toolkit/cem-validator';
import Ajv from 'ajv';
import { elementNames, registry } from '../../src/elements/registry.js';
import { colorsOf, palette, schemes } from '../../src/themes/palette.js';
import { type Attribute, cssPropertiesOf, type Declaration, readManifest } from '../../tools/attributes.js';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = readManifest();
const declarations = manifest.modules.flatMap(({ declarations = [] }) => declarations);
const elements = declarations.filter(({ tagName }) => tagName);
const typeOf = (list: readonly Attribute[] | undefined, name: string): string | undefined =>
  list?.find((one) => one.name === name)?.type?.text;

describe('the manifest of the elements', () => {
  it('matches the published schema', () => {
    const matches = new Ajv({ allErrors: true, strict: false }).compile(
      read('node_modules/custom-elements-manifest/schema.json'),
    );
    assert.ok(matches(manifest), JSON.stringify(matches.errors?.slice(0, 5)));
  });

  it('passes a validator, with package.json', () => {
    // Its look-up of types reads the levels 1 to 6 as names, and events are exported by the package's main entry.
    const rules = { manifest: { exportTypes: 'off' } } as const;
    const given = structuredClone(manifest) as unknown as Parameters<typeof validateCem>[0];
    assert.doesNotThrow(() => validateCem(given, { packageJsonPath: './package.json', rules }));
  });

  it('points at files of the package', () => {
    for (const { path, exports } of manifest.modules) {
      assert.ok(existsSync(path) && path.startsWith('dist/modules/'), path);
      const code = readFileSync(path, 'utf8');
      for (const { kind, name, declaration } of exports) {
        assert.ok(existsSync(declaration.module), declaration.module);
        if (kind === 'js') assert.match(code, new RegExp(`export \\{[^}]*\\b${name}\\b`), path);
        else assert.match(code, new RegExp(`define\\(["']${name}["'], ${declaration.name}\\)`), path);
      }
    }
  });

  it('has the definition of every element', () => {
    const defined = manifest.modules.flatMap(({ exports }) =>
      exports.filter(({ kind }) => kind === 'custom-element-definition').map(({ name }) => name),
    );
    assert.deepEqual(defined.sort(), [...elementNames].sort());
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), [...elementNames].sort());
  });

  it('names the values of attributes that have fixed ones', () => {
    for (const { tagName, attributes, members } of elements) {
      assert.equal(typeOf(attributes, 'theme'), "'light' | 'dark'", tagName);
      assert.equal(typeOf(attributes, 'review-policy'), "'reviewed-only' | 'all'", tagName);
      assert.equal(typeOf(attributes, 'fever-first-call'), "'care-team' | 'emergency'", tagName);
      assert.equal(typeOf(attributes, 'heading-level'), "'1' | '2' | '3' | '4' | '5' | '6'", tagName);
      assert.match(typeOf(members, 'theme') ?? '', /null/);
    }
  });

  it('names the default of each custom property: of a color both, of the rest what a style sheet falls back to', () => {
    const files = readdirSync('dist/modules', { recursive: true }).map((file) => `dist/modules/${file}`);
    const sheets = files.filter((file) => /\.styles\.js$/.test(file)).map((file) => readFileSync(file, 'utf8'));
    const fallbacks = new Set(
      sheets.flatMap((sheet) =>
        [...sheet.matchAll(/var\((--care-[\w-]+),\s*((?:[^()]|\([^()]*\))+)\)/g)].map(
          ([, name, value]) => `${name}: ${value}`,
        ),
      ),
    );
    const inFull = (color: string): string => color.replace(/#(.)(.)(.)(?![\da-f])/g, '#$1$1$2$2$3$3');
    const [light, dark] = schemes.map((scheme) => colorsOf(palette, scheme));
    const all = cssPropertiesOf(manifest);
    assert.ok(all.length > 30);
    for (const { name, default: value = '' } of elements.flatMap(({ cssProperties = [] }) => cssProperties)) {
      const color = name.replace('--care-color-', '');
      if (color === name) assert.ok(fallbacks.has(`${name}: ${value}`), `${name}: ${value}`);
      else if (light?.[color] === dark?.[color]) assert.equal(inFull(value), light?.[color], name);
      else assert.equal(inFull(value), `light-dark(${light?.[color]}, ${dark?.[color]})`, name);
    }
  });

  it('names the topic that each element shows by itself', () => {
    for (const name of elementNames) {
      const { attributes = [] } = elements.find(({ tagName }) => tagName === name) ?? {};
      const { default: value } = attributes.find((one) => one.name === 'topic') ?? {};
      assert.equal(value, registry[name].topic, name);
    }
  });

  it('names no member that is not for pages, and each with its meaning', () => {
    const named = (list: Declaration['members'] = []): string[] => list.map(({ name }) => name);
    for (const { tagName, attributes = [], members = [] } of elements) {
      const settings = attributes.map(({ name, fieldName = name }) => fieldName);
      assert.deepEqual(
        named(members).filter((name) => !['content', 'readAnswers'].includes(name) && !settings.includes(name)),
        [],
        tagName,
      );
      for (const { name, privacy = 'public', description } of members) {
        assert.equal(privacy, 'public', `${tagName} ${name}`);
        assert.ok(description, `${tagName} ${name}`);
      }
    }
    assert.doesNotMatch(JSON.stringify(manifest), /"(src\/|\/src\/)|inheritedFrom|"privacy":"(private|protected)"/);
  });
});

describe('data for editors', () => {
  interface Named {
    name: string;
    description?: string;
    attributes?: (Named & { values?: Named[] })[];
  }

  it('VS Code completes elements, attributes, fixed values and custom properties', () => {
    const { tags }: { tags: Named[] } = read('dist/editors/vscode.html-custom-data.json');
    assert.deepEqual(tags.map(({ name }) => name).sort(), [...elementNames].sort());
    for (const { attributes = [] } of tags) {
      const theme = attributes.find(({ name }) => name === 'theme');
      assert.deepEqual(
        theme?.values?.map(({ name }) => name),
        ['light', 'dark'],
      );
    }
    const { properties }: { properties: Named[] } = read('dist/editors/vscode.css-custom-data.json');
    assert.ok(properties.some(({ name }) => name === '--care-color-accent'));
  });

  const listsOf = () => {
    const code = read('dist/editors/vscode.css-custom-data.json');
    const { css } = read('dist/editors/web-types.json').contributions;
    return {
      properties: [code.properties, css.properties] as Named[][],
      parts: [code.pseudoElements, css['pseudo-elements']] as Named[][],
    };
  };
  const descriptionOf = (list: readonly Named[], name: string): string =>
    list.find((one) => one.name.includes(name))?.description ?? '';

  it('name each custom property once, with its meaning and its default', () => {
    const expected = cssPropertiesOf(manifest);
    for (const list of listsOf().properties) {
      assert.deepEqual(list.map(({ name }) => name).sort(), expected.map(({ name }) => name).sort());
      for (const { name, description = '', default: value } of expected) {
        const said = descriptionOf(list, name);
        assert.ok(said.includes(`Default: ${value}`), said);
        assert.ok(said.includes(description), said);
      }
      // Where elements mean different things, each says its own.
      assert.match(
        descriptionOf(list, '--care-sticky-top'),
        /^care-guide: Where the contents stay [^\n]*\nside-effect-list: Space above [^\n]*\nredflag-screener: Space above a result [^\n]*\nDefault: 1em$/,
      );
    }
  });

  it('name each part once, with the elements that have it', () => {
    const expected = new Set(elements.flatMap(({ cssParts = [] }) => cssParts.map(({ name }) => name)));
    for (const list of listsOf().parts) {
      const names = list.map(({ name }) => /^(?:::)?part\((.*)\)$/.exec(name)?.[1]);
      assert.deepEqual(names.sort(), [...expected].sort());
      assert.match(descriptionOf(list, 'part(base)'), /^All elements: The box around the whole element\.$/);
      assert.match(
        descriptionOf(list, 'part(section)'),
        /^care-guide: One part of the page\.\ncondition-overview, treatment-guide, clinical-trials: One question with its answer\.$/,
      );
      for (const { tagName = '', cssParts = [] } of elements)
        for (const { name, description = '' } of cssParts) {
          const said = descriptionOf(list, `part(${name})`);
          assert.ok(said.includes(description) && (said.includes(tagName) || /^All elements/.test(said)), said);
        }
    }
  });

  it('say the default of an attribute, also in VS Code, whose format has no place for it', () => {
    const { tags }: { tags: Named[] } = read('dist/editors/vscode.html-custom-data.json');
    const { html } = read('dist/editors/web-types.json').contributions;
    for (const name of elementNames) {
      const topic = tags.find((tag) => tag.name === name)?.attributes?.find((one) => one.name === 'topic');
      assert.ok(topic?.description?.endsWith(`Default: ${registry[name].topic}`), topic?.description);
      const known: { name: string; attributes: { name: string; value: { default?: string } }[] }[] = html.elements;
      const same = known.find((one) => one.name === name)?.attributes.find((one) => one.name === 'topic');
      assert.equal(same?.value.default, registry[name].topic);
    }
  });

  it('JetBrains gets the same as web types, under the name and version of the package', () => {
    const { name, version, contributions } = read('dist/editors/web-types.json');
    const { name: ours, version: current, 'web-types': field } = read('package.json');
    assert.deepEqual([name, version, field], [ours, current, './dist/editors/web-types.json']);
    const found = contributions.html.elements.map((one: Named) => one.name);
    assert.deepEqual(found.sort(), [...elementNames].sort());
  });
});
