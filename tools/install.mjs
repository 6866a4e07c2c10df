// node tools/install.mjs PROGRAM.ts …: installs the packages of the lock file, unless they are there already, and runs a
// program of TypeScript. It runs before there is any package, on a Node that reads no types, so it is JavaScript itself.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const stamp = 'node_modules/.care-widgets-lock';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  // Not `npm ci`: it refuses a lock file written where a registry lacked a package of another platform.
  const command = ['install', '--no-save', '--loglevel=error'];
  // On Windows `npm` is a script of the shell.
  const { status, error } = spawnSync('npm', command, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm ${command.join(' ')} ended with ${status}`);
  writeFileSync(stamp, lock);
}

// In this process, so that a signal or an exit reaches the program itself; it finds its arguments where it expects them.
process.argv.splice(1, 1);
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(resolve(process.argv[1])).href);
