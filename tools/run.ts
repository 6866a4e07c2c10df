import { spawnSync } from 'node:child_process';

// There `npm` is a script of the shell.
const onWindows = process.platform === 'win32';

/** Runs a program to its end with its output shown; throws when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: onWindows, ...options });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}

/** The program of a package, started by Node, so that no executable bit is needed. */
export const inPackage = (path) => [process.execPath, `node_modules/${path}`];
