// Every block of code in the README and the docs, as a reader would use it. Wants `npm run build` before it.
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { type Element, getAttribute, isElementNode, queryAll } from '@parse5/tools';
import markdownIt from 'markdown-it';
import { parseFragment } from 'parse5';
import { pageSettings } from '../../src/core/page-settings.js';
import { attributesOf, cssPropertiesOf, elementsOf, readManifest } from '../../tools/attributes.js';

interface Block {
  file: string;
  line: number;
  language: string;
  code: string;
}

const below = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
const files = [
  ...['README.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'SECURITY.md', 'integrations/wordpress/README.md'],
  ...['docs', 'docs/readers', 'docs/decisions', 'docs/frameworks'].flatMap(below),
];
const blocks: Block[] = files.flatMap((file) =>
  markdownIt()
    .parse(readFileSync(file, 'utf8'), {})
    .filter(({ type }) => type === 'fence')
    .map(({ info, content, map }) => ({ file, line: (map?.[0] ?? 0) + 1, language: info.trim(), code: content })),
);
const of = (...languages: string[]): Block[] => blocks.filter(({ language }) => languages.includes(language));

/** What is not run here, by how it begins, and why. All else is. */
const notRun: Readonly<Record<string, string>> = {
  'npm install care-widgets': 'asks a registry; test/package installs what is packed',
  'npm start': 'serves until it is ended; test/demo drives what it serves',
  'npm test': 'this test is a part of it',
  'npm run dev': 'serves until it is ended',
  'npm run check': 'the library’s packs are checked by test/content',
  'npm run new-element': 'writes into the sources; test/package/new-element.node.test.ts runs it on a copy',
  'npx tsx --test': 'a test, which runs by itself',
  'CARE_WIDGETS_BASE=https://your-server.example/ npm run build': 'a whole build; test/pages writes pages with a base',
  'npx care-widgets site': 'writes every page; test/cli/site.node.test.ts runs it',
  'npx care-widgets diff old.json new.json': 'two files of the reader’s own; test/cli/diff.node.test.ts',
  'npx care-widgets review content/asthma':
    'stands before the page that makes asthma; the first page for clinicians runs it',
  'npx care-widgets sign content/asthma': 'wants a sheet that a person has filled in; test/cli/sheet.node.test.ts',
  'npx care-widgets sign content/back-pain/en.json --by "A. Lee" --role Nurse --on 2026-11-20 --due 2027-11-20 --sheet':
    'wants a sheet that a person has filled in; test/cli/sheet.node.test.ts',
  'npx care-widgets import asthma': 'wants the work of a translator; test/cli/xliff.node.test.ts',
};
/** Files of a framework: test/package/frameworks.node.test.ts holds them equal to apps that `npm run examples` drives. */
const ofExamples = (file: string): boolean => file.startsWith('docs/frameworks/');
/** What is neither a command, markup nor code. */
const texts: Readonly<Record<string, string>> = {
  'CONTRIBUTING.md': 'the folders of the repository, which are looked for below',
  'SECURITY.md': 'the value of a header, with which test/hosts serves its pages',
  'docs/scale.md': 'how the folders of a server lie, which `npm run scale` makes',
  'integrations/wordpress/README.md': 'PHP of WordPress; test/wordpress runs the same filter',
};

const manifest = readManifest();
const table = attributesOf();
const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
const program = resolve('dist/cli/main.js');
const lines = (code: string): string[] =>
  code.split('\n').flatMap((line) => line.replace(/\s#.*$|^#.*$/, '').trim() || []);
const reasonFor = (line: string): string | undefined =>
  Object.entries(notRun).find(([start]) => line.startsWith(start))?.[1];
/** As a shell cuts a line that has quotes and nothing else. */
const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');

it('there is code, each piece in a language that is known here', () => {
  assert.ok(blocks.length > 60, `${blocks.length} blocks`);
  const known = ['sh', 'html', 'css', 'js', 'ts', 'json', 'jsx'];
  for (const { file, line, language } of blocks) {
    if (known.includes(language) || ofExamples(file)) continue;
    assert.ok(texts[file], `${file}:${line} has ${language || 'a block without a language'}`);
  }
});

it('what the picture of the house names is there', () => {
  const [house] = blocks.filter(({ file, language }) => file === 'CONTRIBUTING.md' && !language);
  let folder = '';
  for (const [, indent = '', name = ''] of (house?.code ?? '').matchAll(/^( {0,2})([\w./-]+) {2,}\S/gm)) {
    if (!indent) folder = name;
    const path = indent ? `${folder}/${name}` : name;
    const isThere = existsSync(path) || existsSync(`${path}.ts`);
    assert.ok(isThere, path);
  }
});

describe('commands', () => {
  const help = new Map<string, string>();
  before(() => {
    const say = (...args: string[]): string =>
      spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' }).stdout;
    help.set('', say('--help'));
    const names = of('sh').flatMap(({ code }) =>
      lines(code).flatMap((line) => /^npx care-widgets ([\w-]+)/.exec(line)?.[1] ?? []),
    );
    for (const name of new Set(names)) help.set(name, say(name, '--help'));
  });

  for (const { file, line: at, code } of of('sh')) {
    it(`exist, with their options: ${file}:${at}`, () => {
      for (const line of lines(code)) {
        const [name = '', ...rest] = words(line.replace(/^[A-Z_]+=\S+ /, ''));
        if (name === 'npm') {
          const [command = '', script = ''] = rest;
          assert.ok(['install', 'start', 'test', 'run'].includes(command), line);
          if (command === 'run') assert.ok(scripts[script], line);
          for (const path of line.match(/test\/\S+\.ts/g) ?? []) assert.ok(existsSync(path), path);
        } else if (name === 'npx' && rest[0] === 'care-widgets') {
          const sub = rest[1]?.startsWith('-') ? '' : (rest[1] ?? '');
          const says = help.get(sub) ?? '';
          assert.match(says, /^Usage: care-widgets/, line);
          for (const option of rest.filter((one) => one.startsWith('--')))
            assert.ok(says.includes(option), `${line}: ${option}`);
        } else if (name === 'npx') {
          assert.ok(existsSync(`node_modules/.bin/${rest[0]}`), line);
          for (const path of line.match(/test\/\S+\.ts/g) ?? []) assert.ok(existsSync(path), path);
        } else assert.fail(`${file}:${at}: nobody knows ${name}`);
      }
    });
  }

  // All lines of a page in one folder, in their order. Pages run beside each other.
  describe('run, one after the other', { concurrency: 2 }, () => {
    for (const file of new Set(of('sh').map((block) => block.file))) {
      const all = of('sh')
        .filter((block) => block.file === file)
        .flatMap(({ code }) => lines(code));
      if (all.every(reasonFor)) continue;
      it(file, async () => {
        const folder = mkdtempSync(join(tmpdir(), 'care-widgets-reader-'));
        try {
          // What the page takes for granted.
          if (file === 'docs/fhir.md') {
            await run('npx care-widgets copy back-pain', folder);
            keepTwoLanguages(join(folder, 'content'));
          }
          for (const line of all) {
            if (reasonFor(line)) continue;
            // A new language of asthma is empty until a translator has worked on it.
            if (line === 'npx care-widgets check' && existsSync(join(folder, 'content/asthma/fr.json'))) continue;
            await run(line, folder);
            if (line.startsWith('npx care-widgets copy')) keepTwoLanguages(join(folder, 'content'));
            if (line.startsWith('npx care-widgets new asthma --title')) writeAsthma(folder);
          }
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      });
    }
  });
});

async function run(line: string, cwd: string): Promise<void> {
  const [npx, name, ...args] = words(line);
  assert.deepEqual([npx, name], ['npx', 'care-widgets'], line);
  await promisify(execFile)(process.execPath, [program, ...args], { cwd }).catch((error) => {
    throw new Error(`${line}\n${error.stdout}${error.stderr}`);
  });
}

/** Two languages show what ten would, in a fifth of the time. */
function keepTwoLanguages(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true }).map(String))
    if (/\.json$/.test(name) && !/\b(en|es)\.json$/.test(name)) rmSync(join(folder, name));
}

/** The texts that the reader writes after `new asthma`: those of another condition will do. */
function writeAsthma(folder: string): void {
  const pack = JSON.parse(readFileSync('test/fixtures/invented-condition.json', 'utf8'));
  writeFileSync(
    join(folder, 'content/asthma/en.json'),
    JSON.stringify({ ...pack, topic: 'asthma', review: { status: 'draft' } }),
  );
}

describe('markup', () => {
  const usual = new Set(['id', 'class', 'lang', 'dir', 'slot', 'hidden', 'content']);
  const isOurs = (address: string): boolean => address.startsWith('https://your-server.example/');

  for (const { file, line, code } of of('html').filter((block) => !ofExamples(block.file))) {
    it(`has known elements, attributes and files: ${file}:${line}`, () => {
      const errors: string[] = [];
      const root = parseFragment(code, { onParseError: ({ code: name }) => errors.push(name) });
      assert.deepEqual(errors, []);
      const all = [...queryAll<Element>(root, isElementNode)];
      assert.ok(all.length);
      for (const element of all) {
        const { tagName, attrs } = element;
        if (tagName.includes('-')) assert.ok(table[tagName], `<${tagName}>`);
        const widget = getAttribute(element, 'data-care-widget');
        const own = table[tagName] ?? (widget ? table[widget] : undefined);
        for (const { name, value } of attrs) {
          if (tagName.includes('-') && !usual.has(name))
            assert.ok(
              own?.some((one) => one.name === name),
              `${name} of <${tagName}>`,
            );
          if (tagName === 'script' && name.startsWith('data-'))
            assert.ok(['base', 'care-content', 'integrity', ...pageSettings].includes(name.slice(5)), name);
          if (name === 'name' && value.startsWith('care-widgets-'))
            assert.ok(['base', ...pageSettings].includes(value.replace('care-widgets-', '')), value);
          if ((name === 'src' || name === 'href') && isOurs(value)) {
            const path = join('dist', new URL(value).pathname);
            assert.ok(existsSync(path), value);
          }
        }
      }
    });
  }
});

describe('style sheets', () => {
  const properties = new Set(cssPropertiesOf(manifest).map(({ name }) => name));
  const tags = new Set(elementsOf(manifest).map(({ tagName }) => tagName));

  for (const { file, line, code } of of('css')) {
    it(`have known elements and custom properties: ${file}:${line}`, () => {
      for (const [name] of code.matchAll(/--care-[\w-]+/g)) assert.ok(properties.has(name), name);
      for (const [, selector = ''] of code.matchAll(/^\s*([a-z]+(?:-[a-z]+)+)\b(?=[,\s:.[{>])(?!:\s)/gm))
        assert.ok(tags.has(selector), selector);
      assert.equal(code.split('{').length, code.split('}').length);
    });
  }
});

describe('scripts', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'care-widgets-scripts-'));
    mkdirSync(join(folder, 'node_modules'));
    for (const name of ['lit', 'valibot', '@types'])
      symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
    symlinkSync(resolve('.'), join(folder, 'node_modules/care-widgets'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** What the page around a piece of code has. */
  const given = `declare const pack: import('care-widgets/content').ContentPack;
declare const event: Omit<KeyboardEvent, 'composedPath'> & { composedPath(): Element[] };
declare const questionnaire: never;
`;

  it('compile against the types of the package', () => {
    const all = of('js', 'ts').filter(({ file }) => !ofExamples(file));
    assert.ok(all.length > 8);
    const names = all.map(({ file, line, code }, index) => {
      const name = `${index}-${file.replace(/\W+/g, '-')}-${line}.mts`;
      // A handler's `return` is in a function that the text leaves out.
      const isBody = /^\s*(if .*)?return;?$/m.test(code);
      const module = isBody ? `export function handler(): void {\n${code}}\n` : `${code}\nexport {};\n`;
      writeFileSync(join(folder, name), given + module);
      return name;
    });
    const { stdout, status } = spawnSync(
      process.execPath,
      [
        resolve('node_modules/typescript/bin/tsc'),
        ...['--noEmit', '--strict', '--strictNullChecks', 'false', '--noUncheckedSideEffectImports', 'false'],
        ...['--target', 'es2022', '--lib', 'es2023,dom,dom.iterable', '--types', '', '--resolveJsonModule'],
        ...['--module', 'esnext', '--moduleResolution', 'bundler', '--skipLibCheck', ...names],
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    assert.equal(stdout, '');
    assert.equal(status, 0);
  });

  it('import what the package has', () => {
    const specifiers = of('js', 'ts', 'jsx').flatMap(({ file, code }) =>
      [...code.matchAll(/(?:from|import)\s*\(?['"](care-widgets[^'"]*)['"]/g)].map(([, name = '']) => ({ file, name })),
    );
    assert.ok(specifiers.length > 10);
    writeFileSync(
      join(folder, 'resolve.mjs'),
      `import { accessSync } from 'node:fs';
for (const { name } of ${JSON.stringify(specifiers)}) if (!name.includes('/types/')) accessSync(new URL(import.meta.resolve(name)));`,
    );
    const { stderr } = spawnSync(process.execPath, ['resolve.mjs'], { cwd: folder, encoding: 'utf8' });
    assert.equal(stderr, '');
  });
});

it('data is JSON', () => {
  for (const { file, line, code } of of('json')) assert.doesNotThrow(() => JSON.parse(code), `${file}:${line}`);
});

it('each reason is for a line that is there', () => {
  const all = of('sh').flatMap(({ code }) => lines(code));
  for (const start of Object.keys(notRun))
    assert.ok(
      all.some((line) => line.startsWith(start)),
      start,
    );
});
