// Needs dist/, which npm run build fills. docs/browsers.md lists each newer feature of browsers that the shipped files use.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type Browser, featuresOfScript, featuresOfText, floor, type Since } from './features.js';

const browsers = Object.keys(floor) as Browser[];

/** Members of our own objects that are called as members of a newer feature are: a script does not say whose they are. */
const ours = new Set(
  (
    'address annotation changed effects element entry forget level lines local number path properties reading ' +
    'reasons retry role s share skipped sources unit variant watch when with'
  ).split(' '),
);

const shipped = readdirSync('dist', { recursive: true })
  .map((name) => String(name).replaceAll('\\', '/'))
  .filter((name) => /^([\w-]+\.js|pages\/[\w-]+\.(js|css)|space\/en\.css)$/.test(name));

function used(): Map<string, Since> {
  const all = new Map<string, Since>();
  const add = (found: Map<string, Since>): void => {
    for (const [name, since] of found) all.set(name, since);
  };
  for (const name of shipped) {
    const text = readFileSync(`dist/${name}`, 'utf8');
    if (name.endsWith('.css')) {
      add(featuresOfText(text));
      continue;
    }
    const { found, texts } = featuresOfScript(text);
    add(found);
    for (const one of texts) add(featuresOfText(one));
  }
  return all;
}

const version = (number: number): string => (Number.isFinite(number) ? String(number) : '–');
const rowOf = (name: string, since: Since): string =>
  [`\`${name}\``, ...browsers.map((one) => version(since[one]))].join(' | ');

const rows = readFileSync('docs/browsers.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.slice(2).split(' | '));

describe('features that are newer than the oldest browsers that are supported', () => {
  it('are found: in scripts, style sheets and markup', () => {
    const { found, texts } = featuresOfScript(
      'const { newState } = event; x.showPopover(); Object.groupBy(a, b); URL.canParse(c); a.b?.isWellFormed(); ' +
        'new Intl.DurationFormat(); Promise.withResolvers(); [].at(0); y=`<p popover hidden="until-found">`; z="until-found"',
    );
    const names =
      'DurationFormat Intl.DurationFormat Object.groupBy Promise.withResolvers URL.canParse isWellFormed newState'.split(
        ' ',
      );
    assert.deepEqual([...found.keys()].sort(), [...names, 'showPopover']);
    assert.deepEqual([...texts.flatMap((text) => [...featuresOfText(text).keys()])].sort(), [
      'hidden="until-found"',
      'hidden="until-found"',
      'popover',
    ]);
    const css =
      '@scope (a){b:has(i){color:light-dark(red,tan);--x:light-dark(red,tan);text-wrap:balance;margin-inline:1em}}';
    assert.deepEqual([...featuresOfText(css).keys()].sort(), [':has', '@scope', 'light-dark()', 'text-wrap']);
  });

  it('each stand in docs/browsers.md, with the versions that have them', () => {
    const listed = new Set(rows.map((cells) => cells.slice(0, 4).join(' | ')));
    const missing = [...used()].filter(([name]) => !ours.has(name)).map((one) => rowOf(...one));
    assert.deepEqual(
      missing.filter((row) => !listed.has(row)),
      [],
    );
  });

  it('that stand there are all in use, and each row says what happens without', () => {
    const all = used();
    for (const [name = '', ...cells] of rows) {
      assert.ok(all.has(name.slice(1, -1)), `${name} is not used any more`);
      assert.ok((cells[3] ?? '').length > 10, `${name} says what happens without it`);
    }
    for (const name of ours) assert.ok(all.has(name), `${name} is no name of ours any more`);
  });

  it('are counted from the versions that the page names', () => {
    const page = readFileSync('docs/browsers.md', 'utf8');
    assert.ok(page.includes(`Chrome and Edge ${floor.chrome}, Firefox ${floor.firefox}, Safari ${floor.safari}`));
  });
});
