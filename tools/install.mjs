// node tools/install.mjs PROGRAM.ts …: installs the packages of the lock file, unless they are installed already, and
// runs a TypeScript program. It runs before any package is installed, so it is JavaScript itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const stamp = 'node_modules/.care-widgets-lock';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  // Not `npm ci`: it rejects a lock file that was written where the registry lacked packages for other platforms.
  // No install script of a dependency runs, so nothing is downloaded behind npm's back.
  const command = ['install', '--no-save', '--ignore-scripts', '--loglevel=error'];
  // `npm pack --dry-run` would have nothing installed.
  const { npm_config_dry_run: _, ...env } = process.env;
  // To stderr, as what a program prints may be read by another one.
  const { status, error } = spawnSync('npm', command, {
    stdio: ['inherit', 2, 2],
    env,
    // On Windows `npm` is a shell script.
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm ${command.join(' ')} ended with ${status}`);
  writeFileSync(stamp, lock);
}

// In this process, so that signals and exit codes work as usual; the program finds its arguments where it expects them.
process.argv.splice(1, 1);
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(resolve(process.argv[1])).href);
