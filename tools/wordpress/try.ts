// npm run wordpress:try: the plugin in a real WordPress, in Chromium. Wants `npm run build` before it.
//   --debian sid         the release of Debian whose WordPress is tried; "installed" is this machine's own
//   --file editor        only this file of test/wordpress
//   --name "an author"   only tests whose name has this
//   --pictures DIR       where pictures of the editor and of the page go
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from '../system-packages.js';
import { wordPressOf } from './newest.js';
import { ensureWordPress } from './site.js';

const { values: options } = parseArgs({
  options: {
    debian: { type: 'string', default: 'sid' },
    file: { type: 'string', default: '' },
    name: { type: 'string' },
    pictures: { type: 'string' },
  },
});
ensureWordPress();
ensureBrowsers(['headlessShell']);
const env: NodeJS.ProcessEnv = { ...process.env };
if (options.debian !== 'installed') env.CARE_WORDPRESS = wordPressOf(options.debian);
if (options.pictures) env.PICTURES = resolve(options.pictures);
const files = readdirSync('test/wordpress')
  .filter((file) => file.startsWith(options.file) && file.endsWith('.wordpress.test.ts'))
  .map((file) => `test/wordpress/${file}`);
const { status } = spawnSync(
  process.execPath,
  [
    ...['--import', 'tsx', '--test', '--test-concurrency=1'],
    ...(options.name ? [`--test-name-pattern=${options.name}`] : []),
    ...files,
  ],
  { stdio: 'inherit', env },
);
process.exitCode = status ?? 1;
