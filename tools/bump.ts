// npm run bump: moves what waits in .changeset into CHANGELOG.md, and sets the version in every file that holds it.
import { readFileSync, writeFileSync } from 'node:fs';
import { runPackage } from './run.js';

runPackage('@changesets/cli/bin.js', ['version']);

const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
lock.version = version;
lock.packages[''].version = version;
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);

const module = 'src/core/version.ts';
writeFileSync(module, readFileSync(module, 'utf8').replace(/(?<=version = ')[^']+/, version));
