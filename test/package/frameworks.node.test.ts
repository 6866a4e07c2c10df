import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const folder = 'docs/frameworks';
const pages = readdirSync(folder).filter((name) => name !== 'README.md');
const overview = readFileSync(`${folder}/README.md`, 'utf8');
const examples = readdirSync('examples').filter((name) => existsSync(`examples/${name}/package.json`));
const read = (path: string) => readFileSync(path, 'utf8');

/** Without the indent that all lines share, which is a matter of where a piece of code stands. */
const unindented = (code: string): string => {
  const lines = code.replace(/\n$/, '').split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  return lines.map((line) => line.slice(Math.min(...indents))).join('\n');
};

/** The pieces of code on a page: after the name of the file from which each is taken, where it has one. */
const pieces = (text: string): { file: string | undefined; code: string }[] =>
  [...text.matchAll(/(?:^`([^`\n]+)`\n\n)?^```\w*\n(.*?)^```$/gms)].map(([, file, code = '']) => ({ file, code }));

describe('the pages about frameworks', () => {
  for (const name of pages) {
    it(`show the code of the examples: ${name}`, () => {
      const shown = pieces(read(`${folder}/${name}`));
      assert.ok(shown.length, 'no code');
      for (const { file, code } of shown) {
        assert.ok(file && existsSync(file), `no file is named before\n${code}`);
        const lines = read(file).split('\n');
        const { length } = code.trimEnd().split('\n');
        const isThere = lines.some((_, at) => unindented(lines.slice(at, at + length).join('\n')) === unindented(code));
        assert.ok(isThere, `${file} does not have\n${code}`);
      }
    });

    it(`say what goes wrong and how it is tested, and are in the overview: ${name}`, () => {
      const headings = [...read(`${folder}/${name}`).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
      assert.deepEqual(headings.slice(-2), ['What is known to go wrong', 'How it is tested']);
      assert.ok(overview.includes(`](${name})`), name);
    });
  }

  it('have every example', () => {
    assert.ok(examples.length >= 12, `${examples.length} examples`);
    const all = pages.map((name) => read(`${folder}/${name}`)).join('\n');
    for (const name of examples) {
      assert.ok(overview.includes(`\`examples/${name}\``), name);
      assert.ok(all.includes(`\`examples/${name}/`), name);
    }
  });
});

it('the examples name the exact version of each package, and this one’s', () => {
  const { version } = JSON.parse(read('package.json'));
  for (const name of examples) {
    const {
      private: isPrivate,
      dependencies,
      devDependencies = {},
    } = JSON.parse(read(`examples/${name}/package.json`));
    assert.ok(isPrivate, name);
    assert.equal(dependencies['care-widgets'], version, name);
    for (const [one, wanted] of Object.entries({ ...dependencies, ...devDependencies })) {
      assert.match(String(wanted), /^\d+\.\d+\.\d+$/, `${name}: ${one}`);
    }
  }
});
