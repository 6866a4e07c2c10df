import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { it } from 'node:test';

type Import = [file: string, target: string];
const forbidden: Import[] = [
  ['src/content/x.ts', '../screening/outcome.js'],
  ['src/content/x.ts', '../core/warn-once.js'],
  ['src/content/x.ts', 'lit'],
  ['src/content/x.ts', '../packs/back-pain/en.js'],
  ['src/packs/asthma/x.ts', '../../elements/side-effect-list/note.js'],
  ['src/packs/asthma/x.ts', '../../core/define.js'],
  ['src/screening/x.ts', '../core/warn-once.js'],
  ['src/screening/x.ts', 'lit'],
  ['src/screening/x.ts', '../elements/side-effect-list/note.js'],
  ['src/core/x.ts', '../elements/side-effect-list/note.js'],
  ['src/core/x.ts', '../embed/main.js'],
  ['src/elements/x.ts', '../embed/main.js'],
  ['src/screening/x.ts', '../packs/back-pain/en.js'],
  ['src/core/x.ts', '../packs/back-pain/en.js'],
  ['src/core/x.ts', '../cli/main.js'],
  ['src/elements/x.ts', '../cli/main.js'],
  ['src/cli/x.ts', '../packs/back-pain/en.js'],
  ['src/cli/x.ts', '../core/warn-once.js'],
  ['src/fhir/x.ts', '../core/warn-once.js'],
  ['src/fhir/x.ts', '../cli/main.js'],
  ['src/fhir/x.ts', 'lit'],
  ['src/fhir/x.ts', 'node:fs'],
  ['src/fhir/x.ts', '../packs/back-pain/en.js'],
  ['src/content/x.ts', '../fhir/export.js'],
  ['src/screening/x.ts', '../fhir/export.js'],
  ['src/core/x.ts', '../fhir/export.js'],
  ['src/elements/x.ts', '../fhir/export.js'],
];
const allowed: Import[] = [
  ['src/packs/asthma/x.ts', '../../content/schema.js'],
  ['src/screening/x.ts', '../content/schema.js'],
  ['src/core/x.ts', '../screening/outcome.js'],
  ['src/core/x.ts', 'lit'],
  ['src/elements/x.ts', '../core/warn-once.js'],
  ['src/elements/x/define.ts', '../../packs/back-pain/en.js'],
  ['src/cli/x.ts', '../content/schema.js'],
  ['src/cli/x.ts', '../fhir/export.js'],
  ['src/fhir/x.ts', '../content/schema.js'],
  ['src/fhir/x.ts', '../screening/outcome.js'],
  ['src/embed/x.ts', '../elements/side-effect-list/define.js'],
];

/** What the linter says of a house of its own under the project's rules, by the name and the text of each file. */
function lint(files: [name: string, text: string][]): string[] {
  const house = mkdtempSync(join(tmpdir(), 'care-widgets-imports-'));
  try {
    const config = JSON.parse(readFileSync('biome.json', 'utf8'));
    writeFileSync(
      join(house, 'biome.json'),
      JSON.stringify({ ...config, $schema: undefined, vcs: { enabled: false } }),
    );
    for (const [file, text] of files) {
      const path = join(house, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    return spawnSync(
      process.execPath,
      [resolve('node_modules/@biomejs/biome/bin/biome'), 'lint', '--reporter=github', '--max-diagnostics=none'],
      { cwd: house, encoding: 'utf8' },
    ).stdout.split('\n');
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

/** Which of these imports break the rule, one file for each. */
function filesThatBreakTheRule(imports: Import[]): Import[] {
  const nameOf = (file: string, index: number) => file.replace('x.ts', `x${index}.ts`);
  const said = lint(imports.map(([file, target], index) => [nameOf(file, index), `import '${target}';\n`]));
  return imports.filter(([file], index) =>
    said.some((line) => line.includes('noRestrictedImports') && line.includes(nameOf(file, index))),
  );
}

it('imports run one way: every import against the direction breaks the rule', () => {
  assert.deepEqual(filesThatBreakTheRule(forbidden), forbidden);
});

it('imports along the direction do not', () => {
  assert.deepEqual(filesThatBreakTheRule(allowed), []);
});

it('imports in a circle break a rule as well', () => {
  const said = lint([
    ['src/core/a.ts', "import './b.js';\nexport const a = 1;\n"],
    ['src/core/b.ts', "import './a.js';\nexport const b = 1;\n"],
  ]);
  assert.equal(said.filter((line) => line.includes('noImportCycles')).length, 2);
});
