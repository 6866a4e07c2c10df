// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { publint } from 'publint';
import { type Installed, packAndInstall, targetsOf } from './packed.js';

let installed: Installed;
before(() => {
  installed = packAndInstall('.', '--ignore-scripts');
});
after(() => installed.remove());

const read = (path: string): string => readFileSync(join(installed.folder, path), 'utf8');
const isScript = (name: string): boolean => /\.js$/.test(name);

describe('the package', () => {
  it('holds every file that package.json names', () => {
    const { manifest, paths } = installed;
    const names = ['bin', 'types', 'customElements', 'web-types', 'unpkg', 'jsdelivr', 'exports', 'imports'];
    for (const target of [...names, 'sideEffects'].flatMap((name) => targetsOf(manifest[name]))) {
      const [start = '', end = ''] = target.split(/\*+/);
      const isThere = target.includes('*')
        ? [...paths].some((path) => path.startsWith(start) && path.endsWith(end))
        : paths.has(target);
      assert.ok(isThere, target);
    }
  });

  it('holds every file that its pages link to', () => {
    const pages = [...installed.paths].filter((path) => /\.md$/.test(path));
    assert.ok(pages.length > 10);
    for (const page of pages) {
      // A line may say that what it links to is in the repository.
      const lines = read(page).replaceAll(/^.*\brepository\b.*$/gim, '');
      for (const [, link = ''] of lines.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)) {
        // Pictures are shown from the repository, whose address package.json names.
        if (/^\w+:/.test(link) || /\.png$/.test(link)) continue;
        const target = normalize(join(dirname(page), link)).replace(/\/$/, '');
        const isThere = installed.paths.has(target) || [...installed.paths].some((one) => one.startsWith(`${target}/`));
        assert.ok(isThere, `${page}: ${link}`);
      }
    }
  });

  it('holds no file twice, and nothing that only its build needs', () => {
    const others = [...installed.paths].filter((path) => /\.(ts|map|tsx)$/.test(path) && !/\.d\.ts$/.test(path));
    assert.deepEqual(
      others.filter((path) => path !== 'dist/care-widgets.js.map'),
      [],
    );
    assert.deepEqual(
      [...installed.paths].filter((path) => /\.[0-9a-f]{12}\./.test(path)),
      [],
    );
  });

  it('brings nothing with it but Lit and Valibot', () => {
    assert.deepEqual(Object.keys(installed.manifest.dependencies), ['lit', 'valibot']);
  });

  it('has a command that needs nothing else', () => {
    const [program = ''] = targetsOf(installed.manifest.bin);
    const run = (...given: string[]): string =>
      execFileSync(process.execPath, [join(installed.folder, program), ...given], {
        cwd: installed.consumer,
        encoding: 'utf8',
      });
    assert.equal(run('--version').trim(), installed.manifest.version);
    assert.match(run('copy', 'back-pain'), /content\/back-pain\/en\.json/);
    assert.match(run('check', 'content'), /back-pain +en +draft/);
  });

  it('is imported in Node by every name that is a module', () => {
    const modules = Object.entries(installed.manifest.exports)
      .filter(([name, target]) => typeof target === 'object' && !isScript(name) && 'default' in target)
      .map(([name]) => name.replace('.', installed.manifest.name));
    assert.ok(modules.length > 20);
    const script = `for (const name of ${JSON.stringify(modules)}) {
      const module = await import(name);
      if (!name.match(/care-widgets$|\\/class$|\\/content$|\\/screening$/)) continue;
      if (!Object.keys(module).length) throw new Error(name + ' exports nothing');
    }
    console.log('done');`;
    writeFileSync(join(installed.consumer, 'import.mjs'), script);
    const said = execFileSync(process.execPath, ['import.mjs'], { cwd: installed.consumer, encoding: 'utf8' });
    assert.equal(said.trim(), 'done');
  });

  it('gives the address of every file that a page may load', () => {
    const names = [
      'care-widgets.js',
      'upgrade.js',
      'validator.js',
      'interactions.js',
      'hashes.js',
      'frames.js',
      'integrity.json',
      'sbom.json',
      'topics/back-pain/es.json',
      'topics/back-pain/es.js',
      'topics/interface/es.json',
      'space/en.css',
      'themes/nhs.css',
      'tokens.json',
      'custom-elements.json',
      'package.json',
    ];
    const script = `for (const name of ${JSON.stringify(names)}) {
      const address = import.meta.resolve('care-widgets/' + name);
      (await import('node:fs')).accessSync(new URL(address));
    }`;
    writeFileSync(join(installed.consumer, 'resolve.mjs'), script);
    execFileSync(process.execPath, ['resolve.mjs'], { cwd: installed.consumer });
  });
});

describe('a package checker', () => {
  it('publint finds nothing', async () => {
    const tarball = new Uint8Array(readFileSync(installed.file)).buffer;
    const { messages } = await publint({ pack: { tarball }, strict: true });
    assert.deepEqual(messages, []);
  });

  it('Are The Types Wrong finds no fault for any resolver of ES modules', async () => {
    const tarball = createPackageFromTarballData(new Uint8Array(readFileSync(installed.file)));
    // The script loads these itself.
    const excludeEntrypoints = [/^\.\/(upgrade|validator|interactions|questions|hashes|frames)\.js$/];
    const checked = await checkPackage(tarball, { excludeEntrypoints });
    assert.ok(checked.types);
    assert.ok('problems' in checked);
    // The package has no CommonJS, which Node 20.19 and all bundlers do without.
    const isOfModules = (problem: object): boolean =>
      !('resolutionKind' in problem && /^(node10|node16-cjs)$/.test(`${problem.resolutionKind}`));
    const problems = checked.problems.filter(isOfModules);
    assert.deepEqual(problems, []);
  });
});

describe('licenses', () => {
  it('the notices have the license of every package that is bundled, and travel beside the script', () => {
    const notices = read('dist/THIRD-PARTY-NOTICES.txt');
    for (const name of ['lit-html', 'lit-element', '@lit/reactive-element'])
      assert.match(notices, new RegExp(`^${name} \\S+ \\(BSD-3-Clause\\), in .*care-widgets\\.js`, 'm'));
    assert.match(notices, /Neither the name of the copyright holder/);
    assert.match(notices, /^valibot \S+ \(MIT\), in .*validator\.js/m);
    assert.match(notices, /^commander \S+ \(MIT\), in cli\//m);
    assert.match(read('dist/LICENSE.txt'), /MIT License[\s\S]*Creative Commons Attribution 4\.0/);
    for (const name of ['care-widgets', 'upgrade', 'validator', 'interactions'])
      assert.ok(
        // Before it stands only what tells V8 to compile the script that every page reads at once.
        read(`dist/${name}.js`).startsWith(
          `${name === 'care-widgets' ? '//# allFunctionsCalledOnLoad\n' : ''}/*! care-widgets ${installed.manifest.version} | MIT |`,
        ),
        `the banner of ${name}.js`,
      );
  });

  it('the content names its license and whom to credit, for every topic', () => {
    const text = read('LICENSE-CONTENT');
    assert.match(text, /Section 1 -- Definitions\.[\s\S]*Section 8 -- Interpretation\./);
    const topics = new Set([...installed.paths].flatMap((path) => /^src\/packs\/([^/]+)\//.exec(path)?.[1] ?? []));
    assert.ok(topics.size > 2);
    for (const topic of topics) {
      assert.match(text, new RegExp(`^\\| ${topic} +\\| \\w.* \\|$`, 'm'));
      assert.equal(JSON.parse(read(`src/packs/${topic}/en.json`)).license, 'CC-BY-4.0');
    }
  });

  it('the bill of materials is valid, and names what travels', async () => {
    const bill = read('dist/sbom.json');
    assert.equal(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(bill), null);
    const { metadata, components } = JSON.parse(bill);
    assert.equal(metadata.component.purl, `pkg:npm/care-widgets@${installed.manifest.version}`);
    assert.equal(metadata.component.name, 'care-widgets');
    const filesOf = (name: string): string[] =>
      components
        .find((one: { name: string }) => one.name === name)
        .properties.map((one: { value: string }) => one.value);
    assert.deepEqual(filesOf('lit-html').sort(), ['dist/care-widgets.js', 'dist/cli/']);
    assert.deepEqual(filesOf('commander'), ['dist/cli/']);
    const noticed = [...read('dist/THIRD-PARTY-NOTICES.txt').matchAll(/^(\S+) (\d\S*) \([^)]+\), in /gm)];
    assert.ok(noticed.length > 10);
    for (const [, name, version] of noticed)
      assert.ok(
        components.some((one: { 'bom-ref': string }) => one['bom-ref'] === `${name}@${version}`),
        `${name}`,
      );
    // What npm installs beside it travels to a bundled site.
    for (const name of ['lit', 'valibot']) assert.ok(filesOf(name));
  });
});
