// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { definitions } from 'care-widgets/fhir';
import { runIn } from '../cli/program.js';
import { backPain } from './support.js';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'care-fhir-'));
  cpSync('src/packs/back-pain', join(folder, 'packs/back-pain'), { recursive: true });
});
after(() => rmSync(folder, { recursive: true }));
beforeEach(() => rmSync(join(folder, 'content'), { recursive: true, force: true }));

const run = (...given: string[]) => runIn(folder, given);
const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
const base = 'https://hospital.example/fhir';
const exportAll = () => run('export-fhir', 'packs/back-pain/en.json', '--base', base);
const importBase = (...more: string[]) =>
  run('import-fhir', 'fhir/Questionnaire-back-pain-base.json', '--topic', 'back-pain', '--screening', 'base', ...more);

describe('export-fhir and import-fhir', () => {
  it('write what a server needs, and read it into a pack with all its translations', () => {
    assert.equal(exportAll().status, 0);
    assert.deepEqual(
      readdirSync(join(folder, 'fhir')).filter((name) => name.includes('back-pain')),
      [
        'CodeSystem-back-pain-base.json',
        'CodeSystem-back-pain-extended.json',
        'Questionnaire-back-pain-base.json',
        'Questionnaire-back-pain-extended.json',
      ],
    );
    for (const { resourceType, id } of definitions)
      assert.ok(existsSync(join(folder, `fhir/${resourceType}-${id}.json`)));
    const { status, stdout } = importBase();
    assert.equal(status, 0);
    assert.match(stdout, /^Left out: Questionnaire\.name is the name for programs\.$/m);
    const { questionnaire, ...set } = read('content/back-pain/en.json').screening.sets[0];
    assert.equal(questionnaire.url, `${base}/Questionnaire/back-pain-base`);
    assert.deepEqual(set, backPain.screening?.sets[0]);
    const check = run('check', 'content', '--json');
    const gaps = JSON.parse(check.stdout).reports.flatMap(({ findings }: { findings: { code: string }[] }) =>
      findings.filter(({ code }) => code !== 'unread-source').map(({ code }) => code),
    );
    assert.deepEqual(gaps, []);
  });

  it('put a question set into a pack that is there, and say what it keeps', () => {
    exportAll();
    cpSync(join(folder, 'packs'), join(folder, 'content'), { recursive: true });
    const pack = read('content/back-pain/en.json');
    pack.screening.agreement.heading = 'Another heading?';
    writeFileSync(join(folder, 'content/back-pain/en.json'), JSON.stringify(pack));
    const { status, stdout } = importBase();
    assert.equal(status, 0);
    assert.match(stdout, /keeps its own advice/);
    const now = read('content/back-pain/en.json');
    assert.equal(now.screening.agreement.heading, 'Another heading?');
    assert.equal(now.screening.sets.length, 2);
    assert.deepEqual(now.chapters, pack.chapters);
  });

  it('replace what was exported before, and nothing that another has put there, unless they are told to', () => {
    exportAll();
    const file = 'fhir/Questionnaire-back-pain-base.json';
    const before = read(file);
    // A text of the pack has changed since.
    writeFileSync(join(folder, file), `${JSON.stringify({ ...before, title: 'Another title' }, null, 2)}\n`);
    assert.equal(exportAll().status, 0);
    assert.deepEqual(read(file), before);
    for (const text of [
      JSON.stringify(before),
      JSON.stringify({ ...before, meta: { versionId: '2' } }, null, 2),
      JSON.stringify({ ...before, url: 'https://other.example/fhir/Questionnaire/base' }, null, 2),
      JSON.stringify({ ...before, resourceType: 'Basic' }, null, 2),
      'notes',
      'null',
    ]) {
      writeFileSync(join(folder, file), `${text}\n`);
      const { status, stderr } = exportAll();
      assert.equal(status, 1, text.slice(0, 80));
      assert.match(
        stderr,
        /^fhir\/Questionnaire-back-pain-base\.json: is there already, and export-fhir has not written it so\. Name another --out, or add --force to replace it\.\n$/,
      );
      assert.equal(readFileSync(join(folder, file), 'utf8'), `${text}\n`);
    }
    assert.equal(run('export-fhir', 'packs/back-pain/en.json', '--base', base, '--force').status, 0);
    assert.deepEqual(read(file), before);
  });

  it('leave no translation out that is named or written in a way that no command reads', () => {
    const place = join(folder, 'packs/back-pain');
    const { from, ...translation } = read('packs/back-pain/es.json');
    for (const [name, value, expected] of [
      ['fr.JSON', { ...translation, from }, /fr\.JSON: is read by no command/],
      ['fr.json', { ...translation, From: from }, /fr\.json: .* is missing/],
    ] as const) {
      writeFileSync(join(place, name), JSON.stringify(value));
      const { status, stderr } = exportAll();
      rmSync(join(place, name));
      assert.equal(status, 1, name);
      assert.match(stderr, expected);
    }
  });

  it('refuse what is not valid or not supported, with each path, and write nothing', () => {
    exportAll();
    const file = 'fhir/Questionnaire-back-pain-base.json';
    const questionnaire = read(file);
    const write = (more: object) => writeFileSync(join(folder, file), JSON.stringify({ ...questionnaire, ...more }));
    write({ effectivePeriod: { end: 'soon' } });
    const invalid = importBase();
    assert.equal(invalid.status, 1);
    assert.match(
      invalid.stderr,
      /^Questionnaire\.effectivePeriod\.end: .*\n.*not valid by FHIR R4 \(one place, above\)/,
    );
    write({ modifierExtension: [{ url: 'https://a.example/negated', valueBoolean: true }] });
    const unsupported = importBase();
    assert.equal(unsupported.status, 1);
    assert.match(unsupported.stderr, /^Questionnaire\.modifierExtension: can change what everything around it means/);
    assert.ok(!existsSync(join(folder, 'content')));
    rmSync(join(folder, file));
  });

  it('make questions of another form, without what is left out by name, and name what is still to be written', () => {
    const item = [
      { linkId: '1', type: 'boolean', text: 'Do you have a fever?', required: true },
      { linkId: '2', type: 'string', text: 'Anything else?' },
    ];
    const form = { resourceType: 'Questionnaire', status: 'active', title: 'Before you start', item };
    writeFileSync(join(folder, 'form.json'), JSON.stringify(form));
    const importForm = (...more: string[]) =>
      run('import-fhir', 'form.json', '--topic', 'fever', '--language', 'en', '--region', 'US', ...more);
    assert.match(importForm().stderr, /^Questionnaire\.item\[1\]\.type: string is a free text/);
    const { status, stdout } = importForm('--leave-out', '2');
    assert.equal(status, 0);
    assert.match(stdout, /^Left out: Questionnaire\.item\[1\] 2 is left out as you asked, with all in it\.$/m);
    const { sets, questionSets } = read('content/fever/en.json').screening;
    assert.deepEqual([sets, questionSets[0].questions.length], [[], 1]);
    const { stdout: found } = run('check', 'content');
    assert.match(found, /screening\.advice\.none\.steps: still says what to write/);
  });

  it('leave a number as it is, name it, and put nothing into a pack of another region', () => {
    const text = 'Is your heart rate at rest 112 or more?';
    const jurisdiction = [{ coding: [{ system: 'urn:iso:std:iso:3166', code: 'DE' }] }];
    const item = [{ linkId: '1', type: 'boolean', text, required: true }];
    const form = {
      resourceType: 'Questionnaire',
      status: 'active',
      language: 'en',
      title: 'A form',
      jurisdiction,
      item,
    };
    writeFileSync(join(folder, 'form.json'), JSON.stringify(form));
    const importInto = (topic: string) => run('import-fhir', 'form.json', '--topic', topic);
    const { status, stdout } = importInto('pulse');
    assert.equal(status, 0);
    assert.match(stdout, /^Look at Questionnaire\.item\[0\]\.text: holds 112, the emergency number of DE/m);
    assert.equal(read('content/pulse/en.json').screening.questionSets[0].questions[0].text, text);
    cpSync(join(folder, 'packs'), join(folder, 'content'), { recursive: true });
    const other = importInto('back-pain');
    assert.equal(other.status, 1);
    assert.match(other.stderr, /is for the region DE, and the pack for US\. Import it into a pack of its own/);
  });

  it('name everything that no Questionnaire can say, and write nothing', () => {
    const pack = read('packs/back-pain/en.json');
    pack.screening.sets[0].hint = 'Call {care-team-number}.';
    pack.screening.advice.urgent.steps = ['Call {care-team-number} today.'];
    writeFileSync(join(folder, 'packs/other.json'), JSON.stringify(pack));
    const { status, stderr } = run('export-fhir', 'packs/other.json', '--base', base, '--out', 'none');
    rmSync(join(folder, 'packs/other.json'));
    assert.equal(status, 1);
    assert.match(stderr, /^screening\.sets\.0\.hint: holds \{care-team-number\}, which only a page can fill in$/m);
    assert.match(stderr, /^screening\.advice\.urgent\.steps\.0: holds \{care-team-number\}/m);
    assert.match(
      stderr,
      /^packs\/other\.json: nothing was written, .* \(2 places, above\)\. Correct what is named there\.$/m,
    );
    assert.ok(!existsSync(join(folder, 'none')));
  });

  it('refuse an address that is none, and a translation', () => {
    assert.match(run('export-fhir', 'packs/back-pain/en.json', '--base', 'fhir').stderr, /is not an address/);
    assert.match(run('export-fhir', 'packs/back-pain/es.json', '--base', base).stderr, /Name its original/);
  });
});
