// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { findContent } from '../../src/cli/content-files.js';
import { partsToSign } from '../../src/cli/review/pack-values.js';
import { rememberRead, writeFiles } from '../../src/cli/write-files.js';
import { blocksFrom, blocksOf, markOf } from '../../src/content/authoring.js';
import type { ContentPack } from '../../src/content/index.js';
import { program } from './program.js';

/** The command line on files and disks that are not as they should be. */
const invented: ContentPack = JSON.parse(readFileSync('test/fixtures/invented-condition.json', 'utf8'));
const draft: ContentPack = { ...invented, review: { status: 'draft' } };
const folder = mkdtempSync(join(tmpdir(), 'care-files-'));
const path = (...parts: string[]) => join(folder, ...parts);
after(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
});

const english = 'content/glass-knee/en.json';
const spanish = 'content/glass-knee/es.json';
const signature = ['--by', 'A. Lee', '--role', 'Nurse', '--on', '2026-01-05', '--due', '2999-01-05'];
const write = (name: string, value: unknown) => {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), typeof value === 'string' || Buffer.isBuffer(value) ? value : JSON.stringify(value));
};
const text = (name: string) => readFileSync(path(name), 'utf8');

interface Finding {
  rule: string;
  remedy: string;
  level: string;
  code: string;
}

interface Setting {
  env?: NodeJS.ProcessEnv;
  /** What the shell does first. */
  shell?: string;
  /** What the shell does with what comes out. */
  output?: string;
}

/** Ends with a code of the program's own, and with nothing of its inside. */
function run(given: readonly string[], { env, shell = 'true', output = '' }: Setting = {}): SpawnSyncReturns<string> {
  const quoted = [process.execPath, program, ...given].map((one) => `'${one.replaceAll("'", "'\\''")}'`).join(' ');
  const done = spawnSync('bash', ['-c', `set -o pipefail; ${shell}; exec ${quoted} ${output}`], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  assert.ok([0, 1, 2].includes(done.status ?? -1), `${given.join(' ')}: ${done.status} ${done.stderr}`);
  assert.doesNotMatch(done.stderr, /\n\s+at |node:internal/);
  return done;
}

/** Fails with one line that says where and what to do. */
function refused(given: readonly string[], expected: RegExp, setting?: Setting): void {
  const { status, stderr } = run(given, setting);
  assert.equal(status, 1, given.join(' '));
  assert.match(stderr, /^[^\n]+\.\n$/, stderr);
  assert.match(stderr, expected);
}

/** All that is in a folder, by its path. */
function allIn(place = folder): Record<string, string> {
  const files = readdirSync(place, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files.map((file) => {
      const name = join(file.parentPath, file.name);
      return [name, file.isFile() ? readFileSync(name, 'latin1') : '(no file)'];
    }),
  );
}

const spanishOf = (pack: ContentPack) => ({
  schemaVersion: 1,
  topic: pack.topic,
  language: 'es',
  version: '1.0.0',
  method: 'human',
  from: { language: 'en', version: pack.version },
  review: { status: 'draft' },
  blocks: blocksFrom(
    pack,
    Object.fromEntries(
      blocksOf(pack)
        .filter(({ kind }) => kind !== 'spelling')
        .map(({ id, text }) => [id, text]),
    ),
  ),
});

/** Each command that writes, on a folder with a pack and its translation. */
const writers: Record<string, readonly string[]> = {
  new: ['new', 'asthma'],
  'new --translation-of': ['new', 'glass-knee', '--translation-of', 'en', '--language', 'fr'],
  'new interface': ['new', 'interface', '--language', 'fr'],
  copy: ['copy', 'back-pain'],
  review: ['review', english, '--out', 'sheet.html'],
  sign: ['sign', english, ...signature],
  export: ['export', english, spanish, '--out', 'es.xlf'],
  import: ['import', 'sent.xlf', english, spanish, '--method', 'human'],
  bundle: ['bundle', 'content', '--out', 'public'],
};
/** What these wrote when the title was another one, made once. */
let earlier: Record<string, string>;
before(() => {
  mkdirSync(folder, { recursive: true });
  const old = { ...draft, title: 'Glass knees' };
  write(english, old);
  write(spanish, spanishOf(old));
  for (const name of ['review', 'export', 'bundle']) assert.equal(run(writers[name] as string[]).status, 0);
  const names = [
    'sheet.html',
    'es.xlf',
    ...['manifest.json', 'glass-knee/en.json', 'glass-knee/en.js'].map((name) => `public/${name}`),
  ];
  earlier = Object.fromEntries(names.map((name) => [name, text(name)]));
});
const start = () => {
  write(english, draft);
  write(spanish, spanishOf(draft));
  run(['export', english, spanish, '--out', 'sent.xlf']);
  for (const [name, was] of Object.entries(earlier)) write(name, was);
};

describe('files are written whole or not at all', () => {
  for (const [name, given] of Object.entries(writers)) {
    it(`by ${name}, on a disk that is full after the first kilobyte`, () => {
      start();
      const before = allIn();
      refused(given, /cannot be used \(EFBIG\).*Make room; what was there is as it was\.$/m, {
        // The translation is smaller than that.
        shell: `ulimit -f ${name === 'new --translation-of' ? 0 : 1}`,
      });
      assert.deepEqual(allIn(), before);
      const { status, stderr } = run(given);
      assert.equal(status, 0, stderr);
      assert.ok(!Object.keys(allIn()).some((file) => /\.tmp$/.test(file)));
    });
  }

  it('in a folder where nothing may be written, and over a file that is protected', () => {
    start();
    // The right of root to pass over all permissions is put away.
    const root = process.getuid?.() === 0;
    const shell = root ? 'exec_as="setpriv --bounding-set=-dac_override,-dac_read_search,-fowner"' : 'exec_as=';
    const limited = (given: readonly string[]) => {
      const words = [program, ...given].map((one) => `'${one}'`).join(' ');
      return spawnSync('bash', ['-c', `${shell}; $exec_as '${process.execPath}' ${words}`], {
        cwd: folder,
        encoding: 'utf8',
      });
    };
    const before = allIn();
    chmodSync(path('content/glass-knee'), 0o555);
    for (const given of [writers.sign, writers.import] as string[][]) {
      const { status, stderr } = limited(given);
      assert.deepEqual(
        [status, /content\/glass-knee\/e\w\.json: cannot be used \(EACCES\), as you/.test(stderr)],
        [1, true],
        stderr,
      );
    }
    chmodSync(path('content/glass-knee'), 0o755);
    chmodSync(path(english), 0o444);
    assert.match(limited(writers.sign as string[]).stderr, /en\.json: cannot be used \(EACCES\)/);
    chmodSync(path(english), 0o000);
    assert.match(limited(['check', 'content']).stderr, /en\.json: cannot be used \(EACCES\)/);
    chmodSync(path(english), 0o644);
    assert.deepEqual(allIn(), before);
  });

  it('with the mode of the file before, and through a link, which stays', () => {
    write('kept/en.json', draft);
    chmodSync(path('kept/en.json'), 0o640);
    mkdirSync(path('content/glass-knee'), { recursive: true });
    symlinkSync('../../kept/en.json', path(english));
    assert.equal(run(['sign', english, ...signature]).status, 0);
    assert.ok(lstatSync(path(english)).isSymbolicLink());
    assert.equal(JSON.parse(text('kept/en.json')).review.status, 'reviewed');
    assert.equal(statSync(path('kept/en.json')).mode & 0o777, 0o640);
    // A link whose file is not there yet.
    symlinkSync('kept/later.html', path('sheet.html'));
    assert.equal(run(['review', english, '--out', 'sheet.html']).status, 0);
    assert.ok(lstatSync(path('sheet.html')).isSymbolicLink());
    assert.match(text('kept/later.html'), /^<!doctype html>/);
  });

  it('by several programs at once: the file is always one of theirs', async () => {
    write(english, draft);
    const ends = await Promise.all(
      ['Ann Lee', 'Bo Lee', 'Cy Lee', 'Di Lee'].map(
        (by) =>
          new Promise<number | null>((done) => {
            const given = ['sign', english, '--by', by, ...signature.slice(2)];
            spawn(process.execPath, [program, ...given], { cwd: folder, stdio: 'ignore' }).on('close', done);
          }),
      ),
    );
    assert.ok(ends.includes(0));
    assert.match(JSON.parse(text(english)).review.by, /^(?:Ann|Bo|Cy|Di) Lee$/);
    assert.deepEqual(readdirSync(path('content/glass-knee')), ['en.json']);
  });

  it('and not over what another program has written since they were read', () => {
    write('read.json', 'as it was read');
    rememberRead(path('read.json'), readFileSync(path('read.json')));
    write('read.json', 'as another has written it');
    const all = ['first.json', 'read.json'].map((name) => ({ path: path(name), text: 'mine' }));
    assert.throws(
      () => writeFiles(all),
      /read\.json: another program has changed it meanwhile\. Run the command again\.$/,
    );
    assert.deepEqual(allIn(), { [path('read.json')]: 'as another has written it' });
  });

  it('to a pipe or a device as it is, which no file replaces', () => {
    write(english, draft);
    const { stdout, status } = run(['review', english, '--out', '/dev/stdout'], { output: '| cat' });
    assert.equal(status, 0);
    assert.match(stdout, /<!doctype html>/);
    refused(['review', english, '--out', '/dev/full'], /\/dev\/full: cannot be used \(ENOSPC\)/);
  });

  it('never over what they are made of', () => {
    start();
    const before = allIn();
    refused(['review', english, '--out', english], /is a file that the new one is made of\. Name another --out\./);
    refused(['export', english, spanish, '--out', spanish], /is a file that the new one is made of/);
    refused(['review', spanish, '--out', english], /is a file that the new one is made of/);
    assert.deepEqual(allIn(), before);
  });

  it('never over what another command or a person has written, unless they are told to', () => {
    start();
    const vietnamese = 'content/glass-knee/vi.json';
    write(vietnamese, { ...spanishOf(draft), language: 'vi' });
    write('page.html', '<!doctype html><main>Ours</main>');
    write('site/manifest.json', { name: 'An app', start_url: '/' });
    write('other/glass-knee/en.json', draft);
    write('words/glass-knee/en.js', 'export const words = {};');
    const before = allIn();
    const isThere =
      /: is there already, and (?:is no|bundle|export-fhir).*\. Name another --out, or add --force to replace it\.$/m;
    for (const given of [
      ...[vietnamese, 'page.html', 'sheet.html', 'site/manifest.json'].map((out) => [
        'export',
        english,
        spanish,
        '--out',
        out,
      ]),
      ...[vietnamese, 'page.html', 'es.xlf', 'site/manifest.json'].map((out) => ['review', english, '--out', out]),
      ...['site', 'other', 'words'].map((out) => ['bundle', 'content', '--out', out]),
    ])
      refused(given, isThere);
    refused(
      ['bundle', 'content', '--out', 'other'],
      /^other\/glass-knee\/en\.json: is there already, and bundle has not/,
    );
    assert.deepEqual(allIn(), before);
    // Never what they are made of, whatever they are told.
    refused(['review', english, '--force', '--out', english], /is a file that the new one is made of/);
    symlinkSync('content', path('link'));
    refused(
      ['review', 'link/glass-knee/en.json', '--force', '--out', english],
      /is a file that the new one is made of/,
    );
    for (const given of [
      ['export', english, spanish, '--out', vietnamese],
      ['review', english, '--out', 'page.html'],
      ['bundle', 'content/glass-knee/en.json', '--out', 'other'],
    ]) {
      const { status, stderr } = run([...given, '--force']);
      assert.equal(status, 0, stderr);
    }
    assert.match(text(vietnamese), /^<xliff /);
    assert.match(text('page.html'), /<main data-sheet=/);
    assert.ok(existsSync(path('other/manifest.json')));
  });

  it('over a sheet that nobody has filled in, and not over the answers in a page that a browser has saved', () => {
    start();
    const review = ['review', english, '--out', 'sheet.html'];
    assert.equal(run(review).status, 0);
    const sheet = text('sheet.html');
    for (const answered of [
      sheet.replace('name="a0" value="right"', 'name="a0" value="right" checked=""'),
      sheet.replace('placeholder="Comment"', 'placeholder="Comment" value="Too hard"'),
      sheet.replace('<option>agree', '<option selected="">agree'),
      sheet.replace('name="by"', 'name="by" value="A. Lee"'),
    ]) {
      assert.notEqual(answered, sheet);
      write('sheet.html', answered);
      refused(review, /^sheet\.html: is there already, and has answers that somebody filled in\. Name another --out/);
      assert.equal(text('sheet.html'), answered);
    }
    write('sheet.html', sheet.replaceAll('placeholder="Comment"', 'placeholder="Comment" value=""'));
    assert.equal(run(review).status, 0);
  });

  it('over an export of which nothing is lost, and not over what a translator has sent back', () => {
    start();
    const again = ['export', english, spanish, '--out', 'sent.xlf'];
    const sent = text('sent.xlf');
    for (let time = 0; time < 2; time += 1) assert.equal(run(again).status, 0);
    assert.equal(text('sent.xlf'), sent);
    // Written anew by a program, with a region and in sentences, and not translated any further.
    const anew = sent
      .replace('trgLang="es"', 'trgLang="es-ES"')
      .replace(/<file id="[^"]*"/, '<file id="f1"')
      .replace(
        /<source>([^<]*)<\/source>\s*<target>([^<]*)<\/target>/g,
        '<source>$1</source><target>\n  $2\n</target>',
      );
    // Filled in with the source, which no person has done.
    const copied = sent
      .replace(/<target>[^<]*<\/target>/g, '')
      .replace(/<source>([^<]*)<\/source>/g, '$&<target>$1</target>');
    for (const form of [anew, copied, copied.replace(/<segment>/g, '<segment state="initial">')]) {
      write('sent.xlf', form);
      const { status, stderr } = run(again);
      assert.equal(status, 0, stderr);
      assert.equal(text('sent.xlf'), sent);
    }
    const title = sent.replace(/<target>([^<]*)</, '<target>Rodilla de vidrio<');
    const loses =
      /^sent\.xlf: is there already, and has texts that were not imported \(1, first title\)\. Name another --out, or add --force to replace it\.$/m;
    for (const form of [title, title.replace('<segment>', '<segment state="initial">')]) {
      write('sent.xlf', form);
      refused(again, loses);
      assert.equal(text('sent.xlf'), form);
    }
    write('sent.xlf', title);
    assert.equal(run(['import', 'sent.xlf', english, spanish]).status, 0);
    // Imported, so nothing is lost; nor where the original has changed since, and the text waits for its translator.
    assert.equal(run(again).status, 0);
    write(english, { ...draft, title: 'Knee of glass' });
    assert.equal(run(again).status, 0);
    assert.match(text('sent.xlf'), /Changed since\. It was: Rodilla de vidrio/);
    for (const other of [
      sent.replace('trgLang="es"', 'trgLang="fr"'),
      sent.replace(/<file id="[^"]*"/, '<file id="asthma:1.0.0"'),
      sent.slice(0, -20),
      '<xliff version="1.2"><file original="x"/></xliff>',
    ]) {
      write('sent.xlf', other);
      refused(again, /^sent\.xlf: is there already, and is no export of glass-knee in es\. Name another --out/);
      assert.equal(text('sent.xlf'), other);
    }
    assert.equal(run([...again, '--force']).status, 0);
    // As the shell and mktemp make a file.
    write('sent.xlf', '');
    assert.equal(run(again).status, 0);
  });

  it('all of them or none, whichever of them cannot be', () => {
    const parts = fc.constantFrom('a', 'b', 'c/d', 'c/e/f', 'g/h');
    const files = fc.uniqueArray(fc.tuple(parts, fc.string()), { selector: ([name]) => name, minLength: 1 });
    fc.assert(
      fc.property(files, fc.nat(5), (all, at) => {
        rmSync(path('many'), { recursive: true, force: true });
        write('many/a', 'before');
        write('many/file', 'before');
        const before = allIn(path('many'));
        const wanted = all.map(([name, text]) => ({ path: path('many', name), text }));
        const broken = { path: path('many/file/below'), text: 'x' };
        assert.throws(() => writeFiles(wanted.toSpliced(at, 0, broken)), { code: 'ENOTDIR' });
        assert.deepEqual(allIn(path('many')), before);
        writeFiles(wanted);
        for (const { path, text } of wanted) assert.equal(readFileSync(path, 'utf8'), text);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what goes wrong is told in one line', () => {
  it('wherever --out leads', () => {
    start();
    const review = (out: string) => ['review', english, '--out', out];
    refused(review('content'), /^content: is a folder\. Name a file\./);
    refused(
      review('sheet.html/x.html'),
      /^sheet\.html\/x\.html: cannot be used \(ENOTDIR\), as a part of the path is a file/,
    );
    refused(review('none/x.html'), /^none\/x\.html: cannot be used \(ENOENT\), as there is no such file or folder/);
    refused(review(`${'x'.repeat(300)}.html`), /cannot be used \(ENAMETOOLONG\), as the name is too long/);
    refused(['bundle', 'content', '--out', 'es.xlf'], /cannot be used \(ENOTDIR\)/);
    refused(['bundle', 'content', '--out', 'es.xlf/public'], /cannot be used \(ENOTDIR\)/);
    refused(['new', 'asthma', '--folder', 'es.xlf'], /cannot be used \(ENOTDIR\)/);
    refused(['copy', 'emergency', '--folder', 'es.xlf'], /cannot be used \(ENOTDIR\)/);
    // Where no folder can be made, though the one around it is there, Node's own way of making several never ends.
    if (existsSync('/proc/self'))
      for (const out of ['/proc/none', '/proc/none/public'])
        refused(
          ['bundle', 'content', '--out', out],
          /^\/proc\/none\/.*: cannot be used \(ENOENT\), as .* Check the path/,
        );
    symlinkSync('b', path('a'));
    symlinkSync('a', path('b'));
    refused(review('a'), /^a: cannot be used \(ELOOP\), as its links lead in a circle/);
    refused(['check', 'a'], /^a: cannot be used \(ELOOP\)/);
  });

  it('whatever is given for a file', () => {
    start();
    for (const command of ['review', 'sign', 'pemat']) {
      const more = command === 'sign' ? signature : [];
      refused([command, 'content', ...more], /^content: is a folder\. Name a file\./);
      refused([command, 'none.json', ...more], /^none\.json: does not exist\. Check the path\./);
      refused([command, 'sheet.html', ...more], /^sheet\.html: is not JSON/);
      refused(
        [command, `${english}/x`, ...more],
        /en\.json\/x: cannot be used \(ENOTDIR\), as a part of the path is a file/,
      );
    }
    refused(['bundle', english, '--out', 'out', '--out', `${english}/out`], /cannot be used \(ENOTDIR\)/);
    refused(['import', 'content', english, spanish], /^content: is a folder/);
    refused(['diff', 'none.json', english], /^none\.json: does not exist/);
  });

  it('with the path of the file that is at fault, where a command reads several', () => {
    start();
    const before = allIn();
    const xliff = text('sent.xlf');
    write('cut.xlf', xliff.slice(0, xliff.indexOf('</target>') - 4));
    write('fr.xlf', xliff.replace('trgLang="es"', 'trgLang="fr"'));
    write('old.xlf', '<xliff version="1.2"><file original="x"/></xliff>');
    write('other.xlf', xliff.replace(/<file id="[^"]*"/, '<file id="asthma:1.0.0"'));
    write('none.xlf', xliff.replace(/<unit id="/g, '<unit id="x-'));
    for (const [name, expected] of [
      ['cut', /^cut\.xlf: ends too early, so a part of the XLIFF is missing\. Fetch it again/],
      ['fr', /^fr\.xlf: is in fr, not in es\. Name the translation in that language\./],
      ['old', /^old\.xlf: is XLIFF 1\.2, not XLIFF 2\. Export it again/],
      ['other', /^other\.xlf: is of asthma, not of glass-knee in es\. Name the right files\./],
      ['none', /^none\.xlf: nothing is taken over: x-title is no text of the original; /],
    ] as const) {
      refused(['import', `${name}.xlf`, english, spanish, '--method', 'human'], expected);
      rmSync(path(`${name}.xlf`));
    }
    // A cut-off file is no JSON either, whoever reads it.
    write('sheet.json', JSON.stringify({ topic: 'glass-knee', language: 'en', blocks: {} }).slice(0, -2));
    refused(['sign', english, ...signature, '--sheet', 'sheet.json'], /^sheet\.json: is not JSON in line 1/);
    write('sheet.json', { topic: 'asthma', language: 'en', blocks: {} });
    refused(['sign', english, ...signature, '--sheet', 'sheet.json'], /^sheet\.json: is for asthma in en\. Use/);
    refused(['pemat', english, '--sheet', 'sheet.json'], /^sheet\.json: is for asthma in en\. Use/);
    for (const none of ['null', '{}', '[]', '0']) {
      write('sheet.json', none);
      for (const given of [
        ['sign', english, ...signature],
        ['pemat', english],
      ])
        refused([...given, '--sheet', 'sheet.json'], /^sheet\.json: was not made by care-widgets review\./);
    }
    rmSync(path('sheet.json'));
    assert.deepEqual(allIn(), before);
  });

  it('where a name is left empty, as by a variable that nobody has set', () => {
    start();
    const before = allIn();
    for (const given of [
      ['site', '--out', ''],
      ['bundle', 'content', '--out', ''],
      ['review', english, '--out', ''],
      ['export', english, spanish, '--out', ''],
      ['export-fhir', english, '--base', 'https://hospital.example/fhir', '--out', ''],
      ['new', 'asthma', '--folder', ''],
      ['copy', 'back-pain', '--folder', ''],
      ['check', '--bundle', ''],
      ['sign', english, ...signature, '--sheet', ''],
      ['pemat', english, '--sheet', ''],
    ])
      refused(given, /^--[a-z]+ is empty\. Name a (?:file|folder)\.$/m);
    for (const given of [
      ['check', 'content', ''],
      ['bundle', '', '--out', 'public'],
      ['review', ''],
      ['import', 'sent.xlf', '', spanish],
      ['new', ''],
    ])
      refused(given, /^<[a-z]+> is empty\. Name one\.$/m);
    assert.deepEqual(allIn(), before);
  });

  it('with a name that holds line breaks and codes of a terminal', () => {
    const name = 'a\nb\u001b[2J\u2028c';
    refused(['check', name], /^a\\nb\\u001b\[2J\\u2028c: does not exist/);
    write(`${name}/glass-knee/en.json`, { ...draft, title: '' });
    const { stdout } = run(['check', name]);
    assert.match(stdout, /^error: a\\nb\\u001b\[2J\\u2028c\/glass-knee\/en\.json: title: must/m);
    assert.ok(!stdout.includes('\u001b'));
  });

  it('in a folder whose links lead in circles, which is read once', () => {
    write(english, draft);
    symlinkSync('..', path('content/glass-knee/up'));
    symlinkSync('../content', path('content/self'));
    symlinkSync('nowhere.json', path('content/glass-knee/fr.json'));
    const { status, stdout, stderr } = run(['check', 'content']);
    assert.equal(status, 1);
    assert.equal(stdout.match(/^glass-knee /gm)?.length, 1);
    assert.match(stderr, /^content\/glass-knee\/fr\.json: does not exist\. Check the path\.\n$/);
  });

  it('when nobody reads on, and when what comes out finds no room', () => {
    write(english, { ...draft, title: '' });
    assert.deepEqual([run(['check', 'content'], { output: '| head -c 1' }).stderr], ['']);
    assert.deepEqual([run(['--help'], { output: '| true' }).stderr], ['']);
    refused(['check', 'content', '--json'], /^standard output: cannot be used \(ENOSPC\)/, { output: '> /dev/full' });
    write(english, draft);
    const many = Array.from({ length: 20 }, () => 'content');
    refused(['check', ...many, '--json'], /^standard output: cannot be used \(EFBIG\)/, {
      shell: 'ulimit -f 1',
      output: '> report.json',
    });
    // Every other file is taken when the command starts to read; Node itself needs some to load it.
    const taking = `import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { statSync } = fs;
      fs.statSync = (...given) => {
        try { for (;;) fs.openSync('/dev/null'); } catch {}
        return statSync(...given);
      };
      syncBuiltinESMExports();`;
    refused(['check', 'content'], /cannot be used \(EMFILE\), as too many files are open/, {
      shell: 'ulimit -n 64',
      env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(taking)}` },
    });
  });

  it('for a command or an option that there is not, with the code 2', () => {
    for (const given of [['chekc'], ['check', '--jsno'], ['sign', english], ['review'], ['diff', 'a', 'b', 'c']]) {
      const { status, stderr } = run(given);
      assert.equal(status, 2, given.join(' '));
      assert.match(stderr, /^error: .*\n(?:\(Did you mean .*\)\n)?care-widgets --help lists commands and options\.\n$/);
    }
  });

  it('where the program itself is at fault, which shows where only if it is asked', () => {
    write(english, draft);
    const broken = "data:text/javascript,Array.prototype.flat=()=>{throw(new(TypeError)('it%5Cnbroke'))}";
    const env = { NODE_OPTIONS: `--import=${broken}` };
    refused(
      ['check', 'content'],
      /^care-widgets: an error of the program itself \(it\\nbroke\)\. To see where: set CARE_WIDGETS_TRACE=1/,
      { env },
    );
    const traced = spawnSync(process.execPath, [program, 'check', 'content'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...env, CARE_WIDGETS_TRACE: '1' },
    });
    assert.equal(traced.status, 1);
    assert.match(traced.stderr, /TypeError: it\nbroke\n\s+at /);
  });

  it('in JSON as well, where JSON was asked for', () => {
    for (const given of [
      ['check', 'none'],
      ['diff', 'a', 'b'],
      ['pemat', 'a'],
    ]) {
      const { status, stdout, stderr } = run([...given, '--json']);
      assert.equal(status, 1);
      assert.deepEqual(JSON.parse(stdout), { error: stderr.trim() });
    }
    write(english, draft);
    write(spanish, '{ no JSON');
    const { status, stdout } = run(['check', 'content', '--json']);
    assert.equal(status, 1);
    const { reports } = JSON.parse(stdout);
    assert.deepEqual(
      reports.map(({ file, findings }: { file: string; findings: Finding[] }) => [
        file,
        findings.find(({ level }) => level === 'error')?.code,
      ]),
      [
        [english, undefined],
        [spanish, 'unreadable-file'],
      ],
    );
    write('content/glass-knee/fr.json.txt', draft);
    const named = JSON.parse(run(['check', 'content', '--json']).stdout).reports.find(
      ({ file }: { file: string }) => file === 'content/glass-knee/fr.json.txt',
    );
    assert.deepEqual(
      named.findings.map(({ rule, remedy }: Finding) => [rule, remedy]),
      [['is read by no command, as its name ends otherwise', 'Name it fr.json.']],
    );
    rmSync(path('content/glass-knee/fr.json.txt'));
    // The others are checked all the same, and the one is named.
    const table = run(['check', 'content']);
    assert.match(table.stdout, /^glass-knee +en/m);
    assert.match(table.stderr, /^content\/glass-knee\/es\.json: is not JSON/);
  });
});

describe('no letter is lost on the way in', () => {
  const pack = (title: string) => JSON.stringify({ ...draft, title });
  for (const [name, bytes] of [
    ['Windows-1252', Buffer.from(pack('niño'), 'latin1')],
    ['half of a UTF-8 letter', Buffer.from(pack('nin')).fill(0xc3, 200, 201)],
    ['an overlong form', Buffer.from(pack('n*o').replace('n*o', 'n\u00c0\u00afo'), 'latin1')],
    ['half of a pair in UTF-8', Buffer.from(pack('n*o').replace('n*o', 'n\u00ed\u00a0\u0080o'), 'latin1')],
    [
      'an odd byte in UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(pack('niño'), 'utf16le'), Buffer.from([0])]),
    ],
    [
      'half of a pair in UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(pack('n*o').replace('*', '\ud800'), 'utf16le')]),
    ],
    [
      'UTF-32',
      Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), ...[...pack('nino')].map((one) => Buffer.from(`${one}\0\0\0`))]),
    ],
  ] as const) {
    it(`from a file with ${name}`, () => {
      write('sound.json', draft);
      write(english, bytes);
      write(spanish, spanishOf(draft));
      const commands = [
        ['review', english, '--out', 'x.html'],
        ['sign', english, ...signature],
        ['diff', 'sound.json', english],
        ['export', english, spanish, '--out', 'x.xlf'],
        ['import', english, 'sound.json', spanish],
        ['bundle', 'content', '--out', 'out'],
        ['pemat', 'sound.json', '--sheet', english],
        ['sign', 'sound.json', ...signature, '--sheet', english],
        ['new', 'glass-knee', '--translation-of', 'en', '--language', 'fr'],
      ];
      for (const given of name === 'Windows-1252' ? commands : commands.slice(0, 1))
        refused(given, /is not (?:UTF-(?:8|16LE)|known), so characters would be lost\. Save it as UTF-8\./);
      assert.match(run(['check', 'content']).stderr, /en\.json: .*Save it as UTF-8/);
      assert.ok(!existsSync(path('out')));
    });
  }

  it('from a text with half of a pair as an escape, and one that went through another encoding is named', () => {
    write(english, pack('n*o').replace('n*o', 'n\\ud800o'));
    assert.match(run(['check', 'content']).stdout, /error: .*en\.json: title: must be a name/);
    assert.equal(run(['sign', english, ...signature]).status, 1);
    write(english, pack('El niÃ±o'));
    assert.match(run(['check', 'content']).stdout, /warning: .*en\.json: title: shows letters of another encoding: Ã±/);
  });
});

describe('what a command would write is checked first', () => {
  it('by sign: names, roles and days, in any script', () => {
    write(english, draft);
    const before = text(english);
    const sign = (by: string, role = 'Nurse', on = '2026-01-05', due = '2999-01-05') => [
      'sign',
      english,
      '--by',
      by,
      '--role',
      role,
      '--on',
      on,
      '--due',
      due,
    ];
    for (const by of ['A\nLee', 'A\u0007', '\u200f\u202eLee', '!', '{by}', 'x'.repeat(601), '\u3164', 'A\u2028Lee'])
      refused(sign(by), /^--by must (?:be a name|have at most)/);
    refused(sign('  '), /^--by and --role say who signs/);
    refused(sign('A. Lee', 'Nurse\ttoday'), /^--role must be a name/);
    for (const day of ['2026-02-30', '0000-01-01', '5/1/2026', '2026-1-5', ' 2026-01-05', '２０２６-01-05'])
      refused(sign('A. Lee', 'Nurse', day), /is not a date/);
    assert.equal(text(english), before);
    for (const by of [
      'Siobhán O’Brien',
      "Siobhan O'Brien",
      '李小明',
      'محمد علي',
      'Nguyễn Thị Ánh',
      'Jean-Luc & Co. (MD)',
    ]) {
      const { status, stdout, stderr } = run(sign(by));
      assert.equal(status, 0, stderr);
      assert.ok(stdout.includes(`signed by ${by}, Nurse`));
      assert.equal(JSON.parse(text(english)).review.by, by);
      assert.equal(run(['check', 'content']).status, 0);
    }
  });

  it('by new: topic, title, region and language', () => {
    for (const given of [
      ['new', '../asthma'],
      ['new', 'asthma/x'],
      ['new', 'asthma', '--title', 'A\nB'],
      ['new', 'asthma', '--title', '{x}'],
      ['new', 'asthma', '--region', 'us'],
      ['new', 'asthma', '--language', 'e'],
      ['new', 'asthma', '--language', 'en_x_y'],
      ['new', 'interface', '--language', 'x!'],
    ])
      refused(given, /must|is not a language tag/);
    assert.deepEqual(allIn(), {});
  });
});

describe('a day is the signer’s own', () => {
  /** The program at another time and place. */
  const at = (time: string, TZ: string): Setting => ({
    env: {
      TZ,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(
        `const Own = Date; globalThis.Date = class extends Own {
          constructor(...given) { super(...(given.length ? given : [Own.parse('${time}')])); }
          static now() { return Own.parse('${time}'); }
        };`,
      )}`,
    },
  });

  it('near midnight, in the first and the last place on earth, for whoever checks it', () => {
    const sign = (on: string) => [
      'sign',
      english,
      '--by',
      'A. Lee',
      '--role',
      'Nurse',
      '--on',
      on,
      '--due',
      '2027-11-20',
    ];
    // It is the 21st in Kiritimati, the 20th in Los Angeles.
    const time = '2026-11-20T11:30:00Z';
    for (const [zone, day] of [
      ['Pacific/Kiritimati', '2026-11-21'],
      ['America/Los_Angeles', '2026-11-20'],
      ['UTC', '2026-11-20'],
    ] as const) {
      write(english, draft);
      const { status, stderr } = run(sign(day), at(time, zone));
      assert.equal(status, 0, stderr);
      for (const elsewhere of ['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati']) {
        const checked = run(['check', 'content'], at(time, elsewhere));
        assert.equal(checked.status, 0, checked.stdout);
        assert.equal(run(['bundle', 'content', '--out', 'public'], at(time, elsewhere)).status, 0);
      }
      refused(sign('2026-11-22'), /is in the future/, at(time, zone));
    }
  });
});

describe('a language under several names', () => {
  it('is one: no second file of it is made, and the first is found', () => {
    write(english, draft);
    const make = (language: string) => ['new', 'glass-knee', '--translation-of', 'en', '--language', language];
    for (const [asked, other, name] of [
      ['fil', 'tl', 'tl'],
      ['tl', 'fil', 'tl'],
      ['iw', 'he', 'he'],
      ['in', 'id', 'id'],
      ['no', 'nb', 'no'],
      ['zh-CN', 'zh-hans', 'zh-hans'],
      ['zh_TW', 'zh-Hant', 'zh-hant'],
      ['ES-mx', 'es-MX', 'es-mx'],
    ] as const) {
      const { status, stderr } = run(make(asked));
      assert.equal(status, 0, stderr);
      const file = `content/glass-knee/${name}.json`;
      assert.equal(JSON.parse(text(file)).language.toLowerCase(), name);
      refused(make(other), new RegExp(`${name}\\.json: already exists`));
      rmSync(path(file));
    }
    // Mexican Spanish is no other name of Spanish.
    assert.equal(run(make('es')).status, 0);
    assert.equal(run(make('es-MX')).status, 0);
  });

  it('is found as an original, and named where it stands twice or under a name that few pages use', () => {
    write('content/glass-knee/fil.json', { ...draft, language: 'fil' });
    const made = run(['new', 'glass-knee', '--translation-of', 'tl', '--language', 'fr']);
    assert.equal(made.status, 0, made.stderr);
    assert.match(
      run(['check', 'content']).stdout,
      /warning: .*fil\.json: language: fil is another name of tl\. Write tl, and name the file tl\.json\./,
    );
    write('content/glass-knee/tl.json', { ...draft, language: 'tl' });
    assert.match(run(['check', 'content']).stdout, /error: .*tl\.json: topic: is glass-knee in tl, as .*fil\.json is/);
    write(english, draft);
    rmSync(path('content/glass-knee/tl.json'));
    refused(['export', english, 'content/glass-knee/tl.json', '--out', 'x.xlf'], /fil\.json is in the same language/);
  });
});

describe('what the program has written is not taken for what people write', () => {
  it('bundles, sheets, reports and files for translators in the same folder', () => {
    start();
    rmSync(path('public'), { recursive: true });
    const pack: ContentPack = JSON.parse(text(english));
    const sheet = {
      topic: pack.topic,
      language: 'en',
      version: pack.version,
      blocks: Object.fromEntries(
        partsToSign(pack).map(({ id, text }) => [id, { mark: markOf(text), answer: 'right' }]),
      ),
    };
    write('content/glass-knee/glass-knee.en.review.json', sheet);
    write('content/glass-knee/glass-knee.en.review (1).json', sheet);
    write('content/glass-knee/es.xlf', text('sent.xlf'));
    for (const [name, given] of [
      ['check', ['check', 'content', '--json']],
      ['diff', ['diff', english, english, '--json']],
      ['pemat', ['pemat', english, '--json']],
    ] as const)
      write(`content/${name}.json`, run(given).stdout);
    assert.equal(run(['bundle', 'content', '--out', 'content/public']).status, 0);
    cpSync(path('content/public'), path('content/copy'), { recursive: true });
    rmSync(path('content/copy/manifest.json'));
    cpSync(path('content/public/glass-knee/es.json'), path('content/elsewhere/es.json'));
    const rows = () => JSON.parse(run(['check', 'content', '--json']).stdout).reports;
    assert.deepEqual(
      rows().map(({ file, findings }: { file: string; findings: { level: string }[] }) => [
        file,
        findings.filter(({ level }) => level === 'error').length,
      ]),
      [
        [english, 0],
        [spanish, 0],
      ],
    );
    const said = /Passed over, as bundle or the library wrote it: content\/copy\/glass-knee\/en\.json and 4 more\./;
    assert.match(run(['check', 'content']).stdout, said);
    const bundled = run(['bundle', 'content', '--out', 'other']);
    assert.equal(bundled.status, 0);
    assert.match(bundled.stdout, said);
    assert.equal(Object.keys(allIn(path('other'))).length, Object.keys(allIn(path('content/public'))).length);
    refused(['check', 'content/public'], /holds only what care-widgets has written \(2 files\)\. Name the folder/);
    refused(['bundle', 'content/public', '--out', 'third'], /holds only what care-widgets has written/);
    for (const given of [
      ['sign', 'content/public/glass-knee/en.json', ...signature],
      ['import', 'sent.xlf', 'content/public/glass-knee/en.json', spanish],
      ['review', 'content/public/glass-knee/en.json', '--out', 'x.html'],
      ['export', 'content/public/glass-knee/en.json', spanish, '--out', 'x.xlf'],
    ])
      refused(given, /was written by bundle\. Name the file that it was made of\./);
  });

  it('names a bundle, a sheet and a translation that were made of another text', () => {
    start();
    assert.equal(run(['bundle', 'content', '--out', 'public']).status, 0);
    const check = ['check', 'content', '--bundle', 'public'];
    assert.equal(run(check).status, 0);
    const sheet = {
      topic: 'glass-knee',
      language: 'en',
      blocks: Object.fromEntries(
        partsToSign(draft).map(({ id, text }) => [id, { mark: markOf(text), answer: 'right' }]),
      ),
    };
    write('content/glass-knee/en.review.json', sheet);
    assert.doesNotMatch(run(check).stdout, /older text/);
    write(english, { ...draft, title: 'Another title' });
    const { status, stdout } = run(check);
    assert.equal(status, 1);
    assert.match(
      stdout,
      /error: .*en\.json: public\/glass-knee\/en\.js: was made of another text than there is now\. Bundle again/,
    );
    assert.match(
      stdout,
      /warning: .*en\.json: content\/glass-knee\/en\.review\.json: is of an older text \(1 blocks, first title\)/,
    );
    assert.match(stdout, /warning: .*es\.json: title: the text that it translates has changed/);
    // What a bundle holds of a text that has gone.
    rmSync(path(spanish));
    const left = /public\/glass-knee\/es\.js: is of an earlier bundle, and of no text that is there now/;
    assert.match(run(check).stdout, left);
    assert.match(run(['bundle', 'content', '--out', 'public']).stdout, left);
    refused(['check', 'content', '--bundle', 'content'], /holds no manifest\.json/);
  });

  it('and nothing else in a folder is left out without a word', () => {
    start();
    rmSync(path('public'), { recursive: true });
    const reports = () => JSON.parse(run(['check', 'content', '--json']).stdout);
    const { topic, ...unnamed } = draft;
    const { from, blocks, schemaVersion, ...translation } = spanishOf(draft);
    for (const [name, value, expected] of [
      ['content/asthma/en.json', { Topic: topic, ...unnamed }, /asthma\/en\.json: topic: is missing/],
      ['content/glass-knee/fr.json', {}, /fr\.json: schemaVersion: is missing/],
      ['content/glass-knee/fr.json', [], /fr\.json: /],
      // It has what a filled-in sheet has, but for the marks.
      [
        'content/glass-knee/fr.json',
        { ...translation, language: 'fr', From: from, blocks },
        /fr\.json: schemaVersion: is missing/,
      ],
    ] as const) {
      write(name, value);
      const { status, stdout } = run(['check', 'content']);
      assert.equal(status, 1, stdout);
      assert.match(stdout, expected);
      assert.equal(run(['bundle', 'content', '--out', 'out']).status, 1);
      rmSync(path(name));
    }
    for (const [name, value] of [
      ['content/asthma/en.JSON', draft],
      ['content/glass-knee/vi.Json', {}],
      ['content/glass-knee/vi.json.txt', 'anything'],
      ['content/asthma.JSON', draft],
    ] as const) {
      write(name, value);
      const { status, stderr } = run(['check', 'content']);
      assert.equal(status, 1);
      const right = name.replace(/\.json.*/i, '.json');
      assert.equal(
        stderr,
        `${name}: is read by no command, as its name ends otherwise. Name it ${right.replace(/.*\//, '')}.\n`,
      );
      refused(['bundle', 'content', '--out', 'out'], /is read by no command/);
      rmSync(path(name));
    }
    // What is no pack by its name and by what it holds is named.
    write('content/package.json', { name: 'ours', schemaVersion: '1.0.0' });
    write('content/glass-knee/notes.json', ['a note']);
    write('content/DATA.JSON', { rows: [] });
    const left =
      /^Left out, as they are no packs: content\/DATA\.JSON, content\/glass-knee\/notes\.json, content\/package\.json\.$/m;
    assert.match(run(['check', 'content']).stdout, left);
    assert.match(run(['bundle', 'content', '--out', 'out']).stdout, left);
    assert.equal(reports().leftOut.length, 3);
    write('none/package.json', { name: 'ours' });
    assert.match(
      run(['check', 'none']).stderr,
      /^none: contains no pack, and none\/package\.json is none\. Create one:/,
    );
  });

  it('and what stands beside a pack is meant as one only where a language has its name', () => {
    write(english, draft);
    const left = ['all-notes', 'app', 'api', 'map'].map((name) => `content/glass-knee/${name}.json`);
    for (const one of left) write(one, { name: 'ours' });
    const read = ['es-419', 'fil', 'kek', 'pt_BR', 'zh-hant'].map((name) => `content/glass-knee/${name}.json`);
    for (const one of read) write(one, { name: 'ours' });
    const { files, leftOut } = findContent(path('content'));
    assert.deepEqual(
      files.map((one) => one.path),
      [english, ...read].map((one) => path(one)).sort(),
    );
    assert.deepEqual(leftOut, left.map((one) => path(one)).sort());
  });

  it('and a package’s own packs are checked where they lie', () => {
    cpSync('src/packs/emergency', path('node_modules/care-widgets/src/packs/emergency'), { recursive: true });
    write('node_modules/care-widgets/src/packs/node_modules/x/en.json', { topic: 5 });
    const { status, stdout } = run(['check', 'node_modules/care-widgets/src/packs']);
    assert.equal(status, 0, stdout);
    assert.match(stdout, /^emergency +en /m);
    write(english, draft);
    assert.doesNotMatch(run(['check', '.']).stdout, /emergency/);
  });
});
