import { spawnSync } from 'node:child_process';

/** Runs a program to its end with its output shown; throws when it fails. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}

/** The program of a package, started by Node, so that no executable bit is needed. */
export const inPackage = (path) => [process.execPath, `node_modules/${path}`];
