// npm run docs: the whole site of the docs in docs-static/, with Storybook in it. Wants `npm run build` before.
//   --out FOLDER   another folder
//   --pages        the pages alone, into a folder that has Storybook already
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeDocs } from './docs/write-docs.js';
import { needsBuild } from './needs-build.js';
import { runPackage } from './run.js';

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'docs-static' }, pages: { type: 'boolean', default: false } },
});
const { out, pages } = values;
needsBuild();
if (!pages) {
  rmSync(out, { recursive: true, force: true });
  runPackage('storybook/dist/bin/dispatcher.js', [
    ...['build', '--quiet', '--disable-telemetry', '--output-dir', `${out}/components`],
  ]);
}
await writeDocs(out);
console.log(`${out}/index.html`);
