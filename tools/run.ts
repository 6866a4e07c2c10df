import { type SpawnSyncOptions, spawnSync } from 'node:child_process';

// There `npm` is a script of the shell.
const onWindows = process.platform === 'win32';

/** Runs a program to its end with its output shown; throws when it fails. */
export function run(command: string, args: string[], options: SpawnSyncOptions = {}): void {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: onWindows, ...options });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}

/** Runs the program of a package with Node, so that no executable bit is needed. */
export const runPackage = (path: string, args: string[]): void =>
  run(process.execPath, [`node_modules/${path}`, ...args]);
