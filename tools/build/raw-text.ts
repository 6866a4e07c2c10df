import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'rollup';

const ending = '?raw';

/** `import text from './file.css?raw'`, as in Vite. */
export const rawText = (): Plugin => ({
  name: 'raw-text',
  resolveId: (id, importer = '') => (id.endsWith(ending) ? `\0${resolve(dirname(importer), id)}` : undefined),
  load: (id) =>
    id.startsWith('\0') && id.endsWith(ending)
      ? `export default ${JSON.stringify(readFileSync(id.slice(1, -ending.length), 'utf8'))}`
      : undefined,
});
