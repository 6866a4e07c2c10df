import { type SpawnSyncOptions, spawnSync } from 'node:child_process';

// On Windows `npm` is a shell script.
const onWindows = process.platform === 'win32';

/** Runs a program to completion and shows its output; throws if it fails. */
export function run(command: string, args: string[], options: SpawnSyncOptions = {}): void {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: onWindows, ...options });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}

/** Runs a package's program with Node, so that no executable bit is needed. */
export const runPackage = (path: string, args: string[]): void =>
  run(process.execPath, [`node_modules/${path}`, ...args]);
