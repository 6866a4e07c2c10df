import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { it } from 'node:test';

const forbidden = [
  ['src/content/x.ts', '../screening/outcome.js'],
  ['src/content/x.ts', '../kit/report.js'],
  ['src/content/x.ts', 'lit'],
  ['src/content/packs/x.ts', '../../elements/side-effect-list/note.js'],
  ['src/screening/x.ts', '../kit/report.js'],
  ['src/screening/x.ts', 'lit'],
  ['src/screening/x.ts', '../elements/side-effect-list/note.js'],
  ['src/kit/x.ts', '../elements/side-effect-list/note.js'],
  ['src/kit/x.ts', '../embed/bundle.js'],
  ['src/elements/x.ts', '../embed/bundle.js'],
  ['src/fhir/x.ts', '../kit/report.js'],
];
const allowed = [
  ['src/screening/x.ts', '../content/schema.js'],
  ['src/kit/x.ts', '../screening/outcome.js'],
  ['src/kit/x.ts', 'lit'],
  ['src/elements/x.ts', '../kit/report.js'],
  ['src/embed/x.ts', '../elements/side-effect-list/define.js'],
  ['src/fhir/x.ts', '../screening/outcome.js'],
];

/** Lints a house of its own under the project's rules, one file for each import; says which files break them. */
function filesThatBreakTheRule(imports) {
  const house = mkdtempSync(join(tmpdir(), 'care-widgets-imports-'));
  try {
    const config = JSON.parse(readFileSync('biome.json', 'utf8'));
    writeFileSync(
      join(house, 'biome.json'),
      JSON.stringify({ ...config, $schema: undefined, vcs: { enabled: false } }),
    );
    imports.forEach(([file, target], index) => {
      const path = join(house, file.replace('x.ts', `x${index}.ts`));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `import '${target}';\n`);
    });
    const { stdout } = spawnSync(
      process.execPath,
      [resolve('node_modules/@biomejs/biome/bin/biome'), 'lint', '--reporter=github', '--max-diagnostics=none'],
      { cwd: house, encoding: 'utf8' },
    );
    return imports.filter(([file], index) =>
      stdout
        .split('\n')
        .some((line) => line.includes('noRestrictedImports') && line.includes(file.replace('x.ts', `x${index}.ts`))),
    );
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

it('imports run one way: every import against the direction breaks the rule', () => {
  assert.deepEqual(filesThatBreakTheRule(forbidden), forbidden);
});

it('imports along the direction do not', () => {
  assert.deepEqual(filesThatBreakTheRule(allowed), []);
});
