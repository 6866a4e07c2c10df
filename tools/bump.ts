// npm run bump: moves what waits in .changeset into CHANGELOG.md, and sets the version in every file that holds it.
import { readFileSync, writeFileSync } from 'node:fs';
import { runPackage } from './run.js';
import { pluginSource } from './wordpress/plugin.js';

runPackage('@changesets/cli/bin.js', ['version']);

const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
lock.version = version;
lock.packages[''].version = version;
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);

/** Each other file, and what stands before the version in it. */
const places: [path: string, before: RegExp][] = [
  ['src/core/version.ts', /(?<=version = ')[^']+/],
  [`${pluginSource}/care-widgets.php`, /(?<=^ \* Version: ).+/m],
  [`${pluginSource}/readme.txt`, /(?<=^Stable tag: ).+/m],
  ...['widget', 'area'].map((block): [string, RegExp] => [
    `${pluginSource}/${block}/block.json`,
    /(?<="version": ")[^"]+/,
  ]),
];
for (const [path, before] of places) writeFileSync(path, readFileSync(path, 'utf8').replace(before, version));

// WordPress's directory shows the changes of a version from here.
const readme = `${pluginSource}/readme.txt`;
const text = readFileSync(readme, 'utf8');
if (!text.includes(`\n= ${version} =\n`))
  writeFileSync(
    readme,
    text.replace('== Changelog ==\n', `== Changelog ==\n\n= ${version} =\n* See CHANGELOG.md of the library.\n`),
  );
