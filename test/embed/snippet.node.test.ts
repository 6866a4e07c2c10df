// The hash and the command line are of what ships: they want `npm run build` before.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fromAddress } from '../../src/embed/address.js';
import { hosts, makeSnippet, type SnippetOptions } from '../../src/embed/snippet.js';

const base = 'https://care.example/';
const options = {
  name: 'side-effect-list',
  attributes: { treatment: 'chemotherapy', checklist: '' },
  base,
  title: 'Side effects',
};
const make = (given: Partial<SnippetOptions> & { host: string }) => makeSnippet({ ...options, ...given });

describe('a snippet', () => {
  it('has the form that survives on its host', () => {
    assert.match(
      make({ host: 'page' }),
      /^<script src="https:\/\/care\.example\/care-widgets\.js" defer><\/script>\n<side-effect-list treatment="chemotherapy" checklist>/,
    );
    assert.match(
      make({ host: 'tinymce' }),
      /^<div data-care-widget="side-effect-list" data-treatment="chemotherapy" data-checklist>\n/,
    );
    assert.match(make({ host: 'drupal' }), /^<p><a href="[^"]+">Side effects<\/a><\/p>$/);
    assert.match(
      make({ host: 'frame' }),
      /^<iframe [^>]*sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" allow="clipboard-write"/,
    );
    assert.equal(make({ host: 'wordpress-author' }), `${base}pages/en/side-effect-list/chemotherapy.html?checklist=`);
  });

  it('never keeps the page waiting, and a screener’s gate is there before a program that is added to it', () => {
    for (const host of ['wordpress-html', 'wordpress-classic', 'tinymce', 'page']) {
      const [script] = /<script [^>]*>/.exec(make({ host })) ?? [];
      if (script) assert.match(script, / defer\b/);
    }
    assert.match(
      make({ host: 'page', name: 'redflag-screener', attributes: {} }),
      /^<redflag-screener>\n {2}<p>.*911.*<\/p>\n {2}<p>.*<\/p>\n {2}<script src="[^"]+"><\/script>\n<\/redflag-screener>$/,
    );
  });

  it('is the plain link, which survives everywhere, for a host that is not known', () => {
    for (const host of ['no-such', 'constructor', '']) assert.equal(make({ host }), make({ host: 'sanitizer' }));
  });

  it('has the number and a link without the script, wherever there can be a text', () => {
    for (const [host, { form }] of Object.entries(hosts)) {
      if (form === 'element' || form === 'placeholder')
        assert.match(make({ host, emergencyNumber: '112' }), /call <a href="tel:112" dir="ltr">112<\/a>/);
      const [address = ''] = /https:[^"\s]+\.html[^"\s]*/.exec(make({ host })) ?? [];
      assert.deepEqual(fromAddress(address.replaceAll('&amp;', '&'), `${base}pages/`)?.attributes, {
        lang: 'en',
        treatment: 'chemotherapy',
        checklist: '',
      });
    }
  });

  it('has the number of its region and the line of its language without the script, as the widget has', () => {
    const line = (attributes: Record<string, string>, more = {}) => make({ host: 'page', attributes, ...more });
    assert.match(line({ region: 'GB' }), /In an emergency, call <a href="tel:999" dir="ltr">999<\/a>\./);
    assert.match(
      line({ lang: 'es', region: 'GB' }),
      /<p lang="es"><strong>En una emergencia, llame al <a href="tel:999"/,
    );
    assert.match(line({ lang: 'ar' }), /<p lang="ar" dir="rtl"><strong>[^a-z]*<a href="tel:911"/);
    assert.match(line({ lang: 'en-AU' }), /tel:000/);
    // A region without a number on record has the one that every mobile phone takes.
    assert.match(line({ region: 'ZZ' }), /tel:112/);
    assert.match(line({ 'emergency-number': '115' }), /tel:115/);
    assert.match(line({}, { emergencyNumber: '(555) 123-4567' }), /href="tel:5551234567" dir="ltr">\(555\) 123-4567</);
  });

  it('links to a page that is there, whatever region the language names', () => {
    for (const [lang, folder] of [
      ['en-GB', 'en'],
      ['es-MX', 'es'],
      ['zh-TW', 'zh-hant'],
      ['fil', 'tl'],
      // A language of a hospital's own.
      ['pt', 'pt'],
    ]) {
      const snippet = make({ host: 'drupal', attributes: { lang: `${lang}` } });
      assert.ok(snippet.includes(`${base}pages/${folder}/side-effect-list.html`), snippet);
    }
  });

  it('names the hash of the script when it is asked to', () => {
    const { files } = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
    assert.ok(
      make({ host: 'page', integrity: files['care-widgets.js'] }).includes(
        `integrity="${files['care-widgets.js']}" crossorigin="anonymous"`,
      ),
    );
  });

  it('brings the sheet that keeps its space when it is asked to', () => {
    const sheet = `<link rel="stylesheet" href="${base}space/en.css">\n<script `;
    assert.ok(make({ host: 'page', space: true }).startsWith(sheet));
    assert.ok(!make({ host: 'page' }).includes('<link'));
    assert.ok(!make({ host: 'sanitizer', space: true }).includes('<link'));
  });

  it('turns no value into markup', () => {
    for (const host of Object.keys(hosts)) {
      const evil = '"><img src=x onerror=alert(1)>';
      const snippet = make({ host, title: evil, emergencyNumber: evil, attributes: { treatment: evil } });
      assert.ok(!/<img/.test(snippet), `${host}: ${snippet}`);
    }
  });

  it('comes from the command line as well', () => {
    const run = (...given: string[]) =>
      execFileSync(process.execPath, ['--import', 'tsx', 'tools/snippet.ts', ...given], { encoding: 'utf8' }).trim();
    assert.equal(
      run(
        '--widget',
        'side-effect-list',
        '--treatment',
        'chemotherapy',
        '--checklist',
        '--host',
        'drupal',
        '--base',
        base,
        '--title',
        'Side effects',
      ),
      make({ host: 'drupal' }),
    );
    assert.throws(() =>
      execFileSync(process.execPath, ['--import', 'tsx', 'tools/snippet.ts', '--widget', 'price-list'], {
        stdio: 'ignore',
      }),
    );
  });

  it('takes every attribute of the element from the command line, and no other', () => {
    const run = (...given: string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', 'tools/snippet.ts', '--widget', 'emergency-notice', ...given], {
        encoding: 'utf8',
      });
    const full = ['--review-policy', 'reviewed-only', '--interpreter-number', '1-800-555-0143'];
    assert.match(run(...full).stdout, /review-policy="reviewed-only" interpreter-number="1-800-555-0143"/);
    const link = run(...full, '--host', 'drupal');
    assert.match(link.stdout, /emergency-notice\.html\?review-policy=reviewed-only"/);
    assert.match(link.stderr, /Left out, because anyone can write an address: interpreter-number\./);
    assert.match(link.stderr, /<meta name="care-widgets-interpreter-number" content="1-800-555-0143">/);
    const placeholder = run(...full, '--region', 'GB', '--host', 'wordpress-html');
    assert.match(
      placeholder.stdout,
      /care-widgets\.js" defer data-review-policy="reviewed-only" data-interpreter-number="1-800-555-0143"><\/script>\n<div data-care-widget="emergency-notice" data-region="GB">/,
    );
    assert.equal(placeholder.stderr, '');
    const bare = run(...full, '--host', 'tinymce');
    assert.match(bare.stdout, /^<div data-care-widget="emergency-notice">/);
    assert.match(bare.stderr, /Left out, because anyone can write a placeholder: review-policy, interpreter-number\./);
    assert.match(run('--region', 'GB', '--host', 'drupal').stderr, /^$/);
    assert.match(run('--treatment', 'chemotherapy').stderr, /has no attribute treatment/);
  });
});
