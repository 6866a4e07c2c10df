// Runs before `npm pack` and `npm publish`: builds, so that no package leaves without its dist/ or with an old one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const isPublished = process.env.npm_command === 'publish';

function refuse(reason: string): never {
  console.error(`No package was made: ${reason}`);
  process.exit(1);
}

const outputOf = (command: string, args: string[]): string =>
  spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';

/** Settings of one hospital's build, which must not reach everybody. */
for (const name of ['CARE_WIDGETS_BASE', 'CARE_WIDGETS_REVIEW_POLICY']) {
  if (process.env[name]) refuse(`${name} is set, and would be built into the package. Unset it.`);
}
if (isPublished && outputOf('git', ['status', '--porcelain'])) {
  refuse('there are changes that are not committed, so nobody could build it again. Commit them, or put them aside.');
}
// What the build prints goes to stderr: the output of `npm pack --json` is read by programs.
const build = spawnSync(process.execPath, ['--import', 'tsx', 'tools/build.ts'], { stdio: ['ignore', 2, 2] });
if (build.status !== 0) refuse('the build failed, or a file is over its budget. See above.');
if (!existsSync('dist/space')) {
  const missing = 'dist/space/ is missing, as its heights are measured in Chromium, which is not installed here.';
  if (isPublished) refuse(missing);
  console.error(`Note: ${missing} The package is complete but for this folder.`);
}
