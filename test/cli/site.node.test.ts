// On what ships in dist/: wants `npm run build` before it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { launchChromium } from '../../tools/browsers.js';
import { serve } from '../../tools/serve.js';
import { type Installed, packAndInstall, targetsOf } from '../package/packed.js';

/** What a hospital's server serves, written from the package in a folder of its own. */
let installed: Installed;
before(() => {
  installed = packAndInstall('.', '--ignore-scripts');
});
after(() => installed.remove());

function run(...given: string[]) {
  const [program = ''] = targetsOf(installed.manifest.bin);
  const { status, stderr } = spawnSync(process.execPath, [join(installed.folder, program), 'site', ...given], {
    cwd: installed.consumer,
    encoding: 'utf8',
  });
  return { status, stderr };
}
const namesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1));
/** Without what differs between two transpilers: blanks and comments. */
const bare = (code: string): string => code.replaceAll(/^\s*\/\/.*$/gm, '').replaceAll(/\s/g, '');

describe('care-widgets site', () => {
  it('writes all that pages ask for, the same as the build does, and nothing for developers', () => {
    assert.deepEqual(run('--out', 'public'), { status: 0, stderr: '' });
    const site = join(installed.consumer, 'public');
    const names = namesIn(site);
    const expected = namesIn('dist').filter((name) => !/^(cli|editors|modules|types)\/|\.d\.ts$/.test(name));
    assert.deepEqual(names.sort(), expected.sort());
    for (const name of names.filter((one) => one !== 'integrity.json')) {
      const [own, built] = [site, 'dist'].map((folder) => readFileSync(join(folder, name), 'utf8')) as [string, string];
      if (name === 'pages/page.js') assert.equal(bare(own), bare(built));
      else assert.ok(own === built, name);
    }
    const { files } = JSON.parse(readFileSync(join(site, 'integrity.json'), 'utf8'));
    const hashed = Object.keys(files).filter((name) => /^care-widgets\.[0-9a-f]{12}\.js$/.test(name));
    assert.equal(hashed.length, 1);
    assert.ok(Object.keys(files).every((name) => names.includes(name)));
  });

  it('writes what the list of public names has, and nothing that is not in it', () => {
    const row = /^\| names of files in the folder that `care-widgets site` writes: (.*) \| this page \|$/m;
    const [, list = ''] = row.exec(readFileSync('docs/stability.md', 'utf8')) ?? [];
    const listed = [...list.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
    const pattern = (name: string): RegExp =>
      new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('…', '.+').replaceAll(/<\w+>/g, '[\\w/-]+')}$`);
    const names = namesIn(join(installed.consumer, 'public'));
    const unlisted = names.filter((name) => !listed.some((one) => pattern(one).test(name)));
    const unwritten = listed.filter((one) => !names.some((name) => pattern(one).test(name)));
    assert.deepEqual({ unlisted, unwritten }, { unlisted: [], unwritten: [] });
  });

  it('writes it once more in the same folder, then with absolute addresses', () => {
    assert.equal(run('--out', 'public', '--base', 'https://hospital.example/care/').status, 0);
    const site = join(installed.consumer, 'public');
    const page = readFileSync(join(site, 'pages/en/health-tools.html'), 'utf8');
    assert.match(
      page,
      /<link rel="canonical" href="https:\/\/hospital\.example\/care\/pages\/en\/health-tools\.html">/,
    );
    const oEmbed = JSON.parse(readFileSync(join(site, 'pages/en/health-tools.json'), 'utf8'));
    assert.equal(oEmbed.type, 'rich');
    assert.ok(!namesIn(site).some((name) => /(\.[0-9a-f]{12}){2}/.test(name)));
  });

  it('writes the compressed forms beside the files, and takes them away with what they were made of', () => {
    assert.equal(run('--out', 'public', '--compress').status, 0);
    const site = join(installed.consumer, 'public');
    for (const name of ['care-widgets.js', 'topics/back-pain/en.js', 'pages/en/health-tools.html', 'space/en.css']) {
      const text = readFileSync(join(site, name));
      assert.deepEqual(brotliDecompressSync(readFileSync(join(site, `${name}.br`))), text, name);
      assert.deepEqual(gunzipSync(readFileSync(join(site, `${name}.gz`))), text, name);
    }
    const { files } = JSON.parse(readFileSync(join(site, 'integrity.json'), 'utf8'));
    assert.ok(!Object.keys(files).some((name) => /\.(?:br|gz)$/.test(name)));
    assert.equal(run('--out', 'public').status, 0);
    assert.ok(!namesIn(site).some((name) => /\.(?:br|gz)$/.test(name)));
  });

  it('serves a page whose widget comes from the folder', async () => {
    const { server, address } = await serve({ '/': join(installed.consumer, 'public') });
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.goto(`${address}pages/es/clinical-trials.html`);
      await page.waitForFunction(() => document.querySelector('clinical-trials')?.shadowRoot?.querySelector('h1'));
      assert.match(await page.$eval('clinical-trials', ({ shadowRoot }) => shadowRoot!.textContent), /estudio/i);
    } finally {
      await browser.close();
      server.close();
    }
  });

  it('refuses a folder with other files, and an address that is no folder', () => {
    mkdirSync(join(installed.consumer, 'mine'));
    writeFileSync(join(installed.consumer, 'mine/index.html'), 'mine');
    const { status, stderr } = run('--out', 'mine');
    assert.equal(status, 1);
    assert.match(stderr, /holds other files/);
    assert.match(run('--out', 'new', '--base', 'https://hospital.example/care').stderr, /address of a folder/);
  });
});
