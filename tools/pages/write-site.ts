// The folder that a web server serves, from the package alone: `care-widgets site`.
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isForPages, writeIntegrity } from '../build/integrity.js';
import { writePages } from './write-pages.js';

export interface SiteOptions {
  /** The package's own files. */
  source: string;
  target: string;
  /** The address where the folder will be, for what needs an absolute one. */
  base: string | undefined;
}

/** Copies everything that a page may ask for, writes the standalone pages, and hashes for all of it. */
export async function writeSite({ source, target, base }: SiteOptions): Promise<void> {
  for (const name of readdirSync(source)) {
    if (isForPages(name) && name !== 'pages') cpSync(join(source, name), join(target, name), { recursive: true });
  }
  await writePages({ base, policy: undefined, source, target });
  writeIntegrity(target);
}

/** Whether a folder holds what `writeSite` has written, which it may replace. */
export function isSite(folder: string): boolean {
  const record = join(folder, 'integrity.json');
  return existsSync(record) && readFileSync(record, 'utf8').includes('"care-widgets.js"');
}
