import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs what a folder's own lock file names, for a command that few people run. Does nothing where it is there. */
export function installIn(folder: string, ...flags: string[]): void {
  if (existsSync(`${folder}/node_modules`)) return;
  const command = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', ...flags];
  execFileSync('npm', command, { cwd: folder, stdio: 'inherit' });
}
