import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, it } from 'node:test';
import type { Manifest } from '../../tools/attributes.js';

/** The house with one element more, made by `npm run new-element`: it must turn up wherever elements are listed. */
const name = 'care-team';
let house: string;
let built: SpawnSyncReturns<string>;
const read = (path: string) => readFileSync(join(house, path), 'utf8');
const json = (path: string) => JSON.parse(read(path));
const node = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', ...args], { cwd: house, encoding: 'utf8' });

before(() => {
  house = mkdtempSync(join(tmpdir(), 'care-widgets-house-'));
  const parts = readdirSync('.').filter((part) => !/^(build|dist|node_modules|\.git|\.tmp|docs-static)$/.test(part));
  for (const part of parts)
    cpSync(part, join(house, part), { recursive: true, filter: (path) => !/node_modules/.test(path) });
  symlinkSync(resolve('node_modules'), join(house, 'node_modules'));
  // Two languages show what ten would.
  for (const topic of readdirSync(join(house, 'src/packs'))) {
    for (const file of readdirSync(join(house, 'src/packs', topic)))
      if (/\.json$/.test(file) && !/^(en|es)\.json$/.test(file)) rmSync(join(house, 'src/packs', topic, file));
  }
  const made = node('tools/new-element.ts', name, '--field', 'overview', '--variant', 'treatment', '--part', 'team');
  assert.equal(made.status, 0, made.stderr);
  // Whether all is within its budget is for the sizes to say: one element more may be over that of the whole script.
  built = node('tools/build.ts');
});
after(() => rmSync(house, { recursive: true, force: true }));

it('keeps the types and the rules of the house', () => {
  const types = node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json');
  assert.equal(types.stdout, '');
  const lint = node(
    'node_modules/@biomejs/biome/bin/biome',
    'lint',
    '--vcs-enabled=false',
    'src',
    'stories',
    'test/elements',
    'test/harness',
  );
  assert.equal(lint.status, 0, lint.stdout);
});

it('is in the script, the manifest, the exports, the sizes and the plugin', () => {
  assert.match(read('dist/care-widgets.js'), /"care-team"/);
  const { modules }: Manifest = json('custom-elements.json');
  const element = modules.flatMap((one) => one.declarations ?? []).find(({ tagName }) => tagName === name);
  assert.ok(element?.attributes?.some((one) => one.name === 'treatment'));
  const { exports } = json('package.json');
  for (const key of [`./${name}`, `./${name}/class`])
    for (const path of Object.values<string>(exports[key])) assert.ok(existsSync(join(house, path)), path);
  assert.match(read('dist/modules/index.js'), /care-team/);
  assert.match(built.stdout, /^care-team +[\d.]+ KiB raw +[\d.]+ KiB brotli ✓/m);
  const { elements } = json('integrations/wordpress/care-widgets/elements.json');
  assert.equal(elements[name].topic, 'acute-lymphoblastic-leukemia');
  assert.ok(elements[name].attributes.includes('treatment'));
});

it('has standalone pages, addresses and snippets, with its variants', () => {
  for (const page of [`en/${name}`, `es/${name}/chemotherapy`, `en/multiple-myeloma/${name}`])
    assert.ok(existsSync(join(house, `dist/pages/${page}.html`)), page);
  const snippet = node('tools/snippet.ts', '--widget', name, '--host', 'drupal', '--treatment', 'radiation');
  assert.match(snippet.stdout, /\/pages\/en\/care-team\/radiation\.html"/);
  // The demo's lists are those of the registry.
  for (const script of ['snippet', 'languages'])
    assert.match(read(`demo/scripts/${script}.ts`), /elements\/registry\.js/);
});

it('is a part of the guide, with its title in the contents', () => {
  const { title } = json('src/packs/acute-lymphoblastic-leukemia/en.json').overview;
  const page = read('dist/pages/en/care-guide.html');
  const at = (text: string) => page.indexOf(text);
  assert.match(page, new RegExp(`<a href="#care-team"[^>]*>\\s*${title}`));
  assert.match(page, /id="care-team">\s*<div data-static="care-team">/);
  // After what it follows by default, wherever the pack has that.
  assert.ok(at('id="care-tools"') > 0 && at('id="care-tools"') < at('id="care-team"'));
  assert.match(read(`src/elements/${name}/entry.ts`), /guidePart: \{ name: 'team' \}/);
  assert.match(read('dist/modules/elements/care-guide/define.js'), /care-team\/define\.js/);
});

it('has stories, which the tests drive as those of the others', () => {
  assert.match(read('stories/all.ts'), /'care-team': careTeam/);
  assert.ok(existsSync(join(house, `test/elements/${name}.browser.test.ts`)));
});

it('is refused with a reason where it cannot be', () => {
  for (const [args, reason] of [
    [['careteam', '--field', 'overview'], /lower-case words joined by hyphens/],
    [[name, '--field', 'overview'], /exists already/],
    [['care-plan'], /--field names the part/],
    [['care-plan', '--field', 'overview', '--topic', 'gout'], /--topic must be one of/],
    [['care-plan', '--field', 'overview', '--variant', 'color'], /--variant must be one of/],
    [['care-plan', '--field', 'overview', '--part', 'phases'], /--part must be one lower-case word, and none of/],
    [['care-plan', '--field', 'glossary', '--part', 'plan'], /--part needs a field with a title/],
  ] as const) {
    const { status, stderr } = node('tools/new-element.ts', ...args);
    assert.equal(status, 1);
    assert.match(stderr, reason);
  }
});
